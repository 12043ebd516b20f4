/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One finalizer more or less: the object is read, a patch that fits it is sent, and that again where somebody was faster. Comes in:
 * a task. Goes out: its result, a KoprsResource as the server has it now; NULL without an error where removing finds no object. */

#include "koprs/client/koprs-client-call.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_FINALIZER_ADD,
  KOPRS_FINALIZER_REMOVE,
} KoprsFinalizerChange;

void koprs_finalizer_change_start (KoprsClient *client, KoprsFinalizerChange change, KoprsScope *scope, KoprsKind *kind,
                                   const char *name, const char *finalizer, GTask *task);

/* All of them, everybody's, in one request. */
void koprs_finalizer_clear_start  (KoprsClient *client, KoprsScope *scope, KoprsKind *kind, const char *name, GTask *task);

G_END_DECLS
