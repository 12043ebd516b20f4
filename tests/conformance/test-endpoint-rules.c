/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of Endpoints and EndpointSlices. */

#include "table.h"

static const ConformanceRow endpoints_have_addresses_that_others_reach[] = {
  { "POST", "~/endpoints?dryRun=All#first causes", "{'metadata':{'name':'x'},'subsets':[{}]}",
    "422 FieldValueRequired subsets[0]: Required value: must specify `addresses` or `notReadyAddresses` Warning: 299 - \"v1 "
    "Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"" },
  { "POST", "~/endpoints?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'subsets':[{'addresses':[{'ip':'x'},{'ip':'127.0.0.1'},{'ip':'010.1.1.1'},{}]}]}",
    "422 FieldValueInvalid subsets[0].addresses[0].ip: Invalid value: \"x\": must be a valid IP address, (e.g. 10.9.8.7 or "
    "2001:db8::ffff); FieldValueInvalid subsets[0].addresses[0].ip: Invalid value: \"x\": must be a valid IP address; "
    "FieldValueInvalid subsets[0].addresses[1].ip: Invalid value: \"127.0.0.1\": may not be in the loopback range (127.0.0.0/8, "
    "::1/128); FieldValueInvalid subsets[0].addresses[2].ip: Invalid value: \"010.1.1.1\": must not have leading 0s; "
    "FieldValueInvalid subsets[0].addresses[3].ip: Invalid value: \"\": must be a valid IP address, (e.g. 10.9.8.7 or "
    "2001:db8::ffff); FieldValueInvalid subsets[0].addresses[3].ip: Invalid value: \"\": must be a valid IP address Warning: "
    "299 - \"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"" },
  { "POST", "~/endpoints?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'subsets':[{'notReadyAddresses':[{'ip':'1.2.3.4','hostname':'A_','nodeName':'B_'}]}]}",
    "422 FieldValueInvalid subsets[0].notReadyAddresses[0].hostname: Invalid value: \"A_\": a lowercase RFC 1123 label must "
    "consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. "
    "'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid "
    "subsets[0].notReadyAddresses[0].nodeName: Invalid value: \"B_\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') Warning: 299 - \"v1 Endpoints is "
    "deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"" },
  { "POST", "~/endpoints?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'subsets':[{'addresses':[{'ip':'1.2.3.4'}],'ports':[{'port':1},{'name':'A',"
    "'port':70000,'protocol':'X','appProtocol':'a b'}]}]}",
    "422 FieldValueRequired subsets[0].ports[0].name: Required value; FieldValueInvalid subsets[0].ports[1].name: Invalid "
    "value: \"A\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end "
    "with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid subsets[0].ports[1].port: Invalid value: 70000: must be between 1 and "
    "65535, inclusive; FieldValueNotSupported subsets[0].ports[1].protocol: Unsupported value: \"X\": supported values: "
    "\"SCTP\", \"TCP\", \"UDP\"; FieldValueInvalid subsets[0].ports[1].appProtocol: Invalid value: \"a b\": name part must "
    "consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') Warning: "
    "299 - \"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"" },
  { "POST", "~/endpoints?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'subsets':[{'addresses':[{'ip':'1.2.3.4'}],'ports':[{'port':0}]}]}",
    "422 FieldValueInvalid subsets[0].ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive Warning: 299 - "
    "\"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"" },
  { "POST", "~/endpoints?dryRun=All",
    "{'metadata':{'name':'x'},'subsets':[{'addresses':[{'ip':'1.2.3.4'}],'ports':[{'port':1}]}]}",
    "201 Endpoints x Warning: 299 - \"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"" },
};

static const ConformanceRow addresses_of_slices_are_of_the_type_of_the_slice[] = {
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'endpoints':[{}]}",
    "422 FieldValueRequired addressType: Required value; FieldValueRequired endpoints[0].addresses: Required value" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'addressType':'X','endpoints':[]}",
    "422 FieldValueNotSupported addressType: Unsupported value: \"X\": supported values: \"FQDN\", \"IPv4\", \"IPv6\"" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'addressType':'IPv4','endpoints':[{'addresses':['x','::1','127.0.0.1','2001:db8::1',"
    "'010.1.1.1']}]}",
    "422 FieldValueInvalid endpoints[0].addresses[0]: Invalid value: \"x\": must be a valid IP address, (e.g. 10.9.8.7 or "
    "2001:db8::ffff); FieldValueInvalid endpoints[0].addresses: Invalid value: \"::1\": must be an IPv4 address; "
    "FieldValueInvalid endpoints[0].addresses[1]: Invalid value: \"::1\": may not be in the loopback range (127.0.0.0/8, "
    "::1/128); FieldValueInvalid endpoints[0].addresses[2]: Invalid value: \"127.0.0.1\": may not be in the loopback range "
    "(127.0.0.0/8, ::1/128); FieldValueInvalid endpoints[0].addresses: Invalid value: \"2001:db8::1\": must be an IPv4 address; "
    "FieldValueInvalid endpoints[0].addresses[4]: Invalid value: \"010.1.1.1\": must not have leading 0s" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'addressType':'IPv6','endpoints':[{'addresses':['::1','1.2.3.4','2001:DB8::1',"
    "'::ffff:1.2.3.4','010.1.2.3','x']}]}",
    "422 FieldValueInvalid endpoints[0].addresses[0]: Invalid value: \"::1\": may not be in the loopback range (127.0.0.0/8, "
    "::1/128); FieldValueInvalid endpoints[0].addresses: Invalid value: \"1.2.3.4\": must be an IPv6 address; FieldValueInvalid "
    "endpoints[0].addresses[2]: Invalid value: \"2001:DB8::1\": must be in canonical form (\"2001:db8::1\"); FieldValueInvalid "
    "endpoints[0].addresses[3]: Invalid value: \"::ffff:1.2.3.4\": must not be an IPv4-mapped IPv6 address; FieldValueInvalid "
    "endpoints[0].addresses[4]: Invalid value: \"010.1.2.3\": must not have leading 0s; FieldValueInvalid "
    "endpoints[0].addresses[5]: Invalid value: \"x\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'addressType':'FQDN','endpoints':[{'addresses':['a','A_.b','a.b','','a.b.']}]}",
    "422 FieldValueInvalid endpoints[0].addresses[0]: Invalid value: \"a\": should be a domain with at least two segments "
    "separated by dots; FieldValueInvalid endpoints[0].addresses[1]: Invalid value: \"A_.b\": a lowercase RFC 1123 subdomain "
    "must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); "
    "FieldValueRequired endpoints[0].addresses[3]: Required value" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'addressType':'FQDN','endpoints':[{'addresses':['a.b','a.b','a.b','a.b','a.b','a.b',"
    "'a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b',"
    "'a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b',"
    "'a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b',"
    "'a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b',"
    "'a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b','a.b',"
    "'a.b','a.b','a.b','a.b','a.b']}]}",
    "422 FieldValueTooMany endpoints[0].addresses: Too many: 101: must have at most 100 items" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'addressType':'IPv4','endpoints':[{'addresses':['1.1.1.1']},{'addresses':[]}]}",
    "422 FieldValueRequired endpoints[1].addresses: Required value" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices",
    "{'metadata':{'name':'y'},'addressType':'IPv4','endpoints':[{'addresses':['1.1.1.1']}]}",
    "201 EndpointSlice y" },
  { "MERGE", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices/y?dryRun=All#first causes", "{'addressType':'IPv6'}",
    "422 FieldValueInvalid addressType: Invalid value: null: field is immutable" },
  { "MERGE", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices/y?dryRun=All#first causes",
    "{'addressType':''}",
    "422 FieldValueRequired addressType: Required value; FieldValueInvalid addressType: Invalid value: null: "
    "field is immutable" },
  { "MERGE", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices/y?dryRun=All#first causes",
    "{'endpoints':[{'addresses':['y']}]}",
    "422 FieldValueInvalid endpoints[0].addresses[0]: Invalid value: \"y\": must be a valid IP address, (e.g. 10.9.8.7 or "
    "2001:db8::ffff)" },
};

static const ConformanceRow ports_and_hints_of_slices_have_good_names[] = {
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'addressType':'IPv4','endpoints':[],'ports':[{},{'protocol':'X','appProtocol':'a b'},"
    "{'name':'A','port':70000}]}",
    "422 FieldValueDuplicate ports[1].name: Duplicate value: \"\"; FieldValueNotSupported ports[1].protocol: Unsupported value: "
    "\"X\": supported values: \"SCTP\", \"TCP\", \"UDP\"; FieldValueInvalid ports[1].appProtocol: Invalid value: \"a b\": name "
    "part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); "
    "FieldValueInvalid ports[2].name: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower case alphanumeric "
    "characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for "
    "validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'addressType':'IPv4','endpoints':[{'addresses':['1.1.1.1'],'nodeName':'A_',"
    "'hostname':''}]}",
    "422 FieldValueInvalid endpoints[0].nodeName: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of lower "
    "case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex "
    "used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); FieldValueInvalid "
    "endpoints[0].hostname: Invalid value: \"\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters "
    "or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'addressType':'IPv4','endpoints':[{'addresses':['1.1.1.1'],"
    "'hints':{'forZones':[{'name':'a b'},{'name':'a b'},{'name':''}],'forNodes':[{'name':'A_'},{'name':'A_'}]}}]}",
    "422 FieldValueInvalid endpoints[0].hints.forZones[0].name: Invalid value: \"a b\": a valid label must be an empty string "
    "or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'); "
    "FieldValueDuplicate endpoints[0].hints.forZones[1].name: Duplicate value: \"a b\"; FieldValueInvalid "
    "endpoints[0].hints.forZones[1].name: Invalid value: \"a b\": a valid label must be an empty string or consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or "
    "'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'); FieldValueInvalid "
    "endpoints[0].hints.forNodes[0].name: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); FieldValueDuplicate "
    "endpoints[0].hints.forNodes[1].name: Duplicate value: \"A_\"; FieldValueInvalid endpoints[0].hints.forNodes[1].name: "
    "Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and "
    "must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'addressType':'IPv4','endpoints':[{'addresses':['1.1.1.1'],"
    "'hints':{'forZones':[{'name':'0'},{'name':'1'},{'name':'2'},{'name':'3'},{'name':'4'},{'name':'5'},"
    "{'name':'6'},{'name':'7'},{'name':'8'}]}}]}",
    "422 FieldValueTooMany endpoints[0].hints.forZones: Too many: 9: must have at most 8 items" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?dryRun=All",
    "{'metadata':{'name':'x'},'addressType':'IPv4','endpoints':[{'addresses':['1.1.1.1'],"
    "'hints':{'forZones':[{'name':'a'}]}}],'ports':[{'name':'a'}]}",
    "201 EndpointSlice x" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/endpoint-rules/endpoints-have-addresses-that-others-reach", endpoints_have_addresses_that_others_reach);
  CONFORMANCE_TABLE ("/endpoint-rules/addresses-of-slices-are-of-the-type-of-the-slice",
                     addresses_of_slices_are_of_the_type_of_the_slice);
  CONFORMANCE_TABLE ("/endpoint-rules/ports-and-hints-of-slices-have-good-names", ports_and_hints_of_slices_have_good_names);
  return g_test_run ();
}
