#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""A row for each function that the original README names, in Python: called, then awaited. On KoprsTestServer, or on the cluster that
KOPRS_TEST_KUBECONFIG names."""

import asyncio
import base64
import json
import os
import pathlib
import sys
import tempfile
import traceback
import uuid

import gi

gi.require_version("Koprs", "1.0")
gi.require_version("KoprsTesting", "1.0")
from gi.repository import GLib, Koprs, KoprsTesting  # noqa: E402

READMELET = Koprs.Kind.new("readme.koprs.example.com", "v1", "Readmelet", "readmelets", True)
CLUSTERLET = Koprs.Kind.new("readme.koprs.example.com", "v1", "Clusterlet", "clusterlets", False)
FINALIZER = "readme.koprs.example.com/cleanup"
ROWS = {}


def row(function):
    ROWS[function.__name__] = function
    return function


class World:
    """A client, a namespace and a label of its own, and a way to call: plainly or awaited."""

    def __init__(self, client, awaited):
        self.client, self.awaited = client, awaited
        self.unique = uuid.uuid4().hex[:8]
        self.namespace, self.app = f"readme-{self.unique}", f"app=readme-{self.unique}"
        self.here, self.everywhere = Koprs.Scope.new_namespaced(self.namespace), Koprs.Scope.new_cluster()
        client.ensure_namespace(self.namespace, "readme")

    def call(self, name, *args):
        if not self.awaited:
            return getattr(self.client, name)(*args)

        async def main():
            return await getattr(self.client, name + "_async")(*args)

        return asyncio.run(main())

    def object(self, kind, name, **more):
        name = f"{name}-{self.unique}" if kind is CLUSTERLET else name
        return {"apiVersion": "readme.koprs.example.com/v1", "kind": kind.get_kind(),
                "metadata": {"name": name, "labels": {"app": f"readme-{self.unique}"}, **more}, "spec": {"size": 3}}

    def make(self, kind, name, **more):
        scope = self.everywhere if kind is CLUSTERLET else self.here
        return self.client.create(scope, self.object(kind, name, **more)).get_name()

    def exists(self, kind, name):
        return self.client.exists(self.everywhere if kind is CLUSTERLET else self.here, kind, name)

    def get(self, kind, name):
        return self.client.get(self.everywhere if kind is CLUSTERLET else self.here, kind, name)

    def end(self):
        """Nothing that could hold the namespace or later rows stays."""
        for kind in (READMELET, CLUSTERLET):
            for item in self.client.list_resources_by_label(kind, self.app):
                scope = self.everywhere if kind is CLUSTERLET else self.here
                if item.get("metadata.finalizers"):
                    self.client.patch(scope, kind, item.get_name(), Koprs.PatchType.MERGE, {"metadata": {"finalizers": None}}, -1)
                self.client.delete_resource(scope, kind, item.get_name())
        self.client.delete_cluster_resource(Koprs.Kind.namespace(), self.namespace)


def check(truth, what="it is not so"):
    if not truth:
        raise AssertionError(what)


def refuses(error, function, *args):
    try:
        function(*args)
    except error as caught:
        return caught
    raise AssertionError(f"{error.__name__} was not raised")


# --- apply

@row
def apply_resource(world):
    made = world.call("apply_resource", world.here, world.object(READMELET, "a"), "readme")
    check(made.get_uid() and made["spec.size"] == 3)
    again = world.call("apply_resource", world.here, made, "readme")
    check(again.get_resource_version() == made.get_resource_version(), "the same again changes nothing")
    refuses(Koprs.InvalidScopeError, world.call, "apply_resource", world.everywhere, world.object(READMELET, "a"), "readme")
    refuses(Koprs.MissingMetadataError, world.call, "apply_resource", world.here,
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {}}, "readme")


@row
def apply_namespaced_resource(world):
    made = world.call("apply_namespaced_resource", world.namespace, world.object(READMELET, "a"), "readme")
    check(made.get_namespace() == world.namespace and made["metadata.managedFields[0].manager"] == "readme")


@row
def apply_cluster_resource(world):
    made = world.call("apply_cluster_resource", world.object(CLUSTERLET, "a"), "readme")
    check(made.get_namespace() is None and world.exists(CLUSTERLET, made.get_name()))


# --- delete

@row
def delete_resource(world):
    name = world.make(READMELET, "a")
    check(world.call("delete_resource", world.here, READMELET, name) is True)
    check(world.call("delete_resource", world.here, READMELET, name) is False)
    refuses(Koprs.InvalidArgumentError, world.call, "delete_resource", world.here, READMELET, "")


@row
def delete_namespaced_resource(world):
    name = world.make(READMELET, "a")
    check(world.call("delete_namespaced_resource", world.namespace, READMELET, name) is True)
    check(not world.exists(READMELET, name))


@row
def delete_cluster_resource(world):
    name = world.make(CLUSTERLET, "a")
    check(world.call("delete_cluster_resource", CLUSTERLET, name) is True)
    check(world.call("delete_cluster_resource", CLUSTERLET, name) is False)


@row
def ensure_namespace(world):
    made = world.call("ensure_namespace", world.namespace, "readme")
    check(made.get_name() == world.namespace and made["status.phase"] == "Active")


# --- status

def check_status(world, kind, name, function, *where):
    answer = world.call(function, *where, name, {"ready": True, "message": "Reconciled"}, "readme")
    check(answer["status"] == {"ready": True, "message": "Reconciled"})
    check(world.get(kind, name)["spec.size"] == 3, "the spec is left alone")


@row
def patch_status(world):
    name = world.make(READMELET, "a")
    check_status(world, READMELET, name, "patch_status", world.here, READMELET)
    refuses(Koprs.InvalidArgumentError, world.call, "patch_status", world.here, READMELET, name, [1], "readme")


@row
def patch_status_namespaced(world):
    check_status(world, READMELET, world.make(READMELET, "a"), "patch_status_namespaced", world.namespace, READMELET)


@row
def patch_status_cluster(world):
    check_status(world, CLUSTERLET, world.make(CLUSTERLET, "a"), "patch_status_cluster", CLUSTERLET)


# --- finalizers

def check_added(world, function, *where):
    kind = where[-1]
    name = world.make(kind, "a", finalizers=["others.example.com/keep"])
    world.call(function, *where, name, FINALIZER)
    answer = world.call(function, *where, name, FINALIZER)
    check(answer["metadata.finalizers"] == ["others.example.com/keep", FINALIZER], "added once, the other's is still there")


@row
def add_finalizer(world):
    check_added(world, "add_finalizer", world.here, READMELET)
    refuses(Koprs.InvalidArgumentError, world.call, "add_finalizer", world.here, READMELET, "a", "no-domain")


@row
def add_finalizer_namespaced(world):
    check_added(world, "add_finalizer_namespaced", world.namespace, READMELET)


@row
def add_finalizer_cluster(world):
    check_added(world, "add_finalizer_cluster", CLUSTERLET)


def check_removed(world, function, *where):
    kind = where[-1]
    name = world.make(kind, "a", finalizers=[FINALIZER])
    world.call("delete_resource", world.everywhere if kind is CLUSTERLET else world.here, kind, name)
    check(world.get(kind, name).is_being_deleted(), "it waits for its finalizer")
    world.call(function, *where, name)
    check(not world.exists(kind, name), "it is gone with its last finalizer")


@row
def remove_finalizers(world):
    check_removed(world, "remove_finalizers", world.here, READMELET)


@row
def remove_finalizers_namespaced(world):
    check_removed(world, "remove_finalizers_namespaced", world.namespace, READMELET)


@row
def remove_finalizers_cluster(world):
    check_removed(world, "remove_finalizers_cluster", CLUSTERLET)


# --- garbage collection

def check_collected(world, function, *where):
    kind = where[-1]
    kept, dropped = world.make(kind, "kept"), world.make(kind, "dropped")
    result = world.call(function, *where, world.app, lambda resource: resource.get_name() == kept)
    check((result.get_n_kept(), result.get_n_deleted(), result.get_n_failed()) == (1, 1, 0))
    check(world.exists(kind, kept) and not world.exists(kind, dropped))


@row
def gc_resources(world):
    check_collected(world, "gc_resources", world.here, READMELET)
    refuses(Koprs.InvalidArgumentError, world.call, "gc_resources", world.here, READMELET, "", lambda resource: True)
    stray, sys.excepthook = [], lambda *error: stray.append(error[0])
    try:
        result = world.call("gc_resources", world.here, READMELET, world.app, lambda resource: 1 / 0)
    finally:
        sys.excepthook = sys.__excepthook__
    check(result.get_n_deleted() == 0 and world.exists(READMELET, "kept"), "a predicate that raises deletes nothing")


@row
def gc_namespaced_resources(world):
    check_collected(world, "gc_namespaced_resources", world.namespace, READMELET)


@row
def gc_cluster_resources(world):
    check_collected(world, "gc_cluster_resources", CLUSTERLET)


# --- watcher

def check_watched(world, kind, watcher):
    """It tells of what is there, of a change and of a deletion; what has another label is not told of where a label was asked for."""
    names, changes, gone = [], [], []
    with watcher:
        watcher.connect("added", lambda _, resource: names.append(resource.get_name()))
        watcher.connect("changed", lambda _: changes.append(1))
        watcher.connect("deleted", lambda _, resource, unknown: gone.append(resource.get_name()))
        name = world.make(kind, "watched")
        until(lambda: name in names)
        world.client.delete_resource(world.everywhere if kind is CLUSTERLET else world.here, kind, name)
        until(lambda: name in gone)
    check(len(changes) >= 2)


def until(condition):
    over = []
    timer = GLib.timeout_add_seconds(30, lambda: over.append(1))
    while not condition() and not over:
        GLib.MainContext.default().iteration(True)
    if not over:
        GLib.source_remove(timer)
    check(condition(), "it did not come within 30 s")


@row
def watch(world):
    check_watched(world, READMELET, world.client.watch(world.here, READMELET, world.app))
    check_watched(world, CLUSTERLET, world.client.watch(world.everywhere, CLUSTERLET, None))


@row
def watch_namespaced(world):
    check_watched(world, READMELET, world.client.watch_namespaced(world.namespace, READMELET))


@row
def watch_namespaced_by_label(world):
    check_watched(world, READMELET, world.client.watch_namespaced_by_label(world.namespace, READMELET, world.app))


@row
def watch_cluster(world):
    check_watched(world, CLUSTERLET, world.client.watch_cluster(CLUSTERLET))


@row
def watch_cluster_by_label(world):
    check_watched(world, CLUSTERLET, world.client.watch_cluster_by_label(CLUSTERLET, world.app))


# --- lists

@row
def list_resources(world):
    name = world.make(CLUSTERLET, "a")
    check(name in [item.get_name() for item in world.call("list_resources", CLUSTERLET)])


@row
def list_resources_by_label(world):
    world.make(READMELET, "a")
    found = world.call("list_resources_by_label", READMELET, world.app)
    check([(item.get_namespace(), item.get_name()) for item in found] == [(world.namespace, "a")])


@row
def list_namespaced_resources(world):
    world.make(READMELET, "a")
    found = world.call("list_namespaced_resources", world.namespace, READMELET)
    check(len(found) == 1 and found[0].get_name() == "a" and found.get_resource_version())


@row
def list_resource_names(world):
    world.make(READMELET, "a")
    cluster = world.make(CLUSTERLET, "a")
    check(list(world.call("list_resource_names", READMELET, world.app)) == [f"{world.namespace}/a"])
    check(list(world.call("list_resource_names", CLUSTERLET, world.app)) == [cluster])


# --- polling

def check_waited(world, function, *where):
    kind = where[-1]
    if world.awaited:
        async def main():
            waiting = getattr(world.client, function + "_async")(*where, 50)
            await world.client.create_async(world.everywhere if kind is CLUSTERLET else world.here, world.object(kind, "late"))
            return await waiting

        found = asyncio.run(main())
    else:
        world.make(kind, "early")
        found = world.call(function, *where, 50)
    check(len(found) >= 1)


@row
def wait_for_resources(world):
    check_waited(world, "wait_for_resources", world.here, READMELET)


@row
def wait_for_resources_namespaced(world):
    check_waited(world, "wait_for_resources_namespaced", world.namespace, READMELET)


@row
def wait_for_resources_cluster(world):
    check_waited(world, "wait_for_resources_cluster", CLUSTERLET)


# --- references

def check_references(world, function, *where):
    kind = where[-1]
    name = world.make(kind, "a")
    found = [item for item in world.call(function, *where) if item.get_name() == name]
    check(len(found) == 1 and found[0].get_kind() == kind and found[0].get_uid() == world.get(kind, name).get_uid())
    check(found[0].get_namespace() == (None if kind is CLUSTERLET else world.namespace))


@row
def make_object_refs(world):
    check_references(world, "make_object_refs", world.here, READMELET)


@row
def make_object_refs_namespaced(world):
    check_references(world, "make_object_refs_namespaced", world.namespace, READMELET)


@row
def make_object_refs_cluster(world):
    check_references(world, "make_object_refs_cluster", CLUSTERLET)


@row
def make_object_ref_mapper(world):
    world.make(READMELET, "a")
    mapper = Koprs.ObjectRefMapper.new(world.call("make_object_refs", world.here, READMELET))
    trigger = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "anything"}}
    check([item.get_name() for item in mapper.map(trigger)] == ["a"])


# --- to disk

@row
def fetch_and_write_to_file(world):
    world.make(READMELET, "a")
    with tempfile.TemporaryDirectory() as folder:
        world.call("fetch_and_write_to_file", READMELET, folder, "readmelets.json")
        written = json.loads(pathlib.Path(folder, "readmelets.json").read_text())
        check([item["metadata"]["name"] for item in written if item["metadata"]["namespace"] == world.namespace] == ["a"])
        check(os.listdir(folder) == ["readmelets.json"])
        refuses(Koprs.FileError, world.call, "fetch_and_write_to_file", READMELET, folder + "/none", "readmelets.json")


# --- errors and testing

@row
def KubeGenericError(world):
    refuses(Koprs.NotFoundError, world.call, "get", world.here, READMELET, "none")
    cluster = Koprs.Resource.new_from_yaml(world.kubeconfig, -1)["clusters[0].cluster"]
    config = Koprs.Config.new_for_uri(cluster["server"])
    config.set_certificate_authority(base64.b64decode(cluster["certificate-authority-data"]).decode(), -1)
    config.set_token("not-the-token")
    stranger = World.__new__(World)
    stranger.client, stranger.awaited = Koprs.Client.new(config), world.awaited
    refuses(Koprs.UnauthorizedError, stranger.call, "delete_cluster_resource", Koprs.Kind.namespace(), "my-resource")
    refuses(Koprs.SerializationError, world.call, "apply_resource", world.here, "{", "readme")


@row
def mock(world):
    with KoprsTesting.TestServer.new() as server:
        server.expect("GET", "/api/v1/configmaps", 200, json.dumps({
            "apiVersion": "v1", "kind": "ConfigMapList", "metadata": {"resourceVersion": "1"}, "items": []}))
        scripted = World.__new__(World)
        scripted.client, scripted.awaited = server.create_client(), world.awaited
        check(len(scripted.call("list_resources", Koprs.Kind.config_map())) == 0)
        server.verify()


def install_kinds(client):
    definitions = Koprs.ResourceList.new_from_yaml((pathlib.Path(__file__).parent / "definitions.yaml").read_text(), -1)
    for definition in definitions:
        client.apply_cluster_resource(definition, "readme")
    for kind in (READMELET, CLUSTERLET):
        until(lambda: served(client, kind))


def served(client, kind):
    GLib.timeout_add(20, lambda: False)
    try:
        client.list_resources(kind)
    except (Koprs.NotFoundError, Koprs.UnknownKindError):
        return False
    return True


def run(number, name, function, client, kubeconfig):
    try:
        for awaited in (False, True):
            world = World(client, awaited)
            world.kubeconfig = kubeconfig
            try:
                function(world)
            finally:
                world.end()
    except Exception:   # a row that fails is a row
        print(f"not ok {number} {name}", flush=True)
        traceback.print_exc()
        return False
    print(f"ok {number} {name}", flush=True)
    return True


def main():
    path, server = os.environ.get("KOPRS_TEST_KUBECONFIG"), None
    if path is None:
        server = KoprsTesting.TestServer.new()
        kubeconfig = server.dup_kubeconfig()
    else:
        kubeconfig = pathlib.Path(path).read_text()
    client = Koprs.Client.new(Koprs.Config.new_from_data(kubeconfig, -1, None, None))
    install_kinds(client)
    print(f"1..{len(ROWS)}")
    good = [run(number, name, function, client, kubeconfig) for number, (name, function) in enumerate(ROWS.items(), 1)]
    if server is not None:
        server.stop()
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
