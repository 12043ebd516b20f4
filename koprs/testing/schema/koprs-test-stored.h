/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What storing changes about an object of a built-in kind, whose form in storage doesn't tell an empty list from none. */

#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

/* In place: an empty list that is always sent becomes null. Other kinds stay as they are. */
void koprs_test_stored_settle (KoprsTestSchema *schema, JsonNode *object);

G_END_DECLS
