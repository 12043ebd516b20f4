/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A request in the form that a webhook or a policy is for, where its matchPolicy is Equivalent: another version or view of its kind. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/requests/koprs-test-review.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/writes/koprs-test-write.h"

G_BEGIN_DECLS

typedef struct {
  KoprsTestReviewFacts facts;   /* as they are told; they end with the form or with those that it is made from */
  JsonNode *object;             /* NULL: as it was */
  JsonNode *live;
} KoprsTestForm;

/* FALSE where objects can't be converted. */
gboolean  koprs_test_form_init    (KoprsTestForm *self, KoprsTestWrite *write, const KoprsTestReviewFacts *facts, KoprsTestKind *as,
                                   GError **error);
void      koprs_test_form_clear   (KoprsTestForm *self);
/* What a patch made is an object of its kind again, in place. FALSE with 500 where it can't be, or has (STRICT) what the kind has not. */
gboolean  koprs_test_form_settle  (KoprsTestKind *kind, JsonNode *object, KoprsTestFieldValidation validation, GError **error);
/* One object; NULL with an error. */
JsonNode *koprs_test_form_convert (KoprsTestWrite *write, JsonNode *object, KoprsTestKind *from, KoprsTestKind *to, GError **error);
/* What went wrong, without what answers say before it. */
const char *koprs_test_form_get_failure (const GError *error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsTestForm, koprs_test_form_clear)

G_END_DECLS
