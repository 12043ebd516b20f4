/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-construction.h"

#include "koprs/testing/cel/koprs-test-cel-go.h"

#include <string.h>

#define OBJECT "Object"
#define PATCH "JSONPatch"

static gboolean
is_object_name (const char *name)
{
  return strcmp (name, OBJECT) == 0 || g_str_has_prefix (name, OBJECT ".");
}

const KoprsTestCelType *
koprs_test_cel_construction_find_type (KoprsTestCelArena *arena, const char *name)
{
  if (!is_object_name (name) && strcmp (name, PATCH) != 0)
    return NULL;
  return koprs_test_cel_type_new_named (arena, KOPRS_TEST_CEL_TYPE_STRUCT, name);
}

gboolean
koprs_test_cel_construction_is_object (const KoprsTestCelType *type)
{
  return type->kind == KOPRS_TEST_CEL_TYPE_STRUCT && is_object_name (type->name);
}

gboolean
koprs_test_cel_construction_knows (const KoprsTestCelType *type)
{
  return koprs_test_cel_construction_is_object (type) || (type->kind == KOPRS_TEST_CEL_TYPE_STRUCT && strcmp (type->name, PATCH) == 0);
}

const KoprsTestCelType *
koprs_test_cel_construction_find_field (const KoprsTestCelType *type, const char *name)
{
  static const char *const texts[] = { "op", "path", "from", NULL };

  if (koprs_test_cel_construction_is_object (type) || strcmp (name, "value") == 0)
    return koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DYN);
  return g_strv_contains (texts, name) ? koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_STRING) : NULL;
}

/* Of a patch all but the value are texts; the name of a type is one too. */
static const KoprsTestCelValue *
check_field (KoprsTestCelArena *arena, const char *name, const KoprsTestCelValue *value, const KoprsTestCelType *type)
{
  const KoprsTestCelType *wanted = koprs_test_cel_construction_find_field (type, name);

  if (wanted == NULL)
    return koprs_test_cel_value_new_error (arena, "unexpected JSONPatchType field: %s", name);
  if (wanted->kind == KOPRS_TEST_CEL_TYPE_DYN || value->kind == KOPRS_TEST_CEL_STRING)
    return value;
  if (value->kind == KOPRS_TEST_CEL_TYPE)
    return koprs_test_cel_value_new_string (arena, value->type->name, -1);
  return koprs_test_cel_value_new_error (arena, "unexpected type %s for JSONPatchType '%s' field", koprs_test_cel_go_type (value), name);
}

const KoprsTestCelValue *
koprs_test_cel_construction_settle (KoprsTestCelArena *arena, const KoprsTestCelValue *value)
{
  KoprsTestCelMapEntry *entries;
  KoprsTestCelValue *settled;

  if (!koprs_test_cel_value_is_constructed (value) || koprs_test_cel_construction_is_object (value->map.type))
    return value;
  entries = koprs_test_cel_arena_array (arena, KoprsTestCelMapEntry, MAX (value->map.n_entries, 1));
  for (guint i = 0; i < value->map.n_entries; i++)
    {
      entries[i] = value->map.entries[i];
      entries[i].value = check_field (arena, entries[i].key->text.data, entries[i].value, value->map.type);
      if (koprs_test_cel_value_is_error (entries[i].value))
        return entries[i].value;
    }
  settled = (KoprsTestCelValue *) koprs_test_cel_value_new_map (arena, entries, value->map.n_entries);
  settled->map.type = value->map.type;
  return settled;
}

static const KoprsTestCelValue *
find_entry (const KoprsTestCelValue *value, const KoprsTestCelValue *key)
{
  for (guint i = 0; key->kind == KOPRS_TEST_CEL_STRING && i < value->map.n_entries; i++)
    if (strcmp (value->map.entries[i].key->text.data, key->text.data) == 0)
      return value->map.entries[i].value;
  return NULL;
}

/* What is taken out of an object is plain. */
static const KoprsTestCelValue *
make_plain (KoprsTestCelArena *arena, const KoprsTestCelValue *value)
{
  if (value->kind == KOPRS_TEST_CEL_TYPE)
    return koprs_test_cel_value_new_string (arena, value->type->name, -1);
  if (value->kind == KOPRS_TEST_CEL_LIST && value->list.node == NULL)
    {
      const KoprsTestCelValue **items = koprs_test_cel_arena_array (arena, const KoprsTestCelValue *, MAX (value->list.n_items, 1));

      for (guint i = 0; i < value->list.n_items; i++)
        items[i] = make_plain (arena, value->list.items[i]);
      return koprs_test_cel_value_new_list (arena, items, value->list.n_items);
    }
  if (value->kind == KOPRS_TEST_CEL_MAP && value->map.node == NULL && value->map.member == NULL &&
      (value->map.type == NULL || koprs_test_cel_construction_is_object (value->map.type)))
    {
      KoprsTestCelMapEntry *entries = koprs_test_cel_arena_array (arena, KoprsTestCelMapEntry, MAX (value->map.n_entries, 1));

      for (guint i = 0; i < value->map.n_entries; i++)
        entries[i] = (KoprsTestCelMapEntry) { value->map.entries[i].key, make_plain (arena, value->map.entries[i].value) };
      return koprs_test_cel_value_new_map (arena, entries, value->map.n_entries);
    }
  return value;
}

const KoprsTestCelValue *
koprs_test_cel_construction_pick (KoprsTestCelArena *arena, const KoprsTestCelValue *value, const KoprsTestCelValue *key, gboolean typed)
{
  const KoprsTestCelValue *found = find_entry (value, key);

  if (found == NULL)
    return NULL;
  if (koprs_test_cel_construction_is_object (value->map.type))
    return typed ? make_plain (arena, found) : NULL;
  return found->kind == KOPRS_TEST_CEL_STRING && found->text.length == 0 ? NULL : found;
}

const KoprsTestCelValue *
koprs_test_cel_construction_default (KoprsTestCelArena *arena, const KoprsTestCelValue *value, const KoprsTestCelValue *key, gboolean typed)
{
  const KoprsTestCelType *field;

  if (koprs_test_cel_construction_is_object (value->map.type))
    return typed ? koprs_test_cel_value_new_null () : NULL;
  field = key->kind == KOPRS_TEST_CEL_STRING ? koprs_test_cel_construction_find_field (value->map.type, key->text.data) : NULL;
  if (field == NULL)
    return koprs_test_cel_value_new_error (arena, "unsupported indexer: %s", koprs_test_cel_value_show (arena, key));
  return field->kind == KOPRS_TEST_CEL_TYPE_STRING ? koprs_test_cel_value_new_string (arena, "", 0) : koprs_test_cel_value_new_null ();
}

/* Fields of objects are the same where nothing of them differs, their types included; lists never are. */
static gboolean
is_same (KoprsTestCelArena *arena, const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  if (a->kind != b->kind || a->kind == KOPRS_TEST_CEL_LIST)
    return FALSE;
  if (a->kind != KOPRS_TEST_CEL_MAP)
    return koprs_test_cel_value_equal (arena, a, b);
  if (koprs_test_cel_value_is_constructed (a) || koprs_test_cel_value_is_constructed (b))
    return koprs_test_cel_construction_equal (arena, a, b);
  if (a->map.node != NULL || b->map.node != NULL || a->map.n_entries != b->map.n_entries)
    return koprs_test_cel_value_equal (arena, a, b);
  for (guint i = 0; i < a->map.n_entries; i++)
    {
      const KoprsTestCelValue *other = koprs_test_cel_map_get (arena, b, a->map.entries[i].key);

      if (other == NULL || !is_same (arena, a->map.entries[i].value, other))
        return FALSE;
    }
  return TRUE;
}

/* Those of a patch are the same where the language says so. */
gboolean
koprs_test_cel_construction_equal (KoprsTestCelArena *arena, const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  gboolean object = a->map.type != NULL && koprs_test_cel_construction_is_object (a->map.type);

  if (a->map.type == NULL || b->map.type == NULL || strcmp (a->map.type->name, b->map.type->name) != 0 ||
      a->map.n_entries != b->map.n_entries)
    return FALSE;
  for (guint i = 0; i < a->map.n_entries; i++)
    {
      const KoprsTestCelValue *one = a->map.entries[i].value;
      const KoprsTestCelValue *other = find_entry (b, a->map.entries[i].key);

      if (other == NULL || !(object ? is_same (arena, one, other) : koprs_test_cel_value_equal (arena, one, other)))
        return FALSE;
    }
  return TRUE;
}
