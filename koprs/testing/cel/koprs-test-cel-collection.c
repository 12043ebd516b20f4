/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Lists and maps, whatever they are made of. */

#include "koprs/testing/cel/koprs-test-cel-value.h"

#include <math.h>
#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-json.h"

/* Maps of more members get an index. */
#define SMALL_MAP 8

guint
koprs_test_cel_list_length (const KoprsTestCelValue *self)
{
  if (self->list.node != NULL)
    return json_array_get_length (json_node_get_array (self->list.node));
  return self->list.n_items;
}

const KoprsTestCelValue *
koprs_test_cel_list_get (KoprsTestCelArena *arena, const KoprsTestCelValue *self, guint index)
{
  if (self->list.node != NULL)
    return koprs_test_cel_json_get_item (arena, self, index);
  return self->list.items[index];
}

/* Keys that are equal have the same hash: numbers are, whatever their type. */
static guint
hash_key (gconstpointer data)
{
  const KoprsTestCelValue *key = data;
  double number;

  switch ((int) key->kind)
    {
    case KOPRS_TEST_CEL_BOOL:
      return (guint) key->boolean;
    case KOPRS_TEST_CEL_INT:
      number = (double) key->integer;
      return g_double_hash (&number);
    case KOPRS_TEST_CEL_UINT:
      number = (double) key->uinteger;
      return g_double_hash (&number);
    case KOPRS_TEST_CEL_DOUBLE:
      number = isfinite (key->real) ? key->real : 0;
      return g_double_hash (&number);
    case KOPRS_TEST_CEL_STRING:
      return g_str_hash (key->text.data);
    default:
      return 0;
    }
}

/* Keys are scalars: nothing is allocated for a comparison. */
static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  return koprs_test_cel_value_equal (NULL, a, b);
}

GHashTable *
koprs_test_cel_map_new_index (KoprsTestCelArena *arena)
{
  GHashTable *index = g_hash_table_new (hash_key, equal_keys);

  koprs_test_cel_arena_adopt (arena, index, (GDestroyNotify) g_hash_table_unref);
  return index;
}

const KoprsTestCelValue *
koprs_test_cel_value_new_map (KoprsTestCelArena *arena, const KoprsTestCelMapEntry *entries, guint n_entries)
{
  KoprsTestCelValue *self = koprs_test_cel_arena_new0 (arena, KoprsTestCelValue);

  self->kind = KOPRS_TEST_CEL_MAP;
  self->map.entries = entries;
  self->map.n_entries = n_entries;
  if (n_entries > SMALL_MAP)
    {
      self->map.index = koprs_test_cel_map_new_index (arena);
      for (guint i = 0; i < n_entries; i++)
        g_hash_table_insert (self->map.index, (gpointer) entries[i].key, (gpointer) entries[i].value);
    }
  return self;
}

guint
koprs_test_cel_map_size (const KoprsTestCelValue *self)
{
  if (self->map.node != NULL)
    return json_object_get_size (json_node_get_object (self->map.node));
  return self->map.n_entries;
}

static gboolean
is_key_kind (const KoprsTestCelValue *key)
{
  return key->kind == KOPRS_TEST_CEL_STRING || key->kind == KOPRS_TEST_CEL_BOOL || key->kind == KOPRS_TEST_CEL_INT
         || key->kind == KOPRS_TEST_CEL_UINT || key->kind == KOPRS_TEST_CEL_DOUBLE;
}

const KoprsTestCelValue *
koprs_test_cel_map_get (KoprsTestCelArena *arena, const KoprsTestCelValue *self, const KoprsTestCelValue *key)
{
  if (self->map.member != NULL)
    return key->kind == KOPRS_TEST_CEL_STRING ? self->map.member (arena, key->text.data, self->map.member_data) : NULL;
  if (self->map.node != NULL)
    return koprs_test_cel_json_get_member (arena, self, key);
  if (!is_key_kind (key))
    return NULL;
  if (self->map.index != NULL)
    return g_hash_table_lookup (self->map.index, key);
  for (guint i = 0; i < self->map.n_entries; i++)
    if (koprs_test_cel_value_equal (NULL, self->map.entries[i].key, key))
      return self->map.entries[i].value;
  return NULL;
}

const KoprsTestCelValue *
koprs_test_cel_map_get_member (KoprsTestCelArena *arena, const KoprsTestCelValue *self, const char *name)
{
  KoprsTestCelValue key = { .kind = KOPRS_TEST_CEL_STRING, .text = { name, strlen (name) } };

  return koprs_test_cel_map_get (arena, self, &key);
}

const KoprsTestCelValue *const *
koprs_test_cel_map_list_keys (KoprsTestCelArena *arena, const KoprsTestCelValue *self, guint *n_keys)
{
  const KoprsTestCelValue **keys;

  if (self->map.node != NULL)
    return koprs_test_cel_json_list_keys (arena, self, n_keys);
  *n_keys = self->map.n_entries;
  keys = koprs_test_cel_arena_array (arena, const KoprsTestCelValue *, self->map.n_entries);
  for (guint i = 0; i < self->map.n_entries; i++)
    keys[i] = self->map.entries[i].key;
  return keys;
}
