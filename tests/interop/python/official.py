# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Python's official client against the API server that KUBECONFIG names."""

import threading
import time

from kubernetes import client, config, dynamic, utils, watch
from kubernetes.client.exceptions import ApiException

import cases

config.load_kube_config()
core, apps, coordination = client.CoreV1Api(), client.AppsV1Api(), client.CoordinationV1Api()
namespace = core.create_namespace(client.V1Namespace(metadata=client.V1ObjectMeta(generate_name="python-"))).metadata.name


def config_map(name, data=None, labels=None):
    return client.V1ConfigMap(metadata=client.V1ObjectMeta(name=name, labels=labels), data=data)


def refused(code, call, *arguments, **options):
    try:
        call(*arguments, **options)
    except ApiException as error:
        assert error.status == code, error
    else:
        raise AssertionError(f"no {code}")


def verbs():
    """an object is created, read, patched, replaced and deleted"""
    created = core.create_namespaced_config_map(namespace, config_map("verbs", {"a": "ä <1>"}))
    assert created.metadata.uid and created.metadata.creation_timestamp
    patched = core.patch_namespaced_config_map("verbs", namespace, {"data": {"b": "2"}})
    assert patched.data == {"a": "ä <1>", "b": "2"}
    refused(409, core.replace_namespaced_config_map, "verbs", namespace, created)
    patched.data = {"c": "3"}
    assert core.replace_namespaced_config_map("verbs", namespace, patched).data == {"c": "3"}
    core.delete_namespaced_config_map("verbs", namespace)
    refused(404, core.read_namespaced_config_map, "verbs", namespace)


def errors():
    """a name that exists, a bad name and a missing namespace have their own errors"""
    core.create_namespaced_config_map(namespace, config_map("twice"))
    refused(409, core.create_namespaced_config_map, namespace, config_map("twice"))
    refused(422, core.create_namespaced_config_map, namespace, config_map("Not_A_Name"))
    refused(404, core.create_namespaced_config_map, "no-such-namespace", config_map("x"))


def pages():
    """a long list comes in pages"""
    for number in range(7):
        core.create_namespaced_config_map(namespace, config_map(f"page-{number}", labels={"paged": "yes"}))
    names, token = [], None
    while token != "":
        page = core.list_namespaced_config_map(namespace, label_selector="paged=yes", limit=3, _continue=token)
        assert len(page.items) <= 3
        names += [item.metadata.name for item in page.items]
        token = page.metadata._continue or ""
    assert names == [f"page-{number}" for number in range(7)], names


def watching():
    """a watch tells of every change in order"""
    version = core.list_namespaced_config_map(namespace).metadata.resource_version

    def change():
        core.create_namespaced_config_map(namespace, config_map("watched", labels={"watched": "yes"}))
        core.patch_namespaced_config_map("watched", namespace, {"data": {"n": "1"}})
        core.delete_namespaced_config_map("watched", namespace)

    thread = threading.Thread(target=change)
    thread.start()
    seen = []
    for event in watch.Watch().stream(core.list_namespaced_config_map, namespace, label_selector="watched=yes",
                                      resource_version=version, timeout_seconds=30):
        seen.append(event["type"])
        if event["type"] == "DELETED":
            break
    thread.join()
    assert seen == ["ADDED", "MODIFIED", "DELETED"], seen


def applied():
    """a dynamic client applies, and meets a conflict"""
    resource = dynamic.DynamicClient(client.ApiClient()).resources.get(api_version="v1", kind="ConfigMap")
    body = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "applied"}, "data": {"a": "1"}}
    resource.server_side_apply(body=body, name="applied", namespace=namespace, field_manager="one")
    body["data"]["a"] = "2"
    refused(409, resource.server_side_apply, body=body, name="applied", namespace=namespace, field_manager="two")
    forced = resource.server_side_apply(body=body, name="applied", namespace=namespace, field_manager="two", force_conflicts=True)
    assert forced.data.a == "2"


def deployment():
    """a Deployment from a manifest is scaled and goes in the foreground"""
    labels = {"app": "python"}
    utils.create_from_dict(client.ApiClient(), {
        "apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "python", "namespace": namespace},
        "spec": {"replicas": 0, "selector": {"matchLabels": labels}, "template": {
            "metadata": {"labels": labels}, "spec": {"containers": [{"name": "main", "image": "example.com/image:1"}]}}}})
    apps.patch_namespaced_deployment_scale("python", namespace, {"spec": {"replicas": 2}})
    assert apps.read_namespaced_deployment("python", namespace).spec.replicas == 2
    apps.delete_namespaced_deployment("python", namespace, propagation_policy="Foreground")
    end = time.monotonic() + 30
    while apps.list_namespaced_deployment(namespace).items and time.monotonic() < end:
        time.sleep(0.05)
    assert not apps.list_namespaced_deployment(namespace).items


def lease():
    """a lease keeps its microseconds"""
    body = {"metadata": {"name": "leader"}, "spec": {"holderIdentity": "one", "renewTime": "2026-01-01T00:00:00.123456Z"}}
    held = coordination.create_namespaced_lease(namespace, body)
    assert held.spec.renew_time.microsecond == 123456, held.spec.renew_time


cases.run("kubernetes", [verbs, errors, pages, watching, applied, deployment, lease])
