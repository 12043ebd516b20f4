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

#define KOPRS_TYPE_OBJECT_REF_MAPPER (koprs_object_ref_mapper_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsObjectRefMapper, koprs_object_ref_mapper, KOPRS, OBJECT_REF_MAPPER,
                      GObject)

KOPRS_API
KoprsObjectRefMapper *koprs_object_ref_mapper_new (GListModel *refs);

KOPRS_API
GListModel *koprs_object_ref_mapper_map (KoprsObjectRefMapper *self, KoprsResource *resource);

G_END_DECLS
