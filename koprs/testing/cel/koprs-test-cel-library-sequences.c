/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The language's own extension of lists: new lists out of lists. */

#include "koprs/testing/cel/koprs-test-cel-libraries.h"

#include <string.h>

#define LONGEST_RANGE 1000000

typedef const KoprsTestCelValue *Item;

static Item *
list_items (KoprsTestCelArena *arena, const KoprsTestCelValue *list, guint *n)
{
  Item *items;

  *n = koprs_test_cel_list_length (list);
  items = koprs_test_cel_arena_array (arena, Item, MAX (*n, 1));
  for (guint i = 0; i < *n; i++)
    items[i] = koprs_test_cel_list_get (arena, list, i);
  return items;
}

static const KoprsTestCelValue *
slice (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  gint64 start = args[1]->integer, end = args[2]->integer;
  guint n;
  Item *items = list_items (context->arena, args[0], &n);
  g_autofree char *call = g_strdup_printf ("cannot slice(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", start, end);

  if (start < 0 || end < 0)
    return koprs_test_cel_value_new_error (context->arena, "%s, negative indexes not supported", call);
  if (start > end)
    return koprs_test_cel_value_new_error (context->arena, "%s, start index must be less than or equal to end index", call);
  if (end > n)
    return koprs_test_cel_value_new_error (context->arena, "%s, list is length %u", call, n);
  return koprs_test_cel_value_new_list (context->arena, items + start, (guint) (end - start));
}

static void
gather (KoprsTestCelArena *arena, const KoprsTestCelValue *list, gint64 depth, GPtrArray *out)
{
  guint n = koprs_test_cel_list_length (list);

  for (guint i = 0; i < n; i++)
    {
      Item item = koprs_test_cel_list_get (arena, list, i);

      if (item->kind == KOPRS_TEST_CEL_LIST && depth > 0)
        gather (arena, item, depth - 1, out);
      else
        g_ptr_array_add (out, (gpointer) item);
    }
}

static const KoprsTestCelValue *
copy_list (KoprsTestCelArena *arena, GPtrArray *list)
{
  Item *items = koprs_test_cel_arena_array (arena, Item, MAX (list->len, 1));

  for (guint i = 0; i < list->len; i++)
    items[i] = list->pdata[i];
  return koprs_test_cel_value_new_list (arena, items, list->len);
}

static const KoprsTestCelValue *
flatten (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args)
{
  g_autoptr (GPtrArray) out = g_ptr_array_new ();
  gint64 depth = n_args == 2 ? args[1]->integer : 1;

  if (depth < 0)
    return koprs_test_cel_value_new_error (context->arena, "level must be non-negative");
  gather (context->arena, args[0], depth, out);
  return copy_list (context->arena, out);
}

static const KoprsTestCelValue *
reverse (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  guint n;
  Item *items = list_items (context->arena, args[0], &n);

  for (guint i = 0; i < n / 2; i++)
    {
      Item item = items[i];

      items[i] = items[n - 1 - i];
      items[n - 1 - i] = item;
    }
  return koprs_test_cel_value_new_list (context->arena, items, n);
}

static const KoprsTestCelValue *
distinct (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) out = g_ptr_array_new ();
  guint n;
  Item *items = list_items (context->arena, args[0], &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean seen = FALSE;

      for (guint j = 0; j < out->len && !seen; j++)
        seen = koprs_test_cel_value_equal (context->arena, items[i], out->pdata[j]);
      if (!seen)
        g_ptr_array_add (out, (gpointer) items[i]);
    }
  return copy_list (context->arena, out);
}

static const KoprsTestCelValue *
range (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  gint64 n = args[0]->integer;
  Item *items;

  if (n < 0)
    return koprs_test_cel_value_new_error (context->arena, "lists.range: size must be non-negative, got %" G_GINT64_FORMAT, n);
  if (n > LONGEST_RANGE)
    return koprs_test_cel_value_new_error (context->arena, "lists.range: size %" G_GINT64_FORMAT " exceeds maximum allowed (%d)", n,
                                           LONGEST_RANGE);
  items = koprs_test_cel_arena_array (context->arena, Item, MAX (n, 1));
  for (gint64 i = 0; i < n; i++)
    items[i] = koprs_test_cel_value_new_int (context->arena, i);
  return koprs_test_cel_value_new_list (context->arena, items, (guint) n);
}

static const KoprsTestCelValue *
get_end (KoprsTestCelContext *context, const KoprsTestCelValue *list, gboolean last)
{
  guint n = koprs_test_cel_list_length (list);
  const KoprsTestCelValue *item = n > 0 ? koprs_test_cel_list_get (context->arena, list, last ? n - 1 : 0) : NULL;

  return koprs_test_cel_value_new_optional (context->arena, item);
}

static const KoprsTestCelValue *
get_first (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return get_end (context, args[0], FALSE);
}

static const KoprsTestCelValue *
get_last (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return get_end (context, args[0], TRUE);
}

typedef struct {
  Item key;
  Item item;
  guint place;          /* equal keys keep their order */
} Pair;

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *one = a, *two = b;
  int order = 0;

  koprs_test_cel_value_compare (one->key, two->key, &order);
  if (order == 1 || order == -1)
    return order;
  return one->place < two->place ? -1 : 1;
}

/* NULL where they can be sorted. */
static const char *
check_keys (const Item *keys, guint n)
{
  int order;

  if (!koprs_test_cel_value_compare (keys[0], keys[0], &order))
    return "list elements must be comparable";
  for (guint i = 1; i < n; i++)
    if (keys[i]->kind != keys[0]->kind)
      return "list elements must have the same type";
  return NULL;
}

/* By the keys of its items, which are the last argument. */
static const KoprsTestCelValue *
sort (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args)
{
  guint n, n_keys;
  Item *items = list_items (context->arena, args[0], &n);
  Item *keys = list_items (context->arena, args[n_args - 1], &n_keys);
  g_autofree Pair *pairs = g_new (Pair, MAX (n, 1));
  const char *wrong;

  if (n != n_keys)
    return koprs_test_cel_value_new_error (context->arena,
                                           "@sortByAssociatedKeys() expected a list of the same size as the associated keys list, "
                                           "but got %u and %u elements respectively", n, n_keys);
  if (n == 0)
    return args[0];
  wrong = check_keys (keys, n);
  if (wrong != NULL)
    return koprs_test_cel_value_new_error (context->arena, "%s", wrong);
  for (guint i = 0; i < n; i++)
    pairs[i] = (Pair) { keys[i], items[i], i };
  qsort (pairs, n, sizeof *pairs, compare_pairs);
  for (guint i = 0; i < n; i++)
    items[i] = pairs[i].item;
  return koprs_test_cel_value_new_list (context->arena, items, n);
}

/* The call, the new list, and so many looks at items. */
static guint64
cost_list (double looks)
{
  return (guint64) looks + 1 + 10;
}

static guint64
cost_result (const KoprsTestCelValue *const *args G_GNUC_UNUSED, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result)
{
  return cost_list ((double) koprs_test_cel_value_size (result));
}

static guint64
cost_flatten (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  double depth = n_args == 2 ? (double) args[1]->integer : 1;

  return cost_list ((double) koprs_test_cel_value_size (args[0]) * (depth < 0 ? 1 : depth));
}

/* Each item (or key, the last argument) with each. */
static guint64
cost_pairs (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  const KoprsTestCelValue *list = args[n_args - 1];
  guint64 n = koprs_test_cel_value_size (list);
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  KoprsTestCelKind kind = n > 0 ? koprs_test_cel_list_get (arena, list, 0)->kind : KOPRS_TEST_CEL_NULL;
  double factor = kind == KOPRS_TEST_CEL_STRING || kind == KOPRS_TEST_CEL_BYTES ? 2.1 : 2;

  return cost_list ((double) (n * n) * factor);
}

#define SORTED(type, name) \
  { "sort", "list_" name "_sort", "list(" type ").() -> list(" type ")", sort, cost_pairs }, \
  { "@sortByAssociatedKeys", "list_" name "_sortByAssociatedKeys", "list(T).(list(" type ")) -> list(T)", sort, cost_pairs }

const KoprsTestCelDeclaration koprs_test_cel_sequences[] = {
  { "slice", "list_slice", "list(T).(int,int) -> list(T)", slice, cost_result },
  { "flatten", "list_flatten", "list(list(T)).() -> list(T)", flatten, cost_flatten },
  { "flatten", "list_flatten_int", "list(dyn).(int) -> list(dyn)", flatten, cost_flatten },
  { "reverse", "list_reverse", "list(T).() -> list(T)", reverse, cost_result },
  { "distinct", "list_distinct", "list(T).() -> list(T)", distinct, cost_pairs },
  { "lists.range", "lists_range", "(int) -> list(int)", range, cost_result },
  { "first", "list_first", "list(V).() -> optional(V)", get_first, NULL },
  { "last", "list_last", "list(V).() -> optional(V)", get_last, NULL },
  SORTED ("int", "int"),
  SORTED ("uint", "uint"),
  SORTED ("double", "double"),
  SORTED ("bool", "bool"),
  SORTED ("duration", "google.protobuf.Duration"),
  SORTED ("timestamp", "google.protobuf.Timestamp"),
  SORTED ("string", "string"),
  SORTED ("bytes", "bytes"),
  { NULL, NULL, NULL, NULL, NULL },
};
