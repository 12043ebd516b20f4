/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules that no other table happens to meet, a row or a few each. */

#include "table.h"

static const ConformanceRow a_pod_on_a_node_gets_the_time_that_it_asks_for_or_that_is_asked[] = {
  { "POST", "~/pods#metadata.name",
    "{'metadata':{'name':'own'},'spec':{'nodeName':'no-such-node','terminationGracePeriodSeconds':44,'containers':["
    "{'name':'c','image':'i'}]}}", "201 \"own\"" },
  { "DELETE", "~/pods/own#metadata.deletionGracePeriodSeconds", NULL, "200 44" },
  { "POST", "~/pods#metadata.name",
    "{'metadata':{'name':'asked'},'spec':{'nodeName':'no-such-node','terminationGracePeriodSeconds':44,'containers':["
    "{'name':'c','image':'i'}]}}", "201 \"asked\"" },
  { "DELETE", "~/pods/asked?gracePeriodSeconds=55#metadata.deletionGracePeriodSeconds", NULL, "200 55" },
  { "DELETE", "~/pods/asked?gracePeriodSeconds=66#metadata.deletionGracePeriodSeconds", NULL, "200 55" },
  { "DELETE", "~/pods/asked?gracePeriodSeconds=11#metadata.deletionGracePeriodSeconds", NULL, "200 11" },
  { "DELETE", "~/pods/asked#metadata.deletionGracePeriodSeconds", NULL, "200 11" },
  { "POST", "~/pods#metadata.name",
    "{'metadata':{'name':'usual'},'spec':{'nodeName':'no-such-node','containers':[{'name':'c','image':'i'}]}}",
    "201 \"usual\"" },
  { "DELETE", "~/pods/usual#metadata.deletionGracePeriodSeconds", NULL, "200 30" },
  { "POST", "~/pods#metadata.name",
    "{'metadata':{'name':'homeless'},'spec':{'terminationGracePeriodSeconds':44,'containers':[{'name':'c','image':'i'}]}}",
    "201 \"homeless\"" },
  { "DELETE", "~/pods/homeless?gracePeriodSeconds=55#metadata.deletionGracePeriodSeconds", NULL, "200 0" },
  { "POST", "~/pods#metadata.name",
    "{'metadata':{'name':'minus'},'spec':{'nodeName':'no-such-node','terminationGracePeriodSeconds':44,'containers':["
    "{'name':'c','image':'i'}]}}", "201 \"minus\"" },
  { "DELETE", "~/pods/minus?gracePeriodSeconds=-1#metadata.deletionGracePeriodSeconds", NULL, "200 1" },
  { "DELETE", "~/pods?gracePeriodSeconds=0", NULL, "200 PodList: asked minus own usual" },
  { "GET", "~/pods", NULL, "200 PodList:" },
};

static const ConformanceRow a_propagation_that_is_there_stays_without_a_wish[] = {
  { "POST", "~/configmaps#metadata.finalizers", "{'metadata':{'name':'f','finalizers':['foregroundDeletion','example.com/f']}}",
    "201 [\"foregroundDeletion\",\"example.com/f\"]" },
  { "DELETE", "~/configmaps/f#metadata.finalizers", NULL, "200 [\"foregroundDeletion\",\"example.com/f\"]" },
  { "MERGE", "~/configmaps/f", "{'metadata':{'finalizers':null}}", "200 ConfigMap f" },
  { "POST", "~/configmaps#metadata.finalizers", "{'metadata':{'name':'o','finalizers':['orphan','example.com/f']}}",
    "201 [\"orphan\",\"example.com/f\"]" },
  { "DELETE", "~/configmaps/o#metadata.finalizers", NULL, "200 [\"orphan\",\"example.com/f\"]" },
  { "MERGE", "~/configmaps/o", "{'metadata':{'finalizers':null}}", "200 ConfigMap o" },
  { "POST", "~/configmaps#metadata.finalizers", "{'metadata':{'name':'b','finalizers':['foregroundDeletion','example.com/f']}}",
    "201 [\"foregroundDeletion\",\"example.com/f\"]" },
  { "DELETE", "~/configmaps/b?propagationPolicy=Background#metadata.finalizers", NULL, "200 [\"example.com/f\"]" },
  { "MERGE", "~/configmaps/b", "{'metadata':{'finalizers':null}}", "200 ConfigMap b" },
};

static const ConformanceRow jobs_leave_their_pods_behind_and_say_so[] = {
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs#metadata.name",
    "{'metadata':{'name':'j'},'spec':{'suspend':true,'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'c',"
    "'image':'i'}]}}}}", "201 \"j\"" },
  { "DELETE", "/apis/batch/v1/namespaces/$NS/jobs/j?dryRun=All#metadata.finalizers", NULL,
    "200 [\"orphan\"] Warning: 299 - \"child pods are preserved by default when jobs are deleted; set "
    "propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress this warning\"" },
  { "DELETE", "/apis/batch/v1/namespaces/$NS/jobs/j#metadata.finalizers", NULL,
    "200 [\"orphan\"] Warning: 299 - \"child pods are preserved by default when jobs are deleted; set "
    "propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress this warning\"" },
  { "UNTIL", "/apis/batch/v1/namespaces/$NS/jobs/j", NULL,
    "404 NotFound: jobs.batch \"j\" not found {\"name\":\"j\",\"group\":\"batch\",\"kind\":\"jobs\"}" },
  { "POST", "/apis/batch/v1/namespaces/$NS/jobs#metadata.name",
    "{'metadata':{'name':'k'},'spec':{'suspend':true,'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'c',"
    "'image':'i'}]}}}}", "201 \"k\"" },
  { "DELETE", "/apis/batch/v1/namespaces/$NS/jobs/k?propagationPolicy=Background", NULL,
    "200 Success {\"name\":\"k\",\"group\":\"batch\",\"kind\":\"jobs\",\"uid\":\"UID\"}" },
  { "POST", "/api/v1/namespaces/$NS/replicationcontrollers#metadata.name",
    "{'metadata':{'name':'r','finalizers':['example.com/f']},'spec':{'replicas':0,'selector':{'a':'b'},'template':{'metadata':"
    "{'labels':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'i'}]}}}}", "201 \"r\"" },
  { "DELETE", "~/replicationcontrollers/r?dryRun=All#metadata.finalizers", NULL, "200 [\"example.com/f\",\"orphan\"]" },
  { "DELETE", "~/replicationcontrollers/r#metadata.finalizers", NULL, "200 [\"example.com/f\",\"orphan\"]" },
  { "MERGE", "~/replicationcontrollers/r", "{'metadata':{'finalizers':null}}", "200 ReplicationController r" },
};

static const ConformanceRow a_part_is_written_alone[] = {
  { "POST", "~/pods#metadata.name",
    "{'metadata':{'name':'p'},'spec':{'activeDeadlineSeconds':50,'containers':[{'name':'c','image':'i'}]}}", "201 \"p\"" },
  { "MERGE", "~/pods/p/status#spec.activeDeadlineSeconds", "{'spec':{'activeDeadlineSeconds':40},'status':{'message':'m'}}",
    "200 50" },
  { "GET", "~/pods/p#status.message", NULL, "200 \"m\"" },
  { "MERGE", "~/pods/p#status.message", "{'spec':{'activeDeadlineSeconds':30},'status':{'message':'n'}}", "200 \"m\"" },
  { "STRATEGIC", "~/pods/p/ephemeralcontainers#spec.activeDeadlineSeconds",
    "{'metadata':{'labels':{'a':'b'}},'spec':{'activeDeadlineSeconds':20,'ephemeralContainers':[{'name':'e','image':'i'}]},"
    "'status':{'message':'o'}}", "200 30" },
  { "GET", "~/pods/p#status.message", NULL, "200 \"m\"" },
  { "GET", "~/pods/p#metadata.labels", NULL, "200 nothing" },
  { "GET", "~/pods/p#spec.ephemeralContainers.0.name", NULL, "200 \"e\"" },
  { "STRATEGIC", "~/pods/p/resize#spec.activeDeadlineSeconds",
    "{'metadata':{'labels':{'a':'b'}},'spec':{'activeDeadlineSeconds':20},'status':{'message':'o'}}", "200 30" },
  { "GET", "~/pods/p#status.message", NULL, "200 \"m\"" },
  { "GET", "~/pods/p#metadata.labels", NULL, "200 nothing" },
  { "DELETE", "~/pods/p?gracePeriodSeconds=0", NULL, "200 Pod p" },
};

static const ConformanceRow versions_of_a_definition_have_names_of_their_own[] = {
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions#causes",
    "{'metadata':{'name':'foos.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced','names':"
    "{'plural':'foos','kind':'Foo'},'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':"
    "{'type':'object'}}},{'name':'v1','served':true,'storage':false,'schema':{'openAPIV3Schema':{'type':'object'}}}]}}",
    "422 FieldValueInvalid spec.versions: Invalid value: [{\"Name\":\"v1\",\"Served\":true,\"Storage\":true,"
    "\"Deprecated\":false,\"DeprecationWarning\":null,\"Schema\":null,\"Subresources\":null,"
    "\"AdditionalPrinterColumns\":null,\"SelectableFields\":null},{\"Name\":\"v1\",\"Served\":true,\"Storage\":false,"
    "\"Deprecated\":false,\"DeprecationWarning\":null,\"Schema\":null,\"Subresources\":null,"
    "\"AdditionalPrinterColumns\":null,\"SelectableFields\":null}]: must contain unique version names" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All#metadata.name",
    "{'metadata':{'name':'foos.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced','names':"
    "{'plural':'foos','kind':'Foo'},'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':"
    "{'type':'object'}}},{'name':'v2','served':true,'storage':false,'schema':{'openAPIV3Schema':{'type':'object'}}}]}}",
    "201 \"foos.$NS.example.com\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/guards/a-pod-on-a-node-gets-the-time-that-it-asks-for-or-that-is-asked", a_pod_on_a_node_gets_the_time_that_it_asks_for_or_that_is_asked);
  CONFORMANCE_TABLE ("/guards/a-propagation-that-is-there-stays-without-a-wish", a_propagation_that_is_there_stays_without_a_wish);
  CONFORMANCE_TABLE ("/guards/jobs-leave-their-pods-behind-and-say-so", jobs_leave_their_pods_behind_and_say_so);
  CONFORMANCE_TABLE ("/guards/a-part-is-written-alone", a_part_is_written_alone);
  CONFORMANCE_TABLE ("/guards/versions-of-a-definition-have-names-of-their-own", versions_of_a_definition_have_names_of_their_own);
  return g_test_run ();
}
