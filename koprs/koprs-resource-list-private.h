/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#include "koprs/koprs-resource-list.h"

G_BEGIN_DECLS

/* Takes the array (element-freed by g_object_unref). remaining: -1 = not said. */
KoprsResourceList *koprs_resource_list_new_take (GPtrArray *items, const char *resource_version,
                                                 const char *continue_token, gint64 remaining);

G_END_DECLS
