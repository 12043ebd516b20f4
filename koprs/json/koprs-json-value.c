/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-value.h"

#include <math.h>
#include <string.h>

#include "koprs/json/koprs-json-number.h"
#include "koprs/json/koprs-json-skip.h"
#include "koprs/json/koprs-json-string.h"

KoprsJsonType
koprs_json_value_type (KoprsJsonSlice value)
{
  if (value.length == 0)
    return KOPRS_JSON_NONE;
  switch (value.data[0])
    {
    case '{':
      return KOPRS_JSON_OBJECT;
    case '[':
      return KOPRS_JSON_ARRAY;
    case '"':
      return KOPRS_JSON_STRING;
    case 't':
    case 'f':
      return KOPRS_JSON_BOOLEAN;
    case 'n':
      return KOPRS_JSON_NULL;
    default:
      return KOPRS_JSON_NUMBER;
    }
}

char *
koprs_json_value_dup_string (KoprsJsonSlice value)
{
  char *text;

  if (koprs_json_value_type (value) != KOPRS_JSON_STRING)
    return NULL;
  text = g_malloc (value.length - 1);
  text[koprs_json_string_decode (value.data + 1, value.length - 2, text)] = '\0';
  return text;
}

const char *
koprs_json_value_read_string (KoprsJsonSlice value, GString *scratch)
{
  if (koprs_json_value_type (value) != KOPRS_JSON_STRING)
    return NULL;
  g_string_set_size (scratch, value.length - 2);
  g_string_truncate (scratch, koprs_json_string_decode (value.data + 1, value.length - 2, scratch->str));
  return scratch->str;
}

gboolean
koprs_json_value_string_equals (KoprsJsonSlice value, const char *text)
{
  g_autofree char *decoded = NULL;
  gsize length;

  if (text == NULL || koprs_json_value_type (value) != KOPRS_JSON_STRING)
    return FALSE;
  length = strlen (text);
  /* Decoded text is never longer than what is written, and at most six times shorter. */
  if (length > value.length - 2 || length < (value.length - 2) / 6)
    return FALSE;
  if (memchr (value.data, '\\', value.length) == NULL)
    return length == value.length - 2 && memcmp (value.data + 1, text, length) == 0;
  decoded = g_malloc (value.length);
  return koprs_json_string_decode (value.data + 1, value.length - 2, decoded) == length &&
         memcmp (decoded, text, length) == 0;
}

gboolean
koprs_json_value_get_boolean (KoprsJsonSlice value, gboolean *out)
{
  if (koprs_json_value_type (value) != KOPRS_JSON_BOOLEAN)
    return FALSE;
  *out = value.data[0] == 't';
  return TRUE;
}

void
koprs_json_iter_init (KoprsJsonIter *iter, KoprsJsonSlice value)
{
  KoprsJsonType type = koprs_json_value_type (value);

  *iter = (KoprsJsonIter) { NULL, NULL, type == KOPRS_JSON_OBJECT };
  if (type != KOPRS_JSON_OBJECT && type != KOPRS_JSON_ARRAY)
    return;
  iter->end = value.data + value.length;
  iter->cursor = koprs_json_skip_blanks (value.data + 1, iter->end);
}

/* Goes to the value of the next part and sets its name, if it has one. */
static inline gboolean
next_part (KoprsJsonIter *iter, KoprsJsonSlice *name)
{
  const char *p = iter->cursor, *end = iter->end, *start = p;

  /* The bracket, not the end: a slice may be longer than its value where only that is at hand. */
  if (p == end || *p == '}' || *p == ']')
    return FALSE;
  if (iter->object)
    {
      p = koprs_json_string_skip (p + 1, end);
      *name = (KoprsJsonSlice) { start, (gsize) (p - start) };
      if (*p != ':')
        p = koprs_json_skip_blanks (p, end);
      p = koprs_json_skip_blanks (p + 1, end);
    }
  else
    *name = (KoprsJsonSlice) { NULL, 0 };
  iter->cursor = p;
  return TRUE;
}

/* Goes on behind a value. */
static inline void
behind_value (KoprsJsonIter *iter, const char *p)
{
  if (p < iter->end && *p != ',')
    p = koprs_json_skip_blanks (p, iter->end);
  if (p < iter->end && *p == ',')
    p = koprs_json_skip_blanks (p + 1, iter->end);
  iter->cursor = p;
}

gboolean
koprs_json_iter_next (KoprsJsonIter *iter, KoprsJsonSlice *name, KoprsJsonSlice *value)
{
  KoprsJsonSlice unused;
  const char *start, *p;

  if (!next_part (iter, name != NULL ? name : &unused))
    return FALSE;
  start = iter->cursor;
  p = koprs_json_skip_value (start, iter->end);
  if (value != NULL)
    *value = (KoprsJsonSlice) { start, (gsize) (p - start) };
  behind_value (iter, p);
  return TRUE;
}

gboolean
koprs_json_iter_enter (KoprsJsonIter *iter, KoprsJsonSlice *name, KoprsJsonSlice *value)
{
  const char *start, *p;

  if (!next_part (iter, name))
    return FALSE;
  start = iter->cursor;
  if (*start == '{' || *start == '[')
    {
      *value = (KoprsJsonSlice) { start, (gsize) (iter->end - start) };
      return TRUE;
    }
  p = koprs_json_skip_value (start, iter->end);
  *value = (KoprsJsonSlice) { start, (gsize) (p - start) };
  behind_value (iter, p);
  return TRUE;
}

void
koprs_json_iter_leave (KoprsJsonIter *iter, const KoprsJsonIter *inside)
{
  behind_value (iter, inside->cursor + 1);    /* it stopped at its bracket */
}

guint
koprs_json_value_count (KoprsJsonSlice value)
{
  KoprsJsonIter iter;
  guint count = 0;

  koprs_json_iter_init (&iter, value);
  while (koprs_json_iter_next (&iter, NULL, NULL))
    count++;
  return count;
}

KoprsJsonSlice
koprs_json_value_member_n (KoprsJsonSlice value, const char *name, gsize length)
{
  KoprsJsonIter iter;
  KoprsJsonSlice key, member, found = { NULL, 0 };

  if (koprs_json_value_type (value) != KOPRS_JSON_OBJECT)
    return found;
  koprs_json_iter_init (&iter, value);
  while (koprs_json_iter_next (&iter, &key, &member))
    {
      if (koprs_json_key_equals (key, name, length))
        found = member;
    }
  return found;
}

gboolean
koprs_json_key_equals (KoprsJsonSlice key, const char *name, gsize length)
{
  g_autofree char *decoded = NULL;

  if (key.length - 2 == length && memcmp (key.data + 1, name, length) == 0)
    return memchr (name, '\\', length) == NULL;
  if (key.length - 2 <= length || memchr (key.data, '\\', key.length) == NULL)
    return FALSE;
  decoded = g_malloc (key.length);
  return koprs_json_string_decode (key.data + 1, key.length - 2, decoded) == length &&
         memcmp (decoded, name, length) == 0;
}

KoprsJsonSlice
koprs_json_value_member (KoprsJsonSlice value, const char *name)
{
  return koprs_json_value_member_n (value, name, strlen (name));
}

KoprsJsonSlice
koprs_json_value_element (KoprsJsonSlice value, gssize index)
{
  KoprsJsonIter iter;
  KoprsJsonSlice element;

  if (koprs_json_value_type (value) != KOPRS_JSON_ARRAY)
    return (KoprsJsonSlice) { NULL, 0 };
  if (index < 0)
    index += koprs_json_value_count (value);
  koprs_json_iter_init (&iter, value);
  while (index >= 0 && koprs_json_iter_next (&iter, NULL, &element))
    {
      if (index-- == 0)
        return element;
    }
  return (KoprsJsonSlice) { NULL, 0 };
}

gboolean
koprs_json_value_get_int (KoprsJsonSlice value, gint64 *out)
{
  KoprsJsonDecimal decimal;

  if (koprs_json_value_type (value) != KOPRS_JSON_NUMBER)
    return FALSE;
  decimal = koprs_json_decimal_new (value);
  return koprs_json_decimal_to_int (&decimal, out);
}

gboolean
koprs_json_value_get_double (KoprsJsonSlice value, double *out)
{
  double number;

  if (koprs_json_value_type (value) != KOPRS_JSON_NUMBER)
    return FALSE;
  number = koprs_json_number_to_double (value);
  if (!isfinite (number))
    return FALSE;
  *out = number;
  return TRUE;
}
