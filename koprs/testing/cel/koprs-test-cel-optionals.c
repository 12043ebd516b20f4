/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Values that may be absent. */

#include "koprs/testing/cel/koprs-test-cel-construction.h"
#include "koprs/testing/cel/koprs-test-cel-functions.h"

typedef KoprsTestCelContext Context;
typedef const KoprsTestCelValue Value;

static gboolean
is_zero (Value *value)
{
  switch ((int) value->kind)
    {
    case KOPRS_TEST_CEL_NULL:
      return TRUE;
    case KOPRS_TEST_CEL_BOOL:
      return !value->boolean;
    case KOPRS_TEST_CEL_INT:
    case KOPRS_TEST_CEL_UINT:
      return value->uinteger == 0;
    case KOPRS_TEST_CEL_DOUBLE:
      return value->real == 0;
    case KOPRS_TEST_CEL_DURATION:
      return value->duration == 0;
    case KOPRS_TEST_CEL_STRING:
    case KOPRS_TEST_CEL_BYTES:
    case KOPRS_TEST_CEL_LIST:
      return koprs_test_cel_value_size (value) == 0;
    case KOPRS_TEST_CEL_MAP:
      return koprs_test_cel_map_size (value) == 0 && (value->map.type == NULL || koprs_test_cel_construction_is_object (value->map.type));
    default:
      return FALSE;
    }
}

static Value *
of (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_optional (context->arena, args[0]);
}

static Value *
of_non_zero (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_optional (context->arena, is_zero (args[0]) ? NULL : args[0]);
}

static Value *
none (Context *context, Value *const *args G_GNUC_UNUSED, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_optional (context->arena, NULL);
}

static Value *
value (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return args[0]->optional != NULL ? args[0]->optional : koprs_test_cel_value_new_error (context->arena, "optional.none() dereference");
}

static Value *
has_value (Context *context G_GNUC_UNUSED, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (args[0]->optional != NULL);
}

static Value *
unwrap (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  guint n = koprs_test_cel_list_length (args[0]), kept = 0;
  Value **items = koprs_test_cel_arena_array (context->arena, Value *, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      Value *item = koprs_test_cel_list_get (context->arena, args[0], i);

      if (item->kind != KOPRS_TEST_CEL_OPTIONAL)
        return koprs_test_cel_value_new_error (context->arena, "value %s is not optional", koprs_test_cel_value_show (context->arena, item));
      if (item->optional != NULL)
        items[kept++] = item->optional;
    }
  return koprs_test_cel_value_new_list (context->arena, items, kept);
}

const KoprsTestCelDeclaration koprs_test_cel_optionals[] = {
  { "hasValue", "optional_hasValue", "optional(V).() -> bool", has_value, NULL },
  { "optional.none", "optional_none", "() -> optional(V)", none, NULL },
  { "optional.of", "optional_of", "(V) -> optional(V)", of, NULL },
  { "optional.ofNonZeroValue", "optional_ofNonZeroValue", "(V) -> optional(V)", of_non_zero, NULL },
  { "optional.unwrap", "optional_unwrap", "(list(optional(V))) -> list(V)", unwrap, NULL },
  { "or", "optional_or_optional", "optional(V).(optional(V)) -> optional(V)", NULL, NULL },
  { "orValue", "optional_orValue_value", "optional(V).(V) -> V", NULL, NULL },
  { "unwrapOpt", "optional_unwrapOpt", "list(optional(V)).() -> list(V)", unwrap, NULL },
  { "value", "optional_value", "optional(V).() -> V", value, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};
