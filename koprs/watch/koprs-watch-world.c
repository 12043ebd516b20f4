/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-watch-world.h"

#include "koprs/koprs-client-private.h"
#include "koprs/watch/koprs-watch-request.h"

/* What need not wait: behind everything that draws on a screen, before what waits for idleness. A slow handler of a long list
 * then slows down itself alone. */
#define PRIORITY_SOON (G_PRIORITY_HIGH_IDLE + 30)

typedef struct {
  KoprsClient *client;
  KoprsScope *scope;
  KoprsKind *kind;
  const KoprsWatchSettings *settings;
  GMainContext *context;
} RealWorld;

static void
real_send (gpointer data, const KoprsWatchQuery *query, KoprsTransportDataFunc func, gpointer func_data,
           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  RealWorld *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsRequest) request = koprs_watch_request_new (self->scope, self->kind, self->settings, query, &error);

  /* A context may be run without being its thread's default. */
  g_main_context_push_thread_default (self->context);
  if (request == NULL)
    g_task_report_error (NULL, callback, user_data, real_send, g_steal_pointer (&error));
  else
    koprs_transport_stream_async (koprs_client_get_transport (self->client), request, func, func_data, cancellable, callback,
                                  user_data);
  g_main_context_pop_thread_default (self->context);
}

static gboolean
real_finish (GObject *source, GAsyncResult *result, GError **error)
{
  if (g_async_result_is_tagged (result, real_send))
    return g_task_propagate_boolean (G_TASK (result), error);
  return koprs_transport_stream_finish (KOPRS_TRANSPORT (source), result, error);
}

typedef struct {
  KoprsWatchTimerFunc func;
  gpointer user_data;
} Timer;

static gboolean
on_timer (gpointer user_data)
{
  Timer *timer = user_data;

  timer->func (timer->user_data);
  return G_SOURCE_REMOVE;
}

static gpointer
real_add_timer (gpointer data, guint delay_ms, KoprsWatchTimerFunc func, gpointer user_data)
{
  RealWorld *self = data;
  g_autoptr (GSource) source = delay_ms == 0 ? g_idle_source_new () : g_timeout_source_new (delay_ms);
  Timer *timer = g_new (Timer, 1);

  *timer = (Timer){ func, user_data };
  g_source_set_priority (source, delay_ms == 0 ? PRIORITY_SOON : G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "koprs watcher");
  g_source_set_callback (source, on_timer, timer, g_free);
  g_source_attach (source, self->context);
  return source;      /* the context's reference, as long as the timer is the caller's */
}

static void
real_cancel_timer (gpointer data, gpointer timer)
{
  g_source_destroy (timer);
}

static gint64
real_now (gpointer data)
{
  return g_get_monotonic_time ();
}

static double
real_jitter (gpointer data)
{
  return g_random_double ();
}

static gboolean
real_get_streaming_broken (gpointer data)
{
  RealWorld *self = data;

  return koprs_client_get_streaming_broken (self->client, self->kind);
}

static void
real_set_streaming_broken (gpointer data)
{
  RealWorld *self = data;

  koprs_client_set_streaming_broken (self->client, self->kind);
}

static void
real_free (gpointer data)
{
  RealWorld *self = data;

  g_object_unref (self->client);
  g_object_unref (self->scope);
  g_object_unref (self->kind);
  g_main_context_unref (self->context);
  g_free (self);
}

static const KoprsWatchWorldFuncs real_funcs = {
  real_send,
  real_finish,
  real_add_timer,
  real_cancel_timer,
  real_now,
  real_jitter,
  real_get_streaming_broken,
  real_set_streaming_broken,
  real_free,
};

KoprsWatchWorld
koprs_watch_world_new (KoprsClient *client, KoprsScope *scope, KoprsKind *kind, const KoprsWatchSettings *settings)
{
  RealWorld *self = g_new0 (RealWorld, 1);

  self->client = g_object_ref (client);
  self->scope = g_object_ref (scope);
  self->kind = g_object_ref (kind);
  self->settings = settings;
  self->context = g_main_context_ref_thread_default ();
  return (KoprsWatchWorld){ &real_funcs, self };
}

void
koprs_watch_world_clear (KoprsWatchWorld *self)
{
  if (self->funcs != NULL && self->funcs->free != NULL)
    self->funcs->free (self->data);
  *self = (KoprsWatchWorld){ NULL, NULL };
}
