/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-server-options.h"

#include <string.h>

/**
 * KoprsTestServerOptions:
 *
 * How a [class@TestServer] is to be started.
 *
 * The options are read once, when the server starts. They belong to one thread at a time.
 *
 * Since: 0.1
 */
struct _KoprsTestServerOptions {
  GObject parent_instance;

  guint port;
  char *token;
  gboolean plain_http;
  guint seed;
  gboolean control;
  char *data_directory;
  guint controller_delay;
};

enum {
  PROP_PORT = 1,
  PROP_TOKEN,
  PROP_PLAIN_HTTP,
  PROP_SEED,
  PROP_CONTROL,
  PROP_DATA_DIRECTORY,
  PROP_CONTROLLER_DELAY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsTestServerOptions, koprs_test_server_options, G_TYPE_OBJECT)

static void
koprs_test_server_options_finalize (GObject *object)
{
  KoprsTestServerOptions *self = KOPRS_TEST_SERVER_OPTIONS (object);

  g_free (self->token);
  g_free (self->data_directory);
  G_OBJECT_CLASS (koprs_test_server_options_parent_class)->finalize (object);
}

static void
koprs_test_server_options_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsTestServerOptions *self = KOPRS_TEST_SERVER_OPTIONS (object);

  switch (id)
    {
    case PROP_PORT:
      g_value_set_uint (value, self->port);
      break;
    case PROP_TOKEN:
      g_value_set_string (value, self->token);
      break;
    case PROP_PLAIN_HTTP:
      g_value_set_boolean (value, self->plain_http);
      break;
    case PROP_SEED:
      g_value_set_uint (value, self->seed);
      break;
    case PROP_CONTROL:
      g_value_set_boolean (value, self->control);
      break;
    case PROP_DATA_DIRECTORY:
      g_value_set_string (value, self->data_directory);
      break;
    case PROP_CONTROLLER_DELAY:
      g_value_set_uint (value, self->controller_delay);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_test_server_options_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsTestServerOptions *self = KOPRS_TEST_SERVER_OPTIONS (object);

  switch (id)
    {
    case PROP_PORT:
      koprs_test_server_options_set_port (self, g_value_get_uint (value));
      break;
    case PROP_TOKEN:
      koprs_test_server_options_set_token (self, g_value_get_string (value));
      break;
    case PROP_PLAIN_HTTP:
      koprs_test_server_options_set_plain_http (self, g_value_get_boolean (value));
      break;
    case PROP_SEED:
      koprs_test_server_options_set_seed (self, g_value_get_uint (value));
      break;
    case PROP_CONTROL:
      koprs_test_server_options_set_control (self, g_value_get_boolean (value));
      break;
    case PROP_DATA_DIRECTORY:
      koprs_test_server_options_set_data_directory (self, g_value_get_string (value));
      break;
    case PROP_CONTROLLER_DELAY:
      koprs_test_server_options_set_controller_delay (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_test_server_options_class_init (KoprsTestServerOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = koprs_test_server_options_finalize;
  object_class->get_property = koprs_test_server_options_get_property;
  object_class->set_property = koprs_test_server_options_set_property;

  /**
   * KoprsTestServerOptions:port:
   *
   * The TCP port to listen on; 0, the default, takes one that is free.
   *
   * Since: 0.1
   */
  properties[PROP_PORT] = g_param_spec_uint ("port", NULL, NULL, 0, G_MAXUINT16, 0, flags);
  /**
   * KoprsTestServerOptions:token:
   *
   * The bearer token of the user `koprs-test-admin`; `NULL`, the default, makes a random one.
   *
   * Since: 0.1
   */
  properties[PROP_TOKEN] = g_param_spec_string ("token", NULL, NULL, NULL, flags);
  /**
   * KoprsTestServerOptions:plain-http:
   *
   * Whether to serve HTTP without TLS. Requests without a token are then those of the server's user, since many
   * clients send no token without TLS.
   *
   * Since: 0.1
   */
  properties[PROP_PLAIN_HTTP] = g_param_spec_boolean ("plain-http", NULL, NULL, FALSE, flags);
  /**
   * KoprsTestServerOptions:seed:
   *
   * Where the dice of faults begin: with the same seed the same requests are hit again. 0 by default.
   *
   * Since: 0.1
   */
  properties[PROP_SEED] = g_param_spec_uint ("seed", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * KoprsTestServerOptions:control:
   *
   * Whether the server can be told to misbehave through HTTP, under the path `/_koprs/`, by whoever has its first token. Off
   * by default; the command has it on.
   *
   * Since: 0.1
   */
  properties[PROP_CONTROL] = g_param_spec_boolean ("control", NULL, NULL, FALSE, flags);
  /**
   * KoprsTestServerOptions:data-directory:
   *
   * A folder that the server keeps its objects, its authority and its token in, so that it has them again when it is
   * started with the same folder. It is made when it does not exist. `NULL`, the default, keeps nothing.
   *
   * Since: 0.1
   */
  properties[PROP_DATA_DIRECTORY] = g_param_spec_string ("data-directory", NULL, NULL, NULL, flags);
  /**
   * KoprsTestServerOptions:controller-delay:
   *
   * Milliseconds by the server's clock after the last change of a workload, such as a Deployment or a Job, a Pod, a
   * PodDisruptionBudget, a Node, or a Service and its endpoints, or forty times as many after the first, until those that
   * changed are looked at. 0, the default, is before the next request, so that tests need not wait; the command waits 50,
   * since the controllers of a real cluster come a moment later too, and clients may rely on it unknowingly.
   *
   * Since: 1.0
   */
  properties[PROP_CONTROLLER_DELAY] = g_param_spec_uint ("controller-delay", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_test_server_options_init (KoprsTestServerOptions *self)
{
}

/**
 * koprs_test_server_options_new:
 *
 * Options with their default values.
 *
 * Returns: (transfer full): new options
 *
 * Since: 0.1
 */
KoprsTestServerOptions *
koprs_test_server_options_new (void)
{
  return g_object_new (KOPRS_TYPE_TEST_SERVER_OPTIONS, NULL);
}

/**
 * koprs_test_server_options_get_port: (get-property port)
 * @self: options
 *
 * The port to listen on.
 *
 * Returns: a TCP port, 0 for a free one
 *
 * Since: 0.1
 */
guint
koprs_test_server_options_get_port (KoprsTestServerOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self), 0);

  return self->port;
}

/**
 * koprs_test_server_options_set_port: (set-property port)
 * @self: options
 * @port: a TCP port, 0 for a free one
 *
 * Chooses the port to listen on.
 *
 * Since: 0.1
 */
void
koprs_test_server_options_set_port (KoprsTestServerOptions *self, guint port)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self));

  if (self->port == port)
    return;
  self->port = port;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PORT]);
}

/**
 * koprs_test_server_options_get_token: (get-property token)
 * @self: options
 *
 * The bearer token of the server's only user.
 *
 * Returns: (nullable): the token, or `NULL` for a random one
 *
 * Since: 0.1
 */
const char *
koprs_test_server_options_get_token (KoprsTestServerOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self), NULL);

  return self->token;
}

/**
 * koprs_test_server_options_set_token: (set-property token)
 * @self: options
 * @token: (nullable): a token, or `NULL` for a random one
 *
 * Chooses the bearer token of the server's only user.
 *
 * Since: 0.1
 */
void
koprs_test_server_options_set_token (KoprsTestServerOptions *self, const char *token)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self));

  if (g_strcmp0 (self->token, token) == 0)
    return;
  g_free (self->token);
  self->token = g_strdup (token);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOKEN]);
}

/**
 * koprs_test_server_options_get_plain_http: (get-property plain-http)
 * @self: options
 *
 * Whether to serve HTTP without TLS.
 *
 * Returns: `TRUE` for plain HTTP
 *
 * Since: 0.1
 */
gboolean
koprs_test_server_options_get_plain_http (KoprsTestServerOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self), FALSE);

  return self->plain_http;
}

/**
 * koprs_test_server_options_set_plain_http: (set-property plain-http)
 * @self: options
 * @plain_http: `TRUE` for plain HTTP
 *
 * Chooses between HTTP with TLS, the default, and without.
 *
 * Since: 0.1
 */
void
koprs_test_server_options_set_plain_http (KoprsTestServerOptions *self, gboolean plain_http)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self));

  plain_http = !!plain_http;
  if (self->plain_http == plain_http)
    return;
  self->plain_http = plain_http;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAIN_HTTP]);
}

/**
 * koprs_test_server_options_get_seed: (get-property seed)
 * @self: options
 *
 * Where the dice of faults begin.
 *
 * Returns: a seed
 *
 * Since: 0.1
 */
guint
koprs_test_server_options_get_seed (KoprsTestServerOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self), 0);

  return self->seed;
}

/**
 * koprs_test_server_options_set_seed: (set-property seed)
 * @self: options
 * @seed: a seed
 *
 * Chooses where the dice of faults begin.
 *
 * Since: 0.1
 */
void
koprs_test_server_options_set_seed (KoprsTestServerOptions *self, guint seed)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self));

  if (self->seed == seed)
    return;
  self->seed = seed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEED]);
}

/**
 * koprs_test_server_options_get_control: (get-property control)
 * @self: options
 *
 * Whether the server can be told to misbehave through HTTP.
 *
 * Returns: `TRUE` if so
 *
 * Since: 0.1
 */
gboolean
koprs_test_server_options_get_control (KoprsTestServerOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self), FALSE);

  return self->control;
}

/**
 * koprs_test_server_options_set_control: (set-property control)
 * @self: options
 * @control: `TRUE` to serve `/_koprs/`
 *
 * Says whether the server can be told to misbehave through HTTP.
 *
 * Since: 0.1
 */
void
koprs_test_server_options_set_control (KoprsTestServerOptions *self, gboolean control)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self));

  control = !!control;
  if (self->control == control)
    return;
  self->control = control;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTROL]);
}

/**
 * koprs_test_server_options_get_data_directory: (get-property data-directory)
 * @self: options
 *
 * Where the server keeps its state.
 *
 * Returns: (nullable): a folder, or `NULL` for nowhere
 *
 * Since: 0.1
 */
const char *
koprs_test_server_options_get_data_directory (KoprsTestServerOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self), NULL);

  return self->data_directory;
}

/**
 * koprs_test_server_options_set_data_directory: (set-property data-directory)
 * @self: options
 * @directory: (nullable): a folder, or `NULL` for nowhere
 *
 * Chooses where the server keeps its state.
 *
 * Since: 0.1
 */
void
koprs_test_server_options_set_data_directory (KoprsTestServerOptions *self, const char *directory)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self));

  if (g_strcmp0 (self->data_directory, directory) == 0)
    return;
  g_free (self->data_directory);
  self->data_directory = g_strdup (directory);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATA_DIRECTORY]);
}

/**
 * koprs_test_server_options_get_controller_delay: (get-property controller-delay)
 * @self: options
 *
 * How long workloads and Nodes wait before they are looked at.
 *
 * Returns: milliseconds
 *
 * Since: 1.0
 */
guint
koprs_test_server_options_get_controller_delay (KoprsTestServerOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self), 0);

  return self->controller_delay;
}

/**
 * koprs_test_server_options_set_controller_delay: (set-property controller-delay)
 * @self: options
 * @milliseconds: how long, or 0 for not at all
 *
 * Chooses how long workloads and Nodes wait before they are looked at.
 *
 * Since: 1.0
 */
void
koprs_test_server_options_set_controller_delay (KoprsTestServerOptions *self, guint milliseconds)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER_OPTIONS (self));

  if (self->controller_delay == milliseconds)
    return;
  self->controller_delay = milliseconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTROLLER_DELAY]);
}
