/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-edit.h"

#include <koprs/koprs.h>

#include "support/json-slice.h"

typedef enum {
  SET,
  APPEND,
  REMOVE,
} Verb;

typedef struct {
  const char *name;
  Verb verb;
  const char *json;
  const char *path;
  const char *value;
  const char *result;    /* NULL: INVALID_ARGUMENT, and nothing changed */
} Case;

static const Case cases[] = {
  { "sets-the-whole", SET, "{\"a\":1}", "", "[2]", "[2]" },
  { "sets-a-member-that-exists", SET, "{ \"a\" : 1 , \"b\" : 2 }", "a", "\"xyz\"", "{ \"a\" : \"xyz\" , \"b\" : 2 }" },
  { "sets-a-shorter-value", SET, "{\"a\":[1,2,3],\"b\":2}", "a", "0", "{\"a\":0,\"b\":2}" },
  { "adds-a-member", SET, "{\"a\":1}", "b", "2", "{\"a\":1,\"b\":2}" },
  { "adds-the-first-member", SET, "{}", "b", "2", "{\"b\":2}" },
  { "adds-a-member-before-blanks", SET, "{ \"a\" : 1 \n}", "b", "2", "{ \"a\" : 1,\"b\":2 \n}" },
  { "adds-the-first-member-before-blanks", SET, "{ \n}", "b", "2", "{\"b\":2 \n}" },
  { "makes-objects-on-the-way", SET, "{}", "a.b['c/d'].e", "true", "{\"a\":{\"b\":{\"c/d\":{\"e\":true}}}}" },
  { "makes-an-array-on-the-way", SET, "{}", "a[0].b", "1", "{\"a\":[{\"b\":1}]}" },
  { "replaces-null-on-the-way", SET, "{\"a\":null}", "a.b", "1", "{\"a\":{\"b\":1}}" },
  { "makes-everything-from-null", SET, "null", "a", "1", "{\"a\":1}" },
  { "makes-everything-from-nothing", SET, "", "a", "1", "{\"a\":1}" },
  { "sets-an-element", SET, "[1, 2 ,3]", "[1]", "{}", "[1, {} ,3]" },
  { "sets-the-last-element", SET, "[1,2,3]", "[-1]", "{}", "[1,2,{}]" },
  { "adds-an-element-at-the-end", SET, "[1,2]", "[2]", "3", "[1,2,3]" },
  { "adds-the-first-element", SET, "{\"a\":[]}", "a[0]", "3", "{\"a\":[3]}" },
  { "sets-inside-an-element", SET, "{\"c\":[{\"i\":\"x\"},{\"i\":\"y\"}]}", "c[1].i", "\"z\"", "{\"c\":[{\"i\":\"x\"},{\"i\":\"z\"}]}" },
  { "adds-inside-an-element", SET, "{\"c\":[{},{\"i\":\"y\"}]}", "c[0].i.j", "1", "{\"c\":[{\"i\":{\"j\":1}},{\"i\":\"y\"}]}" },
  { "sets-the-last-of-several", SET, "{\"a\":1,\"a\":2}", "a", "3", "{\"a\":1,\"a\":3}" },
  { "escapes-new-names", SET, "{}", "['a\"b\\\\c']", "1", "{\"a\\\"b\\\\c\":1}" },
  { "finds-escaped-names", SET, "{\"\\u0061\":1}", "a", "2", "{\"\\u0061\":2}" },
  { "keeps-what-it-does-not-touch", SET, "{\"n\":1.50e+3,\"s\":\"\\u0041\\/\",\"a\":1}", "a", "2", "{\"n\":1.50e+3,\"s\":\"\\u0041\\/\",\"a\":2}" },
  { "sets-nothing-inside-a-string", SET, "{\"a\":\"x\"}", "a.b", "1", NULL },
  { "sets-no-member-of-an-array", SET, "{\"a\":[]}", "a.b", "1", NULL },
  { "sets-no-element-of-an-object", SET, "{\"a\":{}}", "a[0]", "1", NULL },
  { "sets-no-element-beyond-the-end", SET, "[1]", "[2]", "1", NULL },
  { "sets-no-element-before-the-start", SET, "[1]", "[-2]", "1", NULL },
  { "makes-no-array-with-a-hole", SET, "{}", "a[1]", "1", NULL },
  { "makes-no-array-with-a-hole-further-down", SET, "{\"a\":{}}", "a.b.c[1]", "1", NULL },
  { "makes-no-array-from-its-end", SET, "{}", "a[-1]", "1", NULL },
  { "refuses-a-malformed-path", SET, "{}", "a..b", "1", NULL },

  { "appends-to-an-array", APPEND, "{\"a\":[1]}", "a", "2", "{\"a\":[1,2]}" },
  { "appends-to-an-empty-array", APPEND, "{\"a\":[ ]}", "a", "2", "{\"a\":[2 ]}" },
  { "appends-to-an-array-of-arrays", APPEND, "[[1],[2]]", "[0]", "3", "[[1,3],[2]]" },
  { "appends-to-the-whole", APPEND, "[]", "", "3", "[3]" },
  { "appends-to-null", APPEND, "{\"a\":null}", "a", "2", "{\"a\":[2]}" },
  { "makes-the-array", APPEND, "{}", "a.b", "2", "{\"a\":{\"b\":[2]}}" },
  { "appends-to-no-object", APPEND, "{\"a\":{}}", "a", "2", NULL },
  { "appends-nothing-inside-a-string", APPEND, "{\"a\":\"\"}", "a.b", "2", NULL },
  { "appends-at-no-malformed-path", APPEND, "{}", "a[", "2", NULL },

  { "removes-the-first-member", REMOVE, "{\"a\":1,\"b\":2,\"c\":3}", "a", NULL, "{\"b\":2,\"c\":3}" },
  { "removes-a-middle-member", REMOVE, "{\"a\":1,\"b\":2,\"c\":3}", "b", NULL, "{\"a\":1,\"c\":3}" },
  { "removes-the-last-member", REMOVE, "{\"a\":1,\"b\":2,\"c\":3}", "c", NULL, "{\"a\":1,\"b\":2}" },
  { "removes-the-only-member", REMOVE, "{\"a\":1}", "a", NULL, "{}" },
  { "removes-a-member-among-blanks", REMOVE, "{ \"a\" : 1 , \"b\" : 2 }", "b", NULL, "{ \"a\" : 1  }" },
  { "removes-the-first-member-among-blanks", REMOVE, "{ \"a\" : 1 , \"b\" : 2 }", "a", NULL, "{ \"b\" : 2 }" },
  { "removes-the-only-member-among-blanks", REMOVE, "{ \"a\" : 1 }", "a", NULL, "{  }" },
  { "removes-every-member-of-the-name", REMOVE, "{\"a\":1,\"b\":2,\"\\u0061\":3}", "a", NULL, "{\"b\":2}" },
  { "removes-every-member", REMOVE, "{\"a\":1,\"a\":3}", "a", NULL, "{}" },
  { "removes-a-member-further-down", REMOVE, "{\"m\":{\"l\":{\"x/y\":1}}}", "m.l['x/y']", NULL, "{\"m\":{\"l\":{}}}" },
  { "removes-an-element", REMOVE, "[1,2,3]", "[1]", NULL, "[1,3]" },
  { "removes-the-last-element", REMOVE, "[1,2,3]", "[-1]", NULL, "[1,2]" },
  { "removes-the-only-element", REMOVE, "[[1]]", "[0][0]", NULL, "[[]]" },
  { "removes-nothing-where-nothing-is", REMOVE, "{\"a\":1}", "b.c", NULL, "{\"a\":1}" },
  { "removes-nothing-inside-a-string", REMOVE, "{\"a\":\"x\"}", "a.b", NULL, "{\"a\":\"x\"}" },
  { "removes-nothing-beyond-the-end", REMOVE, "[1]", "[1]", NULL, "[1]" },
  { "removes-no-whole", REMOVE, "{}", "", NULL, NULL },
  { "removes-at-no-malformed-path", REMOVE, "{}", "a.", NULL, NULL },
};

static void
edits (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GString) json = g_string_new (c->json);
  g_autoptr (GError) error = NULL;
  gboolean right = FALSE;

  switch (c->verb)
    {
    case SET:
      right = koprs_json_edit_set (json, c->path, slice (c->value), &error);
      break;
    case APPEND:
      right = koprs_json_edit_append (json, c->path, slice (c->value), &error);
      break;
    case REMOVE:
      right = koprs_json_edit_remove (json, c->path, &error);
      break;
    default:
      g_assert_not_reached ();
    }

  if (c->result != NULL)
    {
      g_assert_no_error (error);
      g_assert_true (right);
      g_assert_cmpstr (json->str, ==, c->result);
      g_assert_cmpuint (json->len, ==, strlen (json->str));
      g_assert_true (koprs_json_check (json->str, json->len, NULL, NULL, NULL));
    }
  else
    {
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
      g_assert_false (right);
      g_assert_cmpstr (json->str, ==, c->json);
    }
}

static void
takes_a_value_out_of_the_text_it_edits (void)
{
  g_autoptr (GString) json = g_string_new ("{\"a\":[1,2,3]}");

  g_assert_true (koprs_json_edit_set (json, "b.c", (KoprsJsonSlice) { json->str + 5, 7 }, NULL));
  g_assert_cmpstr (json->str, ==, "{\"a\":[1,2,3],\"b\":{\"c\":[1,2,3]}}");
  g_assert_true (koprs_json_edit_append (json, "a", (KoprsJsonSlice) { json->str + 5, 7 }, NULL));
  g_assert_cmpstr (json->str, ==, "{\"a\":[1,2,3,[1,2,3]],\"b\":{\"c\":[1,2,3]}}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/json-edit/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], edits);
    }
  g_test_add_func ("/json-edit/takes-a-value-out-of-the-text-it-edits", takes_a_value_out_of_the_text_it_edits);
  return g_test_run ();
}
