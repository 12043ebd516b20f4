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

#define KOPRS_TYPE_REPLACE_OPTIONS (koprs_replace_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsReplaceOptions, koprs_replace_options, KOPRS, REPLACE_OPTIONS, GObject)

KOPRS_API
KoprsReplaceOptions *koprs_replace_options_new (void);

KOPRS_API
const char *koprs_replace_options_get_field_manager (KoprsReplaceOptions *self);
KOPRS_API
void koprs_replace_options_set_field_manager (KoprsReplaceOptions *self, const char *field_manager);
KOPRS_API
gboolean koprs_replace_options_get_dry_run (KoprsReplaceOptions *self);
KOPRS_API
void koprs_replace_options_set_dry_run (KoprsReplaceOptions *self, gboolean dry_run);
KOPRS_API
KoprsFieldValidation koprs_replace_options_get_field_validation (KoprsReplaceOptions *self);
KOPRS_API
void koprs_replace_options_set_field_validation (KoprsReplaceOptions *self,
                                                 KoprsFieldValidation field_validation);
KOPRS_API
const char *koprs_replace_options_get_subresource (KoprsReplaceOptions *self);
KOPRS_API
void koprs_replace_options_set_subresource (KoprsReplaceOptions *self, const char *subresource);
KOPRS_API
guint koprs_replace_options_get_timeout (KoprsReplaceOptions *self);
KOPRS_API
void koprs_replace_options_set_timeout (KoprsReplaceOptions *self, guint timeout);

G_END_DECLS
