#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import GLib from 'gi://GLib';
import Koprs from 'gi://Koprs?version=1.0';

const client = Koprs.Client.new_default();
const watcher = client.watch_namespaced('default', Koprs.Kind.config_map());
watcher.connect('added', (_watcher, resource) => print(`${resource.get_namespace()}/${resource.get_name()}`));
new GLib.MainLoop(null, false).run();
