# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""kr8s against the API server that KUBECONFIG names."""

import kr8s
from kr8s.objects import ConfigMap, Deployment

import cases

namespace = "default"


def config_map(name, data, labels=None):
    return ConfigMap({"metadata": {"name": name, "namespace": namespace, "labels": labels or {}}, "data": data})


def verbs():
    """an object is created, read, patched and deleted"""
    made = config_map("kr8s-verbs", {"a": "1"})
    made.create()
    assert made.exists()
    made.patch({"data": {"b": "2"}})
    assert ConfigMap.get("kr8s-verbs", namespace=namespace).data == {"a": "1", "b": "2"}
    made.label(seen="yes")
    assert "seen" in made.labels
    made.delete()
    assert not made.exists()


def selected():
    """objects are listed by label"""
    made = [config_map(f"kr8s-{number}", {}, {"kr8s": "yes"}) for number in range(3)]
    for one in made:
        one.create()
    found = {one.name for one in kr8s.get("configmaps", namespace=namespace, label_selector={"kr8s": "yes"})}
    for one in made:
        one.delete()
    assert found == {"kr8s-0", "kr8s-1", "kr8s-2"}, found


def scaled():
    """a Deployment is scaled"""
    labels = {"app": "kr8s"}
    made = Deployment({"metadata": {"name": "kr8s", "namespace": namespace}, "spec": {
        "replicas": 0, "selector": {"matchLabels": labels}, "template": {
            "metadata": {"labels": labels}, "spec": {"containers": [{"name": "main", "image": "example.com/image:1"}]}}}})
    made.create()
    made.patch({"spec": {"replicas": 2}}, subresource="scale")
    made.refresh()
    replicas = made.replicas
    made.delete()
    assert replicas == 2, replicas


def discovered():
    """resources are found through discovery"""
    kinds = {resource["kind"] for resource in kr8s.api().api_resources()}
    assert {"ConfigMap", "Deployment", "Lease", "CustomResourceDefinition"} <= kinds, kinds


cases.run("kr8s", [verbs, selected, scaled, discovered])
