/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Label and field selectors: text to requirements, requirements against an object's bytes or tree. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/json/koprs-json-scan.h"
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

typedef struct _KoprsTestSelector KoprsTestSelector;

/* a=b, a==b, a!=b, a in (x,y), a notin (x), a, !a, a>3, a<3, joined by commas. "" and NULL match everything. 400 with the real
 * server's text. */
KoprsTestSelector *koprs_test_selector_new_labels (const char *text, GError **error);
/* metadata.name=x,status.phase!=Running, of no kind yet. 400. */
KoprsTestSelector *koprs_test_selector_new_terms  (const char *text, GError **error);
/* Makes it one of that kind's fields. Which fields a kind knows is looked up: a table for built-in kinds,
 * selectable (element-type utf8: ".spec.color"; nullable) for custom ones. 400. */
gboolean           koprs_test_selector_place_fields (KoprsTestSelector *self, KoprsTestSchema *schema, char **selectable,
                                                     GError **error);
/* Whether it is of fields and wants one name. */
gboolean           koprs_test_selector_names_one (const KoprsTestSelector *self);
/* A LabelSelector object. NULL where it is none, or can't be understood. */
KoprsTestSelector *koprs_test_selector_new_object (JsonNode *selector);
void               koprs_test_selector_free       (KoprsTestSelector *self);

gboolean           koprs_test_selector_is_empty   (const KoprsTestSelector *self);
/* object: the whole object's JSON. Works for both kinds of selectors. */
gboolean           koprs_test_selector_matches    (const KoprsTestSelector *self, KoprsJsonSlice object);
gboolean           koprs_test_selector_matches_node (const KoprsTestSelector *self, JsonNode *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestSelector, koprs_test_selector_free)

G_END_DECLS
