/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A query of the plan as an HTTP request. Pure. */

#include "koprs/watch/koprs-watch-plan.h"
#include "koprs/wire/koprs-request.h"

G_BEGIN_DECLS

/* INVALID_SCOPE where scope and kind do not fit, INVALID_ARGUMENT for a namespace that can't be one. */
KoprsRequest *koprs_watch_request_new (KoprsScope *scope, KoprsKind *kind, const KoprsWatchSettings *settings,
                                       const KoprsWatchQuery *query, GError **error);

G_END_DECLS
