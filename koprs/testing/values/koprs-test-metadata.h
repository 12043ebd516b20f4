/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Metadata in the order in which a real server writes it. Pure. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A copy with the known members in that order; others are left out. */
JsonNode *koprs_test_metadata_order (JsonNode *metadata);

G_END_DECLS
