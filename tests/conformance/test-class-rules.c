/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of classes that others name, of volumes and of claims to them. */

#include "table.h"

static const ConformanceRow storage_classes_name_a_provisioner_and_keep_it[] = {
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All", "{'metadata':{'name':'$NS'}}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: provisioner: Required value {\"name\":\"$NS\","
    "\"group\":\"storage.k8s.io\",\"kind\":\"StorageClass\",\"causes\":[{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"provisioner\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All", "{'metadata':{'name':'$NS'},'provisioner':'a b'}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: provisioner: Invalid value: \"a b\": name part must consist "
    "of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
    "'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') {\"name\":\"$NS\","
    "\"group\":\"storage.k8s.io\",\"kind\":\"StorageClass\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"a b\\\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\",\"field\":\"provisioner\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All", "{'metadata':{'name':'$NS'},'provisioner':'A/B/C'}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: provisioner: Invalid value: \"a/b/c\": a valid label key must "
    "consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an "
    "optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName') {\"name\":\"$NS\",\"group\":\"storage.k8s.io\","
    "\"kind\":\"StorageClass\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a/b/c\\\": a "
    "valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')\","
    "\"field\":\"provisioner\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'provisioner':'x','reclaimPolicy':'Recycle'}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: reclaimPolicy: Unsupported value: \"Recycle\": supported "
    "values: \"Delete\", \"Retain\" {\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"StorageClass\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Recycle\\\": supported values: "
    "\\\"Delete\\\", \\\"Retain\\\"\",\"field\":\"reclaimPolicy\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'provisioner':'x','volumeBindingMode':''}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: volumeBindingMode: Unsupported value: \"\": supported values: "
    "\"Immediate\", \"WaitForFirstConsumer\" {\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"StorageClass\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"\\\": supported values: "
    "\\\"Immediate\\\", \\\"WaitForFirstConsumer\\\"\",\"field\":\"volumeBindingMode\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'provisioner':'x','parameters':{'':'a'}}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: parameters: Invalid value: \"\": field can not be empty. "
    "{\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"StorageClass\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"\\\": field can not be empty.\",\"field\":\"parameters\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses", "{'metadata':{'name':'$NS'},'provisioner':'a.b/c','parameters':{'a':'b'}}",
    "201 StorageClass $NS" },
  { "MERGE", "/apis/storage.k8s.io/v1/storageclasses/$NS?dryRun=All", "{'parameters':{'a':'c'}}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: parameters: Invalid value: null: field is immutable "
    "{\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"StorageClass\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: null: field is immutable\",\"field\":\"parameters\"}]}" },
  { "MERGE", "/apis/storage.k8s.io/v1/storageclasses/$NS?dryRun=All", "{'parameters':null}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: parameters: Invalid value: null: field is immutable "
    "{\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"StorageClass\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: null: field is immutable\",\"field\":\"parameters\"}]}" },
  { "MERGE", "/apis/storage.k8s.io/v1/storageclasses/$NS?dryRun=All", "{'provisioner':''}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: [provisioner: Required value, provisioner: Invalid value: "
    "null: field is immutable] {\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"StorageClass\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"provisioner\"},"
    "{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: null: field is immutable\",\"field\":\"provisioner\"}]}" },
  { "MERGE", "/apis/storage.k8s.io/v1/storageclasses/$NS?dryRun=All", "{'reclaimPolicy':'Recycle'}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: [reclaimPolicy: Unsupported value: \"Recycle\": supported "
    "values: \"Delete\", \"Retain\", reclaimPolicy: Invalid value: null: field is immutable] {\"name\":\"$NS\","
    "\"group\":\"storage.k8s.io\",\"kind\":\"StorageClass\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: \\\"Recycle\\\": supported values: \\\"Delete\\\", \\\"Retain\\\"\","
    "\"field\":\"reclaimPolicy\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: null: field is immutable\","
    "\"field\":\"reclaimPolicy\"}]}" },
  { "MERGE", "/apis/storage.k8s.io/v1/storageclasses/$NS?dryRun=All", "{'volumeBindingMode':'WaitForFirstConsumer'}",
    "422 Invalid: StorageClass.storage.k8s.io \"$NS\" is invalid: volumeBindingMode: Invalid value: null: field is immutable "
    "{\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"StorageClass\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: null: field is immutable\",\"field\":\"volumeBindingMode\"}]}" },
  { "MERGE", "/apis/storage.k8s.io/v1/storageclasses/$NS?dryRun=All", "{'allowVolumeExpansion':true}", "200 StorageClass $NS" },
  { "DELETE", "/apis/storage.k8s.io/v1/storageclasses/$NS#kind", NULL, "200 \"StorageClass\"" },
};

static const ConformanceRow attributes_classes_never_change[] = {
  { "POST", "/apis/storage.k8s.io/v1/volumeattributesclasses?dryRun=All", "{'metadata':{'name':'$NS'}}",
    "422 Invalid: VolumeAttributesClass.storage.k8s.io \"$NS\" is invalid: [driverName: Required value, parameters: Required "
    "value: must contain at least one key/value pair] {\"name\":\"$NS\",\"group\":\"storage.k8s.io\","
    "\"kind\":\"VolumeAttributesClass\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"driverName\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: must contain at least one "
    "key/value pair\",\"field\":\"parameters\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/volumeattributesclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'driverName':'A_','parameters':{'a':'b'}}",
    "422 Invalid: VolumeAttributesClass.storage.k8s.io \"$NS\" is invalid: driverName: Invalid value: \"a_\": name part must "
    "consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') "
    "{\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"VolumeAttributesClass\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a_\\\": name part must consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
    "'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\","
    "\"field\":\"driverName\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/volumeattributesclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'driverName':'x','parameters':{'':'b'}}",
    "422 Invalid: VolumeAttributesClass.storage.k8s.io \"$NS\" is invalid: parameters: Invalid value: \"\": field can not be "
    "empty. {\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"VolumeAttributesClass\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"\\\": field can not be empty.\","
    "\"field\":\"parameters\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/volumeattributesclasses",
    "{'metadata':{'name':'$NS'},'driverName':'a.b','parameters':{'a':'b'}}",
    "201 VolumeAttributesClass $NS" },
  { "MERGE", "/apis/storage.k8s.io/v1/volumeattributesclasses/$NS?dryRun=All", "{'driverName':'y'}",
    "422 Invalid: VolumeAttributesClass.storage.k8s.io \"$NS\" is invalid: driverName: Forbidden: updates to driverName are "
    "forbidden. {\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"VolumeAttributesClass\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: updates to driverName are forbidden.\","
    "\"field\":\"driverName\"}]}" },
  { "MERGE", "/apis/storage.k8s.io/v1/volumeattributesclasses/$NS?dryRun=All", "{'parameters':{'a':'c'}}",
    "422 Invalid: VolumeAttributesClass.storage.k8s.io \"$NS\" is invalid: parameters: Forbidden: updates to parameters are "
    "forbidden. {\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"VolumeAttributesClass\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: updates to parameters are forbidden.\","
    "\"field\":\"parameters\"}]}" },
  { "MERGE", "/apis/storage.k8s.io/v1/volumeattributesclasses/$NS?dryRun=All", "{'parameters':null}",
    "422 Invalid: VolumeAttributesClass.storage.k8s.io \"$NS\" is invalid: [parameters: Forbidden: updates to parameters are "
    "forbidden., parameters: Required value: must contain at least one key/value pair] {\"name\":\"$NS\","
    "\"group\":\"storage.k8s.io\",\"kind\":\"VolumeAttributesClass\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: updates to parameters are forbidden.\",\"field\":\"parameters\"},"
    "{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: must contain at least one key/value pair\","
    "\"field\":\"parameters\"}]}" },
  { "DELETE", "/apis/storage.k8s.io/v1/volumeattributesclasses/$NS#kind", NULL, "200 \"VolumeAttributesClass\"" },
};

static const ConformanceRow drivers_say_what_they_do_in_known_words[] = {
  { "POST", "/apis/storage.k8s.io/v1/csidrivers?dryRun=All", "{'metadata':{'name':'$NS'},'spec':{'fsGroupPolicy':'X'}}",
    "422 Invalid: CSIDriver.storage.k8s.io \"$NS\" is invalid: spec.fsGroupPolicy: Unsupported value: \"X\": supported values: "
    "\"File\", \"None\", \"ReadWriteOnceWithFSType\" {\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"CSIDriver\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"X\\\": supported values: "
    "\\\"File\\\", \\\"None\\\", \\\"ReadWriteOnceWithFSType\\\"\",\"field\":\"spec.fsGroupPolicy\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/csidrivers?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'volumeLifecycleModes':['X','Ephemeral']}}",
    "422 Invalid: CSIDriver.storage.k8s.io \"$NS\" is invalid: spec.volumeLifecycleModes: Unsupported value: \"X\": supported "
    "values: \"Persistent\", \"Ephemeral\" {\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"CSIDriver\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"X\\\": supported values: "
    "\\\"Persistent\\\", \\\"Ephemeral\\\"\",\"field\":\"spec.volumeLifecycleModes\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/csidrivers?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'tokenRequests':[{'audience':'a'},{'audience':'a'}]}}",
    "422 Invalid: CSIDriver.storage.k8s.io \"$NS\" is invalid: spec.tokenRequests[1].audience: Duplicate value: \"a\" "
    "{\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"CSIDriver\",\"causes\":[{\"reason\":\"FieldValueDuplicate\","
    "\"message\":\"Duplicate value: \\\"a\\\"\",\"field\":\"spec.tokenRequests[1].audience\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/csidrivers?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'tokenRequests':[{'audience':'a','expirationSeconds':1}]}}",
    "422 Invalid: CSIDriver.storage.k8s.io \"$NS\" is invalid: spec.tokenRequests[0].expirationSeconds: Invalid value: 1: may "
    "not specify a duration less than 10 minutes {\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"CSIDriver\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 1: may not specify a duration less than 10 "
    "minutes\",\"field\":\"spec.tokenRequests[0].expirationSeconds\"}]}" },
  { "POST", "/apis/storage.k8s.io/v1/csidrivers", "{'metadata':{'name':'$NS'},'spec':{'fsGroupPolicy':'File'}}",
    "201 CSIDriver $NS" },
  { "MERGE", "/apis/storage.k8s.io/v1/csidrivers/$NS?dryRun=All", "{'spec':{'attachRequired':false}}",
    "422 Invalid: CSIDriver.storage.k8s.io \"$NS\" is invalid: spec.attachedRequired: Invalid value: false: field is immutable "
    "{\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"CSIDriver\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: false: field is immutable\",\"field\":\"spec.attachedRequired\"}]}" },
  { "MERGE", "/apis/storage.k8s.io/v1/csidrivers/$NS?dryRun=All", "{'spec':{'volumeLifecycleModes':['Ephemeral']}}",
    "422 Invalid: CSIDriver.storage.k8s.io \"$NS\" is invalid: spec.volumeLifecycleModes: Invalid value: [\"Ephemeral\"]: field "
    "is immutable {\"name\":\"$NS\",\"group\":\"storage.k8s.io\",\"kind\":\"CSIDriver\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"Ephemeral\\\"]: field is immutable\","
    "\"field\":\"spec.volumeLifecycleModes\"}]}" },
  { "MERGE", "/apis/storage.k8s.io/v1/csidrivers/$NS?dryRun=All", "{'spec':{'podInfoOnMount':true}}", "200 CSIDriver $NS" },
  { "DELETE", "/apis/storage.k8s.io/v1/csidrivers/$NS#kind", NULL, "200 \"CSIDriver\"" },
};

static const ConformanceRow runtime_classes_name_a_handler_and_keep_it[] = {
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All", "{'metadata':{'name':'$NS'}}",
    "422 Invalid: RuntimeClass.node.k8s.io \"$NS\" is invalid: handler: Required value {\"name\":\"$NS\","
    "\"group\":\"node.k8s.io\",\"kind\":\"RuntimeClass\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"handler\"}]}" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All", "{'metadata':{'name':'$NS'},'handler':'A_'}",
    "422 Invalid: RuntimeClass.node.k8s.io \"$NS\" is invalid: handler: Invalid value: \"A_\": a lowercase RFC 1123 label must "
    "consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. "
    "'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?') {\"name\":\"$NS\","
    "\"group\":\"node.k8s.io\",\"kind\":\"RuntimeClass\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"A_\\\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start "
    "and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?')\",\"field\":\"handler\"}]}" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses", "{'metadata':{'name':'$NS'},'handler':'a'}", "201 RuntimeClass $NS" },
  { "MERGE", "/apis/node.k8s.io/v1/runtimeclasses/$NS?dryRun=All", "{'handler':'b'}",
    "422 Invalid: RuntimeClass.node.k8s.io \"$NS\" is invalid: handler: Invalid value: null: field is immutable "
    "{\"name\":\"$NS\",\"group\":\"node.k8s.io\",\"kind\":\"RuntimeClass\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: null: field is immutable\",\"field\":\"handler\"}]}" },
  { "DELETE", "/apis/node.k8s.io/v1/runtimeclasses/$NS#kind", NULL, "200 \"Status\"" },
};

static const ConformanceRow ingress_classes_name_a_controller_and_keep_it[] = {
  { "POST", "/apis/networking.k8s.io/v1/ingressclasses?dryRun=All", "{'metadata':{'name':'$NS'}}",
    "422 Invalid: IngressClass.networking.k8s.io \"$NS\" is invalid: spec.controller: Required value {\"name\":\"$NS\","
    "\"group\":\"networking.k8s.io\",\"kind\":\"IngressClass\",\"causes\":[{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"spec.controller\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/ingressclasses?dryRun=All", "{'metadata':{'name':'$NS'},'spec':{'controller':'x'}}",
    "422 Invalid: IngressClass.networking.k8s.io \"$NS\" is invalid: spec.controller: Invalid value: \"x\": must be a "
    "domain-prefixed path (such as \"acme.io/foo\") {\"name\":\"$NS\",\"group\":\"networking.k8s.io\",\"kind\":\"IngressClass\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"x\\\": must be a domain-prefixed path (such "
    "as \\\"acme.io/foo\\\")\",\"field\":\"spec.controller\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/ingressclasses?dryRun=All", "{'metadata':{'name':'$NS'},'spec':{'controller':'/x'}}",
    "422 Invalid: IngressClass.networking.k8s.io \"$NS\" is invalid: spec.controller: Invalid value: \"/x\": must be a "
    "domain-prefixed path (such as \"acme.io/foo\") {\"name\":\"$NS\",\"group\":\"networking.k8s.io\",\"kind\":\"IngressClass\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"/x\\\": must be a domain-prefixed path "
    "(such as \\\"acme.io/foo\\\")\",\"field\":\"spec.controller\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/ingressclasses?dryRun=All", "{'metadata':{'name':'$NS'},'spec':{'controller':'a b/c'}}",
    "422 Invalid: IngressClass.networking.k8s.io \"$NS\" is invalid: spec.controller: Invalid value: \"a b\": a lowercase RFC "
    "1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') {\"name\":\"$NS\",\"group\":\"networking.k8s.io\","
    "\"kind\":\"IngressClass\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a b\\\": a "
    "lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with "
    "an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"spec.controller\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/ingressclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'controller':'a.b/c','parameters':{}}}",
    "422 Invalid: IngressClass.networking.k8s.io \"$NS\" is invalid: [spec.parameters.kind: Required value, "
    "spec.parameters.name: Required value] {\"name\":\"$NS\",\"group\":\"networking.k8s.io\",\"kind\":\"IngressClass\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"spec.parameters.kind\"},"
    "{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"spec.parameters.name\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/ingressclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'controller':'a.b/c','parameters':{'kind':'K','name':'n','scope':'X'}}}",
    "422 Invalid: IngressClass.networking.k8s.io \"$NS\" is invalid: spec.parameters.scope: Unsupported value: \"X\": supported "
    "values: \"Cluster\", \"Namespace\" {\"name\":\"$NS\",\"group\":\"networking.k8s.io\",\"kind\":\"IngressClass\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"X\\\": supported values: "
    "\\\"Cluster\\\", \\\"Namespace\\\"\",\"field\":\"spec.parameters.scope\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/ingressclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'controller':'a.b/c','parameters':{'kind':'K','name':'n','scope':'Namespace'}}}",
    "422 Invalid: IngressClass.networking.k8s.io \"$NS\" is invalid: spec.parameters.namespace: Required value: "
    "`parameters.scope` is set to 'Namespace' {\"name\":\"$NS\",\"group\":\"networking.k8s.io\",\"kind\":\"IngressClass\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: `parameters.scope` is set to 'Namespace'\","
    "\"field\":\"spec.parameters.namespace\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/ingressclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'controller':'a.b/c','parameters':{'kind':'K','name':'n','scope':'Cluster',"
    "'namespace':'x'}}}",
    "422 Invalid: IngressClass.networking.k8s.io \"$NS\" is invalid: spec.parameters.namespace: Forbidden: `parameters.scope` "
    "is set to 'Cluster' {\"name\":\"$NS\",\"group\":\"networking.k8s.io\",\"kind\":\"IngressClass\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: `parameters.scope` is set to 'Cluster'\","
    "\"field\":\"spec.parameters.namespace\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/ingressclasses", "{'metadata':{'name':'$NS'},'spec':{'controller':'a.b/c'}}",
    "201 IngressClass $NS" },
  { "MERGE", "/apis/networking.k8s.io/v1/ingressclasses/$NS?dryRun=All", "{'spec':{'controller':'d.e/f'}}",
    "422 Invalid: IngressClass.networking.k8s.io \"$NS\" is invalid: spec.controller: Invalid value: \"d.e/f\": field is "
    "immutable {\"name\":\"$NS\",\"group\":\"networking.k8s.io\",\"kind\":\"IngressClass\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"d.e/f\\\": field is immutable\","
    "\"field\":\"spec.controller\"}]}" },
  { "DELETE", "/apis/networking.k8s.io/v1/ingressclasses/$NS#kind", NULL, "200 \"Status\"" },
};

/* What a claim asks for stays until it is bound. */
static const ConformanceRow claims_say_how_much_and_for_whom[] = {
  { "POST", "~/persistentvolumeclaims?dryRun=All", "{'metadata':{'name':'x'}}",
    "422 Invalid: PersistentVolumeClaim \"x\" is invalid: [spec.accessModes: Required value: at least 1 access mode is "
    "required, spec.resources[storage]: Required value] {\"name\":\"x\",\"kind\":\"PersistentVolumeClaim\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: at least 1 access mode is required\","
    "\"field\":\"spec.accessModes\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"spec.resources[storage]\"}]}" },
  { "POST", "~/persistentvolumeclaims?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'accessModes':['X'],'storageClassName':'gold',"
    "'resources':{'requests':{'storage':'1Gi'}}}}",
    "422 Invalid: PersistentVolumeClaim \"x\" is invalid: spec.accessModes: Unsupported value: \"X\": supported values: "
    "\"ReadOnlyMany\", \"ReadWriteMany\", \"ReadWriteOnce\", \"ReadWriteOncePod\" {\"name\":\"x\","
    "\"kind\":\"PersistentVolumeClaim\",\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: "
    "\\\"X\\\": supported values: \\\"ReadOnlyMany\\\", \\\"ReadWriteMany\\\", \\\"ReadWriteOnce\\\", "
    "\\\"ReadWriteOncePod\\\"\",\"field\":\"spec.accessModes\"}]}" },
  { "POST", "~/persistentvolumeclaims?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'accessModes':['ReadWriteOnce','ReadWriteOncePod'],'storageClassName':'gold',"
    "'resources':{'requests':{'storage':'1Gi'}}}}",
    "422 Invalid: PersistentVolumeClaim \"x\" is invalid: spec.accessModes: Forbidden: may not use ReadWriteOncePod with other "
    "access modes {\"name\":\"x\",\"kind\":\"PersistentVolumeClaim\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: may not use ReadWriteOncePod with other access modes\",\"field\":\"spec.accessModes\"}]}" },
  { "POST", "~/persistentvolumeclaims?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'accessModes':['ReadWriteOnce'],'storageClassName':'gold',"
    "'resources':{'requests':{'storage':'0'}}}}",
    "422 Invalid: PersistentVolumeClaim \"x\" is invalid: spec.resources[storage]: Invalid value: \"0\": must be greater than "
    "zero {\"name\":\"x\",\"kind\":\"PersistentVolumeClaim\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"0\\\": must be greater than zero\",\"field\":\"spec.resources[storage]\"}]}" },
  { "POST", "~/persistentvolumeclaims?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'accessModes':['ReadWriteOnce'],'storageClassName':'A b',"
    "'resources':{'requests':{'storage':'1Gi'}}}}",
    "422 Invalid: PersistentVolumeClaim \"x\" is invalid: spec.storageClassName: Invalid value: \"A b\": a lowercase RFC 1123 "
    "subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') {\"name\":\"x\",\"kind\":\"PersistentVolumeClaim\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"A b\\\": a lowercase RFC 1123 subdomain "
    "must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\","
    "\"field\":\"spec.storageClassName\"}]}" },
  { "POST", "~/persistentvolumeclaims?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'accessModes':['ReadWriteOnce'],'storageClassName':'gold',"
    "'resources':{'requests':{'storage':'1Gi'}},'volumeMode':'X'}}",
    "422 Invalid: PersistentVolumeClaim \"x\" is invalid: spec.volumeMode: Unsupported value: \"X\": supported values: "
    "\"Block\", \"Filesystem\" {\"name\":\"x\",\"kind\":\"PersistentVolumeClaim\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"X\\\": supported values: "
    "\\\"Block\\\", \\\"Filesystem\\\"\",\"field\":\"spec.volumeMode\"}]}" },
  { "POST", "~/persistentvolumeclaims?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'accessModes':['ReadWriteOnce'],'storageClassName':'gold',"
    "'resources':{'requests':{'storage':'1Gi'}},'volumeAttributesClassName':'A b'}}",
    "422 Invalid: PersistentVolumeClaim \"x\" is invalid: spec.volumeAttributesClassName: Invalid value: \"A b\": a lowercase "
    "RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') {\"name\":\"x\",\"kind\":\"PersistentVolumeClaim\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"A b\\\": a lowercase RFC 1123 subdomain "
    "must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\","
    "\"field\":\"spec.volumeAttributesClassName\"}]}" },
  { "POST", "~/persistentvolumeclaims",
    "{'metadata':{'name':'x'},'spec':{'accessModes':['ReadWriteOnce'],'storageClassName':'gold',"
    "'resources':{'requests':{'storage':'1Gi'}}}}",
    "201 PersistentVolumeClaim x" },
  { "MERGE", "~/persistentvolumeclaims/x?dryRun=All#first causes", "{'spec':{'accessModes':['ReadOnlyMany']}}",
    "422 FieldValueForbidden spec: Forbidden: spec is immutable after creation except resources.requests and "
    "volumeAttributesClassName for bound claims" },
  { "MERGE", "~/persistentvolumeclaims/x?dryRun=All#first causes", "{'spec':{'storageClassName':'tin'}}",
    "422 FieldValueForbidden spec: Forbidden: spec is immutable after creation except resources.requests and "
    "volumeAttributesClassName for bound claims" },
  { "MERGE", "~/persistentvolumeclaims/x?dryRun=All#first causes", "{'spec':{'resources':{'requests':{'storage':'2Gi'}}}}",
    "422 FieldValueForbidden spec: Forbidden: spec is immutable after creation except resources.requests and "
    "volumeAttributesClassName for bound claims" },
  { "MERGE", "~/persistentvolumeclaims/x?dryRun=All#first causes", "{'spec':{'volumeMode':'Block'}}",
    "422 FieldValueForbidden spec: Forbidden: spec is immutable after creation except resources.requests and "
    "volumeAttributesClassName for bound claims; FieldValueInvalid volumeMode: Invalid value: \"Block\": field is immutable" },
  { "MERGE", "~/persistentvolumeclaims/x?dryRun=All", "{'spec':{'volumeName':'v'}}", "200 PersistentVolumeClaim x" },
  { "MERGE", "~/persistentvolumeclaims/x?dryRun=All", "{'metadata':{'labels':{'a':'b'}}}", "200 PersistentVolumeClaim x" },
  { "DELETE", "~/persistentvolumeclaims/x#kind", NULL, "200 \"PersistentVolumeClaim\"" },
};

static const ConformanceRow volumes_have_one_source_and_keep_it[] = {
  { "POST", "/api/v1/persistentvolumes?dryRun=All", "{'metadata':{'name':'$NS'}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: [spec.accessModes: Required value, spec.capacity: Required value, "
    "spec.capacity: Unsupported value: null: supported values: \"storage\", spec: Required value: must specify a volume type] "
    "{\"name\":\"$NS\",\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.accessModes\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"spec.capacity\"},{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: null: supported "
    "values: \\\"storage\\\"\",\"field\":\"spec.capacity\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: "
    "must specify a volume type\",\"field\":\"spec\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['X'],'capacity':{'storage':'1Gi'},'hostPath':{'path':'/x'}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: spec.accessModes: Unsupported value: \"X\": supported values: "
    "\"ReadOnlyMany\", \"ReadWriteMany\", \"ReadWriteOnce\", \"ReadWriteOncePod\" {\"name\":\"$NS\","
    "\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: "
    "\\\"X\\\": supported values: \\\"ReadOnlyMany\\\", \\\"ReadWriteMany\\\", \\\"ReadWriteOnce\\\", "
    "\\\"ReadWriteOncePod\\\"\",\"field\":\"spec.accessModes\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: spec: Required value: must specify a volume type {\"name\":\"$NS\","
    "\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: must specify a "
    "volume type\",\"field\":\"spec\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},"
    "'hostPath':{'path':'/x'},'nfs':{'server':'a','path':'/'}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: spec.nfs: Forbidden: may not specify more than 1 volume type "
    "{\"name\":\"$NS\",\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: "
    "may not specify more than 1 volume type\",\"field\":\"spec.nfs\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'cpu':'1'},"
    "'hostPath':{'path':'/x'}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: spec.capacity: Unsupported value: {\"cpu\":\"1\"}: supported values: "
    "\"storage\" {\"name\":\"$NS\",\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: {\\\"cpu\\\":\\\"1\\\"}: supported values: \\\"storage\\\"\","
    "\"field\":\"spec.capacity\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'0'},"
    "'hostPath':{'path':'/x'}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: spec.capacity[storage]: Invalid value: \"0\": must be greater than zero "
    "{\"name\":\"$NS\",\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"0\\\": must be greater than zero\",\"field\":\"spec.capacity[storage]\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},'hostPath':{}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: spec.hostPath.path: Required value {\"name\":\"$NS\","
    "\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"spec.hostPath.path\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},"
    "'hostPath':{'path':'/../x'}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: spec.hostPath.path: Invalid value: \"/../x\": must not contain '..' "
    "{\"name\":\"$NS\",\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"/../x\\\": must not contain '..'\",\"field\":\"spec.hostPath.path\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},"
    "'hostPath':{'path':'/x','type':'Q'}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: spec.hostPath.type: Unsupported value: \"Q\": supported values: \"\", "
    "\"BlockDevice\", \"CharDevice\", \"Directory\", \"DirectoryOrCreate\", \"File\", \"FileOrCreate\", \"Socket\" "
    "{\"name\":\"$NS\",\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: \\\"Q\\\": supported values: \\\"\\\", \\\"BlockDevice\\\", \\\"CharDevice\\\", "
    "\\\"Directory\\\", \\\"DirectoryOrCreate\\\", \\\"File\\\", \\\"FileOrCreate\\\", \\\"Socket\\\"\","
    "\"field\":\"spec.hostPath.type\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},"
    "'nfs':{'path':'x'}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: [spec.nfs.server: Required value, spec.nfs.path: Invalid value: \"x\": "
    "must be an absolute path] {\"name\":\"$NS\",\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"spec.nfs.server\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"x\\\": must be an absolute path\",\"field\":\"spec.nfs.path\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},'csi':{}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: [spec.csi.driver: Required value, spec.csi.volumeHandle: Required value] "
    "{\"name\":\"$NS\",\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.csi.driver\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"spec.csi.volumeHandle\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},'local':{}}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: [spec.local.path: Required value, spec.nodeAffinity: Required value: "
    "Local volume requires node affinity] {\"name\":\"$NS\",\"kind\":\"PersistentVolume\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"spec.local.path\"},"
    "{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: Local volume requires node affinity\","
    "\"field\":\"spec.nodeAffinity\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},"
    "'hostPath':{'path':'/x'},'persistentVolumeReclaimPolicy':'X'}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: spec.persistentVolumeReclaimPolicy: Unsupported value: \"X\": supported "
    "values: \"Delete\", \"Recycle\", \"Retain\" {\"name\":\"$NS\",\"kind\":\"PersistentVolume\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"X\\\": supported values: "
    "\\\"Delete\\\", \\\"Recycle\\\", \\\"Retain\\\"\",\"field\":\"spec.persistentVolumeReclaimPolicy\"}]}" },
  { "POST", "/api/v1/persistentvolumes?dryRun=All",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},"
    "'hostPath':{'path':'/x'},'volumeMode':'X'}}",
    "422 Invalid: PersistentVolume \"$NS\" is invalid: spec.volumeMode: Unsupported value: \"X\": supported values: \"Block\", "
    "\"Filesystem\" {\"name\":\"$NS\",\"kind\":\"PersistentVolume\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: \\\"X\\\": supported values: \\\"Block\\\", \\\"Filesystem\\\"\","
    "\"field\":\"spec.volumeMode\"}]}" },
  { "POST", "/api/v1/persistentvolumes",
    "{'metadata':{'name':'$NS'},'spec':{'accessModes':['ReadWriteOnce'],'capacity':{'storage':'1Gi'},"
    "'hostPath':{'path':'/x'}}}",
    "201 PersistentVolume $NS" },
  { "MERGE", "/api/v1/persistentvolumes/$NS?dryRun=All#first causes", "{'spec':{'hostPath':{'path':'/y'}}}",
    "422 FieldValueForbidden spec.persistentvolumesource: Forbidden: spec.persistentvolumesource is immutable after creation" },
  { "MERGE", "/api/v1/persistentvolumes/$NS?dryRun=All#first causes", "{'spec':{'volumeMode':'Block'}}",
    "422 FieldValueInvalid volumeMode: Invalid value: \"Block\": field is immutable" },
  { "MERGE", "/api/v1/persistentvolumes/$NS?dryRun=All", "{'spec':{'capacity':{'storage':'2Gi'}}}", "200 PersistentVolume $NS" },
  { "DELETE", "/api/v1/persistentvolumes/$NS#kind", NULL, "200 \"PersistentVolume\"" },
};

static const ConformanceRow what_lies_in_no_namespace_loses_the_one_it_was_given[] = {
  { "APPLY", "/apis/storage.k8s.io/v1/storageclasses/$NS?fieldManager=a#metadata.namespace",
    "{'apiVersion':'storage.k8s.io/v1','kind':'StorageClass','metadata':{'name':'$NS','namespace':'x'},'provisioner':'a.b/c'}",
    "201 nothing" },
  { "APPLY", "/apis/storage.k8s.io/v1/storageclasses/$NS?fieldManager=a#metadata.namespace",
    "{'apiVersion':'storage.k8s.io/v1','kind':'StorageClass','metadata':{'name':'$NS','namespace':'y'},'provisioner':'a.b/c'}",
    "200 nothing" },
  { "MERGE", "/apis/storage.k8s.io/v1/storageclasses/$NS#metadata.namespace", "{'metadata':{'namespace':'z'}}", "200 nothing" },
  { "PUT", "/apis/storage.k8s.io/v1/storageclasses/$NS#metadata.namespace",
    "{'metadata':{'name':'$NS','namespace':'z'},'provisioner':'a.b/c'}", "200 nothing" },
  { "DELETE", "/apis/storage.k8s.io/v1/storageclasses/$NS#kind", NULL, "200 \"StorageClass\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/class-rules/storage-classes-name-a-provisioner-and-keep-it",
                     storage_classes_name_a_provisioner_and_keep_it);
  CONFORMANCE_TABLE ("/class-rules/attributes-classes-never-change", attributes_classes_never_change);
  CONFORMANCE_TABLE ("/class-rules/drivers-say-what-they-do-in-known-words", drivers_say_what_they_do_in_known_words);
  CONFORMANCE_TABLE ("/class-rules/runtime-classes-name-a-handler-and-keep-it", runtime_classes_name_a_handler_and_keep_it);
  CONFORMANCE_TABLE ("/class-rules/ingress-classes-name-a-controller-and-keep-it", ingress_classes_name_a_controller_and_keep_it);
  CONFORMANCE_TABLE ("/class-rules/claims-say-how-much-and-for-whom", claims_say_how_much_and_for_whom);
  CONFORMANCE_TABLE ("/class-rules/volumes-have-one-source-and-keep-it", volumes_have_one_source_and_keep_it);
  CONFORMANCE_TABLE ("/class-rules/what-lies-in-no-namespace-loses-the-one-it-was-given",
                     what_lies_in_no_namespace_loses_the_one_it_was_given);
  return g_test_run ();
}
