/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The Accept header: which of its media types this server can answer in. Pure. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_ACCEPT_NONE,          /* nothing that can be served */
  KOPRS_TEST_ACCEPT_VIEW,          /* a table, or metadata alone */
  KOPRS_TEST_ACCEPT_JSON,
  KOPRS_TEST_ACCEPT_DISCOVERY,     /* aggregated discovery v2 */
} KoprsTestAccept;

/* The best of the header's types. discovery: whether aggregated discovery is on offer. accept NULL or "": JSON. */
KoprsTestAccept koprs_test_accept_parse (const char *accept, gboolean discovery);
/* The view that the first acceptable type names ("Table", "PartialObjectMetadata", …), or NULL for the object itself. beta: in its
 * old version, v1beta1. */
char           *koprs_test_accept_dup_view (const char *accept, gboolean *beta);
/* Whether the best of the types that can be served is YAML. */
gboolean        koprs_test_accept_prefers_yaml (const char *accept);
/* 406 unless the call takes JSON or YAML. */
gboolean        koprs_test_accept_check (KoprsTestCall *call, GError **error);

G_END_DECLS
