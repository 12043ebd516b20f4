/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow finalizers_of_a_namespace_are_written_by_finalize_alone[] = {
  { "POST", "/api/v1/namespaces#spec.finalizers", "{'metadata':{'name':'$NS-a'}}", "201 [\"kubernetes\"]" },
  { "POST", "/api/v1/namespaces#spec.finalizers", "{'metadata':{'name':'$NS-b'},'spec':{'finalizers':['example.com/f']}}",
    "201 [\"example.com/f\",\"kubernetes\"]" },
  { "MERGE", "/api/v1/namespaces/$NS-a#spec.finalizers", "{'spec':{'finalizers':['example.com/f']}}", "200 [\"kubernetes\"]" },
  { "MERGE", "/api/v1/namespaces/$NS-a/status#spec.finalizers", "{'spec':{'finalizers':['example.com/f']}}",
    "200 [\"kubernetes\"]" },
  { "MERGE", "/api/v1/namespaces/$NS-a/finalize", "{'spec':{'finalizers':['example.com/f']}}",
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "GET", "/api/v1/namespaces/$NS-a/finalize", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "POST", "/api/v1/namespaces/$NS-a/finalize", "{}",
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "DELETE", "/api/v1/namespaces/$NS-a/finalize", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "PUT", "/api/v1/namespaces/$NS-a/finalize#spec.finalizers",
    "{'metadata':{'name':'other'},'spec':{'finalizers':['kubernetes']}}",
    "400 BadRequest: the name of the object (other) does not match the name on the URL ($NS-a)" },
  { "PUT", "/api/v1/namespaces/$NS-a/finalize#spec.finalizers", "{'spec':{'finalizers':['kubernetes']}}",
    "400 BadRequest: the name of the object ($NS-a based on URL) was undeterminable: name must be provided" },
  { "PUT", "/api/v1/namespaces/$NS-none/finalize#spec.finalizers",
    "{'metadata':{'name':'$NS-none'},'spec':{'finalizers':['kubernetes']}}",
    "404 NotFound: namespaces \"$NS-none\" not found {\"name\":\"$NS-none\",\"kind\":\"namespaces\"}" },
  { "PUT", "/api/v1/namespaces/$NS-a/finalize#spec.finalizers",
    "{'metadata':{'name':'$NS-a','resourceVersion':'1'},'spec':{'finalizers':['kubernetes']}}",
    "409 Conflict: Operation cannot be fulfilled on namespaces \"$NS-a\": the object has been modified; please apply your "
    "changes to the latest version and try again {\"name\":\"$NS-a\",\"kind\":\"namespaces\"}" },
  { "PUT", "/api/v1/namespaces/$NS-a/finalize#spec.finalizers",
    "{'metadata':{'name':'$NS-a','uid':'x'},'spec':{'finalizers':['kubernetes']}}",
    "409 Conflict: Operation cannot be fulfilled on namespaces \"$NS-a\": StorageError: invalid object, Code: 4, Key: "
    "/registry/namespaces/$NS-a, ResourceVersion: RV, AdditionalErrorMsg: Precondition failed: UID in precondition: x, UID "
    "in object meta: UID {\"name\":\"$NS-a\",\"kind\":\"namespaces\"}" },
  { "PUT", "/api/v1/namespaces/$NS-a/finalize#spec.finalizers",
    "{'metadata':{'name':'$NS-a'},'spec':{'finalizers':['kubernetes','f']}}",
    "422 Invalid: Namespace \"$NS-a\" is invalid: spec.finalizers[1]: Invalid value: \"f\": name is neither a standard "
    "finalizer name nor is it fully qualified {\"name\":\"$NS-a\",\"kind\":\"Namespace\",\"causes\":["
    "{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"f\\\": name is neither a standard finalizer name "
    "nor is it fully qualified\",\"field\":\"spec.finalizers[1]\"}]}" },
  { "PUT", "/api/v1/namespaces/$NS-a/finalize#spec.finalizers",
    "{'metadata':{'name':'$NS-a'},'spec':{'finalizers':['kubernetes','/f']}}",
    "422 Invalid: Namespace \"$NS-a\" is invalid: spec.finalizers[1]: Invalid value: \"/f\": prefix part must be non-empty "
    "{\"name\":\"$NS-a\",\"kind\":\"Namespace\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"/f\\\": prefix part must be non-empty\",\"field\":\"spec.finalizers[1]\"}]}" },
  { "PUT", "/api/v1/namespaces/$NS-a/finalize#spec.finalizers",
    "{'metadata':{'name':'$NS-a'},'spec':{'finalizers':['kubernetes','kubernetes']}}", "200 [\"kubernetes\",\"kubernetes\"]" },
  { "PUT", "/api/v1/namespaces/$NS-a/finalize#spec.finalizers",
    "{'metadata':{'name':'$NS-a','labels':{'a':'b'},'annotations':{'c':'d'}},'spec':{'finalizers':['kubernetes',"
    "'example.com/f']},'status':{'phase':'Terminating'}}", "200 [\"kubernetes\",\"example.com/f\"]" },
  { "GET", "/api/v1/namespaces/$NS-a#metadata.labels", NULL, "200 {\"a\":\"b\",\"kubernetes.io/metadata.name\":\"$NS-a\"}" },
  { "GET", "/api/v1/namespaces/$NS-a#metadata.annotations", NULL, "200 {\"c\":\"d\"}" },
  { "GET", "/api/v1/namespaces/$NS-a#status", NULL, "200 {\"phase\":\"Active\"}" },
  { "PUT", "/api/v1/namespaces/$NS-a/finalize#spec.finalizers",
    "{'metadata':{'name':'$NS-a'},'spec':{'finalizers':['kubernetes']}}", "200 [\"kubernetes\"]" },
  { "PUT", "/api/v1/namespaces/$NS-a/finalize?dryRun=All#spec", "{'metadata':{'name':'$NS-a'},'spec':{}}", "200 {}" },
  { "GET", "/api/v1/namespaces/$NS-a#spec.finalizers", NULL, "200 [\"kubernetes\"]" },
  { "MERGE", "/api/v1/namespaces/$NS-a/status#status", "{'status':{'conditions':[{'type':'x','status':'True'}]}}",
    "200 {\"phase\":\"Active\",\"conditions\":[{\"type\":\"x\",\"status\":\"True\",\"lastTransitionTime\":null}]}" },
  { "MERGE", "/api/v1/namespaces/$NS-a/status#status", "{'status':{'phase':'Terminating'}}",
    "422 Invalid: Namespace \"$NS-a\" is invalid: status.Phase: Invalid value: \"Terminating\": may only be 'Active' if "
    "`deletionTimestamp` is empty {\"name\":\"$NS-a\",\"kind\":\"Namespace\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"Terminating\\\": may only be 'Active' if `deletionTimestamp` is empty\","
    "\"field\":\"status.Phase\"}]}" },
  { "MERGE", "/api/v1/namespaces/$NS-a/status#status", "{'status':{'phase':'What'}}",
    "422 Invalid: Namespace \"$NS-a\" is invalid: status.Phase: Invalid value: \"What\": may only be 'Active' if "
    "`deletionTimestamp` is empty {\"name\":\"$NS-a\",\"kind\":\"Namespace\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"What\\\": may only be 'Active' if `deletionTimestamp` is empty\","
    "\"field\":\"status.Phase\"}]}" },
  { "POST", "/api/v1/namespaces?dryRun=All#causes", "{'metadata':{'name':'$NS-d'},'spec':{'finalizers':['f']}}",
    "422 FieldValueInvalid spec.finalizers: Invalid value: \"f\": name is neither a standard finalizer name nor is it fully "
    "qualified" },
  { "DELETE", "/api/v1/namespaces/$NS-a#status.phase", NULL, "200 \"Terminating\"" },
  { "DELETE", "/api/v1/namespaces/$NS-b#status.phase", NULL, "200 \"Terminating\"" },
  { "MERGE", "/api/v1/namespaces/$NS-b/status#causes", "{'status':{'phase':'Active'}}",
    "422 FieldValueInvalid status.Phase: Invalid value: \"Active\": may only be 'Terminating' if `deletionTimestamp` is not "
    "empty" },
  { "PUT", "/api/v1/namespaces/$NS-b/finalize#spec.finalizers", "{'metadata':{'name':'$NS-b'},'spec':{}}", "200 nothing" },
};

static const ConformanceRow a_namespace_says_what_it_waits_for[] = {
  { "POST", "/api/v1/namespaces#spec.finalizers", "{'metadata':{'name':'$NS-a'}}", "201 [\"kubernetes\"]" },
  { "POST", "/api/v1/namespaces/$NS-a/configmaps", "{'metadata':{'name':'one','finalizers':['example.com/f']}}",
    "201 ConfigMap one" },
  { "POST", "/api/v1/namespaces/$NS-a/configmaps", "{'metadata':{'name':'two','finalizers':['example.com/f']}}",
    "201 ConfigMap two" },
  { "POST", "/api/v1/namespaces/$NS-a/secrets", "{'metadata':{'name':'three','finalizers':['example.com/g']}}",
    "201 Secret three" },
  { "DELETE", "/api/v1/namespaces/$NS-a#metadata.deletionGracePeriodSeconds", NULL, "200 nothing" },
  { "POST", "/api/v1/namespaces#metadata.finalizers", "{'metadata':{'name':'$NS-h','finalizers':['example.com/f']}}",
    "201 [\"example.com/f\"]" },
  { "POST", "/api/v1/namespaces/$NS-h/configmaps", "{'metadata':{'name':'one'}}", "201 ConfigMap one" },
  { "DELETE", "/api/v1/namespaces/$NS-h#status.phase", NULL, "200 \"Terminating\"" },
  { "UNTIL", "/api/v1/namespaces/$NS-a#status.conditions.4.reason", NULL, "200 \"SomeFinalizersRemain\"" },
  { "GET", "/api/v1/namespaces/$NS-a#status.phase", NULL, "200 \"Terminating\"" },
  { "GET", "/api/v1/namespaces/$NS-a#status.conditions.0", NULL,
    "200 {\"type\":\"NamespaceDeletionDiscoveryFailure\",\"status\":\"False\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"ResourcesDiscovered\",\"message\":\"All resources successfully discovered\"}" },
  { "GET", "/api/v1/namespaces/$NS-a#status.conditions.1", NULL,
    "200 {\"type\":\"NamespaceDeletionGroupVersionParsingFailure\",\"status\":\"False\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"ParsedGroupVersions\",\"message\":\"All legacy kube types successfully parsed\"}" },
  { "GET", "/api/v1/namespaces/$NS-a#status.conditions.2", NULL,
    "200 {\"type\":\"NamespaceDeletionContentFailure\",\"status\":\"False\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"ContentDeleted\",\"message\":\"All content successfully deleted, may be waiting on finalization\"}" },
  { "GET", "/api/v1/namespaces/$NS-a#status.conditions.3", NULL,
    "200 {\"type\":\"NamespaceContentRemaining\",\"status\":\"True\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"SomeResourcesRemain\",\"message\":\"Some resources are remaining: configmaps. has 2 resource instances, "
    "secrets. has 1 resource instances\"}" },
  { "GET", "/api/v1/namespaces/$NS-a#status.conditions.4", NULL,
    "200 {\"type\":\"NamespaceFinalizersRemaining\",\"status\":\"True\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"SomeFinalizersRemain\",\"message\":\"Some content in the namespace has finalizers remaining: "
    "example.com/f in 2 resource instances, example.com/g in 1 resource instances\"}" },
  { "DELETE", "/api/v1/namespaces/$NS-a#status.phase", NULL, "200 \"Terminating\"" },
  { "MERGE", "/api/v1/namespaces/$NS-a#metadata.labels", "{'metadata':{'labels':{'a':'b'}}}",
    "200 {\"a\":\"b\",\"kubernetes.io/metadata.name\":\"$NS-a\"}" },
  { "MERGE", "/api/v1/namespaces/$NS-a#metadata.finalizers", "{'metadata':{'finalizers':['example.com/h']}}",
    "422 Invalid: Namespace \"$NS-a\" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the "
    "object is being deleted, found new finalizers []string{\"example.com/h\"} {\"name\":\"$NS-a\",\"kind\":\"Namespace\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: no new finalizers can be added if the object "
    "is being deleted, found new finalizers []string{\\\"example.com/h\\\"}\",\"field\":\"metadata.finalizers\"}]}" },
  { "POST", "/api/v1/namespaces", "{'metadata':{'name':'$NS-a'}}",
    "409 AlreadyExists: object is being deleted: namespaces \"$NS-a\" already exists {\"name\":\"$NS-a\","
    "\"kind\":\"namespaces\"}" },
  { "MERGE", "/api/v1/namespaces/$NS-a/configmaps/one", "{'metadata':{'finalizers':null}}", "200 ConfigMap one" },
  { "MERGE", "/api/v1/namespaces/$NS-a/configmaps/two", "{'metadata':{'finalizers':null}}", "200 ConfigMap two" },
  { "MERGE", "/api/v1/namespaces/$NS-a/secrets/three", "{'metadata':{'finalizers':null}}", "200 Secret three" },
  { "UNTIL", "/api/v1/namespaces/$NS-h#spec", NULL, "200 {}" },
  { "GET", "/api/v1/namespaces/$NS-h/configmaps", NULL, "200 ConfigMapList:" },
  { "GET", "/api/v1/namespaces/$NS-h#metadata.finalizers", NULL, "200 [\"example.com/f\"]" },
  { "UNTIL", "/api/v1/namespaces/$NS-h#status.conditions.3.reason", NULL, "200 \"ContentRemoved\"" },
  { "GET", "/api/v1/namespaces/$NS-h#status.conditions.3", NULL,
    "200 {\"type\":\"NamespaceContentRemaining\",\"status\":\"False\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"ContentRemoved\",\"message\":\"All content successfully removed\"}" },
  { "GET", "/api/v1/namespaces/$NS-h#status.conditions.4", NULL,
    "200 {\"type\":\"NamespaceFinalizersRemaining\",\"status\":\"False\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"ContentHasNoFinalizers\",\"message\":\"All content-preserving finalizers finished\"}" },
  { "MERGE", "/api/v1/namespaces/$NS-h#metadata.finalizers", "{'metadata':{'finalizers':null}}", "200 nothing" },
  { "GET", "/api/v1/namespaces/$NS-h", NULL,
    "404 NotFound: namespaces \"$NS-h\" not found {\"name\":\"$NS-h\",\"kind\":\"namespaces\"}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/namespaces/finalizers-of-a-namespace-are-written-by-finalize-alone", finalizers_of_a_namespace_are_written_by_finalize_alone);
  CONFORMANCE_TABLE ("/namespaces/a-namespace-says-what-it-waits-for", a_namespace_says_what_it_waits_for);
  return g_test_run ();
}
