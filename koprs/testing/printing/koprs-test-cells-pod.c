/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Cells of pods. */

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* What a pod's containers say of it. */
typedef struct {
  guint total;
  guint ready;
  gint64 restarts;
  const char *restarted;        /* when it last happened, NULL for never */
  char *reason;
} Summary;

static void
summary_clear (Summary *self)
{
  g_free (self->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Summary, summary_clear)

static gboolean
is_true (JsonNode *object, const char *condition)
{
  return g_strcmp0 (koprs_test_node_get_string (koprs_test_conditions_find (object, condition), "status"), "True") == 0;
}

static void
take_reason (Summary *self, char *reason)
{
  g_free (self->reason);
  self->reason = reason;
}

static void
count_restarts (Summary *self, JsonNode *status)
{
  const char *ended = koprs_test_cells_find_text (status, "lastState.terminated.finishedAt");

  self->restarts += koprs_test_object_get_int (status, "restartCount", 0);
  if (ended != NULL && (self->restarted == NULL || strcmp (ended, self->restarted) > 0))
    self->restarted = ended;
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

/* Init containers that are started again run beside the others, as sidecars. */
static gboolean
is_sidecar (JsonNode *object, const char *name)
{
  JsonNode *list = koprs_test_cells_find (object, "spec.initContainers");

  for (guint i = 0; name != NULL && koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      JsonNode *container = koprs_test_cells_element (list, i);

      if (g_strcmp0 (koprs_test_node_get_string (container, "name"), name) == 0)
        return g_strcmp0 (koprs_test_node_get_string (container, "restartPolicy"), "Always") == 0;
    }
  return FALSE;
}

static guint
count_sidecars (JsonNode *object)
{
  JsonNode *list = koprs_test_cells_find (object, "spec.initContainers");
  guint n = 0;

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    n += is_sidecar (object, koprs_test_node_get_string (koprs_test_cells_element (list, i), "name"));
  return n;
}

/* Whether the pod waits for this init container, and in what words. */
static char *
dup_init_reason (JsonNode *object, JsonNode *status, guint index)
{
  JsonNode *terminated = koprs_test_cells_find (status, "state.terminated");
  const char *waiting = koprs_test_cells_find_text (status, "state.waiting.reason");

  if (terminated != NULL)
    return dup_end (terminated, "Init:");
  if (waiting != NULL && strcmp (waiting, "PodInitializing") != 0)
    return g_strconcat ("Init:", waiting, NULL);
  return g_strdup_printf ("Init:%u/%u", index, koprs_test_cells_count (koprs_test_cells_find (object, "spec.initContainers")));
}

/* TRUE while an init container is not done: it is the first such one that counts. sidecars: gets the restarts of these alone. */
static gboolean
add_init_containers (Summary *self, JsonNode *object, Summary *sidecars)
{
  JsonNode *statuses = koprs_test_cells_find (object, "status.initContainerStatuses");

  for (guint i = 0; koprs_test_node_is_array (statuses) && i < koprs_test_cells_count (statuses); i++)
    {
      JsonNode *status = koprs_test_cells_element (statuses, i);
      JsonNode *terminated = koprs_test_cells_find (status, "state.terminated");
      gboolean sidecar = is_sidecar (object, koprs_test_node_get_string (status, "name"));

      count_restarts (self, status);
      if (sidecar)
        count_restarts (sidecars, status);
      if (terminated != NULL && koprs_test_object_get_int (terminated, "exitCode", 0) == 0)
        continue;
      if (!sidecar || !koprs_test_object_get_boolean (status, "started", FALSE))
        {
          take_reason (self, dup_init_reason (object, status, i));
          return TRUE;
        }
      self->ready += koprs_test_object_get_boolean (status, "ready", FALSE);
    }
  return FALSE;
}

/* What the containers say, the first of them last; where all ended well but for some that run, the pod runs. */
static void
add_containers (Summary *self, JsonNode *object)
{
  JsonNode *statuses = koprs_test_cells_find (object, "status.containerStatuses");
  g_autofree char *failure = NULL;
  gboolean running = FALSE;

  for (guint i = koprs_test_cells_count (statuses); koprs_test_node_is_array (statuses) && i > 0; i--)
    {
      JsonNode *status = koprs_test_cells_element (statuses, i - 1);
      JsonNode *terminated = koprs_test_cells_find (status, "state.terminated");
      const char *waiting = koprs_test_cells_find_text (status, "state.waiting.reason");

      count_restarts (self, status);
      if (waiting != NULL)
        take_reason (self, g_strdup (waiting));
      else if (terminated != NULL)
        take_reason (self, dup_end (terminated, ""));
      else if (koprs_test_object_get_boolean (status, "ready", FALSE) && koprs_test_cells_find (status, "state.running") != NULL)
        self->ready++, running = TRUE;
      if (waiting == NULL && terminated != NULL && koprs_test_object_get_int (terminated, "exitCode", 0) != 0)
        {
          g_free (failure);
          failure = g_strdup (self->reason);
        }
    }
  if (strcmp (self->reason, "Completed") != 0)
    return;
  if (running && is_true (object, "Ready"))
    take_reason (self, g_strdup ("Running"));
  else if (failure != NULL)
    take_reason (self, g_steal_pointer (&failure));
  else if (running)
    take_reason (self, g_strdup ("NotReady"));
}

static void
summarize (Summary *self, JsonNode *object)
{
  const char *scheduled = koprs_test_node_get_string (koprs_test_conditions_find (object, "PodScheduled"), "reason");
  const char *given = koprs_test_cells_find_text (object, "status.reason");
  const char *phase = koprs_test_cells_find_text (object, "status.phase");
  Summary sidecars = { 0 };

  if (given == NULL)
    given = phase;
  if (g_strcmp0 (scheduled, "SchedulingGated") == 0)
    given = scheduled;
  self->reason = g_strdup (given != NULL ? given : "");
  self->total = koprs_test_cells_count (koprs_test_cells_find (object, "spec.containers")) + count_sidecars (object);
  if (!add_init_containers (self, object, &sidecars) || is_true (object, "Initialized"))
    {
      self->restarts = sidecars.restarts;
      self->restarted = sidecars.restarted;
      add_containers (self, object);
    }
}

static JsonNode *
pod_ready (JsonNode *object, char **arguments, gint64 now)
{
  g_auto (Summary) summary = { 0 };

  summarize (&summary, object);
  return koprs_test_cells_take (g_strdup_printf ("%u/%u", summary.ready, summary.total));
}

static JsonNode *
pod_status (JsonNode *object, char **arguments, gint64 now)
{
  const char *phase = koprs_test_cells_find_text (object, "status.phase");
  gboolean over = g_strcmp0 (phase, "Failed") == 0 || g_strcmp0 (phase, "Succeeded") == 0;
  g_auto (Summary) summary = { 0 };

  summarize (&summary, object);
  if (koprs_test_cells_find (object, "metadata.deletionTimestamp") == NULL)
    return koprs_test_cells_text (summary.reason);
  if (g_strcmp0 (koprs_test_cells_find_text (object, "status.reason"), "NodeLost") == 0)
    return koprs_test_cells_text ("Unknown");
  return koprs_test_cells_text (over ? summary.reason : "Terminating");
}

static JsonNode *
pod_restarts (JsonNode *object, char **arguments, gint64 now)
{
  g_auto (Summary) summary = { 0 };
  g_autofree char *age = NULL;

  summarize (&summary, object);
  if (summary.restarts == 0 || summary.restarted == NULL)
    return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT, summary.restarts));
  age = koprs_test_cells_dup_age (summary.restarted, now);
  return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT " (%s ago)", summary.restarts, age));
}

static JsonNode *
pod_ip (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_cells_find (object, "status.podIPs");
  const char *ip = koprs_test_cells_count (list) > 0 && koprs_test_node_is_array (list) ?
                   koprs_test_node_get_string (koprs_test_cells_element (list, 0), "ip") : NULL;

  return koprs_test_cells_text (ip != NULL && *ip != '\0' ? ip : "<none>");
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

const KoprsTestCell koprs_test_cells_pod[] = {
  { "pod-ready", pod_ready },
  { "pod-status", pod_status },
  { "pod-restarts", pod_restarts },
  { "pod-ip", pod_ip },
  { "pod-gates", pod_gates },
  { NULL },
};
