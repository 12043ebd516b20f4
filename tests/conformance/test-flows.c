/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Priority and fairness: which FlowSchema and level a request is of, by the uids in its answer. */

#include "table.h"

#include "support/server-probe.h"

#include <string.h>

#define FLOWS "/apis/flowcontrol.apiserver.k8s.io/v1"

typedef struct {
  const char *user;        /* NULL: whoever runs the test, one of the masters */
  const char *group;
  const char *target;
  const char *wanted;      /* "schema level", "" = of none */
} Row;

static const Row rows[] = {
  { NULL, NULL, "/livez", "exempt exempt" },
  { NULL, NULL, "/api/v1/namespaces", "exempt exempt" },
  { NULL, NULL, "/nothing", "exempt exempt" },
  { NULL, NULL, "/api/v1/namespaces?timeout=x", "" },
  { NULL, NULL, "/api/v1/namespaces/default/pods/nobody/log", "" },
  { "bob", NULL, "/api/v1/namespaces", "global-default global-default" },
  { "bob", NULL, "/version", "global-default global-default" },
  { "bob", NULL, "/livez", "probes exempt" },
  { "system:serviceaccount:kube-system:x", NULL, "/api/v1/namespaces", "kube-system-service-accounts workload-high" },
  { "system:serviceaccount:default:x", NULL, "/api/v1/namespaces", "service-accounts workload-low" },
  { "system:kube-scheduler", NULL, "/api/v1/namespaces", "kube-scheduler workload-high" },
  { "system:kube-scheduler", NULL, "/apis/coordination.k8s.io/v1/namespaces/kube-system/leases/x", "system-leader-election leader-election" },
  { "system:node:x", "system:nodes", "/api/v1/nodes/x/status", "system-node-high node-high" },
  { "system:node:x", "system:nodes", "/api/v1/namespaces/default/pods/x", "system-nodes system" },
};

/* uid → name of all that there are. */
static void
read_names (ServerProbe *probe, const char *path, GHashTable *names)
{
  g_autoptr (JsonNode) list = server_probe_demand (probe, 200, "GET", path, NULL, NULL);
  JsonArray *items = json_node_get_array (probe_find (list, "items"));

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);

      g_hash_table_insert (names, g_strdup (probe_text (item, "metadata.uid")), g_strdup (probe_text (item, "metadata.name")));
    }
}

static char *
ask (ServerProbe *probe, const Row *row, GHashTable *names)
{
  const char *schema, *level;
  guint status;

  server_probe_set_header (probe, "Impersonate-User", row->user);
  server_probe_set_header (probe, "Impersonate-Group", row->group);
  g_free (server_probe_send (probe, "GET", row->target, NULL, NULL, &status));
  schema = server_probe_get_header (probe, "X-Kubernetes-PF-FlowSchema-UID");
  level = server_probe_get_header (probe, "X-Kubernetes-PF-PriorityLevel-UID");
  if (schema == NULL || level == NULL)
    return g_strdup (schema == level ? "" : "one without the other");
  return g_strdup_printf ("%s %s", (const char *) g_hash_table_lookup (names, schema), (const char *) g_hash_table_lookup (names, level));
}

static void
requests_are_of_the_first_schema_that_wants_them (Conformance *self)
{
  g_autoptr (ServerProbe) probe = self->server != NULL ? server_probe_new (KOPRS_TEST_SERVER (self->server))
                                                       : server_probe_new_for_kubeconfig (g_getenv ("KOPRS_TEST_KUBECONFIG"));
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const Row early = { NULL, NULL, "/livez", "exempt exempt" };
  g_autofree char *first = NULL;

  /* The uids are the same before anybody has looked at the objects. */
  g_free (ask (probe, &early, names));
  first = g_strdup (server_probe_get_header (probe, "X-Kubernetes-PF-FlowSchema-UID"));
  read_names (probe, FLOWS "/flowschemas", names);
  read_names (probe, FLOWS "/prioritylevelconfigurations", names);
  g_assert_cmpstr (g_hash_table_lookup (names, first), ==, "exempt");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = ask (probe, &rows[i], names);

      if (g_str_equal (got, rows[i].wanted))
        continue;
      g_test_message ("row %u: %s by %s\n  wanted: %s\n  got:    %s", i + 1, rows[i].target, rows[i].user, rows[i].wanted, got);
      g_test_fail ();
    }
}

static void
the_metrics_tell_the_seats_of_each_level (Conformance *self)
{
  g_autoptr (ServerProbe) probe = self->server != NULL ? server_probe_new (KOPRS_TEST_SERVER (self->server))
                                                       : server_probe_new_for_kubeconfig (g_getenv ("KOPRS_TEST_KUBECONFIG"));
  g_autofree char *metrics = NULL;
  guint status;

  metrics = server_probe_send (probe, "GET", "/metrics", NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 200);
  g_assert_cmpstr (server_probe_get_header (probe, "Content-Type"), ==, "text/plain; version=0.0.4; charset=utf-8; escaping=underscores");
  g_assert_nonnull (strstr (metrics, "\napiserver_flowcontrol_nominal_limit_seats{priority_level=\"exempt\"} 0\n"));
}

static const ConformanceRow a_schema_tells_whether_its_level_is_there[] = {
  { "GET", FLOWS "/flowschemas/exempt#status.conditions.0.status", NULL, "200 \"False\"" },
  { "POST", FLOWS "/flowschemas#spec.matchingPrecedence",
    "{'metadata':{'name':'$NS'},'spec':{'priorityLevelConfiguration':{'name':'$NS'},'rules':[{'subjects':[{'kind':'User','user':"
    "{'name':'$NS'}}],'nonResourceRules':[{'verbs':['*'],'nonResourceURLs':['*']}]}]}}",
    "201 1000" },
  { "UNTIL", FLOWS "/flowschemas/$NS#status.conditions.0.message", NULL,
    "200 \"This FlowSchema references the PriorityLevelConfiguration object named \\\"$NS\\\" but there is no such object\"" },
  { "POST", FLOWS "/prioritylevelconfigurations#spec.limited.nominalConcurrencyShares",
    "{'metadata':{'name':'$NS'},'spec':{'type':'Limited','limited':{'nominalConcurrencyShares':1,'limitResponse':{'type':'Reject'}}}}",
    "201 1" },
  { "UNTIL", FLOWS "/flowschemas/$NS#status.conditions.0.message", NULL,
    "200 \"This FlowSchema references the PriorityLevelConfiguration object named \\\"$NS\\\" and it exists\"" },
  { "GET", FLOWS "/flowschemas/$NS#status.conditions.0.reason", NULL, "200 \"Found\"" },
  { "DELETE", FLOWS "/flowschemas/$NS#status", NULL, "200 \"Success\"" },
  { "DELETE", FLOWS "/prioritylevelconfigurations/$NS#status", NULL, "200 \"Success\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/flows/requests-are-of-the-first-schema-that-wants-them", requests_are_of_the_first_schema_that_wants_them);
  conformance_add ("/flows/the-metrics-tell-the-seats-of-each-level", the_metrics_tell_the_seats_of_each_level);
  CONFORMANCE_TABLE ("/flows/a-schema-tells-whether-its-level-is-there", a_schema_tells_whether_its_level_is_there);
  return g_test_run ();
}
