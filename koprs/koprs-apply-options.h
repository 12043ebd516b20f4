/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-field-validation.h>
#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_APPLY_OPTIONS (koprs_apply_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsApplyOptions, koprs_apply_options, KOPRS, APPLY_OPTIONS, GObject)

KOPRS_API
KoprsApplyOptions *koprs_apply_options_new (void);

KOPRS_API
const char *koprs_apply_options_get_field_manager (KoprsApplyOptions *self);
KOPRS_API
void koprs_apply_options_set_field_manager (KoprsApplyOptions *self, const char *field_manager);
KOPRS_API
gboolean koprs_apply_options_get_force (KoprsApplyOptions *self);
KOPRS_API
void koprs_apply_options_set_force (KoprsApplyOptions *self, gboolean force);
KOPRS_API
gboolean koprs_apply_options_get_dry_run (KoprsApplyOptions *self);
KOPRS_API
void koprs_apply_options_set_dry_run (KoprsApplyOptions *self, gboolean dry_run);
KOPRS_API
KoprsFieldValidation koprs_apply_options_get_field_validation (KoprsApplyOptions *self);
KOPRS_API
void koprs_apply_options_set_field_validation (KoprsApplyOptions *self,
                                               KoprsFieldValidation field_validation);
KOPRS_API
const char *koprs_apply_options_get_subresource (KoprsApplyOptions *self);
KOPRS_API
void koprs_apply_options_set_subresource (KoprsApplyOptions *self, const char *subresource);
KOPRS_API
guint koprs_apply_options_get_timeout (KoprsApplyOptions *self);
KOPRS_API
void koprs_apply_options_set_timeout (KoprsApplyOptions *self, guint timeout);

G_END_DECLS
