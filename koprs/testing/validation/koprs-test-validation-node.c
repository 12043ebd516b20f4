/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Nodes: their taints, and the networks of their Pods. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define ONE_OF_A_FAMILY "may specify no more than one CIDR for each IP family"

void
koprs_test_validator_check_taint_names (KoprsTestValidator *self, JsonNode *taint)
{
  const char *key = koprs_test_node_get_text (taint, "key"), *value = koprs_test_node_get_text (taint, "value");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "key");

  koprs_test_names_check_key (key, problems);
  koprs_test_validator_take_problems (self, key, problems);
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "value");
  koprs_test_names_check_label (value, problems);
  koprs_test_validator_take_problems (self, value, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_taint (KoprsTestValidator *self, JsonNode *taint)
{
  static const char *const effects[] = { "NoSchedule", "PreferNoSchedule", "NoExecute", NULL };

  koprs_test_validator_check_taint_names (self, taint);
  if (*koprs_test_node_get_text (taint, "effect") == '\0')
    koprs_test_validator_required_at (self, "effect", "");
  else
    koprs_test_validator_one_of (self, taint, "effect", effects);
}

/* The taint as the server has it in its memory. */
static void
say_repeated (KoprsTestValidator *self, JsonNode *taint)
{
  g_autoptr (JsonNode) shown = koprs_test_node_new_object ();
  JsonObject *object = json_node_get_object (shown);
  g_autofree char *text = NULL;

  json_object_set_string_member (object, "Key", koprs_test_node_get_text (taint, "key"));
  json_object_set_string_member (object, "Value", koprs_test_node_get_text (taint, "value"));
  json_object_set_string_member (object, "Effect", koprs_test_node_get_text (taint, "effect"));
  if (*koprs_test_node_get_text (taint, "timeAdded") != '\0')
    json_object_set_string_member (object, "TimeAdded", koprs_test_node_get_text (taint, "timeAdded"));
  else
    json_object_set_null_member (object, "TimeAdded");
  text = koprs_test_node_to_text (shown);
  koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_DUPLICATE, self->path->str,
                         "Duplicate value: %s: taints must be unique by key and effect pair", text);
}

/* The place is spelt so on a real server. */
static void
check_taints (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *taints = koprs_test_node_get (spec, "taints");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize outer = koprs_test_validator_enter (self, "metadata.taints");

  for (guint i = 0; koprs_test_node_is_array (taints) && i < json_array_get_length (json_node_get_array (taints)); i++)
    {
      JsonNode *taint = json_array_get_element (json_node_get_array (taints), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_taint (self, taint);
      if (*koprs_test_node_get_text (taint, "effect") != '\0' &&
          !g_hash_table_add (seen, g_strdup_printf ("%s %s", koprs_test_node_get_text (taint, "effect"),
                                                    koprs_test_node_get_text (taint, "key"))))
        say_repeated (self, taint);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_networks (KoprsTestValidator *self, JsonNode *spec)
{
  g_auto (GStrv) networks = koprs_test_object_dup_strings (spec, "podCIDRs");
  guint n = g_strv_length (networks), n_causes = self->causes->len;
  gsize outer = koprs_test_validator_enter (self, "spec.podCIDRs");

  for (guint i = 0; i < n; i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_validator_check_network (self, networks[i]);
      koprs_test_validator_leave (self, mark);
    }
  if (n_causes == self->causes->len && n > 1 && (n > 2 || !strchr (networks[0], ':') == !strchr (networks[1], ':')))
    koprs_test_validator_invalid (self, koprs_test_node_get (spec, "podCIDRs"), ONE_OF_A_FAMILY);
  koprs_test_validator_leave (self, outer);
}

void
koprs_test_validator_check_node (KoprsTestValidator *self, JsonNode *node, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (node, "spec");

  check_taints (self, spec);
  check_networks (self, spec);
}
