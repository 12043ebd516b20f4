#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const client = Koprs.Client.new_default();
const say = existed => print(existed ? 'deleted' : 'already gone');

// What lives in a namespace.
say(await client.delete_namespaced_resource_async('my-namespace', Koprs.Kind.config_map(), 'my-config'));

// Where is known at run time only.
say(await client.delete_resource_async(Koprs.Scope.new_namespaced('my-namespace'), Koprs.Kind.config_map(), 'my-config'));

// What belongs to the cluster.
say(await client.delete_cluster_resource_async(Koprs.Kind.cluster_role(), 'my-cluster-resource'));
