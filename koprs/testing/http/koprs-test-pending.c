/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-pending.h"

KoprsTestPending *
koprs_test_pending_new (KoprsTestHttp *http, SoupServerMessage *message, KoprsTestFault *fault)
{
  KoprsTestPending *self = g_new0 (KoprsTestPending, 1);

  self->http = http;
  self->message = g_object_ref (message);
  self->fault = fault != NULL ? g_object_ref (fault) : NULL;
  soup_server_message_pause (message);
  return self;
}

void
koprs_test_pending_free (gpointer data)
{
  KoprsTestPending *self = data;

  if (self->turn != NULL)
    g_source_destroy (self->turn);
  g_clear_pointer (&self->turn, g_source_unref);
  g_clear_pointer (&self->timer, koprs_test_timer_free);
  if (self->round != NULL)
    self->asker->end (self->round);
  g_clear_pointer (&self->reply, koprs_test_reply_free);
  g_clear_pointer (&self->call, koprs_test_call_free);
  g_clear_object (&self->fault);
  g_object_unref (self->message);
  g_free (self);
}

void
koprs_test_pending_defer (KoprsTestPending *self, GSourceFunc function)
{
  self->turn = g_idle_source_new ();
  g_source_set_priority (self->turn, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->turn, function, self, NULL);
  g_source_attach (self->turn, g_main_context_get_thread_default ());
}
