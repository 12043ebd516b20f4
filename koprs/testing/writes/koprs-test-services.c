/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-services.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/writes/koprs-test-service-pool.h"

#include <gio/gio.h>
#include <string.h>

#define DUAL_STACK "this cluster is not configured for dual-stack services"

typedef struct {
  JsonNode *service;
  JsonNode *spec;
  JsonNode *old;             /* the spec that was; NULL for a new one */
  KoprsTestServicePool *pool;
} Settling;

static gboolean
is_type (JsonNode *spec, const char *type)
{
  return g_strcmp0 (koprs_test_node_get_string (spec, "type"), type) == 0;
}

static gboolean
needs_address (JsonNode *spec)
{
  return spec != NULL && !is_type (spec, "ExternalName");
}

static gboolean
needs_ports (JsonNode *spec)
{
  return is_type (spec, "NodePort") ||
         (is_type (spec, "LoadBalancer") && koprs_test_object_get_boolean (spec, "allocateLoadBalancerNodePorts", TRUE));
}

static gboolean
needs_health_port (JsonNode *spec)
{
  return is_type (spec, "LoadBalancer") && g_strcmp0 (koprs_test_node_get_string (spec, "externalTrafficPolicy"), "Local") == 0;
}

static gboolean
is_external (JsonNode *spec)
{
  return is_type (spec, "NodePort") || is_type (spec, "LoadBalancer") ||
         (is_type (spec, "ClusterIP") && koprs_test_object_count (spec, "externalIPs") > 0);
}

static JsonNode *
get_port (JsonNode *spec, guint i)
{
  return json_array_get_element (json_node_get_array (koprs_test_node_get (spec, "ports")), i);
}

static guint
count_ports (JsonNode *spec)
{
  return koprs_test_node_is_array (koprs_test_node_get (spec, "ports")) ? koprs_test_object_count (spec, "ports") : 0;
}

static const char *
get_address (JsonNode *spec)
{
  const char *address = koprs_test_node_get_string (spec, "clusterIP");

  return address != NULL && *address != '\0' ? address : NULL;
}

static void
set_strings (JsonNode *spec, const char *name, const char *first, const char *second)
{
  JsonNode *list = koprs_test_node_new_array ();

  json_array_add_string_element (json_node_get_array (list), first);
  if (second != NULL)
    json_array_add_string_element (json_node_get_array (list), second);
  koprs_test_node_set (spec, name, list);
}

static gboolean
refuse (Settling *self, const char *field, GError **error, const char *format, ...)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, field, "Invalid value: %s", message);
  koprs_test_status_set_invalid (error, "", "Service", koprs_test_object_get_name (self->service), causes);
  return FALSE;
}

/* Goes when it stayed as it was though nothing needs it any more. */
static void
drop_unchanged (Settling *self, const char *name)
{
  if (koprs_test_node_equal (koprs_test_node_get (self->spec, name), koprs_test_node_get (self->old, name)))
    koprs_test_node_set (self->spec, name, NULL);
}

static gboolean
same_ports (JsonNode *a, JsonNode *b)
{
  guint n = count_ports (a);

  if (n != count_ports (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!koprs_test_node_equal (koprs_test_node_get (get_port (a, i), "nodePort"), koprs_test_node_get (get_port (b, i), "nodePort")))
      return FALSE;
  return TRUE;
}

static void
drop_needless (Settling *self)
{
  static const char *const of_addresses[] = { "clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy", "internalTrafficPolicy" };

  if (needs_address (self->old) && !needs_address (self->spec))
    for (guint i = 0; i < G_N_ELEMENTS (of_addresses); i++)
      drop_unchanged (self, of_addresses[i]);
  if (needs_ports (self->old) && !needs_ports (self->spec) && same_ports (self->old, self->spec))
    for (guint i = 0; i < count_ports (self->spec); i++)
      koprs_test_node_set (get_port (self->spec, i), "nodePort", NULL);
  if (needs_health_port (self->old) && !needs_health_port (self->spec))
    drop_unchanged (self, "healthCheckNodePort");
  if (is_type (self->old, "LoadBalancer") && !is_type (self->spec, "LoadBalancer"))
    {
      drop_unchanged (self, "allocateLoadBalancerNodePorts");
      drop_unchanged (self, "loadBalancerClass");
    }
  if (is_external (self->old) && !is_external (self->spec))
    drop_unchanged (self, "externalTrafficPolicy");
}

/* Whoever leaves out what the server chose once means the same again. */
static void
keep_chosen (Settling *self)
{
  if (needs_address (self->old) && needs_address (self->spec))
    {
      if (get_address (self->spec) == NULL)
        koprs_test_object_copy_member (self->spec, self->old, "clusterIP");
      if (koprs_test_object_count (self->spec, "clusterIPs") == 0)
        koprs_test_object_copy_member (self->spec, self->old, "clusterIPs");
    }
  if (needs_health_port (self->old) && needs_health_port (self->spec) &&
      koprs_test_object_get_int (self->spec, "healthCheckNodePort", 0) == 0)
    koprs_test_object_copy_member (self->spec, self->old, "healthCheckNodePort");
}

static gboolean
has_port (JsonNode *spec, gint64 number)
{
  for (guint i = 0; i < count_ports (spec); i++)
    if (koprs_test_object_get_int (get_port (spec, i), "nodePort", 0) == number)
      return TRUE;
  return FALSE;
}

static void
keep_chosen_ports (Settling *self)
{
  g_autoptr (JsonNode) given = NULL;

  if (!needs_ports (self->old) || !needs_ports (self->spec))
    return;
  given = koprs_test_node_copy (self->spec);
  for (guint i = 0; i < count_ports (self->spec); i++)
    {
      JsonNode *port = get_port (self->spec, i);
      const char *name = koprs_test_node_get_string (port, "name");

      if (koprs_test_object_get_int (port, "nodePort", 0) != 0)
        continue;
      for (guint j = 0; j < count_ports (self->old); j++)
        {
          JsonNode *other = get_port (self->old, j);
          gint64 number = koprs_test_object_get_int (other, "nodePort", 0);

          if (g_strcmp0 (koprs_test_node_get_string (other, "name"), name) == 0 && number != 0 && !has_port (given, number))
            koprs_test_object_set_int (port, "nodePort", number);
        }
    }
}

/* clusterIP is the first of clusterIPs, whichever of them was written. */
static void
level_addresses (Settling *self)
{
  const char *address = get_address (self->spec);
  gboolean same = koprs_test_node_equal (koprs_test_node_get (self->spec, "clusterIPs"), koprs_test_node_get (self->old, "clusterIPs"));
  gboolean changed = self->old != NULL && g_strcmp0 (address, get_address (self->old)) != 0;

  if (address != NULL && (koprs_test_object_count (self->spec, "clusterIPs") == 0 || (changed && same)))
    set_strings (self->spec, "clusterIPs", address, NULL);
  else if (address == NULL && changed && same)
    koprs_test_node_set (self->spec, "clusterIPs", NULL);
}

static gboolean
check_family (Settling *self, const char *address, GError **error)
{
  g_auto (GStrv) families = koprs_test_object_dup_strings (self->spec, "ipFamilies");
  const char *other = strchr (address, ':') != NULL ? "IPv4" : "IPv6";

  return g_strcmp0 (families[0], other) != 0 ||
         refuse (self, "spec.clusterIPs[0]", error, "\"%s\": expected an %s value as indicated by `ipFamilies[0]`", address, other);
}

static gboolean
check_address (Settling *self, GError **error)
{
  const char *address = get_address (self->spec), *before = self->old != NULL ? get_address (self->old) : NULL;
  g_auto (GStrv) all = koprs_test_object_dup_strings (self->spec, "clusterIPs");

  if (address != NULL && g_strcmp0 (all[0], address) != 0)
    return refuse (self, "spec.clusterIPs", error, "[\"%s\"]: first value must match `clusterIP`", all[0]);
  if (address == NULL && all[0] != NULL)
    return refuse (self, "spec.clusterIPs", error, "[\"%s\"]: must be empty when `clusterIP` is not specified", all[0]);
  if (address != NULL && strcmp (address, "None") != 0 && !g_hostname_is_ip_address (address))
    return refuse (self, "spec.clusterIPs[0]", error,
                   "\"%s\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)", address);
  if (needs_address (self->old) && before != NULL && address != NULL && strcmp (address, before) != 0)
    return refuse (self, "spec.clusterIPs[0]", error, "[\"%s\"]: may not change once set", address);
  return address == NULL || strcmp (address, "None") == 0 || check_family (self, address, error);
}

static gboolean
choose_families (Settling *self, GError **error)
{
  const char *policy = koprs_test_node_get_string (self->spec, "ipFamilyPolicy");
  gboolean open = g_strcmp0 (get_address (self->spec), "None") == 0 && koprs_test_object_count (self->spec, "selector") == 0;

  if (policy == NULL && self->old != NULL)
    koprs_test_object_copy_member (self->spec, self->old, "ipFamilyPolicy");
  policy = koprs_test_node_get_string (self->spec, "ipFamilyPolicy");
  if (policy == NULL)
    koprs_test_node_set_string (self->spec, "ipFamilyPolicy", policy = open ? "RequireDualStack" : "SingleStack");
  if (koprs_test_object_count (self->spec, "ipFamilies") == 0 && self->old != NULL)
    koprs_test_object_copy_member (self->spec, self->old, "ipFamilies");
  if (koprs_test_object_count (self->spec, "ipFamilies") == 0)
    set_strings (self->spec, "ipFamilies", "IPv4", open && strcmp (policy, "SingleStack") != 0 ? "IPv6" : NULL);
  if (!open && strcmp (policy, "RequireDualStack") == 0)
    return refuse (self, "spec.ipFamilyPolicy", error, "\"%s\": %s", policy, DUAL_STACK);
  return TRUE;
}

static gboolean
choose_address (Settling *self, GError **error)
{
  const char *address = get_address (self->spec), *problem;
  g_autofree char *chosen = NULL;

  if (g_strcmp0 (address, "None") == 0)
    return TRUE;
  if (address != NULL)
    {
      problem = koprs_test_service_pool_take_address (self->pool, address);
      return problem == NULL || (needs_address (self->old) && g_strcmp0 (address, get_address (self->old)) == 0) ||
             refuse (self, "spec.clusterIPs", error, "[\"%s\"]: failed to allocate IP %s: %s", address, address, problem);
    }
  chosen = koprs_test_service_pool_next_address (self->pool);
  if (chosen == NULL)
    {
      koprs_test_status_set_internal (error, "failed to allocate a serviceIP for Service \"%s\": range is full",
                                      koprs_test_object_get_name (self->service));
      return FALSE;
    }
  koprs_test_node_set_string (self->spec, "clusterIP", chosen);
  set_strings (self->spec, "clusterIPs", chosen, NULL);
  return TRUE;
}

/* A port that several protocols share needs one number only. */
static gint64
find_shared (Settling *self, guint i)
{
  gint64 number = koprs_test_object_get_int (get_port (self->spec, i), "port", 0);

  for (guint j = 0; j < count_ports (self->spec); j++)
    {
      JsonNode *other = get_port (self->spec, j);
      gint64 chosen = koprs_test_object_get_int (other, "nodePort", 0);

      if (j != i && chosen != 0 && koprs_test_object_get_int (other, "port", 0) == number)
        return chosen;
    }
  return 0;
}

static gboolean
has_other_protocol (JsonNode *spec, guint i, guint j)
{
  return g_strcmp0 (koprs_test_node_get_string (get_port (spec, i), "protocol"),
                    koprs_test_node_get_string (get_port (spec, j), "protocol")) != 0;
}

static gboolean
choose_port (Settling *self, guint i, GError **error)
{
  JsonNode *port = get_port (self->spec, i);
  gint64 number = koprs_test_object_get_int (port, "nodePort", 0), shared = find_shared (self, i);
  g_autofree char *field = g_strdup_printf ("spec.ports[%u].nodePort", i);
  const char *problem;

  if (number == 0 && !needs_ports (self->spec))
    return TRUE;
  if (number == 0 && shared == 0)
    shared = koprs_test_service_pool_next_port (self->pool);
  if (number == 0)
    {
      koprs_test_object_set_int (port, "nodePort", shared);
      return TRUE;
    }
  for (guint j = 0; j < i; j++)
    if (koprs_test_object_get_int (get_port (self->spec, j), "nodePort", 0) == number)
      return has_other_protocol (self->spec, i, j) ||
             refuse (self, field, error, "%" G_GINT64_FORMAT ": provided port is already allocated", number);
  problem = koprs_test_service_pool_take_port (self->pool, number);
  return problem == NULL || (self->old != NULL && has_port (self->old, number)) ||
         refuse (self, field, error, "%" G_GINT64_FORMAT ": %s", number, problem);
}

static gboolean
choose_ports (Settling *self, GError **error)
{
  if (!is_type (self->spec, "NodePort") && !is_type (self->spec, "LoadBalancer"))
    return TRUE;
  for (guint i = 0; i < count_ports (self->spec); i++)
    if (!choose_port (self, i, error))
      return FALSE;
  if (needs_health_port (self->spec) && koprs_test_object_get_int (self->spec, "healthCheckNodePort", 0) == 0)
    koprs_test_object_set_int (self->spec, "healthCheckNodePort", koprs_test_service_pool_next_port (self->pool));
  return TRUE;
}

gboolean
koprs_test_services_settle (KoprsTestCluster *cluster, JsonNode *service, JsonNode *live, GError **error)
{
  g_autoptr (KoprsTestServicePool) pool = NULL;
  Settling self = { service, koprs_test_node_get (service, "spec"), koprs_test_node_get (live, "spec"), NULL };

  if (!koprs_test_node_is_object (self.spec))
    return TRUE;
  level_addresses (&self);
  if (self.old != NULL)
    {
      drop_needless (&self);
      keep_chosen (&self);
      keep_chosen_ports (&self);
    }
  if (!needs_address (self.spec))
    return TRUE;
  pool = koprs_test_service_pool_new (cluster);
  self.pool = pool;
  return check_address (&self, error) && choose_families (&self, error) && choose_address (&self, error) &&
         choose_ports (&self, error);
}
