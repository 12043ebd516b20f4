#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const client = Koprs.Client.new_default();
const configMap = {apiVersion: 'v1', kind: 'ConfigMap', metadata: {name: 'my-config'}, data: {colour: 'green'}};
const role = `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: my-cluster-resource}
`;

// What lives in a namespace.
const applied = await client.apply_namespaced_resource_async('my-namespace', configMap, 'my-operator');
print(`applied ${applied.get_namespace()}/${applied.get_name()}`);

// What belongs to the cluster.
const appliedRole = await client.apply_cluster_resource_async(role, 'my-operator');
print(`applied ${appliedRole.get_name()}`);

// Where is known at run time only.
const again = await client.apply_resource_async(Koprs.Scope.new_namespaced('my-namespace'), configMap, 'my-operator');
print(again.equal(applied) ? 'nothing changed' : 'changed');
