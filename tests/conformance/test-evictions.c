/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow what_an_eviction_says_is_checked[] = {
  { "POST", "~/pods", "{'metadata':{'name':'p','labels':{'app':'a'}},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
  { "GET", "~/pods/p#uid=metadata.uid", NULL, "200" },
  { "POST", "~/pods/none/eviction", "{'metadata':{'name':'none'}}",
    "404 NotFound: pods \"none\" not found {\"name\":\"none\",\"kind\":\"pods\"}" },
  { "POST", "~/pods/none/eviction", "{'metadata':{'name':'other'}}",
    "400 BadRequest: name in URL does not match name in Eviction object" },
  { "POST", "~/pods/p/eviction", "{}", "400 BadRequest: name in URL does not match name in Eviction object" },
  { "POST", "~/pods/p/eviction", "{'metadata':{}}", "400 BadRequest: name in URL does not match name in Eviction object" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'other'}}",
    "400 BadRequest: name in URL does not match name in Eviction object" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p','namespace':'other'}}",
    "400 BadRequest: the namespace of the provided object does not match the namespace sent on the request" },
  { "POST", "~/pods/p/eviction", "",
    "400 BadRequest: the object provided is unrecognized (must be of type Eviction): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input (<empty>)" },
  { "POST", "~/pods/p/eviction", NULL,
    "400 BadRequest: the object provided is unrecognized (must be of type Eviction): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input (<empty>)" },
  { "POST", "~/pods/p/eviction", "null", "400 BadRequest: name in URL does not match name in Eviction object" },
  { "POST", "~/pods/p/eviction", "[]",
    "400 BadRequest: the object provided is unrecognized (must be of type Eviction): couldn't get version/kind; json parse "
    "error: json: cannot unmarshal array into Go value of type struct { APIVersion string \"json:\\\"apiVersion,"
    "omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" } (5b5d)" },
  { "POST", "~/pods/p/eviction", "{'metadata':",
    "400 BadRequest: the object provided is unrecognized (must be of type Eviction): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input ({\"metadata\":)" },
  { "POST", "~/pods/p/eviction", "{'kind':'Pod','apiVersion':'v1','metadata':{'name':'p'}}",
    "400 BadRequest: Pod in version \"v1\" cannot be handled as a Eviction: converting (v1.Pod) to (policy.Eviction): "
    "unknown conversion" },
  { "POST", "~/pods/p/eviction", "{'kind':'Eviction','apiVersion':'v1','metadata':{'name':'p'}}",
    "400 BadRequest: Eviction in version \"v1\" cannot be handled as a Eviction: no kind \"Eviction\" is registered for "
    "version \"v1\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "POST", "~/pods/p/eviction", "{'kind':'Eviction','apiVersion':'policy/v2','metadata':{'name':'p'}}",
    "400 BadRequest: Eviction in version \"v2\" cannot be handled as a Eviction: no kind \"Eviction\" is registered for "
    "version \"policy/v2\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "POST", "~/pods/p/eviction", "{'kind':'Evict','apiVersion':'policy/v1','metadata':{'name':'p'}}",
    "400 BadRequest: Evict in version \"v1\" cannot be handled as a Eviction: no kind \"Evict\" is registered for version "
    "\"policy/v1\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "POST", "~/pods/p/eviction", "{'kind':'Eviction','metadata':{'name':'p'},'deleteOptions':{'dryRun':['All']}}",
    "201 Success" },
  { "POST", "~/pods/p/eviction", "{'apiVersion':'policy/v1','metadata':{'name':'p'},'deleteOptions':{'dryRun':['All']}}",
    "201 Success" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':1}",
    "400 BadRequest: Eviction in version \"v1\" cannot be handled as a Eviction: json: cannot unmarshal number into Go "
    "struct field Eviction.deleteOptions of type v1.DeleteOptions" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':{'gracePeriodSeconds':'x'}}",
    "400 BadRequest: Eviction in version \"v1\" cannot be handled as a Eviction: json: cannot unmarshal string into Go "
    "struct field DeleteOptions.deleteOptions.gracePeriodSeconds of type int64" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':7}}",
    "400 BadRequest: Eviction in version \"v1\" cannot be handled as a Eviction: json: cannot unmarshal number into Go "
    "struct field ObjectMeta.metadata.name of type string" },
  { "POST", "~/pods/p/eviction?fieldValidation=Strict", "{'metadata':{'name':'p'},'what':1}",
    "400 BadRequest: Eviction in version \"v1\" cannot be handled as a Eviction: strict decoding error: unknown field "
    "\"what\"" },
  { "POST", "~/pods/p/eviction?dryRun=All", "{'metadata':{'name':'p'},'what':1}",
    "201 Success Warning: 299 - \"unknown field \\\"what\\\"\"" },
  { "POST", "~/pods/p/eviction?dryRun=Some", "{'metadata':{'name':'p'}}",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Some\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"CreateOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Some\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':{'dryRun':['Some']}}",
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Some\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Some\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "POST", "~/pods/p/eviction?dryRun=All", "{'metadata':{'name':'p'},'deleteOptions':{'dryRun':['Some']}}",
    "500 Failure: Non-matching dry-run options in request and content: [All] and [Some]" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':{'propagationPolicy':'Foo','dryRun':['All']}}",
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: \"Foo\": supported "
    "values: \"Foreground\", \"Background\", \"Orphan\", \"nil\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: "
    "\\\"Foreground\\\", \\\"Background\\\", \\\"Orphan\\\", \\\"nil\\\"\",\"field\":\"propagationPolicy\"}]}" },
  { "POST", "~/pods/p/eviction",
    "{'metadata':{'name':'p'},'deleteOptions':{'ignoreStoreReadErrorWithClusterBreakingPotential':true,'dryRun':['All']}}",
    "422 Invalid: Eviction.policy \"p\" is invalid: deleteOptions.ignoreStoreReadErrorWithClusterBreakingPotential: Invalid "
    "value: true: can not be set for pod eviction, try after removing the option {\"name\":\"p\",\"group\":\"policy\","
    "\"kind\":\"Eviction\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: true: can not be set "
    "for pod eviction, try after removing the option\","
    "\"field\":\"deleteOptions.ignoreStoreReadErrorWithClusterBreakingPotential\"}]}" },
  { "POST text/plain", "~/pods/p/eviction", "{'metadata':{'name':'p'}}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "GET", "~/pods/p/eviction", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "PUT", "~/pods/p/eviction", "{'metadata':{'name':'p'}}",
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "DELETE", "~/pods/p/eviction", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "POST", "~/configmaps/kube-root-ca.crt/eviction", "{'metadata':{'name':'kube-root-ca.crt'}}",
    "404 NotFound: the server could not find the requested resource {}" },
  { "GET", "~/pods/p#status", NULL, "200 {\"phase\":\"Pending\",\"qosClass\":\"BestEffort\"}" },
};

static const ConformanceRow preconditions_of_an_eviction_hold[] = {
  { "POST", "~/pods", "{'metadata':{'name':'p','labels':{'app':'a'}},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
  { "MERGE", "~/pods/p/status#status.phase", "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}",
    "200 \"Running\"" },
  { "GET", "~/pods/p#uid=metadata.uid", NULL, "200" },
  { "GET", "~/pods/p#rv=metadata.resourceVersion", NULL, "200" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':{'preconditions':{'uid':'x'}}}",
    "409 Conflict: Operation cannot be fulfilled on Pod \"p\": the UID in the precondition (x) does not match the UID in "
    "record (UID). The object might have been deleted and then recreated {\"name\":\"p\",\"kind\":\"Pod\"}" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':{'preconditions':{'resourceVersion':'1'}}}",
    "409 Conflict: Operation cannot be fulfilled on Pod \"p\": the ResourceVersion in the precondition (1) does not match "
    "the ResourceVersion in record (RV). The object might have been modified {\"name\":\"p\",\"kind\":\"Pod\"}" },
  { "POST", "~/pods/p/eviction?dryRun=All", "{'metadata':{'name':'p'},'deleteOptions':{'preconditions':{'uid':''}}}",
    "409 Conflict: Operation cannot be fulfilled on Pod \"p\": the UID in the precondition () does not match the UID in "
    "record (UID). The object might have been deleted and then recreated {\"name\":\"p\",\"kind\":\"Pod\"}" },
  { "POST", "~/pods/p/eviction?dryRun=All", "{'metadata':{'name':'p'},'deleteOptions':{'preconditions':{'uid':'x'}}}",
    "409 Conflict: Operation cannot be fulfilled on Pod \"p\": the UID in the precondition (x) does not match the UID in "
    "record (UID). The object might have been deleted and then recreated {\"name\":\"p\",\"kind\":\"Pod\"}" },
  { "POST", "~/pods/p/eviction",
    "{'metadata':{'name':'p'},'deleteOptions':{'preconditions':{'resourceVersion':'1'},'dryRun':['All']}}",
    "409 Conflict: Operation cannot be fulfilled on Pod \"p\": the ResourceVersion in the precondition (1) does not match "
    "the ResourceVersion in record (RV). The object might have been modified {\"name\":\"p\",\"kind\":\"Pod\"}" },
  { "POST", "~/pods/p/eviction",
    "{'metadata':{'name':'p'},'deleteOptions':{'preconditions':{'resourceVersion':'{rv}','uid':'{uid}'},'dryRun':['All']}}",
    "201 Success" },
  { "GET", "~/pods/p#status.conditions", NULL,
    "200 [{\"type\":\"Ready\",\"status\":\"True\",\"lastProbeTime\":null,\"lastTransitionTime\":null}]" },
  { "POST", "~/pods/p/eviction",
    "{'metadata':{'name':'p'},'deleteOptions':{'preconditions':{'resourceVersion':'{rv}','uid':'{uid}'}}}", "201 Success" },
  { "GET", "~/pods/p", NULL, "404 NotFound: pods \"p\" not found {\"name\":\"p\",\"kind\":\"pods\"}" },
  { "POST", "~/pods", "{'metadata':{'name':'q','labels':{'app':'a'}},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod q" },
  { "MERGE", "~/pods/q/status#status.phase", "{'status':{'phase':'Running'}}", "200 \"Running\"" },
  { "POST", "~/pods/q/eviction", "{'metadata':{'name':'q'},'deleteOptions':{'preconditions':{'uid':''}}}",
    "409 Conflict: Operation cannot be fulfilled on Pod \"q\": the UID in the precondition () does not match the UID in "
    "record (UID). The object might have been deleted and then recreated {\"name\":\"q\",\"kind\":\"Pod\"}" },
  { "GET", "~/pods/q#status.conditions", NULL,
    "200 [{\"type\":\"DisruptionTarget\",\"status\":\"True\",\"lastProbeTime\":null,\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"EvictionByEvictionAPI\",\"message\":\"Eviction API: evicting\"}]" },
  { "POST", "~/pods/q/eviction", "{'metadata':{'name':'q'},'deleteOptions':{'preconditions':{'resourceVersion':''}}}",
    "201 Success" },
  { "GET", "~/pods/q", NULL, "404 NotFound: pods \"q\" not found {\"name\":\"q\",\"kind\":\"pods\"}" },
};

static const ConformanceRow an_evicted_pod_says_so_while_it_ends[] = {
  { "POST", "~/pods",
    "{'metadata':{'name':'p','labels':{'app':'a'}},'spec':{'nodeName':'no-such-node','containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
  { "MERGE", "~/pods/p/status#status.phase", "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}",
    "200 \"Running\"" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':{'dryRun':['All'],'gracePeriodSeconds':5}}",
    "201 Success" },
  { "POST", "~/pods/p/eviction?dryRun=All#", "{'metadata':{'name':'p'}}",
    "201 {\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\",\"code\":201}" },
  { "GET", "~/pods/p#metadata.deletionTimestamp", NULL, "200 nothing" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':{'gracePeriodSeconds':100}}", "201 Success" },
  { "GET", "~/pods/p#metadata.deletionGracePeriodSeconds", NULL, "200 100" },
  { "GET", "~/pods/p#status.conditions", NULL,
    "200 [{\"type\":\"Ready\",\"status\":\"True\",\"lastProbeTime\":null,\"lastTransitionTime\":null},"
    "{\"type\":\"DisruptionTarget\",\"status\":\"True\",\"lastProbeTime\":null,\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"EvictionByEvictionAPI\",\"message\":\"Eviction API: evicting\"}]" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':{'gracePeriodSeconds':50}}", "201 Success" },
  { "GET", "~/pods/p#metadata.deletionGracePeriodSeconds", NULL, "200 50" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':{'gracePeriodSeconds':0}}", "201 Success" },
  { "GET", "~/pods/p", NULL, "404 NotFound: pods \"p\" not found {\"name\":\"p\",\"kind\":\"pods\"}" },
  { "POST", "~/pods",
    "{'metadata':{'name':'q','labels':{'app':'a'}},'spec':{'nodeName':'no-such-node','terminationGracePeriodSeconds':7,"
    "'containers':[{'name':'c','image':'i'}]}}", "201 Pod q" },
  { "POST", "~/pods/q/eviction", "{'metadata':{'name':'q'},'deleteOptions':{'propagationPolicy':'Foreground'}}",
    "201 Success" },
  { "GET", "~/pods/q#metadata.deletionGracePeriodSeconds", NULL, "200 7" },
  { "UNTIL", "~/pods/q#metadata.finalizers", NULL, "200 nothing" },
  { "GET", "~/pods/q#status.conditions", NULL,
    "200 [{\"type\":\"DisruptionTarget\",\"status\":\"True\",\"lastProbeTime\":null,\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"EvictionByEvictionAPI\",\"message\":\"Eviction API: evicting\"}]" },
  { "DELETE", "~/pods/q?gracePeriodSeconds=0&propagationPolicy=Background",
    "{'gracePeriodSeconds':0,'propagationPolicy':'Background'}", "200 Pod q" },
  { "POST", "~/pods",
    "{'metadata':{'name':'held','finalizers':['example.com/f']},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod held" },
  { "POST", "~/pods/held/eviction", "{'metadata':{'name':'held'}}", "201 Success" },
  { "GET", "~/pods/held#metadata.deletionGracePeriodSeconds", NULL, "200 0" },
  { "GET", "~/pods/held#status.conditions", NULL,
    "200 [{\"type\":\"DisruptionTarget\",\"status\":\"True\",\"lastProbeTime\":null,\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"EvictionByEvictionAPI\",\"message\":\"Eviction API: evicting\"}]" },
  { "MERGE", "~/pods/held", "{'metadata':{'finalizers':null}}", "200 Pod held" },
  { "GET", "~/pods/held", NULL, "404 NotFound: pods \"held\" not found {\"name\":\"held\",\"kind\":\"pods\"}" },
};

static const ConformanceRow a_budget_decides_over_pods_that_run[] = {
  { "POST", "~/pods", "{'metadata':{'name':'p','labels':{'app':'a'}},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
  { "MERGE", "~/pods/p/status#status.phase", "{'status':{'phase':'Running'}}", "200 \"Running\"" },
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets",
    "{'metadata':{'name':'b'},'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'a'}}}}", "201 PodDisruptionBudget b" },
  { "UNTIL", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b#status.observedGeneration", NULL, "200 1" },
  { "GET", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b#status", NULL,
    "200 {\"observedGeneration\":1,\"disruptionsAllowed\":0,\"currentHealthy\":0,\"desiredHealthy\":1,\"expectedPods\":1,"
    "\"conditions\":[{\"type\":\"DisruptionAllowed\",\"status\":\"False\",\"observedGeneration\":1,"
    "\"lastTransitionTime\":\"TIME\",\"reason\":\"InsufficientPods\",\"message\":\"\"}]}" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'}}",
    "429 TooManyRequests: Cannot evict pod as it would violate the pod's disruption budget. {\"causes\":["
    "{\"reason\":\"DisruptionBudget\",\"message\":\"The disruption budget b needs 1 healthy pods and has 0 currently\"}]}" },
  { "POST", "~/pods/p/eviction?dryRun=All", "{'metadata':{'name':'p'}}",
    "429 TooManyRequests: Cannot evict pod as it would violate the pod's disruption budget. {\"causes\":["
    "{\"reason\":\"DisruptionBudget\",\"message\":\"The disruption budget b needs 1 healthy pods and has 0 currently\"}]}" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'},'deleteOptions':{'dryRun':['All']}}",
    "429 TooManyRequests: Cannot evict pod as it would violate the pod's disruption budget. {\"causes\":["
    "{\"reason\":\"DisruptionBudget\",\"message\":\"The disruption budget b needs 1 healthy pods and has 0 currently\"}]}" },
  { "MERGE", "~/pods/p/status#status.phase", "{'status':{'phase':'Failed'}}", "200 \"Failed\"" },
  { "POST", "~/pods/p/eviction?dryRun=All", "{'metadata':{'name':'p'}}", "201 Success" },
  { "MERGE", "~/pods/p/status#status.phase", "{'status':{'phase':'Pending'}}", "200 \"Pending\"" },
  { "POST", "~/pods/p/eviction?dryRun=All", "{'metadata':{'name':'p'}}", "201 Success" },
  { "MERGE", "~/pods/p/status#status.phase", "{'status':{'phase':'Succeeded'}}", "200 \"Succeeded\"" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'}}", "201 Success" },
  { "GET", "~/pods/p", NULL, "404 NotFound: pods \"p\" not found {\"name\":\"p\",\"kind\":\"pods\"}" },
};

static const ConformanceRow a_pod_that_is_not_ready_costs_nothing_where_enough_are[] = {
  { "POST", "~/pods", "{'metadata':{'name':'ready','labels':{'app':'a'}},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod ready" },
  { "MERGE", "~/pods/ready/status#status.phase",
    "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}", "200 \"Running\"" },
  { "POST", "~/pods", "{'metadata':{'name':'other','labels':{'app':'a'}},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod other" },
  { "MERGE", "~/pods/other/status#status.phase",
    "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}", "200 \"Running\"" },
  { "POST", "~/pods", "{'metadata':{'name':'sick','labels':{'app':'a'}},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod sick" },
  { "MERGE", "~/pods/sick/status#status.phase", "{'status':{'phase':'Running'}}", "200 \"Running\"" },
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets",
    "{'metadata':{'name':'b'},'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'a'}}}}", "201 PodDisruptionBudget b" },
  { "UNTIL", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b#status.disruptionsAllowed", NULL, "200 1" },
  { "POST", "~/pods/sick/eviction", "{'metadata':{'name':'sick'}}", "201 Success" },
  { "GET", "~/pods/sick", NULL, "404 NotFound: pods \"sick\" not found {\"name\":\"sick\",\"kind\":\"pods\"}" },
  { "POST", "~/pods/other/eviction?dryRun=All", "{'metadata':{'name':'other'}}", "201 Success" },
  { "GET", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b#status.disruptedPods", NULL, "200 nothing" },
  { "POST", "~/pods/other/eviction", "{'metadata':{'name':'other'}}", "201 Success" },
  { "GET", "~/pods/other", NULL, "404 NotFound: pods \"other\" not found {\"name\":\"other\",\"kind\":\"pods\"}" },
  { "UNTIL", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b#status.currentHealthy", NULL, "200 1" },
  { "UNTIL", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b#status.disruptedPods", NULL, "200 nothing" },
  { "POST", "~/pods/ready/eviction", "{'metadata':{'name':'ready'}}",
    "429 TooManyRequests: Cannot evict pod as it would violate the pod's disruption budget. {\"causes\":["
    "{\"reason\":\"DisruptionBudget\",\"message\":\"The disruption budget b needs 1 healthy pods and has 1 currently\"}]}" },
  { "POST", "~/pods", "{'metadata':{'name':'sick','labels':{'app':'a'}},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod sick" },
  { "MERGE", "~/pods/sick/status#status.phase", "{'status':{'phase':'Running'}}", "200 \"Running\"" },
  { "MERGE", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b#spec.minAvailable", "{'spec':{'minAvailable':2}}",
    "200 2" },
  { "UNTIL", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b#status.desiredHealthy", NULL, "200 2" },
  { "POST", "~/pods/sick/eviction", "{'metadata':{'name':'sick'}}",
    "429 TooManyRequests: Cannot evict pod as it would violate the pod's disruption budget. {\"causes\":["
    "{\"reason\":\"DisruptionBudget\",\"message\":\"The disruption budget b needs 2 healthy pods and has 1 currently\"}]}" },
  { "MERGE", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b#spec.unhealthyPodEvictionPolicy",
    "{'spec':{'unhealthyPodEvictionPolicy':'AlwaysAllow'}}", "200 \"AlwaysAllow\"" },
  { "POST", "~/pods/sick/eviction", "{'metadata':{'name':'sick'}}", "201 Success" },
  { "GET", "~/pods/sick", NULL, "404 NotFound: pods \"sick\" not found {\"name\":\"sick\",\"kind\":\"pods\"}" },
  { "UNTIL", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b#status.observedGeneration", NULL, "200 3" },
  { "POST", "~/pods/ready/eviction", "{'metadata':{'name':'ready'}}",
    "429 TooManyRequests: Cannot evict pod as it would violate the pod's disruption budget. {\"causes\":["
    "{\"reason\":\"DisruptionBudget\",\"message\":\"The disruption budget b needs 2 healthy pods and has 1 currently\"}]}" },
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets",
    "{'metadata':{'name':'c'},'spec':{'minAvailable':0,'selector':{'matchLabels':{'app':'a'}}}}", "201 PodDisruptionBudget c" },
  { "POST", "~/pods/ready/eviction", "{'metadata':{'name':'ready'}}",
    "500 Failure: This pod has more than one PodDisruptionBudget, which the eviction subresource does not support." },
  { "DELETE", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/c", NULL,
    "200 Success {\"name\":\"c\",\"group\":\"policy\",\"kind\":\"poddisruptionbudgets\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/b", NULL,
    "200 Success {\"name\":\"b\",\"group\":\"policy\",\"kind\":\"poddisruptionbudgets\",\"uid\":\"UID\"}" },
  { "POST", "~/pods/ready/eviction", "{'metadata':{'name':'ready'}}", "201 Success" },
  { "GET", "~/pods/ready", NULL, "404 NotFound: pods \"ready\" not found {\"name\":\"ready\",\"kind\":\"pods\"}" },
};

static const ConformanceRow what_can_not_be_counted_may_not_be_disturbed[] = {
  { "POST", "~/configmaps", "{'metadata':{'name':'c'}}", "201 ConfigMap c" },
  { "GET", "~/configmaps/c#uid=metadata.uid", NULL, "200" },
  { "POST", "~/pods",
    "{'metadata':{'name':'p','labels':{'app':'f'},'ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'c','uid':'"
    "{uid}','controller':true}]},'spec':{'containers':[{'name':'c','image':'i'}]}}", "201 Pod p" },
  { "MERGE", "~/pods/p/status#status.phase", "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}",
    "200 \"Running\"" },
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets",
    "{'metadata':{'name':'f'},'spec':{'maxUnavailable':1,'selector':{'matchLabels':{'app':'f'}}}}",
    "201 PodDisruptionBudget f" },
  { "UNTIL", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/f#status", NULL,
    "200 {\"disruptionsAllowed\":0,\"currentHealthy\":0,\"desiredHealthy\":0,\"expectedPods\":0,\"conditions\":["
    "{\"type\":\"DisruptionAllowed\",\"status\":\"False\",\"lastTransitionTime\":\"TIME\",\"reason\":\"SyncFailed\","
    "\"message\":\"configmaps does not implement the scale subresource\"}]}" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'}}",
    "429 TooManyRequests: Cannot evict pod as it would violate the pod's disruption budget. {\"causes\":["
    "{\"reason\":\"DisruptionBudget\",\"message\":\"The disruption budget f is still being processed by the server.\"}],"
    "\"retryAfterSeconds\":10}" },
  { "MERGE", "~/pods/p#metadata.name", "{'metadata':{'ownerReferences':null}}", "200 \"p\"" },
  { "UNTIL", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/f#status.observedGeneration", NULL, "200 1" },
  { "POST", "~/pods/p/eviction", "{'metadata':{'name':'p'}}",
    "429 TooManyRequests: Cannot evict pod as it would violate the pod's disruption budget. {\"causes\":["
    "{\"reason\":\"DisruptionBudget\",\"message\":\"The disruption budget f does not allow evicting pods currently\"}]}" },
  { "GET", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets/f#status", NULL,
    "200 {\"observedGeneration\":1,\"disruptionsAllowed\":0,\"currentHealthy\":1,\"desiredHealthy\":0,\"expectedPods\":0,"
    "\"conditions\":[{\"type\":\"DisruptionAllowed\",\"status\":\"False\",\"observedGeneration\":1,"
    "\"lastTransitionTime\":\"TIME\",\"reason\":\"InsufficientPods\",\"message\":\"\"}]}" },
};

static const ConformanceRow an_eviction_may_come_in_its_first_version[] = {
  { "POST", "~/pods#metadata.name", "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i'}]}}", "201 \"p\"" },
  { "POST", "~/pods/p/eviction?dryRun=All", "{'kind':'Eviction','apiVersion':'policy/v1beta1','metadata':{'name':'p'}}",
    "201 Success" },
  { "POST", "~/pods/p/eviction?dryRun=All", "{'kind':'Eviction','apiVersion':'policy/v2','metadata':{'name':'p'}}",
    "400 BadRequest: Eviction in version \"v2\" cannot be handled as a Eviction: no kind \"Eviction\" is registered for "
    "version \"policy/v2\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "POST", "~/pods/p/eviction", "{'kind':'Eviction','apiVersion':'policy/v1beta1','metadata':{'name':'p'}}", "201 Success" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/evictions/what-an-eviction-says-is-checked", what_an_eviction_says_is_checked);
  CONFORMANCE_TABLE ("/evictions/preconditions-of-an-eviction-hold", preconditions_of_an_eviction_hold);
  CONFORMANCE_TABLE ("/evictions/an-evicted-pod-says-so-while-it-ends", an_evicted_pod_says_so_while_it_ends);
  CONFORMANCE_TABLE ("/evictions/a-budget-decides-over-pods-that-run", a_budget_decides_over_pods_that_run);
  CONFORMANCE_TABLE ("/evictions/a-pod-that-is-not-ready-costs-nothing-where-enough-are", a_pod_that_is_not_ready_costs_nothing_where_enough_are);
  CONFORMANCE_TABLE ("/evictions/what-can-not-be-counted-may-not-be-disturbed", what_can_not_be_counted_may_not_be_disturbed);
  CONFORMANCE_TABLE ("/evictions/an-eviction-may-come-in-its-first-version", an_eviction_may_come_in_its_first_version);
  return g_test_run ();
}
