/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of Services: ports, how they are reached, traffic, balancers. */

#include "table.h"

static const ConformanceRow ports_of_services_have_names_numbers_and_targets[] = {
  { "POST", "~/services?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'ports':[]}}",
    "422 FieldValueRequired spec.ports: Required value" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'ports':[{'port':80},{'name':'b','port':0},{'name':'b','port':81}]}}",
    "422 FieldValueRequired spec.ports[0].name: Required value; FieldValueInvalid spec.ports[1].port: Invalid value: 0: must be "
    "between 1 and 65535, inclusive; FieldValueInvalid spec.ports[1].targetPort: Invalid value: 0: must be between 1 and 65535, "
    "inclusive; FieldValueDuplicate spec.ports[2].name: Duplicate value: \"b\"" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'ports':[{'name':'A','port':80,'protocol':'X','appProtocol':'a b'}]}}",
    "422 FieldValueInvalid spec.ports[0].name: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueNotSupported spec.ports[0].protocol: Unsupported "
    "value: \"X\": supported values: \"SCTP\", \"TCP\", \"UDP\"; FieldValueInvalid spec.ports[0].appProtocol: Invalid value: "
    "\"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "~/services?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'ports':[{'port':80,'targetPort':'A_'}]}}",
    "422 FieldValueInvalid spec.ports[0].targetPort: Invalid value: \"A_\": must contain only alpha-numeric characters (a-z, "
    "0-9), and hyphens (-); FieldValueInvalid spec.ports[0].targetPort: Invalid value: \"A_\": must contain at least one letter "
    "(a-z)" },
  { "POST", "~/services?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'ports':[{'port':80,'targetPort':'a--b-'}]}}",
    "422 FieldValueInvalid spec.ports[0].targetPort: Invalid value: \"a--b-\": must not contain consecutive hyphens; "
    "FieldValueInvalid spec.ports[0].targetPort: Invalid value: \"a--b-\": must not begin or end with a hyphen" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'ports':[{'port':80,'targetPort':'aaaaaaaaaaaaaaaaaaaa'}]}}",
    "422 FieldValueInvalid spec.ports[0].targetPort: Invalid value: \"aaaaaaaaaaaaaaaaaaaa\": must be no more "
    "than 15 characters" },
  { "POST", "~/services?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'ports':[{'port':80,'targetPort':70000}]}}",
    "422 FieldValueInvalid spec.ports[0].targetPort: Invalid value: 70000: must be between 1 and 65535, inclusive" },
  { "POST", "~/services?dryRun=All", "{'metadata':{'name':'x'},'spec':{'ports':[{'name':'a','port':80},{'name':'b','port':80}]}}",
    "422 Invalid: Service \"x\" is invalid: spec.ports[1]: Duplicate value: {\"Name\":\"\",\"Protocol\":\"TCP\","
    "\"AppProtocol\":null,\"Port\":80,\"TargetPort\":0,\"NodePort\":0} {\"name\":\"x\",\"kind\":\"Service\","
    "\"causes\":[{\"reason\":\"FieldValueDuplicate\",\"message\":\"Duplicate value: {\\\"Name\\\":\\\"\\\","
    "\\\"Protocol\\\":\\\"TCP\\\",\\\"AppProtocol\\\":null,\\\"Port\\\":80,\\\"TargetPort\\\":0,\\\"NodePort\\\":0}\","
    "\"field\":\"spec.ports[1]\"}]}" },
  { "POST", "~/services?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'ports':[{'name':'a','port':80},{'name':'b','port':80,'protocol':'UDP'}]}}",
    "201 Service x" },
  { "POST", "~/services?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'ports':[{'port':80,'nodePort':30000}]}}",
    "422 FieldValueForbidden spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'NodePort','ports':[{'name':'a','port':80,'nodePort':30901},"
    "{'name':'b','port':81,'nodePort':30901}]}}",
    "422 FieldValueInvalid spec.ports[1].nodePort: Invalid value: 30901: provided port is already allocated" },
  { "POST", "~/services", "{'metadata':{'name':'grown'},'spec':{'type':'NodePort','ports':[{'name':'one','port':80}]}}",
    "201 Service grown" },
  { "MERGE", "~/services/grown", "{'spec':{'ports':[{'name':'more','port':81},{'name':'one','port':80}]}}", "200 Service grown" },
};

static const ConformanceRow services_say_how_they_are_reached[] = {
  { "POST", "~/services?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'type':'X'}}",
    "422 FieldValueRequired spec.ports: Required value; FieldValueNotSupported spec.type: Unsupported value: \"X\": supported "
    "values: \"ClusterIP\", \"ExternalName\", \"LoadBalancer\", \"NodePort\"" },
  { "POST", "~/services?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'type':'ExternalName'}}",
    "422 FieldValueRequired spec.externalName: Required value" },
  { "POST", "~/services?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'type':'ExternalName','externalName':'A_b'}}",
    "422 FieldValueInvalid spec.externalName: Invalid value: \"A_b\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "~/services?dryRun=All", "{'metadata':{'name':'x'},'spec':{'type':'ExternalName','externalName':'a.b.'}}",
    "201 Service x" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'ExternalName','externalName':'a.b.','clusterIP':'1.2.3.4',"
    "'ipFamilies':['IPv4'],'ipFamilyPolicy':'SingleStack'}}",
    "422 FieldValueForbidden spec.clusterIPs: Forbidden: may not be set for ExternalName services; FieldValueForbidden "
    "spec.ipFamilies: Forbidden: may not be set for ExternalName services; FieldValueForbidden spec.ipFamilyPolicy: Forbidden: "
    "may not be set for ExternalName services" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'LoadBalancer','clusterIP':'None','ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.clusterIPs[0]: Invalid value: \"None\": may not be set to 'None' for LoadBalancer services" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'NodePort','clusterIP':'None','ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.clusterIPs[0]: Invalid value: \"None\": may not be set to 'None' for NodePort services" },
  { "POST", "~/services?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'ipFamilies':['X'],'ports':[{'port':80}]}}",
    "422 FieldValueNotSupported spec.ipFamilies[0]: Unsupported value: \"X\": supported values: \"IPv4\", \"IPv6\"" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'ipFamilies':['IPv4','IPv4'],'ports':[{'port':80}]}}",
    "422 FieldValueDuplicate spec.ipFamilies[1]: Duplicate value: \"IPv4\"" },
  { "POST", "~/services?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'ipFamilyPolicy':'X','ports':[{'port':80}]}}",
    "422 FieldValueNotSupported spec.ipFamilyPolicy: Unsupported value: \"X\": supported values: \"PreferDualStack\", "
    "\"RequireDualStack\", \"SingleStack\"" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'clusterIP':'10.0.0.9','ipFamilies':['IPv6'],'ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.clusterIPs[0]: Invalid value: \"10.0.0.9\": expected an IPv6 value as indicated by "
    "`ipFamilies[0]`" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'externalIPs':['x','010.1.2.3','::ffff:1.2.3.4','fe80::1%eth0'],"
    "'ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.externalIPs[0]: Invalid value: \"x\": must be a valid IP address, (e.g. 10.9.8.7 or "
    "2001:db8::ffff); FieldValueInvalid spec.externalIPs[1]: Invalid value: \"010.1.2.3\": must not have leading 0s; "
    "FieldValueInvalid spec.externalIPs[2]: Invalid value: \"::ffff:1.2.3.4\": must not be an IPv4-mapped IPv6 address; "
    "FieldValueInvalid spec.externalIPs[3]: Invalid value: \"fe80::1%eth0\": must be a valid IP address, (e.g. 10.9.8.7 or "
    "2001:db8::ffff)" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'externalIPs':['0.0.0.0','127.0.0.1','169.254.1.1','224.0.0.1','::','::1',"
    "'fe80::1','ff02::1'],'ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.externalIPs[0]: Invalid value: \"0.0.0.0\": may not be unspecified (0.0.0.0); FieldValueInvalid "
    "spec.externalIPs[1]: Invalid value: \"127.0.0.1\": may not be in the loopback range (127.0.0.0/8, ::1/128); "
    "FieldValueInvalid spec.externalIPs[2]: Invalid value: \"169.254.1.1\": may not be in the link-local range (169.254.0.0/16, "
    "fe80::/10); FieldValueInvalid spec.externalIPs[3]: Invalid value: \"224.0.0.1\": may not be in the link-local multicast "
    "range (224.0.0.0/24, ff02::/10); FieldValueInvalid spec.externalIPs[4]: Invalid value: \"::\": may not be unspecified "
    "(::); FieldValueInvalid spec.externalIPs[5]: Invalid value: \"::1\": may not be in the loopback range (127.0.0.0/8, "
    "::1/128); FieldValueInvalid spec.externalIPs[6]: Invalid value: \"fe80::1\": may not be in the link-local range "
    "(169.254.0.0/16, fe80::/10); FieldValueInvalid spec.externalIPs[7]: Invalid value: \"ff02::1\": may not be in the "
    "link-local multicast range (224.0.0.0/24, ff02::/10)" },
  { "POST", "~/services?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'externalIPs':['1.2.3.4','2001:db8::1'],'ports':[{'port':80}]}}",
    "201 Service x Warning: 299 - \"spec.externalIPs is deprecated and may no longer be implemented in some clusters\"" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'a b':'c d'},'ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.selector: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' "
    "or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for "
    "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid spec.selector: Invalid value: \"c d\": a "
    "valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
};

static const ConformanceRow services_say_which_traffic_they_want[] = {
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'sessionAffinity':'X','internalTrafficPolicy':'Y','trafficDistribution':'Z',"
    "'ports':[{'port':80}]}}",
    "422 FieldValueNotSupported spec.sessionAffinity: Unsupported value: \"X\": supported values: \"ClientIP\", \"None\"; "
    "FieldValueNotSupported spec.internalTrafficPolicy: Unsupported value: \"Y\": supported values: \"Cluster\", \"Local\"; "
    "FieldValueNotSupported spec.trafficDistribution: Unsupported value: \"Z\": supported values: \"PreferClose\", "
    "\"PreferSameZone\", \"PreferSameNode\"" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'sessionAffinity':'ClientIP',"
    "'sessionAffinityConfig':{'clientIP':{'timeoutSeconds':0}},'ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 0: must be greater than 0 and "
    "less than 86400" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'sessionAffinity':'ClientIP',"
    "'sessionAffinityConfig':{'clientIP':{'timeoutSeconds':90000}},'ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 90000: must be greater than 0 and "
    "less than 86400" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'externalTrafficPolicy':'Local','ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.externalTrafficPolicy: Invalid value: \"Local\": may only be set for externally-accessible "
    "services" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'NodePort','externalTrafficPolicy':'X','ports':[{'port':80}]}}",
    "422 FieldValueNotSupported spec.externalTrafficPolicy: Unsupported value: \"X\": supported values: \"Cluster\", \"Local\"" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'healthCheckNodePort':30000,'ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.healthCheckNodePort: Invalid value: 30000: may only be set when `type` is 'LoadBalancer' and "
    "`externalTrafficPolicy` is 'Local'" },
};

static const ConformanceRow balancers_have_what_other_services_may_not_have[] = {
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'allocateLoadBalancerNodePorts':true,'loadBalancerClass':'x',"
    "'loadBalancerSourceRanges':['1.2.3.4/8'],'ports':[{'port':80}]}}",
    "422 FieldValueForbidden spec.LoadBalancerSourceRanges: Forbidden: may only be used when `type` is 'LoadBalancer'; "
    "FieldValueInvalid spec.LoadBalancerSourceRanges[0]: Invalid value: \"1.2.3.4/8\": must not have bits set beyond the prefix "
    "length; FieldValueForbidden spec.allocateLoadBalancerNodePorts: Forbidden: may only be used when `type` is 'LoadBalancer'; "
    "FieldValueForbidden spec.loadBalancerClass: Forbidden: may only be used when `type` is 'LoadBalancer'" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'LoadBalancer','loadBalancerClass':'x y','ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.loadBalancerClass: Invalid value: \"x y\": name part must consist of alphanumeric characters, "
    "'-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
    "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "~/services?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'LoadBalancer','loadBalancerSourceRanges':['x',' 1.2.3.4/8 ','1.2.3.4',"
    "'01.0.0.0/8','10.0.0.0/08','::ffff:1.2.3.4/104','10.0.0.0/33','2001:db8::/32'],'ports':[{'port':80}]}}",
    "422 FieldValueInvalid spec.LoadBalancerSourceRanges[0]: Invalid value: \"x\": must be a valid CIDR value, (e.g. "
    "10.9.8.0/24 or 2001:db8::/64); FieldValueInvalid spec.LoadBalancerSourceRanges[1]: Invalid value: \"1.2.3.4/8\": must not "
    "have bits set beyond the prefix length; FieldValueInvalid spec.LoadBalancerSourceRanges[2]: Invalid value: \"1.2.3.4\": "
    "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64); FieldValueInvalid spec.LoadBalancerSourceRanges[3]: "
    "Invalid value: \"01.0.0.0/8\": must not have leading 0s in IP or prefix length; FieldValueInvalid "
    "spec.LoadBalancerSourceRanges[4]: Invalid value: \"10.0.0.0/08\": must not have leading 0s in IP or prefix length; "
    "FieldValueInvalid spec.LoadBalancerSourceRanges[5]: Invalid value: \"::ffff:1.2.3.4/104\": must not have an IPv4-mapped "
    "IPv6 address; FieldValueInvalid spec.LoadBalancerSourceRanges[6]: Invalid value: \"10.0.0.0/33\": must be a valid CIDR "
    "value, (e.g. 10.9.8.0/24 or 2001:db8::/64)" },
  { "POST", "~/services",
    "{'metadata':{'name':'y'},'spec':{'type':'LoadBalancer','loadBalancerClass':'a.b/c',"
    "'loadBalancerSourceRanges':['10.0.0.0/8'],'ports':[{'port':80}]}}",
    "201 Service y" },
  { "MERGE", "~/services/y?dryRun=All#first causes", "{'spec':{'loadBalancerClass':'d'}}",
    "422 FieldValueInvalid spec.loadBalancerClass: Invalid value: \"d\": may not change once set" },
  { "MERGE", "~/services/y?dryRun=All#first causes", "{'spec':{'loadBalancerClass':null}}",
    "422 FieldValueInvalid spec.loadBalancerClass: Invalid value: null: may not change once set" },
  { "MERGE", "~/services/y?dryRun=All#first causes", "{'spec':{'type':'ClusterIP'}}",
    "422 FieldValueForbidden spec.LoadBalancerSourceRanges: Forbidden: may only be used when `type` is 'LoadBalancer'" },
  { "MERGE", "~/services/y?dryRun=All", "{'spec':{'type':'ClusterIP','loadBalancerSourceRanges':null}}", "200 Service y" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/service-rules/ports-of-services-have-names-numbers-and-targets",
                     ports_of_services_have_names_numbers_and_targets);
  CONFORMANCE_TABLE ("/service-rules/services-say-how-they-are-reached", services_say_how_they_are_reached);
  CONFORMANCE_TABLE ("/service-rules/services-say-which-traffic-they-want", services_say_which_traffic_they_want);
  CONFORMANCE_TABLE ("/service-rules/balancers-have-what-other-services-may-not-have",
                     balancers_have_what_other_services_may_not_have);
  return g_test_run ();
}
