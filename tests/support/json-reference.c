/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "support/json-reference.h"

#include <string.h>

typedef struct {
  const guint8 *text;
  gsize length;
  gsize at;
  gsize fault;          /* set on failure */
  gboolean tracked;
  guint max_depth;
  guint32 offsets[16];
  guint seen;
} Reader;

static const struct {
  const char *name;
  guint depth;
  const char *firsts;    /* of values of the right type; NULL: any */
  gboolean text;
} fields[16] = {
  { "apiVersion", 1, "\"", FALSE },
  { "kind", 1, "\"", FALSE },
  { "metadata", 1, "{", FALSE },
  { "spec", 1, NULL, FALSE },
  { "status", 1, NULL, FALSE },
  { "name", 2, "\"", TRUE },
  { "namespace", 2, "\"", TRUE },
  { "uid", 2, "\"", TRUE },
  { "resourceVersion", 2, "\"", TRUE },
  { "generation", 2, "-0123456789", FALSE },
  { "deletionTimestamp", 2, "\"", FALSE },
  { "labels", 2, "{", FALSE },
  { "annotations", 2, "{", FALSE },
  { "ownerReferences", 2, "[", FALSE },
  { "finalizers", 2, "[", FALSE },
  { "managedFields", 2, "[", FALSE },
};

static gboolean value (Reader *reader, guint depth, gboolean in_metadata, gboolean strict);

static gboolean
fault (Reader *reader, gsize position)
{
  reader->fault = MIN (position, reader->length);
  return FALSE;
}

static int
byte (const Reader *reader, gsize at)
{
  return at < reader->length ? reader->text[at] : -1;
}

static void
blanks (Reader *reader)
{
  while (byte (reader, reader->at) == ' ' || byte (reader, reader->at) == '\t' || byte (reader, reader->at) == '\n' ||
         byte (reader, reader->at) == '\r')
    reader->at++;
}

static gboolean
word (Reader *reader, const char *text)
{
  for (; *text != '\0'; text++, reader->at++)
    {
      if (byte (reader, reader->at) != *text)
        return fault (reader, reader->at);
    }
  return TRUE;
}

static gboolean
some_digits (Reader *reader)
{
  if (!g_ascii_isdigit (byte (reader, reader->at)))
    return fault (reader, reader->at);
  while (byte (reader, reader->at) >= 0 && g_ascii_isdigit (byte (reader, reader->at)))
    reader->at++;
  return TRUE;
}

static gboolean
number (Reader *reader)
{
  if (byte (reader, reader->at) == '-')
    reader->at++;
  if (byte (reader, reader->at) == '0')
    {
      reader->at++;
      if (byte (reader, reader->at) >= '0' && byte (reader, reader->at) <= '9')
        return fault (reader, reader->at);
    }
  else if (!some_digits (reader))
    return FALSE;
  if (byte (reader, reader->at) == '.')
    {
      reader->at++;
      if (!some_digits (reader))
        return FALSE;
    }
  if (byte (reader, reader->at) == 'e' || byte (reader, reader->at) == 'E')
    {
      reader->at++;
      if (byte (reader, reader->at) == '+' || byte (reader, reader->at) == '-')
        reader->at++;
      if (!some_digits (reader))
        return FALSE;
    }
  return TRUE;
}

/* The unit of \uXXXX at `at`; -1 with a fault. */
static int
unit (Reader *reader, gsize at)
{
  int result = 0;

  for (gsize i = at + 2; i < at + 6; i++)
    {
      if (byte (reader, i) < 0 || !g_ascii_isxdigit (byte (reader, i)))
        {
          fault (reader, i);
          return -1;
        }
      result = result * 16 + g_ascii_xdigit_value ((char) byte (reader, i));
    }
  return result;
}

static gboolean
unicode_escape (Reader *reader, gboolean strict)
{
  gsize at = reader->at;
  int first = unit (reader, at), second;

  if (first < 0)
    return FALSE;
  reader->at += 6;
  if (!strict)
    return TRUE;
  if (first == 0 || (first >= 0xdc00 && first <= 0xdfff))
    return fault (reader, at);
  if (first < 0xd800 || first > 0xdbff)
    return TRUE;
  if (byte (reader, at + 6) < 0)
    return fault (reader, at + 6);
  if (byte (reader, at + 6) != '\\')
    return fault (reader, at);
  if (byte (reader, at + 7) < 0)
    return fault (reader, at + 7);
  if (byte (reader, at + 7) != 'u')
    return fault (reader, at);
  second = unit (reader, at + 6);
  if (second < 0)
    return FALSE;
  if (second < 0xdc00 || second > 0xdfff)
    return fault (reader, at);
  reader->at += 6;
  return TRUE;
}

static gboolean
escape (Reader *reader, gboolean strict)
{
  int letter = byte (reader, reader->at + 1);

  if (letter < 0)
    return fault (reader, reader->length);
  if (letter == 'u')
    return unicode_escape (reader, strict);
  if (letter == 0 || strchr ("\"\\/bfnrt", letter) == NULL)
    return fault (reader, reader->at + 1);
  reader->at += 2;
  return TRUE;
}

/* By code points, unlike the library: decode, then ask whether this is the shortest form of something that may be. */
static gboolean
character (Reader *reader)
{
  static const guint32 least[] = { 0, 0, 0x80, 0x800, 0x10000 };
  guint8 lead = (guint8) byte (reader, reader->at);
  guint n = lead >= 0xf8 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 0;
  guint32 low, high;

  if (n == 0)
    return fault (reader, reader->at);
  low = high = lead & (0x7f >> n);
  for (guint i = 1; i < n; i++)
    {
      int next = byte (reader, reader->at + i);
      guint rest = n - i;

      /* What may still come of it, with the bytes so far. */
      low = low << 6;
      high = high << 6 | 0x3f;
      if (next < 0 || (next & 0xc0) != 0x80)
        {
          guint32 from = low << 6 * (rest - 1);
          guint32 to = (high << 6 * (rest - 1)) | ((1u << 6 * (rest - 1)) - 1);

          if (next >= 0 || to < least[n] || from > 0x10ffff || (from >= 0xd800 && to <= 0xdfff))
            return fault (reader, reader->at);
          return fault (reader, reader->length);
        }
      low |= next & 0x3f;
      high = low;
    }
  if (low < least[n] || low > 0x10ffff || (low >= 0xd800 && low <= 0xdfff))
    return fault (reader, reader->at);
  reader->at += n;
  return TRUE;
}

static gboolean
string (Reader *reader, gboolean strict)
{
  reader->at++;
  for (;;)
    {
      int c = byte (reader, reader->at);

      if (c < 0x20)
        return fault (reader, reader->at);
      if (c == '"')
        {
          reader->at++;
          return TRUE;
        }
      if (c == '\\')
        {
          if (!escape (reader, strict))
            return FALSE;
        }
      else if (c >= 0x80)
        {
          if (!character (reader))
            return FALSE;
        }
      else
        reader->at++;
    }
}

/* The raw name from `start` to `end`, with its quotes, is this one, however it is written. */
static gboolean
is_name (const Reader *reader, gsize start, gsize end, const char *name)
{
  gsize at = start + 1;

  for (; *name != '\0'; name++)
    {
      char digits[5] = "";

      if (at >= end - 1)
        return FALSE;
      if (reader->text[at] == (guint8) *name && reader->text[at] != '\\')
        {
          at++;
          continue;
        }
      if (reader->text[at] != '\\' || reader->text[at + 1] != 'u')
        return FALSE;
      memcpy (digits, reader->text + at + 2, 4);
      if (g_ascii_strtoull (digits, NULL, 16) != (guint64) *name)
        return FALSE;
      at += 6;
    }
  return at == end - 1;
}

/* `reader` is at the value. FALSE: a fault. Otherwise says what the value must be. */
static gboolean
track (Reader *reader, gsize key, gsize key_end, guint depth, gboolean *metadata, gboolean *strict)
{
  for (guint i = 0; i < 16; i++)
    {
      int c = byte (reader, reader->at);

      if (fields[i].depth != depth || !is_name (reader, key, key_end, fields[i].name))
        continue;
      if (reader->seen & (1u << i))
        return fault (reader, key);
      reader->seen |= 1u << i;
      if (c == 'n')
        return TRUE;
      if (fields[i].firsts != NULL && strchr (fields[i].firsts, c) == NULL && strchr ("\"{[-0123456789tf", c) != NULL && c != 0)
        return fault (reader, reader->at);
      reader->offsets[i] = (guint32) reader->at;
      *metadata = i == 2;
      *strict = fields[i].text;
    }
  return TRUE;
}

static gboolean
member (Reader *reader, guint depth, gboolean looked_at)
{
  gsize key = reader->at, key_end;
  gboolean metadata = FALSE, strict = FALSE;

  if (byte (reader, reader->at) != '"')
    return fault (reader, reader->at);
  if (!string (reader, FALSE))
    return FALSE;
  key_end = reader->at;
  blanks (reader);
  if (byte (reader, reader->at) != ':')
    return fault (reader, reader->at);
  reader->at++;
  blanks (reader);
  if (byte (reader, reader->at) < 0)
    return fault (reader, reader->at);
  if (looked_at && !track (reader, key, key_end, depth, &metadata, &strict))
    return FALSE;
  return value (reader, depth, metadata, strict);
}

static gboolean
container (Reader *reader, guint depth, char close, gboolean looked_at)
{
  if (depth > reader->max_depth)
    return fault (reader, reader->at);
  reader->at++;
  blanks (reader);
  if (byte (reader, reader->at) == close)
    {
      reader->at++;
      return TRUE;
    }
  for (;;)
    {
      if (close == '}' ? !member (reader, depth, looked_at) : !value (reader, depth, FALSE, FALSE))
        return FALSE;
      blanks (reader);
      if (byte (reader, reader->at) == close)
        {
          reader->at++;
          return TRUE;
        }
      if (byte (reader, reader->at) != ',')
        return fault (reader, reader->at);
      reader->at++;
      blanks (reader);
    }
}

/* depth: of what the value is in. */
static gboolean
value (Reader *reader, guint depth, gboolean in_metadata, gboolean strict)
{
  int c = byte (reader, reader->at);

  switch (c)
    {
    case '{':
      return container (reader, depth + 1, '}', reader->tracked && (depth == 0 || in_metadata));
    case '[':
      return container (reader, depth + 1, ']', FALSE);
    case '"':
      return string (reader, strict);
    case 't':
      return word (reader, "true");
    case 'f':
      return word (reader, "false");
    case 'n':
      return word (reader, "null");
    default:
      return c == '-' || (c >= '0' && c <= '9') ? number (reader) : fault (reader, reader->at);
    }
}

void
json_reference_check (const char *text, gsize length, gboolean tracked, guint max_depth, JsonReference *result)
{
  Reader reader = { (const guint8 *) text, length, 0, 0, tracked, max_depth, { 0 }, 0 };

  memset (result, 0, sizeof *result);
  blanks (&reader);
  result->start = reader.at;
  if (tracked && byte (&reader, reader.at) != '{')
    {
      result->position = reader.at;
      return;
    }
  result->right = value (&reader, 0, FALSE, FALSE);
  result->end = reader.at;
  result->position = reader.fault;
  if (!result->right)
    return;
  blanks (&reader);
  if (reader.at != length)
    {
      result->right = FALSE;
      result->position = reader.at;
      return;
    }
  for (guint i = 0; i < 16; i++)
    result->offsets[i] = reader.offsets[i] != 0 ? reader.offsets[i] - (guint32) result->start : 0;
}
