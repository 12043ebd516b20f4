/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-write.h"

#include "koprs/testing/kinds/koprs-test-kinds-builtin.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/writes/koprs-test-strategy.h"

#include <string.h>

#define JOB_WARNING \
  "child pods are preserved by default when jobs are deleted; set propagationPolicy=Background to remove them or " \
  "set propagationPolicy=Orphan to suppress this warning"

static gboolean
is_propagation (const char *finalizer)
{
  return strcmp (finalizer, "orphan") == 0 || strcmp (finalizer, "foregroundDeletion") == 0;
}

/* What has to happen to dependants first is a finalizer that the garbage collector takes away. Without a wish the one that is
 * there decides, and then the kind. */
static const char *
choose_finalizer (KoprsTestWrite *self, JsonNode *metadata, const char *propagation)
{
  if (propagation == NULL && koprs_test_object_has_string (metadata, "finalizers", "orphan"))
    return "orphan";
  if (propagation == NULL && koprs_test_object_has_string (metadata, "finalizers", "foregroundDeletion"))
    return "foregroundDeletion";
  if (propagation == NULL && koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_ORPHANS))
    {
      if (strcmp (self->kind->resource, "jobs.batch") == 0)
        g_ptr_array_add (self->problems, g_strdup (JOB_WARNING));
      return "orphan";
    }
  if (g_strcmp0 (propagation, "Foreground") == 0)
    return "foregroundDeletion";
  return g_strcmp0 (propagation, "Orphan") == 0 ? "orphan" : NULL;
}

/* TRUE where the finalizers are others now. */
static gboolean
set_propagation (KoprsTestWrite *self, JsonNode *metadata, const char *propagation)
{
  const char *chosen = choose_finalizer (self, metadata, propagation);
  g_auto (GStrv) before = koprs_test_object_dup_strings (metadata, "finalizers");
  JsonNode *list = koprs_test_node_new_array ();
  JsonArray *array = json_node_get_array (list);
  gboolean had = chosen != NULL && g_strv_contains ((const char *const *) before, chosen);

  for (guint i = 0; before[i] != NULL; i++)
    if (!is_propagation (before[i]))
      json_array_add_string_element (array, before[i]);
  if (chosen != NULL)
    json_array_add_string_element (array, chosen);
  if (json_array_get_length (array) == g_strv_length (before) && (chosen == NULL || had))
    {
      json_node_unref (list);
      return FALSE;
    }
  if (json_array_get_length (array) == 0)
    g_clear_pointer (&list, json_node_unref);
  koprs_test_node_set (metadata, "finalizers", list);
  return TRUE;
}

/* Pods on a node get time to end; everything else goes at once. */
static gint64
choose_grace (KoprsTestWrite *self, JsonNode *object, gint64 asked)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  const char *node = koprs_test_node_get_string (spec, "nodeName");

  if (strcmp (self->kind->resource, "pods") != 0 || node == NULL || *node == '\0')
    return 0;
  if (asked >= 0)
    return asked;
  return koprs_test_object_get_int (spec, "terminationGracePeriodSeconds", 30);
}

static void
mark (KoprsTestWrite *self, JsonNode *object, gint64 grace)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  gint64 now = koprs_test_cluster_get_time (self->cluster);
  g_autofree char *time = koprs_test_object_format_time (now + grace);
  gboolean again = koprs_test_node_get (metadata, "deletionTimestamp") != NULL;

  koprs_test_node_set_string (metadata, "deletionTimestamp", time);
  if (strcmp (self->kind->resource, "namespaces") == 0)
    koprs_test_node_set_string (koprs_test_node_ensure (object, "status"), "phase", "Terminating");
  else if (strcmp (self->kind->resource, KOPRS_TEST_DEFINITIONS) != 0)
    koprs_test_object_set_int (metadata, "deletionGracePeriodSeconds", grace);
  if (!again && koprs_test_kind_has (self->kind, KOPRS_TEST_KIND_GENERATION))
    koprs_test_object_set_int (metadata, "generation", koprs_test_object_get_int (metadata, "generation", 0) + 1);
}

/* Only a shorter time for a pod or other finalizers change anything any more. */
static KoprsBlob *
delete_again (KoprsTestWrite *self, KoprsBlob *live, JsonNode *object, gint64 grace, gboolean others, GError **error)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  gboolean sooner = grace != 0 && grace < koprs_test_object_get_int (metadata, "deletionGracePeriodSeconds", 0);

  if (!sooner && !others)
    return koprs_blob_ref (live);
  if (sooner)
    mark (self, object, grace);
  return koprs_test_write_store (self, object, error);
}

KoprsBlob *
koprs_test_write_delete (KoprsTestWrite *self, KoprsBlob *live, gint64 grace, const char *propagation, gboolean *gone,
                         GError **error)
{
  g_autoptr (JsonNode) object = koprs_test_object_load (self->kind, live);
  JsonNode *metadata = koprs_test_object_metadata (object);
  gboolean again = koprs_test_node_get (metadata, "deletionTimestamp") != NULL;
  gboolean held, others;
  g_autofree char *key = NULL;
  KoprsBlob *shown;

  grace = choose_grace (self, object, grace);
  others = set_propagation (self, metadata, propagation);
  if (!again)
    koprs_test_strategy_begin_delete (self->kind, object, koprs_test_cluster_get_time (self->cluster));
  held = koprs_test_object_count (metadata, "finalizers") > 0 || strcmp (self->kind->resource, "namespaces") == 0;
  *gone = grace == 0 && !held;
  if (!*gone && again)
    return delete_again (self, live, object, grace, others, error);
  if (!*gone)
    {
      mark (self, object, grace);
      return koprs_test_write_store (self, object, error);
    }
  key = koprs_test_kind_dup_key (self->kind, koprs_blob_get_namespace (live), koprs_blob_get_name (live));
  shown = koprs_blob_ref (live);
  /* Pods are marked, as if their time were to pass, before they go. */
  if (strcmp (self->kind->resource, "pods") == 0 && (!again || koprs_test_object_get_int (metadata, "deletionGracePeriodSeconds", 0) > 0))
    {
      mark (self, object, 0);
      koprs_blob_unref (shown);
      shown = koprs_test_write_store (self, object, error);
    }
  if (self->options->dry_run)
    return shown;
  koprs_blob_unref (shown);
  return koprs_test_cluster_take (self->cluster, self->kind, key);
}
