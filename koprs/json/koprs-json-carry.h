/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A buffer for the value that does not end in its chunk. It grows by doubling, and a large one does not outlive its use. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char *data;
  gsize length;
  gsize capacity;
} KoprsJsonCarry;

void koprs_json_carry_append (KoprsJsonCarry *self, const char *data, gsize length);
/* Empty again; the memory stays for the next value unless it is more than 1 MiB. */
void koprs_json_carry_reset  (KoprsJsonCarry *self);
void koprs_json_carry_clear  (KoprsJsonCarry *self);

G_END_DECLS
