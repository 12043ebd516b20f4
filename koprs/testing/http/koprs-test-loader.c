/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-loader.h"

#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-yaml.h"
#include "koprs/testing/http/koprs-test-api.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/koprs-test-error.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MANAGER "koprs-test-server"

typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestLifecycle *lifecycle;
} Loader;

/* One apply; the answer's message becomes the error. */
static gboolean
apply (Loader *self, const char *path, JsonNode *object, GError **error)
{
  g_autoptr (KoprsTestCall) call = koprs_test_call_new ("PATCH", path, "fieldManager=" MANAGER "&force=true");
  g_autoptr (KoprsTestReply) reply = koprs_test_reply_new ();
  g_autoptr (JsonNode) status = NULL;
  char *text = koprs_test_node_to_text (object);
  const char *message;

  call->content_type = g_strdup ("application/apply-patch+yaml");
  call->user_agent = g_strdup (MANAGER);
  call->body = g_bytes_new_take (text, strlen (text));
  koprs_test_api_answer (self->cluster, call, reply);
  koprs_test_lifecycle_run (self->lifecycle);
  if (reply->code < 300)
    return TRUE;
  status = koprs_test_node_parse (reply->body->str, reply->body->len, NULL);
  message = koprs_test_node_get_string (status, "message");
  g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_REJECTED, "%s: %s", path,
               message != NULL ? message : reply->body->str);
  return FALSE;
}

static gboolean
ensure_namespace (Loader *self, const char *name, GError **error)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", "namespaces");
  g_autoptr (JsonNode) object = NULL;
  g_autofree char *path = NULL;

  if (koprs_test_table_lookup (kind->table, name) != NULL)
    return TRUE;
  object = koprs_test_node_new_object ();
  koprs_test_node_set_string (object, "apiVersion", "v1");
  koprs_test_node_set_string (object, "kind", "Namespace");
  koprs_test_node_set_string (koprs_test_object_metadata (object), "name", name);
  path = g_strconcat ("/api/v1/namespaces/", name, NULL);
  return apply (self, path, object, error);
}

static KoprsTestKind *
find_kind (Loader *self, JsonNode *object, GError **error)
{
  const char *api_version = koprs_test_node_get_string (object, "apiVersion");
  const char *name = koprs_test_node_get_string (object, "kind");
  const char *slash = api_version != NULL ? strchr (api_version, '/') : NULL;
  g_autofree char *group = slash != NULL ? g_strndup (api_version, slash - api_version) : g_strdup ("");
  KoprsTestKind *kind = NULL;

  if (api_version == NULL || name == NULL)
    {
      g_set_error_literal (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_REJECTED, "an object has an apiVersion and a kind");
      return NULL;
    }
  kind = koprs_test_kinds_find_kind (koprs_test_cluster_get_kinds (self->cluster), group,
                                     slash != NULL ? slash + 1 : api_version, name);
  if (kind == NULL)
    g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_REJECTED, "no kind \"%s\" is served in \"%s\"",
                 name, api_version);
  return kind;
}

static char *
make_path (KoprsTestKind *kind, const char *namespace_, const char *name)
{
  gboolean core = *kind->group == '\0', namespaced = koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED);

  return g_strconcat (core ? "/api/" : "/apis/", kind->api_version, namespaced ? "/namespaces/" : "",
                      namespaced ? namespace_ : "", "/", kind->plural, "/", name, NULL);
}

static gboolean
load_status (Loader *self, KoprsTestKind *kind, const char *path, JsonNode *object, GError **error)
{
  g_autofree char *status_path = g_strconcat (path, "/status", NULL);

  if (koprs_test_node_get (object, "status") == NULL || !koprs_test_kind_has (kind, KOPRS_TEST_KIND_STATUS))
    return TRUE;
  return apply (self, status_path, object, error);
}

static gboolean
load_object (Loader *self, JsonNode *object, GError **error)
{
  KoprsTestKind *kind = find_kind (self, object, error);
  JsonNode *metadata = koprs_test_node_get (object, "metadata");
  const char *namespace_ = koprs_test_node_get_string (metadata, "namespace");
  const char *name = koprs_test_node_get_string (metadata, "name");
  g_autofree char *path = NULL;

  if (kind == NULL)
    return FALSE;
  if (name == NULL)
    {
      g_set_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_REJECTED, "a %s has no metadata.name", kind->kind);
      return FALSE;
    }
  namespace_ = namespace_ != NULL ? namespace_ : "default";
  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED) && !ensure_namespace (self, namespace_, error))
    return FALSE;
  path = make_path (kind, namespace_, name);
  return apply (self, path, object, error) && load_status (self, kind, path, object, error);
}

static gboolean
load_document (Loader *self, JsonNode *document, GError **error)
{
  JsonNode *items = koprs_test_node_get (document, "items");

  if (!koprs_test_node_is_array (items))
    return load_object (self, document, error);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (items)); i++)
    if (!load_object (self, json_array_get_element (json_node_get_array (items), i), error))
      return FALSE;
  return TRUE;
}

gboolean
koprs_test_loader_load (KoprsTestCluster *cluster, KoprsTestLifecycle *lifecycle, const char *yaml, gsize length,
                        GError **error)
{
  Loader self = { cluster, lifecycle };
  g_autoptr (GPtrArray) documents = koprs_yaml_to_json (yaml, length, error);

  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      gsize size;
      const char *text = g_bytes_get_data (g_ptr_array_index (documents, i), &size);
      g_autoptr (JsonNode) document = koprs_json_node_new ((KoprsJsonSlice) { text, size });

      if (load_document (&self, document, error))
        continue;
      if (documents->len > 1)
        g_prefix_error (error, "document %u: ", i + 1);
      return FALSE;
    }
  return TRUE;
}
