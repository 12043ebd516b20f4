/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-quotas.h"

#include "koprs/testing/kinds/koprs-test-amounts.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"
#include "koprs/testing/writes/koprs-test-admission-plugins.h"
#include "koprs/testing/writes/koprs-test-quota-scope.h"
#include "koprs/testing/writes/koprs-test-usage.h"

#include <string.h>

KoprsTestKind *
koprs_test_quotas_find_kind (KoprsTestCluster *cluster)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "resourcequotas");
}

/* Those of the quota's names that the kind counts for (element-type utf8). */
static GPtrArray *
list_names (JsonNode *quota, const KoprsTestKind *kind)
{
  GPtrArray *names = koprs_test_amounts_list_names (koprs_test_node_find (quota, "spec", "hard", NULL));

  for (guint i = names->len; i > 0; i--)
    if (!koprs_test_usage_concerns (kind, g_ptr_array_index (names, i - 1)))
      g_ptr_array_remove_index (names, i - 1);
  return names;
}

static void
count_kind (KoprsTestCluster *cluster, JsonNode *quota, KoprsTestKind *kind, JsonNode *used)
{
  g_autoptr (GPtrArray) names = list_names (quota, kind);
  g_autofree char *prefix = g_strconcat (koprs_test_node_get_string (koprs_test_object_metadata (quota), "namespace"), "/", NULL);
  g_autoptr (GPtrArray) blobs = NULL;

  if (names->len == 0)
    return;
  blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);
  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) object = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));
      g_autoptr (JsonNode) usage = NULL;

      if (!koprs_test_quota_scope_has (quota, kind, object))
        continue;
      usage = koprs_test_usage_measure (kind, object, koprs_test_cluster_get_time (cluster));
      for (guint j = 0; j < names->len; j++)
        if (koprs_test_amounts_get (usage, g_ptr_array_index (names, j)) != NULL)
          koprs_test_amounts_add (used, g_ptr_array_index (names, j), koprs_test_amounts_get (usage, g_ptr_array_index (names, j)));
    }
}

/* Everything that the quota limits, with what there is of it. */
JsonNode *
koprs_test_quotas_count (KoprsTestCluster *cluster, JsonNode *quota)
{
  GPtrArray *kinds = koprs_test_kinds_get_all (koprs_test_cluster_get_kinds (cluster));
  g_autoptr (GPtrArray) names = koprs_test_amounts_list_names (koprs_test_node_find (quota, "spec", "hard", NULL));
  JsonNode *used = koprs_test_node_new_object ();

  for (guint i = 0; i < names->len; i++)
    koprs_test_node_set_string (used, g_ptr_array_index (names, i), "0");
  for (guint i = 0; i < kinds->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (kinds, i);

      if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED) && strcmp (kind->version, kind->storage_version) == 0)
        count_kind (cluster, quota, kind, used);
    }
  return used;
}

static void
append (GString *out, const char *name, const char *quantity)
{
  g_string_append_printf (out, "%s%s=%s", out->len > 0 ? "," : "", name, quantity);
}

static gboolean
check_amounts (const KoprsTestKind *kind, JsonNode *object, JsonNode *quota, JsonNode *wanted, JsonNode *used, GError **error)
{
  JsonNode *hard = koprs_test_node_find (quota, "spec", "hard", NULL);
  g_autoptr (GPtrArray) names = list_names (quota, kind);
  g_autoptr (GString) requested = g_string_new (NULL);
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) limited = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i), *more = koprs_test_amounts_get (wanted, name);
      g_autofree char *sum = koprs_test_text_add_quantities (koprs_test_amounts_get (used, name), more, 1);

      if (koprs_test_text_compare_quantities (more, "0") <= 0 ||
          koprs_test_text_compare_quantities (sum, koprs_test_amounts_get (hard, name)) <= 0)
        continue;
      append (requested, name, more);
      append (before, name, koprs_test_amounts_get (used, name));
      append (limited, name, koprs_test_amounts_get (hard, name));
    }
  if (requested->len == 0)
    return TRUE;
  koprs_test_admission_forbid (error, kind, object, "exceeded quota: %s, requested: %s, used: %s, limited: %s",
                               koprs_test_object_get_name (quota), requested->str, before->str, limited->str);
  return FALSE;
}

/* What it has more than before. */
static JsonNode *
measure_growth (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, JsonNode *live)
{
  gint64 now = koprs_test_cluster_get_time (cluster);
  JsonNode *growth = koprs_test_usage_measure (kind, object, now);
  g_autoptr (JsonNode) before = live != NULL ? koprs_test_usage_measure (kind, live, now) : NULL;
  g_autoptr (GPtrArray) names = koprs_test_amounts_list_names (before);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *rest = koprs_test_text_add_quantities (koprs_test_amounts_get (growth, name),
                                                              koprs_test_amounts_get (before, name), -1);

      koprs_test_node_set_string (growth, name, rest);
    }
  return growth;
}

static gboolean
check_quota (KoprsTestCluster *cluster, JsonNode *quota, const KoprsTestKind *kind, JsonNode *object, JsonNode *live, GError **error)
{
  g_autoptr (GPtrArray) names = list_names (quota, kind);
  g_autoptr (JsonNode) wanted = NULL;
  g_autoptr (JsonNode) used = NULL;
  g_autofree char *missing = NULL;

  if (names->len == 0 || !koprs_test_quota_scope_has (quota, kind, object))
    return TRUE;
  if (strcmp (kind->resource, "pods") == 0)
    missing = koprs_test_usage_find_missing (names, object);
  if (missing != NULL)
    {
      koprs_test_admission_forbid (error, kind, object, "failed quota: %s: must specify %s", koprs_test_object_get_name (quota), missing);
      return FALSE;
    }
  /* What comes into the scopes by a change counts whole. */
  wanted = measure_growth (cluster, kind, object, live != NULL && koprs_test_quota_scope_has (quota, kind, live) ? live : NULL);
  used = koprs_test_quotas_count (cluster, quota);
  return check_amounts (kind, object, quota, wanted, used, error);
}

/* Only of these an update can take more than before. */
static gboolean
can_grow (const KoprsTestKind *kind)
{
  return strcmp (kind->resource, "services") == 0 || strcmp (kind->resource, "persistentvolumeclaims") == 0;
}

gboolean
koprs_test_quotas_admit (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, JsonNode *live, GError **error)
{
  KoprsTestKind *quotas = koprs_test_quotas_find_kind (cluster);
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (object), "namespace");
  g_autofree char *prefix = NULL;
  g_autoptr (GPtrArray) blobs = NULL;

  if (namespace_ == NULL || koprs_test_table_get_size (quotas->table) == 0 || strcmp (kind->plural, "events") == 0 ||
      (live != NULL && !can_grow (kind)))
    return TRUE;
  prefix = g_strconcat (namespace_, "/", NULL);
  blobs = koprs_test_table_snapshot (quotas->table, prefix, NULL, G_MAXUINT64);
  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) quota = koprs_test_object_load (quotas, g_ptr_array_index (blobs, i));

      if (!check_quota (cluster, quota, kind, object, live, error))
        return FALSE;
    }
  return TRUE;
}
