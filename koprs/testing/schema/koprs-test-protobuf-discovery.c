/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/schema/koprs-test-protobuf-discovery.h"

#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-protobuf-wire.h"

#include <string.h>

typedef enum {
  TEXT,              /* always there */
  TEXTS,
  BOOLEAN,
  NUMBER,
  MESSAGE,           /* always there */
  SOME_MESSAGE,      /* where it is said */
  MESSAGES,
  WRAPPED,           /* texts in a message of their own */
} Shape;

typedef struct Member Member;

/* A message is a row of members, which ends with one without a name. */
struct Member {
  guint number;
  const char *name;
  Shape shape;
  const Member *inner;
};

static const Member nothing[] = { { 0 } };

static const Member version[] = { { 1, "groupVersion", TEXT, NULL }, { 2, "version", TEXT, NULL }, { 0 } };

static const Member address[] = { { 1, "clientCIDR", TEXT, NULL }, { 2, "serverAddress", TEXT, NULL }, { 0 } };

static const Member group[] = {
  { 1, "name", TEXT, NULL },
  { 2, "versions", MESSAGES, version },
  { 3, "preferredVersion", MESSAGE, version },
  { 4, "serverAddressByClientCIDRs", MESSAGES, address },
  { 0 },
};

static const Member resource[] = {
  { 1, "name", TEXT, NULL },
  { 2, "namespaced", BOOLEAN, NULL },
  { 3, "kind", TEXT, NULL },
  { 4, "verbs", WRAPPED, NULL },
  { 5, "shortNames", TEXTS, NULL },
  { 6, "singularName", TEXT, NULL },
  { 7, "categories", TEXTS, NULL },
  { 8, "group", TEXT, NULL },
  { 9, "version", TEXT, NULL },
  { 10, "storageVersionHash", TEXT, NULL },
  { 0 },
};

static const Member kind_name[] = {
  { 1, "group", TEXT, NULL }, { 2, "version", TEXT, NULL }, { 3, "kind", TEXT, NULL }, { 0 },
};

static const Member subresource[] = {
  { 1, "subresource", TEXT, NULL },
  { 2, "responseKind", SOME_MESSAGE, kind_name },
  { 3, "acceptedTypes", MESSAGES, kind_name },
  { 4, "verbs", TEXTS, NULL },
  { 0 },
};

static const Member found_resource[] = {
  { 1, "resource", TEXT, NULL },
  { 2, "responseKind", SOME_MESSAGE, kind_name },
  { 3, "scope", TEXT, NULL },
  { 4, "singularResource", TEXT, NULL },
  { 5, "verbs", TEXTS, NULL },
  { 6, "shortNames", TEXTS, NULL },
  { 7, "categories", TEXTS, NULL },
  { 8, "subresources", MESSAGES, subresource },
  { 0 },
};

static const Member found_version[] = {
  { 1, "version", TEXT, NULL }, { 2, "resources", MESSAGES, found_resource }, { 3, "freshness", TEXT, NULL }, { 0 },
};

/* Of an object that is stored nowhere. */
static const Member metadata[] = {
  { 1, "name", TEXT, NULL },
  { 2, "generateName", TEXT, NULL },
  { 3, "namespace", TEXT, NULL },
  { 4, "selfLink", TEXT, NULL },
  { 5, "uid", TEXT, NULL },
  { 6, "resourceVersion", TEXT, NULL },
  { 7, "generation", NUMBER, NULL },
  { 8, "creationTimestamp", MESSAGE, nothing },
  { 0 },
};

static const Member found_group[] = {
  { 1, "metadata", MESSAGE, metadata }, { 2, "versions", MESSAGES, found_version }, { 0 },
};

static const Member list_metadata[] = {
  { 1, "selfLink", TEXT, NULL }, { 2, "resourceVersion", TEXT, NULL }, { 3, "continue", TEXT, NULL }, { 0 },
};

static const Member versions_document[] = {
  { 1, "versions", TEXTS, NULL }, { 2, "serverAddressByClientCIDRs", MESSAGES, address }, { 0 },
};

static const Member groups_document[] = { { 1, "groups", MESSAGES, group }, { 0 } };

static const Member resources_document[] = {
  { 1, "groupVersion", TEXT, NULL }, { 2, "resources", MESSAGES, resource }, { 0 },
};

static const Member found_document[] = {
  { 1, "metadata", MESSAGE, list_metadata }, { 2, "items", MESSAGES, found_group }, { 0 },
};

static void put_members (GString *out, const Member *members, JsonNode *object);

static void
put_message (GString *out, const Member *member, JsonNode *value)
{
  g_autoptr (GString) inner = g_string_new (NULL);

  put_members (inner, member->inner, value);
  koprs_test_wire_put_bytes (out, member->number, inner->str, inner->len);
}

static void
put_elements (GString *out, guint number, const Member *member, JsonNode *list)
{
  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (list), i);

      if (member->shape == MESSAGES)
        put_message (out, member, element);
      else if (koprs_test_node_is_string (element))
        koprs_test_wire_put_text (out, number, json_node_get_string (element));
    }
}

static void
put_wrapped (GString *out, const Member *member, JsonNode *list)
{
  g_autoptr (GString) inner = g_string_new (NULL);

  put_elements (inner, 1, member, list);
  koprs_test_wire_put_bytes (out, member->number, inner->str, inner->len);
}

static void
put_member (GString *out, const Member *member, JsonNode *value)
{
  const char *text = koprs_test_node_is_string (value) ? json_node_get_string (value) : NULL;

  switch (member->shape)
    {
    case TEXT:
      koprs_test_wire_put_text (out, member->number, text != NULL ? text : "");
      break;
    case BOOLEAN:
      koprs_test_wire_put_number (out, member->number, koprs_test_node_is_boolean (value) && json_node_get_boolean (value));
      break;
    case NUMBER:
      koprs_test_wire_put_number (out, member->number, koprs_test_node_is_number (value) ? (guint64) json_node_get_int (value) : 0);
      break;
    case MESSAGE:
    case SOME_MESSAGE:
      if (value != NULL || member->shape == MESSAGE)
        put_message (out, member, value);
      break;
    case WRAPPED:
      put_wrapped (out, member, value);
      break;
    case TEXTS:
    case MESSAGES:
      put_elements (out, member->number, member, value);
      break;
    }
}

static void
put_members (GString *out, const Member *members, JsonNode *object)
{
  for (; members->name != NULL; members++)
    put_member (out, members, object != NULL ? koprs_test_node_get (object, members->name) : NULL);
}

gboolean
koprs_test_protobuf_put_discovery (GString *out, const char *kind, JsonNode *document)
{
  static const struct { const char *kind; const Member *members; } documents[] = {
    { "APIVersions", versions_document },
    { "APIGroupList", groups_document },
    { "APIGroup", group },
    { "APIResourceList", resources_document },
    { "APIGroupDiscoveryList", found_document },
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (strcmp (documents[i].kind, kind) == 0)
      {
        put_members (out, documents[i].members, document);
        return TRUE;
      }
  return FALSE;
}
