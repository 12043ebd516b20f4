/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The rules in the schemas of CustomResourceDefinitions: how they are written, what they mean, what they may cost. */

#include "koprs/testing/validation/koprs-test-rule.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define RULE_LIMIT 10000000
#define TOTAL_LIMIT 100000000
#define N_EXPENSIVE 4

typedef struct {
  char *path;
  guint64 cost;
} Expensive;

/* Of one version's schema. */
typedef struct {
  KoprsTestValidator *validator;
  GPtrArray *schema_causes;     /* of what is wrong with the schema itself */
  guint n_before;               /* of those, that were there already */
  guint64 total;
  GArray *expensive;            /* (element-type Expensive) the most expensive first */
} Walk;

/* What holds for a schema because of those around it. */
typedef struct {
  gboolean root;
  gboolean bounded;             /* it describes no more than `most` values */
  guint64 most;
  const char *uncorrelated;     /* the schema within which nothing can be compared with what it was; or NULL */
} Scope;

static char *
dup_trimmed (JsonNode *rule, const char *name)
{
  const char *text = koprs_test_node_get_string (rule, name);

  return g_strstrip (g_strdup (text != NULL ? text : ""));
}

static gboolean
has_text (JsonNode *rule, const char *name)
{
  const char *text = koprs_test_node_get_string (rule, name);

  return text != NULL && *text != '\0';
}

static gboolean
has_line_breaks (const char *text)
{
  return strpbrk (text, "\n\r") != NULL;
}

static void
require (KoprsTestValidator *self, const char *name, const char *detail)
{
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_validator_required (self, detail);
  koprs_test_validator_leave (self, mark);
}

static void
refuse (KoprsTestValidator *self, JsonNode *rule, const char *name, const char *detail)
{
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_validator_invalid (self, koprs_test_node_get (rule, name), "%s", detail);
  koprs_test_validator_leave (self, mark);
}

static void
check_message_text (KoprsTestValidator *self, JsonNode *rule)
{
  g_autofree char *text = dup_trimmed (rule, "rule");
  g_autofree char *message = dup_trimmed (rule, "message");
  g_autofree char *maker = dup_trimmed (rule, "messageExpression");

  if (*text == '\0')
    require (self, "rule", "rule is not specified");
  else if (has_text (rule, "message") && *message == '\0')
    refuse (self, rule, "message", "must be non-empty if specified");
  else if (has_line_breaks (message))
    refuse (self, rule, "message", "must not contain line breaks");
  else if (has_line_breaks (text) && *message == '\0')
    require (self, "message", "message must be specified if rule contains line breaks");
  if (has_text (rule, "messageExpression") && *maker == '\0')
    require (self, "messageExpression", "messageExpression must be non-empty if specified");
}

static void
check_field_text (KoprsTestValidator *self, JsonNode *schema, JsonNode *rule)
{
  const char *field = koprs_test_node_get_string (rule, "fieldPath");
  g_autofree char *trimmed = dup_trimmed (rule, "fieldPath");
  g_autofree char *resolved = NULL;

  if (!has_text (rule, "fieldPath"))
    return;
  if (*trimmed == '\0')
    refuse (self, rule, "fieldPath", "must be non-empty if specified");
  if (has_line_breaks (field))
    refuse (self, rule, "fieldPath", "must not contain line breaks");
  resolved = koprs_test_rule_resolve_field (schema, field);
  if (resolved == NULL)
    refuse (self, rule, "fieldPath", "must be a valid path");
}

void
koprs_test_validator_check_rule_texts (KoprsTestValidator *self, JsonNode *schema)
{
  static const char *const reasons[] = {
    KOPRS_TEST_CAUSE_DUPLICATE, KOPRS_TEST_CAUSE_FORBIDDEN, KOPRS_TEST_CAUSE_INVALID, KOPRS_TEST_CAUSE_REQUIRED, NULL,
  };
  JsonNode *rules = koprs_test_node_get (schema, "x-kubernetes-validations");
  gsize outer = koprs_test_validator_enter (self, "x-kubernetes-validations");

  for (guint i = 0; koprs_test_node_is_array (rules) && i < json_array_get_length (json_node_get_array (rules)); i++)
    {
      JsonNode *rule = json_array_get_element (json_node_get_array (rules), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_message_text (self, rule);
      if (koprs_test_node_is_string (koprs_test_node_get (rule, "reason")))
        koprs_test_validator_one_of (self, rule, "reason", reasons);
      check_field_text (self, schema, rule);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

/* What is wrong in a schema hides what its rules mean. */
static gboolean
is_clean (const Walk *self)
{
  const char *path = self->validator->path->str;
  gsize length = strlen (path);

  for (guint i = self->n_before; i < self->schema_causes->len; i++)
    {
      const KoprsTestCause *cause = g_ptr_array_index (self->schema_causes, i);

      if (strncmp (cause->field, path, length) == 0 && (cause->field[length] == '.' || cause->field[length] == '[' ||
                                                        cause->field[length] == '\0'))
        return FALSE;
    }
  return TRUE;
}

/* "budget by factor of …" */
static char *
describe_excess (const char *what, guint64 cost, guint64 limit)
{
  double factor = (double) cost / limit;
  g_autofree char *text = NULL;

  if (factor > 100)
    text = g_strdup ("more than 100x");
  else
    text = g_strdup_printf (factor < 1.5 ? "%fx" : "%.1fx", factor);
  return g_strdup_printf ("%s exceeds budget by factor of %s (try simplifying the rule, or adding maxItems, maxProperties, and "
                          "maxLength where arrays, maps, and strings are declared)", what, text);
}

static guint64
multiply (guint64 a, guint64 b)
{
  return a != 0 && b > G_MAXUINT64 / a ? G_MAXUINT64 : a * b;
}

static void
note_cost (Walk *self, guint64 cost)
{
  Expensive entry = { NULL, cost };
  guint place = 0;

  self->total = cost > G_MAXUINT64 - self->total ? G_MAXUINT64 : self->total + cost;
  if (cost < TOTAL_LIMIT / 100)
    return;
  while (place < self->expensive->len && g_array_index (self->expensive, Expensive, place).cost >= cost)
    place++;
  if (place >= N_EXPENSIVE)
    return;
  entry.path = g_strdup (self->validator->path->str);
  g_array_insert_val (self->expensive, place, entry);
  if (self->expensive->len > N_EXPENSIVE)
    g_array_set_size (self->expensive, N_EXPENSIVE);
}

static void
check_cost (Walk *self, const char *name, const char *what, guint64 cost)
{
  gsize mark = koprs_test_validator_enter (self->validator, name);
  g_autofree char *excess = cost > RULE_LIMIT ? describe_excess (what, cost, RULE_LIMIT) : NULL;

  if (excess != NULL)
    koprs_test_validator_forbidden (self->validator, "%s", excess);
  note_cost (self, cost);
  koprs_test_validator_leave (self->validator, mark);
}

static void
add_member (GString *out, JsonNode *rule, const char *name, const char *title, const char *absent)
{
  JsonNode *value = koprs_test_node_get (rule, name);
  g_autofree char *text = value != NULL ? koprs_test_node_to_text (value) : g_strdup (absent);

  g_string_append_printf (out, "%s\"%s\":%s", out->len > 1 ? "," : "", title, text);
}

/* The rule as the server's own JSON has it. */
static char *
describe_rule (JsonNode *rule)
{
  GString *text = g_string_new ("{");

  add_member (text, rule, "rule", "Rule", "\"\"");
  add_member (text, rule, "message", "Message", "\"\"");
  add_member (text, rule, "messageExpression", "MessageExpression", "\"\"");
  add_member (text, rule, "reason", "Reason", "null");
  add_member (text, rule, "fieldPath", "FieldPath", "\"\"");
  add_member (text, rule, "optionalOldSelf", "OptionalOldSelf", "null");
  g_string_append_c (text, '}');
  g_string_replace (text, "<", "\\u003c", 0);
  g_string_replace (text, ">", "\\u003e", 0);
  g_string_replace (text, "&", "\\u0026", 0);
  return g_string_free (text, FALSE);
}

static void
add_flaw (Walk *self, const char *name, JsonNode *rule, const char *flaw)
{
  g_autofree char *text = describe_rule (rule);
  gsize mark = koprs_test_validator_enter (self->validator, name);

  koprs_test_causes_add (self->validator->causes, KOPRS_TEST_CAUSE_INVALID, self->validator->path->str, "Invalid value: %s: %s", text,
                         flaw);
  koprs_test_validator_leave (self->validator, mark);
}

static void
check_old (Walk *self, const Scope *scope, const KoprsTestRule *rule, JsonNode *node)
{
  gsize mark = self->validator->path->len;

  if (rule->uses_old && scope->uncorrelated != NULL)
    {
      koprs_test_validator_enter (self->validator, "rule");
      koprs_test_validator_invalid (self->validator, koprs_test_node_get (node, "rule"),
                                    "oldSelf cannot be used on the uncorrelatable portion of the schema within %s",
                                    scope->uncorrelated);
    }
  else if (!rule->uses_old && koprs_test_node_is_boolean (koprs_test_node_get (node, "optionalOldSelf")))
    refuse (self->validator, node, "optionalOldSelf", "may not be set if oldSelf is not used in rule");
  koprs_test_validator_leave (self->validator, mark);
}

static void
check_rule (Walk *self, const Scope *scope, const KoprsTestRule *rule, JsonNode *node, guint64 most)
{
  check_cost (self, "rule", "estimated rule cost", multiply (rule->cost, scope->bounded ? scope->most : most));
  if (rule->error != NULL)
    add_flaw (self, "rule", node, rule->error);
  if (rule->message_error != NULL)
    add_flaw (self, "messageExpression", node, rule->message_error);
  else if (rule->maker != NULL)
    check_cost (self, "messageExpression", "estimated messageExpression cost", rule->message_cost);
  check_old (self, scope, rule, node);
}

static void
check_rules (Walk *self, JsonNode *schema, const Scope *scope)
{
  JsonNode *list = koprs_test_node_get (schema, "x-kubernetes-validations");
  g_autoptr (KoprsTestCelArena) arena = NULL;
  g_autoptr (GPtrArray) rules = NULL;
  guint64 most;
  gsize outer;

  if (!koprs_test_node_is_array (list) || koprs_test_node_is_empty (list) || !is_clean (self))
    return;
  arena = koprs_test_cel_arena_new ();
  rules = koprs_test_rules_compile (arena, schema, scope->root, &most);
  outer = koprs_test_validator_enter (self->validator, "x-kubernetes-validations");
  for (guint i = 0; i < rules->len; i++)
    {
      gsize mark = koprs_test_validator_enter_index (self->validator, i);

      check_rule (self, scope, g_ptr_array_index (rules, i), json_array_get_element (json_node_get_array (list), i), most);
      koprs_test_validator_leave (self->validator, mark);
    }
  koprs_test_validator_leave (self->validator, outer);
  /* The programs read the types of the arena. */
  g_clear_pointer (&rules, g_ptr_array_unref);
}

/* How many values below there are for each one here. */
static void
narrow (Scope *inner, const Scope *outer, JsonNode *schema, const char *bound)
{
  JsonNode *limit = bound != NULL ? koprs_test_node_get (schema, bound) : NULL;

  inner->bounded = outer->bounded && (bound == NULL || koprs_test_node_is_number (limit));
  inner->most = inner->bounded && bound != NULL ? multiply (outer->most, MAX (json_node_get_int (limit), 0)) : outer->most;
}

static void walk (Walk *self, JsonNode *schema, const Scope *scope);

static gboolean
is_embedded (JsonNode *schema)
{
  JsonNode *value = koprs_test_node_get (schema, "x-kubernetes-embedded-resource");

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

static void
walk_properties (Walk *self, JsonNode *schema, const Scope *scope)
{
  JsonNode *properties = koprs_test_node_get (schema, "properties");
  gsize outer = koprs_test_validator_enter (self->validator, "properties");
  JsonObjectIter iter;
  const char *name;
  JsonNode *property;

  if (koprs_test_node_is_object (properties))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (properties));
      while (json_object_iter_next_ordered (&iter, &name, &property))
        {
          Scope inner = { is_embedded (property), FALSE, 0, scope->uncorrelated };
          gsize mark = koprs_test_validator_enter_key (self->validator, name);

          narrow (&inner, scope, schema, NULL);
          walk (self, property, &inner);
          koprs_test_validator_leave (self->validator, mark);
        }
    }
  koprs_test_validator_leave (self->validator, outer);
}

static void
walk_elements (Walk *self, JsonNode *schema, const Scope *scope, const char *member, const char *bound, gboolean correlated)
{
  JsonNode *element = koprs_test_node_get (schema, member);
  g_autofree char *here = g_strdup (self->validator->path->str);
  Scope inner = { is_embedded (element), FALSE, 0, scope->uncorrelated };
  gsize mark = koprs_test_validator_enter (self->validator, member);

  if (!correlated && inner.uncorrelated == NULL)
    inner.uncorrelated = here;
  narrow (&inner, scope, schema, bound);
  walk (self, element, &inner);
  koprs_test_validator_leave (self->validator, mark);
}

static void
walk (Walk *self, JsonNode *schema, const Scope *scope)
{
  if (!koprs_test_node_is_object (schema))
    return;
  if (koprs_test_node_is_object (koprs_test_node_get (schema, "additionalProperties")))
    walk_elements (self, schema, scope, "additionalProperties", "maxProperties", TRUE);
  walk_properties (self, schema, scope);
  if (koprs_test_node_is_object (koprs_test_node_get (schema, "items")))
    walk_elements (self, schema, scope, "items", "maxItems",
                   g_strcmp0 (koprs_test_node_get_string (schema, "x-kubernetes-list-type"), "map") == 0);
  check_rules (self, schema, scope);
}

static void
expensive_clear (gpointer data)
{
  g_free (((Expensive *) data)->path);
}

static void
check_total (Walk *self)
{
  g_autofree char *excess = NULL;

  if (self->total <= TOTAL_LIMIT)
    return;
  for (guint i = 0; i < self->expensive->len; i++)
    koprs_test_causes_add (self->validator->causes, KOPRS_TEST_CAUSE_FORBIDDEN, g_array_index (self->expensive, Expensive, i).path,
                           "Forbidden: contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema");
  excess = describe_excess ("x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema", self->total, TOTAL_LIMIT);
  koprs_test_validator_forbidden (self->validator, "%s", excess);
}

void
koprs_test_validator_check_rules (KoprsTestValidator *self, JsonNode *schema, guint n_before)
{
  Scope scope = { TRUE, TRUE, 1, NULL };
  g_autoptr (GArray) expensive = g_array_new (FALSE, FALSE, sizeof (Expensive));
  g_autoptr (GPtrArray) found = koprs_test_causes_new ();
  GPtrArray *causes = self->causes;
  Walk all = { self, causes, n_before, 0, expensive };

  g_array_set_clear_func (expensive, expensive_clear);
  self->causes = found;
  walk (&all, schema, &scope);
  check_total (&all);
  self->causes = causes;
  while (found->len > 0)
    g_ptr_array_add (causes, g_ptr_array_steal_index (found, 0));
}
