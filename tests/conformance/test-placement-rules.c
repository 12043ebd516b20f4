/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of where Pods are, and how they are called. */

#include "table.h"

static const ConformanceRow nodes_are_chosen_by_terms_that_can_be[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'nodeSelector':{'a b':'c d'}}}",
    "422 FieldValueInvalid spec.nodeSelector: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', "
    "'_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used "
    "for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid spec.nodeSelector: Invalid value: \"c "
    "d\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end "
    "with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'affinity':{'nodeAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':{'nodeSelectorTerms':[]}}}}}",
    "422 FieldValueRequired spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: "
    "Required value: must have at least one node selector term" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'affinity':{'nodeAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':{'nodeSelectorTerms':[{'matchExpr"
    "essions':[{'key':'a b','operator':'X'},{'key':'a','operator':'In'},{'key':'a','operator':'Gt','values':['1',"
    "'2']}],'matchFields':[{'key':'x','operator':'Exists'}]}]}}}}}",
    "422 FieldValueInvalid "
    "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].operator: "
    "Invalid value: \"X\": not a valid selector operator; FieldValueInvalid "
    "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key: "
    "Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueRequired "
    "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[1].values: "
    "Required value: must be specified when `operator` is 'In' or 'NotIn'; FieldValueRequired "
    "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[2].values: "
    "Required value: must be specified single value when `operator` is 'Lt' or 'Gt'; FieldValueInvalid "
    "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].operator: "
    "Invalid value: \"Exists\": not a valid selector operator; FieldValueInvalid "
    "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].key: Invalid "
    "value: \"x\": not a valid field selector key" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'affinity':{'nodeAffinity':{'preferredDuringSchedulingIgnoredDuringExecution':[{'weight':0,"
    "'preference':{'matchExpressions':[{'key':'a','operator':'In','values':['b c']}]}},{'weight':101,"
    "'preference':{'matchExpressions':[{'key':'a','operator':'Exists','values':['b']}]}}]}}}}",
    "422 FieldValueInvalid spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: Invalid value: "
    "0: must be in the range 1-100; FieldValueInvalid "
    "spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[1].weight: Invalid value: 101: must be in the "
    "range 1-100; FieldValueForbidden "
    "spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[1].preference.matchExpressions[0].values: "
    "Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'" },
};

static const ConformanceRow other_pods_are_near_or_far_by_a_topology[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'affinity':{'podAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':[{}],"
    "'preferredDuringSchedulingIgnoredDuringExecution':[{'weight':101,'podAffinityTerm':{'topologyKey':'a b',"
    "'namespaces':['A_'],'labelSelector':{'matchLabels':{'a b':'c'}}}}]}}}}",
    "422 FieldValueRequired spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Required "
    "value: can not be empty; FieldValueInvalid "
    "spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: \"\": name part "
    "must be non-empty; FieldValueInvalid "
    "spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: \"\": name part "
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); "
    "FieldValueInvalid spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: Invalid value: 101: "
    "must be in the range 1-100; FieldValueInvalid "
    "spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector.matchLabels: "
    "Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid "
    "spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.namespace: Invalid value: "
    "\"A_\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with "
    "an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); "
    "FieldValueInvalid "
    "spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.topologyKey: Invalid value: "
    "\"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'affinity':{'podAntiAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':[{'topologyKey':'',"
    "'namespaceSelector':{'matchExpressions':[{'key':'a','operator':'X'}]}}]}}}}",
    "422 FieldValueInvalid "
    "spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespaceSelector.matchExpressions[0].operator: "
    "Invalid value: \"X\": not a valid selector operator; FieldValueRequired "
    "spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Required value: can not be "
    "empty; FieldValueInvalid spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: "
    "Invalid value: \"\": name part must be non-empty; FieldValueInvalid "
    "spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: \"\": name "
    "part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'topologySpreadConstraints':[{}]}}",
    "422 FieldValueInvalid spec.topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero; "
    "FieldValueRequired spec.topologySpreadConstraints[0].topologyKey: Required value: can not be empty; FieldValueNotSupported "
    "spec.topologySpreadConstraints[0].whenUnsatisfiable: Unsupported value: \"\": supported values: \"DoNotSchedule\", "
    "\"ScheduleAnyway\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'topologySpreadConstraints':[{'maxSkew':1,'topologyKey':'a','whenUnsatisfiable':'X',"
    "'labelSelector':{'matchLabels':{'a b':'c'}}},{'maxSkew':1,'topologyKey':'a',"
    "'whenUnsatisfiable':'DoNotSchedule'},{'maxSkew':1,'topologyKey':'a','whenUnsatisfiable':'DoNotSchedule'}]}}",
    "422 FieldValueNotSupported spec.topologySpreadConstraints[0].whenUnsatisfiable: Unsupported value: \"X\": supported "
    "values: \"DoNotSchedule\", \"ScheduleAnyway\"; FieldValueInvalid "
    "spec.topologySpreadConstraints[0].labelSelector.matchLabels: Invalid value: \"a b\": name part must consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
    "'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueDuplicate "
    "spec.topologySpreadConstraints[1].{topologyKey, whenUnsatisfiable}: Duplicate value: \"{a, DoNotSchedule}\"" },
};

static const ConformanceRow pods_are_called_as_the_dns_allows[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'nodeName':'A_'}}",
    "422 FieldValueInvalid spec.nodeName: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'hostname':'A_','subdomain':'B_'}}",
    "422 FieldValueInvalid spec.hostname: Invalid value: \"A_\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid spec.subdomain: Invalid value: \"B_\": a "
    "lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an "
    "alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'hostAliases':[{'ip':'x',"
    "'hostnames':['A_']},{}]}}",
    "422 FieldValueInvalid spec.hostAliases[0].ip: Invalid value: \"x\": must be a valid IP address, (e.g. 10.9.8.7 or "
    "2001:db8::ffff); FieldValueInvalid spec.hostAliases[0].hostnames[0]: Invalid value: \"A_\": a lowercase RFC 1123 subdomain "
    "must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); "
    "FieldValueInvalid spec.hostAliases[1].ip: Invalid value: \"\": must be a valid IP address, (e.g. 10.9.8.7 or "
    "2001:db8::ffff)" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'dnsPolicy':'None'}}",
    "422 FieldValueRequired spec.dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'dnsPolicy':'None','dnsConfig':{}}}",
    "422 FieldValueRequired spec.dnsConfig.nameservers: Required value: must provide at least one DNS nameserver when "
    "`dnsPolicy` is None" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'dnsConfig':{'nameservers':['x'],"
    "'options':[{}]}}}",
    "422 FieldValueInvalid spec.dnsConfig.nameservers[0]: Invalid value: \"x\": must be a valid IP address, (e.g. 10.9.8.7 or "
    "2001:db8::ffff); FieldValueRequired spec.dnsConfig.options[0]: Required value: must not be empty" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'dnsConfig':{'nameservers':['1.1.1.1',"
    "'1.1.1.2','1.1.1.3','1.1.1.4']}}}",
    "422 FieldValueInvalid spec.dnsConfig.nameservers: Invalid value: [\"1.1.1.1\",\"1.1.1.2\",\"1.1.1.3\",\"1.1.1.4\"]: must "
    "not have more than 3 nameservers" },
};

static const ConformanceRow what_else_a_pod_says_can_be[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'activeDeadlineSeconds':0}}",
    "422 FieldValueInvalid spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'os':{'name':'X'}}}",
    "422 FieldValueNotSupported spec.os: Unsupported value: \"X\": supported values: \"linux\", \"windows\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'os':{}}}",
    "422 FieldValueRequired spec.os.name: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'readinessGates':[{'conditionType':'a b'}]}}",
    "422 FieldValueInvalid spec.readinessGates[0].conditionType: Invalid value: \"a b\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'schedulingGates':[{'name':'a b'},"
    "{'name':'c'},{'name':'c'}]}}",
    "422 FieldValueInvalid spec.schedulingGates[0]: Invalid value: \"a b\": name part must consist of alphanumeric characters, "
    "'-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
    "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueDuplicate spec.schedulingGates[2]: Duplicate "
    "value: \"c\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'schedulingGates':[{'name':'c'}],"
    "'nodeName':'n'}}",
    "422 FieldValueForbidden spec.nodeName: Forbidden: cannot be set until all schedulingGates have been cleared" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'shareProcessNamespace':true,"
    "'hostPID':true}}",
    "422 FieldValueInvalid spec.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be "
    "enabled" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'securityContext':{'fsGroup':-1,"
    "'runAsUser':-1,'runAsGroup':-1,'supplementalGroups':[1,-1]}}}",
    "422 FieldValueInvalid spec.securityContext.fsGroup: Invalid value: -1: must be between 0 and 2147483647, inclusive; "
    "FieldValueInvalid spec.securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive; "
    "FieldValueInvalid spec.securityContext.runAsGroup: Invalid value: -1: must be between 0 and 2147483647, inclusive; "
    "FieldValueInvalid spec.securityContext.supplementalGroups[1]: Invalid value: -1: must be between 0 and 2147483647, "
    "inclusive" },
};

static const ConformanceRow templates_of_pods_are_held_to_the_same[] = {
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b',"
    "'volumeMounts':[{'name':'x','mountPath':'/a'}]}]}}}}",
    "422 FieldValueNotFound spec.template.spec.containers[0].volumeMounts[0].name: Not found: \"x\"" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'volumes':[{'name':'v'}]}}}}",
    "201 Deployment x" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'serviceAccountName':'A_','priorityClassName':'B_','runtimeClassName':'C_'}}}}",
    "422 FieldValueInvalid spec.template.spec.serviceAccountName: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. "
    "'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); "
    "FieldValueInvalid spec.template.spec.priorityClassName: Invalid value: \"B_\": a lowercase RFC 1123 subdomain must consist "
    "of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. "
    "'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); "
    "FieldValueInvalid spec.template.spec.runtimeClassName: Invalid value: \"C_\": a lowercase RFC 1123 subdomain must consist "
    "of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. "
    "'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':' b'}]}}}}",
    "201 Deployment x" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b',"
    "'ports':[{'containerPort':80,'hostPort':81},{'containerPort':82}]}],'hostNetwork':true}}}}",
    "422 FieldValueInvalid spec.template.spec.containers[0].ports[0].hostPort: Invalid value: 81: must match `containerPort` "
    "when `hostNetwork` is true" },
};

static const ConformanceRow sets_give_their_pods_volumes_for_claims[] = {
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'serviceName':'s','selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'hostname':'A_','containers':[{'name':'a','image':'b',"
    "'volumeMounts':[{'name':'c','mountPath':'/c'}]}]}}}}",
    "422 FieldValueNotFound spec.template.spec.containers[0].volumeMounts[0].name: Not found: \"c\"" },
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'serviceName':'s','selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'hostname':'A_','containers':[{'name':'a','image':'b',"
    "'volumeMounts':[{'name':'c','mountPath':'/c'}]}]}},'volumeClaimTemplates':[{'metadata':{'name':'c'},"
    "'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}}}]}}",
    "201 StatefulSet x" },
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'serviceName':'s','selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'hostname':'A_','containers':[{'name':'a','image':'b',"
    "'volumeMounts':[{'name':'c','mountPath':'/c'}]}],'volumes':[{'name':'c'}]}},"
    "'volumeClaimTemplates':[{'metadata':{'name':'c'},'spec':{'accessModes':['ReadWriteOnce'],"
    "'resources':{'requests':{'storage':'1Gi'}}}}]}}",
    "201 StatefulSet x" },
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'serviceName':'s','selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'hostname':'A_','containers':[{'name':'a','image':'b',"
    "'volumeMounts':[{'name':'c','mountPath':'/c'}]}],'volumes':[{'name':'d'}]}},"
    "'volumeClaimTemplates':[{'metadata':{'name':'c'},'spec':{'accessModes':['ReadWriteOnce'],"
    "'resources':{'requests':{'storage':'1Gi'}}}}]}}",
    "201 StatefulSet x" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/placement-rules/nodes-are-chosen-by-terms-that-can-be", nodes_are_chosen_by_terms_that_can_be);
  CONFORMANCE_TABLE ("/placement-rules/other-pods-are-near-or-far-by-a-topology", other_pods_are_near_or_far_by_a_topology);
  CONFORMANCE_TABLE ("/placement-rules/pods-are-called-as-the-dns-allows", pods_are_called_as_the_dns_allows);
  CONFORMANCE_TABLE ("/placement-rules/what-else-a-pod-says-can-be", what_else_a_pod_says_can_be);
  CONFORMANCE_TABLE ("/placement-rules/templates-of-pods-are-held-to-the-same", templates_of_pods_are_held_to_the_same);
  CONFORMANCE_TABLE ("/placement-rules/sets-give-their-pods-volumes-for-claims", sets_give_their_pods_volumes_for_claims);
  return g_test_run ();
}
