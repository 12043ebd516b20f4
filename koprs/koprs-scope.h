/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_SCOPE (koprs_scope_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsScope, koprs_scope, KOPRS, SCOPE, GObject)

KOPRS_API
KoprsScope *koprs_scope_new_cluster (void);
KOPRS_API
KoprsScope *koprs_scope_new_namespaced (const char *namespace_);

KOPRS_API
const char *koprs_scope_get_namespace (KoprsScope *self);
KOPRS_API
gboolean koprs_scope_is_cluster (KoprsScope *self);

G_END_DECLS
