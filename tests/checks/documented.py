#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Every public symbol of a GIR is documented, says since when it exists, and says whose the pointers are.

    documented.py FILE.gir
"""

import sys
import xml.etree.ElementTree as ElementTree

import house

CORE = "{http://www.gtk.org/introspection/core/1.0}"
GLIB = "{http://www.gtk.org/introspection/glib/1.0}"
C = "{http://www.gtk.org/introspection/c/1.0}"
TYPES = ("class", "interface", "record", "enumeration", "bitfield", "callback")
MEMBERS = ("constructor", "method", "function", "property", "virtual-method")


def name_of(element):
    return element.get(C + "identifier") or element.get(C + "type") or element.get("name")


def documented(element, owner, need_since=True):
    what = f"{owner}{name_of(element)}"
    if element.find(CORE + "doc") is None:
        yield f"{what}: not documented"
    elif need_since and element.get("version") is None:
        yield f"{what}: no Since:"


def check_callable(element, owner):
    yield from documented(element, owner)
    parameters = element.find(CORE + "parameters")
    for parameter in [] if parameters is None else parameters.findall(CORE + "parameter"):
        if parameter.find(CORE + "doc") is None:
            yield f"{owner}{name_of(element)}: argument {parameter.get('name')} is not documented"
    value = element.find(CORE + "return-value")
    kind = value.find(CORE + "type") if value is not None else None
    if kind is not None and kind.get("name") != "none" and value.find(CORE + "doc") is None:
        yield f"{owner}{name_of(element)}: what it returns is not documented"


def check_type(element):
    if element.get(GLIB + "is-gtype-struct-for") or element.get("disguised"):
        return
    yield from documented(element, "")
    owner = element.get(C + "type", element.get("name")) + "."
    for member in MEMBERS:
        for child in element.findall(CORE + member):
            if child.get("moved-to"):
                continue
            yield from documented(child, owner) if member == "property" else check_callable(child, owner)
    for signal in element.findall(GLIB + "signal"):
        yield from check_callable(signal, owner)
    for value in element.findall(CORE + "member"):
        yield from documented(value, owner, need_since=False)


def main(path):
    namespace = ElementTree.parse(path).getroot().find(CORE + "namespace")
    findings = []
    for element in namespace:
        tag = element.tag.removeprefix(CORE)
        if tag in TYPES and tag != "callback":
            findings += check_type(element)
        elif tag in ("function", "callback"):
            findings += check_callable(element, "") if not element.get("moved-to") else []
        elif tag in ("constant", "function-macro"):
            findings += documented(element, "")
    house.finish(findings, "documented")


main(sys.argv[1])
