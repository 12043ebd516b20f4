/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is warned of in pods and what makes them. */

#include "koprs/testing/validation/koprs-test-warnings-private.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* Names that pods and their hosts are called after. */
static void
check_host_name (GPtrArray *warnings, JsonNode *object, const char *use)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  koprs_test_names_check_dns_label (koprs_test_object_get_name (object), FALSE, problems);
  if (problems->len == 0)
    return;
  g_ptr_array_add (problems, NULL);
  joined = g_strjoinv (" ", (char **) problems->pdata);
  koprs_test_warnings_say (warnings, "metadata.name: this is used in %s, which can result in surprising behavior; a DNS label is "
                           "recommended: [%s]", use, joined);
}

static void
check_pod (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  if (old != NULL)
    return;
  check_host_name (warnings, object, "the Pod's hostname");
  koprs_test_warnings_check_pod (warnings, object, "");
}

static gboolean
is_counted (JsonNode *object, JsonNode *old)
{
  return old == NULL || koprs_test_object_get_int (koprs_test_object_metadata (object), "generation", 0) !=
                        koprs_test_object_get_int (koprs_test_object_metadata (old), "generation", 0);
}

static void
check_template (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  if (is_counted (object, old))
    koprs_test_warnings_check_pod (warnings, koprs_test_node_get (object, "template"), "template.");
}

static void
check_workload (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  if (old == NULL)
    check_host_name (warnings, object, "Pod names and hostnames");
  if (is_counted (object, old))
    koprs_test_warnings_check_pod (warnings, koprs_test_node_find (object, "spec", "template", NULL), "spec.template.");
}

/* A real server looks at the template that was, where it is changed. */
static void
check_controller (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  if (old == NULL)
    check_workload (warnings, object, NULL);
  else if (is_counted (object, old))
    koprs_test_warnings_check_pod (warnings, koprs_test_node_find (old, "spec", "template", NULL), "spec.template.");
}

static void
check_daemon_set (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  JsonNode *template = koprs_test_node_find (object, "spec", "template", NULL);

  if (old == NULL || !koprs_test_node_equal (template, koprs_test_node_find (old, "spec", "template", NULL)))
    koprs_test_warnings_check_pod (warnings, template, "spec.template.");
}

static void
check_stateful_set (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");

  if (is_counted (object, old))
    koprs_test_warnings_check_pod (warnings, koprs_test_node_get (spec, "template"), "spec.template.");
  for (guint i = 0; i < koprs_test_warnings_count (spec, "volumeClaimTemplates"); i++)
    {
      g_autofree char *path = g_strdup_printf ("spec.volumeClaimTemplates[%u]%s", i, old != NULL ? ".Spec" : "");

      koprs_test_warnings_check_claim (warnings, koprs_test_node_get (koprs_test_warnings_element (spec, "volumeClaimTemplates", i), "spec"),
                                       path);
    }
  if (koprs_test_object_get_int (spec, "revisionHistoryLimit", 0) < 0)
    koprs_test_warnings_say (warnings, "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is "
                             "recommended");
}

static void
check_job_spec (GPtrArray *warnings, JsonNode *spec, const char *path)
{
  g_autofree char *base = g_strconcat (path, ".template.", NULL);

  if (g_strcmp0 (koprs_test_node_get_string (spec, "completionMode"), "Indexed") == 0 &&
      koprs_test_object_get_int (spec, "completions", 0) > 100000 && koprs_test_object_get_int (spec, "parallelism", 0) > 10000)
    koprs_test_warnings_say (warnings, "%s: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than "
                             "10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail", path);
  koprs_test_warnings_check_pod (warnings, koprs_test_node_get (spec, "template"), base);
}

static void
check_job (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  if (old == NULL)
    check_host_name (warnings, object, "Pod names and hostnames");
  if (is_counted (object, old))
    check_job_spec (warnings, koprs_test_node_get (object, "spec"), "spec");
}

static void
check_cron_job (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  const char *schedule = koprs_test_node_get_string (koprs_test_node_get (object, "spec"), "schedule");

  if (old == NULL)
    check_host_name (warnings, object, "Pod names and hostnames");
  if (is_counted (object, old))
    check_job_spec (warnings, koprs_test_node_find (object, "spec", "jobTemplate", "spec", NULL), "spec.jobTemplate.spec");
  if (old != NULL && schedule != NULL && strstr (schedule, "TZ") != NULL)
    koprs_test_warnings_say (warnings, "cannot use TZ or CRON_TZ in spec.spec.schedule, use timeZone instead, see https://kubernetes.io/"
                             "docs/concepts/workloads/controllers/cron-jobs/ for more details");
}

const KoprsTestWarningsRow koprs_test_warnings_workloads[] = {
  { "pods", check_pod },
  { "podtemplates", check_template },
  { "replicationcontrollers", check_controller },
  { "deployments.apps", check_workload },
  { "replicasets.apps", check_workload },
  { "daemonsets.apps", check_daemon_set },
  { "statefulsets.apps", check_stateful_set },
  { "jobs.batch", check_job },
  { "cronjobs.batch", check_cron_job },
  { NULL },
};
