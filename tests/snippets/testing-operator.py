#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
gi.require_version("KoprsTesting", "1.0")
from gi.repository import Koprs, KoprsTesting


def settle(client, namespace):
    """What is tested: gives a namespace its settings."""
    client.apply_namespaced_resource(namespace, {
        "apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "settings"}, "data": {"colour": "green"},
    }, "my-operator")


with KoprsTesting.TestServer.new() as server:
    # Without permission.
    user = KoprsTesting.TestUser.new("my-operator")
    user.allow("default", "get, list, watch", "", "configmaps")
    server.add_user(user)
    try:
        settle(server.create_user_client("my-operator", KoprsTesting.TestCredential.TOKEN), "default")
    except Koprs.ForbiddenError:
        print("forbidden")

    # When the server fails, once.
    client = server.create_client()
    fault = KoprsTesting.TestFault(effect=KoprsTesting.TestFaultEffect.STATUS, verb="patch", resource="configmaps", status=500)
    server.add_fault(fault)
    try:
        settle(client, "default")
    except Koprs.InternalError:
        settle(client, "default")
        print("failed", fault.get_hits(), "time")

    # When time passes.
    user = KoprsTesting.TestUser(name="for-an-hour", groups=["system:masters"], token_lifetime=3600)
    server.add_user(user)
    client = server.create_user_client("for-an-hour", KoprsTesting.TestCredential.TOKEN)
    settle(client, "default")
    server.advance_time(3600 * 1000)
    try:
        settle(client, "default")
    except Koprs.UnauthorizedError:
        print("the token expired")
