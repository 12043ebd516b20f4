#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import asyncio

import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs


async def main():
    client, scope = Koprs.Client.new_default(), Koprs.Scope.new_namespaced("my-namespace")

    async def paint(colour):
        config_map = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "my-config"}, "data": {"colour": colour}}
        return await client.apply_resource_async(scope, config_map, f"{colour}-painter")

    # Both are under way at once.
    await asyncio.gather(paint("green"), paint("blue"))

    # Cancelling the task, here by a time limit, cancels the request.
    config_map = await asyncio.wait_for(client.get_async(scope, Koprs.Kind.config_map(), "my-config"), timeout=30)
    print("green or blue" if config_map["data.colour"] in ("green", "blue") else "neither")

    try:
        await client.get_async(scope, Koprs.Kind.config_map(), "nothing")
    except Koprs.NotFoundError as error:
        print(error.message)


asyncio.run(main())
