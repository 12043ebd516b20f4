/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Where a StorageClass lets volumes be made: terms of labels, of which no two may say the same. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

static void
check_key (KoprsTestValidator *self, const char *key, GHashTable *seen)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (key);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "key");

  koprs_test_names_check_key (key, problems);
  koprs_test_validator_take_problems (self, key, problems);
  if (g_hash_table_contains (seen, key))
    koprs_test_validator_duplicate (self, value);
  koprs_test_validator_leave (self, mark);
}

static void
check_values (KoprsTestValidator *self, char **values)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "values");

  if (values[0] == NULL)
    koprs_test_validator_required (self, "");
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autoptr (JsonNode) value = koprs_test_node_new_string (values[i]);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (!g_hash_table_add (seen, values[i]))
        koprs_test_validator_duplicate (self, value);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

/* Of each key what it may be, whatever the order: the last of a key counts. */
static void
note_values (JsonNode *meaning, const char *key, char **values)
{
  JsonNode *set = koprs_test_node_new_object ();

  for (guint i = 0; values[i] != NULL; i++)
    koprs_test_node_set_string (set, values[i], "");
  koprs_test_node_set (meaning, key, set);
}

/* What the term means. */
static JsonNode *
check_term (KoprsTestValidator *self, JsonNode *term)
{
  JsonNode *list = koprs_test_node_get (term, "matchLabelExpressions"), *meaning = koprs_test_node_new_object ();
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "matchLabelExpressions");

  for (guint i = 0; i < koprs_test_object_count (term, "matchLabelExpressions"); i++)
    {
      JsonNode *expression = json_array_get_element (json_node_get_array (list), i);
      const char *key = koprs_test_node_get_text (expression, "key");
      g_auto (GStrv) values = koprs_test_object_dup_strings (expression, "values");
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_values (self, values);
      check_key (self, key, keys);
      g_hash_table_add (keys, (gpointer) key);
      note_values (meaning, key, values);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
  return meaning;
}

/* A term of nothing is said to be a double of another, even where it is the only one. */
static gboolean
is_known (JsonNode *meaning, GPtrArray *before)
{
  if (koprs_test_node_is_empty (meaning))
    return TRUE;
  for (guint i = 0; i < before->len; i++)
    if (koprs_test_node_equal (meaning, g_ptr_array_index (before, i)))
      return TRUE;
  return FALSE;
}

void
koprs_test_validator_check_topologies (KoprsTestValidator *self, JsonNode *class)
{
  JsonNode *terms = koprs_test_node_get (class, "allowedTopologies");
  g_autoptr (GPtrArray) meanings = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (JsonNode) nothing = koprs_test_node_new_string ("");
  gsize outer = koprs_test_validator_enter (self, "allowedTopologies");

  for (guint i = 0; i < koprs_test_object_count (class, "allowedTopologies"); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);
      JsonNode *meaning = check_term (self, json_array_get_element (json_node_get_array (terms), i));

      koprs_test_validator_enter (self, "matchLabelExpressions");
      if (is_known (meaning, meanings))
        koprs_test_validator_duplicate (self, nothing);
      koprs_test_validator_leave (self, mark);
      g_ptr_array_add (meanings, meaning);
    }
  koprs_test_validator_leave (self, outer);
}
