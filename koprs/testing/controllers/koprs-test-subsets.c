/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-subsets.h"

#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* An address, told apart by its number and by whose it is. */
typedef struct {
  char *key;
  JsonNode *node;          /* borrowed from the subsets given */
} Address;

/* A port, and who offers it. */
typedef struct {
  JsonNode *node;          /* borrowed; NULL where a subset has no ports */
  GHashTable *ready;       /* Address → whether it is ready */
} Port;

typedef struct {
  GHashTable *addresses;   /* key → Address */
  GHashTable *ports;       /* text → Port */
} Packing;

static void
free_address (gpointer data)
{
  Address *self = data;

  g_free (self->key);
  g_free (self);
}

static void
free_port (gpointer data)
{
  Port *self = data;

  g_hash_table_unref (self->ready);
  g_free (self);
}

static Address *
intern_address (Packing *self, JsonNode *node)
{
  const char *ip = koprs_test_node_get_string (node, "ip");
  const char *uid = koprs_test_node_get_string (koprs_test_node_get (node, "targetRef"), "uid");
  g_autofree char *key = g_strconcat (ip != NULL ? ip : "", " ", uid != NULL ? uid : "", NULL);
  Address *address = g_hash_table_lookup (self->addresses, key);

  if (address != NULL)
    return address;
  address = g_new0 (Address, 1);
  address->node = node;
  address->key = g_steal_pointer (&key);
  g_hash_table_insert (self->addresses, address->key, address);
  return address;
}

static Port *
intern_port (Packing *self, JsonNode *node)
{
  g_autofree char *text = node != NULL ? koprs_test_node_to_text (node) : g_strdup ("");
  Port *port = g_hash_table_lookup (self->ports, text);

  if (port != NULL)
    return port;
  port = g_new0 (Port, 1);
  port->node = node;
  port->ready = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (self->ports, g_steal_pointer (&text), port);
  return port;
}

static void
enter (Packing *self, Port *port, JsonNode *list, gboolean ready)
{
  for (guint i = 0; i < koprs_test_cells_count (list); i++)
    {
      Address *address = intern_address (self, koprs_test_cells_element (list, i));
      gpointer before;

      if (!g_hash_table_lookup_extended (port->ready, address, NULL, &before) || GPOINTER_TO_INT (before))
        g_hash_table_insert (port->ready, address, GINT_TO_POINTER (ready));
    }
}

static void
enter_subset (Packing *self, JsonNode *subset)
{
  JsonNode *ports = koprs_test_node_get (subset, "ports");
  guint n = koprs_test_cells_count (ports);

  for (guint i = 0; i < MAX (n, 1); i++)
    {
      Port *port = intern_port (self, n > 0 ? koprs_test_cells_element (ports, i) : NULL);

      enter (self, port, koprs_test_node_get (subset, "addresses"), TRUE);
      enter (self, port, koprs_test_node_get (subset, "notReadyAddresses"), FALSE);
    }
}

static int
compare_addresses (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(Address *const *) a)->key, (*(Address *const *) b)->key);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
sort_keys (GHashTable *table, GCompareFunc compare)
{
  GPtrArray *sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (sorted, key);
  g_ptr_array_sort (sorted, compare);
  return sorted;
}

/* The same for ports that the same addresses offer. */
static char *
make_signature (Port *port)
{
  g_autoptr (GPtrArray) sorted = sort_keys (port->ready, compare_addresses);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sorted->len; i++)
    {
      Address *address = g_ptr_array_index (sorted, i);

      g_string_append_printf (text, "%s%c", address->key, g_hash_table_lookup (port->ready, address) != NULL ? '+' : '-');
    }
  return g_string_free (text, FALSE);
}

static void
add_addresses (JsonNode *subset, const char *name, Port *port, gboolean ready)
{
  g_autoptr (GPtrArray) sorted = sort_keys (port->ready, compare_addresses);
  JsonNode *list = koprs_test_node_new_array ();

  for (guint i = 0; i < sorted->len; i++)
    {
      Address *address = g_ptr_array_index (sorted, i);

      if (GPOINTER_TO_INT (g_hash_table_lookup (port->ready, address)) == ready)
        json_array_add_element (json_node_get_array (list), koprs_test_node_copy (address->node));
    }
  if (koprs_test_node_is_empty (list))
    g_clear_pointer (&list, json_node_unref);
  koprs_test_node_set (subset, name, list);
}

/* Ports come in the order of their texts, so that each run is like the one before it. */
static JsonNode *
make_subsets (Packing *self)
{
  g_autoptr (GHashTable) made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) texts = sort_keys (self->ports, compare_texts);
  JsonNode *subsets = koprs_test_node_new_array ();

  for (guint i = 0; i < texts->len; i++)
    {
      Port *port = g_hash_table_lookup (self->ports, g_ptr_array_index (texts, i));
      char *signature = make_signature (port);
      JsonNode *subset = g_hash_table_lookup (made, signature);

      if (subset == NULL)
        {
          subset = koprs_test_node_new_object ();
          add_addresses (subset, "addresses", port, TRUE);
          add_addresses (subset, "notReadyAddresses", port, FALSE);
          json_array_add_element (json_node_get_array (subsets), subset);
        }
      g_hash_table_insert (made, signature, subset);
      if (port->node == NULL)
        continue;
      if (koprs_test_node_get (subset, "ports") == NULL)
        koprs_test_node_set (subset, "ports", koprs_test_node_new_array ());
      json_array_add_element (json_node_get_array (koprs_test_node_get (subset, "ports")), koprs_test_node_copy (port->node));
    }
  return subsets;
}

JsonNode *
koprs_test_subsets_pack (JsonNode *subsets)
{
  Packing self = {
    .addresses = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_address),
    .ports = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_port),
  };
  JsonNode *packed;

  for (guint i = 0; i < koprs_test_cells_count (subsets); i++)
    enter_subset (&self, koprs_test_cells_element (subsets, i));
  packed = make_subsets (&self);
  g_hash_table_unref (self.ports);
  g_hash_table_unref (self.addresses);
  return packed;
}
