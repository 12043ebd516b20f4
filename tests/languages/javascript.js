// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT
//
// What the override for JavaScript adds: promises, plain objects, for … of.

import Gio from 'gi://Gio';
import GLib from 'gi://GLib';
import Json from 'gi://Json?version=1.0';
import Koprs from 'gi://Koprs?version=1.0';
import KoprsTesting from 'gi://KoprsTesting?version=1.0';
import {assert, assertEqual, assertThrows, assertRejects, runTests} from './tap.js';

const CONFIG_MAP = Koprs.Kind.config_map();
const DEFAULT = Koprs.Scope.new_namespaced('default');
const OBJECT = {apiVersion: 'v1', kind: 'ConfigMap', metadata: {name: 'a'}, data: {x: '1'}};
const YAML = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: '2'}\n";

const server = KoprsTesting.TestServer.new();
const client = server.create_client();
client.apply_resource(DEFAULT, OBJECT, 'tests');

function with_callback() {
    return new Promise(resolve => {
        const returned = client.get_async(DEFAULT, CONFIG_MAP, 'a', null, null,
            (source, result) => resolve([returned, source.get_finish(result).get_name()]));
    });
}

const isNotFound = error => error.matches(Koprs.ApiError, Koprs.ApiError.NOT_FOUND);
const isSerialization = error => error.matches(Koprs.Error, Koprs.Error.SERIALIZATION);

await runTests({
    async 'a promise is resolved with what finish returns'() {
        assertEqual((await client.get_async(DEFAULT, CONFIG_MAP, 'a')).get_name(), 'a');
    },
    async 'a promise is rejected with the error'() {
        assert(isNotFound(await assertRejects(client.get_async(DEFAULT, CONFIG_MAP, 'none'))));
    },
    async 'many are under way at once'() {
        const found = await Promise.all(Array.from({length: 50}, () => client.get_async(DEFAULT, CONFIG_MAP, 'a')));
        assertEqual(new Set(found.map(resource => resource.get_name())).size, 1);
    },
    async 'a cancellable rejects the promise'() {
        const cancellable = new Gio.Cancellable();
        const promise = client.get_async(DEFAULT, CONFIG_MAP, 'a', null, cancellable);
        cancellable.cancel();
        assert((await assertRejects(promise)).matches(Gio.IOErrorEnum, Gio.IOErrorEnum.CANCELLED));
    },
    async 'a callback is called and nothing returned'() {
        assertEqual(JSON.stringify(await with_callback()), '[null,"a"]');
    },
    async 'every asynchronous method returns a promise'() {
        for (const namespace of [Koprs, KoprsTesting]) {
            for (const name of Object.keys(namespace).filter(key => namespace[key]?.prototype)) {
                const {prototype} = namespace[name];
                for (const method of Object.getOwnPropertyNames(prototype).filter(key => /_async$/.test(key)))
                    assert(!/native code/.test(prototype[method].toString()), `${name}.${method}`);
            }
        }
    },
    'arguments at the end that may be null can be left out'() {
        assert(isNotFound(assertThrows(() => client.get(DEFAULT, CONFIG_MAP, 'none'))));
    },
    'arguments that are needed are missed'() {
        assertThrows(() => client.get(DEFAULT, CONFIG_MAP));
        assertThrows(() => client.get_async(DEFAULT));
    },
    'a plain object is a resource'() {
        assertEqual(client.apply_resource(DEFAULT, OBJECT, 'tests').get('data.x'), '1');
    },
    'YAML is a resource'() {
        assertEqual(client.apply_resource(DEFAULT, YAML, 'tests').get('data.x'), '2');
    },
    'a resource stays a resource'() {
        const resource = Koprs.Resource.new_from_yaml(YAML, -1);
        assertEqual(client.apply_resource(DEFAULT, resource, 'tests').get('data.x'), '2');
    },
    'what JSON can say is a node'() {
        for (const value of [{a: [1, null]}, [1.5], 'text', 3, true]) {
            const builder = Koprs.ResourceBuilder.new_from_resource(OBJECT);
            builder.set_node('spec', value);
            assertEqual(JSON.stringify(builder.build().get('spec')), JSON.stringify(value));
        }
    },
    'a node stays a node'() {
        const builder = Koprs.ResourceBuilder.new_from_resource(OBJECT);
        builder.set_node('spec', Json.from_string('[1]'));
        assertEqual(JSON.stringify(builder.build().get('spec')), '[1]');
    },
    'a plain object is the body of a patch'() {
        assertEqual(client.patch(DEFAULT, CONFIG_MAP, 'a', Koprs.PatchType.MERGE, {data: {y: '3'}}, -1).get('data.y'), '3');
    },
    'an array is a list model'() {
        const mapper = Koprs.ObjectRefMapper.new([Koprs.ObjectRef.new(CONFIG_MAP, 'default', 'b', null)]);
        assertEqual([...mapper.map(OBJECT)].map(reference => reference.get_name()).join(), 'b');
    },
    async 'what is no resource is refused and nothing sent'() {
        server.clear_requests();
        for (const wrong of [': ] no', [1], {}, 7, null]) {
            assertThrows(() => client.apply_resource(DEFAULT, wrong, 'tests'));
            await assertRejects((async () => client.apply_resource_async(DEFAULT, wrong, 'tests'))());
        }
        assert(isSerialization(assertThrows(() => client.apply_resource(DEFAULT, ': ] no', 'tests'))));
        assertEqual(server.get_requests().get_n_items(), 0);
    },
    'a resource is a plain object'() {
        const resource = Koprs.Resource.new_from_yaml(YAML, -1);
        assertEqual(resource.to_object().data.x, '2');
        assertEqual(JSON.stringify(resource), JSON.stringify(resource.to_object()));
        assertEqual(resource.get('data.none'), undefined);
        assertEqual(resource.get('data.none', 5), 5);
    },
    'lists can be iterated'() {
        const list = Koprs.ResourceList.new_from_yaml('{kind: A, metadata: {name: a}}\n---\n{kind: B, metadata: {name: b}}\n', -1);
        assertEqual([...list].map(item => item.get_name()).join(), 'a,b');
    },
    async 'a live list can be iterated'() {
        const watcher = client.watch_namespaced('default', CONFIG_MAP);
        const store = Koprs.Store.new(watcher);
        await store.wait_synced_async();
        assert([...store].some(item => item.get_name() === 'a'));
        watcher.stop();
    },
});
server.stop();
