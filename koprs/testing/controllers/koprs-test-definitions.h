/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* CustomResourceDefinitions: their conditions, what they make served, and how they end. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestDefinitions KoprsTestDefinitions;

KoprsTestDefinitions *koprs_test_definitions_new  (KoprsTestCluster *cluster);
void                  koprs_test_definitions_free (KoprsTestDefinitions *self);
/* Brings what is served in line with the definition of that name, which may be gone. */
void                  koprs_test_definitions_sync (KoprsTestDefinitions *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestDefinitions, koprs_test_definitions_free)

G_END_DECLS
