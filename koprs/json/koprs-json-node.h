/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Bridges between validated JSON text, JsonNode and GVariant. json-glib's own parser is never run on objects. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

/* A new tree. Integers in gint64's range are int64, other numbers double. No recursion. */
JsonNode *koprs_json_node_new         (KoprsJsonSlice value);

/* a{sv}, av, s, x, d, b; null is `mv` nothing. A floating reference. */
GVariant *koprs_json_variant_new      (KoprsJsonSlice value);

/* Any GVariant to JSON text: dictionaries with string keys to objects; arrays and tuples to arrays; maybe to value or null; bytestrings
 * (`ay`) to base64; numbers, strings, booleans. SERIALIZATION where there is no such form (a dictionary with other keys, a handle). */
gboolean  koprs_json_write_variant    (GString *out, GVariant *variant, GError **error);

G_END_DECLS
