#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Type stubs of a namespace for Python's editors and checkers, from its GIR and from what its override adds.

    make-stubs.py FILE.gir ADDITIONS.pyi OUTPUT.pyi

A class of the additions that the GIR has too gives its body to that class; everything else of them stands at the end.
"""

import ast
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

CORE, C, GLIB = (f"{{http://www.gtk.org/introspection/{name}/1.0}}" for name in ("core", "c", "glib"))
BASIC = {"none": "None", "gboolean": "bool", "utf8": "str", "filename": "str", "gdouble": "float", "gfloat": "float",
         "gpointer": "Any", "gconstpointer": "Any", "GObject.Closure": "Callable[..., Any]", "GLib.Variant": "GLib.Variant",
         "Gio.AsyncReadyCallback": "Callable[..., None]"}
INTEGERS = ("gint", "guint", "glong", "gulong", "gshort", "gsize", "gssize", "gint64", "guint64", "gint32", "guint32", "GType")
LIKE = {"Resource": "ResourceLike", "Koprs.Resource": "Koprs.ResourceLike", "Json.Node": "NodeLike", "Gio.ListModel": "ListLike"}
HEAD = '''# Made from {gir} by make-stubs.py.

from typing import Any, Awaitable, Callable, ClassVar, Generator, Generic, Iterator, List, Sequence, TypeVar, overload

from gi.repository import {modules}  # type: ignore

NodeLike = Json.Node | dict[str, Any] | list[Any] | tuple[Any, ...] | str | int | float
ListLike = Gio.ListModel | Sequence[Any]
'''


def children(element, tag):
    return element.findall(CORE + tag)


class Stubs:
    def __init__(self, gir, additions):
        self.name = pathlib.Path(gir).name
        self.namespace = ElementTree.parse(gir).getroot().find(CORE + "namespace")
        self.own = self.namespace.get("name")
        self.additions = {node.name: node for node in ast.parse(pathlib.Path(additions).read_text()).body
                          if isinstance(node, (ast.ClassDef, ast.FunctionDef))}
        self.callbacks = {element.get("name") for element in children(self.namespace, "callback")}

    def type_of(self, element, wanted=False):
        """The Python type of an argument (wanted: what may be given) or of what is returned."""
        array, kind = element.find(CORE + "array"), element.find(CORE + "type")
        if array is not None:
            return f"List[{self.type_of(array)}]"
        name = kind.get("name")
        if wanted and name in LIKE:
            text = LIKE[name]
        elif name in BASIC:
            text = BASIC[name]
        elif name in INTEGERS:
            text = "int"
        elif name in self.callbacks:
            text = "Callable[..., Any]"
        elif name in ("GLib.List", "GLib.SList"):
            text = f"List[{self.type_of(kind)}]"
        else:
            text = name
        return text + " | None" if element.get("nullable") == "1" and text not in ("None", "Any") else text

    def arguments(self, element):
        """(name, type, whether it may be left out) of each argument that Python sees."""
        parameters = element.find(CORE + "parameters")
        every = [] if parameters is None else children(parameters, "parameter")
        hidden = {int(parameter.get(key)) for parameter in every for key in ("closure", "destroy") if parameter.get(key)}
        every = [parameter for index, parameter in enumerate(every) if index not in hidden and parameter.get("direction") != "out"]
        found, optional = [], True
        for parameter in reversed(every):
            optional = optional and parameter.get("nullable") == "1"
            kind = self.type_of(parameter, wanted=True)
            if found and found[0][0] == "length" and kind == "str":
                kind = "str | dict[str, Any] | List[Any]"
            found.insert(0, (parameter.get("name"), kind, optional))
        return found

    def signature(self, first, arguments):
        parts = [first] if first else []
        parts += [f"{name}: {kind}{' = ...' if optional else ''}" for name, kind, optional in arguments]
        return ", ".join(parts)

    def function(self, element, finishes, owner):
        name = element.get("shadows", element.get("name"))
        tag = element.tag.removeprefix(CORE)
        first = {"method": "self", "constructor": "cls", "function": ""}[tag]
        arguments = self.arguments(element)
        returned = owner if tag == "constructor" else self.type_of(element.find(CORE + "return-value"))
        if tag == "constructor":
            yield "    @classmethod"
        elif tag == "function":
            yield "    @staticmethod"
        finish = finishes.get(name.removesuffix("_async") + "_finish") if name.endswith("_async") else None
        if finish is None:
            yield f"    def {name}({self.signature(first, arguments)}) -> {returned}: ..."
            return
        answer = self.type_of(finish.find(CORE + "return-value"))
        plain = [argument for argument in arguments if argument[0] != "callback"]
        called = [(argument, kind, False) for argument, kind, _ in plain] + [("callback", "Callable[..., None]", False)]
        operation = "Operation" if self.own == "Koprs" else "Koprs.Operation"
        yield f"    @overload\n    def {name}({self.signature(first, plain)}) -> {operation}[{answer}]: ..."
        yield f"    @overload\n    def {name}({self.signature(first, called)}, *user_data: Any) -> None: ..."

    def properties(self, element):
        found = [(item.get("name").replace("-", "_"), self.type_of(item), item) for item in children(element, "property")]
        if not found:
            return
        yield "    class Props:"
        for name, kind, _ in found:
            yield f"        {name}: {kind}"
        yield "    props: Props"
        settable = [f"{name}: {kind} = ..." for name, kind, item in found
                    if item.get("writable") == "1" or item.get("construct-only") == "1"]
        if settable:
            yield f"    def __init__(self, *, {', '.join(settable)}) -> None: ..."

    def klass(self, element):
        name = element.get("name")
        interfaces = [item.get("name") for item in children(element, "implements")]
        yield f"class {name}({', '.join([element.get('parent', 'GObject.GInterface'), *interfaces])}):"
        body = list(self.properties(element))
        functions = [item for tag in ("constructor", "method", "function") for item in children(element, tag)
                     if item.get("introspectable") != "0" and not item.get("moved-to") and not item.get("shadowed-by")]
        finishes = {item.get("name"): item for item in functions}
        for item in functions:
            body += self.function(item, finishes, name)
        if "Gio.ListModel" in interfaces:
            body += ["    def __len__(self) -> int: ...", "    def __iter__(self) -> Iterator[Resource]: ...",
                     "    @overload\n    def __getitem__(self, index: int) -> Resource: ...",
                     "    @overload\n    def __getitem__(self, index: slice) -> List[Resource]: ..."]
        added = self.additions.pop(name, None)
        for node in added.body if added is not None else ():
            body.append("    " + ast.unparse(node).replace("\n", "\n    "))
        yield from body or ["    pass"]

    def enumeration(self, element):
        base = "GObject.GFlags" if element.tag == CORE + "bitfield" else "GObject.GEnum"
        yield f"class {element.get('name')}({base}):"
        for member in children(element, "member"):
            yield f"    {member.get('name').upper()}: ClassVar[{element.get('name')}]"
        for item in children(element, "function"):
            if item.get("introspectable") != "0" and not item.get("moved-to"):
                yield from self.function(item, {}, None)

    def errors(self):
        """A class for each code, as the override makes them."""
        for base, codes in (("StatusError", "ApiError"), ("LibraryError", "Error")):
            for element in children(self.namespace, "enumeration"):
                if element.get("name") == codes and element.get(GLIB + "error-domain"):
                    yield f"class {base}(GLib.Error): ..."
                    for member in children(element, "member"):
                        nick = member.get(GLIB + "nick") or member.get("name").replace("_", "-")
                        yield f"class {''.join(word.title() for word in nick.split('-'))}Error({base}): ..."

    def text(self):
        modules = ["GLib", "GObject", "Gio", "Json"] + ([] if self.own == "Koprs" else ["Koprs"])
        lines = [HEAD.format(gir=self.name, modules=", ".join(modules))]
        if self.own == "Koprs":
            lines += ["ResourceLike = Resource | dict[str, Any] | str", '_T = TypeVar("_T")\n']
        for element in self.namespace:
            tag = element.tag.removeprefix(CORE)
            if tag in ("enumeration", "bitfield"):
                lines += [*self.enumeration(element), ""]
            elif tag in ("class", "interface"):
                lines += [*self.klass(element), ""]
            elif tag == "constant":
                lines += [f"{element.get('name')}: {self.type_of(element)}"]
        if self.own == "Koprs":
            lines += [*self.errors(), ""]
        lines += [ast.unparse(node) + "\n" for node in self.additions.values()]
        return "\n".join(lines)


def main(gir, additions, output):
    text = Stubs(gir, additions).text()
    ast.parse(text)
    pathlib.Path(output).write_text(text)


main(*sys.argv[1:])
