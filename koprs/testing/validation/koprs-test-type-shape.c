/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-type-shape.h"

#include "koprs/testing/cel/koprs-test-cel-value.h"
#include "koprs/testing/schema/koprs-test-type.h"

/* A type that is being made; JSONSchemaProps refers to itself. */
typedef struct {
  KoprsTestCelArena *arena;
  GHashTable *around;       /* (element-type KoprsTestType) a set */
} Builder;

static const KoprsTestCelShape *build (Builder *self, const KoprsTestType *type, const char *name);

static const KoprsTestCelShape *
make (Builder *self, KoprsTestCelTypeKind kind)
{
  return koprs_test_cel_shape_new (self->arena, koprs_test_cel_type_get (kind), 1);
}

/* Quantities are nothing that the published schemas have a type for. */
static const KoprsTestCelShape *
build_scalar (Builder *self, const KoprsTestType *type)
{
  if (type->format == KOPRS_TEST_FORMAT_QUANTITY)
    return NULL;
  if (type->format == KOPRS_TEST_FORMAT_INT_OR_STRING)
    return make (self, KOPRS_TEST_CEL_TYPE_DYN);
  if (type->format == KOPRS_TEST_FORMAT_TIME || type->format == KOPRS_TEST_FORMAT_MICRO_TIME)
    return make (self, KOPRS_TEST_CEL_TYPE_TIMESTAMP);
  if (type->format == KOPRS_TEST_FORMAT_BYTES)
    return make (self, KOPRS_TEST_CEL_TYPE_BYTES);
  switch (type->scalar)
    {
    case KOPRS_TEST_SCALAR_STRING:
      return make (self, KOPRS_TEST_CEL_TYPE_STRING);
    case KOPRS_TEST_SCALAR_INTEGER:
      return make (self, KOPRS_TEST_CEL_TYPE_INT);
    case KOPRS_TEST_SCALAR_NUMBER:
      return make (self, KOPRS_TEST_CEL_TYPE_DOUBLE);
    case KOPRS_TEST_SCALAR_BOOLEAN:
      return make (self, KOPRS_TEST_CEL_TYPE_BOOL);
    case KOPRS_TEST_SCALAR_ANY:
    default:
      return NULL;
    }
}

static const KoprsTestCelShape *
build_below (Builder *self, const KoprsTestType *type, const char *name, const char *step)
{
  g_autofree char *below = g_strconcat (name, ".", step, NULL);

  return type->openapi != NULL ? koprs_test_cel_shape_new_openapi (self->arena, type->openapi, type->embedded, below)
                               : build (self, type, below);
}

static const KoprsTestCelShape *
build_struct (Builder *self, const KoprsTestType *type, const char *name)
{
  KoprsTestCelShape *shape = koprs_test_cel_shape_new_struct (self->arena, name);

  for (guint i = 0; type->fields != NULL && i < type->fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);
      g_autofree char *escaped = koprs_test_cel_name_escape (field->name);
      const KoprsTestCelShape *below = escaped != NULL ? build_below (self, field->type, name, escaped) : NULL;

      if (below != NULL)
        koprs_test_cel_shape_add_field (shape, escaped, below);
    }
  return shape;
}

static const KoprsTestCelShape *
build_map (Builder *self, const KoprsTestType *type, const char *name)
{
  const KoprsTestCelShape *element;

  if (type->fields != NULL || type->element == NULL)
    return build_struct (self, type, name);
  element = build_below (self, type->element, name, "@elem");
  return element != NULL ? koprs_test_cel_shape_new_map (self->arena, make (self, KOPRS_TEST_CEL_TYPE_STRING), element, G_MAXUINT64)
                         : NULL;
}

static const KoprsTestCelShape *
build (Builder *self, const KoprsTestType *type, const char *name)
{
  const KoprsTestCelShape *shape = NULL;
  const KoprsTestCelShape *element;

  if (!g_hash_table_add (self->around, (gpointer) type))
    return NULL;
  switch (type->type_class)
    {
    case KOPRS_TEST_TYPE_SCALAR:
      shape = build_scalar (self, type);
      break;
    case KOPRS_TEST_TYPE_MAP:
      shape = build_map (self, type, name);
      break;
    case KOPRS_TEST_TYPE_LIST:
      element = type->element != NULL ? build_below (self, type->element, name, "@idx") : NULL;
      shape = element != NULL ? koprs_test_cel_shape_new_list (self->arena, element, G_MAXUINT64) : NULL;
      break;
    case KOPRS_TEST_TYPE_ANY:
    default:
      break;
    }
  g_hash_table_remove (self->around, type);
  return shape;
}

const KoprsTestCelShape *
koprs_test_type_shape_new (KoprsTestCelArena *arena, KoprsTestSchema *schema, const char *name)
{
  g_autoptr (GHashTable) around = g_hash_table_new (NULL, NULL);
  const KoprsTestType *root = koprs_test_schema_get_root (schema);
  Builder builder = { arena, around };

  return root != NULL ? build (&builder, root, name) : NULL;
}
