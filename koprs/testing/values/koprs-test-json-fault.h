/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Go's words for the first place where a text is not JSON. */

#include <glib.h>

G_BEGIN_DECLS

/* "invalid character 'x' after array element", or "unexpected end of JSON input"; NULL where the text is JSON. */
char *koprs_test_json_fault (const char *text, gsize length);

G_END_DECLS
