/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-syntax.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-predict.h"

/* More faults, and more tokens skipped at one, than these, and it is given up. */
#define MAX_RECOVERIES 30
#define MAX_SKIPPED 256
#define MAX_DEPTH 250

typedef struct {
  KoprsTestCelGrammar *grammar;
  const KoprsTestCelSource *source;
  const GArray *tokens;
  KoprsTestCelIssues *issues;
  guint at;
  guint state;                      /* the node that was last looked at */
  const KoprsTestCelFrame *frame;
  guint depths[KOPRS_TEST_CEL_MAX_RULES];                /* of the rules that are being read */
  gboolean recovering;              /* nothing is told until a token fits again */
  guint failed_at;
  GArray *failed_states;            /* (element-type guint) where it failed at that token since one fitted */
  guint n_recoveries;
  gboolean over;
} Syntax;

static void read_rule (Syntax *self, guint rule, guint caller, guint precedence);

static const KoprsTestCelToken *
peek (const Syntax *self, guint ahead)
{
  return &g_array_index (self->tokens, KoprsTestCelToken, MIN (self->at + ahead, self->tokens->len - 1));
}

static KoprsTestCelTokenSet
look (const Syntax *self, guint ahead)
{
  return koprs_test_cel_token_get_set (peek (self, ahead));
}

static void
consume (Syntax *self)
{
  self->at = MIN (self->at + 1, self->tokens->len - 1);
}

/* What may come at the node, in the rules around too where this one may end. */
static KoprsTestCelTokenSet
get_expected (const Syntax *self, guint node)
{
  KoprsTestCelTokenSet set = koprs_test_cel_grammar_look (self->grammar, node);

  for (const KoprsTestCelFrame *frame = self->frame; (set & KOPRS_TEST_CEL_SET_END_OF_RULE) != 0; frame = frame->parent)
    {
      set &= ~KOPRS_TEST_CEL_SET_END_OF_RULE;
      if (frame->parent == NULL)
        return set | KOPRS_TEST_CEL_SET_END_OF_TEXT;
      set |= koprs_test_cel_grammar_look (self->grammar, koprs_test_cel_grammar_get (self->grammar, frame->caller)->next);
    }
  return set;
}

/* What may follow any of the rules that are being read. */
static KoprsTestCelTokenSet
get_followers (const Syntax *self)
{
  KoprsTestCelTokenSet set = 0;

  for (const KoprsTestCelFrame *frame = self->frame; frame->parent != NULL; frame = frame->parent)
    set |= koprs_test_cel_grammar_look (self->grammar, koprs_test_cel_grammar_get (self->grammar, frame->caller)->next);
  return set & ~KOPRS_TEST_CEL_SET_END_OF_RULE;
}

/* What stands between tokens, but for what is none. */
static void
append_blanks (GString *text, const char *at, const char *end)
{
  while (at < end)
    {
      gsize length = strspn (at, " \t\r\n\f");

      if (at[0] == '/' && at[1] == '/')
        length = strcspn (at, "\n");
      g_string_append_len (text, at, (gssize) MIN (length, (gsize) (end - at)));
      at += MAX (length, 1);
    }
}

/* As they are shown, without the end of the text where it is not alone. */
static char *
quote_tokens (const Syntax *self, guint first, guint last)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i <= last; i++)
    {
      const KoprsTestCelToken *token = &g_array_index (self->tokens, KoprsTestCelToken, i);
      const char *end = self->source->text + self->source->length;

      if (token->kind == KOPRS_TEST_CEL_TOKEN_END && i > first)
        break;
      g_string_append_len (text, token->text, (gssize) token->length);
      if (i == last)
        break;
      if (token[1].kind != KOPRS_TEST_CEL_TOKEN_END)
        end = token[1].text;
      append_blanks (text, token->text + token->length, end);
    }
  g_string_replace (text, "\t", "\\t", 0);
  g_string_replace (text, "\n", "\\n", 0);
  g_string_replace (text, "\r", "\\r", 0);
  g_string_prepend_c (text, '\'');
  g_string_append_c (text, '\'');
  return g_string_free (text, FALSE);
}

/* Takes the message over. */
static void
tell (Syntax *self, const KoprsTestCelToken *token, char *message)
{
  g_autofree char *text = message;

  if (!self->recovering && !self->over)
    koprs_test_cel_issues_add (self->issues, token->point, g_strconcat ("Syntax error: ", text, NULL));
  self->recovering = TRUE;
}

/* "mismatched input", "extraneous input", "missing". */
static void
tell_expected (Syntax *self, const char *what, guint node)
{
  const KoprsTestCelToken *token = peek (self, 0);
  g_autofree char *expected = koprs_test_cel_set_to_text (get_expected (self, node));
  g_autofree char *shown = quote_tokens (self, self->at, self->at);

  if (strcmp (what, "missing") == 0)
    tell (self, token, g_strdup_printf ("missing %s at %s", expected, shown));
  else
    tell (self, token, g_strdup_printf ("%s input %s expecting %s", what, shown, expected));
}

static void
tell_no_branch (Syntax *self, guint stop)
{
  const KoprsTestCelToken *first = peek (self, 0), *last = &g_array_index (self->tokens, KoprsTestCelToken, stop);
  g_autofree char *shown = quote_tokens (self, self->at, stop);

  /* Words that are no names are told of otherwise. */
  if (last->kind >= KOPRS_TEST_CEL_TOKEN_TRUE && last->kind <= KOPRS_TEST_CEL_TOKEN_NULL && last->text == first->text + 1
      && first->length == 1)
    tell (self, last, g_strdup_printf ("mismatched input '%.*s' expecting IDENTIFIER", (int) last->length, last->text));
  else
    tell (self, last, g_strdup_printf ("no viable alternative at input %s", shown));
}

/* A token fitted. */
static void
settle (Syntax *self)
{
  self->recovering = FALSE;
  self->failed_at = G_MAXUINT;
  g_array_set_size (self->failed_states, 0);
}

static void
give_up (Syntax *self, char *message)
{
  if (!self->over)
    koprs_test_cel_issues_add_anywhere (self->issues, message);
  else
    g_free (message);
  self->over = TRUE;
}

static void
count_recovery (Syntax *self)
{
  if (self->n_recoveries++ < MAX_RECOVERIES || self->over)
    return;
  koprs_test_cel_issues_add (self->issues, peek (self, 0)->point,
                             g_strdup_printf ("Syntax error: error recovery attempt limit exceeded: %d", MAX_RECOVERIES));
  self->over = TRUE;
}

static void
skip_until (Syntax *self, KoprsTestCelTokenSet set, guint skipped)
{
  for (; !self->over && peek (self, 0)->kind != KOPRS_TEST_CEL_TOKEN_END && (look (self, 0) & set) == 0; consume (self))
    if (skipped++ >= MAX_SKIPPED)
      give_up (self, g_strdup_printf ("error recovery token lookahead limit exceeded: %d", MAX_SKIPPED));
}

/* To where a rule around may go on; a second time at the same place at least one token further. */
static void
recover (Syntax *self)
{
  gboolean again = FALSE;

  count_recovery (self);
  for (guint i = 0; self->failed_at == self->at && i < self->failed_states->len; i++)
    again |= g_array_index (self->failed_states, guint, i) == self->state;
  if (again)
    consume (self);
  self->failed_at = self->at;
  g_array_append_val (self->failed_states, self->state);
  skip_until (self, get_followers (self), again);
}

/* TRUE: without one token what comes fits. */
static gboolean
drop_one (Syntax *self)
{
  if ((get_expected (self, self->state) & look (self, 1)) == 0)
    return FALSE;
  tell_expected (self, "extraneous", self->state);
  consume (self);
  settle (self);
  return TRUE;
}

/* FALSE: the rule fails here. */
static gboolean
read_token (Syntax *self, const KoprsTestCelNode *node)
{
  if ((look (self, 0) & node->tokens) != 0)
    {
      settle (self);
      consume (self);
      return TRUE;
    }
  count_recovery (self);
  if (drop_one (self))
    {
      consume (self);
      return TRUE;
    }
  if ((get_expected (self, node->next) & look (self, 0)) != 0)
    {
      tell_expected (self, "missing", self->state);
      return TRUE;
    }
  tell_expected (self, "mismatched", self->state);
  return FALSE;
}

/* Before a branch is chosen. FALSE: the rule fails here. */
static gboolean
synchronise (Syntax *self, const KoprsTestCelNode *node)
{
  KoprsTestCelTokenSet set = koprs_test_cel_grammar_look (self->grammar, self->state);

  if (self->recovering || (set & (KOPRS_TEST_CEL_SET_END_OF_RULE | look (self, 0))) != 0)
    return TRUE;
  if (node->kind == KOPRS_TEST_CEL_NODE_AGAIN)
    {
      tell_expected (self, "extraneous", self->state);
      skip_until (self, get_expected (self, self->state) | get_followers (self), 0);
      return TRUE;
    }
  if (drop_one (self))
    return TRUE;
  tell_expected (self, "mismatched", self->state);
  return FALSE;
}

/* Whether the branch can begin with the next token, in a rule that was asked for so much. */
static gboolean
is_open (const Syntax *self, guint branch)
{
  const KoprsTestCelNode *node = koprs_test_cel_grammar_get (self->grammar, branch);

  if (node->kind == KOPRS_TEST_CEL_NODE_GUARD)
    return node->precedence >= self->frame->precedence && is_open (self, node->next);
  for (guint i = 0; node->kind == KOPRS_TEST_CEL_NODE_BRANCH && i < node->n_branches; i++)
    if (is_open (self, node->branches[i]))
      return TRUE;
  return node->kind != KOPRS_TEST_CEL_NODE_BRANCH && (koprs_test_cel_grammar_look (self->grammar, branch) & look (self, 0)) != 0;
}

/* The last branch goes on behind an optional part or a loop. */
static int
choose_near (const Syntax *self, const KoprsTestCelNode *node)
{
  for (guint i = 0; i + 1 < node->n_branches; i++)
    if (is_open (self, node->branches[i]))
      return (int) i;
  return (int) node->n_branches - 1;
}

/* Where one token is enough it is quicker to look at no more. */
static int
choose_far (Syntax *self, const KoprsTestCelNode *node, guint *stop)
{
  int found = -1;

  for (guint i = 0; i < node->n_branches; i++)
    if ((get_expected (self, node->branches[i]) & look (self, 0)) != 0)
      {
        if (found >= 0)
          return koprs_test_cel_predict (self->grammar, self->tokens, self->at, self->state, self->frame, stop);
        found = (int) i;
      }
  return found >= 0 ? found : koprs_test_cel_predict (self->grammar, self->tokens, self->at, self->state, self->frame, stop);
}

/* The next node; G_MAXUINT: the rule fails here. */
static guint
choose (Syntax *self, const KoprsTestCelNode *node)
{
  guint stop = self->at;
  int branch;

  if (!synchronise (self, node))
    return G_MAXUINT;
  if (node->n_branches == 1)
    return node->branches[0];
  branch = node->far ? choose_far (self, node, &stop) : choose_near (self, node);
  if (branch >= 0)
    return node->branches[branch];
  tell_no_branch (self, stop);
  return G_MAXUINT;
}

/* From node to node until the rule ends or fails. */
static void
read_nodes (Syntax *self, guint at)
{
  while (!self->over)
    {
      const KoprsTestCelNode *node = koprs_test_cel_grammar_get (self->grammar, at);

      if (node->kind == KOPRS_TEST_CEL_NODE_END)
        return;
      if (node->kind == KOPRS_TEST_CEL_NODE_GUARD)
        {
          at = node->next;
          continue;
        }
      self->state = at;
      if (node->kind == KOPRS_TEST_CEL_NODE_RULE)
        read_rule (self, node->rule, at, node->precedence);
      if (node->kind == KOPRS_TEST_CEL_NODE_RULE || (node->kind == KOPRS_TEST_CEL_NODE_TOKEN && read_token (self, node)))
        at = node->next;
      else if (node->kind == KOPRS_TEST_CEL_NODE_TOKEN || (at = choose (self, node)) == G_MAXUINT)
        {
          recover (self);
          return;
        }
    }
}

static void
read_rule (Syntax *self, guint rule, guint caller, guint precedence)
{
  KoprsTestCelFrame frame = { caller, precedence, self->frame };

  if (self->depths[rule]++ >= MAX_DEPTH)
    give_up (self, g_strdup_printf ("expression recursion limit exceeded: %d", MAX_DEPTH));
  self->frame = &frame;
  read_nodes (self, self->grammar->starts[rule]);
  self->frame = frame.parent;
  if (!self->grammar->recursive[rule])
    self->state = caller;
  self->depths[rule]--;
}

void
koprs_test_cel_syntax_explain (const KoprsTestCelSource *source, const GArray *tokens, KoprsTestCelIssues *issues)
{
  g_autoptr (KoprsTestCelGrammar) grammar = koprs_test_cel_grammar_new ();
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (guint));
  Syntax self = { grammar, source, tokens, issues, .failed_at = G_MAXUINT, .failed_states = states };

  read_rule (&self, 0, 0, 0);
}
