/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/kinds/koprs-test-converter.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_MADE 16384
#define GROUP "apiextensions.k8s.io/"

static void
add_version (KoprsTestConverter *self, JsonNode *definition, JsonNode *version)
{
  const char *name = koprs_test_node_get_string (version, "name");
  g_autofree char *api_version = g_strconcat (self->group, "/", name, NULL);
  KoprsTestSchema *schema = koprs_test_schema_new_custom (definition, name, NULL);

  if (koprs_test_object_get_boolean (version, "storage", FALSE))
    self->storage = g_strdup (api_version);
  if (schema != NULL)
    g_hash_table_insert (self->schemas, g_steal_pointer (&api_version), schema);
}

static const char *
choose_review (JsonNode *webhook)
{
  g_auto (GStrv) versions = koprs_test_object_dup_strings (webhook, "conversionReviewVersions");

  for (guint i = 0; versions[i] != NULL; i++)
    if (strcmp (versions[i], "v1") == 0 || strcmp (versions[i], "v1beta1") == 0)
      return strcmp (versions[i], "v1") == 0 ? GROUP "v1" : GROUP "v1beta1";
  return NULL;
}

static void
set_webhook (KoprsTestConverter *self, JsonNode *conversion)
{
  JsonNode *webhook = koprs_test_node_get (conversion, "webhook");
  JsonNode *client = koprs_test_node_get (webhook, "clientConfig");

  if (g_strcmp0 (koprs_test_node_get_string (conversion, "strategy"), "Webhook") != 0 || client == NULL)
    return;
  self->client = koprs_test_node_copy (client);
  self->review = choose_review (webhook);
}

KoprsTestConverter *
koprs_test_converter_new (JsonNode *definition)
{
  KoprsTestConverter *self = g_rc_box_new0 (KoprsTestConverter);
  JsonNode *spec = koprs_test_node_get (definition, "spec");
  JsonArray *versions = json_node_get_array (koprs_test_node_get (spec, "versions"));

  self->group = g_strdup (koprs_test_node_get_string (spec, "group"));
  self->kind = g_strdup (koprs_test_node_get_string (koprs_test_node_get (spec, "names"), "kind"));
  self->schemas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) koprs_test_schema_unref);
  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) koprs_blob_unref);
  self->ready = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&self->order);
  for (guint i = 0; i < json_array_get_length (versions); i++)
    add_version (self, definition, json_array_get_element (versions, i));
  set_webhook (self, koprs_test_node_get (spec, "conversion"));
  return self;
}

KoprsTestConverter *
koprs_test_converter_ref (KoprsTestConverter *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  KoprsTestConverter *self = data;

  g_free (self->group);
  g_free (self->kind);
  g_free (self->storage);
  g_hash_table_unref (self->schemas);
  g_clear_pointer (&self->client, json_node_unref);
  /* The keys are the table's. */
  g_queue_clear (&self->order);
  g_hash_table_unref (self->made);
  g_hash_table_unref (self->ready);
}

void
koprs_test_converter_unref (KoprsTestConverter *self)
{
  g_rc_box_release_full (self, clear);
}

KoprsTestSchema *
koprs_test_converter_find_schema (KoprsTestConverter *self, const char *api_version)
{
  return g_hash_table_lookup (self->schemas, api_version);
}

static char *
make_key (const KoprsBlob *stored, const char *api_version)
{
  const char *version = koprs_blob_get_resource_version (stored), *uid = koprs_blob_get_uid (stored);

  return version != NULL && uid != NULL ? g_strdup_printf ("%s %s %s", version, uid, api_version) : NULL;
}

KoprsBlob *
koprs_test_converter_recall (KoprsTestConverter *self, const KoprsBlob *stored, const char *api_version)
{
  g_autofree char *key = make_key (stored, api_version);

  return key != NULL ? g_hash_table_lookup (self->made, key) : NULL;
}

void
koprs_test_converter_remember (KoprsTestConverter *self, const KoprsBlob *stored, const char *api_version, KoprsBlob *made)
{
  char *key = make_key (stored, api_version);

  if (key == NULL || g_hash_table_contains (self->made, key))
    {
      g_free (key);
      return;
    }
  if (self->order.length >= MAX_MADE)
    g_hash_table_remove (self->made, g_queue_pop_head (&self->order));
  g_queue_push_tail (&self->order, key);
  g_hash_table_insert (self->made, key, koprs_blob_ref (made));
}
