/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a mutation of a policy makes of an object. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cel/koprs-test-cel-value.h"
#include "koprs/testing/kinds/koprs-test-kinds.h"
#include "koprs/testing/validation/koprs-test-policy.h"

G_BEGIN_DECLS

/* An object on its way through the mutations. */
typedef struct {
  JsonNode *object;               /* changed in place */
  KoprsTestKind *kind;            /* in whose form it is */
  KoprsTestSchema *schema;        /* NULL: nobody knows what it is made of */
  const char *kind_name;          /* "apps/v1, Kind=Deployment" */
  gboolean whole;                 /* an object of the kind, not of a subresource */
} KoprsTestMutationTarget;

/* value: what the mutation's expression gave. FALSE with a problem of the policy's, or with an error that nobody may ignore. */
gboolean koprs_test_mutation_patch (const KoprsTestMutationTarget *self, const KoprsTestPolicyItem *mutation, const KoprsTestCelValue *value,
                                    char **problem, GError **error);

G_END_DECLS
