/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Who asks webhooks: keeps the connections to them, and many questions under way. */

#include "koprs/testing/requests/koprs-test-hooks.h"

G_BEGIN_DECLS

KoprsTestAsker *koprs_test_hook_client_new  (void);
/* Every round has ended. */
void            koprs_test_hook_client_free (KoprsTestAsker *self);

G_END_DECLS
