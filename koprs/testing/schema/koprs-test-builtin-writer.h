/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A built-in kind's value as Go writes the struct that it was decoded into: what decoding would make of it, without making it. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-type.h"

G_BEGIN_DECLS

/* The members of an object of its own, without kind and apiVersion. */
void koprs_test_builtin_write_root (GString *out, const KoprsTestType *type, JsonNode *object);
/* A value inside of one. */
void koprs_test_builtin_write_value (GString *out, const KoprsTestType *type, JsonNode *value);

G_END_DECLS
