/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow malformed_bodies_are_refused[] = {
  { "POST", "~/secrets", "",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input (<empty>)" },
  { "POST", "~/secrets", "{",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input ({)" },
  { "POST", "~/secrets", "{'metadata'",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input ({\"metadata\")" },
  { "POST", "~/secrets", "{'metadata':",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input ({\"metadata\":)" },
  { "POST", "~/secrets", "{'metadata':{'name':'s'}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input ({\"metadata\":{\"name\":\"s\"})" },
  { "POST", "~/secrets", "{'metadata':{'name':'s'}}x",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character 'x' after top-level value ({\"metadata\":{\"name\":\"s\"}}x)" },
  { "POST", "~/secrets", "{'metadata':{'name':'s'}} {}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '{' after top-level value ({\"metadata\":{\"name\":\"s\"}} {})" },
  { "POST", "~/secrets", "{metadata:{}}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character 'm' looking for beginning of object key string ({metadata:{}})" },
  { "POST", "~/secrets", "{'metadata' {}}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '{' after object key ({\"metadata\" {}})" },
  { "POST", "~/secrets", "{'metadata':{},}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '}' looking for beginning of object key string ({\"metadata\":{},})" },
  { "POST", "~/secrets", "{'metadata':{} 'data':{}}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '\"' after object key:value pair ({\"metadata\":{} \"data\":{}})" },
  { "POST", "~/secrets", "{'data':[1,]}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character ']' looking for beginning of value ({\"data\":[1,]})" },
  { "POST", "~/secrets", "{'data':[1 2]}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '2' after array element ({\"data\":[1 2]})" },
  { "POST", "~/secrets", "{'data':tru}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '}' in literal true (expecting 'e') ({\"data\":tru})" },
  { "POST", "~/secrets", "{'data':nul",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character ' ' in literal null (expecting 'l') ({\"data\":nul)" },
  { "POST", "~/secrets", "{'data':01}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '1' after object key:value pair ({\"data\":01})" },
  { "POST", "~/secrets", "{'data':1.}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '}' after decimal point in numeric literal ({\"data\":1.})" },
  { "POST", "~/secrets", "{'data':-}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '}' in numeric literal ({\"data\":-})" },
  { "POST", "~/secrets", "{'data':1e}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '}' in exponent of numeric literal ({\"data\":1e})" },
  { "POST", "~/secrets", "{'data':'\\x'}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character 'x' in string escape code ({\"data\":\"\\x\"})" },
  { "POST", "~/secrets", "{'data':'\\u12g4'}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character 'g' in \\u hexadecimal character escape ({\"data\":\"\\u12g4\"})" },
  { "POST", "~/secrets", "{'data':'a",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input ({\"data\":\"a)" },
  { "POST", "~/secrets", "[]",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: json: cannot unmarshal array into Go value of type struct { APIVersion string \"json:\\\"apiVersion,"
    "omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" } (5b5d)" },
  { "POST", "~/secrets", "'text'",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: json: cannot unmarshal string into Go value of type struct { APIVersion string \"json:\\\"apiVersion,"
    "omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" } (227465787422)" },
  { "POST", "~/secrets", "5",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: json: cannot unmarshal number into Go value of type struct { APIVersion string \"json:\\\"apiVersion,"
    "omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" } (35)" },
  { "POST", "~/secrets", "true",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: json: cannot unmarshal bool into Go value of type struct { APIVersion string \"json:\\\"apiVersion,"
    "omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" } (74727565)" },
  { "POST", "~/secrets", "null",
    "422 Invalid: Secret \"\" is invalid: metadata.name: Required value: name or generateName is required "
    "{\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: name or "
    "generateName is required\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "<xml/>",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: invalid character '<' looking for beginning of value (3c786d6c2f3e)" },
  { "POST", "~/secrets", "{'metadata':{'name':'s'},'data':5}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal number into Go struct "
    "field Secret.data of type map[string][]uint8" },
  { "POST", "~/secrets", "{'metadata':{'name':'s'},'data':[]}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal array into Go struct "
    "field Secret.data of type map[string][]uint8" },
  { "POST", "~/secrets", "{'metadata':{'name':'s'},'data':{'a':5}}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal number into Go struct "
    "field Secret.data of type []uint8" },
  { "POST", "~/secrets", "{'metadata':{'name':'s'},'data':{'a':'!'}}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: illegal base64 data at input byte 0" },
  { "POST", "~/secrets", "{'metadata':{'name':'s'},'type':{}}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal object into Go struct "
    "field Secret.type of type v1.SecretType" },
  { "POST", "~/secrets", "{'metadata':{'name':'s'},'immutable':'yes'}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal string into Go struct "
    "field Secret.immutable of type bool" },
  { "POST", "~/secrets", "{'metadata':{'name':'s','labels':{'a':null}},'type':null}", "201 Secret s" },
  { "POST", "~/secrets", "{'metadata':{'name':'s3','creationTimestamp':'yesterday'}}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: parsing time \"yesterday\" as \"TIME07:00\": "
    "cannot parse \"yesterday\" as \"2006\"" },
  { "POST", "~/secrets", "{'metadata':{'name':'s3','creationTimestamp':5}}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal number into Go struct "
    "field ObjectMeta.metadata.creationTimestamp of type string" },
  { "POST", "~/services", "{'metadata':{'name':'s3'},'spec':{'ports':[{'port':'80'}]}}",
    "400 BadRequest: Service in version \"v1\" cannot be handled as a Service: json: cannot unmarshal string into Go "
    "struct field ServicePort.spec.ports.port of type int32" },
  { "POST", "~/services", "{'metadata':{'name':'s3'},'spec':{'ports':[{'port':80.5}]}}",
    "400 BadRequest: Service in version \"v1\" cannot be handled as a Service: json: cannot unmarshal number 80.5 into Go "
    "struct field ServicePort.spec.ports.port of type int32" },
  { "POST", "~/services", "{'metadata':{'name':'s3'},'spec':{'ports':[{'port':99999999999}]}}",
    "400 BadRequest: Service in version \"v1\" cannot be handled as a Service: json: cannot unmarshal number 99999999999 "
    "into Go struct field ServicePort.spec.ports.port of type int32" },
  { "POST", "~/services", "{'metadata':{'name':'s3'},'spec':{'ports':[{'port':80,'targetPort':true}]}}",
    "400 BadRequest: Service in version \"v1\" cannot be handled as a Service: json: cannot unmarshal bool into Go struct "
    "field ServicePort.spec.ports.targetPort of type int32" },
  { "POST", "~/services", "{'metadata':{'name':'s3'},'spec':{'ports':{}}}",
    "400 BadRequest: Service in version \"v1\" cannot be handled as a Service: json: cannot unmarshal object into Go "
    "struct field ServiceSpec.spec.ports of type []v1.ServicePort" },
  { "POST text/plain", "~/secrets", "{'metadata':{'name':'s'}}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "POST application/cbor", "~/secrets", "{'metadata':{'name':'s'}}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "POST application/json; charset=utf-8", "~/secrets?dryRun=All", "{'metadata':{'name':'s'}}",
    "409 AlreadyExists: secrets \"s\" already exists {\"name\":\"s\",\"kind\":\"secrets\"}" },
  { "POST application/yaml", "~/secrets?dryRun=All", "metadata: {name: s}",
    "409 AlreadyExists: secrets \"s\" already exists {\"name\":\"s\",\"kind\":\"secrets\"}" },
  { "POST application/yaml", "~/secrets", "a: b: c",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): yaml: mapping values are not allowed in "
    "this context (613a20623a2063)" },
  { "POST application/merge-patch+json", "~/secrets", "{}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "PUT text/plain", "~/secrets/s", "{'metadata':{'name':'s'}}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "PATCH application/json", "~/secrets/s", "{}", "415 UnsupportedMediaType: 415: Unsupported Media Type {}" },
  { "PATCH text/plain", "~/secrets/s", "{}", "415 UnsupportedMediaType: 415: Unsupported Media Type {}" },
  { "PATCH application/merge-patch+json; charset=utf-8", "~/secrets/none", "{}",
    "404 NotFound: secrets \"none\" not found {\"name\":\"none\",\"kind\":\"secrets\"}" },
  { "PATCH application/apply-patch+json", "~/secrets/s?fieldManager=m", "{}",
    "415 UnsupportedMediaType: 415: Unsupported Media Type {}" },
};

static const ConformanceRow an_empty_list_may_be_none_once_it_is_stored[] = {
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices#endpoints",
    "{'metadata':{'name':'e'},'addressType':'IPv4','endpoints':[],'ports':[]}", "201 null" },
  { "GET", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices/e#ports", NULL, "200 null" },
  { "MERGE", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices/e#metadata.generation", "{'ports':[]}", "200 1" },
  { "MERGE", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices/e?dryRun=All#endpoints", "{'endpoints':[]}", "200 null" },
  { "POST", "/apis/rbac.authorization.k8s.io/v1/namespaces/$NS/roles#rules", "{'metadata':{'name':'r'},'rules':[]}",
    "201 null" },
  { "MERGE", "/apis/rbac.authorization.k8s.io/v1/namespaces/$NS/roles/r#rules", "{'rules':[{'verbs':['get'],'resources':['pods'],"
    "'apiGroups':['']}]}", "200 [{\"verbs\":[\"get\"],\"apiGroups\":[\"\"],\"resources\":[\"pods\"]}]" },
  { "MERGE", "/apis/rbac.authorization.k8s.io/v1/namespaces/$NS/roles/r#rules", "{'rules':[]}", "200 null" },
  /* Where they are stored is told of what has yet to be there. */
  { "PUT", "~/endpoints/x", "{'metadata':{'name':'x','uid':'y'}}",
    "409 Conflict: Operation cannot be fulfilled on endpoints \"x\": StorageError: invalid object, Code: 4, Key: "
    "/registry/services/endpoints/$NS/x, ResourceVersion: RV, AdditionalErrorMsg: Precondition failed: UID in precondition: y, "
    "UID in object meta:  {\"name\":\"x\",\"kind\":\"endpoints\"} Warning: 299 - \"v1 Endpoints is deprecated in v1.33+; use "
    "discovery.k8s.io/v1 EndpointSlice\"" },
  { "PUT", "~/services/x", "{'metadata':{'name':'x','uid':'y'},'spec':{'ports':[{'port':1}]}}",
    "409 Conflict: Operation cannot be fulfilled on services \"x\": StorageError: invalid object, Code: 4, Key: "
    "/registry/services/specs/$NS/x, ResourceVersion: RV, AdditionalErrorMsg: Precondition failed: UID in precondition: y, UID "
    "in object meta:  {\"name\":\"x\",\"kind\":\"services\"}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/write-bodies/malformed-bodies-are-refused", malformed_bodies_are_refused);
  CONFORMANCE_TABLE ("/write-bodies/an-empty-list-may-be-none-once-it-is-stored", an_empty_list_may_be_none_once_it_is_stored);
  return g_test_run ();
}
