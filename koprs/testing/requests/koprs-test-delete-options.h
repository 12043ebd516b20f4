/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How something is to be deleted: of a DELETE, or of what an eviction brings along. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

/* The texts live as long as the body and the call that they were read from. */
typedef struct {
  JsonNode *body;
  const char *propagation;    /* NULL: as the kind has it */
  gint64 grace;               /* seconds, -1: as the kind has it */
  gboolean dry_run;
  const char *uid;            /* preconditions; NULL: none */
  const char *version;
} KoprsTestDeleteOptions;

/* From the body or the query; 400 or 422 where they say something impossible. */
gboolean koprs_test_delete_options_parse (KoprsTestDeleteOptions *self, KoprsTestCall *call, GError **error);
/* From an object that has the right types already; NULL is an empty one. 422 as above. */
gboolean koprs_test_delete_options_read  (KoprsTestDeleteOptions *self, JsonNode *given, GError **error);
void     koprs_test_delete_options_clear (KoprsTestDeleteOptions *self);
/* Whether the preconditions hold; 409. */
gboolean koprs_test_delete_options_check (const KoprsTestDeleteOptions *self, const KoprsTestKind *kind, KoprsBlob *blob,
                                          GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsTestDeleteOptions, koprs_test_delete_options_clear)

G_END_DECLS
