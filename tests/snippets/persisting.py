#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import json
import os

import gi

gi.require_version("Koprs", "1.0")
from gi.repository import Koprs

WEBSITE = Koprs.Kind.new("example.com", "v1", "Website", "websites", True)

client = Koprs.Client.new_default()
client.fetch_and_write_to_file(WEBSITE, os.getcwd(), "websites.json")
with open("websites.json") as file:
    print("written" if json.load(file)[0]["kind"] == "Website" else "something else")
