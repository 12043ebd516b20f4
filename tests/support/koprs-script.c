/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs-script.h"

#include "koprs-wire-server.h"

struct _KoprsScript {
  KoprsWireServer *server;
  KoprsClient *client;
  const KoprsExchange *exchanges;
  guint n_exchanges;
  GMutex lock;           /* the rest is written in the connections' threads */
  GString *complaints;
  char *accept;
};

static void
complain (KoprsScript *self, guint number, const char *what, const char *expected, const char *got)
{
  g_mutex_lock (&self->lock);
  g_string_append_printf (self->complaints, "request %u: %s\n  expected: %s\n  got:      %s\n", number, what,
                          expected != NULL ? expected : "(none)", got != NULL ? got : "(none)");
  g_mutex_unlock (&self->lock);
}

static void
compare (KoprsScript *self, const KoprsExchange *exchange, KoprsWireCall *call)
{
  guint number = koprs_wire_call_get_number (call);
  const char *content_type = koprs_wire_call_get_header (call, "Content-Type");
  GBytes *bytes = koprs_wire_call_get_body (call);
  g_autofree char *request = g_strconcat (koprs_wire_call_get_method (call), " ", koprs_wire_call_get_target (call), NULL);
  gsize length = bytes != NULL ? g_bytes_get_size (bytes) : 0;
  g_autofree char *body = length > 0 ? g_strndup (g_bytes_get_data (bytes, NULL), length) : g_strdup ("");

  if (!g_str_equal (request, exchange->request))
    complain (self, number, "another request", exchange->request, request);
  if (g_strcmp0 (content_type, exchange->content_type) != 0)
    complain (self, number, "another content type", exchange->content_type, content_type);
  if (exchange->body != NULL && !g_str_equal (body, exchange->body))
    complain (self, number, "another body", exchange->body, body);
  if (exchange->content_type == NULL && *body != '\0')
    complain (self, number, "a body", NULL, body);

  g_mutex_lock (&self->lock);
  g_free (self->accept);
  self->accept = g_strdup (koprs_wire_call_get_header (call, "Accept"));
  g_mutex_unlock (&self->lock);
}

static void
on_request (KoprsWireCall *call, gpointer user_data)
{
  KoprsScript *self = user_data;
  guint number = koprs_wire_call_get_number (call);
  const KoprsExchange *exchange;

  if (number > self->n_exchanges)
    {
      complain (self, number, "too many requests", NULL, koprs_wire_call_get_target (call));
      koprs_wire_call_reply (call, 500, NULL, "{}");
      return;
    }
  exchange = &self->exchanges[number - 1];
  compare (self, exchange, call);
  if (exchange->status == 0)
    koprs_wire_call_wait_gone (call);
  else
    koprs_wire_call_reply (call, exchange->status,
                           exchange->answer[0] == '{' ? "Content-Type: application/json\r\n" : "Content-Type: text/plain\r\n",
                           exchange->answer);
}

KoprsScript *
koprs_script_new (const KoprsExchange *exchanges)
{
  KoprsScript *self = g_new0 (KoprsScript, 1);
  g_autoptr (KoprsConfig) config = NULL;

  g_mutex_init (&self->lock);
  self->complaints = g_string_new (NULL);
  self->exchanges = exchanges;
  while (exchanges[self->n_exchanges].request != NULL)
    self->n_exchanges++;
  self->server = koprs_wire_server_new (NULL, on_request, self);
  config = koprs_config_new_for_uri (koprs_wire_server_get_uri (self->server));
  g_object_set (config, "field-manager", "tester", NULL);
  self->client = koprs_client_new (config);
  return self;
}

void
koprs_script_finish (KoprsScript *self)
{
  guint requests = koprs_wire_server_get_requests (self->server);

  g_assert_finalize_object (self->client);
  koprs_wire_server_free (self->server);
  if (self->complaints->len > 0)
    g_error ("%s", self->complaints->str);
  g_assert_cmpuint (requests, ==, self->n_exchanges);
  g_string_free (self->complaints, TRUE);
  g_mutex_clear (&self->lock);
  g_free (self->accept);
  g_free (self);
}

KoprsClient *
koprs_script_get_client (KoprsScript *self)
{
  return self->client;
}

guint
koprs_script_get_requests (KoprsScript *self)
{
  return koprs_wire_server_get_requests (self->server);
}

guint
koprs_script_get_connections (KoprsScript *self)
{
  return koprs_wire_server_get_connections (self->server);
}

void
koprs_script_wait_requests (KoprsScript *self, guint count)
{
  koprs_wire_server_wait_requests (self->server, count);
}

char *
koprs_script_dup_accept (KoprsScript *self)
{
  char *accept;

  g_mutex_lock (&self->lock);
  accept = g_strdup (self->accept);
  g_mutex_unlock (&self->lock);
  return accept;
}
