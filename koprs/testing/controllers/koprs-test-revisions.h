/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The ControllerRevisions of a StatefulSet or a DaemonSet: one for each template it has had, by which it is rolled back. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestRevisions KoprsTestRevisions;

/* parent stays the caller's and has to live as long. */
KoprsTestRevisions *koprs_test_revisions_new    (KoprsTestCluster *cluster, JsonNode *parent);
void                koprs_test_revisions_free   (KoprsTestRevisions *self);

/* The revision of the present template, which is made or, where it was there before, becomes the newest again. hash_label is what
 * tells its hash. Borrowed until the next call; NULL: it was refused. */
JsonNode           *koprs_test_revisions_ensure (KoprsTestRevisions *self, const char *hash_label, JsonNode *labels);
/* Borrowed; NULL where there is none of that name. */
JsonNode           *koprs_test_revisions_find   (KoprsTestRevisions *self, const char *name);
/* The template that it stands for; a copy. */
JsonNode           *koprs_test_revisions_dup_template (JsonNode *revision);
/* Forgets the oldest that are not in use (names, a set) and that nobody may go back to any more. */
void                koprs_test_revisions_trim   (KoprsTestRevisions *self, GHashTable *used);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestRevisions, koprs_test_revisions_free)

G_END_DECLS
