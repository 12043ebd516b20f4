#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

WEBSITE = Koprs.Kind.new("example.com", "v1", "Website", "websites", True)

client = Koprs.Client.new_default()
scope = Koprs.Scope.new_namespaced("my-namespace")

client.patch_status_namespaced("my-namespace", WEBSITE, "my-website", {"ready": False, "message": "Starting"}, "my-operator")
website = client.patch_status(scope, WEBSITE, "my-website", {"ready": True, "message": "Reconciled"}, "my-operator")
print(f"{'ready' if website['status.ready'] else 'not ready'}: {website['status.message']}")
