/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Patterns as Go knows them: what it does not know is refused in its words, and \d, \w, \s and \b are ASCII's. */

#include <glib.h>

G_BEGIN_DECLS

/* NULL with 'error parsing regexp: missing closing ): `(`'. */
GRegex  *koprs_test_cel_regex_new   (const char *pattern, char **problem);
/* The first match from there on; FALSE where there is none, or finding it would take too long. */
gboolean koprs_test_cel_regex_find  (const GRegex *regex, const char *text, gsize length, gsize from, gsize *begin, gsize *end);

G_END_DECLS
