/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* PersistentVolumes and claims, as the controllers of a cluster without nodes and provisioners bind them. */

#include "table.h"

#define VOLUMES "/api/v1/persistentvolumes"
#define CLAIMS "~/persistentvolumeclaims"
#define CLASSES "/apis/storage.k8s.io/v1/storageclasses"
#define RWO "'accessModes':['ReadWriteOnce']"
#define RWX "'accessModes':['ReadWriteMany','ReadWriteOnce']"
#define VOLUME(name, size, more) \
  "{'metadata':{'name':'" name "-$NS','labels':{'n':'" name "'}},'spec':{'capacity':{'storage':'" size "'},'storageClassName':'$NS'," \
  "'hostPath':{'path':'/nowhere'}," more "}}"
#define CLAIM(name, size, more) \
  "{'metadata':{'name':'" name "'},'spec':{'resources':{'requests':{'storage':'" size "'}},'storageClassName':'$NS'," more "}}"
#define MADE(name, size, more) \
  { "POST", VOLUMES "#status.phase", VOLUME (name, size, more), "201 \"Pending\"" }, \
  { "UNTIL", VOLUMES "/" name "-$NS#status.phase", NULL, "200 \"Available\"" }
#define GONE(name) { "DELETE", VOLUMES "/" name "-$NS#metadata.name", NULL, "200 \"" name "-$NS\"" }
#define BOUND(name, volume) \
  { "UNTIL", CLAIMS "/" name "#status.phase", NULL, "200 \"Bound\"" }, \
  { "GET", CLAIMS "/" name "#spec.volumeName", NULL, "200 \"" volume "-$NS\"" }
#define STATUS_ENTRY \
  "{\"manager\":\"kube-controller-manager\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\"," \
  "\"fieldsV1\":{\"f:status\":{\"f:phase\":{}}},\"subresource\":\"status\"}"
#define PROBE_ENTRY \
  "{\"manager\":\"probe\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{" \
  "\"f:metadata\":{\"f:labels\":{\".\":{},\"f:n\":{}}},\"f:spec\":{\"f:accessModes\":{},\"f:capacity\":{\".\":{},\"f:storage\":{}}," \
  "\"f:hostPath\":{\".\":{},\"f:path\":{},\"f:type\":{}},\"f:persistentVolumeReclaimPolicy\":{},\"f:storageClassName\":{},\"f:volumeMode\":{}}}}"

static const ConformanceRow a_claim_gets_a_volume[] = {
  MADE ("a", "2Gi", RWX),
  { "GET", VOLUMES "/a-$NS#status", NULL, "200 {\"phase\":\"Available\",\"lastPhaseTransitionTime\":\"TIME\"}" },
  { "GET", VOLUMES "/a-$NS#metadata.managedFields", NULL,
    "200 [" STATUS_ENTRY "," PROBE_ENTRY "]" },
  { "POST", CLAIMS "#status", CLAIM ("c", "1Gi", RWO), "201 {\"phase\":\"Pending\"}" },
  BOUND ("c", "a"),
  { "GET", CLAIMS "/c#metadata.annotations", NULL,
    "200 {\"pv.kubernetes.io/bind-completed\":\"yes\",\"pv.kubernetes.io/bound-by-controller\":\"yes\"}" },
  { "GET", CLAIMS "/c#status.accessModes", NULL, "200 [\"ReadWriteMany\",\"ReadWriteOnce\"]" },
  { "GET", CLAIMS "/c#status.capacity", NULL, "200 {\"storage\":\"2Gi\"}" },
  { "GET", VOLUMES "/a-$NS#status.phase", NULL, "200 \"Bound\"" },
  { "GET", VOLUMES "/a-$NS#spec.claimRef", NULL,
    "200 {\"kind\":\"PersistentVolumeClaim\",\"namespace\":\"$NS\",\"name\":\"c\",\"uid\":\"UID\",\"apiVersion\":\"v1\","
    "\"resourceVersion\":\"RV\"}" },
  { "GET", VOLUMES "/a-$NS#metadata.managedFields", NULL,
    "200 [{\"manager\":\"kube-controller-manager\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:annotations\":{\".\":{},\"f:pv.kubernetes.io/bound-by-controller\":{}}},"
    "\"f:spec\":{\"f:claimRef\":{\".\":{},\"f:apiVersion\":{},\"f:kind\":{},\"f:name\":{},\"f:namespace\":{},\"f:resourceVersion\":{},"
    "\"f:uid\":{}}}}}," STATUS_ENTRY "," PROBE_ENTRY "]" },
  { "GET", VOLUMES "/a-$NS#metadata.annotations", NULL, "200 {\"pv.kubernetes.io/bound-by-controller\":\"yes\"}" },
  { "GET", VOLUMES "/a-$NS#metadata.generation", NULL, "200 nothing" },
  { "DELETE", CLAIMS "/c#kind", NULL, "200 \"PersistentVolumeClaim\"" },
  { "UNTIL", VOLUMES "/a-$NS#status.phase", NULL, "200 \"Released\"" },
  { "MERGE", VOLUMES "/a-$NS#kind", "{'spec':{'claimRef':null}}", "200 \"PersistentVolume\"" },
  { "UNTIL", VOLUMES "/a-$NS#status.phase", NULL, "200 \"Available\"" },
  GONE ("a"),
};

static const ConformanceRow the_smallest_that_suits_is_taken[] = {
  MADE ("large", "3Gi", RWO),
  MADE ("middle", "2Gi", RWO),
  MADE ("small", "1Gi", RWO),
  MADE ("many", "2Gi", RWX),
  { "POST", CLAIMS, CLAIM ("c", "1500Mi", RWO), "201 PersistentVolumeClaim c" },
  BOUND ("c", "middle"),
  { "POST", CLAIMS, CLAIM ("m", "1Gi", "'accessModes':['ReadWriteMany']"), "201 PersistentVolumeClaim m" },
  BOUND ("m", "many"),
  { "POST", CLAIMS, CLAIM ("s", "1Gi", RWO ",'selector':{'matchLabels':{'n':'large'}}"), "201 PersistentVolumeClaim s" },
  BOUND ("s", "large"),
  { "GET", VOLUMES "/small-$NS#status.phase", NULL, "200 \"Available\"" },
  { "DELETE", CLAIMS "#kind", NULL, "200 \"PersistentVolumeClaimList\"" },
  { "UNTIL", CLAIMS, NULL, "200 PersistentVolumeClaimList:" },
  GONE ("large"), GONE ("middle"), GONE ("small"), GONE ("many"),
};

static const ConformanceRow what_does_not_suit_is_not_taken[] = {
  MADE ("a", "1Gi", RWO),
  MADE ("b", "9Gi", RWO ",'volumeMode':'Block'"),
  { "POST", CLAIMS, CLAIM ("size", "2Gi", RWO), "201 PersistentVolumeClaim size" },
  { "POST", CLAIMS, CLAIM ("modes", "1Gi", RWX), "201 PersistentVolumeClaim modes" },
  { "POST", CLAIMS, CLAIM ("labels", "1Gi", RWO ",'selector':{'matchLabels':{'n':'none'}}"), "201 PersistentVolumeClaim labels" },
  { "POST", CLAIMS, "{'metadata':{'name':'class'},'spec':{'resources':{'requests':{'storage':'1Gi'}},'storageClassName':''," RWO "}}",
    "201 PersistentVolumeClaim class" },
  { "POST", CLAIMS, CLAIM ("named", "2Gi", RWO ",'volumeName':'a-$NS'"), "201 PersistentVolumeClaim named" },
  { "POST", CLAIMS, CLAIM ("block", "2Gi", RWO ",'volumeMode':'Block'"), "201 PersistentVolumeClaim block" },
  BOUND ("block", "b"),
  { "GET", VOLUMES "/a-$NS#status.phase", NULL, "200 \"Available\"" },
  { "GET", CLAIMS "/size#status.phase", NULL, "200 \"Pending\"" },
  { "GET", CLAIMS "/named#status.phase", NULL, "200 \"Pending\"" },
  { "POST", CLAIMS, CLAIM ("last", "1Gi", RWO), "201 PersistentVolumeClaim last" },
  BOUND ("last", "a"),
  { "GET", CLAIMS "/labels#spec.volumeName", NULL, "200 nothing" },
  { "DELETE", CLAIMS "#kind", NULL, "200 \"PersistentVolumeClaimList\"" },
  { "UNTIL", CLAIMS, NULL, "200 PersistentVolumeClaimList:" },
  GONE ("a"), GONE ("b"),
};

static const ConformanceRow both_may_name_each_other[] = {
  MADE ("a", "9Gi", RWO),
  MADE ("b", "1Gi", RWO),
  { "POST", CLAIMS, CLAIM ("c", "1Gi", RWO ",'volumeName':'a-$NS'"), "201 PersistentVolumeClaim c" },
  BOUND ("c", "a"),
  { "GET", CLAIMS "/c#metadata.annotations", NULL, "200 {\"pv.kubernetes.io/bind-completed\":\"yes\"}" },
  { "GET", VOLUMES "/a-$NS#metadata.annotations", NULL, "200 {\"pv.kubernetes.io/bound-by-controller\":\"yes\"}" },
  MADE ("k", "5Gi", RWO ",'claimRef':{'namespace':'$NS','name':'k'}"),
  { "POST", CLAIMS, CLAIM ("k", "1Gi", RWO), "201 PersistentVolumeClaim k" },
  { "UNTIL", CLAIMS "/k#status.phase", NULL, "200 \"Bound\"" },
  { "DELETE", CLAIMS "#kind", NULL, "200 \"PersistentVolumeClaimList\"" },
  { "UNTIL", CLAIMS, NULL, "200 PersistentVolumeClaimList:" },
  GONE ("a"), GONE ("b"), GONE ("k"),
};

static const ConformanceRow a_claim_without_its_volume_is_lost[] = {
  MADE ("a", "1Gi", RWO),
  { "POST", CLAIMS, CLAIM ("c", "1Gi", RWO), "201 PersistentVolumeClaim c" },
  BOUND ("c", "a"),
  GONE ("a"),
  { "GET", VOLUMES "/a-$NS#status.phase", NULL, "200 \"Bound\"" },
  { "MERGE", VOLUMES "/a-$NS#kind", "{'metadata':{'finalizers':null}}", "200 \"PersistentVolume\"" },
  { "UNTIL", CLAIMS "/c#status.phase", NULL, "200 \"Lost\"" },
  { "GET", CLAIMS "/c#status.capacity", NULL, "200 nothing" },
  { "GET", CLAIMS "/c#spec.volumeName", NULL, "200 \"a-$NS\"" },
};

static const ConformanceRow what_nobody_can_delete_has_failed[] = {
  MADE ("a", "1Gi", RWO ",'persistentVolumeReclaimPolicy':'Delete'"),
  { "POST", CLAIMS, CLAIM ("c", "1Gi", RWO), "201 PersistentVolumeClaim c" },
  BOUND ("c", "a"),
  { "DELETE", CLAIMS "/c#kind", NULL, "200 \"PersistentVolumeClaim\"" },
  { "UNTIL", VOLUMES "/a-$NS#status", NULL,
    "200 {\"phase\":\"Failed\",\"message\":\"host_path deleter only supports /tmp/.+ but received provided /nowhere\","
    "\"lastPhaseTransitionTime\":\"TIME\"}" },
  GONE ("a"),
};

static const ConformanceRow a_claim_that_can_wait_does[] = {
  { "POST", CLASSES "#metadata.name",
    "{'metadata':{'name':'$NS'},'provisioner':'example.com/none','volumeBindingMode':'WaitForFirstConsumer'}", "201 \"$NS\"" },
  MADE ("a", "1Gi", RWO),
  { "POST", CLAIMS, CLAIM ("c", "1Gi", RWO), "201 PersistentVolumeClaim c" },
  { "POST", CLAIMS, CLAIM ("named", "1Gi", RWO ",'volumeName':'a-$NS'"), "201 PersistentVolumeClaim named" },
  BOUND ("named", "a"),
  { "GET", CLAIMS "/c#metadata.annotations", NULL, "200 nothing" },
  { "DELETE", CLASSES "/$NS#metadata.name", NULL, "200 \"$NS\"" },
  { "DELETE", CLAIMS "#kind", NULL, "200 \"PersistentVolumeClaimList\"" },
  { "UNTIL", CLAIMS, NULL, "200 PersistentVolumeClaimList:" },
  GONE ("a"),
};

static const ConformanceRow a_claim_tells_who_shall_provide_for_it[] = {
  { "POST", CLASSES "#metadata.name", "{'metadata':{'name':'$NS'},'provisioner':'example.com/none'}", "201 \"$NS\"" },
  { "POST", CLAIMS, CLAIM ("c", "1Gi", RWO), "201 PersistentVolumeClaim c" },
  { "UNTIL", CLAIMS "/c#metadata.annotations", NULL,
    "200 {\"volume.beta.kubernetes.io/storage-provisioner\":\"example.com/none\",\"volume.kubernetes.io/storage-provisioner\":"
    "\"example.com/none\"}" },
  { "GET", CLAIMS "/c#status.phase", NULL, "200 \"Pending\"" },
  { "DELETE", CLASSES "/$NS#metadata.name", NULL, "200 \"$NS\"" },
};

/* A real controller would come back in fifteen seconds; a change of the claim calls it. */
static const ConformanceRow a_default_class_that_comes_late_is_taken[] = {
  { "POST", CLAIMS "#spec.storageClassName", "{'metadata':{'name':'c'},'spec':{'resources':{'requests':{'storage':'1Gi'}}," RWO "}}",
    "201 nothing" },
  { "POST", CLASSES "#metadata.name",
    "{'metadata':{'name':'$NS','annotations':{'storageclass.kubernetes.io/is-default-class':'true'}},'provisioner':'example.com/none'}",
    "201 \"$NS\"" },
  { "MERGE", CLAIMS "/c#metadata.labels", "{'metadata':{'labels':{'a':'b'}}}", "200 {\"a\":\"b\"}" },
  { "UNTIL", CLAIMS "/c#spec.storageClassName", NULL, "200 \"$NS\"" },
  { "DELETE", CLASSES "/$NS#metadata.name", NULL, "200 \"$NS\"" },
};

#define OF(name) "~/events?fieldSelector=involvedObject.name%3D" name
#define EMPTY(name, class, more) \
  "{'metadata':{'name':'" name "'},'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}," more \
  "'storageClassName':'" class "'}}"
#define CLASS(name, provisioner, mode) \
  { "POST", CLASSES "#metadata.name", "{'metadata':{'name':'" name "-$NS'},'provisioner':'" provisioner "','volumeBindingMode':'" mode "'}", \
    "201 \"" name "-$NS\"" }
#define TOLD(name, type, reason, message) \
  { "UNTIL", OF (name) "#items.0.message", NULL, "200 \"" message "\"" }, \
  { "GET", OF (name) "#items.0.reason", NULL, "200 \"" reason "\"" }, \
  { "GET", OF (name) "#items.0.type", NULL, "200 \"" type "\"" }

static const ConformanceRow a_claim_tells_why_it_has_no_volume[] = {
  CLASS ("wait", "example.com/p", "WaitForFirstConsumer"),
  CLASS ("ask", "example.com/p", "Immediate"),
  CLASS ("none", "kubernetes.io/no-provisioner", "Immediate"),
  { "POST", CLAIMS, EMPTY ("empty", "", ""), "201 PersistentVolumeClaim empty" },
  { "POST", CLAIMS, EMPTY ("lacking", "lacking", ""), "201 PersistentVolumeClaim lacking" },
  { "POST", CLAIMS, EMPTY ("wait", "wait-$NS", ""), "201 PersistentVolumeClaim wait" },
  { "POST", CLAIMS, EMPTY ("ask", "ask-$NS", ""), "201 PersistentVolumeClaim ask" },
  { "POST", CLAIMS, EMPTY ("none", "none-$NS", ""), "201 PersistentVolumeClaim none" },
  TOLD ("empty", "Normal", "FailedBinding", "no persistent volumes available for this claim and no storage class is set"),
  { "GET", OF ("empty") "#items.0.source", NULL, "200 {\"component\":\"persistentvolume-controller\"}" },
  TOLD ("lacking", "Warning", "ProvisioningFailed", "storageclass.storage.k8s.io \\\"lacking\\\" not found"),
  TOLD ("wait", "Normal", "WaitForFirstConsumer", "waiting for first consumer to be created before binding"),
  TOLD ("ask", "Normal", "ExternalProvisioning",
        "Waiting for a volume to be created either by the external provisioner 'example.com/p' or manually by the system administrator. If "
        "volume creation is delayed, please verify that the provisioner is running and correctly registered."),
  TOLD ("none", "Warning", "ProvisioningFailed", "no volume plugin matched name: kubernetes.io/no-provisioner"),
  { "DELETE", CLASSES "/wait-$NS#metadata.name", NULL, "200 \"wait-$NS\"" },
  { "DELETE", CLASSES "/ask-$NS#metadata.name", NULL, "200 \"ask-$NS\"" },
  { "DELETE", CLASSES "/none-$NS#metadata.name", NULL, "200 \"none-$NS\"" },
};

static const ConformanceRow a_claim_tells_why_it_does_not_get_the_volume_that_it_names[] = {
  MADE ("a", "1Gi", RWO),
  { "POST", CLAIMS, CLAIM ("large", "2Gi", "'volumeName':'a-$NS'," RWO), "201 PersistentVolumeClaim large" },
  TOLD ("large", "Warning", "VolumeMismatch", "Cannot bind to requested volume \\\"a-$NS\\\": requested PV is too small"),
  { "POST", CLAIMS, CLAIM ("one", "1Gi", "'volumeName':'a-$NS'," RWO), "201 PersistentVolumeClaim one" },
  BOUND ("one", "a"),
  { "POST", CLAIMS, CLAIM ("two", "1Gi", "'volumeName':'a-$NS'," RWO), "201 PersistentVolumeClaim two" },
  TOLD ("two", "Warning", "FailedBinding", "volume \\\"a-$NS\\\" already bound to a different claim."),
  GONE ("a"),
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/volumes/a-claim-gets-a-volume", a_claim_gets_a_volume);
  CONFORMANCE_TABLE ("/volumes/the-smallest-that-suits-is-taken", the_smallest_that_suits_is_taken);
  CONFORMANCE_TABLE ("/volumes/what-does-not-suit-is-not-taken", what_does_not_suit_is_not_taken);
  CONFORMANCE_TABLE ("/volumes/both-may-name-each-other", both_may_name_each_other);
  CONFORMANCE_TABLE ("/volumes/a-claim-without-its-volume-is-lost", a_claim_without_its_volume_is_lost);
  CONFORMANCE_TABLE ("/volumes/what-nobody-can-delete-has-failed", what_nobody_can_delete_has_failed);
  CONFORMANCE_TABLE ("/volumes/a-claim-that-can-wait-does", a_claim_that_can_wait_does);
  CONFORMANCE_TABLE ("/volumes/a-claim-tells-who-shall-provide-for-it", a_claim_tells_who_shall_provide_for_it);
  CONFORMANCE_TABLE ("/volumes/a-default-class-that-comes-late-is-taken", a_default_class_that_comes_late_is_taken);
  CONFORMANCE_TABLE ("/volumes/a-claim-tells-why-it-has-no-volume", a_claim_tells_why_it_has_no_volume);
  CONFORMANCE_TABLE ("/volumes/a-claim-tells-why-it-does-not-get-the-volume-that-it-names",
                     a_claim_tells_why_it_does_not_get_the_volume_that_it_names);
  return g_test_run ();
}
