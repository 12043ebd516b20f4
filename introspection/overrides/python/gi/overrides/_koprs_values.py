# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Python's values to koprs and back: dict and YAML in, dict out; comparing, item access and `with`."""


def _dump(value):
    import json   # a program that needs none does not wait for it

    return json.dumps(value)


def _load(text):
    import json

    return json.loads(text)


def to_resource(value):
    """A dict or YAML text (JSON is YAML) as a Koprs.Resource; anything else as it is."""
    from gi.repository import Koprs

    if isinstance(value, dict):
        return Koprs.Resource.new_from_json(_dump(value), -1)
    if isinstance(value, str):
        return Koprs.Resource.new_from_yaml(value, -1)
    return value


def to_node(value):
    """Whatever JSON can say as a Json.Node; a Json.Node and None as they are."""
    if value is None or not isinstance(value, (dict, list, tuple, str, int, float)):
        return value
    from gi.repository import Json

    return Json.from_string(_dump(value))


def to_text(value):
    """A dict or list as JSON text; text as it is."""
    return _dump(value) if isinstance(value, (dict, list, tuple)) else value


def to_list_model(value):
    """A list as a Gio.ListModel, its dicts as resources; a Gio.ListModel as it is."""
    if not isinstance(value, (list, tuple)):
        return value
    from gi.repository import Gio, GObject

    model = Gio.ListStore.new(GObject.Object)
    for item in value:
        model.append(to_resource(item))
    return model


def dress_comparable(cls):
    """Two that are equal are ==, and one in a set or a dict."""
    equal, make_hash = cls.equal, cls.hash
    cls.__eq__ = lambda self, other: equal(self, other) if isinstance(other, cls) else NotImplemented
    cls.__hash__ = lambda self: make_hash(self)


def to_dict(self):
    """The whole object as Python's own values, with apiVersion and kind."""
    return _load(self.to_json())


def get_item(self, path):
    """What is at a path (`spec.containers[0].image`), as Python's own values; KeyError if there is nothing."""
    text = self.dup_json(path)
    if text is None:
        raise KeyError(path)
    return _load(text)


def get(self, path, fallback=None):
    """What is at a path, as Python's own values; `fallback` if there is nothing."""
    text = self.dup_json(path)
    return fallback if text is None else _load(text)


def contains(self, path):
    return self.has(path)


def represent(self):
    name = "/".join(part for part in (self.get_namespace(), self.get_name()) if part)
    return f"<Koprs.Resource {self.get_api_version()} {self.get_kind()} {name}>"


def dress_resource(cls):
    cls.to_dict, cls.get, cls.__getitem__, cls.__contains__, cls.__repr__ = to_dict, get, get_item, contains, represent
    # With __getitem__ alone Python would try to iterate over 0, 1, 2…
    cls.__iter__ = None


def enter(self):
    return self


def stop(self, *_exception):
    self.stop()


def dress_watcher(cls):
    """`with client.watch (…) as watcher:` stops it at the end."""
    cls.__enter__, cls.__exit__ = enter, stop


def refuse_to_construct(_self, *_args, **_properties):
    raise TypeError("TestServer.new () or TestServer.new_with_options (options) starts a server")


def dress_test_server(cls):
    """`with KoprsTesting.TestServer.new () as server:` stops it at the end. The bare constructor would make one that was never started."""
    cls.__enter__, cls.__exit__ = enter, stop
    cls.__init__ = refuse_to_construct
