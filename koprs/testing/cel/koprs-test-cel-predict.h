/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which branch of the grammar a text takes, if that is seen only further on. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-arena.h"
#include "koprs/testing/cel/koprs-test-cel-grammar.h"

G_BEGIN_DECLS

typedef struct _KoprsTestCelFrame KoprsTestCelFrame;

/* A rule that is being read. */
struct _KoprsTestCelFrame {
  guint caller;                     /* the node that asked for it; none for the whole */
  guint precedence;
  const KoprsTestCelFrame *parent;  /* or NULL */
};

/* tokens (element-type KoprsTestCelToken), from `at` on. The index of the branch; -1 with the token at which no branch can go on. */
int koprs_test_cel_predict (const KoprsTestCelGrammar *grammar, const GArray *tokens, guint at, guint node,
                            const KoprsTestCelFrame *frame, guint *stop);

G_END_DECLS
