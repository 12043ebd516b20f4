/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What one admission webhook is asked about one write, and what follows from its answer. In: the webhook, the object and what is about to
 * happen to it, later the answer. Out: a question, later a refusal, a patch, warnings. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

/* What a subresource is about where that is no object of the resource itself. */
typedef struct {
  const char *group;
  const char *version;
  const char *kind;
} KoprsTestReviewKind;

/* What the webhook is to be told. object and live: NULL where there is none; in the form that it wants. */
typedef struct {
  const char *operation;     /* CREATE, UPDATE, DELETE, CONNECT */
  JsonNode *options;         /* a CreateOptions, …; or NULL */
  gboolean dry_run;
  const char *name;
  const KoprsTestReviewKind *kind;   /* NULL: objects of the resource itself */
  const char *subresource;   /* NULL: the object itself */
  JsonNode *object;
  JsonNode *live;
} KoprsTestReviewFacts;

/* webhook: an element of a configuration's list. as: the kind in whose form it is told, which may be another than the call's. */
KoprsTestHook *koprs_test_review_ask   (const char *key, JsonNode *webhook, const KoprsTestCall *call, const KoprsTestKind *as,
                                        const KoprsTestReviewFacts *facts);
/* What follows for the write: FALSE with an error, or warnings and the object changed by the patch. A webhook that could not be asked
 * does not matter where its failurePolicy says so. */
gboolean       koprs_test_review_apply (const KoprsTestHook *hook, JsonNode *webhook, gboolean mutating, JsonNode *object,
                                        GPtrArray *problems, GError **error);

G_END_DECLS
