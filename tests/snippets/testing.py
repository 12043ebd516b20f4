#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import json

import gi

gi.require_version("Koprs", "1.0")
gi.require_version("KoprsTesting", "1.0")
from gi.repository import Koprs, KoprsTesting

NONE = {"apiVersion": "v1", "kind": "ConfigMapList", "metadata": {"resourceVersion": "1"}, "items": []}

with KoprsTesting.TestServer.new() as server:
    client = server.create_client()

    # It holds what it is given, as an API server does.
    print(client.ensure_namespace("my-namespace", "my-operator").get_name(), "is there")

    # Or it answers by a script, and says what was not asked for as the script has it.
    server.expect("GET", "/api/v1/configmaps", 200, json.dumps(NONE))
    print(len(client.list_resources(Koprs.Kind.config_map())), "items")
    server.verify()
