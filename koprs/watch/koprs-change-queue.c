/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-change-queue.h"

#define BLOCK 63

struct _KoprsChangeBlock
{
  KoprsChangeBlock *next;
  guint end;
  KoprsChange changes[BLOCK];
};

void
koprs_change_clear (KoprsChange *self)
{
  if (self->type == KOPRS_CHANGE_FAILED)
    g_clear_error ((GError **) &self->subject);
  else
    g_clear_object ((GObject **) &self->subject);
  g_clear_object (&self->previous);
}

void
koprs_change_queue_push (KoprsChangeQueue *self, KoprsChangeType type, gpointer subject, KoprsResource *previous)
{
  if (self->last == NULL || self->last->end == BLOCK)
    {
      KoprsChangeBlock *block = g_new (KoprsChangeBlock, 1);

      block->next = NULL;
      block->end = 0;
      if (self->last == NULL)
        self->first = block;
      else
        self->last->next = block;
      self->last = block;
    }
  self->last->changes[self->last->end++] = (KoprsChange){ type, subject, previous };
  self->length++;
}

gboolean
koprs_change_queue_pop (KoprsChangeQueue *self, KoprsChange *change)
{
  KoprsChangeBlock *first = self->first;

  if (self->length == 0)
    return FALSE;
  *change = first->changes[self->start++];
  self->length--;
  if (self->start == first->end)
    {
      self->first = first->next;
      if (self->first == NULL)
        self->last = NULL;
      self->start = 0;
      g_free (first);
    }
  return TRUE;
}

void
koprs_change_queue_clear (KoprsChangeQueue *self)
{
  KoprsChange change;

  while (koprs_change_queue_pop (self, &change))
    koprs_change_clear (&change);
}
