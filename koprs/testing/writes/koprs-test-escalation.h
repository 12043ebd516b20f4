/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Nobody grants more than he holds: what a role or a binding would grant, against what its author may do. The masters may, and whoever has
 * the verb escalate on the role, or bind on the role that is bound. In: a write under way. Out: the refusal of a real server. */

#include "koprs/testing/writes/koprs-test-write.h"

G_BEGIN_DECLS

/* named: the client gave the name, which a refusal tells. FALSE with an error. */
gboolean koprs_test_escalation_check_create (KoprsTestWrite *self, JsonNode *object, gboolean named, GError **error);
/* complete: as the next function said of what was sent. FALSE with an error. */
gboolean koprs_test_escalation_check_update (KoprsTestWrite *self, JsonNode *object, JsonNode *live, gboolean complete,
                                             GError **error);
/* Whether the metadata that was sent tells what only the server knows: else it counts as a change, whatever the rest says. */
gboolean koprs_test_escalation_is_complete  (JsonNode *metadata, JsonNode *live);

G_END_DECLS
