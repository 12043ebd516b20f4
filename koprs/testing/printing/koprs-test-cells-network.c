/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Cells of services and what leads to them. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define SHOWN 3          /* of a long list; the others are counted */

/* As many as are shown, and how many more there are. */
static JsonNode *
join_some (GPtrArray *texts, const char *separator, const char *fallback)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < MIN (texts->len, SHOWN); i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? separator : "", (const char *) g_ptr_array_index (texts, i));
  if (texts->len > SHOWN)
    g_string_append_printf (joined, " + %u more...", texts->len - SHOWN);
  return koprs_test_cells_text (texts->len > 0 ? joined->str : fallback);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The addresses of a load balancer, in order and each once. */
static void
add_balancer (GPtrArray *texts, JsonNode *list)
{
  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      JsonNode *entry = koprs_test_cells_element (list, i);
      const char *ip = koprs_test_node_get_string (entry, "ip");
      const char *host = koprs_test_node_get_string (entry, "hostname");

      if (ip == NULL || *ip == '\0')
        ip = host;
      if (ip != NULL && *ip != '\0' && !g_ptr_array_find_with_equal_func (texts, ip, g_str_equal, NULL))
        g_ptr_array_add (texts, (gpointer) ip);
    }
  g_ptr_array_sort (texts, compare_texts);
}

/* balancer PATH */
static JsonNode *
balancer (JsonNode *object, char **arguments, gint64 now)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  add_balancer (texts, koprs_test_cells_find (object, arguments[0]));
  return koprs_test_cells_join (texts, ",", "");
}

static JsonNode *
service_external (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  const char *type = koprs_test_node_get_string (spec, "type");
  g_auto (GStrv) given = koprs_test_object_dup_strings (spec, "externalIPs");
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  if (g_strcmp0 (type, "ExternalName") == 0)
    return koprs_test_cells_text (koprs_test_node_get_string (spec, "externalName"));
  if (g_strcmp0 (type, "LoadBalancer") == 0)
    add_balancer (texts, koprs_test_cells_find (object, "status.loadBalancer.ingress"));
  for (guint i = 0; given[i] != NULL; i++)
    g_ptr_array_add (texts, given[i]);
  return koprs_test_cells_join (texts, ",", g_strcmp0 (type, "LoadBalancer") == 0 ? "<pending>" : "<none>");
}

static JsonNode *
service_ports (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_cells_find (object, "spec.ports");
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      JsonNode *port = koprs_test_cells_element (list, i);
      gint64 number = koprs_test_object_get_int (port, "port", 0);
      gint64 node_port = koprs_test_object_get_int (port, "nodePort", 0);
      const char *protocol = koprs_test_node_get_string (port, "protocol");

      if (node_port > 0)
        g_ptr_array_add (texts, g_strdup_printf ("%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT "/%s", number, node_port,
                                                 protocol));
      else
        g_ptr_array_add (texts, g_strdup_printf ("%" G_GINT64_FORMAT "/%s", number, protocol));
    }
  return koprs_test_cells_join (texts, ",", "<none>");
}

static void
add_subset (GPtrArray *texts, JsonNode *subset)
{
  JsonNode *addresses = koprs_test_node_get (subset, "addresses");
  JsonNode *ports = koprs_test_node_get (subset, "ports");
  guint n_ports = koprs_test_node_is_array (ports) ? koprs_test_cells_count (ports) : 0;

  for (guint i = 0; i < MAX (n_ports, 1); i++)
    for (guint j = 0; koprs_test_node_is_array (addresses) && j < koprs_test_cells_count (addresses); j++)
      {
        const char *ip = koprs_test_node_get_string (koprs_test_cells_element (addresses, j), "ip");
        gboolean bracket = n_ports > 0 && ip != NULL && strchr (ip, ':') != NULL;

        if (n_ports == 0)
          g_ptr_array_add (texts, g_strdup (ip));
        else
          g_ptr_array_add (texts, g_strdup_printf ("%s%s%s:%" G_GINT64_FORMAT, bracket ? "[" : "", ip, bracket ? "]" : "",
                                                   koprs_test_object_get_int (koprs_test_cells_element (ports, i), "port", 0)));
      }
}

static JsonNode *
endpoint_subsets (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_node_get (object, "subsets");
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    add_subset (texts, koprs_test_cells_element (list, i));
  return join_some (texts, ",", "<none>");
}

static JsonNode *
slice_ports (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_node_get (object, "ports");
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      gint64 port = koprs_test_object_get_int (koprs_test_cells_element (list, i), "port", -1);
      const char *name = koprs_test_node_get_string (koprs_test_cells_element (list, i), "name");

      g_ptr_array_add (texts, port >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, port) : g_strdup (name != NULL ? name : "*"));
    }
  return join_some (texts, ",", "<unset>");
}

static JsonNode *
slice_endpoints (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_node_get (object, "endpoints");
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      g_auto (GStrv) addresses = koprs_test_object_dup_strings (koprs_test_cells_element (list, i), "addresses");

      for (guint j = 0; addresses[j] != NULL; j++)
        g_ptr_array_add (texts, g_strdup (addresses[j]));
    }
  return join_some (texts, ",", "<unset>");
}

static JsonNode *
ingress_hosts (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_cells_find (object, "spec.rules");
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      const char *host = koprs_test_node_get_string (koprs_test_cells_element (list, i), "host");

      if (host != NULL && *host != '\0')
        g_ptr_array_add (texts, (gpointer) host);
    }
  return join_some (texts, ",", "*");
}

static JsonNode *
ingress_ports (JsonNode *object, char **arguments, gint64 now)
{
  return koprs_test_cells_text (koprs_test_cells_count (koprs_test_cells_find (object, "spec.tls")) > 0 ? "80, 443" : "80");
}

/* GROUP.KIND/NAMESPACE/NAME of what a class is configured by. */
static JsonNode *
parameters (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *to = koprs_test_cells_find (object, "spec.parameters");
  const char *group = koprs_test_node_get_string (to, "apiGroup");

  if (to == NULL)
    return koprs_test_cells_text ("<none>");
  return koprs_test_cells_take (g_strconcat (koprs_test_node_get_string (to, "kind"), group != NULL ? "." : "",
                                             group != NULL ? group : "", "/", koprs_test_node_get_string (to, "name"), NULL));
}

static JsonNode *
parent (JsonNode *object, char **arguments, gint64 now)
{
  static const char *const members[] = { "group", "resource", "namespace", "name" };
  JsonNode *to = koprs_test_cells_find (object, "spec.parentRef");
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *text = koprs_test_node_get_string (to, members[i]);

      if (text != NULL && *text != '\0')
        g_ptr_array_add (texts, (gpointer) text);
    }
  return koprs_test_cells_join (texts, "/", "<none>");
}

const KoprsTestCell koprs_test_cells_network[] = {
  { "balancer", balancer },
  { "service-external", service_external },
  { "service-ports", service_ports },
  { "endpoint-subsets", endpoint_subsets },
  { "slice-ports", slice_ports },
  { "slice-endpoints", slice_endpoints },
  { "ingress-hosts", ingress_hosts },
  { "ingress-ports", ingress_ports },
  { "parameters", parameters },
  { "parent", parent },
  { NULL },
};
