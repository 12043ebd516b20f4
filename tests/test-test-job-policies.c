/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Policies of Jobs against pods that failed and indexes that succeeded. */

#include "koprs/testing/controllers/koprs-test-job-policies.h"
#include "koprs/testing/controllers/koprs-test-job.h"
#include "koprs/testing/values/koprs-test-node.h"

typedef struct {
  const char *name;
  const char *rules;
  const char *given;         /* a pod's status, or the indexes that succeeded of ten */
  int wanted;
  const char *message;
} Row;

#define RULE(action, codes) "{'action':'" action "','onExitCodes':{" codes "}}"
#define ON(action) "{'action':'" action "','onPodConditions':[{'type':'T','status':'True'}]}"
#define ENDED(code) "{'containerStatuses':[{'name':'c','state':{'terminated':{'exitCode':" code "}}}]}"
#define HAS(status) "{'conditions':[{'type':'T','status':'" status "'}]}"

static const Row failure_rows[] = {
  { "no-rule-is-about-it", RULE ("Ignore", "'operator':'In','values':[2]"), ENDED ("1"), KOPRS_TEST_JOB_ACTION_NONE, NULL },
  { "a-code-in-the-list", RULE ("Ignore", "'operator':'In','values':[2,1]"), ENDED ("1"), KOPRS_TEST_JOB_ACTION_IGNORE, NULL },
  { "a-code-that-is-not-in-the-list", RULE ("Count", "'operator':'NotIn','values':[2]"), ENDED ("1"), KOPRS_TEST_JOB_ACTION_COUNT, NULL },
  { "success-is-no-failure", RULE ("Count", "'operator':'NotIn','values':[2]"), ENDED ("0"), KOPRS_TEST_JOB_ACTION_NONE, NULL },
  { "of-another-container", RULE ("Ignore", "'containerName':'d','operator':'In','values':[1]"), ENDED ("1"), KOPRS_TEST_JOB_ACTION_NONE,
    NULL },
  { "of-this-container", RULE ("FailIndex", "'containerName':'c','operator':'In','values':[1]"), ENDED ("1"),
    KOPRS_TEST_JOB_ACTION_FAIL_INDEX, NULL },
  { "of-an-init-container", RULE ("Ignore", "'operator':'In','values':[1]"),
    "{'initContainerStatuses':[{'name':'c','state':{'terminated':{'exitCode':1}}}]}", KOPRS_TEST_JOB_ACTION_IGNORE, NULL },
  { "a-condition", ON ("Ignore"), HAS ("True"), KOPRS_TEST_JOB_ACTION_IGNORE, NULL },
  { "a-condition-that-is-not-so", ON ("Ignore"), HAS ("False"), KOPRS_TEST_JOB_ACTION_NONE, NULL },
  { "the-first-rule-decides", ON ("Ignore") "," ON ("FailJob"), HAS ("True"), KOPRS_TEST_JOB_ACTION_IGNORE, NULL },
  { "tells-the-code", ON ("Ignore") "," RULE ("FailJob", "'operator':'In','values':[1]"), ENDED ("1"), KOPRS_TEST_JOB_ACTION_FAIL_JOB,
    "Container c for pod n/p failed with exit code 1 matching FailJob rule at index 1" },
  { "tells-the-condition", ON ("FailJob"), HAS ("True"), KOPRS_TEST_JOB_ACTION_FAIL_JOB,
    "Pod n/p has condition T matching FailJob rule at index 0" },
};

static const Row success_rows[] = {
  { "too-few", "{'succeededCount':2}", "1", 0, NULL },
  { "enough", "{'succeededCount':2}", "1,5", 0, "Matched rules at index 0" },
  { "not-all-of-those-wanted", "{'succeededIndexes':'0-2'}", "0,1,3", 0, NULL },
  { "all-of-those-wanted", "{'succeededIndexes':'0-2'}", "0-3", 0, "Matched rules at index 0" },
  { "enough-of-those-wanted", "{'succeededCount':9},{'succeededIndexes':'0-2','succeededCount':1}", "2", 0, "Matched rules at index 1" },
  { "enough-but-of-others", "{'succeededIndexes':'0-2','succeededCount':1}", "3-9", 0, NULL },
  { "none-are-wanted", "{'succeededIndexes':''}", "0-9", 0, NULL },
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

static JsonNode *
parse_policy (const Row *row)
{
  g_autofree char *text = g_strdup_printf ("{'rules':[%s]}", row->rules);

  return parse (text);
}

static void
check_failure (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (JsonNode) policy = parse_policy (row);
  g_autoptr (JsonNode) pod = parse ("{'metadata':{'name':'p','namespace':'n'}}");
  g_autofree char *message = NULL;

  koprs_test_node_set (pod, "status", parse (row->given));
  g_assert_cmpint (koprs_test_job_policies_judge (policy, pod, &message), ==, row->wanted);
  g_assert_cmpstr (message, ==, row->message);
}

static void
check_success (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (JsonNode) policy = parse_policy (row);
  g_autoptr (GHashTable) indexes = koprs_test_job_read_indexes (row->given);
  g_autofree char *message = koprs_test_job_policies_match (policy, indexes, 10);

  g_assert_cmpstr (message, ==, row->message);
}

static void
add (const char *group, const Row *rows, guint n, GTestDataFunc check)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/job-policies/%s/%s", group, rows[i].name);

      g_test_add_data_func (path, &rows[i], check);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("failure", failure_rows, G_N_ELEMENTS (failure_rows), check_failure);
  add ("success", success_rows, G_N_ELEMENTS (success_rows), check_success);
  return g_test_run ();
}
