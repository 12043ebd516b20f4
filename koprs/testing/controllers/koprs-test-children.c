/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-children.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/writes/koprs-test-write.h"

#include <string.h>

JsonNode *
koprs_test_children_load (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *key)
{
  KoprsBlob *blob = koprs_test_table_lookup (kind->table, key);

  return blob != NULL ? koprs_test_object_load (kind, blob) : NULL;
}

static gboolean
is_controlled_by (KoprsBlob *blob, const char *uid)
{
  KoprsJsonSlice owners = koprs_blob_get (blob, KOPRS_JSON_OWNER_REFERENCES), owner;
  KoprsJsonIter iter;
  gboolean controller;

  if (owners.data == NULL)
    return FALSE;
  koprs_json_iter_init (&iter, owners);
  while (koprs_json_iter_next (&iter, NULL, &owner))
    if (koprs_json_value_get_boolean (koprs_json_value_member (owner, "controller"), &controller) && controller &&
        koprs_json_value_string_equals (koprs_json_value_member (owner, "uid"), uid))
      return TRUE;
  return FALSE;
}

GPtrArray *
koprs_test_children_find (KoprsTestCluster *cluster, JsonNode *parent, KoprsTestKind *kind)
{
  JsonNode *metadata = koprs_test_object_metadata (parent);
  const char *uid = koprs_test_node_get_string (metadata, "uid");
  g_autofree char *prefix = g_strconcat (koprs_test_node_get_string (metadata, "namespace"), "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < blobs->len; i++)
    if (is_controlled_by (g_ptr_array_index (blobs, i), uid))
      g_ptr_array_add (found, koprs_test_object_load (kind, g_ptr_array_index (blobs, i)));
  return found;
}

void
koprs_test_children_add_controller (JsonNode *object, JsonNode *parent)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  JsonNode *list = koprs_test_node_get (metadata, "ownerReferences");
  JsonNode *owner = koprs_test_node_new_object ();
  JsonNode *truth = json_node_init_boolean (json_node_alloc (), TRUE);

  koprs_test_object_copy_member (owner, parent, "apiVersion");
  koprs_test_object_copy_member (owner, parent, "kind");
  koprs_test_object_copy_member (owner, koprs_test_object_metadata (parent), "name");
  koprs_test_object_copy_member (owner, koprs_test_object_metadata (parent), "uid");
  koprs_test_node_set (owner, "controller", koprs_test_node_copy (truth));
  koprs_test_node_set (owner, "blockOwnerDeletion", truth);
  if (!koprs_test_node_is_array (list))
    {
      list = koprs_test_node_new_array ();
      koprs_test_node_set (metadata, "ownerReferences", list);
    }
  json_array_add_element (json_node_get_array (list), owner);
}

gboolean
koprs_test_children_make (KoprsTestCluster *cluster, const char *namespace_, KoprsTestKind *kind, JsonNode *object,
                          GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (KoprsTestCall) call = koprs_test_call_new ("POST", "", NULL);
  KoprsTestWriteOptions options = { .manager = (char *) KOPRS_TEST_CONTROLLER_MANAGER };
  KoprsTestWrite write = { cluster, call, kind, &options, warnings, FALSE };
  g_autoptr (JsonNode) decoded = NULL;
  g_autoptr (KoprsBlob) blob = NULL;

  call->namespace_ = g_strdup (namespace_);
  call->kind = koprs_test_kind_ref (kind);
  koprs_test_node_set_string (object, "kind", kind->kind);
  koprs_test_node_set_string (object, "apiVersion", kind->api_version);
  decoded = koprs_test_decode_body (kind->schema, object, KOPRS_TEST_VALIDATE_IGNORE, warnings, error);
  if (decoded != NULL)
    blob = koprs_test_write_create (&write, decoded, error);
  if (blob != NULL)
    koprs_test_node_set_string (koprs_test_object_metadata (object), "name", koprs_blob_get_name (blob));
  return blob != NULL;
}

gboolean
koprs_test_children_create (KoprsTestCluster *cluster, JsonNode *parent, KoprsTestKind *kind, JsonNode *object,
                            GError **error)
{
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (parent), "namespace");

  koprs_test_children_add_controller (object, parent);
  return koprs_test_children_make (cluster, namespace_, kind, object, error);
}

void
koprs_test_children_delete (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *child)
{
  JsonNode *metadata = koprs_test_object_metadata (child);
  KoprsBlob *blob = koprs_test_cluster_lookup (cluster, kind, koprs_test_node_get_string (metadata, "namespace"),
                                               koprs_test_node_get_string (metadata, "name"));

  if (blob != NULL)
    koprs_test_lifecycle_delete (cluster, kind, blob);
}

void
koprs_test_children_update (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *subresource, JsonNode *live,
                            JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);

  if (koprs_test_node_equal (live, object))
    return;
  if (*subresource == '\0' &&
      !koprs_test_node_equal (koprs_test_node_get (live, "spec"), koprs_test_node_get (object, "spec")))
    koprs_test_object_set_int (metadata, "generation", koprs_test_object_get_int (metadata, "generation", 0) + 1);
  koprs_test_lifecycle_update (cluster, kind, KOPRS_TEST_CONTROLLER_MANAGER, subresource, live, object);
}

void
koprs_test_children_set_count (JsonNode *object, const char *name, gint64 value)
{
  if (value == 0)
    koprs_test_node_set (object, name, NULL);
  else
    koprs_test_object_set_int (object, name, value);
}

gboolean
koprs_test_children_is_leaving (JsonNode *object)
{
  return koprs_test_node_get (koprs_test_object_metadata (object), "deletionTimestamp") != NULL;
}

char *
koprs_test_children_dup_hash (JsonNode *node)
{
  static const char letters[] = "bcdfghjklmnpqrstvwxz2456789";
  g_autofree char *text = koprs_test_node_to_text (node);
  guint32 hash = 2166136261u;
  char *digits;

  for (const char *at = text; *at != '\0'; at++)
    hash = (hash ^ (guchar) *at) * 16777619u;
  digits = g_strdup_printf ("%u", hash);
  for (char *at = digits; *at != '\0'; at++)
    *at = letters[(guchar) *at % (sizeof letters - 1)];
  return digits;
}

gint64
koprs_test_children_resolve (JsonNode *value, gint64 of, gboolean up)
{
  const char *text = koprs_test_node_is_string (value) ? json_node_get_string (value) : NULL;
  gint64 share;

  if (text == NULL)
    return koprs_test_node_is_number (value) ? json_node_get_int (value) : 0;
  share = g_ascii_strtoll (text, NULL, 10) * of;
  return up ? (share + 99) / 100 : share / 100;
}
