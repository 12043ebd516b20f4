/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How the layers above make and open resources. A resource is two pointers: its bytes, and its kind
 * where that is known. */

#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource.h"
#include "koprs/json/koprs-blob.h"

G_BEGIN_DECLS

/* Takes the blob. kind may be NULL, and one that the bytes contradict (a Scale got by way of a
 * Deployment) is not kept: then it is the ready-made one that fits the bytes, or it is found when a
 * verb needs it. */
KoprsResource *koprs_resource_new_take_blob (KoprsBlob *blob, KoprsKind *kind);
/* No reference added. */
KoprsBlob     *koprs_resource_get_blob      (KoprsResource *self);
KoprsKind     *koprs_resource_peek_kind     (KoprsResource *self);    /* NULL where not known */

/* The bytes as a request needs them: with apiVersion and kind, for which they are copied only if
 * they lack one. */
GBytes        *koprs_resource_dup_complete  (KoprsResource *self);

/* The text of a JSON string in this resource's bytes, decoded and kept as long as the resource;
 * NULL for other values. */
const char    *koprs_resource_keep_text     (KoprsResource *self, KoprsJsonSlice value);

G_END_DECLS
