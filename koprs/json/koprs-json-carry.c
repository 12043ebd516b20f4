/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-carry.h"

#include <string.h>

#define FIRST_CAPACITY 8192
#define KEPT_CAPACITY (1024 * 1024)

static G_GNUC_NO_INLINE void
grow (KoprsJsonCarry *self, gsize needed)
{
  gsize capacity = MAX (self->capacity, FIRST_CAPACITY);

  while (capacity < needed)
    capacity *= 2;
  self->data = g_realloc (self->data, capacity);
  self->capacity = capacity;
}

void
koprs_json_carry_append (KoprsJsonCarry *self, const char *data, gsize length)
{
  if (length == 0)
    return;
  if (G_UNLIKELY (self->length + length > self->capacity))
    grow (self, self->length + length);
  memcpy (self->data + self->length, data, length);
  self->length += length;
}

void
koprs_json_carry_reset (KoprsJsonCarry *self)
{
  if (self->capacity > KEPT_CAPACITY)
    koprs_json_carry_clear (self);
  self->length = 0;
}

void
koprs_json_carry_clear (KoprsJsonCarry *self)
{
  g_clear_pointer (&self->data, g_free);
  self->length = self->capacity = 0;
}
