/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-write.h"

#include "koprs/testing/kinds/koprs-test-conversion.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/validation/koprs-test-validation.h"
#include "koprs/testing/validation/koprs-test-warnings.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/writes/koprs-test-admission.h"
#include "koprs/testing/writes/koprs-test-escalation.h"
#include "koprs/testing/writes/koprs-test-quotas.h"
#include "koprs/testing/writes/koprs-test-strategy.h"
#include "koprs/testing/writes/koprs-test-webhooks.h"

#include <string.h>

#define SUFFIX_LENGTH 5
#define MAX_GENERATED_PREFIX 58

gboolean
koprs_test_write_check_namespace (KoprsTestWrite *self, const char *namespace_, const char *name, GError **error)
{
  KoprsTestKind *namespaces = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1",
                                                     "namespaces");
  KoprsBlob *blob = koprs_test_table_lookup (namespaces->table, namespace_);
  JsonObject *details;
  g_autofree char *cause = NULL;

  if (blob == NULL)
    {
      koprs_test_status_set (error, 404, "NotFound", koprs_test_status_details (namespace_, "", "namespaces"),
                             "namespaces \"%s\" not found", namespace_);
      return FALSE;
    }
  if (koprs_blob_get (blob, KOPRS_JSON_DELETION_TIMESTAMP).data == NULL)
    return TRUE;
  cause = g_strdup_printf ("namespace %s is being terminated", namespace_);
  details = koprs_test_status_details (name, self->kind->group, self->kind->plural);
  koprs_test_status_details_add_cause (details, "NamespaceTerminating", cause, "metadata.namespace");
  koprs_test_status_set (error, 403, "Forbidden", details,
                         "%s \"%s\" is forbidden: unable to create new content in namespace %s because it is being "
                         "terminated", self->kind->resource, name != NULL ? name : "", namespace_);
  return FALSE;
}

static gboolean
settle_namespace (KoprsTestWrite *self, JsonNode *metadata, GError **error)
{
  const char *given = koprs_test_node_get_string (metadata, "namespace");
  const char *wanted = self->call->namespace_;

  if (!koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_NAMESPACED))
    {
      koprs_test_node_set (metadata, "namespace", NULL);
      return TRUE;
    }
  if (given != NULL && *given != '\0' && strcmp (given, wanted) != 0)
    {
      koprs_test_status_set_bad_request (error, "the namespace of the provided object does not match the namespace "
                                                "sent on the request");
      return FALSE;
    }
  koprs_test_node_set_string (metadata, "namespace", wanted);
  return TRUE;
}

/* Whether it did. */
static gboolean
generate_name (KoprsTestWrite *self, JsonNode *metadata)
{
  static const char letters[] = "bcdfghjklmnpqrstvwxz2456789";
  const char *prefix = koprs_test_node_get_string (metadata, "generateName");
  const char *name = koprs_test_node_get_string (metadata, "name");
  g_autoptr (GString) made = NULL;

  if (prefix == NULL || *prefix == '\0' || (name != NULL && *name != '\0'))
    return FALSE;
  made = g_string_new_len (prefix, MIN (strlen (prefix), MAX_GENERATED_PREFIX));
  for (guint i = 0; i < SUFFIX_LENGTH; i++)
    g_string_append_c (made, letters[g_random_int_range (0, sizeof letters - 1)]);
  koprs_test_node_set_string (metadata, "name", made->str);
  if (self->call->hooks != NULL)
    {
      g_autofree char *kept = koprs_test_hooks_keep (&self->call->hooks->name, g_strdup (made->str));

      koprs_test_node_set_string (metadata, "name", kept);
    }
  return TRUE;
}

/* What only the server may set, whatever the client wrote. */
static void
clear_system_metadata (KoprsTestWrite *self, JsonNode *metadata)
{
  static const char *const names[] = {
    "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink", "resourceVersion",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    koprs_test_node_set (metadata, names[i], NULL);
  if (!self->applied)
    koprs_test_node_set (metadata, "managedFields", NULL);
  if (koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_GENERATION))
    koprs_test_node_set (metadata, "generation", NULL);
}

static char *
make_uid (KoprsTestWrite *self)
{
  char *uid = g_uuid_string_random ();

  return self->call->hooks != NULL ? koprs_test_hooks_keep (&self->call->hooks->uid, uid) : uid;
}

/* A request for a certificate says who asks for it, whatever its author wrote. */
static void
sign_for (KoprsTestIdentity *identity, JsonNode *object)
{
  static const char *const members[] = { "username", "uid", "groups", "extra" };
  g_autoptr (JsonNode) user = koprs_test_identity_to_node (identity);
  JsonNode *spec = koprs_test_node_ensure (object, "spec");

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    koprs_test_object_copy_member (spec, user, members[i]);
}

static void
stamp (KoprsTestWrite *self, JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  g_autofree char *uid = make_uid (self);
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (self->cluster));

  koprs_test_node_set_string (metadata, "uid", uid);
  koprs_test_node_set_string (metadata, "creationTimestamp", now);
  if (koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_GENERATION))
    koprs_test_object_set_int (metadata, "generation", 1);
  if (self->call->identity != NULL && strcmp (self->kind->resource, "certificatesigningrequests.certificates.k8s.io") == 0)
    sign_for (self->call->identity, object);
  koprs_test_strategy_admit (self->kind, object);
}

static gboolean
check_fresh (KoprsTestWrite *self, JsonNode *metadata, GError **error)
{
  const char *version = koprs_test_node_get_string (metadata, "resourceVersion");
  const char *name = koprs_test_node_get_string (metadata, "name");

  if (koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_TERMINATING))
    {
      koprs_test_status_set (error, 403, "Forbidden",
                             koprs_test_status_details (name, self->kind->group, self->kind->plural),
                             "%s \"%s\" is forbidden: create not allowed while custom resource definition is "
                             "terminating", self->kind->resource, name != NULL ? name : "");
      return FALSE;
    }
  /* It is the storage that minds, which a dry run never reaches. */
  if (!self->applied && !self->options->dry_run && version != NULL &&
      g_ascii_string_to_unsigned (version, 10, 1, G_MAXUINT64, NULL, NULL))
    {
      koprs_test_status_set_internal (error, "resourceVersion should not be set on objects to be created");
      return FALSE;
    }
  return TRUE;
}

static gboolean
validate (KoprsTestWrite *self, JsonNode *object, GError **error)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

  if (self->kind->schema == NULL ||
      koprs_test_validation_check (self->kind->schema, object, NULL, causes, self->problems))
    return TRUE;
  koprs_test_status_set_invalid (error, koprs_test_conversion_get_stored (self->kind)->group, self->kind->kind,
                                 koprs_test_object_get_name (object), causes);
  return FALSE;
}

static gboolean
check_absent (KoprsTestWrite *self, JsonNode *object, GError **error)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  const char *name = koprs_test_node_get_string (metadata, "name");
  KoprsBlob *blob = koprs_test_cluster_lookup (self->cluster, self->kind,
                                               koprs_test_node_get_string (metadata, "namespace"), name);
  gboolean leaving;

  if (blob == NULL)
    return TRUE;
  leaving = koprs_blob_get (blob, KOPRS_JSON_DELETION_TIMESTAMP).data != NULL;
  koprs_test_status_set (error, 409, "AlreadyExists",
                         koprs_test_status_details (name, self->kind->group, self->kind->plural),
                         "%s%s \"%s\" already exists", leaving ? "object is being deleted: " : "",
                         self->kind->resource, name);
  return FALSE;
}

static void
drop_status (KoprsTestWrite *self, JsonNode *object)
{
  if (koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_STATUS))
    koprs_test_node_set (object, "status", NULL);
}

/* What comes with the server changes the object first, and again where webhooks have changed it. */
static gboolean
mutate (KoprsTestWrite *self, const KoprsTestReviewFacts *facts, GError **error)
{
  g_auto (KoprsTestReinvocation) again = { 0 };

  do
    if (!koprs_test_admission_create (self->cluster, self->kind, facts->object, error) ||
        !koprs_test_webhooks_mutate (self, facts, &again, error))
      return FALSE;
  while (koprs_test_reinvocation_next (&again));
  return TRUE;
}

static gboolean
admit (KoprsTestWrite *self, gboolean mutating, JsonNode *object, GError **error)
{
  g_autoptr (JsonNode) options = koprs_test_webhooks_exist (self) ? koprs_test_write_options_describe (self->call, "CreateOptions") : NULL;
  KoprsTestReviewFacts facts = {
    .operation = "CREATE",
    .options = options,
    .subresource = self->call->subresource,
    .dry_run = self->options->dry_run,
    .name = koprs_test_object_get_name (object),
    .object = object,
  };

  return mutating ? mutate (self, &facts, error) : koprs_test_webhooks_validate (self, &facts, error);
}

KoprsBlob *
koprs_test_write_create (KoprsTestWrite *self, JsonNode *object, GError **error)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  KoprsTestWriter writer = koprs_test_write_options_get_writer (self->options, self->call,
                                                                koprs_test_cluster_get_time (self->cluster));
  g_autoptr (JsonNode) status = NULL;
  gboolean generated;

  if (!settle_namespace (self, metadata, error))
    return NULL;
  generated = generate_name (self, metadata);
  if (koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_NAMESPACED) &&
      !koprs_test_write_check_namespace (self, self->call->namespace_, koprs_test_node_get_string (metadata, "name"),
                                         error))
    return NULL;
  if (!check_fresh (self, metadata, error))
    return NULL;
  clear_system_metadata (self, metadata);
  drop_status (self, object);
  koprs_test_strategy_complete (self->kind, object);
  if (self->kind->schema != NULL)
    {
      koprs_test_defaults_fill (self->kind->schema, object);
      if (!self->applied)
        koprs_test_managed_fields_update (self->kind->schema, &writer, NULL, object);
    }
  /* Nobody says on the way either how the object is: the status stays what the defaults made it. */
  if (koprs_test_node_get (object, "status") != NULL)
    status = koprs_test_node_copy (koprs_test_node_get (object, "status"));
  if (!admit (self, TRUE, object, error) || !koprs_test_escalation_check_create (self, object, !generated, error))
    return NULL;
  if (koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_STATUS))
    koprs_test_node_set (object, "status", g_steal_pointer (&status));
  stamp (self, object);
  if (!validate (self, object, error))
    return NULL;
  koprs_test_warnings_add (self->kind->resource, object, NULL, self->problems);
  if (!admit (self, FALSE, object, error) || !koprs_test_quotas_admit (self->cluster, self->kind, object, NULL, error) ||
      !check_absent (self, object, error))
    return NULL;
  return koprs_test_write_store (self, object, error);
}
