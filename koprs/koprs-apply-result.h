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

#define KOPRS_TYPE_APPLY_RESULT (koprs_apply_result_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsApplyResult, koprs_apply_result, KOPRS, APPLY_RESULT, GObject)

KOPRS_API
KoprsResource *koprs_apply_result_get_resource (KoprsApplyResult *self);
KOPRS_API
KoprsResource *koprs_apply_result_get_applied (KoprsApplyResult *self);
KOPRS_API
const GError *koprs_apply_result_get_error (KoprsApplyResult *self);

G_END_DECLS
