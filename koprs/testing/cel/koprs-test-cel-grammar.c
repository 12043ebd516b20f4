/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-grammar.h"

#include <string.h>

/* In the order in which messages list them. */
static const char *const names[] = {
  "<EOF>", "'=='", "'!='", "'in'", "'<'", "'<='", "'>='", "'>'", "'&&'", "'||'", "'['", "']'", "'{'", "'}'", "'('", "')'", "'.'", "','",
  "'-'", "'!'", "'?'", "':'", "'+'", "'*'", "'/'", "'%'", "'true'", "'false'", "'null'", "NUM_FLOAT", "NUM_INT", "NUM_UINT", "STRING",
  "BYTES", "IDENTIFIER", "ESC_IDENTIFIER",
};

/* Tokens (one of several with ~ between them), rules (with what they are asked for behind a colon), groups, and what is asked for
 * in braces. ? * + as usual; ! behind a group or a loop: one has to look further than one token. */
static const struct {
  const char *name;
  const char *body;
} rules[] = {
  { "start", "expr <EOF>" },
  { "expr", "or ('?' or ':' expr)?" },
  { "or", "and ('||' and)*" },
  { "and", "relation:0 ('&&' relation:0)*" },
  { "relation", "calc:0 ({1} '<'~'<='~'>'~'>='~'=='~'!='~'in' relation:2)*" },
  { "calc", "unary (({2} '*'~'/'~'%' calc:3|{1} '+'~'-' calc:2))*" },
  { "unary", "(member:0|('!')+ member:0|('-')+! member:0)!" },
  { "member", "primary (({3} '.' ('?')? name|{2} '.' IDENTIFIER '(' (args)? ')'|{1} '[' ('?')? expr ']')!)*" },
  { "primary", "(('.')? IDENTIFIER|('.')? IDENTIFIER '(' (args)? ')'|'(' expr ')'|'[' (items)? (',')? ']'|'{' (entries)? (',')? '}'"
               "|('.')? IDENTIFIER ('.' IDENTIFIER)* '{' (fields)? (',')? '}'|literal)!" },
  { "args", "expr (',' expr)*" },
  { "items", "item (',' item)*!" },
  { "fields", "field ':' expr (',' field ':' expr)*!" },
  { "field", "('?')? name" },
  { "entries", "item ':' expr (',' item ':' expr)*!" },
  { "name", "(IDENTIFIER|ESC_IDENTIFIER)" },
  { "item", "('?')? expr" },
  { "literal", "(('-')? NUM_INT|NUM_UINT|('-')? NUM_FLOAT|STRING|BYTES|'true'|'false'|'null')!" },
};

typedef struct {
  KoprsTestCelGrammar *grammar;
  const char *at;
} Builder;

static guint build_alternatives (Builder *self, KoprsTestCelNode *branch, guint next);

static guint
add (Builder *self, const KoprsTestCelNode *node)
{
  g_array_append_vals (self->grammar->nodes, node, 1);
  return self->grammar->nodes->len - 1;
}

static void
put (Builder *self, guint index, const KoprsTestCelNode *node)
{
  g_array_index (self->grammar->nodes, KoprsTestCelNode, index) = *node;
}

static gboolean
take (Builder *self, char c)
{
  if (*self->at != c)
    return FALSE;
  self->at++;
  return TRUE;
}

static guint
find_name (const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length && strncmp (names[i], word, length) == 0)
      return i;
  return G_N_ELEMENTS (names);
}

static guint
find_rule (const char *word, gsize length)
{
  guint i = 0;

  while (strlen (rules[i].name) != length || strncmp (rules[i].name, word, length) != 0)
    i++;
  return i;
}

/* A token, or one of several. */
static void
read_tokens (Builder *self, KoprsTestCelNode *node)
{
  do
    {
      gsize length = *self->at == '\'' ? strcspn (self->at + 1, "'") + 2 : strcspn (self->at, " |)~");

      node->tokens |= G_GUINT64_CONSTANT (1) << find_name (self->at, length);
      self->at += length;
    }
  while (take (self, '~'));
}

static void
read_rule (Builder *self, KoprsTestCelNode *node)
{
  gsize length = strspn (self->at, "abcdefghijklmnopqrstuvwxyz");

  node->kind = KOPRS_TEST_CEL_NODE_RULE;
  node->rule = find_rule (self->at, length);
  self->at += length;
  if (take (self, ':'))
    node->precedence = (guint) (*self->at++ - '0');
}

static void
skip_group (Builder *self)
{
  guint depth = 0;

  do
    {
      if (*self->at == '\'')
        self->at += 2 + strcspn (self->at + 1, "'");
      else
        {
          depth += *self->at == '(';
          depth -= *self->at == ')';
          self->at++;
        }
    }
  while (depth > 0);
}

static guint build_sequence (Builder *self, guint next);

/* What stands in parentheses, once or as the sign behind them says; what follows is built first. */
static guint
build_group (Builder *self, guint next)
{
  Builder inner = { self->grammar, self->at + 1 };
  KoprsTestCelNode entry = { .kind = KOPRS_TEST_CEL_NODE_BRANCH }, again = { .kind = KOPRS_TEST_CEL_NODE_AGAIN };
  guint at = add (self, &entry);
  guint back = add (self, &again);
  char sign;

  skip_group (self);
  sign = *self->at != '\0' && strchr ("?*+", *self->at) != NULL ? *self->at++ : ' ';
  entry.far = again.far = take (self, '!');
  next = build_sequence (self, next);
  again.n_branches = build_alternatives (&inner, &again, sign == '*' || sign == '+' ? back : next);
  memcpy (entry.branches, again.branches, sizeof (entry.branches));
  entry.n_branches = again.n_branches;
  again.branches[again.n_branches++] = next;
  if (sign == '?' || sign == '*')
    entry.branches[entry.n_branches++] = next;
  put (self, at, &entry);
  put (self, back, &again);
  return at;
}

/* Up to the next alternative or the end of the group. */
static guint
build_sequence (Builder *self, guint next)
{
  KoprsTestCelNode node = { .kind = KOPRS_TEST_CEL_NODE_TOKEN };
  guint at;

  self->at += strspn (self->at, " ");
  if (*self->at == '\0' || *self->at == '|' || *self->at == ')')
    return next;
  if (*self->at == '(')
    return build_group (self, next);
  if (take (self, '{'))
    {
      node.kind = KOPRS_TEST_CEL_NODE_GUARD;
      node.precedence = (guint) (*self->at - '0');
      self->at += 2;
    }
  else if (g_ascii_islower (*self->at))
    read_rule (self, &node);
  else
    read_tokens (self, &node);
  at = add (self, &node);
  node.next = build_sequence (self, next);
  put (self, at, &node);
  return at;
}

static guint
build_alternatives (Builder *self, KoprsTestCelNode *branch, guint next)
{
  guint n = 0;

  do
    branch->branches[n++] = build_sequence (self, next);
  while (take (self, '|'));
  return n;
}

KoprsTestCelGrammar *
koprs_test_cel_grammar_new (void)
{
  KoprsTestCelGrammar *self = g_new0 (KoprsTestCelGrammar, 1);
  const KoprsTestCelNode end = { .kind = KOPRS_TEST_CEL_NODE_END };

  G_STATIC_ASSERT (G_N_ELEMENTS (rules) <= G_N_ELEMENTS (self->starts));
  self->nodes = g_array_new (FALSE, FALSE, sizeof (KoprsTestCelNode));
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      Builder builder = { self, rules[i].body };

      self->starts[i] = build_sequence (&builder, add (&builder, &end));
      self->recursive[i] = strstr (rules[i].body, "({") != NULL;
    }
  return self;
}

void
koprs_test_cel_grammar_free (KoprsTestCelGrammar *self)
{
  g_array_unref (self->nodes);
  g_free (self);
}

const KoprsTestCelNode *
koprs_test_cel_grammar_get (const KoprsTestCelGrammar *self, guint node)
{
  return &g_array_index (self->nodes, KoprsTestCelNode, node);
}

KoprsTestCelTokenSet
koprs_test_cel_grammar_look (const KoprsTestCelGrammar *self, guint node)
{
  const KoprsTestCelNode *here = koprs_test_cel_grammar_get (self, node);
  KoprsTestCelTokenSet set = 0;

  switch (here->kind)
    {
    case KOPRS_TEST_CEL_NODE_TOKEN:
      return here->tokens;
    case KOPRS_TEST_CEL_NODE_RULE:
      /* No rule is empty. */
      return koprs_test_cel_grammar_look (self, self->starts[here->rule]);
    case KOPRS_TEST_CEL_NODE_GUARD:
      return koprs_test_cel_grammar_look (self, here->next);
    case KOPRS_TEST_CEL_NODE_BRANCH:
    case KOPRS_TEST_CEL_NODE_AGAIN:
      for (guint i = 0; i < here->n_branches; i++)
        set |= koprs_test_cel_grammar_look (self, here->branches[i]);
      return set;
    case KOPRS_TEST_CEL_NODE_END:
    default:
      return KOPRS_TEST_CEL_SET_END_OF_RULE;
    }
}

KoprsTestCelTokenSet
koprs_test_cel_token_get_set (const KoprsTestCelToken *token)
{
  static const char *const kinds[] = {
    [KOPRS_TEST_CEL_TOKEN_END] = "<EOF>", [KOPRS_TEST_CEL_TOKEN_TRUE] = "'true'", [KOPRS_TEST_CEL_TOKEN_FALSE] = "'false'",
    [KOPRS_TEST_CEL_TOKEN_NULL] = "'null'", [KOPRS_TEST_CEL_TOKEN_DOUBLE] = "NUM_FLOAT", [KOPRS_TEST_CEL_TOKEN_INT] = "NUM_INT",
    [KOPRS_TEST_CEL_TOKEN_UINT] = "NUM_UINT", [KOPRS_TEST_CEL_TOKEN_STRING] = "STRING", [KOPRS_TEST_CEL_TOKEN_BYTES] = "BYTES",
    [KOPRS_TEST_CEL_TOKEN_IDENT] = "IDENTIFIER", [KOPRS_TEST_CEL_TOKEN_ESCAPED] = "ESC_IDENTIFIER",
  };
  g_autofree char *quoted = g_strdup_printf ("'%.*s'", (int) token->length, token->text);
  const char *name = token->kind == KOPRS_TEST_CEL_TOKEN_SIGN ? quoted : kinds[token->kind];

  return G_GUINT64_CONSTANT (1) << find_name (name, strlen (name));
}

char *
koprs_test_cel_set_to_text (KoprsTestCelTokenSet set)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if ((set >> i & 1) != 0)
      g_string_append_printf (text, "%s%s", n++ > 0 ? ", " : "", names[i]);
  if (n != 1)
    {
      g_string_prepend_c (text, '{');
      g_string_append_c (text, '}');
    }
  return g_string_free (text, FALSE);
}
