# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""What gi.repository.Koprs has in Python beyond what introspection gives.

Methods whose name ends in _async are awaitable when they get no callback; a dict or YAML text goes wherever a resource is taken; errors
have classes (Koprs.NotFoundError); resources, kinds and watchers do what Python expects of values and context managers.
"""

from . import _koprs_calls, _koprs_errors, _koprs_tasks, _koprs_values

_koprs_calls.dress_namespace(__name__, {
    "Kind": _koprs_values.dress_comparable,
    "ObjectRef": _koprs_values.dress_comparable,
    "Resource": _koprs_values.dress_resource,
    "Watcher": _koprs_values.dress_watcher,
})

__all__ = []


def _export(name, item):
    globals()[name] = item
    __all__.append(name)


for _class in _koprs_errors.classes():
    _export(_class.__name__, _class)
for _name in ("Operation", "Pending", "Task", "new_event_loop", "run", "spawn"):
    _export(_name, getattr(_koprs_tasks, _name))
