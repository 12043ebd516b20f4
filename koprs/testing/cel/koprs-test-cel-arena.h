/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Memory that is given back all at once: an expression's nodes live as long as the expression, values as long as the evaluation. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KoprsTestCelArena KoprsTestCelArena;

KoprsTestCelArena *koprs_test_cel_arena_new    (void);
void               koprs_test_cel_arena_free   (KoprsTestCelArena *self);

/* Zeroed. */
gpointer           koprs_test_cel_arena_alloc  (KoprsTestCelArena *self, gsize size);
/* A copy with a NUL behind it; length -1: up to the NUL. */
char              *koprs_test_cel_arena_text   (KoprsTestCelArena *self, const char *text, gssize length);
char              *koprs_test_cel_arena_printf (KoprsTestCelArena *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Takes the string over; its text. */
char              *koprs_test_cel_arena_take   (KoprsTestCelArena *self, GString *text);
/* Something of another kind, given back with the arena. */
void               koprs_test_cel_arena_adopt  (KoprsTestCelArena *self, gpointer data, GDestroyNotify notify);

#define koprs_test_cel_arena_new0(arena, type) ((type *) koprs_test_cel_arena_alloc ((arena), sizeof (type)))
#define koprs_test_cel_arena_array(arena, type, n) ((type *) koprs_test_cel_arena_alloc ((arena), sizeof (type) * (n)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestCelArena, koprs_test_cel_arena_free)

G_END_DECLS
