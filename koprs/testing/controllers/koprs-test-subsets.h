/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The subsets of Endpoints in the form that controllers write: addresses that offer the same ports stand together, each once.
 * Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* In: a list of subsets in any form, or NULL. Out: a list of its own, in order. An address that is ready here and not ready
 * there, for the same port, is not ready. */
JsonNode *koprs_test_subsets_pack (JsonNode *subsets);

G_END_DECLS
