/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What is different between two JSON values, one line for each place. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Appends "\n- PATH: VALUE" for what is missing and "\n+ PATH: VALUE" for what is there instead. NULL: no JSON. TRUE: there
 * was a difference. */
gboolean koprs_test_diff_append (GString *out, JsonNode *wanted, JsonNode *got);

G_END_DECLS
