/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-skip.h"

#include "koprs/json/koprs-json-blocks.h"
#include "koprs/json/koprs-json-string.h"

static const char *
skip_container (const char *p, const char *end)
{
  KoprsJsonBlocks blocks = { .depth = 1 };

  p = koprs_json_blocks_take (&blocks, p + 1, end);
  if (blocks.depth == 0)
    return p;
  p += blocks.escaped;
  if (blocks.in_string)
    p = koprs_json_string_skip (p, end);
  while (p < end)
    {
      switch (*p++)
        {
        case '"':
          p = koprs_json_string_skip (p, end);
          break;
        case '{':
        case '[':
          blocks.depth++;
          break;
        case '}':
        case ']':
          if (--blocks.depth == 0)
            return p;
          break;
        default:
          break;
        }
    }
  return end;
}

const char *
koprs_json_skip_value (const char *p, const char *end)
{
  if (p == end)
    return end;
  if (*p == '"')
    return koprs_json_string_skip (p + 1, end);
  if (*p == '{' || *p == '[')
    return p[1] == '}' || p[1] == ']' ? p + 2 : skip_container (p, end);
  while (p < end && (g_ascii_isalnum (*p) || *p == '-' || *p == '+' || *p == '.'))
    p++;
  return p;
}
