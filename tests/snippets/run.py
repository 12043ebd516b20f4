#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Runs the programs that the guides show, each on a server where its objects are, and compares what it prints.

    run.py THEME=PROGRAM[,ARGUMENT…] …

The server is a KoprsTestServer, or the cluster that KOPRS_TEST_KUBECONFIG names. THEME.yaml holds the objects, THEME.expected the output. On a
cluster the namespace and the kind of the programs are made for them and taken away; where somebody else's are there, nothing is touched.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Koprs", "1.0")
gi.require_version("KoprsTesting", "1.0")
from gi.repository import Koprs, KoprsTesting  # noqa: E402

HERE = pathlib.Path(__file__).parent
NAMESPACE, SECONDS = "my-namespace", 60
WEBSITE = Koprs.Kind.new("example.com", "v1", "Website", "websites", True)
CONFIG_MAP, CLUSTER_ROLE = Koprs.Kind.config_map(), Koprs.Kind.cluster_role()


def load(client, path):
    for item in Koprs.ResourceList.new_from_yaml(path.read_text(), -1) if path.exists() else ():
        namespace = item.get_namespace()
        client.apply_resource(Koprs.Scope.new_namespaced(namespace) if namespace else Koprs.Scope.new_cluster(), item, "snippets")


def prepare(client, theme):
    client.ensure_namespace(NAMESPACE, "snippets")
    load(client, HERE / "definitions.yaml")
    end = time.monotonic() + SECONDS
    while True:
        try:
            client.list_resources(WEBSITE)
            break
        except (Koprs.NotFoundError, Koprs.UnknownKindError):
            if time.monotonic() > end:
                raise
            time.sleep(0.02)
    load(client, HERE / f"{theme}.yaml")


def clear(client):
    """What a program left behind is not there for the next one."""
    here = Koprs.Scope.new_namespaced(NAMESPACE)
    for item in client.list_namespaced_resources(NAMESPACE, WEBSITE):
        if item.get("metadata.finalizers"):
            client.patch(here, WEBSITE, item.get_name(), Koprs.PatchType.MERGE, {"metadata": {"finalizers": None}}, -1)
        client.delete_resource(here, WEBSITE, item.get_name())
    client.delete_resource(here, CONFIG_MAP, "my-config")
    client.delete_cluster_resource(CLUSTER_ROLE, "my-cluster-resource")


def run(theme, program, kubeconfig):
    """Whether the program printed what it should; says otherwise what it printed."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "kubeconfig")
        path.write_text(kubeconfig)
        result = subprocess.run(program, cwd=folder, env={**os.environ, "KUBECONFIG": str(path)}, stdin=subprocess.DEVNULL,
                                capture_output=True, text=True, timeout=SECONDS)
    good = result.returncode == 0 and result.stdout == (HERE / f"{theme}.expected").read_text()
    if not good or result.stderr:
        print(f"{theme}: exit {result.returncode}\n{result.stdout}{result.stderr}", file=sys.stderr)
    return good


def on_test_server(theme, program):
    with KoprsTesting.TestServer.new() as server:
        prepare(server.create_client(), theme)
        return run(theme, program, server.dup_kubeconfig())


OWN = {"namespace": (Koprs.Kind.namespace(), NAMESPACE), "definition": (Koprs.Kind.custom_resource_definition(), "websites.example.com")}


class Cluster:
    """A cluster that is left as it was found."""

    def __init__(self, path):
        self.kubeconfig = pathlib.Path(path).read_text()
        self.client, self.everywhere = Koprs.Client.new(Koprs.Config.new_from_file(path, None)), Koprs.Scope.new_cluster()

    def __enter__(self):
        for kind, name in OWN.values():
            if self.client.exists(self.everywhere, kind, name):
                sys.exit(f"this cluster has a {kind.get_kind()} {name} already")
        return self

    def __exit__(self, *_exception):
        end = time.monotonic() + SECONDS
        for kind, name in OWN.values():
            self.client.delete_cluster_resource(kind, name)
        while any(self.client.exists(self.everywhere, kind, name) for kind, name in OWN.values()):
            if time.monotonic() > end:
                sys.exit(f"{NAMESPACE} is still there")
            time.sleep(0.1)

    def run(self, theme, program):
        try:
            prepare(self.client, theme)
            return run(theme, program, self.kubeconfig)
        finally:
            clear(self.client)


def run_all(themes, run_one):
    bad = 0
    print(f"1..{len(themes)}", flush=True)
    for number, text in enumerate(themes, 1):
        theme, _, program = text.partition("=")
        good = run_one(theme, program.split(","))
        bad += not good
        print(f"{'ok' if good else 'not ok'} {number} {theme}", flush=True)
    return 1 if bad else 0


def main(themes):
    path = os.environ.get("KOPRS_TEST_KUBECONFIG")
    if path is None:
        return run_all(themes, on_test_server)
    with Cluster(path) as cluster:
        return run_all(themes, cluster.run)


sys.exit(main(sys.argv[1:]))
