/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-bound.h"

#include "koprs/json/koprs-json-string.h"

void
koprs_json_bound_init (KoprsJsonBound *self, char first)
{
  *self = (KoprsJsonBound) { .scalar = first != '"' && first != '{' && first != '[' };
}

void
koprs_json_bound_resume (KoprsJsonBound *self, guint depth, gboolean in_string)
{
  *self = (KoprsJsonBound) { .at.depth = depth, .at.in_string = in_string ? G_MAXUINT64 : 0 };
}

/* Inside a string: behind its closing quote, or NULL. */
static const char *
feed_string (KoprsJsonBound *self, const char *p, const char *end)
{
  if (self->at.escaped && p < end)
    {
      self->at.escaped = 0;
      p++;
    }
  while (p < end)
    {
#ifdef KOPRS_JSON_SSE2
      if (end - p >= 16)
        {
          __m128i block = _mm_loadu_si128 ((const __m128i *) (const void *) p);
          int mask = _mm_movemask_epi8 (_mm_or_si128 (_mm_cmpeq_epi8 (block, _mm_set1_epi8 ('"')),
                                                      _mm_cmpeq_epi8 (block, _mm_set1_epi8 ('\\'))));

          p += mask == 0 ? 16 : __builtin_ctz ((unsigned) mask);
          if (mask == 0)
            continue;
        }
#endif
      if (*p == '"')
        {
          self->at.in_string = 0;
          return p + 1;
        }
      if (*p == '\\')
        {
          if (p + 1 == end)
            self->at.escaped = 1;
          p++;
        }
      p++;
    }
  return NULL;
}

static const char *
feed_scalar (const char *p, const char *end)
{
  for (; p < end; p++)
    {
      if (!g_ascii_isalnum (*p) && *p != '-' && *p != '+' && *p != '.')
        return p + 1;
    }
  return NULL;
}

const char *
koprs_json_bound_feed (KoprsJsonBound *self, const char *data, const char *end)
{
  const char *p = data;

  if (self->scalar)
    return feed_scalar (p, end);
  if (self->at.depth > 0 && end - p >= 64)
    {
      p = koprs_json_blocks_take (&self->at, p, end);
      if (self->at.depth == 0)
        return p;
    }
  while (p < end)
    {
      if (self->at.in_string)
        {
          p = feed_string (self, p, end);
          if (p == NULL)
            return NULL;
          if (self->at.depth == 0)
            return p;
          continue;
        }
      switch (*p++)
        {
        case '"':
          self->at.in_string = G_MAXUINT64;
          break;
        case '{':
        case '[':
          self->at.depth++;
          break;
        case '}':
        case ']':
          if (--self->at.depth == 0)
            return p;
          break;
        default:
          break;
        }
    }
  return NULL;
}
