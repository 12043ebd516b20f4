#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

WEBSITE = Koprs.Kind.new("example.com", "v1", "Website", "websites", True)

client = Koprs.Client.new_default()

# Until there is at least one; a list every 10 s where it can't watch.
found = client.wait_for_resources_namespaced("my-namespace", WEBSITE, 10000)
print(len(found), "found")
