/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Histograms, and metrics as Prometheus reads them. */

#include "koprs/testing/requests/koprs-test-exposition.h"
#include "koprs/testing/values/koprs-test-histogram.h"

#include <string.h>

static const double bounds[] = { 0.005, 1, 2.5 };

/* Keys with their counts, and before them the schema. */
static const struct {
  const char *name;
  double values[4];
  guint n_values;
  const char *buckets;
} placed[] = {
  { "one-is-the-last-of-its-bucket", { 1 }, 1, "3: 0=1" },
  { "more-than-one-is-in-the-next", { 1.0001 }, 1, "3: 1=1" },
  { "two-ends-eight-buckets", { 2, 2.0001 }, 2, "3: 8=1 9=1" },
  { "little-numbers-have-keys-below-zero", { 0.000383645 }, 1, "3: -90=1" },
  { "what-is-alike-is-counted-together", { 0.3, 0.31, 0.3 }, 3, "3: -13=3" },
  { "zero-has-no-bucket", { 0, 1e-40 }, 2, "3:" },
  { "buckets-are-in-their-order", { 4, 0.5, 1 }, 3, "3: -8=1 0=1 16=1" },
};

static char *
list_buckets (KoprsTestHistogram *histogram)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%d:", histogram->schema);
  for (guint i = 0; i < histogram->buckets->len; i++)
    {
      const KoprsTestHistogramBucket *bucket = &g_array_index (histogram->buckets, KoprsTestHistogramBucket, i);

      g_string_append_printf (text, " %d=%" G_GUINT64_FORMAT, bucket->key, bucket->count);
    }
  return g_string_free (text, FALSE);
}

static void
test_placed (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (KoprsTestHistogram) histogram = koprs_test_histogram_new (bounds, G_N_ELEMENTS (bounds));
  g_autofree char *buckets = NULL;

  for (guint n = 0; n < placed[i].n_values; n++)
    koprs_test_histogram_observe (histogram, placed[i].values[n]);
  buckets = list_buckets (histogram);
  g_assert_cmpstr (buckets, ==, placed[i].buckets);
}

static void
test_many_buckets_are_widened (void)
{
  g_autoptr (KoprsTestHistogram) histogram = koprs_test_histogram_new (bounds, G_N_ELEMENTS (bounds));
  double value = 0.001;
  guint64 count = 0;

  for (guint i = 0; i < 200; i++, value *= 1.1)
    koprs_test_histogram_observe (histogram, value);
  for (guint i = 0; i < histogram->buckets->len; i++)
    count += g_array_index (histogram->buckets, KoprsTestHistogramBucket, i).count;
  g_assert_cmpint (histogram->schema, ==, 2);
  g_assert_cmpuint (histogram->buckets->len, <=, 160);
  g_assert_cmpuint (count, ==, 200);
}

static void
test_a_reset_histogram_is_as_a_new_one (void)
{
  g_autoptr (KoprsTestHistogram) histogram = koprs_test_histogram_new (bounds, G_N_ELEMENTS (bounds));
  g_autofree char *buckets = NULL;

  koprs_test_histogram_observe (histogram, 1);
  koprs_test_histogram_reset (histogram);
  buckets = list_buckets (histogram);
  g_assert_cmpstr (buckets, ==, "3:");
  g_assert_cmpuint (histogram->count + histogram->counts[1] + histogram->zeros, ==, 0);
  g_assert_cmpfloat (histogram->sum, ==, 0);
}

static char *
expose (gboolean messages)
{
  static const char *const labels[] = { "a", "\"\\\n", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (KoprsTestHistogram) histogram = koprs_test_histogram_new (bounds, G_N_ELEMENTS (bounds));
  g_autoptr (KoprsTestExposition) out = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GString *hex;

  koprs_test_histogram_observe (histogram, 0.5);
  koprs_test_histogram_observe (histogram, 0.6);
  koprs_test_histogram_observe (histogram, 8);
  out = koprs_test_exposition_new (text, messages);
  koprs_test_exposition_begin_gauges (out, "g", "How much.");
  koprs_test_exposition_add_gauge (out, labels, 1234567);
  koprs_test_exposition_begin_histograms (out, "h", "How long.");
  koprs_test_exposition_add_histogram (out, none, histogram, 3000002);
  g_clear_pointer (&out, koprs_test_exposition_free);
  if (!messages)
    return g_strdup (text->str);
  hex = g_string_new (NULL);
  for (gsize i = 0; i < text->len; i++)
    g_string_append_printf (hex, "%02x", (guchar) text->str[i]);
  return g_string_free (hex, FALSE);
}

static void
test_text_has_sums_up_to_each_bound (void)
{
  g_autofree char *text = expose (FALSE);

  g_assert_cmpstr (text, ==,
                   "# HELP g How much.\n# TYPE g gauge\ng{a=\"\\\"\\\\\\n\"} 1.234567e+06\n"
                   "# HELP h How long.\n# TYPE h histogram\nh_bucket{le=\"0.005\"} 0\nh_bucket{le=\"1\"} 2\nh_bucket{le=\"2.5\"} 2\n"
                   "h_bucket{le=\"+Inf\"} 3\nh_sum 9.1\nh_count 3\n");
}

/* -8 and -5 are in a span, with the empty ones between them; 24 has one of its own. */
static void
test_messages_have_native_buckets_too (void)
{
  g_autofree char *hex = expose (TRUE);

  g_assert_cmpstr (hex, ==,
                   /* length, name, help, type, { { label }, { gauge } } */
                   "27" "0a0167" "1209486f77206d7563682e" "1801" "2215" "0a08" "0a0161" "1203225c0a" "1209" "09" "0000000087d63241"
                   /* length, name, help, type, { { */
                   "70" "0a0168" "1209486f77206c6f6e672e" "1804" "225e" "3a5c"
                   /* count, sum, buckets */
                   "0803" "11" "3333333333332240" "1a0b" "0800" "11" "7b14ae47e17a743f" "1a0b" "0802" "11" "000000000000f03f"
                   "1a0b" "0802" "11" "0000000000000440"
                   /* schema, what is zero, how many are */
                   "2806" "31" "000000000000f037" "3800"
                   /* spans, deltas, since when */
                   "6204" "080f" "1004" "6204" "0838" "1001" "6802" "6801" "6800" "6802" "6800" "7a05" "0803" "10d00f");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (placed); i++)
    {
      g_autofree char *path = g_strconcat ("/test-histogram/placed/", placed[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_placed);
    }
  g_test_add_func ("/test-histogram/many-buckets-are-widened", test_many_buckets_are_widened);
  g_test_add_func ("/test-histogram/a-reset-histogram-is-as-a-new-one", test_a_reset_histogram_is_as_a_new_one);
  g_test_add_func ("/test-histogram/text-has-sums-up-to-each-bound", test_text_has_sums_up_to_each_bound);
  g_test_add_func ("/test-histogram/messages-have-native-buckets-too", test_messages_have_native_buckets_too);
  return g_test_run ();
}
