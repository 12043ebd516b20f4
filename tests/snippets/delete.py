#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

client = Koprs.Client.new_default()


def say(existed):
    print("deleted" if existed else "already gone")


# What lives in a namespace.
say(client.delete_namespaced_resource("my-namespace", Koprs.Kind.config_map(), "my-config"))

# Where is known at run time only.
say(client.delete_resource(Koprs.Scope.new_namespaced("my-namespace"), Koprs.Kind.config_map(), "my-config"))

# What belongs to the cluster.
say(client.delete_cluster_resource(Koprs.Kind.cluster_role(), "my-cluster-resource"))
