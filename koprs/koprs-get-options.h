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

#define KOPRS_TYPE_GET_OPTIONS (koprs_get_options_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsGetOptions, koprs_get_options, KOPRS, GET_OPTIONS, GObject)

KOPRS_API
KoprsGetOptions *koprs_get_options_new (void);

KOPRS_API
const char *koprs_get_options_get_resource_version (KoprsGetOptions *self);
KOPRS_API
void koprs_get_options_set_resource_version (KoprsGetOptions *self, const char *resource_version);
KOPRS_API
const char *koprs_get_options_get_subresource (KoprsGetOptions *self);
KOPRS_API
void koprs_get_options_set_subresource (KoprsGetOptions *self, const char *subresource);
KOPRS_API
guint koprs_get_options_get_timeout (KoprsGetOptions *self);
KOPRS_API
void koprs_get_options_set_timeout (KoprsGetOptions *self, guint timeout);

G_END_DECLS
