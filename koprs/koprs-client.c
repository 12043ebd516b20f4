/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-client.h"

#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-kind-private.h"
#include "koprs/koprs-resource-private.h"
#include "koprs/client/koprs-client-call.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/json/koprs-json-node.h"

/**
 * KoprsClient:
 *
 * Talks to one Kubernetes API server, as one user.
 *
 * A client has two floors. The *verbs* of the API take any kind, any subresource and an options object each:
 * [method@Client.get], [method@Client.lookup], [method@Client.exists], [method@Client.list], [method@Client.create],
 * [method@Client.replace], [method@Client.apply], [method@Client.patch], [method@Client.delete],
 * [method@Client.delete_collection] and [method@Client.watch_with_options]. The *helpers* above them do what operators do
 * all day, with few arguments: [method@Client.apply_resource], [method@Client.delete_resource],
 * [method@Client.ensure_namespace], [method@Client.patch_status], [method@Client.add_finalizer],
 * [method@Client.remove_finalizer], [method@Client.list_resources], [method@Client.watch].
 *
 * ```c
 * g_autoptr (KoprsClient) client = koprs_client_new_default (&error);
 * g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");
 * g_autoptr (KoprsResource) pod = koprs_client_get (client, scope, koprs_kind_pod (), "web-0", NULL, NULL, &error);
 * ```
 *
 * ## Synchronous and asynchronous
 *
 * Each call that talks to the server comes three times: `x` waits for the answer, `x_async` calls back, `x_finish` takes the
 * result in that callback. A synchronous call may be made in any thread, also inside a callback of an asynchronous one: it runs
 * in a private main context, with connections that the client keeps for the next such call, and nothing else of the
 * caller's runs meanwhile. An asynchronous call may be made in any thread and calls back in the
 * [thread-default main context](https://docs.gtk.org/glib/method.MainContext.push_thread_default.html) of the moment of
 * the call. Connections are never shared between contexts; those of a context that made no call for a minute may be closed.
 *
 * ## Errors
 *
 * What the server refused is in the domain [error@ApiError], what could not be asked at all in [error@Error]. Cancellation and
 * errors of I/O and TLS pass through as GIO made them. A path that the server does not serve is
 * `KOPRS_ERROR_UNKNOWN_KIND`, so that `KOPRS_API_ERROR_NOT_FOUND` always means the object (or the namespace it should be in).
 *
 * ## Log
 *
 * Each call leaves one structured line at info level in the domain `Koprs`, with the fields `KOPRS_VERB`, `KOPRS_KIND`,
 * `KOPRS_NAMESPACE`, `KOPRS_NAME` and `KOPRS_FIELD_MANAGER`. No token and no object's content is ever logged.
 *
 * Since: 0.1
 */

struct _KoprsClient {
  GObject parent_instance;
  KoprsConfig *config;
  char *namespace_;
  char *field_manager;
  KoprsClientLanes *lanes;
  KoprsDiscovery *discovery;
  GMutex lock;                     /* of the table */
  GHashTable *streaming_broken;    /* a set of KoprsKind */
};

typedef enum {
  PROP_CONFIG = 1,
} KoprsClientProperty;

static GParamSpec *properties[PROP_CONFIG + 1];

G_DEFINE_FINAL_TYPE (KoprsClient, koprs_client, G_TYPE_OBJECT)

static void
koprs_client_constructed (GObject *object)
{
  KoprsClient *self = KOPRS_CLIENT (object);

  G_OBJECT_CLASS (koprs_client_parent_class)->constructed (object);
  if (self->config == NULL)
    {
      g_critical ("A KoprsClient needs a KoprsConfig");
      self->config = koprs_config_new_for_uri ("");
    }
  self->namespace_ = g_strdup (koprs_config_get_namespace (self->config));
  self->field_manager = g_strdup (koprs_config_get_field_manager (self->config));
  self->lanes = koprs_client_lanes_new (self->config);
}

static void
koprs_client_finalize (GObject *object)
{
  KoprsClient *self = KOPRS_CLIENT (object);

  g_clear_pointer (&self->lanes, koprs_client_lanes_free);
  g_clear_object (&self->discovery);
  g_clear_object (&self->config);
  g_clear_pointer (&self->namespace_, g_free);
  g_clear_pointer (&self->field_manager, g_free);
  g_clear_pointer (&self->streaming_broken, g_hash_table_unref);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (koprs_client_parent_class)->finalize (object);
}

static void
koprs_client_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsClient *self = KOPRS_CLIENT (object);

  switch ((KoprsClientProperty) id)
    {
    case PROP_CONFIG:
      g_value_set_object (value, self->config);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_client_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsClient *self = KOPRS_CLIENT (object);

  switch ((KoprsClientProperty) id)
    {
    case PROP_CONFIG:
      self->config = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_client_class_init (KoprsClientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = koprs_client_constructed;
  object_class->finalize = koprs_client_finalize;
  object_class->get_property = koprs_client_get_property;
  object_class->set_property = koprs_client_set_property;

  /**
   * KoprsClient:config: (getter get_config)
   *
   * Where the server is and who the client is there.
   *
   * Since: 0.1
   */
  properties[PROP_CONFIG] =
    g_param_spec_object ("config", NULL, NULL, KOPRS_TYPE_CONFIG,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
koprs_client_init (KoprsClient *self)
{
  g_mutex_init (&self->lock);
  self->discovery = koprs_discovery_new ();
  self->streaming_broken = g_hash_table_new_full ((GHashFunc) koprs_kind_hash, (GEqualFunc) koprs_kind_equal,
                                                  g_object_unref, NULL);
}

/**
 * koprs_client_new:
 * @config: where the server is and who asks
 *
 * Creates a client for a configuration.
 *
 * Nothing is sent and nothing is checked here: the first call connects. The configuration belongs to the client from
 * now on and must not be changed any more; several clients may share one.
 *
 * Returns: (transfer full): a new client
 *
 * Since: 0.1
 */
KoprsClient *
koprs_client_new (KoprsConfig *config)
{
  g_return_val_if_fail (KOPRS_IS_CONFIG (config), NULL);

  return g_object_new (KOPRS_TYPE_CLIENT, "config", config, NULL);
}

/**
 * koprs_client_new_default:
 * @error: return location for an error
 *
 * Creates a client for the configuration that kubectl would use here.
 *
 * That is the merged list of files in `$KUBECONFIG`, else `~/.kube/config`, else the service account of the pod that the program
 * runs in: see [func@Config.load], whose errors these are.
 *
 * Returns: (transfer full): a new client
 *
 * Since: 0.1
 */
KoprsClient *
koprs_client_new_default (GError **error)
{
  g_autoptr (KoprsConfig) config = koprs_config_load (error);

  return config != NULL ? koprs_client_new (config) : NULL;
}

/**
 * koprs_client_get_config:
 * @self: a client
 *
 * Gets the configuration that the client was made for.
 *
 * Returns: (transfer none): the configuration
 *
 * Since: 0.1
 */
KoprsConfig *
koprs_client_get_config (KoprsClient *self)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);

  return self->config;
}

KoprsTransport *
koprs_client_get_transport (KoprsClient *self)
{
  return koprs_client_lanes_get_transport (self->lanes);
}

KoprsClientLanes *
koprs_client_get_lanes (KoprsClient *self)
{
  return self->lanes;
}

KoprsDiscovery *
koprs_client_get_discovery (KoprsClient *self)
{
  return self->discovery;
}

const char *
koprs_client_get_namespace (KoprsClient *self)
{
  return self->namespace_;
}

const char *
koprs_client_get_field_manager (KoprsClient *self)
{
  return self->field_manager;
}

gboolean
koprs_client_get_streaming_broken (KoprsClient *self, KoprsKind *kind)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_hash_table_contains (self->streaming_broken, kind);
}

void
koprs_client_set_streaming_broken (KoprsClient *self, KoprsKind *kind)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_hash_table_add (self->streaming_broken, g_object_ref (kind));
}

KoprsKind *
koprs_client_peek_kind (KoprsClient *self, KoprsResource *resource)
{
  KoprsKind *kind = koprs_resource_peek_kind (resource);
  const char *api_version, *name;

  if (kind != NULL)
    return kind;
  api_version = koprs_resource_get_api_version (resource);
  name = koprs_resource_get_kind (resource);
  return api_version != NULL && name != NULL ? koprs_kind_lookup_builtin (api_version, name) : NULL;
}

static void
on_kind_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  KoprsKind *kind = koprs_discovery_find_finish (KOPRS_DISCOVERY (source), result, &error);

  if (kind != NULL)
    g_task_return_pointer (task, kind, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
koprs_client_resolve_kind_async (KoprsClient *self, KoprsResource *resource, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  KoprsKind *kind = koprs_client_peek_kind (self, resource);
  const char *api_version = koprs_resource_get_api_version (resource);
  const char *name = koprs_resource_get_kind (resource);

  g_task_set_source_tag (task, koprs_client_resolve_kind_async);
  if (kind != NULL)
    g_task_return_pointer (task, g_object_ref (kind), g_object_unref);
  else if (api_version == NULL || *api_version == '\0' || name == NULL || *name == '\0')
    g_task_return_new_error (task, KOPRS_ERROR, KOPRS_ERROR_MISSING_METADATA, "the object has no apiVersion or no kind");
  else
    koprs_discovery_find_async (self->discovery, koprs_client_get_transport (self), api_version, name, cancellable,
                                on_kind_found, g_steal_pointer (&task));
}

KoprsKind *
koprs_client_resolve_kind_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
koprs_client_expect_kinds (KoprsClient *self)
{
  koprs_discovery_expect_more (self->discovery);
}

void
koprs_client_forget_kind (KoprsClient *self, KoprsKind *kind)
{
  koprs_discovery_forget (self->discovery, koprs_kind_peek_api_version (kind));
}

static void
answer_version (GTask *task, KoprsCall *call, KoprsReply *reply)
{
  gsize length;
  const char *data = g_bytes_get_data (reply->body, &length);
  KoprsJsonSlice value;
  GError *error = NULL;

  if (koprs_json_check (data != NULL ? data : "", length, NULL, &value, &error))
    g_task_return_pointer (task, koprs_json_node_new (value), (GDestroyNotify) json_node_unref);
  else
    g_task_return_error (task, error);
}

static const KoprsVerb version_verb = { "version", "GET", answer_version, NULL };

/**
 * koprs_client_get_version:
 * @self: a client
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Asks the server which Kubernetes it is.
 *
 * The answer is a JSON object with the strings `major`, `minor`, `gitVersion` (such as `v1.37.2`), `gitCommit`, `buildDate`,
 * `platform` and a few more. Every server answers it, mostly to anybody, which makes it a cheap test of address and trust; it
 * proves nothing about credentials.
 *
 * Fails with [error@ApiError] where the server refuses, and with errors of I/O and TLS where it can't be reached.
 *
 * Returns: (transfer full): the answer
 *
 * Since: 0.1
 */
JsonNode *
koprs_client_get_version (KoprsClient *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_get_version_async (self, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_get_version_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_get_version_async:
 * @self: a client
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.get_version] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_get_version_async (KoprsClient *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  KoprsCall *call;

  g_return_if_fail (KOPRS_IS_CLIENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_get_version_async);
  call = koprs_call_new (&version_verb, NULL, NULL, NULL);
  g_task_set_task_data (task, call, (GDestroyNotify) koprs_call_free);
  call->request = koprs_request_new ("GET", "/version");
  koprs_call_send (task);
}

/**
 * koprs_client_get_version_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.get_version_async].
 *
 * Returns: (transfer full): the answer
 *
 * Since: 0.1
 */
JsonNode *
koprs_client_get_version_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
