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

#define KOPRS_TYPE_RESOURCE_BUILDER (koprs_resource_builder_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsResourceBuilder, koprs_resource_builder, KOPRS, RESOURCE_BUILDER,
                      GObject)

KOPRS_API
KoprsResourceBuilder *koprs_resource_builder_new (KoprsKind *kind, const char *name);
KOPRS_API
KoprsResourceBuilder *koprs_resource_builder_new_from_resource (KoprsResource *resource);

KOPRS_API
void koprs_resource_builder_set_name (KoprsResourceBuilder *self, const char *name);
KOPRS_API
void koprs_resource_builder_set_generate_name (KoprsResourceBuilder *self,
                                               const char *generate_name);
KOPRS_API
void koprs_resource_builder_set_namespace (KoprsResourceBuilder *self, const char *namespace_);
KOPRS_API
void koprs_resource_builder_set_label (KoprsResourceBuilder *self, const char *key,
                                       const char *value);
KOPRS_API
void koprs_resource_builder_set_annotation (KoprsResourceBuilder *self, const char *key,
                                            const char *value);

KOPRS_API
void koprs_resource_builder_set_string (KoprsResourceBuilder *self, const char *path,
                                        const char *value);
KOPRS_API
void koprs_resource_builder_set_int (KoprsResourceBuilder *self, const char *path, gint64 value);
KOPRS_API
void koprs_resource_builder_set_double (KoprsResourceBuilder *self, const char *path, double value);
KOPRS_API
void koprs_resource_builder_set_boolean (KoprsResourceBuilder *self, const char *path,
                                         gboolean value);
KOPRS_API
void koprs_resource_builder_set_null (KoprsResourceBuilder *self, const char *path);
KOPRS_API
void koprs_resource_builder_set_node (KoprsResourceBuilder *self, const char *path, JsonNode *node);
KOPRS_API
void koprs_resource_builder_set_variant (KoprsResourceBuilder *self, const char *path,
                                         GVariant *variant);
KOPRS_API
void koprs_resource_builder_set_json (KoprsResourceBuilder *self, const char *path,
                                      const char *json);

KOPRS_API
void koprs_resource_builder_append_string (KoprsResourceBuilder *self, const char *path,
                                           const char *value);
KOPRS_API
void koprs_resource_builder_append_int (KoprsResourceBuilder *self, const char *path, gint64 value);
KOPRS_API
void koprs_resource_builder_append_double (KoprsResourceBuilder *self, const char *path,
                                           double value);
KOPRS_API
void koprs_resource_builder_append_boolean (KoprsResourceBuilder *self, const char *path,
                                            gboolean value);
KOPRS_API
void koprs_resource_builder_append_node (KoprsResourceBuilder *self, const char *path,
                                         JsonNode *node);
KOPRS_API
void koprs_resource_builder_append_variant (KoprsResourceBuilder *self, const char *path,
                                            GVariant *variant);
KOPRS_API
void koprs_resource_builder_append_json (KoprsResourceBuilder *self, const char *path,
                                         const char *json);

KOPRS_API
void koprs_resource_builder_remove (KoprsResourceBuilder *self, const char *path);

KOPRS_API
void koprs_resource_builder_add_owner (KoprsResourceBuilder *self, KoprsResource *resource,
                                       gboolean controller);
KOPRS_API
void koprs_resource_builder_set_condition (KoprsResourceBuilder *self, KoprsCondition *condition);
KOPRS_API
void koprs_resource_builder_add_finalizer (KoprsResourceBuilder *self, const char *name);
KOPRS_API
void koprs_resource_builder_remove_finalizer (KoprsResourceBuilder *self, const char *name);

KOPRS_API
KoprsResource *koprs_resource_builder_build (KoprsResourceBuilder *self, GError **error);

G_END_DECLS
