/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-transport-attempt.h"

#include "koprs/koprs-error.h"
#include "koprs/wire/koprs-body-reader.h"
#include "koprs/wire/koprs-tls-database.h"

#define MAX_ERROR_BODY (64 * 1024)
#define MAX_BODY (64 * 1024 * 1024)

struct _KoprsTransportAttempt {
  guint holds;                        /* the owner's, libsoup's, a running function's */
  KoprsTransport *transport;          /* NULL once freed, as are the next three */
  const KoprsTransportOrder *order;
  KoprsTransportAttemptDone done;
  gpointer user_data;

  KoprsCredential *credential;
  KoprsTransportTrust trust;          /* a copy: the transport may go first */
  KoprsTransportPipes *pipes;
  KoprsTransportHook hook;
  SoupMessage *msg;
  GCancellable *cancellable;
  gboolean pending;                   /* libsoup has the message, and no headers yet */
  KoprsBodyReader *reader;
  GByteArray *body;
  gsize received;
};

static KoprsTransportAttempt *
hold (KoprsTransportAttempt *self)
{
  self->holds++;
  return self;
}

static void
clear_message (KoprsTransportAttempt *self)
{
  if (self->msg)
    g_signal_handlers_disconnect_by_data (self->msg, &self->hook);
  g_clear_object (&self->msg);
  g_clear_object (&self->cancellable);
}

static void
release (KoprsTransportAttempt *self)
{
  if (--self->holds > 0)
    return;
  clear_message (self);
  g_clear_pointer (&self->body, g_byte_array_unref);
  g_clear_pointer (&self->pipes, koprs_transport_pipes_unref);
  g_clear_object (&self->trust.identity);
  koprs_credential_unref (self->credential);
  g_free (self);
}

static void
finish (KoprsTransportAttempt *self, const GError *error)
{
  if (self->order)
    self->done (error, self->user_data);
}

static void
finish_take (KoprsTransportAttempt *self, GError *error)
{
  finish (self, error);
  g_error_free (error);
}

static gboolean
is_success (KoprsTransportAttempt *self)
{
  return SOUP_STATUS_IS_SUCCESSFUL (soup_message_get_status (self->msg));
}

static void
on_body_over (const GError *error, gpointer user_data)
{
  KoprsTransportAttempt *self = user_data;

  finish (self, is_success (self) ? error : NULL);
}

static gboolean
collect (const char *data, gsize length, gpointer user_data, GError **error)
{
  KoprsTransportAttempt *self = user_data;
  gsize limit = is_success (self) ? MAX_BODY : MAX_ERROR_BODY;
  gsize room = limit - self->body->len;

  self->received += length;
  g_byte_array_append (self->body, (const guint8 *) data, (guint) MIN (length, room));
  if (length <= room)
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "%s %s: the answer is larger than %d MiB", self->order->method,
               self->order->target, MAX_BODY / 1024 / 1024);
  return FALSE;
}

static gboolean
forward (const char *data, gsize length, gpointer user_data, GError **error)
{
  KoprsTransportAttempt *self = user_data;
  gboolean more;

  self->received += length;
  if (g_cancellable_set_error_if_cancelled (self->order->caller, error))
    return FALSE;
  hold (self);
  more = self->order->func (data, length, self->order->func_data, error);
  release (self);
  return more;
}

/* libsoup keeps the header of what it has decoded. A stream is never decoded: of the many gzip members of a compressed watch it
 * would give the first and drop the rest. */
static gboolean
check_encoding (KoprsTransportAttempt *self, gboolean *encoded, GError **error)
{
  const char *encoding = koprs_transport_attempt_get_header (self, "Content-Encoding");

  *encoded = encoding && g_ascii_strcasecmp (encoding, "identity") != 0;
  if (!*encoded || !(self->order->flags & KOPRS_REQUEST_STREAM))
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "%s %s: a stream came with the encoding “%s”, which was not asked for",
               self->order->method, self->order->target, encoding);
  return FALSE;
}

static void
read_body (KoprsTransportAttempt *self, GInputStream *stream)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->msg);
  const char *warning = soup_message_headers_get_list (headers, "Warning");
  gint64 expected = -1;
  gboolean encoded;
  GError *error = NULL;

  if (warning)
    koprs_transport_warnings_take (koprs_transport_get_warnings (self->transport), warning);
  if (!check_encoding (self, &encoded, &error))
    {
      finish_take (self, error);
      return;
    }
  if (!encoded && soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH)
    expected = soup_message_headers_get_content_length (headers);
  if (!self->order->func || !is_success (self))
    self->body = g_byte_array_sized_new (expected > 0 && expected < MAX_ERROR_BODY ? (guint) expected : 0);
  self->reader = koprs_body_reader_new (stream, expected, self->body ? collect : forward, on_body_over, self);
  koprs_body_reader_start (self->reader);
}

/* Why there are no headers: what the hook found goes before what libsoup makes of it. */
static GError *
explain (KoprsTransportAttempt *self, GError *error)
{
  g_autoptr (GError) original = error;
  GTlsCertificateFlags flags = self->hook.untrusted;

  if (g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE))
    flags = soup_message_get_tls_peer_certificate_errors (self->msg);
  if (flags)
    {
      g_autofree char *words = koprs_tls_flags_to_string (flags);

      return g_error_new (G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE, "The server's certificate is not acceptable: %s", words);
    }
  if (self->hook.resent)
    return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED,
                                "The connection was closed before the answer; whether the request was carried out is not known");
  if (self->hook.connecting)
    return koprs_transport_proxy_explain (koprs_transport_get_proxy (self->transport), g_uri_get_host (soup_message_get_uri (self->msg)),
                                          g_steal_pointer (&original));
  if (error->domain == SOUP_SESSION_ERROR)
    return g_error_new (KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "Not an answer in HTTP: %s", error->message);
  return g_steal_pointer (&original);
}

static void
on_headers (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KoprsTransportAttempt *self = user_data;
  GError *error = NULL;
  g_autoptr (GInputStream) stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);

  self->pending = FALSE;
  if (!self->order)
    g_clear_error (&error);
  else if (stream && !koprs_transport_proxy_check (koprs_transport_get_proxy (self->transport), self->msg, &error))
    finish_take (self, error);
  else if (stream)
    read_body (self, stream);
  else
    finish_take (self, explain (self, error));
  release (self);
}

static void
add_headers (KoprsTransportAttempt *self)
{
  SoupMessageHeaders *headers = soup_message_get_request_headers (self->msg);
  const char *authorization = koprs_credential_get_authorization (self->credential);
  KoprsRequestFlags flags = self->order->flags & (KOPRS_REQUEST_LIST_GZIP | KOPRS_REQUEST_STREAM);
  gboolean gzip = flags == KOPRS_REQUEST_LIST_GZIP && koprs_transport_get_gzip (self->transport);

  soup_message_headers_append (headers, "Accept", self->order->accept ? self->order->accept : "application/json");
  soup_message_headers_append (headers, "Accept-Encoding", gzip ? "gzip" : "identity");
  if (self->order->if_none_match)
    soup_message_headers_append (headers, "If-None-Match", self->order->if_none_match);
  if (authorization)
    soup_message_headers_append (headers, "Authorization", authorization);
  koprs_transport_proxy_add_headers (koprs_transport_get_proxy (self->transport), self->msg);
  for (char **pair = koprs_transport_get_headers (self->transport); *pair; pair += 2)
    soup_message_headers_append (headers, pair[0], pair[1]);
}

static void
send_message (KoprsTransportAttempt *self)
{
  const KoprsTransportOrder *order = self->order;
  gboolean stream = (order->flags & KOPRS_REQUEST_STREAM) != 0;
  GTlsCertificate *certificate = koprs_credential_get_certificate (self->credential);
  KoprsTransportPool *pool = koprs_transport_get_pool (self->transport, stream, self->credential);
  g_autoptr (GUri) uri = koprs_transport_resolve (self->transport, order->target);

  self->msg = soup_message_new_from_uri (order->method, uri);
  self->cancellable = g_cancellable_new ();
  soup_message_add_flags (self->msg, SOUP_MESSAGE_NO_REDIRECT | (stream ? SOUP_MESSAGE_NEW_CONNECTION : SOUP_MESSAGE_IDEMPOTENT));
  add_headers (self);

  if (pool->pipes)
    self->pipes = koprs_transport_pipes_ref (pool->pipes);
  if (order->body)
    koprs_transport_pipes_push (self->pipes, self->msg, order->content_type, order->body);

  self->hook.trust = &self->trust;
  self->hook.pipes = self->pipes;
  self->hook.certificate = certificate;
  self->hook.cancellable = self->cancellable;
  self->hook.write = (order->flags & KOPRS_REQUEST_WRITE) != 0;
  koprs_transport_hook_attach (&self->hook, self->msg);

  self->pending = TRUE;
  soup_session_send_async (pool->session, self->msg, G_PRIORITY_DEFAULT, self->cancellable, on_headers, hold (self));
}

KoprsTransportAttempt *
koprs_transport_attempt_new (KoprsTransport *transport, const KoprsTransportOrder *order, KoprsCredential *credential,
                             KoprsTransportAttemptDone done, gpointer user_data)
{
  KoprsTransportAttempt *self = g_new0 (KoprsTransportAttempt, 1);

  self->holds = 1;
  self->transport = transport;
  self->order = order;
  self->done = done;
  self->user_data = user_data;
  self->credential = koprs_credential_ref (credential);
  self->trust = *koprs_transport_get_trust (transport);
  if (self->trust.identity)
    g_object_ref (self->trust.identity);
  send_message (self);
  return self;
}

void
koprs_transport_attempt_free (KoprsTransportAttempt *self)
{
  self->order = NULL;
  self->transport = NULL;
  if (self->pending)
    g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->reader, koprs_body_reader_free);
  release (self);
}

guint
koprs_transport_attempt_get_status (KoprsTransportAttempt *self)
{
  return self->pending ? 0 : soup_message_get_status (self->msg);
}

const char *
koprs_transport_attempt_get_header (KoprsTransportAttempt *self, const char *name)
{
  return soup_message_headers_get_one (soup_message_get_response_headers (self->msg), name);
}

GByteArray *
koprs_transport_attempt_get_body (KoprsTransportAttempt *self)
{
  return self->body;
}

gsize
koprs_transport_attempt_get_received (KoprsTransportAttempt *self)
{
  return self->received;
}
