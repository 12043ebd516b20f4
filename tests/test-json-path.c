/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-path.h"

#include <koprs/koprs.h>

#include "support/json-slice.h"

static const char object[] =
  "{ \"metadata\" : {\"name\":\"web\",\"labels\":{\"app.kubernetes.io/name\":\"x\",\"a'b\":1,\"\":0},"
  "\"annotations\":{\"example.com/x\":\"y\",\"back\\\\slash\":2,\"\\u0061pp\":3}},"
  "\"spec\":{\"containers\":[ {\"image\":\"one\"} , {\"image\":\"two\",\"ports\":[[1,2],[3]]} ],\"last\":1,\"last\":2},"
  "\"nothing\":null}";

typedef struct {
  const char *name;
  const char *path;
  const char *found;    /* NULL: absent */
} Case;

static const Case cases[] = {
  { "finds-the-whole-without-steps", "", object },
  { "finds-the-whole-at-the-dollar", "$", object },
  { "finds-a-member", "metadata.name", "\"web\"" },
  { "takes-a-dot-in-front", ".metadata.name", "\"web\"" },
  { "takes-a-dollar-in-front", "$.metadata.name", "\"web\"" },
  { "takes-a-dollar-before-a-bracket", "$['metadata'].name", "\"web\"" },
  { "finds-a-member-with-dots-in-its-name", "metadata.annotations['example.com/x']", "\"y\"" },
  { "takes-double-quotes", "metadata.annotations[\"example.com/x\"]", "\"y\"" },
  { "takes-backslashes-before-dots", "metadata.labels.app\\.kubernetes\\.io/name", "\"x\"" },
  { "takes-a-quoted-quote", "metadata.labels['a\\'b']", "1" },
  { "takes-a-quoted-backslash", "metadata.annotations['back\\\\slash']", "2" },
  { "finds-an-empty-name", "metadata.labels['']", "0" },
  { "compares-names-unescaped", "metadata.annotations.app", "3" },
  { "finds-an-element", "spec.containers[0].image", "\"one\"" },
  { "counts-from-the-end", "spec.containers[-1].image", "\"two\"" },
  { "finds-elements-of-elements", "spec.containers[1].ports[0][1]", "2" },
  { "finds-the-last-of-several", "spec.last", "2" },
  { "finds-null", "nothing", "null" },
  { "finds-nothing-in-null", "nothing.more", NULL },
  { "finds-nothing-beyond-the-end", "spec.containers[2]", NULL },
  { "finds-nothing-before-the-start", "spec.containers[-3]", NULL },
  { "finds-no-member-in-an-array", "spec.containers.image", NULL },
  { "finds-no-element-in-an-object", "spec[0]", NULL },
  { "finds-nothing-in-a-string", "metadata.name.x", NULL },
  { "finds-nothing-where-a-name-only-begins-so", "metadata.nam", NULL },
};

static void
finds (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) steps = koprs_json_path_parse (c->path, &error);

  g_assert_no_error (error);
  assert_slice (koprs_json_path_find (slice (object), c->path), c->found);
  assert_slice (koprs_json_path_walk (slice (object), steps), c->found);
}

static void
refuses_what_is_no_path (void)
{
  static const char *const paths[] = {
    ".", "..", "a.", "a..b", "a[", "a[]", "a[x]", "a[1", "a[-]", "a[--1]", "a[+1]", "a[1.5]", "a[ 1 ]", "a[*]",
    "a.*", "*", "a[?(@.x)]", "a[1:2]", "a[1,2]", "a['x]", "a['x'", "a['x'y]", "a[\"x']", "a]", "{.a}", "a}", "a\\",
    "a['x\\", "a[0]b", "$a", "$$", "a[99999999999999999999]", ".[", "a.[0]", "\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) steps = koprs_json_path_parse (paths[i], &error);

      g_assert_null (steps);
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
      g_assert_null (koprs_json_path_find (slice ("{\"a\":[1,{\"x\":2}]}"), paths[i]).data);
    }
}

static void
takes_null_for_the_whole (void)
{
  g_autoptr (GArray) steps = koprs_json_path_parse (NULL, NULL);

  g_assert_cmpuint (steps->len, ==, 0);
  assert_slice (koprs_json_path_find (slice ("[1]"), NULL), "[1]");
}

static void
unescapes_steps (void)
{
  g_autoptr (GArray) steps = koprs_json_path_parse ("a\\.b['c\\\\d'][-12]", NULL);

  g_assert_cmpuint (steps->len, ==, 3);
  g_assert_cmpstr (g_array_index (steps, KoprsJsonStep, 0).name, ==, "a.b");
  g_assert_cmpstr (g_array_index (steps, KoprsJsonStep, 1).name, ==, "c\\d");
  g_assert_null (g_array_index (steps, KoprsJsonStep, 2).name);
  g_assert_cmpint (g_array_index (steps, KoprsJsonStep, 2).index, ==, -12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/json-path/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], finds);
    }
  g_test_add_func ("/json-path/refuses-what-is-no-path", refuses_what_is_no_path);
  g_test_add_func ("/json-path/takes-null-for-the-whole", takes_null_for_the_whole);
  g_test_add_func ("/json-path/unescapes-steps", unescapes_steps);
  return g_test_run ();
}
