/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The grammar of expressions as a graph: what may come next, wherever one is. Only what is said of malformed texts needs it. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-lexer.h"

G_BEGIN_DECLS

/* One bit for each kind of token, in the order in which messages list them, and one for the end of the rule. */
typedef guint64 KoprsTestCelTokenSet;

#define KOPRS_TEST_CEL_SET_END_OF_TEXT G_GUINT64_CONSTANT (1)
#define KOPRS_TEST_CEL_SET_END_OF_RULE (G_GUINT64_CONSTANT (1) << 63)

typedef enum {
  KOPRS_TEST_CEL_NODE_TOKEN,
  KOPRS_TEST_CEL_NODE_RULE,         /* another rule, and then `next` */
  KOPRS_TEST_CEL_NODE_GUARD,        /* passed where the rule was asked for no more than `precedence` */
  KOPRS_TEST_CEL_NODE_BRANCH,       /* where a real server skips what is one too many, or gives up */
  KOPRS_TEST_CEL_NODE_AGAIN,        /* behind one round of a loop: it skips all that can't go on */
  KOPRS_TEST_CEL_NODE_END,
} KoprsTestCelNodeKind;

#define KOPRS_TEST_CEL_MAX_BRANCHES 9
#define KOPRS_TEST_CEL_MAX_RULES 17

typedef struct {
  KoprsTestCelNodeKind kind;
  KoprsTestCelTokenSet tokens;
  guint rule;                       /* which */
  guint precedence;
  guint next;
  guint branches[KOPRS_TEST_CEL_MAX_BRANCHES];
  guint n_branches;
  gboolean far;                     /* which branch it is may be seen only further on */
} KoprsTestCelNode;

typedef struct {
  GArray *nodes;                    /* (element-type KoprsTestCelNode) */
  guint starts[KOPRS_TEST_CEL_MAX_RULES];                /* of the rules; the whole is the first */
  gboolean recursive[KOPRS_TEST_CEL_MAX_RULES];          /* a rule that begins with itself: operators */
} KoprsTestCelGrammar;

KoprsTestCelGrammar    *koprs_test_cel_grammar_new  (void);
void                    koprs_test_cel_grammar_free (KoprsTestCelGrammar *self);
const KoprsTestCelNode *koprs_test_cel_grammar_get  (const KoprsTestCelGrammar *self, guint node);
/* What may come next within the rule. */
KoprsTestCelTokenSet    koprs_test_cel_grammar_look (const KoprsTestCelGrammar *self, guint node);

KoprsTestCelTokenSet    koprs_test_cel_token_get_set (const KoprsTestCelToken *token);
/* "{'(', IDENTIFIER}", or of one token "'('". A new text. */
char                   *koprs_test_cel_set_to_text   (KoprsTestCelTokenSet set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestCelGrammar, koprs_test_cel_grammar_free)

G_END_DECLS
