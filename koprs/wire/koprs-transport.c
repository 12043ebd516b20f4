/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-transport-private.h"

#include "koprs/koprs-config-private.h"
#include "koprs/koprs-error.h"
#include "koprs/wire/koprs-tls-database.h"
#include "koprs/wire/koprs-transport-exchange.h"

#include <string.h>

#define UNARY_CONNECTIONS 8
#define STREAM_CONNECTIONS 1000
#define IDLE_S 30              /* below the server's 90 s and most load balancers' */
#define SILENCE_S 32           /* at least: a call's own deadline may be later */

struct _KoprsTransport {
  GObject parent_instance;

  KoprsCredentials *credentials;
  GUri *base;
  GError *flaw;
  char *user_agent;
  char **headers;
  KoprsTransportProxy *proxy;
  guint timeout;
  gboolean gzip;
  GTlsDatabase *database;      /* NULL: the system's */
  KoprsTransportTrust trust;
  KoprsTransportPool unary;
  KoprsTransportPool streams;
  KoprsTransportWarnings *warnings;
};

G_DEFINE_FINAL_TYPE (KoprsTransport, koprs_transport, G_TYPE_OBJECT)

static void
pool_clear (KoprsTransportPool *pool)
{
  g_clear_object (&pool->session);
  g_clear_object (&pool->certificate);
  g_clear_pointer (&pool->authorities, g_ptr_array_unref);
  g_clear_pointer (&pool->pipes, koprs_transport_pipes_unref);
}

static void
koprs_transport_finalize (GObject *object)
{
  KoprsTransport *self = KOPRS_TRANSPORT (object);

  pool_clear (&self->unary);
  pool_clear (&self->streams);
  g_clear_object (&self->credentials);
  g_clear_pointer (&self->base, g_uri_unref);
  g_clear_error (&self->flaw);
  g_free (self->user_agent);
  g_strfreev (self->headers);
  g_clear_pointer (&self->proxy, koprs_transport_proxy_free);
  g_clear_object (&self->database);
  g_clear_object (&self->trust.identity);
  koprs_transport_warnings_free (self->warnings);

  G_OBJECT_CLASS (koprs_transport_parent_class)->finalize (object);
}

static void
koprs_transport_class_init (KoprsTransportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koprs_transport_finalize;
}

static void
koprs_transport_init (KoprsTransport *self)
{
  self->warnings = koprs_transport_warnings_new ();
}

static gboolean
is_loopback (const char *host)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);

  return address ? g_inet_address_get_is_loopback (address) : g_ascii_strcasecmp (host, "localhost") == 0;
}

static void
set_server (KoprsTransport *self, const char *server)
{
  g_autoptr (GError) error = NULL;
  const char *scheme;

  self->base = g_uri_parse (server, SOUP_HTTP_URI_FLAGS, &error);
  scheme = self->base ? g_uri_get_scheme (self->base) : "";
  if (!self->base || !g_uri_get_host (self->base) || (strcmp (scheme, "https") != 0 && strcmp (scheme, "http") != 0))
    g_set_error (&self->flaw, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "The server address “%s” is not one of http or https", server);
}

KoprsTransport *
koprs_transport_new (KoprsConfig *config)
{
  KoprsTransport *self = g_object_new (KOPRS_TYPE_TRANSPORT, NULL);
  GList *authorities = koprs_config_get_certificate_authorities (config);
  const char *name = koprs_config_get_tls_server_name (config);
  g_autofree char *proxy_url = koprs_config_dup_proxy_url (config);

  set_server (self, koprs_config_get_server (config));
  if (!self->flaw)
    koprs_config_check (config, &self->flaw);
  self->headers = koprs_config_dup_headers (config);
  self->proxy = koprs_transport_proxy_new (proxy_url, self->flaw ? NULL : self->base);
  self->credentials = g_object_ref (koprs_config_get_credentials (config));
  self->user_agent = g_strdup (koprs_config_get_user_agent (config));
  self->timeout = koprs_config_get_timeout (config);
  self->trust.insecure = koprs_config_get_insecure (config);
  if (name && !self->flaw)
    self->trust.identity = g_network_address_new (name, (guint16) MAX (g_uri_get_port (self->base), 0));
  if (authorities)
    self->database = koprs_tls_database_new (authorities);
  self->gzip = !self->flaw && !koprs_config_is_in_cluster (config) && !koprs_config_get_disable_compression (config) &&
               !is_loopback (g_uri_get_host (self->base));
  return self;
}

GUri *
koprs_transport_resolve (KoprsTransport *self, const char *target)
{
  const char *question = strchr (target, '?');
  gsize length = question ? (gsize) (question - target) : strlen (target);
  const char *prefix = g_uri_get_path (self->base);
  gsize prefix_length = strlen (prefix);
  g_autofree char *path = NULL;

  while (prefix_length > 0 && prefix[prefix_length - 1] == '/')
    prefix_length--;
  path = g_strdup_printf ("%.*s%.*s", (int) prefix_length, prefix, (int) length, target);
  return g_uri_build (SOUP_HTTP_URI_FLAGS, g_uri_get_scheme (self->base), NULL, g_uri_get_host (self->base),
                      g_uri_get_port (self->base), path, question ? question + 1 : NULL, NULL);
}

static gboolean
same_certificate (GTlsCertificate *a, GTlsCertificate *b)
{
  return a == b || (a && b && g_tls_certificate_is_same (a, b));
}

/* Whom to take for the server: those that a file held lately, else those of the configuration; NULL: the system's. */
static GTlsDatabase *
make_database (KoprsTransport *self, GPtrArray *authorities)
{
  GList *list = NULL;
  GTlsDatabase *database;

  if (!authorities)
    return self->database ? g_object_ref (self->database) : NULL;
  for (guint i = authorities->len; i > 0; i--)
    list = g_list_prepend (list, authorities->pdata[i - 1]);
  database = koprs_tls_database_new (list);
  g_list_free (list);
  return database;
}

static SoupSession *
new_session (KoprsTransport *self, gboolean stream, GPtrArray *authorities)
{
  g_autoptr (GTlsDatabase) database = make_database (self, authorities);
  int connections = stream ? STREAM_CONNECTIONS : UNARY_CONNECTIONS;
  guint timeout = stream || self->timeout == 0 ? 0 : MAX (SILENCE_S, self->timeout / 1000 + 2);
  SoupSession *session;

  session = soup_session_new_with_options ("max-conns", connections, "max-conns-per-host", connections, "timeout", timeout,
                                           "idle-timeout", IDLE_S, "user-agent", self->user_agent,
                                           "remote-connectable", koprs_transport_proxy_address (self->proxy), NULL);
  koprs_transport_proxy_apply (self->proxy, session);
  /* A compressed watch is one gzip member per event, of which libsoup decodes the first and drops the rest. */
  if (stream)
    soup_session_remove_feature_by_type (session, SOUP_TYPE_CONTENT_DECODER);
  if (database)
    soup_session_set_tls_database (session, database);
  return session;
}

KoprsTransportPool *
koprs_transport_get_pool (KoprsTransport *self, gboolean stream, KoprsCredential *credential)
{
  GTlsCertificate *certificate = koprs_credential_get_certificate (credential);
  GPtrArray *authorities = koprs_credential_get_authorities (credential);
  KoprsTransportPool *pool = stream ? &self->streams : &self->unary;

  if (pool->session && (!same_certificate (pool->certificate, certificate) || pool->authorities != authorities))
    pool_clear (pool);
  if (!pool->session)
    {
      pool->session = new_session (self, stream, authorities);
      pool->authorities = authorities ? g_ptr_array_ref (authorities) : NULL;
      /* Of a way through a proxy we do not know where it ends. */
      pool->pipes = stream || koprs_transport_proxy_is_on (self->proxy) ? NULL : koprs_transport_pipes_new ();
      g_set_object (&pool->certificate, certificate);
    }
  return pool;
}

const KoprsTransportTrust *
koprs_transport_get_trust (KoprsTransport *self)
{
  return &self->trust;
}

KoprsCredentials *
koprs_transport_get_credentials (KoprsTransport *self)
{
  return self->credentials;
}

const KoprsTransportProxy *
koprs_transport_get_proxy (KoprsTransport *self)
{
  return self->proxy;
}

char **
koprs_transport_get_headers (KoprsTransport *self)
{
  return self->headers;
}

KoprsTransportWarnings *
koprs_transport_get_warnings (KoprsTransport *self)
{
  return self->warnings;
}

gboolean
koprs_transport_get_gzip (KoprsTransport *self)
{
  return self->gzip;
}

guint
koprs_transport_get_timeout (KoprsTransport *self)
{
  return self->timeout;
}

const GError *
koprs_transport_get_flaw (KoprsTransport *self)
{
  return self->flaw;
}

void
koprs_transport_send_async (KoprsTransport *self, KoprsRequest *request, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, koprs_transport_send_async);
  koprs_transport_exchange_run (request, NULL, NULL, task);
}

KoprsReply *
koprs_transport_send_finish (KoprsTransport *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
koprs_transport_stream_async (KoprsTransport *self, KoprsRequest *request, KoprsTransportDataFunc func, gpointer func_data,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, koprs_transport_stream_async);
  koprs_transport_exchange_run (request, func, func_data, task);
}

gboolean
koprs_transport_stream_finish (KoprsTransport *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
