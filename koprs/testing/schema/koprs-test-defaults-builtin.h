/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Defaults of the built-in kinds: those of the table, and those that depend on other fields. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

/* In place. */
void koprs_test_defaults_fill_builtin (KoprsTestSchema *schema, JsonNode *object);

G_END_DECLS
