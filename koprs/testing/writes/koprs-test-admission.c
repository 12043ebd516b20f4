/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-admission.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/writes/koprs-test-admission-plugins.h"
#include "koprs/testing/writes/koprs-test-services.h"
#include "koprs/testing/writes/koprs-test-strategy.h"

#include <string.h>

#define NOT_READY "node.kubernetes.io/not-ready"

void
koprs_test_admission_forbid (GError **error, const KoprsTestKind *kind, JsonNode *object, const char *format, ...)
{
  const char *name = koprs_test_object_get_name (object);
  g_autofree char *why = NULL;
  va_list arguments;

  va_start (arguments, format);
  why = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  koprs_test_status_set (error, 403, "Forbidden", koprs_test_status_details (name, kind->group, kind->plural),
                         "%s \"%s\" is forbidden: %s", kind->resource, name != NULL ? name : "", why);
}

static gboolean
create_pod (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error)
{
  koprs_test_admission_fill_limits (cluster, object);
  return koprs_test_admission_pod (cluster, kind, object, error) &&
         koprs_test_admission_check_limits (cluster, kind, object, error);
}

static gboolean
create_service (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error)
{
  return koprs_test_services_settle (cluster, object, NULL, error);
}

static gboolean
create_ingress (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error)
{
  koprs_test_admission_fill_ingress (cluster, object);
  return TRUE;
}

static gboolean
is_not_ready_taint (JsonNode *taint)
{
  return g_strcmp0 (koprs_test_node_get_string (taint, "key"), NOT_READY) == 0 &&
         g_strcmp0 (koprs_test_node_get_string (taint, "effect"), "NoSchedule") == 0;
}

/* Nothing is scheduled to a Node before somebody has looked at its conditions. */
static gboolean
create_node (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error)
{
  JsonNode *spec = koprs_test_node_ensure (object, "spec"), *list = koprs_test_node_get (spec, "taints");
  JsonNode *taint;

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    if (is_not_ready_taint (json_array_get_element (json_node_get_array (list), i)))
      return TRUE;
  taint = koprs_test_node_new_object ();
  koprs_test_node_set_string (taint, "key", NOT_READY);
  koprs_test_node_set_string (taint, "effect", "NoSchedule");
  if (!koprs_test_node_is_array (list))
    {
      list = koprs_test_node_new_array ();
      koprs_test_node_set (spec, "taints", list);
    }
  json_array_add_element (json_node_get_array (list), taint);
  return TRUE;
}

static const struct {
  const char *resource;
  gboolean (*create) (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error);
} rows[] = {
  { "pods", create_pod },
  { "nodes", create_node },
  { "services", create_service },
  { "persistentvolumeclaims", koprs_test_admission_create_claim },
  { "persistentvolumes", koprs_test_admission_create_volume },
  { "ingresses.networking.k8s.io", create_ingress },
};

gboolean
koprs_test_admission_create (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].resource, kind->resource) == 0)
      return rows[i].create (cluster, kind, object, error);
  return TRUE;
}

static void
count_template (JsonNode *object, JsonNode *live)
{
  const char *before = koprs_test_node_get_string (koprs_test_node_find (live, "metadata", "annotations", NULL),
                                                   KOPRS_TEST_TEMPLATE_GENERATION);
  gboolean same = koprs_test_node_equal (koprs_test_node_find (object, "spec", "template", NULL),
                                         koprs_test_node_find (live, "spec", "template", NULL));
  gint64 number = before != NULL ? g_ascii_strtoll (before, NULL, 10) : 1;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number + !same);

  koprs_test_node_set_string (koprs_test_node_ensure (koprs_test_object_metadata (object), "annotations"),
                              KOPRS_TEST_TEMPLATE_GENERATION, text);
}

gboolean
koprs_test_admission_update (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, JsonNode *live, GError **error)
{
  if (strcmp (kind->resource, "services") == 0)
    return koprs_test_services_settle (cluster, object, live, error);
  if (strcmp (kind->resource, "daemonsets.apps") == 0)
    count_template (object, live);
  return strcmp (kind->resource, "persistentvolumeclaims") != 0 ||
         koprs_test_admission_check_limits (cluster, kind, object, error);
}
