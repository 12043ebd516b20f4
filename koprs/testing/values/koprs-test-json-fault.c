/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-json-fault.h"

#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

typedef enum {
  STATE_VALUE,
  STATE_FIRST_ELEMENT,      /* a value, or the end of the array */
  STATE_FIRST_KEY,          /* a name, or the end of the object */
  STATE_KEY,
  STATE_COLON,
  STATE_AFTER,              /* a value is over */
} State;

typedef struct {
  const char *at;
  const char *end;
  GString *open;            /* the brackets that are open, '{' or '[' */
  char *fault;
} Scan;

/* Bytes count as characters, as in Go. */
static void
complain (Scan *self, const char *where)
{
  guchar byte = self->at < self->end ? (guchar) *self->at : 0;
  char character[7] = { 0 };
  g_autofree char *quoted = NULL;

  if (self->at >= self->end)
    {
      self->fault = g_strdup ("unexpected end of JSON input");
      return;
    }
  g_unichar_to_utf8 (byte, character);
  quoted = byte == 0 ? g_strdup ("\"\\x00\"") : koprs_test_text_quote (character);
  quoted[strlen (quoted) - 1] = '\0';
  if (byte == '\'' || byte == '"')
    self->fault = g_strdup_printf ("invalid character %s %s", byte == '"' ? "'\"'" : "'\\''", where);
  else
    self->fault = g_strdup_printf ("invalid character '%s' %s", quoted + 1, where);
}

/* Inside a token the end counts as a blank. */
static void
complain_inside (Scan *self, const char *where)
{
  if (self->at < self->end)
    complain (self, where);
  else
    self->fault = g_strdup_printf ("invalid character ' ' %s", where);
}

static void
skip_blanks (Scan *self)
{
  while (self->at < self->end && *self->at != '\0' && strchr (" \t\r\n", *self->at) != NULL)
    self->at++;
}

static gboolean
take (Scan *self, char wanted)
{
  if (self->at >= self->end || *self->at != wanted)
    return FALSE;
  self->at++;
  return TRUE;
}

static gboolean
is_digit (Scan *self)
{
  return self->at < self->end && g_ascii_isdigit (*self->at);
}

static void
scan_escape (Scan *self)
{
  if (self->at < self->end && *self->at != '\0' && strchr ("bfnrt\\/\"", *self->at) != NULL)
    self->at++;
  else if (take (self, 'u'))
    for (guint i = 0; i < 4 && self->fault == NULL; i++)
      {
        if (self->at < self->end && g_ascii_isxdigit (*self->at))
          self->at++;
        else
          complain_inside (self, "in \\u hexadecimal character escape");
      }
  else
    complain_inside (self, "in string escape code");
}

/* Behind the opening quote. */
static void
scan_string (Scan *self)
{
  while (self->fault == NULL && !take (self, '"'))
    {
      if (take (self, '\\'))
        scan_escape (self);
      else if (self->at >= self->end || (guchar) *self->at < 0x20)
        complain (self, "in string literal");
      else
        self->at++;
    }
}

static void
scan_digits (Scan *self, const char *where)
{
  if (!is_digit (self))
    complain_inside (self, where);
  while (is_digit (self))
    self->at++;
}

static void
scan_number (Scan *self)
{
  take (self, '-');
  if (!take (self, '0'))
    scan_digits (self, "in numeric literal");
  if (self->fault == NULL && take (self, '.'))
    scan_digits (self, "after decimal point in numeric literal");
  if (self->fault == NULL && (take (self, 'e') || take (self, 'E')))
    {
      if (!take (self, '+'))
        take (self, '-');
      scan_digits (self, "in exponent of numeric literal");
    }
}

static void
scan_literal (Scan *self, const char *word)
{
  for (guint i = 0; word[i] != '\0' && self->fault == NULL; i++)
    if (!take (self, word[i]))
      {
        g_autofree char *where = g_strdup_printf ("in literal %s (expecting '%c')", word, word[i]);

        complain_inside (self, where);
      }
}

static State
scan_value (Scan *self)
{
  char first = self->at < self->end ? *self->at : '\0';

  if (first == '{' || first == '[')
    {
      g_string_append_c (self->open, first);
      self->at++;
      return first == '{' ? STATE_FIRST_KEY : STATE_FIRST_ELEMENT;
    }
  if (take (self, '"'))
    scan_string (self);
  else if (first == '-' || g_ascii_isdigit (first))
    scan_number (self);
  else if (first == 't' || first == 'f' || first == 'n')
    scan_literal (self, first == 't' ? "true" : first == 'f' ? "false" : "null");
  else
    complain (self, "looking for beginning of value");
  return STATE_AFTER;
}

static State
close_bracket (Scan *self)
{
  self->at++;
  g_string_truncate (self->open, self->open->len - 1);
  return STATE_AFTER;
}

static State
scan_after (Scan *self)
{
  char next = self->at < self->end ? *self->at : '\0';
  char open = self->open->len > 0 ? self->open->str[self->open->len - 1] : '\0';

  if (open != '\0' && next == (open == '{' ? '}' : ']'))
    return close_bracket (self);
  if (open != '\0' && take (self, ','))
    return open == '{' ? STATE_KEY : STATE_VALUE;
  complain (self, open == '{' ? "after object key:value pair" : open == '[' ? "after array element" : "after top-level value");
  return STATE_AFTER;
}

static State
scan_step (Scan *self, State state)
{
  char next = self->at < self->end ? *self->at : '\0';

  switch (state)
    {
    case STATE_FIRST_ELEMENT:
      return next == ']' ? close_bracket (self) : scan_value (self);
    case STATE_FIRST_KEY:
    case STATE_KEY:
      if (state == STATE_FIRST_KEY && next == '}')
        return close_bracket (self);
      if (take (self, '"'))
        scan_string (self);
      else
        complain (self, "looking for beginning of object key string");
      return STATE_COLON;
    case STATE_COLON:
      if (!take (self, ':'))
        complain (self, "after object key");
      return STATE_VALUE;
    case STATE_AFTER:
      return scan_after (self);
    default:
      return scan_value (self);
    }
}

char *
koprs_test_json_fault (const char *text, gsize length)
{
  g_autoptr (GString) open = g_string_new (NULL);
  Scan scan = { text, text + length, open, NULL };
  State state = STATE_VALUE;

  while (scan.fault == NULL)
    {
      skip_blanks (&scan);
      if (state == STATE_AFTER && open->len == 0 && scan.at == scan.end)
        return NULL;
      state = scan_step (&scan, state);
    }
  return scan.fault;
}
