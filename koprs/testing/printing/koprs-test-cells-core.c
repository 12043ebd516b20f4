/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Cells of nodes, volumes, events, quotas. */

#include "koprs/testing/kinds/koprs-test-amounts.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define ROLE_LABEL "node-role.kubernetes.io/"

static JsonNode *
node_status (JsonNode *object, char **arguments, gint64 now)
{
  const char *ready = koprs_test_node_get_string (koprs_test_conditions_find (object, "Ready"), "status");
  JsonNode *cordoned = koprs_test_cells_find (object, "spec.unschedulable");
  const char *status = "Unknown";

  if (ready != NULL)
    status = strcmp (ready, "True") == 0 ? "Ready" : "NotReady";
  if (koprs_test_node_is_boolean (cordoned) && json_node_get_boolean (cordoned))
    return koprs_test_cells_take (g_strconcat (status, ",SchedulingDisabled", NULL));
  return koprs_test_cells_text (status);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static JsonNode *
node_roles (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *labels = koprs_test_cells_find (object, "metadata.labels");
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (koprs_test_node_is_object (labels))
    json_object_iter_init (&iter, json_node_get_object (labels));
  while (koprs_test_node_is_object (labels) && json_object_iter_next (&iter, &name, &value))
    {
      const char *role = NULL;

      if (g_str_has_prefix (name, ROLE_LABEL))
        role = name + strlen (ROLE_LABEL);
      else if (strcmp (name, "kubernetes.io/role") == 0 && koprs_test_node_is_string (value))
        role = json_node_get_string (value);
      if (role != NULL && *role != '\0' && !g_ptr_array_find_with_equal_func (roles, role, g_str_equal, NULL))
        g_ptr_array_add (roles, (gpointer) role);
    }
  g_ptr_array_sort (roles, compare_texts);
  return koprs_test_cells_join (roles, ",", "<none>");
}

/* node-address TYPE */
static JsonNode *
node_address (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_cells_find (object, "status.addresses");

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      JsonNode *address = koprs_test_cells_element (list, i);

      if (g_strcmp0 (koprs_test_node_get_string (address, "type"), arguments[0]) == 0)
        return koprs_test_cells_text (koprs_test_node_get_string (address, "address"));
    }
  return koprs_test_cells_text ("<none>");
}

static JsonNode *
node_kernel (JsonNode *object, char **arguments, gint64 now)
{
  const char *version = koprs_test_cells_find_text (object, "status.nodeInfo.kernelVersion");
  const char *architecture = koprs_test_cells_find_text (object, "status.nodeInfo.architecture");

  if (version == NULL)
    version = "<unknown>";
  return koprs_test_cells_take (architecture != NULL ? g_strdup_printf ("%s (%s)", version, architecture) : g_strdup (version));
}

/* storage-class: an annotation came before the member, and counts more. */
static JsonNode *
storage_class (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *annotations = koprs_test_cells_find (object, "metadata.annotations");
  const char *class = koprs_test_node_get_string (annotations, "volume.beta.kubernetes.io/storage-class");

  return koprs_test_cells_text (class != NULL ? class : koprs_test_cells_find_text (object, "spec.storageClassName"));
}

static JsonNode *
claim_capacity (JsonNode *object, char **arguments, gint64 now)
{
  const char *capacity = koprs_test_cells_find_text (object, "status.capacity.storage");

  if (koprs_test_cells_find_text (object, "spec.volumeName") == NULL)
    return koprs_test_cells_text ("");
  return koprs_test_cells_text (capacity != NULL ? capacity : "0");
}

static JsonNode *
volume_phase (JsonNode *object, char **arguments, gint64 now)
{
  if (koprs_test_cells_find (object, "metadata.deletionTimestamp") != NULL)
    return koprs_test_cells_text ("Terminating");
  return koprs_test_cells_text (koprs_test_cells_find_text (object, "status.phase"));
}

/* access-modes PATH */
static JsonNode *
access_modes (JsonNode *object, char **arguments, gint64 now)
{
  static const char *const modes[][2] = {
    { "ReadWriteOnce", "RWO" }, { "ReadOnlyMany", "ROX" }, { "ReadWriteMany", "RWX" }, { "ReadWriteOncePod", "RWOP" },
  };
  JsonNode *list = koprs_test_cells_find (object, arguments[0]);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    for (guint j = 0; koprs_test_node_is_array (list) && j < koprs_test_cells_count (list); j++)
      if (koprs_test_node_is_string (koprs_test_cells_element (list, j)) &&
          strcmp (json_node_get_string (koprs_test_cells_element (list, j)), modes[i][0]) == 0)
        {
          g_ptr_array_add (texts, (gpointer) modes[i][1]);
          break;
        }
  return koprs_test_cells_join (texts, ",", "");
}

/* claim-modes: of a claim without a volume none is shown. */
static JsonNode *
claim_modes (JsonNode *object, char **arguments, gint64 now)
{
  static const char *const modes[] = { "status.accessModes", NULL };

  if (koprs_test_cells_find_text (object, "spec.volumeName") == NULL)
    return koprs_test_cells_text ("");
  return access_modes (object, (char **) modes, now);
}

/* reference PATH: NAMESPACE/NAME. */
static JsonNode *
reference (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *to = koprs_test_cells_find (object, arguments[0]);
  const char *namespace_ = koprs_test_node_get_string (to, "namespace");

  if (to == NULL)
    return koprs_test_cells_text ("");
  return koprs_test_cells_take (g_strconcat (namespace_ != NULL ? namespace_ : "", "/",
                                             koprs_test_node_get_string (to, "name"), NULL));
}

/* Events are shown by the newest time they have, whichever of the two APIs wrote it. */
static const char *
event_time (JsonNode *object, const char *const *paths)
{
  for (guint i = 0; paths[i] != NULL; i++)
    if (koprs_test_cells_find_text (object, paths[i]) != NULL)
      return koprs_test_cells_find_text (object, paths[i]);
  return NULL;
}

static JsonNode *
event_last (JsonNode *object, char **arguments, gint64 now)
{
  static const char *const paths[] = {
    "series.lastObservedTime", "lastTimestamp", "deprecatedLastTimestamp", "firstTimestamp", "deprecatedFirstTimestamp",
    "eventTime", NULL,
  };

  return koprs_test_cells_take (koprs_test_cells_dup_age (event_time (object, paths), now));
}

static JsonNode *
event_first (JsonNode *object, char **arguments, gint64 now)
{
  static const char *const paths[] = { "firstTimestamp", "deprecatedFirstTimestamp", "eventTime", NULL };

  return koprs_test_cells_take (koprs_test_cells_dup_age (event_time (object, paths), now));
}

static JsonNode *
event_count (JsonNode *object, char **arguments, gint64 now)
{
  gint64 n = koprs_test_cells_find_int (object, "count", koprs_test_cells_find_int (object, "deprecatedCount", 0));

  n = koprs_test_cells_find_int (object, "series.count", n);
  return koprs_test_node_new_int (MAX (n, 1));
}

static JsonNode *
event_object (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *about = koprs_test_node_get (object, "involvedObject");
  const char *kind, *name;
  g_autofree char *lower = NULL;

  if (about == NULL)
    about = koprs_test_node_get (object, "regarding");
  kind = koprs_test_node_get_string (about, "kind");
  name = koprs_test_node_get_string (about, "name");
  lower = g_ascii_strdown (kind != NULL ? kind : "", -1);
  if (name == NULL || *name == '\0')
    return koprs_test_cells_text (lower);
  return koprs_test_cells_take (g_strconcat (lower, "/", name, NULL));
}

static JsonNode *
event_message (JsonNode *object, char **arguments, gint64 now)
{
  const char *message = koprs_test_cells_find_text (object, "message");
  char *text = g_strdup (message != NULL ? message : koprs_test_cells_find_text (object, "note"));

  return koprs_test_cells_take (text != NULL ? g_strstrip (text) : NULL);
}

static JsonNode *
event_source (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *source = koprs_test_node_get (object, "source");
  const char *component, *host;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  if (source == NULL)
    source = koprs_test_node_get (object, "deprecatedSource");
  component = koprs_test_node_get_string (source, "component");
  host = koprs_test_node_get_string (source, "host");
  if (component == NULL || *component == '\0')
    component = koprs_test_cells_find_text (object, "reportingComponent");
  if (component == NULL)
    component = koprs_test_cells_find_text (object, "reportingController");
  if (host == NULL || *host == '\0')
    host = koprs_test_cells_find_text (object, "reportingInstance");
  if (component != NULL)
    g_ptr_array_add (texts, (gpointer) component);
  if (host != NULL)
    g_ptr_array_add (texts, (gpointer) host);
  return koprs_test_cells_join (texts, ", ", "");
}

/* quota requests, quota limits: "cpu: 0/1, memory: 0/1Gi". */
static JsonNode *
quota (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *hard = koprs_test_cells_find (object, "status.hard");
  JsonNode *used = koprs_test_cells_find (object, "status.used");
  gboolean limits = strcmp (arguments[0], "limits") == 0;
  g_autoptr (GPtrArray) names = koprs_test_amounts_list_names (hard);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i), *now_used = koprs_test_amounts_get (used, name);

      if (g_str_has_prefix (name, "limits") == limits)
        g_ptr_array_add (texts, g_strdup_printf ("%s: %s/%s", name, now_used != NULL ? now_used : "0",
                                                 koprs_test_amounts_get (hard, name)));
    }
  return koprs_test_cells_join (texts, ", ", "");
}

const KoprsTestCell koprs_test_cells_core[] = {
  { "node-status", node_status },
  { "node-roles", node_roles },
  { "node-address", node_address },
  { "node-kernel", node_kernel },
  { "storage-class", storage_class },
  { "claim-capacity", claim_capacity },
  { "claim-modes", claim_modes },
  { "volume-phase", volume_phase },
  { "access-modes", access_modes },
  { "reference", reference },
  { "event-last", event_last },
  { "event-first", event_first },
  { "event-count", event_count },
  { "event-object", event_object },
  { "event-message", event_message },
  { "event-source", event_source },
  { "quota", quota },
  { NULL },
};
