#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const WEBSITE = Koprs.Kind.new('example.com', 'v1', 'Website', 'websites', true);

const client = Koprs.Client.new_default();
const references = await client.make_object_refs_namespaced_async('my-namespace', WEBSITE);

// Whatever changes, these are to be looked at.
const mapper = Koprs.ObjectRefMapper.new(references);
for (const reference of mapper.map({apiVersion: 'v1', kind: 'ConfigMap', metadata: {name: 'my-config'}}))
    print(reference.to_string());
