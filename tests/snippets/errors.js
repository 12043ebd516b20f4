#!/usr/bin/gjs -m
// SPDX-License-Identifier: MIT
import Koprs from 'gi://Koprs?version=1.0';

const client = Koprs.Client.new_default();

try {
    print(await client.delete_cluster_resource_async(Koprs.Kind.namespace(), 'my-resource') ? 'deleted' : 'already gone');
} catch (error) {
    if (!error.matches(Koprs.ApiError, Koprs.ApiError.FORBIDDEN))
        throw error;
    print('permission denied');
}

// An empty name is noticed here, before anything is sent.
try {
    await client.delete_cluster_resource_async(Koprs.Kind.namespace(), '');
} catch (error) {
    if (error.matches(Koprs.Error, Koprs.Error.INVALID_ARGUMENT))
        print('no such name can be');
}
