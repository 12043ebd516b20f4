/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-arena.h"

#include <string.h>

#define BLOCK_SIZE 4000
#define ALIGNMENT 16

typedef struct _Block Block;
struct _Block {
  Block *next;
  gsize used;
  gsize size;
};

typedef struct _Adopted Adopted;
struct _Adopted {
  Adopted *next;
  gpointer data;
  GDestroyNotify notify;
};

struct _KoprsTestCelArena {
  Block *blocks;
  Adopted *adopted;
};

/* The data of a block begins behind its head, aligned. */
#define HEAD ((sizeof (Block) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

KoprsTestCelArena *
koprs_test_cel_arena_new (void)
{
  return g_new0 (KoprsTestCelArena, 1);
}

void
koprs_test_cel_arena_free (KoprsTestCelArena *self)
{
  if (self == NULL)
    return;
  for (Adopted *at = self->adopted; at != NULL; at = at->next)
    at->notify (at->data);
  while (self->blocks != NULL)
    {
      Block *next = self->blocks->next;

      g_free (self->blocks);
      self->blocks = next;
    }
  g_free (self);
}

static Block *
add_block (KoprsTestCelArena *self, gsize size)
{
  Block *block = g_malloc (HEAD + size);

  block->used = 0;
  block->size = size;
  block->next = self->blocks;
  self->blocks = block;
  return block;
}

gpointer
koprs_test_cel_arena_alloc (KoprsTestCelArena *self, gsize size)
{
  gsize rounded = (MAX (size, 1) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  Block *block = self->blocks;
  char *at;

  if (block == NULL || block->size - block->used < rounded)
    block = add_block (self, MAX (rounded, BLOCK_SIZE));
  at = (char *) block + HEAD + block->used;
  block->used += rounded;
  return memset (at, 0, size);
}

char *
koprs_test_cel_arena_text (KoprsTestCelArena *self, const char *text, gssize length)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  char *copy = koprs_test_cel_arena_alloc (self, n + 1);

  if (n > 0)
    memcpy (copy, text, n);
  return copy;
}

char *
koprs_test_cel_arena_printf (KoprsTestCelArena *self, const char *format, ...)
{
  va_list arguments;
  char *text;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  koprs_test_cel_arena_adopt (self, text, g_free);
  return text;
}

char *
koprs_test_cel_arena_take (KoprsTestCelArena *self, GString *text)
{
  char *data = g_string_free (text, FALSE);

  koprs_test_cel_arena_adopt (self, data, g_free);
  return data;
}

void
koprs_test_cel_arena_adopt (KoprsTestCelArena *self, gpointer data, GDestroyNotify notify)
{
  Adopted *adopted = koprs_test_cel_arena_new0 (self, Adopted);

  adopted->data = data;
  adopted->notify = notify;
  adopted->next = self->adopted;
  self->adopted = adopted;
}
