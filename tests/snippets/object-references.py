#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

WEBSITE = Koprs.Kind.new("example.com", "v1", "Website", "websites", True)

client = Koprs.Client.new_default()
references = client.make_object_refs_namespaced("my-namespace", WEBSITE)

# Whatever changes, these are to be looked at.
mapper = Koprs.ObjectRefMapper.new(references)
for reference in mapper.map({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "my-config"}}):
    print(reference.to_string())
