#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const WEBSITE = Koprs.Kind.new('example.com', 'v1', 'Website', 'websites', true);

const client = Koprs.Client.new_default();
const watcher = client.watch_namespaced_by_label('my-namespace', WEBSITE, 'app=my-operator');

watcher.connect('added', (_watcher, website) => print(`added ${website.get_name()}`));
await new Promise(resolve => watcher.connect('synced', resolve));
print('that was what is there; from now on comes what changes');
watcher.stop();
