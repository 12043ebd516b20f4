/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-json-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

typedef struct {
  const char *name;
  const char *document;
  const char *patch;
  const char *expected;     /* NULL: an error */
  int code;
} Case;

static const Case cases[] = {
  { "adds-a-member", "{'a':1}", "[{'op':'add','path':'/b','value':2}]", "{'a':1,'b':2}" },
  { "add-replaces-a-member", "{'a':1}", "[{'op':'add','path':'/a','value':[2]}]", "{'a':[2]}" },
  { "adds-into-an-array", "{'a':[1,3]}", "[{'op':'add','path':'/a/1','value':2}]", "{'a':[1,2,3]}" },
  { "adds-at-the-end-of-an-array", "{'a':[1]}", "[{'op':'add','path':'/a/-','value':2}]", "{'a':[1,2]}" },
  { "adds-at-the-index-behind-the-last", "{'a':[1]}", "[{'op':'add','path':'/a/1','value':2}]", "{'a':[1,2]}" },
  { "does-not-add-beyond-the-end", "{'a':[1]}", "[{'op':'add','path':'/a/2','value':2}]", NULL, 422 },
  { "does-not-add-to-an-absent-array", "{}", "[{'op':'add','path':'/a/-','value':2}]", NULL, 422 },
  { "adds-null-without-a-value", "{}", "[{'op':'add','path':'/a'}]", "{'a':null}" },
  { "skips-what-stands-before-the-first-slash", "{'a':1}", "[{'op':'remove','path':'x/a'}]", "{}" },
  { "needs-a-slash", "{'a':1}", "[{'op':'remove','path':'a'}]", NULL, 422 },
  { "unescapes-names", "{}", "[{'op':'add','path':'/a~1b~0c~2','value':1}]", "{'a/b~c~2':1}" },
  { "unescapes-each-sign-once", "{}", "[{'op':'add','path':'/~01','value':1}]", "{'~1':1}" },
  { "removes-a-member", "{'a':1,'b':2}", "[{'op':'remove','path':'/a'}]", "{'b':2}" },
  { "does-not-remove-an-absent-member", "{'a':1}", "[{'op':'remove','path':'/b'}]", NULL, 422 },
  { "removes-an-element", "{'a':[1,2,3]}", "[{'op':'remove','path':'/a/1'}]", "{'a':[1,3]}" },
  { "counts-from-the-end", "{'a':[1,2,3]}", "[{'op':'remove','path':'/a/-1'}]", "{'a':[1,2]}" },
  { "counts-from-the-end-in-add", "{'a':[1,2]}", "[{'op':'add','path':'/a/-1','value':3}]", "{'a':[1,2,3]}" },
  { "does-not-remove-an-absent-element", "{'a':[1]}", "[{'op':'remove','path':'/a/1'}]", NULL, 422 },
  { "does-not-count-before-the-start", "{'a':[1]}", "[{'op':'remove','path':'/a/-2'}]", NULL, 422 },
  { "does-not-take-a-name-for-an-index", "{'a':[1]}", "[{'op':'remove','path':'/a/x'}]", NULL, 422 },
  { "does-not-walk-through-a-scalar", "{'a':1}", "[{'op':'add','path':'/a/b','value':1}]", NULL, 422 },
  { "does-not-walk-through-null", "{'a':null}", "[{'op':'add','path':'/a/b','value':1}]", NULL, 422 },
  { "replaces-a-member-in-its-place", "{'a':1,'b':2}", "[{'op':'replace','path':'/a','value':3}]", "{'a':3,'b':2}" },
  { "replace-adds-an-absent-member", "{'a':{}}", "[{'op':'replace','path':'/a/b','value':3}]", "{'a':{'b':3}}" },
  { "replaces-an-element", "{'a':[1,2,3]}", "[{'op':'replace','path':'/a/1','value':9}]", "{'a':[1,9,3]}" },
  { "replaces-an-element-from-the-end", "{'a':[1,2,3]}", "[{'op':'replace','path':'/a/-3','value':9}]", "{'a':[9,2,3]}" },
  { "does-not-replace-an-absent-element", "{'a':[1]}", "[{'op':'replace','path':'/a/1','value':9}]", NULL, 422 },
  { "replaces-everything", "{'a':1}", "[{'op':'replace','path':'','value':{'b':2}}]", "{'b':2}" },
  { "does-not-replace-everything-by-a-scalar", "{'a':1}", "[{'op':'replace','path':'','value':2}]", NULL, 422 },
  { "tests-a-value", "{'a':{'x':1,'y':[2]}}", "[{'op':'test','path':'/a','value':{'y':[2],'x':1.0}}]",
    "{'a':{'x':1,'y':[2]}}" },
  { "fails-a-test", "{'a':1}", "[{'op':'test','path':'/a','value':2}]", NULL, 422 },
  { "test-for-null-passes-on-an-absent-member", "{}", "[{'op':'test','path':'/a','value':null}]", "{}" },
  { "test-without-value-passes-on-an-absent-member", "{}", "[{'op':'test','path':'/a'}]", "{}" },
  { "test-for-null-fails-on-a-value", "{'a':1}", "[{'op':'test','path':'/a','value':null}]", NULL, 422 },
  { "tests-everything", "{'a':1}", "[{'op':'test','path':'','value':{'a':1}}]", "{'a':1}" },
  { "moves-a-member", "{'a':1,'b':{}}", "[{'op':'move','from':'/a','path':'/b/c'}]", "{'b':{'c':1}}" },
  { "does-not-move-into-itself", "{'a':{'b':1}}", "[{'op':'move','from':'/a','path':'/a/c'}]", NULL, 422 },
  { "does-not-move-from-an-absent-path", "{}", "[{'op':'move','from':'/a','path':'/b'}]", NULL, 422 },
  { "copies-a-member", "{'a':{'x':1}}", "[{'op':'copy','from':'/a','path':'/b'},{'op':'add','path':'/b/x','value':2}]",
    "{'a':{'x':1},'b':{'x':2}}" },
  { "copies-null-from-an-absent-member", "{}", "[{'op':'copy','from':'/a','path':'/b'}]", "{'b':null}" },
  { "does-not-copy-from-an-absent-element", "{'a':[]}", "[{'op':'copy','from':'/a/0','path':'/b'}]", NULL, 422 },
  { "needs-a-from", "{'a':1}", "[{'op':'copy','path':'/b'}]", NULL, 422 },
  { "needs-an-op", "{}", "[{'path':'/a','value':1}]", NULL, 422 },
  { "does-not-know-other-ops", "{}", "[{'op':'frob','path':'/a','value':1}]", NULL, 422 },
  { "does-not-know-a-null-operation", "{}", "[null]", NULL, 422 },
  { "takes-null-for-no-operations", "{'a':1}", "null", "{'a':1}" },
  { "takes-no-operations", "{'a':1}", "[]", "{'a':1}" },
  { "refuses-an-object", "{}", "{}", NULL, 400 },
  { "refuses-operations-that-are-no-objects", "{}", "[1]", NULL, 400 },
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
  g_autoptr (JsonNode) patch = parse (it->patch);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) result = koprs_test_json_patch_apply (document, patch, &error);
  g_autoptr (JsonNode) untouched = parse (it->document);
  g_autofree char *text = NULL, *expected = NULL;

  g_assert_true (koprs_test_node_equal (document, untouched));
  if (it->expected == NULL)
    {
      g_assert_null (result);
      g_assert_error (error, KOPRS_TEST_STATUS, it->code);
      return;
    }
  g_assert_no_error (error);
  text = koprs_test_node_to_text (result);
  expected = g_strdelimit (g_strdup (it->expected), "'", '"');
  g_assert_cmpstr (text, ==, expected);
}

static char *
repeat (const char *text, guint count)
{
  GString *out = g_string_new ("[");

  for (guint i = 0; i < count; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", text);
  g_string_append_c (out, ']');
  return g_string_free (out, FALSE);
}

static void
assert_refused (const char *document, const char *patch, int code, const char *message)
{
  g_autoptr (JsonNode) tree = parse (document);
  g_autoptr (JsonNode) operations = parse (patch);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_test_json_patch_apply (tree, operations, &error));
  g_assert_error (error, KOPRS_TEST_STATUS, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
too_many_operations_are_refused (void)
{
  g_autofree char *many = repeat ("{'op':'add','path':'/a'}", 10001);

  assert_refused ("{}", many, 413,
                  "Request entity too large: The allowed maximum operations in a JSON patch is 10000, got 10001");
}

static void
refusals_read_as_on_the_real_server (void)
{
  assert_refused ("{}", "[{'op':'test','path':'/a','value':1}]", 422,
                  "the server rejected our request due to an error in our request");
  assert_refused ("{}", "{}", 400,
                  "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp");
  assert_refused ("{}", "[1]", 400,
                  "error decoding patch: json: cannot unmarshal number into Go value of type handlers.jsonPatchOp");
}

/* Each copy doubles the object. */
static void
copies_can_not_blow_the_object_up (void)
{
  GString *patch = g_string_new ("[{'op':'add','path':'/a','value':{'x':'0123456789'}}");

  for (guint i = 0; i < 60; i++)
    g_string_append (patch, ",{'op':'copy','from':'/a','path':'/a/b'},{'op':'copy','from':'/a','path':'/c'},"
                            "{'op':'move','from':'/c','path':'/a/d'}");
  g_string_append_c (patch, ']');
  assert_refused ("{}", patch->str, 422, "the server rejected our request due to an error in our request");
  g_string_free (patch, TRUE);
}

static void
moves_can_not_nest_without_end (void)
{
  g_autofree char *wrap = repeat ("{'op':'add','path':'/t','value':{}},{'op':'move','from':'/a','path':'/t/a'},"
                                  "{'op':'move','from':'/t','path':'/a'}", 3333);

  assert_refused ("{'a':1}", wrap, 422, "the server rejected our request due to an error in our request");
}

/* Any bytes that are still JSON are an answer or an error, never a crash. */
static void
mutated_patches_do_no_harm (void)
{
  static const char *const pieces[] = { "/a", "/b/0", "/-", "", "~1", "/a/x", "/-1", "/9", "/c/~0" };
  static const char *const operations[] = { "add", "remove", "replace", "test", "move", "copy", "frob" };
  static const char *const values[] = { "1", "null", "{'x':[1,2]}", "[]", "'t'", "[[0],{'a':null}]" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (JsonNode) document = parse ("{'a':{'x':1,'y':[1,2]},'b':[1,{'q':2},[3]],'c':{'~':0}}");
  guint n_applied = 0;

  for (guint round = 0; round < 4000; round++)
    {
      GString *patch = g_string_new ("[");
      g_autoptr (JsonNode) tree = NULL;
      g_autoptr (JsonNode) result = NULL;

#define PICK(list) list[g_rand_int_range (rand, 0, G_N_ELEMENTS (list))]
      for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
        g_string_append_printf (patch, "{'op':'%s','path':'%s%s','from':'%s','value':%s}%s", PICK (operations),
                                PICK (pieces), PICK (pieces), PICK (pieces), PICK (values), n > 1 ? "," : "");
#undef PICK
      g_string_append_c (patch, ']');
      tree = parse (patch->str);
      result = koprs_test_json_patch_apply (document, tree, NULL);
      n_applied += result != NULL;
      g_string_free (patch, TRUE);
    }
  g_assert_cmpuint (n_applied, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/test-json-patch/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], apply);
    }
  g_test_add_func ("/test-json-patch/too-many-operations-are-refused", too_many_operations_are_refused);
  g_test_add_func ("/test-json-patch/refusals-read-as-on-the-real-server", refusals_read_as_on_the_real_server);
  g_test_add_func ("/test-json-patch/copies-can-not-blow-the-object-up", copies_can_not_blow_the_object_up);
  g_test_add_func ("/test-json-patch/moves-can-not-nest-without-end", moves_can_not_nest_without_end);
  g_test_add_func ("/test-json-patch/mutated-patches-do-no-harm", mutated_patches_do_no_harm);
  return g_test_run ();
}
