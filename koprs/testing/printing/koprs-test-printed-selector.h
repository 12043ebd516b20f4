/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Labels and label selectors as they are shown to people and as the API takes them: "a=b,c in (d,e)". Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Of a plain map: "a=b,c=d", sorted; "<none>" without any. */
char *koprs_test_printed_labels   (JsonNode *labels);
/* Of a LabelSelector: "<none>" when it selects everything or is absent. */
char *koprs_test_printed_selector (JsonNode *selector);
/* Of a LabelSelector, member by member, as Go writes it. */
char *koprs_test_printed_selector_fields (JsonNode *selector);

G_END_DECLS
