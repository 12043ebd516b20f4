// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT
//
// A row for each function that the original README names, in JavaScript: called, then awaited. On KoprsTestServer, or on the cluster that
// KOPRS_TEST_KUBECONFIG names.

import GLib from 'gi://GLib';
import System from 'system';
import Koprs from 'gi://Koprs?version=1.0';
import KoprsTesting from 'gi://KoprsTesting?version=1.0';
import {assert as check, assertEqual as same} from '../languages/tap.js';

const READMELET = Koprs.Kind.new('readme.koprs.example.com', 'v1', 'Readmelet', 'readmelets', true);
const CLUSTERLET = Koprs.Kind.new('readme.koprs.example.com', 'v1', 'Clusterlet', 'clusterlets', false);
const FINALIZER = 'readme.koprs.example.com/cleanup';
const PATIENCE = 30;

const textOf = path => new TextDecoder().decode(GLib.file_get_contents(path)[1]);

// A client, a namespace and a label of its own, and a way to call: plainly or awaited.
class World {
    constructor(client, awaited, kubeconfig = null) {
        Object.assign(this, {client, awaited, kubeconfig});
        this.unique = GLib.uuid_string_random().slice(0, 8);
        this.namespace = `readme-${this.unique}`;
        this.app = `app=readme-${this.unique}`;
        this.here = Koprs.Scope.new_namespaced(this.namespace);
        this.everywhere = Koprs.Scope.new_cluster();
    }

    async call(name, ...args) {
        return this.awaited ? this.client[`${name}_async`](...args) : this.client[name](...args);
    }

    scopeOf(kind) {
        return kind === CLUSTERLET ? this.everywhere : this.here;
    }

    object(kind, name, more = {}) {
        return {
            apiVersion: 'readme.koprs.example.com/v1', kind: kind.get_kind(),
            metadata: {name: kind === CLUSTERLET ? `${name}-${this.unique}` : name, labels: {app: `readme-${this.unique}`}, ...more},
            spec: {size: 3},
        };
    }

    make(kind, name, more = {}) {
        return this.client.create(this.scopeOf(kind), this.object(kind, name, more)).get_name();
    }

    exists(kind, name) {
        return this.client.exists(this.scopeOf(kind), kind, name);
    }

    get(kind, name) {
        return this.client.get(this.scopeOf(kind), kind, name);
    }

    // Nothing that could hold the namespace or later rows stays.
    end() {
        for (const kind of [READMELET, CLUSTERLET]) {
            for (const item of this.client.list_resources_by_label(kind, this.app)) {
                if (item.get('metadata.finalizers')) {
                    this.client.patch(this.scopeOf(kind), kind, item.get_name(), Koprs.PatchType.MERGE,
                        {metadata: {finalizers: null}}, -1);
                }
                this.client.delete_resource(this.scopeOf(kind), kind, item.get_name());
            }
        }
        this.client.delete_cluster_resource(Koprs.Kind.namespace(), this.namespace);
    }
}

async function refuses(domain, code, promise) {
    let value;
    try {
        value = await promise;
    } catch (error) {
        check(error instanceof GLib.Error && error.matches(domain, code), `${error} instead of code ${code}`);
        return;
    }
    throw new Error(`${value} instead of an error`);
}

async function checkStatus(world, kind, name, ...call) {
    const answer = await world.call(...call, name, {ready: true, message: 'Reconciled'}, 'readme');
    same(JSON.stringify(answer.get('status')), '{"message":"Reconciled","ready":true}');
    same(world.get(kind, name).get('spec.size'), 3);
}

async function checkAdded(world, ...call) {
    const name = world.make(call[call.length - 1], 'a', {finalizers: ['others.example.com/keep']});
    await world.call(...call, name, FINALIZER);
    const answer = await world.call(...call, name, FINALIZER);
    same(answer.get('metadata.finalizers').join(), `others.example.com/keep,${FINALIZER}`);
}

async function checkRemoved(world, ...call) {
    const kind = call[call.length - 1];
    const name = world.make(kind, 'a', {finalizers: [FINALIZER]});
    await world.call('delete_resource', world.scopeOf(kind), kind, name);
    check(world.get(kind, name).is_being_deleted());
    await world.call(...call, name);
    check(!world.exists(kind, name), 'it is gone with its last finalizer');
}

async function checkCollected(world, ...call) {
    const kind = call[call.length - 1];
    const [kept, dropped] = [world.make(kind, 'kept'), world.make(kind, 'dropped')];
    const result = await world.call(...call, world.app, resource => resource.get_name() === kept);
    same([result.get_n_kept(), result.get_n_deleted(), result.get_n_failed()].join(), '1,1,0');
    check(world.exists(kind, kept) && !world.exists(kind, dropped));
}

async function until(condition) {
    for (let turns = 0; !condition(); turns++) {
        check(turns < PATIENCE * 50, `it did not come within ${PATIENCE} s`);
        await new Promise(resolve => GLib.timeout_add(GLib.PRIORITY_DEFAULT, 20, () => resolve() ?? false));
    }
}

async function checkWatched(world, kind, watcher) {
    const heard = {added: [], deleted: [], changed: 0};
    watcher.connect('added', (_, resource) => heard.added.push(resource.get_name()));
    watcher.connect('deleted', (_, resource) => heard.deleted.push(resource.get_name()));
    watcher.connect('changed', () => heard.changed++);
    const name = world.make(kind, 'watched');
    await until(() => heard.added.includes(name));
    world.client.delete_resource(world.scopeOf(kind), kind, name);
    await until(() => heard.deleted.includes(name));
    watcher.stop();
    check(heard.changed >= 2);
}

async function checkWaited(world, name, ...where) {
    const kind = where[where.length - 1];
    if (!world.awaited)
        world.make(kind, 'early');
    const waiting = world.call(name, ...where, 50);
    if (world.awaited)
        await world.client.create_async(world.scopeOf(kind), world.object(kind, 'late'));
    check((await waiting).get_n_items() >= 1);
}

async function checkReferences(world, ...call) {
    const kind = call[call.length - 1];
    const name = world.make(kind, 'a');
    const found = [...await world.call(...call)].filter(reference => reference.get_name() === name);
    same(found.length, 1);
    check(found[0].get_kind().equal(kind));
    same(found[0].get_uid(), world.get(kind, name).get_uid());
    same(found[0].get_namespace(), kind === CLUSTERLET ? null : world.namespace);
}

const ROWS = {
    async apply_resource(world) {
        const made = await world.call('apply_resource', world.here, world.object(READMELET, 'a'), 'readme');
        check(made.get_uid() && made.get('spec.size') === 3);
        const again = await world.call('apply_resource', world.here, made, 'readme');
        same(again.get_resource_version(), made.get_resource_version());
        await refuses(Koprs.Error, Koprs.Error.INVALID_SCOPE,
            world.call('apply_resource', world.everywhere, world.object(READMELET, 'a'), 'readme'));
        await refuses(Koprs.Error, Koprs.Error.MISSING_METADATA,
            world.call('apply_resource', world.here, {apiVersion: 'v1', kind: 'ConfigMap', metadata: {}}, 'readme'));
    },
    async apply_namespaced_resource(world) {
        const made = await world.call('apply_namespaced_resource', world.namespace, world.object(READMELET, 'a'), 'readme');
        same(made.get_namespace(), world.namespace);
        same(made.get('metadata.managedFields[0].manager'), 'readme');
    },
    async apply_cluster_resource(world) {
        const made = await world.call('apply_cluster_resource', world.object(CLUSTERLET, 'a'), 'readme');
        same(made.get_namespace(), null);
        check(world.exists(CLUSTERLET, made.get_name()));
    },
    async delete_resource(world) {
        const name = world.make(READMELET, 'a');
        same(await world.call('delete_resource', world.here, READMELET, name), true);
        same(await world.call('delete_resource', world.here, READMELET, name), false);
        await refuses(Koprs.Error, Koprs.Error.INVALID_ARGUMENT, world.call('delete_resource', world.here, READMELET, ''));
    },
    async delete_namespaced_resource(world) {
        const name = world.make(READMELET, 'a');
        same(await world.call('delete_namespaced_resource', world.namespace, READMELET, name), true);
        check(!world.exists(READMELET, name));
    },
    async delete_cluster_resource(world) {
        const name = world.make(CLUSTERLET, 'a');
        same(await world.call('delete_cluster_resource', CLUSTERLET, name), true);
        same(await world.call('delete_cluster_resource', CLUSTERLET, name), false);
    },
    async ensure_namespace(world) {
        const made = await world.call('ensure_namespace', world.namespace, 'readme');
        same(made.get('status.phase'), 'Active');
    },
    async patch_status(world) {
        const name = world.make(READMELET, 'a');
        await checkStatus(world, READMELET, name, 'patch_status', world.here, READMELET);
        await refuses(Koprs.Error, Koprs.Error.INVALID_ARGUMENT,
            world.call('patch_status', world.here, READMELET, name, [1], 'readme'));
    },
    patch_status_namespaced: world =>
        checkStatus(world, READMELET, world.make(READMELET, 'a'), 'patch_status_namespaced', world.namespace, READMELET),
    patch_status_cluster: world =>
        checkStatus(world, CLUSTERLET, world.make(CLUSTERLET, 'a'), 'patch_status_cluster', CLUSTERLET),
    async add_finalizer(world) {
        await checkAdded(world, 'add_finalizer', world.here, READMELET);
        await refuses(Koprs.Error, Koprs.Error.INVALID_ARGUMENT,
            world.call('add_finalizer', world.here, READMELET, 'a', 'no-domain'));
    },
    add_finalizer_namespaced: world => checkAdded(world, 'add_finalizer_namespaced', world.namespace, READMELET),
    add_finalizer_cluster: world => checkAdded(world, 'add_finalizer_cluster', CLUSTERLET),
    remove_finalizers: world => checkRemoved(world, 'remove_finalizers', world.here, READMELET),
    remove_finalizers_namespaced: world => checkRemoved(world, 'remove_finalizers_namespaced', world.namespace, READMELET),
    remove_finalizers_cluster: world => checkRemoved(world, 'remove_finalizers_cluster', CLUSTERLET),
    async gc_resources(world) {
        await checkCollected(world, 'gc_resources', world.here, READMELET);
        await refuses(Koprs.Error, Koprs.Error.INVALID_ARGUMENT, world.call('gc_resources', world.here, READMELET, '', () => true));
        // GJS logs what it throws away as critical.
        const fatal = GLib.log_set_always_fatal(GLib.LogLevelFlags.LEVEL_ERROR);
        const result = await world.call('gc_resources', world.here, READMELET, world.app, () => {
            throw new Error('thrown by the predicate, on purpose');
        });
        GLib.log_set_always_fatal(fatal);
        same(result.get_n_deleted(), 0);
        check(world.exists(READMELET, 'kept'), 'a predicate that throws deletes nothing');
    },
    gc_namespaced_resources: world => checkCollected(world, 'gc_namespaced_resources', world.namespace, READMELET),
    gc_cluster_resources: world => checkCollected(world, 'gc_cluster_resources', CLUSTERLET),
    async watch(world) {
        await checkWatched(world, READMELET, world.client.watch(world.here, READMELET, world.app));
        await checkWatched(world, CLUSTERLET, world.client.watch(world.everywhere, CLUSTERLET, null));
    },
    watch_namespaced: world => checkWatched(world, READMELET, world.client.watch_namespaced(world.namespace, READMELET)),
    watch_namespaced_by_label: world =>
        checkWatched(world, READMELET, world.client.watch_namespaced_by_label(world.namespace, READMELET, world.app)),
    watch_cluster: world => checkWatched(world, CLUSTERLET, world.client.watch_cluster(CLUSTERLET)),
    watch_cluster_by_label: world => checkWatched(world, CLUSTERLET, world.client.watch_cluster_by_label(CLUSTERLET, world.app)),
    async list_resources(world) {
        const name = world.make(CLUSTERLET, 'a');
        check([...await world.call('list_resources', CLUSTERLET)].some(item => item.get_name() === name));
    },
    async list_resources_by_label(world) {
        world.make(READMELET, 'a');
        const found = [...await world.call('list_resources_by_label', READMELET, world.app)];
        same(found.map(item => `${item.get_namespace()}/${item.get_name()}`).join(), `${world.namespace}/a`);
    },
    async list_namespaced_resources(world) {
        world.make(READMELET, 'a');
        const found = await world.call('list_namespaced_resources', world.namespace, READMELET);
        same([...found].map(item => item.get_name()).join(), 'a');
        check(found.get_resource_version());
    },
    async list_resource_names(world) {
        world.make(READMELET, 'a');
        const name = world.make(CLUSTERLET, 'a');
        same((await world.call('list_resource_names', READMELET, world.app)).join(), `${world.namespace}/a`);
        same((await world.call('list_resource_names', CLUSTERLET, world.app)).join(), name);
    },
    wait_for_resources: world => checkWaited(world, 'wait_for_resources', world.here, READMELET),
    wait_for_resources_namespaced: world => checkWaited(world, 'wait_for_resources_namespaced', world.namespace, READMELET),
    wait_for_resources_cluster: world => checkWaited(world, 'wait_for_resources_cluster', CLUSTERLET),
    make_object_refs: world => checkReferences(world, 'make_object_refs', world.here, READMELET),
    make_object_refs_namespaced: world => checkReferences(world, 'make_object_refs_namespaced', world.namespace, READMELET),
    make_object_refs_cluster: world => checkReferences(world, 'make_object_refs_cluster', CLUSTERLET),
    async make_object_ref_mapper(world) {
        world.make(READMELET, 'a');
        const mapper = Koprs.ObjectRefMapper.new(await world.call('make_object_refs', world.here, READMELET));
        const trigger = {apiVersion: 'v1', kind: 'ConfigMap', metadata: {name: 'anything'}};
        same([...mapper.map(trigger)].map(reference => reference.get_name()).join(), 'a');
    },
    async fetch_and_write_to_file(world) {
        world.make(READMELET, 'a');
        const folder = GLib.dir_make_tmp('readme-XXXXXX');
        await world.call('fetch_and_write_to_file', READMELET, folder, 'readmelets.json');
        const written = JSON.parse(textOf(`${folder}/readmelets.json`));
        same(written.filter(item => item.metadata.namespace === world.namespace).map(item => item.metadata.name).join(), 'a');
        await refuses(Koprs.Error, Koprs.Error.FILE,
            world.call('fetch_and_write_to_file', READMELET, `${folder}/none`, 'readmelets.json'));
        GLib.unlink(`${folder}/readmelets.json`);
        same(GLib.rmdir(folder), 0);
    },
    async KubeGenericError(world) {
        await refuses(Koprs.ApiError, Koprs.ApiError.NOT_FOUND, world.call('get', world.here, READMELET, 'none'));
        const cluster = Koprs.Resource.new_from_yaml(world.kubeconfig, -1).get('clusters[0].cluster');
        const config = Koprs.Config.new_for_uri(cluster.server);
        config.set_certificate_authority(new TextDecoder().decode(GLib.base64_decode(cluster['certificate-authority-data'])), -1);
        config.set_token('not-the-token');
        const stranger = new World(Koprs.Client.new(config), world.awaited);
        await refuses(Koprs.ApiError, Koprs.ApiError.UNAUTHORIZED,
            stranger.call('delete_cluster_resource', Koprs.Kind.namespace(), 'my-resource'));
        await refuses(Koprs.Error, Koprs.Error.SERIALIZATION, world.call('apply_resource', world.here, '{', 'readme'));
    },
    async mock(world) {
        const server = KoprsTesting.TestServer.new();
        server.expect('GET', '/api/v1/configmaps', 200,
            '{"apiVersion":"v1","kind":"ConfigMapList","metadata":{"resourceVersion":"1"},"items":[]}');
        const scripted = new World(server.create_client(), world.awaited);
        same((await scripted.call('list_resources', Koprs.Kind.config_map())).get_n_items(), 0);
        server.verify();
        server.stop();
    },
};

async function installKinds(client) {
    const folder = GLib.path_get_dirname(GLib.filename_from_uri(import.meta.url)[0]);
    for (const definition of Koprs.ResourceList.new_from_yaml(textOf(`${folder}/definitions.yaml`), -1))
        client.apply_cluster_resource(definition, 'readme');
    for (const kind of [READMELET, CLUSTERLET]) {
        await until(() => {
            try {
                return client.list_resources(kind) !== null;
            } catch (error) {
                check(error.matches(Koprs.ApiError, Koprs.ApiError.NOT_FOUND) ||
                    error.matches(Koprs.Error, Koprs.Error.UNKNOWN_KIND), `${error}`);
                return false;
            }
        });
    }
}

async function run(number, name, client, kubeconfig) {
    try {
        for (const awaited of [false, true]) {
            const world = new World(client, awaited, kubeconfig);
            client.ensure_namespace(world.namespace, 'readme');
            try {
                await ROWS[name](world);
            } finally {
                world.end();
            }
        }
    } catch (error) {
        print(`not ok ${number} ${name}`);
        printerr(`${error}\n${error.stack}`);
        return false;
    }
    print(`ok ${number} ${name}`);
    return true;
}

const path = GLib.getenv('KOPRS_TEST_KUBECONFIG');
const server = path === null ? KoprsTesting.TestServer.new() : null;
const kubeconfig = server?.dup_kubeconfig() ?? textOf(path);
const client = Koprs.Client.new(Koprs.Config.new_from_data(kubeconfig, -1, null, null));
await installKinds(client);
print(`1..${Object.keys(ROWS).length}`);
let bad = 0;
for (const [index, name] of Object.keys(ROWS).entries())
    bad += await run(index + 1, name, client, kubeconfig) ? 0 : 1;
server?.stop();
if (bad > 0)
    System.exit(1);
