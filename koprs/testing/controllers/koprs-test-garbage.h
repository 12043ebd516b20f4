/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Owners and dependants: background, foreground and orphaning deletion, and dependants whose owner never was. It keeps an
 * index of who depends on which uid, fed by the changes it is told of. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestGarbage KoprsTestGarbage;

KoprsTestGarbage *koprs_test_garbage_new  (KoprsTestCluster *cluster);
void              koprs_test_garbage_free (KoprsTestGarbage *self);
/* Takes note of a change. TRUE: there is something to do. */
gboolean          koprs_test_garbage_note (KoprsTestGarbage *self, KoprsTestKind *kind, const KoprsTestEvent *event);
/* Does one thing. FALSE: there was nothing to do. */
gboolean          koprs_test_garbage_run  (KoprsTestGarbage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestGarbage, koprs_test_garbage_free)

G_END_DECLS
