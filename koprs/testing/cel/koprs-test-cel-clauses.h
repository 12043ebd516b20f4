/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The texts that string.format () fills in: "%s has %.2f". The checker reads them with the types of the values, the evaluation with the
 * values themselves; both read the same clauses and find the same faults. */

#include "koprs/testing/cel/koprs-test-cel-type.h"

G_BEGIN_DECLS

typedef struct {
  const char *at;                   /* moves */
  const char *end;
  gint64 n_values;                  /* as many as there are to fill in */
  gint64 n_clauses;                 /* as many as were read */
  gboolean values_first;            /* a missing value is told before a '%' that ends the text: so the evaluation does */
} KoprsTestCelClauses;

/* One piece of such a text. */
typedef struct {
  char verb;                        /* one of "sdfebxXo"; NUL: the text from `text` on is meant as it stands */
  gint64 precision;                 /* -1: none is written */
  const char *text;
  gsize length;
} KoprsTestCelClause;

/* The next piece. FALSE: there is none, or what is wrong. */
gboolean    koprs_test_cel_clauses_next   (KoprsTestCelClauses *self, KoprsTestCelClause *clause, char **wrong);
/* Whether the verb is meant for values of this type; anything is for DYN. */
gboolean    koprs_test_cel_clause_fits    (char verb, const KoprsTestCelType *type);
/* What is wrong with a value of this type. */
char       *koprs_test_cel_clause_refuse  (char verb, const KoprsTestCelType *type);

G_END_DECLS
