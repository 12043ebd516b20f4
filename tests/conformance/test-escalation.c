/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Nobody grants more than he holds: roles and bindings by somebody who may write them, and little else. */

#include "table.h"

#define GROUP "rbac.authorization.k8s.io"
#define ALL "/apis/" GROUP "/v1"
#define OWN ALL "/namespaces/$NS"

#define RULE(resources, verbs) "{'apiGroups':[''],'resources':[" resources "],'verbs':[" verbs "]}"
#define PATHS(verbs) "{'nonResourceURLs':['/x'],'verbs':[" verbs "]}"
#define META(name) "'metadata':{'name':'" name "'}"
#define ROLE(name, rules) "{" META (name) ",'rules':[" rules "]}"
#define WHOLE(name, rules) "{" META (name) ",'rules':[" rules "],'aggregationRule':{'clusterRoleSelectors':[{'matchLabels':{'$NS':'x'}}]}}"
#define REFERENCE(kind, name) "'roleRef':{'apiGroup':'" GROUP "','kind':'" kind "','name':'" name "'}"
#define BINDING(name, kind, role) "{" META (name) "," REFERENCE (kind, role) "}"
#define OF_USER(name, role) \
  "{" META (name) "," REFERENCE ("ClusterRole", role) ",'subjects':[{'kind':'User','apiGroup':'" GROUP "','name':'$NS'}]}"
#define APPLIED(kind, rest) "{'apiVersion':'" GROUP "/v1','kind':'" kind "'," rest "}"

#define WRITES(verbs) \
  "{'apiGroups':['" GROUP "'],'resources':['roles','clusterroles','rolebindings','clusterrolebindings'],'verbs':[" verbs "]}"
#define MAY(verb, resource, name) \
  { "AWAIT", "/apis/authorization.k8s.io/v1/subjectaccessreviews#status.allowed", \
    "{'spec':{'user':'$NS','resourceAttributes':{'verb':'" verb "','group':'" GROUP "','resource':'" resource "','name':'" name "'}}}", \
    "201 true" }
/* The user is called as the namespace is; these rules are what he holds. */
#define BEGIN(rules) \
  { "POST", ALL "/clusterroles#metadata.name", ROLE ("$NS", WRITES ("'create','update','patch'") "," rules), "201 \"$NS\"" }, \
  { "POST", ALL "/clusterrolebindings#metadata.name", OF_USER ("$NS", "$NS"), "201 \"$NS\"" }, \
  MAY ("create", "roles", "")
#define END \
  { "AS", "", NULL, "" }, \
  { "DELETE", ALL "/clusterrolebindings/$NS#status", NULL, "200 \"Success\"" }, \
  { "DELETE", ALL "/clusterroles/$NS#status", NULL, "200 \"Success\"" }
#define AS_USER { "AS", "$NS", NULL, "" }
#define AS_ADMIN { "AS", "", NULL, "" }

#define DETAILS(resource, name) " {\"name\":\"" name "\",\"group\":\"" GROUP "\",\"kind\":\"" resource "\"}"
#define FORBIDDEN(resource, name, why) \
  "403 Forbidden: " resource "." GROUP " \"" name "\" is forbidden: " why DETAILS (resource, name)
#define EXCESS(missing) \
  "user \"$NS\" (groups=[\"system:authenticated\"]) is attempting to grant RBAC permissions not currently held:\n" missing
#define REFUSED(resource, name, missing) FORBIDDEN (resource, name, EXCESS (missing))
#define PODS(verbs) "{APIGroups:[\"\"], Resources:[\"pods\"], Verbs:[" verbs "]}"
#define GET_PODS PODS ("\"get\"")

static const ConformanceRow a_role_grants_what_its_author_holds[] = {
  BEGIN (RULE ("'pods'", "'get'") "," PATHS ("'get'")),
  AS_USER,
  { "POST", OWN "/roles#metadata.name", ROLE ("a", RULE ("'pods'", "'get'")), "201 \"a\"" },
  { "POST", OWN "/roles#metadata.name", ROLE ("b", ""), "201 \"b\"" },
  { "POST", OWN "/roles", ROLE ("c", RULE ("'secrets','pods'", "'list','get','watch'")),
    REFUSED ("roles", "c", PODS ("\"list\" \"watch\"") "\n"
             "{APIGroups:[\"\"], Resources:[\"secrets\"], Verbs:[\"list\" \"get\" \"watch\"]}") },
  { "POST", OWN "/roles?dryRun=All", ROLE ("c", RULE ("'pods'", "'*'")), REFUSED ("roles", "c", PODS ("\"*\"")) },
  { "POST", OWN "/roles", "{'metadata':{'generateName':'c'},'rules':[" RULE ("'pods'", "'list'") "]}",
    "403 Forbidden: roles." GROUP " is forbidden: " EXCESS (PODS ("\"list\"")) " {\"group\":\"" GROUP "\",\"kind\":\"roles\"}" },
  { "POST", ALL "/clusterroles", ROLE ("$NS-c", RULE ("'pods'", "'get','list'") "," PATHS ("'put','patch','get'")),
    REFUSED ("clusterroles", "$NS-c", PODS ("\"list\"") "\n{NonResourceURLs:[\"/x\"], Verbs:[\"patch\"]}\n"
             "{NonResourceURLs:[\"/x\"], Verbs:[\"put\"]}") },
  /* It is told before what is wrong with it. */
  { "POST", OWN "/roles", ROLE ("a%", RULE ("'pods'", "'list'")), REFUSED ("roles", "a%", PODS ("\"list\"")) },
  { "APPLY", OWN "/roles/c?fieldManager=x", APPLIED ("Role", META ("c") ",'rules':[" RULE ("'pods'", "'list'") "]"),
    REFUSED ("roles", "c", PODS ("\"list\"")) },
  { "APPLY", OWN "/roles/c?fieldManager=x#metadata.name", APPLIED ("Role", META ("c") ",'rules':[" RULE ("'pods'", "'get'") "]"),
    "201 \"c\"" },
  END,
};

static const ConformanceRow a_role_is_changed_by_who_holds_all_of_it[] = {
  BEGIN (RULE ("'nodes'", "'get'")),
  { "POST", OWN "/roles#uid=metadata.uid", ROLE ("a", RULE ("'pods'", "'get'")), "201" },
  { "GET", OWN "/roles/a#version=metadata.resourceVersion", NULL, "200" },
  { "GET", OWN "/roles/a#time=metadata.creationTimestamp", NULL, "200" },
  AS_USER,
  { "MERGE", OWN "/roles/a", "{'metadata':{'labels':{'x':'y'}}}", REFUSED ("roles", "a", GET_PODS) },
  { "PUT", OWN "/roles/a", ROLE ("a", RULE ("'pods'", "'get'")), REFUSED ("roles", "a", GET_PODS) },
  { "PUT", OWN "/roles/a",
    "{'metadata':{'name':'a','uid':'{uid}','resourceVersion':'{version}'},'rules':[" RULE ("'pods'", "'get'") "]}",
    REFUSED ("roles", "a", GET_PODS) },
  { "PUT", OWN "/roles/a#metadata.name",
    "{'metadata':{'name':'a','uid':'{uid}','resourceVersion':'{version}','creationTimestamp':'{time}'},'rules':["
    RULE ("'pods'", "'get'") "]}", "200 \"a\"" },
  { "APPLY", OWN "/roles/a?fieldManager=x", APPLIED ("Role", META ("a") ",'rules':[" RULE ("'pods'", "'list'") "]"),
    "409 Conflict: Apply failed with 1 conflict: conflict with \"probe\" using " GROUP "/v1: .rules {\"causes\":[{\"reason\":"
    "\"FieldManagerConflict\",\"message\":\"conflict with \\\"probe\\\" using " GROUP "/v1\",\"field\":\".rules\"}]}" },
  { "APPLY", OWN "/roles/a?fieldManager=x#metadata.name", APPLIED ("Role", META ("a") ",'rules':[" RULE ("'pods'", "'get'") "]"),
    "200 \"a\"" },
  { "MERGE", OWN "/roles/a#metadata.finalizers", "{'metadata':{'finalizers':['example.com/x']}}", "200 [\"example.com/x\"]" },
  { "MERGE", OWN "/roles/a#metadata.finalizers", "{'metadata':{'finalizers':null}}", "200 nothing" },
  { "MERGE", OWN "/roles/a#rules", "{'rules':[" RULE ("'nodes'", "'get'") "]}",
    "200 [{\"verbs\":[\"get\"],\"apiGroups\":[\"\"],\"resources\":[\"nodes\"]}]" },
  { "MERGE", OWN "/roles/a", "{'rules':[" RULE ("'pods'", "'get'") "]}", REFUSED ("roles", "a", GET_PODS) },
  END,
};

#define ONLY_ADMIN(name) FORBIDDEN ("clusterroles", name, "must have cluster-admin privileges to use the aggregationRule")

static const ConformanceRow a_role_of_others_is_for_who_may_do_everything[] = {
  BEGIN (RULE ("'nodes'", "'get'")),
  { "POST", ALL "/clusterroles#metadata.name", WHOLE ("$NS-a", ""), "201 \"$NS-a\"" },
  AS_USER,
  { "POST", ALL "/clusterroles", WHOLE ("$NS-b", ""), ONLY_ADMIN ("$NS-b") },
  { "POST", ALL "/clusterroles", WHOLE ("$NS-b", RULE ("'pods'", "'get'")), REFUSED ("clusterroles", "$NS-b", GET_PODS) },
  { "MERGE", ALL "/clusterroles/$NS-a", "{'aggregationRule':null}", ONLY_ADMIN ("$NS-a") },
  { "MERGE", ALL "/clusterroles/$NS-a", "{'metadata':{'labels':{'x':'y'}}}", ONLY_ADMIN ("$NS-a") },
  AS_ADMIN,
  { "DELETE", ALL "/clusterroles/$NS-a#status", NULL, "200 \"Success\"" },
  END,
};

#define UNKNOWN(resource) "404 NotFound: " resource "." GROUP " \"nobody\" not found" DETAILS (resource, "nobody")

static const ConformanceRow a_binding_grants_what_its_author_holds[] = {
  BEGIN (RULE ("'nodes'", "'get'")),
  { "POST", OWN "/roles#metadata.name", ROLE ("a", RULE ("'pods'", "'get'")), "201 \"a\"" },
  { "POST", OWN "/roles#metadata.name", ROLE ("b", RULE ("'nodes'", "'get'")), "201 \"b\"" },
  { "POST", ALL "/clusterroles#metadata.name", ROLE ("$NS-a", RULE ("'pods'", "'get'")), "201 \"$NS-a\"" },
  { "POST", OWN "/rolebindings#metadata.name", BINDING ("a", "Role", "a"), "201 \"a\"" },
  AS_USER,
  { "POST", OWN "/rolebindings#metadata.name", BINDING ("b", "Role", "b"), "201 \"b\"" },
  { "POST", OWN "/rolebindings", BINDING ("c", "Role", "a"), REFUSED ("rolebindings", "c", GET_PODS) },
  { "POST", OWN "/rolebindings", BINDING ("c", "ClusterRole", "$NS-a"), REFUSED ("rolebindings", "c", GET_PODS) },
  { "POST", ALL "/clusterrolebindings", BINDING ("$NS-c", "ClusterRole", "$NS-a"), REFUSED ("clusterrolebindings", "$NS-c", GET_PODS) },
  { "MERGE", OWN "/rolebindings/a", "{'subjects':[{'kind':'User','apiGroup':'" GROUP "','name':'$NS'}]}",
    REFUSED ("rolebindings", "a", GET_PODS) },
  { "APPLY", OWN "/rolebindings/c?fieldManager=x", APPLIED ("RoleBinding", META ("c") "," REFERENCE ("Role", "a")),
    REFUSED ("rolebindings", "c", GET_PODS) },
  { "POST", OWN "/rolebindings", BINDING ("c", "ClusterRole", "nobody"), UNKNOWN ("rolebindings") },
  { "POST", ALL "/clusterrolebindings", BINDING ("c", "ClusterRole", "nobody"), UNKNOWN ("clusterrolebindings") },
  { "POST", OWN "/rolebindings", BINDING ("c", "Other", "a"), "500 Failure: unsupported role reference kind: \"Other\"" },
  { "POST", OWN "/rolebindings", BINDING ("c", "Role", ""), "400 BadRequest: Name parameter required." },
  { "POST", ALL "/clusterrolebindings", BINDING ("c", "Role", "a"), "400 BadRequest: Namespace parameter required." },
  AS_ADMIN,
  { "DELETE", ALL "/clusterroles/$NS-a#status", NULL, "200 \"Success\"" },
  END,
};

static const ConformanceRow verbs_of_their_own_allow_it[] = {
  BEGIN ("{'apiGroups':['" GROUP "'],'resources':['roles'],'verbs':['escalate']},"
         "{'apiGroups':['" GROUP "'],'resources':['clusterroles'],'resourceNames':['$NS-a'],'verbs':['bind','escalate']}"),
  { "POST", ALL "/clusterroles#metadata.name", ROLE ("$NS-a", RULE ("'pods'", "'get'")), "201 \"$NS-a\"" },
  MAY ("bind", "clusterroles", "$NS-a"),
  AS_USER,
  { "POST", OWN "/roles#metadata.name", ROLE ("a", RULE ("'pods'", "'get'")), "201 \"a\"" },
  { "POST", OWN "/rolebindings#metadata.name", BINDING ("a", "ClusterRole", "$NS-a"), "201 \"a\"" },
  { "POST", OWN "/rolebindings", BINDING ("b", "Role", "a"), REFUSED ("rolebindings", "b", GET_PODS) },
  { "POST", ALL "/clusterrolebindings#metadata.name", BINDING ("$NS-a", "ClusterRole", "$NS-a"), "201 \"$NS-a\"" },
  { "MERGE", ALL "/clusterroles/$NS-a#metadata.name", "{'rules':[" RULE ("'pods'", "'*'") "]}", "200 \"$NS-a\"" },
  { "POST", ALL "/clusterroles", ROLE ("$NS-b", RULE ("'pods'", "'get'")), REFUSED ("clusterroles", "$NS-b", GET_PODS) },
  AS_ADMIN,
  { "DELETE", ALL "/clusterrolebindings/$NS-a#status", NULL, "200 \"Success\"" },
  { "DELETE", ALL "/clusterroles/$NS-a#status", NULL, "200 \"Success\"" },
  END,
};

static const ConformanceRow roles_that_are_missing_are_told[] = {
  BEGIN (RULE ("'nodes'", "'get'")),
  { "POST", OWN "/rolebindings#metadata.name", OF_USER ("a", "nobody-$NS"), "201 \"a\"" },
  AS_USER,
  { "POST", OWN "/roles", ROLE ("a", RULE ("'pods'", "'get'")),
    REFUSED ("roles", "a", GET_PODS "; resolution errors: [roles." GROUP " \"nobody-$NS\" not found]") },
  AS_ADMIN,
  { "POST", OWN "/rolebindings#metadata.name", OF_USER ("b", "nobody-$NS"), "201 \"b\"" },
  { "POST", OWN "/rolebindings#metadata.name", OF_USER ("c", "somebody-$NS"), "201 \"c\"" },
  AS_USER,
  { "POST", OWN "/roles", ROLE ("a", RULE ("'pods'", "'get'")),
    REFUSED ("roles", "a", GET_PODS "; resolution errors: [[roles." GROUP " \"nobody-$NS\" not found, roles." GROUP
             " \"somebody-$NS\" not found]]") },
  END,
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/escalation/a-role-grants-what-its-author-holds", a_role_grants_what_its_author_holds);
  CONFORMANCE_TABLE ("/escalation/a-role-is-changed-by-who-holds-all-of-it", a_role_is_changed_by_who_holds_all_of_it);
  CONFORMANCE_TABLE ("/escalation/a-role-of-others-is-for-who-may-do-everything", a_role_of_others_is_for_who_may_do_everything);
  CONFORMANCE_TABLE ("/escalation/a-binding-grants-what-its-author-holds", a_binding_grants_what_its_author_holds);
  CONFORMANCE_TABLE ("/escalation/verbs-of-their-own-allow-it", verbs_of_their_own_allow_it);
  CONFORMANCE_TABLE ("/escalation/roles-that-are-missing-are-told", roles_that_are_missing_are_told);
  return g_test_run ();
}
