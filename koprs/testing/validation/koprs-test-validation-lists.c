/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the list types and embedded resources of a definition's schema demand beyond OpenAPI. */

#include "koprs/testing/merge/koprs-test-field-set.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static JsonNode *
dup_keys (const KoprsTestType *type, JsonNode *item)
{
  g_autoptr (JsonNode) keys = koprs_test_node_new_object ();

  for (guint i = 0; type->keys[i] != NULL; i++)
    koprs_test_node_set (keys, type->keys[i], koprs_test_node_copy (koprs_test_node_get (item, type->keys[i])));
  return koprs_test_node_dup_sorted (keys);
}

/* Numbers of different kinds are different to Go. */
static char *
dup_mark (JsonNode *identity)
{
  g_autofree char *text = koprs_test_node_to_text (identity);
  gboolean real = koprs_test_node_is_number (identity) && json_node_get_value_type (identity) == G_TYPE_DOUBLE;

  return g_strconcat (real ? "~" : "", text, NULL);
}

/* How often it has been met, this time not counted. */
static guint
meet (GHashTable *met, JsonNode *identity)
{
  char *mark = dup_mark (identity);
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (met, mark));

  g_hash_table_replace (met, mark, GUINT_TO_POINTER (before + 1));
  return before;
}

/* Only what has keys can be told apart by them; null has none. */
static gboolean
check_objects (KoprsTestValidator *validator, JsonArray *items)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);
      gsize mark = koprs_test_validator_enter_index (validator, i);
      gboolean fits = koprs_test_node_is_object (item) || koprs_test_node_is_null (item);

      if (!fits)
        koprs_test_validator_invalid (validator, item, "must be an object for an array of list-type map");
      koprs_test_validator_leave (validator, mark);
      if (!fits)
        return FALSE;
    }
  return TRUE;
}

/* What is there more than once is told once. */
static void
check_unique (KoprsTestValidator *validator, const KoprsTestType *type, JsonArray *items)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean keyed = type->list_type == KOPRS_TEST_LIST_MAP;

  if (keyed && !check_objects (validator, items))
    return;
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);
      gsize mark = koprs_test_validator_enter_index (validator, i);
      g_autoptr (JsonNode) identity = keyed ? dup_keys (type, item) : koprs_test_node_dup_sorted (item);

      if (meet (met, identity) == 1)
        koprs_test_validator_duplicate (validator, identity);
      koprs_test_validator_leave (validator, mark);
    }
}

static void
check_items (KoprsTestValidator *validator, const KoprsTestType *type, JsonArray *items)
{
  if (type->list_type != KOPRS_TEST_LIST_ATOMIC)
    check_unique (validator, type, items);
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      gsize mark = koprs_test_validator_enter_index (validator, i);

      koprs_test_validator_check_lists (validator, type->element, json_array_get_element (items, i));
      koprs_test_validator_leave (validator, mark);
    }
}

/* The text of such a member; NULL: there is none, which is told. */
static const char *
require_text (KoprsTestValidator *self, JsonNode *value, const char *name)
{
  JsonNode *member = koprs_test_node_get (value, name);

  if (member == NULL)
    koprs_test_validator_required (self, "");
  else if (!koprs_test_node_is_string (member))
    koprs_test_validator_invalid (self, member, "must be a string");
  else if (*json_node_get_string (member) == '\0')
    koprs_test_validator_invalid (self, member, "must not be empty");
  else
    return json_node_get_string (member);
  return NULL;
}

/* The kind may have upper case, as in a definition. */
static void
check_kind (KoprsTestValidator *self, JsonNode *value)
{
  gsize mark = koprs_test_validator_enter (self, "kind");
  const char *kind = require_text (self, value, "kind");

  if (kind != NULL)
    {
      g_autofree char *lower = g_ascii_strdown (kind, -1);

      koprs_test_validator_check_dns_label (self, lower, kind, "may have mixed case, but should otherwise match: ");
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_api_version (KoprsTestValidator *self, JsonNode *value)
{
  gsize mark = koprs_test_validator_enter (self, "apiVersion");
  const char *text = require_text (self, value, "apiVersion");
  const char *slash = text != NULL ? strchr (text, '/') : NULL;

  if (slash != NULL && strchr (slash + 1, '/') != NULL)
    koprs_test_validator_invalid (self, koprs_test_node_get (value, "apiVersion"), "unexpected GroupVersion string: %s", text);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_object_parts (KoprsTestValidator *self, JsonNode *value)
{
  check_api_version (self, value);
  check_kind (self, value);
  koprs_test_validator_check_embedded (self, koprs_test_node_get (value, "metadata"));
}

void
koprs_test_validator_check_lists (KoprsTestValidator *self, const KoprsTestType *type, JsonNode *value)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (type == NULL || type->type_class == KOPRS_TEST_TYPE_ANY)
    return;
  if (type->type_class == KOPRS_TEST_TYPE_LIST && koprs_test_node_is_array (value))
    check_items (self, type, json_node_get_array (value));
  if (type->type_class != KOPRS_TEST_TYPE_MAP || !koprs_test_node_is_object (value))
    return;
  if (type->embedded && self->path->len > 0)
    koprs_test_validator_check_object_parts (self, value);
  json_object_iter_init_ordered (&iter, json_node_get_object (value));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      gsize mark = koprs_test_type_find_field (type, name) != NULL ? koprs_test_validator_enter (self, name)
                                                                  : koprs_test_validator_enter_key (self, name);

      if (!type->embedded || !g_str_equal (name, "metadata"))
        koprs_test_validator_check_lists (self, koprs_test_type_get_member (type, name), member);
      koprs_test_validator_leave (self, mark);
    }
}
