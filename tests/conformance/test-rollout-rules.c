/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of how workloads roll and count, and of the peers of NetworkPolicies. */

#include "table.h"

static const ConformanceRow deployments_roll_by_numbers_and_shares[] = {
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},'replicas':-1}}",
    "422 FieldValueInvalid spec.replicas: Invalid value: -1: must be greater than or equal to 0" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'strategy':{'type':'X'}}}",
    "422 FieldValueNotSupported spec.strategy: Unsupported value: {\"Type\":\"X\",\"RollingUpdate\":null}: supported values: "
    "\"Recreate\", \"RollingUpdate\"" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'strategy':{'type':'Recreate','rollingUpdate':{}}}}",
    "422 FieldValueForbidden spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'strategy':{'rollingUpdate':{'maxSurge':0,'maxUnavailable':'0%'}}}}",
    "422 FieldValueInvalid spec.strategy.rollingUpdate.maxUnavailable: Invalid value: \"0%\": may not be 0 when `maxSurge` is 0" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'strategy':{'rollingUpdate':{'maxSurge':'x','maxUnavailable':'101%'}}}}",
    "422 FieldValueInvalid spec.strategy.rollingUpdate.maxSurge: Invalid value: \"x\": a valid percent string must be a numeric "
    "string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%'); FieldValueInvalid "
    "spec.strategy.rollingUpdate.maxUnavailable: Invalid value: \"101%\": must not be greater than 100%" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'strategy':{'rollingUpdate':{'maxSurge':-1}}}}",
    "422 FieldValueInvalid spec.strategy.rollingUpdate.maxSurge: Invalid value: -1: must be greater than or equal to 0" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'minReadySeconds':-1,'revisionHistoryLimit':-1,'progressDeadlineSeconds':-1}}",
    "422 FieldValueInvalid spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid "
    "spec.revisionHistoryLimit: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid "
    "spec.progressDeadlineSeconds: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid "
    "spec.progressDeadlineSeconds: Invalid value: -1: must be greater than minReadySeconds" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'minReadySeconds':700,'progressDeadlineSeconds':600}}",
    "422 FieldValueInvalid spec.progressDeadlineSeconds: Invalid value: 600: must be greater than minReadySeconds" },
  { "POST", "/apis/apps/v1/namespaces/$NS/replicasets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},'replicas':-1,"
    "'minReadySeconds':-1}}",
    "422 FieldValueInvalid spec.replicas: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid "
    "spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0" },
};

static const ConformanceRow daemons_are_either_more_or_fewer_meanwhile[] = {
  { "POST", "/apis/apps/v1/namespaces/$NS/daemonsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'updateStrategy':{'type':'X'}}}",
    "422 FieldValueNotSupported spec.updateStrategy: Unsupported value: {\"Type\":\"X\",\"RollingUpdate\":null}: supported "
    "values: \"RollingUpdate\", \"OnDelete\"" },
  { "POST", "/apis/apps/v1/namespaces/$NS/daemonsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'updateStrategy':{'rollingUpdate':{'maxSurge':0,'maxUnavailable':0}}}}",
    "422 FieldValueRequired spec.updateStrategy.rollingUpdate.maxUnavailable: Required value: cannot be 0 when maxSurge is 0" },
  { "POST", "/apis/apps/v1/namespaces/$NS/daemonsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'updateStrategy':{'rollingUpdate':{'maxSurge':1,'maxUnavailable':1}}}}",
    "422 FieldValueInvalid spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: may not be set when maxUnavailable is "
    "non-zero" },
  { "POST", "/apis/apps/v1/namespaces/$NS/daemonsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'updateStrategy':{'rollingUpdate':{'maxSurge':'101%','maxUnavailable':0}}}}",
    "422 FieldValueInvalid spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: \"101%\": must not be greater than 100%" },
  { "POST", "/apis/apps/v1/namespaces/$NS/daemonsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'minReadySeconds':-1,'revisionHistoryLimit':-1}}",
    "422 FieldValueInvalid spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid "
    "spec.revisionHistoryLimit: Invalid value: -1: must be greater than or equal to 0" },
};

static const ConformanceRow sets_say_how_they_are_managed[] = {
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'serviceName':'A_'}}",
    "422 FieldValueInvalid spec.serviceName: Invalid value: \"A_\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'podManagementPolicy':'X'}}",
    "422 FieldValueInvalid spec.podManagementPolicy: Invalid value: \"X\": must be 'OrderedReady' or 'Parallel'" },
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'updateStrategy':{'type':'X'}}}",
    "422 FieldValueInvalid spec.updateStrategy: Invalid value: {\"Type\":\"X\",\"RollingUpdate\":null}: must be 'RollingUpdate' "
    "or 'OnDelete'" },
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'updateStrategy':{'rollingUpdate':{'partition':-1,'maxUnavailable':0}}}}",
    "422 FieldValueInvalid spec.updateStrategy.rollingUpdate.partition: Invalid value: -1: must be greater than or equal to 0; "
    "FieldValueInvalid spec.updateStrategy.rollingUpdate.maxUnavailable: Invalid value: 0: cannot be 0" },
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'persistentVolumeClaimRetentionPolicy':{'whenDeleted':'X','whenScaled':'Y'}}}",
    "422 FieldValueNotSupported spec.persistentVolumeClaimRetentionPolicy.whenDeleted: Unsupported value: \"X\": supported "
    "values: \"Retain\", \"Delete\"; FieldValueNotSupported spec.persistentVolumeClaimRetentionPolicy.whenScaled: Unsupported "
    "value: \"Y\": supported values: \"Retain\", \"Delete\"" },
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}},"
    "'ordinals':{'start':-1},'minReadySeconds':-1,'replicas':-1}}",
    "422 FieldValueInvalid spec.replicas: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid "
    "spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid spec.ordinals.start: "
    "Invalid value: -1: must be greater than or equal to 0" },
};

static const ConformanceRow jobs_count_in_a_mode[] = {
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a',"
    "'image':'b'}]}},'parallelism':-1,'completions':-1,'backoffLimit':-1}}",
    "422 FieldValueInvalid spec.parallelism: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid "
    "spec.completions: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid spec.backoffLimit: Invalid "
    "value: -1: must be greater than or equal to 0" },
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a',"
    "'image':'b'}]}},'activeDeadlineSeconds':-1,'ttlSecondsAfterFinished':-1}}",
    "422 FieldValueInvalid spec.activeDeadlineSeconds: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid "
    "spec.ttlSecondsAfterFinished: Invalid value: -1: must be greater than or equal to 0" },
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a',"
    "'image':'b'}]}},'completionMode':'X'}}",
    "422 FieldValueNotSupported spec.completionMode: Unsupported value: \"X\": supported values: \"NonIndexed\", \"Indexed\"" },
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a',"
    "'image':'b'}]}},'completionMode':'Indexed'}}",
    "201 Job x" },
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a',"
    "'image':'b'}]}},'completionMode':'Indexed','completions':1,'parallelism':200000}}",
    "422 FieldValueInvalid spec.parallelism: Invalid value: 200000: must be less than or equal to 100000 when completion mode "
    "is Indexed" },
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a',"
    "'image':'b'}]}},'backoffLimitPerIndex':1}}",
    "422 FieldValueInvalid spec.backoffLimitPerIndex: Invalid value: 1: requires indexed completion mode" },
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a',"
    "'image':'b'}]}},'maxFailedIndexes':1}}",
    "422 FieldValueRequired spec.backoffLimitPerIndex: Required value: when maxFailedIndexes is specified; FieldValueInvalid "
    "spec.maxFailedIndexes: Invalid value: 1: requires indexed completion mode" },
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a',"
    "'image':'b'}]}},'completionMode':'Indexed','completions':1,'backoffLimitPerIndex':1,'maxFailedIndexes':2}}",
    "422 FieldValueInvalid spec.maxFailedIndexes: Invalid value: 2: must be less than or equal to completions" },
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a',"
    "'image':'b'}]}},'podReplacementPolicy':'X'}}",
    "422 FieldValueNotSupported spec.podReplacementPolicy: Unsupported value: \"X\": supported values: \"Failed\", "
    "\"TerminatingOrFailed\"" },
};

static const ConformanceRow cron_jobs_make_jobs_that_can_be[] = {
  { "POST", "/apis/batch/v1/namespaces/$NS/cronjobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'schedule':'* * * * *',"
    "'jobTemplate':{'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a','image':'b'}]}}}},"
    "'concurrencyPolicy':'X'}}",
    "422 FieldValueNotSupported spec.concurrencyPolicy: Unsupported value: \"X\": supported values: \"Allow\", \"Forbid\", "
    "\"Replace\"" },
  { "POST", "/apis/batch/v1/namespaces/$NS/cronjobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'schedule':'* * * * *',"
    "'jobTemplate':{'spec':{'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'a','image':'b'}]}}}},"
    "'startingDeadlineSeconds':-1,'successfulJobsHistoryLimit':-1,'failedJobsHistoryLimit':-1}}",
    "422 FieldValueInvalid spec.startingDeadlineSeconds: Invalid value: -1: must be greater than or equal to 0; "
    "FieldValueInvalid spec.successfulJobsHistoryLimit: Invalid value: -1: must be greater than or equal to 0; "
    "FieldValueInvalid spec.failedJobsHistoryLimit: Invalid value: -1: must be greater than or equal to 0" },
  { "POST", "/apis/batch/v1/namespaces/$NS/cronjobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'schedule':'* * * * *','jobTemplate':{}}}",
    "422 FieldValueRequired spec.jobTemplate.spec.template.spec.containers: Required value; FieldValueRequired "
    "spec.jobTemplate.spec.template.spec.restartPolicy: Required value: valid values: \"OnFailure\", \"Never\"" },
  { "POST", "/apis/batch/v1/namespaces/$NS/cronjobs?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'schedule':'* * * * *','jobTemplate':{'spec':{'parallelism':-1,"
    "'template':{'spec':{'restartPolicy':'Always','containers':[{'name':'a','image':'b','volumeMounts':[{'name':'x',"
    "'mountPath':'/a'}]}]}}}}}}",
    "422 FieldValueInvalid spec.jobTemplate.spec.parallelism: Invalid value: -1: must be greater than or equal to 0; "
    "FieldValueNotFound spec.jobTemplate.spec.template.spec.containers[0].volumeMounts[0].name: Not found: \"x\"; "
    "FieldValueRequired spec.jobTemplate.spec.template.spec.restartPolicy: Required value: valid values: \"OnFailure\", "
    "\"Never\"" },
};

static const ConformanceRow network_policies_name_peers[] = {
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'podSelector':{},'policyTypes':['X']}}",
    "422 FieldValueNotSupported spec.policyTypes[0]: Unsupported value: \"X\": supported values: \"Ingress\", \"Egress\"" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'podSelector':{},'policyTypes':['Ingress','Egress','X']}}",
    "422 FieldValueInvalid spec.policyTypes: Invalid value: [\"Ingress\",\"Egress\",\"X\"]: may not specify more than two "
    "policyTypes" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'podSelector':{'matchLabels':{'a b':'c'}}}}",
    "422 FieldValueInvalid spec.podSelector.matchLabels: Invalid value: \"a b\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'podSelector':{},'ingress':[{'from':[{}]}]}}",
    "422 FieldValueRequired spec.ingress[0].from[0]: Required value: must specify a peer" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'podSelector':{},'egress':[{'to':[{'podSelector':{'matchLabels':{'a':'b c'}},"
    "'namespaceSelector':{'matchExpressions':[{'key':'a','operator':'X'}]}}]}]}}",
    "422 FieldValueInvalid spec.egress[0].to[0].podSelector.matchLabels: Invalid value: \"b c\": a valid label must be an empty "
    "string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'); "
    "FieldValueInvalid spec.egress[0].to[0].namespaceSelector.matchExpressions[0].operator: Invalid value: \"X\": not a valid "
    "selector operator" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'podSelector':{},'ingress':[{'from':[{'ipBlock':{'cidr':'x'}}]}]}}",
    "422 FieldValueInvalid spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"x\": must be a valid CIDR value, (e.g. "
    "10.9.8.0/24 or 2001:db8::/64)" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'podSelector':{},'ingress':[{'from':[{'ipBlock':{'cidr':'10.0.0.0/24',"
    "'except':['10.1.0.0/24','10.0.0.0/24','10.0.0.0/25','x']},'podSelector':{}}]}]}}",
    "422 FieldValueInvalid spec.ingress[0].from[0].ipBlock.except[0]: Invalid value: \"10.1.0.0/24\": must be a strict subset "
    "of `cidr`; FieldValueInvalid spec.ingress[0].from[0].ipBlock.except[1]: Invalid value: \"10.0.0.0/24\": must be a strict "
    "subset of `cidr`; FieldValueInvalid spec.ingress[0].from[0].ipBlock.except[3]: Invalid value: \"x\": must be a valid CIDR "
    "value, (e.g. 10.9.8.0/24 or 2001:db8::/64); FieldValueForbidden spec.ingress[0].from[0]: Forbidden: may not specify both "
    "ipBlock and another peer" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'podSelector':{},'ingress':[{'from':[{'ipBlock':{}}]}]}}",
    "422 FieldValueRequired spec.ingress[0].from[0].ipBlock.cidr: Required value" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'podSelector':{},'ingress':[{'from':[{'podSelector':{},"
    "'namespaceSelector':{}}]}]}}",
    "201 NetworkPolicy x" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/rollout-rules/deployments-roll-by-numbers-and-shares", deployments_roll_by_numbers_and_shares);
  CONFORMANCE_TABLE ("/rollout-rules/daemons-are-either-more-or-fewer-meanwhile", daemons_are_either_more_or_fewer_meanwhile);
  CONFORMANCE_TABLE ("/rollout-rules/sets-say-how-they-are-managed", sets_say_how_they_are_managed);
  CONFORMANCE_TABLE ("/rollout-rules/jobs-count-in-a-mode", jobs_count_in_a_mode);
  CONFORMANCE_TABLE ("/rollout-rules/cron-jobs-make-jobs-that-can-be", cron_jobs_make_jobs_that_can_be);
  CONFORMANCE_TABLE ("/rollout-rules/network-policies-name-peers", network_policies_name_peers);
  return g_test_run ();
}
