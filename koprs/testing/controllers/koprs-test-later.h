/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a controller has to look at when its time comes by the cluster's clock. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestLater KoprsTestLater;

/* Names whose time has come are put into due, a set of strings that outlives it, and wake is called. */
KoprsTestLater *koprs_test_later_new  (KoprsTestCluster *cluster, GHashTable *due, void (*wake) (gpointer user_data), gpointer user_data);
void            koprs_test_later_free (KoprsTestLater *self);
/* time: seconds since 1970, in place of the one before; 0: it doesn't wait any more. */
void            koprs_test_later_set  (KoprsTestLater *self, const char *name, gint64 time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestLater, koprs_test_later_free)

G_END_DECLS
