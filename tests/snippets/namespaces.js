#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const client = Koprs.Client.new_default();

try {
    const namespace = await client.ensure_namespace_async('my-namespace', 'my-operator');
    print(`${namespace.get_name()} is there`);
} catch (error) {
    if (!error.matches(Koprs.Error, Koprs.Error.NAMESPACE_TERMINATING))
        throw error;
    print('it is being deleted: come back later');
}
