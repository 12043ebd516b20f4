/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* quantity ("1Gi"), and counting with it. */

#include "koprs/testing/cel/koprs-test-cel-libraries.h"
#include "koprs/testing/cel/koprs-test-cel-quantity.h"

#include <string.h>

static gboolean
equal_quantity (gconstpointer a, gconstpointer b)
{
  return koprs_test_cel_quantity_compare (a, b) == 0;
}

static const KoprsTestCelOpaqueClass quantity_class = {
  { .kind = KOPRS_TEST_CEL_TYPE_OPAQUE, .name = "kubernetes.Quantity" }, equal_quantity, NULL, NULL,
};

static const KoprsTestCelQuantity *
get (const KoprsTestCelValue *value)
{
  return value->opaque.data;
}

static const char *
parse (KoprsTestCelArena *arena, KoprsTestCelQuantity *quantity, const KoprsTestCelValue *text)
{
  /* A NUL is a sign like others that don't belong. */
  return koprs_test_cel_quantity_parse (arena, quantity, strlen (text->text.data) == text->text.length ? text->text.data : "?");
}

static const KoprsTestCelValue *
make_quantity (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  KoprsTestCelQuantity *quantity = koprs_test_cel_arena_new0 (context->arena, KoprsTestCelQuantity);
  const char *wrong = parse (context->arena, quantity, args[0]);

  return wrong != NULL ? koprs_test_cel_value_new_error (context->arena, "%s", wrong)
                       : koprs_test_cel_value_new_opaque (context->arena, &quantity_class, quantity);
}

static const KoprsTestCelValue *
is_quantity (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  KoprsTestCelQuantity quantity;

  return koprs_test_cel_value_new_bool (parse (context->arena, &quantity, args[0]) == NULL);
}

static const KoprsTestCelValue *
get_sign (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_int (context->arena, koprs_test_cel_quantity_sign (get (args[0])));
}

static const KoprsTestCelValue *
get_double (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_double (context->arena, koprs_test_cel_quantity_to_double (get (args[0])));
}

static const KoprsTestCelValue *
get_int (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  gint64 value;

  if (!koprs_test_cel_quantity_get_int (get (args[0]), &value))
    return koprs_test_cel_value_new_error (context->arena, "cannot convert value to integer");
  return koprs_test_cel_value_new_int (context->arena, value);
}

static const KoprsTestCelValue *
is_int (KoprsTestCelContext *context G_GNUC_UNUSED, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  gint64 value;

  return koprs_test_cel_value_new_bool (koprs_test_cel_quantity_get_int (get (args[0]), &value));
}

static const KoprsTestCelValue *
compare (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_int (context->arena, koprs_test_cel_quantity_compare (get (args[0]), get (args[1])));
}

static const KoprsTestCelValue *
is_greater (KoprsTestCelContext *context G_GNUC_UNUSED, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (koprs_test_cel_quantity_compare (get (args[0]), get (args[1])) > 0);
}

static const KoprsTestCelValue *
is_less (KoprsTestCelContext *context G_GNUC_UNUSED, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (koprs_test_cel_quantity_compare (get (args[0]), get (args[1])) < 0);
}

static const KoprsTestCelValue *
combine (KoprsTestCelArena *arena, const KoprsTestCelValue *const *args, int sign)
{
  KoprsTestCelQuantity *sum = koprs_test_cel_arena_new0 (arena, KoprsTestCelQuantity);
  KoprsTestCelQuantity other;

  *sum = *get (args[0]);
  if (args[1]->kind == KOPRS_TEST_CEL_INT)
    koprs_test_cel_quantity_set (arena, &other, args[1]->integer);
  else
    other = *get (args[1]);
  koprs_test_cel_quantity_add (arena, sum, &other, sign);
  return koprs_test_cel_value_new_opaque (arena, &quantity_class, sum);
}

static const KoprsTestCelValue *
add (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return combine (context->arena, args, 1);
}

static const KoprsTestCelValue *
subtract (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return combine (context->arena, args, -1);
}

#define Q "kubernetes.Quantity"

const KoprsTestCelDeclaration koprs_test_cel_quantities[] = {
  { "quantity", "string_to_quantity", "(string) -> " Q, make_quantity, koprs_test_cel_libraries_cost_scan },
  { "isQuantity", "is_quantity_string", "(string) -> bool", is_quantity, koprs_test_cel_libraries_cost_scan },
  { "sign", "quantity_sign", "(" Q ") -> int", get_sign, NULL },
  { "isGreaterThan", "quantity_is_greater_than", Q ".(" Q ") -> bool", is_greater, NULL },
  { "isLessThan", "quantity_is_less_than", Q ".(" Q ") -> bool", is_less, NULL },
  { "compareTo", "quantity_compare_to", Q ".(" Q ") -> int", compare, NULL },
  { "asApproximateFloat", "quantity_get_float", Q ".() -> double", get_double, NULL },
  { "asInteger", "quantity_get_int", Q ".() -> int", get_int, NULL },
  { "isInteger", "quantity_is_integer", Q ".() -> bool", is_int, NULL },
  { "add", "quantity_add", Q ".(" Q ") -> " Q, add, NULL },
  { "add", "quantity_add_int", Q ".(int) -> " Q, add, NULL },
  { "sub", "quantity_sub", Q ".(" Q ") -> " Q, subtract, NULL },
  { "sub", "quantity_sub_int", Q ".(int) -> " Q, subtract, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};
