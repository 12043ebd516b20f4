/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow what_a_binding_says_is_checked[] = {
  { "POST", "~/pods",
    "{'metadata':{'name':'p','labels':{'app':'a','zone':'x'},'annotations':{'one':'1'}},'spec':{'containers':[{'name':'c',"
    "'image':'i'}]}}", "201 Pod p" },
  { "POST", "~/pods/none/binding", "{'metadata':{'name':'none'},'target':{'name':'no-such-node'}}",
    "404 NotFound: pods \"none\" not found {\"name\":\"none\",\"kind\":\"pods\"}" },
  { "POST", "~/bindings", "{'metadata':{'name':'none'},'target':{'name':'no-such-node'}}",
    "404 NotFound: pods \"none\" not found {\"name\":\"none\",\"kind\":\"pods\"}" },
  { "POST", "~/pods/none/binding", "{'metadata':{'name':'none'}}", "500 Failure: target.name: Required value" },
  { "POST", "~/pods/p/binding", "{}", "400 BadRequest: name in URL does not match name in Binding object" },
  { "POST", "~/bindings", "{}", "500 Failure: target.name: Required value" },
  { "POST", "~/bindings", "{'target':{'name':'n'}}", "400 BadRequest: Name parameter required." },
  { "POST", "~/bindings", "{'metadata':{'generateName':'n'},'target':{'name':'n'}}",
    "400 BadRequest: Name parameter required." },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'other'},'target':{'name':'n'}}",
    "400 BadRequest: name in URL does not match name in Binding object" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p','namespace':'other'},'target':{'name':'n'}}",
    "400 BadRequest: the namespace of the provided object does not match the namespace sent on the request" },
  { "POST", "~/bindings", "{'metadata':{'name':'p','namespace':'other'},'target':{'name':'n'}}",
    "400 BadRequest: the namespace of the provided object does not match the namespace sent on the request" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p'}}", "500 Failure: target.name: Required value" },
  { "POST", "~/bindings", "{'metadata':{'name':'p'}}", "500 Failure: target.name: Required value" },
  { "POST", "~/bindings", "{'metadata':{'name':'P_'},'target':{'name':'n'}}",
    "404 NotFound: pods \"P_\" not found {\"name\":\"P_\",\"kind\":\"pods\"}" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p'},'target':{}}", "500 Failure: target.name: Required value" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p'},'target':{'kind':'Pod','name':'n'}}",
    "500 Failure: target.kind: Unsupported value: \"Pod\": supported values: \"Node\", \"<empty>\"" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p'},'target':{'kind':'Pod'}}",
    "500 Failure: [target.kind: Unsupported value: \"Pod\": supported values: \"Node\", \"<empty>\", target.name: Required "
    "value]" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p'},'target':{'name':7}}",
    "400 BadRequest: Binding in version \"v1\" cannot be handled as a Binding: json: cannot unmarshal number into Go struct "
    "field ObjectReference.target.name of type string" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p'},'target':'n'}",
    "400 BadRequest: Binding in version \"v1\" cannot be handled as a Binding: json: cannot unmarshal string into Go struct "
    "field Binding.target of type v1.ObjectReference" },
  { "POST", "~/pods/p/binding", "",
    "400 BadRequest: the object provided is unrecognized (must be of type Binding): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input (<empty>)" },
  { "POST", "~/bindings", "",
    "400 BadRequest: the object provided is unrecognized (must be of type Binding): couldn't get version/kind; json parse "
    "error: unexpected end of JSON input (<empty>)" },
  { "POST", "~/pods/p/binding", "null", "400 BadRequest: name in URL does not match name in Binding object" },
  { "POST", "~/pods/p/binding", "[]",
    "400 BadRequest: the object provided is unrecognized (must be of type Binding): couldn't get version/kind; json parse "
    "error: json: cannot unmarshal array into Go value of type struct { APIVersion string \"json:\\\"apiVersion,"
    "omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" } (5b5d)" },
  { "POST", "~/pods/p/binding", "{'kind':'Pod','apiVersion':'v1','metadata':{'name':'p'}}",
    "400 BadRequest: Pod in version \"v1\" cannot be handled as a Binding: converting (v1.Pod) to (core.Binding): unknown "
    "conversion" },
  { "POST", "~/bindings", "{'kind':'Pod','apiVersion':'v1','metadata':{'name':'p'}}",
    "400 BadRequest: Pod in version \"v1\" cannot be handled as a Binding: converting (v1.Pod) to (core.Binding): unknown "
    "conversion" },
  { "POST", "~/pods/p/binding", "{'kind':'Binding','apiVersion':'apps/v1','metadata':{'name':'p'}}",
    "400 BadRequest: Binding in version \"v1\" cannot be handled as a Binding: no kind \"Binding\" is registered for "
    "version \"apps/v1\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "POST", "~/pods/p/binding?fieldValidation=Strict", "{'metadata':{'name':'p'},'target':{'name':'n'},'what':1}",
    "400 BadRequest: Binding in version \"v1\" cannot be handled as a Binding: strict decoding error: unknown field \"what\"" },
  { "POST", "~/pods/p/binding?dryRun=All", "{'metadata':{'name':'p'},'target':{'name':'n'},'what':1}",
    "201 Success Warning: 299 - \"unknown field \\\"what\\\"\"" },
  { "POST", "~/bindings?dryRun=All", "{'metadata':{'name':'p'},'target':{'name':'n','what':1}}",
    "201 Success Warning: 299 - \"unknown field \\\"target.what\\\"\"" },
  { "POST", "~/pods/p/binding?dryRun=Some", "{'metadata':{'name':'p'},'target':{'name':'n'}}",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Some\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"CreateOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Some\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "POST text/plain", "~/pods/p/binding", "{}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "GET", "~/pods/p/binding", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "GET", "~/bindings", NULL, "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "GET", "~/bindings/p", NULL, "404 NotFound: the server could not find the requested resource {}" },
  { "DELETE", "~/bindings/p", NULL, "404 NotFound: the server could not find the requested resource {}" },
  { "POST", "/api/v1/bindings", "{'metadata':{'name':'p'},'target':{'name':'n'}}",
    "404 NotFound: the server could not find the requested resource {}" },
  { "POST", "~/bindings/p", "{'metadata':{'name':'p'},'target':{'name':'n'}}",
    "404 NotFound: the server could not find the requested resource {}" },
  { "GET", "~/pods/p#spec.nodeName", NULL, "200 nothing" },
};

static const ConformanceRow a_pod_is_bound_once[] = {
  { "POST", "~/pods",
    "{'metadata':{'name':'p','labels':{'app':'a','zone':'x'},'annotations':{'one':'1'}},'spec':{'containers':[{'name':'c',"
    "'image':'i'}]}}", "201 Pod p" },
  { "GET", "~/pods/p#uid=metadata.uid", NULL, "200" },
  { "GET", "~/pods/p#rv=metadata.resourceVersion", NULL, "200" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p','uid':'x'},'target':{'name':'n'}}",
    "409 Conflict: Operation cannot be fulfilled on pods \"p\": StorageError: invalid object, Code: 4, Key: "
    "/registry/pods/$NS/p, ResourceVersion: RV, AdditionalErrorMsg: Precondition failed: UID in precondition: x, UID in "
    "object meta: UID {\"name\":\"p\",\"kind\":\"pods\"}" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p','resourceVersion':'1'},'target':{'name':'n'}}",
    "409 Conflict: Operation cannot be fulfilled on pods \"p\": StorageError: invalid object, Code: 4, Key: "
    "/registry/pods/$NS/p, ResourceVersion: RV, AdditionalErrorMsg: Precondition failed: ResourceVersion in precondition: 1,"
    " ResourceVersion in object meta: RV {\"name\":\"p\",\"kind\":\"pods\"}" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p','resourceVersion':'x'},'target':{'name':'n'}}",
    "409 Conflict: Operation cannot be fulfilled on pods \"p\": StorageError: invalid object, Code: 4, Key: "
    "/registry/pods/$NS/p, ResourceVersion: RV, AdditionalErrorMsg: Precondition failed: ResourceVersion in precondition: x,"
    " ResourceVersion in object meta: RV {\"name\":\"p\",\"kind\":\"pods\"}" },
  { "POST", "~/bindings?dryRun=All", "{'metadata':{'name':'p','uid':'x'},'target':{'name':'n'}}", "201 Success" },
  { "POST", "~/pods/p/binding?dryRun=All", "{'metadata':{'name':'p','uid':'x'},'target':{'name':'n'}}",
    "409 Conflict: Operation cannot be fulfilled on pods \"p\": StorageError: invalid object, Code: 4, Key: /pods/$NS/p, "
    "ResourceVersion: RV, AdditionalErrorMsg: Precondition failed: UID in precondition: x, UID in object meta: UID "
    "{\"name\":\"p\",\"kind\":\"pods\"}" },
  { "POST", "~/pods/p/binding?dryRun=All",
    "{'metadata':{'name':'p','uid':'{uid}','resourceVersion':'{rv}'},'target':{'name':'n'}}", "201 Success" },
  { "GET", "~/pods/p#spec.nodeName", NULL, "200 nothing" },
  { "POST", "~/pods/p/binding#",
    "{'metadata':{'name':'p','uid':'{uid}','resourceVersion':'{rv}','labels':{'zone':'y','topology.kubernetes.io/zone':'z'},"
    "'annotations':{'one':'2','two':'2'}},'target':{'kind':'Node','name':'n'}}",
    "201 {\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\",\"code\":201}" },
  { "GET", "~/pods/p#spec.nodeName", NULL, "200 \"n\"" },
  { "GET", "~/pods/p#metadata.labels", NULL, "200 {\"app\":\"a\",\"topology.kubernetes.io/zone\":\"z\",\"zone\":\"y\"}" },
  { "GET", "~/pods/p#metadata.annotations", NULL, "200 {\"one\":\"2\",\"two\":\"2\"}" },
  { "GET", "~/pods/p#status", NULL,
    "200 {\"phase\":\"Pending\",\"conditions\":[{\"type\":\"PodScheduled\",\"status\":\"True\",\"lastProbeTime\":null,"
    "\"lastTransitionTime\":\"TIME\"}],\"qosClass\":\"BestEffort\"}" },
  { "GET", "~/pods/p#metadata.generation", NULL, "200 1" },
  { "GET", "~/pods/p#metadata.managedFields", NULL,
    "200 [{\"manager\":\"probe\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:annotations\":{\".\":{},\"f:one\":{}},\"f:labels\":"
    "{\".\":{},\"f:app\":{},\"f:zone\":{}}},\"f:spec\":{\"f:containers\":{\"k:{\\\"name\\\":\\\"c\\\"}\":{\".\":{},"
    "\"f:image\":{},\"f:imagePullPolicy\":{},\"f:name\":{},\"f:resources\":{},\"f:terminationMessagePath\":{},"
    "\"f:terminationMessagePolicy\":{}}},\"f:dnsPolicy\":{},\"f:enableServiceLinks\":{},\"f:restartPolicy\":{},"
    "\"f:schedulerName\":{},\"f:securityContext\":{},\"f:terminationGracePeriodSeconds\":{}}}}]" },
  { "POST", "~/pods/p/binding", "{'metadata':{'name':'p'},'target':{'name':'no-such-node'}}",
    "409 Conflict: Operation cannot be fulfilled on pods/binding \"p\": pod p is already assigned to node \"n\" "
    "{\"name\":\"p\",\"kind\":\"pods/binding\"}" },
  { "POST", "~/bindings", "{'metadata':{'name':'p'},'target':{'name':'no-such-node'}}",
    "409 Conflict: Operation cannot be fulfilled on pods/binding \"p\": pod p is already assigned to node \"n\" "
    "{\"name\":\"p\",\"kind\":\"pods/binding\"}" },
  { "POST", "~/pods/p/binding?dryRun=All", "{'metadata':{'name':'p'},'target':{'name':'n'}}",
    "409 Conflict: Operation cannot be fulfilled on pods/binding \"p\": pod p is already assigned to node \"n\" "
    "{\"name\":\"p\",\"kind\":\"pods/binding\"}" },
  { "POST", "~/pods",
    "{'metadata':{'name':'q','labels':{'app':'a','zone':'x'},'annotations':{'one':'1'}},'spec':{'containers':[{'name':'c',"
    "'image':'i'}]}}", "201 Pod q" },
  { "POST", "~/bindings#", "{'metadata':{'name':'q'},'target':{'name':'n'}}",
    "201 {\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\",\"code\":201}" },
  { "GET", "~/pods/q#spec.nodeName", NULL, "200 \"n\"" },
  { "GET", "~/pods?fieldSelector=spec.nodeName=n", NULL, "200 PodList: p q" },
  { "DELETE", "~/pods/q?gracePeriodSeconds=0", NULL, "200 Pod q" },
  { "DELETE", "~/pods/p?gracePeriodSeconds=0", NULL, "200 Pod p" },
};

static const ConformanceRow pods_that_wait_or_go_are_not_bound[] = {
  { "POST", "~/pods",
    "{'metadata':{'name':'gated','labels':{'app':'a','zone':'x'},'annotations':{'one':'1'}},'spec':{'schedulingGates':["
    "{'name':'example.com/g'}],'containers':[{'name':'c','image':'i'}]}}", "201 Pod gated" },
  { "POST", "~/pods/gated/binding", "{'metadata':{'name':'gated'},'target':{'name':'no-such-node'}}",
    "409 Conflict: Operation cannot be fulfilled on pods/binding \"gated\": pod gated has non-empty .spec.schedulingGates "
    "{\"name\":\"gated\",\"kind\":\"pods/binding\"}" },
  { "POST", "~/bindings", "{'metadata':{'name':'gated'},'target':{'name':'no-such-node'}}",
    "409 Conflict: Operation cannot be fulfilled on pods/binding \"gated\": pod gated has non-empty .spec.schedulingGates "
    "{\"name\":\"gated\",\"kind\":\"pods/binding\"}" },
  { "MERGE", "~/pods/gated#spec.schedulingGates", "{'spec':{'schedulingGates':null}}", "200 nothing" },
  { "POST", "~/pods/gated/binding", "{'metadata':{'name':'gated'},'target':{'name':'no-such-node'}}", "201 Success" },
  { "POST", "~/pods",
    "{'metadata':{'name':'held','finalizers':['example.com/f']},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod held" },
  { "DELETE", "~/pods/held#metadata.deletionGracePeriodSeconds", NULL, "200 0" },
  { "POST", "~/pods/held/binding", "{'metadata':{'name':'held'},'target':{'name':'no-such-node'}}",
    "409 Conflict: Operation cannot be fulfilled on pods/binding \"held\": pod held is being deleted, cannot be assigned to "
    "a host {\"name\":\"held\",\"kind\":\"pods/binding\"}" },
  { "MERGE", "~/pods/held", "{'metadata':{'finalizers':null}}", "200 Pod held" },
  { "POST", "~/pods",
    "{'metadata':{'name':'named','labels':{'app':'a','zone':'x'},'annotations':{'one':'1'}},'spec':{'containers':[{'name':'c',"
    "'image':'i'}]}}", "201 Pod named" },
  { "MERGE", "~/pods/named/status#status", "{'status':{'nominatedNodeName':'other'}}",
    "200 {\"phase\":\"Pending\",\"nominatedNodeName\":\"other\",\"qosClass\":\"BestEffort\"}" },
  { "POST", "~/pods/named/binding", "{'metadata':{'name':'named'},'target':{'name':'no-such-node'}}", "201 Success" },
  { "GET", "~/pods/named#status", NULL,
    "200 {\"phase\":\"Pending\",\"conditions\":[{\"type\":\"PodScheduled\",\"status\":\"True\",\"lastProbeTime\":null,"
    "\"lastTransitionTime\":\"TIME\"}],\"qosClass\":\"BestEffort\"}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/bindings/what-a-binding-says-is-checked", what_a_binding_says_is_checked);
  CONFORMANCE_TABLE ("/bindings/a-pod-is-bound-once", a_pod_is_bound_once);
  CONFORMANCE_TABLE ("/bindings/pods-that-wait-or-go-are-not-bound", pods_that_wait_or_go_are_not_bound);
  return g_test_run ();
}
