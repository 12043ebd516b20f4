#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';
import KoprsTesting from 'gi://KoprsTesting?version=1.0';

const SETTINGS = {apiVersion: 'v1', kind: 'ConfigMap', metadata: {name: 'settings'}, data: {colour: 'green'}};

// What is tested: gives a namespace its settings.
async function settle(client, namespace) {
    const settings = Koprs.Resource.new_from_json(JSON.stringify(SETTINGS), -1);
    await client.apply_namespaced_resource_async(namespace, settings, 'my-operator');
}

// What it fails with, or null.
async function failure(promise) {
    return promise.then(() => null, error => error);
}

const server = KoprsTesting.TestServer.new();

// Without permission.
const user = KoprsTesting.TestUser.new('my-operator');
user.allow('default', 'get, list, watch', '', 'configmaps');
server.add_user(user);
const restricted = server.create_user_client('my-operator', KoprsTesting.TestCredential.TOKEN);
if ((await failure(settle(restricted, 'default'))).matches(Koprs.ApiError, Koprs.ApiError.FORBIDDEN))
    print('forbidden');

// When the server fails, once.
const client = server.create_client();
const fault = new KoprsTesting.TestFault({
    effect: KoprsTesting.TestFaultEffect.STATUS, verb: 'patch', resource: 'configmaps', status: 500,
});
server.add_fault(fault);
if ((await failure(settle(client, 'default'))).matches(Koprs.ApiError, Koprs.ApiError.INTERNAL)) {
    await settle(client, 'default');
    print(`failed ${fault.get_hits()} time`);
}

// When time passes.
server.add_user(new KoprsTesting.TestUser({name: 'for-an-hour', groups: ['system:masters'], token_lifetime: 3600}));
const brief = server.create_user_client('for-an-hour', KoprsTesting.TestCredential.TOKEN);
await settle(brief, 'default');
server.advance_time(3600 * 1000);
if ((await failure(settle(brief, 'default'))).matches(Koprs.ApiError, Koprs.ApiError.UNAUTHORIZED))
    print('the token expired');
server.stop();
