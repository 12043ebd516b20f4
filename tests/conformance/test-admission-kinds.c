/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Admission webhooks of pods, of custom resources, of definitions and of their own configurations; and what changes of a configuration do. */

#include "hook.h"

#define CONFIGURATIONS "/apis/admissionregistration.k8s.io/v1/"
#define VALIDATING CONFIGURATIONS "validatingwebhookconfigurations"
#define MUTATING CONFIGURATIONS "mutatingwebhookconfigurations"
#define CONFIGURATION(webhooks) "{'metadata':{'name':'$NS','labels':{'of':'$NS'}},'webhooks':[" webhooks "]}"
#define NAMED(name, webhooks) "{'metadata':{'name':'$NS-" name "'},'webhooks':[" webhooks "]}"
#define HERE "'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},"
#define WEBHOOK(name, path, rules) \
  "{'name':'" name ".ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':1," HERE \
  "'clientConfig':{'url':'{hook}/" path "','caBundle':'{ca}'}," rules "}"
#define RULES(operations, groups, resources) \
  "'rules':[{'operations':[" operations "],'apiGroups':[" groups "],'apiVersions':['*'],'resources':[" resources "]}]"
#define MODE(mode) "'objectSelector':{'matchLabels':{'mode':'" mode "'}},"
#define MAPS RULES ("'CREATE'", "''", "'configmaps'")
#define MAP(name, mode) "{'metadata':{'name':'" name "','labels':{'mode':'" mode "'}}}"
#define DRY "~/configmaps?dryRun=All"
#define DEFINITIONS "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
#define DEFINITION DEFINITIONS "/foos.$NS.example.com"
#define V1 "/apis/$NS.example.com/v1/namespaces/$NS/foos"
#define V2 "/apis/$NS.example.com/v2/namespaces/$NS/foos"
#define VERSION(version, storage) \
  "{'name':'" version "','served':true,'storage':" storage ",'schema':{'openAPIV3Schema':{'type':'object','properties':{'one':{'type':'string'}}}}}"
#define FOOS(labels) \
  "{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':'foos.$NS.example.com'" labels "}," \
  "'spec':{'group':'$NS.example.com','scope':'Namespaced','names':{'plural':'foos','kind':'Foo'}," \
  "'versions':[" VERSION ("v1", "true") "," VERSION ("v2", "false") "]}}"
#define STORED_AS_2 "{'spec':{'versions':[" VERSION ("v1", "false") "," VERSION ("v2", "true") "]}}"
#define FOO(version, name) "{'apiVersion':'$NS.example.com/" version "','kind':'Foo','metadata':{'name':'" name "'}}"

static const ConformanceRow what_a_webhook_adds_to_a_pod_gets_its_defaults[] = {
  { "UNTIL", "~/serviceaccounts/default#metadata.name", NULL,
    "200 \"default\"" },
  { "POST", MUTATING "#metadata.name", CONFIGURATION (WEBHOOK ("first", "init-container", RULES ("'CREATE'", "''", "'pods'")) "," WEBHOOK ("label", "label", MODE ("label") MAPS)),
    "201 \"$NS\"" },
  { "AWAIT", DRY "#metadata.labels.seen", MAP ("probe", "label"),
    "201 \"yes\"" },
  { "POST", "~/pods#spec.initContainers.0.image", "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 \"i\"" },
  { "GET", "~/pods/p#spec.initContainers.0.terminationMessagePolicy", NULL,
    "200 \"File\"" },
  { "GET", "~/pods/p#spec.initContainers.0.volumeMounts.0.mountPath", NULL,
    "200 \"/var/run/secrets/kubernetes.io/serviceaccount\"" },
  { "GET", "~/pods/p#spec.initContainers.0.imagePullPolicy", NULL,
    "200 \"Always\"" },
  { "DELETE", MUTATING "/$NS#status", NULL,
    "200 \"Success\"" },
};

static const ConformanceRow custom_resources_are_admitted_in_the_version_of_the_rule[] = {
  { "POST", DEFINITIONS "#metadata.name", FOOS (""),
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1, NULL,
    "200 FooList:" },
  { "UNTIL", V2, NULL,
    "200 FooList:" },
  { "POST", MUTATING "#metadata.name", CONFIGURATION (WEBHOOK ("members", "members", "'rules':[{'operations':['CREATE','UPDATE'],'apiGroups':['$NS.example.com'],'apiVersions':['v1'],'resources':['foos']}]") "," WEBHOOK ("label", "label", MODE ("label") MAPS)),
    "201 \"$NS\"" },
  { "AWAIT", DRY "#metadata.labels.seen", MAP ("probe", "label"),
    "201 \"yes\"" },
  { "POST", V1 "#one", FOO ("v1", "a"),
    "201 \"x\"" },
  { "GET", V1 "/a#more", NULL,
    "200 nothing" },
  { "GET", V1 "/a#metadata.managedFields", NULL,
    "200 nothing" },
  { "TOLD", "members#request.object.apiVersion", NULL,
    "200 \"$NS.example.com/v1\"" },
  { "POST", V2 "#one", FOO ("v2", "b"),
    "201 \"x\"" },
  { "TOLD", "members#request.object.apiVersion", NULL,
    "200 \"$NS.example.com/v1\"" },
  { "TOLD", "members#request.requestKind.version", NULL,
    "200 \"v2\"" },
  { "TOLD", "members#request.kind.version", NULL,
    "200 \"v1\"" },
  { "MERGE", DEFINITION "#status.storedVersions", STORED_AS_2,
    "200 [\"v1\",\"v2\"]" },
  { "UNTIL", V1, NULL,
    "200 FooList: a b" },
  { "MERGE", V1 "/a#one", "{'one':'z'}",
    "200 \"x\"" },
  { "GET", V2 "/a#one", NULL,
    "200 \"x\"" },
  { "MERGE", V2 "/b#one", "{'one':'z'}",
    "200 \"x\"" },
  { "POST", VALIDATING "#metadata.name", CONFIGURATION (WEBHOOK ("deny", "deny", RULES ("'*'", "'*'", "'foos','configmaps'"))),
    "201 \"$NS\"" },
  { "AWAIT", DRY, MAP ("probe", "deny"),
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", V1, FOO ("v1", "c"),
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "MERGE", V2 "/a", "{'one':'q'}",
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "DELETE", V1 "/a", NULL,
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "DELETE", V1, NULL,
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "MERGE", V1 "/a?dryRun=All", "{'one':'q'}",
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "DELETE", VALIDATING "?labelSelector=of%3D$NS#kind", NULL,
    "200 \"ValidatingWebhookConfigurationList\"" },
  { "AWAIT", DRY, MAP ("probe", "label"),
    "201 ConfigMap probe" },
  { "DELETE", V1 "/a", NULL,
    "200 Success {\"name\":\"a\",\"group\":\"$NS.example.com\",\"kind\":\"foos\",\"uid\":\"UID\"}" },
  { "DELETE", MUTATING "?labelSelector=of%3D$NS#kind", NULL,
    "200 \"MutatingWebhookConfigurationList\"" },
  { "GET", MUTATING "?labelSelector=of%3D$NS", NULL,
    "200 MutatingWebhookConfigurationList:" },
  { "DELETE", DEFINITION "#metadata.name", NULL,
    "200 \"foos.$NS.example.com\"" },
};

static const ConformanceRow configurations_are_nobodys_business[] = {
  { "POST", VALIDATING "#metadata.name", CONFIGURATION ("{'name':'deny.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'objectSelector':{'matchLabels':{'mode':'$NS'}}," RULES ("'*'", "'admissionregistration.k8s.io','apiextensions.k8s.io'", "'*/*'") "}" "," WEBHOOK ("also", "deny", MODE ("deny") MAPS)),
    "201 \"$NS\"" },
  { "AWAIT", DRY, MAP ("probe", "deny"),
    "418 Teapot: admission webhook \"also.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", DEFINITIONS, FOOS (",'labels':{'mode':'$NS'}"),
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", VALIDATING "#metadata.name", "{'metadata':{'name':'$NS-other','labels':{'mode':'$NS'}},'webhooks':[]}",
    "201 \"$NS-other\"" },
  { "MERGE", VALIDATING "/$NS-other#metadata.name", "{'metadata':{'labels':{'a':'b'}}}",
    "200 \"$NS-other\"" },
  { "DELETE", VALIDATING "/$NS-other#status", NULL,
    "200 \"Success\"" },
  { "POST", MUTATING "#metadata.name", "{'metadata':{'name':'$NS-other','labels':{'mode':'$NS'}},'webhooks':[]}",
    "201 \"$NS-other\"" },
  { "DELETE", MUTATING "/$NS-other#status", NULL,
    "200 \"Success\"" },
  { "JSON", VALIDATING "/$NS#webhooks.1.rules.0.operations", "[{'op':'replace','path':'/webhooks/1/rules/0/operations','value':['UPDATE']}]",
    "200 [\"UPDATE\"]" },
  { "AWAIT", DRY, MAP ("probe", "deny"),
    "201 ConfigMap probe" },
  { "JSON", VALIDATING "/$NS#webhooks.1.rules.0.operations", "[{'op':'replace','path':'/webhooks/1/rules/0/operations','value':['CREATE']}]",
    "200 [\"CREATE\"]" },
  { "AWAIT", DRY, MAP ("probe", "deny"),
    "418 Teapot: admission webhook \"also.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "DELETE", VALIDATING "/$NS#status", NULL,
    "200 \"Success\"" },
};

static const ConformanceRow who_takes_too_long_has_failed[] = {
  { "POST", VALIDATING "#metadata.name", CONFIGURATION (WEBHOOK ("slow", "slow", MODE ("slow") MAPS) "," WEBHOOK ("patient", "slow", "'failurePolicy':'Ignore'," MODE ("patient") MAPS) "," WEBHOOK ("deny", "deny", MODE ("deny") MAPS)),
    "201 \"$NS\"" },
  { "AWAIT", DRY, MAP ("probe", "deny"),
    "418 Teapot: admission webhook \"deny.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", DRY, MAP ("one", "slow"),
    "500 InternalError: Internal error occurred: failed calling webhook \"slow.ex.io\": failed to call webhook: Post "
    "\"https://127.0.0.1:PORT/slow?timeout=1s\": context deadline exceeded {\"causes\":[{\"message\":\"failed calling webhook "
    "\\\"slow.ex.io\\\": failed to call webhook: Post \\\"https://127.0.0.1:PORT/slow?timeout=1s\\\": context deadline "
    "exceeded\"}]}" },
  { "POST", DRY, MAP ("one", "patient"),
    "201 ConfigMap one" },
  { "DELETE", VALIDATING "/$NS#status", NULL,
    "200 \"Success\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_HOOK_TABLE ("/admission-kinds/what-a-webhook-adds-to-a-pod-gets-its-defaults", what_a_webhook_adds_to_a_pod_gets_its_defaults);
  CONFORMANCE_HOOK_TABLE ("/admission-kinds/custom-resources-are-admitted-in-the-version-of-the-rule", custom_resources_are_admitted_in_the_version_of_the_rule);
  CONFORMANCE_HOOK_TABLE ("/admission-kinds/configurations-are-nobodys-business", configurations_are_nobodys_business);
  CONFORMANCE_HOOK_TABLE ("/admission-kinds/who-takes-too-long-has-failed", who_takes_too_long_has_failed);
  return g_test_run ();
}
