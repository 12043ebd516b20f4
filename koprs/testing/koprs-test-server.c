/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-server-private.h"

#include "koprs/testing/http/koprs-test-worker.h"

/**
 * KoprsTestServer:
 *
 * A Kubernetes API server to test against: in this process, over real HTTP and TLS, on the loopback interface.
 *
 * It keeps objects of every built-in kind and of any CustomResourceDefinition that is created in it, with
 * resource versions, server-side apply and its conflicts, finalizers, status subresources, watches and the rest of
 * what a client relies on. A test starts one, points a client at it, and looks at what the client did:
 *
 * ```c
 * g_autoptr (KoprsTestServer) server = koprs_test_server_new (&error);
 * g_autoptr (KoprsClient) client = koprs_test_server_create_client (server, &error);
 * ```
 *
 * Any client works that can read a kubeconfig, in this process or another. Instead of keeping state the server can
 * also be scripted, see [method@TestServer.expect].
 *
 * The server runs in a thread of its own until it is stopped or its last reference goes. Its methods may be called
 * from any other thread, and [method@TestServer.stop] too; each waits until the server has done its part. In a process
 * that was forked off it is as if it was stopped; the parent's goes on.
 *
 * Since: 0.1
 */
struct _KoprsTestServer {
  GObject parent_instance;

  char *uri;
  char *token;
  GPtrArray *old_tokens;       /* which somebody may still read */
  char *ca_pem;
  GRWLock stopping;            /* written while it stops, read by whoever waits for the worker */
  gint stopped;                /* from when on nobody may begin to wait: a lock that is always read is never written */
  KoprsTestWorker *worker;     /* NULL: stopped */
  KoprsTestHost *host;         /* of the worker's thread alone */
};

enum {
  PROP_URI = 1,
  PROP_TOKEN,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsTestServer, koprs_test_server, G_TYPE_OBJECT)

static void
koprs_test_server_finalize (GObject *object)
{
  KoprsTestServer *self = KOPRS_TEST_SERVER (object);

  koprs_test_server_stop (self);
  g_free (self->uri);
  g_free (self->token);
  g_ptr_array_unref (self->old_tokens);
  g_free (self->ca_pem);
  g_rw_lock_clear (&self->stopping);
  G_OBJECT_CLASS (koprs_test_server_parent_class)->finalize (object);
}

static void
koprs_test_server_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsTestServer *self = KOPRS_TEST_SERVER (object);

  switch (id)
    {
    case PROP_URI:
      g_value_set_string (value, self->uri);
      break;
    case PROP_TOKEN:
      g_value_set_string (value, self->token);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_test_server_class_init (KoprsTestServerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = koprs_test_server_finalize;
  object_class->get_property = koprs_test_server_get_property;

  /**
   * KoprsTestServer:uri:
   *
   * Where the server listens, such as `https://127.0.0.1:37119`.
   *
   * Since: 0.1
   */
  properties[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, NULL, flags);
  /**
   * KoprsTestServer:token:
   *
   * The bearer token of the user `koprs-test-admin`, who may do everything.
   *
   * Since: 0.1
   */
  properties[PROP_TOKEN] = g_param_spec_string ("token", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_test_server_init (KoprsTestServer *self)
{
  self->old_tokens = g_ptr_array_new_with_free_func (g_free);
  g_rw_lock_init (&self->stopping);
}

typedef struct {
  KoprsTestServer *server;
  KoprsTestHostSettings settings;
  GError *error;
} Start;

static void
start_here (gpointer data)
{
  Start *start = data;
  KoprsTestServer *self = start->server;

  self->host = koprs_test_host_new (&start->settings, &start->error);
  if (self->host == NULL)
    return;
  self->uri = koprs_test_host_dup_uri (self->host);
  self->token = g_strdup (koprs_test_access_get_token (self->host->access, KOPRS_TEST_ADMIN));
  if (self->host->authority != NULL)
    self->ca_pem = g_strdup (koprs_test_authority_get_pem (self->host->authority));
}

static void
stop_here (gpointer data)
{
  KoprsTestServer *self = data;

  g_clear_pointer (&self->host, koprs_test_host_free);
}

typedef struct {
  KoprsTestServer *server;
  KoprsTestHostFunc function;
  gpointer user_data;
} Run;

static void
run_here (gpointer data)
{
  Run *run = data;

  run->function (run->server->host, run->user_data);
}

gboolean
koprs_test_server_run (KoprsTestServer *self, KoprsTestHostFunc function, gpointer user_data)
{
  Run run = { self, function, user_data };
  gboolean runs;

  if (g_atomic_int_get (&self->stopped))
    return FALSE;
  g_rw_lock_reader_lock (&self->stopping);
  runs = self->worker != NULL && koprs_test_worker_is_here (self->worker);
  if (runs)
    koprs_test_worker_call (self->worker, run_here, &run);
  g_rw_lock_reader_unlock (&self->stopping);
  return runs;
}

void
koprs_test_server_set_token (KoprsTestServer *self, const char *token)
{
  g_ptr_array_add (self->old_tokens, self->token);
  self->token = g_strdup (token);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOKEN]);
}

static gboolean
start (KoprsTestServer *self, KoprsTestServerOptions *options, GError **error)
{
  Start data = {
    .server = self,
    .settings = {
      .port = koprs_test_server_options_get_port (options),
      .plain_http = koprs_test_server_options_get_plain_http (options),
      .control = koprs_test_server_options_get_control (options),
      .seed = koprs_test_server_options_get_seed (options),
      .token = koprs_test_server_options_get_token (options),
      .data = koprs_test_server_options_get_data_directory (options),
      .controller_delay = koprs_test_server_options_get_controller_delay (options),
    },
  };

  self->worker = koprs_test_worker_new ("koprs-test");
  koprs_test_worker_call (self->worker, start_here, &data);
  if (data.error == NULL)
    return TRUE;
  g_propagate_error (error, data.error);
  return FALSE;
}

/**
 * koprs_test_server_new:
 * @error: the return location for an error
 *
 * Starts a server with TLS, a certificate authority of its own, a random token and a free port.
 *
 * Errors are those of GIO and TLS, when there is no port to be had or no certificate can be made.
 *
 * Returns: (transfer full): a server that listens
 *
 * Since: 0.1
 */
KoprsTestServer *
koprs_test_server_new (GError **error)
{
  return koprs_test_server_new_with_options (NULL, error);
}

/**
 * koprs_test_server_new_with_options:
 * @options: (nullable): how to start it, `NULL` for the defaults
 * @error: the return location for an error
 *
 * Starts a server.
 *
 * Errors are those of GIO and TLS, such as `G_IO_ERROR_ADDRESS_IN_USE`, those of files where it is to keep its state,
 * `KOPRS_TEST_ERROR_BAD_DATA` for a state that is damaged or in use, and `KOPRS_ERROR_INVALID_ARGUMENT` for a token that
 * is empty or has other than visible ASCII characters, which no client could send.
 *
 * Returns: (transfer full): a server that listens
 *
 * Since: 0.1
 */
KoprsTestServer *
koprs_test_server_new_with_options (KoprsTestServerOptions *options, GError **error)
{
  g_autoptr (KoprsTestServer) self = NULL;
  g_autoptr (KoprsTestServerOptions) defaults = NULL;

  g_return_val_if_fail (options == NULL || KOPRS_IS_TEST_SERVER_OPTIONS (options), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (options == NULL)
    options = defaults = koprs_test_server_options_new ();
  self = g_object_new (KOPRS_TYPE_TEST_SERVER, NULL);
  if (!start (self, options, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * koprs_test_server_get_uri: (get-property uri)
 * @self: a server
 *
 * Where the server listens.
 *
 * Returns: an URI without a path, such as `https://127.0.0.1:37119`
 *
 * Since: 0.1
 */
const char *
koprs_test_server_get_uri (KoprsTestServer *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);

  return self->uri;
}

/**
 * koprs_test_server_get_token: (get-property token)
 * @self: a server
 *
 * The bearer token of the user `koprs-test-admin`, who may do everything.
 *
 * Returns: the token
 *
 * Since: 0.1
 */
const char *
koprs_test_server_get_token (KoprsTestServer *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);

  return self->token;
}

/**
 * koprs_test_server_get_ca_pem:
 * @self: a server
 *
 * The certificate of the authority that signed the server's certificate.
 *
 * Returns: (nullable): PEM text, or `NULL` when the server speaks plain HTTP
 *
 * Since: 0.1
 */
const char *
koprs_test_server_get_ca_pem (KoprsTestServer *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);

  return self->ca_pem;
}

/**
 * koprs_test_server_dup_kubeconfig:
 * @self: a server
 *
 * A kubeconfig that leads to the server: its address, authority and token, and `default` as the namespace.
 *
 * Returns: (transfer full) (nullable): YAML text, which holds a secret, or `NULL` when the server was stopped
 *
 * Since: 0.1
 */
char *
koprs_test_server_dup_kubeconfig (KoprsTestServer *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);

  return koprs_test_server_dup_user_kubeconfig (self, NULL, KOPRS_TEST_CREDENTIAL_TOKEN, NULL);
}

/**
 * koprs_test_server_create_client:
 * @self: a server
 * @error: the return location for an error
 *
 * A client of the server, made from [method@TestServer.dup_kubeconfig]. Each call makes a new one, with
 * connections of its own.
 *
 * Synchronous calls of the client may be made in the thread that made the server: the two do not wait for each other.
 *
 * Returns: (transfer full): a client
 *
 * Since: 0.1
 */
KoprsClient *
koprs_test_server_create_client (KoprsTestServer *self, GError **error)
{
  return koprs_test_server_create_user_client (self, NULL, KOPRS_TEST_CREDENTIAL_TOKEN, error);
}

/**
 * koprs_test_server_stop:
 * @self: a server
 *
 * Stops the server: it listens no more, every connection is closed, and its objects are gone. Does nothing when it
 * was stopped before.
 *
 * Since: 0.1
 */
void
koprs_test_server_stop (KoprsTestServer *self)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));

  g_atomic_int_set (&self->stopped, TRUE);
  g_rw_lock_writer_lock (&self->stopping);
  if (self->worker != NULL && koprs_test_worker_is_here (self->worker))
    {
      koprs_test_worker_call (self->worker, stop_here, self);
      koprs_test_worker_free (self->worker);
    }
  self->worker = NULL;
  g_rw_lock_writer_unlock (&self->stopping);
}
