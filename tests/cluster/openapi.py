#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Prints koprs/testing/data/builtin-openapi.txt: of the types in builtin-types.txt, what only OpenAPI knows of their fields.

    openapi.py KUBECTL KUBECONFIG

asks a real API server (cluster.py starts one) for its OpenAPI v3 documents."""

import json
import pathlib
import subprocess
import sys

HEAD = """\
# Of the built-in types, what only OpenAPI says of their fields, as openapi.py of tests/cluster prints it from a real server's
# documents: TYPE required FIELD…; TYPE enum FIELD VALUE… with "" for the empty text; TYPE refers FIELD COMPONENT where Go has an
# interface; component NAME SCHEMA. Not edited by hand."""
PREFIXES = {
    "io.k8s.api.": "",
    "io.k8s.apimachinery.pkg.apis.": "",
    "io.k8s.apiextensions-apiserver.pkg.apis.": "",
    "io.k8s.kube-aggregator.pkg.apis.": "",
}
SCALARS = ("Time", "MicroTime", "Quantity", "IntOrString")


def known_types():
    table = pathlib.Path(__file__).parents[2] / "koprs/testing/data/builtin-types.txt"
    return {line.split()[1] for line in table.read_text().splitlines() if line.startswith("type ")}


def short_name(component):
    for prefix in PREFIXES:
        if component.startswith(prefix):
            return component.removeprefix(prefix).replace(".", "/", 1)
    return None


def values_of(schema):
    while "enum" not in schema:
        schema = schema.get("items") or schema.get("additionalProperties")
        if not isinstance(schema, dict):
            return None
    return schema["enum"]


def reference_of(schema):
    """The component that a field, its items or its values are; None where they are none."""
    while True:
        schema = schema.get("allOf", [schema])[0]
        if "$ref" in schema:
            return schema["$ref"].rpartition("/")[2]
        schema = schema.get("items") or schema.get("additionalProperties")
        if not isinstance(schema, dict):
            return None


def without_words(schema):
    return {key: value for key, value in schema.items() if key != "description"}


def facts_of(name, schema, types, components):
    if schema.get("required"):
        yield " ".join([name, "required", *sorted(schema["required"])])
    for field, inner in sorted(schema.get("properties", {}).items()):
        values = values_of(inner)
        if values:
            yield " ".join([name, "enum", field, *(value or '""' for value in values)])
        reference = reference_of(inner)
        if reference and short_name(reference) not in types and reference.rpartition(".")[2] not in SCALARS:
            yield " ".join([name, "refers", field, reference])
            yield " ".join(["component", reference, json.dumps(without_words(components[reference]), separators=(",", ":"))])


def main():
    kubectl, kubeconfig = sys.argv[1:]

    def get(path):
        return json.loads(subprocess.run([kubectl, "--kubeconfig", kubeconfig, "get", "--raw", path], check=True,
                                         stdout=subprocess.PIPE).stdout)

    types, lines = known_types(), set()
    for path in get("/openapi/v3")["paths"]:
        if path.count("/") in (1, 2) and path.startswith(("api/", "apis/")):
            components = get("/openapi/v3/" + path).get("components", {}).get("schemas", {})
            for component, schema in components.items():
                name = short_name(component)
                if name in types:
                    lines.update(facts_of(name, schema, types, components))
    print(HEAD, *sorted(lines), sep="\n")


main()
