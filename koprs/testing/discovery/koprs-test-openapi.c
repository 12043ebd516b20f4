/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-openapi.h"

#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/discovery/koprs-test-openapi-groups.h"
#include "koprs/testing/discovery/koprs-test-openapi-list.h"
#include "koprs/testing/discovery/koprs-test-openapi-paths.h"
#include "koprs/testing/discovery/koprs-test-openapi-protobuf.h"
#include "koprs/testing/discovery/koprs-test-openapi-schema.h"
#include "koprs/testing/discovery/koprs-test-openapi-v2.h"
#include "koprs/testing/requests/koprs-test-accept.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* Of the built-in kinds the documents change with the program alone. */
#define EDITION "koprs-testing 3, Kubernetes v1.37.2"

#define BEARER \
  "\"BearerToken\":{\"type\":\"apiKey\",\"description\":\"Bearer Token authentication\",\"name\":\"authorization\",\"in\":\"header\"}"

static char *
upper (char *text)
{
  for (char *at = text; *at != '\0'; at++)
    *at = g_ascii_toupper (*at);
  return text;
}

/* The sum of the document, begun where it is not there yet. */
static GChecksum *
ensure_sum (GHashTable *sums, const char *document)
{
  GChecksum *sum = g_hash_table_lookup (sums, document);

  if (sum != NULL)
    return sum;
  sum = g_checksum_new (G_CHECKSUM_SHA512);
  g_checksum_update (sum, (const guchar *) EDITION, -1);
  g_hash_table_insert (sums, g_strdup (document), sum);
  return sum;
}

/* Document → what tells one state of it from the next: 128 hexadecimal digits. */
static GHashTable *
hash_documents (KoprsTestKinds *kinds)
{
  GPtrArray *all = koprs_test_kinds_get_all (kinds);
  GHashTable *sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_checksum_free);
  g_autoptr (GPtrArray) others = koprs_test_openapi_groups_list (kinds);

  for (guint i = 0; i < all->len; i++)
    {
      const KoprsTestKind *kind = g_ptr_array_index (all, i);
      g_autofree char *document = koprs_test_openapi_name_document (kind);
      g_autofree char *definition = kind->definition != NULL ? koprs_test_node_to_text (kind->definition) : NULL;
      GChecksum *sum = ensure_sum (sums, document);

      g_checksum_update (sum, (const guchar *) kind->kind, -1);
      if (definition != NULL)
        g_checksum_update (sum, (const guchar *) definition, -1);
    }
  for (guint i = 0; i < others->len; i++)
    {
      const char *document = g_ptr_array_index (others, i);

      g_checksum_update (ensure_sum (sums, document), (const guchar *) document, -1);
    }
  return sums;
}

static char *
make_location (const char *document, GChecksum *sum)
{
  g_autofree char *hash = upper (g_strdup (g_checksum_get_string (sum)));

  return g_strconcat ("/openapi/v3/", document, "?hash=", hash, NULL);
}

static void
write_index (GString *out, GHashTable *sums)
{
  g_autoptr (GList) documents = g_list_sort (g_hash_table_get_keys (sums), (GCompareFunc) strcmp);

  g_string_append (out, "{\"paths\":{");
  for (GList *at = documents; at != NULL; at = at->next)
    {
      g_autofree char *location = make_location (at->data, g_hash_table_lookup (sums, at->data));

      g_string_append_printf (out, "%s\"%s\":{\"serverRelativeURL\":\"%s\"}", at != documents ? "," : "", (char *) at->data, location);
    }
  g_string_append (out, "}}\n");
}

static void
write_components (GString *out, JsonObject *components)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (components), (GCompareFunc) strcmp);

  for (GList *at = names; at != NULL; at = at->next)
    {
      g_string_append (out, at != names ? ",\"" : "\"");
      g_string_append_printf (out, "%s\":", (char *) at->data);
      koprs_json_write_node (out, json_object_get_member (components, at->data));
    }
}

static void
add_scale (JsonObject *components, KoprsTestOpenapiFacts *facts)
{
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin ("autoscaling", "v1", "Scale");

  if (!json_object_has_member (components, KOPRS_TEST_OPENAPI_SCALE))
    koprs_test_openapi_add_builtin (components, facts, schema);
}

/* Members of `paths`, and components; document NULL: of all. */
static void
gather (KoprsTestKinds *kinds, const char *document, GString *paths, JsonObject *components)
{
  GPtrArray *all = koprs_test_kinds_get_all (kinds);
  g_autoptr (KoprsTestOpenapiFacts) facts = koprs_test_openapi_facts_new ();

  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *listed = g_ptr_array_index (all, i);
      g_autofree char *where = koprs_test_openapi_name_document (listed);
      KoprsTestKind *kind;
      g_autofree char *component = NULL;

      if (document != NULL && strcmp (where, document) != 0)
        continue;
      kind = koprs_test_kinds_find_kind (kinds, listed->group, listed->version, listed->kind);   /* with its schema */
      component = koprs_test_openapi_name_component (kind->schema);
      koprs_test_openapi_write_paths (paths, kind, component);
      if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_SCALE))
        add_scale (components, facts);
      if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
        koprs_test_openapi_add_custom (components, facts, kind->schema, kind->definition, document == NULL);
      else
        koprs_test_openapi_add_builtin (components, facts, kind->schema);
      if (!koprs_test_kind_has (kind, KOPRS_TEST_KIND_CREATE_ONLY))
        koprs_test_openapi_list_add (components, kind, component);
    }
}

/* Whether the document is of a version of a group; else it is of a group, or another page. */
static gboolean
is_version (KoprsTestKinds *kinds, const char *document)
{
  GPtrArray *all = koprs_test_kinds_get_all (kinds);

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *where = koprs_test_openapi_name_document (g_ptr_array_index (all, i));

      if (strcmp (where, document) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_custom (KoprsTestKinds *kinds, const char *document)
{
  g_auto (GStrv) parts = g_strsplit (document, "/", -1);

  return g_strv_length (parts) == 3 && strcmp (parts[0], "apis") == 0 && !koprs_test_kinds_is_builtin_group (kinds, parts[1]);
}

static void
write_parts (GString *paths, GString *schemas, KoprsTestKinds *kinds, const char *document)
{
  g_autoptr (JsonObject) components = NULL;

  if (!is_version (kinds, document))
    {
      koprs_test_openapi_groups_write (paths, schemas, document);
      return;
    }
  if (!is_custom (kinds, document))
    {
      koprs_test_openapi_groups_write_resources (paths, schemas, document);
      g_string_append_c (schemas, ',');
    }
  components = json_object_new ();
  gather (kinds, document, paths, components);
  write_components (schemas, components);
}

static void
write_document (GString *out, KoprsTestKinds *kinds, const char *document)
{
  g_autoptr (GString) schemas = g_string_new (NULL);

  g_string_append (out, "{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"Kubernetes\",\"version\":\"1.37\"},\"paths\":{");
  write_parts (out, schemas, kinds, document);
  g_string_append (out, "},\"components\":{");
  if (schemas->len > 0)
    g_string_append_printf (out, "\"schemas\":{%s}", schemas->str);
  if (!is_custom (kinds, document))
    g_string_append_printf (out, "%s\"securitySchemes\":{" BEARER "}", schemas->len > 0 ? "," : "");
  g_string_append (out, "}}");
}

/* One document for everything. */
static void
write_v2 (GString *out, KoprsTestKinds *kinds)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (JsonObject) components = json_object_new ();
  g_autoptr (JsonNode) paths = NULL;

  gather (kinds, NULL, text, components);
  g_string_append_c (text, '}');
  paths = koprs_test_node_parse (text->str, text->len, NULL);
  koprs_test_openapi_v2_convert_paths (json_node_get_object (paths));
  koprs_test_openapi_v2_convert_schemas (components);
  g_string_append (out, "{\"swagger\":\"2.0\",\"info\":{\"title\":\"Kubernetes\",\"version\":\"1.37\"},\"paths\":");
  koprs_json_write_node (out, paths);
  g_string_append (out, ",\"definitions\":{");
  write_components (out, components);
  g_string_append (out, "},\"securityDefinitions\":{" BEARER "},\"security\":[{\"BearerToken\":[]}]}");
}

/* Without words. */
static void
set_plain (KoprsTestReply *reply, guint code)
{
  reply->code = code;
  reply->content_type = NULL;
}

/* Who comes with the hash of another state is sent to this one's; without a hash anything goes. */
static void
answer_document (KoprsTestKinds *kinds, const char *document, GChecksum *sum, gboolean message, KoprsTestCall *call,
                 KoprsTestReply *reply)
{
  g_autoptr (JsonNode) root = NULL;
  const char *hash = koprs_test_call_get (call, "hash");

  reply->etag = upper (g_strdup (g_checksum_get_string (sum)));
  if (hash != NULL && strcmp (hash, reply->etag) != 0)
    {
      reply->code = 301;
      reply->location = make_location (document, sum);
      return;
    }
  reply->immutable = hash != NULL;
  write_document (reply->body, kinds, document);
  if (!message)
    return;
  root = koprs_test_node_parse (reply->body->str, (gssize) reply->body->len, NULL);
  g_string_truncate (reply->body, 0);
  koprs_test_openapi_protobuf_write_v3 (reply->body, root);
}

/* What tells one state of all documents from the next. */
static char *
hash_all (GHashTable *sums)
{
  g_autoptr (GString) index = g_string_new (NULL);
  g_autofree char *sum = NULL;

  write_index (index, sums);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA512, index->str, index->len);
  return g_ascii_strup (sum, -1);
}

static void
answer_v2_protobuf (KoprsTestKinds *kinds, KoprsTestReply *reply)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) document = NULL;

  write_v2 (text, kinds);
  document = koprs_test_node_parse (text->str, (gssize) text->len, NULL);
  koprs_test_openapi_protobuf_write (reply->body, document);
  reply->content_type = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";
}

static void
answer_v2 (KoprsTestKinds *kinds, KoprsTestCall *call, KoprsTestReply *reply)
{
  static const char *const types[] = {
    "application/json", "application/com.github.proto-openapi.spec.v2@v1.0+protobuf",
    "application/com.github.proto-openapi.spec.v2.v1.0+protobuf", NULL,
  };
  int type = koprs_test_accept_choose (call->accept, types);
  g_autoptr (GHashTable) sums = NULL;

  reply->packed_document = TRUE;
  if (type < 0)
    {
      set_plain (reply, 406);
      return;
    }
  sums = hash_documents (kinds);
  reply->etag = hash_all (sums);
  if (type > 0)
    answer_v2_protobuf (kinds, reply);
  else
    write_v2 (reply->body, kinds);
}

static void
answer_v3 (KoprsTestKinds *kinds, char **path, KoprsTestCall *call, KoprsTestReply *reply)
{
  static const char *const types[] = {
    "application/json", "application/com.github.proto-openapi.spec.v3.v1.0+protobuf",
    "application/com.github.proto-openapi.spec.v3@v1.0+protobuf", NULL,
  };
  int type = koprs_test_accept_choose (call->accept, types);
  g_autoptr (GHashTable) sums = NULL;
  g_autofree char *document = g_strjoinv ("/", path);
  GChecksum *sum;

  sums = hash_documents (kinds);
  sum = g_hash_table_lookup (sums, document);
  reply->document = sum != NULL;
  if (sum == NULL || g_str_has_suffix (call->path, "/"))
    set_plain (reply, 404);
  else if (type < 0)
    set_plain (reply, 406);
  else
    {
      reply->content_type = type > 0 ? types[1] : reply->content_type;
      answer_document (kinds, document, sum, type > 0, call, reply);
    }
}

static void
answer_index (KoprsTestKinds *kinds, KoprsTestReply *reply)
{
  g_autoptr (GHashTable) sums = hash_documents (kinds);

  write_index (reply->body, sums);
  reply->content_type = "text/plain; charset=utf-8";
  reply->document = TRUE;
}

gboolean
koprs_test_openapi_answer (KoprsTestKinds *kinds, char **path, KoprsTestCall *call, KoprsTestReply *reply)
{
  gboolean open = g_str_has_suffix (call->path, "/");

  if (g_strv_length (path) < 2 || strcmp (path[0], "openapi") != 0)
    return FALSE;
  if (strcmp (path[1], "v2") == 0 && path[2] == NULL && !open)
    answer_v2 (kinds, call, reply);
  else if (strcmp (path[1], "v3") == 0 && path[2] == NULL && !open)
    answer_index (kinds, reply);
  else if (strcmp (path[1], "v3") == 0)
    answer_v3 (kinds, path + 2, call, reply);
  else
    return FALSE;
  return TRUE;
}
