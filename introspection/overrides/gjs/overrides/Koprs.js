// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT
//
// What Koprs has in JavaScript beyond what introspection gives: methods whose name ends in _async return a promise when they get no
// callback; plain objects and YAML go wherever a resource is taken; lists can be iterated; arguments at the end that may be null can be left out.
/* exported _init */

function _init() {
    imports.overrides.koprsCalls.dressNamespace(this, 'Koprs');
    const {to_json, dup_json} = this.Resource.prototype;

    // The whole object as a plain one, with apiVersion and kind.
    this.Resource.prototype.to_object = function () {
        return JSON.parse(to_json.call(this));
    };

    // What is at a path (`spec.containers[0].image`) as JavaScript's own values, or the fallback.
    this.Resource.prototype.get = function (path, fallback = undefined) {
        const text = dup_json.call(this, path);
        return text === null ? fallback : JSON.parse(text);
    };

    // JSON.stringify (resource)
    this.Resource.prototype.toJSON = this.Resource.prototype.to_object;
}
