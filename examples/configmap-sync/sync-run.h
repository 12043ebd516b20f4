/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Carries out a plan: its actions one after another, then the status. */

#pragma once

#include "sync-plan.h"

G_BEGIN_DECLS

/* Takes the plan. Fails with the first action's error, after the status has told it. */
void     sync_run_async  (KoprsClient *client, KoprsResource *sync, SyncPlan *plan, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data);
gboolean sync_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
