# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""A class for each code of the two error domains: Koprs.ApiError.NOT_FOUND is raised as Koprs.NotFoundError.

The classes are made from the enumerations, so a new code has its class at once. All of them are GLib.Error.
"""

from gi.repository import GLib, Koprs


class StatusError(GLib.Error):
    """What a server answered instead of doing what it was asked: the codes of Koprs.ApiError."""


class LibraryError(GLib.Error):
    """What went wrong on this side of the wire: the codes of Koprs.Error."""


StatusError.__module__ = LibraryError.__module__ = "gi.repository.Koprs"

_by_code = {}


def _make(base, codes):
    domain = GLib.quark_to_string(codes.quark())
    for value in codes.__enum_values__.values():
        name = "".join(word.title() for word in value.value_nick.split("-")) + "Error"
        _by_code[domain, int(value)] = type(base)(name, (base,), {
            "__doc__": f"{codes.__name__}.{value.value_nick.upper().replace('-', '_')}", "__module__": "gi.repository.Koprs"})


_make(StatusError, Koprs.ApiError)
_make(LibraryError, Koprs.Error)


def classes():
    return [StatusError, LibraryError, *_by_code.values()]


def specialise(error):
    """Gives an error its class. It stays the object that it is, with its traceback; one of another domain stays a GLib.Error."""
    found = _by_code.get((error.domain, error.code))
    if found is not None and type(error) is GLib.Error:
        error.__class__ = found
    return error
