/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Cells of pods and jobs. */

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static gboolean
is_true (JsonNode *object, const char *condition)
{
  return g_strcmp0 (koprs_test_node_get_string (koprs_test_conditions_find (object, condition), "status"), "True") == 0;
}

static JsonNode *
pod_ready (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *statuses = koprs_test_cells_find (object, "status.containerStatuses");
  guint total = koprs_test_cells_count (koprs_test_cells_find (object, "spec.containers")), ready = 0;

  for (guint i = 0; koprs_test_node_is_array (statuses) && i < koprs_test_cells_count (statuses); i++)
    {
      JsonNode *status = koprs_test_cells_element (statuses, i);

      if (koprs_test_object_get_boolean (status, "ready", FALSE) &&
          koprs_test_cells_find (status, "state.running") != NULL)
        ready++;
    }
  return koprs_test_cells_take (g_strdup_printf ("%u/%u", ready, total));
}

/* Why a container ended, in its own words or by its number. */
static char *
dup_end (JsonNode *terminated, const char *prefix)
{
  const char *reason = koprs_test_node_get_string (terminated, "reason");
  gint64 signal = koprs_test_object_get_int (terminated, "signal", 0);

  if (reason != NULL && *reason != '\0')
    return g_strconcat (prefix, reason, NULL);
  if (signal != 0)
    return g_strdup_printf ("%sSignal:%" G_GINT64_FORMAT, prefix, signal);
  return g_strdup_printf ("%sExitCode:%" G_GINT64_FORMAT, prefix, koprs_test_object_get_int (terminated, "exitCode", 0));
}

/* The first init container that is not done says what the pod waits for. */
static char *
dup_init_reason (JsonNode *object)
{
  JsonNode *statuses = koprs_test_cells_find (object, "status.initContainerStatuses");
  guint total = koprs_test_cells_count (koprs_test_cells_find (object, "spec.initContainers"));

  for (guint i = 0; koprs_test_node_is_array (statuses) && i < koprs_test_cells_count (statuses); i++)
    {
      JsonNode *status = koprs_test_cells_element (statuses, i);
      JsonNode *terminated = koprs_test_cells_find (status, "state.terminated");
      const char *waiting = koprs_test_cells_find_text (status, "state.waiting.reason");

      if (terminated != NULL && koprs_test_object_get_int (terminated, "exitCode", 0) == 0)
        continue;
      if (terminated != NULL)
        return dup_end (terminated, "Init:");
      if (waiting != NULL && strcmp (waiting, "PodInitializing") != 0)
        return g_strconcat ("Init:", waiting, NULL);
      return g_strdup_printf ("Init:%u/%u", i, total);
    }
  return NULL;
}

static char *
dup_container_reason (JsonNode *object, char *reason)
{
  JsonNode *statuses = koprs_test_cells_find (object, "status.containerStatuses");
  gboolean running = FALSE;

  for (guint i = koprs_test_cells_count (statuses); koprs_test_node_is_array (statuses) && i > 0; i--)
    {
      JsonNode *status = koprs_test_cells_element (statuses, i - 1);
      JsonNode *terminated = koprs_test_cells_find (status, "state.terminated");
      const char *waiting = koprs_test_cells_find_text (status, "state.waiting.reason");
      char *own = NULL;

      if (waiting != NULL)
        own = g_strdup (waiting);
      else if (terminated != NULL)
        own = dup_end (terminated, "");
      else if (koprs_test_object_get_boolean (status, "ready", FALSE))
        running = TRUE;
      if (own != NULL)
        {
          g_free (reason);
          reason = own;
        }
    }
  if (!running || strcmp (reason, "Completed") != 0)
    return reason;
  g_free (reason);
  return g_strdup (is_true (object, "Ready") ? "Running" : "NotReady");
}

static JsonNode *
pod_status (JsonNode *object, char **arguments, gint64 now)
{
  const char *phase = koprs_test_cells_find_text (object, "status.phase");
  const char *given = koprs_test_cells_find_text (object, "status.reason");
  const char *scheduled = koprs_test_node_get_string (koprs_test_conditions_find (object, "PodScheduled"), "reason");
  gboolean over = g_strcmp0 (phase, "Failed") == 0 || g_strcmp0 (phase, "Succeeded") == 0;
  g_autofree char *reason = dup_init_reason (object);

  if (reason == NULL)
    {
      if (given == NULL)
        given = g_strcmp0 (scheduled, "SchedulingGated") == 0 ? scheduled : phase;
      reason = dup_container_reason (object, g_strdup (given != NULL ? given : ""));
    }
  if (koprs_test_cells_find (object, "metadata.deletionTimestamp") == NULL || over)
    return koprs_test_cells_text (reason);
  return koprs_test_cells_text (strcmp (reason, "NodeLost") == 0 ? "Unknown" : "Terminating");
}

static JsonNode *
pod_restarts (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *statuses = koprs_test_cells_find (object, "status.containerStatuses");
  g_autofree char *age = NULL;
  const char *last = NULL;
  gint64 restarts = 0;

  for (guint i = 0; koprs_test_node_is_array (statuses) && i < koprs_test_cells_count (statuses); i++)
    {
      JsonNode *status = koprs_test_cells_element (statuses, i);
      const char *ended = koprs_test_cells_find_text (status, "lastState.terminated.finishedAt");

      restarts += koprs_test_object_get_int (status, "restartCount", 0);
      if (ended != NULL && (last == NULL || strcmp (ended, last) > 0))
        last = ended;
    }
  if (restarts == 0 || last == NULL)
    return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT, restarts));
  age = koprs_test_cells_dup_age (last, now);
  return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT " (%s ago)", restarts, age));
}

static JsonNode *
pod_gates (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *gates = koprs_test_cells_find (object, "spec.readinessGates");
  guint open = 0, total = koprs_test_cells_count (gates);

  for (guint i = 0; koprs_test_node_is_array (gates) && i < total; i++)
    open += is_true (object, koprs_test_node_get_string (koprs_test_cells_element (gates, i), "conditionType"));
  return total > 0 ? koprs_test_cells_take (g_strdup_printf ("%u/%u", open, total)) : koprs_test_cells_text ("<none>");
}

static JsonNode *
job_status (JsonNode *object, char **arguments, gint64 now)
{
  static const char *const conditions[][2] = {
    { "Complete", "Complete" }, { "Failed", "Failed" }, { "Suspended", "Suspended" },
    { "FailureTarget", "FailureTarget" }, { "SuccessCriteriaMet", "SuccessCriteriaMet" },
  };

  for (guint i = 0; i < 2; i++)
    if (is_true (object, conditions[i][0]))
      return koprs_test_cells_text (conditions[i][1]);
  if (koprs_test_cells_find (object, "metadata.deletionTimestamp") != NULL)
    return koprs_test_cells_text ("Terminating");
  for (guint i = 2; i < G_N_ELEMENTS (conditions); i++)
    if (is_true (object, conditions[i][0]))
      return koprs_test_cells_text (conditions[i][1]);
  return koprs_test_cells_text ("Running");
}

static JsonNode *
job_completions (JsonNode *object, char **arguments, gint64 now)
{
  gint64 done = koprs_test_cells_find_int (object, "status.succeeded", 0);
  gint64 parallelism = koprs_test_cells_find_int (object, "spec.parallelism", 0);

  if (koprs_test_cells_find (object, "spec.completions") != NULL)
    return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, done,
                                                   koprs_test_cells_find_int (object, "spec.completions", 0)));
  if (parallelism > 1)
    return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT "/1 of %" G_GINT64_FORMAT, done, parallelism));
  return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT "/1", done));
}

static JsonNode *
job_duration (JsonNode *object, char **arguments, gint64 now)
{
  const char *start = koprs_test_cells_find_text (object, "status.startTime");
  const char *end = koprs_test_cells_find_text (object, "status.completionTime");
  g_autoptr (GDateTime) ended = end != NULL ? g_date_time_new_from_iso8601 (end, NULL) : NULL;

  if (start == NULL)
    return koprs_test_cells_text ("");
  return koprs_test_cells_take (koprs_test_cells_dup_age (start, ended != NULL ? g_date_time_to_unix (ended) : now));
}

const KoprsTestCell koprs_test_cells_workload[] = {
  { "pod-ready", pod_ready },
  { "pod-status", pod_status },
  { "pod-restarts", pod_restarts },
  { "pod-gates", pod_gates },
  { "job-status", job_status },
  { "job-completions", job_completions },
  { "job-duration", job_duration },
  { NULL },
};
