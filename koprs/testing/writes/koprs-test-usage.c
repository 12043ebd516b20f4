/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-usage.h"

#include "koprs/testing/kinds/koprs-test-amounts.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define CLASS_SUFFIX ".storageclass.storage.k8s.io/"
#define DEVICES_SUFFIX ".deviceclass.resource.k8s.io/devices"
/* What a request for all devices of a class counts for: the most that one claim can be given. */
#define ALL_DEVICES 32

static const char *const natives[] = { "cpu", "memory", "ephemeral-storage", NULL };

static gboolean
is_kind (const KoprsTestKind *kind, const char *resource)
{
  return strcmp (kind->resource, resource) == 0;
}

static gboolean
is_of_pods (const char *name)
{
  if (strcmp (name, "pods") == 0 || g_strv_contains (natives, name) || g_str_has_prefix (name, "hugepages-"))
    return TRUE;
  if (g_str_has_prefix (name, "limits."))
    return g_strv_contains (natives, name + strlen ("limits."));
  return g_str_has_prefix (name, "requests.") && strcmp (name, "requests.storage") != 0;
}

gboolean
koprs_test_usage_concerns (const KoprsTestKind *kind, const char *name)
{
  static const char *const counted[] = { "configmaps", "secrets", "replicationcontrollers", "resourcequotas", NULL };
  static const char *const of_services[] = { "services", "services.nodeports", "services.loadbalancers", NULL };

  if (g_str_has_prefix (name, "count/"))
    return strcmp (name + strlen ("count/"), kind->resource) == 0;
  if (is_kind (kind, "pods"))
    return is_of_pods (name);
  if (is_kind (kind, "services"))
    return g_strv_contains (of_services, name);
  if (is_kind (kind, "persistentvolumeclaims"))
    return strcmp (name, "persistentvolumeclaims") == 0 || strcmp (name, "requests.storage") == 0 || strstr (name, CLASS_SUFFIX) != NULL;
  if (is_kind (kind, "resourceclaims.resource.k8s.io"))
    return g_str_has_suffix (name, DEVICES_SUFFIX);
  return g_strv_contains (counted, name) && is_kind (kind, name);
}

static const char *
get_text (JsonNode *object, const char *name)
{
  const char *text = koprs_test_node_get_string (object, name);

  return text != NULL && *text != '\0' ? text : NULL;
}

static void
add_prefixed (JsonNode *usage, const char *prefix, const char *name, const char *quantity)
{
  g_autofree char *full = g_strconcat (prefix, name, NULL);

  koprs_test_amounts_add (usage, full, quantity);
}

/* Requests under their own name too, unless they are of a vendor's resource. */
static void
add_compute (JsonNode *usage, JsonNode *requests, JsonNode *limits)
{
  g_autoptr (GPtrArray) names = koprs_test_amounts_list_names (requests);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i), *quantity = koprs_test_amounts_get (requests, name);

      if (g_strv_contains (natives, name) || g_str_has_prefix (name, "hugepages-"))
        koprs_test_amounts_add (usage, name, quantity);
      add_prefixed (usage, "requests.", name, quantity);
    }
  for (guint i = 0; natives[i] != NULL; i++)
    if (koprs_test_amounts_get (limits, natives[i]) != NULL)
      add_prefixed (usage, "limits.", natives[i], koprs_test_amounts_get (limits, natives[i]));
}

static gboolean
is_over (JsonNode *pod, gint64 now)
{
  JsonNode *metadata = koprs_test_object_metadata (pod);
  const char *phase = koprs_test_node_get_string (koprs_test_node_get (pod, "status"), "phase");
  const char *end = koprs_test_node_get_string (metadata, "deletionTimestamp");
  g_autoptr (GDateTime) time = end != NULL ? g_date_time_new_from_iso8601 (end, NULL) : NULL;

  return g_strcmp0 (phase, "Failed") == 0 || g_strcmp0 (phase, "Succeeded") == 0 ||
         (time != NULL && now > g_date_time_to_unix (time) + koprs_test_object_get_int (metadata, "deletionGracePeriodSeconds", 0));
}

static void
measure_pod (JsonNode *usage, JsonNode *pod, gint64 now)
{
  g_autoptr (JsonNode) requests = NULL;
  g_autoptr (JsonNode) limits = NULL;

  if (is_over (pod, now))
    return;
  requests = koprs_test_amounts_new_of_pod (pod, "requests");
  limits = koprs_test_amounts_new_of_pod (pod, "limits");
  koprs_test_amounts_add (usage, "pods", "1");
  add_compute (usage, requests, limits);
}

static void
measure_service (JsonNode *usage, JsonNode *service)
{
  JsonNode *spec = koprs_test_node_get (service, "spec");
  const char *type = koprs_test_node_get_string (spec, "type");
  gboolean balanced = g_strcmp0 (type, "LoadBalancer") == 0;
  guint ports = koprs_test_object_count (spec, "ports"), numbered = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < ports; i++)
    numbered += koprs_test_object_get_int (json_array_get_element (json_node_get_array (koprs_test_node_get (spec, "ports")), i),
                                           "nodePort", 0) != 0;
  if (!balanced && g_strcmp0 (type, "NodePort") != 0)
    ports = 0;
  else if (balanced && !koprs_test_object_get_boolean (spec, "allocateLoadBalancerNodePorts", TRUE))
    ports = numbered;
  count = g_strdup_printf ("%u", ports);
  koprs_test_amounts_add (usage, "services", "1");
  koprs_test_amounts_add (usage, "services.loadbalancers", balanced ? "1" : "0");
  koprs_test_amounts_add (usage, "services.nodeports", count);
}

static void
measure_claim (JsonNode *usage, JsonNode *claim)
{
  const char *storage = koprs_test_amounts_get (koprs_test_node_find (claim, "spec", "resources", "requests", NULL), "storage");
  const char *class = get_text (koprs_test_node_get (claim, "spec"), "storageClassName");
  g_autofree char *prefix = class != NULL ? g_strconcat (class, CLASS_SUFFIX, NULL) : NULL;

  koprs_test_amounts_add (usage, "persistentvolumeclaims", "1");
  if (class != NULL)
    add_prefixed (usage, prefix, "persistentvolumeclaims", "1");
  if (storage != NULL)
    koprs_test_amounts_add (usage, "requests.storage", storage);
  if (storage != NULL && class != NULL)
    add_prefixed (usage, prefix, "requests.storage", storage);
}

static gint64
count_devices (JsonNode *request)
{
  const char *mode = koprs_test_node_get_string (request, "allocationMode");

  return g_strcmp0 (mode, "All") == 0 ? ALL_DEVICES : koprs_test_object_get_int (request, "count", 0);
}

static void
add_devices (JsonNode *usage, const char *class, gint64 n)
{
  g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, n);

  if (class != NULL)
    add_prefixed (usage, class, DEVICES_SUFFIX, count);
}

/* Any of the alternatives can be chosen: each class counts for the most that one of them takes. */
static void
add_alternatives (JsonNode *usage, JsonNode *request)
{
  guint n = koprs_test_object_count (request, "firstAvailable");
  g_autoptr (GHashTable) most = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer class, count;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *choice = json_array_get_element (json_node_get_array (koprs_test_node_get (request, "firstAvailable")), i);
      const char *name = get_text (choice, "deviceClassName");
      int devices = (int) MIN (count_devices (choice), G_MAXINT);

      if (name != NULL && devices > GPOINTER_TO_INT (g_hash_table_lookup (most, name)))
        g_hash_table_insert (most, (gpointer) name, GINT_TO_POINTER (devices));
    }
  g_hash_table_iter_init (&iter, most);
  while (g_hash_table_iter_next (&iter, &class, &count))
    add_devices (usage, class, GPOINTER_TO_INT (count));
}

static void
measure_devices (JsonNode *usage, JsonNode *claim)
{
  JsonNode *devices = koprs_test_node_find (claim, "spec", "devices", NULL);
  guint n = koprs_test_object_count (devices, "requests");

  for (guint i = 0; i < n; i++)
    {
      JsonNode *request = json_array_get_element (json_node_get_array (koprs_test_node_get (devices, "requests")), i);
      JsonNode *exactly = koprs_test_node_get (request, "exactly");

      if (koprs_test_object_count (request, "firstAvailable") > 0)
        add_alternatives (usage, request);
      else if (exactly != NULL)
        add_devices (usage, get_text (exactly, "deviceClassName"), count_devices (exactly));
    }
}

JsonNode *
koprs_test_usage_measure (const KoprsTestKind *kind, JsonNode *object, gint64 now)
{
  JsonNode *usage = koprs_test_node_new_object ();

  add_prefixed (usage, "count/", kind->resource, "1");
  if (is_kind (kind, "pods"))
    measure_pod (usage, object, now);
  else if (is_kind (kind, "services"))
    measure_service (usage, object);
  else if (is_kind (kind, "persistentvolumeclaims"))
    measure_claim (usage, object);
  else if (is_kind (kind, "resourceclaims.resource.k8s.io"))
    measure_devices (usage, object);
  else if (koprs_test_usage_concerns (kind, kind->resource))
    koprs_test_amounts_add (usage, kind->resource, "1");
  return usage;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
says (JsonNode *container, const char *name)
{
  JsonNode *resources = koprs_test_node_get (container, "resources");
  g_autoptr (JsonNode) usage = koprs_test_node_new_object ();

  add_compute (usage, koprs_test_node_get (resources, "requests"), koprs_test_node_get (resources, "limits"));
  return koprs_test_amounts_get (usage, name) != NULL;
}

static void
note_missing (GString *out, const char *name, JsonNode *spec)
{
  static const char *const lists[] = { "containers", "initContainers" };
  g_autoptr (GPtrArray) without = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < koprs_test_object_count (spec, lists[i]); j++)
      {
        JsonNode *container = json_array_get_element (json_node_get_array (koprs_test_node_get (spec, lists[i])), j);

        if (!says (container, name))
          g_ptr_array_add (without, (gpointer) koprs_test_node_get_string (container, "name"));
      }
  if (without->len == 0)
    return;
  g_ptr_array_sort (without, compare_texts);
  g_string_append_printf (out, "%s%s for: ", out->len > 0 ? "; " : "", name);
  for (guint i = 0; i < without->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", (const char *) g_ptr_array_index (without, i));
}

char *
koprs_test_usage_find_missing (GPtrArray *names, JsonNode *pod)
{
  static const char *const needed[] = {
    "cpu", "limits.cpu", "limits.memory", "memory", "requests.cpu", "requests.memory",
  };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (g_ptr_array_find_with_equal_func (names, needed[i], g_str_equal, NULL))
      note_missing (out, needed[i], koprs_test_node_get (pod, "spec"));
  return out->len > 0 ? g_strdup (out->str) : NULL;
}
