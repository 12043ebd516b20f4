/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The objects that a binding of a policy gives to it as parameters. */

#include "koprs/testing/writes/koprs-test-policy-match.h"

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static void
unref_node (gpointer data)
{
  if (data != NULL)
    json_node_unref (data);
}

static KoprsTestKind *
find_kind (KoprsTestWrite *write, JsonNode *param_kind, char **problem)
{
  const char *api_version = koprs_test_node_get_text (param_kind, "apiVersion");
  const char *kind = koprs_test_node_get_text (param_kind, "kind");
  const char *slash = strchr (api_version, '/');
  g_autofree char *group = slash != NULL ? g_strndup (api_version, slash - api_version) : g_strdup ("");
  const char *version = slash != NULL ? slash + 1 : api_version;
  KoprsTestKind *found = koprs_test_kinds_find_kind (koprs_test_cluster_get_kinds (write->cluster), group, version, kind);

  if (found == NULL)
    *problem = g_strdup_printf ("failed to configure policy: failed to find resource referenced by paramKind: '%s%s%s, Kind=%s'", group,
                                "/", version, kind);
  return found;
}

/* Where they are: "" for the cluster's own. NULL with the reason. */
static const char *
find_namespace (KoprsTestWrite *write, const KoprsTestKind *kind, JsonNode *reference, char **problem)
{
  const char *given = koprs_test_node_get_text (reference, "namespace");

  if (!koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED))
    {
      if (*given != '\0')
        *problem = g_strdup ("failed to configure binding: paramRef.namespace must not be provided for a cluster-scoped `paramKind`");
      return *given != '\0' ? NULL : "";
    }
  if (*given != '\0')
    return given;
  if (write->call->namespace_ == NULL)
    *problem = g_strdup ("failed to configure binding: cannot use namespaced paramRef in policy binding that matches cluster-scoped "
                         "resources");
  return write->call->namespace_;
}

static void
add_named (KoprsTestWrite *write, KoprsTestKind *kind, const char *namespace_, const char *name, GPtrArray *found)
{
  KoprsBlob *blob = koprs_test_cluster_lookup (write->cluster, kind, *namespace_ != '\0' ? namespace_ : NULL, name);

  if (blob != NULL)
    g_ptr_array_add (found, koprs_test_object_load (kind, blob));
}

static void
add_selected (KoprsTestKind *kind, const char *namespace_, JsonNode *reference, GPtrArray *found)
{
  g_autofree char *prefix = *namespace_ != '\0' ? g_strconcat (namespace_, "/", NULL) : g_strdup ("");
  g_autoptr (KoprsTestSelector) selector = koprs_test_selector_new_object (koprs_test_node_get (reference, "selector"));
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) object = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));

      if (selector == NULL || koprs_test_selector_matches_node (selector, object))
        g_ptr_array_add (found, g_steal_pointer (&object));
    }
}

GPtrArray *
koprs_test_policy_list_params (KoprsTestWrite *write, JsonNode *policy, JsonNode *binding, char **problem)
{
  JsonNode *param_kind = koprs_test_node_find (policy, "spec", "paramKind", NULL);
  JsonNode *reference = koprs_test_node_find (binding, "spec", "paramRef", NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (unref_node);
  KoprsTestKind *kind = koprs_test_node_is_object (param_kind) ? find_kind (write, param_kind, problem) : NULL;
  const char *namespace_;

  if (*problem != NULL)
    return NULL;
  if (kind == NULL || !koprs_test_node_is_object (reference))
    {
      g_ptr_array_add (found, NULL);
      return g_steal_pointer (&found);
    }
  namespace_ = find_namespace (write, kind, reference, problem);
  if (namespace_ == NULL)
    return NULL;
  if (*koprs_test_node_get_text (reference, "name") != '\0')
    add_named (write, kind, namespace_, koprs_test_node_get_text (reference, "name"), found);
  else
    add_selected (kind, namespace_, reference, found);
  if (found->len > 0 || strcmp (koprs_test_node_get_text (reference, "parameterNotFoundAction"), "Deny") != 0)
    return g_steal_pointer (&found);
  *problem = g_strdup ("failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction");
  return NULL;
}
