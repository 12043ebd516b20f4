/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Which matchConditions of webhooks and policies may be written. */

#include "table.h"

static const ConformanceRow conditions_are_checked[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All#webhooks.0.matchConditions",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':' object.x == \\'y\\' '},{'name':'ex.io/two','expression':'authorizer"
    ".group(\\'\\').resource(\\'pods\\').check(\\'get\\').allowed()'}]}]}",
    "201 [{\"name\":\"one\",\"expression\":\" object.x == \\\"y\\\" \"},{\"name\":\"ex.io/two\",\"expression\":\"authorizer"
    ".group(\\\"\\\").resource(\\\"pods\\\").check(\\\"get\\\").allowed()\"}]" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'object.a =='}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Invalid value: \"object.a ==\": compilation failed: ERROR: <input>:1:12: Syntax error: "
    "mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT,"
    " NUM_UINT, STRING, BYTES, IDENTIFIER}\n | object.a ==\n | ...........^ {\"name\":\"$NS\",\"group\":\"admissionregistra"
    "tion.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"object.a ==\\\": compilation failed: ERROR: <input>:1:12: Syntax error: "
    "mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT,"
    " NUM_UINT, STRING, BYTES, IDENTIFIER}\\n | object.a ==\\n | ...........^\",\"field\":\"webhooks[0].matchConditions[0]."
    "expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'object.a =='}]}]}",
    "422 Invalid: MutatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditions"
    "[0].expression: Invalid value: \"object.a ==\": compilation failed: ERROR: <input>:1:12: Syntax error: mismatched "
    "input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT,"
    " STRING, BYTES, IDENTIFIER}\n | object.a ==\n | ...........^ {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.i"
    "o\",\"kind\":\"MutatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"object.a ==\\\": compilation failed: ERROR: <input>:1:12: Syntax error: mismatched input '<EOF>' "
    "expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, "
    "BYTES, IDENTIFIER}\\n | object.a ==\\n | ...........^\",\"field\":\"webhooks[0].matchConditions[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':' nope '}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Invalid value: \"nope\": compilation failed: ERROR: <input>:1:1: undeclared reference "
    "to 'nope' (in container '')\n | nope\n | ^ {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"nope\\\": compilation failed: ERROR: <input>:1:1: undeclared reference to 'nope' (in container "
    "'')\\n | nope\\n | ^\",\"field\":\"webhooks[0].matchConditions[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'object.a'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Invalid value: \"object.a\": must evaluate to bool but got dyn {\"name\":\"$NS\",\"group\":\"admissi"
    "onregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"object.a\\\": must evaluate to bool but got dyn\",\"field\":\"webhooks[0].matchCondit"
    "ions[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'1'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Invalid value: \"1\": must evaluate to bool but got int {\"name\":\"$NS\",\"group\":\"admissionregis"
    "tration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"1\\\": must evaluate to bool but got int\",\"field\":\"webhooks[0].matchConditions[0]"
    ".expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':''}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Required value {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWeb"
    "hookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"webhooks"
    "[0].matchConditions[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':' \\n'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Required value {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWeb"
    "hookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"webhooks"
    "[0].matchConditions[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'','expression':'true'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].name: Required value {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookCo"
    "nfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"webhooks[0].ma"
    "tchConditions[0].name\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'a b','expression':'true'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].name: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', "
    "and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
    "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') {\"name\":\"$NS\",\"group\":\"admissionregistration"
    ".k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Inva"
    "lid value: \\\"a b\\\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start "
    "and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation "
    "is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\",\"field\":\"webhooks[0].matchConditions[0].name\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'/a','expression':'true'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].name: Invalid value: \"/a\": prefix part must be non-empty {\"name\":\"$NS\",\"group\":\"admissionregistration.k"
    "8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invali"
    "d value: \\\"/a\\\": prefix part must be non-empty\",\"field\":\"webhooks[0].matchConditions[0].name\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'A/b','expression':'true'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].name: Invalid value: \"A/b\": prefix part a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com',"
    " regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"Field"
    "ValueInvalid\",\"message\":\"Invalid value: \\\"A/b\\\": prefix part a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'"
    ")\",\"field\":\"webhooks[0].matchConditions[0].name\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'a/b/c','expression':'true'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].name: Invalid value: \"a/b/c\": a valid label key must consist of alphanumeric characters, '-', '_' "
    "or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc',"
    " regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain "
    "prefix and '/' (e.g. 'example.com/MyName') {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"a/b/c\\\": a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for "
    "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' "
    "(e.g. 'example.com/MyName')\",\"field\":\"webhooks[0].matchConditions[0].name\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx','expression':'true'}]"
    "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].name: Invalid value: \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\": name part "
    "must be no more than 63 bytes {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhoo"
    "kConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"xxxxxxxxxxxxxxxxxxxxxx"
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\\\": name part must be no more than 63 bytes\",\"field\":\"webhooks[0].matchConditions"
    "[0].name\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'a','expression':'true'},{'name':'a','expression':'true'},{'name':'b','expression':'true"
    "'},{'name':'a','expression':'false'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: [webhooks[0].matchConditions"
    "[1].name: Duplicate value: \"a\", webhooks[0].matchConditions[3].name: Duplicate value: \"a\"] {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"Field"
    "ValueDuplicate\",\"message\":\"Duplicate value: \\\"a\\\"\",\"field\":\"webhooks[0].matchConditions[1].name\"},"
    "{\"reason\":\"FieldValueDuplicate\",\"message\":\"Duplicate value: \\\"a\\\"\",\"field\":\"webhooks[0].matchConditions"
    "[3].name\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'','expression':'true'},{'name':'','expression':'true'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: [webhooks[0].matchConditions"
    "[0].name: Required value, webhooks[0].matchConditions[1].name: Required value] {\"name\":\"$NS\",\"group\":\"admiss"
    "ionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"webhooks[0].matchConditions[0].name\"},{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"webhooks[0].matchConditions[1].name\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'params.a == \\'x\\''}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Invalid value: \"params.a == \\\"x\\\"\": compilation failed: ERROR: <input>:1:1: undeclared "
    "reference to 'params' (in container '')\n | params.a == \"x\"\n | ^ {\"name\":\"$NS\",\"group\":\"admissionregistratio"
    "n.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Inv"
    "alid value: \\\"params.a == \\\\\\\"x\\\\\\\"\\\": compilation failed: ERROR: <input>:1:1: undeclared reference "
    "to 'params' (in container '')\\n | params.a == \\\"x\\\"\\n | ^\",\"field\":\"webhooks[0].matchConditions[0].expressio"
    "n\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'variables.a == \\'x\\''}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Invalid value: \"variables.a == \\\"x\\\"\": compilation failed: ERROR: <input>:1:1: undeclared "
    "reference to 'variables' (in container '')\n | variables.a == \"x\"\n | ^ {\"name\":\"$NS\",\"group\":\"admissionregis"
    "tration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"variables.a == \\\\\\\"x\\\\\\\"\\\": compilation failed: ERROR: <input>:1:1: "
    "undeclared reference to 'variables' (in container '')\\n | variables.a == \\\"x\\\"\\n | ^\",\"field\":\"webhooks[0].m"
    "atchConditions[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'request.nope == \\'x\\''}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Invalid value: \"request.nope == \\\"x\\\"\": compilation failed: ERROR: <input>:1:8: "
    "undefined field 'nope'\n | request.nope == \"x\"\n | .......^ {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s."
    "io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"request.nope == \\\\\\\"x\\\\\\\"\\\": compilation failed: ERROR: <input>:1:8: undefined field "
    "'nope'\\n | request.nope == \\\"x\\\"\\n | .......^\",\"field\":\"webhooks[0].matchConditions[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'namespaceObject.nope == \\'x\\''}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Invalid value: \"namespaceObject.nope == \\\"x\\\"\": compilation failed: ERROR: <input>:1:16: "
    "undefined field 'nope'\n | namespaceObject.nope == \"x\"\n | ...............^ {\"name\":\"$NS\",\"group\":\"admissionr"
    "egistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"namespaceObject.nope == \\\\\\\"x\\\\\\\"\\\": compilation failed: ERROR: "
    "<input>:1:16: undefined field 'nope'\\n | namespaceObject.nope == \\\"x\\\"\\n | ...............^\",\"field\":\"webhoo"
    "ks[0].matchConditions[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'authorizer.nope(\\'x\\')'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Invalid value: \"authorizer.nope(\\\"x\\\")\": compilation failed: ERROR: <input>:1:16: "
    "undeclared reference to 'nope' (in container '')\n | authorizer.nope(\"x\")\n | ...............^ {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"Field"
    "ValueInvalid\",\"message\":\"Invalid value: \\\"authorizer.nope(\\\\\\\"x\\\\\\\")\\\": compilation failed: "
    "ERROR: <input>:1:16: undeclared reference to 'nope' (in container '')\\n | authorizer.nope(\\\"x\\\")\\n "
    "| ...............^\",\"field\":\"webhooks[0].matchConditions[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'oldObject == null && request.dryRun && namespaceObject "
    "== null && authorizer.requestResource.check(\\'get\\').allowed()'}]}]}",
    "201 ValidatingWebhookConfiguration $NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'one','expression':'\\'a\\'.matches(\\'(\\')'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns[0].expression: Invalid value: \"\\\"a\\\".matches(\\\"(\\\")\": compilation failed: ERROR: <input>:1:13: "
    "invalid matches argument\n | \"a\".matches(\"(\")\n | ............^ {\"name\":\"$NS\",\"group\":\"admissionregistratio"
    "n.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Inv"
    "alid value: \\\"\\\\\\\"a\\\\\\\".matches(\\\\\\\"(\\\\\\\")\\\": compilation failed: ERROR: <input>:1:13: "
    "invalid matches argument\\n | \\\"a\\\".matches(\\\"(\\\")\\n | ............^\",\"field\":\"webhooks[0].matchCondition"
    "s[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'a b','expression':'nope'},{'name':'c','expression':'1'}]}]}",
    "422 Invalid: MutatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: [webhooks[0].matchCondition"
    "s[0].expression: Invalid value: \"nope\": compilation failed: ERROR: <input>:1:1: undeclared reference to "
    "'nope' (in container '')\n | nope\n | ^, webhooks[0].matchConditions[0].name: Invalid value: \"a b\": name "
    "part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-"
    "Za-z0-9]'), webhooks[0].matchConditions[1].expression: Invalid value: \"1\": must evaluate to bool but got "
    "int] {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"MutatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"nope\\\": compilation failed: "
    "ERROR: <input>:1:1: undeclared reference to 'nope' (in container '')\\n | nope\\n | ^\",\"field\":\"webhooks[0].matchC"
    "onditions[0].expression\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a b\\\": name "
    "part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-"
    "Za-z0-9]')\",\"field\":\"webhooks[0].matchConditions[0].name\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invali"
    "d value: \\\"1\\\": must evaluate to bool but got int\",\"field\":\"webhooks[0].matchConditions[1].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'c0','expression':'true'},{'name':'c1','expression':'true'},{'name':'c2','expression':'t"
    "rue'},{'name':'c3','expression':'true'},{'name':'c4','expression':'true'},{'name':'c5','expression':'true'},"
    "{'name':'c6','expression':'true'},{'name':'c7','expression':'true'},{'name':'c8','expression':'true'},{'name':'c9',"
    "'expression':'true'},{'name':'c10','expression':'true'},{'name':'c11','expression':'true'},{'name':'c12',"
    "'expression':'true'},{'name':'c13','expression':'true'},{'name':'c14','expression':'true'},{'name':'c15',"
    "'expression':'true'},{'name':'c16','expression':'true'},{'name':'c17','expression':'true'},{'name':'c18',"
    "'expression':'true'},{'name':'c19','expression':'true'},{'name':'c20','expression':'true'},{'name':'c21',"
    "'expression':'true'},{'name':'c22','expression':'true'},{'name':'c23','expression':'true'},{'name':'c24',"
    "'expression':'true'},{'name':'c25','expression':'true'},{'name':'c26','expression':'true'},{'name':'c27',"
    "'expression':'true'},{'name':'c28','expression':'true'},{'name':'c29','expression':'true'},{'name':'c30',"
    "'expression':'true'},{'name':'c31','expression':'true'},{'name':'c32','expression':'true'},{'name':'c33',"
    "'expression':'true'},{'name':'c34','expression':'true'},{'name':'c35','expression':'true'},{'name':'c36',"
    "'expression':'true'},{'name':'c37','expression':'true'},{'name':'c38','expression':'true'},{'name':'c39',"
    "'expression':'true'},{'name':'c40','expression':'true'},{'name':'c41','expression':'true'},{'name':'c42',"
    "'expression':'true'},{'name':'c43','expression':'true'},{'name':'c44','expression':'true'},{'name':'c45',"
    "'expression':'true'},{'name':'c46','expression':'true'},{'name':'c47','expression':'true'},{'name':'c48',"
    "'expression':'true'},{'name':'c49','expression':'true'},{'name':'c50','expression':'true'},{'name':'c51',"
    "'expression':'true'},{'name':'c52','expression':'true'},{'name':'c53','expression':'true'},{'name':'c54',"
    "'expression':'true'},{'name':'c55','expression':'true'},{'name':'c56','expression':'true'},{'name':'c57',"
    "'expression':'true'},{'name':'c58','expression':'true'},{'name':'c59','expression':'true'},{'name':'c60',"
    "'expression':'true'},{'name':'c61','expression':'true'},{'name':'c62','expression':'true'},{'name':'c63',"
    "'expression':'true'},{'name':'c64','expression':'true'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchConditio"
    "ns: Too many: 65: must have at most 64 items {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueTooMany\",\"message\":\"Too "
    "many: 65: must have at most 64 items\",\"field\":\"webhooks[0].matchConditions\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'c0','expression':'true'},{'name':'c1','expression':'true'},{'name':'c2','expression':'t"
    "rue'},{'name':'c3','expression':'true'},{'name':'c4','expression':'true'},{'name':'c5','expression':'true'},"
    "{'name':'c6','expression':'true'},{'name':'c7','expression':'true'},{'name':'c8','expression':'true'},{'name':'c9',"
    "'expression':'true'},{'name':'c10','expression':'true'},{'name':'c11','expression':'true'},{'name':'c12',"
    "'expression':'true'},{'name':'c13','expression':'true'},{'name':'c14','expression':'true'},{'name':'c15',"
    "'expression':'true'},{'name':'c16','expression':'true'},{'name':'c17','expression':'true'},{'name':'c18',"
    "'expression':'true'},{'name':'c19','expression':'true'},{'name':'c20','expression':'true'},{'name':'c21',"
    "'expression':'true'},{'name':'c22','expression':'true'},{'name':'c23','expression':'true'},{'name':'c24',"
    "'expression':'true'},{'name':'c25','expression':'true'},{'name':'c26','expression':'true'},{'name':'c27',"
    "'expression':'true'},{'name':'c28','expression':'true'},{'name':'c29','expression':'true'},{'name':'c30',"
    "'expression':'true'},{'name':'c31','expression':'true'},{'name':'c32','expression':'true'},{'name':'c33',"
    "'expression':'true'},{'name':'c34','expression':'true'},{'name':'c35','expression':'true'},{'name':'c36',"
    "'expression':'true'},{'name':'c37','expression':'true'},{'name':'c38','expression':'true'},{'name':'c39',"
    "'expression':'true'},{'name':'c40','expression':'true'},{'name':'c41','expression':'true'},{'name':'c42',"
    "'expression':'true'},{'name':'c43','expression':'true'},{'name':'c44','expression':'true'},{'name':'c45',"
    "'expression':'true'},{'name':'c46','expression':'true'},{'name':'c47','expression':'true'},{'name':'c48',"
    "'expression':'true'},{'name':'c49','expression':'true'},{'name':'c50','expression':'true'},{'name':'c51',"
    "'expression':'true'},{'name':'c52','expression':'true'},{'name':'c53','expression':'true'},{'name':'c54',"
    "'expression':'true'},{'name':'c55','expression':'true'},{'name':'c56','expression':'true'},{'name':'c57',"
    "'expression':'true'},{'name':'c58','expression':'true'},{'name':'c59','expression':'true'},{'name':'c60',"
    "'expression':'true'},{'name':'c61','expression':'true'},{'name':'c62','expression':'true'},{'name':'c63',"
    "'expression':'true'}]}]}",
    "201 ValidatingWebhookConfiguration $NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?dryRun=All",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v9'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{},"
    "'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions'"
    ":[{'name':'x','expression':'nope'}]},{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'ht"
    "tps://localhost/x'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']"
    "}],'matchConditions':[{'name':'x','expression':'true'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: [webhooks[0].clientConfig"
    ": Required value: exactly one of url or service is required, webhooks[0].matchConditions[0].expression: "
    "Invalid value: \"nope\": compilation failed: ERROR: <input>:1:1: undeclared reference to 'nope' (in container "
    "'')\n | nope\n | ^, webhooks[0].admissionReviewVersions: Invalid value: [\"v9\"]: must include at least "
    "one of v1, v1beta1, webhooks[1].name: Duplicate value: \"a.ex.io\"] {\"name\":\"$NS\",\"group\":\"admissionregistratio"
    "n.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Re"
    "quired value: exactly one of url or service is required\",\"field\":\"webhooks[0].clientConfig\"},{\"reason\":\"FieldV"
    "alueInvalid\",\"message\":\"Invalid value: \\\"nope\\\": compilation failed: ERROR: <input>:1:1: undeclared "
    "reference to 'nope' (in container '')\\n | nope\\n | ^\",\"field\":\"webhooks[0].matchConditions[0].expression\"},"
    "{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"v9\\\"]: must include at least one of "
    "v1, v1beta1\",\"field\":\"webhooks[0].admissionReviewVersions\"},{\"reason\":\"FieldValueDuplicate\",\"message\":\"Duplicate"
    " value: \\\"a.ex.io\\\"\",\"field\":\"webhooks[1].name\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'$NS'},'spec':{'matchConstraints':{'resourceRules':[{'operations':['CREATE'],'apiGroups':[''],"
    "'apiVersions':['v1'],'resources':['pods']}]},'matchConditions':[{'name':'a b','expression':' nope '},{'name':'c',"
    "'expression':'params.a'},{'name':'c','expression':'true'}],'validations':[{'expression':'true'}]}}",
    "422 FieldValueInvalid spec.matchConditions[0].expression: Invalid value: \"nope\": compilation failed: ERROR: "
    "<input>:1:1: undeclared reference to 'nope' (in container '')\n | nope\n | ^; FieldValueInvalid spec.matchConditions[0"
    "].name: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and "
    "must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used "
    "for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid spec.matchConditions[1].expression: "
    "Invalid value: \"params.a\": compilation failed: ERROR: <input>:1:1: undeclared reference to 'params' (in "
    "container '')\n | params.a\n | ^; FieldValueDuplicate spec.matchConditions[2].name: Duplicate value: \"c\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'$NS'},'spec':{'matchConstraints':{'resourceRules':[{'operations':['CREATE'],'apiGroups':[''],"
    "'apiVersions':['v1'],'resources':['pods']}]},'matchConditions':[{'name':'c0','expression':'true'},{'name':'c1',"
    "'expression':'true'},{'name':'c2','expression':'true'},{'name':'c3','expression':'true'},{'name':'c4','expression':'tr"
    "ue'},{'name':'c5','expression':'true'},{'name':'c6','expression':'true'},{'name':'c7','expression':'true'},"
    "{'name':'c8','expression':'true'},{'name':'c9','expression':'true'},{'name':'c10','expression':'true'},{'name':'c11',"
    "'expression':'true'},{'name':'c12','expression':'true'},{'name':'c13','expression':'true'},{'name':'c14',"
    "'expression':'true'},{'name':'c15','expression':'true'},{'name':'c16','expression':'true'},{'name':'c17',"
    "'expression':'true'},{'name':'c18','expression':'true'},{'name':'c19','expression':'true'},{'name':'c20',"
    "'expression':'true'},{'name':'c21','expression':'true'},{'name':'c22','expression':'true'},{'name':'c23',"
    "'expression':'true'},{'name':'c24','expression':'true'},{'name':'c25','expression':'true'},{'name':'c26',"
    "'expression':'true'},{'name':'c27','expression':'true'},{'name':'c28','expression':'true'},{'name':'c29',"
    "'expression':'true'},{'name':'c30','expression':'true'},{'name':'c31','expression':'true'},{'name':'c32',"
    "'expression':'true'},{'name':'c33','expression':'true'},{'name':'c34','expression':'true'},{'name':'c35',"
    "'expression':'true'},{'name':'c36','expression':'true'},{'name':'c37','expression':'true'},{'name':'c38',"
    "'expression':'true'},{'name':'c39','expression':'true'},{'name':'c40','expression':'true'},{'name':'c41',"
    "'expression':'true'},{'name':'c42','expression':'true'},{'name':'c43','expression':'true'},{'name':'c44',"
    "'expression':'true'},{'name':'c45','expression':'true'},{'name':'c46','expression':'true'},{'name':'c47',"
    "'expression':'true'},{'name':'c48','expression':'true'},{'name':'c49','expression':'true'},{'name':'c50',"
    "'expression':'true'},{'name':'c51','expression':'true'},{'name':'c52','expression':'true'},{'name':'c53',"
    "'expression':'true'},{'name':'c54','expression':'true'},{'name':'c55','expression':'true'},{'name':'c56',"
    "'expression':'true'},{'name':'c57','expression':'true'},{'name':'c58','expression':'true'},{'name':'c59',"
    "'expression':'true'},{'name':'c60','expression':'true'},{'name':'c61','expression':'true'},{'name':'c62',"
    "'expression':'true'},{'name':'c63','expression':'true'},{'name':'c64','expression':'true'}],'validations':[{'expressio"
    "n':'true'}]}}",
    "422 FieldValueTooMany spec.matchConditions: Too many: 65: must have at most 64 items" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/match-condition-writes/conditions-are-checked", conditions_are_checked);
  return g_test_run ();
}
