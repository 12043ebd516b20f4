#!/usr/bin/python3
# SPDX-License-Identifier: MIT
import unittest

import gi

gi.require_version("Koprs", "1.0")
gi.require_version("KoprsTesting", "1.0")
from gi.repository import Koprs, KoprsTesting

CONFIG_MAP = Koprs.Kind.config_map()


def clean(client, namespace):
    """What is tested: deletes what is out of use, and tells how many there were."""
    old = client.list_resources_by_label(CONFIG_MAP, "in-use=no")
    return sum(client.delete_namespaced_resource(namespace, CONFIG_MAP, item.get_name()) for item in old)


class Cleaning(unittest.TestCase):
    def setUp(self):
        self.server = KoprsTesting.TestServer.new()
        self.addCleanup(self.server.stop)
        self.client = self.server.create_client()
        self.server.load("{apiVersion: v1, kind: ConfigMap, metadata: {name: old, labels: {in-use: 'no'}}}", -1)

    def test_deletes_what_is_out_of_use(self):
        self.assertEqual(clean(self.client, "default"), 1)
        self.assertEqual(clean(self.client, "default"), 0)

    def test_asks_for_no_more_than_it_needs(self):
        self.server.clear_requests()
        clean(self.client, "default")
        self.assertEqual([request.get_method() for request in self.server.get_requests()], ["GET", "DELETE"])

    def test_goes_on_once_it_is_allowed_to(self):
        self.server.add_fault(KoprsTesting.TestFault(effect=KoprsTesting.TestFaultEffect.STATUS, verb="list", status=403))
        with self.assertRaises(Koprs.ForbiddenError):
            clean(self.client, "default")
        self.assertEqual(clean(self.client, "default"), 1)


if __name__ == "__main__":
    unittest.main()
