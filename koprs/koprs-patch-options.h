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

/**
 * KoprsPatchType:
 * @KOPRS_PATCH_TYPE_JSON: a list of operations (RFC 6902)
 * @KOPRS_PATCH_TYPE_MERGE: an object to merge (RFC 7396): `null` removes, lists are replaced whole
 * @KOPRS_PATCH_TYPE_STRATEGIC: an object to merge by the schema of the kind, lists by their keys;
 *   built-in kinds only
 * @KOPRS_PATCH_TYPE_APPLY: server-side apply: what the field manager wants of the object, which is
 *   made if there is none
 *
 * What a patch is made of.
 *
 * Since: 0.1
 */
typedef enum {
  KOPRS_PATCH_TYPE_JSON,
  KOPRS_PATCH_TYPE_MERGE,
  KOPRS_PATCH_TYPE_STRATEGIC,
  KOPRS_PATCH_TYPE_APPLY,
} KoprsPatchType;

#define KOPRS_TYPE_PATCH_OPTIONS (koprs_patch_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsPatchOptions, koprs_patch_options, KOPRS, PATCH_OPTIONS, GObject)

KOPRS_API
KoprsPatchOptions *koprs_patch_options_new (void);

KOPRS_API
const char *koprs_patch_options_get_field_manager (KoprsPatchOptions *self);
KOPRS_API
void koprs_patch_options_set_field_manager (KoprsPatchOptions *self, const char *field_manager);
KOPRS_API
gboolean koprs_patch_options_get_force (KoprsPatchOptions *self);
KOPRS_API
void koprs_patch_options_set_force (KoprsPatchOptions *self, gboolean force);
KOPRS_API
gboolean koprs_patch_options_get_dry_run (KoprsPatchOptions *self);
KOPRS_API
void koprs_patch_options_set_dry_run (KoprsPatchOptions *self, gboolean dry_run);
KOPRS_API
KoprsFieldValidation koprs_patch_options_get_field_validation (KoprsPatchOptions *self);
KOPRS_API
void koprs_patch_options_set_field_validation (KoprsPatchOptions *self,
                                               KoprsFieldValidation field_validation);
KOPRS_API
const char *koprs_patch_options_get_subresource (KoprsPatchOptions *self);
KOPRS_API
void koprs_patch_options_set_subresource (KoprsPatchOptions *self, const char *subresource);
KOPRS_API
guint koprs_patch_options_get_timeout (KoprsPatchOptions *self);
KOPRS_API
void koprs_patch_options_set_timeout (KoprsPatchOptions *self, guint timeout);

G_END_DECLS
