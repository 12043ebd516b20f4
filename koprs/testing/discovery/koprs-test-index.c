/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-index.h"

#include "koprs/testing/controllers/koprs-test-aggregation.h"
#include "koprs/testing/discovery/koprs-test-health.h"

#include <string.h>

static const char *const others[] = {
  "/.well-known/openid-configuration", "/api", "/apis", "/apis/", "/metrics", "/metrics/slis", "/openapi/v2", "/openapi/v3",
  "/openapi/v3/", "/openid/v1/jwks", "/statusz", "/version",
};

static void
add_version (GHashTable *paths, const char *group, const char *version)
{
  if (*group == '\0')
    {
      g_hash_table_add (paths, g_strconcat ("/api/", version, NULL));
      return;
    }
  g_hash_table_add (paths, g_strconcat ("/apis/", group, NULL));
  g_hash_table_add (paths, g_strconcat ("/apis/", group, "/", version, NULL));
}

static void
add_groups (GHashTable *paths, KoprsTestCluster *cluster)
{
  GPtrArray *kinds = koprs_test_kinds_get_all (koprs_test_cluster_get_kinds (cluster));
  g_autoptr (GPtrArray) remotes = koprs_test_aggregation_list (cluster);

  for (guint i = 0; i < kinds->len; i++)
    {
      const KoprsTestKind *kind = g_ptr_array_index (kinds, i);

      add_version (paths, kind->group, kind->version);
    }
  for (guint i = 0; i < remotes->len; i++)
    {
      const KoprsTestRemote *remote = g_ptr_array_index (remotes, i);

      add_version (paths, remote->group, remote->version);
    }
}

gboolean
koprs_test_index_answer (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply)
{
  g_autoptr (GHashTable) paths = NULL;
  g_autoptr (GList) sorted = NULL;

  if (strcmp (call->path, "/") != 0 && strcmp (call->path, "/index.html") != 0)
    return FALSE;
  paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_hash_table_add (paths, g_strdup (others[i]));
  add_groups (paths, cluster);
  koprs_test_health_add_paths (paths);
  sorted = g_list_sort (g_hash_table_get_keys (paths), (GCompareFunc) strcmp);
  g_string_append (reply->body, "{\n  \"paths\": [");
  for (GList *at = sorted; at != NULL; at = at->next)
    g_string_append_printf (reply->body, "%s\n    \"%s\"", at != sorted ? "," : "", (const char *) at->data);
  g_string_append (reply->body, "\n  ]\n}");
  reply->as_it_is = TRUE;
  return TRUE;
}
