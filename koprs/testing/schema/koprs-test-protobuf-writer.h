/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The twin of koprs-test-protobuf.h: answers in protobuf, made of the JSON that everybody else gets. Fields come in the order of their
 * numbers, and what is no pointer in Go is there even when it is empty. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

/* Appends an object or list of a built-in kind, a Status, or the metadata of anything, with its envelope. known: the schema of the
 * kind that is expected, used if the object says so too; or NULL. FALSE where there is no such form, with nothing appended. */
gboolean koprs_test_protobuf_write_object (GString *out, KoprsTestSchema *known, JsonNode *object);
/* The same of {"type":…,"object":…}, one event of a watch, with the length of its frame in front. */
gboolean koprs_test_protobuf_write_event  (GString *out, KoprsTestSchema *known, JsonNode *event);

G_END_DECLS
