/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which of its names a definition gets: those that no other one of its group has. Pure. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* others (element-type JsonNode): the group's other definitions. The object's accepted names and its condition NamesAccepted follow,
 * now is the condition's time. TRUE: all its names are its own. */
gboolean koprs_test_definition_names_accept (JsonNode *object, GPtrArray *others, gint64 now);

G_END_DECLS
