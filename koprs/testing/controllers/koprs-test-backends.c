/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-backends.h"

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

gboolean
koprs_test_backends_selects (JsonNode *selector, JsonNode *labels)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (selector) || koprs_test_node_is_empty (selector))
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (selector));
  while (json_object_iter_next (&iter, &name, &value))
    if (!koprs_test_node_equal (koprs_test_node_get (labels, name), value))
      return FALSE;
  return TRUE;
}

gboolean
koprs_test_backends_has_address (JsonNode *pod)
{
  const char *phase = koprs_test_cells_find_text (pod, "status.phase");

  if (g_strcmp0 (phase, "Succeeded") == 0 || g_strcmp0 (phase, "Failed") == 0)
    return FALSE;
  return koprs_test_cells_find_text (pod, "status.podIP") != NULL ||
         koprs_test_cells_count (koprs_test_cells_find (pod, "status.podIPs")) > 0;
}

gboolean
koprs_test_backends_is_ready (JsonNode *pod)
{
  return g_strcmp0 (koprs_test_node_get_string (koprs_test_conditions_find (pod, "Ready"), "status"), "True") == 0;
}

gboolean
koprs_test_backends_has_name (const KoprsTestBackends *self, JsonNode *pod)
{
  return koprs_test_cells_find_text (pod, "spec.hostname") != NULL &&
         g_strcmp0 (koprs_test_cells_find_text (pod, "spec.subdomain"), koprs_test_object_get_name (self->service)) == 0;
}

gboolean
koprs_test_backends_is_headless (const KoprsTestBackends *self)
{
  const char *address = koprs_test_cells_find_text (self->service, "spec.clusterIP");

  return address == NULL || strcmp (address, "None") == 0;
}

gboolean
koprs_test_backends_publishes_all (const KoprsTestBackends *self)
{
  return koprs_test_object_get_boolean (koprs_test_node_get (self->service, "spec"), "publishNotReadyAddresses", FALSE);
}

GPtrArray *
koprs_test_backends_find_pods (KoprsTestCluster *cluster, JsonNode *service)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "pods");
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (service), "namespace");
  g_autofree char *prefix = g_strconcat (namespace_, "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);
  GPtrArray *pods = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) pod = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));

      if (koprs_test_backends_has_address (pod) &&
          koprs_test_backends_selects (koprs_test_cells_find (service, "spec.selector"),
                                       koprs_test_cells_find (pod, "metadata.labels")))
        g_ptr_array_add (pods, g_steal_pointer (&pod));
    }
  return pods;
}

static gint64
find_named_port (JsonNode *containers, const char *name, const char *protocol, gboolean only_restarted)
{
  for (guint i = 0; i < koprs_test_cells_count (containers); i++)
    {
      JsonNode *container = koprs_test_cells_element (containers, i);
      JsonNode *ports = koprs_test_node_get (container, "ports");

      if (only_restarted && g_strcmp0 (koprs_test_node_get_string (container, "restartPolicy"), "Always") != 0)
        continue;
      for (guint j = 0; j < koprs_test_cells_count (ports); j++)
        {
          JsonNode *port = koprs_test_cells_element (ports, j);

          if (g_strcmp0 (koprs_test_node_get_string (port, "name"), name) == 0 &&
              g_strcmp0 (koprs_test_node_get_string (port, "protocol"), protocol) == 0)
            return koprs_test_object_get_int (port, "containerPort", 0);
        }
    }
  return 0;
}

/* 0: the pod has no such port. */
static gint64
find_port (JsonNode *port, JsonNode *pod)
{
  JsonNode *target = koprs_test_node_get (port, "targetPort");
  const char *protocol = koprs_test_node_get_string (port, "protocol"), *name;
  gint64 number;

  if (!koprs_test_node_is_string (target))
    return koprs_test_object_get_int (port, "targetPort", koprs_test_object_get_int (port, "port", 0));
  name = json_node_get_string (target);
  number = find_named_port (koprs_test_cells_find (pod, "spec.containers"), name, protocol, FALSE);
  return number != 0 ? number : find_named_port (koprs_test_cells_find (pod, "spec.initContainers"), name, protocol, TRUE);
}

JsonNode *
koprs_test_backends_list_ports (const KoprsTestBackends *self, JsonNode *pod, gboolean full)
{
  JsonNode *given = koprs_test_cells_find (self->service, "spec.ports");
  JsonNode *list = koprs_test_node_new_array ();

  for (guint i = 0; i < koprs_test_cells_count (given); i++)
    {
      JsonNode *port = koprs_test_cells_element (given, i);
      const char *name = koprs_test_node_get_string (port, "name");
      gint64 number = find_port (port, pod);
      JsonNode *made;

      if (number == 0)
        continue;
      made = koprs_test_node_new_object ();
      if (full || name != NULL)
        koprs_test_node_set_string (made, "name", name != NULL ? name : "");
      koprs_test_object_set_int (made, "port", number);
      koprs_test_object_copy_member (made, port, "protocol");
      koprs_test_object_copy_member (made, port, "appProtocol");
      json_array_add_element (json_node_get_array (list), made);
    }
  return list;
}

JsonNode *
koprs_test_backends_new_reference (JsonNode *pod)
{
  JsonNode *reference = koprs_test_node_new_object ();
  JsonNode *metadata = koprs_test_object_metadata (pod);

  koprs_test_node_set_string (reference, "kind", "Pod");
  koprs_test_object_copy_member (reference, metadata, "namespace");
  koprs_test_object_copy_member (reference, metadata, "name");
  koprs_test_object_copy_member (reference, metadata, "uid");
  return reference;
}

JsonNode *
koprs_test_backends_dup_labels (const KoprsTestBackends *self)
{
  JsonNode *given = koprs_test_cells_find (self->service, "metadata.labels");
  JsonNode *labels = koprs_test_node_is_object (given) ? koprs_test_node_copy (given) : koprs_test_node_new_object ();

  koprs_test_node_set (labels, KOPRS_TEST_HEADLESS, NULL);
  if (koprs_test_backends_is_headless (self))
    koprs_test_node_set_string (labels, KOPRS_TEST_HEADLESS, "");
  return labels;
}
