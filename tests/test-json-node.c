/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-node.h"

#include <math.h>

#include <koprs/koprs.h>

#include "support/json-slice.h"
#include "koprs/json/koprs-json-writer.h"

static void
makes_nodes_of_every_type (void)
{
  g_autoptr (JsonNode) node = koprs_json_node_new (
      slice ("{\"i\":3,\"whole\":3.0,\"d\":0.5,\"big\":18446744073709551615,\"s\":\"a\\u00e9\",\"t\":true,\"n\":null,\"a\":[1,\"x\",{}]}"));
  JsonObject *object = json_node_get_object (node);
  JsonArray *array = json_object_get_array_member (object, "a");

  g_assert_cmpuint (json_object_get_size (object), ==, 8);
  g_assert_true (json_node_get_value_type (json_object_get_member (object, "i")) == G_TYPE_INT64);
  g_assert_cmpint (json_object_get_int_member (object, "i"), ==, 3);
  g_assert_true (json_node_get_value_type (json_object_get_member (object, "whole")) == G_TYPE_INT64);
  g_assert_true (json_node_get_value_type (json_object_get_member (object, "d")) == G_TYPE_DOUBLE);
  g_assert_cmpfloat (json_object_get_double_member (object, "d"), ==, 0.5);
  g_assert_true (json_node_get_value_type (json_object_get_member (object, "big")) == G_TYPE_DOUBLE);
  g_assert_cmpfloat (json_object_get_double_member (object, "big"), ==, 18446744073709551615.0);
  g_assert_cmpstr (json_object_get_string_member (object, "s"), ==, "a\xc3\xa9");
  g_assert_true (json_object_get_boolean_member (object, "t"));
  g_assert_true (json_object_get_null_member (object, "n"));
  g_assert_cmpuint (json_array_get_length (array), ==, 3);
  g_assert_cmpstr (json_array_get_string_element (array, 1), ==, "x");
  g_assert_cmpuint (json_object_get_size (json_array_get_object_element (array, 2)), ==, 0);
}

static void
makes_nodes_that_nothing_else_holds (void)
{
  JsonNode *node = koprs_json_node_new (slice ("{\"a\":[{\"b\":[]}]}"));
  JsonNode *inner = json_node_ref (json_object_get_member (json_node_get_object (node), "a"));

  json_node_unref (node);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (inner)), ==, 1);
  json_node_unref (inner);
}

static void
keeps_the_last_member_of_a_name (void)
{
  g_autoptr (JsonNode) node = koprs_json_node_new (slice ("{\"a\":{\"x\":[1]},\"b\":2,\"\\u0061\":3}"));
  g_autoptr (GVariant) variant = g_variant_ref_sink (koprs_json_variant_new (slice ("{\"a\":[1],\"b\":2,\"\\u0061\":3}")));
  g_autofree char *text = g_variant_print (variant, FALSE);

  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "a"), ==, 3);
  g_assert_cmpstr (text, ==, "{'a': <int64 3>, 'b': <int64 2>}");
}

static void
agrees_with_the_parser_of_json_glib (void)
{
  static const char text[] =
    "{\"metadata\":{\"name\":\"web\",\"labels\":{\"a\":\"b\"}},\"spec\":{\"c\":[{\"i\":\"x\",\"n\":1.5,\"p\":[1,2,-3,[],{}]}],"
    "\"t\":true,\"f\":false,\"z\":null,\"u\":\"\\u00e9\\n\\ud83d\\ude00\"}}";
  g_autoptr (JsonNode) own = koprs_json_node_new (slice (text));
  g_autoptr (JsonNode) other = json_from_string (text, NULL);

  g_assert_true (json_node_equal (own, other));
}

static void
makes_deep_trees_without_recursion (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GString) written = g_string_new (NULL);
  g_autoptr (GString) from_variant = g_string_new (NULL);

  for (guint i = 0; i < 256; i++)
    g_string_append (text, "[{\"a\":");
  g_string_append (text, "0");
  for (guint i = 0; i < 256; i++)
    g_string_append (text, "}]");

  node = koprs_json_node_new ((KoprsJsonSlice) { text->str, text->len });
  koprs_json_write_node (written, node);
  g_assert_cmpstr (written->str, ==, text->str);
  variant = g_variant_ref_sink (koprs_json_variant_new ((KoprsJsonSlice) { text->str, text->len }));
  g_assert_true (koprs_json_write_variant (from_variant, variant, NULL));
  g_assert_cmpstr (from_variant->str, ==, text->str);
}

static void
makes_variants (void)
{
  static const struct {
    const char *json;
    const char *text;
  } cases[] = {
    { "null", "@mv nothing" },
    { "true", "true" },
    { "-3", "int64 -3" },
    { "3.0", "int64 3" },
    { "0.5", "0.5" },
    { "\"a\"", "'a'" },
    { "[]", "@av []" },
    { "{}", "@a{sv} {}" },
    { "[1,\"x\",[],null]", "[<int64 1>, <'x'>, <@av []>, <@mv nothing>]" },
    { "{\"a\":{\"b\":[true]},\"c\":1.5}", "{'a': <{'b': <[<true>]>}>, 'c': <1.5>}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GVariant *floating = koprs_json_variant_new (slice (cases[i].json));
      g_autoptr (GVariant) variant = NULL;
      g_autofree char *text = NULL;

      g_assert_true (g_variant_is_floating (floating));
      variant = g_variant_ref_sink (floating);
      text = g_variant_print (variant, TRUE);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
writes_variants (void)
{
  static const struct {
    const char *text;
    const char *json;    /* NULL: SERIALIZATION */
  } cases[] = {
    { "true", "true" },
    { "byte 255", "255" },
    { "int16 -5", "-5" },
    { "uint16 5", "5" },
    { "int32 -5", "-5" },
    { "uint32 4294967295", "4294967295" },
    { "int64 -9223372036854775808", "-9223372036854775808" },
    { "uint64 18446744073709551615", "18446744073709551615" },
    { "0.5", "0.5" },
    { "'a\"b'", "\"a\\\"b\"" },
    { "objectpath '/a/b'", "\"/a/b\"" },
    { "signature 'a{sv}'", "\"a{sv}\"" },
    { "b'abc'", "\"YWJjAA==\"" },
    { "@ay []", "\"\"" },
    { "[b'a', b'']", "[\"YQA=\",\"AA==\"]" },
    { "<<<'x'>>>", "\"x\"" },
    { "@ms nothing", "null" },
    { "@ms 'x'", "\"x\"" },
    { "@mmi just nothing", "null" },
    { "@mv nothing", "null" },
    { "()", "[]" },
    { "(1, 'x', [true])", "[1,\"x\",[true]]" },
    { "['a', 'b']", "[\"a\",\"b\"]" },
    { "@as []", "[]" },
    { "@a{sv} {}", "{}" },
    { "{'a': <1>, 'b': <@a{ss} {'c': 'd'}>}", "{\"a\":1,\"b\":{\"c\":\"d\"}}" },
    { "{objectpath '/a': 1}", "{\"/a\":1}" },
    { "{1: 'x'}", NULL },
    { "@a{ys} {}", NULL },
    { "handle 3", NULL },
    { "{'a': <[<handle 3>]>}", NULL },
    { "@{sv} {'a', <1>}", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) variant = g_variant_parse (NULL, cases[i].text, NULL, NULL, &error);
      g_autoptr (GString) out = g_string_new ("before ");

      g_assert_no_error (error);
      g_assert_cmpint (koprs_json_write_variant (out, variant, &error), ==, cases[i].json != NULL);
      g_assert_true (g_str_has_prefix (out->str, "before "));
      g_assert_cmpstr (out->str + strlen ("before "), ==, cases[i].json != NULL ? cases[i].json : "");
      if (cases[i].json == NULL)
        g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
    }
}

static void
writes_what_is_no_number_as_null (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_true (koprs_json_write_variant (out, g_variant_new_double (NAN), NULL));
  g_assert_cmpstr (out->str, ==, "null");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-node/makes-nodes-of-every-type", makes_nodes_of_every_type);
  g_test_add_func ("/json-node/makes-nodes-that-nothing-else-holds", makes_nodes_that_nothing_else_holds);
  g_test_add_func ("/json-node/keeps-the-last-member-of-a-name", keeps_the_last_member_of_a_name);
  g_test_add_func ("/json-node/agrees-with-the-parser-of-json-glib", agrees_with_the_parser_of_json_glib);
  g_test_add_func ("/json-node/makes-deep-trees-without-recursion", makes_deep_trees_without_recursion);
  g_test_add_func ("/json-node/makes-variants", makes_variants);
  g_test_add_func ("/json-node/writes-variants", writes_variants);
  g_test_add_func ("/json-node/writes-what-is-no-number-as-null", writes_what_is_no_number_as_null);
  return g_test_run ();
}
