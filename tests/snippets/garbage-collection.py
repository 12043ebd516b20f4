#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

WEBSITE = Koprs.Kind.new("example.com", "v1", "Website", "websites", True)

client = Koprs.Client.new_default()
wanted = {"one"}

# What is wanted is kept.
result = client.gc_namespaced_resources("my-namespace", WEBSITE, "app=my-operator", lambda website: website.get_name() in wanted)
print(f"{result.get_n_kept()} kept, {result.get_n_deleted()} deleted")
