#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import GLib, Koprs

loop = GLib.MainLoop()


async def look():
    client, scope = Koprs.Client.new_default(), Koprs.Scope.new_namespaced("my-namespace")
    print("there" if await client.exists_async(scope, Koprs.Kind.config_map(), "my-config") else "not there")
    loop.quit()


# A handler of a button would do the same.
task = Koprs.spawn(look())
loop.run()

# Or, where no loop runs: until it ends.
client, definitions = Koprs.Client.new_default(), Koprs.Kind.custom_resource_definition()
print("known" if Koprs.run(client.exists_async(Koprs.Scope.new_cluster(), definitions, "websites.example.com")) else "not known")
