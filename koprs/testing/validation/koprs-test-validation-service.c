/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Services, as they are when what needs an address has one. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define LONGEST_AFFINITY 86400
#define FOR_BALANCERS "may only be used when `type` is 'LoadBalancer'"
#define FROM_OUTSIDE "may only be set for externally-accessible services"
#define NOT_FOR_NAMES "may not be set for ExternalName services"

static gboolean
is_type (JsonNode *spec, const char *type)
{
  return strcmp (koprs_test_node_get_text (spec, "type"), type) == 0;
}

static JsonNode *
get_element (JsonNode *object, const char *name, guint i)
{
  return json_array_get_element (json_node_get_array (koprs_test_node_get (object, name)), i);
}

static guint
count (JsonNode *object, const char *name)
{
  return koprs_test_node_is_array (koprs_test_node_get (object, name)) ? koprs_test_object_count (object, name) : 0;
}

static gboolean
is_headless (JsonNode *spec)
{
  JsonNode *first = count (spec, "clusterIPs") == 1 ? get_element (spec, "clusterIPs", 0) : NULL;

  return koprs_test_node_is_string (first) && strcmp (json_node_get_string (first), "None") == 0;
}

static void
check_external_name (KoprsTestValidator *self, JsonNode *spec)
{
  g_autofree char *name = g_strdup (koprs_test_node_get_text (spec, "externalName"));
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark;

  if (count (spec, "clusterIPs") > 0)
    koprs_test_validator_forbidden_at (self, "clusterIPs", NOT_FOR_NAMES);
  if (count (spec, "ipFamilies") > 0)
    koprs_test_validator_forbidden_at (self, "ipFamilies", NOT_FOR_NAMES);
  if (koprs_test_node_get (spec, "ipFamilyPolicy") != NULL)
    koprs_test_validator_forbidden_at (self, "ipFamilyPolicy", NOT_FOR_NAMES);
  if (g_str_has_suffix (name, "."))
    name[strlen (name) - 1] = '\0';
  mark = koprs_test_validator_enter (self, "externalName");
  if (*name == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_names_check_subdomain (name, FALSE, problems);
  koprs_test_validator_take_problems (self, name, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_type (KoprsTestValidator *self, JsonNode *spec)
{
  g_autofree char *detail = g_strdup_printf ("may not be set to 'None' for %s services", koprs_test_node_get_text (spec, "type"));

  if (count (spec, "ports") == 0 && !is_headless (spec) && !is_type (spec, "ExternalName"))
    koprs_test_validator_required_at (self, "ports", "");
  if (is_type (spec, "ExternalName"))
    check_external_name (self, spec);
  else if (is_headless (spec) && (is_type (spec, "LoadBalancer") || is_type (spec, "NodePort")))
    koprs_test_validator_invalid_at (self, "clusterIPs[0]", get_element (spec, "clusterIPs", 0), detail);
}

static void
check_port (KoprsTestValidator *self, JsonNode *port, gboolean several, GHashTable *seen)
{
  static const char *const protocols[] = { "SCTP", "TCP", "UDP", NULL };

  koprs_test_validator_check_port_label (self, port, several);
  if (*koprs_test_node_get_text (port, "name") != '\0' &&
      !g_hash_table_add (seen, (gpointer) koprs_test_node_get_text (port, "name")))
    {
      gsize mark = koprs_test_validator_enter (self, "name");

      koprs_test_validator_duplicate (self, koprs_test_node_get (port, "name"));
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_check_port_number (self, port, "port");
  koprs_test_validator_one_of (self, port, "protocol", protocols);
  koprs_test_validator_check_port_reference (self, port, "targetPort");
  koprs_test_validator_check_key_at (self, port, "appProtocol");
}

static void
check_ports (KoprsTestValidator *self, JsonNode *spec)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "ports");

  for (guint i = 0; i < count (spec, "ports"); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_port (self, get_element (spec, "ports", i), count (spec, "ports") > 1, seen);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_affinity (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const affinities[] = { "ClientIP", "None", NULL };
  JsonNode *seconds = koprs_test_node_find (spec, "sessionAffinityConfig", "clientIP", "timeoutSeconds", NULL);
  gint64 value = koprs_test_node_is_number (seconds) ? json_node_get_int (seconds) : 1;

  koprs_test_validator_one_of (self, spec, "sessionAffinity", affinities);
  if (strcmp (koprs_test_node_get_text (spec, "sessionAffinity"), "ClientIP") == 0 && (value <= 0 || value > LONGEST_AFFINITY))
    koprs_test_validator_invalid_at (self, "sessionAffinityConfig.clientIP.timeoutSeconds", seconds,
                                     "must be greater than 0 and less than 86400");
}

static void
check_families (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const families[] = { "IPv4", "IPv6", NULL };
  static const char *const policies[] = { "PreferDualStack", "RequireDualStack", "SingleStack", NULL };
  g_auto (GStrv) given = koprs_test_object_dup_strings (spec, "ipFamilies");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "ipFamilies");

  for (guint i = 0; given[i] != NULL; i++)
    {
      g_autoptr (JsonNode) value = koprs_test_node_new_string (given[i]);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (!g_strv_contains (families, given[i]))
        koprs_test_validator_unsupported (self, value, families);
      if (!g_hash_table_add (seen, given[i]))
        koprs_test_validator_duplicate (self, value);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
  if (koprs_test_node_get (spec, "ipFamilyPolicy") != NULL)
    koprs_test_validator_one_of (self, spec, "ipFamilyPolicy", policies);
}

/* What was there before has been judged before. */
static void
check_external_addresses (KoprsTestValidator *self, JsonNode *spec, JsonNode *before)
{
  gsize outer = koprs_test_validator_enter (self, "externalIPs");

  for (guint i = 0; i < count (spec, "externalIPs"); i++)
    {
      JsonNode *element = get_element (spec, "externalIPs", i);
      const char *text = koprs_test_node_is_string (element) ? json_node_get_string (element) : "";
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (koprs_test_object_has_string (before, "externalIPs", text) || koprs_test_validator_check_ip (self, text, FALSE))
        koprs_test_validator_check_endpoint_ip (self, text);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

/* The port as the server has it in its memory. */
static JsonNode *
show_port (JsonNode *port)
{
  JsonNode *shown = koprs_test_node_new_object ();
  JsonObject *object = json_node_get_object (shown);

  json_object_set_string_member (object, "Name", "");
  json_object_set_string_member (object, "Protocol", koprs_test_node_get_text (port, "protocol"));
  json_object_set_null_member (object, "AppProtocol");
  json_object_set_int_member (object, "Port", koprs_test_object_get_int (port, "port", 0));
  json_object_set_int_member (object, "TargetPort", 0);
  json_object_set_int_member (object, "NodePort", 0);
  return shown;
}

static gboolean
shares (JsonNode *a, JsonNode *b, const char *name)
{
  return strcmp (koprs_test_node_get_text (a, "protocol"), koprs_test_node_get_text (b, "protocol")) == 0 &&
         koprs_test_object_get_int (a, name, 0) == koprs_test_object_get_int (b, name, 0);
}

static gboolean
is_repeated (JsonNode *spec, guint i, const char *name)
{
  for (guint j = 0; j < i; j++)
    if (shares (get_element (spec, "ports", i), get_element (spec, "ports", j), name))
      return TRUE;
  return FALSE;
}

static void
check_numbers (KoprsTestValidator *self, JsonNode *spec)
{
  gsize outer = koprs_test_validator_enter (self, "ports");

  for (guint i = 0; is_type (spec, "ClusterIP") && i < count (spec, "ports"); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (koprs_test_object_get_int (get_element (spec, "ports", i), "nodePort", 0) != 0)
        koprs_test_validator_forbidden_at (self, "nodePort", "may not be used when `type` is 'ClusterIP'");
      koprs_test_validator_leave (self, mark);
    }
  for (guint i = 0; i < count (spec, "ports"); i++)
    {
      g_autoptr (JsonNode) shown = show_port (get_element (spec, "ports", i));
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (is_repeated (spec, i, "port"))
        koprs_test_validator_duplicate (self, shown);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

/* The place begins with a capital letter on a real server. */
static void
check_source_ranges (KoprsTestValidator *self, JsonNode *spec, JsonNode *before)
{
  g_auto (GStrv) old = koprs_test_object_dup_strings (before, "loadBalancerSourceRanges");
  g_auto (GStrv) ranges = koprs_test_object_dup_strings (spec, "loadBalancerSourceRanges");
  gsize outer = koprs_test_validator_enter (self, "LoadBalancerSourceRanges");

  if (ranges[0] != NULL && !is_type (spec, "LoadBalancer"))
    koprs_test_validator_forbidden (self, FOR_BALANCERS);
  for (guint i = 0; old[i] != NULL; i++)
    g_strstrip (old[i]);
  for (guint i = 0; ranges[i] != NULL; i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      g_strstrip (ranges[i]);
      if (!g_strv_contains ((const char *const *) old, ranges[i]))
        koprs_test_validator_check_network (self, ranges[i]);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_balancer (KoprsTestValidator *self, JsonNode *spec, JsonNode *before)
{
  JsonNode *class = koprs_test_node_get (spec, "loadBalancerClass");
  JsonNode *old_class = koprs_test_node_get (before, "loadBalancerClass");
  gboolean balanced = is_type (spec, "LoadBalancer");
  gboolean same = class == NULL || old_class == NULL ? class == old_class : koprs_test_node_equal (class, old_class);

  if (koprs_test_node_get (spec, "allocateLoadBalancerNodePorts") != NULL && !balanced)
    koprs_test_validator_forbidden_at (self, "allocateLoadBalancerNodePorts", FOR_BALANCERS);
  if (balanced && is_type (before, "LoadBalancer") && !same)
    koprs_test_validator_invalid_at (self, "loadBalancerClass", class, "may not change once set");
  if (balanced)
    koprs_test_validator_check_key_at (self, spec, "loadBalancerClass");
  else if (class != NULL)
    koprs_test_validator_forbidden_at (self, "loadBalancerClass", FOR_BALANCERS);
}

static gboolean
is_reached_from_outside (JsonNode *spec)
{
  return is_type (spec, "NodePort") || is_type (spec, "LoadBalancer") ||
         (is_type (spec, "ClusterIP") && count (spec, "externalIPs") > 0);
}

static void
check_traffic (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const policies[] = { "Cluster", "Local", NULL };
  static const char *const distributions[] = { "PreferClose", "PreferSameZone", "PreferSameNode", NULL };
  JsonNode *external = koprs_test_node_get (spec, "externalTrafficPolicy");
  JsonNode *health = koprs_test_node_get (spec, "healthCheckNodePort");
  gboolean checked = is_type (spec, "LoadBalancer") &&
                     strcmp (koprs_test_node_get_text (spec, "externalTrafficPolicy"), "Local") == 0;

  if (is_reached_from_outside (spec))
    koprs_test_validator_one_of (self, spec, "externalTrafficPolicy", policies);
  else if (*koprs_test_node_get_text (spec, "externalTrafficPolicy") != '\0')
    koprs_test_validator_invalid_at (self, "externalTrafficPolicy", external, FROM_OUTSIDE);
  if (!checked && koprs_test_object_get_int (spec, "healthCheckNodePort", 0) != 0)
    koprs_test_validator_invalid_at (self, "healthCheckNodePort", health, "may only be set when `type` is 'LoadBalancer' and "
                                                                          "`externalTrafficPolicy` is 'Local'");
  if (koprs_test_node_get (spec, "internalTrafficPolicy") != NULL)
    koprs_test_validator_one_of (self, spec, "internalTrafficPolicy", policies);
  if (koprs_test_node_get (spec, "trafficDistribution") != NULL)
    koprs_test_validator_one_of (self, spec, "trafficDistribution", distributions);
}

void
koprs_test_validator_check_service (KoprsTestValidator *self, JsonNode *service, JsonNode *old)
{
  static const char *const types[] = { "ClusterIP", "ExternalName", "LoadBalancer", "NodePort", NULL };
  JsonNode *spec = koprs_test_node_get (service, "spec"), *before = koprs_test_node_get (old, "spec");
  gsize mark = koprs_test_validator_enter (self, "spec");

  check_type (self, spec);
  check_ports (self, spec);
  koprs_test_validator_check_labels_at (self, spec, "selector");
  check_affinity (self, spec);
  if (!is_type (spec, "ExternalName"))
    check_families (self, spec);
  check_external_addresses (self, spec, before);
  koprs_test_validator_one_of (self, spec, "type", types);
  check_numbers (self, spec);
  check_source_ranges (self, spec, before);
  check_balancer (self, spec, before);
  check_traffic (self, spec);
  koprs_test_validator_leave (self, mark);
}
