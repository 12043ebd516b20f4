/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-read-ahead-way.h"

#include "koprs/wire/koprs-read-ahead-stream.h"

#define PROTOCOL "koprs-read-ahead"

struct _KoprsReadAheadWay {
  GObject parent_instance;
};

static void koprs_read_ahead_way_proxy_init (GProxyInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KoprsReadAheadWay, koprs_read_ahead_way, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_PROXY, koprs_read_ahead_way_proxy_init))

static GIOStream *
koprs_read_ahead_way_connect (GProxy *proxy, GIOStream *connection, GProxyAddress *address, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) input = koprs_read_ahead_stream_new (connection);

  return g_simple_io_stream_new (input, g_io_stream_get_output_stream (connection));
}

static void
koprs_read_ahead_way_connect_async (GProxy *proxy, GIOStream *connection, GProxyAddress *address, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (proxy, cancellable, callback, user_data);

  g_task_set_source_tag (task, koprs_read_ahead_way_connect_async);
  g_task_return_pointer (task, koprs_read_ahead_way_connect (proxy, connection, address, cancellable, NULL), g_object_unref);
}

static GIOStream *
koprs_read_ahead_way_connect_finish (GProxy *proxy, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Else the server's name would be looked up for it a second time. */
static gboolean
koprs_read_ahead_way_supports_hostname (GProxy *proxy)
{
  return TRUE;
}

static void
koprs_read_ahead_way_class_init (KoprsReadAheadWayClass *klass)
{
}

static void
koprs_read_ahead_way_proxy_init (GProxyInterface *iface)
{
  iface->connect = koprs_read_ahead_way_connect;
  iface->connect_async = koprs_read_ahead_way_connect_async;
  iface->connect_finish = koprs_read_ahead_way_connect_finish;
  iface->supports_hostname = koprs_read_ahead_way_supports_hostname;
}

static void
koprs_read_ahead_way_init (KoprsReadAheadWay *self)
{
}

const char *
koprs_read_ahead_way_protocol (void)
{
  static gsize known;

  if (g_once_init_enter (&known))
    {
      g_io_extension_point_register (G_PROXY_EXTENSION_POINT_NAME);
      g_io_extension_point_implement (G_PROXY_EXTENSION_POINT_NAME, KOPRS_TYPE_READ_AHEAD_WAY, PROTOCOL, 0);
      g_once_init_leave (&known, 1);
    }
  return PROTOCOL;
}
