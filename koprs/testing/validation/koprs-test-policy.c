/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-policy.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* What an expression has to be worth. */
typedef enum {
  WORTH_ANY,
  WORTH_BOOL,
  WORTH_STRING,
  WORTH_STRING_OR_NULL,
  WORTH_OBJECT,
  WORTH_OPERATIONS,
} Worth;

static void
expression_clear (KoprsTestPolicyExpression *self)
{
  g_free (self->text);
  g_clear_pointer (&self->program, koprs_test_cel_program_free);
  g_free (self->error);
}

static void
item_free (gpointer data)
{
  KoprsTestPolicyItem *self = data;

  g_free (self->name);
  expression_clear (&self->main);
  expression_clear (&self->message);
  g_free (self->fixed_message);
  g_free (self->reason);
  g_free (self);
}

static char *
describe (const KoprsTestCelType *type)
{
  GString *text = g_string_new (NULL);

  koprs_test_cel_type_format_whole (type, text);
  return g_string_free (text, FALSE);
}

static char *
find_mismatch (const KoprsTestCelType *type, Worth worth)
{
  g_autofree char *found = describe (type);

  switch (worth)
    {
    case WORTH_BOOL:
      return type->kind == KOPRS_TEST_CEL_TYPE_BOOL ? NULL : g_strdup_printf ("must evaluate to bool but got %s", found);
    case WORTH_STRING:
      return type->kind == KOPRS_TEST_CEL_TYPE_STRING ? NULL : g_strdup_printf ("must evaluate to string but got %s", found);
    case WORTH_STRING_OR_NULL:
      return type->kind == KOPRS_TEST_CEL_TYPE_STRING || type->kind == KOPRS_TEST_CEL_TYPE_NULL
             ? NULL : g_strdup_printf ("must evaluate to one of [string null_type] but got %s", found);
    case WORTH_OBJECT:
      return strcmp (found, "Object") == 0 ? NULL : g_strdup_printf ("must evaluate to Object but got %s", found);
    case WORTH_OPERATIONS:
      return strcmp (found, "list(JSONPatch)") == 0 ? NULL : g_strdup_printf ("must evaluate to list(JSONPatch) but got %s", found);
    case WORTH_ANY:
    default:
      return NULL;
    }
}

static void
compile (KoprsTestPolicyExpression *self, KoprsTestPolicyScope *scope, guint flags, const char *text, Worth worth)
{
  g_autoptr (GError) error = NULL;
  guint n;
  const KoprsTestCelVariable *variables = koprs_test_policy_scope_list (scope, flags, &n);

  self->text = g_strdup (text);
  if (worth == WORTH_OBJECT || worth == WORTH_OPERATIONS)
    self->program = koprs_test_cel_program_new_patch (text, variables, n, &error);
  else
    self->program = koprs_test_cel_program_new (text, variables, n, &error);
  if (self->program == NULL)
    {
      self->error = g_strdup_printf ("compilation failed: %s", error->message);
      return;
    }
  self->error = find_mismatch (self->program->checked.type, worth);
  if (self->error == NULL && !koprs_test_cel_program_plan (self->program, &error))
    self->error = g_strdup_printf ("program instantiation failed: %s", error->message);
  if (self->error != NULL)
    g_clear_pointer (&self->program, koprs_test_cel_program_free);
}

static JsonArray *
get_list (JsonNode *spec, const char *name)
{
  JsonNode *list = koprs_test_node_get (spec, name);

  return koprs_test_node_is_array (list) ? json_node_get_array (list) : NULL;
}

/* The elements of one list, each with its main expression. */
static GPtrArray *
compile_list (JsonNode *spec, const char *list, const char *name, const char *expression, KoprsTestPolicyScope *scope, guint flags,
              Worth worth)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);
  JsonArray *array = get_list (spec, list);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      KoprsTestPolicyItem *item = g_new0 (KoprsTestPolicyItem, 1);
      g_autofree char *text = g_strdup (koprs_test_node_get_text (element, expression));

      g_ptr_array_add (items, item);
      item->name = name != NULL ? g_strdup (koprs_test_node_get_text (element, name)) : NULL;
      compile (&item->main, scope, flags, worth == WORTH_STRING_OR_NULL ? g_strstrip (text) : text, worth);
      if (worth == WORTH_ANY)
        koprs_test_policy_scope_add (scope, item->name, item->main.program != NULL ? item->main.program->checked.type : NULL);
    }
  return items;
}

static void
compile_messages (GPtrArray *items, JsonNode *spec, KoprsTestPolicyScope *scope, guint flags)
{
  JsonArray *array = get_list (spec, "validations");

  for (guint i = 0; i < items->len; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      KoprsTestPolicyItem *item = g_ptr_array_index (items, i);

      item->fixed_message = g_strdup (koprs_test_node_get_string (element, "message"));
      item->reason = g_strdup (koprs_test_node_get_string (element, "reason"));
      if (*koprs_test_node_get_text (element, "messageExpression") != '\0')
        compile (&item->message, scope, flags, koprs_test_node_get_text (element, "messageExpression"), WORTH_STRING);
    }
}

/* The text stays as it was written, for messages. */
static KoprsTestPolicyItem *
compile_mutation (JsonNode *mutation, KoprsTestPolicyScope *scope, guint flags)
{
  KoprsTestPolicyItem *item = g_new0 (KoprsTestPolicyItem, 1);
  const char *text;
  g_autofree char *trimmed = NULL;

  item->is_patch = strcmp (koprs_test_node_get_text (mutation, "patchType"), "JSONPatch") == 0;
  text = koprs_test_node_get_text (koprs_test_node_get (mutation, item->is_patch ? "jsonPatch" : "applyConfiguration"),
                                   "expression");
  trimmed = g_strstrip (g_strdup (text));
  compile (&item->main, scope, flags, trimmed, item->is_patch ? WORTH_OPERATIONS : WORTH_OBJECT);
  g_free (item->main.text);
  item->main.text = g_strdup (text);
  return item;
}

static GPtrArray *
compile_mutations (JsonNode *spec, KoprsTestPolicyScope *scope, guint flags)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);
  JsonArray *array = get_list (spec, "mutations");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_ptr_array_add (items, compile_mutation (json_array_get_element (array, i), scope, flags));
  return items;
}

KoprsTestPolicy *
koprs_test_policy_new (JsonNode *spec)
{
  KoprsTestPolicy *self = g_new0 (KoprsTestPolicy, 1);
  g_autoptr (KoprsTestPolicyScope) scope = NULL;
  guint params = koprs_test_node_is_object (koprs_test_node_get (spec, "paramKind")) ? KOPRS_TEST_POLICY_PARAMS : 0;
  guint variables = get_list (spec, "variables") != NULL ? KOPRS_TEST_POLICY_VARIABLES : 0;
  guint all = params | variables | KOPRS_TEST_POLICY_AUTHORIZER;

  self->arena = koprs_test_cel_arena_new ();
  scope = koprs_test_policy_scope_new (self->arena, NULL, NULL);
  self->conditions = compile_list (spec, "matchConditions", "name", "expression", scope, params | KOPRS_TEST_POLICY_AUTHORIZER, WORTH_BOOL);
  self->variables = compile_list (spec, "variables", "name", "expression", scope, all, WORTH_ANY);
  self->validations = compile_list (spec, "validations", NULL, "expression", scope, all, WORTH_BOOL);
  compile_messages (self->validations, spec, scope, params | variables);
  self->annotations = compile_list (spec, "auditAnnotations", "key", "valueExpression", scope, all, WORTH_STRING_OR_NULL);
  self->mutations = compile_mutations (spec, scope, all | KOPRS_TEST_POLICY_VARIABLES);
  return self;
}

void
koprs_test_policy_free (KoprsTestPolicy *self)
{
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->variables);
  g_ptr_array_unref (self->validations);
  g_ptr_array_unref (self->annotations);
  g_ptr_array_unref (self->mutations);
  koprs_test_cel_arena_free (self->arena);
  g_free (self);
}

char *
koprs_test_policy_find_flaw (KoprsTestCelArena *arena, JsonNode *spec, const char *expression, const KoprsTestCelType *object,
                             const KoprsTestCelType *params)
{
  g_autoptr (KoprsTestPolicyScope) scope = koprs_test_policy_scope_new (arena, object, params);
  guint flags = KOPRS_TEST_POLICY_AUTHORIZER | KOPRS_TEST_POLICY_VARIABLES |
                (koprs_test_node_is_object (koprs_test_node_get (spec, "paramKind")) ? KOPRS_TEST_POLICY_PARAMS : 0);
  g_autoptr (GPtrArray) variables = compile_list (spec, "variables", "name", "expression", scope, flags, WORTH_ANY);
  g_autoptr (KoprsTestCelProgram) program = NULL;
  g_autoptr (GError) error = NULL;
  guint n;
  const KoprsTestCelVariable *list = koprs_test_policy_scope_list (scope, flags, &n);

  program = koprs_test_cel_program_new (expression, list, n, &error);
  return error != NULL ? g_strdup (error->message) : NULL;
}
