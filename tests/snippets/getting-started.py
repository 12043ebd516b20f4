#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

client = Koprs.Client.new_default()
scope = Koprs.Scope.new_namespaced("my-namespace")
config_map = client.get(scope, Koprs.Kind.config_map(), "my-config")
print("the colour is", config_map["data.colour"])
