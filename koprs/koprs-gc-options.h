/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-delete-options.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_GC_OPTIONS (koprs_gc_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsGcOptions, koprs_gc_options, KOPRS, GC_OPTIONS, GObject)

KOPRS_API
KoprsGcOptions *koprs_gc_options_new (void);

KOPRS_API
gint64 koprs_gc_options_get_stuck_after (KoprsGcOptions *self);
KOPRS_API
void koprs_gc_options_set_stuck_after (KoprsGcOptions *self, gint64 stuck_after);
KOPRS_API
KoprsPropagation koprs_gc_options_get_propagation (KoprsGcOptions *self);
KOPRS_API
void koprs_gc_options_set_propagation (KoprsGcOptions *self, KoprsPropagation propagation);
KOPRS_API
gboolean koprs_gc_options_get_dry_run (KoprsGcOptions *self);
KOPRS_API
void koprs_gc_options_set_dry_run (KoprsGcOptions *self, gboolean dry_run);
KOPRS_API
guint koprs_gc_options_get_page_size (KoprsGcOptions *self);
KOPRS_API
void koprs_gc_options_set_page_size (KoprsGcOptions *self, guint page_size);

G_END_DECLS
