/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a server warns of in built-in objects that it accepts: fields that are going away, values that surprise. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* resource: PLURAL[.GROUP]. object: defaulted, about to be stored, with its generation counted. old: what it replaces, NULL for
 * create. warnings (element-type utf8) get each text once. */
void koprs_test_warnings_add        (const char *resource, JsonNode *object, JsonNode *old, GPtrArray *warnings);
/* The same of a write to /status. */
void koprs_test_warnings_add_status (const char *resource, JsonNode *object, GPtrArray *warnings);

G_END_DECLS
