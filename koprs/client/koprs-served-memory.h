/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What is known of what a server serves: of single group-versions, and of everything. Comes in: what it said last. Goes out: the kind of a
 * name, or that there is none. No clock and no I/O; usable from any thread. */

#include "koprs/client/koprs-served.h"

G_BEGIN_DECLS

/* Stands for everything where a group-version could. */
#define KOPRS_SERVED_EVERYTHING ""

typedef struct _KoprsServedMemory KoprsServedMemory;

KoprsServedMemory *koprs_served_memory_new         (void);
void               koprs_served_memory_free        (KoprsServedMemory *self);

/* settled: a moment, in µs; until then nothing more is expected in it. 0: nobody has waited for more. */
void               koprs_served_memory_put         (KoprsServedMemory *self, const char *what, KoprsServed *served, gint64 settled);
/* To be compared with, even when outdated: owned, or NULL. */
KoprsServed       *koprs_served_memory_get         (KoprsServedMemory *self, const char *what);
/* TRUE: it is known what the name means at the moment `now`: a kind (owned), or NULL for nothing. */
gboolean           koprs_served_memory_recall      (KoprsServedMemory *self, const char *what, const char *name, gint64 now, KoprsKind **kind);
/* It counts no more. what NULL: nothing does. */
void               koprs_served_memory_outdate     (KoprsServedMemory *self, const char *what);

/* The kind of that name, looked up as `what` demands: in everything by any name that people use, in a group-version by the kind itself. No
 * reference added; NULL: none. */
KoprsKind         *koprs_served_memory_find_in     (KoprsServed *served, const char *what, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsServedMemory, koprs_served_memory_free)

G_END_DECLS
