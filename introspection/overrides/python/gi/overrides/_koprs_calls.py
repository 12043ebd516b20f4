# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Dresses the methods of a namespace by what the typelib says of them, so that a new function of the library needs nothing here.

Nothing is done before it is used: a class is dressed when its name is first asked of the module, a method when it is first looked up.
"""

import sys

from gi._gi import Direction, FunctionInfo
from gi.repository import GLib

from . import _koprs_errors, _koprs_tasks, _koprs_values

_CONVERTERS = {
    ("Koprs", "Resource"): _koprs_values.to_resource,
    ("Json", "Node"): _koprs_values.to_node,
    ("Gio", "ListModel"): _koprs_values.to_list_model,
}


def _converter_of(argument, following):
    kind = argument.get_type()
    interface = kind.get_interface()
    if interface is not None:
        return _CONVERTERS.get((interface.get_namespace(), interface.get_name()))
    # Text with a length: a dict may stand for its JSON.
    if kind.get_tag_as_string() == "utf8" and following == "length":
        return _koprs_values.to_text
    return None


class _Arguments:
    """The arguments of a function as Python sees them, without its object, and what is made of each before the call."""

    def __init__(self, info):
        arguments = info.get_arguments()
        hidden = {argument.get_closure() for argument in arguments} | {argument.get_destroy() for argument in arguments}
        visible = [argument for index, argument in enumerate(arguments)
                   if index not in hidden and argument.get_direction() != Direction.OUT]
        self.names = [argument.get_name() for argument in visible]
        converters = [_converter_of(argument, following) for argument, following in zip(visible, [*self.names[1:], None])]
        self.converters = {name: converter for name, converter in zip(self.names, converters) if converter is not None}

    def convert(self, args, kwargs):
        if not self.converters:
            return args, kwargs
        converters = self.converters
        args = [converters[name](value) if name in converters else value
                for name, value in zip(self.names, args)] + list(args[len(self.names):])
        return args, {name: converters[name](value) if name in converters else value for name, value in kwargs.items()}


def _watches(info):
    interface = info.get_return_type().get_interface()
    return info.get_name() == "start" or interface is not None and interface.get_name() == "Watcher"


def _plain(info):
    """A function called as it is, once its arguments are made; its errors get their classes. None where there is nothing to do."""
    arguments, watches = _Arguments(info), _watches(info)
    if not (arguments.converters or watches or info.can_throw_gerror()):
        return None
    bound = 1 if info.is_method() or info.is_constructor() else 0

    def call(*args, **kwargs):
        if watches:
            _koprs_tasks.serve_running_loop()
        rest, kwargs = arguments.convert(args[bound:], kwargs)
        try:
            return info(*args[:bound], *rest, **kwargs)
        except GLib.Error as error:
            _koprs_errors.specialise(error)
            raise

    return call


def _awaitable(info, finish):
    """x_async: with a callback as it is, without one it returns what can be awaited."""
    arguments = _Arguments(info)

    def call(self, *args, **kwargs):
        args, kwargs = arguments.convert(args, kwargs)
        values = dict(zip(arguments.names, args))
        # Of too many arguments, and of one given twice, introspection complains itself.
        wrong = len(args) > len(arguments.names) or values.keys() & kwargs.keys()
        values.update(kwargs)
        if wrong or values.get("callback") is not None:
            return info(self, *args, **kwargs)
        return _koprs_tasks.Operation(info, finish, self, values)

    return call


class _Method:
    """Stands for a function of the typelib until it is looked up; then puts in its place what it is to be."""

    def __init__(self, info):
        self.info = info

    def __get__(self, instance, owner=None):
        name = self.info.__name__
        home = next(base for base in owner.__mro__ if base.__dict__.get(name) is self)
        setattr(home, name, self.dress(home))
        return getattr(owner if instance is None else instance, name)

    def dress(self, home):
        info, name = self.info, self.info.__name__
        finish = getattr(home, name[:-len("_async")] + "_finish", None) if name.endswith("_async") else None
        call = _plain(info) if finish is None else _awaitable(info, finish)
        if call is None:
            return info
        call.__name__, call.__qualname__, call.__module__ = name, f"{home.__name__}.{name}", home.__module__
        call.__doc__, call.__wrapped__ = info.__doc__, info
        if info.is_constructor():
            return classmethod(call)
        return call if info.is_method() else staticmethod(call)


def _dress_class(cls, more):
    for name, info in list(cls.__dict__.items()):
        if isinstance(info, FunctionInfo):
            setattr(cls, name, _Method(info))
    if more is not None:
        more(cls)


def dress_namespace(override_name, classes):
    """Sees to it that the classes of the namespace that an override module is for are dressed when they are first used."""
    proxy = sys.modules["gi.repository." + override_name.rpartition(".")[2]]

    def get(module, name):
        item = getattr(module._introspection_module, name)
        if isinstance(item, type) and "__gtype__" in item.__dict__ and "__info__" in item.__dict__:
            _dress_class(item, classes.get(name))
        setattr(module, name, item)
        return item

    # The proxy is the one instance of its type, which is made for each namespace.
    type(proxy).__getattr__ = get
