/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-merge-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

typedef struct {
  const char *name;
  const char *document;
  const char *patch;
  const char *expected;
} Case;

/* The examples of RFC 7386, appendix A, whose patch is an object, and some more. */
static const Case cases[] = {
  { "replaces-a-member", "{'a':'b'}", "{'a':'c'}", "{'a':'c'}" },
  { "adds-a-member", "{'a':'b'}", "{'b':'c'}", "{'a':'b','b':'c'}" },
  { "removes-the-last-member", "{'a':'b'}", "{'a':null}", "{}" },
  { "removes-a-member", "{'a':'b','b':'c'}", "{'a':null}", "{'b':'c'}" },
  { "replaces-an-array-by-a-scalar", "{'a':['b']}", "{'a':'c'}", "{'a':'c'}" },
  { "replaces-a-scalar-by-an-array", "{'a':'c'}", "{'a':['b']}", "{'a':['b']}" },
  { "merges-objects", "{'a':{'b':'c'}}", "{'a':{'b':'d','c':null}}", "{'a':{'b':'d'}}" },
  { "replaces-arrays-whole", "{'a':[{'b':'c'}]}", "{'a':[1]}", "{'a':[1]}" },
  { "keeps-null-members", "{'e':null}", "{'a':1}", "{'a':1,'e':null}" },
  { "replaces-a-scalar-by-an-object-without-its-nulls", "{'a':1}", "{'a':{'bb':{'ccc':null}}}", "{'a':{'bb':{}}}" },
  { "makes-objects-on-the-way", "{}", "{'a':{'bb':{'ccc':1}}}", "{'a':{'bb':{'ccc':1}}}" },
  { "removing-what-is-absent-is-nothing", "{'a':1}", "{'b':null}", "{'a':1}" },
  { "keeps-nulls-inside-arrays", "{}", "{'a':[null,{'b':null}]}", "{'a':[null,{'b':null}]}" },
  { "an-empty-patch-changes-nothing", "{'a':{'b':1}}", "{}", "{'a':{'b':1}}" },
};

static JsonNode *
parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) error = NULL;
  JsonNode *node = koprs_test_node_parse (json, -1, &error);

  g_assert_no_error (error);
  return node;
}

static void
apply (gconstpointer data)
{
  const Case *it = data;
  g_autoptr (JsonNode) document = parse (it->document);
  g_autoptr (JsonNode) untouched = parse (it->document);
  g_autoptr (JsonNode) patch = parse (it->patch);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) result = koprs_test_merge_patch_apply (document, patch, &error);
  g_autofree char *text = koprs_test_node_to_text (result);
  g_autofree char *expected = g_strdelimit (g_strdup (it->expected), "'", '"');

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (koprs_test_node_equal (document, untouched));
}

static void
what_is_no_object_is_refused (void)
{
  static const struct {
    const char *patch;
    const char *message;
  } refused[] = {
    { "null", "Invalid JSON Patch" },
    { "[]", "error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}" },
    { "1", "error decoding patch: json: cannot unmarshal number into Go value of type map[string]interface {}" },
    { "'x'", "error decoding patch: json: cannot unmarshal string into Go value of type map[string]interface {}" },
  };
  g_autoptr (JsonNode) document = parse ("{'a':1}");

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (JsonNode) patch = parse (refused[i].patch);
      g_autoptr (GError) error = NULL;

      g_assert_null (koprs_test_merge_patch_apply (document, patch, &error));
      g_assert_error (error, KOPRS_TEST_STATUS, 400);
      g_assert_cmpstr (error->message, ==, refused[i].message);
    }
}

/* The result shares nothing: editing it leaves patch and document alone. */
static void
the_result_stands_alone (void)
{
  g_autoptr (JsonNode) document = parse ("{'a':{'x':1}}");
  g_autoptr (JsonNode) patch = parse ("{'b':{'y':[1]}}");
  g_autoptr (JsonNode) result = koprs_test_merge_patch_apply (document, patch, NULL);
  g_autofree char *document_text = NULL, *patch_text = NULL;

  koprs_test_node_set_string (koprs_test_node_get (result, "a"), "x", "changed");
  koprs_test_node_set_string (koprs_test_node_get (result, "b"), "y", "changed");
  document_text = koprs_test_node_to_text (document);
  patch_text = koprs_test_node_to_text (patch);
  g_assert_cmpstr (document_text, ==, "{\"a\":{\"x\":1}}");
  g_assert_cmpstr (patch_text, ==, "{\"b\":{\"y\":[1]}}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/test-merge-patch/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], apply);
    }
  g_test_add_func ("/test-merge-patch/what-is-no-object-is-refused", what_is_no_object_is_refused);
  g_test_add_func ("/test-merge-patch/the-result-stands-alone", the_result_stands_alone);
  return g_test_run ();
}
