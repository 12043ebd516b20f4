/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What of an object a client wants to see: all of it, a row of a table, or its metadata. In: the Accept header and the query.
 * Out: bytes. */

#include <glib.h>
#include "koprs/json/koprs-blob.h"
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_VIEW_OBJECT,
  KOPRS_TEST_VIEW_TABLE,
  KOPRS_TEST_VIEW_METADATA,          /* PartialObjectMetadata */
  KOPRS_TEST_VIEW_METADATA_LIST,     /* PartialObjectMetadataList: of lists only */
} KoprsTestViewType;

typedef enum {
  KOPRS_TEST_INCLUDE_METADATA,
  KOPRS_TEST_INCLUDE_OBJECT,
  KOPRS_TEST_INCLUDE_NONE,
} KoprsTestInclude;

typedef struct {
  KoprsTestViewType type;
  KoprsTestInclude include;          /* of tables: what comes with each row */
  gboolean beta;                     /* in the version v1beta1 */
  gint64 now;                        /* seconds since 1970; ages are told from there */
} KoprsTestView;

/* FALSE with an error of 400: the query asks for a table in a way that is not known. */
gboolean koprs_test_view_init          (KoprsTestView *self, KoprsTestCall *call, gint64 now, GError **error);
/* FALSE with an error of 406, of custom kinds 500: one object is no list. */
gboolean koprs_test_view_check_single  (const KoprsTestView *self, const KoprsTestKind *kind, GError **error);
/* The same: a list is no single object. */
gboolean koprs_test_view_check_list    (const KoprsTestView *self, const KoprsTestKind *kind, GError **error);

/* One object as an answer of its own, or in an event. columns FALSE: a table without its head, as all but the first have it
 * in a watch. */
void     koprs_test_view_append_object (const KoprsTestView *self, GString *out, const KoprsTestKind *kind, KoprsBlob *blob,
                                        gboolean columns);
/* Lists in three parts; not for KOPRS_TEST_VIEW_OBJECT. token NULL, remaining -1: not said. */
void     koprs_test_view_append_head   (const KoprsTestView *self, GString *out, const KoprsTestKind *kind, guint64 revision,
                                        const char *token, gint64 remaining);
void     koprs_test_view_append_item   (const KoprsTestView *self, GString *out, const KoprsTestKind *kind, KoprsBlob *blob,
                                        GPtrArray *columns);
void     koprs_test_view_append_tail   (const KoprsTestView *self, GString *out);

G_END_DECLS
