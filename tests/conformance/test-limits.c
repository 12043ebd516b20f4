/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Bodies of exactly as many bytes as a server reads, and of one more. */

#include "table.h"

#include <string.h>

#define LONGEST_BODY 3145728
#define LONGEST_VALUE 1048576
#define LONGEST_NOTES 262144

static void
keep (GHashTable *kept, const char *name, guint length, char filling)
{
  g_hash_table_insert (kept, g_strdup (name), g_strnfill (length, filling));
}

/* {fit40} fills a body of 40 bytes up to the limit, {over40} passes it by one. */
static void
prepare (GHashTable *kept)
{
  static const guint lengths[] = { 18, 25, 42, 43, 60, 62 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *fit = g_strdup_printf ("fit%u", lengths[i]);
      g_autofree char *over = g_strdup_printf ("over%u", lengths[i]);

      keep (kept, fit, LONGEST_BODY - lengths[i], ' ');
      keep (kept, over, LONGEST_BODY - lengths[i] + 1, ' ');
    }
  keep (kept, "value", LONGEST_VALUE - strlen ("x"), 'v');
  keep (kept, "note", LONGEST_NOTES - strlen ("x"), 'n');
}

static const ConformanceRow bodies_and_values_have_a_limit[] = {
  { "POST", "~/configmaps", "{'metadata':{'name':'a'}}{over25}",
    "413 RequestEntityTooLarge: Request entity too large: limit is 3145728" },
  { "POST", "~/configmaps", "{'metadata':{'name':'a'}}{fit25}", "201 ConfigMap a" },
  { "PUT", "~/configmaps/a", "{'metadata':{'name':'a'},'data':{'x':'y'}}{fit42}", "200 ConfigMap a" },
  { "PUT", "~/configmaps/a", "{'metadata':{'name':'a'},'data':{'x':'y'}}{over42}",
    "413 RequestEntityTooLarge: Request entity too large: limit is 3145728" },
  { "MERGE", "~/configmaps/a", "{'data':{'a':'b'}}{fit18}", "200 ConfigMap a" },
  { "MERGE", "~/configmaps/a", "{'data':{'a':'b'}}{over18}",
    "413 RequestEntityTooLarge: Request entity too large: limit is 3145728" },
  { "STRATEGIC", "~/configmaps/a", "{'data':{'a':'c'}}{fit18}", "200 ConfigMap a" },
  { "STRATEGIC", "~/configmaps/a", "{'data':{'a':'c'}}{over18}",
    "413 RequestEntityTooLarge: Request entity too large: limit is 3145728" },
  { "JSON", "~/configmaps/a", "[{'op':'add','path':'/data/d','value':'e'}]{fit43}", "200 ConfigMap a" },
  { "JSON", "~/configmaps/a", "[{'op':'add','path':'/data/d','value':'e'}]{over43}",
    "413 RequestEntityTooLarge: Request entity too large: limit is 3145728" },
  { "APPLY", "~/configmaps/a?fieldManager=m", "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a'}}{fit62}",
    "200 ConfigMap a" },
  { "APPLY", "~/configmaps/a?fieldManager=m", "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a'}}{over62}",
    "413 RequestEntityTooLarge: Request entity too large: limit is 3145728" },
  { "POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
    "{'spec':{'nonResourceAttributes':{'path':'/','verb':'get'}}}{fit60}", "201 SelfSubjectAccessReview without a name" },
  { "POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
    "{'spec':{'nonResourceAttributes':{'path':'/','verb':'get'}}}{over60}",
    "413 RequestEntityTooLarge: Request entity too large: limit is 3145728" },
  { "DELETE", "~/configmaps/a", "{'dryRun':['All']}{over18}",
    "413 RequestEntityTooLarge: Request entity too large: limit is 3145728" },
  { "DELETE", "~/configmaps/a", "{'dryRun':['All']}{fit18}",
    "200 Success {\"name\":\"a\",\"kind\":\"configmaps\",\"uid\":\"UID\"}" },
  { "GET", "~/configmaps/a#data", NULL, "200 {\"a\":\"c\",\"d\":\"e\",\"x\":\"y\"}" },
  { "POST application/yaml", "~/configmaps", "{'metadata':{'name':'y'}}{over25}",
    "413 RequestEntityTooLarge: Request entity too large: limit is 3145728" },
  { "POST", "~/configmaps#causes", "{'metadata':{'name':'big'},'data':{'x':'{value}','y':'{value}'}}",
    "422 FieldValueTooLong []: Too long: may not be more than 1048576 bytes" },
  { "POST", "~/configmaps#metadata.name", "{'metadata':{'name':'full'},'data':{'x':'{value}'}}", "201 \"full\"" },
  { "POST", "~/configmaps#causes", "{'metadata':{'name':'big'},'data':{'x':'{value}x'}}", "201 ConfigMap big" },
  { "POST", "~/secrets#causes", "{'metadata':{'name':'big'},'stringData':{'x':'{value}x'}}", "201 Secret big" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'full'},'stringData':{'x':'{value}'}}", "201 \"full\"" },
  { "POST", "~/configmaps#causes", "{'metadata':{'name':'big','annotations':{'x':'{note}x'}}}",
    "422 FieldValueTooLong metadata.annotations: Too long: may not be more than 262144 bytes" },
  { "POST", "~/configmaps#metadata.name", "{'metadata':{'name':'noted','annotations':{'x':'{note}'}}}", "201 \"noted\"" },
};

int
main (int argc, char **argv)
{
  static const ConformanceTable table = { bodies_and_values_have_a_limit, G_N_ELEMENTS (bodies_and_values_have_a_limit), prepare, NULL };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add_table ("/limits/bodies-and-values-have-a-limit", &table);
  return g_test_run ();
}
