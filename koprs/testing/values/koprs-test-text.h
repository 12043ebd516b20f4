/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Texts that a real server checks and rewrites: times, quantities, base64; and how Go quotes strings in its messages. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Go's %q: in double quotes, escaped. */
char *koprs_test_text_quote     (const char *text);

/* Go's %v, map[a:1 b:[x]]; or with syntax its %#v. */
char *koprs_test_text_go_value  (JsonNode *value, gboolean syntax);

/* RFC 3339 to UTC: "2026-11-23T08:00:00Z", or with six digits of fraction when `micro`, which then must be there. NULL with
 * what Go says about it in `problem`. */
char *koprs_test_text_time      (const char *text, gboolean micro, char **problem);

/* What Go says of a day, or of a time of no zone, that is none; NULL: it is one. */
char *koprs_test_text_find_time_fault (const char *text, gboolean day);

/* A quantity in its shortest exact form: "1000m" is "1", "1024Mi" is "1Gi". NULL where it is none. */
char *koprs_test_text_quantity  (const char *text);
/* a + sign * b, in the manner of a; NULL is 0. */
char *koprs_test_text_add_quantities     (const char *a, const char *b, int sign);
int   koprs_test_text_compare_quantities (const char *a, const char *b);
/* 0 where b is. */
double koprs_test_text_divide_quantities (const char *a, const char *b);

/* The byte at which base64 breaks off, or -1 where it is fine. */
gssize koprs_test_text_find_base64_flaw (const char *text);

/* Without padding, in the alphabet of URLs. */
void      koprs_test_text_append_base64url (GString *out, const guint8 *data, gsize size);

G_END_DECLS
