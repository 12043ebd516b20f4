/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the list types and embedded resources of a definition's schema demand beyond OpenAPI. */

#include "koprs/testing/merge/koprs-test-field-set.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* The item's keys, in the order of the schema. */
static JsonNode *
dup_keys (const KoprsTestType *type, JsonNode *item)
{
  JsonNode *keys = koprs_test_node_new_object ();

  for (guint i = 0; type->keys[i] != NULL; i++)
    koprs_test_node_set (keys, type->keys[i], koprs_test_node_copy (koprs_test_node_get (item, type->keys[i])));
  return keys;
}

/* Numbers of different kinds are different to Go. */
static gboolean
are_same (JsonNode *a, JsonNode *b)
{
  return koprs_test_node_equal (a, b)
         && (!koprs_test_node_is_number (a) || json_node_get_value_type (a) == json_node_get_value_type (b));
}

static guint
count_equal (GPtrArray *identities, JsonNode *identity)
{
  guint count = 0;

  for (guint i = 0; i < identities->len; i++)
    count += are_same (g_ptr_array_index (identities, i), identity);
  return count;
}

/* What is there more than once is told once. */
static void
check_unique (KoprsTestValidator *validator, const KoprsTestType *type, JsonArray *items)
{
  g_autoptr (GPtrArray) identities = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);
      gboolean keyed = type->list_type == KOPRS_TEST_LIST_MAP;
      gsize mark = koprs_test_validator_enter_index (validator, i);
      JsonNode *identity;

      if (keyed && !koprs_test_node_is_object (item))
        koprs_test_validator_invalid (validator, item, "must be an object for an array of list-type map");
      else
        {
          identity = keyed ? dup_keys (type, item) : json_node_ref (item);
          if (count_equal (identities, identity) == 1)
            koprs_test_validator_duplicate (validator, identity);
          g_ptr_array_add (identities, identity);
        }
      koprs_test_validator_leave (validator, mark);
    }
}

static void
check_items (KoprsTestValidator *validator, const KoprsTestType *type, JsonArray *items)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      gsize mark = koprs_test_validator_enter_index (validator, i);

      koprs_test_validator_check_lists (validator, type->element, json_array_get_element (items, i));
      koprs_test_validator_leave (validator, mark);
    }
  if (type->list_type != KOPRS_TEST_LIST_ATOMIC)
    check_unique (validator, type, items);
}

/* The kind may have upper case, as in a definition. */
static void
check_kind (KoprsTestValidator *self, JsonNode *value)
{
  const char *kind = koprs_test_node_get_string (value, "kind");
  g_autofree char *lower = g_ascii_strdown (kind != NULL ? kind : "", -1);
  gsize mark = koprs_test_validator_enter (self, "kind");

  if (*lower == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_validator_check_dns_label (self, lower, kind, "may have mixed case, but should otherwise match: ");
  koprs_test_validator_leave (self, mark);
}

static void
check_api_version (KoprsTestValidator *self, JsonNode *value)
{
  const char *text = koprs_test_node_get_string (value, "apiVersion");
  const char *slash = text != NULL ? strchr (text, '/') : NULL;
  gsize mark = koprs_test_validator_enter (self, "apiVersion");

  if (text == NULL || *text == '\0')
    koprs_test_validator_required (self, "");
  else if (slash != NULL && strchr (slash + 1, '/') != NULL)
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
      gsize mark = koprs_test_validator_enter (self, name);

      if (!type->embedded || !g_str_equal (name, "metadata"))
        koprs_test_validator_check_lists (self, koprs_test_type_get_member (type, name), member);
      koprs_test_validator_leave (self, mark);
    }
}
