/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Lists as sets: sets.contains, sets.equivalent, sets.intersects. */

#include "koprs/testing/cel/koprs-test-cel-libraries.h"

static gboolean
has_item (KoprsTestCelArena *arena, const KoprsTestCelValue *list, const KoprsTestCelValue *item)
{
  guint n = koprs_test_cel_list_length (list);

  for (guint i = 0; i < n; i++)
    if (koprs_test_cel_value_equal (arena, koprs_test_cel_list_get (arena, list, i), item))
      return TRUE;
  return FALSE;
}

/* Whether an item of `some` is in the list (present), or is not. */
static gboolean
find_any (KoprsTestCelArena *arena, const KoprsTestCelValue *list, const KoprsTestCelValue *some, gboolean present)
{
  guint n = koprs_test_cel_list_length (some);

  for (guint i = 0; i < n; i++)
    if (has_item (arena, list, koprs_test_cel_list_get (arena, some, i)) == present)
      return TRUE;
  return FALSE;
}

static const KoprsTestCelValue *
contains (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (!find_any (context->arena, args[0], args[1], FALSE));
}

static const KoprsTestCelValue *
intersects (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (find_any (context->arena, args[1], args[0], TRUE));
}

static const KoprsTestCelValue *
equivalent (KoprsTestCelContext *context, const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED)
{
  return koprs_test_cel_value_new_bool (!find_any (context->arena, args[0], args[1], FALSE)
                                        && !find_any (context->arena, args[1], args[0], FALSE));
}

static guint64
cost_one_way (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return 1 + koprs_test_cel_value_size (args[0]) * koprs_test_cel_value_size (args[1]);
}

static guint64
cost_both_ways (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return 1 + 2 * koprs_test_cel_value_size (args[0]) * koprs_test_cel_value_size (args[1]);
}

const KoprsTestCelDeclaration koprs_test_cel_sets[] = {
  { "sets.contains", "list_sets_contains_list", "(list(T),list(T)) -> bool", contains, cost_one_way },
  { "sets.equivalent", "list_sets_equivalent_list", "(list(T),list(T)) -> bool", equivalent, cost_both_ways },
  { "sets.intersects", "list_sets_intersects_list", "(list(T),list(T)) -> bool", intersects, cost_one_way },
  { NULL, NULL, NULL, NULL, NULL },
};
