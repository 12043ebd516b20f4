/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-aggregation.h"

#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/controllers/koprs-test-local-services.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static void
remote_free (gpointer data)
{
  KoprsTestRemote *self = data;

  g_free (self->group);
  g_free (self->version);
  g_free (self);
}

static KoprsTestKind *
find_kind (KoprsTestCluster *cluster, const char *group, const char *plural)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), group, "v1", plural);
}

static gboolean
is_served (KoprsTestCluster *cluster, const char *group)
{
  GPtrArray *all = koprs_test_kinds_get_all (koprs_test_cluster_get_kinds (cluster));

  for (guint i = 0; i < all->len; i++)
    if (strcmp (((KoprsTestKind *) g_ptr_array_index (all, i))->group, group) == 0)
      return TRUE;
  return FALSE;
}

GPtrArray *
koprs_test_aggregation_list (KoprsTestCluster *cluster)
{
  KoprsTestKind *kind = find_kind (cluster, "apiregistration.k8s.io", "apiservices");
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  GPtrArray *list = g_ptr_array_new_with_free_func (remote_free);

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) object = NULL;
      JsonNode *spec;
      const char *group, *version;
      KoprsTestRemote *remote;

      if (koprs_test_local_services_has (g_ptr_array_index (blobs, i)))
        continue;
      object = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));
      spec = koprs_test_node_get (object, "spec");
      group = koprs_test_node_get_string (spec, "group");
      version = koprs_test_node_get_string (spec, "version");
      if (group == NULL || version == NULL || is_served (cluster, group) ||
          !koprs_test_node_is_object (koprs_test_node_get (spec, "service")))
        continue;
      remote = g_new0 (KoprsTestRemote, 1);
      remote->group = g_strdup (group);
      remote->version = g_strdup (version);
      g_ptr_array_add (list, remote);
    }
  return list;
}

gboolean
koprs_test_aggregation_covers (KoprsTestCluster *cluster, char **path)
{
  g_autoptr (GPtrArray) list = NULL;

  if (g_strv_length (path) < 3 || strcmp (path[0], "apis") != 0)
    return FALSE;
  list = koprs_test_aggregation_list (cluster);
  for (guint i = 0; i < list->len; i++)
    {
      KoprsTestRemote *remote = g_ptr_array_index (list, i);

      if (strcmp (remote->group, path[1]) == 0 && strcmp (remote->version, path[2]) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
set_available (JsonNode *object, const char *status, const char *reason, const char *message, gint64 now)
{
  koprs_test_conditions_set (object, "Available", status, reason, message, now);
}

/* What a real server would find before it tries to reach anybody. */
static void
judge (KoprsTestCluster *cluster, JsonNode *object)
{
  JsonNode *service = koprs_test_node_find (object, "spec", "service", NULL);
  const char *namespace_ = koprs_test_node_get_string (service, "namespace");
  const char *name = koprs_test_node_get_string (service, "name");
  gint64 now = koprs_test_cluster_get_time (cluster);
  g_autofree char *message = NULL;

  if (!koprs_test_node_is_object (service))
    {
      set_available (object, "True", "Local", "Local APIServices are always available", now);
      return;
    }
  if (namespace_ == NULL || name == NULL)
    return;
  if (koprs_test_cluster_lookup (cluster, find_kind (cluster, "", "services"), namespace_, name) != NULL)
    {
      message = g_strdup_printf ("cannot find endpointslices for service/%s in \"%s\"", name, namespace_);
      set_available (object, "False", "EndpointsNotFound", message, now);
      return;
    }
  message = g_strdup_printf ("service/%s in \"%s\" is not present", name, namespace_);
  set_available (object, "False", "ServiceNotFound", message, now);
}

void
koprs_test_aggregation_sync (KoprsTestCluster *cluster, const char *name)
{
  KoprsTestKind *kind = find_kind (cluster, "apiregistration.k8s.io", "apiservices");
  KoprsBlob *blob = koprs_test_cluster_lookup (cluster, kind, NULL, name);
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (JsonNode) live = NULL;

  if (blob == NULL)
    return;
  object = koprs_test_object_load (kind, blob);
  live = koprs_test_node_copy (object);
  koprs_test_node_ensure (object, "status");
  judge (cluster, object);
  if (!koprs_test_node_equal (live, object))
    koprs_test_lifecycle_update (cluster, kind, "kube-apiserver", "status", live, object);
}
