/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The inside of JSON strings: finding the end of plain runs, checking what is not plain, decoding. */

#include <glib.h>
#include <string.h>
#include "koprs/json/koprs-json-scan.h"
#include "koprs/json/koprs-json-validate.h"

/* SSE2 is part of every amd64; elsewhere, and in the tests of the portable ways, words and bytes do the same. */
#if defined(__SSE2__) && !defined(KOPRS_JSON_PORTABLE)
#define KOPRS_JSON_SSE2 1
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

/* 1: stands for itself in a string and is ASCII. */
extern const guint8 koprs_json_plain[256];

/* The first byte that is not plain: '"', '\\', a control character or not ASCII; or end. */
static inline const guchar *
koprs_json_plain_end (const guchar *p, const guchar *end)
{
#ifdef KOPRS_JSON_SSE2
  while (end - p >= 16)
    {
      __m128i block = _mm_loadu_si128 ((const __m128i *) (const void *) p);
      __m128i quote = _mm_cmpeq_epi8 (block, _mm_set1_epi8 ('"'));
      __m128i backslash = _mm_cmpeq_epi8 (block, _mm_set1_epi8 ('\\'));
      /* Signed: bytes from 0x80 are negative, so this finds control characters and non-ASCII at once. */
      __m128i other = _mm_cmplt_epi8 (block, _mm_set1_epi8 (0x20));
      int mask = _mm_movemask_epi8 (_mm_or_si128 (other, _mm_or_si128 (quote, backslash)));

      if (mask != 0)
        return p + __builtin_ctz ((unsigned) mask);
      p += 16;
    }
#else
  while (end - p >= 8)
    {
      const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
      const guint64 tops = ones << 7;
      guint64 word, quote, backslash;

      memcpy (&word, p, 8);
      quote = word ^ (ones * '"');
      backslash = word ^ (ones * '\\');
      /* A zero byte in (x - ones) & ~x; exact for "is there any", which is all that is asked. */
      if ((((word - ones * 0x20) & ~word) | word | ((quote - ones) & ~quote) | ((backslash - ones) & ~backslash)) & tops)
        break;
      p += 8;
    }
#endif
  while (p < end && koprs_json_plain[*p])
    p++;
  return p;
}

/* From a byte inside a string that is not plain (or end) to behind the closing quote. NULL: MORE or BAD, `report` says which by
 * its flaw. strict: neither U+0000 nor half a surrogate pair. */
const guchar *koprs_json_string_check    (const guchar *p, const guchar *end, gboolean strict, KoprsJsonReport *report);

/* Behind the closing quote; `p` is behind the opening one. Only on validated bytes. */
const char   *koprs_json_string_skip     (const char *p, const char *end);

/* Decodes the raw inside (without quotes) of a validated string; at most `length` bytes, no NUL is added. U+0000 becomes a NUL byte, a lone
 * surrogate U+FFFD (3 bytes for its 6). Returns the number of bytes. */
gsize         koprs_json_string_decode   (const char *raw, gsize length, char *out);

G_END_DECLS
