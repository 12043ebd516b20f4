/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-discovery.h"

#include "koprs/testing/controllers/koprs-test-aggregation.h"
#include "koprs/testing/discovery/koprs-test-health.h"
#include "koprs/testing/discovery/koprs-test-index.h"
#include "koprs/testing/discovery/koprs-test-openapi.h"
#include "koprs/testing/requests/koprs-test-accept.h"
#include "koprs/testing/requests/koprs-test-route.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-subresources.h"

#include <string.h>

void
koprs_test_discovery_write_verbs (GString *out, const KoprsTestKind *kind)
{
  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CREATE_ONLY))
    g_string_append (out, "\"verbs\":[\"create\"]");
  else if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_READ_ONLY))
    g_string_append (out, "\"verbs\":[\"get\",\"list\"]");
  else if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    g_string_append (out, "\"verbs\":[\"delete\",\"deletecollection\",\"get\",\"list\",\"patch\",\"create\","
                          "\"update\",\"watch\"]");
  else if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_NO_COLLECTION))
    g_string_append (out, "\"verbs\":[\"create\",\"delete\",\"get\",\"list\",\"patch\",\"update\",\"watch\"]");
  else
    g_string_append (out, "\"verbs\":[\"create\",\"delete\",\"deletecollection\",\"get\",\"list\",\"patch\","
                          "\"update\",\"watch\"]");
}

void
koprs_test_discovery_write_list (GString *out, const char *name, const char *words)
{
  g_auto (GStrv) strings = g_strsplit (words, ",", -1);

  koprs_test_discovery_write_strings (out, name, strings);
}

void
koprs_test_discovery_write_strings (GString *out, const char *name, char **strings)
{
  if (strings[0] == NULL)
    return;
  g_string_append_printf (out, ",\"%s\":[", name);
  for (guint i = 0; strings[i] != NULL; i++)
    g_string_append_printf (out, "%s\"%s\"", i > 0 ? "," : "", strings[i]);
  g_string_append_c (out, ']');
}

/* Kinds whose objects a real server keeps in an earlier version than it prefers. */
static const struct { const char *resource, *version; } kept_back[] = {
  { "clustertrustbundles.certificates.k8s.io", "v1beta1" },
  { "podcertificaterequests.certificates.k8s.io", "v1beta1" },
  { "customresourcedefinitions.apiextensions.k8s.io", "v1beta1" },
  { "devicetaintrules.resource.k8s.io", "v1beta2" },
  { "storageversionmigrations.storagemigration.k8s.io", "v1beta1" },
};

static const char *
find_kept_version (const KoprsTestKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept_back); i++)
    if (strcmp (kept_back[i].resource, kind->resource) == 0)
      return kept_back[i].version;
  return kind->storage_version;
}

static void
write_storage_hash (GString *out, const KoprsTestKind *kind)
{
  g_autofree char *text = NULL;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *base64 = NULL;
  guint8 digest[32];
  gsize length = sizeof digest;

  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CREATE_ONLY) || koprs_test_kind_has (kind, KOPRS_TEST_KIND_READ_ONLY))
    return;
  kind = kind->stored_as != NULL ? kind->stored_as : kind;
  text = g_strconcat (kind->group, "/", find_kept_version (kind), "/", kind->kind, NULL);
  g_checksum_update (sum, (const guchar *) text, strlen (text));
  g_checksum_get_digest (sum, digest, &length);
  base64 = g_base64_encode (digest, 8);
  g_string_append_printf (out, ",\"storageVersionHash\":\"%s\"", base64);
}

static void
write_subresource (GString *out, const KoprsTestKind *kind, const KoprsTestSubresource *row)
{
  g_string_append_printf (out, ",{\"name\":\"%s/%s\",\"singularName\":\"\",\"namespaced\":%s", kind->plural, row->name,
                          koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED) ? "true" : "false");
  if (row->group != NULL)
    g_string_append_printf (out, ",\"group\":\"%s\",\"version\":\"%s\"", row->group, row->version);
  g_string_append_printf (out, ",\"kind\":\"%s\"", row->kind != NULL ? row->kind : kind->kind);
  koprs_test_discovery_write_list (out, "verbs", row->verbs);
  g_string_append_c (out, '}');
}

static void
write_resource (GString *out, const KoprsTestKind *kind)
{
  g_autoptr (GPtrArray) subresources = koprs_test_subresources_list (kind);

  if (out->str[out->len - 1] != '[')
    g_string_append_c (out, ',');
  g_string_append_printf (out, "{\"name\":\"%s\",\"singularName\":\"%s\",\"namespaced\":%s,\"kind\":\"%s\",",
                          kind->plural, kind->singular,
                          koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED) ? "true" : "false", kind->kind);
  koprs_test_discovery_write_verbs (out, kind);
  koprs_test_discovery_write_strings (out, "shortNames", kind->short_names);
  koprs_test_discovery_write_strings (out, "categories", kind->categories);
  write_storage_hash (out, kind);
  g_string_append_c (out, '}');
  for (guint i = 0; i < subresources->len; i++)
    write_subresource (out, kind, g_ptr_array_index (subresources, i));
}

/* FALSE: nothing of that group and version is served. */
static gboolean
write_resources (GString *out, KoprsTestKinds *kinds, const char *group, const char *version)
{
  GPtrArray *all = koprs_test_kinds_get_all (kinds);
  gboolean found = FALSE;

  if (*group == '\0')
    g_string_append_printf (out, "{\"kind\":\"APIResourceList\",\"groupVersion\":\"%s\",\"resources\":[", version);
  else
    g_string_append_printf (out, "{\"kind\":\"APIResourceList\",\"apiVersion\":\"v1\",\"groupVersion\":\"%s/%s\","
                                 "\"resources\":[", group, version);
  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (all, i);

      if (strcmp (kind->group, group) != 0 || strcmp (kind->version, version) != 0)
        continue;
      found = TRUE;
      write_resource (out, kind);
    }
  g_string_append (out, "]}\n");
  return found;
}

/* The group's versions, best first. FALSE: there are none. */
static gboolean
write_group (GString *out, KoprsTestKinds *kinds, const char *group, gboolean standalone)
{
  GPtrArray *all = koprs_test_kinds_get_all (kinds);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *preferred = NULL;

  g_string_append_printf (out, "{%s\"name\":\"%s\",\"versions\":[",
                          standalone ? "\"kind\":\"APIGroup\",\"apiVersion\":\"v1\"," : "", group);
  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (all, i);

      if (strcmp (kind->group, group) != 0 || !g_hash_table_add (seen, kind->version))
        continue;
      g_string_append_printf (out, "%s{\"groupVersion\":\"%s\",\"version\":\"%s\"}", preferred != NULL ? "," : "",
                              kind->api_version, kind->version);
      preferred = preferred != NULL ? preferred : kind->version;
    }
  if (preferred == NULL)
    return FALSE;
  g_string_append_printf (out, "],\"preferredVersion\":{\"groupVersion\":\"%s/%s\",\"version\":\"%s\"}}", group,
                          preferred, preferred);
  return TRUE;
}

/* A group that is known from APIServices alone. FALSE: none of them is of that group. */
static gboolean
write_remote_group (GString *out, GPtrArray *remotes, const char *group, gboolean standalone)
{
  const char *preferred = NULL;

  g_string_append_printf (out, "{%s\"name\":\"%s\",\"versions\":[",
                          standalone ? "\"kind\":\"APIGroup\",\"apiVersion\":\"v1\"," : "", group);
  for (guint i = 0; i < remotes->len; i++)
    {
      KoprsTestRemote *remote = g_ptr_array_index (remotes, i);

      if (strcmp (remote->group, group) != 0)
        continue;
      g_string_append_printf (out, "%s{\"groupVersion\":\"%s/%s\",\"version\":\"%s\"}", preferred != NULL ? "," : "", group,
                              remote->version, remote->version);
      preferred = preferred != NULL ? preferred : remote->version;
    }
  if (preferred == NULL)
    return FALSE;
  g_string_append_printf (out, "],\"preferredVersion\":{\"groupVersion\":\"%s/%s\",\"version\":\"%s\"}}", group,
                          preferred, preferred);
  return TRUE;
}

static void
write_groups (GString *out, KoprsTestKinds *kinds, GPtrArray *remotes)
{
  GPtrArray *all = koprs_test_kinds_get_all (kinds);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_string_append (out, "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[");
  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (all, i);

      if (*kind->group == '\0' || !g_hash_table_add (seen, kind->group))
        continue;
      if (g_hash_table_size (seen) > 1)
        g_string_append_c (out, ',');
      write_group (out, kinds, kind->group, FALSE);
    }
  for (guint i = 0; i < remotes->len; i++)
    {
      KoprsTestRemote *remote = g_ptr_array_index (remotes, i);

      if (!g_hash_table_add (seen, remote->group))
        continue;
      g_string_append_c (out, ',');
      write_remote_group (out, remotes, remote->group, FALSE);
    }
  g_string_append (out, "]}\n");
}

/* In what form the bytes are is up to whoever sends them. */
static void
answer_aggregated (KoprsTestKinds *kinds, GPtrArray *remotes, KoprsTestReply *reply, gboolean core)
{
  reply->discovery = TRUE;
  reply->exact_etag = TRUE;
  koprs_test_discovery_write_aggregated (reply->body, kinds, remotes, core);
  g_free (reply->etag);
  reply->etag = g_compute_checksum_for_string (G_CHECKSUM_SHA512, reply->body->str, reply->body->len);
  for (char *at = reply->etag; *at != '\0'; at++)
    *at = g_ascii_toupper (*at);
}

/* /apis/GROUP */
static gboolean
answer_group (KoprsTestCluster *cluster, const char *group, KoprsTestReply *reply)
{
  g_autoptr (GPtrArray) remotes = NULL;

  if (!write_group (reply->body, koprs_test_cluster_get_kinds (cluster), group, TRUE))
    {
      g_string_truncate (reply->body, 0);
      remotes = koprs_test_aggregation_list (cluster);
      if (!write_remote_group (reply->body, remotes, group, TRUE))
        return FALSE;
    }
  g_string_append_c (reply->body, '\n');
  return TRUE;
}

/* /api and /apis. */
static void
answer_roots (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, gboolean core)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  g_autoptr (GPtrArray) remotes = koprs_test_aggregation_list (cluster);
  const char *host = koprs_test_call_get_host (call);
  KoprsTestAccepted accepted;

  if (koprs_test_accept_negotiate (call->accept, KOPRS_TEST_OFFER_AGGREGATED, &accepted))
    answer_aggregated (kinds, remotes, reply, core);
  else if (core)
    g_string_append_printf (reply->body, "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"],\"serverAddressByClientCIDRs\":"
                                         "[{\"clientCIDR\":\"0.0.0.0/0\",\"serverAddress\":\"%s\"}]}\n",
                            host != NULL ? host : "127.0.0.1:6443");
  else
    write_groups (reply->body, kinds, remotes);
}

static gboolean
answer_document (KoprsTestCluster *cluster, char **parts, KoprsTestCall *call, KoprsTestReply *reply)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  guint n = g_strv_length (parts);
  gboolean core = strcmp (parts[0], "api") == 0;

  if (n == 1)
    {
      answer_roots (cluster, call, reply, core);
      return TRUE;
    }
  if (!core && *parts[1] == '\0')
    return FALSE;
  if (n == 2 && !core && answer_group (cluster, parts[1], reply))
    return TRUE;
  g_string_truncate (reply->body, 0);
  return (n == 2 && core && write_resources (reply->body, kinds, "", parts[1])) ||
         (n == 3 && !core && write_resources (reply->body, kinds, parts[1], parts[2]));
}

/* What the router of built-in paths lets through, the writer of the document has to find acceptable too. */
static gboolean
check_form (KoprsTestKinds *kinds, char **parts, KoprsTestCall *call, gboolean aggregated, GError **error)
{
  gboolean routed = strcmp (parts[0], "api") == 0 ||
                    (g_strv_length (parts) == 3 && koprs_test_kinds_is_builtin_group (kinds, parts[1]));

  if (routed && !koprs_test_accept_check_route (call, koprs_test_accept_get_types (), error))
    return FALSE;
  return aggregated || koprs_test_accept_check_plain (call, error);
}

static gboolean
answer_paths (KoprsTestCluster *cluster, char **parts, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  if (parts[0] == NULL || (strcmp (parts[0], "api") != 0 && strcmp (parts[0], "apis") != 0))
    return FALSE;
  if (answer_document (cluster, parts, call, reply) &&
      check_form (koprs_test_cluster_get_kinds (cluster), parts, call, reply->discovery, error))
    return TRUE;
  g_string_truncate (reply->body, 0);
  return FALSE;
}

static gboolean
serves (KoprsTestKinds *kinds, const char *group, const char *version)
{
  GPtrArray *all = koprs_test_kinds_get_all (kinds);

  for (guint i = 0; i < all->len; i++)
    {
      const KoprsTestKind *kind = g_ptr_array_index (all, i);

      if (strcmp (kind->group, group) == 0 && strcmp (kind->version, version) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Lists and the version are to be read only; what says which groups there are doesn't look at the method at all. */
static gboolean
is_to_be_read (KoprsTestKinds *kinds, char **parts)
{
  guint n = g_strv_length (parts);

  if (n == 1)
    return strcmp (parts[0], "api") == 0 || strcmp (parts[0], "version") == 0;
  if (n == 2)
    return (strcmp (parts[0], "api") == 0 && strcmp (parts[1], "v1") == 0) ||
           (strcmp (parts[0], "apis") == 0 && strcmp (parts[1], "apiregistration.k8s.io") == 0);
  return n == 3 && strcmp (parts[0], "apis") == 0 && *parts[1] != '\0' && koprs_test_kinds_is_builtin_group (kinds, parts[1]) &&
         serves (kinds, parts[1], parts[2]);
}

static gboolean
check_method (KoprsTestKinds *kinds, KoprsTestCall *call, char **parts, GError **error)
{
  if (strcmp (call->method, "GET") == 0 || !is_to_be_read (kinds, parts))
    return TRUE;
  koprs_test_status_set (error, 405, "MethodNotAllowed", json_object_new (),
                         "the server does not allow this method on the requested resource");
  return FALSE;
}

static gboolean
answers_any_method (char **parts)
{
  return parts[0] != NULL && (strcmp (parts[0], "openapi") == 0 || (strcmp (parts[0], "apis") == 0 && g_strv_length (parts) < 4));
}

gboolean
koprs_test_discovery_answer (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  g_auto (GStrv) parts = koprs_test_route_split (call->path);

  if (parts != NULL && !check_method (kinds, call, parts, error))
    return FALSE;
  if (koprs_test_health_answer (call, reply, error) || koprs_test_index_answer (cluster, call, reply))
    return TRUE;
  if (parts == NULL || (error != NULL && *error != NULL))
    return FALSE;
  if (koprs_test_aggregation_covers (cluster, parts))
    {
      koprs_test_status_set_plain (error, 503, "service unavailable\n");
      return FALSE;
    }
  if (strcmp (call->method, "GET") != 0 && !answers_any_method (parts))
    return FALSE;
  return koprs_test_openapi_answer (kinds, parts, call, reply) || answer_paths (cluster, parts, call, reply, error);
}
