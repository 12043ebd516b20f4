/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/merge/koprs-test-field-step.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

typedef enum {
  STEP_NAME,
  STEP_KEYS,
  STEP_VALUE,
  STEP_INDEX,
} StepClass;

struct _KoprsTestFieldStep {
  gatomicrefcount ref_count;
  StepClass step_class;
  char *name;
  JsonNode *value;      /* keys with their names sorted, or the value */
  gint64 index;
};

static KoprsTestFieldStep *
step_new (StepClass step_class)
{
  KoprsTestFieldStep *self = g_new0 (KoprsTestFieldStep, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->step_class = step_class;
  return self;
}

KoprsTestFieldStep *
koprs_test_field_step_new_name (const char *name)
{
  KoprsTestFieldStep *self = step_new (STEP_NAME);

  self->name = g_strdup (name);
  return self;
}

KoprsTestFieldStep *
koprs_test_field_step_new_keys (JsonNode *keys)
{
  KoprsTestFieldStep *self = step_new (STEP_KEYS);
  g_autoptr (GList) names = g_list_sort (json_object_get_members (json_node_get_object (keys)), (GCompareFunc) strcmp);

  self->value = koprs_test_node_new_object ();
  for (GList *at = names; at != NULL; at = at->next)
    koprs_test_node_set (self->value, at->data, json_object_dup_member (json_node_get_object (keys), at->data));
  json_node_unref (keys);
  return self;
}

KoprsTestFieldStep *
koprs_test_field_step_new_value (JsonNode *value)
{
  KoprsTestFieldStep *self = step_new (STEP_VALUE);

  self->value = value;
  return self;
}

static KoprsTestFieldStep *
parse_json (const char *text, gboolean keys)
{
  JsonNode *value = koprs_test_node_parse (text, -1, NULL);

  if (value == NULL || (keys && !koprs_test_node_is_object (value)))
    {
      g_clear_pointer (&value, json_node_unref);
      return NULL;
    }
  return keys ? koprs_test_field_step_new_keys (value) : koprs_test_field_step_new_value (value);
}

static KoprsTestFieldStep *
parse_index (const char *text)
{
  KoprsTestFieldStep *self;
  char *end;
  gint64 index = g_ascii_strtoll (text, &end, 10);

  if (end == text || *end != '\0' || g_ascii_isspace (*text))
    return NULL;
  self = step_new (STEP_INDEX);
  self->index = index;
  return self;
}

KoprsTestFieldStep *
koprs_test_field_step_parse (const char *text)
{
  if (*text == '\0' || text[1] != ':')
    return NULL;
  switch (*text)
    {
    case 'f':
      return koprs_test_field_step_new_name (text + 2);
    case 'k':
      return parse_json (text + 2, TRUE);
    case 'v':
      return parse_json (text + 2, FALSE);
    case 'i':
      return parse_index (text + 2);
    default:
      return NULL;
    }
}

KoprsTestFieldStep *
koprs_test_field_step_ref (KoprsTestFieldStep *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
koprs_test_field_step_unref (KoprsTestFieldStep *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->name);
  g_clear_pointer (&self->value, json_node_unref);
  g_free (self);
}

int
koprs_test_field_step_compare (const KoprsTestFieldStep *a, const KoprsTestFieldStep *b)
{
  if (a->step_class != b->step_class)
    return a->step_class < b->step_class ? -1 : 1;
  switch (a->step_class)
    {
    case STEP_NAME:
      return strcmp (a->name, b->name);
    case STEP_INDEX:
      return a->index < b->index ? -1 : a->index > b->index;
    default:
      return koprs_test_node_compare (a->value, b->value);
    }
}

const char *
koprs_test_field_step_get_name (const KoprsTestFieldStep *self)
{
  return self->step_class == STEP_NAME ? self->name : NULL;
}

gboolean
koprs_test_field_step_is_keys (const KoprsTestFieldStep *self)
{
  return self->step_class == STEP_KEYS;
}

char *
koprs_test_field_step_to_text (const KoprsTestFieldStep *self)
{
  GString *text;

  if (self->step_class == STEP_NAME)
    return g_strconcat ("f:", self->name, NULL);
  if (self->step_class == STEP_INDEX)
    return g_strdup_printf ("i:%" G_GINT64_FORMAT, self->index);
  text = g_string_new (self->step_class == STEP_KEYS ? "k:" : "v:");
  koprs_json_write_node (text, self->value);
  return g_string_free (text, FALSE);
}

static void append_value (GString *path, JsonNode *value);

static void
append_object (GString *path, JsonNode *value)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  const char *separator = "";

  g_string_append_c (path, '{');
  json_object_iter_init_ordered (&iter, json_node_get_object (value));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_string_append_printf (path, "%s%s=", separator, name);
      append_value (path, member);
      separator = ";";
    }
  g_string_append_c (path, '}');
}

static void
append_value (GString *path, JsonNode *value)
{
  if (koprs_test_node_is_string (value))
    {
      g_autofree char *quoted = koprs_test_text_quote (json_node_get_string (value));

      g_string_append (path, quoted);
    }
  else if (koprs_test_node_is_object (value))
    append_object (path, value);
  else
    koprs_json_write_node (path, value);
}

static void
append_keys (GString *path, JsonNode *keys)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  const char *separator = "";

  json_object_iter_init_ordered (&iter, json_node_get_object (keys));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_string_append_printf (path, "%s%s=", separator, name);
      append_value (path, value);
      separator = ",";
    }
}

void
koprs_test_field_step_append_path (const KoprsTestFieldStep *self, GString *path)
{
  if (self->step_class == STEP_NAME)
    {
      g_string_append_printf (path, ".%s", self->name);
      return;
    }
  g_string_append_c (path, '[');
  if (self->step_class == STEP_INDEX)
    g_string_append_printf (path, "%" G_GINT64_FORMAT, self->index);
  else if (self->step_class == STEP_KEYS)
    append_keys (path, self->value);
  else
    {
      g_string_append_c (path, '=');
      append_value (path, self->value);
    }
  g_string_append_c (path, ']');
}
