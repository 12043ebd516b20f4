/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

#define POLICY(name, port) \
  "{'metadata':{'name':'" name "'},'spec':{'podSelector':{},'egress':[{},{'ports':[{" port "}]}]}}"
#define POLICIES "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies"

static const ConformanceRow ports_of_network_policies_are_judged[] = {
  { "POST", POLICIES "#spec.egress.1.ports.0.protocol", POLICY ("good", "'port':80,'endPort':80"), "201 \"TCP\"" },
  { "POST", POLICIES, POLICY ("p", "'endPort':80"),
    "422 Invalid: NetworkPolicy.networking.k8s.io \"p\" is invalid: spec.egress[1].ports[0].endPort: Invalid value: "
    "80: may not be specified when `port` is not specified "
    "{\"name\":\"p\",\"group\":\"networking.k8s.io\",\"kind\":\"NetworkPolicy\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 80: may not be specified when `port` is not specified\",\"field\":\"spec.egress[1].ports[0].endPort\"}]}" },
  { "POST", POLICIES, POLICY ("p", "'port':'http','endPort':80"),
    "422 Invalid: NetworkPolicy.networking.k8s.io \"p\" is invalid: spec.egress[1].ports[0].endPort: Invalid value: "
    "80: may not be specified when `port` is non-numeric "
    "{\"name\":\"p\",\"group\":\"networking.k8s.io\",\"kind\":\"NetworkPolicy\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 80: may not be specified when `port` is non-numeric\",\"field\":\"spec.egress[1].ports[0].endPort\"}]}" },
  { "POST", POLICIES, POLICY ("p", "'port':81,'endPort':80"),
    "422 Invalid: NetworkPolicy.networking.k8s.io \"p\" is invalid: spec.egress[1].ports[0].endPort: Invalid value: "
    "80: must be greater than or equal to `port` "
    "{\"name\":\"p\",\"group\":\"networking.k8s.io\",\"kind\":\"NetworkPolicy\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 80: must be greater than or equal to `port`\",\"field\":\"spec.egress[1].ports[0].endPort\"}]}" },
  { "POST", POLICIES, POLICY ("p", "'port':0"),
    "422 Invalid: NetworkPolicy.networking.k8s.io \"p\" is invalid: spec.egress[1].ports[0].port: Invalid value: 0: "
    "must be between 1 and 65535, inclusive "
    "{\"name\":\"p\",\"group\":\"networking.k8s.io\",\"kind\":\"NetworkPolicy\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 0: must be between 1 and 65535, inclusive\",\"field\":\"spec.egress[1].ports[0].port\"}]}" },
  { "POST", POLICIES, POLICY ("p", "'port':1,'endPort':65536"),
    "422 Invalid: NetworkPolicy.networking.k8s.io \"p\" is invalid: spec.egress[1].ports[0].endPort: Invalid value: "
    "65536: must be between 1 and 65535, inclusive "
    "{\"name\":\"p\",\"group\":\"networking.k8s.io\",\"kind\":\"NetworkPolicy\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 65536: must be between 1 and 65535, inclusive\",\"field\":\"spec.egress[1].ports[0].endPort\"}]}" },
  { "POST", POLICIES, POLICY ("p", "'port':1,'protocol':'ICMP'"),
    "422 Invalid: NetworkPolicy.networking.k8s.io \"p\" is invalid: spec.egress[1].ports[0].protocol: Unsupported "
    "value: \"ICMP\": supported values: \"TCP\", \"UDP\", \"SCTP\" "
    "{\"name\":\"p\",\"group\":\"networking.k8s.io\",\"kind\":\"NetworkPolicy\",\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"ICMP\\\": supported values: \\\"TCP\\\", \\\"UDP\\\", \\\"SCTP\\\"\",\"field\":\"spec.egress[1].ports[0].protocol\"}]}" },
};

#define POD(name, seconds) \
  "{'metadata':{'name':'" name "'},'spec':{'terminationGracePeriodSeconds':" seconds ",'containers':[{'name':'c','image':'i'}]}}"

static const ConformanceRow time_to_end_is_never_negative[] = {
  { "UNTIL", "~/serviceaccounts/default#metadata.name", NULL, "200 \"default\"" },
  { "POST", "~/pods#spec.terminationGracePeriodSeconds", POD ("none", "0"), "201 0" },
  { "POST", "~/pods#spec.terminationGracePeriodSeconds", POD ("less", "-7"), "201 1" },
};

#define CLASS(name, mark) "{'metadata':{'name':'" name "','annotations':{'" mark "/is-default-class':'true'}},"
#define INGRESS(name, more) \
  "{'metadata':{'name':'" name "'" more "'defaultBackend':{'service':{'name':'s','port':{'number':80}}}}}"
#define CLASSES "/apis/networking.k8s.io/v1/ingressclasses"
#define INGRESSES "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses"

static const ConformanceRow ingresses_get_the_default_class[] = {
  { "POST", INGRESSES "#spec.ingressClassName", INGRESS ("before", "},'spec':{"), "201 nothing" },
  { "POST", CLASSES "#metadata.name", CLASS ("conformance-a", "ingressclass.kubernetes.io") "'spec':{'controller':'ex.io/a'}}",
    "201 \"conformance-a\"" },
  { "POST", INGRESSES "#spec.ingressClassName", INGRESS ("default", "},'spec':{"), "201 \"conformance-a\"" },
  { "POST", INGRESSES "#spec.ingressClassName", INGRESS ("own", "},'spec':{'ingressClassName':'own',"), "201 \"own\"" },
  { "POST", INGRESSES "#spec.ingressClassName",
    INGRESS ("old", ",'annotations':{'kubernetes.io/ingress.class':'own'}},'spec':{"),
    "201 nothing Warning: 299 - \"annotation \\\"kubernetes.io/ingress.class\\\" is deprecated, please use "
    "'spec.ingressClassName' instead\"" },
  { "DELETE", CLASSES "/conformance-a#status", NULL, "200 \"Success\"" },
};

#define STORAGE "/apis/storage.k8s.io/v1/storageclasses"
#define CLAIM(name, more) \
  "{'metadata':{'name':'" name "'},'spec':{" more "'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}}}"

static const ConformanceRow claims_get_the_default_class[] = {
  { "POST", STORAGE "#metadata.name", CLASS ("conformance-a", "storageclass.kubernetes.io") "'provisioner':'ex.io/a'}",
    "201 \"conformance-a\"" },
  { "POST", "~/persistentvolumeclaims#spec.storageClassName", CLAIM ("default", ""), "201 \"conformance-a\"" },
  { "POST", "~/persistentvolumeclaims#spec.storageClassName", CLAIM ("none", "'storageClassName':'',"), "201 \"\"" },
  { "DELETE", STORAGE "/conformance-a#metadata.name", NULL, "200 \"conformance-a\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/class-defaults/ports-of-network-policies-are-judged", ports_of_network_policies_are_judged);
  CONFORMANCE_TABLE ("/class-defaults/time-to-end-is-never-negative", time_to_end_is_never_negative);
  CONFORMANCE_TABLE ("/class-defaults/ingresses-get-the-default-class", ingresses_get_the_default_class);
  CONFORMANCE_TABLE ("/class-defaults/claims-get-the-default-class", claims_get_the_default_class);
  return g_test_run ();
}
