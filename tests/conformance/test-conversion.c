/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Custom resources in several versions: with a conversion webhook, which makes hostPort of v1 host and port of v2, and without. */

#include "hook.h"

#define DEFINITIONS "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
#define DEFINITION DEFINITIONS "/foos.$NS.example.com"
#define V1 "/apis/$NS.example.com/v1/namespaces/$NS/foos"
#define V2 "/apis/$NS.example.com/v2/namespaces/$NS/foos"
#define HEAD_1 "{'apiVersion':'$NS.example.com/v1','kind':'Foo',"
#define HEAD_2 "{'apiVersion':'$NS.example.com/v2','kind':'Foo',"

#define NAMES "'group':'$NS.example.com','scope':'Namespaced','names':{'plural':'foos','kind':'Foo'}"
#define SUBRESOURCES "'subresources':{'status':{},'scale':{'specReplicasPath':'.spec.replicas','statusReplicasPath':'.status.replicas'}}"
#define COMMON "'spec':{'type':'object','properties':{'replicas':{'type':'integer'}}}," \
               "'status':{'type':'object','properties':{'replicas':{'type':'integer'},'ready':{'type':'string'}}}"
#define SCHEMA(properties) "'schema':{'openAPIV3Schema':{'type':'object','properties':{" properties "}}}"
#define VERSION_1 "{'name':'v1','served':true,'storage':true," SUBRESOURCES "," SCHEMA ("'hostPort':{'type':'string'}," COMMON) "}"
#define VERSION_2 "{'name':'v2','served':true,'storage':false," SUBRESOURCES "," \
                  SCHEMA ("'host':{'type':'string'},'port':{'type':'string'},'extra':{'type':'string','default':'d'}," COMMON) "}"
#define CONVERSION "'conversion':{'strategy':'Webhook','webhook':{'conversionReviewVersions':['v1'],'clientConfig':{'url':'{hook}/plain'," \
                   "'caBundle':'{ca}'}}}"
#define FOOS "{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':'foos.$NS.example.com'},'spec':{" NAMES \
             ",'versions':[" VERSION_1 "," VERSION_2 "]," CONVERSION "}}"
/* What each of them has: one field that the other lacks. */
#define PLAIN(version, storage, field) \
  "{'name':'" version "','served':true,'storage':" storage "," SCHEMA ("'both':{'type':'string'},'" field "':{'type':'string'}") "}"
#define PLAIN_FOOS "{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':'foos.$NS.example.com'},'spec':{" \
                   NAMES ",'versions':[" PLAIN ("v1", "true", "one") "," PLAIN ("v2", "false", "two") "]}}"
#define STORED_AS_2 "{'spec':{'versions':[" PLAIN ("v1", "false", "one") "," PLAIN ("v2", "true", "two") "]}}"

static const ConformanceRow each_version_shows_the_same_object[] = {
  { "POST", DEFINITIONS "#metadata.name", FOOS,
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1, NULL,
    "200 FooList:" },
  { "UNTIL", V2, NULL,
    "200 FooList:" },
  { "POST", V1 "#hostPort", HEAD_1 "'metadata':{'name':'one'},'hostPort':'a:1'}",
    "201 \"a:1\"" },
  { "GET", V2 "/one#host", NULL,
    "200 \"a\"" },
  { "GET", V2 "/one#port", NULL,
    "200 \"1\"" },
  { "GET", V2 "/one#apiVersion", NULL,
    "200 \"$NS.example.com/v2\"" },
  { "GET", V2 "/one#extra", NULL,
    "200 nothing" },
  { "GET", V2 "/one#metadata.managedFields", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:hostPort\":{}},"
    "\"manager\":\"probe\",\"operation\":\"Update\",\"time\":\"TIME\"}]" },
  { "TOLD", "plain#request.desiredAPIVersion", NULL,
    "200 \"$NS.example.com/v2\"" },
  { "TOLD", "plain#request.objects", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"hostPort\":\"a:1\",\"kind\":\"Foo\","
    "\"metadata\":{\"creationTimestamp\":\"TIME\",\"generation\":1,\"managedFields\":[{\"apiVersion\":\"$NS.example.com/v1\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:hostPort\":{}},\"manager\":\"probe\",\"operation\":\"Update\","
    "\"time\":\"TIME\"}],\"name\":\"one\",\"namespace\":\"$NS\",\"uid\":\"UID\"}}]" },
  { "TOLD", "plain#kind", NULL,
    "200 \"ConversionReview\"" },
  { "POST", V2, HEAD_2 "'metadata':{'name':'two'},'host':'b','port':'2'}",
    "201 Foo two" },
  { "GET", V1 "/two#hostPort", NULL,
    "200 \"b:2\"" },
  { "GET", V1 "/two#metadata.managedFields", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v2\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:extra\":{},\"f:host\":{},"
    "\"f:port\":{}},\"manager\":\"probe\",\"operation\":\"Update\",\"time\":\"TIME\"}]" },
  { "UNTIL", V1, NULL,
    "200 FooList: one two" },
  { "UNTIL", V2, NULL,
    "200 FooList: one two" },
  { "GET", V2 "#items.0.host", NULL,
    "200 \"a\"" },
  { "GET", V2 "?limit=1#items.0.port", NULL,
    "200 \"1\"" },
  { "GET", V2 "?labelSelector=a%3Db", NULL,
    "200 FooList:" },
  { "POST", V2 "?dryRun=All#host", HEAD_2 "'metadata':{'name':'three'},'host':'c'}",
    "201 \"c\"" },
  { "MERGE", V2 "/one#port", "{'port':'9'}",
    "200 \"9\"" },
  { "GET", V1 "/one#hostPort", NULL,
    "200 \"a:9\"" },
  { "GET", V1 "/one#metadata.generation", NULL,
    "200 2" },
  { "JSON", V2 "/one#host", "[{'op':'replace','path':'/host','value':'x'}]",
    "200 \"x\"" },
  { "GET", V1 "/one#hostPort", NULL,
    "200 \"x:9\"" },
  { "JSON", V1 "/one", "[{'op':'replace','path':'/host','value':'x'}]",
    "200 Foo one Warning: 299 - \"unknown field \\\"host\\\"\"" },
  { "GET", V2 "/one#rv=metadata.resourceVersion", NULL,
    "200" },
  { "PUT", V2 "/one#host", HEAD_2 "'metadata':{'name':'one','resourceVersion':'{rv}'},'host':'y','port':'8','spec':{'replicas':3}}",
    "200 \"y\"" },
  { "PUT", V1 "/one", HEAD_1 "'metadata':{'name':'one','resourceVersion':'{rv}'}}",
    "409 Conflict: Operation cannot be fulfilled on foos.$NS.example.com \"one\": the object has been modified; please apply "
    "your changes to the latest version and try again {\"name\":\"one\",\"group\":\"$NS.example.com\",\"kind\":\"foos\"}" },
  { "PUT", V1 "/one", HEAD_2 "'metadata':{'name':'one'}}",
    "400 BadRequest: the API version in the data ($NS.example.com/v2) does not match the expected API version "
    "($NS.example.com/v1)" },
  { "GET", V1 "/one#hostPort", NULL,
    "200 \"y:8\"" },
  { "MERGE", V2 "/one/status#status", "{'status':{'ready':'yes','replicas':2}}",
    "200 {\"ready\":\"yes\",\"replicas\":2}" },
  { "GET", V1 "/one#status", NULL,
    "200 {\"ready\":\"yes\",\"replicas\":2}" },
  { "GET", V1 "/one#hostPort", NULL,
    "200 \"y:8\"" },
  { "GET", V2 "/one/scale#spec", NULL,
    "200 {\"replicas\":3}" },
  { "GET", V2 "/one/scale#status", NULL,
    "200 {\"replicas\":2}" },
  { "MERGE", V2 "/one/scale#spec", "{'spec':{'replicas':5}}",
    "200 {\"replicas\":5}" },
  { "GET", V1 "/one#spec", NULL,
    "200 {\"replicas\":5}" },
  { "DELETE", V2 "/two", NULL,
    "200 Success {\"name\":\"two\",\"group\":\"$NS.example.com\",\"kind\":\"foos\",\"uid\":\"UID\"}" },
  { "GET", V1 "/two", NULL,
    "404 NotFound: foos.$NS.example.com \"two\" not found {\"name\":\"two\",\"group\":\"$NS.example.com\",\"kind\":\"foos\"}" },
  { "MERGE", V2 "/one#metadata.finalizers", "{'metadata':{'finalizers':['example.com/stay']}}",
    "200 [\"example.com/stay\"]" },
  { "DELETE", V2 "/one#host", NULL,
    "200 \"y\"" },
  { "GET", V1 "/one#hostPort", NULL,
    "200 \"y:8\"" },
  { "MERGE", V1 "/one#hostPort", "{'metadata':{'finalizers':null}}",
    "200 \"y:8\"" },
  { "GET", V2 "/one", NULL,
    "404 NotFound: foos.$NS.example.com \"one\" not found {\"name\":\"one\",\"group\":\"$NS.example.com\",\"kind\":\"foos\"}" },
  { "POST", V2 "#host", HEAD_2 "'metadata':{'name':'four'},'host':'d'}",
    "201 \"d\"" },
  { "DELETE", V2 "#items.0.host", NULL,
    "200 \"d\"" },
  { "GET", V1 "/four", NULL,
    "404 NotFound: foos.$NS.example.com \"four\" not found {\"name\":\"four\",\"group\":\"$NS.example.com\",\"kind\":\"foos\"}" },
  { "GET", DEFINITION "#status.storedVersions", NULL,
    "200 [\"v1\"]" },
  { "DELETE", DEFINITION "#metadata.name", NULL,
    "200 \"foos.$NS.example.com\"" },
};

static const ConformanceRow owners_see_fields_in_their_own_version[] = {
  { "POST", DEFINITIONS "#metadata.name", FOOS,
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1, NULL,
    "200 FooList:" },
  { "UNTIL", V2, NULL,
    "200 FooList:" },
  { "APPLY", V1 "/one?fieldManager=a#metadata.managedFields", HEAD_1 "'metadata':{'name':'one'},'hostPort':'a:1'}",
    "201 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:hostPort\":{}},"
    "\"manager\":\"a\",\"operation\":\"Apply\",\"time\":\"TIME\"}]" },
  { "APPLY", V2 "/one?fieldManager=b", HEAD_2 "'metadata':{'name':'one'},'host':'x'}",
    "409 Conflict: Apply failed with 1 conflict: conflict with \"a\": .hostPort "
    "{\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\"a\\\"\",\"field\":\".hostPort\"}]}" },
  { "APPLY", V2 "/one?fieldManager=b#metadata.managedFields", HEAD_2 "'metadata':{'name':'one'},'host':'a'}",
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:hostPort\":{}},"
    "\"manager\":\"a\",\"operation\":\"Apply\",\"time\":\"TIME\"},{\"apiVersion\":\"$NS.example.com/v2\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:host\":{}},\"manager\":\"b\",\"operation\":\"Apply\"}]" },
  { "MERGE", V2 "/one?fieldManager=c#metadata.managedFields", "{'port':'9','extra':null}",
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:hostPort\":{}},"
    "\"manager\":\"a\",\"operation\":\"Apply\",\"time\":\"TIME\"},{\"apiVersion\":\"$NS.example.com/v2\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:host\":{}},\"manager\":\"b\",\"operation\":\"Apply\"}]" },
  { "APPLY", V1 "/one?fieldManager=a", HEAD_1 "'metadata':{'name':'one'},'hostPort':'n:1'}",
    "409 Conflict: Apply failed with 1 conflict: conflict with \"b\": .host {\"causes\":[{\"reason\":\"FieldManagerConflict\","
    "\"message\":\"conflict with \\\"b\\\"\",\"field\":\".host\"}]}" },
  { "APPLY", V1 "/one?fieldManager=a&force=true#metadata.managedFields", HEAD_1 "'metadata':{'name':'one'},'hostPort':'n:1'}",
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:hostPort\":{}},"
    "\"manager\":\"a\",\"operation\":\"Apply\",\"time\":\"TIME\"}]" },
  { "GET", V2 "/one#metadata.managedFields", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:hostPort\":{}},"
    "\"manager\":\"a\",\"operation\":\"Apply\",\"time\":\"TIME\"}]" },
  { "APPLY", V2 "/two?fieldManager=a#metadata.managedFields", HEAD_2 "'metadata':{'name':'two'},'host':'h','port':'p'}",
    "201 [{\"apiVersion\":\"$NS.example.com/v2\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:host\":{},\"f:port\":{}},"
    "\"manager\":\"a\",\"operation\":\"Apply\",\"time\":\"TIME\"}]" },
  { "APPLY", V1 "/two?fieldManager=a#metadata.managedFields", HEAD_1 "'metadata':{'name':'two'}}",
    "200 nothing" },
  { "GET", V2 "/two#host", NULL,
    "200 nothing" },
  { "APPLY", V2 "/three?fieldManager=a", HEAD_2 "'metadata':{'name':'three'},'host':'h','port':'p'}",
    "201 Foo three" },
  { "APPLY", V2 "/three?fieldManager=b#metadata.managedFields", HEAD_2 "'metadata':{'name':'three'},'port':'p'}",
    "200 [{\"apiVersion\":\"$NS.example.com/v2\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:host\":{},\"f:port\":{}},"
    "\"manager\":\"a\",\"operation\":\"Apply\",\"time\":\"TIME\"},{\"apiVersion\":\"$NS.example.com/v2\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:port\":{}},\"manager\":\"b\",\"operation\":\"Apply\"}]" },
  { "APPLY", V1 "/three?fieldManager=a", HEAD_1 "'metadata':{'name':'three'}}",
    "500 Failure: failed to prune fields: failed add back owned items: failed to convert pruned object at version "
    "$NS.example.com/v1: .port: field not declared in schema" },
  { "GET", V1 "/three#rv=metadata.resourceVersion", NULL,
    "200" },
  { "PUT", V1 "/three?fieldManager=c#metadata.managedFields", HEAD_1 "'metadata':{'name':'three','resourceVersion':'{rv}'},'hostPort':'z:1'}",
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:hostPort\":{}},"
    "\"manager\":\"c\",\"operation\":\"Update\",\"time\":\"TIME\"}]" },
  { "APPLY", V1 "/four?fieldManager=a", HEAD_1 "'metadata':{'name':'four','annotations':{'mode':'more'}},'hostPort':'a:1'}",
    "201 Foo four" },
  { "APPLY", V2 "/four?fieldManager=b", HEAD_2 "'metadata':{'name':'four'},'port':'5'}",
    "500 Failure: .more: field not declared in schema" },
  { "MERGE", V2 "/four?fieldManager=c#metadata.managedFields", "{'port':'5'}",
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:hostPort\":{},"
    "\"f:metadata\":{\"f:annotations\":{\"f:mode\":{}}}},\"manager\":\"a\",\"operation\":\"Apply\",\"time\":\"TIME\"}]" },
  { "DELETE", DEFINITION "#metadata.name", NULL,
    "200 \"foos.$NS.example.com\"" },
};

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

static const ConformanceRow without_a_webhook_only_the_version_changes[] = {
  { "POST", DEFINITIONS "#metadata.name", PLAIN_FOOS,
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1, NULL,
    "200 FooList:" },
  { "UNTIL", V2, NULL,
    "200 FooList:" },
  { "POST", V1, HEAD_1 "'metadata':{'name':'one'},'both':'b','one':'o'}",
    "201 Foo one" },
  { "GET", V2 "/one#both", NULL,
    "200 \"b\"" },
  { "GET", V2 "/one#one", NULL,
    "200 nothing" },
  { "GET", V2 "/one#apiVersion", NULL,
    "200 \"$NS.example.com/v2\"" },
  { "POST", V2 "#two", HEAD_2 "'metadata':{'name':'two'},'both':'b','two':'t'}",
    "201 nothing" },
  { "GET", V2 "/two#two", NULL,
    "200 nothing" },
  { "GET", V1 "/two#both", NULL,
    "200 \"b\"" },
  { "GET", V1 "/one#one", NULL,
    "200 \"o\"" },
  { "MERGE", V2 "/one#both", "{'both':'c'}",
    "200 \"c\"" },
  { "GET", V1 "/one#one", NULL,
    "200 nothing" },
  { "GET", V1 "/one#both", NULL,
    "200 \"c\"" },
  { "GET", V1 "/one#metadata.managedFields", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:one\":{}},\"manager\":\"probe\","
    "\"operation\":\"Update\",\"time\":\"TIME\"},{\"apiVersion\":\"$NS.example.com/v2\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:both\":{}},\"manager\":\"probe\",\"operation\":\"Update\",\"time\":\"TIME\"}]" },
  { "GET", DEFINITION "#status.storedVersions", NULL,
    "200 [\"v1\"]" },
  { "MERGE", DEFINITION "#status.storedVersions", STORED_AS_2,
    "200 [\"v1\",\"v2\"]" },
  { "POST", V2 "?dryRun=All#metadata.name", HEAD_2 "'metadata':{'name':'probe'},'two':'t'}",
    "201 \"probe\"" },
  { "MERGE", V1 "/one#both", "{'both':'b'}",
    "200 \"b\"" },
  { "UNTIL", V2, NULL,
    "200 FooList: one two" },
  { "GET", V1 "/two#both", NULL,
    "200 \"b\"" },
  { "GET", V2 "/two#both", NULL,
    "200 \"b\"" },
  { "GET", V2 "/two#apiVersion", NULL,
    "200 \"$NS.example.com/v2\"" },
  { "GET", V2 "/two#rv=metadata.resourceVersion", NULL,
    "200" },
  { "PUT", V2 "/two#both", HEAD_2 "'metadata':{'name':'two','resourceVersion':'{rv}'},'both':'b'}",
    "200 \"b\"" },
  { "PUT", V2 "/two", HEAD_2 "'metadata':{'name':'two','resourceVersion':'{rv}'},'both':'b'}",
    "409 Conflict: Operation cannot be fulfilled on foos.$NS.example.com \"two\": the object has been modified; please apply "
    "your changes to the latest version and try again {\"name\":\"two\",\"group\":\"$NS.example.com\",\"kind\":\"foos\"}" },
  { "GET", V2 "/two#rv=metadata.resourceVersion", NULL,
    "200" },
  { "PUT", V2 "/two#both", HEAD_2 "'metadata':{'name':'two','resourceVersion':'{rv}'},'both':'b'}",
    "200 \"b\"" },
  { "PUT", V2 "/two#both", HEAD_2 "'metadata':{'name':'two','resourceVersion':'{rv}'},'both':'b'}",
    "200 \"b\"" },
  { "MERGE", DEFINITION "/status", "{'status':{'storedVersions':['v2']}}",
    "200 CustomResourceDefinition foos.$NS.example.com" },
  { "GET", DEFINITION "#status.storedVersions", NULL,
    "200 [\"v2\"]" },
  { "DELETE", DEFINITION "#metadata.name", NULL,
    "200 \"foos.$NS.example.com\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_HOOK_TABLE ("/conversion/each-version-shows-the-same-object", each_version_shows_the_same_object);
  CONFORMANCE_HOOK_TABLE ("/conversion/owners-see-fields-in-their-own-version", owners_see_fields_in_their_own_version);
  CONFORMANCE_HOOK_TABLE ("/conversion/what-a-webhook-gets-wrong-is-told", what_a_webhook_gets_wrong_is_told);
  CONFORMANCE_HOOK_TABLE ("/conversion/without-a-webhook-only-the-version-changes", without_a_webhook_only_the_version_changes);
  return g_test_run ();
}
