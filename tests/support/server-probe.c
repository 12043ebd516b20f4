/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "support/server-probe.h"

#include <glib/gstdio.h>
#include <libsoup/soup.h>
#include <stdlib.h>
#include <string.h>

/* Nothing takes as long; a test that waits for ever says less. */
#define PATIENCE 30

struct _ServerProbe {
  SoupSession *session;
  GTlsCertificate *identity;   /* where a certificate says who asks */
  char *base;
  char *ca_file;
  GHashTable *headers;
  SoupMessageHeaders *answer;
  GBytes *body;                /* of the last answer that was read whole */
};

struct _ServerProbeWatch {
  SoupMessage *message;
  GDataInputStream *lines;
};

static GTlsDatabase *
make_database (ServerProbe *self, const char *pem)
{
  g_autoptr (GError) error = NULL;
  GTlsDatabase *database;
  int fd = g_file_open_tmp ("koprs-probe-XXXXXX", &self->ca_file, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (self->ca_file, pem, -1, &error);
  g_assert_no_error (error);
  database = g_tls_file_database_new (self->ca_file, &error);
  g_assert_no_error (error);
  return database;
}

static ServerProbe *
make_probe (const char *uri, const char *ca_pem, const char *token)
{
  ServerProbe *self = g_new0 (ServerProbe, 1);
  g_autofree char *authorization = g_strconcat ("Bearer ", token, NULL);

  self->base = g_strdup (uri);
  self->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->session = soup_session_new_with_options ("timeout", PATIENCE, "user-agent", "probe", "max-conns-per-host", 32,
                                                 "max-conns", 32, "proxy-resolver", NULL, NULL);
  soup_session_remove_feature_by_type (self->session, SOUP_TYPE_CONTENT_DECODER);
  if (ca_pem != NULL)
    {
      g_autoptr (GTlsDatabase) database = make_database (self, ca_pem);

      soup_session_set_tls_database (self->session, database);
    }
  if (token != NULL)
    server_probe_set_header (self, "Authorization", authorization);
  return self;
}

ServerProbe *
server_probe_new (KoprsTestServer *server)
{
  return make_probe (koprs_test_server_get_uri (server), koprs_test_server_get_ca_pem (server), koprs_test_server_get_token (server));
}

/* Base64 in a kubeconfig. */
static char *
decode_member (JsonNode *config, const char *path)
{
  const char *text = probe_text (config, path);
  gsize length;
  g_autofree guchar *bytes = text != NULL ? g_base64_decode (text, &length) : NULL;

  return bytes != NULL ? g_strndup ((char *) bytes, length) : NULL;
}

ServerProbe *
server_probe_new_for_kubeconfig (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *ca_pem = NULL;
  g_autofree char *certificate = NULL;
  g_autofree char *key = NULL;
  g_autofree char *both = NULL;
  JsonNode *config;
  ServerProbe *self;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  config = json_parser_get_root (parser);
  ca_pem = decode_member (config, "clusters.0.cluster.certificate-authority-data");
  self = make_probe (probe_text (config, "clusters.0.cluster.server"), ca_pem, probe_text (config, "users.0.user.token"));
  certificate = decode_member (config, "users.0.user.client-certificate-data");
  key = decode_member (config, "users.0.user.client-key-data");
  if (certificate != NULL)
    {
      both = g_strconcat (certificate, key, NULL);
      self->identity = g_tls_certificate_new_from_pem (both, -1, &error);
      g_assert_no_error (error);
    }
  return self;
}

void
server_probe_free (ServerProbe *self)
{
  if (self->ca_file != NULL)
    g_unlink (self->ca_file);
  g_clear_pointer (&self->answer, soup_message_headers_unref);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_object_unref (self->session);
  g_clear_object (&self->identity);
  g_hash_table_unref (self->headers);
  g_free (self->ca_file);
  g_free (self->base);
  g_free (self);
}

void
server_probe_set_header (ServerProbe *self, const char *name, const char *value)
{
  /* The session has one of its own, which would be sent too. */
  if (strcmp (name, "User-Agent") == 0)
    soup_session_set_user_agent (self->session, value);
  else if (value != NULL)
    g_hash_table_replace (self->headers, g_strdup (name), g_strdup (value));
  else
    g_hash_table_remove (self->headers, name);
}

static SoupMessage *
make_message (ServerProbe *self, const char *method, const char *path, const char *content_type, const char *body)
{
  g_autofree char *uri = g_strconcat (self->base, path, NULL);
  SoupMessage *message = soup_message_new (method, uri);
  GHashTableIter iter;
  gpointer name, value;

  g_assert_nonnull (message);
  if (self->identity != NULL)
    soup_message_set_tls_client_certificate (message, self->identity);
  soup_message_add_flags (message, SOUP_MESSAGE_IDEMPOTENT | SOUP_MESSAGE_NO_REDIRECT);
  g_hash_table_iter_init (&iter, self->headers);
  while (g_hash_table_iter_next (&iter, &name, &value))
    soup_message_headers_replace (soup_message_get_request_headers (message), name, value);
  if (body != NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));

      soup_message_set_request_body_from_bytes (message, content_type, bytes);
    }
  return message;
}

static void
keep_answer (ServerProbe *self, SoupMessage *message)
{
  g_clear_pointer (&self->answer, soup_message_headers_unref);
  self->answer = soup_message_headers_ref (soup_message_get_response_headers (message));
}

char *
server_probe_send (ServerProbe *self, const char *method, const char *path, const char *content_type,
                   const char *body, guint *status)
{
  g_autoptr (SoupMessage) message = make_message (self, method, path, content_type, body);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = soup_session_send_and_read (self->session, message, NULL, &error);

  g_assert_no_error (error);
  keep_answer (self, message);
  *status = soup_message_get_status (message);
  g_clear_pointer (&self->body, g_bytes_unref);
  self->body = g_bytes_ref (bytes);
  return g_bytes_get_size (bytes) > 0 ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : g_strdup ("");
}

GBytes *
server_probe_get_body (ServerProbe *self)
{
  return self->body;
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, text, -1, NULL))
    return NULL;
  return json_parser_steal_root (parser);
}

JsonNode *
server_probe_ask (ServerProbe *self, const char *method, const char *path, const char *content_type,
                  const char *body, guint *status)
{
  g_autofree char *text = server_probe_send (self, method, path, content_type, body, status);

  return parse (text);
}

JsonNode *
server_probe_demand (ServerProbe *self, guint status, const char *method, const char *path,
                     const char *content_type, const char *body)
{
  guint got;
  g_autofree char *text = server_probe_send (self, method, path, content_type, body, &got);

  if (got != status)
    g_error ("%s %s: %u instead of %u: %s", method, path, got, status, text);
  return parse (text);
}

const char *
server_probe_get_header (ServerProbe *self, const char *name)
{
  return soup_message_headers_get_list (self->answer, name);
}

ServerProbeWatch *
server_probe_watch (ServerProbe *self, const char *path)
{
  ServerProbeWatch *watch = g_new0 (ServerProbeWatch, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = NULL;

  watch->message = make_message (self, "GET", path, NULL, NULL);
  stream = soup_session_send (self->session, watch->message, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soup_message_get_status (watch->message), ==, 200);
  keep_answer (self, watch->message);
  watch->lines = g_data_input_stream_new (stream);
  return watch;
}

char *
server_probe_watch_next_line (ServerProbeWatch *self)
{
  g_autoptr (GError) error = NULL;
  char *line = g_data_input_stream_read_line (self->lines, NULL, NULL, &error);

  g_assert_no_error (error);
  return line;
}

JsonNode *
server_probe_watch_next (ServerProbeWatch *self)
{
  g_autofree char *line = server_probe_watch_next_line (self);
  JsonNode *event = line != NULL ? parse (line) : NULL;

  g_assert_true (line == NULL || event != NULL);
  return event;
}

char *
server_probe_watch_next_brief (ServerProbeWatch *self)
{
  g_autoptr (JsonNode) event = server_probe_watch_next (self);
  const char *name;

  if (event == NULL)
    return g_strdup ("");
  name = probe_text (event, "object.metadata.name");
  return g_strconcat (probe_text (event, "type"), name != NULL ? " " : NULL, name, NULL);
}

void
server_probe_watch_free (ServerProbeWatch *self)
{
  g_object_unref (self->lines);
  g_object_unref (self->message);
  g_free (self);
}

JsonNode *
probe_find (JsonNode *node, const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);

  for (guint i = 0; steps[i] != NULL && node != NULL; i++)
    {
      if (JSON_NODE_HOLDS_OBJECT (node))
        node = json_object_get_member (json_node_get_object (node), steps[i]);
      else if (JSON_NODE_HOLDS_ARRAY (node) &&
               (guint) atoi (steps[i]) < json_array_get_length (json_node_get_array (node)))
        node = json_array_get_element (json_node_get_array (node), atoi (steps[i]));
      else
        node = NULL;
    }
  return node;
}

const char *
probe_text (JsonNode *node, const char *path)
{
  JsonNode *value = probe_find (node, path);

  return value != NULL && JSON_NODE_HOLDS_VALUE (value) ? json_node_get_string (value) : NULL;
}

gint64
probe_int (JsonNode *node, const char *path)
{
  JsonNode *value = probe_find (node, path);

  return value != NULL && JSON_NODE_HOLDS_VALUE (value) ? json_node_get_int (value) : -1;
}

void
server_fixture_start (ServerFixture *self, KoprsTestServerOptions *options)
{
  g_autoptr (GError) error = NULL;

  self->server = options != NULL ? koprs_test_server_new_with_options (options, &error) : koprs_test_server_new (&error);
  g_assert_no_error (error);
  self->probe = server_probe_new (self->server);
}

void
server_fixture_set_up (ServerFixture *self, gconstpointer data)
{
  server_fixture_start (self, NULL);
}

void
server_fixture_tear_down (ServerFixture *self, gconstpointer data)
{
  server_probe_free (self->probe);
  g_assert_finalize_object (self->server);
}
