/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The twin of koprs-test-decoder-builtin.c for values that have been decoded once: fields in the order of the declaration, keys of maps
 * sorted, quantities and times in their canonical form, what is empty left out. Every write of an object ends here, so that no
 * tree is built. */

#include "koprs/testing/schema/koprs-test-builtin-writer.h"

#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <stdlib.h>
#include <string.h>

static void write_zero (GString *out, const KoprsTestType *type);

static void
write_name (GString *out, const char *name)
{
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  koprs_json_write_string (out, name, -1);
  g_string_append_c (out, ':');
}

/* Whether the text is that of a value which nobody set. */
static gboolean
is_blank (const char *text, gsize length)
{
  static const char *const blanks[] = { "{}", "[]", "\"\"", "null", "false", "0", "-0" };

  for (guint i = 0; length <= strlen ("false") && i < G_N_ELEMENTS (blanks); i++)
    if (strlen (blanks[i]) == length && memcmp (text, blanks[i], length) == 0)
      return TRUE;
  return FALSE;
}

static void
write_field (GString *out, const KoprsTestField *field, JsonNode *value)
{
  gboolean absent = value == NULL || koprs_test_node_is_null (value);
  gsize before = out->len, begin;

  if (absent && field->presence != KOPRS_TEST_SEND_ALWAYS)
    return;
  write_name (out, field->name);
  begin = out->len;
  if (!absent)
    koprs_test_builtin_write_value (out, field->type, value);
  else if (field->pointer)
    g_string_append (out, "null");
  else
    write_zero (out, field->type);
  if (field->presence == KOPRS_TEST_SEND_FILLED && is_blank (out->str + begin, out->len - begin))
    g_string_truncate (out, before);
}

static gboolean
is_identity (const char *name)
{
  return strcmp (name, "kind") == 0 || strcmp (name, "apiVersion") == 0;
}

/* value NULL: an empty one. */
static void
write_struct (GString *out, const KoprsTestType *type, JsonNode *value, gboolean root)
{
  guint n = type->fields != NULL ? type->fields->len : 0;
  g_autofree JsonNode **members = g_new0 (JsonNode *, n + 1);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (value != NULL)
    json_object_iter_init (&iter, json_node_get_object (value));
  while (value != NULL && json_object_iter_next (&iter, &name, &member))
    {
      const KoprsTestField *field = koprs_test_type_find_field (type, name);

      if (field != NULL)
        members[field->position] = member;
    }
  g_string_append_c (out, '{');
  for (guint i = 0; i < n; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);

      if (!root || !is_identity (field->name))
        write_field (out, field, members[i]);
    }
  g_string_append_c (out, '}');
}

static void
write_or_zero (GString *out, const KoprsTestType *type, JsonNode *value)
{
  if (koprs_test_node_is_null (value))
    write_zero (out, type);
  else
    koprs_test_builtin_write_value (out, type, value);
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
write_map (GString *out, const KoprsTestType *type, JsonNode *value)
{
  JsonObject *object = json_node_get_object (value);
  guint n = json_object_get_size (object), i = 0;
  g_autofree const char **names = g_new (const char *, n + 1);
  JsonObjectIter iter;

  json_object_iter_init (&iter, object);
  while (i < n && json_object_iter_next (&iter, &names[i], NULL))
    i++;
  qsort (names, n, sizeof *names, compare_names);
  g_string_append_c (out, '{');
  for (i = 0; i < n; i++)
    {
      write_name (out, names[i]);
      write_or_zero (out, type->element, json_object_get_member (object, names[i]));
    }
  g_string_append_c (out, '}');
}

static void
write_list (GString *out, const KoprsTestType *type, JsonNode *value)
{
  JsonArray *array = json_node_get_array (value);

  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      write_or_zero (out, type->element, json_array_get_element (array, i));
    }
  g_string_append_c (out, ']');
}

static char *
dup_canonical (const KoprsTestType *type, JsonNode *value)
{
  g_autofree char *problem = NULL;
  g_autofree char *text = NULL;

  switch (type->format)
    {
    case KOPRS_TEST_FORMAT_QUANTITY:
      text = koprs_test_node_is_string (value) ? g_strdup (json_node_get_string (value)) : koprs_test_node_to_text (value);
      return koprs_test_text_quantity (text);
    case KOPRS_TEST_FORMAT_TIME:
    case KOPRS_TEST_FORMAT_MICRO_TIME:
      return koprs_test_node_is_string (value) ?
             koprs_test_text_time (json_node_get_string (value), type->format == KOPRS_TEST_FORMAT_MICRO_TIME, &problem) : NULL;
    default:
      return NULL;
    }
}

static void
write_scalar (GString *out, const KoprsTestType *type, JsonNode *value)
{
  g_autofree char *canonical = dup_canonical (type, value);

  if (canonical != NULL)
    koprs_json_write_string (out, canonical, -1);
  else if (koprs_test_node_is_string (value))
    koprs_json_write_string (out, json_node_get_string (value), -1);
  else
    koprs_json_write_node (out, value);
}

/* What does not fit its type is written as it is: it can only come from the server itself. */
void
koprs_test_builtin_write_value (GString *out, const KoprsTestType *type, JsonNode *value)
{
  switch (type->type_class)
    {
    case KOPRS_TEST_TYPE_SCALAR:
      write_scalar (out, type, value);
      return;
    case KOPRS_TEST_TYPE_ANY:
      if (type->element != NULL && koprs_test_node_is_object (value))
        koprs_test_builtin_write_value (out, type->element, value);
      else
        koprs_json_write_node (out, value);
      return;
    case KOPRS_TEST_TYPE_LIST:
      if (koprs_test_node_is_array (value))
        write_list (out, type, value);
      else
        koprs_json_write_node (out, value);
      return;
    default:
      break;
    }
  if (!koprs_test_node_is_object (value))
    koprs_json_write_node (out, value);
  else if (type->fields != NULL || type->element == NULL)
    write_struct (out, type, value, FALSE);
  else
    write_map (out, type, value);
}

/* What Go sends for a value that nobody set. */
static void
write_zero (GString *out, const KoprsTestType *type)
{
  if (type->type_class == KOPRS_TEST_TYPE_MAP && (type->fields != NULL || type->element == NULL))
    write_struct (out, type, NULL, FALSE);
  else if (type->type_class != KOPRS_TEST_TYPE_SCALAR || type->format == KOPRS_TEST_FORMAT_TIME ||
           type->format == KOPRS_TEST_FORMAT_MICRO_TIME)
    g_string_append (out, "null");
  else if (type->format == KOPRS_TEST_FORMAT_QUANTITY)
    g_string_append (out, "\"0\"");
  else if (type->scalar == KOPRS_TEST_SCALAR_STRING)
    g_string_append (out, "\"\"");
  else
    g_string_append (out, type->scalar == KOPRS_TEST_SCALAR_BOOLEAN ? "false" : "0");
}

void
koprs_test_builtin_write_root (GString *out, const KoprsTestType *type, JsonNode *object)
{
  write_struct (out, type, object, TRUE);
}
