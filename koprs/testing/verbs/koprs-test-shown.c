/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/verbs/koprs-test-shown.h"

#include "koprs/testing/requests/koprs-test-convert.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

/* Questions under way at a time. */
#define MAX_PENDING 64

static char *
describe (const KoprsTestKind *kind, KoprsBlob *blob, const char *registry, const char *failure)
{
  g_autofree char *key = koprs_test_kind_dup_key (kind, koprs_blob_get_namespace (blob), koprs_blob_get_name (blob));

  return g_strdup_printf ("StorageError: corrupt object, Code: 7, Key: %s/%s/%s/%s, ResourceVersion: 0, AdditionalErrorMsg: object not "
                          "decodable revision=%s: %s", registry, kind->group, kind->plural, key, koprs_blob_get_resource_version (blob),
                          failure);
}

/* One object: reads and deletions say more than changes. */
static void
set_unreadable (KoprsTestCall *call, KoprsBlob *blob, const char *failure, GError **error)
{
  g_autofree char *message = NULL;

  if (strcmp (call->method, "GET") != 0 && strcmp (call->method, "DELETE") != 0)
    {
      koprs_test_status_set_internal (error, "object not decodable revision=%s: %s", koprs_blob_get_resource_version (blob), failure);
      return;
    }
  message = describe (call->kind, blob, "", failure);
  koprs_test_status_set_broken (error, "%s", message);
}

gboolean
koprs_test_shown_lookup (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsBlob **blob, GError **error)
{
  KoprsBlob *stored = koprs_test_cluster_lookup (cluster, call->kind, call->namespace_, call->name);
  g_autofree char *failure = NULL;

  *blob = stored;
  if (stored == NULL || koprs_test_convert_is_stored (call->kind, stored))
    return TRUE;
  *blob = koprs_test_convert_stored (call->kind, call->hooks, stored, &failure);
  if (*blob != NULL)
    {
      koprs_test_call_keep (call, *blob);
      return TRUE;
    }
  set_unreadable (call, stored, failure != NULL ? failure : "", error);
  return FALSE;
}

/* A deletion says it all. So does a list of what could be shown once, while a watch says little; and where nothing ever could be shown, both
 * have to wait for it. */
static void
set_list_unreadable (KoprsTestCall *call, KoprsBlob *blob, gboolean watch, const char *failure, GError **error)
{
  KoprsTestKind *kind = call->kind;
  gboolean ready = g_hash_table_contains (kind->converter->ready, kind->api_version);
  g_autofree char *key = koprs_test_kind_dup_key (kind, koprs_blob_get_namespace (blob), koprs_blob_get_name (blob));
  g_autofree char *path = g_strdup_printf ("/registry/%s/%s/%s", kind->group, kind->plural, key);
  g_autofree char *message = describe (kind, blob, "/registry", failure);
  JsonObject *details;

  if (strcmp (call->method, "DELETE") == 0 || (ready && !watch))
    {
      details = koprs_test_status_details ("list", kind->group, kind->plural);
      koprs_test_status_details_add_cause (details, "UnexpectedServerResponse", message, path);
      koprs_test_status_set (error, 500, "StorageReadError", details, "failed to read one or more %s from the storage: %s", kind->resource,
                             message);
      return;
    }
  if (ready)
    koprs_test_status_set (error, 429, "TooManyRequests", json_object_new (), "storage is (re)initializing");
  else
    koprs_test_status_set (error, 429, "TooManyRequests", json_object_new (), "storage is (re)initializing: failed to list <unspecified>: "
                           "failed to read one or more %s from the storage: %s", kind->resource, message);
  if (error != NULL)
    koprs_test_status_set_retry_after (*error, 1);
}

gboolean
koprs_test_shown_replace (KoprsTestCall *call, GPtrArray *blobs, gboolean watch, GError **error)
{
  g_autofree char *failure = NULL;
  guint pending = 0;

  if (call->kind->converter == NULL)
    return TRUE;
  for (guint i = 0; i < blobs->len && pending < MAX_PENDING; i++)
    {
      KoprsBlob *stored = g_ptr_array_index (blobs, i);
      KoprsBlob *shown = koprs_test_convert_stored (call->kind, call->hooks, stored, &failure);

      if (failure != NULL)
        {
          set_list_unreadable (call, stored, watch, failure, error);
          return FALSE;
        }
      if (shown == NULL)
        {
          pending++;
          continue;
        }
      g_ptr_array_index (blobs, i) = shown;
      koprs_blob_unref (stored);
    }
  if (pending > 0)
    koprs_test_status_set_internal (error, "a webhook is yet to be asked");
  return pending == 0;
}

gboolean
koprs_test_shown_prepare (KoprsTestCall *call, gboolean watch, GError **error)
{
  KoprsTestConverter *converter = call->kind->converter;
  g_autoptr (GPtrArray) all = NULL;

  if (converter == NULL || converter->client == NULL)
    return TRUE;
  all = koprs_test_table_snapshot (call->kind->table, "", NULL, G_MAXUINT64);
  if (!koprs_test_shown_replace (call, all, watch, error))
    return FALSE;
  if (!g_hash_table_contains (converter->ready, call->kind->api_version))
    g_hash_table_add (converter->ready, g_strdup (call->kind->api_version));
  return TRUE;
}
