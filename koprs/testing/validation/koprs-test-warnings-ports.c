/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is warned of in the ports of a pod's containers, which share its addresses. */

#include "koprs/testing/validation/koprs-test-warnings-private.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef struct {
  char *path;
  const char *name;
  const char *protocol;
  const char *address;
  gint64 number;
  gint64 on_host;
} Port;

static void
port_free (gpointer data)
{
  Port *self = data;

  g_free (self->path);
  g_free (self);
}

static void
collect (GPtrArray *ports, JsonNode *container, const char *path)
{
  for (guint i = 0; i < koprs_test_warnings_count (container, "ports"); i++)
    {
      JsonNode *node = koprs_test_warnings_element (container, "ports", i);
      Port *port = g_new0 (Port, 1);

      port->path = g_strdup_printf ("%s.ports[%u]", path, i);
      port->name = koprs_test_node_get_text (node, "name");
      port->protocol = koprs_test_node_get_text (node, "protocol");
      port->address = koprs_test_node_get_text (node, "hostIP");
      port->number = koprs_test_object_get_int (node, "containerPort", 0);
      port->on_host = koprs_test_object_get_int (node, "hostPort", 0);
      g_ptr_array_add (ports, port);
    }
}

/* Two that listen to the same may mean the same, or be undefined. NULL: they don't bother each other. */
static const char *
compare (const Port *port, const Port *other)
{
  gboolean same_address = strcmp (port->address, other->address) == 0;

  if (port->number != other->number || strcmp (port->protocol, other->protocol) != 0)
    return NULL;
  if (same_address && port->on_host == other->on_host)
    return "duplicate port definition";
  if (port->on_host == 0 || other->on_host == 0)
    return "overlapping port definition";
  if (port->on_host == other->on_host && (*port->address == '\0') != (*other->address == '\0'))
    return "dangerously ambiguous port definition";
  return NULL;
}

static void
check_definitions (GPtrArray *warnings, GPtrArray *ports)
{
  for (guint i = 0; i < ports->len; i++)
    {
      Port *port = g_ptr_array_index (ports, i);

      if (*port->address != '\0' && port->on_host == 0)
        koprs_test_warnings_say (warnings, "%s: hostIP set without hostPort: {Name:%s HostPort:0 ContainerPort:%" G_GINT64_FORMAT
                                 " Protocol:%s HostIP:%s}", port->path, port->name, port->number, port->protocol, port->address);
      for (guint j = 0; j < i; j++)
        {
          Port *other = g_ptr_array_index (ports, j);
          const char *trouble = compare (port, other);

          if (trouble != NULL)
            koprs_test_warnings_say (warnings, "%s: %s with %s", port->path, trouble, other->path);
        }
    }
}

static void
check_port_names (GPtrArray *warnings, GPtrArray *ports)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ports->len; i++)
    {
      Port *port = g_ptr_array_index (ports, i);
      const char *first = g_hash_table_lookup (seen, port->name);

      if (*port->name != '\0' && first != NULL)
        koprs_test_warnings_say (warnings, "%s: duplicate port name \"%s\" with %s, services and probes that select ports by name will "
                                 "use %s", port->path, port->name, first, first);
      else if (*port->name != '\0')
        g_hash_table_insert (seen, (gpointer) port->name, port->path);
    }
}

void
koprs_test_warnings_check_ports (GPtrArray *warnings, JsonNode *spec, const char *base)
{
  static const char *const lists[] = { "initContainers", "containers", "ephemeralContainers" };
  g_autoptr (GPtrArray) ports = g_ptr_array_new_with_free_func (port_free);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < koprs_test_warnings_count (spec, lists[i]); j++)
      {
        g_autofree char *path = g_strdup_printf ("%sspec.%s[%u]", base, lists[i], j);

        collect (ports, koprs_test_warnings_element (spec, lists[i], j), path);
      }
  check_definitions (warnings, ports);
  check_port_names (warnings, ports);
}
