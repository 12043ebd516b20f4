/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-predict.h"

/* One way through the grammar that fits so far. */
typedef struct {
  guint branch;
  guint node;
  const KoprsTestCelFrame *frame;
  gboolean left;                    /* it is out of the rule that asked */
} Way;

typedef struct {
  const KoprsTestCelGrammar *grammar;
  KoprsTestCelArena *arena;
  const KoprsTestCelFrame *base;
  GPtrArray *frames;                /* (element-type KoprsTestCelFrame) so that equal ones are the same */
  GArray *ways;                     /* (element-type Way) before the next token */
} Predictor;

/* Callers behind which it goes on at the same place are the same one. */
static const KoprsTestCelFrame *
push (Predictor *self, guint caller, const KoprsTestCelFrame *parent)
{
  guint next = koprs_test_cel_grammar_get (self->grammar, caller)->next;
  KoprsTestCelFrame *frame;

  for (guint i = 0; i < self->frames->len; i++)
    {
      frame = self->frames->pdata[i];
      if (koprs_test_cel_grammar_get (self->grammar, frame->caller)->next == next && frame->parent == parent)
        return frame;
    }
  frame = koprs_test_cel_arena_alloc (self->arena, sizeof (KoprsTestCelFrame));
  *frame = (KoprsTestCelFrame) { caller, 0, parent };
  g_ptr_array_add (self->frames, frame);
  return frame;
}

static gboolean
is_known (const Predictor *self, const Way *way)
{
  for (guint i = 0; i < self->ways->len; i++)
    {
      const Way *known = &g_array_index (self->ways, Way, i);

      if (known->branch == way->branch && known->node == way->node && known->frame == way->frame)
        return TRUE;
    }
  return FALSE;
}

/* On to the tokens that may come next. first: guards count, those of the rule that asked. */
static void
spread (Predictor *self, Way way, gboolean first)
{
  const KoprsTestCelNode *node = koprs_test_cel_grammar_get (self->grammar, way.node);

  if (node->kind == KOPRS_TEST_CEL_NODE_TOKEN || (node->kind == KOPRS_TEST_CEL_NODE_END && way.frame->parent == NULL))
    {
      if (!is_known (self, &way))
        g_array_append_val (self->ways, way);
      return;
    }
  if (node->kind == KOPRS_TEST_CEL_NODE_RULE)
    spread (self, (Way) { way.branch, self->grammar->starts[node->rule], push (self, way.node, way.frame), way.left }, first);
  else if (node->kind == KOPRS_TEST_CEL_NODE_END)
    spread (self, (Way) { way.branch, koprs_test_cel_grammar_get (self->grammar, way.frame->caller)->next, way.frame->parent,
                          way.left || way.frame == self->base }, first);
  else if (node->kind == KOPRS_TEST_CEL_NODE_GUARD)
    {
      if (!first || way.frame != self->base || node->precedence >= self->base->precedence)
        spread (self, (Way) { way.branch, node->next, way.frame, way.left }, first);
    }
  else
    for (guint i = 0; i < node->n_branches; i++)
      spread (self, (Way) { way.branch, node->branches[i], way.frame, way.left }, first);
}

/* The first of the branches that have come to the same place; by the node alone, or by the frame too. one: there is no other. */
static guint
get_least (const Predictor *self, const Way *way, gboolean by_frame, gboolean *one)
{
  guint least = way->branch;

  *one = TRUE;
  for (guint i = 0; i < self->ways->len; i++)
    {
      const Way *other = &g_array_index (self->ways, Way, i);

      if (other->node != way->node || (by_frame && other->frame != way->frame))
        continue;
      *one &= other->branch == way->branch;
      least = MIN (least, other->branch);
    }
  return least;
}

/* Some branches have come together, and none is anywhere alone. */
static gboolean
is_conflict (const Predictor *self)
{
  gboolean together = FALSE;

  for (guint i = 0; i < self->ways->len; i++)
    {
      const Way *way = &g_array_index (self->ways, Way, i);
      gboolean one;

      get_least (self, way, FALSE, &one);
      if (one)
        return FALSE;
      get_least (self, way, TRUE, &one);
      together |= !one;
    }
  return together;
}

/* The only branch that is left, or -1. merged: those that have come together count as their first. */
static int
get_winner (const Predictor *self, gboolean merged)
{
  int winner = -1;

  for (guint i = 0; i < self->ways->len; i++)
    {
      const Way *way = &g_array_index (self->ways, Way, i);
      gboolean one;
      guint branch = merged ? get_least (self, way, TRUE, &one) : way->branch;

      if (winner >= 0 && winner != (int) branch)
        return -1;
      winner = (int) branch;
    }
  return winner;
}

/* Of those that are done with the rule that asked, the first; -1: none is. */
static int
get_finished (const GArray *ways)
{
  int finished = -1;

  for (guint i = 0; i < ways->len; i++)
    {
      const Way *way = &g_array_index (ways, Way, i);

      if (way->left && (finished < 0 || way->branch < (guint) finished))
        finished = (int) way->branch;
    }
  return finished;
}

/* Over one token; what was before is left in `before`. */
static void
step (Predictor *self, KoprsTestCelTokenSet token, GArray **before)
{
  GArray *from = self->ways;

  self->ways = *before;
  g_array_set_size (self->ways, 0);
  for (guint i = 0; i < from->len; i++)
    {
      const Way *way = &g_array_index (from, Way, i);
      const KoprsTestCelNode *node = koprs_test_cel_grammar_get (self->grammar, way->node);

      if ((node->tokens & token) != 0)
        spread (self, (Way) { way->branch, node->next, way->frame, way->left }, FALSE);
    }
  *before = from;
}

#define CONFLICT -2

static int
decide (Predictor *self, const GArray *tokens, guint at, gboolean merged, guint *stop)
{
  GArray *before = g_array_new (FALSE, FALSE, sizeof (Way));
  int winner = -1;

  for (; winner == -1; at++)
    {
      *stop = MIN (at, tokens->len - 1);
      step (self, koprs_test_cel_token_get_set (&g_array_index (tokens, KoprsTestCelToken, *stop)), &before);
      winner = get_winner (self, merged);
      if (self->ways->len == 0)
        {
          winner = get_finished (before);
          break;
        }
      if (winner < 0 && !merged && is_conflict (self))
        winner = CONFLICT;
    }
  g_array_unref (before);
  return winner;
}

static void
begin (Predictor *self, const KoprsTestCelNode *node)
{
  g_array_set_size (self->ways, 0);
  for (guint i = 0; i < node->n_branches; i++)
    spread (self, (Way) { i, node->branches[i], self->base, FALSE }, TRUE);
}

int
koprs_test_cel_predict (const KoprsTestCelGrammar *grammar, const GArray *tokens, guint at, guint node, const KoprsTestCelFrame *frame,
                        guint *stop)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  g_autoptr (GPtrArray) frames = g_ptr_array_new ();
  Predictor self = { grammar, arena, frame, frames, g_array_new (FALSE, FALSE, sizeof (Way)) };
  int winner;

  begin (&self, koprs_test_cel_grammar_get (grammar, node));
  winner = decide (&self, tokens, at, FALSE, stop);
  if (winner == CONFLICT)
    {
      begin (&self, koprs_test_cel_grammar_get (grammar, node));
      winner = decide (&self, tokens, at, TRUE, stop);
    }
  g_array_unref (self.ways);
  return winner;
}
