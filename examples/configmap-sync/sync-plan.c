/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "sync-plan.h"

static void
sync_action_free (SyncAction *self)
{
  g_object_unref (self->resource);
  g_free (self);
}

static void
plan_action (SyncPlan *self, SyncActionType what, KoprsResource *resource)
{
  SyncAction *action = g_new0 (SyncAction, 1);

  action->what = what;
  action->resource = g_object_ref (resource);
  g_ptr_array_add (self->actions, action);
}

static gboolean
same_value (KoprsResource *a, KoprsResource *b, const char *path)
{
  g_autoptr (JsonNode) left = koprs_resource_dup_node (a, path);
  g_autoptr (JsonNode) right = koprs_resource_dup_node (b, path);

  if (left == NULL || right == NULL)
    return left == right;
  return json_node_equal (left, right);
}

static gboolean
is_selected (KoprsResource *sync, KoprsResource *namespace_)
{
  g_autoptr (JsonNode) labels = koprs_resource_dup_node (sync, "spec.namespaceSelector.matchLabels");
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (labels == NULL || koprs_resource_is_being_deleted (namespace_) ||
      g_strcmp0 (koprs_resource_get_name (namespace_), koprs_resource_get_namespace (sync)) == 0)
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (labels));
  while (json_object_iter_next (&iter, &key, &value))
    {
      if (g_strcmp0 (koprs_resource_get_label (namespace_, key), json_node_get_string (value)) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_copy_of (KoprsResource *config_map, KoprsResource *sync)
{
  return g_strcmp0 (koprs_resource_get_label (config_map, SYNC_LABEL), koprs_resource_get_uid (sync)) == 0;
}

/* The copy as it should be: made new, or from what is there. */
static KoprsResource *
build_copy (KoprsResource *sync, KoprsResource *source, KoprsResource *present, const char *namespace_, GError **error)
{
  g_autoptr (KoprsResourceBuilder) builder = NULL;
  const char *contents[] = { "data", "binaryData" };
  g_autofree char *origin = g_strdup_printf ("%s/%s", koprs_resource_get_namespace (source),
                                             koprs_resource_get_name (source));

  if (present != NULL)
    builder = koprs_resource_builder_new_from_resource (present);
  else
    builder = koprs_resource_builder_new (koprs_kind_config_map (), koprs_resource_get_name (source));
  koprs_resource_builder_set_namespace (builder, namespace_);
  koprs_resource_builder_set_label (builder, SYNC_LABEL, koprs_resource_get_uid (sync));
  koprs_resource_builder_set_annotation (builder, SYNC_ANNOTATION, origin);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (JsonNode) node = koprs_resource_dup_node (source, contents[i]);

      if (node != NULL)
        koprs_resource_builder_set_node (builder, contents[i], node);
      else
        koprs_resource_builder_remove (builder, contents[i]);
    }
  return koprs_resource_builder_build (builder, error);
}

static gboolean
plan_copy (SyncPlan *self, KoprsResource *sync, KoprsResource *source, KoprsStore *config_maps, const char *namespace_,
           GError **error)
{
  g_autoptr (KoprsResource) present = koprs_store_lookup (config_maps, namespace_, koprs_resource_get_name (source));
  g_autoptr (KoprsResource) wanted = NULL;

  if (present != NULL && !is_copy_of (present, sync))
    {
      self->ready = FALSE;
      self->reason = "NameTaken";
      g_free (self->message);
      self->message = g_strdup_printf ("namespace %s has a ConfigMap %s of somebody else", namespace_,
                                       koprs_resource_get_name (source));
      return TRUE;
    }
  self->n_copies++;
  if (present != NULL && same_value (present, source, "data") && same_value (present, source, "binaryData"))
    return TRUE;
  wanted = build_copy (sync, source, present, namespace_, error);
  if (wanted == NULL)
    return FALSE;
  plan_action (self, present != NULL ? SYNC_REPLACE : SYNC_APPLY, wanted);
  return TRUE;
}

/* Whether the source is to be copied to where this ConfigMap lies. */
static gboolean
is_wanted (KoprsResource *sync, KoprsResource *source, KoprsStore *namespaces, KoprsResource *copy)
{
  g_autoptr (KoprsResource) namespace_ = koprs_store_lookup (namespaces, NULL, koprs_resource_get_namespace (copy));

  return source != NULL && namespace_ != NULL && is_selected (sync, namespace_) &&
         g_strcmp0 (koprs_resource_get_name (copy), koprs_resource_get_name (source)) == 0;
}

static guint
plan_removals (SyncPlan *self, KoprsResource *sync, KoprsResource *source, KoprsStore *config_maps, KoprsStore *namespaces)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (config_maps));
  guint n_removals = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KoprsResource) config_map = g_list_model_get_item (G_LIST_MODEL (config_maps), i);

      if (!is_copy_of (config_map, sync) || is_wanted (sync, source, namespaces, config_map))
        continue;
      n_removals++;
      if (!koprs_resource_is_being_deleted (config_map))
        plan_action (self, SYNC_DELETE, config_map);
    }
  return n_removals;
}

static gboolean
plan_finalizer (SyncPlan *self, KoprsResource *sync, gboolean present, GError **error)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new_from_resource (sync);
  g_autoptr (KoprsResource) changed = NULL;

  if (present)
    koprs_resource_builder_add_finalizer (builder, SYNC_FINALIZER);
  else
    koprs_resource_builder_remove_finalizer (builder, SYNC_FINALIZER);
  changed = koprs_resource_builder_build (builder, error);
  if (changed == NULL)
    return FALSE;
  plan_action (self, SYNC_REPLACE, changed);
  return TRUE;
}

static gboolean
plan_copies (SyncPlan *self, KoprsResource *sync, KoprsStore *config_maps, KoprsStore *namespaces, GError **error)
{
  g_autofree char *name = koprs_resource_dup_string (sync, "spec.source");
  g_autoptr (KoprsResource) source = koprs_store_lookup (config_maps, koprs_resource_get_namespace (sync), name);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (namespaces));

  self->ready = source != NULL;
  self->reason = source != NULL ? "Synced" : "SourceMissing";
  self->message = source != NULL ? g_strdup ("every copy is like its source")
                                 : g_strdup_printf ("there is no ConfigMap %s", name);
  plan_removals (self, sync, source, config_maps, namespaces);
  for (guint i = 0; i < n && source != NULL; i++)
    {
      g_autoptr (KoprsResource) namespace_ = g_list_model_get_item (G_LIST_MODEL (namespaces), i);

      if (is_selected (sync, namespace_) &&
          !plan_copy (self, sync, source, config_maps, koprs_resource_get_name (namespace_), error))
        return FALSE;
    }
  self->writes_status = TRUE;
  return TRUE;
}

KoprsKind *
sync_kind_new (void)
{
  return koprs_kind_new ("sync.koprs.dev", "v1", "ConfigMapSync", "configmapsyncs", TRUE);
}

SyncPlan *
sync_plan_new (KoprsResource *sync, KoprsStore *config_maps, KoprsStore *namespaces, GError **error)
{
  g_autoptr (SyncPlan) self = g_new0 (SyncPlan, 1);
  gboolean marked = koprs_resource_has_finalizer (sync, SYNC_FINALIZER);
  gboolean planned = TRUE;

  self->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sync_action_free);
  if (koprs_resource_is_being_deleted (sync))
    {
      /* Every copy goes first; the events of their deletion bring us back here. */
      if (marked && plan_removals (self, sync, NULL, config_maps, namespaces) == 0)
        planned = plan_finalizer (self, sync, FALSE, error);
    }
  else if (!marked)
    planned = plan_finalizer (self, sync, TRUE, error);
  else
    planned = plan_copies (self, sync, config_maps, namespaces, error);
  return planned ? g_steal_pointer (&self) : NULL;
}

void
sync_plan_free (SyncPlan *self)
{
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_free (self->message);
  g_free (self);
}

JsonNode *
sync_plan_status (SyncPlan *self, KoprsResource *sync, const GError *failure)
{
  gboolean ready = self->ready && failure == NULL;
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new_from_resource (sync);
  g_autoptr (KoprsCondition) condition = NULL;
  g_autoptr (KoprsResource) changed = NULL;
  gint64 generation = koprs_resource_get_generation (sync);

  condition = koprs_condition_new ("Ready", ready ? "True" : "False", failure != NULL ? "Failed" : self->reason,
                                   failure != NULL ? failure->message : self->message);
  g_object_set (condition, "observed-generation", generation, NULL);
  koprs_resource_builder_set_condition (builder, condition);
  koprs_resource_builder_set_int (builder, "status.observedGeneration", generation);
  koprs_resource_builder_set_int (builder, "status.copies", self->n_copies);
  changed = koprs_resource_builder_build (builder, NULL);
  if (changed == NULL || same_value (changed, sync, "status"))
    return NULL;
  return koprs_resource_dup_node (changed, "status");
}
