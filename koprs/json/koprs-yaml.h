/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* YAML by libyaml, by the YAML 1.2 core schema, to JSON text and back. */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

/* Every document of the text as one JSON text (GBytes); empty documents are left out. Plain scalars by the core schema (so 0644 is 644, 0o644 is 420,
 * yes is a string), quoted strings stay strings; integers keep their digits; keys are strings as they are written. Anchors and aliases are expanded,
 * merge keys (<<) are not special; !!str, !!int, !!float, !!bool, !!null, !!binary (stays base64), !!map and !!seq are known. A text that is JSON as it
 * stands is passed on verbatim. A BOM (UTF-8 or UTF-16) is fine.
 * SERIALIZATION, with line and column: what is no YAML, an alias bomb (aliases add more than ten times the text's length, at least 1 MiB, at most
 * 16 MiB), more than 512 levels, a duplicate key, a key that is no scalar, NaN or infinity, any other tag. */
GPtrArray *koprs_yaml_to_json   (const char *text, gsize length, GError **error);   /* (element-type GBytes), frees its elements */

/* The first document as the API server reads it: plain scalars and keys mean what they do in YAML 1.1, so yes is true and 0644 is 420; nothing is
 * `null`; of a key that is there twice the last counts, and conflicts (element-type utf8) gets `line 7: key "a" already set in map`. What follows the
 * document is not looked at. Otherwise as above. */
GBytes    *koprs_yaml_legacy_to_json (const char *text, gsize length, GPtrArray *conflicts, GError **error);

/* Block style, literal blocks for lines; strings that would read as something else, in YAML 1.1 too, are quoted. Ends with a newline. Reading it
 * gives the same JSON; only half a surrogate pair, which is no character, becomes U+FFFD. */
char      *koprs_yaml_from_json (KoprsJsonSlice value);
/* The same with long texts folded, as an API server writes it. */
char      *koprs_yaml_legacy_from_json (KoprsJsonSlice value);

G_END_DECLS
