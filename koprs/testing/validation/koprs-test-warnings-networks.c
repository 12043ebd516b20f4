/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is warned of in services and what leads to them. */

#include "koprs/testing/validation/koprs-test-warnings-private.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static void
check_headless (GPtrArray *warnings, JsonNode *spec)
{
  if (koprs_test_node_get (spec, "loadBalancerIP") != NULL)
    koprs_test_warnings_say (warnings, "spec.loadBalancerIP is ignored for headless services");
  if (koprs_test_warnings_count (spec, "externalIPs") > 0)
    koprs_test_warnings_say (warnings, "spec.externalIPs is ignored for headless services");
  if (g_strcmp0 (koprs_test_node_get_string (spec, "sessionAffinity"), "None") != 0)
    koprs_test_warnings_say (warnings, "spec.SessionAffinity is ignored for headless services");
}

static void
check_external (GPtrArray *warnings, JsonNode *spec, gboolean external)
{
  const char *distribution = koprs_test_node_get_string (spec, "trafficDistribution");
  const char *name = koprs_test_node_get_string (spec, "externalName");

  if (external && koprs_test_warnings_count (spec, "externalIPs") > 0)
    koprs_test_warnings_say (warnings, "spec.externalIPs is ignored when spec.type is \"ExternalName\"");
  if (!external && name != NULL && *name != '\0')
    koprs_test_warnings_say (warnings, "spec.externalName is ignored when spec.type is not \"ExternalName\"");
  if (g_strcmp0 (distribution, "PreferClose") == 0)
    koprs_test_warnings_say (warnings, "spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"");
}

static void
check_service (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  const char *type = koprs_test_node_get_string (spec, "type"), *address = koprs_test_node_get_string (spec, "clusterIP");
  gboolean headless = g_strcmp0 (type, "ClusterIP") == 0 && g_strcmp0 (address, "None") == 0;
  gboolean external = g_strcmp0 (type, "ExternalName") == 0;

  if (koprs_test_node_get (koprs_test_node_find (object, "metadata", "annotations", NULL), "service.kubernetes.io/topology-aware-hints"))
    koprs_test_warnings_say (warnings, "annotation service.kubernetes.io/topology-aware-hints is deprecated, please use "
                             "service.kubernetes.io/topology-mode instead");
  if (!headless && !external)
    koprs_test_warnings_check_list (warnings, spec, "clusterIPs", "spec", koprs_test_warnings_check_ip);
  if (headless)
    check_headless (warnings, spec);
  koprs_test_warnings_check_list (warnings, spec, "externalIPs", "spec", koprs_test_warnings_check_ip);
  if (!headless && !external && koprs_test_warnings_count (spec, "externalIPs") > 0)
    koprs_test_warnings_say (warnings, "spec.externalIPs is deprecated and may no longer be implemented in some clusters");
  koprs_test_warnings_check_ip (warnings, "spec.loadBalancerIP", koprs_test_node_get_string (spec, "loadBalancerIP"));
  koprs_test_warnings_check_list (warnings, spec, "loadBalancerSourceRanges", "spec", koprs_test_warnings_check_cidr);
  check_external (warnings, spec, external);
}

static void
check_ingress (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  if (old == NULL && koprs_test_node_get (koprs_test_node_find (object, "metadata", "annotations", NULL), "kubernetes.io/ingress.class") &&
      koprs_test_node_find (object, "spec", "ingressClassName", NULL) == NULL)
    koprs_test_warnings_say (warnings, "annotation \"kubernetes.io/ingress.class\" is deprecated, please use 'spec.ingressClassName' "
                             "instead");
}

static void
check_subset (GPtrArray *warnings, JsonNode *subset, const char *list, guint index)
{
  for (guint i = 0; i < koprs_test_warnings_count (subset, list); i++)
    {
      g_autofree char *path = g_strdup_printf ("subsets[%u].%s[%u].ip", index, list, i);

      koprs_test_warnings_check_ip (warnings, path, koprs_test_node_get_string (koprs_test_warnings_element (subset, list, i), "ip"));
    }
}

static void
check_endpoints (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  for (guint i = 0; i < koprs_test_warnings_count (object, "subsets"); i++)
    {
      check_subset (warnings, koprs_test_warnings_element (object, "subsets", i), "addresses", i);
      check_subset (warnings, koprs_test_warnings_element (object, "subsets", i), "notReadyAddresses", i);
    }
}

static void
check_slice (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  if (old == NULL && g_strcmp0 (koprs_test_node_get_string (object, "addressType"), "FQDN") == 0)
    koprs_test_warnings_say (warnings, "spec.addressType: FQDN endpoints are deprecated");
  for (guint i = 0; i < koprs_test_warnings_count (object, "endpoints"); i++)
    {
      g_autofree char *path = g_strdup_printf ("endpoints[%u]", i);

      koprs_test_warnings_check_list (warnings, koprs_test_warnings_element (object, "endpoints", i), "addresses", path, koprs_test_warnings_check_ip);
    }
}

static void
check_peers (GPtrArray *warnings, JsonNode *spec, const char *list, const char *member)
{
  for (guint i = 0; i < koprs_test_warnings_count (spec, list); i++)
    for (guint j = 0; j < koprs_test_warnings_count (koprs_test_warnings_element (spec, list, i), member); j++)
      {
        JsonNode *peer = koprs_test_warnings_element (koprs_test_warnings_element (spec, list, i), member, j);
        JsonNode *block = koprs_test_node_get (peer, "ipBlock");
        g_autofree char *path = g_strdup_printf ("spec.%s[%u].%s[%u].ipBlock", list, i, member, j);
        g_autofree char *range = g_strconcat (path, ".cidr", NULL);

        koprs_test_warnings_check_cidr (warnings, range, koprs_test_node_get_string (block, "cidr"));
        koprs_test_warnings_check_list (warnings, block, "except", path, koprs_test_warnings_check_cidr);
      }
}

static void
check_network_policy (GPtrArray *warnings, JsonNode *object, JsonNode *old)
{
  check_peers (warnings, koprs_test_node_get (object, "spec"), "ingress", "from");
  check_peers (warnings, koprs_test_node_get (object, "spec"), "egress", "to");
}

const KoprsTestWarningsRow koprs_test_warnings_networks[] = {
  { "services", check_service },
  { "endpoints", check_endpoints },
  { "endpointslices.discovery.k8s.io", check_slice },
  { "ingresses.networking.k8s.io", check_ingress },
  { "networkpolicies.networking.k8s.io", check_network_policy },
  { NULL },
};
