/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-service-pool.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <gio/gio.h>
#include <string.h>

/* 10.0.0.0/16, without the first and the last. */
#define NETWORK 0x0a000000u
#define N_ADDRESSES 65536u
#define FIRST_FREE_ADDRESS 256u

#define FIRST_PORT 30000
#define LAST_PORT 32767
#define FIRST_FREE_PORT 30086

#define TAKEN "provided IP is already allocated"
#define ELSEWHERE "the provided network does not match the current range"
#define NO_SUCH_PORT "provided port is not in the valid range. The range of valid ports is 30000-32767"
#define PORT_TAKEN "provided port is already allocated"

struct _KoprsTestServicePool {
  GHashTable *addresses;     /* offsets in the network, a set */
  GHashTable *ports;
};

/* FALSE unless it is an address of the network. */
static gboolean
find_offset (const char *text, guint *offset)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (text);
  const guint8 *bytes = address != NULL ? g_inet_address_to_bytes (address) : NULL;
  guint32 number;

  if (bytes == NULL || g_inet_address_get_family (address) != G_SOCKET_FAMILY_IPV4)
    return FALSE;
  number = (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
  *offset = number - NETWORK;
  return number >= NETWORK && *offset > 0 && *offset < N_ADDRESSES - 1;
}

static void
note_port (KoprsTestServicePool *self, KoprsJsonSlice value)
{
  gint64 port;

  if (koprs_json_value_get_int (value, &port) && port != 0)
    g_hash_table_add (self->ports, GINT_TO_POINTER (port));
}

static void
note (KoprsTestServicePool *self, KoprsBlob *blob)
{
  KoprsJsonSlice spec = koprs_json_value_member (koprs_blob_get_json (blob), "spec"), element;
  KoprsJsonIter iter;
  guint offset;

  koprs_json_iter_init (&iter, koprs_json_value_member (spec, "clusterIPs"));
  while (koprs_json_iter_next (&iter, NULL, &element))
    {
      g_autofree char *address = koprs_json_value_dup_string (element);

      if (address != NULL && find_offset (address, &offset))
        g_hash_table_add (self->addresses, GUINT_TO_POINTER (offset));
    }
  koprs_json_iter_init (&iter, koprs_json_value_member (spec, "ports"));
  while (koprs_json_iter_next (&iter, NULL, &element))
    note_port (self, koprs_json_value_member (element, "nodePort"));
  note_port (self, koprs_json_value_member (spec, "healthCheckNodePort"));
}

KoprsTestServicePool *
koprs_test_service_pool_new (KoprsTestCluster *cluster)
{
  KoprsTestServicePool *self = g_new0 (KoprsTestServicePool, 1);
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "services");
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);

  self->addresses = g_hash_table_new (NULL, NULL);
  self->ports = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < blobs->len; i++)
    note (self, g_ptr_array_index (blobs, i));
  return self;
}

void
koprs_test_service_pool_free (KoprsTestServicePool *self)
{
  g_hash_table_unref (self->addresses);
  g_hash_table_unref (self->ports);
  g_free (self);
}

const char *
koprs_test_service_pool_take_address (KoprsTestServicePool *self, const char *address)
{
  guint offset;

  if (!find_offset (address, &offset))
    return ELSEWHERE;
  return g_hash_table_add (self->addresses, GUINT_TO_POINTER (offset)) ? NULL : TAKEN;
}

char *
koprs_test_service_pool_next_address (KoprsTestServicePool *self)
{
  for (guint i = 0; i < N_ADDRESSES; i++)
    {
      guint offset = (FIRST_FREE_ADDRESS + i) % N_ADDRESSES;

      if (offset > 0 && offset < N_ADDRESSES - 1 && g_hash_table_add (self->addresses, GUINT_TO_POINTER (offset)))
        return g_strdup_printf ("10.0.%u.%u", offset >> 8, offset & 255);
    }
  return NULL;
}

const char *
koprs_test_service_pool_take_port (KoprsTestServicePool *self, gint64 port)
{
  if (port < FIRST_PORT || port > LAST_PORT)
    return NO_SUCH_PORT;
  return g_hash_table_add (self->ports, GINT_TO_POINTER (port)) ? NULL : PORT_TAKEN;
}

gint64
koprs_test_service_pool_next_port (KoprsTestServicePool *self)
{
  const guint n = LAST_PORT - FIRST_PORT + 1;

  for (guint i = 0; i < n; i++)
    {
      gint64 port = FIRST_PORT + (FIRST_FREE_PORT - FIRST_PORT + i) % n;

      if (g_hash_table_add (self->ports, GINT_TO_POINTER (port)))
        return port;
    }
  return 0;
}
