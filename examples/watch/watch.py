#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import GLib, Koprs

client = Koprs.Client.new_default()
watcher = client.watch_namespaced("default", Koprs.Kind.config_map())
watcher.connect("added", lambda watcher, resource: print(f"{resource.get_namespace()}/{resource.get_name()}", flush=True))
GLib.MainLoop().run()
