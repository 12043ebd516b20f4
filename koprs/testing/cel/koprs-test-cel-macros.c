/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Calls that stand for longer expressions: has, all, exists, map and their like. */

#include "koprs/testing/cel/koprs-test-cel-parser-private.h"

#define RESULT "@result"
#define MAX_NODES 100000

typedef struct {
  KoprsTestCelParser *parser;
  guint point;
  KoprsTestCelExpr *target;
  KoprsTestCelExpr **args;
  guint n_args;
} Macro;

typedef KoprsTestCelExpr *(*Expand) (const Macro *macro);

static KoprsTestCelExpr *
new_ident (const Macro *self, const char *name)
{
  KoprsTestCelExpr *expr = koprs_test_cel_parser_new (self->parser, KOPRS_TEST_CEL_EXPR_IDENT, self->point);

  expr->ident.name = name;
  return expr;
}

static KoprsTestCelExpr *
new_literal (const Macro *self, const KoprsTestCelValue *value)
{
  KoprsTestCelExpr *expr = koprs_test_cel_parser_new (self->parser, KOPRS_TEST_CEL_EXPR_LITERAL, self->point);

  expr->literal = value;
  return expr;
}

static KoprsTestCelExpr *
new_integer (const Macro *self, gint64 value)
{
  return new_literal (self, koprs_test_cel_value_new_int (self->parser->ast->arena, value));
}

static KoprsTestCelExpr *
new_truth (const Macro *self, gboolean value)
{
  return new_literal (self, koprs_test_cel_value_new_bool (value));
}

/* NULL ends the arguments. */
static KoprsTestCelExpr *
new_call (const Macro *self, const char *function, KoprsTestCelExpr *target, KoprsTestCelExpr *one, KoprsTestCelExpr *two,
          KoprsTestCelExpr *three)
{
  KoprsTestCelExpr **args = koprs_test_cel_arena_array (self->parser->ast->arena, KoprsTestCelExpr *, 3);

  args[0] = one;
  args[1] = two;
  args[2] = three;
  return koprs_test_cel_parser_new_call (self->parser, self->point, function, target, args, (one != NULL) + (two != NULL) + (three != NULL));
}

static KoprsTestCelExpr *
new_list (const Macro *self, KoprsTestCelExpr *item)
{
  KoprsTestCelExpr *list = koprs_test_cel_parser_new (self->parser, KOPRS_TEST_CEL_EXPR_LIST, self->point);

  list->list.items = koprs_test_cel_arena_array (self->parser->ast->arena, KoprsTestCelExpr *, 1);
  list->list.optional = koprs_test_cel_arena_array (self->parser->ast->arena, gboolean, 1);
  list->list.n_items = item != NULL;
  list->list.items[0] = item;
  if (item != NULL)
    koprs_test_cel_parser_deepen (self->parser, list, item);
  return list;
}

static KoprsTestCelExpr *
new_comprehension (const Macro *self, KoprsTestCelExpr *init, KoprsTestCelExpr *condition, KoprsTestCelExpr *step, KoprsTestCelExpr *result)
{
  KoprsTestCelExpr *fold = koprs_test_cel_parser_new (self->parser, KOPRS_TEST_CEL_EXPR_COMPREHENSION, self->point);

  fold->comprehension.range = self->target;
  fold->comprehension.iter_var = self->args[0]->ident.name;
  fold->comprehension.accu_var = RESULT;
  fold->comprehension.accu_init = init;
  fold->comprehension.condition = condition;
  fold->comprehension.step = step;
  fold->comprehension.result = result;
  koprs_test_cel_parser_deepen (self->parser, fold, self->target);
  koprs_test_cel_parser_deepen (self->parser, fold, step);
  return fold;
}

static KoprsTestCelExpr *
refuse (const Macro *self, guint arg, const char *message)
{
  return koprs_test_cel_parser_refuse (self->parser, self->args[arg]->point, g_strdup (message));
}

static gboolean
is_ident (const KoprsTestCelExpr *expr)
{
  return expr->kind == KOPRS_TEST_CEL_EXPR_IDENT && expr->ident.name != NULL;
}

/* NULL where the first arguments can be variables. */
static KoprsTestCelExpr *
check_variables (const Macro *self, guint n, const char *message)
{
  for (guint i = 0; i < n; i++)
    if (!is_ident (self->args[i]))
      return refuse (self, i, message);
  if (n == 2 && g_str_equal (self->args[0]->ident.name, self->args[1]->ident.name))
    return koprs_test_cel_parser_refuse (self->parser, self->args[1]->point,
                                         g_strdup_printf ("duplicate variable name: %s", self->args[0]->ident.name));
  for (guint i = 0; i < n; i++)
    if (g_str_equal (self->args[i]->ident.name, "__result__"))
      return refuse (self, i, "iteration variable overwrites accumulator variable");
  return NULL;
}

static KoprsTestCelExpr *
expand_has (const Macro *self)
{
  KoprsTestCelExpr *select = self->args[0];
  KoprsTestCelExpr *test;

  if (select->kind != KOPRS_TEST_CEL_EXPR_SELECT || select->select.test_only)
    return refuse (self, 0, "invalid argument to has() macro");
  test = koprs_test_cel_parser_new (self->parser, KOPRS_TEST_CEL_EXPR_SELECT, self->point);
  test->select.operand = select->select.operand;
  test->select.field = select->select.field;
  test->select.test_only = TRUE;
  koprs_test_cel_parser_deepen (self->parser, test, select->select.operand);
  return test;
}

static KoprsTestCelExpr *
two_variables (const Macro *self, guint n, KoprsTestCelExpr *fold)
{
  if (n == 2)
    fold->comprehension.iter_var2 = self->args[1]->ident.name;
  return fold;
}

/* The variables are the first n arguments. */
static KoprsTestCelExpr *
make_all (const Macro *self, guint n)
{
  KoprsTestCelExpr *problem = check_variables (self, n, "argument must be a simple name");

  if (problem != NULL)
    return problem;
  return two_variables (self, n, new_comprehension (self, new_truth (self, TRUE),
    new_call (self, "@not_strictly_false", NULL, new_ident (self, RESULT), NULL, NULL),
    new_call (self, "_&&_", NULL, new_ident (self, RESULT), self->args[n], NULL), new_ident (self, RESULT)));
}

static KoprsTestCelExpr *
make_exists (const Macro *self, guint n)
{
  KoprsTestCelExpr *problem = check_variables (self, n, "argument must be a simple name");

  if (problem != NULL)
    return problem;
  return two_variables (self, n, new_comprehension (self, new_truth (self, FALSE),
    new_call (self, "@not_strictly_false", NULL, new_call (self, "!_", NULL, new_ident (self, RESULT), NULL, NULL), NULL, NULL),
    new_call (self, "_||_", NULL, new_ident (self, RESULT), self->args[n], NULL), new_ident (self, RESULT)));
}

static KoprsTestCelExpr *
make_exists_one (const Macro *self, guint n)
{
  KoprsTestCelExpr *problem = check_variables (self, n, "argument must be a simple name");
  KoprsTestCelExpr *more;

  if (problem != NULL)
    return problem;
  more = new_call (self, "_+_", NULL, new_ident (self, RESULT), new_integer (self, 1), NULL);
  return two_variables (self, n, new_comprehension (self, new_integer (self, 0), new_truth (self, TRUE),
    new_call (self, "_?_:_", NULL, self->args[n], more, new_ident (self, RESULT)),
    new_call (self, "_==_", NULL, new_ident (self, RESULT), new_integer (self, 1), NULL)));
}

/* filter NULL: every item counts. */
static KoprsTestCelExpr *
make_list (const Macro *self, guint n, KoprsTestCelExpr *filter, KoprsTestCelExpr *item)
{
  KoprsTestCelExpr *step = new_call (self, "_+_", NULL, new_ident (self, RESULT), new_list (self, item), NULL);

  if (filter != NULL)
    step = new_call (self, "_?_:_", NULL, filter, step, new_ident (self, RESULT));
  return two_variables (self, n, new_comprehension (self, new_list (self, NULL), new_truth (self, TRUE), step, new_ident (self, RESULT)));
}

static KoprsTestCelExpr *
make_map (const Macro *self, KoprsTestCelExpr *key, guint transform)
{
  KoprsTestCelExpr *problem = check_variables (self, 2, "argument must be a simple name");
  KoprsTestCelExpr *init = koprs_test_cel_parser_new (self->parser, KOPRS_TEST_CEL_EXPR_MAP, self->point);
  KoprsTestCelExpr *step;

  if (problem != NULL)
    return problem;
  if (key != NULL)
    step = new_call (self, "cel.@mapInsert", NULL, new_ident (self, RESULT), key, self->args[transform]);
  else
    step = new_call (self, "cel.@mapInsert", NULL, new_ident (self, RESULT), self->args[transform], NULL);
  if (transform == 3)
    step = new_call (self, "_?_:_", NULL, self->args[2], step, new_ident (self, RESULT));
  return two_variables (self, 2, new_comprehension (self, init, new_truth (self, TRUE), step, new_ident (self, RESULT)));
}

static KoprsTestCelExpr *
expand_all (const Macro *self)
{
  return make_all (self, self->n_args - 1);
}

static KoprsTestCelExpr *
expand_exists (const Macro *self)
{
  return make_exists (self, self->n_args - 1);
}

static KoprsTestCelExpr *
expand_exists_one (const Macro *self)
{
  return make_exists_one (self, self->n_args - 1);
}

static KoprsTestCelExpr *
expand_map (const Macro *self)
{
  KoprsTestCelExpr *problem = check_variables (self, 1, "argument is not an identifier");

  return problem != NULL ? problem : make_list (self, 1, self->n_args == 3 ? self->args[1] : NULL, self->args[self->n_args - 1]);
}

static KoprsTestCelExpr *
expand_filter (const Macro *self)
{
  KoprsTestCelExpr *problem = check_variables (self, 1, "argument is not an identifier");

  return problem != NULL ? problem : make_list (self, 1, self->args[1], self->args[0]);
}

static KoprsTestCelExpr *
expand_transform_list (const Macro *self)
{
  KoprsTestCelExpr *problem = check_variables (self, 2, "argument must be a simple name");

  return problem != NULL ? problem : make_list (self, 2, self->n_args == 4 ? self->args[2] : NULL, self->args[self->n_args - 1]);
}

static KoprsTestCelExpr *
expand_transform_map (const Macro *self)
{
  return make_map (self, is_ident (self->args[0]) ? new_ident (self, self->args[0]->ident.name) : self->args[0], self->n_args - 1);
}

static KoprsTestCelExpr *
expand_transform_entry (const Macro *self)
{
  return make_map (self, NULL, self->n_args - 1);
}

/* A variable for the value within: a fold over nothing. */
static KoprsTestCelExpr *
bind_value (const Macro *self, KoprsTestCelExpr *value, KoprsTestCelExpr *result)
{
  Macro nothing = *self;
  KoprsTestCelExpr *fold;

  nothing.target = new_list (self, NULL);
  fold = new_comprehension (&nothing, value, new_truth (self, FALSE), new_ident (self, self->args[0]->ident.name), result);
  fold->comprehension.accu_var = fold->comprehension.iter_var;
  fold->comprehension.iter_var = "#unused";
  koprs_test_cel_parser_deepen (self->parser, fold, value);
  koprs_test_cel_parser_deepen (self->parser, fold, result);
  return fold;
}

static KoprsTestCelExpr *
make_optional (const Macro *self, const char *message, gboolean flat)
{
  KoprsTestCelExpr *value;

  if (!is_ident (self->args[0]))
    return refuse (self, 0, message);
  /* Each copy doubles what it is made of. */
  if (self->parser->ast->last_id > MAX_NODES)
    return refuse (self, 0, "expression is too large");
  value = bind_value (self, new_call (self, "value", koprs_test_cel_ast_copy (self->parser->ast, self->target), NULL, NULL, NULL),
                      self->args[1]);
  if (!flat)
    value = new_call (self, "optional.of", NULL, value, NULL, NULL);
  return new_call (self, "_?_:_", NULL, new_call (self, "hasValue", self->target, NULL, NULL, NULL), value,
                   new_call (self, "optional.none", NULL, NULL, NULL, NULL));
}

static KoprsTestCelExpr *
expand_optional_map (const Macro *self)
{
  return make_optional (self, "optMap() variable name must be a simple identifier", FALSE);
}

static KoprsTestCelExpr *
expand_optional_flat_map (const Macro *self)
{
  return make_optional (self, "optFlatMap() variable name must be a simple identifier", TRUE);
}

/* The list and the keys of its items, by which it is put in order. */
static KoprsTestCelExpr *
expand_sort_by (const Macro *self)
{
  static const char input[] = "@__sortBy_input__";
  KoprsTestCelExpr *keys, *sorted, *fold;
  Macro inner = *self;

  if (!is_ident (self->args[0]))
    return refuse (self, 0, "variable name must be a simple identifier");
  inner.target = new_ident (self, input);
  keys = make_list (&inner, 1, NULL, self->args[1]);
  sorted = new_call (self, "@sortByAssociatedKeys", new_ident (self, input), keys, NULL, NULL);
  inner.target = new_list (self, NULL);
  fold = new_comprehension (&inner, self->target, new_truth (self, FALSE), new_ident (self, input), sorted);
  fold->comprehension.accu_var = input;
  fold->comprehension.iter_var = "#unused";
  koprs_test_cel_parser_deepen (self->parser, fold, self->target);
  koprs_test_cel_parser_deepen (self->parser, fold, sorted);
  return fold;
}

static const struct {
  const char *name;
  guint least;
  guint most;
  gboolean method;
  Expand expand;
} macros[] = {
  { "has", 1, 1, FALSE, expand_has },
  { "all", 2, 3, TRUE, expand_all },
  { "exists", 2, 3, TRUE, expand_exists },
  { "exists_one", 2, 3, TRUE, expand_exists_one },
  { "existsOne", 3, 3, TRUE, expand_exists_one },
  { "map", 2, 3, TRUE, expand_map },
  { "filter", 2, 2, TRUE, expand_filter },
  { "optMap", 2, 2, TRUE, expand_optional_map },
  { "optFlatMap", 2, 2, TRUE, expand_optional_flat_map },
  { "transformList", 3, 4, TRUE, expand_transform_list },
  { "transformMap", 3, 4, TRUE, expand_transform_map },
  { "transformMapEntry", 3, 4, TRUE, expand_transform_entry },
  { "sortBy", 2, 2, TRUE, expand_sort_by },
};

KoprsTestCelExpr *
koprs_test_cel_macro_expand (KoprsTestCelParser *self, guint point, const char *function, KoprsTestCelExpr *target, KoprsTestCelExpr **args,
                             guint n_args)
{
  Macro macro = { .parser = self, .point = point, .target = target, .args = args, .n_args = n_args };
  KoprsTestCelExpr *expanded = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (macros) && expanded == NULL; i++)
    if (g_str_equal (macros[i].name, function) && n_args >= macros[i].least && n_args <= macros[i].most
        && macros[i].method == (target != NULL))
      expanded = macros[i].expand (&macro);
  return expanded;
}
