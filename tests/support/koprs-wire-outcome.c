/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs-wire-outcome.h"

#include "koprs/koprs-config-private.h"

#define PATIENCE (60 * G_USEC_PER_SEC)

KoprsConfig *
koprs_wire_config_new (KoprsWireServer *server, KoprsWireCa *ca)
{
  KoprsConfig *config = koprs_config_new_for_uri (koprs_wire_server_get_uri (server));
  g_autoptr (GError) error = NULL;

  if (ca)
    koprs_config_set_certificate_authority (config, koprs_wire_ca_get_pem (ca), -1, &error);
  g_assert_no_error (error);
  return config;
}

KoprsTransport *
koprs_wire_transport_new (KoprsWireServer *server, KoprsWireCa *ca)
{
  g_autoptr (KoprsConfig) config = koprs_wire_config_new (server, ca);

  return koprs_transport_new (config);
}

static void
on_sent (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KoprsWireOutcome *self = user_data;

  self->calls++;
  g_assert_cmpuint (self->calls, ==, 1);
  self->reply = koprs_transport_send_finish (KOPRS_TRANSPORT (source), result, &self->error);
  g_assert_true ((self->reply != NULL) == (self->error == NULL));
}

static void
on_streamed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KoprsWireOutcome *self = user_data;

  self->calls++;
  g_assert_cmpuint (self->calls, ==, 1);
  self->ended = koprs_transport_stream_finish (KOPRS_TRANSPORT (source), result, &self->error);
  g_assert_true (self->ended == (self->error == NULL));
}

static gboolean
on_block (const char *data, gsize length, gpointer user_data, GError **error)
{
  KoprsWireOutcome *self = user_data;

  g_assert_cmpuint (self->calls, ==, 0);
  g_assert_false (g_cancellable_is_cancelled (self->cancellable));
  if (!self->data)
    self->data = g_string_new (NULL);
  g_string_append_len (self->data, data, (gssize) length);
  self->blocks++;
  if (self->cancel_at_block)
    g_cancellable_cancel (self->cancellable);
  if (!self->refuse)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->refuse));
  return FALSE;
}

void
koprs_wire_outcome_send (KoprsWireOutcome *self, KoprsTransport *transport, KoprsRequest *request)
{
  if (!self->cancellable)
    self->cancellable = g_cancellable_new ();
  koprs_transport_send_async (transport, request, self->cancellable, on_sent, self);
  g_assert_cmpuint (self->calls, ==, 0);
}

void
koprs_wire_outcome_stream (KoprsWireOutcome *self, KoprsTransport *transport, KoprsRequest *request)
{
  if (!self->cancellable)
    self->cancellable = g_cancellable_new ();
  koprs_transport_stream_async (transport, request, on_block, self, self->cancellable, on_streamed, self);
  g_assert_cmpuint (self->calls, ==, 0);
}

static gboolean
tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* The slow tick is only there to notice that patience has run out. */
static void
wait_for (KoprsWireOutcome *self, gsize length)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint id = g_timeout_add (1000, tick, NULL);

  while (self->calls == 0 && (!self->data || length == 0 || self->data->len < length))
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
  g_source_remove (id);
}

void
koprs_wire_outcome_wait (KoprsWireOutcome *self)
{
  wait_for (self, 0);
}

void
koprs_wire_outcome_wait_data (KoprsWireOutcome *self, gsize length)
{
  wait_for (self, length);
  g_assert_nonnull (self->data);
  g_assert_cmpuint (self->data->len, >=, length);
}

void
koprs_wire_outcome_clear (KoprsWireOutcome *self)
{
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->reply, koprs_reply_free);
  g_clear_error (&self->error);
  g_clear_error (&self->refuse);
  if (self->data)
    g_string_free (self->data, TRUE);
  *self = (KoprsWireOutcome) KOPRS_WIRE_OUTCOME_INIT;
}

void
koprs_wire_outcome_call (KoprsWireOutcome *self, KoprsTransport *transport, const char *method, const char *target, const char *body)
{
  g_autoptr (KoprsRequest) request = koprs_request_new (method, target);

  koprs_wire_outcome_clear (self);
  if (body)
    koprs_request_take_body (request, "application/json", g_bytes_new (body, strlen (body)));
  koprs_wire_outcome_send (self, transport, request);
  koprs_wire_outcome_wait (self);
}

const char *
koprs_wire_outcome_text (KoprsWireOutcome *self)
{
  static GString *text;

  g_assert_no_error (self->error);
  g_assert_nonnull (self->reply);
  if (!text)
    text = g_string_new (NULL);
  g_string_truncate (text, 0);
  g_string_append_len (text, g_bytes_get_data (self->reply->body, NULL), (gssize) g_bytes_get_size (self->reply->body));
  return text->str;
}

void
koprs_wire_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
