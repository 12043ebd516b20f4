/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules on values: each rule of each part of an object, until their costs are too much. */

#include "koprs/testing/validation/koprs-test-rule-tree.h"

#include "koprs/testing/validation/koprs-test-correlation.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define OUT_OF_BUDGET "failed due to running out of cost budget, no further validation rules will be run"
#define MESSAGE_LIMIT (5 * 1024)

typedef struct {
  KoprsTestValidator *validator;
  KoprsTestCelArena *arena;
  gint64 budget;                /* negative: no more rules */
} Check;

/* A value with the rules it has to follow. */
typedef struct {
  const KoprsTestRuleNode *node;
  JsonNode *value;
  JsonNode *old;                /* NULL where there is nothing to compare with */
  KoprsTestCorrelation correlation;
  KoprsTestCelBinding self[2];
  guint n_bindings;
} Place;

static void check (Check *self, Place *place);

static const char *
get_type (const Place *place)
{
  const char *type = koprs_test_node_get_string (place->node->openapi, "type");

  return type != NULL ? type : "";
}

static void
add (Check *self, const KoprsTestRule *rule, const Place *place, const char *field, const char *reason, char *message)
{
  g_autofree char *path = g_strdup (*self->validator->path->str != '\0' ? self->validator->path->str : "<nil>");

  if (field != NULL)
    {
      g_autofree char *outer = g_steal_pointer (&path);

      path = strcmp (outer, "<nil>") == 0 ? g_strdup (field) : g_strdup_printf ("%s.%s", outer, field);
    }
  if (rule != NULL && !rule->uses_old && koprs_test_correlation_is_unchanged (&place->correlation))
    {
      if (self->validator->warnings != NULL)
        g_ptr_array_add (self->validator->warnings, g_strdup_printf ("%s: %s", path, message));
    }
  else
    koprs_test_causes_add (self->validator->causes, reason, path, "%s", message);
  g_free (message);
}

/* Something about the evaluation itself. */
static void G_GNUC_PRINTF (3, 4)
add_trouble (Check *self, const Place *place, const char *format, ...)
{
  g_autofree char *detail = NULL;
  va_list args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);
  add (self, NULL, place, NULL, KOPRS_TEST_CAUSE_INVALID, g_strdup_printf ("Invalid value: \"%s\": %s", get_type (place), detail));
}

static void
run (Check *self, const KoprsTestCelProgram *program, const KoprsTestCelBinding *bindings, guint n_bindings, KoprsTestCelResult *result)
{
  KoprsTestCelBindings all = { bindings, n_bindings, NULL, NULL, NULL };

  koprs_test_cel_program_run (program, &all, KOPRS_TEST_CEL_CALL_LIMIT, self->arena, result);
}

/* FALSE: that was too much. */
static gboolean
pay (Check *self, const KoprsTestCelResult *result)
{
  if (result->cost > (guint64) self->budget)
    {
      self->budget = -1;
      return FALSE;
    }
  self->budget -= result->cost;
  return TRUE;
}

static void
add_failure (Check *self, const KoprsTestRule *rule, const Place *place, const KoprsTestCelResult *result)
{
  const char *why = result->value->text.data;
  g_autofree char *name = koprs_test_rule_dup_name (rule);

  if (result->exceeded)
    {
      add_trouble (self, place, "'%s': no further validation rules will be run due to call cost exceeds limit for rule: %s", why, name);
      self->budget = -1;
    }
  else if (g_str_has_prefix (why, "no such overload"))
    add_trouble (self, place, "'%s': call arguments did not match a supported operator, function or macro signature for rule: %s",
                 why, name);
  else
    add_trouble (self, place, "%s evaluating rule: %s", why, name);
}

/* A message that can be shown, or NULL. */
static char *
dup_message (const KoprsTestCelResult *result)
{
  g_autofree char *message = NULL;

  if (result->value->kind != KOPRS_TEST_CEL_STRING)
    return NULL;
  message = g_strstrip (g_strdup (result->value->text.data));
  if (*message == '\0' || strlen (message) > MESSAGE_LIMIT || strchr (message, '\n') != NULL)
    return NULL;
  return g_steal_pointer (&message);
}

/* The message of a rule that was broken. FALSE: making it was too much, which is told. */
static gboolean
make_message (Check *self, const KoprsTestRule *rule, const Place *place, char **message)
{
  KoprsTestCelResult result = { NULL, 0, FALSE };
  g_autofree char *quoted = NULL;

  if (rule->maker != NULL)
    {
      run (self, rule->maker, place->self, place->n_bindings, &result);
      if (!pay (self, &result))
        {
          add (self, rule, place, rule->field, KOPRS_TEST_CAUSE_INVALID,
               g_strdup_printf ("Invalid value: \"%s\": messageExpression evaluation " OUT_OF_BUDGET, get_type (place)));
          return FALSE;
        }
      if (result.exceeded)
        {
          quoted = koprs_test_text_quote (rule->message_text);
          add (self, rule, place, rule->field, KOPRS_TEST_CAUSE_INVALID,
               g_strdup_printf ("Invalid value: \"%s\": no further validation rules will be run due to call cost exceeds limit for "
                                "messageExpression: %s", get_type (place), quoted));
          self->budget = -1;
          return FALSE;
        }
      *message = dup_message (&result);
    }
  if (*message == NULL && rule->message != NULL)
    *message = g_strstrip (g_strdup (rule->message));
  else if (*message == NULL)
    {
      g_autofree char *name = koprs_test_rule_dup_name (rule);

      *message = g_strdup_printf ("failed rule: %s", name);
    }
  return TRUE;
}

/* What is shown of the value: nothing of what is made of others. */
static char *
describe (const Place *place)
{
  const char *type = get_type (place);

  if (strcmp (type, "object") == 0 || strcmp (type, "array") == 0)
    return NULL;
  if (koprs_test_node_is_string (place->value))
    return koprs_test_text_quote (json_node_get_string (place->value));
  return koprs_test_node_to_text (place->value);
}

static void
add_breach (Check *self, const KoprsTestRule *rule, const Place *place)
{
  static const struct {
    const char *reason;
    const char *title;
    gboolean value;
  } rows[] = {
    { KOPRS_TEST_CAUSE_INVALID, "Invalid value", TRUE },
    { KOPRS_TEST_CAUSE_FORBIDDEN, "Forbidden", FALSE },
    { KOPRS_TEST_CAUSE_REQUIRED, "Required value", FALSE },
    { KOPRS_TEST_CAUSE_DUPLICATE, "Duplicate value", TRUE },
  };
  g_autofree char *message = NULL;
  g_autofree char *value = describe (place);
  guint row = 0;

  if (!make_message (self, rule, place, &message))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (rule->reason, rows[i].reason) == 0)
      row = i;
  if (*message == '\0' || strcmp (rows[row].reason, KOPRS_TEST_CAUSE_DUPLICATE) == 0)
    g_clear_pointer (&message, g_free);
  add (self, rule, place, rule->field, rows[row].reason,
       g_strdup_printf ("%s%s%s%s%s", rows[row].title, rows[row].value && value != NULL ? ": " : "",
                        rows[row].value && value != NULL ? value : "", message != NULL ? ": " : "", message != NULL ? message : ""));
}

/* With oldSelf as the rule wants it: the value, or an optional that may be empty. */
static void
run_rule (Check *self, const KoprsTestRule *rule, const Place *place, KoprsTestCelResult *result)
{
  KoprsTestCelBinding bindings[2] = { place->self[0], { "oldSelf", NULL } };

  if (!rule->optional_old)
    {
      run (self, rule->program, place->self, place->n_bindings, result);
      return;
    }
  bindings[1].value = koprs_test_cel_value_new_optional (self->arena, place->n_bindings > 1 ? place->self[1].value : NULL);
  run (self, rule->program, bindings, 2, result);
}

static void
check_rule (Check *self, const KoprsTestRule *rule, const Place *place)
{
  KoprsTestCelResult result = { NULL, 0, FALSE };

  if (rule->program == NULL)
    {
      if (rule->error != NULL)
        add_trouble (self, place, "rule compile error: %s", rule->error);
      return;
    }
  if (rule->uses_old && place->old == NULL && !rule->optional_old)
    return;
  run_rule (self, rule, place, &result);
  if (!pay (self, &result))
    add_trouble (self, place, "validation " OUT_OF_BUDGET);
  else if (koprs_test_cel_value_is_error (result.value))
    add_failure (self, rule, place, &result);
  else if (!koprs_test_cel_value_is_true (result.value))
    add_breach (self, rule, place);
}

static void
check_rules (Check *self, Place *place)
{
  const KoprsTestRuleNode *node = place->node;

  if (node->rules->len == 0)
    return;
  if (self->budget <= 0)
    {
      add_trouble (self, place, "validation " OUT_OF_BUDGET);
      self->budget = -1;
      return;
    }
  place->self[0] = (KoprsTestCelBinding) { "self", koprs_test_cel_value_new_json (self->arena, place->value, node->openapi) };
  place->n_bindings = 1;
  if (place->old != NULL)
    place->self[place->n_bindings++] =
      (KoprsTestCelBinding) { "oldSelf", koprs_test_cel_value_new_json (self->arena, place->old, node->openapi) };
  for (guint i = 0; i < node->rules->len && self->budget >= 0; i++)
    check_rule (self, g_ptr_array_index (node->rules, i), place);
}

static void
check_members (Check *self, const Place *place)
{
  const KoprsTestRuleNode *node = place->node;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, json_node_get_object (place->value));
  while (self->budget >= 0 && json_object_iter_next_ordered (&iter, &name, &value))
    {
      const KoprsTestRuleNode *below = node->properties != NULL ? g_hash_table_lookup (node->properties, name) : NULL;
      Place inner = { below != NULL ? below : node->values, value, koprs_test_node_get (place->old, name),
                      koprs_test_correlation_enter (&place->correlation, name), { { NULL } }, 0 };
      gsize mark;

      if (inner.node == NULL)
        continue;
      mark = below != NULL ? koprs_test_validator_enter (self->validator, name)
                           : koprs_test_validator_enter_key (self->validator, name);
      check (self, &inner);
      koprs_test_validator_leave (self->validator, mark);
    }
}

static void
check_items (Check *self, const Place *place)
{
  JsonArray *array = json_node_get_array (place->value);

  for (guint i = 0; place->node->items != NULL && self->budget >= 0 && i < json_array_get_length (array); i++)
    {
      JsonNode *value = json_array_get_element (array, i);
      Place inner = { place->node->items, value, koprs_test_correlation_find_item (place->node->openapi, place->old, value),
                      koprs_test_correlation_enter_item (&place->correlation, i), { { NULL } }, 0 };
      gsize mark = koprs_test_validator_enter_index (self->validator, i);

      check (self, &inner);
      koprs_test_validator_leave (self->validator, mark);
    }
}

static void
check (Check *self, Place *place)
{
  if (place->value == NULL || koprs_test_node_is_null (place->value))
    return;
  if (place->old != NULL && koprs_test_node_is_null (place->old))
    place->old = NULL;
  check_rules (self, place);
  if (self->budget < 0)
    return;
  if (koprs_test_node_is_array (place->value))
    check_items (self, place);
  else if (koprs_test_node_is_object (place->value))
    check_members (self, place);
}

static void
check_all (const KoprsTestRuleTree *tree, KoprsTestValidator *validator, JsonNode *object, JsonNode *old, gboolean forgive)
{
  g_autoptr (KoprsTestCelArena) arena = NULL;
  Check all = { validator, NULL, KOPRS_TEST_RULE_BUDGET };
  Place place = { tree->root, object, old, koprs_test_correlation_new (object, NULL, NULL), { { NULL } }, 0 };

  if (tree->root == NULL)
    return;
  if (forgive)
    place.correlation = koprs_test_correlation_new (object, old, tree->root->openapi);
  all.arena = arena = koprs_test_cel_arena_new ();
  check (&all, &place);
}

void
koprs_test_rule_tree_check (const KoprsTestRuleTree *self, KoprsTestValidator *validator, JsonNode *object, JsonNode *old)
{
  check_all (self, validator, object, old, TRUE);
}

void
koprs_test_rule_tree_check_default (const KoprsTestRuleTree *self, KoprsTestValidator *validator, JsonNode *value)
{
  guint n_before = validator->causes->len;

  check_all (self, validator, value, value, FALSE);
  if (validator->causes->len == n_before)
    check_all (self, validator, value, NULL, FALSE);
}
