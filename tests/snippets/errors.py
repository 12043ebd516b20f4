#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

client = Koprs.Client.new_default()

try:
    print("deleted" if client.delete_cluster_resource(Koprs.Kind.namespace(), "my-resource") else "already gone")
except Koprs.ForbiddenError:
    print("permission denied")

# An empty name is noticed here, before anything is sent.
try:
    client.delete_cluster_resource(Koprs.Kind.namespace(), "")
except Koprs.InvalidArgumentError:
    print("no such name can be")
