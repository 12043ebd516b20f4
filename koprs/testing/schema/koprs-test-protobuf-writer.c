/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/schema/koprs-test-protobuf-writer.h"

#include "koprs/testing/schema/koprs-test-protobuf-discovery.h"
#include "koprs/testing/schema/koprs-test-protobuf-fields.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-protobuf-wire.h"

#include <string.h>

#define MAGIC "k8s"          /* and a NUL */
#define LIST "List"

static void
put_member (GString *out, guint number, JsonNode *object, const char *name)
{
  const char *text = koprs_test_node_get_string (object, name);

  koprs_test_wire_put_text (out, number, text != NULL ? text : "");
}

static gint64
get_int (JsonNode *object, const char *name)
{
  JsonNode *value = koprs_test_node_get (object, name);

  return koprs_test_node_is_number (value) ? json_node_get_int (value) : 0;
}

/* What a list says of itself. */
static void
put_list_metadata (GString *out, JsonNode *metadata)
{
  g_autoptr (GString) inner = g_string_new (NULL);

  put_member (inner, 1, metadata, "selfLink");
  put_member (inner, 2, metadata, "resourceVersion");
  put_member (inner, 3, metadata, "continue");
  if (koprs_test_node_get (metadata, "remainingItemCount") != NULL)
    koprs_test_wire_put_number (inner, 4, (guint64) get_int (metadata, "remainingItemCount"));
  koprs_test_wire_put_bytes (out, 1, inner->str, inner->len);
}

static void
put_causes (GString *out, JsonNode *causes)
{
  for (guint i = 0; koprs_test_node_is_array (causes) && i < json_array_get_length (json_node_get_array (causes)); i++)
    {
      JsonNode *cause = json_array_get_element (json_node_get_array (causes), i);
      g_autoptr (GString) inner = g_string_new (NULL);

      put_member (inner, 1, cause, "reason");
      put_member (inner, 2, cause, "message");
      put_member (inner, 3, cause, "field");
      koprs_test_wire_put_bytes (out, 4, inner->str, inner->len);
    }
}

static void
put_details (GString *out, JsonNode *details)
{
  g_autoptr (GString) inner = g_string_new (NULL);

  put_member (inner, 1, details, "name");
  put_member (inner, 2, details, "group");
  put_member (inner, 3, details, "kind");
  put_causes (inner, koprs_test_node_get (details, "causes"));
  koprs_test_wire_put_number (inner, 5, (guint64) get_int (details, "retryAfterSeconds"));
  put_member (inner, 6, details, "uid");
  koprs_test_wire_put_bytes (out, 5, inner->str, inner->len);
}

static void
put_status (GString *out, JsonNode *status)
{
  JsonNode *details = koprs_test_node_get (status, "details");

  put_list_metadata (out, koprs_test_node_get (status, "metadata"));
  put_member (out, 2, status, "status");
  put_member (out, 3, status, "message");
  put_member (out, 4, status, "reason");
  if (details != NULL)
    put_details (out, details);
  koprs_test_wire_put_number (out, 6, (guint64) get_int (status, "code"));
}

/* {1: metadata}. The schema is anybody's: all have the same metadata. */
static void
put_partial (GString *out, KoprsTestSchema *schema, JsonNode *object)
{
  const KoprsTestField *metadata = koprs_test_type_find_field (koprs_test_schema_get_root (schema), "metadata");
  g_autoptr (GString) inner = g_string_new (NULL);

  koprs_test_protobuf_put_fields (inner, metadata->type, koprs_test_node_get (object, "metadata"));
  koprs_test_wire_put_bytes (out, 1, inner->str, inner->len);
}

static void
put_item (GString *out, KoprsTestSchema *schema, JsonNode *item, gboolean partial)
{
  g_autoptr (GString) inner = g_string_new (NULL);

  if (partial)
    put_partial (inner, schema, item);
  else
    koprs_test_protobuf_put_fields (inner, koprs_test_schema_get_root (schema), item);
  koprs_test_wire_put_bytes (out, 2, inner->str, inner->len);
}

static void
put_list (GString *out, KoprsTestSchema *schema, JsonNode *list, gboolean partial)
{
  JsonNode *items = koprs_test_node_get (list, "items");

  put_list_metadata (out, koprs_test_node_get (list, "metadata"));
  for (guint i = 0; koprs_test_node_is_array (items) && i < json_array_get_length (json_node_get_array (items)); i++)
    put_item (out, schema, json_array_get_element (json_node_get_array (items), i), partial);
}

static KoprsTestSchema *
find_schema (KoprsTestSchema *known, const char *version, const char *kind)
{
  const char *slash = strchr (version, '/');
  g_autofree char *group = slash != NULL ? g_strndup (version, slash - version) : g_strdup ("");

  if (known != NULL && !koprs_test_schema_is_custom (known) && strcmp (kind, koprs_test_schema_get_kind (known)) == 0 &&
      strcmp (version, koprs_test_schema_get_api_version (known)) == 0)
    return koprs_test_schema_ref (known);
  return koprs_test_schema_new_builtin (group, slash != NULL ? slash + 1 : version, kind);
}

/* A kind of its own, or the list of one. */
static gboolean
put_kind (GString *out, KoprsTestSchema *known, const char *version, const char *kind, JsonNode *object)
{
  g_autofree char *item = g_str_has_suffix (kind, LIST) ? g_strndup (kind, strlen (kind) - strlen (LIST)) : NULL;
  g_autoptr (KoprsTestSchema) schema = find_schema (known, version, item != NULL ? item : kind);

  if (schema == NULL)
    return FALSE;
  if (item != NULL)
    put_list (out, schema, object, FALSE);
  else
    koprs_test_protobuf_put_fields (out, koprs_test_schema_get_root (schema), object);
  return TRUE;
}

static gboolean
put_content (GString *out, KoprsTestSchema *known, const char *version, const char *kind, JsonNode *object)
{
  g_autoptr (KoprsTestSchema) any = NULL;

  if (strcmp (version, "v1") == 0 && strcmp (kind, "Status") == 0)
    {
      put_status (out, object);
      return TRUE;
    }
  if (koprs_test_protobuf_put_discovery (out, kind, object))
    return TRUE;
  if (!g_str_has_prefix (version, "meta.k8s.io/"))
    return put_kind (out, known, version, kind, object);
  if (!g_str_has_prefix (kind, "PartialObjectMetadata"))
    return FALSE;
  any = known != NULL ? koprs_test_schema_ref (known) : koprs_test_schema_new_builtin ("", "v1", "ConfigMap");
  if (g_str_has_suffix (kind, LIST))
    put_list (out, any, object, TRUE);
  else
    put_partial (out, any, object);
  return TRUE;
}

/* {1: {1: apiVersion, 2: kind}, 2: content, 3 and 4: nothing about encodings}. */
gboolean
koprs_test_protobuf_write_object (GString *out, KoprsTestSchema *known, JsonNode *object)
{
  const char *kind = koprs_test_node_get_string (object, "kind");
  const char *version = koprs_test_node_get_string (object, "apiVersion");
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) content = g_string_new (NULL);

  /* What is from before there were groups names none. */
  version = version != NULL ? version : "";
  if (kind == NULL || !put_content (content, known, version, kind, object))
    return FALSE;
  koprs_test_wire_put_text (names, 1, version);
  koprs_test_wire_put_text (names, 2, kind);
  g_string_append_len (out, MAGIC, sizeof MAGIC);
  koprs_test_wire_put_bytes (out, 1, names->str, names->len);
  koprs_test_wire_put_bytes (out, 2, content->str, content->len);
  koprs_test_wire_put_text (out, 3, "");
  koprs_test_wire_put_text (out, 4, "");
  return TRUE;
}

/* {1: type, 2: {1: the object}} without an envelope, behind its length in four bytes. */
gboolean
koprs_test_protobuf_write_event (GString *out, KoprsTestSchema *known, JsonNode *event)
{
  g_autoptr (GString) object = g_string_new (NULL);
  g_autoptr (GString) raw = g_string_new (NULL);
  g_autoptr (GString) message = g_string_new (NULL);

  if (!koprs_test_protobuf_write_object (object, known, koprs_test_node_get (event, "object")))
    return FALSE;
  put_member (message, 1, event, "type");
  koprs_test_wire_put_bytes (raw, 1, object->str, object->len);
  koprs_test_wire_put_bytes (message, 2, raw->str, raw->len);
  for (guint i = 0; i < 4; i++)
    g_string_append_c (out, (char) (message->len >> (24 - 8 * i)));
  g_string_append_len (out, message->str, (gssize) message->len);
  return TRUE;
}
