/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Parts of objects that subresources write alone, while the rest of the object stays; a scale is a whole object by then. Pure. */

#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

typedef struct _KoprsTestPart KoprsTestPart;

/* NULL for a write to the object as a whole. */
const KoprsTestPart *koprs_test_part_find (const char *subresource);

/* Only what the status says is written, which generations don't count. */
gboolean  koprs_test_part_is_status      (const KoprsTestPart *self);
/* Of a pod, only the containers are meant. */
gboolean  koprs_test_part_keeps_metadata (const KoprsTestPart *self);

/* The live object with that part of the other, and with what of its metadata may come with it. */
JsonNode *koprs_test_part_put            (const KoprsTestPart *self, const KoprsTestKind *kind, JsonNode *object, JsonNode *live);

G_END_DECLS
