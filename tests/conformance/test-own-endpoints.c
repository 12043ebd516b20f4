/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a server says of itself behind the service "kubernetes". Its address is another on each. */

#include "table.h"

#define ENDPOINTS "/api/v1/namespaces/default/endpoints"
#define SLICES "/apis/discovery.k8s.io/v1/namespaces/default/endpointslices"
#define SERVICE "/api/v1/namespaces/default/services/kubernetes"
#define OWNED(version, fields) \
  "200 [{\"manager\":\"kube-apiserver\",\"operation\":\"Update\",\"apiVersion\":\"" version "\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\"," \
  "\"fieldsV1\":{" fields "}}]"
#define DEPRECATED " Warning: 299 - \"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\""

static const ConformanceRow the_server_stands_behind_its_service[] = {
  { "GET", SERVICE "#spec.ports.0.name", NULL, "200 \"https\"" },
  { "UNTIL", ENDPOINTS "/kubernetes#metadata.labels", NULL,
    "200 {\"endpointslice.kubernetes.io/skip-mirror\":\"true\"}" DEPRECATED },
  { "GET", ENDPOINTS "/kubernetes#subsets.0.ports.0.name", NULL, "200 \"https\"" DEPRECATED },
  { "GET", ENDPOINTS "/kubernetes#subsets.0.ports.0.protocol", NULL, "200 \"TCP\"" DEPRECATED },
  { "GET", ENDPOINTS "/kubernetes#subsets.0.notReadyAddresses", NULL, "200 nothing" DEPRECATED },
  { "GET", ENDPOINTS "/kubernetes#subsets.0.addresses.1", NULL, "200 nothing" DEPRECATED },
  { "GET", ENDPOINTS "/kubernetes#subsets.1", NULL, "200 nothing" DEPRECATED },
  { "GET", ENDPOINTS "/kubernetes#metadata.managedFields", NULL,
    OWNED ("v1", "\"f:metadata\":{\"f:labels\":{\".\":{},\"f:endpointslice.kubernetes.io/skip-mirror\":{}}},\"f:subsets\":{}") DEPRECATED },
};

static const ConformanceRow its_slice_says_the_same[] = {
  { "UNTIL", SLICES "/kubernetes#metadata.labels", NULL, "200 {\"kubernetes.io/service-name\":\"kubernetes\"}" },
  { "GET", SLICES "/kubernetes#metadata.generation", NULL, "200 1" },
  { "GET", SLICES "/kubernetes#metadata.ownerReferences", NULL, "200 nothing" },
  { "GET", SLICES "/kubernetes#addressType", NULL, "200 \"IPv4\"" },
  { "GET", SLICES "/kubernetes#endpoints.0.conditions", NULL, "200 {\"ready\":true}" },
  { "GET", SLICES "/kubernetes#endpoints.1", NULL, "200 nothing" },
  { "GET", SLICES "/kubernetes#ports.0.name", NULL, "200 \"https\"" },
  { "GET", SLICES "/kubernetes#ports.0.appProtocol", NULL, "200 nothing" },
  { "GET", SLICES "?labelSelector=kubernetes.io/service-name%3Dkubernetes", NULL, "200 EndpointSliceList: kubernetes" },
  { "GET", SLICES "/kubernetes#metadata.managedFields", NULL,
    OWNED ("discovery.k8s.io/v1", "\"f:addressType\":{},\"f:endpoints\":{},\"f:metadata\":{\"f:labels\":{\".\":{},"
           "\"f:kubernetes.io/service-name\":{}}},\"f:ports\":{}") },
};

static const ConformanceRow they_are_there_already[] = {
  { "POST", ENDPOINTS, "{'metadata':{'name':'kubernetes'}}",
    "409 AlreadyExists: endpoints \"kubernetes\" already exists {\"name\":\"kubernetes\",\"kind\":\"endpoints\"}" DEPRECATED },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/own-endpoints/they-are-there-already", they_are_there_already);
  CONFORMANCE_TABLE ("/own-endpoints/the-server-stands-behind-its-service", the_server_stands_behind_its_service);
  CONFORMANCE_TABLE ("/own-endpoints/its-slice-says-the-same", its_slice_says_the_same);
  return g_test_run ();
}
