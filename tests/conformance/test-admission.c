/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Admission webhooks: what their answers come to, whom they are for, in which order they are asked, and how configurations are checked. */

#include "hook.h"

#define CONFIGURATIONS "/apis/admissionregistration.k8s.io/v1/"
#define VALIDATING CONFIGURATIONS "validatingwebhookconfigurations"
#define MUTATING CONFIGURATIONS "mutatingwebhookconfigurations"
#define CONFIGURATION(kind, webhooks) "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'" kind "','metadata':{'name':'$NS'}," \
                                      "'webhooks':[" webhooks "]}"
#define V(webhooks) CONFIGURATION ("ValidatingWebhookConfiguration", webhooks)
#define M(webhooks) CONFIGURATION ("MutatingWebhookConfiguration", webhooks)
#define HERE "'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}}"
#define COMMON "'sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5," HERE ","
#define RULES(operations, groups, versions, resources) \
  "'rules':[{'operations':[" operations "],'apiGroups':[" groups "],'apiVersions':[" versions "],'resources':[" resources "]}]"
#define MAPS RULES ("'CREATE'", "''", "'v1'", "'configmaps'")
#define AT(path) "'clientConfig':{'url':'{hook}/" path "','caBundle':'{ca}'},"
/* For ConfigMaps whose label "mode" says so. */
#define HOOK(mode) "{'name':'" mode ".ex.io'," COMMON AT (mode) "'objectSelector':{'matchLabels':{'mode':'" mode "'}}," MAPS "}"
#define MAP(name, mode) "{'metadata':{'name':'" name "','labels':{'mode':'" mode "'}}}"
#define DRY "~/configmaps?dryRun=All"
#define CONFIGURATION_HEAD "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'MutatingWebhookConfiguration','metadata':{'name':'$NS'},'webhooks':["
#define VALIDATING_HEAD "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingWebhookConfiguration','metadata':{'name':'$NS'},'webhooks':["

static const ConformanceRow answers_are_carried_out[] = {
  { "POST", VALIDATING "#metadata.name", V (HOOK ("deny-mutely") "," HOOK ("deny-with-reason") "," HOOK ("deny-with-success") "," HOOK ("deny-with-details") "," HOOK ("warn") "," HOOK ("label") "," HOOK ("no-patch") "," HOOK ("no-response") "," HOOK ("no-uid") "," HOOK ("no-kind") "," HOOK ("other-kind") "," HOOK ("other-version") "," HOOK ("500") "," HOOK ("404") "," HOOK ("403") "," HOOK ("deny")),
    "201 \"$NS\"" },
  { "AWAIT", DRY, MAP ("probe", "deny"),
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", DRY "#metadata.labels", MAP ("one", "deny-mutely"),
    "400 Failure: admission webhook \"deny-mutely.ex.io\" denied the request without explanation" },
  { "POST", DRY "#metadata.labels", MAP ("one", "deny-with-reason"),
    "400 Because: admission webhook \"deny-with-reason.ex.io\" denied the request: Because" },
  { "POST", DRY "#metadata.labels", MAP ("one", "deny-with-success"),
    "400 Failure: admission webhook \"deny-with-success.ex.io\" denied the request: fine" },
  { "POST", DRY "#metadata.labels", MAP ("one", "deny-with-details"),
    "400 Failure: admission webhook \"deny-with-details.ex.io\" denied the request: no {\"name\":\"x\","
    "\"causes\":[{\"message\":\"b\",\"field\":\"a\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "warn"),
    "201 {\"mode\":\"warn\"} Warning: 299 - \"one\", 299 - \"two\"" },
  { "POST", DRY "#metadata.labels", MAP ("one", "label"),
    "500 InternalError: Internal error occurred: failed calling webhook \"label.ex.io\": received invalid webhook response: "
    "validating webhook may not return response.patch {\"causes\":[{\"message\":\"failed calling webhook \\\"label.ex.io\\\": "
    "received invalid webhook response: validating webhook may not return response.patch\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "no-patch"),
    "500 InternalError: Internal error occurred: failed calling webhook \"no-patch.ex.io\": received invalid webhook response: "
    "validating webhook may not return response.patchType {\"causes\":[{\"message\":\"failed calling webhook "
    "\\\"no-patch.ex.io\\\": received invalid webhook response: validating webhook may not return response.patchType\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "no-response"),
    "500 InternalError: Internal error occurred: failed calling webhook \"no-response.ex.io\": received invalid webhook "
    "response: webhook response was absent {\"causes\":[{\"message\":\"failed calling webhook \\\"no-response.ex.io\\\": "
    "received invalid webhook response: webhook response was absent\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "no-uid"),
    "500 InternalError: Internal error occurred: failed calling webhook \"no-uid.ex.io\": received invalid webhook response: "
    "expected response.uid=\"UID\", got \"\" {\"causes\":[{\"message\":\"failed calling webhook \\\"no-uid.ex.io\\\": received "
    "invalid webhook response: expected response.uid=\\\"UID\\\", got \\\"\\\"\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "no-kind"),
    "500 InternalError: Internal error occurred: failed calling webhook \"no-kind.ex.io\": received invalid webhook response: "
    "expected response.uid=\"UID\", got \"\" {\"causes\":[{\"message\":\"failed calling webhook \\\"no-kind.ex.io\\\": "
    "received invalid webhook response: expected response.uid=\\\"UID\\\", got \\\"\\\"\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "other-kind"),
    "500 InternalError: Internal error occurred: failed calling webhook \"other-kind.ex.io\": failed to call webhook: no kind "
    "\"Else\" is registered for version \"admission.k8s.io/v1\" in scheme \"pkg/runtime/scheme.go:111\" "
    "{\"causes\":[{\"message\":\"failed calling webhook \\\"other-kind.ex.io\\\": failed to call webhook: no kind \\\"Else\\\" "
    "is registered for version \\\"admission.k8s.io/v1\\\" in scheme \\\"pkg/runtime/scheme.go:111\\\"\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "other-version"),
    "500 InternalError: Internal error occurred: failed calling webhook \"other-version.ex.io\": failed to call webhook: "
    "converting (v1beta1.AdmissionReview) to (v1.AdmissionReview): unknown conversion {\"causes\":[{\"message\":\"failed "
    "calling webhook \\\"other-version.ex.io\\\": failed to call webhook: converting (v1beta1.AdmissionReview) to "
    "(v1.AdmissionReview): unknown conversion\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "500"),
    "500 InternalError: Internal error occurred: failed calling webhook \"500.ex.io\": failed to call webhook: an error on the "
    "server (\"unknown\") has prevented the request from succeeding {\"causes\":[{\"message\":\"failed calling webhook "
    "\\\"500.ex.io\\\": failed to call webhook: an error on the server (\\\"unknown\\\") has prevented the request from "
    "succeeding\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "404"),
    "500 InternalError: Internal error occurred: failed calling webhook \"404.ex.io\": failed to call webhook: the server "
    "could not find the requested resource {\"causes\":[{\"message\":\"failed calling webhook \\\"404.ex.io\\\": failed to "
    "call webhook: the server could not find the requested resource\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "403"),
    "500 InternalError: Internal error occurred: failed calling webhook \"403.ex.io\": failed to call webhook: unknown "
    "{\"causes\":[{\"message\":\"failed calling webhook \\\"403.ex.io\\\": failed to call webhook: unknown\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "else"),
    "201 {\"mode\":\"else\"}" },
  { "DELETE", VALIDATING "/$NS#status", NULL,
    "200 \"Success\"" },
  { "POST", MUTATING "#metadata.name", M (HOOK ("label") "," HOOK ("no-change") "," HOOK ("empty-patch") "," HOOK ("failing-test") "," HOOK ("failing-replace") "," HOOK ("failing-remove") "," HOOK ("failing-remove-key") "," HOOK ("failing-add") "," HOOK ("failing-add-index") "," HOOK ("failing-replace-key") "," HOOK ("failing-move") "," HOOK ("failing-move-key") "," HOOK ("failing-copy") "," HOOK ("failing-test-path") "," HOOK ("unknown-operation") "," HOOK ("no-path") "," HOOK ("second-fails") "," HOOK ("number") "," HOOK ("unknown-member") "," HOOK ("bad-label") "," HOOK ("object-patch") "," HOOK ("text-patch") "," HOOK ("merge-patch") "," HOOK ("no-type") "," HOOK ("empty-type") "," HOOK ("no-patch") "," HOOK ("deny")),
    "201 \"$NS\"" },
  { "AWAIT", DRY, MAP ("probe", "deny"),
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "AWAIT", DRY "#data", MAP ("probe", "warn"),
    "201 nothing" },
  { "POST", DRY "#metadata.labels", MAP ("one", "label"),
    "201 {\"mode\":\"label\",\"seen\":\"yes\"}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "no-change"),
    "201 {\"mode\":\"no-change\"}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "empty-patch"),
    "201 {\"mode\":\"empty-patch\"}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-test"),
    "500 InternalError: Internal error occurred: testing value /metadata/labels/mode failed: test failed "
    "{\"causes\":[{\"message\":\"testing value /metadata/labels/mode failed: test failed\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-replace"),
    "500 InternalError: Internal error occurred: replace operation does not apply: doc is missing path: /data/a: missing value "
    "{\"causes\":[{\"message\":\"replace operation does not apply: doc is missing path: /data/a: missing value\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-remove"),
    "500 InternalError: Internal error occurred: remove operation does not apply: doc is missing path: \"/data/a\": missing "
    "value {\"causes\":[{\"message\":\"remove operation does not apply: doc is missing path: \\\"/data/a\\\": missing "
    "value\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-remove-key"),
    "500 InternalError: Internal error occurred: error in remove for path: '/metadata/labels/none': Unable to remove "
    "nonexistent key: none: missing value {\"causes\":[{\"message\":\"error in remove for path: '/metadata/labels/none': "
    "Unable to remove nonexistent key: none: missing value\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-add"),
    "500 InternalError: Internal error occurred: add operation does not apply: doc is missing path: \"/data/a\": missing value "
    "{\"causes\":[{\"message\":\"add operation does not apply: doc is missing path: \\\"/data/a\\\": missing value\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-add-index"),
    "500 InternalError: Internal error occurred: error in add for path: '/metadata/finalizers/5': Unable to access invalid "
    "index: 5: invalid index referenced {\"causes\":[{\"message\":\"error in add for path: '/metadata/finalizers/5': Unable to "
    "access invalid index: 5: invalid index referenced\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-replace-key"),
    "201 {\"mode\":\"failing-replace-key\",\"none\":\"b\"}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-move"),
    "500 InternalError: Internal error occurred: move operation does not apply: doc is missing from path: /data/a: missing "
    "value {\"causes\":[{\"message\":\"move operation does not apply: doc is missing from path: /data/a: missing value\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-move-key"),
    "500 InternalError: Internal error occurred: error in move for path: 'none': Unable to remove nonexistent key: none: "
    "missing value {\"causes\":[{\"message\":\"error in move for path: 'none': Unable to remove nonexistent key: none: missing "
    "value\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-copy"),
    "500 InternalError: Internal error occurred: copy operation does not apply: doc is missing from path: /data/a: missing "
    "value {\"causes\":[{\"message\":\"copy operation does not apply: doc is missing from path: /data/a: missing value\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "failing-test-path"),
    "500 InternalError: Internal error occurred: test operation does not apply: is missing path: /data/a: missing value "
    "{\"causes\":[{\"message\":\"test operation does not apply: is missing path: /data/a: missing value\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "unknown-operation"),
    "500 InternalError: Internal error occurred: Unexpected kind: else {\"causes\":[{\"message\":\"Unexpected kind: else\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "no-path"),
    "500 InternalError: Internal error occurred: add operation failed to decode path: missing value "
    "{\"causes\":[{\"message\":\"add operation failed to decode path: missing value\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "second-fails"),
    "500 InternalError: Internal error occurred: testing value /data/a failed: test failed {\"causes\":[{\"message\":\"testing "
    "value /data/a failed: test failed\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "number"),
    "500 InternalError: Internal error occurred: json: cannot unmarshal number into Go struct field ConfigMap.data of type "
    "string {\"causes\":[{\"message\":\"json: cannot unmarshal number into Go struct field ConfigMap.data of type string\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "unknown-member"),
    "201 {\"mode\":\"unknown-member\"}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "bad-label"),
    "422 Invalid: ConfigMap \"one\" is invalid: metadata.labels: Invalid value: \"b c\": a valid label must be an empty string "
    "or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?') "
    "{\"name\":\"one\",\"kind\":\"ConfigMap\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"b "
    "c\\\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and "
    "end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')\",\"field\":\"metadata.labels\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "object-patch"),
    "500 InternalError: Internal error occurred: failed calling webhook \"object-patch.ex.io\": received undecodable patch in "
    "webhook response: json: cannot unmarshal object into Go value of type jsonpatch.Patch {\"causes\":[{\"message\":\"failed "
    "calling webhook \\\"object-patch.ex.io\\\": received undecodable patch in webhook response: json: cannot unmarshal object "
    "into Go value of type jsonpatch.Patch\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "text-patch"),
    "500 InternalError: Internal error occurred: failed calling webhook \"text-patch.ex.io\": received undecodable patch in "
    "webhook response: invalid character 'h' looking for beginning of value {\"causes\":[{\"message\":\"failed calling webhook "
    "\\\"text-patch.ex.io\\\": received undecodable patch in webhook response: invalid character 'h' looking for beginning of "
    "value\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "merge-patch"),
    "500 InternalError: Internal error occurred: failed calling webhook \"merge-patch.ex.io\": unsupported patch type "
    "\"MergePatch\" {\"causes\":[{\"message\":\"failed calling webhook \\\"merge-patch.ex.io\\\": unsupported patch type "
    "\\\"MergePatch\\\"\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "no-type"),
    "500 InternalError: Internal error occurred: failed calling webhook \"no-type.ex.io\": received invalid webhook response: "
    "webhook returned response.patch but not response.patchType {\"causes\":[{\"message\":\"failed calling webhook "
    "\\\"no-type.ex.io\\\": received invalid webhook response: webhook returned response.patch but not response.patchType\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "empty-type"),
    "500 InternalError: Internal error occurred: failed calling webhook \"empty-type.ex.io\": received invalid webhook "
    "response: webhook returned invalid response.patchType of \"\" {\"causes\":[{\"message\":\"failed calling webhook "
    "\\\"empty-type.ex.io\\\": received invalid webhook response: webhook returned invalid response.patchType of \\\"\\\"\"}]}" },
  { "POST", DRY "#metadata.labels", MAP ("one", "no-patch"),
    "500 InternalError: Internal error occurred: failed calling webhook \"no-patch.ex.io\": received invalid webhook response: "
    "webhook returned response.patchType but not response.patch {\"causes\":[{\"message\":\"failed calling webhook "
    "\\\"no-patch.ex.io\\\": received invalid webhook response: webhook returned response.patchType but not response.patch\"}]}" },
  { "POST", "~/configmaps#metadata.labels", MAP ("one", "label"),
    "201 {\"mode\":\"label\",\"seen\":\"yes\"}" },
  { "GET", "~/configmaps/one#metadata.labels", NULL,
    "200 {\"mode\":\"label\",\"seen\":\"yes\"}" },
  { "GET", "~/configmaps/one#metadata.managedFields", NULL,
    "200 [{\"manager\":\"probe\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\".\":{},\"f:mode\":{}}}}}]" },
  { "APPLY", "~/configmaps/two?fieldManager=a#metadata.labels", "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'two','labels':{'mode':'label'}}}",
    "201 {\"mode\":\"label\",\"seen\":\"yes\"}" },
  { "GET", "~/configmaps/two#metadata.managedFields", NULL,
    "200 [{\"manager\":\"a\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\"f:mode\":{}}}}}]" },
  { "DELETE", MUTATING "/$NS#status", NULL,
    "200 \"Success\"" },
};

static const ConformanceRow some_are_asked_again_after_a_change[] = {
  { "POST", MUTATING "#metadata.name", CONFIGURATION_HEAD "{'name':'a.ex.io'," COMMON AT ("count-a") MAPS ",'reinvocationPolicy':'IfNeeded'},{'name':'b.ex.io',"
    COMMON AT ("count-b") MAPS "},{'name':'c.ex.io'," COMMON AT ("count-c") MAPS ",'reinvocationPolicy':'IfNeeded'}]}",
    "201 \"$NS\"" },
  { "AWAIT", DRY "#data", "{'metadata':{'name':'probe'},'data':{'x':'y'}}",
    "201 {\"a\":\"2\",\"b\":\"1\",\"c\":\"2\",\"x\":\"y\"}" },
  { "POST", DRY, "{'metadata':{'name':'one'}}",
    "500 InternalError: Internal error occurred: add operation does not apply: doc is missing path: \"/data/a\": missing value "
    "{\"causes\":[{\"message\":\"add operation does not apply: doc is missing path: \\\"/data/a\\\": missing value\"}]}" },
  { "TOLD", "count-a#request.object.data", NULL,
    "200 nothing" },
  { "TOLD", "count-b#request.object.data", NULL,
    "200 {\"a\":\"1\",\"x\":\"y\"}" },
  { "TOLD", "count-c#request.object.data", NULL,
    "200 {\"a\":\"2\",\"b\":\"1\",\"c\":\"1\",\"x\":\"y\"}" },
  { "DELETE", MUTATING "/$NS#status", NULL,
    "200 \"Success\"" },
};

static const ConformanceRow webhooks_are_told_of_what_they_are_for[] = {
  { "UNTIL", "~/serviceaccounts/default#metadata.name", NULL,
    "200 \"default\"" },
  { "POST", "~/pods", "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
  { "POST", "~/pods", "{'metadata':{'name':'q'},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod q" },
  { "POST", "~/pods", "{'metadata':{'name':'r'},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod r" },
  { "POST", "~/services#metadata.name", "{'metadata':{'name':'s'},'spec':{'ports':[{'port':80}]}}",
    "201 \"s\"" },
  { "POST", "~/replicationcontrollers#metadata.name", "{'metadata':{'name':'rc'},'spec':{'replicas':1,'selector':{'a':'b'},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'containers':[{'name':'c','image':'i'}]}}}}",
    "201 \"rc\"" },
  { "POST", "~/configmaps", "{'metadata':{'name':'one','labels':{'x':'y'}}}",
    "201 ConfigMap one" },
  { "POST", "~/configmaps", "{'metadata':{'name':'two','labels':{'x':'y'}}}",
    "201 ConfigMap two" },
  { "POST", VALIDATING "#metadata.name", VALIDATING_HEAD "{'name':'all.ex.io'," COMMON AT ("all") RULES ("'*'", "'*'", "'*'", "'*/*'")
    "},{'name':'equivalent.ex.io'," COMMON AT ("equivalent") RULES ("'CREATE'", "'events.k8s.io'", "'v1'", "'events'")
    "},{'name':'exact.ex.io'," COMMON AT ("exact") "'matchPolicy':'Exact',"
    RULES ("'CREATE'", "'events.k8s.io'", "'v1'", "'events'") "},{'name':'scaler.ex.io'," COMMON AT ("scaler")
    RULES ("'CREATE'", "'autoscaling'", "'v2'", "'horizontalpodautoscalers'") "},{'name':'cluster.ex.io'," COMMON AT ("cluster")
    "'rules':[{'operations':['*'],'apiGroups':['*'],'apiVersions':['*'],'resources':['*/*'],'scope':'Cluster'}]},"
    "{'name':'deny.ex.io'," COMMON AT ("deny") "'objectSelector':{'matchLabels':{'mode':'deny'}},"
    RULES ("'*'", "'*'", "'*'", "'*/*'") "}]}",
    "201 \"$NS\"" },
  { "AWAIT", DRY, MAP ("probe", "deny"),
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "FORGET", "all", NULL,
    "200 Nothing without a name" },
  { "POST", "~/pods/p/exec?command=ls&command=-l&stdin=true&container=c&stdout=1", NULL,
    "400 BadRequest: pod p does not have a host assigned" },
  { "TOLD", "all#request.operation", NULL,
    "200 \"CONNECT\"" },
  { "TOLD", "all#request.kind", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"kind\":\"PodExecOptions\"}" },
  { "TOLD", "all#request.resource", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"resource\":\"pods\"}" },
  { "TOLD", "all#request.subResource", NULL,
    "200 \"exec\"" },
  { "TOLD", "all#request.object", NULL,
    "200 {\"kind\":\"PodExecOptions\",\"apiVersion\":\"v1\",\"stdin\":true,\"stdout\":true,\"container\":\"c\","
    "\"command\":[\"ls\",\"-l\"]}" },
  { "TOLD", "all#request.oldObject", NULL,
    "200 null" },
  { "TOLD", "all#request.options", NULL,
    "200 null" },
  { "TOLD", "all#request.name", NULL,
    "200 \"p\"" },
  { "POST", "~/pods/absent/attach", NULL,
    "404 NotFound: pods \"absent\" not found {\"name\":\"absent\",\"kind\":\"pods\"}" },
  { "TOLD", "all#request.object", NULL,
    "200 {\"kind\":\"PodAttachOptions\",\"apiVersion\":\"v1\"}" },
  { "TOLD", "all#request.name", NULL,
    "200 \"absent\"" },
  { "POST", "~/pods/p/portforward?ports=80", NULL,
    "400 BadRequest: pod p does not have a host assigned" },
  { "TOLD", "all#request.object", NULL,
    "200 {\"kind\":\"PodPortForwardOptions\",\"apiVersion\":\"v1\",\"ports\":[80]}" },
  { "GET", "~/pods/p/proxy/some/path", NULL,
    "400 BadRequest: address not allowed" },
  { "TOLD", "all#request.object", NULL,
    "200 {\"kind\":\"PodProxyOptions\",\"apiVersion\":\"v1\",\"path\":\"/some/path\"}" },
  { "PUT", "~/services/s/proxy/x", "{}",
    "503 ServiceUnavailable: no endpoints available for service \"s\"" },
  { "TOLD", "all#request.object", NULL,
    "200 {\"kind\":\"ServiceProxyOptions\",\"apiVersion\":\"v1\",\"path\":\"/x\"}" },
  { "TOLD", "all#request.requestKind", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"kind\":\"ServiceProxyOptions\"}" },
  { "MERGE", "~/replicationcontrollers/rc/scale?fieldManager=f#spec", "{'spec':{'replicas':3}}",
    "200 {\"replicas\":3}" },
  { "TOLD", "all#request.kind", NULL,
    "200 {\"group\":\"autoscaling\",\"version\":\"v1\",\"kind\":\"Scale\"}" },
  { "TOLD", "all#request.requestKind", NULL,
    "200 {\"group\":\"autoscaling\",\"version\":\"v1\",\"kind\":\"Scale\"}" },
  { "TOLD", "all#request.resource", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"resource\":\"replicationcontrollers\"}" },
  { "TOLD", "all#request.options", NULL,
    "200 {\"kind\":\"UpdateOptions\",\"apiVersion\":\"meta.k8s.io/v1\",\"fieldManager\":\"f\"}" },
  { "TOLD", "all#request.object.kind", NULL,
    "200 \"Scale\"" },
  { "TOLD", "all#request.object.spec", NULL,
    "200 {\"replicas\":3}" },
  { "TOLD", "all#request.oldObject.spec", NULL,
    "200 {\"replicas\":1}" },
  { "MERGE", "~/replicationcontrollers/rc/status#kind", "{'status':{'observedGeneration':1}}",
    "200 \"ReplicationController\"" },
  { "TOLD", "all#request.subResource", NULL,
    "200 \"status\"" },
  { "TOLD", "all#request.kind", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"kind\":\"ReplicationController\"}" },
  { "POST", "~/pods/q/eviction", "{'apiVersion':'policy/v1','kind':'Eviction','metadata':{'name':'q'}}",
    "201 Success" },
  { "TOLD", "all#request.operation", NULL,
    "200 \"CREATE\"" },
  { "TOLD", "all#request.kind", NULL,
    "200 {\"group\":\"policy\",\"version\":\"v1\",\"kind\":\"Eviction\"}" },
  { "TOLD", "all#request.resource", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"resource\":\"pods\"}" },
  { "TOLD", "all#request.object.metadata", NULL,
    "200 {\"name\":\"q\",\"namespace\":\"$NS\"}" },
  { "TOLD", "all#request.name", NULL,
    "200 \"q\"" },
  { "POST", "~/pods/r/binding", "{'metadata':{'name':'r'},'target':{'kind':'Node','name':'n1'}}",
    "201 Success" },
  { "TOLD", "all#request.kind", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"kind\":\"Binding\"}" },
  { "TOLD", "all#request.subResource", NULL,
    "200 \"binding\"" },
  { "TOLD", "all#request.object.target", NULL,
    "200 {\"kind\":\"Node\",\"name\":\"n1\"}" },
  { "POST", "~/serviceaccounts/default/token#kind", "{'spec':{}}",
    "201 \"TokenRequest\"" },
  { "TOLD", "all#request.kind", NULL,
    "200 {\"group\":\"authentication.k8s.io\",\"version\":\"v1\",\"kind\":\"TokenRequest\"}" },
  { "TOLD", "all#request.resource", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"resource\":\"serviceaccounts\"}" },
  { "TOLD", "all#request.name", NULL,
    "200 \"default\"" },
  { "TOLD", "all#request.object.spec.audiences", NULL,
    "200 [\"https://kubernetes.default.svc\"]" },
  { "MERGE", "~/configmaps/one?fieldValidation=Strict#data", "{'data':{'a':'b'}}",
    "200 {\"a\":\"b\"}" },
  { "TOLD", "all#request.operation", NULL,
    "200 \"UPDATE\"" },
  { "TOLD", "all#request.options", NULL,
    "200 {\"kind\":\"UpdateOptions\",\"apiVersion\":\"meta.k8s.io/v1\",\"fieldValidation\":\"Strict\"}" },
  { "TOLD", "all#request.object.data", NULL,
    "200 {\"a\":\"b\"}" },
  { "TOLD", "all#request.oldObject.data", NULL,
    "200 nothing" },
  { "APPLY", "~/configmaps/three?fieldManager=a&force=true#metadata.name", "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'three'}}",
    "201 \"three\"" },
  { "TOLD", "all#request.operation", NULL,
    "200 \"CREATE\"" },
  { "TOLD", "all#request.options", NULL,
    "200 {\"kind\":\"CreateOptions\",\"apiVersion\":\"meta.k8s.io/v1\",\"fieldManager\":\"a\"}" },
  { "POST", "~/configmaps?dryRun=All#kind", "{'metadata':{'generateName':'gen-'}}",
    "201 \"ConfigMap\"" },
  { "TOLD", "all#request.dryRun", NULL,
    "200 true" },
  { "TOLD", "all#request.options", NULL,
    "200 {\"kind\":\"CreateOptions\",\"apiVersion\":\"meta.k8s.io/v1\",\"dryRun\":[\"All\"]}" },
  { "TOLD", "all#request.object.metadata.generateName", NULL,
    "200 \"gen-\"" },
  { "DELETE", "~/configmaps/three?propagationPolicy=Background", NULL,
    "200 Success {\"name\":\"three\",\"kind\":\"configmaps\",\"uid\":\"UID\"}" },
  { "TOLD", "all#request.operation", NULL,
    "200 \"DELETE\"" },
  { "TOLD", "all#request.object", NULL,
    "200 null" },
  { "TOLD", "all#request.oldObject.metadata.name", NULL,
    "200 \"three\"" },
  { "TOLD", "all#request.options", NULL,
    "200 {\"kind\":\"DeleteOptions\",\"apiVersion\":\"meta.k8s.io/v1\",\"propagationPolicy\":\"Background\"}" },
  { "DELETE", "~/configmaps/two", "{'kind':'DeleteOptions','apiVersion':'v1','gracePeriodSeconds':5,'propagationPolicy':'Background'}",
    "200 Success {\"name\":\"two\",\"kind\":\"configmaps\",\"uid\":\"UID\"}" },
  { "TOLD", "all#request.options", NULL,
    "200 {\"kind\":\"DeleteOptions\",\"apiVersion\":\"meta.k8s.io/v1\",\"gracePeriodSeconds\":5,"
    "\"propagationPolicy\":\"Background\"}" },
  { "DELETE", "~/configmaps?labelSelector=x%3Dy&dryRun=All#items.0.metadata.name", NULL,
    "200 \"one\"" },
  { "TOLD", "all#request.operation", NULL,
    "200 \"DELETE\"" },
  { "TOLD", "all#request.name", NULL,
    "200 nothing" },
  { "TOLD", "all#request.oldObject.metadata.name", NULL,
    "200 \"one\"" },
  { "TOLD", "all#request.options", NULL,
    "200 {\"kind\":\"DeleteOptions\",\"apiVersion\":\"meta.k8s.io/v1\",\"dryRun\":[\"All\"]}" },
  { "DELETE", "~/pods/p#kind", NULL,
    "200 \"Pod\"" },
  { "TOLD", "all#request.options", NULL,
    "200 {\"kind\":\"DeleteOptions\",\"apiVersion\":\"meta.k8s.io/v1\",\"gracePeriodSeconds\":0}" },
  { "FORGET", "all", NULL,
    "200 Nothing without a name" },
  { "POST", "/apis/authorization.k8s.io/v1/namespaces/$NS/localsubjectaccessreviews#kind", "{'metadata':{'namespace':'$NS'},'spec':{'user':'x','resourceAttributes':{'namespace':'$NS','verb':'get',"
    "'resource':'pods'}}}",
    "201 \"LocalSubjectAccessReview\"" },
  { "TOLD", "all#request.kind", NULL,
    "200 nothing" },
  { "POST", "~/events#reason", "{'metadata':{'name':'e'},'involvedObject':{'namespace':'$NS','name':'x','kind':'Pod'},'reason':'r','message':'m',"
    "'type':'Normal'}",
    "201 \"r\"" },
  { "TOLD", "equivalent#request.kind", NULL,
    "200 {\"group\":\"events.k8s.io\",\"version\":\"v1\",\"kind\":\"Event\"}" },
  { "TOLD", "equivalent#request.resource", NULL,
    "200 {\"group\":\"events.k8s.io\",\"version\":\"v1\",\"resource\":\"events\"}" },
  { "TOLD", "equivalent#request.requestKind", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"kind\":\"Event\"}" },
  { "TOLD", "equivalent#request.requestResource", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"resource\":\"events\"}" },
  { "TOLD", "equivalent#request.object.note", NULL,
    "200 \"m\"" },
  { "TOLD", "exact#request.kind", NULL,
    "200 nothing" },
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers#spec.targetCPUUtilizationPercentage", "{'metadata':{'name':'h'},'spec':{'maxReplicas':2,'targetCPUUtilizationPercentage':50,"
    "'scaleTargetRef':{'kind':'ReplicationController','name':'rc','apiVersion':'v1'}}}",
    "201 50" },
  { "TOLD", "scaler#request.kind", NULL,
    "200 {\"group\":\"autoscaling\",\"version\":\"v2\",\"kind\":\"HorizontalPodAutoscaler\"}" },
  { "TOLD", "scaler#request.requestKind", NULL,
    "200 {\"group\":\"autoscaling\",\"version\":\"v1\",\"kind\":\"HorizontalPodAutoscaler\"}" },
  { "TOLD", "scaler#request.object.spec.metrics", NULL,
    "200 [{\"type\":\"Resource\",\"resource\":{\"name\":\"cpu\",\"target\":{\"type\":\"Utilization\","
    "\"averageUtilization\":50}}}]" },
  { "FORGET", "all", NULL,
    "200 Nothing without a name" },
  { "MERGE", "/api/v1/namespaces/$NS#metadata.labels.k", "{'metadata':{'labels':{'k':'v'}}}",
    "200 \"v\"" },
  { "TOLD", "cluster#request.resource", NULL,
    "200 {\"group\":\"\",\"version\":\"v1\",\"resource\":\"namespaces\"}" },
  { "TOLD", "cluster#request.name", NULL,
    "200 \"$NS\"" },
  { "TOLD", "cluster#request.namespace", NULL,
    "200 \"$NS\"" },
  { "MERGE", "/api/v1/namespaces/$NS/status#metadata.labels.k", "{'metadata':{'labels':{'k':'w'}}}",
    "200 \"w\"" },
  { "TOLD", "cluster#request.subResource", NULL,
    "200 \"status\"" },
  { "POST", "~/configmaps", MAP ("four", "else"),
    "201 ConfigMap four" },
  { "MERGE", "~/configmaps/four", "{'metadata':{'labels':{'mode':'deny'}}}",
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "DELETE", VALIDATING "/$NS#status", NULL,
    "200 \"Success\"" },
};

static const ConformanceRow who_cannot_be_asked_refuses_or_does_not_matter[] = {
  { "POST", VALIDATING "#metadata.name", VALIDATING_HEAD "{'name':'gone.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5," HERE
    ",'failurePolicy':'Fail','clientConfig':{'url':'https://127.0.0.1:1/gone'},"
    "'objectSelector':{'matchLabels':{'mode':'gone'}}," MAPS "},{'name':'ignored.ex.io','sideEffects':'None',"
    "'admissionReviewVersions':['v1'],'timeoutSeconds':5," HERE ",'failurePolicy':'Ignore',"
    "'clientConfig':{'url':'https://127.0.0.1:1/gone'},'objectSelector':{'matchLabels':{'mode':'ignored'}}," MAPS
    "},{'name':'unknown.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5," HERE
    ",'failurePolicy':'Fail','clientConfig':{'url':'https://127.0.0.1:1//a//b/'},"
    "'objectSelector':{'matchLabels':{'mode':'unknown'}}," MAPS "},{'name':'beta.ex.io','sideEffects':'None',"
    "'admissionReviewVersions':['v2','v1beta1','v1']," HERE "," AT ("deny-mutely")
    "'objectSelector':{'matchLabels':{'mode':'beta'}}," MAPS "}," HOOK ("deny") "]}",
    "201 \"$NS\"" },
  { "AWAIT", DRY, MAP ("probe", "deny"),
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", DRY "#metadata.name", MAP ("one", "gone"),
    "500 InternalError: Internal error occurred: failed calling webhook \"gone.ex.io\": failed to call webhook: Post "
    "\"https://127.0.0.1:1/gone?timeout=5s\": dial tcp 127.0.0.1:1: connect: connection refused "
    "{\"causes\":[{\"message\":\"failed calling webhook \\\"gone.ex.io\\\": failed to call webhook: Post "
    "\\\"https://127.0.0.1:1/gone?timeout=5s\\\": dial tcp 127.0.0.1:1: connect: connection refused\"}]}" },
  { "POST", DRY "#metadata.name", MAP ("one", "ignored"),
    "201 \"one\"" },
  { "POST", DRY "#metadata.name", MAP ("one", "unknown"),
    "500 InternalError: Internal error occurred: failed calling webhook \"unknown.ex.io\": failed to call webhook: Post "
    "\"https://127.0.0.1:1/a/b?timeout=5s\": dial tcp 127.0.0.1:1: connect: connection refused "
    "{\"causes\":[{\"message\":\"failed calling webhook \\\"unknown.ex.io\\\": failed to call webhook: Post "
    "\\\"https://127.0.0.1:1/a/b?timeout=5s\\\": dial tcp 127.0.0.1:1: connect: connection refused\"}]}" },
  { "POST", DRY "#metadata.name", MAP ("one", "beta"),
    "400 Failure: admission webhook \"beta.ex.io\" denied the request without explanation" },
  { "TOLD", "deny-mutely#apiVersion", NULL,
    "200 \"admission.k8s.io/v1beta1\"" },
  { "TOLD", "deny-mutely#kind", NULL,
    "200 \"AdmissionReview\"" },
  { "DELETE", VALIDATING "/$NS#status", NULL,
    "200 \"Success\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_HOOK_TABLE ("/admission/answers-are-carried-out", answers_are_carried_out);
  CONFORMANCE_HOOK_TABLE ("/admission/some-are-asked-again-after-a-change", some_are_asked_again_after_a_change);
  CONFORMANCE_HOOK_TABLE ("/admission/webhooks-are-told-of-what-they-are-for", webhooks_are_told_of_what_they_are_for);
  CONFORMANCE_HOOK_TABLE ("/admission/who-cannot-be-asked-refuses-or-does-not-matter", who_cannot_be_asked_refuses_or_does_not_matter);
  return g_test_run ();
}
