#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const WEBSITE = Koprs.Kind.new('example.com', 'v1', 'Website', 'websites', true);
const FINALIZER = 'example.com/cleanup';

const client = Koprs.Client.new_default();
const scope = Koprs.Scope.new_namespaced('my-namespace');

await client.add_finalizer_namespaced_async('my-namespace', WEBSITE, 'my-website', FINALIZER);
await client.delete_namespaced_resource_async('my-namespace', WEBSITE, 'my-website');
if ((await client.get_async(scope, WEBSITE, 'my-website')).is_being_deleted())
    print('waits for its finalizer');

// Clean up here, then let it go.
await client.remove_finalizer_async(scope, WEBSITE, 'my-website', FINALIZER);
if (!await client.exists_async(scope, WEBSITE, 'my-website'))
    print('gone');
