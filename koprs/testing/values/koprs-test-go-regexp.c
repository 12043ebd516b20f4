/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-go-regexp.h"

#include <string.h>

#define MOST_REPEATS 1000
#define DEEPEST 1000
#define MOST_CODE 0x10ffff
#define LETTERS G_CSET_a_2_z G_CSET_A_2_Z
#define NAME LETTERS G_CSET_DIGITS "_"

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

const char *
koprs_test_go_regexp_find_set (const char *text)
{
  static const struct {
    const char *name, *signs;
  } sets[] = {
    { "[:alnum:]", "0-9A-Za-z" }, { "[:alpha:]", "A-Za-z" }, { "[:ascii:]", "\\x00-\\x7f" }, { "[:blank:]", "\\t " },
    { "[:cntrl:]", "\\x00-\\x1f\\x7f" }, { "[:digit:]", "0-9" }, { "[:graph:]", "!-~" }, { "[:lower:]", "a-z" },
    { "[:print:]", " -~" }, { "[:punct:]", "!-\\/:-@\\[-`{-~" }, { "[:space:]", "\\t\\n\\x{b}\\f\\r " }, { "[:upper:]", "A-Z" },
    { "[:word:]", "0-9A-Za-z_" }, { "[:xdigit:]", "0-9A-Fa-f" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if (g_str_has_prefix (text, sets[i].name))
      return sets[i].signs;
  return NULL;
}

static gboolean
is_octal (char letter)
{
  return letter >= '0' && letter <= '7';
}

/* Behind the x: two digits, or some in braces. */
static void
scan_hexadecimal (Scan *self)
{
  const char *start = self->at++ - 1;
  gboolean braced = *self->at == '{';
  guint64 value = 0;
  guint digits = 0;

  for (self->at += braced; g_ascii_isxdigit (*self->at) && value <= G_MAXINT && (braced || digits < 2); digits++)
    value = value * 16 + (guint64) g_ascii_xdigit_value (*self->at++);
  if (braced ? *self->at == '}' && digits > 0 && value <= MOST_CODE : digits == 2)
    {
      self->at += braced;
      return;
    }
  /* Without braces two are read before they are looked at. */
  for (guint i = digits; i < (braced ? digits + 1 : 2) && *self->at != '\0'; i++)
    self->at = g_utf8_next_char (self->at);
  fail (self, "invalid escape sequence", start, self->at - start);
}

/* PCRE knows the same tables, and names of its own that begin with X. */
static gboolean
is_property (const char *name, gsize length)
{
  g_autofree char *text = g_strdup_printf ("\\p{%.*s}", (int) length, name);
  g_autoptr (GRegex) regex = NULL;

  if (length == 0 || g_ascii_toupper (*name) == 'X' || strspn (name, LETTERS "_- ") < length)
    return FALSE;
  regex = g_regex_new (text, 0, 0, NULL);
  return regex != NULL;
}

/* \pL or \p{Greek} or \p{^Greek}. */
static void
scan_property (Scan *self)
{
  const char *start = self->at++ - 1;
  const char *name = self->at, *close;

  if (*name == '\0')
    {
      fail (self, "invalid character class range", start, 2);
      return;
    }
  if (*name == '{')
    {
      close = strchr (name, '}');
      if (close == NULL)
        {
          fail (self, "invalid character class range", start, strlen (start));
          return;
        }
      name += 1 + (name[1] == '^');
      self->at = close + 1;
    }
  else
    close = self->at = g_utf8_next_char (name);
  if (!is_property (name, (gsize) (close - name)))
    fail (self, "invalid character class range", start, self->at - start);
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
  if (*self->at == 'x')
    {
      scan_hexadecimal (self);
      return;
    }
  if (*self->at == 'p' || *self->at == 'P')
    {
      scan_property (self);
      return;
    }
  if (g_ascii_isalnum (*self->at) && strchr (in_class ? "afnrtvdDsSwW0" : "afnrtvdDsSwWAbBz0", *self->at) == NULL
      && !(is_octal (*self->at) && is_octal (self->at[1])))
    fail (self, "invalid escape sequence", start, 2);
  else if ((guchar) *self->at >= 0x80)
    fail (self, "invalid escape sequence", start, g_utf8_next_char (self->at) - start);
  else
    self->at = g_utf8_next_char (self->at);
}

/* One end of a range, or NULL where it is more than one character. */
static const char *
scan_class_member (Scan *self)
{
  const char *start = self->at;

  if (*start == '[' && start[1] == ':' && strstr (start + 2, ":]") != NULL)
    {
      self->at = strstr (start + 2, ":]") + 2;
      if (start[2] != '^' && koprs_test_go_regexp_find_set (start) == NULL)
        fail (self, "invalid character class range", start, self->at - start);
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

/* (?i), (?i-s), (?i:; the minus once, and with something behind it. */
static void
scan_flags (Scan *self, const char *start)
{
  self->at += strspn (self->at, "imsU");
  if (*self->at == '-' && self->at[1] != '\0' && strchr ("imsU", self->at[1]) != NULL)
    self->at += 1 + strspn (self->at + 1, "imsU");
  else if (*self->at == '-' && self->at[1] != '\0')
    self->at++;
  if (*self->at == ':' && self->at[-1] != '-')
    self->at++;
  else if (*self->at == ')' && self->at[-1] != '-')
    self->depth--, self->at++;
  else if (*self->at == '\0')
    fail (self, "invalid or unsupported Perl syntax", start, self->at - start);
  else
    fail (self, "invalid or unsupported Perl syntax", start, g_utf8_next_char (self->at) - start);
}

static void
scan_group (Scan *self)
{
  const char *start = self->at++;
  const char *close;

  if (++self->depth > DEEPEST)
    {
      fail (self, "expression nests too deeply", self->whole, strlen (self->whole));
      return;
    }
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
  scan_flags (self, start);
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
  const char *start = self->at, *operand = self->operand;
  guint depth = self->depth;

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
      /* Flags alone are no group: what stands before them is repeated. */
      self->operand = self->depth > depth ? NULL : operand;
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
