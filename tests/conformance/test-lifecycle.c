/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow namespaces_come_with_their_own_and_go_in_order[] = {
  { "UNTIL", "~/serviceaccounts/default", NULL, "200 ServiceAccount default" },
  { "UNTIL", "~/configmaps/kube-root-ca.crt", NULL, "200 ConfigMap kube-root-ca.crt" },
  { "POST", "/api/v1/namespaces#spec", "{'metadata':{'name':'$NS-b'}}", "201 {\"finalizers\":[\"kubernetes\"]}" },
  { "GET", "/api/v1/namespaces/$NS-b#status", NULL, "200 {\"phase\":\"Active\"}" },
  { "GET", "/api/v1/namespaces/$NS-b#metadata.labels", NULL, "200 {\"kubernetes.io/metadata.name\":\"$NS-b\"}" },
  { "UNTIL", "/api/v1/namespaces/$NS-b/serviceaccounts/default", NULL, "200 ServiceAccount default" },
  { "POST", "/api/v1/namespaces/$NS-b/configmaps", "{'metadata':{'name':'held','finalizers':['example.com/f']}}",
    "201 ConfigMap held" },
  { "DELETE", "/api/v1/namespaces/$NS-b#status.phase", NULL, "200 \"Terminating\"" },
  { "POST", "/api/v1/namespaces/$NS-b/configmaps", "{'metadata':{'name':'late'}}",
    "403 Forbidden: configmaps \"late\" is forbidden: unable to create new content in namespace $NS-b because it is being "
    "terminated {\"name\":\"late\",\"kind\":\"configmaps\",\"causes\":[{\"reason\":\"NamespaceTerminating\","
    "\"message\":\"namespace $NS-b is being terminated\",\"field\":\"metadata.namespace\"}]}" },
  { "APPLY", "/api/v1/namespaces/$NS-b/configmaps/late?fieldManager=m",
    "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'late'}}",
    "403 Forbidden: configmaps \"late\" is forbidden: unable to create new content in namespace $NS-b because it is being "
    "terminated {\"name\":\"late\",\"kind\":\"configmaps\",\"causes\":[{\"reason\":\"NamespaceTerminating\","
    "\"message\":\"namespace $NS-b is being terminated\",\"field\":\"metadata.namespace\"}]}" },
  { "MERGE", "/api/v1/namespaces/$NS-b/configmaps/held#data", "{'data':{'a':'b'}}", "200 {\"a\":\"b\"}" },
  { "GET", "/api/v1/namespaces/$NS-b#spec.finalizers", NULL, "200 [\"kubernetes\"]" },
  { "MERGE", "/api/v1/namespaces/$NS-b/configmaps/held", "{'metadata':{'finalizers':null}}", "200 ConfigMap held" },
  { "DELETE", "/api/v1/namespaces/default", NULL,
    "403 Forbidden: namespaces \"default\" is forbidden: this namespace may not be deleted {\"name\":\"default\","
    "\"kind\":\"namespaces\"}" },
  { "DELETE", "/api/v1/namespaces/kube-system", NULL,
    "403 Forbidden: namespaces \"kube-system\" is forbidden: this namespace may not be deleted {\"name\":\"kube-system\","
    "\"kind\":\"namespaces\"}" },
  { "DELETE", "/api/v1/namespaces/no-such-namespace-here", NULL,
    "404 NotFound: namespaces \"no-such-namespace-here\" not found {\"name\":\"no-such-namespace-here\","
    "\"kind\":\"namespaces\"}" },
};

static const ConformanceRow the_garbage_collector_follows_owners[] = {
  { "POST", "~/configmaps", "{'metadata':{'name':'owner'}}", "201 ConfigMap owner" },
  { "GET", "~/configmaps/owner#uid=metadata.uid", NULL, "200" },
  { "POST", "~/secrets",
    "{'metadata':{'name':'child','ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'owner','uid':'{uid}'}]}}",
    "201 Secret child" },
  { "POST", "~/secrets",
    "{'metadata':{'name':'held','finalizers':['example.com/f'],'ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap',"
    "'name':'owner','uid':'{uid}','blockOwnerDeletion':true}]}}",
    "201 Secret held" },
  { "POST", "~/secrets",
    "{'metadata':{'name':'lost','ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'owner',"
    "'uid':'12345678-1234-1234-1234-123456789012'}]}}",
    "201 Secret lost" },
  { "UNTIL", "~/secrets/lost", NULL, "404 NotFound: secrets \"lost\" not found {\"name\":\"lost\",\"kind\":\"secrets\"}" },
  { "DELETE", "~/configmaps/owner?propagationPolicy=Foreground#metadata.finalizers", NULL, "200 [\"foregroundDeletion\"]" },
  { "UNTIL", "~/secrets/child", NULL, "404 NotFound: secrets \"child\" not found {\"name\":\"child\",\"kind\":\"secrets\"}" },
  { "GET", "~/configmaps/owner#metadata.finalizers", NULL, "200 [\"foregroundDeletion\"]" },
  { "MERGE", "~/secrets/held", "{'metadata':{'finalizers':null}}", "200 Secret held" },
  { "UNTIL", "~/configmaps/owner", NULL,
    "404 NotFound: configmaps \"owner\" not found {\"name\":\"owner\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'owner'}}", "201 ConfigMap owner" },
  { "GET", "~/configmaps/owner#uid=metadata.uid", NULL, "200" },
  { "POST", "~/secrets",
    "{'metadata':{'name':'child','ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'owner','uid':'{uid}'}]}}",
    "201 Secret child" },
  { "DELETE", "~/configmaps/owner?propagationPolicy=Orphan#metadata.finalizers", NULL, "200 [\"orphan\"]" },
  { "UNTIL", "~/configmaps/owner", NULL,
    "404 NotFound: configmaps \"owner\" not found {\"name\":\"owner\",\"kind\":\"configmaps\"}" },
  { "GET", "~/secrets/child#metadata.ownerReferences", NULL, "200 nothing" },
  { "GET", "/api/v1/namespaces/$NS#nsuid=metadata.uid", NULL, "200" },
  { "POST", "~/secrets",
    "{'metadata':{'name':'of-the-namespace','ownerReferences':[{'apiVersion':'v1','kind':'Namespace','name':'$NS',"
    "'uid':'{nsuid}'}]}}",
    "201 Secret of-the-namespace" },
  { "GET", "~/secrets/of-the-namespace", NULL, "200 Secret of-the-namespace" },
};

static const ConformanceRow events_and_leases_are_plain_objects[] = {
  { "POST", "~/events",
    "{'metadata':{'name':'e'},'involvedObject':{'kind':'Pod','name':'p','namespace':'$NS'},'reason':'R','type':'Normal',"
    "'message':'m'}",
    "201 Event e" },
  { "POST", "~/events",
    "{'metadata':{'name':'e2'},'involvedObject':{'kind':'Pod','name':'p','namespace':'other'},'reason':'R'}",
    "422 Invalid: Event \"e2\" is invalid: involvedObject.namespace: Invalid value: \"other\": does not match "
    "event.namespace {\"name\":\"e2\",\"kind\":\"Event\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"other\\\": does not match event.namespace\",\"field\":\"involvedObject.namespace\"}]}" },
  { "GET", "~/events?fieldSelector=involvedObject.name=p,reason=R", NULL, "200 EventList: e" },
  { "GET", "/apis/events.k8s.io/v1/namespaces/$NS/events/e#regarding", NULL,
    "200 {\"kind\":\"Pod\",\"namespace\":\"$NS\",\"name\":\"p\"}" },
  { "POST", "/apis/coordination.k8s.io/v1/namespaces/$NS/leases",
    "{'metadata':{'name':'l'},'spec':{'holderIdentity':'a','leaseDurationSeconds':15,"
    "'acquireTime':'2026-01-01T00:00:00.000000Z'}}",
    "201 Lease l" },
  { "POST", "/apis/coordination.k8s.io/v1/namespaces/$NS/leases",
    "{'metadata':{'name':'l2'},'spec':{'leaseDurationSeconds':0}}",
    "422 Invalid: Lease.coordination.k8s.io \"l2\" is invalid: spec.leaseDurationSeconds: Invalid value: 0: must be "
    "greater than 0 {\"name\":\"l2\",\"group\":\"coordination.k8s.io\",\"kind\":\"Lease\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 0: must be greater than 0\","
    "\"field\":\"spec.leaseDurationSeconds\"}]}" },
  { "PUT", "/apis/coordination.k8s.io/v1/namespaces/$NS/leases/l", "{'metadata':{'name':'l'},'spec':{'holderIdentity':'b'}}",
    "422 Invalid: leases.coordination.k8s.io \"l\" is invalid: metadata.resourceVersion: Invalid value: 0: must be "
    "specified for an update {\"name\":\"l\",\"group\":\"coordination.k8s.io\",\"kind\":\"leases\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 0: must be specified for an update\","
    "\"field\":\"metadata.resourceVersion\"}]}" },
};

static const ConformanceRow subresources_answer_for_themselves[] = {
  { "POST", "~/pods", "{'metadata':{'name':'p','labels':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
  { "POST", "~/pods/p/eviction?dryRun=All", "{'apiVersion':'policy/v1','kind':'Eviction','metadata':{'name':'p'}}",
    "201 Success" },
  { "POST", "~/pods/p/eviction", "{'apiVersion':'policy/v1','kind':'Eviction','metadata':{'name':'other'}}",
    "400 BadRequest: name in URL does not match name in Eviction object" },
  { "POST", "~/pods/none/eviction", "{'apiVersion':'policy/v1','kind':'Eviction','metadata':{'name':'none'}}",
    "404 NotFound: pods \"none\" not found {\"name\":\"none\",\"kind\":\"pods\"}" },
  { "POST", "~/pods/p/eviction", "{'apiVersion':'policy/v1','kind':'Eviction','metadata':{'name':'p'}}", "201 Success" },
  { "GET", "~/pods/p", NULL, "404 NotFound: pods \"p\" not found {\"name\":\"p\",\"kind\":\"pods\"}" },
  { "POST", "/apis/apps/v1/namespaces/$NS/replicasets",
    "{'metadata':{'name':'r'},'spec':{'replicas':0,'selector':{'matchLabels':{'x':'y'}},"
    "'template':{'metadata':{'labels':{'x':'y'}},'spec':{'containers':[{'name':'c','image':'i'}]}}}}",
    "201 ReplicaSet r" },
  { "GET", "/apis/apps/v1/namespaces/$NS/replicasets/r/scale#status", NULL, "200 {\"replicas\":0,\"selector\":\"x=y\"}" },
  { "MERGE", "/apis/apps/v1/namespaces/$NS/replicasets/r/scale", "{'spec':{'replicas':-1}}",
    "422 Invalid: Scale.autoscaling \"r\" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0 "
    "{\"name\":\"r\",\"group\":\"autoscaling\",\"kind\":\"Scale\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: -1: must be greater than or equal to 0\",\"field\":\"spec.replicas\"}]}" },
  { "DELETE", "/apis/apps/v1/namespaces/$NS/replicasets/r/scale", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "GET", "~/configmaps/kube-root-ca.crt/scale", NULL, "404 NotFound: the server could not find the requested resource {}" },
  { "GET", "~/configmaps/kube-root-ca.crt/status", NULL, "404 NotFound: the server could not find the requested resource {}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/lifecycle/namespaces-come-with-their-own-and-go-in-order", namespaces_come_with_their_own_and_go_in_order);
  CONFORMANCE_TABLE ("/lifecycle/the-garbage-collector-follows-owners", the_garbage_collector_follows_owners);
  CONFORMANCE_TABLE ("/lifecycle/events-and-leases-are-plain-objects", events_and_leases_are_plain_objects);
  CONFORMANCE_TABLE ("/lifecycle/subresources-answer-for-themselves", subresources_answer_for_themselves);
  return g_test_run ();
}
