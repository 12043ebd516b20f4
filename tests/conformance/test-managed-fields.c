/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow updates_own_what_they_change[] = {
  { "POST", "~/configmaps?fieldManager=a#metadata.managedFields",
    "{'metadata':{'name':'c','labels':{'l':'1'},'annotations':{'n':'1'}},'data':{'a':'1','b':'2'}}",
    "201 [{\"manager\":\"a\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\".\":{},\"f:a\":{},\"f:b\":{}},\"f:metadata\":{\"f:annotations\":{\".\":{},\"f:n\":{}},"
    "\"f:labels\":{\".\":{},\"f:l\":{}}}}}]" },
  { "MERGE", "~/configmaps/c?fieldManager=b#metadata.managedFields", "{'data':{'b':'3','c':'4'}}",
    "200 [{\"manager\":\"a\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\".\":{},\"f:a\":{}},\"f:metadata\":{\"f:annotations\":{\".\":{},\"f:n\":{}},"
    "\"f:labels\":{\".\":{},\"f:l\":{}}}}},{\"manager\":\"b\",\"operation\":\"Update\",\"apiVersion\":\"v1\","
    "\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:b\":{},\"f:c\":{}}}}]" },
  { "MERGE", "~/configmaps/c?fieldManager=b#metadata.managedFields", "{'data':{'a':null}}",
    "200 [{\"manager\":\"a\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{},\"f:metadata\":{\"f:annotations\":{\".\":{},\"f:n\":{}},\"f:labels\":{\".\":{},"
    "\"f:l\":{}}}}},{\"manager\":\"b\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:b\":{},\"f:c\":{}}}}]" },
  { "PUT", "~/configmaps/c?fieldManager=c#metadata.managedFields", "{'metadata':{'name':'c'},'data':{'b':'3','d':'1'}}",
    "200 [{\"manager\":\"a\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{}}},{\"manager\":\"b\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:b\":{}}}},{\"manager\":\"c\",\"operation\":\"Update\","
    "\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:d\":{}}}}]" },
  { "JSON", "~/configmaps/c?fieldManager=a#metadata.managedFields",
    "[{'op':'add','path':'/metadata/finalizers','value':['example.com/f']}]",
    "200 [{\"manager\":\"a\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{},\"f:metadata\":{\"f:finalizers\":{\".\":{},\"v:\\\"example.com/f\\\"\":{}}}}},"
    "{\"manager\":\"b\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:b\":{}}}},{\"manager\":\"c\",\"operation\":\"Update\",\"apiVersion\":\"v1\","
    "\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:d\":{}}}}]" },
  { "STRATEGIC", "~/configmaps/c?fieldManager=d#metadata.managedFields", "{'metadata':{'finalizers':['example.com/g']}}",
    "200 [{\"manager\":\"a\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{},\"f:metadata\":{\"f:finalizers\":{\".\":{},\"v:\\\"example.com/f\\\"\":{}}}}},"
    "{\"manager\":\"b\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:b\":{}}}},{\"manager\":\"c\",\"operation\":\"Update\",\"apiVersion\":\"v1\","
    "\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:d\":{}}}},{\"manager\":\"d\","
    "\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:metadata\":{\"f:finalizers\":{\"v:\\\"example.com/g\\\"\":{}}}}}]" },
  { "MERGE", "~/configmaps/c?fieldManager=e#metadata.managedFields", "{'data':null}",
    "200 [{\"manager\":\"a\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:metadata\":{\"f:finalizers\":{\".\":{},\"v:\\\"example.com/f\\\"\":{}}}}},{\"manager\":\"d\","
    "\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:metadata\":{\"f:finalizers\":{\"v:\\\"example.com/g\\\"\":{}}}}}]" },
  { "MERGE", "~/configmaps/c?fieldManager=f#metadata.managedFields", "{'metadata':{'finalizers':null}}", "200 nothing" },
  { "MERGE", "~/configmaps/c?fieldManager=g#metadata.managedFields", "{'metadata':{'managedFields':[]}}", "200 nothing" },
  { "MERGE", "~/configmaps/c?fieldManager=g#metadata.managedFields", "{'data':{'x':'y'}}", "200 nothing" },
  { "POST", "~/configmaps#metadata.managedFields", "{'metadata':{'name':'bare'}}", "201 nothing" },
  { "POST", "~/configmaps#metadata.managedFields",
    "{'metadata':{'generateName':'gen-'},'immutable':true,'binaryData':{'z':'YQ=='}}",
    "201 [{\"manager\":\"probe\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:binaryData\":{\".\":{},\"f:z\":{}},\"f:immutable\":{},"
    "\"f:metadata\":{\"f:generateName\":{}}}}]" },
  { "POST", "~/configmaps#metadata.managedFields",
    "{'metadata':{'name':'own','ownerReferences':[{'apiVersion':'v1','kind':'Namespace','name':'x',"
    "'uid':'12345678-1234-1234-1234-123456789012'}]}}",
    "201 [{\"manager\":\"probe\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:ownerReferences\":{\".\":{},"
    "\"k:{\\\"uid\\\":\\\"UID\\\"}\":{}}}}}]" },
};

static const ConformanceRow appliers_own_what_they_say[] = {
  { "APPLY", "~/configmaps/c?fieldManager=a#metadata.managedFields",
    "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c','labels':{'l':'1'}},'data':{'a':'1','b':'2'}}",
    "201 [{\"manager\":\"a\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:a\":{},\"f:b\":{}},\"f:metadata\":{\"f:labels\":{\"f:l\":{}}}}}]" },
  { "APPLY", "~/configmaps/c?fieldManager=b#metadata.managedFields",
    "{'apiVersion':'v1','kind':'ConfigMap','data':{'b':'2','c':'3'}}",
    "200 [{\"manager\":\"a\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:a\":{},\"f:b\":{}},\"f:metadata\":{\"f:labels\":{\"f:l\":{}}}}},{\"manager\":\"b\","
    "\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:b\":{},\"f:c\":{}}}}]" },
  { "APPLY", "~/configmaps/c?fieldManager=b", "{'apiVersion':'v1','kind':'ConfigMap','data':{'a':'x','b':'y'}}",
    "409 Conflict: Apply failed with 2 conflicts: conflicts with \"a\":\n- .data.a\n- .data.b "
    "{\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\"a\\\"\",\"field\":\".data.a\"},"
    "{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\"a\\\"\",\"field\":\".data.b\"}]}" },
  { "APPLY", "~/configmaps/c?fieldManager=b&force=true#metadata.managedFields",
    "{'apiVersion':'v1','kind':'ConfigMap','data':{'a':'x','b':'y'}}",
    "200 [{\"manager\":\"a\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\"f:l\":{}}}}},{\"manager\":\"b\",\"operation\":\"Apply\","
    "\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:a\":{},"
    "\"f:b\":{}}}}]" },
  { "APPLY", "~/configmaps/c?fieldManager=a#metadata.managedFields",
    "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c'}}",
    "200 [{\"manager\":\"b\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:a\":{},\"f:b\":{}}}}]" },
  { "GET", "~/configmaps/c#data", NULL, "200 {\"a\":\"x\",\"b\":\"y\"}" },
  { "MERGE", "~/configmaps/c?fieldManager=u#metadata.managedFields", "{'data':{'a':'z'}}",
    "200 [{\"manager\":\"b\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:b\":{}}}},{\"manager\":\"u\",\"operation\":\"Update\",\"apiVersion\":\"v1\","
    "\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:a\":{}}}}]" },
  { "APPLY", "~/configmaps/c?fieldManager=b", "{'apiVersion':'v1','kind':'ConfigMap','data':{'a':'x','b':'y'}}",
    "409 Conflict: Apply failed with 1 conflict: conflict with \"u\" using v1: .data.a "
    "{\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\"u\\\" using v1\","
    "\"field\":\".data.a\"}]}" },
  { "APPLY", "~/configmaps/c?fieldManager=u#metadata.managedFields", "{'apiVersion':'v1','kind':'ConfigMap','data':{'a':'z'}}",
    "200 [{\"manager\":\"b\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:b\":{}}}},{\"manager\":\"u\",\"operation\":\"Apply\",\"apiVersion\":\"v1\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:a\":{}}}},{\"manager\":\"u\",\"operation\":\"Update\","
    "\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:a\":{}}}}]" },
  { "APPLY", "~/configmaps/c?fieldManager=b#metadata.managedFields", "{'apiVersion':'v1','kind':'ConfigMap'}",
    "200 [{\"manager\":\"u\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:a\":{}}}},{\"manager\":\"u\",\"operation\":\"Update\",\"apiVersion\":\"v1\","
    "\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:a\":{}}}}]" },
  { "GET", "~/configmaps/c#data", NULL, "200 {\"a\":\"z\"}" },
  { "APPLY", "~/configmaps/c?fieldManager=d&dryRun=All#metadata.managedFields",
    "{'apiVersion':'v1','kind':'ConfigMap','data':{'d':'1'}}",
    "200 [{\"manager\":\"d\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:d\":{}}}},{\"manager\":\"u\",\"operation\":\"Apply\",\"apiVersion\":\"v1\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:a\":{}}}},{\"manager\":\"u\",\"operation\":\"Update\","
    "\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:a\":{}}}}]" },
  { "GET", "~/configmaps/c#metadata.managedFields", NULL,
    "200 [{\"manager\":\"u\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\"f:a\":{}}}},{\"manager\":\"u\",\"operation\":\"Update\",\"apiVersion\":\"v1\","
    "\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{\"f:a\":{}}}}]" },
};

static const ConformanceRow lists_are_owned_by_their_keys[] = {
  { "APPLY", "~/podtemplates/r?fieldManager=a#metadata.managedFields",
    "{'apiVersion':'v1','kind':'PodTemplate','metadata':{'name':'r'},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'containers':[{'name':'c','image':'i','ports':[{'containerPort':80}],'env':[{'name':'A','value':'1'}],"
    "'args':['x','y']}]}}}",
    "201 [{\"manager\":\"a\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:template\":{\"f:metadata\":{\"f:labels\":{\"f:a\":{}}},"
    "\"f:spec\":{\"f:containers\":{\"k:{\\\"name\\\":\\\"c\\\"}\":{\".\":{},\"f:args\":{},"
    "\"f:env\":{\"k:{\\\"name\\\":\\\"A\\\"}\":{\".\":{},\"f:name\":{},\"f:value\":{}}},\"f:image\":{},\"f:name\":{},"
    "\"f:ports\":{\"k:{\\\"containerPort\\\":80,\\\"protocol\\\":\\\"TCP\\\"}\":{\".\":{},\"f:containerPort\":{}}}}}}}}}]" },
  { "APPLY", "~/podtemplates/r?fieldManager=b#metadata.managedFields",
    "{'apiVersion':'v1','kind':'PodTemplate','metadata':{'name':'r'},'template':{'spec':{'containers':[{'name':'c',"
    "'env':[{'name':'B','value':'2'}]},{'name':'d','image':'j'}]}}}",
    "200 [{\"manager\":\"a\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:template\":{\"f:metadata\":{\"f:labels\":{\"f:a\":{}}},"
    "\"f:spec\":{\"f:containers\":{\"k:{\\\"name\\\":\\\"c\\\"}\":{\".\":{},\"f:args\":{},"
    "\"f:env\":{\"k:{\\\"name\\\":\\\"A\\\"}\":{\".\":{},\"f:name\":{},\"f:value\":{}}},\"f:image\":{},\"f:name\":{},"
    "\"f:ports\":{\"k:{\\\"containerPort\\\":80,\\\"protocol\\\":\\\"TCP\\\"}\":{\".\":{},\"f:containerPort\":{}}}}}}}}},"
    "{\"manager\":\"b\",\"operation\":\"Apply\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:template\":{\"f:spec\":{\"f:containers\":{\"k:{\\\"name\\\":\\\"c\\\"}\":{\".\":{},"
    "\"f:env\":{\"k:{\\\"name\\\":\\\"B\\\"}\":{\".\":{},\"f:name\":{},\"f:value\":{}}},\"f:name\":{}},"
    "\"k:{\\\"name\\\":\\\"d\\\"}\":{\".\":{},\"f:image\":{},\"f:name\":{}}}}}}}]" },
  { "APPLY", "~/podtemplates/r?fieldManager=b",
    "{'apiVersion':'v1','kind':'PodTemplate','metadata':{'name':'r'},'template':{'spec':{'containers':[{'name':'c',"
    "'image':'k','args':['z']}]}}}",
    "409 Conflict: Apply failed with 2 conflicts: conflicts with \"a\":\n- .template.spec.containers[name=\"c\"].args\n- "
    ".template.spec.containers[name=\"c\"].image {\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict "
    "with \\\"a\\\"\",\"field\":\".template.spec.containers[name=\\\"c\\\"].args\"},{\"reason\":\"FieldManagerConflict\","
    "\"message\":\"conflict with \\\"a\\\"\",\"field\":\".template.spec.containers[name=\\\"c\\\"].image\"}]}" },
  { "APPLY", "~/podtemplates/r?fieldManager=b",
    "{'apiVersion':'v1','kind':'PodTemplate','metadata':{'name':'r'},'template':{'nothing':1,"
    "'spec':{'containers':[{'image':'k'}]}}}",
    "500 Failure: failed to create typed patch object (/r; /v1, Kind=PodTemplate): .template.nothing: field not declared "
    "in schema" },
  { "APPLY", "~/podtemplates/r?fieldManager=b#template.spec.containers.1",
    "{'apiVersion':'v1','kind':'PodTemplate','metadata':{'name':'r'}}",
    "200 nothing" },
  { "POST", "~/services?fieldManager=a#metadata.managedFields",
    "{'metadata':{'name':'s'},'spec':{'clusterIP':'None','ports':[{'name':'x','port':80},{'name':'y','port':81}]}}",
    "201 [{\"manager\":\"a\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:spec\":{\"f:clusterIP\":{},\"f:internalTrafficPolicy\":{},\"f:ports\":{\".\":{},"
    "\"k:{\\\"port\\\":80,\\\"protocol\\\":\\\"TCP\\\"}\":{\".\":{},\"f:name\":{},\"f:port\":{},\"f:protocol\":{},"
    "\"f:targetPort\":{}},\"k:{\\\"port\\\":81,\\\"protocol\\\":\\\"TCP\\\"}\":{\".\":{},\"f:name\":{},\"f:port\":{},"
    "\"f:protocol\":{},\"f:targetPort\":{}}},\"f:sessionAffinity\":{},\"f:type\":{}}}}]" },
  { "POST", "~/pods?fieldManager=a#metadata.managedFields",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 [{\"manager\":\"a\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:spec\":{\"f:containers\":{\"k:{\\\"name\\\":\\\"c\\\"}\":{\".\":{},\"f:image\":{},"
    "\"f:imagePullPolicy\":{},\"f:name\":{},\"f:resources\":{},\"f:terminationMessagePath\":{},"
    "\"f:terminationMessagePolicy\":{}}},\"f:dnsPolicy\":{},\"f:enableServiceLinks\":{},\"f:restartPolicy\":{},"
    "\"f:schedulerName\":{},\"f:securityContext\":{},\"f:terminationGracePeriodSeconds\":{}}}}]" },
  { "MERGE", "~/pods/p/status?fieldManager=k#metadata.managedFields",
    "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}",
    "200 [{\"manager\":\"a\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:spec\":{\"f:containers\":{\"k:{\\\"name\\\":\\\"c\\\"}\":{\".\":{},\"f:image\":{},"
    "\"f:imagePullPolicy\":{},\"f:name\":{},\"f:resources\":{},\"f:terminationMessagePath\":{},"
    "\"f:terminationMessagePolicy\":{}}},\"f:dnsPolicy\":{},\"f:enableServiceLinks\":{},\"f:restartPolicy\":{},"
    "\"f:schedulerName\":{},\"f:securityContext\":{},\"f:terminationGracePeriodSeconds\":{}}}},{\"manager\":\"k\","
    "\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:status\":{\"f:conditions\":{\".\":{},\"k:{\\\"type\\\":\\\"Ready\\\"}\":{\".\":{},"
    "\"f:lastProbeTime\":{},\"f:lastTransitionTime\":{},\"f:status\":{},\"f:type\":{}}},\"f:phase\":{}}},"
    "\"subresource\":\"status\"}]" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/managed-fields/updates-own-what-they-change", updates_own_what_they_change);
  CONFORMANCE_TABLE ("/managed-fields/appliers-own-what-they-say", appliers_own_what_they_say);
  CONFORMANCE_TABLE ("/managed-fields/lists-are-owned-by-their-keys", lists_are_owned_by_their_keys);
  return g_test_run ();
}
