/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <json-glib/json-glib.h>
#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_RESOURCE (koprs_resource_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsResource, koprs_resource, KOPRS, RESOURCE, GObject)

KOPRS_API
KoprsResource *koprs_resource_new_from_json (const char *json, gssize length, GError **error);
KOPRS_API
KoprsResource *koprs_resource_new_from_bytes (GBytes *bytes, GError **error);
KOPRS_API
KoprsResource *koprs_resource_new_from_yaml (const char *yaml, gssize length, GError **error);
KOPRS_API
KoprsResource *koprs_resource_new_from_node (JsonNode *node, GError **error);
KOPRS_API
KoprsResource *koprs_resource_new_from_variant (GVariant *variant, GError **error);

KOPRS_API
const char *koprs_resource_get_name (KoprsResource *self);
KOPRS_API
const char *koprs_resource_get_namespace (KoprsResource *self);
KOPRS_API
const char *koprs_resource_get_uid (KoprsResource *self);
KOPRS_API
const char *koprs_resource_get_resource_version (KoprsResource *self);
KOPRS_API
gint64 koprs_resource_get_generation (KoprsResource *self);
KOPRS_API
const char *koprs_resource_get_kind (KoprsResource *self);
KOPRS_API
const char *koprs_resource_get_api_version (KoprsResource *self);
KOPRS_API
KoprsKind *koprs_resource_dup_resource_kind (KoprsResource *self);

KOPRS_API
const char *koprs_resource_get_label (KoprsResource *self, const char *key);
KOPRS_API
const char *koprs_resource_get_annotation (KoprsResource *self, const char *key);
KOPRS_API
gboolean koprs_resource_is_being_deleted (KoprsResource *self);
KOPRS_API
gboolean koprs_resource_has_finalizer (KoprsResource *self, const char *name);
KOPRS_API
gboolean koprs_resource_is_owned_by (KoprsResource *self, KoprsResource *resource);
KOPRS_API
KoprsCondition *koprs_resource_find_condition (KoprsResource *self, const char *condition_type);

KOPRS_API
gboolean koprs_resource_has (KoprsResource *self, const char *path);
KOPRS_API
char *koprs_resource_dup_string (KoprsResource *self, const char *path);
KOPRS_API
gint64 koprs_resource_get_int (KoprsResource *self, const char *path, gint64 fallback);
KOPRS_API
double koprs_resource_get_double (KoprsResource *self, const char *path, double fallback);
KOPRS_API
gboolean koprs_resource_get_boolean (KoprsResource *self, const char *path, gboolean fallback);
KOPRS_API
guint koprs_resource_count (KoprsResource *self, const char *path);
KOPRS_API
JsonNode *koprs_resource_dup_node (KoprsResource *self, const char *path);
KOPRS_API
GVariant *koprs_resource_dup_variant (KoprsResource *self, const char *path);
KOPRS_API
char *koprs_resource_dup_json (KoprsResource *self, const char *path);

KOPRS_API
GBytes *koprs_resource_get_bytes (KoprsResource *self);
KOPRS_API
char *koprs_resource_to_json (KoprsResource *self);
KOPRS_API
char *koprs_resource_to_yaml (KoprsResource *self);
KOPRS_API
gboolean koprs_resource_equal (KoprsResource *self, KoprsResource *other);

G_END_DECLS
