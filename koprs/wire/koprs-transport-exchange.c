/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-transport-exchange.h"

#include "koprs/koprs-error.h"
#include "koprs/wire/koprs-retry.h"
#include "koprs/wire/koprs-transport-attempt.h"

#define US_PER_MS 1000
#define HEADERS_MS 30000     /* a watch may queue for 15 s before it is refused */

typedef struct {
  guint holds;               /* one until the task is answered, one for each credential on its way, a running function's */
  GTask *task;               /* NULL once answered */
  KoprsTransport *transport; /* the task's */
  KoprsTransportOrder order;
  gulong cancelled_id;
  GSource *clock;            /* ready at the next deadline, when a retry is due, or at once when cancelled */

  gint64 started;
  gint64 deadline;           /* monotonic µs; 0 = none */
  gboolean moves;            /* the deadline, with what was received */
  gint64 headers_by;         /* of a stream's attempt; 0 = none */
  gint64 retry_at;           /* 0 = not waiting */
  guint attempts;
  KoprsTransportAttempt *attempt;

  KoprsCredential *credential;
  GCancellable *fetching;    /* a credential; NULL = not */
  gboolean renewed;          /* the credential, after a 401 */
  GError *refusal;           /* that 401 */
} Exchange;

static void authenticate (Exchange *self);

static Exchange *
hold (Exchange *self)
{
  self->holds++;
  return self;
}

static void
release (Exchange *self)
{
  if (--self->holds > 0)
    return;
  g_clear_pointer (&self->credential, koprs_credential_unref);
  g_clear_pointer (&self->order.body, g_bytes_unref);
  g_clear_error (&self->refusal);
  g_free (self->order.target);
  g_free (self->order.if_none_match);
  g_free (self);
}

static void
write_log (Exchange *self, const GError *error)
{
  guint status = self->attempt ? koprs_transport_attempt_get_status (self->attempt) : 0;
  KoprsTransportLine line = {
    .method = self->order.method,
    .target = self->order.target,
    .status = status,
    .received = self->attempt ? koprs_transport_attempt_get_received (self->attempt) : 0,
    .duration_us = g_get_monotonic_time () - self->started,
    .attempts = self->attempts,
    .audit_id = status && error ? koprs_transport_attempt_get_header (self->attempt, "Audit-Id") : NULL,
    .error = error,
  };

  koprs_transport_log (&line);
}

/* The end: reply or error, or neither for a stream that is over. Nothing of this exchange reaches the caller afterwards. */
static void
answer (Exchange *self, KoprsReply *reply, GError *error)
{
  GTask *task = g_steal_pointer (&self->task);

  write_log (self, error);
  if (self->cancelled_id)
    g_cancellable_disconnect (self->order.caller, self->cancelled_id);
  g_source_destroy (self->clock);
  g_clear_pointer (&self->clock, g_source_unref);
  if (self->fetching)
    g_cancellable_cancel (self->fetching);
  g_clear_pointer (&self->attempt, koprs_transport_attempt_free);
  if (error)
    g_task_return_error (task, error);
  else if (reply)
    g_task_return_pointer (task, reply, (GDestroyNotify) koprs_reply_free);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
  release (self);
}

static void
fail (Exchange *self, GError *error)
{
  answer (self, NULL, error);
}

static gint64
get_deadline (Exchange *self)
{
  if (!self->moves || !self->attempt)
    return self->deadline;
  return koprs_retry_deadline (self->deadline, koprs_transport_attempt_get_received (self->attempt));
}

static gboolean
awaits_headers (Exchange *self)
{
  return self->headers_by != 0 && self->attempt && koprs_transport_attempt_get_status (self->attempt) == 0;
}

static gint64
next_wake_up (Exchange *self)
{
  gint64 times[] = { get_deadline (self), awaits_headers (self) ? self->headers_by : 0, self->retry_at };
  gint64 next = -1;

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    if (times[i] != 0 && (next == -1 || times[i] < next))
      next = times[i];
  return next;
}

static GError *
new_timeout (Exchange *self, gint64 now)
{
  gboolean answered = self->attempt && koprs_transport_attempt_get_status (self->attempt) != 0;

  return g_error_new (KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT, "%s %s: no %s within %.1f s", self->order.method, self->order.target,
                      answered ? "complete answer" : "answer", (double) (now - self->started) / G_USEC_PER_SEC);
}

static gboolean
on_clock (gpointer user_data)
{
  Exchange *self = hold (user_data);
  gint64 now = g_get_monotonic_time ();
  gint64 deadline = get_deadline (self);

  if (g_cancellable_is_cancelled (self->order.caller))
    fail (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "The request was cancelled"));
  else if ((deadline && now >= deadline) || (awaits_headers (self) && now >= self->headers_by))
    fail (self, new_timeout (self, now));
  else if (self->retry_at && now >= self->retry_at)
    {
      self->retry_at = 0;
      authenticate (self);
    }
  if (self->task)
    g_source_set_ready_time (self->clock, next_wake_up (self));
  release (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch_clock (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

/* In whatever thread cancels. */
static void
on_cancelled (GCancellable *cancellable, GSource *clock)
{
  g_source_set_ready_time (clock, 0);
}

static void
start_clock (Exchange *self)
{
  static GSourceFuncs functions = { NULL, NULL, dispatch_clock, NULL, NULL, NULL };

  self->clock = g_source_new (&functions, sizeof (GSource));
  g_source_set_static_name (self->clock, "koprs exchange");
  g_source_set_callback (self->clock, on_clock, self, NULL);
  g_source_set_ready_time (self->clock, next_wake_up (self));
  g_source_attach (self->clock, g_main_context_get_thread_default ());
  if (self->order.caller)
    self->cancelled_id = g_cancellable_connect (self->order.caller, G_CALLBACK (on_cancelled), g_source_ref (self->clock),
                                                (GDestroyNotify) g_source_unref);
}

static void
succeed (Exchange *self)
{
  KoprsReply *reply;

  if (self->order.func)
    {
      answer (self, NULL, NULL);
      return;
    }
  reply = g_new0 (KoprsReply, 1);
  reply->status = koprs_transport_attempt_get_status (self->attempt);
  reply->body = g_byte_array_free_to_bytes (g_byte_array_ref (koprs_transport_attempt_get_body (self->attempt)));
  reply->content_type = g_strdup (koprs_transport_attempt_get_header (self->attempt, "Content-Type"));
  reply->etag = g_strdup (koprs_transport_attempt_get_header (self->attempt, "ETag"));
  answer (self, reply, NULL);
}

static gboolean
try_again (Exchange *self, guint status, gint64 retry_after)
{
  gint64 now = g_get_monotonic_time ();
  KoprsRetryFacts facts = {
    .status = status,
    .retry_after = retry_after,
    .write = (self->order.flags & KOPRS_REQUEST_WRITE) != 0,
    .attempt = self->attempts - 1,
    .elapsed_ms = (now - self->started) / US_PER_MS,
    .left_ms = self->deadline ? MAX ((self->deadline - now) / US_PER_MS, 0) : -1,
  };
  gint delay = koprs_retry_delay (&facts, g_random_double ());

  if (delay == KOPRS_RETRY_GIVE_UP)
    return FALSE;
  g_clear_pointer (&self->attempt, koprs_transport_attempt_free);
  self->retry_at = now + (gint64) delay * US_PER_MS;
  g_source_set_ready_time (self->clock, next_wake_up (self));
  return TRUE;
}

static GError *
new_refusal (Exchange *self, guint status, gint64 retry_after)
{
  GByteArray *body = koprs_transport_attempt_get_body (self->attempt);
  const char *location = koprs_transport_attempt_get_header (self->attempt, "Location");
  GError *error = koprs_reply_error (status, (const char *) body->data, body->len, retry_after);

  if (SOUP_STATUS_IS_REDIRECTION (status) && location)
    g_prefix_error (&error, "The server points to %s, where koprs does not go: ", location);
  return error;
}

static void fetch_credential (Exchange *self, KoprsCredential *rejected);

static void
on_attempt_done (const GError *error, gpointer user_data)
{
  Exchange *self = user_data;
  guint status = koprs_transport_attempt_get_status (self->attempt);
  gint64 retry_after;

  if (error)
    fail (self, g_error_copy (error));
  else if (SOUP_STATUS_IS_SUCCESSFUL (status) || (status == SOUP_STATUS_NOT_MODIFIED && self->order.if_none_match))
    succeed (self);
  else
    {
      retry_after = koprs_retry_parse_after (koprs_transport_attempt_get_header (self->attempt, "Retry-After"));
      if (try_again (self, status, retry_after))
        return;
      if (status == SOUP_STATUS_UNAUTHORIZED && !self->renewed)
        {
          self->renewed = TRUE;
          self->refusal = new_refusal (self, status, retry_after);
          fetch_credential (self, self->credential);
          return;
        }
      fail (self, new_refusal (self, status, retry_after));
    }
}

static void
start_attempt (Exchange *self)
{
  g_clear_pointer (&self->attempt, koprs_transport_attempt_free);
  self->attempts++;
  self->attempt = koprs_transport_attempt_new (self->transport, &self->order, self->credential, on_attempt_done, self);
  if (!(self->order.flags & KOPRS_REQUEST_STREAM))
    return;
  self->headers_by = g_get_monotonic_time () + (gint64) HEADERS_MS * US_PER_MS;
  g_source_set_ready_time (self->clock, next_wake_up (self));
}

static gboolean
same_credential (KoprsCredential *a, KoprsCredential *b)
{
  return a == b || (g_strcmp0 (koprs_credential_get_authorization (a), koprs_credential_get_authorization (b)) == 0 &&
                    koprs_credential_get_certificate (a) == koprs_credential_get_certificate (b) &&
                    koprs_credential_get_authorities (a) == koprs_credential_get_authorities (b));
}

static void
on_credential (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Exchange *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsCredential) credential = koprs_credentials_fetch_finish (KOPRS_CREDENTIALS (source), result, &error);

  g_clear_object (&self->fetching);
  if (!self->task)
    ;
  else if (!credential)
    fail (self, g_steal_pointer (&error));
  else if (self->refusal && same_credential (credential, self->credential))
    fail (self, g_steal_pointer (&self->refusal));
  else
    {
      g_clear_error (&self->refusal);
      g_clear_pointer (&self->credential, koprs_credential_unref);
      self->credential = g_steal_pointer (&credential);
      start_attempt (self);
    }
  release (self);
}

static void
fetch_credential (Exchange *self, KoprsCredential *rejected)
{
  self->fetching = g_cancellable_new ();
  koprs_credentials_fetch_async (koprs_transport_get_credentials (self->transport), rejected, self->fetching, on_credential, hold (self));
}

/* Each attempt asks anew: tokens change. */
static void
authenticate (Exchange *self)
{
  g_clear_pointer (&self->credential, koprs_credential_unref);
  self->credential = koprs_credentials_peek (koprs_transport_get_credentials (self->transport), g_get_monotonic_time ());
  if (self->credential)
    start_attempt (self);
  else
    fetch_credential (self, NULL);
}

static void
set_deadline (Exchange *self, gint64 deadline_ms)
{
  self->started = g_get_monotonic_time ();
  if (deadline_ms == 0 && !(self->order.flags & KOPRS_REQUEST_STREAM))
    {
      self->moves = TRUE;
      deadline_ms = koprs_transport_get_timeout (self->transport);
    }
  if (deadline_ms > 0)
    self->deadline = self->started + deadline_ms * US_PER_MS;
}

void
koprs_transport_exchange_run (KoprsRequest *request, KoprsTransportDataFunc func, gpointer func_data, GTask *task)
{
  KoprsTransport *transport = g_task_get_source_object (task);
  const GError *flaw = koprs_transport_get_flaw (transport);
  Exchange *self;

  if (flaw)
    g_task_return_error (task, g_error_copy (flaw));
  if (flaw || g_task_return_error_if_cancelled (task))
    {
      g_object_unref (task);
      return;
    }
  self = g_new0 (Exchange, 1);
  self->holds = 1;
  self->task = task;
  self->transport = transport;
  self->order.method = request->method;
  self->order.target = g_strndup (request->target->str, request->target->len);
  self->order.accept = request->accept;
  self->order.content_type = request->content_type;
  self->order.body = request->body ? g_bytes_ref (request->body) : NULL;
  self->order.if_none_match = g_strdup (request->if_none_match);
  self->order.flags = request->flags;
  self->order.func = func;
  self->order.func_data = func_data;
  self->order.caller = g_task_get_cancellable (task);
  set_deadline (self, request->deadline_ms);
  start_clock (self);
  authenticate (self);
}
