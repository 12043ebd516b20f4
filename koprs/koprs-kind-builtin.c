/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-kind-private.h"

#include <string.h>

/* The ready-made kinds: one row each, made into an object when first asked for and kept for ever.
 * Rows come in, KoprsKind singletons go out; that they are built into every API server is a fact of
 * the stable Kubernetes API. */

typedef enum {
  BUILTIN_POD,
  BUILTIN_CONFIG_MAP,
  BUILTIN_SECRET,
  BUILTIN_NAMESPACE,
  BUILTIN_SERVICE,
  BUILTIN_NODE,
  BUILTIN_EVENT,
  BUILTIN_SERVICE_ACCOUNT,
  BUILTIN_PERSISTENT_VOLUME,
  BUILTIN_PERSISTENT_VOLUME_CLAIM,
  BUILTIN_DEPLOYMENT,
  BUILTIN_STATEFUL_SET,
  BUILTIN_DAEMON_SET,
  BUILTIN_REPLICA_SET,
  BUILTIN_JOB,
  BUILTIN_CRON_JOB,
  BUILTIN_INGRESS,
  BUILTIN_NETWORK_POLICY,
  BUILTIN_ROLE,
  BUILTIN_ROLE_BINDING,
  BUILTIN_CLUSTER_ROLE,
  BUILTIN_CLUSTER_ROLE_BINDING,
  BUILTIN_LEASE,
  BUILTIN_CUSTOM_RESOURCE_DEFINITION,
  N_BUILTIN,
} Builtin;

typedef struct {
  const char *group;
  const char *version;
  const char *kind;
  const char *plural;
  gboolean namespaced;
} Row;

static const Row rows[N_BUILTIN] = {
  [BUILTIN_POD] = { "", "v1", "Pod", "pods", TRUE },
  [BUILTIN_CONFIG_MAP] = { "", "v1", "ConfigMap", "configmaps", TRUE },
  [BUILTIN_SECRET] = { "", "v1", "Secret", "secrets", TRUE },
  [BUILTIN_NAMESPACE] = { "", "v1", "Namespace", "namespaces", FALSE },
  [BUILTIN_SERVICE] = { "", "v1", "Service", "services", TRUE },
  [BUILTIN_NODE] = { "", "v1", "Node", "nodes", FALSE },
  [BUILTIN_EVENT] = { "", "v1", "Event", "events", TRUE },
  [BUILTIN_SERVICE_ACCOUNT] = { "", "v1", "ServiceAccount", "serviceaccounts", TRUE },
  [BUILTIN_PERSISTENT_VOLUME] = { "", "v1", "PersistentVolume", "persistentvolumes", FALSE },
  [BUILTIN_PERSISTENT_VOLUME_CLAIM] =
    { "", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", TRUE },
  [BUILTIN_DEPLOYMENT] = { "apps", "v1", "Deployment", "deployments", TRUE },
  [BUILTIN_STATEFUL_SET] = { "apps", "v1", "StatefulSet", "statefulsets", TRUE },
  [BUILTIN_DAEMON_SET] = { "apps", "v1", "DaemonSet", "daemonsets", TRUE },
  [BUILTIN_REPLICA_SET] = { "apps", "v1", "ReplicaSet", "replicasets", TRUE },
  [BUILTIN_JOB] = { "batch", "v1", "Job", "jobs", TRUE },
  [BUILTIN_CRON_JOB] = { "batch", "v1", "CronJob", "cronjobs", TRUE },
  [BUILTIN_INGRESS] = { "networking.k8s.io", "v1", "Ingress", "ingresses", TRUE },
  [BUILTIN_NETWORK_POLICY] =
    { "networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", TRUE },
  [BUILTIN_ROLE] = { "rbac.authorization.k8s.io", "v1", "Role", "roles", TRUE },
  [BUILTIN_ROLE_BINDING] =
    { "rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings", TRUE },
  [BUILTIN_CLUSTER_ROLE] =
    { "rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", FALSE },
  [BUILTIN_CLUSTER_ROLE_BINDING] =
    { "rbac.authorization.k8s.io", "v1", "ClusterRoleBinding", "clusterrolebindings", FALSE },
  [BUILTIN_LEASE] = { "coordination.k8s.io", "v1", "Lease", "leases", TRUE },
  [BUILTIN_CUSTOM_RESOURCE_DEFINITION] =
    { "apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", FALSE },
};

static KoprsKind *
get_builtin (Builtin which)
{
  static KoprsKind *kinds[N_BUILTIN];
  KoprsKind *kind = g_atomic_pointer_get (&kinds[which]);
  const Row *row = &rows[which];

  if (kind != NULL)
    return kind;

  kind = koprs_kind_new (row->group, row->version, row->kind, row->plural, row->namespaced);
  if (!g_atomic_pointer_compare_and_exchange (&kinds[which], NULL, kind))
    g_object_unref (kind);
  return g_atomic_pointer_get (&kinds[which]);
}

KoprsKind *
koprs_kind_lookup_builtin (const char *api_version, const char *kind)
{
  const char *slash;

  if (api_version == NULL || kind == NULL)
    return NULL;

  slash = strchr (api_version, '/');
  for (guint i = 0; i < N_BUILTIN; i++)
    {
      const Row *row = &rows[i];
      gsize group_length = strlen (row->group);

      if (strcmp (row->kind, kind) != 0)
        continue;
      if (slash == NULL ? group_length == 0 && strcmp (api_version, row->version) == 0
                        : (gsize) (slash - api_version) == group_length && group_length > 0 &&
                          strncmp (api_version, row->group, group_length) == 0 &&
                          strcmp (slash + 1, row->version) == 0)
        return get_builtin (i);
    }
  return NULL;
}

/**
 * koprs_kind_pod:
 *
 * The kind `Pod` of `v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_pod (void)
{
  return get_builtin (BUILTIN_POD);
}

/**
 * koprs_kind_config_map:
 *
 * The kind `ConfigMap` of `v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_config_map (void)
{
  return get_builtin (BUILTIN_CONFIG_MAP);
}

/**
 * koprs_kind_secret:
 *
 * The kind `Secret` of `v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_secret (void)
{
  return get_builtin (BUILTIN_SECRET);
}

/**
 * koprs_kind_namespace:
 *
 * The kind `Namespace` of `v1`: cluster-wide.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_namespace (void)
{
  return get_builtin (BUILTIN_NAMESPACE);
}

/**
 * koprs_kind_service:
 *
 * The kind `Service` of `v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_service (void)
{
  return get_builtin (BUILTIN_SERVICE);
}

/**
 * koprs_kind_node:
 *
 * The kind `Node` of `v1`: cluster-wide.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_node (void)
{
  return get_builtin (BUILTIN_NODE);
}

/**
 * koprs_kind_event:
 *
 * The kind `Event` of `v1`: namespaced. The newer view of the same objects, `events.k8s.io/v1`, is
 * a kind of its own: `koprs_kind_new ("events.k8s.io", "v1", "Event", "events", TRUE)`.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_event (void)
{
  return get_builtin (BUILTIN_EVENT);
}

/**
 * koprs_kind_service_account:
 *
 * The kind `ServiceAccount` of `v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_service_account (void)
{
  return get_builtin (BUILTIN_SERVICE_ACCOUNT);
}

/**
 * koprs_kind_persistent_volume:
 *
 * The kind `PersistentVolume` of `v1`: cluster-wide.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_persistent_volume (void)
{
  return get_builtin (BUILTIN_PERSISTENT_VOLUME);
}

/**
 * koprs_kind_persistent_volume_claim:
 *
 * The kind `PersistentVolumeClaim` of `v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_persistent_volume_claim (void)
{
  return get_builtin (BUILTIN_PERSISTENT_VOLUME_CLAIM);
}

/**
 * koprs_kind_deployment:
 *
 * The kind `Deployment` of `apps/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_deployment (void)
{
  return get_builtin (BUILTIN_DEPLOYMENT);
}

/**
 * koprs_kind_stateful_set:
 *
 * The kind `StatefulSet` of `apps/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_stateful_set (void)
{
  return get_builtin (BUILTIN_STATEFUL_SET);
}

/**
 * koprs_kind_daemon_set:
 *
 * The kind `DaemonSet` of `apps/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_daemon_set (void)
{
  return get_builtin (BUILTIN_DAEMON_SET);
}

/**
 * koprs_kind_replica_set:
 *
 * The kind `ReplicaSet` of `apps/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_replica_set (void)
{
  return get_builtin (BUILTIN_REPLICA_SET);
}

/**
 * koprs_kind_job:
 *
 * The kind `Job` of `batch/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_job (void)
{
  return get_builtin (BUILTIN_JOB);
}

/**
 * koprs_kind_cron_job:
 *
 * The kind `CronJob` of `batch/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_cron_job (void)
{
  return get_builtin (BUILTIN_CRON_JOB);
}

/**
 * koprs_kind_ingress:
 *
 * The kind `Ingress` of `networking.k8s.io/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_ingress (void)
{
  return get_builtin (BUILTIN_INGRESS);
}

/**
 * koprs_kind_network_policy:
 *
 * The kind `NetworkPolicy` of `networking.k8s.io/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_network_policy (void)
{
  return get_builtin (BUILTIN_NETWORK_POLICY);
}

/**
 * koprs_kind_role:
 *
 * The kind `Role` of `rbac.authorization.k8s.io/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_role (void)
{
  return get_builtin (BUILTIN_ROLE);
}

/**
 * koprs_kind_role_binding:
 *
 * The kind `RoleBinding` of `rbac.authorization.k8s.io/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_role_binding (void)
{
  return get_builtin (BUILTIN_ROLE_BINDING);
}

/**
 * koprs_kind_cluster_role:
 *
 * The kind `ClusterRole` of `rbac.authorization.k8s.io/v1`: cluster-wide.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_cluster_role (void)
{
  return get_builtin (BUILTIN_CLUSTER_ROLE);
}

/**
 * koprs_kind_cluster_role_binding:
 *
 * The kind `ClusterRoleBinding` of `rbac.authorization.k8s.io/v1`: cluster-wide.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_cluster_role_binding (void)
{
  return get_builtin (BUILTIN_CLUSTER_ROLE_BINDING);
}

/**
 * koprs_kind_lease:
 *
 * The kind `Lease` of `coordination.k8s.io/v1`: namespaced.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_lease (void)
{
  return get_builtin (BUILTIN_LEASE);
}

/**
 * koprs_kind_custom_resource_definition:
 *
 * The kind `CustomResourceDefinition` of `apiextensions.k8s.io/v1`: cluster-wide.
 *
 * Returns: (transfer none): the one object for this kind, which lives as long as the program
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_custom_resource_definition (void)
{
  return get_builtin (BUILTIN_CUSTOM_RESOURCE_DEFINITION);
}
