/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/kinds/koprs-test-amounts.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

const char *
koprs_test_amounts_get (JsonNode *amounts, const char *name)
{
  return koprs_test_node_get_string (amounts, name);
}

void
koprs_test_amounts_add (JsonNode *amounts, const char *name, const char *quantity)
{
  g_autofree char *sum = koprs_test_text_add_quantities (koprs_test_amounts_get (amounts, name), quantity, 1);

  koprs_test_node_set_string (amounts, name, sum);
}

void
koprs_test_amounts_add_all (JsonNode *amounts, JsonNode *more)
{
  g_autoptr (GPtrArray) names = koprs_test_amounts_list_names (more);

  for (guint i = 0; i < names->len; i++)
    koprs_test_amounts_add (amounts, g_ptr_array_index (names, i), koprs_test_amounts_get (more, g_ptr_array_index (names, i)));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
koprs_test_amounts_list_names (JsonNode *amounts)
{
  GPtrArray *names = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *name;

  if (!koprs_test_node_is_object (amounts))
    return names;
  json_object_iter_init (&iter, json_node_get_object (amounts));
  while (json_object_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, (gpointer) name);
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
raise_to (JsonNode *amounts, JsonNode *least)
{
  g_autoptr (GPtrArray) names = koprs_test_amounts_list_names (least);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i), *quantity = koprs_test_amounts_get (least, name);

      if (koprs_test_text_compare_quantities (koprs_test_amounts_get (amounts, name), quantity) < 0)
        koprs_test_node_set_string (amounts, name, quantity);
    }
}

/* Init containers run one after the other; those that are restarted run beside all that comes after them. */
static void
add_init_containers (JsonNode *amounts, JsonNode *spec, const char *which)
{
  JsonNode *list = koprs_test_node_get (spec, "initContainers");
  guint n = koprs_test_node_is_array (list) ? koprs_test_object_count (spec, "initContainers") : 0;
  g_autoptr (JsonNode) lasting = koprs_test_node_new_object ();
  g_autoptr (JsonNode) largest = koprs_test_node_new_object ();

  for (guint i = 0; i < n; i++)
    {
      JsonNode *container = json_array_get_element (json_node_get_array (list), i);
      JsonNode *own = koprs_test_node_find (container, "resources", which, NULL);
      g_autoptr (JsonNode) together = NULL;

      if (g_strcmp0 (koprs_test_node_get_string (container, "restartPolicy"), "Always") == 0)
        {
          koprs_test_amounts_add_all (amounts, own);
          koprs_test_amounts_add_all (lasting, own);
          own = NULL;
        }
      together = koprs_test_node_copy (lasting);
      koprs_test_amounts_add_all (together, own);
      raise_to (largest, together);
    }
  raise_to (amounts, largest);
}

JsonNode *
koprs_test_amounts_new_of_pod (JsonNode *pod, const char *which)
{
  JsonNode *spec = koprs_test_node_get (pod, "spec");
  JsonNode *list = koprs_test_node_get (spec, "containers");
  guint n = koprs_test_node_is_array (list) ? koprs_test_object_count (spec, "containers") : 0;
  JsonNode *amounts = koprs_test_node_new_object ();

  for (guint i = 0; i < n; i++)
    koprs_test_amounts_add_all (amounts, koprs_test_node_find (json_array_get_element (json_node_get_array (list), i), "resources",
                                                               which, NULL));
  add_init_containers (amounts, spec, which);
  if (strcmp (which, "requests") == 0)
    koprs_test_amounts_add_all (amounts, koprs_test_node_get (spec, "overhead"));
  return amounts;
}
