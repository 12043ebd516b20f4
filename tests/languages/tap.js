// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT
//
// Tests with TAP output: an object of functions, whose names are sentences.

import System from 'system';

export function assert(truth, what = 'it is not so') {
    if (!truth)
        throw new Error(what);
}

export function assertEqual(is, wanted) {
    assert(is === wanted, `${is} instead of ${wanted}`);
}

export function assertThrows(action) {
    let value;
    try {
        value = action();
    } catch (error) {
        return error;
    }
    throw new Error(`returned ${value} instead of throwing`);
}

export async function assertRejects(promise) {
    let value;
    try {
        value = await promise;
    } catch (error) {
        return error;
    }
    throw new Error(`resolved with ${value} instead of rejecting`);
}

export async function runTests(tests) {
    const names = Object.keys(tests);
    let bad = 0;
    print(`1..${names.length}`);
    for (const [index, name] of names.entries()) {
        try {
            await tests[name]();
            print(`ok ${index + 1} ${name}`);
        } catch (error) {
            bad++;
            print(`not ok ${index + 1} ${name}`);
            printerr(`${error}\n${error.stack}`);
        }
    }
    if (bad > 0)
        System.exit(1);
}
