#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""Python's values to koprs and back, and errors by class."""

import unittest

import gi

gi.require_version("Json", "1.0")
gi.require_version("Koprs", "1.0")
gi.require_version("KoprsTesting", "1.0")
from gi.repository import Gio, GLib, GObject, Json, Koprs, KoprsTesting  # noqa: E402

import tap  # noqa: E402

CONFIG_MAP = Koprs.Kind.config_map()
DEFAULT = Koprs.Scope.new_namespaced("default")
OBJECT = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "labels": {"app": "web"}}, "data": {"x": "é"}}
YAML = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: '2'}\n"


class In(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = KoprsTesting.TestServer.new()
        cls.client = cls.server.create_client()

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()

    def test_a_dict_is_a_resource(self):
        self.assertEqual(self.client.apply_resource(DEFAULT, OBJECT, "tests")["data.x"], "é")

    def test_yaml_is_a_resource(self):
        self.assertEqual(self.client.apply_resource(DEFAULT, YAML, "tests")["data.x"], "2")

    def test_a_dict_by_name_is_a_resource(self):
        self.assertEqual(self.client.apply_resource(scope=DEFAULT, resource=OBJECT, field_manager="tests").get_name(), "a")

    def test_a_dict_is_a_resource_without_a_server_too(self):
        builder = Koprs.ResourceBuilder.new_from_resource(OBJECT)
        builder.add_owner({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p", "uid": "u"}}, True)
        self.assertEqual(builder.build()["metadata.ownerReferences[0].name"], "p")

    def test_what_json_can_say_is_a_node(self):
        for value in ({"a": [1, None]}, [1.5], "text", 3, True):
            builder = Koprs.ResourceBuilder.new_from_resource(OBJECT)
            builder.set_node("spec", value)
            self.assertEqual(builder.build()["spec"], value)

    def test_a_node_stays_a_node(self):
        builder = Koprs.ResourceBuilder.new_from_resource(OBJECT)
        builder.set_node("spec", Json.from_string("[1]"))
        self.assertEqual(builder.build()["spec"], [1])

    def test_a_dict_is_the_body_of_a_patch(self):
        self.client.apply_resource(DEFAULT, OBJECT, "tests")
        patched = self.client.patch(DEFAULT, CONFIG_MAP, "a", Koprs.PatchType.MERGE, {"data": {"y": "2"}}, -1)
        self.assertEqual(patched["data.y"], "2")

    def test_a_list_is_a_list_model(self):
        mapper = Koprs.ObjectRefMapper.new([Koprs.ObjectRef.new(CONFIG_MAP, "default", "b", None)])
        self.assertEqual([reference.get_name() for reference in mapper.map(OBJECT)], ["b"])

    def test_what_is_no_resource_is_refused_and_nothing_sent(self):
        self.server.clear_requests()
        for wrong, error in ((": ] no", Koprs.SerializationError), ("[1]", Koprs.SerializationError), ({}, Koprs.LibraryError),
                             ({"apiVersion": "v1", "kind": "ConfigMap"}, Koprs.MissingMetadataError),
                             ({"metadata": object()}, TypeError), (7, TypeError), (None, TypeError)):
            with self.subTest(wrong=wrong), self.assertRaises(error):
                self.client.apply_resource(DEFAULT, wrong, "tests")
            with self.subTest(wrong=wrong, awaited=True), self.assertRaises(error):
                Koprs.run(self.client.apply_resource_async(DEFAULT, wrong, "tests"))
        self.assertEqual(len(self.server.get_requests()), 0)


class Out(unittest.TestCase):
    resource = Koprs.Resource.new_from_yaml(YAML, -1)

    def test_to_dict(self):
        self.assertEqual(self.resource.to_dict(), {
            "apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}, "data": {"x": "2"}})

    def test_items_are_paths(self):
        self.assertEqual((self.resource["data.x"], self.resource["data"]), ("2", {"x": "2"}))
        self.assertIn("data.x", self.resource)
        self.assertNotIn("data.y", self.resource)
        self.assertRaises(KeyError, lambda: self.resource["data.y"])
        self.assertEqual(self.resource.get("data.y", 5), 5)

    def test_a_resource_is_no_sequence(self):
        self.assertRaises(TypeError, iter, self.resource)

    def test_it_says_what_it_is(self):
        self.assertEqual(repr(self.resource), "<Koprs.Resource v1 ConfigMap a>")

    def test_lists(self):
        found = Koprs.ResourceList.new_from_yaml("{kind: A, metadata: {name: a}}\n---\n{kind: B, metadata: {name: b}}\n", -1)
        self.assertEqual(len(found), 2)
        self.assertEqual([item.get_name() for item in found], ["a", "b"])
        self.assertEqual((found[0].get_name(), found[-1].get_name(), len(found[:1])), ("a", "b", 1))
        self.assertRaises(IndexError, lambda: found[2])

    def test_equal_values_are_equal(self):
        one, two = (Koprs.ObjectRef.new(CONFIG_MAP, "default", "a", None) for _ in range(2))
        self.assertEqual(one, two)
        self.assertEqual(len({one, two}), 1)
        self.assertNotEqual(one, Koprs.ObjectRef.new(CONFIG_MAP, "default", "b", None))
        self.assertNotEqual(one, "a")
        self.assertEqual(Koprs.Kind.new("", "v1", "ConfigMap", "configmaps", True), CONFIG_MAP)


class Errors(unittest.TestCase):
    def test_every_code_has_a_class(self):
        for base, codes in ((Koprs.StatusError, Koprs.ApiError), (Koprs.LibraryError, Koprs.Error)):
            for value in codes.__enum_values__.values():
                name = value.value_nick.title().replace("-", "") + "Error"
                with self.subTest(name=name):
                    cls = getattr(Koprs, name)
                    self.assertTrue(issubclass(cls, base) and issubclass(cls, GLib.Error))

    def test_every_code_is_raised_by_its_class(self):
        body = '{{"kind":"Status","apiVersion":"v1","status":"Failure","message":"no","reason":"{}","code":{}}}'
        with KoprsTesting.TestServer.new() as server:
            client = server.create_client()
            for reason, code, error in (("NotFound", 404, Koprs.NotFoundError), ("Forbidden", 403, Koprs.ForbiddenError),
                                        ("Conflict", 409, Koprs.ConflictError), ("AlreadyExists", 409, Koprs.AlreadyExistsError),
                                        ("Invalid", 422, Koprs.InvalidError), ("Expired", 410, Koprs.ExpiredError)):
                server.expect("GET", "/api/v1/namespaces/default/configmaps/a", code, body.format(reason, code))
                with self.assertRaises(error) as caught:
                    client.get(DEFAULT, CONFIG_MAP, "a")
                self.assertEqual((str(caught.exception.message), type(caught.exception)), ("no", error))

    def test_errors_are_still_matched_by_code(self):
        with self.assertRaises(GLib.Error) as caught:
            Koprs.Resource.new_from_json("{", -1)
        self.assertTrue(caught.exception.matches(Koprs.Error.quark(), Koprs.Error.SERIALIZATION))
        self.assertIs(type(caught.exception), Koprs.SerializationError)

    def test_errors_of_others_are_left_alone(self):
        cancelled = Gio.Cancellable()
        cancelled.cancel()
        with self.assertRaises(GLib.Error) as caught:
            Koprs.Client.new(Koprs.Config.new_for_uri("http://127.0.0.1:1")).get(DEFAULT, CONFIG_MAP, "a", None, cancelled)
        self.assertIs(type(caught.exception), GLib.Error)

    def test_a_test_server_is_not_constructed_but_started(self):
        with self.assertRaisesRegex(TypeError, "TestServer.new"):
            KoprsTesting.TestServer()

    def test_what_the_server_is_told_to_load_is_checked(self):
        with KoprsTesting.TestServer.new() as server, self.assertRaises(GLib.Error):
            server.load("- no object", -1)


class Introspection(unittest.TestCase):
    def test_methods_keep_their_names_and_documentation(self):
        self.assertEqual(Koprs.Client.get.__qualname__, "Client.get")
        self.assertIn("scope", Koprs.Client.get.__doc__)

    def test_classes_stay_gobjects(self):
        self.assertTrue(issubclass(Koprs.Client, GObject.Object))
        self.assertIs(type(Koprs.Resource.new_from_yaml(YAML, -1)), Koprs.Resource)


if __name__ == "__main__":
    tap.main()
