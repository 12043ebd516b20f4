/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Who owns how many there are to be: the owners of an object as those of its scale, and back. In and out: lists of managedFields. path:
 * where the object keeps the number, dotted, "spec.replicas". */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Those of the object's owners who own the number, as owners of spec.replicas of a Scale. NULL where there are none. */
JsonNode *koprs_test_scale_owners_of_object (JsonNode *managed_fields, const char *path);
/* The object's owners once those of its scale are the ones given. Who owns it there no longer loses it here; who came to own it there owns
 * it here in an entry of its own, without a time, even if it has one already. NULL where there are none. */
JsonNode *koprs_test_scale_owners_to_object (JsonNode *managed_fields, JsonNode *of_scale, const char *path, const char *api_version);

G_END_DECLS
