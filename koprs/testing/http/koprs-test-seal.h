/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Seals of what is kept in files, against accidents and not against people. Those of lines of JSON are of the line and of all before
 * it, so that one that was changed, lost, or put elsewhere is found; they are the last member, ,"sum":"0123456789abcdef"}. That of
 * another text is a line at its end, sum 0123456789abcdef. */

#include <glib.h>

G_BEGIN_DECLS

/* Before the first line. */
#define KOPRS_TEST_SEAL_BEGIN G_GUINT64_CONSTANT (0xcbf29ce484222325)

/* Ends the object that begins at start and has at least one member, and the line; returns what the next line's seal begins with. */
guint64  koprs_test_seal_close (guint64 before, GString *text, gsize start);
/* Whether a line, without its line break, is whole and comes after those that made seal what it is; seal becomes its own. */
gboolean koprs_test_seal_check (guint64 *seal, const char *line, gsize length);

char    *koprs_test_seal_text       (const char *text);
gboolean koprs_test_seal_check_text (const char *text);

G_END_DECLS
