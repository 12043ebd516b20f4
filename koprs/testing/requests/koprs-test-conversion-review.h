/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a conversion webhook is asked about one object, and what its answer is worth. In: the object, later the answer. Out: a question,
 * later the same object in another version. Pure. */

#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-converter.h"
#include "koprs/testing/requests/koprs-test-hook.h"

G_BEGIN_DECLS

/* NULL with a failure: the webhook can't be asked. */
KoprsTestHook *koprs_test_conversion_review_ask  (KoprsTestConverter *converter, const char *key, JsonNode *object, const char *api_version,
                                                  char **failure);
/* The object in that version, with its own metadata but for labels and annotations; NULL with why not, in a real server's words. */
JsonNode      *koprs_test_conversion_review_read (KoprsTestConverter *converter, const KoprsTestHook *hook, JsonNode *object,
                                                  const char *api_version, char **failure);

G_END_DECLS
