/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Whether a Pod may be on a Node: its name, its labels, its taints. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_PLACEMENT_NO,
  KOPRS_TEST_PLACEMENT_STAYS,   /* it may not come, but who is there may stay */
  KOPRS_TEST_PLACEMENT_FITS,
} KoprsTestPlacement;

/* spec: of a Pod. nodeName, nodeSelector, the required part of nodeAffinity and tolerations count. */
KoprsTestPlacement koprs_test_placement_judge     (JsonNode *node, JsonNode *spec);
/* NULL tolerations: none. */
gboolean           koprs_test_placement_tolerates (JsonNode *tolerations, JsonNode *taint);

G_END_DECLS
