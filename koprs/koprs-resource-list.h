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

#define KOPRS_TYPE_RESOURCE_LIST (koprs_resource_list_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsResourceList, koprs_resource_list, KOPRS, RESOURCE_LIST, GObject)

KOPRS_API
KoprsResourceList *koprs_resource_list_new_from_yaml (const char *yaml, gssize length,
                                                      GError **error);

KOPRS_API
const char *koprs_resource_list_get_resource_version (KoprsResourceList *self);
KOPRS_API
const char *koprs_resource_list_get_continue_token (KoprsResourceList *self);
KOPRS_API
gint64 koprs_resource_list_get_remaining (KoprsResourceList *self);

G_END_DECLS
