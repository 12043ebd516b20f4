/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-regex.h"

#include <string.h>

#include "koprs/testing/values/koprs-test-go-regexp.h"

#define WORD "0-9A-Za-z_"
#define SPACE "\\t\\n\\f\\r "

/* Rewrites a pattern that Go takes into one that PCRE reads the same way. */
typedef struct {
  const char *at;
  GString *out;
} Rewriter;

/* Signs of one escape that mean sets of ASCII signs; outside of a class in brackets. NULL: it is none. */
static const char *
find_set (char c)
{
  switch (c)
    {
    case 'd':
      return "0-9";
    case 'w':
      return WORD;
    case 's':
      return SPACE;
    case 'D':
      return "^0-9";
    case 'W':
      return "^" WORD;
    case 'S':
      return "^" SPACE;
    default:
      return NULL;
    }
}

static void
copy (Rewriter *self, gsize length)
{
  length = strnlen (self->at, length);
  g_string_append_len (self->out, self->at, (gssize) length);
  self->at += length;
}

/* \Q up to \E. */
static void
rewrite_quoted (Rewriter *self)
{
  const char *begin = self->at + 2;
  const char *end = strstr (begin, "\\E");
  gsize length = end != NULL ? (gsize) (end - begin) : strlen (begin);
  g_autofree char *escaped = g_regex_escape_string (begin, (gint) length);

  g_string_append (self->out, escaped);
  self->at = begin + length + (end != NULL ? 2 : 0);
}

static void
rewrite_octal (Rewriter *self)
{
  guint value = 0;

  self->at++;
  for (guint i = 0; i < 3 && *self->at >= '0' && *self->at <= '7'; i++)
    value = value * 8 + (guint) (*self->at++ - '0');
  g_string_append_printf (self->out, "\\x{%x}", value);
}

/* A hexadecimal number, a property. */
static void
copy_code (Rewriter *self)
{
  const char *close = self->at[2] == '{' ? strchr (self->at, '}') : NULL;

  if (close != NULL)
    copy (self, (gsize) (close - self->at) + 1);
  else
    copy (self, self->at[1] == 'x' ? 4 : 3);
}

static void
rewrite_escape (Rewriter *self, gboolean in_class)
{
  char c = self->at[1];
  const char *set = find_set (c);

  if (g_ascii_isdigit (c))
    rewrite_octal (self);
  else if (c == 'x' || c == 'p' || c == 'P')
    copy_code (self);
  else if (set != NULL && !(in_class && *set == '^'))
    {
      g_string_append_printf (self->out, in_class ? "%s" : "[%s]", set);
      self->at += 2;
    }
  else if (c == 'v' || (!in_class && (c == 'b' || c == 'B')))
    {
      g_string_append (self->out, c == 'v' ? "\\x{b}"
                       : c == 'b' ? "(?:(?<=[" WORD "])(?![" WORD "])|(?<![" WORD "])(?=[" WORD "]))"
                       : "(?:(?<=[" WORD "])(?=[" WORD "])|(?<![" WORD "])(?![" WORD "]))");
      self->at += 2;
    }
  else if (c == 'A' || c == 'z')
    {
      g_string_append_printf (self->out, "(?:\\%c)", c);
      self->at += 2;
    }
  else
    copy (self, 2);
}

/* [:alpha:] inside of a class, which PCRE would take for the locale's. */
static gboolean
rewrite_named_set (Rewriter *self)
{
  const char *signs = koprs_test_go_regexp_find_set (self->at);
  const char *end = strstr (self->at, ":]");

  if (self->at[1] != ':' || end == NULL || end == self->at + 1)
    return FALSE;
  if (signs != NULL)
    {
      g_string_append (self->out, signs);
      self->at = end + 2;
    }
  else
    copy (self, (gsize) (end + 2 - self->at));
  return TRUE;
}

static void
rewrite_class (Rewriter *self)
{
  gboolean first = TRUE;

  copy (self, self->at[1] == '^' ? 2 : 1);
  for (; *self->at != '\0' && (first || *self->at != ']'); first = FALSE)
    {
      if (*self->at == '\\')
        rewrite_escape (self, TRUE);
      else if (*self->at != '[' || !rewrite_named_set (self))
        {
          if (strchr ("[]:.=", *self->at) != NULL)
            g_string_append_c (self->out, '\\');
          copy (self, 1);
        }
    }
  copy (self, 1);
}

/* Whether a brace begins {2}, {2,} or {2,5}. */
static gboolean
is_count (const char *at)
{
  gsize length = *at == '{' ? strspn (at + 1, "0123456789") : 0;

  if (length == 0)
    return FALSE;
  at += length + 1;
  if (*at == ',')
    at += strspn (at + 1, "0123456789") + 1;
  return *at == '}';
}

/* (?i) and the like, which let what stands before be repeated by what follows. */
static void
rewrite_flags (Rewriter *self)
{
  const char *begin = self->at;
  const char *end = begin + 2 + strspn (begin + 2, "imsU-");
  gsize length;

  self->at = end + (*end != '\0');
  if (*end == ')' && *self->at != '\0' && (strchr ("*+?", *self->at) != NULL || is_count (self->at)))
    {
      length = *self->at == '{' ? strcspn (self->at, "}") + 1 : 1;
      copy (self, length + (self->at[length] == '?'));
    }
  g_string_append_len (self->out, begin, end + (*end != '\0') - begin);
}

/* None of them is kept: only the whole match is asked for. */
static void
rewrite_group (Rewriter *self)
{
  const char *close = self->at[1] == '?' && strchr ("P<", self->at[2]) != NULL ? strchr (self->at, '>') : NULL;

  if (self->at[1] == '?' && close == NULL)
    {
      rewrite_flags (self);
      return;
    }
  g_string_append (self->out, "(?:");
  self->at = close != NULL ? close + 1 : self->at + 1;
}

static void
rewrite_sign (Rewriter *self)
{
  char c = *self->at;

  if (c == '(')
    rewrite_group (self);
  else if (c == '\\' && self->at[1] == 'Q')
    rewrite_quoted (self);
  else if (c == '\\')
    rewrite_escape (self, FALSE);
  else if (c == '[')
    rewrite_class (self);
  else if (c == '^' || c == '$')
    {
      /* PCRE repeats no bare anchor. */
      g_string_append_printf (self->out, "(?:%c)", c);
      self->at++;
    }
  else
    {
      if (c == '#' || (c == '{' && !is_count (self->at)))
        g_string_append_c (self->out, '\\');
      copy (self, 1);
    }
}

/* Steps of PCRE in one search. It tries one way after the other, of which there may be 2^n; Go's engine takes all at once. */
#define LIMIT "(*LIMIT_MATCH=1000000)"

GRegex *
koprs_test_cel_regex_new (const char *pattern, char **problem)
{
  g_autoptr (GString) out = g_string_new (LIMIT);
  Rewriter rewriter = { pattern, out };
  GRegex *regex = NULL;

  *problem = koprs_test_go_regexp_find_fault (pattern);
  if (*problem != NULL)
    return NULL;
  while (*rewriter.at != '\0')
    rewrite_sign (&rewriter);
  regex = g_regex_new (out->str, G_REGEX_DOLLAR_ENDONLY | G_REGEX_NEWLINE_LF, 0, NULL);
  if (regex == NULL)
    *problem = g_strdup_printf ("error parsing regexp: invalid character class range: `%s`", pattern);
  return regex;
}

/* All ways at once. Where it begins is the same; where it ends is the longest way's. */
static gboolean
find_longest (const GRegex *regex, const char *text, gsize length, gsize from, GMatchInfo **match)
{
  g_clear_pointer (match, g_match_info_unref);
  return g_regex_match_all_full (regex, text, (gssize) length, (int) from, 0, match, NULL);
}

gboolean
koprs_test_cel_regex_find (const GRegex *regex, const char *text, gsize length, gsize from, gsize *begin, gsize *end)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;
  int first, last;
  gboolean found = length <= G_MAXINT && g_regex_match_full (regex, text, (gssize) length, (int) from, 0, &match, &error);

  if (error != NULL)
    found = find_longest (regex, text, length, from, &match);
  if (!found || !g_match_info_fetch_pos (match, 0, &first, &last))
    return FALSE;
  *begin = (gsize) first;
  *end = (gsize) last;
  return TRUE;
}
