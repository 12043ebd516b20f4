/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-openapi-list.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define META "io.k8s.apimachinery.pkg.apis.meta.v1."

#define LIST_META \
  "{\"type\":\"object\",\"properties\":{\"continue\":{\"type\":\"string\"},\"remainingItemCount\":{\"type\":\"integer\",\"format\":\"int64\"}," \
  "\"resourceVersion\":{\"type\":\"string\"},\"selfLink\":{\"type\":\"string\"}," \
  "\"shardInfo\":{\"allOf\":[{\"$ref\":\"#/components/schemas/" META "ShardInfo\"}]}}}"

#define SHARD_INFO "{\"type\":\"object\",\"required\":[\"selector\"],\"properties\":{\"selector\":{\"type\":\"string\",\"default\":\"\"}}}"

static char *
name_kind (const KoprsTestKind *kind)
{
  return kind->list_kind != NULL ? g_strdup (kind->list_kind) : g_strconcat (kind->kind, "List", NULL);
}

char *
koprs_test_openapi_list_name (const KoprsTestKind *kind, const char *component)
{
  g_autofree char *name = name_kind (kind);

  return g_strdup_printf ("%.*s.%s", (int) (strrchr (component, '.') - component), component, name);
}

static void
add (JsonObject *components, const char *name, const char *json)
{
  if (!json_object_has_member (components, name))
    json_object_set_member (components, name, koprs_test_node_parse (json, -1, NULL));
}

void
koprs_test_openapi_list_add (JsonObject *components, const KoprsTestKind *kind, const char *component)
{
  g_autofree char *list = koprs_test_openapi_list_name (kind, component);
  g_autofree char *name = name_kind (kind);
  gboolean custom = koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"apiVersion\":{\"type\":\"string\"},"
                                "\"items\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/%s\"}},"
                                "\"kind\":{\"type\":\"string\"},", component);
  g_string_append_printf (text, "\"metadata\":{%s\"allOf\":[{\"$ref\":\"#/components/schemas/" META "ListMeta\"}]}},"
                                "\"x-kubernetes-group-version-kind\":[{\"group\":\"%s\",\"kind\":\"%s\",\"version\":\"%s\"}]}",
                          custom ? "" : "\"default\":{},", kind->group, name, kind->version);
  add (components, list, text->str);
  add (components, META "ListMeta", LIST_META);
  add (components, META "ShardInfo", SHARD_INFO);
}
