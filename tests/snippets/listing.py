#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

WEBSITE = Koprs.Kind.new("example.com", "v1", "Website", "websites", True)

client = Koprs.Client.new_default()

everywhere = client.list_resources(WEBSITE)
labelled = client.list_resources_by_label(WEBSITE, "app=my-operator")
for website in client.list_namespaced_resources("my-namespace", WEBSITE):
    print(website.get_name())
print(*client.list_resource_names(WEBSITE, "app=my-operator"))
