/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ClusterRoles that are made of others, and those that a cluster has from the start. */

#include "table.h"

#define ROLES "/apis/rbac.authorization.k8s.io/v1/clusterroles"
#define RULE(resource) "{'apiGroups':[''],'resources':['" resource "'],'verbs':['get']}"
#define TOLD(resource) "{\"verbs\":[\"get\"],\"apiGroups\":[\"\"],\"resources\":[\"" resource "\"]}"
#define PART(name, label, resource) \
  "{'metadata':{'name':'" name "-$NS','labels':{'$NS':'" label "'}},'rules':[" RULE (resource) "]}"
#define LABELLED(label) "{'matchLabels':{'$NS':'" label "'}}"
#define WHOLE(name, labels, selectors) \
  "{'metadata':{'name':'" name "-$NS','labels':{" labels "}},'aggregationRule':{'clusterRoleSelectors':[" selectors "]}}"

#define REVIEWS "/apis/authorization.k8s.io/v1/subjectaccessreviews"
#define MAY(user, more, verb, group, resource) \
  "{'spec':{'user':'" user "'," more "'resourceAttributes':{'verb':'" verb "','group':'" group "','resource':'" resource "'}}}"
#define MAY_READ(groups, path) \
  "{'spec':{'user':'$NS','groups':['" groups "'],'nonResourceAttributes':{'verb':'get','path':'" path "'}}}"

static const ConformanceRow parts_of_a_cluster_may_do_their_work[] = {
  { "POST", REVIEWS "#status.reason", MAY ("system:kube-scheduler", "", "list", "", "pods"),
    "201 \"RBAC: allowed by ClusterRoleBinding \\\"system:kube-scheduler\\\" of ClusterRole \\\"system:kube-scheduler\\\" to User "
    "\\\"system:kube-scheduler\\\"\"" },
  { "POST", REVIEWS "#status.allowed", MAY ("system:kube-scheduler", "", "delete", "", "namespaces"), "201 false" },
  { "POST", REVIEWS "#status.allowed", MAY ("system:serviceaccount:kube-system:job-controller", "", "create", "", "pods"), "201 true" },
  { "POST", REVIEWS "#status.allowed", MAY ("system:serviceaccount:$NS:job-controller", "", "create", "", "pods"), "201 false" },
  { "POST", REVIEWS "#status.allowed", MAY ("system:serviceaccount:$NS:a", "'groups':['system:serviceaccounts'],", "list",
                                            "certificates.k8s.io", "clustertrustbundles"), "201 true" },
  { "POST", REVIEWS "#status.allowed", MAY_READ ("system:serviceaccounts", "/openid/v1/jwks"), "201 true" },
  { "POST", REVIEWS "#status.allowed", MAY_READ ("system:monitoring", "/metrics"), "201 true" },
};

static const ConformanceRow a_role_has_the_rules_of_those_that_it_selects[] = {
  { "POST", ROLES "#metadata.name", PART ("b", "x", "pods"), "201 \"b-$NS\"" },
  { "POST", ROLES "#rules", WHOLE ("w", "", LABELLED ("x")), "201 null" },
  { "UNTIL", ROLES "/w-$NS#rules", NULL, "200 [" TOLD ("pods") "]" },
  { "POST", ROLES "#metadata.name", PART ("a", "x", "secrets"), "201 \"a-$NS\"" },
  { "UNTIL", ROLES "/w-$NS#rules", NULL, "200 [" TOLD ("secrets") "," TOLD ("pods") "]" },
  { "POST", ROLES "#metadata.name", PART ("c", "x", "pods"), "201 \"c-$NS\"" },
  { "GET", ROLES "/w-$NS#metadata.managedFields", NULL,
    "200 [{\"manager\":\"clusterrole-aggregation-controller\",\"operation\":\"Apply\",\"apiVersion\":\"rbac.authorization.k8s.io/v1\","
    "\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:rules\":{}}},{\"manager\":\"probe\",\"operation\":\"Update\","
    "\"apiVersion\":\"rbac.authorization.k8s.io/v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:aggregationRule\":{"
    "\".\":{},\"f:clusterRoleSelectors\":{}}}}]" },
  { "DELETE", ROLES "/a-$NS#status", NULL, "200 \"Success\"" },
  { "UNTIL", ROLES "/w-$NS#rules", NULL, "200 [" TOLD ("pods") "]" },
  { "MERGE", ROLES "/b-$NS#metadata.name", "{'rules':[" RULE ("nodes") "]}", "200 \"b-$NS\"" },
  { "UNTIL", ROLES "/w-$NS#rules", NULL, "200 [" TOLD ("nodes") "," TOLD ("pods") "]" },
  { "MERGE", ROLES "/c-$NS#metadata.name", "{'metadata':{'labels':{'$NS':null}}}", "200 \"c-$NS\"" },
  { "UNTIL", ROLES "/w-$NS#rules", NULL, "200 [" TOLD ("nodes") "]" },
  { "DELETE", ROLES "/b-$NS#status", NULL, "200 \"Success\"" },
  { "UNTIL", ROLES "/w-$NS#rules", NULL, "200 null" },
  { "DELETE", ROLES "/c-$NS#status", NULL, "200 \"Success\"" },
  { "DELETE", ROLES "/w-$NS#status", NULL, "200 \"Success\"" },
};

static const ConformanceRow selectors_come_before_names[] = {
  { "POST", ROLES "#metadata.name", PART ("a", "x", "pods"), "201 \"a-$NS\"" },
  { "POST", ROLES "#metadata.name", PART ("b", "y", "secrets"), "201 \"b-$NS\"" },
  { "POST", ROLES "#rules", WHOLE ("w", "", LABELLED ("y") ",{'matchExpressions':[{'key':'$NS','operator':'Exists'}]}"), "201 null" },
  { "UNTIL", ROLES "/w-$NS#rules", NULL, "200 [" TOLD ("secrets") "," TOLD ("pods") "]" },
  { "DELETE", ROLES "/a-$NS#status", NULL, "200 \"Success\"" },
  { "DELETE", ROLES "/b-$NS#status", NULL, "200 \"Success\"" },
  { "DELETE", ROLES "/w-$NS#status", NULL, "200 \"Success\"" },
};

static const ConformanceRow a_role_of_roles_of_roles_has_them_too[] = {
  { "POST", ROLES "#rules", WHOLE ("a", "", LABELLED ("b")), "201 null" },
  { "POST", ROLES "#rules", WHOLE ("b", "'$NS':'b'", LABELLED ("c")), "201 null" },
  { "POST", ROLES "#metadata.name", PART ("c", "c", "pods"), "201 \"c-$NS\"" },
  { "UNTIL", ROLES "/a-$NS#rules", NULL, "200 [" TOLD ("pods") "]" },
  { "DELETE", ROLES "/c-$NS#status", NULL, "200 \"Success\"" },
  { "UNTIL", ROLES "/a-$NS#rules", NULL, "200 null" },
  { "DELETE", ROLES "/a-$NS#status", NULL, "200 \"Success\"" },
  { "DELETE", ROLES "/b-$NS#status", NULL, "200 \"Success\"" },
};

static const ConformanceRow own_rules_give_way_to_those_of_others[] = {
  { "POST", ROLES "#metadata.name", PART ("a", "x", "pods"), "201 \"a-$NS\"" },
  { "POST", ROLES "#metadata.name",
    "{'metadata':{'name':'w-$NS'},'aggregationRule':{'clusterRoleSelectors':[" LABELLED ("x") "]},'rules':[" RULE ("nodes") "]}",
    "201 \"w-$NS\"" },
  { "UNTIL", ROLES "/w-$NS#rules", NULL, "200 [" TOLD ("pods") "]" },
  { "DELETE", ROLES "/a-$NS#status", NULL, "200 \"Success\"" },
  { "DELETE", ROLES "/w-$NS#status", NULL, "200 \"Success\"" },
};

static const ConformanceRow what_everybody_may_see_can_be_more[] = {
  { "GET", ROLES "/edit#aggregationRule", NULL,
    "200 {\"clusterRoleSelectors\":[{\"matchLabels\":{\"rbac.authorization.k8s.io/aggregate-to-edit\":\"true\"}}]}" },
  { "GET", ROLES "/edit#metadata.managedFields", NULL,
    "200 [{\"manager\":\"clusterrole-aggregation-controller\",\"operation\":\"Apply\",\"apiVersion\":\"rbac.authorization.k8s.io/v1\","
    "\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:rules\":{}}},{\"manager\":\"kube-apiserver\",\"operation\":\"Update\","
    "\"apiVersion\":\"rbac.authorization.k8s.io/v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:aggregationRule\":{"
    "\".\":{},\"f:clusterRoleSelectors\":{}},\"f:metadata\":{\"f:annotations\":{\".\":{},"
    "\"f:rbac.authorization.kubernetes.io/autoupdate\":{}},\"f:labels\":{\".\":{},\"f:kubernetes.io/bootstrapping\":{},"
    "\"f:rbac.authorization.k8s.io/aggregate-to-admin\":{}}}}}]" },
  { "POST", ROLES "#metadata.name",
    "{'metadata':{'name':'0-$NS','labels':{'rbac.authorization.k8s.io/aggregate-to-view':'true'}},'rules':[" RULE ("$NS") "]}",
    "201 \"0-$NS\"" },
  { "UNTIL", ROLES "/view#rules.0", NULL, "200 " TOLD ("$NS") },
  { "DELETE", ROLES "/0-$NS#status", NULL, "200 \"Success\"" },
  { "UNTIL", ROLES "/view#rules.0.verbs", NULL, "200 [\"get\",\"list\",\"watch\"]" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/roles/parts-of-a-cluster-may-do-their-work", parts_of_a_cluster_may_do_their_work);
  CONFORMANCE_TABLE ("/roles/a-role-has-the-rules-of-those-that-it-selects", a_role_has_the_rules_of_those_that_it_selects);
  CONFORMANCE_TABLE ("/roles/selectors-come-before-names", selectors_come_before_names);
  CONFORMANCE_TABLE ("/roles/a-role-of-roles-of-roles-has-them-too", a_role_of_roles_of_roles_has_them_too);
  CONFORMANCE_TABLE ("/roles/own-rules-give-way-to-those-of-others", own_rules_give_way_to_those_of_others);
  CONFORMANCE_TABLE ("/roles/what-everybody-may-see-can-be-more", what_everybody_may_see_can_be_more);
  return g_test_run ();
}
