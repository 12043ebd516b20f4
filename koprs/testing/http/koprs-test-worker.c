/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-worker.h"

#include <unistd.h>

struct _KoprsTestWorker {
  GMainContext *context;
  GMainLoop *loop;
  GThread *thread;
  pid_t process;
};

typedef struct {
  KoprsTestWorkerFunc function;
  gpointer user_data;
  GMutex lock;
  GCond done;
  gboolean is_done;
} Call;

static gpointer
run (gpointer data)
{
  KoprsTestWorker *self = data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  /* What was scheduled last, such as closing connections, still happens. */
  while (g_main_context_iteration (self->context, FALSE))
    continue;
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

KoprsTestWorker *
koprs_test_worker_new (const char *name)
{
  KoprsTestWorker *self = g_new0 (KoprsTestWorker, 1);

  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->process = getpid ();
  self->thread = g_thread_new (name, run, self);
  return self;
}

static gboolean
quit (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

static void
invoke (KoprsTestWorker *self, GSourceFunc function, gpointer data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_HIGH);
  g_source_set_callback (source, function, data, NULL);
  g_source_attach (source, self->context);
}

gboolean
koprs_test_worker_is_here (KoprsTestWorker *self)
{
  return self->process == getpid ();
}

void
koprs_test_worker_free (KoprsTestWorker *self)
{
  /* From within the loop: a loop that is told to quit before it runs would run for ever. */
  invoke (self, quit, self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_free (self);
}

static gboolean
on_call (gpointer data)
{
  Call *call = data;

  call->function (call->user_data);
  g_mutex_lock (&call->lock);
  call->is_done = TRUE;
  g_cond_signal (&call->done);
  g_mutex_unlock (&call->lock);
  return G_SOURCE_REMOVE;
}

void
koprs_test_worker_call (KoprsTestWorker *self, KoprsTestWorkerFunc function, gpointer user_data)
{
  Call call = { .function = function, .user_data = user_data };

  g_mutex_init (&call.lock);
  g_cond_init (&call.done);
  invoke (self, on_call, &call);
  g_mutex_lock (&call.lock);
  while (!call.is_done)
    g_cond_wait (&call.done, &call.lock);
  g_mutex_unlock (&call.lock);
  g_mutex_clear (&call.lock);
  g_cond_clear (&call.done);
}
