/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a request wants, by its method and path alone, and the words in which it is refused. The rows are what a real server
 * answered to somebody without rights. */

#include "koprs/testing/access/koprs-test-rule.h"
#include "koprs/testing/requests/koprs-test-attributes.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static const struct { const char *name, *method, *path, *query, *words; } refusals[] = {
  { "a-list", "GET", "/api/v1/namespaces/x/configmaps", NULL,
    "configmaps is forbidden: User \"nobody\" cannot list resource \"configmaps\" in API group \"\" in the namespace \"x\"" },
  { "an-object", "GET", "/api/v1/namespaces/x/configmaps/y", NULL,
    "configmaps \"y\" is forbidden: User \"nobody\" cannot get resource \"configmaps\" in API group \"\" in the namespace \"x\"" },
  { "an-unknown-resource", "GET", "/apis/apps/v1/foos", NULL,
    "foos.apps is forbidden: User \"nobody\" cannot list resource \"foos\" in API group \"apps\" at the cluster scope" },
  { "a-subresource", "GET", "/apis/nope.io/v1/things/a/status", NULL,
    "things.nope.io \"a\" is forbidden: User \"nobody\" cannot get resource \"things/status\" in API group \"nope.io\" at the "
    "cluster scope" },
  { "a-namespace-is-in-itself", "GET", "/api/v1/namespaces/foo", NULL,
    "namespaces \"foo\" is forbidden: User \"nobody\" cannot get resource \"namespaces\" in API group \"\" in the namespace "
    "\"foo\"" },
  { "a-selected-name", "GET", "/api/v1/namespaces/x/configmaps", "fieldSelector=metadata.name%3Dabc",
    "configmaps \"abc\" is forbidden: User \"nobody\" cannot list resource \"configmaps\" in API group \"\" in the namespace "
    "\"x\"" },
  { "a-watch", "GET", "/api/v1/configmaps", "watch=true",
    "configmaps is forbidden: User \"nobody\" cannot watch resource \"configmaps\" in API group \"\" at the cluster scope" },
  { "an-old-watch", "GET", "/api/v1/watch/configmaps", NULL,
    "configmaps is forbidden: User \"nobody\" cannot watch resource \"configmaps\" in API group \"\" at the cluster scope" },
  { "a-log", "GET", "/api/v1/namespaces/x/pods/y/log", NULL,
    "pods \"y\" is forbidden: User \"nobody\" cannot get resource \"pods/log\" in API group \"\" in the namespace \"x\"" },
  { "a-longer-path", "GET", "/api/v1/nodes/n/proxy/foo", NULL,
    "nodes \"n\" is forbidden: User \"nobody\" cannot get resource \"nodes/proxy\" in API group \"\" at the cluster scope" },
  { "a-collection", "DELETE", "/api/v1/namespaces/x/configmaps", NULL,
    "configmaps is forbidden: User \"nobody\" cannot deletecollection resource \"configmaps\" in API group \"\" in the namespace "
    "\"x\"" },
  { "an-unknown-method", "OPTIONS", "/api/v1/namespaces/x/configmaps", NULL,
    "configmaps is forbidden: User \"nobody\" cannot  resource \"configmaps\" in API group \"\" in the namespace \"x\"" },
  { "a-path", "GET", "/nope", NULL, "forbidden: User \"nobody\" cannot get path \"/nope\"" },
  { "a-post-to-a-path", "POST", "/nope", NULL, "forbidden: User \"nobody\" cannot post path \"/nope\"" },
  { "the-root", "GET", "/", NULL, "forbidden: User \"nobody\" cannot get path \"/\"" },
  { "a-version", "GET", "/apis/apps/v1", NULL, "forbidden: User \"nobody\" cannot get path \"/apis/apps/v1\"" },
};

static void
is_refused_in_a_real_servers_words (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (KoprsTestCall) call = koprs_test_call_new (refusals[i].method, refusals[i].path, refusals[i].query);
  g_autoptr (KoprsTestAttributes) attributes = koprs_test_attributes_new (call);
  g_autoptr (GError) error = NULL;

  koprs_test_attributes_forbid (attributes, "nobody", NULL, NULL, &error);
  g_assert_cmpint (error->code, ==, 403);
  g_assert_cmpstr (error->message, ==, refusals[i].words);
}

#define RULE(verbs, groups, resources) "{\"verbs\":[" verbs "],\"apiGroups\":[" groups "],\"resources\":[" resources "]}"

static const struct { const char *name, *rule, *method, *path; gboolean allowed; } verdicts[] = {
  { "the-verb", RULE ("\"get\"", "\"\"", "\"pods\""), "GET", "/api/v1/namespaces/x/pods/p", TRUE },
  { "another-verb", RULE ("\"get\"", "\"\"", "\"pods\""), "GET", "/api/v1/namespaces/x/pods", FALSE },
  { "another-group", RULE ("\"get\"", "\"apps\"", "\"pods\""), "GET", "/api/v1/namespaces/x/pods/p", FALSE },
  { "no-subresource", RULE ("\"*\"", "\"*\"", "\"pods\""), "GET", "/api/v1/namespaces/x/pods/p/log", FALSE },
  { "the-subresource", RULE ("\"*\"", "\"*\"", "\"pods/log\""), "GET", "/api/v1/namespaces/x/pods/p/log", TRUE },
  { "that-subresource-of-all", RULE ("\"*\"", "\"*\"", "\"*/log\""), "GET", "/api/v1/namespaces/x/pods/p/log", TRUE },
  { "everything", RULE ("\"*\"", "\"*\"", "\"*\""), "PUT", "/api/v1/namespaces/x/pods/p/status", TRUE },
  { "no-path", RULE ("\"*\"", "\"*\"", "\"*\""), "GET", "/metrics", FALSE },
  { "the-name", "{\"verbs\":[\"get\"],\"apiGroups\":[\"\"],\"resources\":[\"pods\"],\"resourceNames\":[\"p\"]}", "GET",
    "/api/v1/namespaces/x/pods/p", TRUE },
  { "another-name", "{\"verbs\":[\"get\"],\"apiGroups\":[\"\"],\"resources\":[\"pods\"],\"resourceNames\":[\"q\"]}", "GET",
    "/api/v1/namespaces/x/pods/p", FALSE },
  { "paths", "{\"verbs\":[\"get\"],\"nonResourceURLs\":[\"/logs/*\"]}", "GET", "/logs/a", TRUE },
  { "other-paths", "{\"verbs\":[\"get\"],\"nonResourceURLs\":[\"/logs/*\"]}", "GET", "/log", FALSE },
  { "nonsense", "{\"verbs\":[7,null],\"apiGroups\":\"\",\"resources\":{}}", "GET", "/api/v1/pods", FALSE },
};

static void
a_rule_decides (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (KoprsTestCall) call = koprs_test_call_new (verdicts[i].method, verdicts[i].path, NULL);
  g_autoptr (KoprsTestAttributes) attributes = koprs_test_attributes_new (call);
  g_autoptr (JsonNode) rule = koprs_test_node_parse (verdicts[i].rule, -1, NULL);

  g_assert_cmpint (koprs_test_rule_allows (rule, attributes), ==, verdicts[i].allowed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/test-attributes/refused/", refusals[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), is_refused_in_a_real_servers_words);
    }
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_autofree char *path = g_strconcat ("/test-attributes/rule/", verdicts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), a_rule_decides);
    }
  return g_test_run ();
}
