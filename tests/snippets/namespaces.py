#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

client = Koprs.Client.new_default()

try:
    print(client.ensure_namespace("my-namespace", "my-operator").get_name(), "is there")
except Koprs.NamespaceTerminatingError:
    print("it is being deleted: come back later")
