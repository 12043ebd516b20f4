/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* MutatingAdmissionPolicies beside webhooks, for other versions than that of the request, for custom resources and for subresources. */

#include "hook.h"

static const ConformanceRow webhooks_come_after[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations#metadata.name",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'never.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'reinvocationPolicy':'Never',"
    "'clientConfig':{'url':'{hook}/count-w','caBundle':'{ca}'},'rules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':["
    "'CREATE'],'resources':['configmaps']}],'objectSelector':{'matchLabels':{'mode':'Never'}}},{'name':'ifneeded.ex.io',"
    "'sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'reinvocationPolicy':'IfNeeded','clientConfig':{'url':'{hook}/count-w','caBundle':'{"
    "ca}'},'rules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE'],'resources':['configmaps']}],"
    "'objectSelector':{'matchLabels':{'mode':'IfNeeded'}}}]}",
    "201 \"$NS\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'once-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE'],"
    "'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{data: {\\'o\\': has(object.data.o) ? object.data.o + \\'x\\' : \\'a\\', "
    "\\'ow\\': has(object.data.w) ? string(object.data.w) : \\'0\\'}}'}}]}}",
    "201 MutatingAdmissionPolicy once-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'twice-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE'],"
    "'resources':['configmaps']}]},'reinvocationPolicy':'IfNeeded','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{data: {\\'t\\': has(object.data.t) ? object.data.t + \\'x\\' : \\'a\\', "
    "\\'tw\\': has(object.data.w) ? string(object.data.w) : \\'0\\'}}'}}]}}",
    "201 MutatingAdmissionPolicy twice-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'once-$NS'},'spec':{'policyName':'once-$NS'}}",
    "201 MutatingAdmissionPolicyBinding once-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'twice-$NS'},'spec':{'policyName':'twice-$NS'}}",
    "201 MutatingAdmissionPolicyBinding twice-$NS" },
  { "AWAIT", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'k':'v'}}",
    "201 {\"k\":\"v\",\"o\":\"a\",\"ow\":\"0\",\"t\":\"ax\",\"tw\":\"0\"}" },
  { "AWAIT", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z','labels':{'mode':'Never'}},'data':{'k':'v'}}",
    "201 {\"k\":\"v\",\"o\":\"a\",\"ow\":\"0\",\"t\":\"ax\",\"tw\":\"1\",\"w\":\"1\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z','labels':{'mode':'IfNeeded'}},'data':{'k':'v'}}",
    "201 {\"k\":\"v\",\"o\":\"a\",\"ow\":\"0\",\"t\":\"ax\",\"tw\":\"1\",\"w\":\"2\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/twice-$NS",
    NULL,
    "200 Success {\"name\":\"twice-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "AWAIT", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z','labels':{'mode':'IfNeeded'}},'data':{'k':'v'}}",
    "201 {\"k\":\"v\",\"o\":\"a\",\"ow\":\"0\",\"w\":\"1\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/twice-$NS",
    NULL,
    "200 Success {\"name\":\"twice-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations/$NS#status",
    NULL,
    "200 \"Success\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/once-$NS",
    NULL,
    "200 Success {\"name\":\"once-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/once-$NS",
    NULL,
    "200 Success {\"name\":\"once-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
};

static const ConformanceRow versions_are_those_of_the_rules[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'second-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':['autoscaling'],'apiVersions':['v2'],'operations':["
    "'CREATE'],'resources':['horizontalpodautoscalers']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':"
    "'ApplyConfiguration','applyConfiguration':{'expression':'Object{spec: Object.spec{minReplicas: 2}, metadata: "
    "Object.metadata{annotations: {\\'seen\\': object.apiVersion + \\' \\' + request.kind.version + \\' \\' + "
    "request.requestKind.version + \\' \\' + request.resource.version}}}'}},{'patchType':'JSONPatch','jsonPatch':{'expression':"
    "'[JSONPatch{op: \\'add\\', path: \\'/spec/metrics/-\\', value: {\\'type\\': dyn(\\'Resource\\'), \\'resource\\': "
    "dyn({\\'name\\': dyn(\\'memory\\'), \\'target\\': dyn({\\'type\\': dyn(\\'Utilization\\'), \\'averageUtilization\\': "
    "dyn(70)})})}}]'}}]}}",
    "201 MutatingAdmissionPolicy second-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'second-$NS'},'spec':{'policyName':'second-$NS'}}",
    "201 MutatingAdmissionPolicyBinding second-$NS" },
  { "AWAIT", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All#spec.minReplicas",
    "{'apiVersion':'autoscaling/v2','kind':'HorizontalPodAutoscaler','metadata':{'name':'z'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'metrics':[]}}",
    "201 2" },
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All#spec",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'z'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'targetCPUUtilizationPercentage':50}}",
    "403 Invalid: policy 'second-$NS' with binding 'second-$NS' denied request: converting (v2.HorizontalPodAutoscaler) to "
    "(v1.HorizontalPodAutoscaler): unknown conversion {\"name\":\"z\",\"group\":\"autoscaling\",\"kind\":"
    "\"horizontalpodautoscalers\",\"causes\":[{\"message\":\"policy 'second-$NS' with binding 'second-$NS' denied request: "
    "converting (v2.HorizontalPodAutoscaler) to (v1.HorizontalPodAutoscaler): unknown conversion\"},{\"message\":\"policy "
    "'second-$NS' with binding 'second-$NS' denied request: converting (v2.HorizontalPodAutoscaler) to "
    "(v1.HorizontalPodAutoscaler): unknown conversion\"}]}" },
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All#metadata.annotations.seen",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'z'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'targetCPUUtilizationPercentage':50}}",
    "403 Invalid: policy 'second-$NS' with binding 'second-$NS' denied request: converting (v2.HorizontalPodAutoscaler) to "
    "(v1.HorizontalPodAutoscaler): unknown conversion {\"name\":\"z\",\"group\":\"autoscaling\",\"kind\":"
    "\"horizontalpodautoscalers\",\"causes\":[{\"message\":\"policy 'second-$NS' with binding 'second-$NS' denied request: "
    "converting (v2.HorizontalPodAutoscaler) to (v1.HorizontalPodAutoscaler): unknown conversion\"},{\"message\":\"policy "
    "'second-$NS' with binding 'second-$NS' denied request: converting (v2.HorizontalPodAutoscaler) to "
    "(v1.HorizontalPodAutoscaler): unknown conversion\"}]}" },
  { "POST", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All#spec.metrics",
    "{'apiVersion':'autoscaling/v2','kind':'HorizontalPodAutoscaler','metadata':{'name':'z'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'metrics':[{'type':'Resource','resource':{'name':"
    "'cpu','target':{'type':'Utilization','averageUtilization':50}}}]}}",
    "201 [{\"type\":\"Resource\",\"resource\":{\"name\":\"cpu\",\"target\":{\"type\":\"Utilization\",\"averageUtilization\":50}"
    "}},{\"type\":\"Resource\",\"resource\":{\"name\":\"memory\",\"target\":{\"type\":\"Utilization\",\"averageUtilization\":"
    "70}}}]" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/second-$NS",
    NULL,
    "200 Success {\"name\":\"second-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'third-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':['autoscaling'],'apiVersions':['v1'],'operations':["
    "'CREATE'],'resources':['horizontalpodautoscalers']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':"
    "'ApplyConfiguration','applyConfiguration':{'expression':'Object{spec: Object.spec{maxReplicas: 7}}'}}]}}",
    "201 MutatingAdmissionPolicy third-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'third-$NS'},'spec':{'policyName':'third-$NS'}}",
    "201 MutatingAdmissionPolicyBinding third-$NS" },
  { "AWAIT", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All#spec.maxReplicas",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'z'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'targetCPUUtilizationPercentage':50}}",
    "201 7" },
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All#spec.targetCPUUtilizationPercentage",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'z'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'targetCPUUtilizationPercentage':50}}",
    "201 50" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/second-$NS",
    NULL,
    "200 Success {\"name\":\"second-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/third-$NS",
    NULL,
    "200 Success {\"name\":\"third-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/third-$NS",
    NULL,
    "200 Success {\"name\":\"third-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
};

static const ConformanceRow subresources_are_changed[] = {
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments#spec.replicas",
    "{'metadata':{'name':'d'},'spec':{'replicas':0,'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':"
    "'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}}}}",
    "201 0" },
  { "POST", "~/pods#metadata.name",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "201 \"p\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'scale-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':['apps'],'apiVersions':['v1'],'operations':['*'],"
    "'resources':['deployments/scale']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{spec: Object.spec{replicas: object.spec.replicas + "
    "10}}'}},{'patchType':'JSONPatch','jsonPatch':{'expression':'[JSONPatch{op: \\'replace\\', path: \\'/spec/replicas\\', "
    "value: object.spec.replicas + int(request.subResource.size())}]'}}]}}",
    "201 MutatingAdmissionPolicy scale-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'status-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':['apps'],'apiVersions':['v1'],'operations':['UPDATE'],"
    "'resources':['deployments/status']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{status: Object.status{replicas: oldObject.metadata.name.size() + 2}, spec: "
    "Object.spec{paused: true}}'}}]}}",
    "201 MutatingAdmissionPolicy status-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'made-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':['apps'],'apiVersions':['v1'],'operations':['CREATE',"
    "'UPDATE'],'resources':['deployments']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{status: Object.status{replicas: 4}, metadata: Object.metadata{labels: "
    "{\\'made\\': \\'yes\\'}}}'}}]}}",
    "201 MutatingAdmissionPolicy made-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'bind-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE'],"
    "'resources':['pods/binding']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{metadata: Object.metadata{annotations: {\\'from\\': object.target.name}}}'}}]}}",
    "201 MutatingAdmissionPolicy bind-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'evict-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE'],"
    "'resources':['pods/eviction']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{deleteOptions: Object.deleteOptions{gracePeriodSeconds: object.nope}}'}}]}}",
    "201 MutatingAdmissionPolicy evict-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'token-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE'],"
    "'resources':['serviceaccounts/token']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{spec: Object.spec{expirationSeconds: object.spec.expirationSeconds + 1}}'}}]}}",
    "201 MutatingAdmissionPolicy token-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'exec-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CONNECT'],"
    "'resources':['pods/exec']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'JSONPatch','jsonPatch':{'expression':"
    "'[JSONPatch{op: \\'test\\', path: \\'/container\\', value: \\'a\\'}, JSONPatch{op: \\'remove\\', path: "
    "\\'/nope\\'}]'}},{'patchType':'ApplyConfiguration','applyConfiguration':{'expression':'Object{command: "
    "object.command}'}}],'matchConditions':[{'name':'some','expression':'request.operation == \\'CONNECT\\' && "
    "request.subResource == \\'exec\\' && object.kind == \\'PodExecOptions\\' && !(\\'free\\' in object.command)'}]}}",
    "201 MutatingAdmissionPolicy exec-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'scale-$NS'},'spec':{'policyName':'scale-$NS'}}",
    "201 MutatingAdmissionPolicyBinding scale-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'status-$NS'},'spec':{'policyName':'status-$NS'}}",
    "201 MutatingAdmissionPolicyBinding status-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'made-$NS'},'spec':{'policyName':'made-$NS'}}",
    "201 MutatingAdmissionPolicyBinding made-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'bind-$NS'},'spec':{'policyName':'bind-$NS'}}",
    "201 MutatingAdmissionPolicyBinding bind-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'evict-$NS'},'spec':{'policyName':'evict-$NS'}}",
    "201 MutatingAdmissionPolicyBinding evict-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'token-$NS'},'spec':{'policyName':'token-$NS'}}",
    "201 MutatingAdmissionPolicyBinding token-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'exec-$NS'},'spec':{'policyName':'exec-$NS'}}",
    "201 MutatingAdmissionPolicyBinding exec-$NS" },
  { "AWAIT", "~/pods/p/exec?command=x&stdout=true&container=a#message",
    NULL,
    "403 Invalid: policy 'exec-$NS' with binding 'exec-$NS' denied request: JSON Patch: error in remove for path: '/nope': "
    "Unable to remove nonexistent key: nope: missing value {\"name\":\"p\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy "
    "'exec-$NS' with binding 'exec-$NS' denied request: JSON Patch: error in remove for path: '/nope': Unable to remove "
    "nonexistent key: nope: missing value\"},{\"message\":\"policy 'exec-$NS' with binding 'exec-$NS' denied request: error "
    "applying patch: failed to convert patch object to typed object: no corresponding type for /v1, Kind=PodExecOptions\"}]}" },
  { "POST", "~/pods/p/exec?command=x&stdout=true",
    NULL,
    "403 Invalid: policy 'exec-$NS' with binding 'exec-$NS' denied request: error applying patch: failed to convert patch "
    "object to typed object: no corresponding type for /v1, Kind=PodExecOptions "
    "{\"name\":\"p\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'exec-$NS' with binding 'exec-$NS' denied request: "
    "error applying patch: failed to convert patch object to typed object: no corresponding type for /v1, "
    "Kind=PodExecOptions\"}]}" },
  { "POST", "~/pods/p/exec?command=free&stdout=true#message",
    NULL,
    "400 BadRequest: pod p does not have a host assigned" },
  { "PUT", "/apis/apps/v1/namespaces/$NS/deployments/d/scale?dryRun=All#spec.replicas",
    "{'apiVersion':'autoscaling/v1','kind':'Scale','metadata':{'name':'d'},'spec':{'replicas':1}}",
    "403 Invalid: policy 'scale-$NS' with binding 'scale-$NS' denied request: error applying patch: failed to convert patch "
    "object to typed object: no corresponding type for autoscaling/v1, Kind=Scale "
    "{\"name\":\"d\",\"group\":\"apps\",\"kind\":\"deployments\",\"causes\":[{\"message\":\"policy 'scale-$NS' with binding "
    "'scale-$NS' denied request: error applying patch: failed to convert patch object to typed object: no corresponding type "
    "for autoscaling/v1, Kind=Scale\"}]}" },
  { "MERGE", "/apis/apps/v1/namespaces/$NS/deployments/d/scale?dryRun=All#spec.replicas",
    "{'spec':{'replicas':2}}",
    "403 Invalid: policy 'scale-$NS' with binding 'scale-$NS' denied request: error applying patch: failed to convert patch "
    "object to typed object: no corresponding type for autoscaling/v1, Kind=Scale "
    "{\"name\":\"d\",\"group\":\"apps\",\"kind\":\"deployments\",\"causes\":[{\"message\":\"policy 'scale-$NS' with binding "
    "'scale-$NS' denied request: error applying patch: failed to convert patch object to typed object: no corresponding type "
    "for autoscaling/v1, Kind=Scale\"}]}" },
  { "MERGE", "/apis/apps/v1/namespaces/$NS/deployments/d/status?dryRun=All#status.replicas",
    "{'status':{'replicas':1}}",
    "200 3" },
  { "MERGE", "/apis/apps/v1/namespaces/$NS/deployments/d/status?dryRun=All#spec.paused",
    "{'status':{'replicas':1}}",
    "200 nothing" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#status",
    "{'metadata':{'name':'e'},'spec':{'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}},'spec':{"
    "'containers':[{'name':'a','image':'b'}]}}}}",
    "201 {}" },
  { "MERGE", "/apis/apps/v1/namespaces/$NS/deployments/d?dryRun=All#metadata.labels",
    "{'metadata':{'labels':{'x':'y'}}}",
    "200 {\"made\":\"yes\",\"x\":\"y\"}" },
  { "MERGE", "/apis/apps/v1/namespaces/$NS/deployments/d?dryRun=All#status.replicas",
    "{'metadata':{'labels':{'x':'y'}}}",
    "200 nothing" },
  { "POST", "~/pods/p/eviction",
    "{'apiVersion':'policy/v1','kind':'Eviction','metadata':{'name':'p'}}",
    "403 Invalid: policy 'evict-$NS' with binding 'evict-$NS' denied request: expression 'Object{deleteOptions: "
    "Object.deleteOptions{gracePeriodSeconds: object.nope}}' resulted in error: no such key: nope "
    "{\"name\":\"p\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'evict-$NS' with binding 'evict-$NS' denied request: "
    "expression 'Object{deleteOptions: Object.deleteOptions{gracePeriodSeconds: object.nope}}' resulted in error: no such key: "
    "nope\"}]}" },
  { "POST", "~/serviceaccounts/default/token#spec.expirationSeconds",
    "{'apiVersion':'authentication.k8s.io/v1','kind':'TokenRequest','spec':{'expirationSeconds':1000}}",
    "403 Invalid: policy 'token-$NS' with binding 'token-$NS' denied request: error applying patch: failed to convert patch "
    "object to typed object: no corresponding type for authentication.k8s.io/v1, Kind=TokenRequest "
    "{\"name\":\"default\",\"kind\":\"serviceaccounts\",\"causes\":[{\"message\":\"policy 'token-$NS' with binding 'token-$NS' "
    "denied request: error applying patch: failed to convert patch object to typed object: no corresponding type for "
    "authentication.k8s.io/v1, Kind=TokenRequest\"}]}" },
  { "POST", "~/pods/p/binding#status",
    "{'apiVersion':'v1','kind':'Binding','metadata':{'name':'p'},'target':{'kind':'Node','name':'nobody'}}",
    "201 \"Success\"" },
  { "GET", "~/pods/p#metadata.annotations",
    NULL,
    "200 {\"from\":\"nobody\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/scale-$NS",
    NULL,
    "200 Success {\"name\":\"scale-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/scale-$NS",
    NULL,
    "200 Success {\"name\":\"scale-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/status-$NS",
    NULL,
    "200 Success {\"name\":\"status-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/status-$NS",
    NULL,
    "200 Success {\"name\":\"status-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/made-$NS",
    NULL,
    "200 Success {\"name\":\"made-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/made-$NS",
    NULL,
    "200 Success {\"name\":\"made-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/bind-$NS",
    NULL,
    "200 Success {\"name\":\"bind-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/bind-$NS",
    NULL,
    "200 Success {\"name\":\"bind-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/evict-$NS",
    NULL,
    "200 Success {\"name\":\"evict-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/evict-$NS",
    NULL,
    "200 Success {\"name\":\"evict-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/token-$NS",
    NULL,
    "200 Success {\"name\":\"token-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/token-$NS",
    NULL,
    "200 Success {\"name\":\"token-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/exec-$NS",
    NULL,
    "200 Success {\"name\":\"exec-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/exec-$NS",
    NULL,
    "200 Success {\"name\":\"exec-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_HOOK_TABLE ("/mutation-forms/policies-come-before-webhooks-and-again-after-them", webhooks_come_after);
  CONFORMANCE_HOOK_TABLE ("/mutation-forms/a-policy-changes-the-version-that-it-is-for", versions_are_those_of_the_rules);
  CONFORMANCE_HOOK_TABLE ("/mutation-forms/what-is-sent-to-subresources-is-changed-as-what-it-is", subresources_are_changed);
  return g_test_run ();
}
