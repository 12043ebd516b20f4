/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-scan.h"

#include <koprs/koprs.h>

#include "support/json-slice.h"

typedef struct {
  const char *name;
  const char *text;
  const char *error;    /* NULL: accepted. Without "Invalid JSON at " */
} Case;

static const Case cases[] = {
  { "takes-an-empty-object", "{}", NULL },
  { "takes-blanks-around", " \r\n\t{}\t\n\r ", NULL },
  { "takes-nul-characters-in-untracked-strings", "{\"data\":{\"a\":\"\\u0000\",\"\\u0000\":1}}", NULL },
  { "takes-half-pairs-in-untracked-strings", "{\"data\":{\"a\":\"\\ud800\",\"b\":\"\\udc00\"},\"kind\":\"\\ud800\"}", NULL },
  { "takes-duplicates-it-does-not-track", "{\"a\":1,\"a\":2,\"spec\":{\"name\":1,\"name\":[]}}", NULL },
  { "takes-tracked-names-elsewhere", "{\"name\":1,\"uid\":[],\"spec\":{\"metadata\":[]},\"metadata\":{\"kind\":1,\"x\":{\"name\":2}}}", NULL },
  { "takes-null-for-tracked-fields", "{\"kind\":null,\"metadata\":{\"name\":null,\"labels\":null},\"spec\":null}", NULL },
  { "takes-any-spec-and-status", "{\"spec\":1,\"status\":\"x\"}", NULL },
  { "refuses-no-text", "", "byte 0: the text ends too early" },
  { "refuses-blanks", "  ", "byte 2: the text ends too early" },
  { "refuses-other-values", "[]", "byte 0: an object is expected" },
  { "refuses-text-behind", "{} x", "byte 3: something follows the end of the text" },
  { "refuses-half-an-object", "{\"a\":", "byte 5: the text ends too early" },
  { "refuses-two-kinds", "{\"kind\":\"a\",\"kind\":\"b\"}", "byte 12: kind is there twice" },
  { "refuses-two-kinds-one-null", "{\"kind\":null,\"kind\":\"b\"}", "byte 13: kind is there twice" },
  { "refuses-two-names-one-escaped", "{\"metadata\":{\"name\":\"a\",\"n\\u0061me\":\"b\"}}", "byte 24: metadata.name is there twice" },
  { "refuses-two-metadata", "{\"metadata\":{},\"metadata\":{}}", "byte 15: metadata is there twice" },
  { "refuses-metadata-that-is-an-array", "{\"metadata\":[]}", "byte 12: metadata has the wrong type" },
  { "refuses-a-kind-that-is-a-number", "{\"kind\":1}", "byte 8: kind has the wrong type" },
  { "refuses-a-name-that-is-a-number", "{\"metadata\":{\"name\":1}}", "byte 20: metadata.name has the wrong type" },
  { "refuses-a-namespace-that-is-true", "{\"metadata\":{\"namespace\":true}}", "byte 25: metadata.namespace has the wrong type" },
  { "refuses-a-uid-that-is-an-object", "{\"metadata\":{\"uid\":{}}}", "byte 19: metadata.uid has the wrong type" },
  { "refuses-a-version-that-is-an-array", "{\"metadata\":{\"resourceVersion\":[1]}}",
    "byte 31: metadata.resourceVersion has the wrong type" },
  { "refuses-a-generation-that-is-text", "{\"metadata\":{\"generation\":\"1\"}}", "byte 26: metadata.generation has the wrong type" },
  { "refuses-labels-that-are-an-array", "{\"metadata\":{\"labels\":[]}}", "byte 22: metadata.labels has the wrong type" },
  { "refuses-finalizers-that-are-an-object", "{\"metadata\":{\"finalizers\":{}}}", "byte 26: metadata.finalizers has the wrong type" },
  { "sees-a-missing-value-rather-than-a-wrong-type", "{\"metadata\":}", "byte 12: a value is expected" },
  { "refuses-nul-in-a-name", "{\"metadata\":{\"name\":\"a\\u0000b\"}}",
    "byte 22: metadata.name has U+0000 or half a surrogate pair in it" },
  { "refuses-half-a-pair-in-a-uid", "{\"metadata\":{\"uid\":\"\\udc00\"}}",
    "byte 20: metadata.uid has U+0000 or half a surrogate pair in it" },
  { "takes-a-pair-in-a-name", "{\"metadata\":{\"name\":\"\\ud83d\\ude00\"}}", NULL },
};

static void
scans (gconstpointer data)
{
  const Case *c = data;
  gsize length = strlen (c->text);
  g_autofree char *copy = g_memdup2 (c->text, length);
  g_autoptr (GError) error = NULL;
  KoprsJsonScan scan;

  if (c->error == NULL)
    {
      g_assert_true (koprs_json_scan (copy, length, NULL, &scan, &error));
      g_assert_no_error (error);
      return;
    }
  g_assert_false (koprs_json_scan (copy, length, NULL, &scan, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_assert_true (g_str_has_prefix (error->message, "Invalid JSON at "));
  g_assert_cmpstr (error->message + strlen ("Invalid JSON at "), ==, c->error);
}

static void
finds_the_tracked_fields (void)
{
  static const char text[] =
    " { \"status\" : {\"a\":1} , \"metadata\" : { \"labels\" : {} , \"na\\u006de\" : \"w\\u0065b\" } , \"kind\" : \"Pod\" } ";
  KoprsJsonScan scan;

  g_assert_true (koprs_json_scan (text, strlen (text), NULL, &scan, NULL));
  g_assert_true (scan.object.data == text + 1);
  g_assert_cmpuint (scan.object.length, ==, strlen (text) - 2);
  assert_slice (koprs_json_scan_get (&scan, KOPRS_JSON_STATUS), "{\"a\":1}");
  assert_slice (koprs_json_scan_get (&scan, KOPRS_JSON_METADATA), "{ \"labels\" : {} , \"na\\u006de\" : \"w\\u0065b\" }");
  assert_slice (koprs_json_scan_get (&scan, KOPRS_JSON_LABELS), "{}");
  assert_slice (koprs_json_scan_get (&scan, KOPRS_JSON_NAME), "\"w\\u0065b\"");
  assert_slice (koprs_json_scan_get (&scan, KOPRS_JSON_KIND), "\"Pod\"");
  assert_slice (koprs_json_scan_get (&scan, KOPRS_JSON_SPEC), NULL);
  g_assert_true (koprs_json_scan_equals (&scan, KOPRS_JSON_NAME, "web"));
  g_assert_false (koprs_json_scan_equals (&scan, KOPRS_JSON_NAME, "w"));
  g_assert_false (koprs_json_scan_equals (&scan, KOPRS_JSON_NAME, NULL));
  g_assert_true (koprs_json_scan_equals (&scan, KOPRS_JSON_UID, NULL));
  g_assert_false (koprs_json_scan_equals (&scan, KOPRS_JSON_UID, ""));
  g_assert_false (koprs_json_scan_equals (&scan, KOPRS_JSON_LABELS, "{}"));
}

static void
checks_any_value (void)
{
  KoprsJsonSlice value;

  g_assert_true (koprs_json_check (" [1] ", 5, NULL, &value, NULL));
  assert_slice (value, "[1]");
  g_assert_true (koprs_json_check ("12", 2, NULL, &value, NULL));
  assert_slice (value, "12");
  g_assert_true (koprs_json_check ("\"x\"", 3, NULL, NULL, NULL));
  g_assert_true (koprs_json_check ("null\n", 5, NULL, &value, NULL));
  assert_slice (value, "null");
  g_assert_true (koprs_json_check ("{\"kind\":1,\"kind\":2}", 19, NULL, NULL, NULL));
  g_assert_false (koprs_json_check ("1 2", 3, NULL, NULL, NULL));
  g_assert_false (koprs_json_check ("-", 1, NULL, NULL, NULL));
}

static void
limits_the_object_and_its_depth (void)
{
  KoprsJsonLimits limits = { 10, 10, 3 };

  g_assert_true (koprs_json_check ("[1,2,3,45]", 10, &limits, NULL, NULL));
  g_assert_false (koprs_json_check ("[1,2,3,456]", 11, &limits, NULL, NULL));
  g_assert_true (koprs_json_check ("1234567890", 10, &limits, NULL, NULL));
  g_assert_false (koprs_json_check ("12345678901", 11, &limits, NULL, NULL));
  g_assert_true (koprs_json_check ("[{\"\":[]}]", 9, &limits, NULL, NULL));
  g_assert_false (koprs_json_check ("[[[[]]]]", 8, &limits, NULL, NULL));
  g_assert_true (koprs_json_check ("  [1,2,3,45]  ", 14, &limits, NULL, NULL));
}

static void
takes_512_levels_and_no_more (void)
{
  for (guint depth = 512; depth <= 513; depth++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < depth; i++)
        g_string_append_c (text, '[');
      for (guint i = 0; i < depth; i++)
        g_string_append_c (text, ']');
      g_assert_cmpint (koprs_json_check (text->str, text->len, NULL, NULL, &error), ==, depth == 512);
      if (depth > 512)
        g_assert_cmpstr (error->message, ==, "Invalid JSON at byte 512: too many levels of nesting");
    }
}

static void
survives_a_million_levels (void)
{
  KoprsJsonLimits limits = { G_MAXSIZE, G_MAXSIZE, G_MAXUINT };
  g_autofree char *text = g_strnfill (1000000, '[');

  g_assert_false (koprs_json_check (text, 1000000, NULL, NULL, NULL));
  g_assert_false (koprs_json_check (text, 1000000, &limits, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/json-scan/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], scans);
    }
  g_test_add_func ("/json-scan/finds-the-tracked-fields", finds_the_tracked_fields);
  g_test_add_func ("/json-scan/checks-any-value", checks_any_value);
  g_test_add_func ("/json-scan/limits-the-object-and-its-depth", limits_the_object_and_its_depth);
  g_test_add_func ("/json-scan/takes-512-levels-and-no-more", takes_512_levels_and_no_more);
  g_test_add_func ("/json-scan/survives-a-million-levels", survives_a_million_levels);
  return g_test_run ();
}
