#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const client = Koprs.Client.new_default();
const scope = Koprs.Scope.new_namespaced('my-namespace');
const configMap = await client.get_async(scope, Koprs.Kind.config_map(), 'my-config');
print(`the colour is ${configMap.get('data.colour')}`);
