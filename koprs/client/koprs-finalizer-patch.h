/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* JSON patches that change one finalizer of an object and nobody else's. Comes in: the object as it was read. Goes out: a patch
 * that fails where the list is another one by now. Pure. */

#include "koprs/koprs-resource.h"

G_BEGIN_DECLS

/* INVALID_ARGUMENT unless it is a qualified name with a domain: "example.com/cleanup". */
gboolean koprs_finalizer_check            (const char *finalizer, GError **error);

/* NULL where there is nothing to do. */
GBytes  *koprs_finalizer_patch_new_add    (KoprsResource *resource, const char *finalizer);
GBytes  *koprs_finalizer_patch_new_remove (KoprsResource *resource, const char *finalizer);

G_END_DECLS
