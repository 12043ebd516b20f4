#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

WEBSITE = Koprs.Kind.new("example.com", "v1", "Website", "websites", True)
FINALIZER = "example.com/cleanup"

client = Koprs.Client.new_default()
scope = Koprs.Scope.new_namespaced("my-namespace")

client.add_finalizer_namespaced("my-namespace", WEBSITE, "my-website", FINALIZER)
client.delete_namespaced_resource("my-namespace", WEBSITE, "my-website")
if client.get(scope, WEBSITE, "my-website").is_being_deleted():
    print("waits for its finalizer")

# Clean up here, then let it go.
client.remove_finalizer(scope, WEBSITE, "my-website", FINALIZER)
if not client.exists(scope, WEBSITE, "my-website"):
    print("gone")
