/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-read-ahead-address.h"

#include "koprs/wire/koprs-read-ahead-way.h"

struct _KoprsReadAheadAddress {
  GNetworkAddress parent_instance;

  GProxyResolver *resolver;
  char *url;                 /* of the way to the server */
};

static void koprs_read_ahead_address_connectable_init (GSocketConnectableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KoprsReadAheadAddress, koprs_read_ahead_address, G_TYPE_NETWORK_ADDRESS,
                               G_IMPLEMENT_INTERFACE (G_TYPE_SOCKET_CONNECTABLE, koprs_read_ahead_address_connectable_init))

/* As GNetworkAddress has it, but the system's proxies are not even asked for: that would load what desktops keep their settings in. */
static GSocketAddressEnumerator *
koprs_read_ahead_address_proxy_enumerate (GSocketConnectable *connectable)
{
  KoprsReadAheadAddress *self = KOPRS_READ_AHEAD_ADDRESS (connectable);

  return g_object_new (G_TYPE_PROXY_ADDRESS_ENUMERATOR, "connectable", self, "uri", self->url, "proxy-resolver", self->resolver, NULL);
}

static void
koprs_read_ahead_address_finalize (GObject *object)
{
  KoprsReadAheadAddress *self = KOPRS_READ_AHEAD_ADDRESS (object);

  g_clear_object (&self->resolver);
  g_free (self->url);

  G_OBJECT_CLASS (koprs_read_ahead_address_parent_class)->finalize (object);
}

static void
koprs_read_ahead_address_class_init (KoprsReadAheadAddressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koprs_read_ahead_address_finalize;
}

static void
koprs_read_ahead_address_connectable_init (GSocketConnectableIface *iface)
{
  iface->proxy_enumerate = koprs_read_ahead_address_proxy_enumerate;
}

static void
koprs_read_ahead_address_init (KoprsReadAheadAddress *self)
{
}

GSocketConnectable *
koprs_read_ahead_address_new (GUri *server)
{
  const char *host = g_uri_get_host (server);
  gint port = g_uri_get_port (server);
  KoprsReadAheadAddress *self;

  if (port <= 0)
    port = g_str_equal (g_uri_get_scheme (server), "https") ? 443 : 80;
  self = g_object_new (KOPRS_TYPE_READ_AHEAD_ADDRESS, "hostname", host, "port", (guint) port, NULL);
  self->url = g_uri_join (G_URI_FLAGS_NONE, koprs_read_ahead_way_protocol (), NULL, host, port, "", NULL, NULL);
  self->resolver = g_simple_proxy_resolver_new (self->url, NULL);
  return G_SOCKET_CONNECTABLE (self);
}

GProxyResolver *
koprs_read_ahead_address_get_resolver (KoprsReadAheadAddress *self)
{
  return self->resolver;
}
