/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How the server makes entries of its log. They are complete before anybody else sees them. */

#include "koprs/testing/koprs-test-request.h"

G_BEGIN_DECLS

/* Takes the headers (lower-case name → value) over. connection: the same number for requests of one connection. */
KoprsTestRequest *koprs_test_request_new (const char *method, const char *path, const char *query, GHashTable *headers,
                                          GBytes *body, guint status, guint connection);

G_END_DECLS
