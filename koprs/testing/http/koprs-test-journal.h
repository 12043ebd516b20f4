/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A folder in which a server keeps its state: every change is a line that is written before the change is answered, so that
 * a process that is killed loses nothing. In: changes. Out: the state of the last time. One server at a time has it. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"

G_BEGIN_DECLS

typedef struct _KoprsTestJournal KoprsTestJournal;

/* Makes the folder when it is not there, and reads what is in it. A last line that was not finished is left out; any other
 * damage, a byte that differs or a line that is missing, and a folder that is in use, are KOPRS_TEST_ERROR_BAD_DATA. */
KoprsTestJournal *koprs_test_journal_open    (const char *folder, GError **error);
void              koprs_test_journal_free    (KoprsTestJournal *self);

/* A small secret beside the state, such as the token; NULL when it is not there. */
char             *koprs_test_journal_load    (KoprsTestJournal *self, const char *name, GError **error);
gboolean          koprs_test_journal_save    (KoprsTestJournal *self, const char *name, const char *text, GError **error);

/* Puts what was read into a new cluster, once. */
gboolean          koprs_test_journal_restore (KoprsTestJournal *self, KoprsTestCluster *cluster,
                                              KoprsTestLifecycle *lifecycle, GError **error);
/* Writes the cluster's state as it is now, and from then on its changes. */
gboolean          koprs_test_journal_follow  (KoprsTestJournal *self, KoprsTestCluster *cluster, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestJournal, koprs_test_journal_free)

G_END_DECLS
