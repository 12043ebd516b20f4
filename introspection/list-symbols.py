#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""The public symbols of a GIR, one a line, sorted: what programs rely on.

    list-symbols.py FILE.gir             prints them
    list-symbols.py FILE.gir LIST        compares them with the committed list; a difference is a change of the API and has to be meant
"""

import difflib
import sys
import xml.etree.ElementTree as ElementTree

CORE = "{http://www.gtk.org/introspection/core/1.0}"
GLIB = "{http://www.gtk.org/introspection/glib/1.0}"
C = "{http://www.gtk.org/introspection/c/1.0}"
CALLABLES = ("constructor", "method", "function", "function-macro")


def symbols(path):
    namespace = ElementTree.parse(path).getroot().find(CORE + "namespace")
    for element in namespace.iter():
        tag = element.tag.removeprefix(CORE)
        if tag in CALLABLES and element.get(C + "identifier"):
            yield element.get(C + "identifier")
        elif tag in ("member", "constant"):
            yield element.get(C + "identifier") or element.get(C + "type") or element.get("name")
    for owner in namespace:
        name = owner.get(C + "type") or owner.get("name")
        if owner.tag.removeprefix(CORE) in ("class", "interface", "enumeration", "bitfield", "record") and \
                not owner.get(GLIB + "is-gtype-struct-for"):
            yield name
        for child in owner.findall(CORE + "property"):
            yield f"{name}:{child.get('name')}"
        for child in owner.findall(GLIB + "signal"):
            yield f"{name}::{child.get('name')}"


def main(gir, committed=None):
    now = [line + "\n" for line in sorted(set(symbols(gir)))]
    if committed is None:
        sys.stdout.writelines(now)
        return
    with open(committed) as file:
        before = file.readlines()
    difference = list(difflib.unified_diff(before, now, "committed", "built"))
    sys.stdout.writelines(difference)
    sys.exit(1 if difference else 0)


main(*sys.argv[1:])
