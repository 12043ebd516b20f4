/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-http.h"

#include "koprs/testing/access/koprs-test-gate.h"
#include "koprs/testing/http/koprs-test-api.h"
#include "koprs/testing/http/koprs-test-connection.h"
#include "koprs/testing/http/koprs-test-hook-client.h"
#include "koprs/testing/http/koprs-test-message.h"
#include "koprs/testing/http/koprs-test-pending.h"
#include "koprs/testing/http/koprs-test-refusal.h"
#include "koprs/testing/http/koprs-test-render.h"
#include "koprs/testing/http/koprs-test-stopwatch.h"
#include "koprs/testing/http/koprs-test-stream.h"
#include "koprs/testing/http/koprs-test-tamper.h"
#include "koprs/testing/koprs-test-fault-private.h"
#include "koprs/testing/requests/koprs-test-latencies.h"

#include <string.h>

struct _KoprsTestHttp {
  KoprsTestHttpWorld world;
  SoupServer *server;
  KoprsTestAsker *asker;
  GHashTable *streams;        /* message → KoprsTestStream */
  KoprsTestLatencies *latencies;
  GPtrArray *tampers;
  GPtrArray *pending;         /* KoprsTestPending */
  guint connections;
};

/* The message waits until somebody takes it up. */
static KoprsTestPending *
hold (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestFault *fault)
{
  KoprsTestPending *pending = koprs_test_pending_new (self, message, fault);

  g_ptr_array_add (self->pending, pending);
  return pending;
}

static void
write_log (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, guint status)
{
  g_autoptr (GBytes) body = koprs_test_log_keep (self->world.log, call->body);
  g_autoptr (KoprsTestRequest) entry = koprs_test_message_make_entry (message, call, body, status,
                                                                      koprs_test_connection_number (message, &self->connections));

  koprs_test_log_add (self->world.log, entry);
}

static void
on_finished (SoupServerMessage *message, gpointer data)
{
  KoprsTestHttp *self = data;

  g_hash_table_remove (self->streams, message);
}

static void
send_source (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, KoprsTestReply *reply)
{
  KoprsTestSource *source = g_steal_pointer (&reply->source);
  gboolean gzip = koprs_test_message_write_encoding (message, call, source);

  g_signal_connect (message, "finished", G_CALLBACK (on_finished), self);
  g_hash_table_insert (self->streams, message, koprs_test_stream_new (message, source, gzip));
}

static void
send_reply (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, KoprsTestReply *reply)
{
  KoprsTestHistogram *latency = koprs_test_latencies_find (self->latencies, call, reply->code,
                                                           koprs_test_cluster_get_time (self->world.cluster));

  koprs_test_message_write_head (message, reply);
  write_log (self, message, call, reply->code);
  if (reply->source != NULL)
    {
      koprs_test_stopwatch_stop_at_end (message, latency);
      send_source (self, message, call, reply);
      return;
    }
  koprs_test_message_write_body (message, call, reply);
  koprs_test_stopwatch_stop (message, latency);
}

static KoprsTestIdentity *
read_certificate (KoprsTestHttp *self, GTlsCertificate *certificate)
{
  gint64 now = koprs_test_cluster_get_time (self->world.cluster);

  if (certificate == NULL || self->world.authority == NULL)
    return NULL;
  return koprs_test_authority_identify (self->world.authority, certificate, now);
}

/* Who asks, whether they may, and what the answer is. */
static void
answer (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, KoprsTestReply *reply)
{
  GTlsCertificate *certificate = koprs_test_connection_find_certificate (message);
  g_autoptr (KoprsTestIdentity) named = read_certificate (self, certificate);
  const char *fallback = self->world.authority == NULL ? self->world.admin : NULL;
  gboolean scripted = koprs_test_script_is_active (self->world.script);
  g_autoptr (GError) error = NULL;

  call->latencies = self->latencies;
  if ((!scripted && !koprs_test_api_check (call, &error)) ||
      !koprs_test_gate_authenticate (self->world.access, call, named, certificate != NULL && named == NULL,
                                     fallback, reply, &error) ||
      (!scripted && !koprs_test_gate_authorize (call, reply, &error)))
    koprs_test_reply_set_error (reply, error);
  else if (scripted)
    koprs_test_script_answer (self->world.script, call, reply);
  else
    koprs_test_api_answer (self->world.cluster, call, reply);
  if (scripted)
    return;
  koprs_test_flows_settle (koprs_test_access_get_flows (self->world.access));
  koprs_test_render_reply (call, reply);
}

static gboolean
on_abort (gpointer data)
{
  KoprsTestPending *pending = data;

  koprs_test_tamper_abort (pending->message, pending->fault->effect == KOPRS_TEST_FAULT_EFFECT_RESET);
  g_ptr_array_remove_fast (pending->http->pending, pending);
  return G_SOURCE_REMOVE;
}

/* The connection can't be taken away from under libsoup's handler. */
static void
abort_later (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, KoprsTestFault *fault)
{
  write_log (self, message, call, 0);
  koprs_test_pending_defer (hold (self, message, fault), on_abort);
}

static gboolean
on_tamper (gpointer data)
{
  KoprsTestPending *pending = data;
  KoprsTestHttp *self = pending->http;

  g_ptr_array_add (self->tampers, koprs_test_tamper_new (pending->message, pending->reply, pending->fault,
                                                         self->world.faults,
                                                         koprs_test_cluster_get_clock (self->world.cluster)));
  g_ptr_array_remove_fast (self->pending, pending);
  return G_SOURCE_REMOVE;
}

static void
tamper (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, KoprsTestReply *reply, KoprsTestFault *fault)
{
  KoprsTestPending *pending;

  koprs_test_message_write_head (message, reply);
  write_log (self, message, call, reply->code);
  pending = hold (self, message, fault);
  pending->reply = reply;
  koprs_test_pending_defer (pending, on_tamper);
}

/* What is done and forgotten again. */
static void
drop (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, KoprsTestReply *reply, KoprsTestFault *fault)
{
  koprs_test_reply_free (reply);
  abort_later (self, message, call, fault);
}

static void
on_delay (gpointer data)
{
  KoprsTestPending *pending = data;
  g_autoptr (SoupServerMessage) message = g_object_ref (pending->message);

  send_reply (pending->http, message, pending->call, pending->reply);
  g_ptr_array_remove_fast (pending->http->pending, pending);
  soup_server_message_unpause (message);
}

/* A reply may wait by itself; its call is another, since the handler's ends with it. */
static void
send (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, KoprsTestReply *reply, KoprsTestFault *fault)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  KoprsTestPending *pending;

  if (reply->delay == 0)
    {
      send_reply (self, message, call, reply);
      if (fault != NULL && fault->effect == KOPRS_TEST_FAULT_EFFECT_CONTENT_TYPE)
        soup_message_headers_replace (headers, "Content-Type", fault->content_type != NULL ? fault->content_type : "text/html");
      koprs_test_reply_free (reply);
      return;
    }
  pending = hold (self, message, NULL);
  pending->call = koprs_test_message_read_call (message);
  pending->reply = reply;
  pending->timer = koprs_test_clock_start_timer (koprs_test_cluster_get_clock (self->world.cluster),
                                                 reply->delay * (gint64) 1000, on_delay, pending);
}

static void try_to_answer (KoprsTestPending *pending);

static void
on_asked (gpointer data)
{
  KoprsTestPending *pending = data;

  g_clear_pointer (&pending->round, pending->asker->end);
  try_to_answer (pending);
}

/* The call was handled for nothing; its webhooks are for the next one. */
static void
ask (KoprsTestPending *pending, KoprsTestHooks *hooks)
{
  g_clear_pointer (&pending->call, koprs_test_call_free);
  pending->call = koprs_test_message_read_call (pending->message);
  pending->call->hooks = hooks;
  pending->asker = hooks->asker;
  pending->round = hooks->asker->begin (hooks->asker, hooks, on_asked, pending);
}

static gboolean
is_held (KoprsTestHttp *self, SoupServerMessage *message)
{
  for (guint i = 0; i < self->pending->len; i++)
    if (((KoprsTestPending *) g_ptr_array_index (self->pending, i))->message == message)
      return TRUE;
  return FALSE;
}

/* Handles the request from its beginning, and again once the webhooks that it meets have had their say. */
static void
try_to_answer (KoprsTestPending *pending)
{
  KoprsTestHttp *self = pending->http;
  g_autoptr (SoupServerMessage) message = g_object_ref (pending->message);
  g_autoptr (KoprsTestReply) reply = koprs_test_reply_new ();

  answer (self, message, pending->call, reply);
  if (koprs_test_hooks_wait (pending->call->hooks))
    {
      ask (pending, g_steal_pointer (&pending->call->hooks));
      return;
    }
  pending->finish (self, message, pending->call, g_steal_pointer (&reply), pending->fault);
  g_ptr_array_remove_fast (self->pending, pending);
  /* Unless it waits for something else now. */
  if (!is_held (self, message))
    soup_server_message_unpause (message);
}

static void
handle (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, KoprsTestFault *fault, KoprsTestFinishFunc finish)
{
  g_autoptr (KoprsTestReply) reply = koprs_test_reply_new ();
  KoprsTestPending *pending;

  call->hooks = koprs_test_hooks_new (self->asker);
  answer (self, message, call, reply);
  if (!koprs_test_hooks_wait (call->hooks))
    {
      finish (self, message, call, g_steal_pointer (&reply), fault);
      return;
    }
  pending = hold (self, message, fault);
  pending->finish = finish;
  ask (pending, g_steal_pointer (&call->hooks));
}

static void
on_due (gpointer data)
{
  KoprsTestPending *pending = data;

  pending->call->hooks = koprs_test_hooks_new (pending->http->asker);
  try_to_answer (pending);
}

/* The request is handled only then. */
static void
handle_later (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestFault *fault)
{
  KoprsTestPending *pending = hold (self, message, fault);

  pending->call = koprs_test_message_read_call (message);
  pending->finish = send;
  pending->timer = koprs_test_clock_start_timer (koprs_test_cluster_get_clock (self->world.cluster), fault->delay * (gint64) 1000,
                                                 on_due, pending);
}

static void
refuse (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, KoprsTestFault *fault, gboolean watch)
{
  g_autoptr (KoprsTestReply) reply = koprs_test_reply_new ();

  if (fault->effect == KOPRS_TEST_FAULT_EFFECT_STATUS && fault->body != NULL)
    koprs_test_refusal_set_body (reply, fault->status, fault->retry_after, fault->body);
  else if (fault->effect == KOPRS_TEST_FAULT_EFFECT_STATUS)
    koprs_test_refusal_set_status (reply, fault->status, fault->retry_after);
  else
    koprs_test_refusal_set_expired (reply, watch);
  send_reply (self, message, call, reply);
}

static void
misbehave (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call, KoprsTestFault *fault, gboolean watch)
{
  switch (fault->effect)
    {
    case KOPRS_TEST_FAULT_EFFECT_RESTART:
    case KOPRS_TEST_FAULT_EFFECT_RESTART_EMPTY:
      /* Its connection ends with all others. */
      write_log (self, message, call, 0);
      hold (self, message, fault);
      self->world.restart (fault->effect == KOPRS_TEST_FAULT_EFFECT_RESTART, self->world.user_data);
      break;
    case KOPRS_TEST_FAULT_EFFECT_DROP_ANSWER:
      handle (self, message, call, fault, drop);
      break;
    case KOPRS_TEST_FAULT_EFFECT_RESET:
    case KOPRS_TEST_FAULT_EFFECT_DROP_REQUEST:
      abort_later (self, message, call, fault);
      break;
    case KOPRS_TEST_FAULT_EFFECT_DELAY:
      handle_later (self, message, fault);
      break;
    case KOPRS_TEST_FAULT_EFFECT_STATUS:
    case KOPRS_TEST_FAULT_EFFECT_EXPIRED:
      refuse (self, message, call, fault, watch);
      break;
    case KOPRS_TEST_FAULT_EFFECT_CONTENT_TYPE:
      handle (self, message, call, fault, send);
      break;
    case KOPRS_TEST_FAULT_EFFECT_EXPIRE_TOKENS:
      koprs_test_access_expire_tokens (self->world.access);
      handle (self, message, call, NULL, send);
      break;
    case KOPRS_TEST_FAULT_EFFECT_COMPACT:
      koprs_test_storage_compact (koprs_test_cluster_get_storage (self->world.cluster));
      handle (self, message, call, NULL, send);
      break;
    default:
      handle (self, message, call, fault, tamper);
    }
}

static gboolean
control (KoprsTestHttp *self, SoupServerMessage *message, KoprsTestCall *call)
{
  g_autoptr (KoprsTestReply) reply = NULL;

  if (self->world.control == NULL)
    return FALSE;
  reply = koprs_test_reply_new ();
  if (!self->world.control (call, reply, self->world.user_data))
    return FALSE;
  koprs_test_message_write_head (message, reply);
  koprs_test_message_write_body (message, call, reply);
  return TRUE;
}

static void
on_request (SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer data)
{
  KoprsTestHttp *self = data;
  g_autoptr (KoprsTestCall) call = koprs_test_message_read_call (message);
  g_autoptr (KoprsTestAttributes) attributes = NULL;
  g_autoptr (KoprsTestFault) fault = NULL;

  if (control (self, message, call))
    return;
  if (koprs_test_faults_get (self->world.faults)->len > 0)
    {
      attributes = koprs_test_attributes_new (call);
      fault = koprs_test_faults_meet (self->world.faults, call->method, attributes);
    }
  if (fault != NULL)
    misbehave (self, message, call, fault, strcmp (attributes->verb, "watch") == 0);
  else
    handle (self, message, call, NULL, send);
}

/* Everybody may come in; who they are is found out later, as a real server does it. */
static gboolean
on_accept_certificate (SoupServerMessage *message, GTlsCertificate *certificate, GTlsCertificateFlags errors, gpointer data)
{
  return TRUE;
}

static void
on_request_started (SoupServer *server, SoupServerMessage *message, gpointer data)
{
  koprs_test_stopwatch_start (message);
  koprs_test_message_limit (message);
  g_signal_connect (message, "accept-certificate", G_CALLBACK (on_accept_certificate), NULL);
}

static void
free_stream (gpointer stream)
{
  koprs_test_stream_free (stream);
}

static void
free_tamper (gpointer tamper)
{
  koprs_test_tamper_free (tamper);
}

KoprsTestHttp *
koprs_test_http_new (const KoprsTestHttpWorld *world)
{
  KoprsTestHttp *self = g_new0 (KoprsTestHttp, 1);

  self->world = *world;
  self->latencies = koprs_test_latencies_new (koprs_test_cluster_get_time (world->cluster));
  self->streams = g_hash_table_new_full (NULL, NULL, NULL, free_stream);
  self->tampers = g_ptr_array_new_with_free_func (free_tamper);
  self->pending = g_ptr_array_new_with_free_func (koprs_test_pending_free);
  self->asker = koprs_test_hook_client_new ();
  self->server = soup_server_new ("raw-paths", TRUE, NULL);
  g_signal_connect (self->server, "request-started", G_CALLBACK (on_request_started), self);
  soup_server_add_handler (self->server, NULL, on_request, self, NULL);
  return self;
}

void
koprs_test_http_free (KoprsTestHttp *self)
{
  g_ptr_array_unref (self->pending);
  g_ptr_array_unref (self->tampers);
  /* The connections end with the server, and with each its stream. */
  soup_server_disconnect (self->server);
  g_object_unref (self->server);
  g_hash_table_unref (self->streams);
  koprs_test_hook_client_free (self->asker);
  koprs_test_latencies_free (self->latencies);
  g_free (self);
}

gboolean
koprs_test_http_listen (KoprsTestHttp *self, guint port, GError **error)
{
  gboolean plain = self->world.authority == NULL;

  if (!plain)
    {
      soup_server_set_tls_certificate (self->server, koprs_test_authority_get_server (self->world.authority));
      soup_server_set_tls_auth_mode (self->server, G_TLS_AUTHENTICATION_REQUESTED);
    }
  return soup_server_listen_local (self->server, port, plain ? 0 : SOUP_SERVER_LISTEN_HTTPS, error);
}

guint
koprs_test_http_get_port (KoprsTestHttp *self)
{
  GSList *uris = soup_server_get_uris (self->server);
  guint port = uris != NULL ? g_uri_get_port (uris->data) : 0;

  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  return port;
}
