#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const WEBSITE = Koprs.Kind.new('example.com', 'v1', 'Website', 'websites', true);

const client = Koprs.Client.new_default();

const everywhere = await client.list_resources_async(WEBSITE);
const labelled = await client.list_resources_by_label_async(WEBSITE, 'app=my-operator');
for (const website of await client.list_namespaced_resources_async('my-namespace', WEBSITE))
    print(website.get_name());
print(...await client.list_resource_names_async(WEBSITE, 'app=my-operator'));
