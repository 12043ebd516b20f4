/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* From text to expression, macros expanded. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-expr.h"

G_BEGIN_DECLS

/* NULL with KOPRS_ERROR_INVALID_ARGUMENT, in the words of a real server: "ERROR: <input>:1:7: Syntax error: …" with the line and a caret.
 * Bounded: 100000 code points, 250 levels. */
KoprsTestCelAst *koprs_test_cel_parse (const char *text, GError **error);

G_END_DECLS
