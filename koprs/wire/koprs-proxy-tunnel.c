/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-proxy-tunnel.h"

struct _KoprsProxyTunnel {
  GObject parent_instance;
};

static void koprs_proxy_tunnel_interface_init (GProxyInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KoprsProxyTunnel, koprs_proxy_tunnel, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_PROXY, koprs_proxy_tunnel_interface_init))

/* GIO's, which sends user and password at once. */
static GProxy *
get_http (void)
{
  return g_proxy_get_default_for_protocol ("http");
}

static GIOStream *
connect_now (GProxy *proxy, GIOStream *connection, GProxyAddress *address, GCancellable *cancellable, GError **error)
{
  g_autoptr (GProxy) http = get_http ();

  return g_proxy_connect (http, connection, address, cancellable, error);
}

static void
on_connected (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GIOStream *tunnel = g_proxy_connect_finish (G_PROXY (source), result, &error);

  if (tunnel != NULL)
    g_task_return_pointer (task, tunnel, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
connect_async (GProxy *proxy, GIOStream *connection, GProxyAddress *address, GCancellable *cancellable, GAsyncReadyCallback callback,
               gpointer user_data)
{
  GTask *task = g_task_new (proxy, cancellable, callback, user_data);
  g_autoptr (GProxy) http = get_http ();

  g_task_set_source_tag (task, connect_async);
  g_proxy_connect_async (http, connection, address, cancellable, on_connected, task);
}

static GIOStream *
connect_finish (GProxy *proxy, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The proxy looks the server's name up. */
static gboolean
supports_hostname (GProxy *proxy)
{
  return TRUE;
}

static void
koprs_proxy_tunnel_interface_init (GProxyInterface *interface)
{
  interface->connect = connect_now;
  interface->connect_async = connect_async;
  interface->connect_finish = connect_finish;
  interface->supports_hostname = supports_hostname;
}

static void
koprs_proxy_tunnel_class_init (KoprsProxyTunnelClass *klass)
{
}

static void
koprs_proxy_tunnel_init (KoprsProxyTunnel *self)
{
}

void
koprs_proxy_tunnel_register (void)
{
  static gsize registered;

  if (!g_once_init_enter (&registered))
    return;
  /* Asking for one has GIO make the extension point. */
  g_object_unref (get_http ());
  g_io_extension_point_implement (G_PROXY_EXTENSION_POINT_NAME, KOPRS_TYPE_PROXY_TUNNEL, KOPRS_PROXY_TUNNEL_SCHEME, 0);
  g_once_init_leave (&registered, 1);
}
