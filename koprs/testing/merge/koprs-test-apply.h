/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Server-side apply: the body is merged into the live object by the schema, what its manager set before and sets no more goes
 * away, ownership is recorded, and fields of others are refused or taken. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/merge/koprs-test-managed-fields.h"

G_BEGIN_DECLS

/* live: NULL where the object is to be created. body: as sent (kind, apiVersion, name were checked by the caller). The
 * result is a new tree with metadata.managedFields set; decode, default, validate and settle it as after any patch. On create it
 * has what the body has. Errors: 400 managedFields in the body, 409 conflicts (causes in details), 500 the body does not fit the schema. */
JsonNode *koprs_test_apply (KoprsTestSchema *schema, const KoprsTestWriter *writer, JsonNode *live, JsonNode *body,
                            gboolean force, GError **error);

G_END_DECLS
