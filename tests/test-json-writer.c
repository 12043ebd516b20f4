/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-writer.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>

#include <koprs/koprs.h>

#include "support/json-slice.h"
#include "koprs/json/koprs-json-node.h"

static void
writes_strings (void)
{
  static const struct {
    const char *text;
    gssize length;
    const char *json;
  } cases[] = {
    { "", -1, "\"\"" },
    { "plain", -1, "\"plain\"" },
    { "cut here", 3, "\"cut\"" },
    { "a\"b\\c/d", -1, "\"a\\\"b\\\\c/d\"" },
    { "\b\f\n\r\t\x01\x1f\x7f", -1, "\"\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\"" },
    { "a\0b", 3, "\"a\\u0000b\"" },
    { "\xc3\xa9\xf0\x9f\x98\x80<>&", -1, "\"\xc3\xa9\xf0\x9f\x98\x80<>&\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      koprs_json_write_string (out, cases[i].text, cases[i].length);
      g_assert_cmpstr (out->str, ==, cases[i].json);
    }
}

static void
writes_integers (void)
{
  static const struct {
    gint64 value;
    const char *json;
  } cases[] = {
    { 0, "0" },
    { 7, "7" },
    { -10, "-10" },
    { G_MAXINT64, "9223372036854775807" },
    { G_MININT64, "-9223372036854775808" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      koprs_json_write_int (out, cases[i].value);
      g_assert_cmpstr (out->str, ==, cases[i].json);
    }
}

static const struct {
  double value;
  const char *json;
} doubles[] = {
  { 0.0, "0" },
  { -0.0, "-0" },
  { 1.0, "1" },
  { -1.5, "-1.5" },
  { 0.1, "0.1" },
  { 0.3, "0.3" },
  { 0.1 + 0.2, "0.30000000000000004" },
  { 1.0 / 3, "0.3333333333333333" },
  { 100.0, "100" },
  { 123456.789, "123456.789" },
  { 1e20, "100000000000000000000" },
  { 1e21, "1e+21" },
  { 1.5e300, "1.5e+300" },
  { 0.000001, "0.000001" },
  { 0.0000001, "1e-7" },
  { 0.00000123, "0.00000123" },
  { 1.25e-7, "1.25e-7" },
  { 9007199254740993.0, "9007199254740992" },
  { 1.7976931348623157e308, "1.7976931348623157e+308" },
  { 2.2250738585072014e-308, "2.2250738585072014e-308" },
  { 5e-324, "5e-324" },
  { 2.5e-323, "2.5e-323" },
};

static void
writes_doubles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (doubles); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      koprs_json_write_double (out, doubles[i].value);
      g_assert_cmpstr (out->str, ==, doubles[i].json);
    }
}

static void
writes_no_number_as_null (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  koprs_json_write_double (out, NAN);
  koprs_json_write_double (out, INFINITY);
  koprs_json_write_double (out, -INFINITY);
  g_assert_cmpstr (out->str, ==, "nullnullnull");
}

static void
reads_back_what_it_wrote (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      guint64 bits = ((guint64) g_rand_int (random) << 32) | g_rand_int (random);
      double value;

      memcpy (&value, &bits, sizeof value);
      if (!isfinite (value))
        continue;
      koprs_json_write_double (out, value);
      g_assert_cmpfloat (g_ascii_strtod (out->str, NULL), ==, value);
      g_assert_true (koprs_json_check (out->str, out->len, NULL, NULL, NULL));
    }
}

static void
does_not_heed_the_locale (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL && setlocale (LC_NUMERIC, "fr_FR.UTF-8") == NULL)
    {
      g_test_skip ("no locale with a decimal comma here");
      return;
    }
  koprs_json_write_double (out, 1.5);
  g_assert_cmpstr (out->str, ==, "1.5");
  setlocale (LC_NUMERIC, "C");
}

static void
writes_the_rest (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  koprs_json_write_bool (out, TRUE);
  koprs_json_write_bool (out, FALSE);
  koprs_json_write_slice (out, slice ("{ \"a\" : 1.0 }"));
  koprs_json_write_slice (out, slice (""));
  g_assert_cmpstr (out->str, ==, "truefalse{ \"a\" : 1.0 }null");
}

static void
writes_trees (void)
{
  static const char *const texts[] = {
    "null", "true", "-5", "0.5", "\"a\\nb\"", "[]", "{}",
    "{\"z\":[1,[2,[]],{\"y\":{}}],\"a\":null,\"m\":{\"x\":\"\",\"w\":[true,false,null]}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonNode) node = koprs_json_node_new (slice (texts[i]));
      g_autoptr (GString) out = g_string_new (NULL);

      koprs_json_write_node (out, node);
      g_assert_cmpstr (out->str, ==, texts[i]);
    }
}

static void
writes_hand_made_trees (void)
{
  g_autoptr (JsonNode) none = json_node_alloc ();
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autoptr (GString) out = g_string_new (NULL);

  json_object_set_int_member (object, "b", 1);
  json_object_set_null_member (object, "a\"");
  json_object_set_string_member (object, "none", NULL);
  json_object_set_double_member (object, "b", 2.5);
  json_node_init_object (node, object);
  json_node_init (none, JSON_NODE_OBJECT);
  koprs_json_write_node (out, node);
  koprs_json_write_node (out, NULL);
  koprs_json_write_node (out, none);
  g_assert_cmpstr (out->str, ==, "{\"b\":2.5,\"a\\\"\":null,\"none\":null}nullnull");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/writes-strings", writes_strings);
  g_test_add_func ("/json-writer/writes-integers", writes_integers);
  g_test_add_func ("/json-writer/writes-doubles-as-short-as-they-read-back", writes_doubles);
  g_test_add_func ("/json-writer/writes-no-number-as-null", writes_no_number_as_null);
  g_test_add_func ("/json-writer/reads-back-what-it-wrote", reads_back_what_it_wrote);
  g_test_add_func ("/json-writer/does-not-heed-the-locale", does_not_heed_the_locale);
  g_test_add_func ("/json-writer/writes-booleans-and-slices", writes_the_rest);
  g_test_add_func ("/json-writer/writes-trees", writes_trees);
  g_test_add_func ("/json-writer/writes-hand-made-trees", writes_hand_made_trees);
  return g_test_run ();
}
