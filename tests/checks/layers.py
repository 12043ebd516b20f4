#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""A file of koprs/ includes its own layer or a lower one; foreign headers stay where they belong.

    layers.py ROOT

The layer of a unit is the list that names its .c or .h in koprs/meson.build; a header that no list names has the layer of the .c of its
stem, or of its longest prefix among the units. In koprs/testing/ every folder is a layer; what stands beside them may be used and include
as it likes.
"""

import pathlib
import re
import sys

import house

# header → the folders or units (stem prefixes) that may include it
FOREIGN = {
    "libsoup/soup.h": ("wire/koprs-transport", "wire/koprs-body", "testing/", "koprs-probe-server"),
    "yaml.h": ("json/koprs-yaml.c",),
}

# The folders of koprs/testing/, from the bottom up.
TESTING = ("values", "schema", "cel", "merge", "storage", "kinds", "validation", "printing", "cluster", "requests", "access", "writes",
           "controllers", "verbs", "discovery", "http")


def check_testing(name, text):
    folder = name.split("/")[1]
    if folder not in TESTING:
        yield f"koprs/{name}:1: testing/{folder}/ has no place among the layers"
        return
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'#include "koprs/testing/(\w+)/', line)
        if match and match[1] in TESTING and TESTING.index(match[1]) > TESTING.index(folder):
            yield f"koprs/{name}:{number}: testing/{folder}/ includes testing/{match[1]}/, which is above it"


def read_layers(root):
    text = (root / "koprs/meson.build").read_text()
    layers = {"json/": 0}
    for layer, body in re.findall(r"^l(\d)_(?:headers|sources) = files\((.*?)\)", text, re.S | re.M):
        for name in re.findall(r"'([^']+)'", body):
            stem = name.rsplit(".", 1)[0]
            layers[stem] = min(int(layer), layers.get(stem, 9))
    layers["testing/"] = 9
    return layers


def layer_of(layers, path):
    stem = path.rsplit(".", 1)[0].removesuffix("-private")
    for folder in ("json/", "testing/"):
        if stem.startswith(folder):
            return layers[folder]
    if stem in layers:
        return layers[stem]
    known = [name for name in layers if stem.startswith(name + "-")]
    if known:
        return layers[max(known, key=len)]
    family = [layer for name, layer in layers.items() if name.startswith(stem + "-")]
    return min(family) if family else None


def check_file(layers, name, text):
    here = layer_of(layers, name)
    public = "/" not in name and name.endswith(".h") and not name.endswith("-private.h")
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if not match:
            continue
        target = match.group(1)
        for header, allowed in FOREIGN.items():
            if target == header and not name.startswith(allowed):
                yield f"koprs/{name}:{number}: {header} is not for this file"
            if target == header and public:
                yield f"koprs/{name}:{number}: {header} in a public header"
        if not target.startswith("koprs/") or target in ("koprs/koprs.h",):
            if target == "koprs/koprs.h" and not name.startswith("testing/"):
                yield f"koprs/{name}:{number}: the umbrella is for users, not for koprs itself"
            continue
        there = layer_of(layers, target.removeprefix("koprs/"))
        if public and ("-private.h" in target or "/" in target.removeprefix("koprs/")):
            yield f"koprs/{name}:{number}: a public header includes the private {target}"
        if here is not None and there is not None and there > here:
            yield f"koprs/{name}:{number}: layer {here} includes {target} of layer {there}"


def main(root):
    root = pathlib.Path(root)
    layers = read_layers(root)
    findings = []
    for path in sorted((root / "koprs").rglob("*.[ch]")):
        name = str(path.relative_to(root / "koprs"))
        if name != "koprs.h":
            findings += check_file(layers, name, path.read_text())
        if name.startswith("testing/") and name.count("/") == 2:
            findings += check_testing(name, path.read_text())
    house.finish(findings, "layers")


main(sys.argv[1])
