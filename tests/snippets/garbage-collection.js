#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const WEBSITE = Koprs.Kind.new('example.com', 'v1', 'Website', 'websites', true);

const client = Koprs.Client.new_default();
const wanted = new Set(['one']);

// What is wanted is kept.
const result = await client.gc_namespaced_resources_async('my-namespace', WEBSITE, 'app=my-operator',
    website => wanted.has(website.get_name()));
print(`${result.get_n_kept()} kept, ${result.get_n_deleted()} deleted`);
