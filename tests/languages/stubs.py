#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""The type stubs say what is there: no name is missing, none too many; and a type checker understands them, where there is one.

    stubs.py KOPRS.pyi KOPRS-TESTING.pyi [MYPY]
"""

import ast
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import gi

gi.require_version("Koprs", "1.0")
gi.require_version("KoprsTesting", "1.0")
from gi._gi import FunctionInfo  # noqa: E402
from gi.repository import GLib, GObject, Koprs, KoprsTesting  # noqa: E402

import tap  # noqa: E402

STUBS = {Koprs: pathlib.Path(sys.argv[1]), KoprsTesting: pathlib.Path(sys.argv[2])}
MYPY = sys.argv[3] if len(sys.argv) > 3 else None
# Names of the stubs' own, and what Python gives to classes with an __init__ or Props.
OWN = {"NodeLike", "ListLike", "ResourceLike", "Props", "props", "__init__"}

GOOD = """
from gi.repository import Koprs, KoprsTesting

with KoprsTesting.TestServer.new() as server:
    client = server.create_client()
    scope = Koprs.Scope.new_namespaced("default")
    made: Koprs.Resource = client.apply_resource(scope, {"kind": "ConfigMap"}, "tests")
    existed: bool = client.delete_resource(scope, Koprs.Kind.config_map(), "a")
    names: list[str] = client.list_resource_names(Koprs.Kind.pod(), "app=web")
    for item in client.list_resources(Koprs.Kind.pod()):
        name: str | None = item.get_name()


async def main() -> Koprs.Resource:
    try:
        return await client.get_async(scope, Koprs.Kind.pod(), "a")
    except Koprs.NotFoundError as error:
        raise error


found: Koprs.Resource = Koprs.run(main())
"""
BAD = {
    'client.get("default", Koprs.Kind.pod(), "a")': "arg-type",
    "client.list_resources()": "call-arg",
    'name: str = client.delete_cluster_resource(Koprs.Kind.pod(), "a")': "assignment",
}


def names_of(body):
    for node in body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            yield node.name
        elif isinstance(node, ast.AnnAssign):
            yield node.target.id
        elif isinstance(node, ast.Assign):
            yield node.targets[0].id


def classes_of(path):
    return {node.name: node for node in ast.parse(path.read_text()).body if isinstance(node, ast.ClassDef)}


class Names(unittest.TestCase):
    def test_every_class_of_a_namespace_is_in_its_stub(self):
        for namespace, path in STUBS.items():
            classes = {name for name in dir(namespace) if isinstance(getattr(namespace, name), type)
                       and issubclass(getattr(namespace, name), (GObject.Object, GObject.GInterface, GObject.GEnum,
                                                                 GObject.GFlags, GLib.Error))}
            self.assertEqual(classes - classes_of(path).keys(), set())

    def test_every_name_of_a_stub_is_in_its_namespace(self):
        for namespace, path in STUBS.items():
            names = {name for name in names_of(ast.parse(path.read_text()).body) if not name.startswith("_")}
            self.assertEqual({name for name in names - OWN if not hasattr(namespace, name)}, set())

    def test_every_method_of_a_class_is_in_its_stub(self):
        for namespace, path in STUBS.items():
            for name, node in classes_of(path).items():
                cls = getattr(namespace, name)
                if isinstance(cls, type) and issubclass(cls, GObject.Object):
                    here = {method for method in vars(cls) if isinstance(getattr(cls, method), FunctionInfo)
                            or callable(getattr(cls, method)) and not method.startswith("_")}
                    with self.subTest(name=name):
                        self.assertEqual(here - set(names_of(node.body)), set())

    def test_every_name_in_a_class_of_a_stub_is_in_that_class(self):
        for namespace, path in STUBS.items():
            for name, node in classes_of(path).items():
                with self.subTest(name=name):
                    self.assertEqual({member for member in set(names_of(node.body)) - OWN
                                      if not hasattr(getattr(namespace, name), member)}, set())


@unittest.skipIf(MYPY is None, "mypy is not installed")
class Types(unittest.TestCase):
    def check(self, program):
        with tempfile.TemporaryDirectory() as folder:
            repository = pathlib.Path(folder, "stubs/gi/repository")
            repository.mkdir(parents=True)
            for namespace, path in STUBS.items():
                (repository / path.name).write_text(path.read_text())
            pathlib.Path(folder, "program.py").write_text(program)
            return subprocess.run([MYPY, "--python-executable", sys.executable, "--ignore-missing-imports", "--cache-dir", os.devnull,
                                   "program.py"], cwd=folder, env={**os.environ, "MYPYPATH": "stubs", "PYTHONPATH": ""},
                                  stdout=subprocess.PIPE, text=True)

    def test_a_good_program_is_let_pass(self):
        result = self.check(GOOD)
        self.assertEqual(result.returncode, 0, result.stdout)

    def test_bad_calls_are_seen(self):
        head = "from gi.repository import Koprs\nclient = Koprs.Client.new_default()\n"
        result = self.check(head + "\n".join(BAD))
        for number, code in enumerate(BAD.values(), 3):
            self.assertRegex(result.stdout, rf"program.py:{number}: error: .*\[{code}\]")


if __name__ == "__main__":
    tap.main()
