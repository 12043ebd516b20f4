/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The state of one server: kinds, objects, time, and who wants to hear of changes. Belongs to the server's thread; verbs
 * and lifecycle work on it, HTTP never touches it directly. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"
#include "koprs/testing/storage/koprs-test-clock.h"
#include "koprs/testing/storage/koprs-test-storage.h"

G_BEGIN_DECLS

typedef struct _KoprsTestCluster KoprsTestCluster;

/* One change, after it happened. The event lives during the call only; the function changes nothing itself. */
typedef void (*KoprsTestChangeFunc) (KoprsTestCluster *cluster, KoprsTestKind *kind, const KoprsTestEvent *event,
                                     gpointer user_data);
/* Something happened to a table that somebody waits for. */
typedef void (*KoprsTestWakeFunc) (gpointer user_data);

/* The clock must live longer. */
KoprsTestCluster *koprs_test_cluster_new          (KoprsTestClock *clock);
void              koprs_test_cluster_free         (KoprsTestCluster *self);

KoprsTestKinds   *koprs_test_cluster_get_kinds    (KoprsTestCluster *self);
KoprsTestStorage *koprs_test_cluster_get_storage  (KoprsTestCluster *self);
guint64           koprs_test_cluster_get_revision (KoprsTestCluster *self);
KoprsTestClock   *koprs_test_cluster_get_clock    (KoprsTestCluster *self);
gint64            koprs_test_cluster_get_time     (KoprsTestCluster *self);   /* seconds since 1970 */
/* Where its server listens; 0: nowhere. */
void              koprs_test_cluster_set_port     (KoprsTestCluster *self, guint port);
guint             koprs_test_cluster_get_port     (KoprsTestCluster *self);

KoprsBlob        *koprs_test_cluster_lookup       (KoprsTestCluster *self, const KoprsTestKind *kind,
                                                   const char *namespace_, const char *name);   /* borrowed */
/* Stores the object under its name with a new resourceVersion, which the tree gets too; a custom resource in the version that it is in.
 * A reference of the caller's. */
KoprsBlob        *koprs_test_cluster_put          (KoprsTestCluster *self, KoprsTestKind *kind, JsonNode *object);
/* Puts back what was stored before, as it was. The key is the object's. */
void              koprs_test_cluster_restore      (KoprsTestCluster *self, KoprsTestKind *kind, const char *key,
                                                   KoprsBlob *blob, guint64 revision);
/* Makes it vanish; the last state goes out as it is stored, with the version of its end. A reference of the caller's. */
KoprsBlob        *koprs_test_cluster_take         (KoprsTestCluster *self, KoprsTestKind *kind, const char *key);
void              koprs_test_cluster_remove       (KoprsTestCluster *self, KoprsTestKind *kind, const char *key);
/* The bytes of an object as they would be stored, without storing them: for dry runs. */
KoprsBlob        *koprs_test_cluster_preview      (KoprsTestCluster *self, KoprsTestKind *kind, JsonNode *object);

/* Makes the kinds of a definition served, or, with no versions, unserved. */
void              koprs_test_cluster_set_custom   (KoprsTestCluster *self, const char *group, const char *plural,
                                                   GPtrArray *versions);

/* What a cluster has from the start but hardly anybody asks for: the function makes the objects of that API group when they
 * are first required. One group. */
void              koprs_test_cluster_defer        (KoprsTestCluster *self, const char *group,
                                                   void (*function) (KoprsTestCluster *cluster));
void              koprs_test_cluster_require      (KoprsTestCluster *self, const char *group);

/* Called for every change, in the order of observation. */
void              koprs_test_cluster_observe      (KoprsTestCluster *self, KoprsTestChangeFunc function, gpointer user_data);
/* Called for changes of that table, until removed with the same arguments. */
void              koprs_test_cluster_listen       (KoprsTestCluster *self, KoprsTestTable *table, KoprsTestWakeFunc function,
                                                   gpointer user_data);
void              koprs_test_cluster_unlisten     (KoprsTestCluster *self, KoprsTestTable *table, KoprsTestWakeFunc function,
                                                   gpointer user_data);

/* What somebody made of a stored object, if it was kept; keep () takes it over, in the place of what was made of the object before. It is
 * gone when the object has changed. */
gpointer          koprs_test_cluster_get_derived    (KoprsTestCluster *self, KoprsBlob *blob);
gpointer          koprs_test_cluster_keep_derived   (KoprsTestCluster *self, KoprsBlob *blob, gpointer data, GDestroyNotify notify);

/* Wakes everybody who listens, so that watches with bookmarks send one. The number grows with each call. */
void              koprs_test_cluster_send_bookmarks (KoprsTestCluster *self);
guint             koprs_test_cluster_get_bookmarks  (KoprsTestCluster *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestCluster, koprs_test_cluster_free)

G_END_DECLS
