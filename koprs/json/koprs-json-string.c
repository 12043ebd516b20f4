/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-string.h"

#include <string.h>

#define P16 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1

const guint8 koprs_json_plain[256] = {
  [0x20] = 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,    /* not '"' */
  [0x30] = P16,
  [0x40] = P16,
  [0x50] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1,    /* not '\\' */
  [0x60] = P16,
  [0x70] = P16,
};

/* What may stand behind a backslash alone. */
static const guint8 simple_escape[256] = {
  ['"'] = 1, ['\\'] = 1, ['/'] = 1, ['b'] = 1, ['f'] = 1, ['n'] = 1, ['r'] = 1, ['t'] = 1,
};

static const guint8 hex_digit[256] = {
  ['0'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  ['A'] = 1, 1, 1, 1, 1, 1,
  ['a'] = 1, 1, 1, 1, 1, 1,
};

/* The result of looking at one escape or one character: its length, or what is wrong. */
typedef struct {
  guint length;           /* 0: MORE or BAD */
  KoprsJsonFlaw flaw;     /* NONE: MORE */
  guint at;               /* BAD: where, from the first byte */
} Piece;

static inline Piece
piece (guint length)
{
  return (Piece) { .length = length };
}

static inline Piece
more (void)
{
  return (Piece) { 0 };
}

static inline Piece
bad (KoprsJsonFlaw flaw, guint at)
{
  return (Piece) { .flaw = flaw, .at = at };
}

/* The code unit of \uXXXX; -1: MORE, -2 - n: BAD at byte n. */
static int
code_unit (const guchar *p, const guchar *end)
{
  int unit = 0;

  for (int i = 2; i < 6; i++)
    {
      int digit;

      if (p + i >= end)
        return -1;
      digit = g_ascii_xdigit_value ((char) p[i]);
      if (digit < 0)
        return -2 - i;
      unit = unit * 16 + digit;
    }
  return unit;
}

static inline gboolean
is_high (int unit)
{
  return unit >= 0xd800 && unit <= 0xdbff;
}

static inline gboolean
is_low (int unit)
{
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/* Only where a string must be plain text: a \uXXXX that is U+0000 or half a pair is a flaw at its backslash. */
static Piece
strict_unicode (const guchar *p, const guchar *end, int unit)
{
  int low;

  if (unit == 0 || is_low (unit))
    return bad (KOPRS_JSON_FLAW_TEXT, 0);
  if (!is_high (unit))
    return piece (6);
  if (end - p > 6 && p[6] != '\\')
    return bad (KOPRS_JSON_FLAW_TEXT, 0);
  if (end - p > 7 && p[7] != 'u')
    return bad (KOPRS_JSON_FLAW_TEXT, 0);
  if (end - p <= 7)
    return more ();
  low = code_unit (p + 6, end);
  if (low == -1)
    return more ();
  if (low < 0)
    return bad (KOPRS_JSON_FLAW_ESCAPE, (guint) (6 - low - 2));
  return is_low (low) ? piece (12) : bad (KOPRS_JSON_FLAW_TEXT, 0);
}

static inline Piece
escape (const guchar *p, const guchar *end, gboolean strict)
{
  int unit;

  if (end - p < 2)
    return more ();
  switch (p[1])
    {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      return piece (2);
    case 'u':
      unit = code_unit (p, end);
      if (unit == -1)
        return more ();
      if (unit < 0)
        return bad (KOPRS_JSON_FLAW_ESCAPE, (guint) (-unit - 2));
      return strict ? strict_unicode (p, end, unit) : piece (6);
    default:
      return bad (KOPRS_JSON_FLAW_ESCAPE, 1);
    }
}

/* One character of more than one byte (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF). */
static inline Piece
character (const guchar *p, const guchar *end)
{
  guchar lead = p[0], low = 0x80, high = 0xbf;
  guint length;

  if (lead >= 0xc2 && lead <= 0xdf)
    length = 2;
  else if (lead >= 0xe0 && lead <= 0xef)
    length = 3;
  else if (lead >= 0xf0 && lead <= 0xf4)
    length = 4;
  else
    return bad (KOPRS_JSON_FLAW_UTF8, 0);

  if (lead == 0xe0)
    low = 0xa0;
  else if (lead == 0xed)
    high = 0x9f;
  else if (lead == 0xf0)
    low = 0x90;
  else if (lead == 0xf4)
    high = 0x8f;

  for (guint i = 1; i < length; i++)
    {
      if (p + i >= end)
        return more ();
      if (p[i] < low || p[i] > high)
        return bad (KOPRS_JSON_FLAW_UTF8, 0);
      low = 0x80;
      high = 0xbf;
    }
  return piece (length);
}

/* The bytes of a right escape or character at `p`, where eight or more bytes are left; 0: to be looked at closely. */
static inline guint
quick_piece (const guchar *p, gboolean strict)
{
  if (*p == '\\')
    {
      if (G_LIKELY (simple_escape[p[1]]))
        return 2;
      if (p[1] == 'u' && !strict && ((hex_digit[p[2]] & hex_digit[p[3]] & hex_digit[p[4]] & hex_digit[p[5]]) != 0))
        return 6;
      return 0;
    }
  if (*p >= 0xc2 && *p <= 0xdf && (p[1] & 0xc0) == 0x80)
    return 2;
  if (*p >= 0xe1 && *p <= 0xec && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80)
    return 3;
  return 0;
}

const guchar *
koprs_json_string_check (const guchar *p, const guchar *end, gboolean strict, KoprsJsonReport *report)
{
  while (p < end)
    {
      guint quick = end - p >= 8 ? quick_piece (p, strict) : 0;

      p += quick;
      if (quick == 0)
        {
          Piece found;

          if (*p == '"')
            return p + 1;
          if (*p == '\\')
            found = escape (p, end, strict);
          else if (*p >= 0x80)
            found = character (p, end);
          else
            found = bad (KOPRS_JSON_FLAW_CONTROL, 0);
          if (found.length == 0)
            {
              report->flaw = found.flaw;
              report->at = (const char *) p + found.at;
              return NULL;
            }
          p += found.length;
        }
      if (p < end && koprs_json_plain[*p])
        p = koprs_json_plain_end (p, end);
    }
  report->flaw = KOPRS_JSON_FLAW_NONE;
  report->at = (const char *) p;
  return NULL;
}

const char *
koprs_json_string_skip (const char *p, const char *end)
{
#ifdef KOPRS_JSON_SSE2
  while (end - p >= 16)
    {
      __m128i block = _mm_loadu_si128 ((const __m128i *) (const void *) p);
      __m128i quote = _mm_cmpeq_epi8 (block, _mm_set1_epi8 ('"'));
      __m128i backslash = _mm_cmpeq_epi8 (block, _mm_set1_epi8 ('\\'));
      int mask = _mm_movemask_epi8 (_mm_or_si128 (quote, backslash));

      if (mask == 0)
        {
          p += 16;
          continue;
        }
      p += __builtin_ctz ((unsigned) mask);
      if (*p == '"')
        return p + 1;
      p += 2;
    }
#endif
  while (p < end && *p != '"')
    p += *p == '\\' ? 2 : 1;
  return p + 1;
}

/* The character of the escape at `p`; sets how many bytes of the text it took. */
static gunichar
decode_unicode (const char *p, const char *end, gsize *taken)
{
  const guchar *bytes = (const guchar *) p, *stop = (const guchar *) end;
  int unit = code_unit (bytes, stop);
  int low;

  *taken = 6;
  if (is_low (unit))
    return 0xfffd;
  if (!is_high (unit))
    return (gunichar) unit;
  if (end - p < 12 || p[6] != '\\' || p[7] != 'u')
    return 0xfffd;
  low = code_unit (bytes + 6, stop);
  if (!is_low (low))
    return 0xfffd;
  *taken = 12;
  return 0x10000 + (((gunichar) unit - 0xd800) << 10) + ((gunichar) low - 0xdc00);
}

static inline char
decode_simple (char letter)
{
  switch (letter)
    {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return letter;
    }
}

gsize
koprs_json_string_decode (const char *raw, gsize length, char *out)
{
  const char *p = raw, *end = raw + length;
  char *start = out;

  while (p < end)
    {
      const char *backslash = memchr (p, '\\', (gsize) (end - p));
      gsize run = (gsize) ((backslash != NULL ? backslash : end) - p);

      memcpy (out, p, run);
      out += run;
      p += run;
      if (p == end)
        break;
      if (p[1] == 'u')
        {
          gsize taken;

          out += g_unichar_to_utf8 (decode_unicode (p, end, &taken), out);
          p += taken;
        }
      else
        {
          *out++ = decode_simple (p[1]);
          p += 2;
        }
    }
  return (gsize) (out - start);
}
