/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Custom resources from one of their versions to another, by a webhook or without. In: an object. Out: a new one; or nothing with a
 * failure; or nothing without, when the webhook is yet to be asked, as hooks tell. */

#include "koprs/testing/merge/koprs-test-versions.h"
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

JsonNode  *koprs_test_convert           (KoprsTestConverter *converter, KoprsTestHooks *hooks, JsonNode *object, const char *api_version,
                                         char **failure);
/* A stored object as its kind's version has it: itself where that is the version it is stored in. A reference of the caller's. */
KoprsBlob *koprs_test_convert_stored    (const KoprsTestKind *kind, KoprsTestHooks *hooks, KoprsBlob *stored, char **failure);
/* Whether it is itself. */
gboolean   koprs_test_convert_is_stored (const KoprsTestKind *kind, KoprsBlob *stored);
/* The bytes of a tree that is in its kind's version. */
KoprsBlob *koprs_test_convert_write     (const KoprsTestKind *kind, JsonNode *object);

/* How owners of fields in other versions see what the call is about; lives as long as the call. NULL: there is but one version. */
const KoprsTestVersions *koprs_test_convert_get_versions (KoprsTestCall *call);

G_END_DECLS
