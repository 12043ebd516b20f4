/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-bound.h"

#include <koprs/koprs.h>

#include "koprs/json/koprs-json-carry.h"
#include "koprs/json/koprs-json-skip.h"
#include "koprs/json/koprs-json-validate.h"
#include "support/json-slice.h"

static const struct {
  const char *text;
  gsize end;      /* of the value; of a scalar: one more */
} values[] = {
  { "{}x", 2 },
  { "[]", 2 },
  { "\"\",", 2 },
  { "\"a\\\"b\\\\\",", 8 },
  { "{\"}\":\"]\\\"}\"}}", 12 },
  { "[[{\"a\":[]}],\"[\"]]", 16 },
  { "{\"a\":\"0123456789abcdef0123456789abcdef\\\\\"} ", 42 },
  { "12,", 3 },
  { "-1.5e+3]", 8 },
  { "true}", 5 },
  { "null ", 5 },
  { "false\n", 6 },
};

static void
finds_the_end_over_any_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *text = values[i].text, *end = text + strlen (text);

      for (const char *cut = text; cut <= end; cut++)
        {
          KoprsJsonBound bound;
          const char *found;

          koprs_json_bound_init (&bound, *text);
          found = koprs_json_bound_feed (&bound, text, cut);
          if (found == NULL)
            found = koprs_json_bound_feed (&bound, cut, end);
          g_assert_true (found == text + values[i].end);
        }
    }
}

static void
goes_on_where_a_validation_stopped (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *text = values[i].text, *end = text + strlen (text);
      gboolean scalar = strchr ("{[\"", *text) == NULL;

      for (const char *cut = text + 1; !scalar && cut < text + values[i].end; cut++)
        {
          KoprsJsonReport report;
          KoprsJsonBound bound;

          g_assert_cmpint (koprs_json_validate (text, cut, FALSE, 512, NULL, &report), ==, KOPRS_JSON_MORE);
          koprs_json_bound_resume (&bound, report.depth, report.in_string);
          g_assert_null (koprs_json_bound_feed (&bound, report.at, cut));
          g_assert_true (koprs_json_bound_feed (&bound, cut, end) == text + values[i].end);
        }
    }
}

static void
skips_what_it_bounds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *text = values[i].text;
      gboolean scalar = strchr ("{[\"", *text) == NULL;

      g_assert_true (koprs_json_skip_value (text, text + strlen (text)) == text + values[i].end - scalar);
    }
}

static void
carries_and_lets_go_of_what_is_large (void)
{
  KoprsJsonCarry carry = { 0 };
  g_autofree char *large = g_strnfill (3 * 1024 * 1024, 'x');

  koprs_json_carry_append (&carry, NULL, 0);
  g_assert_cmpuint (carry.length, ==, 0);
  koprs_json_carry_append (&carry, "abc", 3);
  koprs_json_carry_append (&carry, "def", 3);
  g_assert_cmpmem (carry.data, carry.length, "abcdef", 6);
  koprs_json_carry_reset (&carry);
  g_assert_cmpuint (carry.length, ==, 0);
  g_assert_cmpuint (carry.capacity, >, 0);

  koprs_json_carry_append (&carry, large, 1024 * 1024);
  koprs_json_carry_reset (&carry);
  g_assert_cmpuint (carry.capacity, ==, 1024 * 1024);
  koprs_json_carry_append (&carry, large, 3 * 1024 * 1024);
  koprs_json_carry_reset (&carry);
  g_assert_cmpuint (carry.capacity, ==, 0);
  g_assert_null (carry.data);
  koprs_json_carry_clear (&carry);
}

static void
carries_by_doubling (void)
{
  KoprsJsonCarry carry = { 0 };
  guint growths = 0;

  for (gsize last = 0, i = 0; i < 4 * 1024 * 1024; i += 100)
    {
      char bytes[100] = { 0 };

      koprs_json_carry_append (&carry, bytes, sizeof bytes);
      growths += carry.capacity != last;
      last = carry.capacity;
    }
  g_assert_cmpuint (growths, <=, 12);
  koprs_json_carry_clear (&carry);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-bound/finds-the-end-over-any-cut", finds_the_end_over_any_cut);
  g_test_add_func ("/json-bound/goes-on-where-a-validation-stopped", goes_on_where_a_validation_stopped);
  g_test_add_func ("/json-bound/skips-what-it-bounds", skips_what_it_bounds);
  g_test_add_func ("/json-bound/carries-and-lets-go-of-what-is-large", carries_and_lets_go_of_what_is_large);
  g_test_add_func ("/json-bound/carries-by-doubling", carries_by_doubling);
  return g_test_run ();
}
