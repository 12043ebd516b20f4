/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Requests of another version than a webhook or a policy is for. */

#include "foos.h"

static const ConformanceRow other_versions_are_judged_as_the_rule_wants_them[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations#metadata.name",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'v2.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{h"
    "ook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE','UPDATE'],'apiGroups':['autoscaling'],'apiVersions':['v"
    "2'],'resources':['horizontalpodautoscalers']}],'matchConditions':[{'name':'two','expression':'object.spec.metrics[0].r"
    "esource.target.averageUtilization == 50 && request.kind.version == \\'v2\\' && request.requestKind.version "
    "== \\'v1\\' && request.resource.version == \\'v1\\' && request.requestResource.version == \\'v1\\''}]}]}",
    "201 \"$NS\"" },
  { "AWAIT", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'probe'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'targetCPUUtilizationPercentage':50}}",
    "418 Teapot: admission webhook \"v2.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'one'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'targetCPUUtilizationPercentage':51}}",
    "201 HorizontalPodAutoscaler one" },
  { "POST", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v2','kind':'HorizontalPodAutoscaler','metadata':{'name':'one'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'metrics':[{'type':'Resource','resource':{'na"
    "me':'cpu','target':{'type':'Utilization','averageUtilization':50}}}]}}",
    "201 HorizontalPodAutoscaler one" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations/$NS#status", NULL,
    "200 \"Success\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies#metadata.name",
    "{'metadata':{'name':'two-$NS'},'spec':{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'operations':['CREATE','UPDATE'],'apiGroups':['autoscaling'],"
    "'apiVersions':['v2'],'resources':['horizontalpodautoscalers']}]},'matchConditions':[{'name':'plain','expression':'!has"
    "(object.spec.minReplicas) || object.spec.minReplicas != 2 || request.resource.version != \\'v1\\''}],'validations':[{'"
    "expression':'!(object.spec.metrics[0].resource.target.averageUtilization == 50 && request.kind.version == "
    "\\'v2\\' && request.requestKind.version == \\'v1\\' && request.resource.version == \\'v2\\' && request.requestResource"
    ".version == \\'v1\\')','message':'fifty'},{'expression':'object.apiVersion == \\'autoscaling/v2\\'','messageExpression"
    "':'\\'apiVersion is \\' + object.apiVersion'},{'expression':'request.requestKind.version == \\'v2\\' || "
    "object.spec.maxReplicas < 9','messageExpression':'\\'nine \\' + request.kind.version + request.resource.version "
    "+ request.requestKind.version + request.requestResource.version'}]}}",
    "201 \"two-$NS\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings#metadata.name",
    "{'metadata':{'name':'two-$NS'},'spec':{'policyName':'two-$NS','validationActions':['Deny']}}",
    "201 \"two-$NS\"" },
  { "AWAIT", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'probe'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'targetCPUUtilizationPercentage':50}}",
    "422 Invalid: horizontalpodautoscalers.autoscaling \"probe\" is forbidden: ValidatingAdmissionPolicy 'two-$NS' "
    "with binding 'two-$NS' denied request: fifty {\"name\":\"probe\",\"group\":\"autoscaling\",\"kind\":\"horizontalpodaut"
    "oscalers\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'two-$NS' with binding 'two-$NS' denied "
    "request: fifty\"}]}" },
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'one'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'targetCPUUtilizationPercentage':51}}",
    "201 HorizontalPodAutoscaler one" },
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'one'},'spec':{'maxReplicas':9,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'targetCPUUtilizationPercentage':51}}",
    "422 Invalid: horizontalpodautoscalers.autoscaling \"one\" is forbidden: ValidatingAdmissionPolicy 'two-$NS' "
    "with binding 'two-$NS' denied request: nine v2v2v1v1 {\"name\":\"one\",\"group\":\"autoscaling\",\"kind\":\"horizontal"
    "podautoscalers\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'two-$NS' with binding 'two-$NS' denied "
    "request: nine v2v2v1v1\"}]}" },
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'one'},'spec':{'maxReplicas':3,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'targetCPUUtilizationPercentage':50,"
    "'minReplicas':2}}",
    "201 HorizontalPodAutoscaler one" },
  { "POST", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v2','kind':'HorizontalPodAutoscaler','metadata':{'name':'one'},'spec':{'maxReplicas':9,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'}}}",
    "201 HorizontalPodAutoscaler one" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies#metadata.name",
    "{'metadata':{'name':'exact-$NS'},'spec':{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels'"
    ":{'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'operations':['CREATE','UPDATE'],'apiGroups':['autoscaling']"
    ",'apiVersions':['v1'],'resources':['horizontalpodautoscalers']}],'matchPolicy':'Exact'},'matchConditions':[],"
    "'validations':[{'expression':'false','message':'exact'}]}}",
    "201 \"exact-$NS\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings#metadata.name",
    "{'metadata':{'name':'exact-$NS'},'spec':{'policyName':'exact-$NS','validationActions':['Deny']}}",
    "201 \"exact-$NS\"" },
  { "AWAIT", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'probe'},'spec':{'maxReplicas':2,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'}}}",
    "422 Invalid: horizontalpodautoscalers.autoscaling \"probe\" is forbidden: ValidatingAdmissionPolicy 'exact-$NS' "
    "with binding 'exact-$NS' denied request: exact {\"name\":\"probe\",\"group\":\"autoscaling\",\"kind\":\"horizontalpoda"
    "utoscalers\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'exact-$NS' with binding 'exact-$NS' denied "
    "request: exact\"}]}" },
  { "POST", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v2','kind':'HorizontalPodAutoscaler','metadata':{'name':'one'},'spec':{'maxReplicas':9,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'}}}",
    "201 HorizontalPodAutoscaler one" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies#metadata.name",
    "{'metadata':{'name':'both-$NS'},'spec':{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':"
    "{'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'operations':['CREATE','UPDATE'],'apiGroups':['autoscaling'],"
    "'apiVersions':['v2'],'resources':['horizontalpodautoscalers']},{'operations':['CREATE','UPDATE'],'apiGroups':['autosca"
    "ling'],'apiVersions':['v1'],'resources':['horizontalpodautoscalers']}]},'matchConditions':[],'validations':[{'expressi"
    "on':'object.spec.maxReplicas != 7','messageExpression':'\\'as \\' + request.kind.version'}]}}",
    "201 \"both-$NS\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings#metadata.name",
    "{'metadata':{'name':'both-$NS'},'spec':{'policyName':'both-$NS','validationActions':['Deny']}}",
    "201 \"both-$NS\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/exact-$NS#status", NULL,
    "200 \"Success\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/exact-$NS#status", NULL,
    "200 \"Success\"" },
  { "AWAIT", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v1','kind':'HorizontalPodAutoscaler','metadata':{'name':'probe'},'spec':{'maxReplicas':7,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'},'minReplicas':2}}",
    "422 Invalid: horizontalpodautoscalers.autoscaling \"probe\" is forbidden: ValidatingAdmissionPolicy 'both-$NS' "
    "with binding 'both-$NS' denied request: as v1 {\"name\":\"probe\",\"group\":\"autoscaling\",\"kind\":\"horizontalpodau"
    "toscalers\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'both-$NS' with binding 'both-$NS' denied "
    "request: as v1\"}]}" },
  { "POST", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'apiVersion':'autoscaling/v2','kind':'HorizontalPodAutoscaler','metadata':{'name':'one'},'spec':{'maxReplicas':7,"
    "'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'d'}}}",
    "422 Invalid: horizontalpodautoscalers.autoscaling \"one\" is forbidden: ValidatingAdmissionPolicy 'both-$NS' "
    "with binding 'both-$NS' denied request: as v2 {\"name\":\"one\",\"group\":\"autoscaling\",\"kind\":\"horizontalpodauto"
    "scalers\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'both-$NS' with binding 'both-$NS' denied "
    "request: as v2\"}]}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/both-$NS#status", NULL,
    "200 \"Success\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/both-$NS#status", NULL,
    "200 \"Success\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/two-$NS#status", NULL,
    "200 \"Success\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/two-$NS#status", NULL,
    "200 \"Success\"" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions#metadata.name", FOOS,
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", "/apis/$NS.example.com/v1/namespaces/$NS/foos", NULL,
    "200 FooList:" },
  { "UNTIL", "/apis/$NS.example.com/v2/namespaces/$NS/foos", NULL,
    "200 FooList:" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/foos#hostPort",
    "{'apiVersion':'$NS.example.com/v1','kind':'Foo','metadata':{'name':'one'},'hostPort':'a:1'}",
    "201 \"a:1\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies#metadata.name",
    "{'metadata':{'name':'foos-$NS'},'spec':{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':"
    "{'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'operations':['CREATE','UPDATE'],'apiGroups':['$NS.example.co"
    "m'],'apiVersions':['v2'],'resources':['foos']}]},'matchConditions':[{'name':'hosts','expression':'has(object.host)'}],"
    "'validations':[{'expression':'object.host != \\'bad\\'','messageExpression':'\\'host is \\' + object.host "
    "+ \\' and port \\' + object.port + \\' of \\' + object.apiVersion'},{'expression':'oldObject == null || "
    "oldObject.port == object.port','messageExpression':'oldObject.port + \\' was in \\' + oldObject.apiVersion'}]}}",
    "201 \"foos-$NS\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings#metadata.name",
    "{'metadata':{'name':'foos-$NS'},'spec':{'policyName':'foos-$NS','validationActions':['Deny']}}",
    "201 \"foos-$NS\"" },
  { "AWAIT", "/apis/$NS.example.com/v1/namespaces/$NS/foos?dryRun=All",
    "{'apiVersion':'$NS.example.com/v1','kind':'Foo','metadata':{'name':'probe'},'hostPort':'bad:1'}",
    "422 Invalid: foos.$NS.example.com \"probe\" is forbidden: ValidatingAdmissionPolicy 'foos-$NS' with binding "
    "'foos-$NS' denied request: host is bad and port 1 of $NS.example.com/v2 {\"name\":\"probe\",\"group\":\"$NS.example.co"
    "m\",\"kind\":\"foos\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'foos-$NS' with binding 'foos-$NS' "
    "denied request: host is bad and port 1 of $NS.example.com/v2\"}]}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/foos?dryRun=All#hostPort",
    "{'apiVersion':'$NS.example.com/v1','kind':'Foo','metadata':{'name':'two'},'hostPort':'good:1'}",
    "201 \"good:1\"" },
  { "MERGE", "/apis/$NS.example.com/v1/namespaces/$NS/foos/one?dryRun=All",
    "{'hostPort':'a:2'}",
    "422 Invalid: foos.$NS.example.com \"one\" is forbidden: ValidatingAdmissionPolicy 'foos-$NS' with binding "
    "'foos-$NS' denied request: 1 was in $NS.example.com/v2 {\"name\":\"one\",\"group\":\"$NS.example.com\",\"kind\":\"foos"
    "\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'foos-$NS' with binding 'foos-$NS' denied request: "
    "1 was in $NS.example.com/v2\"}]}" },
  { "MERGE", "/apis/$NS.example.com/v1/namespaces/$NS/foos/one#hostPort",
    "{'hostPort':'b:1'}",
    "200 \"b:1\"" },
  { "MERGE", "/apis/$NS.example.com/v2/namespaces/$NS/foos/one",
    "{'host':'bad'}",
    "422 Invalid: foos.$NS.example.com \"one\" is forbidden: ValidatingAdmissionPolicy 'foos-$NS' with binding "
    "'foos-$NS' denied request: host is bad and port 1 of $NS.example.com/v2 {\"name\":\"one\",\"group\":\"$NS.example.com\""
    ",\"kind\":\"foos\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'foos-$NS' with binding 'foos-$NS' "
    "denied request: host is bad and port 1 of $NS.example.com/v2\"}]}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/foos-$NS#status", NULL,
    "200 \"Success\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/foos-$NS#status", NULL,
    "200 \"Success\"" },
  { "DELETE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/foos.$NS.example.com#metadata.name", NULL,
    "200 \"foos.$NS.example.com\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_HOOK_TABLE ("/other-versions/other-versions-are-judged-as-the-rule-wants-them", other_versions_are_judged_as_the_rule_wants_them);
  return g_test_run ();
}
