#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import GLib from 'gi://GLib';
import Koprs from 'gi://Koprs?version=1.0';

const WEBSITE = Koprs.Kind.new('example.com', 'v1', 'Website', 'websites', true);

const client = Koprs.Client.new_default();
await client.fetch_and_write_to_file_async(WEBSITE, GLib.get_current_dir(), 'websites.json');
print('written');
