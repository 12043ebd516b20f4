/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-policy-run.h"

#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define BUDGET 10000000
#define CONDITIONS_BUDGET 2500000
#define MESSAGE_LIMIT (5 * 1024)
#define OUT_OF_BUDGET "validation failed due to running out of cost budget, no further validation rules will be run"
#define N_BINDINGS 8

/* The expressions of one list are evaluated together: with one budget, and variables that are computed once. */
typedef struct {
  const KoprsTestPolicy *policy;
  KoprsTestCelArena *arena;
  KoprsTestCelBinding bindings[N_BINDINGS];
  GHashTable *variables;        /* (element-type utf8 KoprsTestCelValue) those that were asked for */
  gint64 budget;
  guint64 variable_cost;        /* since the last payment */
  const KoprsTestCelAuthorizer *authorizer;
} Run;

void
koprs_test_denial_free (KoprsTestDenial *self)
{
  g_free (self->message);
  g_free (self->reason);
  g_free (self);
}

static void
add (GPtrArray *denials, char *message, const char *reason)
{
  KoprsTestDenial *denial = g_new0 (KoprsTestDenial, 1);

  denial->message = message;
  denial->reason = g_strdup (reason);
  g_ptr_array_add (denials, denial);
}

static void
evaluate (Run *self, const KoprsTestCelProgram *program, KoprsTestCelResult *result)
{
  KoprsTestCelBindings bindings = { self->bindings, N_BINDINGS, NULL, NULL, (gpointer) self->authorizer };

  koprs_test_cel_program_run (program, &bindings, KOPRS_TEST_CEL_CALL_LIMIT, self->arena, result);
}

static const KoprsTestPolicyItem *
find_variable (Run *self, const char *name)
{
  for (guint i = 0; i < self->policy->variables->len; i++)
    {
      const KoprsTestPolicyItem *item = g_ptr_array_index (self->policy->variables, i);

      if (strcmp (item->name, name) == 0)
        return item;
    }
  return NULL;
}

static const KoprsTestCelValue *
compute (Run *self, const KoprsTestPolicyItem *item)
{
  g_autofree char *quoted = koprs_test_text_quote (item->name);
  KoprsTestCelResult result = { NULL, 0, FALSE };

  if (item->main.program == NULL)
    return koprs_test_cel_value_new_error (self->arena, "composited variable %s fails to compile: %s", quoted, item->main.error);
  evaluate (self, item->main.program, &result);
  self->variable_cost += result.cost;
  if (!koprs_test_cel_value_is_error (result.value))
    return result.value;
  return koprs_test_cel_value_new_error (self->arena, "composited variable %s fails to evaluate: %s", quoted, result.value->text.data);
}

static const KoprsTestCelValue *
get_variable (KoprsTestCelArena *arena, const char *name, gpointer data)
{
  Run *self = data;
  const KoprsTestCelValue *value = g_hash_table_lookup (self->variables, name);
  const KoprsTestPolicyItem *item = value == NULL ? find_variable (self, name) : NULL;

  if (item == NULL)
    return value;
  value = compute (self, item);
  g_hash_table_insert (self->variables, item->name, (gpointer) value);
  return value;
}

static const KoprsTestCelValue *
wrap (KoprsTestCelArena *arena, JsonNode *node)
{
  return node != NULL ? koprs_test_cel_value_new_json (arena, node, NULL) : koprs_test_cel_value_new_null ();
}

static void
run_init (Run *self, const KoprsTestPolicy *policy, const KoprsTestPolicyInput *input, gint64 budget, KoprsTestCelArena *arena)
{
  *self = (Run) { .policy = policy, .arena = arena, .variables = g_hash_table_new (g_str_hash, g_str_equal), .budget = budget,
                  .authorizer = input->authorizer };
  self->bindings[0] = (KoprsTestCelBinding) { "object", wrap (arena, input->object) };
  self->bindings[1] = (KoprsTestCelBinding) { "oldObject", wrap (arena, input->live) };
  self->bindings[2] = (KoprsTestCelBinding) { "params", wrap (arena, input->params) };
  self->bindings[3] = (KoprsTestCelBinding) { "request", wrap (arena, input->request) };
  self->bindings[4] = (KoprsTestCelBinding) { "namespaceObject", wrap (arena, input->namespace_) };
  self->bindings[5] = (KoprsTestCelBinding) { "variables", koprs_test_cel_value_new_lazy_map (arena, get_variable, self) };
  self->bindings[6] = (KoprsTestCelBinding) { "authorizer", koprs_test_cel_authorizer_new (arena) };
  self->bindings[7] = (KoprsTestCelBinding) { "authorizer.requestResource",
                                              koprs_test_cel_authorizer_new_resource (arena, input->question) };
}

static void
run_clear (Run *self)
{
  g_hash_table_unref (self->variables);
}

/* The value, or NULL with the error in `problem`. FALSE: it was too much, and there is no use in going on. */
static gboolean
run_expression (Run *self, const KoprsTestPolicyExpression *expression, const KoprsTestCelValue **value, char **problem)
{
  KoprsTestCelResult result = { NULL, 0, FALSE };

  *value = NULL;
  if (expression->program == NULL)
    {
      *problem = g_strdup_printf ("compilation error: %s", expression->error);
      return TRUE;
    }
  evaluate (self, expression->program, &result);
  if (self->variable_cost + result.cost > (guint64) self->budget)
    {
      *problem = g_strdup (OUT_OF_BUDGET);
      return FALSE;
    }
  self->budget -= self->variable_cost + result.cost;
  self->variable_cost = 0;
  if (koprs_test_cel_value_is_error (result.value))
    *problem = g_strdup_printf ("expression '%s' resulted in error: %s", expression->text, result.value->text.data);
  else
    *value = result.value;
  return TRUE;
}

/* Errors count only where no condition is false; several are one in brackets. */
gboolean
koprs_test_policy_fits (const KoprsTestPolicy *policy, const KoprsTestPolicyInput *input, char **problem)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  KoprsTestPolicyInput without = *input;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;
  gboolean good = TRUE;
  Run run;

  without.namespace_ = NULL;
  without.request = input->conditions_request;
  run_init (&run, policy, &without, CONDITIONS_BUDGET, arena);
  for (guint i = 0; good && i < policy->conditions->len; i++)
    {
      const KoprsTestPolicyItem *item = g_ptr_array_index (policy->conditions, i);
      const KoprsTestCelValue *value;
      char *own = NULL;

      if (!run_expression (&run, &item->main, &value, &own))
        {
          *problem = own;
          break;
        }
      if (own != NULL)
        g_ptr_array_add (problems, own);
      good = value == NULL || koprs_test_cel_value_is_true (value);
    }
  run_clear (&run);
  if (!good || *problem != NULL || problems->len == 0)
    return good;
  g_ptr_array_add (problems, NULL);
  all = g_strjoinv (", ", (char **) problems->pdata);
  *problem = problems->len > 2 ? g_strdup_printf ("[%s]", all) : g_steal_pointer (&all);
  return TRUE;
}

/* A message that can be shown, or NULL. */
static char *
make_message (Run *self, const KoprsTestPolicyItem *item, char **trouble)
{
  g_autofree char *problem = NULL;
  g_autofree char *text = NULL;
  const KoprsTestCelValue *value;

  if (item->message.text == NULL)
    return NULL;
  if (!run_expression (self, &item->message, &value, &problem))
    {
      *trouble = g_strdup_printf ("failed messageExpression: %s", problem);
      return NULL;
    }
  if (value == NULL || value->kind != KOPRS_TEST_CEL_STRING)
    return NULL;
  text = g_strstrip (g_strdup (value->text.data));
  if (*text == '\0' || strlen (text) > MESSAGE_LIMIT || strchr (text, '\n') != NULL)
    return NULL;
  return g_steal_pointer (&text);
}

static void
add_failed (Run *messages, const KoprsTestPolicyItem *item, gboolean ignore_errors, GPtrArray *denials)
{
  char *trouble = NULL;
  char *message = make_message (messages, item, &trouble);
  g_autofree char *text = g_strstrip (g_strdup (item->main.text));

  if (trouble != NULL && !ignore_errors)
    {
      add (denials, trouble, NULL);
      return;
    }
  if (trouble != NULL)
    {
      g_free (trouble);
      return;
    }
  if (message == NULL && item->fixed_message != NULL && *item->fixed_message != '\0')
    message = g_strstrip (g_strdup (item->fixed_message));
  if (message == NULL)
    message = g_strdup_printf ("failed expression: %s", text);
  add (denials, message, item->reason);
}

static void
run_validations (const KoprsTestPolicy *policy, const KoprsTestPolicyInput *input, gboolean ignore_errors, KoprsTestCelArena *arena,
                 GPtrArray *denials)
{
  Run run;
  Run messages;
  gboolean going = TRUE;

  run_init (&run, policy, input, BUDGET, arena);
  run_init (&messages, policy, input, BUDGET, arena);
  for (guint i = 0; going && i < policy->validations->len; i++)
    {
      const KoprsTestPolicyItem *item = g_ptr_array_index (policy->validations, i);
      const KoprsTestCelValue *value;
      char *problem = NULL;

      going = run_expression (&run, &item->main, &value, &problem);
      if (!going)
        g_ptr_array_set_size (denials, 0);
      if (problem != NULL && !ignore_errors)
        add (denials, g_strdup (problem), NULL);
      else if (value != NULL && !koprs_test_cel_value_is_true (value))
        add_failed (&messages, item, ignore_errors, denials);
      g_free (problem);
    }
  run_clear (&run);
  run_clear (&messages);
}

/* Nobody reads audit logs here, but what can't be written to them is an error. */
static void
run_annotations (const KoprsTestPolicy *policy, const KoprsTestPolicyInput *input, KoprsTestCelArena *arena, GPtrArray *denials)
{
  gboolean going = TRUE;
  Run run;

  run_init (&run, policy, input, BUDGET, arena);
  for (guint i = 0; going && i < policy->annotations->len; i++)
    {
      const KoprsTestPolicyItem *item = g_ptr_array_index (policy->annotations, i);
      const KoprsTestCelValue *value;
      char *problem = NULL;

      going = run_expression (&run, &item->main, &value, &problem);
      if (problem != NULL)
        add (denials, problem, NULL);
    }
  run_clear (&run);
}

GPtrArray *
koprs_test_policy_run (const KoprsTestPolicy *policy, const KoprsTestPolicyInput *input, gboolean ignore_errors)
{
  GPtrArray *denials = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_test_denial_free);
  g_autoptr (KoprsTestCelArena) arena = NULL;
  char *problem = NULL;

  if (!koprs_test_policy_fits (policy, input, &problem))
    return denials;
  if (problem != NULL)
    {
      if (ignore_errors)
        g_free (problem);
      else
        add (denials, problem, NULL);
      return denials;
    }
  arena = koprs_test_cel_arena_new ();
  run_validations (policy, input, ignore_errors, arena, denials);
  if (!ignore_errors)
    run_annotations (policy, input, arena, denials);
  return denials;
}

const KoprsTestCelValue *
koprs_test_policy_evaluate (const KoprsTestPolicy *policy, const KoprsTestPolicyExpression *expression, const KoprsTestPolicyInput *input,
                            KoprsTestCelArena *arena, char **problem)
{
  const KoprsTestCelValue *value;
  Run run;

  *problem = NULL;
  run_init (&run, policy, input, BUDGET, arena);
  run_expression (&run, expression, &value, problem);
  run_clear (&run);
  return value;
}
