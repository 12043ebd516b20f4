// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT
//
// What KoprsTesting has in JavaScript beyond what introspection gives: see Koprs.js.
/* exported _init */

function _init() {
    imports.overrides.koprsCalls.dressNamespace(this, 'KoprsTesting');
}
