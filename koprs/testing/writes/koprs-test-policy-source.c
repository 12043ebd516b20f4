/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-policy-source.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define GROUP "admissionregistration.k8s.io"

static gboolean
has_any (KoprsTestWrite *write, const char *plural)
{
  g_autofree char *resource = g_strconcat (plural, "." GROUP, NULL);

  return koprs_test_table_get_size (koprs_test_storage_get_table (koprs_test_cluster_get_storage (write->cluster), resource)) > 0;
}

gboolean
koprs_test_policy_source_is_used (const KoprsTestPolicySource *self, KoprsTestWrite *write)
{
  return write->call != NULL && write->call->identity != NULL && strcmp (write->kind->group, GROUP) != 0 &&
         has_any (write, self->bindings) && has_any (write, self->policies);
}

static KoprsTestKind *
find_kind (KoprsTestWrite *write, const char *plural)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (write->cluster), GROUP, "v1", plural);
}

KoprsTestKind *
koprs_test_policy_source_find_kind (const KoprsTestPolicySource *self, KoprsTestWrite *write)
{
  return find_kind (write, self->policies);
}

GPtrArray *
koprs_test_policy_source_load_bindings (const KoprsTestPolicySource *self, KoprsTestWrite *write)
{
  KoprsTestKind *kind = find_kind (write, self->bindings);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  GPtrArray *bindings = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < blobs->len; i++)
    g_ptr_array_add (bindings, koprs_test_object_load (kind, g_ptr_array_index (blobs, i)));
  return bindings;
}

gboolean
koprs_test_policy_source_is_bound (JsonNode *policy, JsonNode *binding)
{
  return g_strcmp0 (koprs_test_node_get_string (koprs_test_node_get (binding, "spec"), "policyName"),
                    koprs_test_policy_source_get_name (policy)) == 0;
}

const KoprsTestPolicy *
koprs_test_policy_source_compile (KoprsTestWrite *write, KoprsBlob *blob, JsonNode *policy)
{
  gconstpointer kept = koprs_test_cluster_get_derived (write->cluster, blob);

  if (kept != NULL)
    return kept;
  return koprs_test_cluster_keep_derived (write->cluster, blob, koprs_test_policy_new (koprs_test_node_get (policy, "spec")),
                                          (GDestroyNotify) koprs_test_policy_free);
}

gboolean
koprs_test_policy_source_ignores_errors (JsonNode *policy)
{
  return g_strcmp0 (koprs_test_node_get_string (koprs_test_node_get (policy, "spec"), "failurePolicy"), "Ignore") == 0;
}

const char *
koprs_test_policy_source_get_name (JsonNode *object)
{
  const char *name = koprs_test_object_get_name (object);

  return name != NULL ? name : "";
}
