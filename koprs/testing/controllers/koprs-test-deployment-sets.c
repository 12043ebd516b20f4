/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The ReplicaSets of a Deployment: which one is the present template's, how they are numbered and made. */

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-deployment.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define CONTROLLER "deployment-controller"
#define SCALING "ScalingReplicaSet"
#define HASH "pod-template-hash"
#define DESIRED "deployment.kubernetes.io/desired-replicas"
#define MAXIMUM "deployment.kubernetes.io/max-replicas"
#define HISTORY "deployment.kubernetes.io/revision-history"

static JsonNode *
dup_template (JsonNode *object)
{
  JsonNode *template = koprs_test_node_copy (koprs_test_cells_find (object, "spec.template"));
  JsonNode *metadata = koprs_test_node_get (template, "metadata");
  JsonNode *labels = koprs_test_node_get (metadata, "labels");

  if (koprs_test_node_is_object (labels))
    koprs_test_node_set (labels, HASH, NULL);
  if (koprs_test_node_is_object (labels) && koprs_test_cells_count (labels) == 0)
    koprs_test_node_set (metadata, "labels", NULL);
  return template;
}

void
koprs_test_deployment_find_set (KoprsTestDeployment *self)
{
  g_autoptr (JsonNode) wanted = dup_template (self->live);

  self->current = NULL;
  for (guint i = 0; i < self->sets->len && self->current == NULL; i++)
    {
      g_autoptr (JsonNode) template = dup_template (g_ptr_array_index (self->sets, i));

      if (koprs_test_node_equal (template, wanted))
        self->current = g_ptr_array_index (self->sets, i);
    }
}

static gint64
get_revision (JsonNode *object)
{
  const char *text = koprs_test_node_get_string (koprs_test_cells_find (object, "metadata.annotations"),
                                                 KOPRS_TEST_REVISION);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

static gint64
next_revision (const KoprsTestDeployment *self)
{
  gint64 last = 0;

  for (guint i = 0; i < self->sets->len; i++)
    if (g_ptr_array_index (self->sets, i) != self->current)
      last = MAX (last, get_revision (g_ptr_array_index (self->sets, i)));
  return last + 1;
}

static void
set_annotation (JsonNode *object, const char *name, gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  koprs_test_node_set_string (koprs_test_node_ensure (koprs_test_object_metadata (object), "annotations"), name, text);
}

/* What the deployment is annotated with goes along, but for what only concerns one of the two. */
static void
copy_annotations (KoprsTestDeployment *self, JsonNode *set)
{
  static const char *const kept_out[] = {
    "kubectl.kubernetes.io/last-applied-configuration", KOPRS_TEST_REVISION, HISTORY, DESIRED, MAXIMUM, NULL,
  };
  JsonNode *annotations = koprs_test_cells_find (self->live, "metadata.annotations");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (annotations))
    return;
  json_object_iter_init (&iter, json_node_get_object (annotations));
  while (json_object_iter_next (&iter, &name, &value))
    if (!g_strv_contains (kept_out, name))
      koprs_test_node_set (koprs_test_node_ensure (koprs_test_object_metadata (set), "annotations"), name,
                           koprs_test_node_copy (value));
}

static void
annotate_replicas (KoprsTestDeployment *self, JsonNode *set)
{
  set_annotation (set, DESIRED, self->replicas);
  set_annotation (set, MAXIMUM, self->replicas + self->surge);
}

static JsonNode *
make_set (KoprsTestDeployment *self, gint64 replicas)
{
  JsonNode *set = koprs_test_node_new_object ();
  JsonNode *metadata = koprs_test_object_metadata (set);
  JsonNode *spec = koprs_test_node_ensure (set, "spec");
  JsonNode *template = dup_template (self->live);
  g_autofree char *hash = koprs_test_children_dup_hash (template);
  g_autofree char *name = g_strconcat (koprs_test_object_get_name (self->live), "-", hash, NULL);
  JsonNode *labels = koprs_test_node_ensure (koprs_test_node_ensure (template, "metadata"), "labels");
  JsonNode *selector;

  koprs_test_node_set_string (labels, HASH, hash);
  koprs_test_node_set_string (metadata, "name", name);
  koprs_test_node_set (metadata, "labels", koprs_test_node_copy (labels));
  koprs_test_object_set_int (spec, "replicas", replicas);
  koprs_test_object_copy_member (spec, koprs_test_node_get (self->live, "spec"), "minReadySeconds");
  koprs_test_object_copy_member (spec, koprs_test_node_get (self->live, "spec"), "selector");
  selector = koprs_test_node_ensure (koprs_test_node_ensure (spec, "selector"), "matchLabels");
  koprs_test_node_set_string (selector, HASH, hash);
  koprs_test_node_set (spec, "template", template);
  copy_annotations (self, set);
  set_annotation (set, KOPRS_TEST_REVISION, next_revision (self));
  annotate_replicas (self, set);
  return set;
}

static void
reload (KoprsTestDeployment *self)
{
  g_autoptr (GPtrArray) fresh = koprs_test_children_find (self->cluster, self->live, self->set_kind);

  g_ptr_array_set_size (self->sets, 0);
  for (guint i = 0; i < fresh->len; i++)
    g_ptr_array_add (self->sets, json_node_ref (g_ptr_array_index (fresh, i)));
  koprs_test_deployment_find_set (self);
}

/* A template that comes back is the newest revision again; which ones it was is remembered. */
static void
renumber (KoprsTestDeployment *self, gint64 before, gint64 revision)
{
  JsonNode *annotations = koprs_test_node_ensure (koprs_test_object_metadata (self->current), "annotations");
  const char *history = koprs_test_node_get_string (annotations, HISTORY);
  g_autofree char *text = history != NULL ? g_strdup_printf ("%s,%" G_GINT64_FORMAT, history, before) :
                                            g_strdup_printf ("%" G_GINT64_FORMAT, before);

  koprs_test_node_set_string (annotations, HISTORY, text);
  set_annotation (self->current, KOPRS_TEST_REVISION, revision);
  annotate_replicas (self, self->current);
}

/* The present set is annotated as the deployment is, and numbered as the newest. */
static void
refresh_set (KoprsTestDeployment *self)
{
  gint64 revision = next_revision (self), before = get_revision (self->current);
  g_autoptr (JsonNode) live = koprs_test_node_copy (self->current);

  copy_annotations (self, self->current);
  koprs_test_object_copy_member (koprs_test_node_ensure (self->current, "spec"), koprs_test_node_get (self->live, "spec"), "minReadySeconds");
  if (before < revision)
    renumber (self, before, revision);
  if (!koprs_test_node_equal (live, self->current))
    koprs_test_children_update (self->cluster, self->set_kind, "", live, self->current);
}

/* FALSE: it was refused. */
static gboolean
create_set (KoprsTestDeployment *self)
{
  gint64 room = self->replicas + self->surge - koprs_test_deployment_count (self, "spec.replicas");
  gint64 replicas = CLAMP (room, 0, self->replicas);
  g_autoptr (JsonNode) set = make_set (self, replicas);
  g_autofree char *name = g_strdup (koprs_test_object_get_name (set));
  g_autoptr (GError) error = NULL;

  if (!koprs_test_children_create (self->cluster, self->live, self->set_kind, set, &error))
    {
      self->refusal = g_strdup_printf ("Failed to create new replica set \"%s\": %s", name, error->message);
      koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Warning", KOPRS_TEST_SET_REFUSED, "%s", self->refusal);
      return FALSE;
    }
  if (replicas > 0)
    koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Normal", SCALING,
                              "Scaled up replica set %s from 0 to %" G_GINT64_FORMAT, name, replicas);
  return TRUE;
}

gboolean
koprs_test_deployment_ensure_set (KoprsTestDeployment *self)
{
  gboolean created = FALSE;

  if (self->current != NULL)
    {
      refresh_set (self);
    }
  else
    {
      created = create_set (self);
      reload (self);
    }
  if (self->current != NULL)
    set_annotation (self->object, KOPRS_TEST_REVISION, get_revision (self->current));
  return created;
}

void
koprs_test_deployment_scale_set (KoprsTestDeployment *self, JsonNode *set, gint64 replicas)
{
  g_autoptr (JsonNode) live = koprs_test_node_copy (set);
  gint64 before = koprs_test_cells_find_int (set, "spec.replicas", 1);

  koprs_test_object_set_int (koprs_test_node_ensure (set, "spec"), "replicas", replicas);
  annotate_replicas (self, set);
  koprs_test_children_update (self->cluster, self->set_kind, "", live, set);
  if (before != replicas)
    koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Normal", SCALING,
                              "Scaled %s replica set %s from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT,
                              before < replicas ? "up" : "down", koprs_test_object_get_name (set), before, replicas);
}

static int
compare_revisions (gconstpointer a, gconstpointer b)
{
  gint64 one = get_revision (*(JsonNode *const *) a), other = get_revision (*(JsonNode *const *) b);

  return one < other ? -1 : one > other;
}

void
koprs_test_deployment_clean_up (KoprsTestDeployment *self)
{
  gint64 limit = koprs_test_cells_find_int (self->live, "spec.revisionHistoryLimit", 10);
  g_autoptr (GPtrArray) idle = g_ptr_array_new ();

  if (koprs_test_cells_find_int (self->object, "status.availableReplicas", 0) != self->replicas || self->current == NULL)
    return;
  for (guint i = 0; i < self->sets->len; i++)
    {
      JsonNode *set = g_ptr_array_index (self->sets, i);

      if (set != self->current && !koprs_test_children_is_leaving (set) &&
          koprs_test_cells_find_int (set, "spec.replicas", 1) == 0 &&
          koprs_test_cells_find_int (set, "status.replicas", 0) == 0)
        g_ptr_array_add (idle, set);
    }
  g_ptr_array_sort (idle, compare_revisions);
  for (guint i = 0; i + limit < idle->len; i++)
    koprs_test_children_delete (self->cluster, self->set_kind, g_ptr_array_index (idle, i));
}
