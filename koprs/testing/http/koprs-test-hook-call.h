/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Takes a question to its webhook over HTTP and brings the answer back, on the thread's default main context. */

#include <libsoup/soup.h>
#include "koprs/testing/requests/koprs-test-hook.h"

G_BEGIN_DECLS

typedef struct _KoprsTestHookCall KoprsTestHookCall;
typedef void (*KoprsTestHookCallFunc) (gpointer user_data);

/* done is called once, later, when the hook is settled. The hook must live until then. session: one for these authorities and this time. */
KoprsTestHookCall *koprs_test_hook_call_new  (SoupSession *session, KoprsTestHook *hook, KoprsTestHookCallFunc done, gpointer user_data);
/* Before done: it will not be called. */
void               koprs_test_hook_call_free (KoprsTestHookCall *self);

G_END_DECLS
