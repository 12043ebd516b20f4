/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Three watchers with their stores, and a queue of the ConfigMapSyncs to look at: one at a time, each once however often it was named. */

#pragma once

#include <koprs/koprs.h>

G_BEGIN_DECLS

typedef struct _SyncOperator SyncOperator;

SyncOperator *sync_operator_new  (KoprsClient *client);
void          sync_operator_free (SyncOperator *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyncOperator, sync_operator_free)

G_END_DECLS
