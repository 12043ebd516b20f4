/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The end of a write: into the version that is stored, and back into the one that was asked for. */

#include "koprs/testing/writes/koprs-test-write.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-convert.h"
#include "koprs/testing/schema/koprs-test-stored.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

/* Without the version that only the storage gives. */
static JsonNode *
dup_bare (JsonNode *object)
{
  JsonNode *bare = koprs_test_node_copy (object);

  koprs_test_node_set (koprs_test_object_metadata (bare), "resourceVersion", NULL);
  return bare;
}

static KoprsBlob *
keep (KoprsTestWrite *self, JsonNode *object)
{
  if (self->options->dry_run)
    return koprs_test_cluster_preview (self->cluster, self->kind, object);
  return koprs_test_cluster_put (self->cluster, self->kind, object);
}

/* shown: the answer, without its version as yet. */
static KoprsBlob *
keep_both (KoprsTestWrite *self, JsonNode *stored, JsonNode *shown)
{
  g_autoptr (KoprsBlob) blob = keep (self, stored);
  KoprsBlob *answer;

  koprs_test_node_set_string (koprs_test_object_metadata (shown), "resourceVersion", koprs_blob_get_resource_version (blob));
  answer = koprs_test_convert_write (self->kind, shown);
  if (!self->options->dry_run)
    koprs_test_converter_remember (self->kind->converter, blob, self->kind->api_version, answer);
  return answer;
}

static KoprsBlob *
convert_and_keep (KoprsTestWrite *self, JsonNode *object, GError **error)
{
  KoprsTestConverter *converter = self->kind->converter;
  g_autoptr (JsonNode) bare = dup_bare (object);
  g_autofree char *failure = NULL;
  g_autofree char *failure_back = NULL;
  g_autoptr (JsonNode) stored = koprs_test_convert (converter, self->call->hooks, bare, converter->storage, &failure);
  g_autoptr (JsonNode) shown = NULL;

  if (stored != NULL)
    shown = koprs_test_convert (converter, self->call->hooks, stored, self->kind->api_version, &failure_back);
  if (shown != NULL)
    return keep_both (self, stored, shown);
  /* What can't be shown is there all the same. */
  if (failure_back != NULL)
    koprs_blob_unref (keep (self, stored));
  koprs_test_status_set_internal (error, "%s", failure != NULL ? failure : failure_back != NULL ? failure_back : "a webhook is yet to be asked");
  return NULL;
}

KoprsBlob *
koprs_test_write_store (KoprsTestWrite *self, JsonNode *object, GError **error)
{
  KoprsTestConverter *converter = self->kind->converter;

  koprs_test_stored_settle (self->kind->schema, object);
  /* The server's own changes leave an object in the version that it is in. */
  if (converter == NULL || self->call == NULL || g_strcmp0 (koprs_test_node_get_string (object, "apiVersion"), converter->storage) == 0)
    return keep (self, object);
  return convert_and_keep (self, object, error);
}

gboolean
koprs_test_write_is_current (KoprsTestWrite *self, KoprsBlob *live)
{
  KoprsTestConverter *converter = self->kind->converter;
  KoprsBlob *stored;
  KoprsJsonSlice version;

  if (converter == NULL)
    return TRUE;
  stored = koprs_test_cluster_lookup (self->cluster, self->kind, koprs_blob_get_namespace (live), koprs_blob_get_name (live));
  version = stored != NULL ? koprs_blob_find (stored, "apiVersion") : (KoprsJsonSlice) { 0 };
  return version.length == strlen (converter->storage) + 2 && strncmp (version.data + 1, converter->storage, version.length - 2) == 0;
}

gboolean
koprs_test_write_is_told (KoprsTestWrite *self, GError **error)
{
  if (self->call->hooks == NULL || !koprs_test_hooks_wait (self->call->hooks))
    return TRUE;
  koprs_test_status_set_internal (error, "a webhook is yet to be asked");
  return FALSE;
}
