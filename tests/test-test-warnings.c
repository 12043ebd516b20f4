/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-warnings.h"
#include "koprs/testing/values/koprs-test-node.h"

/* An object of a kind, what it replaces, and what is warned of, a line each. */
typedef struct {
  const char *resource, *object, *old, *warnings;
} Row;

static JsonNode *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json != NULL ? koprs_test_node_parse (json, -1, &error) : NULL;

  g_assert_no_error (error);
  return node;
}

static char *
join (GPtrArray *warnings)
{
  g_ptr_array_add (warnings, NULL);
  return g_strjoinv ("\n", (char **) warnings->pdata);
}

static void
check (const Row *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonNode) object = parse (rows[i].object), old = parse (rows[i].old);
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *got = NULL;

      koprs_test_warnings_add (rows[i].resource, object, old, warnings);
      got = join (warnings);
      g_assert_cmpstr (got, ==, rows[i].warnings);
    }
}

#define TEMPLATE(members) "{\"spec\":{\"template\":{" members "}}}"
#define COUNTED(generation) \
  "{\"metadata\":{\"name\":\"a.b\",\"generation\":" generation "},\"spec\":{\"template\":{\"spec\":{" \
  "\"nodeSelector\":{\"beta.kubernetes.io/os\":\"x\"}}}}}"
#define OLD_LABEL "spec.template.spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use \"kubernetes.io/os\" instead"

static void
test_pods_are_warned_of_when_they_are_made (void)
{
  static const Row rows[] = {
    { "pods", "{\"metadata\":{\"name\":\"a\"},\"spec\":{\"containers\":[{\"name\":\"c\"}]}}", NULL, "" },
    { "pods", "{\"metadata\":{\"name\":\"a.b\"}}", NULL, "metadata.name: this is used in the Pod's hostname, which can result in surprising "
      "behavior; a DNS label is recommended: [must not contain dots]" },
    { "pods", "{\"metadata\":{\"name\":\"a.b\"}}", "{}", "" },
    { "pods", "{\"metadata\":{\"name\":\"a\"},\"spec\":{\"initContainers\":[{\"env\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"A\",\"value\":"
      "\"$(A)2\"},{\"name\":\"A\",\"value\":\"3\"}]}]}}", NULL,
      "spec.initContainers[0].env[2]: hides previous definition of \"A\", which may be dropped when using apply" },
    { "pods", "{\"metadata\":{\"name\":\"a\"},\"spec\":{\"hostAliases\":[{\"ip\":\"1.2.3.4\"},{\"ip\":\"1.2.3.4\"}],\"imagePullSecrets\":[{}]}}",
      NULL, "spec.hostAliases[1].ip: duplicate ip \"1.2.3.4\"\nspec.imagePullSecrets[0].name: invalid empty name \"\"" },
    { "pods", "{\"metadata\":{\"name\":\"a\"},\"spec\":{\"containers\":[{\"resources\":{\"limits\":{\"memory\":\"1500m\",\"cpu\":\"1500m\"}}}]}}",
      NULL, "spec.containers[0].resources.limits[memory]: fractional byte value \"1500m\" is invalid, must be an integer" },
    { "pods", "{\"metadata\":{\"name\":\"a\"},\"spec\":{\"dnsConfig\":{\"nameservers\":[\"fd00::1\",\"fd00:0::1\",\"x\"]}}}", NULL,
      "spec.dnsConfig.nameservers[1]: IPv6 address \"fd00:0::1\" should be in RFC 5952 canonical format (\"fd00::1\")" },
    { "pods", "{\"metadata\":{\"name\":\"a\"},\"spec\":{\"affinity\":{\"nodeAffinity\":{\"preferredDuringSchedulingIgnoredDuringExecution\":[{"
      "\"weight\":1,\"preference\":{\"matchExpressions\":[{\"key\":\"k\",\"operator\":\"In\",\"values\":[\"v\",\"not valid\"]}]}}]}}}}",
      NULL, "spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values[1]: not valid "
      "is invalid, a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with "
      "an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
      "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_ports_and_files_may_be_in_each_others_way (void)
{
  static const Row rows[] = {
    { "pods", "{\"metadata\":{\"name\":\"a\"},\"spec\":{\"containers\":[{\"ports\":[{\"containerPort\":80,\"name\":\"x\"},{\"containerPort\":80},{"
      "\"containerPort\":80,\"hostPort\":80},{\"containerPort\":81,\"name\":\"x\"}]}]}}", NULL,
      "spec.containers[0].ports[1]: duplicate port definition with spec.containers[0].ports[0]\n"
      "spec.containers[0].ports[2]: overlapping port definition with spec.containers[0].ports[0]\n"
      "spec.containers[0].ports[2]: overlapping port definition with spec.containers[0].ports[1]\n"
      "spec.containers[0].ports[3]: duplicate port name \"x\" with spec.containers[0].ports[0], services and probes that select ports by "
      "name will use spec.containers[0].ports[0]" },
    { "pods", "{\"metadata\":{\"name\":\"a\"},\"spec\":{\"volumes\":[{\"name\":\"v\",\"secret\":{\"secretName\":\"s\",\"items\":[{\"path\":\"a/\"},{"
      "\"path\":\"a/b\"},{\"path\":\"ab\"}]}}]}}", NULL, "volume \"v\" (Secret \"s\"): overlapping paths: \"a/b\" with \"a\"" },
    { "pods", "{\"metadata\":{\"name\":\"a\"},\"spec\":{\"volumes\":[{\"name\":\"v\",\"projected\":{\"sources\":[{},{\"podCertificate\":{"
      "\"keyPath\":\"k\"}},{\"clusterTrustBundle\":{\"signerName\":\"s\",\"path\":\"k\"}}]}}]}}", NULL,
      "volume \"v\" (Projected) has no sources provided\n"
      "volume \"v\" (Projected): overlapping paths: \"k\" (ClusterTrustBundle \"s\") with \"k\" (PodCertificate key)" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_templates_are_warned_of_when_they_change (void)
{
  static const Row rows[] = {
    { "deployments.apps", COUNTED ("1"), NULL, "metadata.name: this is used in Pod names and hostnames, which can result in surprising "
      "behavior; a DNS label is recommended: [must not contain dots]\n" OLD_LABEL },
    { "deployments.apps", COUNTED ("2"), COUNTED ("1"), OLD_LABEL },
    { "deployments.apps", COUNTED ("2"), COUNTED ("2"), "" },
    { "statefulsets.apps", COUNTED ("2"), COUNTED ("1"), OLD_LABEL },
    { "daemonsets.apps", COUNTED ("1"), TEMPLATE (""), OLD_LABEL },
    { "daemonsets.apps", COUNTED ("2"), COUNTED ("1"), "" },
    { "replicationcontrollers", "{\"metadata\":{\"generation\":2}}", COUNTED ("1"), OLD_LABEL },
    { "cronjobs.batch", "{\"spec\":{\"schedule\":\"TZ=UTC 0 0 * * *\"}}", "{}", "cannot use TZ or CRON_TZ in spec.spec.schedule, use timeZone "
      "instead, see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details" },
    { "statefulsets.apps", "{\"spec\":{\"volumeClaimTemplates\":[{\"spec\":{\"resources\":{\"requests\":{\"storage\":\"1m\"}}}}]}}", "{}",
      "spec.volumeClaimTemplates[0].Spec.resources.requests[storage]: fractional byte value \"1m\" is invalid, must be an integer" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_others_are_warned_of_at_each_write (void)
{
  static const Row rows[] = {
    { "configmaps", "{}", NULL, "" },
    { "services", "{\"spec\":{\"type\":\"ClusterIP\",\"externalIPs\":[\"1.2.3.4\"]}}", "{}",
      "spec.externalIPs is deprecated and may no longer be implemented in some clusters" },
    { "services", "{\"spec\":{\"type\":\"ClusterIP\",\"clusterIP\":\"None\",\"sessionAffinity\":\"ClientIP\",\"externalName\":\"x\"}}", NULL,
      "spec.SessionAffinity is ignored for headless services\nspec.externalName is ignored when spec.type is not \"ExternalName\"" },
    { "networkpolicies.networking.k8s.io", "{\"spec\":{\"egress\":[{\"to\":[{\"ipBlock\":{\"cidr\":\"::/0\",\"except\":[\"0:0::/16\"]}}]}]}}",
      NULL, "spec.egress[0].to[0].ipBlock.except[0]: IPv6 CIDR value \"0:0::/16\" should be in RFC 5952 canonical format (\"::/16\")" },
    { "resourcequotas", "{\"spec\":{\"hard\":{\"cpu\":\"2\",\"limits.cpu\":\"1500m\",\"requests.memory\":\"1Gi\",\"limits.memory\":\"1Gi\"}}}",
      NULL, "ResourceQuota cpu (2) should be less than limits.cpu (1500m)" },
    { "secrets", "{\"type\":\"kubernetes.io/tls\",\"data\":{\"tls.crt\":\"LS0tLS1CRUdJTiBYLS0tLS0KLS0tLS1FTkQgWC0tLS0tCg==\",\"tls.key\":"
      "\"eA==\"}}", NULL, "tls: failed to find any PEM data in key input" },
    { "serviceaccounts", "{\"metadata\":{\"annotations\":{\"kubernetes.io/enforce-mountable-secrets\":\"true\"}}}",
      "{\"metadata\":{\"annotations\":{\"kubernetes.io/enforce-mountable-secrets\":\"true\"}}}", "" },
    { "csidrivers.storage.k8s.io", "{\"spec\":{\"tokenRequests\":[{\"audience\":\"a\"}]}}", "{\"spec\":{\"tokenRequests\":[{\"audience\":\"a\"}]}}",
      "" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_addresses_in_a_status_are_looked_at (void)
{
  static const struct { const char *resource, *status, *path; } rows[] = {
    { "pods", "{\"podIPs\":[{\"ip\":\"0:0::1\"}]}", "status.podIPs[0].ip" },
    { "services", "{\"loadBalancer\":{\"ingress\":[{\"ip\":\"0:0::1\"}]}}", "status.loadBalancer.ingress[0]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"status\":%s}", rows[i].status);
      g_autofree char *expected = g_strdup_printf ("%s: IPv6 address \"0:0::1\" should be in RFC 5952 canonical format (\"::1\")",
                                                   rows[i].path);
      g_autoptr (JsonNode) object = parse (json);
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *got = NULL;

      koprs_test_warnings_add_status (rows[i].resource, object, warnings);
      got = join (warnings);
      g_assert_cmpstr (got, ==, expected);
    }
}

/* Whatever stands in an object. */
static void
test_nothing_is_said_twice_nor_of_nonsense (void)
{
  static const Row rows[] = {
    { "services", "{\"metadata\":1,\"spec\":[]}", NULL, "" },
    { "nodes", "{\"spec\":{\"podCIDRs\":[\"/\",\"x/y\",\"0:0::/16\"]}}", NULL,
      "spec.podCIDRs[2]: IPv6 CIDR value \"0:0::/16\" should be in RFC 5952 canonical format (\"::/16\")" },
    { "storageclasses.storage.k8s.io", "{\"allowedTopologies\":[1,{\"matchLabelExpressions\":[2,{\"key\":3}]}]}", NULL, "" },
    { "runtimeclasses.node.k8s.io", "{\"scheduling\":{\"nodeSelector\":{\"beta.kubernetes.io/os\":1,\"beta.kubernetes.io/os\":2}}}", NULL,
      "scheduling.nodeSelector: deprecated since v1.14; use \"kubernetes.io/os\" instead" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/test-warnings/pods", test_pods_are_warned_of_when_they_are_made);
  g_test_add_func ("/test-warnings/ways", test_ports_and_files_may_be_in_each_others_way);
  g_test_add_func ("/test-warnings/templates", test_templates_are_warned_of_when_they_change);
  g_test_add_func ("/test-warnings/others", test_others_are_warned_of_at_each_write);
  g_test_add_func ("/test-warnings/status", test_addresses_in_a_status_are_looked_at);
  g_test_add_func ("/test-warnings/nonsense", test_nothing_is_said_twice_nor_of_nonsense);
  return g_test_run ();
}
