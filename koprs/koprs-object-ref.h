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

#define KOPRS_TYPE_OBJECT_REF (koprs_object_ref_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsObjectRef, koprs_object_ref, KOPRS, OBJECT_REF, GObject)

KOPRS_API
KoprsObjectRef *koprs_object_ref_new (KoprsKind *kind, const char *namespace_, const char *name,
                                      const char *uid);
KOPRS_API
KoprsObjectRef *koprs_object_ref_new_from_resource (KoprsResource *resource);

KOPRS_API
KoprsKind *koprs_object_ref_get_kind (KoprsObjectRef *self);
KOPRS_API
const char *koprs_object_ref_get_namespace (KoprsObjectRef *self);
KOPRS_API
const char *koprs_object_ref_get_name (KoprsObjectRef *self);
KOPRS_API
const char *koprs_object_ref_get_uid (KoprsObjectRef *self);
KOPRS_API
gboolean koprs_object_ref_equal (KoprsObjectRef *self, KoprsObjectRef *other);
KOPRS_API
guint koprs_object_ref_hash (KoprsObjectRef *self);
KOPRS_API
char *koprs_object_ref_to_string (KoprsObjectRef *self);

G_END_DECLS
