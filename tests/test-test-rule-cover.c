/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What rules of RBAC grant beyond others, and how it is told. */

#include "koprs/testing/access/koprs-test-rule-cover.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define RULE(groups, resources, verbs) "{'apiGroups':[" groups "],'resources':[" resources "],'verbs':[" verbs "]}"
#define NAMED(resources, names, verbs) "{'apiGroups':[''],'resources':[" resources "],'resourceNames':[" names "],'verbs':[" verbs "]}"
#define PATH(paths, verbs) "{'nonResourceURLs':[" paths "],'verbs':[" verbs "]}"
#define PODS(verbs) "{APIGroups:[''], Resources:['pods'], Verbs:[" verbs "]}"

/* ' for " */
typedef struct {
  const char *name;
  const char *held;        /* rules with commas */
  const char *wanted;
  const char *missing;     /* "" = nothing */
} Row;

static const Row rows[] = {
  { "nothing-needs-nothing", "", "", "" },
  { "a-rule-covers-itself", RULE ("''", "'pods'", "'get'"), RULE ("''", "'pods'", "'get'"), "" },
  { "verbs-of-a-resource-are-told-together", "", RULE ("''", "'pods'", "'list','get'"), PODS ("'list' 'get'") },
  { "a-verb-twice-is-told-twice", "", RULE ("''", "'pods'", "'get'") "," RULE ("''", "'pods'", "'get'"), PODS ("'get' 'get'") },
  { "what-is-held-is-not-told", RULE ("''", "'pods'", "'get'"), RULE ("''", "'pods'", "'get','list'"), PODS ("'list'") },
  { "two-rules-cover-together", RULE ("''", "'pods'", "'get'") "," RULE ("''", "'pods'", "'list'"), RULE ("''", "'pods'", "'get','list'"), "" },
  { "parts-of-two-rules-make-no-third", RULE ("''", "'pods'", "'get'") "," RULE ("'apps'", "'sets'", "'list'"),
    RULE ("''", "'pods'", "'list'"), PODS ("'list'") },
  { "stars-cover-all", RULE ("'*'", "'*'", "'*'"), RULE ("'a'", "'b/c'", "'d'") "," NAMED ("'b'", "'x'", "'d'"), "" },
  { "a-star-is-covered-by-a-star-only", RULE ("''", "'pods'", "'get','list'"), RULE ("''", "'pods'", "'*'"), PODS ("'*'") },
  { "a-resource-does-not-cover-its-parts", RULE ("''", "'pods'", "'get'"), RULE ("''", "'pods/log'", "'get'"),
    "{APIGroups:[''], Resources:['pods/log'], Verbs:['get']}" },
  { "a-part-of-all-resources-covers-that-of-one", RULE ("''", "'*/log'", "'get'"), RULE ("''", "'pods/log'", "'get'"), "" },
  { "all-names-cover-one", RULE ("''", "'pods'", "'get'"), NAMED ("'pods'", "'x'", "'get'"), "" },
  { "a-name-does-not-cover-all", NAMED ("'pods'", "'x'", "'get'"), RULE ("''", "'pods'", "'get'"), PODS ("'get'") },
  { "names-are-told-each-alone", NAMED ("'pods'", "'x'", "'get'"), NAMED ("'pods'", "'z','x','y'", "'get'"),
    "{APIGroups:[''], Resources:['pods'], ResourceNames:['y'], Verbs:['get']}\n"
    "{APIGroups:[''], Resources:['pods'], ResourceNames:['z'], Verbs:['get']}" },
  { "resources-are-told-in-their-order-as-texts", "", RULE ("'b','a'", "'d','c'", "'get'"),
    "{APIGroups:['a'], Resources:['c'], Verbs:['get']}\n{APIGroups:['a'], Resources:['d'], Verbs:['get']}\n"
    "{APIGroups:['b'], Resources:['c'], Verbs:['get']}\n{APIGroups:['b'], Resources:['d'], Verbs:['get']}" },
  { "a-path-covers-what-is-below-its-star", PATH ("'/a/*'", "'get'"), PATH ("'/a/b','/a/*'", "'get'"), "" },
  { "a-path-does-not-cover-another", PATH ("'/a'", "'get'"), PATH ("'/a/b'", "'get'"), "{NonResourceURLs:['/a/b'], Verbs:['get']}" },
  { "verbs-on-a-path-are-told-each-alone", "", PATH ("'/a'", "'put','get','get'"),
    "{NonResourceURLs:['/a'], Verbs:['get']}\n{NonResourceURLs:['/a'], Verbs:['put']}" },
  { "all-resources-are-no-path", RULE ("'*'", "'*'", "'*'"), PATH ("'*'", "'*'"), "{NonResourceURLs:['*'], Verbs:['*']}" },
  { "a-rule-without-groups-grants-nothing", "", RULE ("", "'pods'", "'get'"), "" },
};

static char *
quote (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

static JsonNode *
read_rules (const char *text)
{
  g_autofree char *list = g_strconcat ("[", text, "]", NULL);
  g_autofree char *json = quote (list);

  return koprs_test_node_parse (json, -1, NULL);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (JsonNode) list = read_rules (row->held);
  g_autoptr (JsonNode) wanted = read_rules (row->wanted);
  g_autoptr (GPtrArray) held = g_ptr_array_new ();
  g_autofree char *expected = quote (row->missing);
  g_autofree char *missing = NULL;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    g_ptr_array_add (held, json_array_get_element (json_node_get_array (list), i));
  missing = koprs_test_rule_cover_describe_missing (held, wanted);
  g_assert_cmpstr (missing != NULL ? missing : "", ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/test-rule-cover/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  return g_test_run ();
}
