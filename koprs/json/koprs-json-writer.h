/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Writing JSON text into a GString. Compact. Strings must be UTF-8. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

void koprs_json_write_string (GString *out, const char *text, gssize length);   /* with quotes; escapes only what must be */
void koprs_json_write_int    (GString *out, gint64 value);
void koprs_json_write_double (GString *out, double value);                      /* shortest that reads back; integral ones without a point as Go does (1e21 and up: exponent); NaN and infinities: null */
void koprs_json_write_bool   (GString *out, gboolean value);
void koprs_json_write_node   (GString *out, JsonNode *node);                    /* NULL writes null; members in their order */
void koprs_json_write_slice  (GString *out, KoprsJsonSlice value);              /* verbatim */

G_END_DECLS
