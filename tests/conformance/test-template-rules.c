/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of templates for Pods, and of ReplicationControllers. */

#include "table.h"

static const ConformanceRow replication_controllers_select_their_pods[] = {
  { "POST", "~/replicationcontrollers?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{}}",
    "422 FieldValueRequired spec.selector: Required value; FieldValueRequired spec.template: Required value" },
  { "POST", "~/replicationcontrollers?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'selector':{'a':'b'}}}",
    "422 FieldValueRequired spec.template: Required value" },
  { "POST", "~/replicationcontrollers?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a',"
    "'image':'b'}]}}}}",
    "201 ReplicationController x" },
  { "POST", "~/replicationcontrollers?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'template':{'spec':{'containers':[{'name':'a','image':'b'}]}}}}",
    "422 FieldValueRequired spec.selector: Required value" },
  { "POST", "~/replicationcontrollers?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'a':'c'},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'containers':[{'name':'a','image':'b'}]}}}}",
    "422 FieldValueInvalid spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template "
    "`labels`" },
  { "POST", "~/replicationcontrollers?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'a':'b'},'template':{}}}",
    "422 FieldValueInvalid spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`; "
    "FieldValueRequired spec.template.spec.containers: Required value" },
  { "POST", "~/replicationcontrollers?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{},'replicas':-1,'minReadySeconds':-1,"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}]}}}}",
    "422 FieldValueInvalid spec.replicas: Invalid value: -1: must be greater than or equal to 0; FieldValueInvalid "
    "spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0" },
  { "POST", "~/replicationcontrollers",
    "{'metadata':{'name':'y'},'spec':{'replicas':0,'selector':{'a':'b'},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'containers':[{'name':'a','image':'b'}]}}}}",
    "201 ReplicationController y" },
  { "MERGE", "~/replicationcontrollers/y?dryRun=All#first causes", "{'spec':{'selector':{'x':'y'}}}",
    "422 FieldValueInvalid spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template "
    "`labels`" },
  { "MERGE", "~/replicationcontrollers/y?dryRun=All#first causes", "{'spec':{'replicas':-1}}",
    "422 FieldValueInvalid spec.replicas: Invalid value: -1: must be greater than or equal to 0" },
};

static const ConformanceRow what_runs_for_ever_has_no_deadline[] = {
  { "POST", "~/replicationcontrollers?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'a':'b'},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'containers':[{'name':'a','image':'b'}],'restartPolicy':'Never','activeDeadlineSeconds':3}}}}",
    "422 FieldValueNotSupported spec.template.spec.restartPolicy: Unsupported value: \"Never\": supported values: \"Always\"; "
    "FieldValueForbidden spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicationController is "
    "not Supported" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'activeDeadlineSeconds':3}}}}",
    "422 FieldValueForbidden spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicaSet is not "
    "Supported" },
  { "POST", "/apis/apps/v1/namespaces/$NS/replicasets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'activeDeadlineSeconds':3}}}}",
    "422 FieldValueForbidden spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicaSet is not "
    "Supported" },
  { "POST", "/apis/apps/v1/namespaces/$NS/daemonsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'activeDeadlineSeconds':3}}}}",
    "422 FieldValueForbidden spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in DaemonSet is not "
    "Supported" },
  { "POST", "/apis/apps/v1/namespaces/$NS/statefulsets?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a','image':'b'}],"
    "'activeDeadlineSeconds':3}}}}",
    "422 FieldValueForbidden spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in StatefulSet is not "
    "Supported" },
};

static const ConformanceRow templates_have_labels_and_no_ephemeral_containers[] = {
  { "POST", "~/podtemplates?dryRun=All#first causes", "{'metadata':{'name':'x'}}",
    "422 FieldValueRequired template.spec.containers: Required value" },
  { "POST", "~/podtemplates?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a',"
    "'image':'b'}],'restartPolicy':'X'}}}",
    "422 FieldValueNotSupported template.spec.restartPolicy: Unsupported value: \"X\": supported values: \"Always\", "
    "\"OnFailure\", \"Never\"" },
  { "POST", "~/podtemplates?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'template':{'metadata':{'labels':{'a b':'c d'},'annotations':{'e f':'c'}},"
    "'spec':{'containers':[{'name':'a','image':'b'}]}}}",
    "422 FieldValueInvalid template.labels: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' "
    "or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for "
    "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid template.labels: Invalid value: \"c d\": a "
    "valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'); FieldValueInvalid template.annotations: Invalid value: \"e f\": name part "
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "~/podtemplates?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a',"
    "'image':'b'}],'ephemeralContainers':[{'name':'c','image':'d','terminationMessagePolicy':'File',"
    "'imagePullPolicy':'Always'}]}}}",
    "422 FieldValueForbidden template.spec.ephemeralContainers: Forbidden: ephemeral containers not allowed in pod template" },
  { "POST", "~/podtemplates?dryRun=All",
    "{'metadata':{'name':'x'},'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'a',"
    "'image':'b'}]}}}",
    "201 PodTemplate x" },
  { "POST", "~/replicationcontrollers?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'a':'b'},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'containers':[{'name':'a','image':'b'}],'ephemeralContainers':[{'name':'c','image':'d',"
    "'terminationMessagePolicy':'File','imagePullPolicy':'Always'}]}}}}",
    "422 FieldValueForbidden spec.template.spec.ephemeralContainers: Forbidden: ephemeral containers not "
    "allowed in pod template" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b','x':'c d'}},'spec':{'containers':[{'name':'a','image':'b'}]}}}}",
    "422 FieldValueInvalid spec.template.labels: Invalid value: \"c d\": a valid label must be an empty string or consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or "
    "'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/template-rules/replication-controllers-select-their-pods", replication_controllers_select_their_pods);
  CONFORMANCE_TABLE ("/template-rules/what-runs-for-ever-has-no-deadline", what_runs_for_ever_has_no_deadline);
  CONFORMANCE_TABLE ("/template-rules/templates-have-labels-and-no-ephemeral-containers",
                     templates_have_labels_and_no_ephemeral_containers);
  return g_test_run ();
}
