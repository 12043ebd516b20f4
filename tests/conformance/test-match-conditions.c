/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The matchConditions of webhooks decide who is asked. */

#include "hook.h"

static const ConformanceRow validating_webhooks_hear_of_what_they_want[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations#metadata.name",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'name.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{h"
    "ook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['co"
    "nfigmaps']}],'matchConditions':[{'name':'not-free','expression':'object.metadata.name != \\'free\\''}],'objectSelector"
    "':{'matchLabels':{'mode':'name'}}},{'name':'two.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{h"
    "ook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['co"
    "nfigmaps']}],'matchConditions':[{'name':'first','expression':'object.metadata.name != \\'free\\''},{'name':'second',"
    "'expression':'has(object.data) && object.data.a == \\'x\\''}],'objectSelector':{'matchLabels':{'mode':'two'}}},"
    "{'name':'request.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{"
    "'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},"
    "'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions'"
    ":[{'name':'asks','expression':'request.operation == \\'CREATE\\' && request.resource.resource == \\'configmaps\\' "
    "&& request.kind.kind == \\'ConfigMap\\' && request.requestKind.version == \\'v1\\' && request.name == \\'one\\' "
    "&& request.namespace == \\'$NS\\' && request.userInfo.username != \\'\\' && request.dryRun && !has(request.subResource"
    ") && request.options.kind == \\'CreateOptions\\''}],'objectSelector':{'matchLabels':{'mode':'request'}}},"
    "{'name':'nothing.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{"
    "'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},"
    "'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions'"
    ":[{'name':'nothing','expression':'oldObject == null && namespaceObject == null'}],'objectSelector':{'matchLabels':{'mo"
    "de':'nothing'}}},{'name':'may.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,"
    "'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny',"
    "'caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}"
    "],'matchConditions':[{'name':'may','expression':'authorizer.group(\\'\\').resource(\\'configmaps\\').namespace(\\'$NS\\"
    "').check(\\'create\\').allowed() && authorizer.requestResource.check(\\'create\\').allowed()'}],'objectSelector':{'mat"
    "chLabels':{'mode':'may'}}},{'name':'fails.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds"
    "':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny',"
    "'caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}"
    "],'matchConditions':[{'name':'a','expression':'object.data.none == \\'x\\''}],'objectSelector':{'matchLabels':{'mode':"
    "'fails'}}},{'name':'fails-twice.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,"
    "'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny',"
    "'caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}"
    "],'matchConditions':[{'name':'a','expression':'object.data.none == \\'x\\''},{'name':'b','expression':'1 "
    "/ 0 == 1'},{'name':'c','expression':'true'}],'objectSelector':{'matchLabels':{'mode':'fails-twice'}}},{'name':'fails-o"
    "r-false.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLab"
    "els':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operatio"
    "ns':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'a',"
    "'expression':'object.data.none == \\'x\\''},{'name':'b','expression':'object.metadata.name != \\'free\\''}],"
    "'objectSelector':{'matchLabels':{'mode':'fails-or-false'}}},{'name':'ignores.ex.io','sideEffects':'None',"
    "'admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':"
    "'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],"
    "'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'a','expression':'object.data.none "
    "== \\'x\\''}],'objectSelector':{'matchLabels':{'mode':'ignores'}},'failurePolicy':'Ignore'},{'name':'ignores-none.ex.i"
    "o','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kuber"
    "netes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE"
    "'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'a','expression':'object"
    ".metadata.name == \\'one\\''}],'objectSelector':{'matchLabels':{'mode':'ignores-none'}},'failurePolicy':'Ignore'},"
    "{'name':'costly.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'"
    "matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},"
    "'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions'"
    ":[{'name':'a','expression':'[1,2,3,4,5,6,7,8,9,10].all(f, [1,2,3,4,5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,"
    "9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,10].all(a, true))))))'}],"
    "'objectSelector':{'matchLabels':{'mode':'costly'}}},{'name':'budget.ex.io','sideEffects':'None','admissionReviewVersio"
    "ns':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},"
    "'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],"
    "'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'c0','expression':'[1,2,3,4,"
    "5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b,"
    " [1,2,3,4,5,6,7,8,9,10].all(a, true)))))'},{'name':'c1','expression':'[1,2,3,4,5,6,7,8,9,10].all(e, [1,2,"
    "3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,"
    "10].all(a, true)))))'},{'name':'c2','expression':'[1,2,3,4,5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,9,10].all(d,"
    " [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,10].all(a, true)))))'},{'name':'c3',"
    "'expression':'[1,2,3,4,5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, "
    "[1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,10].all(a, true)))))'},{'name':'c4','expression':'[1,2,"
    "3,4,5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,"
    "10].all(b, [1,2,3,4,5,6,7,8,9,10].all(a, true)))))'},{'name':'c5','expression':'[1,2,3,4,5,6,7,8,9,10].all(e,"
    " [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,"
    "7,8,9,10].all(a, true)))))'},{'name':'c6','expression':'[1,2,3,4,5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,9,"
    "10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,10].all(a, true)))))'}],"
    "'objectSelector':{'matchLabels':{'mode':'budget'}}},{'name':'budget-ignored.ex.io','sideEffects':'None',"
    "'admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':"
    "'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],"
    "'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'c0','expression':'[1,2,3,4,"
    "5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b,"
    " [1,2,3,4,5,6,7,8,9,10].all(a, true)))))'},{'name':'c1','expression':'[1,2,3,4,5,6,7,8,9,10].all(e, [1,2,"
    "3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,"
    "10].all(a, true)))))'},{'name':'c2','expression':'[1,2,3,4,5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,9,10].all(d,"
    " [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,10].all(a, true)))))'},{'name':'c3',"
    "'expression':'[1,2,3,4,5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, "
    "[1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,10].all(a, true)))))'},{'name':'c4','expression':'[1,2,"
    "3,4,5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,"
    "10].all(b, [1,2,3,4,5,6,7,8,9,10].all(a, true)))))'},{'name':'c5','expression':'[1,2,3,4,5,6,7,8,9,10].all(e,"
    " [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,"
    "7,8,9,10].all(a, true)))))'},{'name':'c6','expression':'[1,2,3,4,5,6,7,8,9,10].all(e, [1,2,3,4,5,6,7,8,9,"
    "10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,10].all(a, true)))))'}],"
    "'objectSelector':{'matchLabels':{'mode':'budget-ignored'}},'failurePolicy':'Ignore'},{'name':'spaced.ex.io',"
    "'sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernet"
    "es.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],"
    "'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'a','expression':' "
    " object.data.none == \\'x\\'\\n '}],'objectSelector':{'matchLabels':{'mode':'spaced'}}},{'name':'old.ex.io',"
    "'sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernet"
    "es.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operations':['UPDATE',"
    "'DELETE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'gone',"
    "'expression':'request.operation == \\'CREATE\\' || (request.operation == \\'UPDATE\\' && oldObject.data.a "
    "== \\'x\\' && object.data.a == \\'y\\') || (request.operation == \\'DELETE\\' && object == null && oldObject.data.a "
    "== \\'z\\')'}],'objectSelector':{'matchLabels':{'mode':'old'}}},{'name':'first.ex.io','sideEffects':'None',"
    "'admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':"
    "'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],"
    "'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'a','expression':'object.data.none "
    "== \\'x\\''}],'objectSelector':{'matchLabels':{'mode':'both'}}},{'name':'second.ex.io','sideEffects':'None',"
    "'admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':"
    "'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],"
    "'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[],'objectSelector':{'matchLabels':{'mode':'both'}"
    "}},{'name':'both-late.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelect"
    "or':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},"
    "'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions'"
    ":[],'objectSelector':{'matchLabels':{'mode':'late'}}},{'name':'late.ex.io','sideEffects':'None','admissionReviewVersio"
    "ns':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},"
    "'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],"
    "'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'a','expression':'object.data.none "
    "== \\'x\\''}],'objectSelector':{'matchLabels':{'mode':'late'}}},{'name':'last.ex.io','sideEffects':'None',"
    "'admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':"
    "'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],"
    "'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'a','expression':'object.metadata.name "
    "== \\'probe\\''}],'objectSelector':{'matchLabels':{'mode':'last'}}}]}",
    "201 \"$NS\"" },
  { "AWAIT", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'probe','labels':{'mode':'last'}}}",
    "418 Teapot: admission webhook \"last.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'name'}}}",
    "418 Teapot: admission webhook \"name.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'two'}}}",
    "201 ConfigMap one" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'fails-or-false'}}}",
    "403 Forbidden: configmaps \"one\" is forbidden: expression 'object.data.none == \"x\"' resulted in error: "
    "no such key: data {\"name\":\"one\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'request'}}}",
    "418 Teapot: admission webhook \"request.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'free','labels':{'mode':'name'}}}",
    "201 ConfigMap free" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'free','labels':{'mode':'two'}}}",
    "201 ConfigMap free" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'free','labels':{'mode':'fails-or-false'}}}",
    "201 ConfigMap free" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'free','labels':{'mode':'request'}}}",
    "201 ConfigMap free" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'two'}},'data':{'a':'x'}}",
    "418 Teapot: admission webhook \"two.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'two'}},'data':{'a':'y'}}",
    "201 ConfigMap one" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'nothing'}}}",
    "418 Teapot: admission webhook \"nothing.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'may'}}}",
    "418 Teapot: admission webhook \"may.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'fails'}}}",
    "403 Forbidden: configmaps \"one\" is forbidden: expression 'object.data.none == \"x\"' resulted in error: "
    "no such key: data {\"name\":\"one\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'fails-twice'}}}",
    "403 Forbidden: configmaps \"one\" is forbidden: [expression 'object.data.none == \"x\"' resulted in error: "
    "no such key: data, expression '1 / 0 == 1' resulted in error: division by zero] {\"name\":\"one\",\"kind\":\"configmap"
    "s\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'ignores'}}}",
    "201 ConfigMap one" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'ignores-none'}}}",
    "418 Teapot: admission webhook \"ignores-none.ex.io\" denied the request: not today Warning: 299 - \"careful "
    "now\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'costly'}}}",
    "403 Forbidden: configmaps \"one\" is forbidden: expression '[1,2,3,4,5,6,7,8,9,10].all(f, [1,2,3,4,5,6,7,"
    "8,9,10].all(e, [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(c, [1,2,3,4,5,6,7,8,9,10].all(b,"
    " [1,2,3,4,5,6,7,8,9,10].all(a, true))))))' resulted in error: operation cancelled: actual cost limit exceeded "
    "{\"name\":\"one\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'budget'}}}",
    "418 Teapot: admission webhook \"budget.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'budget-ignored'}}}",
    "418 Teapot: admission webhook \"budget-ignored.ex.io\" denied the request: not today Warning: 299 - \"careful "
    "now\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'spaced'}}}",
    "403 Forbidden: configmaps \"one\" is forbidden: expression '  object.data.none == \"x\"\n ' resulted in "
    "error: no such key: data {\"name\":\"one\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'both'}}}",
    "403 Forbidden: configmaps \"one\" is forbidden: expression 'object.data.none == \"x\"' resulted in error: "
    "no such key: data {\"name\":\"one\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'late'}}}",
    "403 Forbidden: configmaps \"one\" is forbidden: expression 'object.data.none == \"x\"' resulted in error: "
    "no such key: data {\"name\":\"one\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'last'}}}",
    "201 ConfigMap one" },
  { "POST", "~/configmaps",
    "{'metadata':{'name':'old','labels':{'mode':'old'}},'data':{'a':'x'}}",
    "201 ConfigMap old" },
  { "MERGE", "~/configmaps/old",
    "{'data':{'a':'y'}}",
    "418 Teapot: admission webhook \"old.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "MERGE", "~/configmaps/old",
    "{'data':{'a':'w'}}",
    "200 ConfigMap old" },
  { "DELETE", "~/configmaps/old?dryRun=All#status", NULL,
    "200 \"Success\"" },
  { "MERGE", "~/configmaps/old#data",
    "{'data':{'a':'z'}}",
    "200 {\"a\":\"z\"}" },
  { "DELETE", "~/configmaps/old", NULL,
    "418 Teapot: admission webhook \"old.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "MERGE", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations/$NS#metadata.generation",
    "{'webhooks':[{'name':'name.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,"
    "'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny',"
    "'caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}"
    "],'matchConditions':[{'name':'other','expression':'object.metadata.name == \\'free\\''}],'objectSelector':{'matchLabel"
    "s':{'mode':'name'}}}]}",
    "200 2" },
  { "AWAIT", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'free','labels':{'mode':'name'}}}",
    "418 Teapot: admission webhook \"name.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'name'}}}",
    "201 ConfigMap one" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations/$NS#status", NULL,
    "200 \"Success\"" },
};

static const ConformanceRow mutating_webhooks_hear_of_what_they_want[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations#metadata.name",
    "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{h"
    "ook}/label','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['c"
    "onfigmaps']}],'matchConditions':[{'name':'not-free','expression':'object.metadata.name != \\'free\\''}],"
    "'objectSelector':{'matchLabels':{'mode':'label'}}},{'name':'b.ex.io','sideEffects':'None','admissionReviewVersions':['"
    "v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url"
    "':'{hook}/count-b','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],"
    "'resources':['configmaps']}],'matchConditions':[{'name':'seen','expression':'has(object.metadata.labels.seen) "
    "&& object.metadata.labels.seen == \\'yes\\''}],'objectSelector':{'matchLabels':{'mode':'label'}}},{'name':'c.ex.io',"
    "'sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernet"
    "es.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/count-c','caBundle':'{ca}'},'rules':[{'operations':['CREATE"
    "'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'unseen',"
    "'expression':'!has(object.metadata.labels.seen)'}],'objectSelector':{'matchLabels':{'mode':'again'}},'reinvocationPoli"
    "cy':'IfNeeded'},{'name':'d.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,"
    "'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/count-d',"
    "'caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}"
    "],'matchConditions':[{'name':'always','expression':'request.operation == \\'CREATE\\''}],'objectSelector':{'matchLabel"
    "s':{'mode':'again'}},'reinvocationPolicy':'IfNeeded'},{'name':'e.ex.io','sideEffects':'None','admissionReviewVersions'"
    ":['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'"
    "url':'{hook}/label','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],"
    "'resources':['configmaps']}],'matchConditions':[],'objectSelector':{'matchLabels':{'mode':'again'}}},{'name':'f.ex.io'"
    ",'sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kuberne"
    "tes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/label','caBundle':'{ca}'},'rules':[{'operations':['CREATE'"
    "],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'a','expression':'obje"
    "ct.data.none == \\'x\\''}],'objectSelector':{'matchLabels':{'mode':'fails'}}},{'name':'g.ex.io','sideEffects':'None',"
    "'admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':"
    "'$NS'}},'clientConfig':{'url':'{hook}/label','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],"
    "'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[{'name':'a','expression':'object.data.none "
    "== \\'x\\''}],'objectSelector':{'matchLabels':{'mode':'ignores'}},'failurePolicy':'Ignore'},{'name':'h.ex.io',"
    "'sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelector':{'matchLabels':{'kubernet"
    "es.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/warn','caBundle':'{ca}'},'rules':[{'operations':['CREATE'],"
    "'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions':[],'objectSelector':{'matchLabels"
    "':{'mode':'late'}}},{'name':'i.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,"
    "'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/label',"
    "'caBundle':'{ca}'},'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}"
    "],'matchConditions':[{'name':'a','expression':'object.data.none == \\'x\\''}],'objectSelector':{'matchLabels':{'mode':"
    "'late'}}},{'name':'j.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],'timeoutSeconds':5,'namespaceSelecto"
    "r':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'clientConfig':{'url':'{hook}/deny','caBundle':'{ca}'},"
    "'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['configmaps']}],'matchConditions'"
    ":[{'name':'a','expression':'object.metadata.name == \\'probe\\''}],'objectSelector':{'matchLabels':{'mode':'last'}}}]}",
    "201 \"$NS\"" },
  { "AWAIT", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'probe','labels':{'mode':'last'}}}",
    "418 Teapot: admission webhook \"j.ex.io\" denied the request: not today Warning: 299 - \"careful now\"" },
  { "POST", "~/configmaps?dryRun=All#metadata.labels",
    "{'metadata':{'name':'free','labels':{'mode':'label'}},'data':{'x':'y'}}",
    "201 {\"mode\":\"label\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'free','labels':{'mode':'label'}},'data':{'x':'y'}}",
    "201 {\"x\":\"y\"}" },
  { "POST", "~/configmaps?dryRun=All#metadata.labels",
    "{'metadata':{'name':'one','labels':{'mode':'label'}},'data':{'x':'y'}}",
    "201 {\"mode\":\"label\",\"seen\":\"yes\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'one','labels':{'mode':'label'}},'data':{'x':'y'}}",
    "201 {\"b\":\"1\",\"x\":\"y\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'one','labels':{'mode':'again'}},'data':{'x':'y'}}",
    "201 {\"c\":\"1\",\"d\":\"2\",\"x\":\"y\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'fails'}}}",
    "403 Forbidden: configmaps \"one\" is forbidden: expression 'object.data.none == \"x\"' resulted in error: "
    "no such key: data {\"name\":\"one\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps?dryRun=All#metadata.labels",
    "{'metadata':{'name':'one','labels':{'mode':'ignores'}}}",
    "201 {\"mode\":\"ignores\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'late'}}}",
    "403 Forbidden: configmaps \"one\" is forbidden: expression 'object.data.none == \"x\"' resulted in error: "
    "no such key: data {\"name\":\"one\",\"kind\":\"configmaps\"} Warning: 299 - \"one\", 299 - \"two\"" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'one','labels':{'mode':'last'}}}",
    "201 ConfigMap one" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations/$NS#status", NULL,
    "200 \"Success\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_HOOK_TABLE ("/match-conditions/validating-webhooks-hear-of-what-they-want", validating_webhooks_hear_of_what_they_want);
  CONFORMANCE_HOOK_TABLE ("/match-conditions/mutating-webhooks-hear-of-what-they-want", mutating_webhooks_hear_of_what_they_want);
  return g_test_run ();
}
