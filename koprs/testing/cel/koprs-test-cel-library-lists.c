/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What Kubernetes adds to lists: order, sums, and where items are. */

#include "koprs/testing/cel/koprs-test-cel-libraries.h"

static const KoprsTestCelValue *
no_overload (KoprsTestCelContext *context, const KoprsTestCelValue *list)
{
  return koprs_test_cel_library_mismatch (context->arena, context->overload->function, &list, 1);
}

static gboolean
is_comparable (const KoprsTestCelValue *value)
{
  int order;

  return koprs_test_cel_value_compare (value, value, &order);
}

/* 2 for those that have no order. */
static int
compare (const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  int order;

  return koprs_test_cel_value_compare (a, b, &order) ? order : 2;
}

static const KoprsTestCelValue *
is_sorted (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  const KoprsTestCelValue *before = NULL;
  guint n = koprs_test_cel_list_length (args[0]);

  for (guint i = 0; i < n; i++)
    {
      const KoprsTestCelValue *item = koprs_test_cel_list_get (context->arena, args[0], i);

      if (!is_comparable (item))
        return no_overload (context, args[0]);
      if (before != NULL && compare (before, item) == 1)
        return koprs_test_cel_value_new_bool (FALSE);
      before = item;
    }
  return koprs_test_cel_value_new_bool (TRUE);
}

/* The first item that none is beyond. */
static const KoprsTestCelValue *
find_extreme (KoprsTestCelContext *context, const KoprsTestCelValue *list, const char *name, int worse)
{
  const KoprsTestCelValue *best = NULL;
  guint n = koprs_test_cel_list_length (list);

  for (guint i = 0; i < n; i++)
    {
      const KoprsTestCelValue *item = koprs_test_cel_list_get (context->arena, list, i);

      if (!is_comparable (item))
        return no_overload (context, list);
      if (best == NULL || compare (best, item) == worse)
        best = item;
    }
  return best != NULL ? best : koprs_test_cel_value_new_error (context->arena, "%s called on empty list", name);
}

static const KoprsTestCelValue *
get_min (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return find_extreme (context, args[0], "min", 1);
}

static const KoprsTestCelValue *
get_max (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return find_extreme (context, args[0], "max", -1);
}

/* Adds an item of the kind; NULL, or what is wrong. */
static const char *
add (KoprsTestCelValue *sum, const KoprsTestCelValue *item)
{
  if (item->kind != sum->kind)
    return "no such overload";
  switch ((int) sum->kind)
    {
    case KOPRS_TEST_CEL_INT:
      return __builtin_add_overflow (sum->integer, item->integer, &sum->integer) ? "integer overflow" : NULL;
    case KOPRS_TEST_CEL_UINT:
      return __builtin_add_overflow (sum->uinteger, item->uinteger, &sum->uinteger) ? "unsigned integer overflow" : NULL;
    case KOPRS_TEST_CEL_DURATION:
      return __builtin_add_overflow (sum->duration, item->duration, &sum->duration) ? "integer overflow" : NULL;
    default:
      sum->real += item->real;
      return NULL;
    }
}

static const KoprsTestCelValue *
sum_up (KoprsTestCelContext *context, const KoprsTestCelValue *list, KoprsTestCelKind kind)
{
  KoprsTestCelValue *sum = koprs_test_cel_arena_new0 (context->arena, KoprsTestCelValue);
  guint n = koprs_test_cel_list_length (list);

  sum->kind = kind;
  for (guint i = 0; i < n; i++)
    {
      const char *wrong = add (sum, koprs_test_cel_list_get (context->arena, list, i));

      if (wrong != NULL)
        return koprs_test_cel_value_new_error (context->arena, "%s", wrong);
    }
  return sum;
}

#define SUM(name, kind) \
  static const KoprsTestCelValue * \
  name (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED) \
  { \
    return sum_up (context, args[0], kind); \
  }

SUM (sum_int, KOPRS_TEST_CEL_INT)
SUM (sum_uint, KOPRS_TEST_CEL_UINT)
SUM (sum_double, KOPRS_TEST_CEL_DOUBLE)
SUM (sum_duration, KOPRS_TEST_CEL_DURATION)

static gint64
find (KoprsTestCelContext *context, const KoprsTestCelValue *list, const KoprsTestCelValue *item, gboolean last)
{
  guint n = koprs_test_cel_list_length (list);

  for (guint i = 0; i < n; i++)
    {
      guint at = last ? n - 1 - i : i;

      if (koprs_test_cel_value_equal (context->arena, koprs_test_cel_list_get (context->arena, list, at), item))
        return at;
    }
  return -1;
}

static const KoprsTestCelValue *
find_first (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_int (context->arena, find (context, args[0], args[1], FALSE));
}

static const KoprsTestCelValue *
find_last (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_int (context->arena, find (context, args[0], args[1], TRUE));
}

static guint64
cost_walk (KoprsTestCelArena *arena, const KoprsTestCelValue *value)
{
  guint64 cost = 0;
  guint n;

  if (value->kind == KOPRS_TEST_CEL_STRING || value->kind == KOPRS_TEST_CEL_BYTES)
    return (guint64) ((double) value->text.length * 0.1);
  if (value->kind == KOPRS_TEST_CEL_MAP)
    {
      const KoprsTestCelValue *const *keys = koprs_test_cel_map_list_keys (arena, value, &n);

      for (guint i = 0; i < n; i++)
        {
          const KoprsTestCelValue *member = koprs_test_cel_map_get (arena, value, keys[i]);

          cost += cost_walk (arena, keys[i]) + (member != NULL ? cost_walk (arena, member) : 1);
        }
      return cost;
    }
  if (value->kind != KOPRS_TEST_CEL_LIST)
    return 1;
  n = koprs_test_cel_list_length (value);
  for (guint i = 0; i < n; i++)
    cost += cost_walk (arena, koprs_test_cel_list_get (arena, value, i));
  return cost;
}

/* All of what is in the list, to the last level. */
static guint64
cost_all (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();

  return cost_walk (arena, args[0]);
}

#define ORDERED(function, infix, type, name, suffix, result, func) \
  { function, "list_" name infix suffix, "list(" type ").() -> " result, func, cost_all }
#define ORDERED_TYPE(type) \
  ORDERED ("isSorted", "_is_sorted", type, type, "_bool", "bool", is_sorted), \
  ORDERED ("max", "_max_", type, type, type, type, get_max), \
  ORDERED ("min", "_min_", type, type, type, type, get_min)
#define SUMMED(type, func) { "sum", "list_" type "_sum_" type, "list(" type ").() -> " type, func, cost_all }

const KoprsTestCelDeclaration koprs_test_cel_lists[] = {
  ORDERED_TYPE ("int"),
  ORDERED_TYPE ("uint"),
  ORDERED_TYPE ("double"),
  ORDERED_TYPE ("bool"),
  ORDERED_TYPE ("duration"),
  ORDERED_TYPE ("timestamp"),
  ORDERED_TYPE ("string"),
  ORDERED_TYPE ("bytes"),
  SUMMED ("int", sum_int),
  SUMMED ("uint", sum_uint),
  SUMMED ("double", sum_double),
  SUMMED ("duration", sum_duration),
  { "indexOf", "list_a_index_of_int", "list(A).(A) -> int", find_first, cost_all },
  { "lastIndexOf", "list_a_last_index_of_int", "list(A).(A) -> int", find_last, cost_all },
  { NULL, NULL, NULL, NULL, NULL },
};
