/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the controllers of a cluster without nodes make of objects. */

#include "table.h"

#define SLICES(service) "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?labelSelector=kubernetes.io/service-name=" service
#define RANGES "/apis/networking.k8s.io/v1/servicecidrs"
#define POD(name, more) \
  "{'metadata':{'name':'" name "','labels':{'a':'b'}},'spec':{" more \
  "'nodeName':'$NS','containers':[{'name':'c','image':'i','ports':[{'name':'web','containerPort':9090}]}]}}"
#define AT(ip, ready) \
  "{'status':{'phase':'Running','podIP':'" ip "','podIPs':[{'ip':'" ip "'}],'conditions':[{'type':'Ready','status':'" ready "'," \
  "'lastTransitionTime':'2026-01-01T00:00:00Z'}]}}"
#define OLD " Warning: 299 - \"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\""
#define REFERENCE(name) "\"targetRef\":{\"kind\":\"Pod\",\"namespace\":\"$NS\",\"name\":\"" name "\",\"uid\":\"UID\"}"

static const ConformanceRow a_service_that_nobody_stands_behind_has_endpoints[] = {
  { "POST", "~/services", "{'metadata':{'name':'s','labels':{'l':'m'}},'spec':{'selector':{'a':'b'},'ports':[{'port':80}]}}",
    "201 Service s" },
  { "UNTIL", "~/endpoints/s#metadata.labels", NULL,
    "200 {\"endpoints.kubernetes.io/managed-by\":\"endpoint-controller\",\"l\":\"m\"}" OLD },
  { "UNTIL", SLICES ("s") "#items.0.metadata.labels", NULL,
    "200 {\"endpointslice.kubernetes.io/managed-by\":\"endpointslice-controller.k8s.io\",\"kubernetes.io/service-name\":\"s\","
    "\"l\":\"m\"}" },
  { "GET", SLICES ("s") "#items.0.metadata.ownerReferences", NULL,
    "200 [{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"name\":\"s\",\"uid\":\"UID\",\"controller\":true,"
    "\"blockOwnerDeletion\":true}]" },
  { "GET", SLICES ("s") "#items.0.addressType", NULL, "200 \"IPv4\"" },
  { "GET", SLICES ("s") "#items.0.endpoints", NULL, "200 null" },
  { "GET", SLICES ("s") "#items.0.ports", NULL, "200 null" },
  { "MERGE", "~/services/s", "{'metadata':{'labels':{'l':'n'}}}", "200 Service s" },
  { "UNTIL", SLICES ("s") "#items.0.metadata.labels.l", NULL, "200 \"n\"" },
  { "DELETE", "~/services/s", NULL, "200 Service s" },
  { "UNTIL", "~/endpoints/s", NULL,
    "404 NotFound: endpoints \"s\" not found {\"name\":\"s\",\"kind\":\"endpoints\"}" OLD },
  { "UNTIL", SLICES ("s"), NULL, "200 EndpointSliceList:" },
};

static const ConformanceRow pods_with_an_address_stand_behind_their_service[] = {
  { "POST", "/api/v1/nodes", "{'metadata':{'name':'$NS','labels':{'topology.kubernetes.io/zone':'z'}}}", "201 Node $NS" },
  { "POST", "~/services",
    "{'metadata':{'name':'s'},'spec':{'clusterIP':'None','selector':{'a':'b'},'ports':[{'name':'p','port':80,'targetPort':'web'}]}}",
    "201 Service s" },
  { "POST", "~/pods", POD ("one", ""), "201 Pod one" },
  { "POST", "~/pods", POD ("two", "'hostname':'h','subdomain':'s',"), "201 Pod two" },
  { "MERGE", "~/pods/one/status", AT ("10.9.1.1", "True"), "200 Pod one" },
  { "UNTIL", SLICES ("s") "#items.0.endpoints", NULL,
    "200 [{\"addresses\":[\"10.9.1.1\"],\"conditions\":{\"ready\":true,\"serving\":true,\"terminating\":false}," REFERENCE ("one")
    ",\"nodeName\":\"$NS\",\"zone\":\"z\"}]" },
  { "GET", SLICES ("s") "#items.0.ports", NULL, "200 [{\"name\":\"p\",\"protocol\":\"TCP\",\"port\":9090}]" },
  { "UNTIL", "~/endpoints/s#subsets", NULL,
    "200 [{\"addresses\":[{\"ip\":\"10.9.1.1\",\"nodeName\":\"$NS\"," REFERENCE ("one")
    "}],\"ports\":[{\"name\":\"p\",\"port\":9090,\"protocol\":\"TCP\"}]}]" OLD },
  { "MERGE", "~/pods/two/status", AT ("10.9.1.2", "False"), "200 Pod two" },
  { "UNTIL", "~/endpoints/s#subsets.0.notReadyAddresses", NULL,
    "200 [{\"ip\":\"10.9.1.2\",\"hostname\":\"h\",\"nodeName\":\"$NS\"," REFERENCE ("two") "}]" OLD },
  { "UNTIL", SLICES ("s") "#items.0.endpoints.1", NULL,
    "200 {\"addresses\":[\"10.9.1.2\"],\"conditions\":{\"ready\":false,\"serving\":false,\"terminating\":false},\"hostname\":\"h\","
    REFERENCE ("two") ",\"nodeName\":\"$NS\",\"zone\":\"z\"}" },
  { "MERGE", "~/pods/one", "{'metadata':{'labels':{'a':'c'}}}", "200 Pod one" },
  { "UNTIL", SLICES ("s") "#items.0.endpoints.0.hostname", NULL, "200 \"h\"" },
  { "UNTIL", "~/endpoints/s#subsets.0.addresses", NULL, "200 nothing" OLD },
  { "DELETE", "/api/v1/nodes/$NS", NULL, "200 Success {\"name\":\"$NS\",\"kind\":\"nodes\",\"uid\":\"UID\"}" },
};

static const ConformanceRow endpoints_of_a_service_without_selector_are_mirrored[] = {
  { "POST", "~/services", "{'metadata':{'name':'s'},'spec':{'ports':[{'port':80}]}}", "201 Service s" },
  { "POST", "~/endpoints",
    "{'metadata':{'name':'s','labels':{'l':'m'},'annotations':{'x':'y'}},'subsets':[{'addresses':[{'ip':'10.1.2.3'}],"
    "'notReadyAddresses':[{'ip':'10.1.2.4'}],'ports':[{'port':80}]}]}",
    "201 Endpoints s" OLD },
  { "UNTIL", SLICES ("s") "#items.0.endpoints", NULL,
    "200 [{\"addresses\":[\"10.1.2.3\"],\"conditions\":{\"ready\":true}},{\"addresses\":[\"10.1.2.4\"],"
    "\"conditions\":{\"ready\":false}}]" },
  { "GET", SLICES ("s") "#items.0.ports", NULL, "200 [{\"name\":\"\",\"protocol\":\"TCP\",\"port\":80}]" },
  { "GET", SLICES ("s") "#items.0.metadata.labels", NULL,
    "200 {\"endpointslice.kubernetes.io/managed-by\":\"endpointslicemirroring-controller.k8s.io\","
    "\"kubernetes.io/service-name\":\"s\",\"l\":\"m\"}" },
  { "GET", SLICES ("s") "#items.0.metadata.annotations", NULL, "200 {\"x\":\"y\"}" },
  { "GET", SLICES ("s") "#items.0.metadata.ownerReferences.0.kind", NULL, "200 \"Endpoints\"" },
  { "MERGE", "~/endpoints/s", "{'subsets':[{'addresses':[{'ip':'10.1.2.9'}],'ports':[{'port':81}]}]}", "200 Endpoints s" OLD },
  { "UNTIL", SLICES ("s") "#items.0.endpoints.0.addresses", NULL, "200 [\"10.1.2.9\"]" },
  { "UNTIL", SLICES ("s") "#items.1", NULL, "200 nothing" },
  { "MERGE", "~/endpoints/s", "{'metadata':{'labels':{'endpointslice.kubernetes.io/skip-mirror':'true'}}}",
    "200 Endpoints s" OLD },
  { "UNTIL", SLICES ("s"), NULL, "200 EndpointSliceList:" },
  { "MERGE", "~/endpoints/s", "{'metadata':{'labels':null}}", "200 Endpoints s" OLD },
  { "UNTIL", SLICES ("s") "#items.0.addressType", NULL, "200 \"IPv4\"" },
  { "DELETE", "~/services/s", NULL, "200 Service s" },
  { "UNTIL", "~/endpoints/s", NULL,
    "404 NotFound: endpoints \"s\" not found {\"name\":\"s\",\"kind\":\"endpoints\"}" OLD },
  { "UNTIL", SLICES ("s"), NULL, "200 EndpointSliceList:" },
};

static const ConformanceRow the_addresses_of_services_are_objects[] = {
  { "GET", RANGES "/kubernetes#status.conditions.0.message", NULL, "200 \"Kubernetes Service CIDR is ready\"" },
  { "GET", RANGES "/kubernetes#metadata.finalizers", NULL, "200 [\"networking.k8s.io/service-cidr-finalizer\"]" },
  { "POST", RANGES, "{'metadata':{'name':'$NS'},'spec':{'cidrs':['10.77.0.0/24']}}", "201 ServiceCIDR $NS" },
  { "UNTIL", RANGES "/$NS#status.conditions", NULL,
    "200 [{\"type\":\"Ready\",\"status\":\"True\",\"lastTransitionTime\":\"TIME\",\"reason\":\"\","
    "\"message\":\"Kubernetes Service CIDR is ready\"}]" },
  { "GET", RANGES "/$NS#metadata.finalizers", NULL, "200 [\"networking.k8s.io/service-cidr-finalizer\"]" },
  { "DELETE", RANGES "/$NS#metadata.finalizers", NULL, "200 [\"networking.k8s.io/service-cidr-finalizer\"]" },
  { "POST", "~/services", "{'metadata':{'name':'s'},'spec':{'ports':[{'port':80}]}}", "201 Service s" },
  { "GET", "~/services/s#ip=spec.clusterIP", NULL, "200" },
  { "UNTIL", "/apis/networking.k8s.io/v1/ipaddresses/{ip}#spec", NULL,
    "200 {\"parentRef\":{\"resource\":\"services\",\"namespace\":\"$NS\",\"name\":\"s\"}}" },
  { "GET", "/apis/networking.k8s.io/v1/ipaddresses/{ip}#metadata.labels", NULL,
    "200 {\"ipaddress.kubernetes.io/ip-family\":\"IPv4\",\"ipaddress.kubernetes.io/managed-by\":\"ipallocator.k8s.io\"}" },
  { "DELETE", "~/services/s", NULL, "200 Service s" },
  { "UNTIL", "/apis/networking.k8s.io/v1/ipaddresses?fieldSelector=metadata.name={ip}", NULL, "200 IPAddressList:" },
};

#define PRESSURE(status) "{'status':{'conditions':[{'type':'MemoryPressure','status':'" status "'}]}}"
#define NODE "/api/v1/nodes/$NS"

static const ConformanceRow a_node_is_tainted_by_its_conditions[] = {
  { "POST", "/api/v1/nodes#spec", "{'metadata':{'name':'$NS'}}",
    "201 {\"taints\":[{\"key\":\"node.kubernetes.io/not-ready\",\"effect\":\"NoSchedule\"}]}" },
  { "UNTIL", NODE "#spec", NULL, "200 {}" },
  { "UNTIL", NODE "#metadata.annotations", NULL, "200 {\"node.alpha.kubernetes.io/ttl\":\"0\"}" },
  { "STRATEGIC", NODE "/status#status.conditions.0.type", PRESSURE ("True"), "200 \"MemoryPressure\"" },
  { "UNTIL", NODE "#spec.taints", NULL,
    "200 [{\"key\":\"node.kubernetes.io/memory-pressure\",\"effect\":\"NoSchedule\",\"timeAdded\":\"TIME\"}]" },
  { "STRATEGIC", NODE "/status#status.conditions.0.type", PRESSURE ("False"), "200 \"MemoryPressure\"" },
  { "UNTIL", NODE "#spec", NULL, "200 {}" },
  { "MERGE", NODE "#spec.unschedulable", "{'spec':{'unschedulable':true}}", "200 true" },
  { "UNTIL", NODE "#spec.taints", NULL,
    "200 [{\"key\":\"node.kubernetes.io/unschedulable\",\"effect\":\"NoSchedule\",\"timeAdded\":\"TIME\"}]" },
  { "MERGE", NODE "#spec.taints.1.key", "{'spec':{'unschedulable':null,'taints':[{'key':'node.kubernetes.io/unschedulable','effect':'NoSchedule'},"
    "{'key':'own','effect':'NoSchedule'}]}}", "200 \"own\"" },
  { "UNTIL", NODE "#spec", NULL, "200 {\"taints\":[{\"key\":\"own\",\"effect\":\"NoSchedule\"}]}" },
  { "DELETE", NODE "#status", NULL, "200 \"Success\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/controllers/a-service-that-nobody-stands-behind-has-endpoints",
                     a_service_that_nobody_stands_behind_has_endpoints);
  CONFORMANCE_TABLE ("/controllers/pods-with-an-address-stand-behind-their-service", pods_with_an_address_stand_behind_their_service);
  CONFORMANCE_TABLE ("/controllers/endpoints-of-a-service-without-selector-are-mirrored",
                     endpoints_of_a_service_without_selector_are_mirrored);
  CONFORMANCE_TABLE ("/controllers/the-addresses-of-services-are-objects", the_addresses_of_services_are_objects);
  CONFORMANCE_TABLE ("/controllers/a-node-is-tainted-by-its-conditions", a_node_is_tainted_by_its_conditions);
  return g_test_run ();
}
