/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How the server makes entries of its log. They are complete before anybody else sees them. */

#include "koprs/testing/koprs-test-request.h"

G_BEGIN_DECLS

/* headers: of each the lower-case name and the value, both with their NUL; names once. connection: the same number for requests of
 * one connection. */
KoprsTestRequest *koprs_test_request_new (const char *method, const char *path, const char *query, const GString *headers,
                                          GBytes *body, guint status, guint connection);
/* About how many bytes the request holds. */
gsize             koprs_test_request_get_size (KoprsTestRequest *self);

G_END_DECLS
