/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the files of the builder share: the text so far, edits of it, and the first error, which
 * turns all later edits into nothing and is the error of build (). */

#include "koprs/koprs-resource-builder.h"
#include "koprs/json/koprs-json-edit.h"

G_BEGIN_DECLS

/* koprs_json_edit_set or koprs_json_edit_append. */
typedef gboolean (*KoprsBuilderEdit) (GString *json, const char *path, KoprsJsonSlice value,
                                      GError **error);

/* Takes the value, one validated JSON text; NULL does nothing (after a failure). */
void           koprs_resource_builder_edit     (KoprsResourceBuilder *self, KoprsBuilderEdit how,
                                                const char *path, GString *value);

/* The JSON text of a string, or NULL and a failure that names what it was for. */
GString       *koprs_resource_builder_quote    (KoprsResourceBuilder *self, const char *what,
                                                const char *text);

void           koprs_resource_builder_fail     (KoprsResourceBuilder *self, int code,
                                                const char *format, ...) G_GNUC_PRINTF (3, 4);
void           koprs_resource_builder_take_error (KoprsResourceBuilder *self, GError *error);
gboolean       koprs_resource_builder_failed   (KoprsResourceBuilder *self);

/* Borrowed until the next edit. */
KoprsJsonSlice koprs_resource_builder_find     (KoprsResourceBuilder *self, const char *path);

/* All owners of one object live where it lives, or in no namespace. */
void           koprs_resource_builder_note_owner_namespace (KoprsResourceBuilder *self,
                                                            const char *namespace_);

G_END_DECLS
