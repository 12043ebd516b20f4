/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What pods are given before anybody validates them. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/writes/koprs-test-admission-plugins.h"

#include <string.h>

#define MIRROR "kubernetes.io/config.mirror"

/* Where every container finds who it is. The text is JSON: NAME is put in. */
#define ACCESS_VOLUME \
  "{\"name\":\"NAME\",\"projected\":{\"sources\":[{\"serviceAccountToken\":{\"expirationSeconds\":3607,\"path\":\"token\"}}," \
  "{\"configMap\":{\"name\":\"kube-root-ca.crt\",\"items\":[{\"key\":\"ca.crt\",\"path\":\"ca.crt\"}]}},{\"downwardAPI\":" \
  "{\"items\":[{\"path\":\"namespace\",\"fieldRef\":{\"apiVersion\":\"v1\",\"fieldPath\":\"metadata.namespace\"}}]}}]," \
  "\"defaultMode\":420}}"
#define ACCESS_PATH "/var/run/secrets/kubernetes.io/serviceaccount"
#define ACCESS_MOUNT "{\"name\":\"NAME\",\"readOnly\":true,\"mountPath\":\"" ACCESS_PATH "\"}"
#define TOLERATION \
  "{\"key\":\"NAME\",\"operator\":\"Exists\",\"effect\":\"NoExecute\",\"tolerationSeconds\":300}"

static void
append_json (JsonNode *object, const char *name, const char *pattern, const char *text)
{
  g_autoptr (GString) json = g_string_new (pattern);
  JsonNode *list = koprs_test_node_get (object, name);

  g_string_replace (json, "NAME", text, 0);
  if (!koprs_test_node_is_array (list))
    {
      list = koprs_test_node_new_array ();
      koprs_test_node_set (object, name, list);
    }
  json_array_add_element (json_node_get_array (list), koprs_test_node_parse (json->str, json->len, NULL));
}

static JsonNode *
get_element (JsonNode *object, const char *name, guint i)
{
  JsonNode *list = koprs_test_node_get (object, name);

  return koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)) ?
         json_array_get_element (json_node_get_array (list), i) : NULL;
}

static gboolean
has_mount (JsonNode *container)
{
  JsonNode *mount;

  for (guint i = 0; (mount = get_element (container, "volumeMounts", i)) != NULL; i++)
    if (g_strcmp0 (koprs_test_node_get_string (mount, "mountPath"), ACCESS_PATH) == 0)
      return TRUE;
  return FALSE;
}

/* Whoever mounts something else there keeps it; the volume comes only with a mount. */
static void
mount_access (JsonNode *spec)
{
  static const char *const lists[] = { "initContainers", "containers" };
  static const char letters[] = "bcdfghjklmnpqrstvwxz2456789";
  char name[] = "kube-api-access-xxxxx";
  gboolean mounted = FALSE;
  JsonNode *container;

  for (guint i = 0; i < 5; i++)
    name[strlen ("kube-api-access-") + i] = letters[g_random_int_range (0, sizeof letters - 1)];
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; (container = get_element (spec, lists[i], j)) != NULL; j++)
      if (!has_mount (container))
        {
          append_json (container, "volumeMounts", ACCESS_MOUNT, name);
          mounted = TRUE;
        }
  if (mounted)
    append_json (spec, "volumes", ACCESS_VOLUME, name);
}

static gboolean
admit_account (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *pod, GError **error)
{
  JsonNode *spec = koprs_test_node_ensure (pod, "spec");
  KoprsTestKind *accounts = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "serviceaccounts");
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (pod), "namespace");
  const char *name = koprs_test_node_get_string (spec, "serviceAccountName");
  g_autoptr (JsonNode) account = NULL;
  KoprsBlob *blob;

  if (koprs_test_node_find (pod, "metadata", "annotations", MIRROR, NULL) != NULL)
    return TRUE;
  if (name == NULL || *name == '\0')
    {
      koprs_test_node_set_string (spec, "serviceAccountName", "default");
      koprs_test_node_set_string (spec, "serviceAccount", "default");
      name = "default";
    }
  blob = koprs_test_cluster_lookup (cluster, accounts, namespace_, name);
  if (blob == NULL)
    {
      koprs_test_admission_forbid (error, kind, pod, "error looking up service account %s/%s: serviceaccount \"%s\" not found",
                                   namespace_, name, name);
      return FALSE;
    }
  account = koprs_test_object_load (accounts, blob);
  if (koprs_test_object_get_boolean (koprs_test_node_get (spec, "automountServiceAccountToken") != NULL ? spec : account,
                                     "automountServiceAccountToken", TRUE))
    mount_access (spec);
  if (koprs_test_object_count (spec, "imagePullSecrets") == 0 && koprs_test_object_count (account, "imagePullSecrets") > 0)
    koprs_test_object_copy_member (spec, account, "imagePullSecrets");
  return TRUE;
}

/* The class of that name, else the one that is for all; NULL where there is none. */
static JsonNode *
find_class (KoprsTestCluster *cluster, const char *name)
{
  KoprsTestKind *classes = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "scheduling.k8s.io", "v1",
                                                  "priorityclasses");
  KoprsBlob *blob = name != NULL ? koprs_test_table_lookup (classes->table, name) : NULL;
  g_autoptr (JsonNode) found = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (name != NULL)
    return blob != NULL ? koprs_test_object_load (classes, blob) : NULL;
  all = koprs_test_table_snapshot (classes->table, "", NULL, G_MAXUINT64);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (JsonNode) class = koprs_test_object_load (classes, g_ptr_array_index (all, i));

      if (koprs_test_object_get_boolean (class, "globalDefault", FALSE) &&
          (found == NULL || koprs_test_object_get_int (class, "value", 0) < koprs_test_object_get_int (found, "value", 0)))
        {
          g_clear_pointer (&found, json_node_unref);
          found = g_steal_pointer (&class);
        }
    }
  return g_steal_pointer (&found);
}

static gboolean
admit_priority (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *pod, GError **error)
{
  JsonNode *spec = koprs_test_node_get (pod, "spec");
  const char *name = koprs_test_node_get_string (spec, "priorityClassName");
  const char *given = koprs_test_node_get_string (spec, "preemptionPolicy"), *policy;
  g_autoptr (JsonNode) class = find_class (cluster, name != NULL && *name != '\0' ? name : NULL);
  gint64 value = koprs_test_object_get_int (class, "value", 0);
  gint64 wanted = koprs_test_object_get_int (spec, "priority", value);

  if (name != NULL && *name != '\0' && class == NULL)
    {
      koprs_test_admission_forbid (error, kind, pod, "no PriorityClass with name %s was found", name);
      return FALSE;
    }
  if (wanted != value)
    {
      koprs_test_admission_forbid (error, kind, pod, "the integer value of priority (%" G_GINT64_FORMAT ") must not be provided "
                                   "in pod spec; priority admission controller computed %" G_GINT64_FORMAT
                                   " from the given PriorityClass name", wanted, value);
      return FALSE;
    }
  policy = koprs_test_node_get_string (class, "preemptionPolicy");
  policy = policy != NULL ? policy : "PreemptLowerPriority";
  if (given != NULL && strcmp (given, policy) != 0)
    {
      koprs_test_admission_forbid (error, kind, pod, "the string value of PreemptionPolicy (%s) must not be provided in pod spec; "
                                   "priority admission controller computed %s from the given PriorityClass name", given, policy);
      return FALSE;
    }
  if (class != NULL)
    koprs_test_node_set_string (spec, "priorityClassName", koprs_test_object_get_name (class));
  koprs_test_object_set_int (spec, "priority", value);
  koprs_test_node_set_string (spec, "preemptionPolicy", policy);
  return TRUE;
}

static gboolean
tolerates (JsonNode *spec, const char *key)
{
  JsonNode *toleration;

  for (guint i = 0; (toleration = get_element (spec, "tolerations", i)) != NULL; i++)
    {
      const char *own = koprs_test_node_get_string (toleration, "key");
      const char *effect = koprs_test_node_get_string (toleration, "effect");

      if ((own == NULL || *own == '\0' || strcmp (own, key) == 0) &&
          (effect == NULL || *effect == '\0' || strcmp (effect, "NoExecute") == 0))
        return TRUE;
    }
  return FALSE;
}

static void
admit_tolerations (JsonNode *spec)
{
  static const char *const keys[] = { "node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable" };
  gboolean missing[G_N_ELEMENTS (keys)];

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    missing[i] = !tolerates (spec, keys[i]);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (missing[i])
      append_json (spec, "tolerations", TOLERATION, keys[i]);
}

gboolean
koprs_test_admission_pod (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *pod, GError **error)
{
  if (!admit_account (cluster, kind, pod, error) || !admit_priority (cluster, kind, pod, error))
    return FALSE;
  admit_tolerations (koprs_test_node_get (pod, "spec"));
  return koprs_test_admission_runtime (cluster, kind, pod, error);
}
