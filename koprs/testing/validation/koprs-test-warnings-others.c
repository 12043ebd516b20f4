/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is warned of in secrets, quotas, nodes, storage and devices. */

#include "koprs/testing/validation/koprs-test-warnings-private.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define OLD_CLASS "volume.beta.kubernetes.io/storage-class"
#define MOUNTABLE "kubernetes.io/enforce-mountable-secrets"

static void
check_volume (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  static const char *const rows[][2] = {
    { "cephfs", "deprecated in v1.28, non-functional in v1.31+" },
    { "photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+" },
    { "scaleIO", "deprecated in v1.16, non-functional in v1.22+" },
    { "storageos", "deprecated in v1.22, non-functional in v1.25+" },
    { "glusterfs", "deprecated in v1.25, non-functional in v1.26+" },
    { "rbd", "deprecated in v1.28, non-functional in v1.31+" },
  };
  JsonNode *annotations = koprs_test_node_find (object, "metadata", "annotations", NULL), *spec = koprs_test_node_get (object, "spec");
  JsonNode *required = koprs_test_node_find (spec, "nodeAffinity", "required", NULL);

  if (koprs_test_node_get (annotations, OLD_CLASS) != NULL)
    koprs_test_warnings_say (warnings, "metadata.annotations[" OLD_CLASS "]: deprecated since v1.8; use \"storageClassName\" attribute "
                             "instead");
  if (koprs_test_node_get (annotations, "volume.beta.kubernetes.io/mount-options") != NULL)
    koprs_test_warnings_say (warnings, "metadata.annotations[volume.beta.kubernetes.io/mount-options]: deprecated since v1.31; use "
                             "\"mountOptions\" attribute instead");
  if (g_strcmp0 (koprs_test_node_get_string (spec, "persistentVolumeReclaimPolicy"), "Recycle") == 0)
    koprs_test_warnings_say (warnings, "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the "
                             "recommended approach is to use dynamic provisioning.");
  for (guint i = 0; i < koprs_test_warnings_count (required, "nodeSelectorTerms"); i++)
    {
      g_autofree char *path = g_strdup_printf ("spec.nodeAffinity.required.nodeSelectorTerms[%u]", i);

      koprs_test_warnings_check_term (warnings, koprs_test_warnings_element (required, "nodeSelectorTerms", i), FALSE, path);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (koprs_test_node_get (spec, rows[i][0]) != NULL)
      koprs_test_warnings_say (warnings, "spec.%s: %s", strcmp (rows[i][0], "storageos") == 0 ? "storageOS" : rows[i][0], rows[i][1]);
}

static void
check_volume_claim (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  if (koprs_test_node_get (koprs_test_node_find (object, "metadata", "annotations", NULL), OLD_CLASS) != NULL)
    koprs_test_warnings_say (warnings, "metadata.annotations[" OLD_CLASS "]: deprecated since v1.8; use \"storageClassName\" attribute "
                             "instead");
  koprs_test_warnings_check_claim (warnings, koprs_test_node_get (object, "spec"), "spec");
}

static void
check_account (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  if (koprs_test_node_get (koprs_test_node_find (object, "metadata", "annotations", NULL), MOUNTABLE) != NULL &&
      koprs_test_node_get (koprs_test_node_find (old, "metadata", "annotations", NULL), MOUNTABLE) == NULL)
    koprs_test_warnings_say (warnings, "metadata.annotations[" MOUNTABLE "]: deprecated in v1.32+; prefer separate namespaces to isolate "
                             "access to mounted secrets");
}

/* What is asked for should not be above what may be used. */
static void
check_quota (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  static const char *const names[] = { "cpu", "memory", "ephemeral-storage" };
  JsonNode *hard = koprs_test_node_find (object, "spec", "hard", NULL);

  for (guint i = 0; old == NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *request = g_strconcat ("requests.", names[i], NULL), *limit = g_strconcat ("limits.", names[i], NULL);
      const char *asked = koprs_test_node_get_string (hard, request), *most = koprs_test_node_get_string (hard, limit);
      gboolean bare = asked == NULL && strcmp (names[i], "ephemeral-storage") != 0;

      if (bare)
        asked = koprs_test_node_get_string (hard, names[i]);
      if (asked != NULL && most != NULL && koprs_test_text_compare_quantities (asked, most) > 0)
        koprs_test_warnings_say (warnings, "ResourceQuota %s (%s) should be less than %s (%s)", bare ? names[i] : request, asked, limit,
                                 most);
    }
}

static void
check_node (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");

  if (koprs_test_node_get (spec, "configSource") != NULL)
    koprs_test_warnings_say (warnings, "spec.configSource: the feature is removed");
  if (koprs_test_node_get (spec, "externalID") != NULL)
    koprs_test_warnings_say (warnings, "spec.externalID: this field is deprecated, and is unused by Kubernetes");
  koprs_test_warnings_check_list (warnings, spec, "podCIDRs", "spec", koprs_test_warnings_check_cidr);
}

/* Nothing but whether there is something that looks like it. */
static gboolean
has_pem (JsonNode *data, const char *name)
{
  const char *text = koprs_test_node_get_string (data, name);
  gsize size;
  g_autofree char *plain = text != NULL ? (char *) g_base64_decode (text, &size) : NULL;
  const char *begin = plain != NULL ? g_strstr_len (plain, size, "-----BEGIN ") : NULL;

  return begin != NULL && g_strstr_len (begin, size - (begin - plain), "-----END ") != NULL;
}

static void
check_secret (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  JsonNode *data = koprs_test_node_get (object, "data");

  if (g_strcmp0 (koprs_test_node_get_string (object, "type"), "kubernetes.io/tls") != 0)
    return;
  if (!has_pem (data, "tls.crt"))
    koprs_test_warnings_say (warnings, "tls: failed to find any PEM data in certificate input");
  else if (!has_pem (data, "tls.key"))
    koprs_test_warnings_say (warnings, "tls: failed to find any PEM data in key input");
}

static void
check_runtime_class (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  JsonNode *selector = koprs_test_node_find (object, "scheduling", "nodeSelector", NULL);
  g_autoptr (GList) names = koprs_test_node_is_object (selector) ?
                            g_list_sort (json_object_get_members (json_node_get_object (selector)), (GCompareFunc) strcmp) : NULL;

  for (GList *at = names; at != NULL; at = at->next)
    if (koprs_test_warnings_find_label (at->data) != NULL)
      koprs_test_warnings_say (warnings, "scheduling.nodeSelector: %s", koprs_test_warnings_find_label (at->data));
}

static void
check_topology (GPtrArray *warnings, JsonNode *topology, guint index)
{
  for (guint i = 0; i < koprs_test_warnings_count (topology, "matchLabelExpressions"); i++)
    {
      const char *key = koprs_test_node_get_string (koprs_test_warnings_element (topology, "matchLabelExpressions", i), "key");

      if (key != NULL && koprs_test_warnings_find_label (key) != NULL)
        koprs_test_warnings_say (warnings, "allowedTopologies[%u].matchLabelExpressions[%u].key: %s", index, i,
                                 koprs_test_warnings_find_label (key));
    }
}

static void
check_storage_class (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  for (guint i = 0; i < koprs_test_warnings_count (object, "allowedTopologies"); i++)
    check_topology (warnings, koprs_test_warnings_element (object, "allowedTopologies", i), i);
}

static void
check_capacity (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  JsonNode *topology = koprs_test_node_get (object, "nodeTopology"), *labels = koprs_test_node_get (topology, "matchLabels");
  g_autoptr (GList) names = koprs_test_node_is_object (labels) ?
                            g_list_sort (json_object_get_members (json_node_get_object (labels)), (GCompareFunc) strcmp) : NULL;

  koprs_test_warnings_check_term (warnings, topology, FALSE, "nodeTopology");
  for (GList *at = names; at != NULL; at = at->next)
    if (koprs_test_warnings_find_label (at->data) != NULL)
      koprs_test_warnings_say (warnings, "nodeTopology.matchLabels.%s: %s", (char *) at->data, koprs_test_warnings_find_label (at->data));
}

static void
check_driver (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec"), *requests = koprs_test_node_get (spec, "tokenRequests");

  if (koprs_test_warnings_count (spec, "tokenRequests") > 0 && koprs_test_node_get (spec, "serviceAccountTokenInSecrets") == NULL &&
      !koprs_test_node_equal (requests, koprs_test_node_find (old, "spec", "tokenRequests", NULL)))
    koprs_test_warnings_say (warnings, "spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to true to "
                             "prevent possible logging of tokens in volume attributes");
}

static void
check_device_slice (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  const char *driver = koprs_test_node_get_string (koprs_test_node_get (object, "spec"), "driver");
  g_autofree char *lower = driver != NULL ? g_ascii_strdown (driver, -1) : NULL;

  if (g_strcmp0 (driver, lower) != 0)
    koprs_test_warnings_say (warnings, "spec.driver: driver names should be lowercase; \"%s\" contains uppercase characters", driver);
}

const KoprsTestWarningsRow koprs_test_warnings_others[] = {
  { "secrets", check_secret },
  { "serviceaccounts", check_account },
  { "resourcequotas", check_quota },
  { "nodes", check_node },
  { "persistentvolumes", check_volume },
  { "persistentvolumeclaims", check_volume_claim },
  { "runtimeclasses.node.k8s.io", check_runtime_class },
  { "storageclasses.storage.k8s.io", check_storage_class },
  { "csistoragecapacities.storage.k8s.io", check_capacity },
  { "csidrivers.storage.k8s.io", check_driver },
  { "resourceslices.resource.k8s.io", check_device_slice },
  { NULL },
};
