/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-lexer.h"

#include <string.h>

typedef struct {
  const char *at;
  const char *end;
  guint point;
  KoprsTestCelIssues *issues;
  GArray *tokens;
} Lexer;

static const char *const signs[] = {
  "==", "!=", "<=", ">=", "&&", "||", "<", ">", "[", "]", "{", "}", "(", ")", ".", ",", "-", "!", "?", ":", "+", "*", "/", "%", NULL,
};

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c) || c == '_';
}

static const char *
skip_digits (const char *at)
{
  while (g_ascii_isdigit (*at))
    at++;
  return at;
}

/* Behind an exponent, or where there is none the same place. */
static const char *
skip_exponent (const char *at)
{
  const char *digits = at + 1;

  if (*at != 'e' && *at != 'E')
    return at;
  if (*digits == '+' || *digits == '-')
    digits++;
  return g_ascii_isdigit (*digits) ? skip_digits (digits) : at;
}

static const char *
skip_number (const char *at, KoprsTestCelTokenKind *kind)
{
  const char *end = skip_digits (at);
  const char *more;

  *kind = KOPRS_TEST_CEL_TOKEN_INT;
  if (at[0] == '0' && at[1] == 'x' && g_ascii_isxdigit (at[2]))
    {
      for (end = at + 2; g_ascii_isxdigit (*end); end++)
        ;
    }
  else
    {
      more = *end == '.' && g_ascii_isdigit (end[1]) ? skip_digits (end + 1) : end;
      more = skip_exponent (more);
      if (more > end)
        {
          *kind = KOPRS_TEST_CEL_TOKEN_DOUBLE;
          return more;
        }
    }
  if (*end == 'u' || *end == 'U')
    {
      *kind = KOPRS_TEST_CEL_TOKEN_UINT;
      end++;
    }
  return end;
}

/* Behind an escape, or NULL with the place where it stops to be one. */
static const char *
skip_escape (const char *at, const char **stop)
{
  int n = 0;

  if (at[1] != '\0' && strchr ("abfnrtv\"'\\?`", at[1]) != NULL)
    return at + 2;
  if (at[1] >= '0' && at[1] <= '3')
    {
      for (n = 2; n < 4 && at[n] >= '0' && at[n] <= '7'; n++)
        ;
      *stop = at + n;
      return n == 4 ? at + 4 : NULL;
    }
  if (at[1] != '\0' && strchr ("xXuU", at[1]) != NULL)
    {
      int wanted = at[1] == 'u' ? 4 : at[1] == 'U' ? 8 : 2;

      for (n = 0; n < wanted && g_ascii_isxdigit (at[2 + n]); n++)
        ;
      *stop = at + 2 + n;
      return n == wanted ? at + 2 + wanted : NULL;
    }
  *stop = at + 1;
  return NULL;
}

/* Behind the closing quotes, or NULL with the place where it is clear that there are none. */
static const char *
skip_quoted (const char *at, const char *end, gboolean raw, const char **stop)
{
  char quote = *at;
  gboolean three = at[1] == quote && at[2] == quote;
  const char *from = at + (three ? 3 : 1);

  for (at = from; at < end;)
    {
      if (*at == quote && (!three || (at[1] == quote && at[2] == quote)))
        return at + (three ? 3 : 1);
      if (!three && (*at == '\n' || *at == '\r'))
        break;
      if (*at == '\\' && !raw)
        {
          at = skip_escape (at, stop);
          if (at == NULL)
            return three ? from - 1 : NULL;
        }
      else
        at = g_utf8_next_char (at);
    }
  *stop = at;
  /* Three quotes that nothing closes begin with an empty text. */
  return three ? from - 1 : NULL;
}

static const char *
skip_ident (const char *at)
{
  while (is_letter (*at) || g_ascii_isdigit (*at))
    at++;
  return at;
}

/* Strings, with the letters before them that say which. */
static const char *
skip_string (const Lexer *self, KoprsTestCelTokenKind *kind, const char **stop)
{
  const char *at = self->at;
  gboolean bytes = *at == 'b' || *at == 'B';
  gboolean raw;

  at += bytes;
  raw = *at == 'r' || *at == 'R';
  at += raw;
  if (*at != '"' && *at != '\'')
    return NULL;
  *kind = bytes ? KOPRS_TEST_CEL_TOKEN_BYTES : KOPRS_TEST_CEL_TOKEN_STRING;
  return skip_quoted (at, self->end, raw, stop);
}

static KoprsTestCelTokenKind
kind_of_word (const char *text, gsize length)
{
  static const struct {
    const char *word;
    KoprsTestCelTokenKind kind;
  } words[] = {
    { "in", KOPRS_TEST_CEL_TOKEN_SIGN },
    { "true", KOPRS_TEST_CEL_TOKEN_TRUE },
    { "false", KOPRS_TEST_CEL_TOKEN_FALSE },
    { "null", KOPRS_TEST_CEL_TOKEN_NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i].word) == length && strncmp (text, words[i].word, length) == 0)
      return words[i].kind;
  return KOPRS_TEST_CEL_TOKEN_IDENT;
}

static const char *
skip_escaped (const char *at, const char **stop)
{
  const char *from = ++at;

  while (g_ascii_isalnum (*at) || (*at != '\0' && strchr ("_.-/ ", *at) != NULL))
    at++;
  *stop = at;
  return *at == '`' && at > from ? at + 1 : NULL;
}

/* Behind the token, or NULL: there is none, and `stop` is the character at which that was clear. */
static const char *
skip_token (const Lexer *self, KoprsTestCelTokenKind *kind, const char **stop)
{
  const char *at = self->at;
  const char *string;

  *stop = at;
  string = skip_string (self, kind, stop);
  if (string != NULL)
    return string;
  if (is_letter (*at))
    {
      const char *end = skip_ident (at);

      *kind = kind_of_word (at, (gsize) (end - at));
      return end;
    }
  if (g_ascii_isdigit (*at))
    return skip_number (at, kind);
  if (*at == '.' && g_ascii_isdigit (at[1]))
    {
      *kind = KOPRS_TEST_CEL_TOKEN_DOUBLE;
      return skip_exponent (skip_digits (at + 1));
    }
  *kind = KOPRS_TEST_CEL_TOKEN_ESCAPED;
  if (*at == '`')
    return skip_escaped (at, stop);
  *kind = KOPRS_TEST_CEL_TOKEN_SIGN;
  for (guint i = 0; signs[i] != NULL; i++)
    if (strncmp (at, signs[i], strlen (signs[i])) == 0)
      return at + strlen (signs[i]);
  if (*at == '=' || *at == '&' || *at == '|')
    *stop = at + 1;
  return NULL;
}

static void
advance (Lexer *self, const char *to)
{
  self->point += (guint) g_utf8_pointer_to_offset (self->at, to);
  self->at = to;
}

/* Between the tokens. */
static void
skip_blanks (Lexer *self)
{
  for (;;)
    {
      const char *at = self->at;

      while (at < self->end && strchr ("\t \r\n\f", *at) != NULL)
        at++;
      if (at + 1 < self->end && at[0] == '/' && at[1] == '/')
        while (at < self->end && *at != '\n')
          at = g_utf8_next_char (at);
      if (at == self->at)
        return;
      advance (self, at);
    }
}

static void
report (Lexer *self, const char *stop)
{
  const char *behind = stop < self->end ? g_utf8_next_char (stop) : self->end;

  koprs_test_cel_issues_add (self->issues, self->point, g_strdup_printf ("Syntax error: token recognition error at: '%.*s'",
                                                                        (int) (behind - self->at), self->at));
  advance (self, behind);
}

GArray *
koprs_test_cel_lex (const KoprsTestCelSource *source, KoprsTestCelIssues *issues)
{
  Lexer self = { .at = source->text, .end = source->text + source->length, .issues = issues };
  KoprsTestCelToken last = { .kind = KOPRS_TEST_CEL_TOKEN_END, .text = "<EOF>", .length = 5 };

  self.tokens = g_array_new (FALSE, FALSE, sizeof (KoprsTestCelToken));
  for (skip_blanks (&self); self.at < self.end; skip_blanks (&self))
    {
      KoprsTestCelToken token = { .point = self.point, .text = self.at };
      const char *stop;
      const char *behind = skip_token (&self, &token.kind, &stop);

      if (behind == NULL)
        {
          report (&self, stop);
          continue;
        }
      token.length = (gsize) (behind - self.at);
      g_array_append_val (self.tokens, token);
      advance (&self, behind);
    }
  last.point = self.point;
  g_array_append_val (self.tokens, last);
  return self.tokens;
}
