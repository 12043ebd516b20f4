/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What every change of an object goes through, whichever verb asked for it: the rules of metadata, subresources and
 * generation, ownership, validation, storage. In: decoded objects. Out: the stored blob. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-write-options.h"

G_BEGIN_DECLS

/* A write under way. Borrows everything but the problems. */
typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestCall *call;
  KoprsTestKind *kind;
  const KoprsTestWriteOptions *options;
  GPtrArray *problems;      /* texts for Warning headers */
  gboolean applied;         /* by server-side apply: ownership is settled, its metadata rules hold */
} KoprsTestWrite;

/* Creates. object is decoded; namespace and name still as the client wrote them. NULL with an error. */
KoprsBlob *koprs_test_write_create (KoprsTestWrite *self, JsonNode *object, GError **error);

/* Replaces live by object, which is what the verb made of it. The blob is live itself where nothing changes, and where the
 * last finalizer went: then what the client wrote, with the old version. */
KoprsBlob *koprs_test_write_update (KoprsTestWrite *self, KoprsBlob *live, JsonNode *object, GError **error);

/* Whether the object is named as the path has it: 400. */
gboolean koprs_test_write_check_name (KoprsTestWrite *self, JsonNode *metadata, GError **error);

/* Keeps the object, or pretends to: in the version that is stored. A reference to what the answer shows, in the version that was asked for;
 * NULL with an error. */
KoprsBlob *koprs_test_write_store (KoprsTestWrite *self, JsonNode *object, GError **error);
/* Whether what is live is stored in the version that objects are stored in now. */
gboolean   koprs_test_write_is_current (KoprsTestWrite *self, KoprsBlob *live);

/* FALSE with an error: a webhook that the write has met so far is yet to be asked. */
gboolean   koprs_test_write_is_told (KoprsTestWrite *self, GError **error);

/* Deletes; NULL with an error. gone tells whether it vanished at once; result is what the answer shows: the last state, or the object
 * that waits for its finalizers. Preconditions were checked. grace: seconds, -1 as the kind has it. propagation: NULL as
 * the kind has it. */
KoprsBlob *koprs_test_write_delete (KoprsTestWrite *self, KoprsBlob *live, gint64 grace, const char *propagation,
                                    gboolean *gone, GError **error);

/* Whether new objects may come into the namespace: 404, 403. */
gboolean   koprs_test_write_check_namespace (KoprsTestWrite *self, const char *namespace_, const char *name, GError **error);

G_END_DECLS
