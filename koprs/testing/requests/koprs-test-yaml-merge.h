/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The merge keys of YAML, "<<", in what was made of it. Pure. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Puts what the keys name into the objects that they stand in, and sorts all members by name, as Go hands on what it reads.
 * FALSE: a key names what can't be merged. */
gboolean koprs_test_yaml_merge (JsonNode *tree);

G_END_DECLS
