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

#define KOPRS_TYPE_CREATE_OPTIONS (koprs_create_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsCreateOptions, koprs_create_options, KOPRS, CREATE_OPTIONS, GObject)

KOPRS_API
KoprsCreateOptions *koprs_create_options_new (void);

KOPRS_API
const char *koprs_create_options_get_field_manager (KoprsCreateOptions *self);
KOPRS_API
void koprs_create_options_set_field_manager (KoprsCreateOptions *self, const char *field_manager);
KOPRS_API
gboolean koprs_create_options_get_dry_run (KoprsCreateOptions *self);
KOPRS_API
void koprs_create_options_set_dry_run (KoprsCreateOptions *self, gboolean dry_run);
KOPRS_API
KoprsFieldValidation koprs_create_options_get_field_validation (KoprsCreateOptions *self);
KOPRS_API
void koprs_create_options_set_field_validation (KoprsCreateOptions *self,
                                                KoprsFieldValidation field_validation);
KOPRS_API
const char *koprs_create_options_get_subresource (KoprsCreateOptions *self);
KOPRS_API
void koprs_create_options_set_subresource (KoprsCreateOptions *self, const char *subresource);
KOPRS_API
guint koprs_create_options_get_timeout (KoprsCreateOptions *self);
KOPRS_API
void koprs_create_options_set_timeout (KoprsCreateOptions *self, guint timeout);

G_END_DECLS
