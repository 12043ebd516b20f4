/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What single kinds do on top of the common rules. Each kind is one row of a table; most have none. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

#define KOPRS_TEST_TEMPLATE_GENERATION "deprecated.daemonset.template.generation"

/* Before ownership is recorded: what the creator is taken to have written. */
void koprs_test_strategy_complete (const KoprsTestKind *kind, JsonNode *object);
/* After it: what the server adds by itself on creation. */
void koprs_test_strategy_admit    (const KoprsTestKind *kind, JsonNode *object);
/* On every update of the main resource, before ownership. */
void koprs_test_strategy_update   (const KoprsTestKind *kind, JsonNode *object, JsonNode *live);
/* When its deletion begins; now in seconds since 1970. */
void koprs_test_strategy_begin_delete (const KoprsTestKind *kind, JsonNode *object, gint64 now);

G_END_DECLS
