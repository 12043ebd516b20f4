/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the status of a Deployment says: numbers, whether enough is available, whether it gets on. */

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-deployment.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MINIMUM "Deployment has minimum availability."
#define TIMED_OUT "ProgressDeadlineExceeded"
#define NO_MINIMUM "Deployment does not have minimum availability."

static const char *
get_reason (JsonNode *condition)
{
  const char *reason = koprs_test_node_get_string (condition, "reason");

  return reason != NULL ? reason : "";
}

/* Conditions that change go to the end. The time of the last change stays where only the reason is another. */
static void
set_condition (KoprsTestDeployment *self, const char *type, const char *status, const char *reason, const char *message)
{
  JsonNode *before = koprs_test_conditions_find (self->object, type);
  JsonNode *condition = koprs_test_node_new_object ();
  JsonNode *list = koprs_test_node_new_array ();
  JsonNode *old = koprs_test_cells_find (self->object, "status.conditions");
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (self->cluster));
  gboolean same = g_strcmp0 (koprs_test_node_get_string (before, "status"), status) == 0;

  koprs_test_node_set_string (condition, "type", type);
  koprs_test_node_set_string (condition, "status", status);
  koprs_test_node_set_string (condition, "lastUpdateTime", now);
  koprs_test_node_set_string (condition, "lastTransitionTime",
                              same ? koprs_test_node_get_string (before, "lastTransitionTime") : now);
  koprs_test_node_set_string (condition, "reason", reason);
  koprs_test_node_set_string (condition, "message", message);
  for (guint i = 0; koprs_test_node_is_array (old) && i < koprs_test_cells_count (old); i++)
    if (koprs_test_cells_element (old, i) != before)
      json_array_add_element (json_node_get_array (list), koprs_test_node_copy (koprs_test_cells_element (old, i)));
  json_array_add_element (json_node_get_array (list), condition);
  koprs_test_node_set (koprs_test_node_ensure (self->object, "status"), "conditions", list);
}

/* Sets it unless it says the same already. */
static void
ensure_condition (KoprsTestDeployment *self, const char *type, const char *status, const char *reason, const char *message)
{
  JsonNode *before = koprs_test_conditions_find (self->object, type);

  if (g_strcmp0 (koprs_test_node_get_string (before, "status"), status) != 0 || strcmp (get_reason (before), reason) != 0)
    set_condition (self, type, status, reason, message);
}

static void
write_counts (KoprsTestDeployment *self)
{
  JsonNode *status = koprs_test_node_ensure (self->object, "status");
  gint64 available = koprs_test_deployment_count (self, "status.availableReplicas");
  gint64 wanted = koprs_test_deployment_count (self, "spec.replicas");

  koprs_test_object_set_int (status, "observedGeneration",
                             koprs_test_object_get_int (koprs_test_object_metadata (self->live), "generation", 0));
  koprs_test_children_set_count (status, "replicas", koprs_test_deployment_count (self, "status.replicas"));
  koprs_test_children_set_count (status, "updatedReplicas", koprs_test_cells_find_int (self->current, "status.replicas", 0));
  koprs_test_children_set_count (status, "readyReplicas", koprs_test_deployment_count (self, "status.readyReplicas"));
  koprs_test_children_set_count (status, "availableReplicas", available);
  koprs_test_children_set_count (status, "unavailableReplicas", MAX (wanted - available, 0));
  koprs_test_object_set_int (status, "terminatingReplicas", koprs_test_deployment_count (self, "status.terminatingReplicas"));
}

static void
write_available (KoprsTestDeployment *self)
{
  if (koprs_test_deployment_count (self, "status.availableReplicas") >= self->replicas - self->unavailable)
    ensure_condition (self, "Available", "True", "MinimumReplicasAvailable", MINIMUM);
  else
    ensure_condition (self, "Available", "False", "MinimumReplicasUnavailable", NO_MINIMUM);
}

static gint64
count (JsonNode *object, const char *name)
{
  return koprs_test_object_get_int (koprs_test_node_get (object, "status"), name, 0);
}

static gboolean
is_complete (const KoprsTestDeployment *self)
{
  return count (self->object, "updatedReplicas") == self->replicas && count (self->object, "replicas") == self->replicas &&
         count (self->object, "availableReplicas") == self->replicas;
}

/* More that is new, less that is old, more that works. */
static gboolean
has_advanced (const KoprsTestDeployment *self)
{
  JsonNode *now = self->object, *before = self->live;

  return count (now, "updatedReplicas") > count (before, "updatedReplicas") ||
         count (now, "replicas") - count (now, "updatedReplicas") <
           count (before, "replicas") - count (before, "updatedReplicas") ||
         count (now, "readyReplicas") > count (before, "readyReplicas") ||
         count (now, "availableReplicas") > count (before, "availableReplicas");
}

/* Since when it has not got on, in seconds since 1970; 0: it need not. */
static gint64
find_stop (const KoprsTestDeployment *self)
{
  JsonNode *condition = koprs_test_conditions_find (self->object, "Progressing");
  const char *text = koprs_test_node_get_string (condition, "lastUpdateTime");
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  if (strcmp (get_reason (condition), "NewReplicaSetAvailable") == 0 || strcmp (get_reason (condition), TIMED_OUT) == 0)
    return 0;
  return time != NULL ? g_date_time_to_unix (time) : 0;
}

gint64
koprs_test_deployment_get_deadline (const KoprsTestDeployment *self)
{
  gint64 allowed = koprs_test_cells_find_int (self->live, "spec.progressDeadlineSeconds", -1), stop = find_stop (self);
  gboolean paused = koprs_test_object_get_boolean (koprs_test_node_get (self->live, "spec"), "paused", FALSE);

  /* It is late once that much time has passed and not at the same moment. */
  return allowed < 0 || allowed == G_MAXINT32 || stop == 0 || paused || is_complete (self) ? 0 : stop + allowed + 1;
}

static void
write_progressing (KoprsTestDeployment *self, gboolean created)
{
  gint64 deadline = koprs_test_deployment_get_deadline (self);
  const char *name = self->current != NULL ? koprs_test_object_get_name (self->current) : "";
  JsonNode *condition = koprs_test_conditions_find (self->object, "Progressing");
  gboolean settled = count (self->object, "replicas") == count (self->object, "updatedReplicas") &&
                     strcmp (get_reason (condition), "NewReplicaSetAvailable") == 0;
  g_autofree char *message = NULL;

  if (self->refusal != NULL)
    ensure_condition (self, "Progressing", "False", KOPRS_TEST_SET_REFUSED, self->refusal);
  else if (created)
    {
      message = g_strdup_printf ("Created new replica set \"%s\"", name);
      set_condition (self, "Progressing", "True", "NewReplicaSetCreated", message);
    }
  else if (self->current != NULL && condition == NULL)
    {
      message = g_strdup_printf ("Found new replica set \"%s\"", name);
      set_condition (self, "Progressing", "True", "FoundNewReplicaSet", message);
    }
  else if (!settled && is_complete (self) && self->current != NULL)
    {
      message = g_strdup_printf ("ReplicaSet \"%s\" has successfully progressed.", name);
      ensure_condition (self, "Progressing", "True", "NewReplicaSetAvailable", message);
    }
  else if (!settled && has_advanced (self))
    {
      message = g_strdup_printf ("ReplicaSet \"%s\" is progressing.", name);
      set_condition (self, "Progressing", "True", "ReplicaSetUpdated", message);
    }
  else if (!settled && deadline != 0 && koprs_test_cluster_get_time (self->cluster) >= deadline)
    {
      message = g_strdup_printf ("ReplicaSet \"%s\" has timed out progressing.", name);
      ensure_condition (self, "Progressing", "False", TIMED_OUT, message);
    }
}

static void
drop_condition (KoprsTestDeployment *self, const char *type)
{
  JsonNode *condition = koprs_test_conditions_find (self->object, type);
  JsonNode *list = koprs_test_cells_find (self->object, "status.conditions");

  for (guint i = koprs_test_cells_count (list); condition != NULL && i > 0; i--)
    if (koprs_test_cells_element (list, i - 1) == condition)
      json_array_remove_element (json_node_get_array (list), i - 1);
}

/* Why a set makes no pods; the new one's reason comes first. */
static void
write_failure (KoprsTestDeployment *self)
{
  JsonNode *failure = koprs_test_conditions_find (self->current, "ReplicaFailure");

  for (guint i = 0; i < self->sets->len && failure == NULL; i++)
    failure = koprs_test_conditions_find (g_ptr_array_index (self->sets, i), "ReplicaFailure");
  if (failure == NULL)
    drop_condition (self, "ReplicaFailure");
  else
    ensure_condition (self, "ReplicaFailure", koprs_test_node_get_string (failure, "status"), get_reason (failure),
                      koprs_test_node_get_string (failure, "message"));
}

/* Who stops a rollout and goes on with it later is not late. */
static gboolean
write_pause (KoprsTestDeployment *self)
{
  JsonNode *condition = koprs_test_conditions_find (self->object, "Progressing");
  gboolean paused = koprs_test_object_get_boolean (koprs_test_node_get (self->live, "spec"), "paused", FALSE);
  gboolean known = strcmp (get_reason (condition), "DeploymentPaused") == 0;

  if (paused && !known)
    set_condition (self, "Progressing", "Unknown", "DeploymentPaused", "Deployment is paused");
  else if (!paused && known)
    set_condition (self, "Progressing", "Unknown", "DeploymentResumed", "Deployment is resumed");
  return paused;
}

void
koprs_test_deployment_write_status (KoprsTestDeployment *self, gboolean created)
{
  gboolean paused = write_pause (self);

  write_counts (self);
  write_available (self);
  if (paused)
    return;
  if (koprs_test_cells_find (self->live, "spec.progressDeadlineSeconds") != NULL)
    write_progressing (self, created);
  write_failure (self);
}
