/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Whether a value fits its type at all, which is what an apply checks before anything else. */

#include "koprs/testing/merge/koprs-test-typed.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

typedef struct {
  GString *path;
  GPtrArray *problems;
  gboolean allow_duplicates;
} Checker;

static void check (Checker *checker, const KoprsTestType *type, JsonNode *value);

static void G_GNUC_PRINTF (2, 3)
complain (Checker *checker, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (checker->problems, checker->path->len > 0 ? g_strconcat (checker->path->str, ": ", text, NULL)
                                                             : g_steal_pointer (&text));
}

static char *
describe (JsonNode *value, gboolean syntax)
{
  g_autofree char *text = koprs_test_text_go_value (value, syntax);

  return g_strdup_printf (syntax ? "&value.valueUnstructured{Value:%s}" : "&{%s}", text);
}

static const char *
go_type_of (JsonNode *value)
{
  if (koprs_test_node_is_object (value))
    return "map[string]interface {}";
  if (koprs_test_node_is_array (value))
    return "[]interface {}";
  return koprs_test_node_is_boolean (value) ? "bool" : "string";
}

static void
check_scalar (Checker *checker, const KoprsTestType *type, JsonNode *value)
{
  gboolean container = koprs_test_node_is_object (value) || koprs_test_node_is_array (value);
  KoprsTestScalar scalar = type != NULL && type->type_class == KOPRS_TEST_TYPE_SCALAR ? type->scalar : KOPRS_TEST_SCALAR_ANY;
  g_autofree char *plain = describe (value, FALSE);
  g_autofree char *syntax = describe (value, TRUE);

  switch (scalar)
    {
    case KOPRS_TEST_SCALAR_INTEGER:
    case KOPRS_TEST_SCALAR_NUMBER:
      if (!koprs_test_node_is_number (value))
        complain (checker, "expected numeric (int or float), got %s", go_type_of (value));
      break;
    case KOPRS_TEST_SCALAR_STRING:
      if (!koprs_test_node_is_string (value))
        complain (checker, "expected string, got %s", syntax);
      break;
    case KOPRS_TEST_SCALAR_BOOLEAN:
      if (!koprs_test_node_is_boolean (value))
        complain (checker, "expected boolean, got %s", plain);
      break;
    default:
      if (container)
        complain (checker, "expected any scalar, got %s", plain);
      break;
    }
}

/* The step, when it was met before, else NULL. */
static gboolean
is_known (GPtrArray *steps, KoprsTestFieldStep *step)
{
  for (guint i = 0; i < steps->len; i++)
    if (koprs_test_field_step_compare (g_ptr_array_index (steps, i), step) == 0)
      return TRUE;
  return FALSE;
}

static void
check_items (Checker *checker, const KoprsTestType *type, JsonArray *items)
{
  gboolean indexed = koprs_test_type_is_atomic (type, KOPRS_TEST_TYPE_LIST);
  const KoprsTestType *element = type != NULL ? type->element : NULL;
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_test_field_step_unref);
  gsize length = checker->path->len;

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);
      g_autoptr (KoprsTestFieldStep) step = NULL;
      g_autofree char *problem = NULL;

      if (!indexed)
        {
          step = koprs_test_typed_make_step (type, item, &problem);
          if (step == NULL)
            {
              complain (checker, "element %u: %s", i, problem);
              return;
            }
          if (!checker->allow_duplicates && is_known (seen, step))
            {
              GString *key = g_string_new (NULL);

              koprs_test_field_step_append_path (step, key);
              complain (checker, "duplicate entries for key %s", key->str);
              g_string_free (key, TRUE);
            }
          koprs_test_field_step_append_path (step, checker->path);
          g_ptr_array_add (seen, g_steal_pointer (&step));
        }
      else
        g_string_append_printf (checker->path, "[%u]", i);
      check (checker, element, item);
      g_string_truncate (checker->path, length);
    }
}

static void
check_list (Checker *checker, const KoprsTestType *type, JsonNode *value)
{
  g_autofree char *text = NULL;

  if (koprs_test_node_is_array (value))
    {
      check_items (checker, type, json_node_get_array (value));
      return;
    }
  text = describe (value, FALSE);
  complain (checker, "expected list, got %s", text);
}

static void
check_map (Checker *checker, const KoprsTestType *type, JsonNode *value)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gsize length = checker->path->len;

  if (!koprs_test_node_is_object (value))
    {
      g_autofree char *text = describe (value, FALSE);

      complain (checker, "expected map, got %s", text);
      return;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (value));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      const KoprsTestType *member_type = koprs_test_type_get_member (type, name);

      g_string_append_printf (checker->path, ".%s", name);
      if (member_type == NULL)
        {
          complain (checker, "field not declared in schema");
          g_string_truncate (checker->path, length);
          return;
        }
      check (checker, member_type, member);
      g_string_truncate (checker->path, length);
    }
}

static void
check (Checker *checker, const KoprsTestType *type, JsonNode *value)
{
  if (value == NULL || koprs_test_node_is_null (value))
    return;
  switch (koprs_test_type_deduce (type, value))
    {
    case KOPRS_TEST_TYPE_MAP:
      check_map (checker, type, value);
      break;
    case KOPRS_TEST_TYPE_LIST:
      check_list (checker, type, value);
      break;
    default:
      check_scalar (checker, type, value);
      break;
    }
}

gboolean
koprs_test_typed_check (const KoprsTestType *type, JsonNode *value, gboolean allow_duplicates, char **problem)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  Checker checker = { g_string_new (NULL), problems, allow_duplicates };
  GString *all;

  check (&checker, type, value);
  g_string_free (checker.path, TRUE);
  *problem = NULL;
  if (problems->len == 0)
    return TRUE;
  if (problems->len == 1)
    {
      *problem = g_strdup (g_ptr_array_index (problems, 0));
      return FALSE;
    }
  all = g_string_new ("errors:");
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (all, "\n  %s", (const char *) g_ptr_array_index (problems, i));
  *problem = g_string_free (all, FALSE);
  return FALSE;
}

static char *
describe_keys (char **keys)
{
  GString *out = g_string_new ("[");

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *quoted = koprs_test_text_quote (keys[i]);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", quoted);
    }
  g_string_append_c (out, ']');
  return g_string_free (out, FALSE);
}

static KoprsTestFieldStep *
make_keys (const KoprsTestType *list, JsonNode *item, char **problem)
{
  g_autoptr (JsonNode) keys = koprs_test_node_new_object ();
  g_autofree char *names = NULL;

  for (guint i = 0; list->keys[i] != NULL; i++)
    {
      JsonNode *value = koprs_test_node_get (item, list->keys[i]);
      const KoprsTestField *field = koprs_test_type_find_field (list->element, list->keys[i]);

      if (value == NULL && field != NULL)
        value = field->default_value;
      if (value != NULL)
        koprs_test_node_set (keys, list->keys[i], koprs_test_node_copy (value));
    }
  if (!koprs_test_node_is_empty (keys))
    return koprs_test_field_step_new_keys (g_steal_pointer (&keys));
  names = describe_keys (list->keys);
  *problem = g_strdup_printf ("associative list with keys has an element that omits all key fields %s (and doesn't have "
                              "default values for any key fields)", names);
  return NULL;
}

KoprsTestFieldStep *
koprs_test_typed_make_step (const KoprsTestType *list, JsonNode *item, char **problem)
{
  const char *text = NULL;

  *problem = NULL;
  if (list->list_type == KOPRS_TEST_LIST_MAP)
    {
      if (koprs_test_node_is_object (item))
        return make_keys (list, item, problem);
      text = koprs_test_node_is_null (item) ? "associative list with keys may not have a null element"
                                            : "associative list with keys may not have non-map elements";
    }
  else if (koprs_test_node_is_object (item))
    text = "associative list without keys has an element that's a map type";
  else if (koprs_test_node_is_array (item))
    text = "not supported: associative list with lists as elements";
  else if (koprs_test_node_is_null (item))
    text = "associative list without keys has an element that's an explicit null";
  else
    return koprs_test_field_step_new_value (koprs_test_node_copy (item));
  *problem = g_strdup (text);
  return NULL;
}
