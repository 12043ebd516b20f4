/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Amounts of resources, as limits, requests and quotas have them: objects whose members are quantities. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* NULL where it is not named. */
const char *koprs_test_amounts_get (JsonNode *amounts, const char *name);
/* Adds one amount to what there is. */
void        koprs_test_amounts_add (JsonNode *amounts, const char *name, const char *quantity);
void        koprs_test_amounts_add_all (JsonNode *amounts, JsonNode *more);
/* The names in order (element-type utf8), which borrow from the amounts. */
GPtrArray  *koprs_test_amounts_list_names (JsonNode *amounts);

/* What a pod needs (which: "requests") or may use ("limits"): its containers together, or its largest init container; and its
 * overhead. A new object. */
JsonNode   *koprs_test_amounts_new_of_pod (JsonNode *pod, const char *which);

G_END_DECLS
