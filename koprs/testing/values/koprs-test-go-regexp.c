/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-go-regexp.h"

#include <string.h>

#define CATEGORIES "CLMNPSZ"
#define MOST_REPEATS 1000
#define NAME G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "_"

typedef struct {
  const char *whole;
  const char *at;
  const char *operand;     /* the last thing that could be repeated; NULL where there is none */
  const char *repeat;      /* the operator right before, or NULL */
  guint depth;
  char *fault;
} Scan;

static void
fail (Scan *self, const char *what, const char *start, gsize length)
{
  self->fault = g_strdup_printf ("error parsing regexp: %s: `%.*s`", what, (int) length, start);
}

static gboolean
is_octal (char letter)
{
  return letter >= '0' && letter <= '7';
}

/* What an escape outside of a class may be followed by, beside punctuation. */
static void
scan_escape (Scan *self, gboolean in_class)
{
  const char *start = self->at++;
  const char *close;

  if (*self->at == '\0')
    {
      fail (self, "trailing backslash at end of expression", "", 0);
      return;
    }
  if (*self->at == 'Q' && !in_class)
    {
      close = strstr (self->at, "\\E");
      self->at = close != NULL ? close + 2 : self->at + strlen (self->at);
      return;
    }
  if ((*self->at == 'p' || *self->at == 'P') && self->at[1] == '{')
    {
      close = strchr (self->at, '}');
      self->at = close != NULL ? close + 1 : self->at + strlen (self->at);
      return;
    }
  if ((*self->at == 'p' || *self->at == 'P') && (self->at[1] == '\0' || strchr (CATEGORIES, self->at[1]) == NULL))
    fail (self, "invalid character class range", start,
          self->at[1] == '\0' ? 2 : g_utf8_next_char (self->at + 1) - start);
  else if (g_ascii_isalnum (*self->at) && strchr (in_class ? "afnrtvdDsSwWxpP0" : "afnrtvdDsSwWxpPAbBCz0", *self->at) == NULL
      && !(is_octal (*self->at) && is_octal (self->at[1])))
    fail (self, "invalid escape sequence", start, 2);
  else
    self->at = g_utf8_next_char (self->at);
}

/* One end of a range, or NULL where it is more than one character. */
static const char *
scan_class_member (Scan *self)
{
  const char *start = self->at;

  if (*start == '[' && start[1] == ':' && strstr (start, ":]") != NULL)
    {
      self->at = strstr (start, ":]") + 2;
      return NULL;
    }
  if (*start != '\\')
    {
      self->at = g_utf8_next_char (start);
      return start;
    }
  scan_escape (self, TRUE);
  return strchr ("dDsSwWpPx", start[1]) != NULL ? NULL : start + 1;
}

static void
scan_class (Scan *self)
{
  const char *start = self->at++;
  gboolean first = TRUE;

  if (*self->at == '^')
    self->at++;
  for (; self->fault == NULL && *self->at != '\0' && (first || *self->at != ']'); first = FALSE)
    {
      const char *from = self->at;
      const char *low = scan_class_member (self);
      const char *high;

      if (self->fault != NULL || low == NULL || *self->at != '-' || self->at[1] == ']' || self->at[1] == '\0')
        continue;
      self->at++;
      high = scan_class_member (self);
      if (self->fault == NULL && high != NULL && g_utf8_get_char (high) < g_utf8_get_char (low))
        fail (self, "invalid character class range", from, self->at - from);
    }
  if (self->fault != NULL)
    return;
  if (*self->at == '\0')
    fail (self, "missing closing ]", start, strlen (start));
  else
    self->at++;
}

static void
scan_group (Scan *self)
{
  const char *start = self->at++;
  const char *close;

  self->depth++;
  if (*self->at != '?')
    return;
  self->at++;
  if (*self->at == 'P' || *self->at == '<')
    {
      const char *name = *self->at == 'P' ? self->at + 1 : self->at;

      close = strchr (name, '>');
      if (*name != '<' || strlen (start) < 4)
        fail (self, "invalid or unsupported Perl syntax", start, 3);
      else if (close == NULL)
        fail (self, "invalid named capture", start, strlen (start));
      else if (close == name + 1 || strspn (name + 1, NAME) < (gsize) (close - name - 1))
        fail (self, "invalid named capture", start, close + 1 - start);
      else
        self->at = close + 1;
      return;
    }
  while (*self->at != '\0' && strchr ("imsU-", *self->at) != NULL)
    self->at++;
  if (*self->at == ':')
    self->at++;
  else if (*self->at == ')')
    self->depth--, self->at++;
  else if (*self->at == '\0')
    fail (self, "invalid or unsupported Perl syntax", start, self->at - start);
  else
    fail (self, "invalid or unsupported Perl syntax", start, g_utf8_next_char (self->at) - start);
}

/* {2}, {2,} or {2,5}; TRUE where it is one, and read. */
static gboolean
scan_counts (Scan *self)
{
  const char *start = self->at;
  char *end;
  guint64 low, high;

  if (!g_ascii_isdigit (start[1]))
    return FALSE;
  low = high = g_ascii_strtoull (start + 1, &end, 10);
  if (*end == ',')
    high = g_ascii_isdigit (end[1]) ? g_ascii_strtoull (end + 1, &end, 10) : (end++, low);
  if (*end != '}')
    return FALSE;
  self->at = end + 1;
  if (low > MOST_REPEATS || high > MOST_REPEATS || low > high)
    fail (self, "invalid repeat count", start, self->at - start);
  return TRUE;
}

static void
scan_repeat (Scan *self)
{
  const char *start = self->at;

  if (*start != '{')
    self->at++;
  else if (!scan_counts (self))
    {
      self->operand = self->at++;
      self->repeat = NULL;
      return;
    }
  if (*self->at == '?')
    self->at++;
  if (self->fault != NULL)
    return;
  if (self->operand == NULL)
    fail (self, "missing argument to repetition operator", start, self->at - start);
  else if (self->repeat != NULL)
    fail (self, "invalid nested repetition operator", self->repeat, self->at - self->repeat);
  self->repeat = start;
}

static void
scan_one (Scan *self)
{
  const char *start = self->at;

  if (strchr ("*+?{", *start) != NULL)
    {
      scan_repeat (self);
      return;
    }
  self->repeat = NULL;
  self->operand = start;
  switch (*start)
    {
    case '(':
      scan_group (self);
      self->operand = NULL;
      break;
    case '|':
      self->at++;
      self->operand = NULL;
      break;
    case ')':
      if (self->depth == 0)
        fail (self, "unexpected )", self->whole, strlen (self->whole));
      self->depth--;
      self->at++;
      break;
    case '[':
      scan_class (self);
      break;
    case '\\':
      scan_escape (self, FALSE);
      break;
    default:
      self->at = g_utf8_next_char (start);
      break;
    }
}

char *
koprs_test_go_regexp_find_fault (const char *pattern)
{
  Scan scan = { pattern, pattern, NULL, NULL, 0, NULL };

  while (scan.fault == NULL && *scan.at != '\0')
    scan_one (&scan);
  if (scan.fault == NULL && scan.depth > 0)
    fail (&scan, "missing closing )", pattern, strlen (pattern));
  return scan.fault;
}
