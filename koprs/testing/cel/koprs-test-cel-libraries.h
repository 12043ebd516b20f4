/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The functions that Kubernetes adds to the language, and those of the language's own extensions that it uses, as tables; each ends with
 * an empty line. */

#include "koprs/testing/cel/koprs-test-cel-library.h"

G_BEGIN_DECLS

extern const KoprsTestCelDeclaration koprs_test_cel_lists[];
extern const KoprsTestCelDeclaration koprs_test_cel_sequences[];
extern const KoprsTestCelDeclaration koprs_test_cel_sets[];
extern const KoprsTestCelDeclaration koprs_test_cel_regexes[];
extern const KoprsTestCelDeclaration koprs_test_cel_urls[];
extern const KoprsTestCelDeclaration koprs_test_cel_ips[];
extern const KoprsTestCelDeclaration koprs_test_cel_cidrs[];
extern const KoprsTestCelDeclaration koprs_test_cel_quantities[];
extern const KoprsTestCelDeclaration koprs_test_cel_semvers[];
extern const KoprsTestCelDeclaration koprs_test_cel_formats[];
extern const KoprsTestCelDeclaration koprs_test_cel_patches[];     /* for mutations alone */

/* A tenth of the text that the first argument is, once or twice. */
guint64 koprs_test_cel_libraries_cost_scan     (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result);
guint64 koprs_test_cel_libraries_cost_scan_two (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result);
/* Matching against a pattern of that length. */
guint64 koprs_test_cel_libraries_cost_match    (guint64 text_length, guint64 pattern_length);
/* A tenth of the size, rounded up. */
guint64 koprs_test_cel_libraries_cost_tenth    (guint64 size);

/* The text of Go's %q. */
char   *koprs_test_cel_libraries_quote         (const char *text, gsize length);

G_END_DECLS
