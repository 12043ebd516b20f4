/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a real server says of bodies in which it does not even find a kind. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* tree: the body parsed, or NULL. NULL where version and kind can be read from it. */
char *koprs_test_body_fault_find      (GBytes *body, JsonNode *tree);
/* The same of a tree that was made of parts. */
char *koprs_test_body_fault_find_type (JsonNode *tree);
/* Why the tree is no object of whatever kind, as whoever decodes without types says it; NULL where it is one. */
char *koprs_test_body_fault_find_untyped (JsonNode *tree);
/* The first number that no double reaches, as it is written in a body of right JSON; NULL where there is none. */
char *koprs_test_body_fault_find_number (GBytes *body);
/* The beginning of a body as it is shown: objects as text, everything else in hexadecimal. */
char *koprs_test_body_fault_summarize (GBytes *body);
/* The YAML reader's words as Go's reader would have said them. */
char *koprs_test_body_fault_yaml      (const char *message);

/* Whether that kind is known in that version, for whatever purpose. */
gboolean koprs_test_body_fault_knows  (const char *api_version, const char *kind);

G_END_DECLS
