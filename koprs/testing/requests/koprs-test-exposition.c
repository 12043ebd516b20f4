/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-exposition.h"

#include "koprs/testing/cel/koprs-test-cel-text.h"
#include "koprs/testing/values/koprs-test-protobuf-wire.h"

#include <string.h>

/* What the messages call their types. */
enum { GAUGE = 1, HISTOGRAM = 4 };

/* Between two spans there are more empty buckets than it would cost to write them. */
#define MAX_GAP 2

struct _KoprsTestExposition {
  GString *out;
  gboolean messages;
  const char *name;       /* of the family, NULL before the first */
  GString *family;        /* its message */
};

KoprsTestExposition *
koprs_test_exposition_new (GString *out, gboolean messages)
{
  KoprsTestExposition *self = g_new0 (KoprsTestExposition, 1);

  self->out = out;
  self->messages = messages;
  self->family = g_string_new (NULL);
  return self;
}

static void
put_varint (GString *out, guint64 value)
{
  for (; value >= 0x80; value >>= 7)
    g_string_append_c (out, (char) (value | 0x80));
  g_string_append_c (out, (char) value);
}

static void
end_family (KoprsTestExposition *self)
{
  if (!self->messages || self->name == NULL)
    return;
  put_varint (self->out, self->family->len);
  g_string_append_len (self->out, self->family->str, (gssize) self->family->len);
  g_string_truncate (self->family, 0);
}

void
koprs_test_exposition_free (KoprsTestExposition *self)
{
  end_family (self);
  g_string_free (self->family, TRUE);
  g_free (self);
}

static void
begin (KoprsTestExposition *self, const char *name, const char *help, guint type)
{
  end_family (self);
  self->name = name;
  if (!self->messages)
    {
      g_string_append_printf (self->out, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type == GAUGE ? "gauge" : "histogram");
      return;
    }
  koprs_test_wire_put_text (self->family, 1, name);
  koprs_test_wire_put_text (self->family, 2, help);
  koprs_test_wire_put_number (self->family, 3, type);
}

void
koprs_test_exposition_begin_gauges (KoprsTestExposition *self, const char *name, const char *help)
{
  begin (self, name, help, GAUGE);
}

void
koprs_test_exposition_begin_histograms (KoprsTestExposition *self, const char *name, const char *help)
{
  begin (self, name, help, HISTOGRAM);
}

static void
append_number (GString *out, double value)
{
  koprs_test_cel_text_append_double (out, value, value >= 1e6 ? 'e' : 'g', -1);
}

static void
append_label (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, "%s%s=\"", out->str[out->len - 1] == '{' ? "" : ",", name);
  for (; *value != '\0'; value++)
    {
      if (*value == '\\' || *value == '"' || *value == '\n')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *value == '\n' ? 'n' : *value);
    }
  g_string_append_c (out, '"');
}

/* "name_suffix{a="1"} ", and the upper bound of a bucket with it. */
static void
append_head (KoprsTestExposition *self, const char *suffix, const char *const *labels, const char *bound)
{
  g_string_append_printf (self->out, "%s%s", self->name, suffix);
  if (labels[0] != NULL || bound != NULL)
    {
      g_string_append_c (self->out, '{');
      for (; labels[0] != NULL; labels += 2)
        append_label (self->out, labels[0], labels[1]);
      if (bound != NULL)
        append_label (self->out, "le", bound);
      g_string_append_c (self->out, '}');
    }
  g_string_append_c (self->out, ' ');
}

static void
put_message (GString *out, guint number, GString *message)
{
  koprs_test_wire_put_bytes (out, number, message->str, message->len);
}

static void
put_labels (GString *metric, const char *const *labels)
{
  for (; labels[0] != NULL; labels += 2)
    {
      g_autoptr (GString) pair = g_string_new (NULL);

      koprs_test_wire_put_text (pair, 1, labels[0]);
      koprs_test_wire_put_text (pair, 2, labels[1]);
      put_message (metric, 1, pair);
    }
}

void
koprs_test_exposition_add_gauge (KoprsTestExposition *self, const char *const *labels, double value)
{
  g_autoptr (GString) gauge = NULL;
  g_autoptr (GString) metric = NULL;

  if (!self->messages)
    {
      append_head (self, "", labels, NULL);
      append_number (self->out, value);
      g_string_append_c (self->out, '\n');
      return;
    }
  gauge = g_string_new (NULL);
  metric = g_string_new (NULL);
  koprs_test_wire_put_double (gauge, 1, value);
  put_labels (metric, labels);
  put_message (metric, 2, gauge);
  put_message (self->family, 4, metric);
}

static void
append_histogram (KoprsTestExposition *self, const char *const *labels, const KoprsTestHistogram *histogram)
{
  guint64 count = 0;

  for (guint i = 0; i < histogram->n_bounds; i++)
    {
      g_autoptr (GString) bound = g_string_new (NULL);

      append_number (bound, histogram->bounds[i]);
      append_head (self, "_bucket", labels, bound->str);
      count += histogram->counts[i];
      g_string_append_printf (self->out, "%" G_GUINT64_FORMAT "\n", count);
    }
  append_head (self, "_bucket", labels, "+Inf");
  g_string_append_printf (self->out, "%" G_GUINT64_FORMAT "\n", histogram->count);
  append_head (self, "_sum", labels, NULL);
  append_number (self->out, histogram->sum);
  g_string_append_c (self->out, '\n');
  append_head (self, "_count", labels, NULL);
  g_string_append_printf (self->out, "%" G_GUINT64_FORMAT "\n", histogram->count);
}

static void
put_signed (GString *out, guint number, gint64 value)
{
  koprs_test_wire_put_number (out, number, value < 0 ? ~(guint64) value * 2 + 1 : (guint64) value * 2);
}

static void
put_bounds (GString *out, const KoprsTestHistogram *histogram)
{
  guint64 count = 0;

  for (guint i = 0; i < histogram->n_bounds; i++)
    {
      g_autoptr (GString) bucket = g_string_new (NULL);

      count += histogram->counts[i];
      koprs_test_wire_put_number (bucket, 1, count);
      koprs_test_wire_put_double (bucket, 2, histogram->bounds[i]);
      put_message (out, 3, bucket);
    }
}

/* Where a span begins, counted from the end of the one before, and how many buckets it has. */
static void
put_span (GString *out, int offset, guint length)
{
  g_autoptr (GString) span = g_string_new (NULL);

  put_signed (span, 1, offset);
  koprs_test_wire_put_number (span, 2, length);
  put_message (out, 12, span);
}

static int
get_key (const KoprsTestHistogram *histogram, guint i)
{
  return g_array_index (histogram->buckets, KoprsTestHistogramBucket, i).key;
}

static void
put_spans (GString *out, const KoprsTestHistogram *histogram)
{
  int end = 0;

  for (guint i = 0; i < histogram->buckets->len;)
    {
      int start = get_key (histogram, i), last = start;

      while (++i < histogram->buckets->len && get_key (histogram, i) - last - 1 <= MAX_GAP)
        last = get_key (histogram, i);
      put_span (out, start - end, (guint) (last - start + 1));
      end = last + 1;
    }
}

/* Each bucket's count as what it has more than the one before; the empty ones of a span too. */
static void
put_deltas (GString *out, const KoprsTestHistogram *histogram)
{
  gint64 before = 0;

  for (guint i = 0; i < histogram->buckets->len; i++)
    {
      gint64 count = (gint64) g_array_index (histogram->buckets, KoprsTestHistogramBucket, i).count;
      int gap = i > 0 ? get_key (histogram, i) - get_key (histogram, i - 1) - 1 : 0;

      for (int empty = 0; gap <= MAX_GAP && empty < gap; empty++)
        {
          put_signed (out, 13, -before);
          before = 0;
        }
      put_signed (out, 13, count - before);
      before = count;
    }
}

static void
put_histogram (GString *out, const KoprsTestHistogram *histogram, gint64 created)
{
  g_autoptr (GString) time = g_string_new (NULL);

  koprs_test_wire_put_number (out, 1, histogram->count);
  koprs_test_wire_put_double (out, 2, histogram->sum);
  put_bounds (out, histogram);
  put_signed (out, 5, histogram->schema);
  koprs_test_wire_put_double (out, 6, KOPRS_TEST_HISTOGRAM_ZERO);
  koprs_test_wire_put_number (out, 7, histogram->zeros);
  put_spans (out, histogram);
  put_deltas (out, histogram);
  koprs_test_wire_put_number (time, 1, (guint64) (created / G_USEC_PER_SEC));
  koprs_test_wire_put_number (time, 2, (guint64) (created % G_USEC_PER_SEC * 1000));
  put_message (out, 15, time);
}

void
koprs_test_exposition_add_histogram (KoprsTestExposition *self, const char *const *labels, const KoprsTestHistogram *histogram,
                                     gint64 created)
{
  g_autoptr (GString) message = NULL;
  g_autoptr (GString) metric = NULL;

  if (!self->messages)
    {
      append_histogram (self, labels, histogram);
      return;
    }
  message = g_string_new (NULL);
  metric = g_string_new (NULL);
  put_histogram (message, histogram, created);
  put_labels (metric, labels);
  put_message (metric, 7, message);
  put_message (self->family, 4, metric);
}
