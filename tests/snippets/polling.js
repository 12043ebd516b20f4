#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const WEBSITE = Koprs.Kind.new('example.com', 'v1', 'Website', 'websites', true);

const client = Koprs.Client.new_default();

// Until there is at least one; a list every 10 s where it can't watch.
const found = await client.wait_for_resources_namespaced_async('my-namespace', WEBSITE, 10000);
print(`${found.get_n_items()} found`);
