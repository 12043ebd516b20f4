/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What other units need of a kind beside its public face. */

#include "koprs/koprs-kind.h"

G_BEGIN_DECLS

/* The ready-made kind of these names ("apps/v1", "Deployment"), or NULL. No reference added; it
 * lives for ever. */
KoprsKind  *koprs_kind_lookup_builtin   (const char *api_version, const char *kind);

/* "v1", "apps/v1": as dup_api_version, borrowed. */
const char *koprs_kind_peek_api_version (KoprsKind *self);

/* INVALID_ARGUMENT unless version, kind and plural can stand in a request: none is empty, "." or
 * "..", none holds '/' or '%'. */
gboolean    koprs_kind_check            (KoprsKind *self, GError **error);

G_END_DECLS
