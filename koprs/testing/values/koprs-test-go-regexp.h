/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The syntax of Go's regular expressions, which is narrower than that of Perl's: no looking around, no references back. */

#include <glib.h>

G_BEGIN_DECLS

/* What Go says of an expression that it can't compile; NULL where it can. */
char       *koprs_test_go_regexp_find_fault (const char *pattern);
/* The signs of the set like [:alpha:] that the text begins with, as a class has them; NULL where it is none. */
const char *koprs_test_go_regexp_find_set   (const char *text);

G_END_DECLS
