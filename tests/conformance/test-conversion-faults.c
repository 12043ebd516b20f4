/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What conversion webhooks get wrong, and what definitions can't ask of them. */

#include "foos.h"

static const ConformanceRow what_a_webhook_gets_wrong_is_told[] = {
  { "POST", DEFINITIONS "#metadata.name", FOOS,
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1, NULL,
    "200 FooList:" },
  { "UNTIL", V2, NULL,
    "200 FooList:" },
  { "POST", V1, HEAD_1 "'metadata':{'name':'one','annotations':{'mode':'refuse'}},'hostPort':'a:1'}",
    "201 Foo one" },
  { "UNTIL", V2, NULL,
    "500 StorageReadError: failed to read one or more foos.$NS.example.com from the storage: StorageError: corrupt object, "
    "Code: 7, Key: /registry/$NS.example.com/foos/$NS/one, ResourceVersion: RV, AdditionalErrorMsg: object not decodable "
    "revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: no way {\"name\":\"list\","
    "\"group\":\"$NS.example.com\",\"kind\":\"foos\",\"causes\":[{\"reason\":\"UnexpectedServerResponse\","
    "\"message\":\"StorageError: corrupt object, Code: 7, Key: /registry/$NS.example.com/foos/$NS/one, ResourceVersion: RV, "
    "AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: no "
    "way\",\"field\":\"/registry/$NS.example.com/foos/$NS/one\"}]}" },
  { "GET", V2 "/one", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/one, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: no way {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/one, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion "
    "webhook for $NS.example.com/v1, Kind=Foo failed: no way\"}]}" },
  { "GET", V2 "/one/status", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/one, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: no way {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/one, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion "
    "webhook for $NS.example.com/v1, Kind=Foo failed: no way\"}]}" },
  { "PUT", V2 "/one", HEAD_2 "'metadata':{'name':'one'}}",
    "500 Failure: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: no way" },
  { "MERGE", V2 "/one", "{'host':'x'}",
    "500 Failure: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: no way" },
  { "APPLY", V2 "/one?fieldManager=a", HEAD_2 "'metadata':{'name':'one'}}",
    "500 Failure: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: no way" },
  { "MERGE", V2 "/one/status", "{'status':{'ready':'yes'}}",
    "500 Failure: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: no way" },
  { "POST", V2, HEAD_2 "'metadata':{'name':'new','annotations':{'mode':'refuse'}}}",
    "500 Failure: conversion webhook for $NS.example.com/v2, Kind=Foo failed: no way" },
  { "APPLY", V2 "/new?fieldManager=a", HEAD_2 "'metadata':{'name':'new','annotations':{'mode':'refuse'}}}",
    "500 Failure: conversion webhook for $NS.example.com/v2, Kind=Foo failed: no way" },
  { "DELETE", V2 "/one", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/one, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: no way {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/one, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion "
    "webhook for $NS.example.com/v1, Kind=Foo failed: no way\"}]}" },
  { "DELETE", V2, NULL,
    "500 StorageReadError: failed to read one or more foos.$NS.example.com from the storage: StorageError: corrupt object, "
    "Code: 7, Key: /registry/$NS.example.com/foos/$NS/one, ResourceVersion: RV, AdditionalErrorMsg: object not decodable "
    "revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: no way {\"name\":\"list\","
    "\"group\":\"$NS.example.com\",\"kind\":\"foos\",\"causes\":[{\"reason\":\"UnexpectedServerResponse\","
    "\"message\":\"StorageError: corrupt object, Code: 7, Key: /registry/$NS.example.com/foos/$NS/one, ResourceVersion: RV, "
    "AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: no "
    "way\",\"field\":\"/registry/$NS.example.com/foos/$NS/one\"}]}" },
  { "GET", V1 "/one#hostPort", NULL,
    "200 \"a:1\"" },
  { "MERGE", V1 "/one#hostPort", "{'hostPort':'b:1'}",
    "200 \"b:1\"" },
  { "DELETE", V1 "/one", NULL,
    "200 Success {\"name\":\"one\",\"group\":\"$NS.example.com\",\"kind\":\"foos\",\"uid\":\"UID\"}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'other','annotations':{'mode':'other'}},'hostPort':'a:1'}",
    "201 \"other\"" },
  { "GET", V2 "/other#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/other, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: expected response.uid=\"UID\", got \"other\" {\"causes\":[{\"message\":\"StorageError: corrupt object, "
    "Code: 7, Key: /$NS.example.com/foos/$NS/other, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo failed: expected response.uid=\\\"UID\\\", got \\\"other\\\"\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'refuse-mutely','annotations':{'mode':'refuse-mutely'}},'hostPort':'a:1'}",
    "201 \"refuse-mutely\"" },
  { "GET", V2 "/refuse-mutely#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/refuse-mutely, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo failed: response.result.status was 'Failure', not 'Success' "
    "{\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/refuse-mutely, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: response.result.status was 'Failure', not 'Success'\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'no-result','annotations':{'mode':'no-result'}},'hostPort':'a:1'}",
    "201 \"no-result\"" },
  { "GET", V2 "/no-result#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/no-result, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo failed: response.result.status was '', not 'Success' "
    "{\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/no-result, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: response.result.status was '', not 'Success'\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'none','annotations':{'mode':'none'}},'hostPort':'a:1'}",
    "201 \"none\"" },
  { "GET", V2 "/none#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/none, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo returned 0 objects, expected 1 {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/none, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion "
    "webhook for $NS.example.com/v1, Kind=Foo returned 0 objects, expected 1\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'two','annotations':{'mode':'two'}},'hostPort':'a:1'}",
    "201 \"two\"" },
  { "GET", V2 "/two#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/two, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo returned 2 objects, expected 1 {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/two, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion "
    "webhook for $NS.example.com/v1, Kind=Foo returned 2 objects, expected 1\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'text','annotations':{'mode':'text'}},'hostPort':'a:1'}",
    "201 \"text\"" },
  { "GET", V2 "/text#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/text, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: json: cannot unmarshal string into Go value of "
    "type map[string]interface {} {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/text, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: json: cannot "
    "unmarshal string into Go value of type map[string]interface {}\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'name','annotations':{'mode':'name'}},'hostPort':'a:1'}",
    "201 \"name\"" },
  { "GET", V2 "/name#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/name, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo returned invalid object: must have the same name: name != else {\"causes\":[{\"message\":\"StorageError: corrupt "
    "object, Code: 7, Key: /$NS.example.com/foos/$NS/name, ResourceVersion: RV, AdditionalErrorMsg: object not decodable "
    "revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid object: must have the same name: name "
    "!= else\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'uid','annotations':{'mode':'uid'}},'hostPort':'a:1'}",
    "201 \"uid\"" },
  { "GET", V2 "/uid#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/uid, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo returned invalid object: must have the same UID: UID != else {\"causes\":[{\"message\":\"StorageError: corrupt "
    "object, Code: 7, Key: /$NS.example.com/foos/$NS/uid, ResourceVersion: RV, AdditionalErrorMsg: object not decodable "
    "revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid object: must have the same UID: UID != "
    "else\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'namespace','annotations':{'mode':'namespace'}},'hostPort':'a:1'}",
    "201 \"namespace\"" },
  { "GET", V2 "/namespace#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/namespace, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid object: must have the same namespace: $NS != else "
    "{\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/namespace, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo returned invalid object: must have the same namespace: $NS != else\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'labels','annotations':{'mode':'labels'}},'hostPort':'a:1'}",
    "201 \"labels\"" },
  { "GET", V2 "/labels#metadata.labels", NULL,
    "200 {\"seen\":\"yes\"}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'bad-label','annotations':{'mode':'bad-label'}},'hostPort':'a:1'}",
    "201 \"bad-label\"" },
  { "GET", V2 "/bad-label#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/bad-label, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid metadata: metadata.labels: Invalid value: \"a b\": "
    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') "
    "{\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/bad-label, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo returned invalid metadata: metadata.labels: Invalid value: \\\"a b\\\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'number-label','annotations':{'mode':'number-label'}},'hostPort':'a:1'}",
    "201 \"number-label\"" },
  { "GET", V2 "/number-label#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/number-label, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid metadata: metadata.labels[a] must be a string, but "
    "is int64 in converted object {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/number-label, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid metadata: metadata.labels[a] must be a string, but "
    "is int64 in converted object\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'list-of-labels','annotations':{'mode':'list-of-labels'}},'hostPort':'a:1'}",
    "201 \"list-of-labels\"" },
  { "GET", V2 "/list-of-labels#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/list-of-labels, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid metadata: invalid metadata.labels of type "
    "[]interface {} in converted object {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/list-of-labels, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid metadata: invalid metadata.labels of type "
    "[]interface {} in converted object\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'bad-annotation','annotations':{'mode':'bad-annotation'}},'hostPort':'a:1'}",
    "201 \"bad-annotation\"" },
  { "GET", V2 "/bad-annotation#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/bad-annotation, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid metadata: metadata.annotation: Invalid value: \"a "
    "b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/bad-annotation, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid metadata: metadata.annotation: Invalid value: \\\"a "
    "b\\\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'kind','annotations':{'mode':'kind'}},'hostPort':'a:1'}",
    "201 \"kind\"" },
  { "GET", V2 "/kind#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/kind, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo returned invalid object at index 0: invalid kind (expected Foo, received Else) "
    "{\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/kind, ResourceVersion: "
    "RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo returned "
    "invalid object at index 0: invalid kind (expected Foo, received Else)\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'version','annotations':{'mode':'version'}},'hostPort':'a:1'}",
    "201 \"version\"" },
  { "GET", V2 "/version#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/version,"
    " ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo returned invalid object at index 0: invalid groupVersion (expected $NS.example.com/v2, received "
    "else.example.com/v9) {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/version, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion "
    "webhook for $NS.example.com/v1, Kind=Foo returned invalid object at index 0: invalid groupVersion (expected "
    "$NS.example.com/v2, received else.example.com/v9)\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'no-version','annotations':{'mode':'no-version'}},'hostPort':'a:1'}",
    "201 \"no-version\"" },
  { "GET", V2 "/no-version#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/no-version, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid object at index 0: invalid groupVersion (expected "
    "$NS.example.com/v2, received ) {\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/no-version, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid object at index 0: invalid groupVersion (expected "
    "$NS.example.com/v2, received )\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'no-metadata','annotations':{'mode':'no-metadata'}},'hostPort':'a:1'}",
    "201 \"no-metadata\"" },
  { "GET", V2 "/no-metadata#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/no-metadata, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo returned invalid object: must have the same name: no-metadata !=  "
    "{\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/no-metadata, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo returned invalid object: must have the same name: no-metadata != \"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'more','annotations':{'mode':'more'}},'hostPort':'a:1'}",
    "201 \"more\"" },
  { "GET", V2 "/more#metadata.labels", NULL,
    "200 nothing" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'beta','annotations':{'mode':'beta'}},'hostPort':'a:1'}",
    "201 \"beta\"" },
  { "GET", V2 "/beta#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/beta, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: converting (v1beta1.ConversionReview) to (v1.ConversionReview): unknown conversion "
    "{\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/beta, ResourceVersion: "
    "RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: "
    "converting (v1beta1.ConversionReview) to (v1.ConversionReview): unknown conversion\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'no-response','annotations':{'mode':'no-response'}},'hostPort':'a:1'}",
    "201 \"no-response\"" },
  { "GET", V2 "/no-response#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: "
    "/$NS.example.com/foos/$NS/no-response, ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: "
    "conversion webhook for $NS.example.com/v1, Kind=Foo failed: no response provided "
    "{\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/no-response, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: no response provided\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'s500','annotations':{'mode':'500'}},'hostPort':'a:1'}",
    "201 \"s500\"" },
  { "GET", V2 "/s500#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/s500, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: an error on the server (\"unknown\") has prevented the request from succeeding "
    "{\"causes\":[{\"message\":\"StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/s500, ResourceVersion: "
    "RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: an "
    "error on the server (\\\"unknown\\\") has prevented the request from succeeding\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'s404','annotations':{'mode':'404'}},'hostPort':'a:1'}",
    "201 \"s404\"" },
  { "GET", V2 "/s404#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/s404, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: the server could not find the requested resource {\"causes\":[{\"message\":\"StorageError: corrupt "
    "object, Code: 7, Key: /$NS.example.com/foos/$NS/s404, ResourceVersion: RV, AdditionalErrorMsg: object not decodable "
    "revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: the server could not find the requested "
    "resource\"}]}" },
  { "POST", V1 "#metadata.name", HEAD_1 "'metadata':{'name':'s503','annotations':{'mode':'503'}},'hostPort':'a:1'}",
    "201 \"s503\"" },
  { "GET", V2 "/s503#metadata.labels", NULL,
    "500 InternalError: Internal error occurred: StorageError: corrupt object, Code: 7, Key: /$NS.example.com/foos/$NS/s503, "
    "ResourceVersion: RV, AdditionalErrorMsg: object not decodable revision=RV: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: the server is currently unable to handle the request {\"causes\":[{\"message\":\"StorageError: corrupt "
    "object, Code: 7, Key: /$NS.example.com/foos/$NS/s503, ResourceVersion: RV, AdditionalErrorMsg: object not decodable "
    "revision=RV: conversion webhook for $NS.example.com/v1, Kind=Foo failed: the server is currently unable to handle the "
    "request\"}]}" },
  { "GET", V2 "/more#more", NULL,
    "200 nothing" },
  { "DELETE", DEFINITION "#metadata.name", NULL,
    "200 \"foos.$NS.example.com\"" },
};

static const ConformanceRow what_makes_no_sense_is_refused[] = {
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: spec.conversion.strategy: "
    "Required value {\"name\":\"foos.$NS.example.com\",\"group\":\"apiextensions.k8s.io\","
    "\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"spec.conversion.strategy\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'x'}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: spec.conversion.strategy: "
    "Unsupported value: \"x\": supported values: \"None\", \"Webhook\" {\"name\":\"foos.$NS.example.com\","
    "\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"x\\\": supported values: "
    "\\\"None\\\", \\\"Webhook\\\"\",\"field\":\"spec.conversion.strategy\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook'}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "[spec.conversion.webhookClientConfig: Required value: required when strategy is set to Webhook, "
    "spec.conversion.conversionReviewVersions: Required value] {\"name\":\"foos.$NS.example.com\","
    "\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value: required when strategy is set to Webhook\","
    "\"field\":\"spec.conversion.webhookClientConfig\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"spec.conversion.conversionReviewVersions\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'None','webhook':{'clientConfig':{'url':'https://localhost/x'},"
    "'conversionReviewVersions':['v1']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "[spec.conversion.webhookClientConfig: Forbidden: should not be set when strategy is not set to Webhook, "
    "spec.conversion.conversionReviewVersions: Forbidden: should not be set when strategy is not set to Webhook] "
    "{\"name\":\"foos.$NS.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: should not be set when strategy is not set to "
    "Webhook\",\"field\":\"spec.conversion.webhookClientConfig\"},{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: "
    "should not be set when strategy is not set to Webhook\",\"field\":\"spec.conversion.conversionReviewVersions\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'url':'https://localhost/x'},"
    "'conversionReviewVersions':['v1']}}}}",
    "201 {\"strategy\":\"Webhook\",\"webhook\":{\"clientConfig\":{\"url\":\"https://localhost/x\"},"
    "\"conversionReviewVersions\":[\"v1\"]}}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'conversionReviewVersions':['v1']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.webhookClientConfig: Required value: required when strategy is set to Webhook "
    "{\"name\":\"foos.$NS.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: required when strategy is set to Webhook\","
    "\"field\":\"spec.conversion.webhookClientConfig\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{},'conversionReviewVersions':['v1']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.webhookClientConfig: Required value: exactly one of url or service is required "
    "{\"name\":\"foos.$NS.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: exactly one of url or service is required\","
    "\"field\":\"spec.conversion.webhookClientConfig\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'url':'https://a','service':{'name':'s',"
    "'namespace':'n'}},'conversionReviewVersions':['v1']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.webhookClientConfig: Required value: exactly one of url or service is required "
    "{\"name\":\"foos.$NS.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: exactly one of url or service is required\","
    "\"field\":\"spec.conversion.webhookClientConfig\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'service':{'name':'s','namespace':'n'}},"
    "'conversionReviewVersions':['v1']}}}}",
    "201 {\"strategy\":\"Webhook\",\"webhook\":{\"clientConfig\":{\"service\":{\"namespace\":\"n\",\"name\":\"s\","
    "\"port\":443}},\"conversionReviewVersions\":[\"v1\"]}}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'service':{'name':'s','namespace':'n',"
    "'path':'x'}},'conversionReviewVersions':['v1']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "[spec.conversion.webhookClientConfig.service.path: Invalid value: \"x\": must start with a '/', "
    "spec.conversion.webhookClientConfig.service.path: Invalid value: \"x\": segment[0] may not be empty] "
    "{\"name\":\"foos.$NS.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"x\\\": must start with a '/'\","
    "\"field\":\"spec.conversion.webhookClientConfig.service.path\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"x\\\": segment[0] may not be empty\",\"field\":\"spec.conversion.webhookClientConfig.service.path\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'service':{'name':'s','namespace':'n',"
    "'port':0}},'conversionReviewVersions':['v1']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.webhookClientConfig.service.port: Invalid value: 0: port is not valid: must be between 1 and 65535, "
    "inclusive {\"name\":\"foos.$NS.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 0: port is not valid: must be between 1 and "
    "65535, inclusive\",\"field\":\"spec.conversion.webhookClientConfig.service.port\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'url':'http://a'},"
    "'conversionReviewVersions':['v1']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.webhookClientConfig.url: Invalid value: \"http\": 'https' is the only allowed URL scheme; desired format: "
    "https://host[/path] {\"name\":\"foos.$NS.example.com\",\"group\":\"apiextensions.k8s.io\","
    "\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"http\\\": 'https' is the only allowed URL scheme; desired format: https://host[/path]\","
    "\"field\":\"spec.conversion.webhookClientConfig.url\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'url':'https://a?b'},"
    "'conversionReviewVersions':['v1']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.webhookClientConfig.url: Invalid value: \"b\": query parameters are not permitted in the URL "
    "{\"name\":\"foos.$NS.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"b\\\": query parameters are not permitted "
    "in the URL\",\"field\":\"spec.conversion.webhookClientConfig.url\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'url':'https://localhost/x'},"
    "'conversionReviewVersions':[]}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.conversionReviewVersions: Required value {\"name\":\"foos.$NS.example.com\","
    "\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"spec.conversion.conversionReviewVersions\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'url':'https://localhost/x'},"
    "'conversionReviewVersions':['v2']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.conversionReviewVersions: Invalid value: [\"v2\"]: must include at least one of v1, v1beta1 "
    "{\"name\":\"foos.$NS.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"v2\\\"]: must include at least one of v1, "
    "v1beta1\",\"field\":\"spec.conversion.conversionReviewVersions\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'url':'https://localhost/x'},"
    "'conversionReviewVersions':['v1','v1']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.conversionReviewVersions[1]: Invalid value: \"v1\": duplicate version {\"name\":\"foos.$NS.example.com\","
    "\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"v1\\\": duplicate version\",\"field\":\"spec.conversion.conversionReviewVersions[1]\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'url':'https://localhost/x'},"
    "'conversionReviewVersions':['A','v1']}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.conversionReviewVersions[0]: Invalid value: \"A\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?') {\"name\":\"foos.$NS.example.com\","
    "\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"A\\\": a DNS-1035 label must consist of lower case alphanumeric characters or '-', start "
    "with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for "
    "validation is '[a-z]([-a-z0-9]*[a-z0-9])?')\",\"field\":\"spec.conversion.conversionReviewVersions[0]\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec.conversion", FOOS_WITHOUT "'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'url':'https://localhost/x'}}}}}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"foos.$NS.example.com\" is invalid: "
    "spec.conversion.conversionReviewVersions: Required value {\"name\":\"foos.$NS.example.com\","
    "\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"spec.conversion.conversionReviewVersions\"}]}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_HOOK_TABLE ("/conversion-faults/what-a-webhook-gets-wrong-is-told", what_a_webhook_gets_wrong_is_told);
  CONFORMANCE_HOOK_TABLE ("/conversion-faults/what-makes-no-sense-is-refused", what_makes_no_sense_is_refused);
  return g_test_run ();
}
