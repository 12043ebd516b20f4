/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-value.h"

#include <koprs/koprs.h>

#include "support/json-slice.h"

static void
tells_types (void)
{
  static const struct {
    const char *text;
    KoprsJsonType type;
  } cases[] = {
    { "", KOPRS_JSON_NONE },     { "null", KOPRS_JSON_NULL }, { "true", KOPRS_JSON_BOOLEAN }, { "false", KOPRS_JSON_BOOLEAN },
    { "0", KOPRS_JSON_NUMBER },  { "-1", KOPRS_JSON_NUMBER }, { "\"\"", KOPRS_JSON_STRING },  { "[]", KOPRS_JSON_ARRAY },
    { "{}", KOPRS_JSON_OBJECT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (koprs_json_value_type (slice (cases[i].text)), ==, cases[i].type);
}

static void
reads_strings (void)
{
  static const struct {
    const char *json;
    const char *text;
  } cases[] = {
    { "\"\"", "" },
    { "\"plain\"", "plain" },
    { "\"a\\\"b\\\\c\\/d\"", "a\"b\\c/d" },
    { "\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t" },
    { "\"\\u0041\\u00e9\\u20ac\"", "A\xc3\xa9\xe2\x82\xac" },
    { "\"\\ud83d\\uDE00\"", "\xf0\x9f\x98\x80" },
    { "\"\\ud83dx\"", "\xef\xbf\xbdx" },
    { "\"\\ude00\\ud83d\"", "\xef\xbf\xbd\xef\xbf\xbd" },
    { "\"\\ud83d\\n\"", "\xef\xbf\xbd\n" },
    { "\"\\ud83d\\ud83d\\ude00\"", "\xef\xbf\xbd\xf0\x9f\x98\x80" },
    { "\"cut\\u0000here\"", "cut" },
    { "\"\xc3\xa9\"", "\xc3\xa9" },
    { "null", NULL },
    { "1", NULL },
    { "[\"x\"]", NULL },
    { "", NULL },
  };

  g_autoptr (GString) scratch = g_string_new ("before");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = koprs_json_value_dup_string (slice (cases[i].json));

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (koprs_json_value_read_string (slice (cases[i].json), scratch), ==, cases[i].text);
    }
}

static void
compares_strings (void)
{
  g_assert_true (koprs_json_value_string_equals (slice ("\"web\""), "web"));
  g_assert_true (koprs_json_value_string_equals (slice ("\"\""), ""));
  g_assert_true (koprs_json_value_string_equals (slice ("\"\\u0077\\u0065\\u0062\""), "web"));
  g_assert_true (koprs_json_value_string_equals (slice ("\"\\ud83d\\ude00\""), "\xf0\x9f\x98\x80"));
  g_assert_false (koprs_json_value_string_equals (slice ("\"web\""), "we"));
  g_assert_false (koprs_json_value_string_equals (slice ("\"web\""), "webs"));
  g_assert_false (koprs_json_value_string_equals (slice ("\"web\""), NULL));
  g_assert_false (koprs_json_value_string_equals (slice ("\"a\\nb\""), "a\\nb"));
  g_assert_false (koprs_json_value_string_equals (slice ("\"a\\u0000b\""), "a"));
  g_assert_false (koprs_json_value_string_equals (slice ("true"), "true"));
  g_assert_false (koprs_json_value_string_equals (slice (""), ""));
}

static void
compares_names (void)
{
  g_assert_true (koprs_json_key_equals (slice ("\"a\""), "a", 1));
  g_assert_true (koprs_json_key_equals (slice ("\"\\u0061\""), "a", 1));
  g_assert_true (koprs_json_key_equals (slice ("\"a\\\\b\""), "a\\b", 3));
  g_assert_false (koprs_json_key_equals (slice ("\"a\\nb\""), "a\\nb", 4));
  g_assert_false (koprs_json_key_equals (slice ("\"a\\nb\""), "a\nc", 3));
}

static void
reads_integers (void)
{
  static const struct {
    const char *json;
    gboolean right;
    gint64 number;
  } cases[] = {
    { "0", TRUE, 0 },
    { "-0", TRUE, 0 },
    { "0.0e99999999999999999999", TRUE, 0 },
    { "3", TRUE, 3 },
    { "3.0", TRUE, 3 },
    { "3e0", TRUE, 3 },
    { "3E+2", TRUE, 300 },
    { "300e-2", TRUE, 3 },
    { "0.0003e4", TRUE, 3 },
    { "1.5e1", TRUE, 15 },
    { "-12.50e2", TRUE, -1250 },
    { "1000000000000000000000000000000e-30", TRUE, 1 },
    { "9223372036854775807", TRUE, G_MAXINT64 },
    { "9.223372036854775807e18", TRUE, G_MAXINT64 },
    { "-9223372036854775808", TRUE, G_MININT64 },
    { "9223372036854775807.000", TRUE, G_MAXINT64 },
    { "9223372036854775808", FALSE, 0 },
    { "-9223372036854775809", FALSE, 0 },
    { "18446744073709551615", FALSE, 0 },
    { "99999999999999999999", FALSE, 0 },
    { "1e19", FALSE, 0 },
    { "1e400", FALSE, 0 },
    { "1e99999999999999999999", FALSE, 0 },
    { "1e-99999999999999999999", FALSE, 0 },
    { "0.5", FALSE, 0 },
    { "30e-2", FALSE, 0 },
    { "true", FALSE, 0 },
    { "\"3\"", FALSE, 0 },
    { "", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 number = 0;

      g_assert_cmpint (koprs_json_value_get_int (slice (cases[i].json), &number), ==, cases[i].right);
      g_assert_cmpint (number, ==, cases[i].number);
    }
}

static void
reads_doubles (void)
{
  g_autofree char *zeros = g_strnfill (500, '0');
  g_autofree char *many = g_strconcat ("1", zeros, "e-500", NULL);
  double number = -1;

  g_assert_true (koprs_json_value_get_double (slice ("0.1"), &number));
  g_assert_cmpfloat (number, ==, 0.1);
  g_assert_true (koprs_json_value_get_double (slice ("-12"), &number));
  g_assert_cmpfloat (number, ==, -12);
  g_assert_true (koprs_json_value_get_double (slice (many), &number));
  g_assert_cmpfloat (number, ==, 1);
  g_assert_true (koprs_json_value_get_double (slice ("1e-400"), &number));
  g_assert_cmpfloat (number, ==, 0);
  g_assert_true (koprs_json_value_get_double ((KoprsJsonSlice) { "12345", 2 }, &number));
  g_assert_cmpfloat (number, ==, 12);
  g_assert_false (koprs_json_value_get_double (slice ("1e400"), &number));
  g_assert_false (koprs_json_value_get_double (slice ("null"), &number));
  g_assert_cmpfloat (number, ==, 12);
}

static void
reads_booleans (void)
{
  gboolean answer = FALSE;

  g_assert_true (koprs_json_value_get_boolean (slice ("true"), &answer));
  g_assert_true (answer);
  g_assert_true (koprs_json_value_get_boolean (slice ("false"), &answer));
  g_assert_false (answer);
  g_assert_false (koprs_json_value_get_boolean (slice ("\"true\""), &answer));
}

static void
counts_and_finds (void)
{
  KoprsJsonSlice array = slice ("[ 1 , [2,3] , \"]\" ]");
  KoprsJsonSlice object = slice ("{ \"a\" : 1 , \"b\" : {\"a\":2} , \"a\" : \"}\" }");

  g_assert_cmpuint (koprs_json_value_count (array), ==, 3);
  g_assert_cmpuint (koprs_json_value_count (object), ==, 3);
  g_assert_cmpuint (koprs_json_value_count (slice ("[ ]")), ==, 0);
  g_assert_cmpuint (koprs_json_value_count (slice ("{}")), ==, 0);
  g_assert_cmpuint (koprs_json_value_count (slice ("\"[1]\"")), ==, 0);
  assert_slice (koprs_json_value_element (array, 1), "[2,3]");
  assert_slice (koprs_json_value_element (array, -1), "\"]\"");
  assert_slice (koprs_json_value_element (array, 3), NULL);
  assert_slice (koprs_json_value_element (object, 0), NULL);
  assert_slice (koprs_json_value_member (object, "a"), "\"}\"");
  assert_slice (koprs_json_value_member (object, "b"), "{\"a\":2}");
  assert_slice (koprs_json_value_member (object, "c"), NULL);
  assert_slice (koprs_json_value_member (array, "a"), NULL);
}

static void
iterates (void)
{
  KoprsJsonIter iter;
  KoprsJsonSlice name, value;

  koprs_json_iter_init (&iter, slice ("{\"x\\\"y\" : [1], \"z\":-2.5e3 }"));
  g_assert_true (koprs_json_iter_next (&iter, &name, &value));
  assert_slice (name, "\"x\\\"y\"");
  assert_slice (value, "[1]");
  g_assert_true (koprs_json_iter_next (&iter, &name, &value));
  assert_slice (name, "\"z\"");
  assert_slice (value, "-2.5e3");
  g_assert_false (koprs_json_iter_next (&iter, &name, &value));
  g_assert_false (koprs_json_iter_next (&iter, &name, &value));

  koprs_json_iter_init (&iter, slice ("[true]"));
  g_assert_true (koprs_json_iter_next (&iter, &name, &value));
  g_assert_null (name.data);
  assert_slice (value, "true");
  g_assert_false (koprs_json_iter_next (&iter, NULL, NULL));

  koprs_json_iter_init (&iter, slice ("\"no container\""));
  g_assert_false (koprs_json_iter_next (&iter, NULL, NULL));
  koprs_json_iter_init (&iter, slice (""));
  g_assert_false (koprs_json_iter_next (&iter, NULL, NULL));
}

static void
compares_values (void)
{
  static const struct {
    const char *a;
    const char *b;
    gboolean equal;
  } cases[] = {
    { "1", "1.0", TRUE },
    { "100", "1e2", TRUE },
    { "-0", "0", TRUE },
    { "0.1", "0.10000000000000001", TRUE },
    { "0.1", "1e-1", TRUE },
    { "0.1", "0.2", FALSE },
    { "18446744073709551615", "18446744073709551616", FALSE },
    { "18446744073709551615", "1.8446744073709551615e19", TRUE },
    { "9007199254740993", "9007199254740992", FALSE },
    { "1", "-1", FALSE },
    { "1e400", "1e400", TRUE },
    { "1e400", "10e399", TRUE },
    { "1e400", "1e401", FALSE },
    { "1.5e-400", "1.6e-400", TRUE },
    { "true", "false", FALSE },
    { "null", "false", FALSE },
    { "\"a\"", "\"\\u0061\"", TRUE },
    { "\"a\"", "\"b\"", FALSE },
    { "\"a\\u0000b\"", "\"a\\u0000c\"", FALSE },
    { "\"1\"", "1", FALSE },
    { "[1,2]", "[ 1.0, 2 ]", TRUE },
    { "[1,2]", "[2,1]", FALSE },
    { "[1,2]", "[1,2,3]", FALSE },
    { "[1,2,3]", "[1,2]", FALSE },
    { "[]", "{}", FALSE },
    { "{\"a\":1,\"b\":[{}]}", "{ \"b\" : [{ }], \"a\" : 1 }", TRUE },
    { "{\"a\":1}", "{\"a\":1,\"b\":2}", FALSE },
    { "{\"a\":1,\"a\":2}", "{\"a\":2}", TRUE },
    { "{\"a\":1}", "{\"b\":1}", FALSE },
    { "{\"a\":{\"b\":{\"c\":[1,{\"d\":2}]}}}", "{\"a\":{\"b\":{\"c\":[1,{\"d\":3}]}}}", FALSE },
    { "", "", TRUE },
    { "", "null", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (koprs_json_value_equal (slice (cases[i].a), slice (cases[i].b)), ==, cases[i].equal);
      g_assert_cmpint (koprs_json_value_equal (slice (cases[i].b), slice (cases[i].a)), ==, cases[i].equal);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-value/tells-types", tells_types);
  g_test_add_func ("/json-value/reads-strings", reads_strings);
  g_test_add_func ("/json-value/compares-strings", compares_strings);
  g_test_add_func ("/json-value/compares-names", compares_names);
  g_test_add_func ("/json-value/reads-integers", reads_integers);
  g_test_add_func ("/json-value/reads-doubles", reads_doubles);
  g_test_add_func ("/json-value/reads-booleans", reads_booleans);
  g_test_add_func ("/json-value/counts-and-finds", counts_and_finds);
  g_test_add_func ("/json-value/iterates", iterates);
  g_test_add_func ("/json-value/compares-values", compares_values);
  return g_test_run ();
}
