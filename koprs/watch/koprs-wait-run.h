/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Waiting until the server has something, or has it no more: the engine under the koprs_client_wait_* calls. It asks once; while the
 * answer is no, a watcher tells of changes, and each that may matter has it ask again. While the watch is not open, it asks at an
 * interval. In the thread-default main context. */

#include "koprs/koprs-client.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/koprs-wait-options.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_WAIT_FOR_ANY,          /* answers a KoprsResourceList that is not empty */
  KOPRS_WAIT_FOR_CONDITION,    /* answers the KoprsResource */
  KOPRS_WAIT_FOR_DELETION,     /* answers TRUE */
} KoprsWaitGoal;

/* name: of the object, NULL for KOPRS_WAIT_FOR_ANY; condition_type for KOPRS_WAIT_FOR_CONDITION. options may be NULL. The task's
 * source is the client. */
void koprs_wait_run_start (GTask *task, KoprsWaitGoal goal, KoprsScope *scope, KoprsKind *kind, const char *name,
                           const char *condition_type, KoprsWaitOptions *options);

G_END_DECLS
