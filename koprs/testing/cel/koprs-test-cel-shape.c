/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-shape.h"

#define EMPTY_SIZE 2            /* {} and [] */

static KoprsTestCelShape *
add (KoprsTestCelArena *arena, const KoprsTestCelType *type, guint64 min_size)
{
  KoprsTestCelShape *self = koprs_test_cel_arena_new0 (arena, KoprsTestCelShape);

  self->type = type;
  self->min_size = min_size;
  return self;
}

const KoprsTestCelShape *
koprs_test_cel_shape_new (KoprsTestCelArena *arena, const KoprsTestCelType *type, guint64 min_size)
{
  return add (arena, type, min_size);
}

const KoprsTestCelShape *
koprs_test_cel_shape_new_list (KoprsTestCelArena *arena, const KoprsTestCelShape *element, guint64 most)
{
  KoprsTestCelShape *self = add (arena, koprs_test_cel_type_new_list (arena, element->type), EMPTY_SIZE);

  self->element = element;
  self->max_elements = most;
  return self;
}

const KoprsTestCelShape *
koprs_test_cel_shape_new_map (KoprsTestCelArena *arena, const KoprsTestCelShape *key, const KoprsTestCelShape *element, guint64 most)
{
  KoprsTestCelShape *self = add (arena, koprs_test_cel_type_new_map (arena, key->type, element->type), EMPTY_SIZE);

  self->key = key;
  self->element = element;
  self->max_elements = most;
  return self;
}

KoprsTestCelShape *
koprs_test_cel_shape_new_struct (KoprsTestCelArena *arena, const char *name)
{
  KoprsTestCelType *type = (KoprsTestCelType *) koprs_test_cel_type_new_named (arena, KOPRS_TEST_CEL_TYPE_STRUCT, name);
  KoprsTestCelShape *self = add (arena, type, EMPTY_SIZE);

  type->fields = self;
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  koprs_test_cel_arena_adopt (arena, self->fields, (GDestroyNotify) g_hash_table_unref);
  return self;
}

void
koprs_test_cel_shape_add_field (KoprsTestCelShape *self, const char *name, const KoprsTestCelShape *field)
{
  g_hash_table_insert (self->fields, g_strdup (name), (gpointer) field);
}

const KoprsTestCelShape *
koprs_test_cel_shape_find_field (const KoprsTestCelType *type, const char *name)
{
  const KoprsTestCelShape *self = type->kind == KOPRS_TEST_CEL_TYPE_STRUCT ? type->fields : NULL;

  return self != NULL ? g_hash_table_lookup (self->fields, name) : NULL;
}

guint64
koprs_test_cel_shape_get_most (const KoprsTestCelShape *self)
{
  return KOPRS_TEST_CEL_REQUEST_SIZE / (self->min_size + 1);
}
