/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow every_group_of_the_server_has_one[] = {
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.#spec", NULL,
    "200 {\"version\":\"v1\",\"groupPriorityMinimum\":18000,\"versionPriority\":1}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.apps#spec", NULL,
    "200 {\"group\":\"apps\",\"version\":\"v1\",\"groupPriorityMinimum\":17800,\"versionPriority\":15}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v2.autoscaling#spec", NULL,
    "200 {\"group\":\"autoscaling\",\"version\":\"v2\",\"groupPriorityMinimum\":17500,\"versionPriority\":30}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.flowcontrol.apiserver.k8s.io#spec", NULL,
    "200 {\"group\":\"flowcontrol.apiserver.k8s.io\",\"version\":\"v1\",\"groupPriorityMinimum\":16100,\"versionPriorit"
    "y\":21}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.apps#metadata.labels", NULL,
    "200 {\"kube-aggregator.kubernetes.io/automanaged\":\"onstart\"}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.apps#metadata.managedFields", NULL,
    "200 [{\"manager\":\"kube-apiserver\",\"operation\":\"Update\",\"apiVersion\":\"apiregistration.k8s.io/v1\",\"time"
    "\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\".\":{},\"f:kube-aggregator.k"
    "ubernetes.io/automanaged\":{}}},\"f:spec\":{\"f:group\":{},\"f:groupPriorityMinimum\":{},\"f:version\":{},\"f:vers"
    "ionPriority\":{}}}}]" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.apps#status.conditions.0.message", NULL,
    "200 \"Local APIServices are always available\"" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.nothing.example.com", NULL,
    "404 NotFound: apiservices.apiregistration.k8s.io \"v1.nothing.example.com\" not found {\"name\":\"v1.nothing.examp"
    "le.com\",\"group\":\"apiregistration.k8s.io\",\"kind\":\"apiservices\"}" },
};

static const ConformanceRow a_definition_has_one_while_it_is_there[] = {
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions#metadata.name",
    "{'metadata':{'name':'ts.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced','names':{'plural'"
    ":'ts','kind':'T'},'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'objec"
    "t'}}}]}}",
    "201 \"ts.$NS.example.com\"" },
  { "UNTIL", "/apis/apiregistration.k8s.io/v1/apiservices/v1.$NS.example.com#spec", NULL,
    "200 {\"group\":\"$NS.example.com\",\"version\":\"v1\",\"groupPriorityMinimum\":1000,\"versionPriority\":100}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.$NS.example.com#metadata.labels", NULL,
    "200 {\"kube-aggregator.kubernetes.io/automanaged\":\"true\"}" },
  { "DELETE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/ts.$NS.example.com#metadata.name", NULL,
    "200 \"ts.$NS.example.com\"" },
  { "UNTIL", "/apis/apiregistration.k8s.io/v1/apiservices/v1.$NS.example.com", NULL,
    "404 NotFound: apiservices.apiregistration.k8s.io \"v1.$NS.example.com\" not found {\"name\":\"v1.$NS.example.com\""
    ",\"group\":\"apiregistration.k8s.io\",\"kind\":\"apiservices\"}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/local-services/every-group-of-the-server-has-one", every_group_of_the_server_has_one);
  CONFORMANCE_TABLE ("/local-services/a-definition-has-one-while-it-is-there", a_definition_has_one_while_it_is_there);
  return g_test_run ();
}
