/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-strategy.h"

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-kinds-builtin.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef void (*PrepareFunc) (JsonNode *object);

typedef struct {
  const char *resource;
  PrepareFunc complete;
  PrepareFunc admit;
} Strategy;

static void
set_default (JsonNode *object, const char *name, const char *value)
{
  if (koprs_test_node_get (object, name) == NULL)
    koprs_test_node_set_string (object, name, value);
}

static void
append_string (JsonNode *object, const char *name, const char *text)
{
  JsonNode *list = koprs_test_node_get (object, name);

  if (!koprs_test_node_is_array (list))
    {
      list = koprs_test_node_new_array ();
      koprs_test_node_set (object, name, list);
    }
  json_array_add_string_element (json_node_get_array (list), text);
}

static void
complete_namespace (JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  const char *name = koprs_test_node_get_string (metadata, "name");

  if (name != NULL)
    koprs_test_node_set_string (koprs_test_node_ensure (metadata, "labels"), "kubernetes.io/metadata.name", name);
}

static void
admit_namespace (JsonNode *object)
{
  JsonNode *spec = koprs_test_node_ensure (object, "spec");

  if (!koprs_test_object_has_string (spec, "finalizers", "kubernetes"))
    append_string (spec, "finalizers", "kubernetes");
  koprs_test_node_set (object, "status", koprs_test_node_new_object ());
  koprs_test_node_set_string (koprs_test_node_get (object, "status"), "phase", "Active");
}

/* stringData is only a convenient way of writing data. */
static void
complete_secret (JsonNode *object)
{
  JsonNode *text = koprs_test_node_get (object, "stringData");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (koprs_test_node_is_object (text))
    {
      JsonNode *data = koprs_test_node_ensure (object, "data");

      json_object_iter_init_ordered (&iter, json_node_get_object (text));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        {
          const char *plain = koprs_test_node_is_string (value) ? json_node_get_string (value) : "";
          g_autofree char *encoded = g_base64_encode ((const guchar *) plain, strlen (plain));

          koprs_test_node_set_string (data, name, encoded);
        }
    }
  koprs_test_node_set (object, "stringData", NULL);
  set_default (object, "type", "Opaque");
}

static void
complete_definition (JsonNode *object)
{
  JsonNode *spec = koprs_test_node_ensure (object, "spec");
  JsonNode *names = koprs_test_node_ensure (spec, "names");
  const char *kind = koprs_test_node_get_string (names, "kind");

  if (kind != NULL && *kind != '\0')
    {
      g_autofree char *list_kind = g_strconcat (kind, "List", NULL);
      g_autofree char *singular = g_ascii_strdown (kind, -1);

      set_default (names, "listKind", list_kind);
      set_default (names, "singular", singular);
    }
  set_default (koprs_test_node_ensure (spec, "conversion"), "strategy", "None");
}

/* What is stored from now on is among what ever was. */
static void
note_stored_version (JsonNode *object, JsonNode *status)
{
  JsonNode *versions = koprs_test_node_find (object, "spec", "versions", NULL);
  guint n = koprs_test_object_count (koprs_test_node_get (object, "spec"), "versions");

  for (guint i = 0; koprs_test_node_is_array (versions) && i < n; i++)
    {
      JsonNode *version = json_array_get_element (json_node_get_array (versions), i);
      const char *name = koprs_test_node_get_string (version, "name");

      if (name != NULL && koprs_test_object_get_boolean (version, "storage", FALSE) &&
          !koprs_test_object_has_string (status, "storedVersions", name))
        append_string (status, "storedVersions", name);
    }
}

static void
admit_definition (JsonNode *object)
{
  JsonNode *status = koprs_test_node_new_object ();
  JsonNode *names = koprs_test_node_ensure (status, "acceptedNames");

  koprs_test_node_set (status, "conditions", json_node_new (JSON_NODE_NULL));
  koprs_test_node_set_string (names, "plural", "");
  koprs_test_node_set_string (names, "kind", "");
  note_stored_version (object, status);
  koprs_test_node_set (object, "status", status);
}

/* Guaranteed needs more than a glance; whoever says nothing about resources gets the best effort. */
static const char *
choose_quality (JsonNode *spec)
{
  JsonNode *list = koprs_test_node_get (spec, "containers");
  guint n = koprs_test_object_count (spec, "containers"), guaranteed = 0;
  gboolean any = FALSE;

  for (guint i = 0; koprs_test_node_is_array (list) && i < n; i++)
    {
      JsonNode *resources = koprs_test_node_get (json_array_get_element (json_node_get_array (list), i), "resources");
      JsonNode *limits = koprs_test_node_get (resources, "limits");
      JsonNode *requests = koprs_test_node_get (resources, "requests");

      any |= koprs_test_object_count (resources, "limits") > 0 || koprs_test_object_count (resources, "requests") > 0;
      if (koprs_test_node_get (limits, "cpu") != NULL && koprs_test_node_get (limits, "memory") != NULL &&
          (requests == NULL || koprs_test_node_equal (limits, requests)))
        guaranteed++;
    }
  if (!any)
    return "BestEffort";
  return guaranteed == n ? "Guaranteed" : "Burstable";
}

/* No time at all is the least that there is. */
static void
complete_pod (JsonNode *object)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");

  if (koprs_test_object_get_int (spec, "terminationGracePeriodSeconds", 0) < 0)
    koprs_test_object_set_int (spec, "terminationGracePeriodSeconds", 1);
}

/* A pod that waits at a gate is not looked at by schedulers. */
static void
note_gates (JsonNode *object, JsonNode *status)
{
  JsonNode *list, *condition;

  if (koprs_test_object_count (koprs_test_node_get (object, "spec"), "schedulingGates") == 0)
    return;
  list = koprs_test_node_new_array ();
  condition = koprs_test_node_new_object ();
  koprs_test_node_set_string (condition, "type", "PodScheduled");
  koprs_test_node_set_string (condition, "status", "False");
  koprs_test_node_set (condition, "lastProbeTime", json_node_new (JSON_NODE_NULL));
  koprs_test_node_set_string (condition, "lastTransitionTime",
                              koprs_test_node_get_string (koprs_test_object_metadata (object), "creationTimestamp"));
  koprs_test_node_set_string (condition, "reason", "SchedulingGated");
  koprs_test_node_set_string (condition, "message", "Scheduling is blocked due to non-empty scheduling gates");
  json_array_add_element (json_node_get_array (list), condition);
  koprs_test_node_set (status, "conditions", list);
}

static void
admit_pod (JsonNode *object)
{
  JsonNode *status = koprs_test_node_new_object ();

  koprs_test_node_set_string (status, "phase", "Pending");
  note_gates (object, status);
  koprs_test_node_set_string (status, "qosClass", choose_quality (koprs_test_node_ensure (object, "spec")));
  koprs_test_node_set (object, "status", status);
}

static void
admit_volume (JsonNode *object)
{
  koprs_test_node_set (object, "status", koprs_test_node_new_object ());
  koprs_test_node_set_string (koprs_test_node_get (object, "status"), "phase", "Pending");
}

/* The pods of a Job are told from those of all others by its uid, unless its author sees to that. */
static void
admit_job (JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  JsonNode *spec = koprs_test_node_ensure (object, "spec");
  const char *uid = koprs_test_node_get_string (metadata, "uid"), *name = koprs_test_node_get_string (metadata, "name");
  JsonNode *labels;

  if (koprs_test_object_get_boolean (spec, "manualSelector", FALSE))
    return;
  labels = koprs_test_node_ensure (koprs_test_node_ensure (koprs_test_node_ensure (spec, "template"), "metadata"), "labels");
  set_default (labels, "job-name", name);
  set_default (labels, "batch.kubernetes.io/job-name", name);
  set_default (labels, "controller-uid", uid);
  set_default (labels, "batch.kubernetes.io/controller-uid", uid);
  set_default (koprs_test_node_ensure (koprs_test_node_ensure (spec, "selector"), "matchLabels"),
               "batch.kubernetes.io/controller-uid", uid);
  if (koprs_test_object_count (metadata, "labels") == 0)
    koprs_test_node_set (metadata, "labels", koprs_test_node_copy (labels));
}

static void
admit_taint_rule (JsonNode *object)
{
  set_default (koprs_test_node_ensure (koprs_test_node_ensure (object, "spec"), "taint"), "timeAdded",
               koprs_test_node_get_string (koprs_test_object_metadata (object), "creationTimestamp"));
}

/* Templates of DaemonSets were counted before objects were, and still are. */
static void
complete_daemon_set (JsonNode *object)
{
  set_default (koprs_test_node_ensure (koprs_test_object_metadata (object), "annotations"), KOPRS_TEST_TEMPLATE_GENERATION, "1");
}

static const Strategy strategies[] = {
  { "namespaces", complete_namespace, admit_namespace },
  { "secrets", complete_secret, NULL },
  { "persistentvolumes", NULL, admit_volume },
  { "persistentvolumeclaims", NULL, admit_volume },
  { "pods", complete_pod, admit_pod },
  { "jobs.batch", NULL, admit_job },
  { "devicetaintrules.resource.k8s.io", NULL, admit_taint_rule },
  { "daemonsets.apps", complete_daemon_set, NULL },
  { KOPRS_TEST_DEFINITIONS, complete_definition, admit_definition },
};

static const Strategy *
find (const KoprsTestKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (strategies); i++)
    if (strcmp (strategies[i].resource, kind->resource) == 0)
      return &strategies[i];
  return NULL;
}

void
koprs_test_strategy_complete (const KoprsTestKind *kind, JsonNode *object)
{
  const Strategy *strategy = find (kind);

  if (strategy != NULL && strategy->complete != NULL)
    strategy->complete (object);
}

void
koprs_test_strategy_admit (const KoprsTestKind *kind, JsonNode *object)
{
  const Strategy *strategy = find (kind);

  if (strategy != NULL && strategy->admit != NULL)
    strategy->admit (object);
}

void
koprs_test_strategy_update (const KoprsTestKind *kind, JsonNode *object, JsonNode *live)
{
  /* Who leaves it out is taken to have written a zero, until it is counted. */
  if (strcmp (kind->resource, "daemonsets.apps") == 0)
    set_default (koprs_test_node_ensure (koprs_test_object_metadata (object), "annotations"), KOPRS_TEST_TEMPLATE_GENERATION, "0");
  koprs_test_strategy_complete (kind, object);
  /* Only the finalize subresource changes who holds a namespace. */
  if (strcmp (kind->resource, "namespaces") == 0)
    koprs_test_object_copy_member (koprs_test_node_ensure (object, "spec"), koprs_test_node_get (live, "spec"),
                                   "finalizers");
  if (strcmp (kind->resource, KOPRS_TEST_DEFINITIONS) == 0)
    note_stored_version (object, koprs_test_node_ensure (object, "status"));
}

void
koprs_test_strategy_begin_delete (const KoprsTestKind *kind, JsonNode *object, gint64 now)
{
  if (strcmp (kind->resource, KOPRS_TEST_DEFINITIONS) != 0)
    return;
  append_string (koprs_test_object_metadata (object), "finalizers", "customresourcecleanup.apiextensions.k8s.io");
  koprs_test_conditions_set (object, "Terminating", "True", "InstanceDeletionPending",
                             "CustomResourceDefinition marked for deletion; CustomResource deletion "
                             "will begin soon", now);
}
