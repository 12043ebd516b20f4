/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A garbage collection: page after page is listed, each object judged, and what is not wanted deleted, a few at a time. Comes in: a
 * task, and a question that is put for every object. Goes out: the task's KoprsGcResult. Holds one page at most. */

#include "koprs/koprs-gc-options.h"
#include "koprs/client/koprs-client-call.h"
#include "koprs/client/koprs-gc-question.h"

G_BEGIN_DECLS

/* Takes the question. */
void koprs_gc_run_start (KoprsClient *client, KoprsScope *scope, KoprsKind *kind, const char *label_selector,
                         KoprsGcQuestion *question, KoprsGcOptions *options, GTask *task);

G_END_DECLS
