/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-rule.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define TYPE_NAME "selfType"

static void
rule_free (gpointer data)
{
  KoprsTestRule *self = data;

  g_free (self->text);
  g_free (self->message);
  g_free (self->message_text);
  g_free (self->reason);
  g_free (self->field);
  g_clear_pointer (&self->program, koprs_test_cel_program_free);
  g_free (self->error);
  g_clear_pointer (&self->maker, koprs_test_cel_program_free);
  g_free (self->message_error);
  g_free (self);
}

/* A text that says something. */
static char *
dup_text (JsonNode *rule, const char *name)
{
  const char *text = koprs_test_node_get_string (rule, name);

  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static KoprsTestRule *
rule_new (JsonNode *openapi, JsonNode *rule)
{
  JsonNode *optional = koprs_test_node_get (rule, "optionalOldSelf");
  g_autofree char *field = dup_text (rule, "fieldPath");
  KoprsTestRule *self = g_new0 (KoprsTestRule, 1);

  self->text = dup_text (rule, "rule");
  if (self->text == NULL)
    self->text = g_strdup ("");
  self->message = dup_text (rule, "message");
  self->message_text = dup_text (rule, "messageExpression");
  self->reason = dup_text (rule, "reason");
  self->field = field != NULL ? koprs_test_rule_resolve_field (openapi, field) : NULL;
  self->optional_old = koprs_test_node_is_boolean (optional) && json_node_get_boolean (optional);
  return self;
}

static KoprsTestCelProgram *
compile (KoprsTestCelArena *arena, KoprsTestRule *self, const KoprsTestCelShape *shape, const char *text, const char *prefix,
         char **problem)
{
  KoprsTestCelVariable variables[] = {
    { "self", shape->type },
    { "oldSelf", self->optional_old ? koprs_test_cel_type_new_optional (arena, shape->type) : shape->type },
  };
  g_autoptr (GError) error = NULL;
  KoprsTestCelProgram *program = koprs_test_cel_program_new (text, variables, G_N_ELEMENTS (variables), &error);

  if (program == NULL)
    *problem = g_strdup_printf ("%scompilation failed: %s", prefix, error->message);
  return program;
}

static guint64
estimate (const KoprsTestCelProgram *program, const KoprsTestCelShape *shape)
{
  return koprs_test_cel_estimate (program->ast, &program->checked, shape).max;
}

/* The last step: what is constant is computed. */
static void
plan (KoprsTestCelProgram **program, const char *prefix, char **problem)
{
  g_autoptr (GError) error = NULL;

  if (koprs_test_cel_program_plan (*program, &error))
    return;
  *problem = g_strdup_printf ("%sprogram instantiation failed: %s", prefix, error->message);
  g_clear_pointer (program, koprs_test_cel_program_free);
}

static void
compile_message (KoprsTestCelArena *arena, KoprsTestRule *self, const KoprsTestCelShape *shape)
{
  self->maker = compile (arena, self, shape, self->message_text, "messageExpression ", &self->message_error);
  if (self->maker == NULL)
    return;
  self->message_cost = estimate (self->maker, shape);
  if (self->maker->checked.type->kind == KOPRS_TEST_CEL_TYPE_STRING)
    {
      plan (&self->maker, "messageExpression ", &self->message_error);
      return;
    }
  g_clear_pointer (&self->maker, koprs_test_cel_program_free);
  self->message_error = g_strdup ("messageExpression must evaluate to a string");
}

static void
compile_rule (KoprsTestCelArena *arena, KoprsTestRule *self, const KoprsTestCelShape *shape)
{
  g_autofree char *stripped = g_strstrip (g_strdup (self->text));

  if (*stripped == '\0')
    return;
  self->program = compile (arena, self, shape, self->text, "", &self->error);
  if (self->program == NULL)
    return;
  if (self->program->checked.type->kind != KOPRS_TEST_CEL_TYPE_BOOL)
    {
      g_clear_pointer (&self->program, koprs_test_cel_program_free);
      self->error = g_strdup ("cel expression must evaluate to a bool");
      return;
    }
  self->uses_old = koprs_test_cel_uses (self->program->ast, "oldSelf");
  self->cost = estimate (self->program, shape);
  plan (&self->program, "", &self->error);
  if (self->program != NULL && self->message_text != NULL)
    compile_message (arena, self, shape);
}

GPtrArray *
koprs_test_rules_compile (KoprsTestCelArena *arena, JsonNode *openapi, gboolean root, guint64 *most)
{
  JsonNode *list = koprs_test_node_get (openapi, "x-kubernetes-validations");
  const KoprsTestCelShape *shape = koprs_test_cel_shape_new_openapi (arena, openapi, root, TYPE_NAME);
  GPtrArray *rules = g_ptr_array_new_with_free_func (rule_free);

  for (guint i = 0; shape != NULL && koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      KoprsTestRule *rule = rule_new (openapi, json_array_get_element (json_node_get_array (list), i));

      compile_rule (arena, rule, shape);
      g_ptr_array_add (rules, rule);
    }
  *most = shape != NULL ? koprs_test_cel_shape_get_most (shape) : 0;
  return rules;
}

char *
koprs_test_rule_dup_name (const KoprsTestRule *self)
{
  return g_strstrip (g_strdup (self->message != NULL ? self->message : self->text));
}
