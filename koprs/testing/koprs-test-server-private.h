/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the files that the class is spread over share. */

#include "koprs/testing/http/koprs-test-host.h"
#include "koprs/testing/koprs-test-server.h"

G_BEGIN_DECLS

typedef void (*KoprsTestHostFunc) (KoprsTestHost *host, gpointer user_data);

/* Runs the function in the server's thread and waits for it. FALSE: the server was stopped, nothing was run. */
gboolean koprs_test_server_run (KoprsTestServer *self, KoprsTestHostFunc function, gpointer user_data);

/* The admin's token was renewed. */
void     koprs_test_server_set_token (KoprsTestServer *self, const char *token);
/* The same as run (), with KOPRS_TEST_ERROR_STOPPED. */
gboolean koprs_test_server_run_or_fail (KoprsTestServer *self, KoprsTestHostFunc function, gpointer user_data, GError **error);

G_END_DECLS
