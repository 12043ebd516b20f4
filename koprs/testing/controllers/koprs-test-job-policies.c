/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-job-policies.h"

#include "koprs/testing/controllers/koprs-test-job.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

static const struct { const char *name; KoprsTestJobAction action; } actions[] = {
  { "Count", KOPRS_TEST_JOB_ACTION_COUNT },
  { "Ignore", KOPRS_TEST_JOB_ACTION_IGNORE },
  { "FailIndex", KOPRS_TEST_JOB_ACTION_FAIL_INDEX },
  { "FailJob", KOPRS_TEST_JOB_ACTION_FAIL_JOB },
};

static gboolean
has_code (JsonNode *wanted, gint64 code)
{
  JsonNode *values = koprs_test_node_get (wanted, "values");
  gboolean listed = FALSE;

  for (guint i = 0; i < koprs_test_cells_count (values) && !listed; i++)
    listed = koprs_test_node_is_number (koprs_test_cells_element (values, i)) &&
             json_node_get_int (koprs_test_cells_element (values, i)) == code;
  return g_strcmp0 (koprs_test_node_get_string (wanted, "operator"), "NotIn") == 0 ? !listed : listed;
}

/* The first container that ended with such a code. */
static JsonNode *
find_container (JsonNode *list, JsonNode *wanted)
{
  const char *name = koprs_test_node_get_string (wanted, "containerName");

  for (guint i = 0; i < koprs_test_cells_count (list); i++)
    {
      JsonNode *container = koprs_test_cells_element (list, i);
      gint64 code = koprs_test_cells_find_int (container, "state.terminated.exitCode", 0);

      if (code != 0 && (name == NULL || g_strcmp0 (koprs_test_node_get_string (container, "name"), name) == 0) && has_code (wanted, code))
        return container;
    }
  return NULL;
}

static JsonNode *
find_condition (JsonNode *pod, JsonNode *patterns)
{
  JsonNode *conditions = koprs_test_cells_find (pod, "status.conditions");

  for (guint i = 0; i < koprs_test_cells_count (conditions); i++)
    for (guint j = 0; j < koprs_test_cells_count (patterns); j++)
      {
        JsonNode *condition = koprs_test_cells_element (conditions, i), *pattern = koprs_test_cells_element (patterns, j);

        if (g_strcmp0 (koprs_test_node_get_string (condition, "type"), koprs_test_node_get_string (pattern, "type")) == 0 &&
            g_strcmp0 (koprs_test_node_get_string (condition, "status"), koprs_test_node_get_string (pattern, "status")) == 0)
          return condition;
      }
  return NULL;
}

static char *
tell_code (JsonNode *pod, JsonNode *container, guint index)
{
  return g_strdup_printf ("Container %s for pod %s/%s failed with exit code %" G_GINT64_FORMAT " matching FailJob rule at index %u",
                          koprs_test_node_get_string (container, "name"), koprs_test_cells_find_text (pod, "metadata.namespace"),
                          koprs_test_object_get_name (pod), koprs_test_cells_find_int (container, "state.terminated.exitCode", 0), index);
}

static char *
tell_condition (JsonNode *pod, JsonNode *condition, guint index)
{
  return g_strdup_printf ("Pod %s/%s has condition %s matching FailJob rule at index %u",
                          koprs_test_cells_find_text (pod, "metadata.namespace"), koprs_test_object_get_name (pod),
                          koprs_test_node_get_string (condition, "type"), index);
}

static KoprsTestJobAction
read_action (JsonNode *rule)
{
  const char *name = koprs_test_node_get_string (rule, "action");

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_strcmp0 (actions[i].name, name) == 0)
      return actions[i].action;
  return KOPRS_TEST_JOB_ACTION_NONE;
}

KoprsTestJobAction
koprs_test_job_policies_judge (JsonNode *policy, JsonNode *pod, char **message)
{
  JsonNode *rules = koprs_test_node_get (policy, "rules");

  *message = NULL;
  for (guint i = 0; i < koprs_test_cells_count (rules); i++)
    {
      JsonNode *rule = koprs_test_cells_element (rules, i);
      JsonNode *codes = koprs_test_node_get (rule, "onExitCodes"), *found = NULL;
      KoprsTestJobAction action = read_action (rule);

      if (codes != NULL)
        {
          found = find_container (koprs_test_cells_find (pod, "status.containerStatuses"), codes);
          if (found == NULL)
            found = find_container (koprs_test_cells_find (pod, "status.initContainerStatuses"), codes);
        }
      else
        {
          found = find_condition (pod, koprs_test_node_get (rule, "onPodConditions"));
        }
      if (found == NULL)
        continue;
      if (action == KOPRS_TEST_JOB_ACTION_FAIL_JOB)
        *message = codes != NULL ? tell_code (pod, found, i) : tell_condition (pod, found, i);
      return action;
    }
  return KOPRS_TEST_JOB_ACTION_NONE;
}

/* How many of them are in the set; of: gets how many there are. */
static gint64
count_common (const char *text, GHashTable *indexes, gint64 completions, gint64 *of)
{
  g_autoptr (GHashTable) wanted = koprs_test_job_read_indexes (text);
  GHashTableIter iter;
  gpointer key;
  gint64 common = 0;

  *of = 0;
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (GPOINTER_TO_INT (key) < completions)
      {
        (*of)++;
        common += g_hash_table_contains (indexes, key);
      }
  return common;
}

char *
koprs_test_job_policies_match (JsonNode *policy, GHashTable *indexes, gint64 completions)
{
  JsonNode *rules = koprs_test_node_get (policy, "rules");

  for (guint i = 0; i < koprs_test_cells_count (rules); i++)
    {
      JsonNode *rule = koprs_test_cells_element (rules, i);
      const char *text = koprs_test_node_get_string (rule, "succeededIndexes");
      gint64 count = koprs_test_object_get_int (rule, "succeededCount", -1);
      gint64 of = G_MAXINT64, common = g_hash_table_size (indexes);

      if (text != NULL)
        common = count_common (text, indexes, completions, &of);
      if (of > 0 && (common == of || (count >= 0 && common >= count)))
        return g_strdup_printf ("Matched rules at index %u", i);
    }
  return NULL;
}
