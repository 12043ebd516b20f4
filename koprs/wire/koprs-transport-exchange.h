/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One request from its start to the answer of its task: credential, attempts, body, deadlines, cancellation. Comes in: a request
 * and a task. Goes out: exactly one return of the task, in the context where it was made. */

#include "koprs/wire/koprs-transport-private.h"

G_BEGIN_DECLS

/* Takes the task: for func NULL it returns a KoprsReply, else a boolean. Its source object is the transport. */
void koprs_transport_exchange_run (KoprsRequest *request, KoprsTransportDataFunc func, gpointer func_data, GTask *task);

G_END_DECLS
