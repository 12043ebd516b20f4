/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* OpenAPI v3, of which kubectl takes what it explains, validates and merges by: an index, and a document per group and version.
 * OpenAPI v2 for older clients: one document. */

#include "koprs/testing/kinds/koprs-test-kinds.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* FALSE: nothing is there under this path. */
gboolean koprs_test_openapi_answer (KoprsTestKinds *kinds, char **path, KoprsTestCall *call, KoprsTestReply *reply);

G_END_DECLS
