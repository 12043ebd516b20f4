#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import asyncio

import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

WEBSITE = Koprs.Kind.new("example.com", "v1", "Website", "websites", True)


async def main():
    client, synced = Koprs.Client.new_default(), asyncio.Event()
    with client.watch_namespaced_by_label("my-namespace", WEBSITE, "app=my-operator") as watcher:
        watcher.connect("added", lambda watcher, website: print("added", website.get_name()))
        watcher.connect("synced", lambda watcher: synced.set())
        await synced.wait()
        print("that was what is there; from now on comes what changes")


asyncio.run(main())
