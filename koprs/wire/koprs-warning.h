/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The texts in a Warning header (RFC 7234 §5.5). Pure. */

#include <glib.h>

G_BEGIN_DECLS

/* Of one header or of several joined by commas: the texts of code 299 that are not empty, unquoted. What does not parse, or holds
 * control characters or invalid UTF-8, ends the list: the rest of it is left out. NULL-terminated; may be empty. */
char **koprs_warning_parse (const char *header);

G_END_DECLS
