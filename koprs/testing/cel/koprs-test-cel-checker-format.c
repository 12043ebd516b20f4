/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* string.format () of a text and a list that are written down: whether each clause has a value that it can show. */

#include "koprs/testing/cel/koprs-test-cel-checker-private.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-clauses.h"

/* The part of the value that no clause can show, or NULL. */
static const KoprsTestCelExpr *
find_unshowable (const KoprsTestCelExpr *expr)
{
  const KoprsTestCelExpr *found = koprs_test_cel_clause_fits ('s', expr->type) ? NULL : expr;

  for (guint i = 0; found == NULL && expr->kind == KOPRS_TEST_CEL_EXPR_LIST && i < expr->list.n_items; i++)
    found = find_unshowable (expr->list.items[i]);
  for (guint i = 0; found == NULL && expr->kind == KOPRS_TEST_CEL_EXPR_MAP && i < expr->map.n_entries; i++)
    {
      found = find_unshowable (expr->map.entries[i].key);
      if (found == NULL)
        found = find_unshowable (expr->map.entries[i].value);
    }
  return found;
}

static gboolean
is_written_down (const KoprsTestCelExpr *expr)
{
  return expr->call.target != NULL && strcmp (expr->call.function, "format") == 0 && expr->call.n_args == 1 &&
         expr->call.target->kind == KOPRS_TEST_CEL_EXPR_LITERAL && expr->call.target->literal->kind == KOPRS_TEST_CEL_STRING &&
         expr->call.args[0]->kind == KOPRS_TEST_CEL_EXPR_LIST;
}

void
koprs_test_cel_checker_format (KoprsTestCelChecker *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelExpr *list = is_written_down (expr) ? expr->call.args[0] : NULL;
  KoprsTestCelClauses clauses = { NULL };
  KoprsTestCelClause clause;
  char *wrong = NULL;
  guint point = expr->point;

  if (list == NULL)
    return;
  clauses.at = expr->call.target->literal->text.data;
  clauses.end = clauses.at + expr->call.target->literal->text.length;
  clauses.n_values = list->list.n_items;
  while (wrong == NULL && koprs_test_cel_clauses_next (&clauses, &clause, &wrong))
    {
      const KoprsTestCelExpr *value = clause.verb != '\0' ? list->list.items[clauses.n_clauses - 1] : NULL;
      const KoprsTestCelExpr *bad = value;

      if (value != NULL && clause.verb == 's')
        bad = find_unshowable (value);
      else if (value != NULL && koprs_test_cel_clause_fits (clause.verb, value->type))
        bad = NULL;
      if (bad == NULL)
        continue;
      wrong = koprs_test_cel_clause_refuse (clause.verb, bad->type);
      point = bad->point;
    }
  if (wrong == NULL && clauses.n_values > clauses.n_clauses)
    wrong = g_strdup_printf ("too many arguments supplied to string.format (expected %" G_GINT64_FORMAT ", got %" G_GINT64_FORMAT ")",
                             clauses.n_clauses, clauses.n_values);
  if (wrong != NULL)
    koprs_test_cel_issues_add (self->issues, point, wrong);
}
