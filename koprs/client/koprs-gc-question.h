/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which objects are to be kept, asked of a function of C or a closure of another language. */

#include "koprs/koprs-gc.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_GC_WANTED,
  KOPRS_GC_UNWANTED,
  KOPRS_GC_NO_ANSWER,    /* the function failed */
} KoprsGcAnswer;

/* Asked in the context of the call. Freed with it. */
typedef struct _KoprsGcQuestion KoprsGcQuestion;

KoprsGcQuestion *koprs_gc_question_new_for_func    (KoprsKeepFunc func, gpointer data, GDestroyNotify destroy);
KoprsGcQuestion *koprs_gc_question_new_for_closure (GClosure *closure);
void             koprs_gc_question_free            (KoprsGcQuestion *self);
KoprsGcAnswer    koprs_gc_question_ask             (KoprsGcQuestion *self, KoprsResource *resource);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsGcQuestion, koprs_gc_question_free)

G_END_DECLS
