/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which PersistentVolume is good for a claim. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Whether the volume is the claim's, or kept for it: its claimRef names it, by its uid too where it has one. */
gboolean    koprs_test_volume_match_belongs (JsonNode *volume, JsonNode *claim);
/* Why a claim that names the volume can't have it, or NULL. */
char       *koprs_test_volume_match_dup_fault (JsonNode *volume, JsonNode *claim);
/* The volume that is kept for the claim, or, unless it is not to be chosen yet, the smallest that suits; of those with the fewest access modes.
 * volumes: element-type JsonNode. Borrowed from them; NULL: none. */
JsonNode   *koprs_test_volume_match_find    (GPtrArray *volumes, JsonNode *claim, gboolean delayed);

/* The class that a volume or a claim names; "" for none. */
const char *koprs_test_volume_match_get_class (JsonNode *object);

G_END_DECLS
