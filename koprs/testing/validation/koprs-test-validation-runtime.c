/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* RuntimeClasses: what runs Pods, what that costs and where there is such a thing. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/validation/koprs-test-type-inside.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static void
check_handler (KoprsTestValidator *self, JsonNode *class)
{
  const char *handler = koprs_test_node_get_text (class, "handler");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "handler");

  if (*handler != '\0')
    koprs_test_names_check_dns_label (handler, FALSE, problems);
  koprs_test_validator_take_problems (self, handler, problems);
  koprs_test_validator_leave (self, mark);
}

/* Alike but for how long they last. */
static void
check_repeated (KoprsTestValidator *self, JsonNode *scheduling)
{
  JsonNode *list = koprs_test_node_get (scheduling, "tolerations");
  const KoprsTestType *type = koprs_test_type_get_member (koprs_test_type_get_member (self->root, "scheduling"), "tolerations");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize outer = koprs_test_validator_enter (self, "tolerations");

  for (guint i = 0; i < koprs_test_object_count (scheduling, "tolerations"); i++)
    {
      JsonNode *toleration = json_array_get_element (json_node_get_array (list), i);
      char *key = g_strdup_printf ("%s\n%s\n%s\n%s", koprs_test_node_get_text (toleration, "key"),
                                   koprs_test_node_get_text (toleration, "operator"), koprs_test_node_get_text (toleration, "value"),
                                   koprs_test_node_get_text (toleration, "effect"));
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (!g_hash_table_add (seen, key))
        {
          g_autoptr (JsonNode) shown = koprs_test_type_show_inside (type->element, toleration);

          koprs_test_validator_duplicate (self, shown);
        }
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_scheduling (KoprsTestValidator *self, JsonNode *scheduling)
{
  gsize mark = koprs_test_validator_enter (self, "scheduling");

  koprs_test_validator_check_labels_at (self, scheduling, "nodeSelector");
  koprs_test_validator_check_tolerations (self, scheduling, FALSE);
  check_repeated (self, scheduling);
  koprs_test_validator_leave (self, mark);
}

/* The cost is judged as the limits of a container are, and its place is spelt so. */
static void
check_overhead (KoprsTestValidator *self, JsonNode *overhead)
{
  gsize mark = koprs_test_validator_enter (self, "overhead");

  koprs_test_validator_check_container_amounts (self, koprs_test_node_get (overhead, "podFixed"), "limits");
  koprs_test_validator_check_huge_pages (self, koprs_test_node_get (overhead, "podFixed"), NULL);
  koprs_test_validator_leave (self, mark);
}

/* What the types say comes last, and they don't look again at what did not change since. */
static void
check_types (KoprsTestValidator *self, JsonNode *class, JsonNode *old)
{
  JsonNode *scheduling = koprs_test_node_get (class, "scheduling");
  gsize mark = koprs_test_validator_enter (self, "scheduling");

  if (old == NULL || !koprs_test_node_equal (scheduling, koprs_test_node_get (old, "scheduling")))
    koprs_test_validator_check_toleration_keys (self, scheduling);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_runtime_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old)
{
  if (old != NULL)
    check_handler (self, class);
  if (koprs_test_node_is_object (koprs_test_node_get (class, "overhead")))
    check_overhead (self, koprs_test_node_get (class, "overhead"));
  check_scheduling (self, koprs_test_node_get (class, "scheduling"));
  koprs_test_validator_freeze (self, class, old, "handler");
  koprs_test_validator_need_text (self, class, "handler", "");
  if (old == NULL)
    check_handler (self, class);
  check_types (self, class, old);
}
