/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Bodies in protobuf, which Go's clients send for built-in kinds unless told otherwise: as trees, so that the engines know one
 * form only. Field numbers are those of data/builtin-types.txt. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

#define KOPRS_TEST_PROTOBUF "application/vnd.kubernetes.protobuf"

/* Whether the bytes begin as those of Kubernetes do. */
gboolean  koprs_test_protobuf_is    (GBytes *body);
/* The object, kind and apiVersion included, as JSON would give it; values that protobuf sends though they are empty are there.
 * known: the schema of the kind that is expected, used if the body says so too; or NULL. Of a kind that the table does not hold, and
 * of no built-in one, only kind and apiVersion. NULL with 400 where the bytes are no such message. */
JsonNode *koprs_test_protobuf_parse (GBytes *body, KoprsTestSchema *known, GError **error);

G_END_DECLS
