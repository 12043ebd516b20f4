/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-yaml-schema.h"
#include "koprs/koprs-error.h"

#include <string.h>

#define TAG "tag:yaml.org,2002:"

static void
plain_scalars_follow_the_core_schema (void)
{
  static const struct {
    const char *text;
    const char *json;   /* NULL: the string itself */
  } rows[] = {
    { "", "null" }, { "~", "null" }, { "null", "null" }, { "Null", "null" }, { "NULL", "null" }, { "nULL", NULL },
    { "true", "true" }, { "True", "true" }, { "TRUE", "true" }, { "tRUE", NULL },
    { "false", "false" }, { "False", "false" }, { "FALSE", "false" },
    { "yes", NULL }, { "no", NULL }, { "on", NULL }, { "off", NULL }, { "y", NULL }, { "N", NULL }, { "Yes", NULL },
    { "0", "0" }, { "-0", "-0" }, { "+0", "0" }, { "42", "42" }, { "-42", "-42" }, { "+42", "42" },
    { "007", "7" }, { "-007", "-7" }, { "0644", "644" }, { "000", "0" },
    { "0o644", "420" }, { "0o8", NULL }, { "-0o7", NULL }, { "0o", NULL },
    { "0x1F", "31" }, { "0xff", "255" }, { "0x", NULL }, { "0xg", NULL }, { "+0x1", NULL }, { "0X1F", NULL },
    { "0xFFFFFFFFFFFFFFFF", "18446744073709551615" },
    { "0o1777777777777777777777", "18446744073709551615" },
    { "123456789012345678901234567890", "123456789012345678901234567890" },
    { "-9223372036854775809", "-9223372036854775809" },
    { "1.5", "1.5" }, { "+1.5", "1.5" }, { ".5", "0.5" }, { "-.5", "-0.5" }, { "1.", "1.0" }, { "-1.e5", "-1.0e5" },
    { "1e3", "1e3" }, { "1E+3", "1E+3" }, { "1.10", "1.10" }, { "00.5", "0.5" }, { "1e999", "1e999" },
    { "0.1e-0", "0.1e-0" }, { ".", NULL }, { "-", NULL }, { "+", NULL }, { "e5", NULL }, { ".e5", NULL }, { "1e", NULL },
    { "1e+", NULL }, { "1.2.3", NULL }, { "1_000", NULL }, { "0b1", NULL }, { "12:30", NULL }, { "2026-01-02", NULL },
    { "--1", NULL }, { "1-", NULL }, { "-.", NULL }, { "<<", NULL }, { "=", NULL }, { "inf", NULL }, { "nan", NULL },
    { "+.nan", NULL }, { "10.0.0.1", NULL }, { "1Gi", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *string = g_strdup_printf ("\"%s\"", rows[i].text);

      koprs_yaml_schema_write (out, rows[i].text, strlen (rows[i].text), NULL, TRUE, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (out->str, ==, rows[i].json != NULL ? rows[i].json : string);
      g_string_truncate (out, 0);
      koprs_yaml_schema_write (out, rows[i].text, strlen (rows[i].text), NULL, FALSE, &error);
      g_assert_cmpstr (out->str, ==, string);
    }
}

static void
numbers_that_json_cannot_hold_are_errors (void)
{
  static const char *const texts[] = {
    ".inf", "-.inf", "+.inf", ".Inf", "-.INF", ".nan", ".NaN", ".NAN", "0x10000000000000000", "0o2000000000000000000000",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (koprs_yaml_schema_write (out, texts[i], strlen (texts[i]), NULL, TRUE, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
      g_assert_cmpuint (out->len, ==, 0);
    }
}

static void
tags_decide_or_are_refused (void)
{
  static const struct {
    const char *tag;
    const char *text;
    const char *json;      /* or NULL with */
    const char *message;
  } rows[] = {
    { "!", "12", "\"12\"" },
    { TAG "str", "12", "\"12\"" },
    { TAG "str", "", "\"\"" },
    { TAG "str", ".nan", "\".nan\"" },
    { TAG "timestamp", "2026-01-02", "\"2026-01-02\"" },
    { TAG "int", "12", "12" },
    { TAG "int", "0x1F", "31" },
    { TAG "int", "1.5", NULL, "the tag !!int does not fit this scalar" },
    { TAG "int", "abc", NULL, "the tag !!int does not fit this scalar" },
    { TAG "float", "1", "1" },
    { TAG "float", "1.5", "1.5" },
    { TAG "float", ".inf", NULL, "JSON has no number for \".inf\"" },
    { TAG "bool", "true", "true" },
    { TAG "bool", "yes", NULL, "the tag !!bool does not fit this scalar" },
    { TAG "null", "", "null" },
    { TAG "null", "0", NULL, "the tag !!null does not fit this scalar" },
    { TAG "binary", "aGVs\n  bG8=\n", "\"aGVsbG8=\"" },
    { TAG "binary", "", "\"\"" },
    { TAG "binary", "aGVsbG8", NULL, "!!binary without base64" },
    { TAG "binary", "a===", NULL, "!!binary without base64" },
    { TAG "binary", "a=bc", NULL, "!!binary without base64" },
    { TAG "binary", "a-_c", NULL, "!!binary without base64" },
    { TAG "map", "x", NULL, "the tag !!map does not fit this scalar" },
    { TAG "set", "x", NULL, "the tag !!set does not fit this scalar" },
    { "!Sub", "x", NULL, "the tag !Sub is not known" },
    { "tag:example.com,2026:x", "x", NULL, "the tag tag:example.com,2026:x is not known" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      koprs_yaml_schema_write (out, rows[i].text, strlen (rows[i].text), rows[i].tag, TRUE, &error);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].message);
      g_assert_cmpstr (out->str, ==, rows[i].json != NULL ? rows[i].json : "");
    }
}

static void
collections_take_only_their_own_tags (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_yaml_schema_check_collection (NULL, TRUE, NULL));
  g_assert_true (koprs_yaml_schema_check_collection ("!", FALSE, NULL));
  g_assert_true (koprs_yaml_schema_check_collection (TAG "map", TRUE, NULL));
  g_assert_true (koprs_yaml_schema_check_collection (TAG "seq", FALSE, NULL));
  g_assert_false (koprs_yaml_schema_check_collection (TAG "map", FALSE, NULL));
  g_assert_false (koprs_yaml_schema_check_collection (TAG "set", TRUE, NULL));
  g_assert_false (koprs_yaml_schema_check_collection ("!Ref", FALSE, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_assert_cmpstr (error->message, ==, "the tag !Ref is not known");
}

static void
strings_that_anybody_would_misread_are_quoted (void)
{
  static const char *const quoted[] = {
    "", "~", "null", "NULL", "true", "False", "yes", "No", "ON", "off", "y", "N", "=", "<<", "0", "42", "-1", "+1",
    "0644", "0o7", "0x1F", "-0x1F", "0b1", "1_000", "1.5", ".5", "1.", "1e3", "1_0.5e3", "12:30", "1:30:00", "12:30:00.5",
    "2026-01-02", "2026-1-2", "2026-01-02T03:04:05Z", ".inf", "-.INF", ".nan", "\t", "a\tb", "a\rb", "a\x01" "b", "a\x7f", "\xc2\x85",
    "\xc2\x9f", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xef\xbb\xbf", "\n", "\na", " a\nb", "a \nb", "a\t\nb", "a\nb ", "\ta\nb", "a\r\nb",
  };
  static const char *const plain[] = {
    "a", "abc def", "10.0.0.1", "1.2.3", "1Gi", "100m", "v1", "app/v1", "nginx:1.25", "e5", "-", "a: b", "# x", "\xc2\xa0", "\xc3\xa9",
    "\xe2\x82\xac", "\xf0\x9f\x98\x80", "20260-01-02", "2026-01", "nope", "x1", "1-2",
  };
  static const char *const literal[] = { "a\nb", "a\n", "a\n\n", "a\n\n  b\n", "a\n\tb\n", "1\n", "- a\n# b\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (quoted); i++)
    g_assert_cmpint (koprs_yaml_schema_style (quoted[i], strlen (quoted[i]), FALSE), ==, KOPRS_YAML_QUOTED);
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    g_assert_cmpint (koprs_yaml_schema_style (plain[i], strlen (plain[i]), FALSE), ==, KOPRS_YAML_PLAIN);
  for (gsize i = 0; i < G_N_ELEMENTS (literal); i++)
    {
      g_assert_cmpint (koprs_yaml_schema_style (literal[i], strlen (literal[i]), FALSE), ==, KOPRS_YAML_LITERAL);
      g_assert_cmpint (koprs_yaml_schema_style (literal[i], strlen (literal[i]), TRUE), ==, KOPRS_YAML_QUOTED);
    }
  g_assert_cmpint (koprs_yaml_schema_style ("a\0b", 3, FALSE), ==, KOPRS_YAML_QUOTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/yaml-schema/plain-scalars-follow-the-core-schema", plain_scalars_follow_the_core_schema);
  g_test_add_func ("/yaml-schema/numbers-that-json-cannot-hold-are-errors", numbers_that_json_cannot_hold_are_errors);
  g_test_add_func ("/yaml-schema/tags-decide-or-are-refused", tags_decide_or_are_refused);
  g_test_add_func ("/yaml-schema/collections-take-only-their-own-tags", collections_take_only_their_own_tags);
  g_test_add_func ("/yaml-schema/strings-that-anybody-would-misread-are-quoted", strings_that_anybody_would_misread_are_quoted);
  return g_test_run ();
}
