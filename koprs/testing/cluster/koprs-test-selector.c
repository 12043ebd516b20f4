/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/cluster/koprs-test-selector-private.h"
#include "koprs/testing/cluster/koprs-test-selector.h"

static void
requirement_free (gpointer data)
{
  KoprsTestRequirement *self = data;

  g_free (self->key);
  g_strfreev (self->path);
  g_strfreev (self->other_path);
  g_strfreev (self->values);
  g_free (self);
}

KoprsTestSelector *
koprs_test_selector_new (void)
{
  KoprsTestSelector *self = g_new (KoprsTestSelector, 1);

  self->requirements = g_ptr_array_new_with_free_func (requirement_free);
  return self;
}

void
koprs_test_selector_free (KoprsTestSelector *self)
{
  g_ptr_array_unref (self->requirements);
  g_free (self);
}

KoprsTestRequirement *
koprs_test_selector_add (KoprsTestSelector *self, KoprsTestOperator test)
{
  KoprsTestRequirement *requirement = g_new0 (KoprsTestRequirement, 1);

  requirement->test = test;
  g_ptr_array_add (self->requirements, requirement);
  return requirement;
}

gboolean
koprs_test_selector_is_empty (const KoprsTestSelector *self)
{
  return self == NULL || self->requirements->len == 0;
}

static gboolean
parse_int (const char *text, gint64 *value)
{
  return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, value, NULL);
}

static gboolean
compare_ints (const char *left, const char *right, gboolean greater)
{
  gint64 a, b;

  if (!parse_int (left, &a) || !parse_int (right, &b))
    return FALSE;
  return greater ? a > b : a < b;
}

/* value: NULL where the object has none. */
static gboolean
fulfils (const KoprsTestRequirement *requirement, const char *value)
{
  switch (requirement->test)
    {
    case KOPRS_TEST_IN:
      return value != NULL && g_strv_contains ((const char *const *) requirement->values, value);
    case KOPRS_TEST_NOT_IN:
      return value == NULL || !g_strv_contains ((const char *const *) requirement->values, value);
    case KOPRS_TEST_EXISTS:
      return value != NULL;
    case KOPRS_TEST_ABSENT:
      return value == NULL;
    default:
      return value != NULL && compare_ints (value, requirement->values[0], requirement->test == KOPRS_TEST_GREATER);
    }
}

/* Strings as they are, other scalars as JSON has them; NULL for anything else. */
static char *
dup_scalar (KoprsJsonSlice value)
{
  switch (koprs_json_value_type (value))
    {
    case KOPRS_JSON_STRING:
      return koprs_json_value_dup_string (value);
    case KOPRS_JSON_NUMBER:
    case KOPRS_JSON_BOOLEAN:
      return g_strndup (value.data, value.length);
    default:
      return NULL;
    }
}

/* The first address of status.podIPs stands for the list. */
static KoprsJsonSlice
find_field (KoprsJsonSlice object, char **path)
{
  for (guint i = 0; path[i] != NULL; i++)
    {
      object = koprs_json_value_member (object, path[i]);
      if (koprs_json_value_type (object) == KOPRS_JSON_ARRAY)
        object = koprs_json_value_member (koprs_json_value_element (object, 0), "ip");
    }
  return object;
}

static gboolean
matches_field (const KoprsTestRequirement *requirement, KoprsJsonSlice object)
{
  g_autofree char *value = dup_scalar (find_field (object, requirement->path));

  if (requirement->other_path != NULL && (value == NULL || *value == '\0'))
    {
      g_free (value);
      value = dup_scalar (find_field (object, requirement->other_path));
    }
  return fulfils (requirement, value != NULL ? value : requirement->fallback);
}

static gboolean
matches_label (const KoprsTestRequirement *requirement, KoprsJsonSlice labels)
{
  g_autofree char *value = koprs_json_value_dup_string (koprs_json_value_member (labels, requirement->key));

  return fulfils (requirement, value);
}

gboolean
koprs_test_selector_matches (const KoprsTestSelector *self, KoprsJsonSlice object)
{
  KoprsJsonSlice labels = { NULL, 0 };

  if (koprs_test_selector_is_empty (self))
    return TRUE;
  if (((KoprsTestRequirement *) g_ptr_array_index (self->requirements, 0))->key != NULL)
    labels = koprs_json_value_member (koprs_json_value_member (object, "metadata"), "labels");
  for (guint i = 0; i < self->requirements->len; i++)
    {
      const KoprsTestRequirement *requirement = g_ptr_array_index (self->requirements, i);

      if (requirement->key != NULL ? !matches_label (requirement, labels) : !matches_field (requirement, object))
        return FALSE;
    }
  return TRUE;
}

gboolean
koprs_test_selector_matches_node (const KoprsTestSelector *self, JsonNode *object)
{
  GString *text = g_string_new (NULL);
  gboolean matches;

  koprs_json_write_node (text, object);
  matches = koprs_test_selector_matches (self, (KoprsJsonSlice) { text->str, text->len });
  g_string_free (text, TRUE);
  return matches;
}
