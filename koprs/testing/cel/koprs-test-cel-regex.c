/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-regex.h"

#include <string.h>

#define WORD "0-9A-Za-z_"
#define SPACE "\\t\\n\\f\\r "
#define MOST_REPEATS 1000
#define DEEPEST 1000

typedef struct {
  const char *pattern;
  const char *at;
  GString *out;
  char *problem;
  guint depth;              /* of open groups */
  gboolean repeatable;      /* something stands before that can be repeated */
  const char *repeated;     /* where the repetition just before begins; NULL: there is none */
} Reader;

/* length -1: to the end. */
static void
fail (Reader *reader, const char *what, const char *text, gssize length)
{
  if (reader->problem == NULL)
    reader->problem = g_strdup_printf ("error parsing regexp: %s: `%.*s`", what,
                                       length < 0 ? (int) strlen (text) : (int) length, text);
}

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
read_quoted (Reader *reader)
{
  const char *end = strstr (reader->at, "\\E");
  gsize length = end != NULL ? (gsize) (end - reader->at) : strlen (reader->at);
  g_autofree char *text = g_strndup (reader->at, length);
  g_autofree char *escaped = g_regex_escape_string (text, (gint) length);

  g_string_append (reader->out, escaped);
  reader->at += end != NULL ? length + 2 : length;
  reader->repeatable = reader->repeatable || length > 0;
}

/* An octal number, a hexadecimal one, a property. */
static void
read_code (Reader *reader)
{
  const char *begin = reader->at++;
  const char *close;
  guint value = 0;
  gsize length;

  if (*reader->at >= '0' && *reader->at <= '7')
    {
      length = strspn (reader->at, "01234567");
      if (*reader->at != '0' && length < 2)
        fail (reader, "invalid escape sequence", begin, 2);
      length = MIN (length, 3);
      for (; length > 0; length--)
        value = value * 8 + (guint) (*reader->at++ - '0');
      g_string_append_printf (reader->out, "\\x{%x}", value);
      return;
    }
  reader->at++;
  close = *reader->at == '{' ? strchr (reader->at, '}') : NULL;
  if (close != NULL)
    length = (gsize) (close - reader->at) + 1;
  else if (begin[1] == 'x')
    length = g_ascii_isxdigit (reader->at[0]) && g_ascii_isxdigit (reader->at[1]) ? 2 : 0;
  else
    length = *reader->at != '\0' ? (gsize) (g_utf8_next_char (reader->at) - reader->at) : 0;
  if (length == 0)
    fail (reader, begin[1] == 'x' ? "invalid escape sequence" : "invalid character class range", begin,
          (gssize) (reader->at - begin) + (*reader->at != '\0'));
  reader->at += length;
  g_string_append_len (reader->out, begin, reader->at - begin);
}

static void
read_escape (Reader *reader, gboolean in_class)
{
  char c = reader->at[1];
  const char *set = find_set (c);

  if (c == '\0')
    fail (reader, "trailing backslash at end of expression", "", 0);
  else if (set != NULL && in_class && *set == '^')
    g_string_append_printf (reader->out, "\\%c", c);
  else if (set != NULL)
    g_string_append_printf (reader->out, in_class ? "%s" : "[%s]", set);
  else if (!in_class && c == 'b')
    g_string_append (reader->out, "(?:(?<=[" WORD "])(?![" WORD "])|(?<![" WORD "])(?=[" WORD "]))");
  else if (!in_class && c == 'B')
    g_string_append (reader->out, "(?:(?<=[" WORD "])(?=[" WORD "])|(?<![" WORD "])(?![" WORD "]))");
  else if (g_ascii_isdigit (c) || c == 'x' || c == 'p' || c == 'P')
    {
      if (c == '8' || c == '9')
        fail (reader, "invalid escape sequence", reader->at, 2);
      else
        {
          read_code (reader);
          return;
        }
    }
  else if (c == 'v')
    g_string_append (reader->out, "\\x{b}");
  else if (strchr ("afnrt", c) != NULL || (!in_class && strchr ("AzC", c) != NULL)
           || ((guchar) c < 0x80 && !g_ascii_isalnum (c) && !g_ascii_iscntrl (c)))
    g_string_append_printf (reader->out, "\\%c", c);
  else
    fail (reader, "invalid escape sequence", reader->at, g_utf8_next_char (reader->at + 1) - reader->at);
  reader->at += 2;
}

/* [:alpha:] inside of a class. */
static gboolean
read_named_set (Reader *reader)
{
  static const struct {
    const char *name, *signs;
  } sets[] = {
    { "[:alnum:]", "0-9A-Za-z" }, { "[:alpha:]", "A-Za-z" }, { "[:ascii:]", "\\x00-\\x7f" }, { "[:blank:]", "\\t " },
    { "[:cntrl:]", "\\x00-\\x1f\\x7f" }, { "[:digit:]", "0-9" }, { "[:graph:]", "!-~" }, { "[:lower:]", "a-z" },
    { "[:print:]", " -~" }, { "[:punct:]", "!-\\/:-@\\[-`{-~" }, { "[:space:]", "\\t\\n\\x{b}\\f\\r " }, { "[:upper:]", "A-Z" },
    { "[:word:]", WORD }, { "[:xdigit:]", "0-9A-Fa-f" },
  };
  const char *end;

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if (g_str_has_prefix (reader->at, sets[i].name))
      {
        g_string_append (reader->out, sets[i].signs);
        reader->at += strlen (sets[i].name);
        return TRUE;
      }
  end = strstr (reader->at, ":]");
  if (reader->at[1] != ':' || end == NULL || end == reader->at + 1)
    return FALSE;
  if (reader->at[2] != '^')
    fail (reader, "invalid character class range", reader->at, end + 2 - reader->at);
  g_string_append_len (reader->out, reader->at, end + 2 - reader->at);
  reader->at = end + 2;
  return TRUE;
}

static void
read_class (Reader *reader)
{
  const char *begin = reader->at++;
  gboolean first = TRUE;

  g_string_append_c (reader->out, '[');
  if (*reader->at == '^')
    g_string_append_c (reader->out, *reader->at++);
  for (; reader->problem == NULL && *reader->at != '\0' && (first || *reader->at != ']'); first = FALSE)
    {
      if (*reader->at == '\\')
        read_escape (reader, TRUE);
      else if (*reader->at != '[' || !read_named_set (reader))
        {
          if (strchr ("[]", *reader->at) != NULL)
            g_string_append_c (reader->out, '\\');
          g_string_append_c (reader->out, *reader->at++);
        }
    }
  if (*reader->at == '\0')
    fail (reader, "missing closing ]", begin, -1);
  else
    g_string_append_c (reader->out, *reader->at++);
}

static void
read_group (Reader *reader)
{
  const char *begin = reader->at, *at = begin + 2, *close;

  reader->repeatable = FALSE;
  if (++reader->depth > DEEPEST)
    fail (reader, "expression nests too deeply", reader->pattern, -1);
  if (begin[1] != '?')
    {
      g_string_append (reader->out, "(?:");
      reader->at++;
      return;
    }
  at += at[0] == 'P' && at[1] == '<';
  if (*at == '<')
    {
      close = strchr (at, '>');
      if (close == NULL)
        fail (reader, "invalid named capture", begin, -1);
      else if (close == at + 1 || (gsize) (close - at) - 1 != strspn (at + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                                               "0123456789_"))
        fail (reader, "invalid named capture", begin, close + 1 - begin);
      g_string_append (reader->out, "(?:");
      reader->at = close != NULL ? close + 1 : begin;
      return;
    }
  at += strspn (at, "imsU-");
  if (*at != ')' && *at != ':')
    fail (reader, "invalid or unsupported Perl syntax", begin, *at == '\0' ? -1 : g_utf8_next_char (at) - begin);
  reader->depth -= *at == ')';
  g_string_append_len (reader->out, begin, at + (*at != '\0') - begin);
  reader->at = at + (*at != '\0');
}

/* The length of {2}, {2,} or {2,5}; 0 where it is none. */
static gsize
measure_count (const char *at, gboolean *large)
{
  const char *end = at + 1;
  guint64 low = g_ascii_strtoull (end, NULL, 10), high = low;

  if (!g_ascii_isdigit (*end) || (end[0] == '0' && g_ascii_isdigit (end[1])))
    return 0;
  end += strspn (end, "0123456789");
  if (*end == ',')
    {
      end++;
      high = g_ascii_isdigit (*end) ? g_ascii_strtoull (end, NULL, 10) : low;
      end += strspn (end, "0123456789");
    }
  *large = low > MOST_REPEATS || high > MOST_REPEATS || high < low;
  return *end == '}' ? (gsize) (end - at) + 1 : 0;
}

static void
read_repeat (Reader *reader, gsize length)
{
  const char *begin = reader->at;

  reader->at += length;
  if (*reader->at == '?')
    reader->at++;
  if (!reader->repeatable)
    fail (reader, "missing argument to repetition operator", begin, reader->at - begin);
  if (reader->repeated != NULL)
    fail (reader, "invalid nested repetition operator", reader->repeated, reader->at - reader->repeated);
  g_string_append_len (reader->out, begin, reader->at - begin);
  reader->repeated = begin;
}

static void
read_sign (Reader *reader)
{
  char c = *reader->at;
  gboolean large = FALSE;
  gsize count = c == '{' ? measure_count (reader->at, &large) : 0;

  if (large && count > 0)
    fail (reader, "invalid repeat count", reader->at, (gssize) count);
  if (count > 0 || (c != '\0' && strchr ("*+?", c) != NULL))
    {
      read_repeat (reader, MAX (count, 1));
      return;
    }
  reader->repeated = NULL;
  if (c == '(')
    {
      read_group (reader);
      return;
    }
  reader->repeatable = c != '|';
  if (c == '\\' && reader->at[1] == 'Q')
    {
      reader->at += 2;
      read_quoted (reader);
    }
  else if (c == '\\')
    read_escape (reader, FALSE);
  else if (c == '[')
    read_class (reader);
  else
    {
      if (c == ')' && reader->depth-- == 0)
        fail (reader, "unexpected )", reader->pattern, -1);
      if (c == '{' || c == '#')
        g_string_append_c (reader->out, '\\');
      g_string_append_c (reader->out, *reader->at++);
    }
}

GRegex *
koprs_test_cel_regex_new (const char *pattern, char **problem)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Reader reader = { pattern, pattern, out, NULL, 0, FALSE, NULL };
  GRegex *regex = NULL;

  while (*reader.at != '\0' && reader.problem == NULL)
    read_sign (&reader);
  if (reader.depth > 0)
    fail (&reader, "missing closing )", pattern, -1);
  if (reader.problem == NULL)
    regex = g_regex_new (out->str, G_REGEX_DOLLAR_ENDONLY | G_REGEX_NEWLINE_LF, 0, NULL);
  if (regex == NULL)
    fail (&reader, "invalid character class range", pattern, -1);
  *problem = reader.problem;
  return regex;
}

gboolean
koprs_test_cel_regex_find (const GRegex *regex, const char *text, gsize length, gsize from, gsize *begin, gsize *end)
{
  g_autoptr (GMatchInfo) match = NULL;
  int first, last;

  if (length > G_MAXINT || !g_regex_match_full (regex, text, (gssize) length, (int) from, 0, &match, NULL)
      || !g_match_info_fetch_pos (match, 0, &first, &last))
    return FALSE;
  *begin = (gsize) first;
  *end = (gsize) last;
  return TRUE;
}
