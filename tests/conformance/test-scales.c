/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is written to scales, and what custom resources say to methods that they don't have. */

#include "foos.h"
#include "table.h"

#define DEPLOYMENT \
  "{'metadata':{'name':'d'},'spec':{'replicas':0,'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}}," \
  "'spec':{'containers':[{'name':'c','image':'i'}]}}}}"
#define SCALE "/apis/apps/v1/namespaces/$NS/deployments/d/scale"
#define OF(name) "{'kind':'Scale','apiVersion':'autoscaling/v1','metadata':{'name':'" name "'}"

static const ConformanceRow a_scale_is_replaced_as_any_object_is[] = {
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments#metadata.name", DEPLOYMENT, "201 \"d\"" },
  { "PUT", SCALE "?dryRun=All#spec", OF ("d") ",'spec':{'replicas':1}}", "200 {\"replicas\":1}" },
  { "PUT application/yaml", SCALE "?dryRun=All#spec", "{kind: Scale, apiVersion: autoscaling/v1, metadata: {name: d}, spec: {replicas: 3}}", "200 {\"replicas\":3}" },
  { "PUT", SCALE "?dryRun=All", "",
    "400 BadRequest: the object provided is unrecognized (must be of type Scale): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input (<empty>)" },
  { "PUT", SCALE "?dryRun=All", "{",
    "400 BadRequest: the object provided is unrecognized (must be of type Scale): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input ({)" },
  { "PUT", SCALE "?dryRun=All", "{}",
    "400 BadRequest: the name of the object (d based on URL) was undeterminable: name must be provided" },
  { "PUT", SCALE "?dryRun=All", OF ("other") ",'spec':{'replicas':1}}",
    "400 BadRequest: the name of the object (other) does not match the name on the URL (d)" },
  { "PUT", SCALE "?dryRun=All", "{'kind':'Scale','apiVersion':'apps/v1','metadata':{'name':'d'}}",
    "400 BadRequest: Scale in version \"v1\" cannot be handled as a Scale: no kind \"Scale\" is registered for version "
    "\"apps/v1\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "PUT", SCALE "?dryRun=All", "{'kind':'Deployment','apiVersion':'apps/v1','metadata':{'name':'d'}}",
    "400 BadRequest: Deployment in version \"v1\" cannot be handled as a Scale: converting (v1.Deployment) to "
    "(autoscaling.Scale): unknown conversion" },
  { "PUT", SCALE "?dryRun=All", OF ("d") ",'spec':{'replicas':'x'}}",
    "400 BadRequest: Scale in version \"v1\" cannot be handled as a Scale: json: cannot unmarshal string into Go struct "
    "field ScaleSpec.spec.replicas of type int32" },
  { "PUT", SCALE "?dryRun=All#spec", OF ("d") ",'spec':{'replicas':1,'a':2},'b':1}",
    "200 {\"replicas\":1} Warning: 299 - \"unknown field \\\"spec.a\\\"\", 299 - \"unknown field \\\"b\\\"\"" },
  { "PUT", SCALE "?dryRun=All&fieldValidation=Strict", OF ("d") ",'spec':{'replicas':1,'a':2},'b':1}",
    "400 BadRequest: Scale in version \"v1\" cannot be handled as a Scale: strict decoding error: unknown field "
    "\"spec.a\", unknown field \"b\"" },
  { "PUT", SCALE "?dryRun=All", "{'kind':'Scale','apiVersion':'autoscaling/v1','metadata':{'name':'d','uid':'x'}}",
    "409 Conflict: Operation cannot be fulfilled on deployments.apps \"d\": StorageError: invalid object, Code: 4, Key: "
    "/deployments/$NS/d, ResourceVersion: RV, AdditionalErrorMsg: Precondition failed: UID in precondition: x, UID in "
    "object meta: UID {\"name\":\"d\",\"group\":\"apps\",\"kind\":\"deployments\"}" },
  { "PUT", SCALE, "{'kind':'Scale','apiVersion':'autoscaling/v1','metadata':{'name':'d','uid':'x'}}",
    "409 Conflict: Operation cannot be fulfilled on deployments.apps \"d\": StorageError: invalid object, Code: 4, Key: "
    "/registry/deployments/$NS/d, ResourceVersion: RV, AdditionalErrorMsg: Precondition failed: UID in precondition: x, "
    "UID in object meta: UID {\"name\":\"d\",\"group\":\"apps\",\"kind\":\"deployments\"}" },
  { "PUT text/html", SCALE "?dryRun=All", OF ("d") "}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
};

static const ConformanceRow a_scale_is_patched_as_any_object_is[] = {
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments#metadata.name", DEPLOYMENT, "201 \"d\"" },
  { "PATCH text/html", SCALE "?dryRun=All", "{}", "415 UnsupportedMediaType: 415: Unsupported Media Type {}" },
  { "STRATEGIC", SCALE "?dryRun=All#spec", "{'spec':{'replicas':3}}", "200 {\"replicas\":3}" },
  { "STRATEGIC", SCALE "?dryRun=All", "{'spec':{'replicas':'x'}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"map[spec:map[replicas:x]]\": unrecognized type: int32 "
    "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"map[spec:map[replicas:x]]\\\": "
    "unrecognized type: int32\",\"field\":\"patch\"}]}" },
  { "STRATEGIC", SCALE "?dryRun=All", "[]",
    "400 BadRequest: json: cannot unmarshal array into Go value of type map[string]interface {}" },
  { "MERGE", SCALE "?dryRun=All", "{", "400 BadRequest: invalid JSON patch" },
  { "MERGE", SCALE "?dryRun=All#spec", "{'spec':null}", "200 {}" },
  { "MERGE", SCALE "?dryRun=All#spec", "{'x':1}", "200 {} Warning: 299 - \"unknown field \\\"x\\\"\"" },
  { "MERGE", SCALE "?dryRun=All", "{'metadata':{'name':'other'}}",
    "400 BadRequest: the name of the object (other) does not match the name on the URL (d)" },
  { "MERGE", SCALE "?dryRun=All", "{'metadata':{'resourceVersion':'x'}}",
    "500 Failure: strconv.ParseUint: parsing \"x\": invalid syntax" },
  { "JSON", SCALE "?dryRun=All#spec", "[{'op':'add','path':'/spec/replicas','value':4}]", "200 {\"replicas\":4}" },
};

static const ConformanceRow a_custom_kind_says_which_method_it_has_not[] = {
  { "POST", DEFINITIONS "#metadata.name",
    "{'metadata':{'name':'foos.$NS.example.com'},'spec':{" NAMES ",'versions':[{'name':'v1','served':true,'storage':true,"
    SUBRESOURCES "," SCHEMA (COMMON) "}]}}",
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1, NULL, "200 FooList:" },
  { "POST", V1 "/else", HEAD_1 "'metadata':{'name':'a'},'spec':{'replicas':2}}", "201 Foo a" },
  { "HEAD", V1 "/a", NULL, "200" },
  { "HEAD", V1 "/none", NULL, "404" },
  { "HEAD", V1, NULL, "200" },
  { "OPTIONS", V1 "/a", NULL, "405 MethodNotAllowed:  is not supported on resources of kind \"foos.$NS.example.com\" "
    "{\"group\":\"$NS.example.com\",\"kind\":\"foos\"}" },
  { "OPTIONS", "/apis/$NS.example.com/v1#kind", NULL, "200 \"APIResourceList\"" },
  { "POST", "/apis/$NS.example.com/v1#kind", "{}", "200 \"APIResourceList\"" },
  { "POST", V1 "/a/status", "{}", "405 MethodNotAllowed: create is not supported on resources of kind \"foos.$NS.example.com\" "
    "{\"group\":\"$NS.example.com\",\"kind\":\"foos\"}" },
  { "DELETE", V1 "/a/scale", NULL, "405 MethodNotAllowed: delete is not supported on resources of kind \"foos.$NS.example.com\" "
    "{\"group\":\"$NS.example.com\",\"kind\":\"foos\"}" },
  { "GET", V1 "/a/status/x", NULL, "200 Foo a" },
  { "GET", V1 "/a/nope/x", NULL,
    "404 NotFound: foos.$NS.example.com \"a\" not found {\"name\":\"a\",\"group\":\"$NS.example.com\",\"kind\":\"foos\"}" },
  { "PUT", V1, "{}", "400 BadRequest: name must be provided" },
  { "MERGE", V1, "{}", "400 BadRequest: name must be provided" },
  { "STRATEGIC", V1, "{}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml" },
  { "PATCH text/html", V1 "/a", "{}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml" },
  { "PUT", V1 "/a/scale?dryRun=All", "{",
    "400 BadRequest: no kind is registered for the type v1.Scale in scheme \"pkg/runtime/scheme.go:111\"" },
  { "PUT", V1 "/a/scale?dryRun=All", "{}",
    "400 BadRequest: the name of the object (a based on URL) was undeterminable: name must be provided" },
  { "PUT", V1 "/a/scale?dryRun=All#spec", OF ("a") ",'spec':{'replicas':1}}", "200 {\"replicas\":1}" },
  { "STRATEGIC", V1 "/a/scale?dryRun=All", "{'spec':{'replicas':3}}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml" },
  { "MERGE", V1 "/a/scale?dryRun=All#spec", "{'spec':{'replicas':3}}", "200 {\"replicas\":3}" },
  { "DELETE", DEFINITION "#status", NULL,
    "200 {\"conditions\":[{\"type\":\"NamesAccepted\",\"status\":\"True\",\"lastTransitionTime\":\"TIME\",\"reason\":\"No"
    "Conflicts\",\"message\":\"no conflicts found\"},{\"type\":\"Established\",\"status\":\"True\",\"lastTransitionTime\""
    ":\"TIME\",\"reason\":\"InitialNamesAccepted\",\"message\":\"the initial names have been "
    "accepted\"},{\"type\":\"Terminating\",\"status\":\"True\",\"lastTransitionTime\":\"TIME\",\"reason\":\"InstanceDelet"
    "ionPending\",\"message\":\"CustomResourceDefinition marked for deletion; CustomResource deletion will begin "
    "soon\"}],\"acceptedNames\":{\"plural\":\"foos\",\"singular\":\"foo\",\"kind\":\"Foo\",\"listKind\":\"FooList\"},\"st"
    "oredVersions\":[\"v1\"]}" },
};

static const ConformanceRow the_owners_of_a_scale_are_those_of_the_object[] = {
  { "POST", DEFINITIONS "#metadata.name",
    "{'metadata':{'name':'foos.$NS.example.com'},'spec':{" NAMES ",'versions':[{'name':'v1','served':true,'storage':true,"
    SUBRESOURCES "," SCHEMA (COMMON) "}]}}",
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1, NULL, "200 FooList:" },
  { "APPLY", V1 "/a?fieldManager=m1#spec", HEAD_1 "'metadata':{'name':'a','labels':{'a':'b'}},'spec':{'replicas':1}}",
    "201 {\"replicas\":1}" },
  { "APPLY", V1 "/a/scale?fieldManager=m2#spec", OF ("a") ",'spec':{'replicas':1}}", "200 {\"replicas\":1}" },
  { "MERGE", V1 "/a/scale?fieldManager=m3#spec", "{'spec':{'replicas':1}}", "200 {\"replicas\":1}" },
  { "GET", V1 "/a#metadata.managedFields", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\"f:"
    "a\":{}}},\"f:spec\":{\"f:replicas\":{}}},\"manager\":\"m1\",\"operation\":\"Apply\",\"time\":\"TIME\"},{\"apiVersion\":"
    "\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:spec\":{\"f:replicas\":{}}},\"manager\":\"m2\","
    "\"operation\":\"Apply\",\"subresource\":\"scale\"}]" },
  { "MERGE", V1 "/a/scale?fieldManager=m3#spec", "{'spec':{'replicas':2}}", "200 {\"replicas\":2}" },
  { "GET", V1 "/a#metadata.managedFields", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\"f:"
    "a\":{}}}},\"manager\":\"m1\",\"operation\":\"Apply\",\"time\":\"TIME\"},{\"apiVersion\":\"$NS.example.com/v1\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:spec\":{\"f:replicas\":{}}},\"manager\":\"m3\",\"operation\":\"Update\","
    "\"subresource\":\"scale\"}]" },
  { "APPLY", V1 "/a?fieldManager=m1", HEAD_1 "'metadata':{'name':'a','labels':{'a':'b'}},'spec':{'replicas':1}}",
    "409 Conflict: Apply failed with 1 conflict: conflict with \"m3\" with subresource \"scale\" using $NS.example.com/v1: "
    ".spec.replicas {\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\"m3\\\" with subresource "
    "\\\"scale\\\" using $NS.example.com/v1\",\"field\":\".spec.replicas\"}]}" },
  { "APPLY", "/api/v1/namespaces/$NS/replicationcontrollers/r?fieldManager=m1#spec.replicas",
    "{'apiVersion':'v1','kind':'ReplicationController','metadata':{'name':'r'},'spec':{'replicas':0,'selector':{'a':'b'},'template':"
    "{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'i'}]}}}}", "201 0" },
  { "MERGE", "~/replicationcontrollers/r/scale?fieldManager=m2#spec", "{'spec':{'replicas':1}}", "200 {\"replicas\":1}" },
  { "APPLY", "~/replicationcontrollers/r/scale?fieldManager=m3", OF ("r") ",'spec':{'replicas':0}}",
    "409 Conflict: Apply failed with 1 conflict: conflict with \"m2\" with subresource \"scale\" using autoscaling/v1: "
    ".spec.replicas {\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\"m2\\\" with subresource "
    "\\\"scale\\\" using autoscaling/v1\",\"field\":\".spec.replicas\"}]}" },
  { "APPLY", "~/replicationcontrollers/r/scale?fieldManager=m3&force=true#spec", OF ("r") ",'spec':{'replicas':0}}", "200 {}" },
};

static const ConformanceRow an_updaters_number_is_split_off_and_lost[] = {
  { "POST", DEFINITIONS "#metadata.name",
    "{'metadata':{'name':'foos.$NS.example.com'},'spec':{" NAMES ",'versions':[{'name':'v1','served':true,'storage':true,"
    SUBRESOURCES "," SCHEMA (COMMON) "}]}}",
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1, NULL, "200 FooList:" },
  { "POST", V1 "?fieldManager=m1#spec", HEAD_1 "'metadata':{'name':'a','labels':{'a':'b'}},'spec':{'replicas':0}}",
    "201 {\"replicas\":0}" },
  { "PUT", V1 "/a/scale?fieldManager=m2#spec", OF ("a") "}", "200 {}" },
  { "GET", V1 "/a#metadata.managedFields", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\".\":"
    "{},\"f:a\":{}}},\"f:spec\":{}},\"manager\":\"m1\",\"operation\":\"Update\",\"time\":\"TIME\"},{\"apiVersion\":"
    "\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:spec\":{\"f:replicas\":{}}},\"manager\":\"m1\","
    "\"operation\":\"Update\"}]" },
  { "PUT", V1 "/a/scale?fieldManager=m2#spec", OF ("a") ",'spec':{'replicas':1}}", "200 {\"replicas\":1}" },
  { "GET", V1 "/a#metadata.managedFields", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\".\":"
    "{},\"f:a\":{}}},\"f:spec\":{}},\"manager\":\"m1\",\"operation\":\"Update\",\"time\":\"TIME\"}]" },
};

static const ConformanceRow a_custom_scale_may_lack_its_number[] = {
  { "POST", DEFINITIONS "#metadata.name",
    "{'metadata':{'name':'foos.$NS.example.com'},'spec':{" NAMES ",'versions':[{'name':'v1','served':true,'storage':true,"
    SUBRESOURCES "," SCHEMA (COMMON) "}]}}",
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1, NULL, "200 FooList:" },
  { "POST", V1 "?fieldManager=m1", HEAD_1 "'metadata':{'name':'a'},'spec':{}}", "201 Foo a" },
  { "GET", V1 "/a/scale", NULL,
    "500 InternalError: Internal error occurred: the spec replicas field \".spec.replicas\" does not exist {\"causes\":[{"
    "\"message\":\"the spec replicas field \\\".spec.replicas\\\" does not exist\"}]}" },
  { "MERGE", V1 "/a/scale", "{}", "400 BadRequest: the spec replicas field \".spec.replicas\" cannot be empty" },
  { "APPLY", V1 "/a/scale?fieldManager=m3", OF ("a") ",'spec':{'replicas':1}}",
    "500 Failure: failed to create manager for existing fields: failed to convert live object (/; autoscaling/v1, Kind=Scale) "
    "to proper version: request to convert CR to an invalid group/version: autoscaling/v1" },
  { "PUT", V1 "/a/scale?fieldManager=m2#spec", OF ("a") "}", "200 {}" },
  { "GET", V1 "/a#spec", NULL, "200 {\"replicas\":0}" },
  { "MERGE", V1 "/a?fieldManager=m1#spec", "{'spec':{'replicas':1}}", "200 {\"replicas\":1}" },
  { "APPLY", V1 "/a/scale?fieldManager=m3", OF ("a") ",'spec':{'replicas':2}}",
    "409 Conflict: Apply failed with 1 conflict: conflict with \"m1\" using autoscaling/v1: .spec.replicas {\"causes\":[{"
    "\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\"m1\\\" using autoscaling/v1\",\"field\":"
    "\".spec.replicas\"}]}" },
  { "APPLY", V1 "/a/scale?fieldManager=m3&force=true#spec", OF ("a") ",'spec':{'replicas':2}}",
    "500 Failure: failed to convert new object (/a; autoscaling/v1, Kind=Scale) to proper version: request to convert CR to an "
    "invalid group/version: autoscaling/v1" },
  { "APPLY", V1 "/a/scale?fieldManager=m3#spec", OF ("a") ",'spec':{'replicas':1}}", "200 {\"replicas\":1}" },
  { "GET", V1 "/a#metadata.managedFields", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:spec\":{\"f:replicas\":{}}},"
    "\"manager\":\"m1\",\"operation\":\"Update\"},{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:spec\":{\"f:replicas\":{}}},\"manager\":\"m3\",\"operation\":\"Apply\",\"subresource\":\"scale\"},{"
    "\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:spec\":{}},\"manager\":\"m1\","
    "\"operation\":\"Update\",\"time\":\"TIME\"}]" },
};

static const ConformanceRow what_does_not_look_at_the_method[] = {
  { "OPTIONS", "/apis/apps/v9", NULL, "404 NotFound: the server could not find the requested resource {}" },
  { "POST", "/apis/apps/v1", "{}", "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "POST", "/apis/apps#kind", "{}", "200 \"APIGroup\"" },
  { "POST", "/apis/apiregistration.k8s.io", "{}",
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "HEAD", "~/configmaps", NULL, "405" },
  { "OPTIONS", "~/configmaps", NULL, "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/scales/a-scale-is-replaced-as-any-object-is", a_scale_is_replaced_as_any_object_is);
  CONFORMANCE_TABLE ("/scales/a-scale-is-patched-as-any-object-is", a_scale_is_patched_as_any_object_is);
  CONFORMANCE_TABLE ("/scales/a-custom-kind-says-which-method-it-has-not", a_custom_kind_says_which_method_it_has_not);
  CONFORMANCE_TABLE ("/scales/the-owners-of-a-scale-are-those-of-the-object", the_owners_of_a_scale_are_those_of_the_object);
  CONFORMANCE_TABLE ("/scales/an-updaters-number-is-split-off-and-lost", an_updaters_number_is_split_off_and_lost);
  CONFORMANCE_TABLE ("/scales/a-custom-scale-may-lack-its-number", a_custom_scale_may_lack_its_number);
  CONFORMANCE_TABLE ("/scales/what-does-not-look-at-the-method", what_does_not_look_at_the_method);
  return g_test_run ();
}
