/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Aggregated discovery: everything about all groups in one answer. */

#include "koprs/testing/discovery/koprs-test-discovery.h"

#include "koprs/testing/controllers/koprs-test-aggregation.h"
#include "koprs/testing/verbs/koprs-test-subresources.h"

#include <string.h>

/* Built-in kinds leave group and version empty: they are those of the entry around them. */
static void
write_response_kind (GString *out, const KoprsTestKind *kind)
{
  gboolean custom = koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM);

  g_string_append_printf (out, "\"responseKind\":{\"group\":\"%s\",\"version\":\"%s\",\"kind\":\"%s\"}",
                          custom ? kind->group : "", custom ? kind->version : "", kind->kind);
}

static void
write_subresource (GString *out, const KoprsTestKind *kind, const KoprsTestSubresource *row)
{
  g_string_append_printf (out, "{\"subresource\":\"%s\",", row->name);
  if (row->kind == NULL)
    write_response_kind (out, kind);
  else
    g_string_append_printf (out, "\"responseKind\":{\"group\":\"%s\",\"version\":\"%s\",\"kind\":\"%s\"}",
                            row->group != NULL ? row->group : "", row->version != NULL ? row->version : "", row->kind);
  koprs_test_discovery_write_list (out, "verbs", row->verbs);
  g_string_append_c (out, '}');
}

static void
write_subresources (GString *out, const KoprsTestKind *kind)
{
  g_autoptr (GPtrArray) rows = koprs_test_subresources_list (kind);

  if (rows->len == 0)
    return;
  g_string_append (out, ",\"subresources\":[");
  for (guint i = 0; i < rows->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      write_subresource (out, kind, g_ptr_array_index (rows, i));
    }
  g_string_append_c (out, ']');
}

static void
write_resource (GString *out, const KoprsTestKind *kind)
{
  if (out->str[out->len - 1] != '[')
    g_string_append_c (out, ',');
  g_string_append_printf (out, "{\"resource\":\"%s\",", kind->plural);
  write_response_kind (out, kind);
  g_string_append_printf (out, ",\"scope\":\"%s\",\"singularResource\":\"%s\",",
                          koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED) ? "Namespaced" : "Cluster",
                          kind->singular);
  koprs_test_discovery_write_verbs (out, kind);
  koprs_test_discovery_write_strings (out, "shortNames", kind->short_names);
  koprs_test_discovery_write_strings (out, "categories", kind->categories);
  write_subresources (out, kind);
  g_string_append_c (out, '}');
}

static void
write_version (GString *out, GPtrArray *all, const char *group, const char *version)
{
  g_string_append_printf (out, "{\"version\":\"%s\",\"resources\":[", version);
  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (all, i);

      if (strcmp (kind->group, group) == 0 && strcmp (kind->version, version) == 0)
        write_resource (out, kind);
    }
  g_string_append (out, "],\"freshness\":\"Current\"}");
}

static void
write_group (GString *out, GPtrArray *all, const char *group)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (*group == '\0')
    g_string_append (out, "{\"metadata\":{},\"versions\":[");
  else
    g_string_append_printf (out, "{\"metadata\":{\"name\":\"%s\"},\"versions\":[", group);
  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (all, i);

      if (strcmp (kind->group, group) != 0 || !g_hash_table_add (seen, kind->version))
        continue;
      if (g_hash_table_size (seen) > 1)
        g_string_append_c (out, ',');
      write_version (out, all, group, kind->version);
    }
  g_string_append (out, "]}");
}

/* Nobody knows what is in there. */
static void
write_remote_group (GString *out, GPtrArray *remotes, const char *group)
{
  gboolean first = TRUE;

  g_string_append_printf (out, ",{\"metadata\":{\"name\":\"%s\"},\"versions\":[", group);
  for (guint i = 0; i < remotes->len; i++)
    {
      KoprsTestRemote *remote = g_ptr_array_index (remotes, i);

      if (strcmp (remote->group, group) != 0)
        continue;
      g_string_append_printf (out, "%s{\"version\":\"%s\",\"freshness\":\"Stale\"}", first ? "" : ",", remote->version);
      first = FALSE;
    }
  g_string_append (out, "]}");
}

void
koprs_test_discovery_write_aggregated (GString *out, KoprsTestKinds *kinds, GPtrArray *remotes, gboolean core)
{
  GPtrArray *all = koprs_test_kinds_get_all (kinds);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_string_append (out, "{\"kind\":\"APIGroupDiscoveryList\",\"apiVersion\":\"apidiscovery.k8s.io/v2\","
                        "\"metadata\":{},\"items\":[");
  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (all, i);

      if ((*kind->group == '\0') != core || !g_hash_table_add (seen, kind->group))
        continue;
      if (g_hash_table_size (seen) > 1)
        g_string_append_c (out, ',');
      write_group (out, all, kind->group);
    }
  for (guint i = 0; !core && i < remotes->len; i++)
    {
      KoprsTestRemote *remote = g_ptr_array_index (remotes, i);

      if (g_hash_table_add (seen, remote->group))
        write_remote_group (out, remotes, remote->group);
    }
  g_string_append (out, "]}\n");
}
