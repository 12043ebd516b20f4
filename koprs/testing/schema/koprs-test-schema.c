/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/schema/koprs-test-schema.h"
#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/values/koprs-test-node.h"

struct _KoprsTestSchema {
  gatomicrefcount ref_count;
  const char *group;
  const char *version;
  const char *kind;
  const char *api_version;
  gboolean custom;
  gboolean status;
  const KoprsTestType *root;
  GPtrArray *types;         /* (element-type KoprsTestType), owned */
  GStringChunk *strings;
  JsonNode *nothing;        /* NULL: not asked for yet */
  gpointer rules;           /* NULL: not asked for yet */
  GDestroyNotify rules_notify;
};

static void
field_free (gpointer data)
{
  KoprsTestField *field = data;

  g_clear_pointer (&field->default_value, json_node_unref);
  g_clear_pointer (&field->fill_value, json_node_unref);
  g_free (field);
}

static void
type_free (gpointer data)
{
  KoprsTestType *type = data;

  g_strfreev (type->keys);
  g_clear_pointer (&type->fields, g_ptr_array_unref);
  g_clear_pointer (&type->by_name, g_hash_table_unref);
  g_clear_pointer (&type->openapi, json_node_unref);
  g_free (type);
}

KoprsTestSchema *
koprs_test_schema_new (const char *group, const char *version, const char *kind, gboolean custom)
{
  KoprsTestSchema *self = g_new0 (KoprsTestSchema, 1);
  g_autofree char *api_version = *group != '\0' ? g_strconcat (group, "/", version, NULL) : g_strdup (version);

  g_atomic_ref_count_init (&self->ref_count);
  self->strings = g_string_chunk_new (4096);
  self->types = g_ptr_array_new_with_free_func (type_free);
  self->group = koprs_test_schema_intern (self, group);
  self->version = koprs_test_schema_intern (self, version);
  self->kind = koprs_test_schema_intern (self, kind);
  self->api_version = koprs_test_schema_intern (self, api_version);
  self->custom = custom;
  return self;
}

KoprsTestSchema *
koprs_test_schema_ref (KoprsTestSchema *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
koprs_test_schema_unref (KoprsTestSchema *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->types);
  g_clear_pointer (&self->nothing, json_node_unref);
  if (self->rules != NULL)
    self->rules_notify (self->rules);
  g_string_chunk_free (self->strings);
  g_free (self);
}

void
koprs_test_schema_set_root (KoprsTestSchema *self, const KoprsTestType *root, gboolean status)
{
  self->root = root;
  self->status = status;
}

const char *
koprs_test_schema_get_group (KoprsTestSchema *self)
{
  return self->group;
}

const char *
koprs_test_schema_get_version (KoprsTestSchema *self)
{
  return self->version;
}

const char *
koprs_test_schema_get_kind (KoprsTestSchema *self)
{
  return self->kind;
}

const char *
koprs_test_schema_get_api_version (KoprsTestSchema *self)
{
  return self->api_version;
}

gboolean
koprs_test_schema_is_custom (KoprsTestSchema *self)
{
  return self->custom;
}

gboolean
koprs_test_schema_has_status_subresource (KoprsTestSchema *self)
{
  return self->status;
}

const KoprsTestType *
koprs_test_schema_get_root (KoprsTestSchema *self)
{
  return self->root;
}

JsonNode *
koprs_test_schema_get_nothing (KoprsTestSchema *self)
{
  return g_atomic_pointer_get (&self->nothing);
}

JsonNode *
koprs_test_schema_keep_nothing (KoprsTestSchema *self, JsonNode *nothing)
{
  if (!g_atomic_pointer_compare_and_exchange (&self->nothing, NULL, nothing))
    json_node_unref (nothing);
  return self->nothing;
}

const char *
koprs_test_schema_intern (KoprsTestSchema *self, const char *text)
{
  return g_string_chunk_insert_const (self->strings, text);
}

KoprsTestType *
koprs_test_schema_add_type (KoprsTestSchema *self, KoprsTestTypeClass type_class, const char *go_name)
{
  KoprsTestType *type = g_new0 (KoprsTestType, 1);

  type->type_class = type_class;
  type->go_name = koprs_test_schema_intern (self, go_name);
  g_ptr_array_add (self->types, type);
  return type;
}

KoprsTestField *
koprs_test_schema_add_field (KoprsTestSchema *self, KoprsTestType *type, const char *name,
                             const KoprsTestType *field_type)
{
  KoprsTestField *field = g_new0 (KoprsTestField, 1);

  if (type->fields == NULL)
    {
      type->fields = g_ptr_array_new_with_free_func (field_free);
      type->by_name = g_hash_table_new (g_str_hash, g_str_equal);
    }
  field->name = koprs_test_schema_intern (self, name);
  field->type = field_type;
  field->position = type->fields->len;
  g_ptr_array_add (type->fields, field);
  g_hash_table_insert (type->by_name, (gpointer) field->name, field);
  return field;
}

const KoprsTestField *
koprs_test_type_find_field (const KoprsTestType *self, const char *name)
{
  return self != NULL && self->by_name != NULL ? g_hash_table_lookup (self->by_name, name) : NULL;
}

/* The one type that every value has; for members of values without a schema. */
static const KoprsTestType any_type = { .type_class = KOPRS_TEST_TYPE_ANY, .keeps_unknown = TRUE, .go_name = "interface {}" };

const KoprsTestType *
koprs_test_type_get_member (const KoprsTestType *self, const char *name)
{
  const KoprsTestField *field = koprs_test_type_find_field (self, name);

  if (field != NULL)
    return field->type;
  if (self == NULL || self->type_class == KOPRS_TEST_TYPE_ANY)
    return &any_type;
  return self->element;
}

KoprsTestTypeClass
koprs_test_type_deduce (const KoprsTestType *self, JsonNode *value)
{
  if (self != NULL && self->type_class != KOPRS_TEST_TYPE_ANY)
    return self->type_class;
  if (koprs_test_node_is_object (value) || koprs_test_node_is_null (value))
    return KOPRS_TEST_TYPE_MAP;
  return koprs_test_node_is_array (value) ? KOPRS_TEST_TYPE_LIST : KOPRS_TEST_TYPE_SCALAR;
}

gboolean
koprs_test_type_is_atomic (const KoprsTestType *self, KoprsTestTypeClass type_class)
{
  switch (type_class)
    {
    case KOPRS_TEST_TYPE_MAP:
      return self != NULL && self->atomic;
    case KOPRS_TEST_TYPE_LIST:
      return self == NULL || self->type_class == KOPRS_TEST_TYPE_ANY || self->list_type == KOPRS_TEST_LIST_ATOMIC;
    default:
      return TRUE;
    }
}

gpointer
koprs_test_schema_get_rules (KoprsTestSchema *self)
{
  return g_atomic_pointer_get (&self->rules);
}

gpointer
koprs_test_schema_keep_rules (KoprsTestSchema *self, gpointer rules, GDestroyNotify notify)
{
  self->rules_notify = notify;
  if (!g_atomic_pointer_compare_and_exchange (&self->rules, NULL, rules))
    notify (rules);
  return self->rules;
}
