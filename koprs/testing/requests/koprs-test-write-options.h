/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a write was asked to be: by whom, for real or not, how strict. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/schema/koprs-test-decode.h"

G_BEGIN_DECLS

typedef struct {
  char *manager;
  gboolean has_manager;       /* given, not guessed from the user agent */
  gboolean dry_run;
  gboolean force;
  gboolean has_force;
  KoprsTestFieldValidation validation;
} KoprsTestWriteOptions;

/* kind: CreateOptions, UpdateOptions, PatchOptions. 422 where the query says something impossible. */
KoprsTestWriteOptions *koprs_test_write_options_new  (KoprsTestCall *call, const char *kind, GError **error);
void                   koprs_test_write_options_free (KoprsTestWriteOptions *self);
/* The writer borrows from both. */
KoprsTestWriter        koprs_test_write_options_get_writer (const KoprsTestWriteOptions *self, KoprsTestCall *call,
                                                            gint64 now);
/* The options object that the query amounts to, as webhooks are told. */
JsonNode              *koprs_test_write_options_describe (KoprsTestCall *call, const char *kind);
/* dryRun, of a query or of a body. Adds a cause where something else than "All" is among the values. */
gboolean               koprs_test_write_options_check_dry_run (const char *const *values, guint n_values, GPtrArray *causes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestWriteOptions, koprs_test_write_options_free)

G_END_DECLS
