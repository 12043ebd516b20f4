/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The annotation in which kubectl keeps what it applied on the client's side. A server-side apply by kubectl may take the fields that it
 * lists, and keeps it up to date. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/merge/koprs-test-field-set.h"

G_BEGIN_DECLS

#define KOPRS_TEST_LAST_APPLIED_MANAGER "kubectl"

/* The fields that the annotation lists and that still have those values; nothing where there is no such annotation. */
KoprsTestFieldSet *koprs_test_last_applied_list_fields (KoprsTestSchema *schema, JsonNode *live);
/* Writes the body into the annotation, if the object has one. */
void               koprs_test_last_applied_sync        (JsonNode *object, JsonNode *body);

G_END_DECLS
