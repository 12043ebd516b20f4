/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-write.h"

#include "koprs/testing/kinds/koprs-test-conversion.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/schema/koprs-test-stored.h"
#include "koprs/testing/validation/koprs-test-pod-update.h"
#include "koprs/testing/validation/koprs-test-validation.h"
#include "koprs/testing/validation/koprs-test-warnings.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/writes/koprs-test-admission.h"
#include "koprs/testing/writes/koprs-test-escalation.h"
#include "koprs/testing/writes/koprs-test-part.h"
#include "koprs/testing/writes/koprs-test-quotas.h"
#include "koprs/testing/writes/koprs-test-strategy.h"
#include "koprs/testing/writes/koprs-test-webhooks.h"

#include <string.h>

#define MODIFIED "the object has been modified; please apply your changes to the latest version and try again"

gboolean
koprs_test_write_check_name (KoprsTestWrite *self, JsonNode *metadata, GError **error)
{
  const char *name = koprs_test_node_get_string (metadata, "name");
  const char *namespace_;

  /* What lies in no namespace loses the one that it was given. */
  if (!koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_NAMESPACED))
    koprs_test_node_set (metadata, "namespace", NULL);
  namespace_ = koprs_test_node_get_string (metadata, "namespace");
  if (name == NULL || *name == '\0')
    koprs_test_status_set_bad_request (error, "the name of the object (%s based on URL) was undeterminable: name "
                                              "must be provided", self->call->name);
  else if (strcmp (name, self->call->name) != 0)
    koprs_test_status_set_bad_request (error, "the name of the object (%s) does not match the name on the URL (%s)",
                                       name, self->call->name);
  else if (namespace_ != NULL && *namespace_ != '\0' && strcmp (namespace_, self->call->namespace_) != 0)
    koprs_test_status_set_bad_request (error, "the namespace of the provided object does not match the namespace sent on the "
                                              "request");
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_uid (KoprsTestWrite *self, KoprsBlob *live, JsonNode *metadata, GError **error)
{
  const char *given = koprs_test_node_get_string (metadata, "uid");
  g_autofree char *why = NULL;
  g_autofree char *key = NULL;

  if (strcmp (self->call->method, "PUT") != 0 || given == NULL || *given == '\0' ||
      g_strcmp0 (given, koprs_blob_get_uid (live)) == 0)
    return TRUE;
  key = koprs_test_kind_dup_key (self->kind, self->call->namespace_, self->call->name);
  why = g_strdup_printf ("StorageError: invalid object, Code: 4, Key: %s/%s%s%s/%s, ResourceVersion: 0, "
                         "AdditionalErrorMsg: Precondition failed: UID in precondition: %s, UID in object meta: %s",
                         self->options->dry_run ? "" : "/registry",
                         koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_CUSTOM) ? self->kind->group : "",
                         koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_CUSTOM) ? "/" : "",
                         koprs_test_kind_get_folder (self->kind), key, given, koprs_blob_get_uid (live));
  koprs_test_object_set_conflict (error, self->kind, self->call->name, why);
  return FALSE;
}

static gboolean
check_version (KoprsTestWrite *self, KoprsBlob *live, JsonNode *metadata, GError **error)
{
  const char *given = koprs_test_node_get_string (metadata, "resourceVersion");
  guint64 number;

  if (given != NULL && *given != '\0' && !g_ascii_string_to_unsigned (given, 10, 0, G_MAXINT64, &number, NULL))
    {
      koprs_test_status_set_internal (error, "strconv.ParseUint: parsing \"%s\": invalid syntax", given);
      return FALSE;
    }
  if (given == NULL || *given == '\0' || strcmp (given, "0") == 0)
    {
      g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

      if (self->applied || !koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_NEEDS_VERSION))
        return TRUE;
      koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, "metadata.resourceVersion",
                             "Invalid value: 0: must be specified for an update");
      koprs_test_status_set_invalid (error, self->kind->group, self->kind->plural, self->call->name, causes);
      return FALSE;
    }
  if (strcmp (given, koprs_blob_get_resource_version (live)) == 0)
    return TRUE;
  koprs_test_object_set_conflict (error, self->kind, self->call->name, MODIFIED);
  return FALSE;
}

/* A custom resource may have lost it to a patch. */
static gboolean
check_is_versioned (KoprsTestWrite *self, JsonNode *object, GError **error)
{
  const char *version = koprs_test_node_get_string (object, "apiVersion");

  if (!koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_CUSTOM) || (version != NULL && *version != '\0'))
    return TRUE;
  koprs_test_status_set_broken (error, "Object 'apiVersion' is missing in 'object has no apiVersion field'");
  return FALSE;
}

static gboolean
is_unset (JsonNode *metadata, const char *name)
{
  JsonNode *value = koprs_test_node_get (metadata, name);

  return value == NULL || koprs_test_node_is_null (value) ||
         (koprs_test_node_is_string (value) && *json_node_get_string (value) == '\0');
}

/* Where the client says nothing, what the server knows stays; what it says wrong is left for validation. */
static void
restore_metadata (JsonNode *metadata, JsonNode *live)
{
  static const char *const kept[] = {
    "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "namespace", "name",
  };
  static const char *const own[] = {
    "resourceVersion", "generation", "selfLink",
  };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (is_unset (metadata, kept[i]))
      koprs_test_object_copy_member (metadata, live, kept[i]);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    koprs_test_object_copy_member (metadata, live, own[i]);
}

/* A write to a part changes nothing else of the object but its metadata, one to the object no status. */
static JsonNode *
split_parts (KoprsTestWrite *self, JsonNode *object, JsonNode *live)
{
  const KoprsTestPart *part = koprs_test_part_find (self->call->subresource);
  JsonNode *whole;

  if (part != NULL)
    return koprs_test_part_put (part, self->kind, object, live);
  whole = koprs_test_node_copy (object);
  if (koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_STATUS))
    koprs_test_object_copy_member (whole, live, "status");
  return whole;
}

static void
add_new_finalizers_cause (KoprsTestWrite *self, JsonNode *metadata, JsonNode *live, GPtrArray *causes)
{
  g_auto (GStrv) finalizers = koprs_test_object_dup_strings (metadata, "finalizers");
  g_autoptr (GString) fresh = g_string_new (NULL);
  guint times = koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_CUSTOM) ? 2 : 1;

  if (koprs_test_node_get (live, "deletionTimestamp") == NULL)
    return;
  for (guint i = 0; finalizers[i] != NULL; i++)
    if (!koprs_test_object_has_string (live, "finalizers", finalizers[i]))
      g_string_append_printf (fresh, "%s\"%s\"", fresh->len > 0 ? ", " : "", finalizers[i]);
  for (guint i = 0; fresh->len > 0 && i < times; i++)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_FORBIDDEN, "metadata.finalizers",
                           "Forbidden: no new finalizers can be added if the object is being deleted, found new "
                           "finalizers []string{%s}", fresh->str);
}

static void
drop_sizes (JsonNode *container)
{
  static const char *const kinds[] = { "requests", "limits" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      JsonNode *amounts = koprs_test_node_find (container, "resources", kinds[i], NULL);

      if (!koprs_test_node_is_object (amounts))
        continue;
      koprs_test_node_set (amounts, "cpu", NULL);
      koprs_test_node_set (amounts, "memory", NULL);
    }
}

/* What is not about processors and memory stays as it is. */
static void
add_size_causes (KoprsTestWrite *self, JsonNode *object, JsonNode *live, GPtrArray *causes)
{
  JsonNode *containers = koprs_test_node_find (object, "spec", "containers", NULL);
  JsonNode *live_containers = koprs_test_node_find (live, "spec", "containers", NULL);
  gboolean more = FALSE;

  if (g_strcmp0 (self->call->subresource, "resize") != 0)
    return;
  for (guint i = 0; koprs_test_node_is_array (containers) && i < json_array_get_length (json_node_get_array (containers)); i++)
    {
      JsonNode *container = json_array_get_element (json_node_get_array (containers), i);
      JsonNode *before = koprs_test_node_find_named (live_containers, koprs_test_node_get_string (container, "name"));
      g_autoptr (JsonNode) a = koprs_test_node_copy (container);
      g_autoptr (JsonNode) b = before != NULL ? koprs_test_node_copy (before) : NULL;

      if (b == NULL)
        continue;
      drop_sizes (a);
      drop_sizes (b);
      more |= !koprs_test_node_equal (a, b);
    }
  if (more)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_FORBIDDEN, "spec", "Forbidden: only cpu and memory resources are mutable");
}

/* A patch may have made anything of them. Nothing else is looked at then. */
static gboolean
check_type (KoprsTestWrite *self, JsonNode *object, GError **error)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  const char *kind = koprs_test_node_get_string (object, "kind");
  const char *version = koprs_test_node_get_string (object, "apiVersion");
  g_autofree char *group = NULL;

  if (!koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_CUSTOM))
    return TRUE;
  if (strcmp (kind, self->kind->kind) != 0)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, "kind", "Invalid value: \"%s\": must be %s", kind, self->kind->kind);
  if (strcmp (version, self->kind->api_version) != 0)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, "apiVersion", "Invalid value: \"%s\": must be %s", version,
                           self->kind->api_version);
  if (causes->len == 0)
    return TRUE;
  group = strchr (version, '/') != NULL ? g_strndup (version, strcspn (version, "/")) : g_strdup ("");
  koprs_test_status_set_invalid (error, group, kind, self->call->name, causes);
  return FALSE;
}

static gboolean
validate (KoprsTestWrite *self, JsonNode *object, JsonNode *live, GError **error)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

  add_new_finalizers_cause (self, koprs_test_object_metadata (object), koprs_test_object_metadata (live), causes);
  add_size_causes (self, object, live, causes);
  if (self->kind->schema != NULL)
    koprs_test_validation_check (self->kind->schema, object, live, causes, self->problems);
  if (strcmp (self->kind->resource, "pods") == 0)
    koprs_test_pod_update_check (self->call->subresource, object, live, causes);
  if (causes->len == 0)
    return TRUE;
  koprs_test_status_set_invalid (error, koprs_test_conversion_get_stored (self->kind)->group, self->kind->kind,
                                 self->call->name, causes);
  return FALSE;
}

/* Anything but metadata and, where it is a subresource, status. */
static gboolean
is_spec_member (KoprsTestWrite *self, const char *name)
{
  if (strcmp (name, "status") == 0)
    return !koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_STATUS);
  return strcmp (name, "metadata") != 0 && strcmp (name, "apiVersion") != 0 && strcmp (name, "kind") != 0;
}

static gboolean
differs_in_spec (KoprsTestWrite *self, JsonNode *a, JsonNode *b)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init (&iter, json_node_get_object (a));
  while (json_object_iter_next (&iter, &name, &value))
    if (is_spec_member (self, name) && !koprs_test_node_equal (value, koprs_test_node_get (b, name)))
      return TRUE;
  return FALSE;
}

/* Deployments hand their annotations on, so those count as well. */
static gboolean
differs_in_annotations (KoprsTestWrite *self, JsonNode *a, JsonNode *b)
{
  return strcmp (self->kind->resource, "deployments.apps") == 0 &&
         !koprs_test_node_equal (koprs_test_node_get (koprs_test_object_metadata (a), "annotations"),
                                 koprs_test_node_get (koprs_test_object_metadata (b), "annotations"));
}

static void
count_generation (KoprsTestWrite *self, JsonNode *object, JsonNode *live)
{
  const KoprsTestPart *part = koprs_test_part_find (self->call->subresource);
  JsonNode *metadata = koprs_test_object_metadata (object);

  if (!koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_GENERATION) || (part != NULL && koprs_test_part_is_status (part)))
    return;
  if (differs_in_spec (self, object, live) || differs_in_spec (self, live, object) ||
      differs_in_annotations (self, object, live))
    koprs_test_object_set_int (metadata, "generation", koprs_test_object_get_int (metadata, "generation", 0) + 1);
}

/* Namespaces are held by their spec as well. */
static gboolean
is_finished (KoprsTestWrite *self, JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);

  if (koprs_test_node_get (metadata, "deletionTimestamp") == NULL ||
      koprs_test_object_get_int (metadata, "deletionGracePeriodSeconds", 0) != 0 ||
      koprs_test_object_count (metadata, "finalizers") > 0)
    return FALSE;
  return strcmp (self->kind->resource, "namespaces") != 0 ||
         koprs_test_object_count (koprs_test_node_get (object, "spec"), "finalizers") == 0;
}

static KoprsBlob *
store (KoprsTestWrite *self, KoprsBlob *live_blob, JsonNode *object, JsonNode *live, GError **error)
{
  g_autofree char *key = NULL;
  KoprsBlob *result;

  /* What changes nothing else may still bring it into another version. */
  if (koprs_test_managed_fields_settle (live, object) && koprs_test_write_is_current (self, live_blob))
    return koprs_blob_ref (live_blob);
  if (self->options->dry_run || !is_finished (self, object))
    return koprs_test_write_store (self, object, error);
  /* The last finalizer went: what the client wrote is shown to it, but never stored. */
  result = koprs_test_cluster_preview (self->cluster, self->kind, object);
  key = koprs_test_kind_dup_key (self->kind, koprs_blob_get_namespace (live_blob), koprs_blob_get_name (live_blob));
  koprs_test_cluster_remove (self->cluster, self->kind, key);
  return result;
}

static gboolean
mutate (KoprsTestWrite *self, const KoprsTestReviewFacts *facts, GError **error)
{
  g_auto (KoprsTestReinvocation) again = { 0 };

  do
    if ((self->call->subresource == NULL &&
         !koprs_test_admission_update (self->cluster, self->kind, facts->object, facts->live, error)) ||
        !koprs_test_webhooks_mutate (self, facts, &again, error))
      return FALSE;
  while (koprs_test_reinvocation_next (&again));
  return TRUE;
}

static gboolean
admit (KoprsTestWrite *self, gboolean mutating, JsonNode *object, JsonNode *live, GError **error)
{
  g_autoptr (JsonNode) options = koprs_test_webhooks_exist (self) ? koprs_test_write_options_describe (self->call, "UpdateOptions") : NULL;
  KoprsTestReviewFacts facts = {
    .operation = "UPDATE",
    .options = options,
    .subresource = self->call->subresource,
    .dry_run = self->options->dry_run,
    .name = self->call->name,
    .object = object,
    .live = live,
  };

  /* Of a scale they were asked as such. */
  if (g_strcmp0 (self->call->subresource, "scale") == 0)
    return TRUE;
  return mutating ? mutate (self, &facts, error) : koprs_test_webhooks_validate (self, &facts, error);
}

static void
warn (KoprsTestWrite *self, JsonNode *object, JsonNode *live)
{
  const char *part = self->call != NULL ? self->call->subresource : NULL;

  if (part == NULL || strcmp (part, "scale") == 0)
    koprs_test_warnings_add (self->kind->resource, object, live, self->problems);
  else if (strcmp (part, "status") == 0)
    koprs_test_warnings_add_status (self->kind->resource, object, self->problems);
}

/* Of a pod's parts, whoever sends more than the part counts as the owner of all that was sent. */
static void
note_owner (KoprsTestWrite *self, JsonNode *live, JsonNode *object, JsonNode *merged)
{
  KoprsTestWriter writer = koprs_test_write_options_get_writer (self->options, self->call,
                                                                koprs_test_cluster_get_time (self->cluster));
  const KoprsTestPart *part = koprs_test_part_find (self->call->subresource);
  JsonNode *sent = part != NULL && koprs_test_part_keeps_metadata (part) ? object : merged;

  if (sent != merged)
    koprs_test_defaults_fill (self->kind->schema, sent);
  koprs_test_managed_fields_update (self->kind->schema, &writer, live, sent);
  if (sent != merged)
    koprs_test_object_copy_member (koprs_test_object_metadata (merged), koprs_test_object_metadata (sent), "managedFields");
}

/* What was changed on the way counts as far as what was sent does. */
static JsonNode *
split_again (KoprsTestWrite *self, JsonNode *merged, JsonNode *live)
{
  JsonNode *split = koprs_test_webhooks_exist (self) ? split_parts (self, merged, live) : NULL;

  if (split == NULL)
    return merged;
  if (koprs_test_part_find (self->call->subresource) == NULL)
    koprs_test_strategy_update (self->kind, split, live);
  json_node_unref (merged);
  return split;
}

KoprsBlob *
koprs_test_write_update (KoprsTestWrite *self, KoprsBlob *live_blob, JsonNode *object, GError **error)
{
  g_autoptr (JsonNode) live = koprs_test_object_load (self->kind, live_blob);
  g_autoptr (JsonNode) merged = NULL;
  JsonNode *metadata = koprs_test_object_metadata (object);
  gboolean complete;

  if (!koprs_test_write_check_name (self, metadata, error) || !check_uid (self, live_blob, metadata, error) ||
      !check_version (self, live_blob, metadata, error) || !check_is_versioned (self, object, error))
    return NULL;
  complete = self->applied || koprs_test_escalation_is_complete (metadata, koprs_test_object_metadata (live));
  restore_metadata (metadata, koprs_test_object_metadata (live));
  merged = split_parts (self, object, live);
  if (koprs_test_part_find (self->call->subresource) == NULL)
    koprs_test_strategy_update (self->kind, merged, live);
  if (self->kind->schema != NULL)
    {
      koprs_test_defaults_fill (self->kind->schema, merged);
      if (!self->applied)
        note_owner (self, live, object, merged);
      if (!koprs_test_write_is_told (self, error))
        return NULL;
    }
  if (!admit (self, TRUE, merged, live, error))
    return NULL;
  merged = split_again (self, merged, live);
  if (!koprs_test_escalation_check_update (self, merged, live, complete, error) || !check_type (self, merged, error) ||
      !validate (self, merged, live, error) ||
      !admit (self, FALSE, merged, live, error) ||
      (self->call->subresource == NULL && !koprs_test_quotas_admit (self->cluster, self->kind, merged, live, error)))
    return NULL;
  koprs_test_stored_settle (self->kind->schema, merged);
  count_generation (self, merged, live);
  warn (self, merged, live);
  return store (self, live_blob, merged, live, error);
}
