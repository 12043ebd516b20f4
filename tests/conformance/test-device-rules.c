/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of DeviceClasses, ResourceClaims and templates of them. */

#include "table.h"

static const ConformanceRow classes_of_devices_say_which_and_how[] = {
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All", "{'metadata':{'name':'x'}}", "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{}]}}",
    "422 FieldValueRequired spec.selectors[0].cel: Required value" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},{'cel':{'expression':'true'}},"
    "{'cel':{'expression':'true'}}]}}",
    "422 FieldValueTooMany spec.selectors: Too many: 33: must have at most 32 items" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'config':[{}]}}",
    "422 FieldValueRequired spec.config[0].opaque: Required value" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'config':[{'opaque':{}}]}}",
    "422 FieldValueRequired spec.config[0].opaque.parameters: Required value; FieldValueRequired spec.config[0].opaque.driver: "
    "Required value" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'config':[{'opaque':{'driver':'A_','parameters':{}}}]}}",
    "422 FieldValueInvalid spec.config[0].opaque.driver: Invalid value: \"A_\": an RFC 1123 subdomain must consist of "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'Example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},"
    "'spec':{'config':[{'opaque':{'driver':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',"
    "'parameters':{}}}]}}",
    "422 FieldValueTooLong spec.config[0].opaque.driver: Too long: may not be more than 63 characters" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'config':[{'opaque':{'driver':'A.b','parameters':{'a':1}}}]}}",
    "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'config':[{'opaque':{'driver':'a.b','parameters':null}}]}}",
    "422 FieldValueRequired spec.config[0].opaque.parameters: Required value" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'config':[{'opaque':{'driver':'a.b','parameters':[1]}}]}}",
    "422 FieldValueInvalid spec.config[0].opaque.parameters: Invalid value: \"<value omitted>\": must be a valid JSON object" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'extendedResourceName':'x'}}",
    "422 FieldValueInvalid spec.extendedResourceName: Invalid value: \"x\": a name must be a domain-prefixed path, such as "
    "'example.com/my-prop'" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'extendedResourceName':'a.b/c'}}",
    "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'extendedResourceName':'requests.a/c'}}",
    "422 FieldValueInvalid spec.extendedResourceName: Invalid value: \"requests.a/c\": must not have \"requests.\" prefix" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'extendedResourceName':'kubernetes.io/c'}}",
    "422 FieldValueInvalid spec.extendedResourceName: Invalid value: \"kubernetes.io/c\": must not have \"kubernetes.io/\" "
    "domain" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'extendedResourceName':''}}",
    "422 FieldValueInvalid spec.extendedResourceName: Invalid value: \"\": a name must be a domain-prefixed path, such as "
    "'example.com/my-prop'; FieldValueInvalid spec.extendedResourceName: Invalid value: \"\": name part must consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
    "'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses",
    "{'metadata':{'name':'$NS'},'spec':{'selectors':[{'cel':{'expression':'true'}}]}}",
    "201 DeviceClass $NS" },
  { "MERGE", "/apis/resource.k8s.io/v1/deviceclasses/$NS?dryRun=All#first causes",
    "{'spec':{'selectors':[{'cel':{'expression':'x'}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"x\": compilation failed: ERROR: <input>:1:1: "
    "undeclared reference to 'x' (in container '')" },
  { "MERGE", "/apis/resource.k8s.io/v1/deviceclasses/$NS?dryRun=All#first causes", "{'spec':{'config':[{}]}}",
    "422 FieldValueRequired spec.config[0].opaque: Required value" },
  { "MERGE", "/apis/resource.k8s.io/v1/deviceclasses/$NS?dryRun=All", "{'spec':{'selectors':[]}}", "200 DeviceClass $NS" },
  { "DELETE", "/apis/resource.k8s.io/v1/deviceclasses/$NS#kind", NULL, "200 \"DeviceClass\"" },
};

static const ConformanceRow expressions_choose_devices_by_what_they_are[] = {
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':''}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"\": compilation failed: ERROR: <input>:1:0: "
    "Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, "
    "NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'x'}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"x\": compilation failed: ERROR: <input>:1:1: "
    "undeclared reference to 'x' (in container '')" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'1'}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"1\": must evaluate to bool or the unknown type, "
    "not int" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'true'}}]}}",
    "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'device.driver == \\'a\\''}}]}}",
    "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'device.driver'}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"device.driver\": must evaluate to bool or the "
    "unknown type, not string" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'device.attributes[\\'a.b\\'].c == 1'}}]}}",
    "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'device.attributes[\\'a.b\\'].c'}}]}}",
    "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'device.attributes[\\'a.b\\']'}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"device.attributes[\\\"a.b\\\"]\": must evaluate "
    "to bool or the unknown type, not map(string, google.protobuf.Any)" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'device.x'}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"device.x\": compilation failed: ERROR: "
    "<input>:1:7: undefined field 'x'" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'device.capacity[\\'a\\'].b'}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"device.capacity[\\\"a\\\"].b\": must evaluate to "
    "bool or the unknown type, not kubernetes.Quantity" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All",
    "{'metadata':{'name':'x'},"
    "'spec':{'selectors':[{'cel':{'expression':'device.capacity[\\'a\\'].b.isGreaterThan(quantity(\\'1\\'))'}}]}}",
    "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All",
    "{'metadata':{'name':'x'},"
    "'spec':{'selectors':[{'cel':{'expression':'device.attributes[\\'a\\'].v.compareTo(semver(\\'1.2.3\\')) > 0'}}]"
    "}}",
    "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'device.allowMultipleAllocations'}}]}}",
    "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'cel.bind(x, device.attributes[\\'a.b\\'],"
    " x.c)'}}]}}",
    "201 DeviceClass x" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'dyn(1)'}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"dyn(1)\": must evaluate to bool or the unknown "
    "type, not dyn" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'device.driver.matches(\\'[\\')'}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"device.driver.matches(\\\"[\\\")\": compilation "
    "failed: ERROR: <input>:1:23: invalid matches argument" },
  { "POST", "/apis/resource.k8s.io/v1/deviceclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selectors':[{'cel':{'expression':'object.x'}}]}}",
    "422 FieldValueInvalid spec.selectors[0].cel.expression: Invalid value: \"object.x\": compilation failed: ERROR: "
    "<input>:1:1: undeclared reference to 'object' (in container '')" },
};

static const ConformanceRow requests_for_devices_are_of_one_kind[] = {
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All", "{'metadata':{'name':'x'}}",
    "201 ResourceClaim x" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[]}}}",
    "201 ResourceClaim x" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0].name: Invalid value: \"\": a lowercase RFC 1123 label must consist of lower "
    "case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueRequired spec.devices.requests[0]: Required "
    "value: exactly one of `exactly` or `firstAvailable` is required" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a'}]}}}",
    "422 FieldValueRequired spec.devices.requests[0]: Required value: exactly one of `exactly` or `firstAvailable` is required" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'A','exactly':{}}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0].name: Invalid value: \"A\": a lowercase RFC 1123 label must consist of "
    "lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or "
    "'123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueRequired "
    "spec.devices.requests[0].exactly.deviceClassName: Required value" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'A_'}}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0].exactly.deviceClassName: Invalid value: \"A_\": a lowercase RFC 1123 "
    "subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'},"
    "'firstAvailable':[{'name':'s','deviceClassName':'x'}]}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0]: Invalid value: null: exactly one of `exactly` or `firstAvailable` is "
    "required, but multiple fields are set" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}},"
    "{'name':'a','exactly':{'deviceClassName':'x'}}]}}}",
    "422 FieldValueDuplicate spec.devices.requests[1]: Duplicate value: {\"name\":\"a\",\"exactly\":{\"deviceClassName\":\"x\","
    "\"allocationMode\":\"ExactCount\",\"count\":1}}" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x',"
    "'allocationMode':'X'}}]}}}",
    "422 FieldValueNotSupported spec.devices.requests[0].exactly.allocationMode: Unsupported value: \"X\": supported values: "
    "\"All\", \"ExactCount\"" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x',"
    "'allocationMode':'All','count':1}}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0].exactly.count: Invalid value: 1: must not be specified when allocationMode "
    "is 'All'" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x',"
    "'count':-1}}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0].exactly.count: Invalid value: -1: must be greater than zero" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x',"
    "'selectors':[{}]}}]}}}",
    "422 FieldValueRequired spec.devices.requests[0].exactly.selectors[0].cel: Required value" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x',"
    "'selectors':[{'cel':{'expression':'x'}}]}}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0].exactly.selectors[0].cel.expression: Invalid value: \"x\": compilation "
    "failed: ERROR: <input>:1:1: undeclared reference to 'x' (in container '')" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'A','exactly':{'deviceClassName':'x',"
    "'allocationMode':'X','count':1,'selectors':[{'cel':{'expression':'x'}}],'tolerations':[{'key':'a b',"
    "'operator':'X','effect':'X'},{'operator':'Exists','value':'b','effect':'X'}]}},{'name':'A',"
    "'exactly':{'deviceClassName':'x'}}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0].name: Invalid value: \"A\": a lowercase RFC 1123 label must consist of "
    "lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or "
    "'123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid "
    "spec.devices.requests[0].exactly.selectors[0].cel.expression: Invalid value: \"x\": compilation failed: ERROR: "
    "<input>:1:1: undeclared reference to 'x' (in container ''); FieldValueInvalid "
    "spec.devices.requests[0].exactly.tolerations[1].value: Invalid value: \"b\": must be empty for operator `Exists`; "
    "FieldValueInvalid spec.devices.requests[1].name: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower "
    "case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueDuplicate spec.devices.requests[1]: Duplicate "
    "value: {\"name\":\"A\",\"exactly\":{\"deviceClassName\":\"x\",\"allocationMode\":\"ExactCount\",\"count\":1}}; "
    "FieldValueNotSupported spec.devices.requests[0].exactly.allocationMode: Unsupported value: \"X\": supported values: "
    "\"All\", \"ExactCount\"; FieldValueInvalid spec.devices.requests[0].exactly.tolerations[0].key: Invalid value: \"a b\": "
    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); "
    "FieldValueNotSupported spec.devices.requests[0].exactly.tolerations[0].operator: Unsupported value: \"X\": supported "
    "values: \"Equal\", \"Exists\"; FieldValueNotSupported spec.devices.requests[0].exactly.tolerations[0].effect: Unsupported "
    "value: \"X\": supported values: \"NoExecute\", \"NoSchedule\", \"None\"; FieldValueNotSupported "
    "spec.devices.requests[0].exactly.tolerations[1].effect: Unsupported value: \"X\": supported values: \"NoExecute\", "
    "\"NoSchedule\", \"None\"" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x',"
    "'tolerations':[{'key':'a','value':'b c'}]}}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0].exactly.tolerations[0].value: Invalid value: \"b c\": a valid label must be "
    "an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','firstAvailable':[{}]}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0].firstAvailable[0].name: Invalid value: \"\": a lowercase RFC 1123 label "
    "must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. "
    "'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueRequired "
    "spec.devices.requests[0].firstAvailable[0].deviceClassName: Required value" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','firstAvailable':[{'name':'A',"
    "'deviceClassName':'A_','allocationMode':'X','tolerations':[{'key':'a b','operator':'X'}]},{'name':'A',"
    "'deviceClassName':'x'}]}]}}}",
    "422 FieldValueInvalid spec.devices.requests[0].firstAvailable[0].name: Invalid value: \"A\": a lowercase RFC 1123 label "
    "must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. "
    "'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid "
    "spec.devices.requests[0].firstAvailable[1].name: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower "
    "case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueDuplicate "
    "spec.devices.requests[0].firstAvailable[1]: Duplicate value: {\"name\":\"A\",\"deviceClassName\":\"x\","
    "\"allocationMode\":\"ExactCount\",\"count\":1}; FieldValueInvalid "
    "spec.devices.requests[0].firstAvailable[0].deviceClassName: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. "
    "'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); "
    "FieldValueNotSupported spec.devices.requests[0].firstAvailable[0].allocationMode: Unsupported value: \"X\": supported "
    "values: \"All\", \"ExactCount\"; FieldValueInvalid spec.devices.requests[0].firstAvailable[0].tolerations[0].key: Invalid "
    "value: \"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueNotSupported "
    "spec.devices.requests[0].firstAvailable[0].tolerations[0].operator: Unsupported value: \"X\": supported values: \"Equal\", "
    "\"Exists\"" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','firstAvailable':[{'name':'s0',"
    "'deviceClassName':'x'},{'name':'s1','deviceClassName':'x'},{'name':'s2','deviceClassName':'x'},{'name':'s3',"
    "'deviceClassName':'x'},{'name':'s4','deviceClassName':'x'},{'name':'s5','deviceClassName':'x'},{'name':'s6',"
    "'deviceClassName':'x'},{'name':'s7','deviceClassName':'x'},{'name':'s8','deviceClassName':'x'}]}]}}}",
    "422 FieldValueTooMany spec.devices.requests[0].firstAvailable: Too many: 9: must have at most 8 items" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','firstAvailable':[]}]}}}",
    "422 FieldValueRequired spec.devices.requests[0]: Required value: exactly one of `exactly` or `firstAvailable` is required" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#spec",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}},"
    "{'name':'b','firstAvailable':[{'name':'s','deviceClassName':'x','tolerations':[{'key':'a'}]}]}]}}}",
    "201 {\"devices\":{\"requests\":[{\"name\":\"a\",\"exactly\":{\"deviceClassName\":\"x\",\"allocationMode\":\"ExactCount\","
    "\"count\":1}},{\"name\":\"b\",\"firstAvailable\":[{\"name\":\"s\",\"deviceClassName\":\"x\","
    "\"allocationMode\":\"ExactCount\",\"count\":1,\"tolerations\":[{\"key\":\"a\",\"operator\":\"Equal\"}]}]}]}}" },
};

static const ConformanceRow constraints_and_settings_name_requests[] = {
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'constraints':[{}]}}}",
    "422 FieldValueRequired spec.devices.constraints[0]: Required value: exactly one of \"matchAttribute\" or "
    "\"distinctAttribute\" is required, but multiple fields are set" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'constraints':[{'requests':['b'],'matchAttribute':'a'}]}}}",
    "422 FieldValueInvalid spec.devices.constraints[0].requests[0]: Invalid value: \"b\": must be the name of a request in the "
    "claim or the name of a request and a subrequest separated by '/'; FieldValueInvalid "
    "spec.devices.constraints[0].matchAttribute: Invalid value: \"a\": a fully qualified name must be a domain and a name "
    "separated by a slash" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'constraints':[{'requests':['a','a'],'matchAttribute':'a.b/c'}]}}}",
    "422 FieldValueDuplicate spec.devices.constraints[0].requests[1]: Duplicate value: \"a\"" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'constraints':[{'requests':['A/b/c','A',''],'matchAttribute':'a.b/c d'}]}}}",
    "422 FieldValueInvalid spec.devices.constraints[0].requests[0]: Invalid value: \"A/b/c\": must be the name of a request in "
    "the claim or the name of a request and a subrequest separated by '/'; FieldValueInvalid "
    "spec.devices.constraints[0].requests[1]: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid spec.devices.constraints[0].requests[1]: "
    "Invalid value: \"A\": must be the name of a request in the claim or the name of a request and a subrequest separated by "
    "'/'; FieldValueInvalid spec.devices.constraints[0].requests[2]: Invalid value: \"\": a lowercase RFC 1123 label must "
    "consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. "
    "'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid "
    "spec.devices.constraints[0].requests[2]: Invalid value: \"\": must be the name of a request in the claim or the name of a "
    "request and a subrequest separated by '/'; FieldValueInvalid spec.devices.constraints[0].matchAttribute: Invalid value: "
    "\"c d\": a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric characters "
    "or '_' (e.g. 'my_name',  or 'MY_NAME',  or 'MyName', regex used for validation is '[A-Za-z_][A-Za-z0-9_]*')" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','firstAvailable':[{'name':'s',"
    "'deviceClassName':'x'}]}],'constraints':[{'requests':['a/s','a/x'],'matchAttribute':'a.b/c'}]}}}",
    "422 FieldValueInvalid spec.devices.constraints[0].requests[1]: Invalid value: \"a/x\": must be the name of a request in "
    "the claim or the name of a request and a subrequest separated by '/'" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'constraints':[{'distinctAttribute':''}]}}}",
    "422 FieldValueInvalid spec.devices.constraints[0].distinctAttribute: Invalid value: \"\": a valid C identifier must start "
    "with alphabetic character or '_', followed by a string of alphanumeric characters or '_' (e.g. 'my_name',  or 'MY_NAME',  "
    "or 'MyName', regex used for validation is '[A-Za-z_][A-Za-z0-9_]*'); FieldValueInvalid "
    "spec.devices.constraints[0].distinctAttribute: Invalid value: \"\": a fully qualified name must be a domain and a name "
    "separated by a slash" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'constraints':[{'matchAttribute':'A_/b'},{'matchAttribute':'a/b/c'},{'matchAttribute':'/'},"
    "{'matchAttribute':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.b/c'},"
    "{'matchAttribute':'a.b/ccccccccccccccccccccccccccccccccc'}]}}}",
    "422 FieldValueInvalid spec.devices.constraints[0].matchAttribute: Invalid value: \"A_\": prefix: a lowercase RFC 1123 "
    "subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); FieldValueInvalid "
    "spec.devices.constraints[2].matchAttribute: Invalid value: \"\": prefix must not be empty; FieldValueInvalid "
    "spec.devices.constraints[2].matchAttribute: Invalid value: \"\": name must not be empty; FieldValueTooLong "
    "spec.devices.constraints[3].matchAttribute: Too long: may not be more than 63 bytes; FieldValueTooLong "
    "spec.devices.constraints[4].matchAttribute: Too long: may not be more than 32 bytes" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'config':[{}]}}}",
    "422 FieldValueRequired spec.devices.config[0].opaque: Required value" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'config':[{'requests':['b'],'opaque':{'driver':'A_','parameters':{}}}]}}}",
    "422 FieldValueInvalid spec.devices.config[0].requests[0]: Invalid value: \"b\": must be the name of a request in the claim "
    "or the name of a request and a subrequest separated by '/'; FieldValueInvalid spec.devices.config[0].opaque.driver: "
    "Invalid value: \"A_\": an RFC 1123 subdomain must consist of alphanumeric characters, '-' or '.', and must start and end "
    "with an alphanumeric character (e.g. 'Example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'config':[{'requests':['a'],'opaque':{'driver':'a.b','parameters':{}}}]}}}",
    "201 ResourceClaim x" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'config':[{'requests':['a','a']}],'constraints':[{'requests':['a','a']}]}}}",
    "422 FieldValueRequired spec.devices.constraints[0]: Required value: exactly one of \"matchAttribute\" or "
    "\"distinctAttribute\" is required, but multiple fields are set; FieldValueRequired spec.devices.config[0].opaque: Required "
    "value; FieldValueDuplicate spec.devices.constraints[0].requests[1]: Duplicate value: \"a\"; FieldValueDuplicate "
    "spec.devices.config[0].requests[1]: Duplicate value: \"a\"" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}],"
    "'config':[{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}],"
    "'constraints':[{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},"
    "{}]}}}",
    "422 FieldValueTooMany spec.devices.constraints: Too many: 33: must have at most 32 items; FieldValueTooMany "
    "spec.devices.config: Too many: 33: must have at most 32 items" },
};

static const ConformanceRow claims_and_their_templates_stay[] = {
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims",
    "{'metadata':{'name':'x'},'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}]}}}",
    "201 ResourceClaim x" },
  { "MERGE", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims/x?dryRun=All#first causes",
    "{'spec':{'devices':{'requests':[]}}}",
    "422 FieldValueInvalid spec: Invalid value: null: field is immutable" },
  { "MERGE", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims/x?dryRun=All#first causes", "{'spec':null}",
    "422 FieldValueInvalid spec: Invalid value: null: field is immutable" },
  { "MERGE", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims/x?dryRun=All", "{'metadata':{'labels':{'a':'b'}}}",
    "200 ResourceClaim x" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaimtemplates",
    "{'metadata':{'name':'x'},'spec':{'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}}]}}}}",
    "201 ResourceClaimTemplate x" },
  { "MERGE", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaimtemplates/x?dryRun=All#first causes",
    "{'spec':{'spec':{'devices':{'requests':[]}}}}",
    "422 FieldValueInvalid spec: Invalid value: {\"Spec\":{\"Devices\":{\"Requests\":[],\"Constraints\":null,"
    "\"Config\":null}}}: field is immutable" },
  { "MERGE", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaimtemplates/x?dryRun=All#first causes", "{'spec':null}",
    "422 FieldValueInvalid spec: Invalid value: {\"Spec\":{\"Devices\":{\"Requests\":null,\"Constraints\":null,"
    "\"Config\":null}}}: field is immutable" },
  { "MERGE", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaimtemplates/x?dryRun=All#first causes",
    "{'spec':{'metadata':{'labels':{'a':'b'}}}}",
    "422 FieldValueInvalid spec: Invalid value: {\"labels\":{\"a\":\"b\"},\"Spec\":{\"Devices\":{\"Requests\":[{\"Name\":\"a\","
    "\"Exactly\":{\"DeviceClassName\":\"x\",\"Selectors\":null,\"AllocationMode\":\"ExactCount\",\"Count\":1,"
    "\"AdminAccess\":null,\"Tolerations\":null,\"Capacity\":null,\"DerivedAttributes\":null},\"FirstAvailable\":null}],"
    "\"Constraints\":null,\"Config\":null}}}: field is immutable" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaimtemplates?dryRun=All", "{'metadata':{'name':'y'}}",
    "201 ResourceClaimTemplate y" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaimtemplates?dryRun=All#first causes",
    "{'metadata':{'name':'y'},'spec':{'metadata':{'labels':{'a b':'c'}},'spec':{'devices':{'requests':[{}]}}}}",
    "422 FieldValueInvalid spec.metadata.labels: Invalid value: \"a b\": name part must consist of alphanumeric characters, "
    "'-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
    "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid spec.spec.devices.requests[0].name: "
    "Invalid value: \"\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start "
    "and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueRequired spec.spec.devices.requests[0]: Required value: exactly one of "
    "`exactly` or `firstAvailable` is required" },
  { "POST", "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaimtemplates?dryRun=All#first causes",
    "{'metadata':{'name':'y'},'spec':{'spec':{'devices':{'requests':[{'name':'a','exactly':{'deviceClassName':'x'}},"
    "{'name':'a','exactly':{'deviceClassName':'x'}}],'constraints':[{}],'config':[{}]}}}}",
    "422 FieldValueRequired spec.spec.devices.constraints[0]: Required value: exactly one of \"matchAttribute\" or "
    "\"distinctAttribute\" is required, but multiple fields are set; FieldValueRequired spec.spec.devices.config[0].opaque: "
    "Required value; FieldValueDuplicate spec.spec.devices.requests[1]: Duplicate value: {\"name\":\"a\","
    "\"exactly\":{\"deviceClassName\":\"x\",\"allocationMode\":\"ExactCount\",\"count\":1}}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/device-rules/classes-of-devices-say-which-and-how", classes_of_devices_say_which_and_how);
  CONFORMANCE_TABLE ("/device-rules/expressions-choose-devices-by-what-they-are", expressions_choose_devices_by_what_they_are);
  CONFORMANCE_TABLE ("/device-rules/requests-for-devices-are-of-one-kind", requests_for_devices_are_of_one_kind);
  CONFORMANCE_TABLE ("/device-rules/constraints-and-settings-name-requests", constraints_and_settings_name_requests);
  CONFORMANCE_TABLE ("/device-rules/claims-and-their-templates-stay", claims_and_their_templates_stay);
  return g_test_run ();
}
