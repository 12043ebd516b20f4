/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* From a path to a kind and an object. Pure but for the table of kinds. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

/* Splits the path at its slashes and decodes each part. A trailing slash is ignored. NULL where a part does not decode or
 * contains a slash itself. */
char   **koprs_test_route_split   (const char *path);

/* Fills in the routed part of the call. Errors are what a real server answers for paths that it does not serve: a Status
 * in built-in groups, plain text elsewhere. */
gboolean koprs_test_route_resolve (KoprsTestKinds *kinds, KoprsTestCall *call, GError **error);

G_END_DECLS
