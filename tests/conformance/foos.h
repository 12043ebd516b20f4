/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The definition of Foos, in the versions v1, where a Foo has hostPort, and v2, where it has host and port; and what is sent to it. */

#pragma once

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
#define FOOS_WITHOUT "{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':'foos.$NS.example.com'},'spec':{" \
                     NAMES ",'versions':[" PLAIN ("v1", "true", "one") "],"
