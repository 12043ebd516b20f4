#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';
import KoprsTesting from 'gi://KoprsTesting?version=1.0';

const NONE = {apiVersion: 'v1', kind: 'ConfigMapList', metadata: {resourceVersion: '1'}, items: []};

const server = KoprsTesting.TestServer.new();
const client = server.create_client();

// It holds what it is given, as an API server does.
const namespace = await client.ensure_namespace_async('my-namespace', 'my-operator');
print(`${namespace.get_name()} is there`);

// Or it answers by a script, and says what was not asked for as the script has it.
server.expect('GET', '/api/v1/configmaps', 200, JSON.stringify(NONE));
const list = await client.list_resources_async(Koprs.Kind.config_map());
print(`${list.get_n_items()} items`);
server.verify();
server.stop();
