#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

client = Koprs.Client.new_default()
config_map = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "my-config"}, "data": {"colour": "green"}}
role = """
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: my-cluster-resource}
"""

# What lives in a namespace.
applied = client.apply_namespaced_resource("my-namespace", config_map, "my-operator")
print(f"applied {applied.get_namespace()}/{applied.get_name()}")

# What belongs to the cluster.
print("applied", client.apply_cluster_resource(role, "my-operator").get_name())

# Where is known at run time only.
again = client.apply_resource(Koprs.Scope.new_namespaced("my-namespace"), config_map, "my-operator")
print("nothing changed" if again.equal(applied) else "changed")
