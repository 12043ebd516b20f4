/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-tamper.h"

#include "koprs/testing/koprs-test-fault-private.h"

#include <string.h>
#include <sys/socket.h>

#define DRIP 16                       /* bytes */
#define OVERSIZED (64 * 1024 * 1024)  /* bytes */

struct _KoprsTestTamper {
  KoprsTestFault *fault;
  KoprsTestFaults *faults;
  KoprsTestClock *clock;
  GIOStream *stream;          /* NULL: closed */
  GSocket *socket;
  GCancellable *cancellable;
  GString *body;              /* not sent yet */
  KoprsTestSource *source;    /* what comes after it */
  GString *writing;
  KoprsTestTimer *timer;
  GSource *turn;
  guint64 sent;               /* bytes of the body */
  guint64 padding;            /* of an oversized body, still to come */
  gboolean struck;            /* the effect is over, or never ends */
  gboolean busy;
  gboolean ended;             /* the body is whole */
};

static void next (KoprsTestTamper *self);

gboolean
koprs_test_tamper_has (KoprsTestFaultEffect effect)
{
  return effect == KOPRS_TEST_FAULT_EFFECT_CUT || effect == KOPRS_TEST_FAULT_EFFECT_HALF_OPEN ||
         effect == KOPRS_TEST_FAULT_EFFECT_DRIP || effect == KOPRS_TEST_FAULT_EFFECT_GARBAGE ||
         effect == KOPRS_TEST_FAULT_EFFECT_OVERSIZED;
}

/* The socket itself: TLS would say goodbye. */
static void
close_socket (GSocket *socket, gboolean reset)
{
  struct linger linger = { 1, 0 };

  if (socket == NULL)
    return;
  if (reset)
    setsockopt (g_socket_get_fd (socket), SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
  g_socket_close (socket, NULL);
}

void
koprs_test_tamper_abort (SoupServerMessage *message, gboolean reset)
{
  GSocket *socket = soup_server_message_get_socket (message);
  g_autoptr (GSocket) held = socket != NULL ? g_object_ref (socket) : NULL;
  g_autoptr (GIOStream) stream = soup_server_message_steal_connection (message);

  close_socket (held, reset);
}

static void
shut (KoprsTestTamper *self)
{
  self->struck = TRUE;
  close_socket (self->socket, FALSE);
  g_clear_object (&self->stream);
}

static void
append_header (const char *name, const char *value, gpointer data)
{
  static const char *const framing[] = { "Content-Length", "Transfer-Encoding", "Connection", NULL };

  for (guint i = 0; framing[i] != NULL; i++)
    if (g_ascii_strcasecmp (name, framing[i]) == 0)
      return;
  g_string_append_printf (data, "%s: %s\r\n", name, value);
}

static void
append_head (GString *out, SoupServerMessage *message)
{
  guint status = soup_server_message_get_status (message);

  g_string_append_printf (out, "HTTP/1.1 %u %s\r\n", status, soup_status_get_phrase (status));
  soup_message_headers_foreach (soup_server_message_get_response_headers (message), append_header, out);
  g_string_append (out, "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
}

/* Who is freed meanwhile has taken its name off. */
static void
on_written (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (GCancellable) cancellable = data;
  gboolean written = g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, NULL);
  KoprsTestTamper *self = g_object_get_data (G_OBJECT (cancellable), "tamper");

  if (self == NULL)
    return;
  self->busy = FALSE;
  if (written)
    next (self);
  else
    shut (self);
}

static void
write_out (KoprsTestTamper *self)
{
  self->busy = TRUE;
  g_output_stream_write_all_async (g_io_stream_get_output_stream (self->stream), self->writing->str, self->writing->len,
                                   G_PRIORITY_DEFAULT, self->cancellable, on_written, g_object_ref (self->cancellable));
}

static void
append_chunk (GString *out, const char *data, gsize length)
{
  g_string_append_printf (out, "%" G_GSIZE_MODIFIER "x\r\n", length);
  g_string_append_len (out, data, length);
  g_string_append (out, "\r\n");
}

/* Fills body; FALSE: there is nothing now. */
static gboolean
pull (KoprsTestTamper *self)
{
  KoprsTestSourceState state = KOPRS_TEST_SOURCE_MORE;

  if (self->padding > 0)
    {
      gsize length = MIN (self->padding, KOPRS_TEST_SOURCE_PIECE);

      self->padding -= length;
      g_string_set_size (self->body, length);
      memset (self->body->str, 'x', length);
      if (self->padding == 0)
        g_string_append (self->body, "\"}\n");
      return TRUE;
    }
  while (self->body->len == 0 && self->source != NULL && state == KOPRS_TEST_SOURCE_MORE)
    state = self->source->pull (self->source, self->body);
  if (state == KOPRS_TEST_SOURCE_END)
    g_clear_pointer (&self->source, koprs_test_source_free);
  return self->body->len > 0 || self->source == NULL;
}

/* A chunk that says how long it would have been, and its beginning. */
static void
cut_chunk (KoprsTestTamper *self, gsize length)
{
  g_string_append_printf (self->writing, "%" G_GSIZE_MODIFIER "x\r\n", self->body->len + 1);
  g_string_append_len (self->writing, self->body->str, length);
  self->struck = TRUE;
}

static void
take_chunk (KoprsTestTamper *self, gsize length)
{
  if (length > 0)
    append_chunk (self->writing, self->body->str, length);
  g_string_erase (self->body, 0, length);
  self->sent += length;
}

/* What is due of body, with the effect in it. */
static void
fill (KoprsTestTamper *self)
{
  guint64 left = self->fault->bytes > self->sent ? self->fault->bytes - self->sent : 0;
  gsize within = MIN (left, self->body->len);
  gboolean end = self->source == NULL && self->padding == 0;

  switch (self->fault->effect)
    {
    case KOPRS_TEST_FAULT_EFFECT_CUT:
    case KOPRS_TEST_FAULT_EFFECT_HALF_OPEN:
      if (within < self->body->len || end)
        cut_chunk (self, within);
      else
        take_chunk (self, within);
      return;
    case KOPRS_TEST_FAULT_EFFECT_DRIP:
      take_chunk (self, MIN (self->fault->bytes > 0 ? self->fault->bytes : DRIP, self->body->len));
      break;
    case KOPRS_TEST_FAULT_EFFECT_GARBAGE:
      if (!self->struck && (within < self->body->len || end))
        {
          g_autoptr (GString) garbage = g_string_new (NULL);

          take_chunk (self, within);
          koprs_test_faults_append_garbage (self->faults, garbage);
          append_chunk (self->writing, garbage->str, garbage->len);
          self->struck = TRUE;
        }
      take_chunk (self, self->body->len);
      break;
    default:
      take_chunk (self, self->body->len);
    }
  if (end && self->body->len == 0)
    {
      g_string_append (self->writing, "0\r\n\r\n");
      self->ended = TRUE;
    }
}

static gboolean
stands_still (KoprsTestTamper *self)
{
  return self->struck && self->fault->effect == KOPRS_TEST_FAULT_EFFECT_HALF_OPEN;
}

static void
send_some (KoprsTestTamper *self)
{
  if (self->body->len == 0 && !pull (self))
    return;
  g_string_truncate (self->writing, 0);
  fill (self);
  if (self->writing->len > 0)
    write_out (self);
  else
    shut (self);
}

static void
on_drip (gpointer data)
{
  KoprsTestTamper *self = data;

  g_clear_pointer (&self->timer, koprs_test_timer_free);
  send_some (self);
}

/* After a piece was written. */
static void
next (KoprsTestTamper *self)
{
  gboolean cut = self->struck && self->fault->effect == KOPRS_TEST_FAULT_EFFECT_CUT;

  if (stands_still (self) || self->stream == NULL)
    return;
  if (self->ended || cut)
    shut (self);
  else if (self->fault->effect == KOPRS_TEST_FAULT_EFFECT_DRIP && self->timer == NULL)
    self->timer = koprs_test_clock_start_timer (self->clock, self->fault->delay * (gint64) 1000, on_drip, self);
  else
    send_some (self);
}

static gboolean
on_turn (gpointer data)
{
  KoprsTestTamper *self = data;

  g_clear_pointer (&self->turn, g_source_unref);
  if (!self->busy && self->timer == NULL && self->stream != NULL && !stands_still (self))
    next (self);
  return G_SOURCE_REMOVE;
}

static void
on_wake (gpointer data)
{
  KoprsTestTamper *self = data;

  if (self->turn != NULL)
    return;
  self->turn = g_idle_source_new ();
  g_source_set_priority (self->turn, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->turn, on_turn, self, NULL);
  g_source_attach (self->turn, g_main_context_get_thread_default ());
}

/* What is being written lives as long as the write. */
static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

KoprsTestTamper *
koprs_test_tamper_new (SoupServerMessage *message, KoprsTestReply *reply, KoprsTestFault *fault,
                       KoprsTestFaults *faults, KoprsTestClock *clock)
{
  KoprsTestTamper *self = g_new0 (KoprsTestTamper, 1);
  GSocket *socket = soup_server_message_get_socket (message);

  self->fault = g_object_ref (fault);
  self->faults = faults;
  self->clock = clock;
  self->cancellable = g_cancellable_new ();
  g_object_set_data (G_OBJECT (self->cancellable), "tamper", self);
  self->body = g_string_new_len (reply->body->str, reply->body->len);
  self->source = g_steal_pointer (&reply->source);
  self->writing = g_string_new (NULL);
  g_object_set_data_full (G_OBJECT (self->cancellable), "writing", self->writing, free_string);
  if (self->source != NULL)
    {
      self->source->wake = on_wake;
      self->source->wake_data = self;
    }
  if (fault->effect == KOPRS_TEST_FAULT_EFFECT_OVERSIZED)
    {
      g_clear_pointer (&self->source, koprs_test_source_free);
      g_string_assign (self->body, "{\"type\":\"ADDED\",\"object\":\"");
      self->padding = fault->bytes > 0 ? fault->bytes : OVERSIZED;
    }
  append_head (self->writing, message);
  self->socket = socket != NULL ? g_object_ref (socket) : NULL;
  self->stream = soup_server_message_steal_connection (message);
  self->struck = fault->effect == KOPRS_TEST_FAULT_EFFECT_HALF_OPEN && fault->bytes == 0;
  if (self->stream != NULL && !self->struck)
    write_out (self);
  return self;
}

void
koprs_test_tamper_free (KoprsTestTamper *self)
{
  g_object_set_data (G_OBJECT (self->cancellable), "tamper", NULL);
  g_cancellable_cancel (self->cancellable);
  if (self->turn != NULL)
    g_source_destroy (self->turn);
  g_clear_pointer (&self->turn, g_source_unref);
  g_clear_pointer (&self->timer, koprs_test_timer_free);
  g_clear_pointer (&self->source, koprs_test_source_free);
  shut (self);
  g_clear_object (&self->socket);
  g_object_unref (self->fault);
  g_object_unref (self->cancellable);
  g_string_free (self->body, TRUE);
  g_free (self);
}
