/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Objects in columns, as people see them. */

#include "table.h"

#define APPS "/apis/apps/v1/namespaces/$NS"
#define CLASSES "/apis/networking.k8s.io/v1/ingressclasses"
#define STORAGE "/apis/storage.k8s.io/v1/storageclasses"
#define DEFAULT(prefix) "'annotations':{'" prefix ".kubernetes.io/is-default-class':'true'}"

static const ConformanceRow a_pod_says_what_it_waits_for[] = {
  { "AWAIT", "~/pods#metadata.name",
    "{'metadata':{'name':'p'},'spec':{'schedulingGates':[{'name':'example.com/g'}],'containers':[{'name':'c','image':'i'}],"
    "'initContainers':[{'name':'s','image':'i','restartPolicy':'Always'}]}}", "201 \"p\"" },
  { "GET", "~/pods/p#status.conditions.0.reason", NULL, "200 \"SchedulingGated\"" },
  { "TABLE", "~/pods/p#rows.0.cells.1", NULL, "200 \"0/2\"" },
  { "TABLE", "~/pods/p#rows.0.cells.2", NULL, "200 \"SchedulingGated\"" },
  { "TABLE", "~/pods/p#rows.0.conditions", NULL, "200 nothing" },
  { "JSON", "~/pods/p#metadata.name", "[{'op':'remove','path':'/spec/schedulingGates'}]", "200 \"p\"" },
  { "MERGE", "~/pods/p/status#status.phase",
    "{'status':{'phase':'Running','conditions':null,'initContainerStatuses':[{'name':'s','image':'i','imageID':'i','ready':true,'started':true,"
    "'restartCount':2,'state':{'running':{}}}],'containerStatuses':[{'name':'c','image':'i','imageID':'i','ready':true,'restartCount':1,"
    "'state':{'running':{}}}]}}", "200 \"Running\"" },
  { "TABLE", "~/pods/p#rows.0.cells.1", NULL, "200 \"2/2\"" },
  { "TABLE", "~/pods/p#rows.0.cells.2", NULL, "200 \"Running\"" },
  { "TABLE", "~/pods/p#rows.0.cells.3", NULL, "200 \"3\"" },
  { "MERGE", "~/pods/p/status#status.phase", "{'status':{'phase':'Failed'}}", "200 \"Failed\"" },
  { "TABLE", "~/pods/p#rows.0.conditions", NULL,
    "200 [{\"type\":\"Completed\",\"status\":\"True\",\"reason\":\"Failed\",\"message\":\"The pod failed.\"}]" },
};

static const ConformanceRow a_scale_has_columns_of_its_own[] = {
  { "POST", APPS "/deployments#metadata.name",
    "{'metadata':{'name':'d'},'spec':{'replicas':0,'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'containers':[{'name':'c','image':'i'}]}}}}", "201 \"d\"" },
  { "TABLE", APPS "/deployments/d/scale#columnDefinitions.1.name", NULL, "200 \"Desired\"" },
  { "TABLE", APPS "/deployments/d/scale#columnDefinitions.2.name", NULL, "200 \"Available\"" },
  { "TABLE", APPS "/deployments/d/scale#rows.0.cells.0", NULL, "200 \"d\"" },
  { "TABLE", APPS "/deployments/d/scale#rows.0.cells.1", NULL, "200 0" },
  { "TABLE", APPS "/deployments/d/scale#rows.0.object.kind", NULL, "200 \"PartialObjectMetadata\"" },
};

static const ConformanceRow a_default_class_is_marked[] = {
  { "POST", CLASSES "#metadata.name", "{'metadata':{'name':'i-$NS'," DEFAULT ("ingressclass") "},'spec':{'controller':'example.com/c'}}",
    "201 \"i-$NS\"" },
  { "TABLE", CLASSES "/i-$NS#rows.0.cells.0", NULL, "200 \"i-$NS (default)\"" },
  { "DELETE", CLASSES "/i-$NS#status", NULL, "200 \"Success\"" },
  { "POST", STORAGE "#metadata.name", "{'metadata':{'name':'s-$NS'," DEFAULT ("storageclass") "},'provisioner':'example.com/p'}",
    "201 \"s-$NS\"" },
  { "TABLE", STORAGE "?fieldSelector=metadata.name=s-$NS#rows.0.cells.0", NULL, "200 \"s-$NS (default)\"" },
  { "TABLE", STORAGE "/s-$NS#rows.0.cells.0", NULL, "200 \"s-$NS\"" },
  { "DELETE", STORAGE "/s-$NS#metadata.name", NULL, "200 \"s-$NS\"" },
};

static const ConformanceRow columns_stand_where_they_stand_elsewhere[] = {
  { "TABLE", "~/events#columnDefinitions.0.name", NULL, "200 \"Last Seen\"" },
  { "TABLE", "~/events#columnDefinitions.9.format", NULL, "200 \"name\"" },
  { "TABLE", "/apis/storage.k8s.io/v1/volumeattachments#columnDefinitions.1.format", NULL, "200 \"name\"" },
  { "TABLE", "/apis/storagemigration.k8s.io/v1/storageversionmigrations#columnDefinitions.0.format", NULL, "200 \"\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/tables/a-pod-says-what-it-waits-for", a_pod_says_what_it_waits_for);
  CONFORMANCE_TABLE ("/tables/a-scale-has-columns-of-its-own", a_scale_has_columns_of_its_own);
  CONFORMANCE_TABLE ("/tables/a-default-class-is-marked", a_default_class_is_marked);
  CONFORMANCE_TABLE ("/tables/columns-stand-where-they-stand-elsewhere", columns_stand_where_they_stand_elsewhere);
  return g_test_run ();
}
