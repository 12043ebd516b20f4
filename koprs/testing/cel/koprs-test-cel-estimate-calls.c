/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the calls of the language itself may cost. */

#include "koprs/testing/cel/koprs-test-cel-estimate-private.h"

#include <string.h>

#define MEMBERS(...) (const char *const[]) { __VA_ARGS__, NULL }

static gboolean
is_one_of (KoprsTestCelCallCost *call, const char *const *ids)
{
  return g_strv_contains (ids, call->overload->id);
}

static KoprsTestCelRange
scale_points (KoprsTestCelRange size)
{
  return koprs_test_cel_range_scale (size, KOPRS_TEST_CEL_PER_POINT);
}

static gboolean
estimate_conversion (KoprsTestCelCallCost *call)
{
  KoprsTestCelRange size;

  if (!is_one_of (call, MEMBERS ("string_to_bytes", "bytes_to_string", "strings_quote")))
    return FALSE;
  size = size_of (call, 0);
  call->result.cost = scale_points (size);
  if (strcmp (call->overload->id, "string_to_bytes") == 0)
    set_size (call, (KoprsTestCelRange) { size.min, size.max * 4 });
  else if (strcmp (call->overload->id, "bytes_to_string") == 0)
    set_size (call, (KoprsTestCelRange) { size.min / 4, size.max });
  else
    set_size (call, (KoprsTestCelRange) { size.min + 2, size.max * 2 + 2 });
  return TRUE;
}

static gboolean
estimate_search (KoprsTestCelCallCost *call)
{
  const char *id = call->overload->id;
  gboolean method = call->expr->call.target != NULL;

  if (strcmp (id, "string_format") == 0 && method)
    call->result.cost = scale_points (size_of_target (call));
  else if (is_one_of (call, MEMBERS ("starts_with_string", "ends_with_string")))
    call->result.cost = scale_points (size_of (call, 0));
  else if (strcmp (id, "in_list") == 0)
    call->result.cost = size_of (call, 1);
  else if (is_one_of (call, MEMBERS ("matches", "matches_string")))
    {
      KoprsTestCelRange text = koprs_test_cel_range_add (method ? size_of_target (call) : size_of (call, 0), koprs_test_cel_range (1));
      KoprsTestCelRange regex = koprs_test_cel_range_scale (size_of (call, method ? 0 : 1), KOPRS_TEST_CEL_PER_REGEX_POINT);

      call->result.cost = koprs_test_cel_range_multiply (scale_points (text), regex);
    }
  else if (strcmp (id, "contains_string") == 0 && method)
    call->result.cost = koprs_test_cel_range_multiply (scale_points (size_of_target (call)), scale_points (size_of (call, 0)));
  else
    return FALSE;
  return TRUE;
}

/* The entries of two aggregates in one. */
static void
unite_entries (KoprsTestCelCallCost *call, guint a, guint b)
{
  const KoprsTestCelEntrySize *first = koprs_test_cel_estimator_get_entry (call->estimator, call->expr->call.args[a]);
  const KoprsTestCelEntrySize *second = koprs_test_cel_estimator_get_entry (call->estimator, call->expr->call.args[b]);
  KoprsTestCelEntrySize both;

  if (first == NULL || second == NULL)
    return;
  both = *first;
  both.key = koprs_test_cel_range_union (both.key, second->key);
  both.value = koprs_test_cel_range_union (both.value, second->value);
  koprs_test_cel_estimator_set_entry (call->estimator, call->expr, &both);
}

static gboolean
estimate_addition (KoprsTestCelCallCost *call)
{
  KoprsTestCelRange size;

  if (!is_one_of (call, MEMBERS ("add_string", "add_bytes", "add_list")))
    return FALSE;
  size = koprs_test_cel_range_add (size_of (call, 0), size_of (call, 1));
  unite_entries (call, 0, 1);
  set_size (call, size);
  call->result.cost = strcmp (call->overload->id, "add_list") == 0 ? koprs_test_cel_range (1) : scale_points (size);
  return TRUE;
}

static gboolean
estimate_comparison (KoprsTestCelCallCost *call)
{
  guint64 smaller;

  if (!is_one_of (call, MEMBERS ("less_string", "greater_string", "less_equals_string", "greater_equals_string", "less_bytes",
                                 "greater_bytes", "less_equals_bytes", "greater_equals_bytes", "equals", "not_equals")))
    return FALSE;
  smaller = MIN (size_of (call, 0).max, size_of (call, 1).max);
  call->result.cost = scale_points ((KoprsTestCelRange) { smaller > 0, smaller });
  return TRUE;
}

/* Operators that don't compute all of their operands: the sum of those they do is all they cost. */
static gboolean
estimate_lazy (KoprsTestCelCallCost *call)
{
  const char *id = call->overload->id;
  const KoprsTestCelRange *costs = call->costs;

  if (strcmp (id, "logical_and") == 0 || strcmp (id, "logical_or") == 0)
    {
      call->result.cost = (KoprsTestCelRange) { costs[0].min, koprs_test_cel_add (costs[0].max, costs[1].max) };
      return TRUE;
    }
  if (strcmp (id, "conditional") != 0)
    return FALSE;
  set_size (call, koprs_test_cel_range_union (size_of (call, 1), size_of (call, 2)));
  unite_entries (call, 1, 2);
  call->result.cost = koprs_test_cel_range_add (costs[0], koprs_test_cel_range_union (costs[1], costs[2]));
  return TRUE;
}

void
koprs_test_cel_estimate_call (KoprsTestCelCallCost *call)
{
  if (!koprs_test_cel_estimate_extension (call) && !koprs_test_cel_estimate_library (call))
    {
      if (estimate_lazy (call))
        return;
      if (!estimate_conversion (call) && !estimate_search (call) && !estimate_addition (call) && !estimate_comparison (call))
        call->result.cost = koprs_test_cel_range (1);
    }
  for (guint i = 0; i < call->expr->call.n_args; i++)
    call->result.cost = koprs_test_cel_range_add (call->result.cost, call->costs[i]);
}
