/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* LimitRanges: what containers get that say nothing, and bounds. */

#include "koprs/testing/kinds/koprs-test-amounts.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"
#include "koprs/testing/writes/koprs-test-admission-plugins.h"

#include <string.h>

#define ANNOTATION "kubernetes.io/limit-ranger"

typedef void (*LimitFunc) (JsonNode *limit, JsonNode *object, gpointer user_data);

static JsonNode *
get_element (JsonNode *object, const char *name, guint i)
{
  JsonNode *list = koprs_test_node_get (object, name);

  return koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)) ?
         json_array_get_element (json_node_get_array (list), i) : NULL;
}

static void
visit (KoprsTestCluster *cluster, JsonNode *object, LimitFunc function, gpointer user_data)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "limitranges");
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (object), "namespace");
  g_autofree char *prefix = g_strconcat (namespace_, "/", NULL);
  g_autoptr (GPtrArray) blobs = NULL;
  JsonNode *limit;

  if (koprs_test_table_get_size (kind->table) == 0)
    return;
  blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);
  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) range = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));
      JsonNode *spec = koprs_test_node_get (range, "spec");

      for (guint j = 0; (limit = get_element (spec, "limits", j)) != NULL; j++)
        function (limit, object, user_data);
    }
}

static gboolean
is_for (JsonNode *limit, const char *type)
{
  return g_strcmp0 (koprs_test_node_get_string (limit, "type"), type) == 0;
}

/* "cpu, memory request for container a", or nothing. */
static void
fill_list (JsonNode *container, const char *list, JsonNode *defaults, const char *label, GString *note)
{
  g_autoptr (GPtrArray) names = koprs_test_amounts_list_names (defaults);
  JsonNode *resources = koprs_test_node_ensure (container, "resources");
  g_autoptr (GString) set = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (koprs_test_amounts_get (koprs_test_node_get (resources, list), name) != NULL)
        continue;
      koprs_test_node_set_string (koprs_test_node_ensure (resources, list), name, koprs_test_amounts_get (defaults, name));
      g_string_append_printf (set, "%s%s", set->len > 0 ? ", " : "", name);
    }
  if (set->len > 0)
    g_string_append_printf (note, "%s%s %.*s for %s %s", note->len > 0 ? "; " : "", set->str, (int) strlen (list) - 1, list, label,
                            koprs_test_node_get_string (container, "name"));
}

static void
fill (JsonNode *limit, JsonNode *pod, gpointer note)
{
  static const struct { const char *list; const char *label; } lists[] = {
    { "containers", "container" }, { "initContainers", "init container" },
  };
  JsonNode *spec = koprs_test_node_get (pod, "spec"), *container;

  if (!is_for (limit, "Container"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; (container = get_element (spec, lists[i].list, j)) != NULL; j++)
      {
        fill_list (container, "requests", koprs_test_node_get (limit, "defaultRequest"), lists[i].label, note);
        fill_list (container, "limits", koprs_test_node_get (limit, "default"), lists[i].label, note);
      }
}

void
koprs_test_admission_fill_limits (KoprsTestCluster *cluster, JsonNode *pod)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *text = NULL;

  visit (cluster, pod, fill, note);
  if (note->len == 0)
    return;
  text = g_strconcat ("LimitRanger plugin set: ", note->str, NULL);
  koprs_test_node_set_string (koprs_test_node_ensure (koprs_test_object_metadata (pod), "annotations"), ANNOTATION, text);
}

typedef struct {
  GPtrArray *problems;      /* texts */
  const char *type;
  JsonNode *requests;
  JsonNode *limits;         /* NULL: there are none for this kind */
} Check;

static void
add_problem (Check *check, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (check->problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
check_min (Check *check, const char *name, const char *least)
{
  const char *request = koprs_test_amounts_get (check->requests, name), *limit = koprs_test_amounts_get (check->limits, name);

  if (request == NULL)
    add_problem (check, "minimum %s usage per %s is %s.  No request is specified", name, check->type, least);
  else if (koprs_test_text_compare_quantities (request, least) < 0)
    add_problem (check, "minimum %s usage per %s is %s, but request is %s", name, check->type, least, request);
  else if (limit != NULL && koprs_test_text_compare_quantities (limit, least) < 0)
    add_problem (check, "minimum %s usage per %s is %s, but limit is %s", name, check->type, least, limit);
}

static void
check_max (Check *check, const char *name, const char *most)
{
  const char *request = koprs_test_amounts_get (check->requests, name), *limit = koprs_test_amounts_get (check->limits, name);

  if (check->limits == NULL && request == NULL)
    add_problem (check, "maximum %s usage per %s is %s.  No request is specified", name, check->type, most);
  else if (check->limits != NULL && limit == NULL)
    add_problem (check, "maximum %s usage per %s is %s.  No limit is specified", name, check->type, most);
  else if (limit != NULL && koprs_test_text_compare_quantities (limit, most) > 0)
    add_problem (check, "maximum %s usage per %s is %s, but limit is %s", name, check->type, most, limit);
  else if (request != NULL && koprs_test_text_compare_quantities (request, most) > 0)
    add_problem (check, "maximum %s usage per %s is %s, but request is %s", name, check->type, most, request);
}

static void
check_ratio (Check *check, const char *name, const char *most)
{
  const char *request = koprs_test_amounts_get (check->requests, name), *limit = koprs_test_amounts_get (check->limits, name);
  double ratio = koprs_test_text_divide_quantities (limit, request);

  if (koprs_test_text_compare_quantities (request, NULL) == 0)
    add_problem (check, "%s max limit to request ratio per %s is %s, but no request is specified or request is 0", name, check->type, most);
  else if (koprs_test_text_compare_quantities (limit, NULL) == 0)
    add_problem (check, "%s max limit to request ratio per %s is %s, but no limit is specified or limit is 0", name, check->type, most);
  else if (ratio > koprs_test_text_divide_quantities (most, "1"))
    add_problem (check, "%s max limit to request ratio per %s is %s, but provided ratio is %f", name, check->type, most, ratio);
}

static void
check_amounts (Check *check, JsonNode *limit)
{
  static const struct { const char *member; void (*run) (Check *check, const char *name, const char *bound); } bounds[] = {
    { "min", check_min }, { "max", check_max }, { "maxLimitRequestRatio", check_ratio },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      JsonNode *amounts = koprs_test_node_get (limit, bounds[i].member);
      g_autoptr (GPtrArray) names = koprs_test_amounts_list_names (amounts);

      for (guint j = 0; j < names->len; j++)
        bounds[i].run (check, g_ptr_array_index (names, j), koprs_test_amounts_get (amounts, g_ptr_array_index (names, j)));
    }
}

static void
check_containers (JsonNode *limit, JsonNode *pod, GPtrArray *problems)
{
  static const char *const lists[] = { "containers", "initContainers" };
  JsonNode *spec = koprs_test_node_get (pod, "spec"), *container;
  g_autoptr (JsonNode) nothing = koprs_test_node_new_object ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; (container = get_element (spec, lists[i], j)) != NULL; j++)
      {
        JsonNode *limits = koprs_test_node_find (container, "resources", "limits", NULL);
        Check check = { problems, "Container", koprs_test_node_find (container, "resources", "requests", NULL),
                        limits != NULL ? limits : nothing };

        check_amounts (&check, limit);
      }
}

static void
check (JsonNode *limit, JsonNode *object, gpointer problems)
{
  gboolean claim = g_strcmp0 (koprs_test_node_get_string (object, "kind"), "PersistentVolumeClaim") == 0;

  if (claim && is_for (limit, "PersistentVolumeClaim"))
    {
      Check checking = { problems, "PersistentVolumeClaim", koprs_test_node_find (object, "spec", "resources", "requests", NULL), NULL };

      check_amounts (&checking, limit);
    }
  else if (!claim && is_for (limit, "Container"))
    {
      check_containers (limit, object, problems);
    }
  else if (!claim && is_for (limit, "Pod"))
    {
      g_autoptr (JsonNode) requests = koprs_test_amounts_new_of_pod (object, "requests");
      g_autoptr (JsonNode) limits = koprs_test_amounts_new_of_pod (object, "limits");
      Check checking = { problems, "Pod", requests, limits };

      check_amounts (&checking, limit);
    }
}

gboolean
koprs_test_admission_check_limits (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint n;

  visit (cluster, object, check, problems);
  n = problems->len;
  if (n == 0)
    return TRUE;
  g_ptr_array_add (problems, NULL);
  joined = g_strjoinv (", ", (char **) problems->pdata);
  koprs_test_admission_forbid (error, kind, object, "%s%s%s", n > 1 ? "[" : "", joined, n > 1 ? "]" : "");
  return FALSE;
}
