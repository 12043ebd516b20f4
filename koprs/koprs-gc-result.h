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

#define KOPRS_TYPE_GC_RESULT (koprs_gc_result_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsGcResult, koprs_gc_result, KOPRS, GC_RESULT, GObject)

KOPRS_API
guint koprs_gc_result_get_n_kept (KoprsGcResult *self);
KOPRS_API
guint koprs_gc_result_get_n_deleted (KoprsGcResult *self);
KOPRS_API
guint koprs_gc_result_get_n_recovered (KoprsGcResult *self);
KOPRS_API
guint koprs_gc_result_get_n_waiting (KoprsGcResult *self);
KOPRS_API
guint koprs_gc_result_get_n_gone (KoprsGcResult *self);
KOPRS_API
guint koprs_gc_result_get_n_failed (KoprsGcResult *self);
KOPRS_API
const GError *koprs_gc_result_get_first_error (KoprsGcResult *self);

G_END_DECLS
