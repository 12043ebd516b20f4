/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* From text to tokens. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-source.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_CEL_TOKEN_END,
  KOPRS_TEST_CEL_TOKEN_SIGN,        /* an operator, a bracket, `in` */
  KOPRS_TEST_CEL_TOKEN_TRUE,
  KOPRS_TEST_CEL_TOKEN_FALSE,
  KOPRS_TEST_CEL_TOKEN_NULL,
  KOPRS_TEST_CEL_TOKEN_DOUBLE,
  KOPRS_TEST_CEL_TOKEN_INT,
  KOPRS_TEST_CEL_TOKEN_UINT,
  KOPRS_TEST_CEL_TOKEN_STRING,
  KOPRS_TEST_CEL_TOKEN_BYTES,
  KOPRS_TEST_CEL_TOKEN_IDENT,
  KOPRS_TEST_CEL_TOKEN_ESCAPED,     /* `a-b` in back quotes */
} KoprsTestCelTokenKind;

typedef struct {
  KoprsTestCelTokenKind kind;
  guint point;
  const char *text;                 /* in the source */
  gsize length;
} KoprsTestCelToken;

/* The tokens (element-type KoprsTestCelToken), the last one END. What is no token is an issue and left out. */
GArray *koprs_test_cel_lex            (const KoprsTestCelSource *source, KoprsTestCelIssues *issues);

/* What stands between the quotes of a token STRING or BYTES, escapes decoded; NULL with the reason. */
GString *koprs_test_cel_literal_decode (const KoprsTestCelToken *token, const char **problem);

G_END_DECLS
