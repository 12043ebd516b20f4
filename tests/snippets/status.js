#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const WEBSITE = Koprs.Kind.new('example.com', 'v1', 'Website', 'websites', true);

const client = Koprs.Client.new_default();
const scope = Koprs.Scope.new_namespaced('my-namespace');

await client.patch_status_namespaced_async('my-namespace', WEBSITE, 'my-website', {ready: false, message: 'Starting'}, 'my-operator');
const website = await client.patch_status_async(scope, WEBSITE, 'my-website', {ready: true, message: 'Reconciled'}, 'my-operator');
print(`${website.get('status.ready') ? 'ready' : 'not ready'}: ${website.get('status.message')}`);
