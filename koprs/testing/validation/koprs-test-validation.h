/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Values that may not be stored, as the causes of a 422. In: decoded, defaulted objects. Out: KoprsTestCause. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-schema.h"
#include "koprs/testing/values/koprs-test-status.h"

G_BEGIN_DECLS

/* An object about to be stored: metadata (name, labels, annotations, finalizers, owners, immutable members) and, for custom
 * resources, the OpenAPI schema. old: NULL for create. status_only: a write to /status. causes (element-type KoprsTestCause) and warnings (element-type utf8) get what is
 * wrong; TRUE if no cause was added. */
gboolean koprs_test_validation_check (KoprsTestSchema *schema, JsonNode *object, JsonNode *old, GPtrArray *causes,
                                      GPtrArray *warnings);

/* Whether the text may be an object's name; else what is wrong with it, one message each (element-type utf8, NULL-terminated
 * strv). prefix: it is a generateName. */
char   **koprs_test_validation_check_name (KoprsTestSchema *schema, const char *name, gboolean prefix);

G_END_DECLS
