#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
"""The values as Python sees them: made, read, edited, refused. No server is needed."""

import json
import unittest

import gi

gi.require_version("Koprs", "1.0")
gi.require_version("Json", "1.0")
from gi.repository import GLib, GObject, Gio, Json, Koprs  # noqa: E402

POD = {
    "apiVersion": "v1", "kind": "Pod",
    "metadata": {"name": "web-1", "namespace": "prod", "uid": "u-1", "labels": {"app": "wéb"}, "finalizers": ["example.com/a"]},
    "spec": {"containers": [{"name": "a", "image": "img:1"}], "replicas": 3, "ratio": 0.5, "paused": True},
    "status": {"conditions": [{"type": "Ready", "status": "True", "reason": "Up", "message": "all up"}]},
}


def pod():
    text = json.dumps(POD, ensure_ascii=False)
    return Koprs.Resource.new_from_json(text, -1)


class Kinds(unittest.TestCase):
    def test_ready_made(self):
        kind = Koprs.Kind.deployment()
        self.assertIs(kind, Koprs.Kind.deployment())
        self.assertEqual((kind.get_group(), kind.get_version(), kind.get_kind(), kind.get_plural()),
                         ("apps", "v1", "Deployment", "deployments"))
        self.assertEqual(kind.dup_api_version(), "apps/v1")
        self.assertTrue(kind.is_namespaced())
        self.assertFalse(Koprs.Kind.namespace().is_namespaced())

    def test_own(self):
        made = Koprs.Kind.new("example.com", "v1", "Widget", "widgets", True)
        named = Koprs.Kind(group="example.com", version="v1", kind="Widget", plural="widgets", namespaced=True)
        self.assertTrue(made.equal(named))
        self.assertEqual(made.hash(), named.hash())
        self.assertEqual(named.props.plural, "widgets")

    def test_scopes(self):
        self.assertTrue(Koprs.Scope.new_cluster().is_cluster())
        self.assertIsNone(Koprs.Scope.new_cluster().get_namespace())
        self.assertEqual(Koprs.Scope.new_namespaced("prod").get_namespace(), "prod")


class Resources(unittest.TestCase):
    def test_metadata(self):
        resource = pod()
        self.assertEqual(resource.get_name(), "web-1")
        self.assertEqual(resource.props.namespace, "prod")
        self.assertEqual(resource.get_label("app"), "wéb")
        self.assertIsNone(resource.get_label("tier"))
        self.assertIs(resource.dup_resource_kind(), Koprs.Kind.pod())
        self.assertTrue(resource.has_finalizer("example.com/a"))
        self.assertEqual(resource.find_condition("Ready").props.condition_type, "Ready")

    def test_paths(self):
        resource = pod()
        self.assertEqual(resource.dup_string("spec.containers[0].image"), "img:1")
        self.assertIsNone(resource.dup_string("spec.containers[7].image"))
        self.assertEqual(resource.get_int("spec.replicas", -1), 3)
        self.assertEqual(resource.get_double("spec.ratio", -1), 0.5)
        self.assertIs(resource.get_boolean("spec.paused", False), True)
        self.assertEqual(resource.count("spec.containers"), 1)
        self.assertEqual(resource.dup_variant("spec").unpack(), POD["spec"])
        self.assertEqual(json.loads(resource.dup_json(None)), POD)
        self.assertEqual(resource.dup_node("spec").get_object().get_int_member("replicas"), 3)

    def test_round_trips(self):
        resource = pod()
        self.assertEqual(json.loads(resource.get_bytes().get_data()), POD)
        self.assertEqual(json.loads(resource.to_json()), POD)
        for other in (Koprs.Resource.new_from_yaml(resource.to_yaml(), -1),
                      Koprs.Resource.new_from_bytes(resource.get_bytes()),
                      Koprs.Resource.new_from_node(resource.dup_node(None)),
                      Koprs.Resource.new_from_variant(resource.dup_variant(None))):
            self.assertTrue(resource.equal(other))

    def test_errors(self):
        for text in ("", "[]", "{", "{}{}"):
            with self.assertRaises(GLib.Error) as caught:
                Koprs.Resource.new_from_json(text, -1)
            self.assertTrue(caught.exception.matches(Koprs.Error.quark(), Koprs.Error.SERIALIZATION))
        self.assertEqual(Koprs.ApiError.quark(), GLib.quark_from_string("KoprsApiError"))

    def test_lists(self):
        found = Koprs.ResourceList.new_from_yaml("{kind: A, metadata: {name: a}}\n---\n{kind: B, metadata: {name: b}}\n", -1)
        self.assertIsInstance(found, Gio.ListModel)
        self.assertEqual([item.get_name() for item in found], ["a", "b"])
        self.assertEqual((found.get_resource_version(), found.get_continue_token(), found.get_remaining()), (None, None, -1))


class Builders(unittest.TestCase):
    def test_builds(self):
        builder = Koprs.ResourceBuilder.new(Koprs.Kind.config_map(), "settings")
        builder.set_namespace("prod")
        builder.set_label("app", "web")
        builder.set_string("data.colour", "green")
        builder.set_variant("spec", GLib.Variant("a{sv}", {"n": GLib.Variant("i", 3)}))
        builder.append_string("list", "x")
        builder.append_node("list", Json.from_string("[1]"))
        builder.add_owner(pod(), True)
        condition = Koprs.Condition.new("Ready", "True", "Up", "all up")
        condition.props.observed_generation = 4
        builder.set_condition(condition)
        built = builder.build()
        self.assertEqual(built.get_label("app"), "web")
        self.assertEqual(built.dup_variant("list").unpack(), ["x", [1]])
        self.assertTrue(built.is_owned_by(pod()))
        self.assertEqual(built.find_condition("Ready").get_observed_generation(), 4)
        self.assertIsInstance(built.find_condition("Ready").get_last_transition_time(), GLib.DateTime)
        again = Koprs.ResourceBuilder.new_from_resource(built)
        again.remove("data")
        self.assertFalse(again.build().has("data"))

    def test_refuses(self):
        builder = Koprs.ResourceBuilder.new(Koprs.Kind.pod(), None)
        with self.assertRaises(GLib.Error):
            builder.build()
        builder.set_generate_name("web-")
        self.assertIsNone(builder.build().get_name())
        builder.set_string("a[", "x")
        with self.assertRaises(GLib.Error):
            builder.build()


class Others(unittest.TestCase):
    def test_options(self):
        options = Koprs.ListOptions(label_selector="a=b", limit=5, resource_version_match="exact")
        self.assertEqual((options.get_label_selector(), options.props.limit), ("a=b", 5))
        self.assertEqual(options.get_resource_version_match(), Koprs.ResourceVersionMatch.EXACT)
        self.assertTrue(Koprs.ApplyOptions().props.force)
        self.assertEqual(Koprs.DeleteOptions(propagation=Koprs.Propagation.FOREGROUND).get_grace_period(), -1)
        self.assertEqual(Koprs.CreateOptions(field_validation="strict", dry_run=True).get_field_validation(),
                         Koprs.FieldValidation.STRICT)
        for name in ("Get", "List", "Create", "Replace", "Apply", "Patch", "Delete", "Watch"):
            self.assertIsInstance(getattr(Koprs, name + "Options")(), GObject.Object)

    def test_references(self):
        reference = Koprs.ObjectRef.new_from_resource(pod())
        self.assertEqual(reference.to_string(), "pods prod/web-1")
        self.assertTrue(reference.equal(Koprs.ObjectRef.new(Koprs.Kind.pod(), "prod", "web-1", None)))
        references = Gio.ListStore.new(Koprs.ObjectRef)
        references.append(reference)
        self.assertEqual(len(Koprs.ObjectRefMapper.new(references).map(pod())), 1)


if __name__ == "__main__":
    unittest.main()
