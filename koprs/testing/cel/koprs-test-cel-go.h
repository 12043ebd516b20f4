/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Values as a real server's messages show what it holds them in. */

#include "koprs/testing/cel/koprs-test-cel-value.h"

G_BEGIN_DECLS

/* The Go type: "int64", "[]ref.Val". */
const char *koprs_test_cel_go_type   (const KoprsTestCelValue *value);
/* The value as Go prints it: "map[a:1]". Appends. */
void        koprs_test_cel_go_print  (const KoprsTestCelValue *value, GString *out);
/* As Go's source would have it: "[]uint8{0x61}". Appends. */
void        koprs_test_cel_go_write  (const KoprsTestCelValue *value, GString *out);

G_END_DECLS
