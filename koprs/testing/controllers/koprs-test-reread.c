/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-reread.h"

#include "koprs/json/koprs-json-node.h"
#include "koprs/testing/cluster/koprs-test-form.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* What was written, and how it is shown instead. */
typedef struct {
  KoprsBlob *stored;
  KoprsBlob *shown;
} Pair;

struct _KoprsTestReread {
  GHashTable *pairs;      /* key → Pair, of those only that are not shown as they were written */
};

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  koprs_blob_unref (pair->stored);
  koprs_blob_unref (pair->shown);
  g_free (pair);
}

static GHashTable *
make_pairs (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pair_free);
}

KoprsTestReread *
koprs_test_reread_new (void)
{
  KoprsTestReread *self = g_new0 (KoprsTestReread, 1);

  self->pairs = make_pairs ();
  return self;
}

void
koprs_test_reread_free (KoprsTestReread *self)
{
  g_hash_table_unref (self->pairs);
  g_free (self);
}

static KoprsTestSchema *
find_schema (const KoprsTestKind *kind, JsonNode *object)
{
  const char *version = koprs_test_node_get_string (object, "apiVersion");

  if (kind->converter != NULL && version != NULL)
    return koprs_test_converter_find_schema (kind->converter, version);
  return g_strcmp0 (version, kind->api_version) == 0 ? kind->schema : NULL;
}

/* As it is shown: the same blob where nothing is different. */
static KoprsBlob *
read_stored (const KoprsTestKind *kind, KoprsBlob *stored)
{
  KoprsJsonSlice json = koprs_blob_get_json (stored);
  g_autoptr (JsonNode) object = koprs_json_node_new (json);
  KoprsTestSchema *schema = find_schema (kind, object);
  g_autoptr (GPtrArray) dropped = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) pruned = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  KoprsBlob *shown;

  if (schema == NULL)
    return koprs_blob_ref (stored);
  pruned = koprs_test_decode_body (schema, object, KOPRS_TEST_VALIDATE_IGNORE, dropped, NULL);
  if (pruned == NULL)
    return koprs_blob_ref (stored);
  koprs_test_defaults_fill (schema, pruned);
  koprs_test_form_write_stored (text, kind, pruned);
  if (text->len == json.length && memcmp (text->str, json.data, json.length) == 0)
    return koprs_blob_ref (stored);
  shown = koprs_blob_new_from_json (text->str, text->len, &error);
  g_assert_no_error (error);
  return shown;
}

/* pairs: those of this time. */
static void
reread (KoprsTestReread *self, KoprsTestKind *kind, KoprsBlob *blob, GHashTable *pairs)
{
  g_autofree char *key = koprs_test_kind_dup_key (kind, koprs_blob_get_namespace (blob), koprs_blob_get_name (blob));
  Pair *last = g_hash_table_lookup (self->pairs, key);
  KoprsBlob *stored = last != NULL && last->shown == blob ? last->stored : blob;
  KoprsBlob *shown = read_stored (kind, stored);
  Pair *pair;

  if (shown != blob)
    koprs_test_table_show (kind->table, key, shown);
  if (shown == stored)
    {
      koprs_blob_unref (shown);
      return;
    }
  pair = g_new (Pair, 1);
  *pair = (Pair) { koprs_blob_ref (stored), shown };
  g_hash_table_insert (pairs, g_steal_pointer (&key), pair);
}

void
koprs_test_reread_run (KoprsTestReread *self, KoprsTestKind *kind)
{
  g_autoptr (GHashTable) pairs = make_pairs ();
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  GHashTable *last = self->pairs;

  for (guint i = 0; i < blobs->len; i++)
    reread (self, kind, g_ptr_array_index (blobs, i), pairs);
  self->pairs = g_steal_pointer (&pairs);
  g_hash_table_unref (last);
}
