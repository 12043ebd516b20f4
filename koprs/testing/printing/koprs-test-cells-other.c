/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Cells of kinds that describe the API and who may do what. */

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/printing/koprs-test-printed-selector.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static JsonNode *
role (JsonNode *object, char **arguments, gint64 now)
{
  const char *kind = koprs_test_cells_find_text (object, "roleRef.kind");
  const char *name = koprs_test_cells_find_text (object, "roleRef.name");

  return koprs_test_cells_take (g_strdup_printf ("%s/%s", kind != NULL ? kind : "", name != NULL ? name : ""));
}

/* subjects KIND */
static JsonNode *
subjects (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_node_get (object, "subjects");
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gboolean account = strcmp (arguments[0], "ServiceAccount") == 0;

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      JsonNode *subject = koprs_test_cells_element (list, i);
      const char *name = koprs_test_node_get_string (subject, "name");

      if (g_strcmp0 (koprs_test_node_get_string (subject, "kind"), arguments[0]) != 0)
        continue;
      if (account)
        g_ptr_array_add (texts, g_strconcat (koprs_test_node_get_string (subject, "namespace"), "/", name, NULL));
      else
        g_ptr_array_add (texts, g_strdup (name));
    }
  return koprs_test_cells_join (texts, ", ", "");
}

static JsonNode *
api_service (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *to = koprs_test_cells_find (object, "spec.service");

  if (to == NULL || koprs_test_node_is_null (to))
    return koprs_test_cells_text ("Local");
  return koprs_test_cells_take (g_strconcat (koprs_test_node_get_string (to, "namespace"), "/",
                                             koprs_test_node_get_string (to, "name"), NULL));
}

static JsonNode *
api_available (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *condition = koprs_test_conditions_find (object, "Available");
  const char *status = koprs_test_node_get_string (condition, "status");
  const char *reason = koprs_test_node_get_string (condition, "reason");

  if (status == NULL)
    return koprs_test_cells_text ("Unknown");
  if (strcmp (status, "True") == 0 || reason == NULL)
    return koprs_test_cells_text (status);
  return koprs_test_cells_take (g_strdup_printf ("%s (%s)", status, reason));
}

/* KIND.GROUP/NAME of the controller among the owners. */
static JsonNode *
controller (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_cells_find (object, "metadata.ownerReferences");

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      JsonNode *owner = koprs_test_cells_element (list, i);
      const char *version = koprs_test_node_get_string (owner, "apiVersion");
      const char *slash = version != NULL ? strchr (version, '/') : NULL;
      g_autofree char *group = slash != NULL ? g_strndup (version, slash - version) : g_strdup ("");
      g_autofree char *kind = NULL;

      if (!koprs_test_object_get_boolean (owner, "controller", FALSE))
        continue;
      kind = g_ascii_strdown (koprs_test_node_get_string (owner, "kind"), -1);
      return koprs_test_cells_take (g_strconcat (kind, *group != '\0' ? "." : "", group, "/",
                                                 koprs_test_node_get_string (owner, "name"), NULL));
    }
  return koprs_test_cells_text ("<none>");
}

/* seconds PATH FALLBACK */
static JsonNode *
seconds (JsonNode *object, char **arguments, gint64 now)
{
  gint64 value = koprs_test_cells_find_int (object, arguments[0], -1);

  return value < 0 ? koprs_test_cells_text (arguments[1]) : koprs_test_cells_take (koprs_test_cells_dup_duration (value));
}

static JsonNode *
request_condition (JsonNode *object, char **arguments, gint64 now)
{
  gboolean denied = koprs_test_conditions_find (object, "Denied") != NULL;
  gboolean approved = koprs_test_conditions_find (object, "Approved") != NULL;
  gboolean failed = koprs_test_conditions_find (object, "Failed") != NULL;
  gboolean issued = koprs_test_cells_find_text (object, "status.certificate") != NULL;

  return koprs_test_cells_take (g_strconcat (denied ? "Denied" : approved ? "Approved" : "Pending", failed ? ",Failed" : "",
                                             issued ? ",Issued" : "", NULL));
}

/* condition-true NONE TYPE…: the last type that holds, or NONE. */
static JsonNode *
condition_true (JsonNode *object, char **arguments, gint64 now)
{
  const char *found = arguments[0];

  for (guint i = 1; arguments[i] != NULL; i++)
    {
      JsonNode *condition = koprs_test_conditions_find (object, arguments[i]);

      if (g_strcmp0 (koprs_test_node_get_string (condition, "status"), "True") == 0)
        found = arguments[i];
    }
  return koprs_test_cells_text (found);
}

/* RESOURCE.GROUP of spec.resource. */
static JsonNode *
group_resource (JsonNode *object, char **arguments, gint64 now)
{
  const char *group = koprs_test_cells_find_text (object, "spec.resource.group");
  const char *resource = koprs_test_cells_find_text (object, "spec.resource.resource");

  return koprs_test_cells_take (g_strconcat (resource != NULL ? resource : "", group != NULL ? "." : "",
                                             group != NULL ? group : "", NULL));
}

/* NAME=VALUE of a map's members. */
static JsonNode *
pairs (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *map = koprs_test_cells_find (object, arguments[0]);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GList) names = koprs_test_node_is_object (map) ?
                            g_list_sort (json_object_get_members (json_node_get_object (map)), (GCompareFunc) strcmp) : NULL;

  for (GList *at = names; at != NULL; at = at->next)
    g_ptr_array_add (texts, g_strdup_printf ("%s=%s", (char *) at->data, koprs_test_node_get_string (map, at->data)));
  return koprs_test_cells_join (texts, ",", "<none>");
}

/* component-status, component-text MEMBER: of the only condition that the health of a component has. */
static JsonNode *
find_health (JsonNode *object)
{
  JsonNode *list = koprs_test_cells_find (object, "conditions");

  return koprs_test_node_is_array (list) && koprs_test_cells_count (list) > 0 ? koprs_test_cells_element (list, 0) : NULL;
}

static JsonNode *
component_status (JsonNode *object, char **arguments, gint64 now)
{
  const char *status = koprs_test_node_get_string (find_health (object), "status");

  if (status == NULL)
    return koprs_test_cells_text ("Unknown");
  return koprs_test_cells_text (strcmp (status, "True") == 0 ? "Healthy" : "Unhealthy");
}

static JsonNode *
component_text (JsonNode *object, char **arguments, gint64 now)
{
  const char *text = koprs_test_node_get_string (find_health (object), arguments[0]);

  return koprs_test_cells_text (text != NULL ? text : "");
}

static JsonNode *
audiences (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_cells_find (object, "spec.tokenRequests");
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    g_ptr_array_add (texts, (gpointer) koprs_test_node_get_string (koprs_test_cells_element (list, i), "audience"));
  return koprs_test_cells_join (texts, ",", "<unset>");
}

static JsonNode *
param_kind (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *kind = koprs_test_cells_find (object, "spec.paramKind");

  if (kind == NULL)
    return koprs_test_cells_text ("<unset>");
  return koprs_test_cells_take (g_strconcat (koprs_test_node_get_string (kind, "apiVersion"), "/",
                                             koprs_test_node_get_string (kind, "kind"), NULL));
}

/* Whether what is referred to lives in a namespace can't be told from here: without one, it is any. */
static JsonNode *
param_reference (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *to = koprs_test_cells_find (object, "spec.paramRef");
  const char *namespace_ = koprs_test_node_get_string (to, "namespace");
  const char *name = koprs_test_node_get_string (to, "name");
  JsonNode *selector = koprs_test_node_get (to, "selector");

  if (name != NULL && *name != '\0')
    return koprs_test_cells_take (g_strconcat (namespace_ != NULL && *namespace_ != '\0' ? namespace_ : "*", "/", name, NULL));
  if (selector != NULL)
    return koprs_test_cells_take (koprs_test_printed_selector_fields (selector));
  return koprs_test_cells_text ("<unset>");
}

static JsonNode *
served_versions (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *list = koprs_test_cells_find (object, "spec.versions");
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; koprs_test_node_is_array (list) && i < koprs_test_cells_count (list); i++)
    {
      JsonNode *version = koprs_test_cells_element (list, i);
      gboolean storage = koprs_test_object_get_boolean (version, "storage", FALSE);

      if (koprs_test_object_get_boolean (version, "served", FALSE))
        g_ptr_array_add (texts, g_strconcat (koprs_test_node_get_string (version, "name"), storage ? "(storage)" : "", NULL));
    }
  return koprs_test_cells_join (texts, ",", "<none>");
}

static JsonNode *
established (JsonNode *object, char **arguments, gint64 now)
{
  JsonNode *condition = koprs_test_conditions_find (object, "Established");
  JsonNode *cell = json_node_new (JSON_NODE_VALUE);

  json_node_set_boolean (cell, g_strcmp0 (koprs_test_node_get_string (condition, "status"), "True") == 0);
  return cell;
}

static JsonNode *
claim_state (JsonNode *object, char **arguments, gint64 now)
{
  gboolean deleted = koprs_test_cells_find (object, "metadata.deletionTimestamp") != NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  if (deleted)
    g_ptr_array_add (texts, (gpointer) "deleted");
  if (koprs_test_cells_find (object, "status.allocation") != NULL)
    {
      g_ptr_array_add (texts, (gpointer) "allocated");
      if (koprs_test_cells_count (koprs_test_cells_find (object, "status.reservedFor")) > 0)
        g_ptr_array_add (texts, (gpointer) "reserved");
    }
  return koprs_test_cells_join (texts, ",", "pending");
}

const KoprsTestCell koprs_test_cells_other[] = {
  { "role", role },
  { "subjects", subjects },
  { "api-service", api_service },
  { "api-available", api_available },
  { "controller", controller },
  { "seconds", seconds },
  { "request-condition", request_condition },
  { "condition-true", condition_true },
  { "group-resource", group_resource },
  { "pairs", pairs },
  { "component-status", component_status },
  { "component-text", component_text },
  { "audiences", audiences },
  { "param-kind", param_kind },
  { "param-reference", param_reference },
  { "served-versions", served_versions },
  { "established", established },
  { "claim-state", claim_state },
  { NULL },
};
