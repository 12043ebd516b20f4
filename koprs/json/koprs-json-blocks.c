/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-blocks.h"

#include "koprs/json/koprs-json-string.h"

#ifdef KOPRS_JSON_SSE2

/* A bit per byte of 64. */
typedef struct {
  guint64 quotes;
  guint64 backslashes;
  guint64 opening;
  guint64 closing;
} Block;

static inline guint64
equal_bits (__m128i bytes, char c)
{
  return (guint64) (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (c)));
}

static inline Block
read_block (const char *p)
{
  Block block = { 0 };

  for (guint i = 0; i < 64; i += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) (p + i));
      __m128i folded = _mm_or_si128 (bytes, _mm_set1_epi8 (0x20));    /* '[' to '{' and ']' to '}' */

      block.quotes |= equal_bits (bytes, '"') << i;
      block.backslashes |= equal_bits (bytes, '\\') << i;
      block.opening |= equal_bits (folded, '{') << i;
      block.closing |= equal_bits (folded, '}') << i;
    }
  return block;
}

static inline guint
count_bits (guint64 x)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  x -= (x >> 1) & (ones * 0x55);
  x = (x & (ones * 0x33)) + ((x >> 2) & (ones * 0x33));
  return (guint) ((((x + (x >> 4)) & (ones * 0x0f)) * ones) >> 56);
}

/* The bytes behind backslashes that are not themselves behind one. */
static inline guint64
escaped_bits (KoprsJsonBlocks *self, guint64 backslashes)
{
  guint64 escaped = self->escaped;

  self->escaped = 0;
  backslashes &= ~escaped;
  while (backslashes != 0)
    {
      guint64 lowest = backslashes & (0 - backslashes);

      escaped |= lowest << 1;
      self->escaped = lowest >> 63;
      backslashes &= ~(lowest | lowest << 1);
    }
  return escaped;
}

/* A bit for each byte from an opening quote up to its closing one. */
static inline guint64
string_bits (KoprsJsonBlocks *self, guint64 quotes)
{
  guint64 bits = quotes;

  for (guint i = 1; i < 64; i *= 2)
    bits ^= bits << i;
  bits ^= self->in_string;
  self->in_string = 0 - (bits >> 63);
  return bits;
}

/* The place of the bracket that closes what is open, or 64. */
static inline guint
find_end (KoprsJsonBlocks *self, guint64 opening, guint64 closing)
{
  guint n = count_bits (closing);

  if (G_LIKELY (n < self->depth))
    {
      self->depth = self->depth + count_bits (opening) - n;
      return 64;
    }
  for (guint64 brackets = opening | closing; brackets != 0; brackets &= brackets - 1)
    {
      guint64 lowest = brackets & (0 - brackets);

      if (opening & lowest)
        self->depth++;
      else if (--self->depth == 0)
        return (guint) __builtin_ctzll (lowest);
    }
  return 64;
}

const char *
koprs_json_blocks_take (KoprsJsonBlocks *self, const char *p, const char *end)
{
  for (; end - p >= 64; p += 64)
    {
      Block block = read_block (p);
      guint64 escaped = 0;
      guint64 inside;
      guint place;

      if (G_UNLIKELY ((block.backslashes | self->escaped) != 0))
        escaped = escaped_bits (self, block.backslashes);
      inside = string_bits (self, block.quotes & ~escaped);
      place = find_end (self, block.opening & ~inside, block.closing & ~inside);
      if (place < 64)
        return p + place + 1;
    }
  return p;
}

#else

/* Byte by byte does without blocks. */
const char *
koprs_json_blocks_take (KoprsJsonBlocks *self, const char *p, const char *end)
{
  return p;
}

#endif
