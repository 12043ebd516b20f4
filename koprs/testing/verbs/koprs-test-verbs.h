/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What can be done to objects, one file per verb. In: the cluster and a routed call. Out: the reply, or an error of
 * KOPRS_TEST_STATUS. A refused call has changed nothing. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-list-options.h"
#include "koprs/testing/requests/koprs-test-reply.h"
#include "koprs/testing/writes/koprs-test-write.h"

G_BEGIN_DECLS

typedef gboolean (*KoprsTestVerb) (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);

gboolean koprs_test_verb_get               (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_list              (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_create            (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_replace           (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_patch             (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_delete            (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_delete_collection (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_scale             (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_bind              (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_evict             (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_components        (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_review            (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
/* These four are subresources of the kinds that their names go with. */
gboolean koprs_test_verb_token             (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_log               (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_stream            (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);
gboolean koprs_test_verb_proxy             (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);

/* FALSE with an error of 415: the body is no patch of a form that the kind takes. */
gboolean   koprs_test_verb_can_patch       (KoprsTestCall *call, GError **error);
/* What the patch of the call makes of live, which is of another kind than the path names. Not for applies. */
JsonNode  *koprs_test_verb_patch_other     (KoprsTestWrite *write, KoprsTestKind *kind, JsonNode *live, GError **error);
/* The object that the call names, in the version that it asks for, borrowed from the call; or 404. */
KoprsBlob *koprs_test_verb_find            (KoprsTestCluster *cluster, KoprsTestCall *call, GError **error);
/* A part of a list. */
typedef struct {
  GPtrArray *blobs;
  guint64 revision;     /* the moment that it is of */
  char *token;          /* where the next one begins, NULL: nowhere */
  gint64 remaining;     /* objects after it, -1: not said */
} KoprsTestPage;

/* What the options choose; page is empty before. */
gboolean   koprs_test_verb_find_page       (KoprsTestCluster *cluster, KoprsTestCall *call, const KoprsTestListOptions *options,
                                            KoprsTestPage *page, GError **error);
void       koprs_test_page_clear           (KoprsTestPage *page);
/* What a list shows of these objects at that revision. remaining -1: not said. token NULL: the last page. */
void       koprs_test_verb_answer_list     (KoprsTestReply *reply, KoprsTestKind *kind, GPtrArray *blobs, guint64 revision,
                                            const char *token, gint64 remaining);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsTestPage, koprs_test_page_clear)

G_END_DECLS
