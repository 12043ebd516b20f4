/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The list status.conditions of an object, one entry for each type. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Borrowed; NULL where there is none of that type. */
JsonNode *koprs_test_conditions_find (JsonNode *object, const char *type);
/* Sets or adds the condition of that type; the transition time moves with the status. now: seconds since 1970. */
void      koprs_test_conditions_set  (JsonNode *object, const char *type, const char *status, const char *reason,
                                      const char *message, gint64 now);

G_END_DECLS
