/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* An admission policy of either kind with its expressions compiled. In: its spec. Out: what is wrong with each expression, and programs. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cel/koprs-test-cel-program.h"
#include "koprs/testing/validation/koprs-test-policy-scope.h"

G_BEGIN_DECLS

typedef struct {
  char *text;
  KoprsTestCelProgram *program;     /* NULL with `error` */
  char *error;                      /* "compilation failed: …", "must evaluate to bool" */
} KoprsTestPolicyExpression;

/* One element of a policy's lists: a condition, a variable, a validation, an audit annotation, a mutation. */
typedef struct {
  char *name;                       /* of a condition or a variable, the key of an annotation; else NULL */
  KoprsTestPolicyExpression main;
  KoprsTestPolicyExpression message;        /* of a validation; without a text where it has none */
  char *fixed_message;              /* or NULL */
  char *reason;                     /* or NULL */
  gboolean is_patch;                /* of a mutation: it gives the operations of a patch, not an object to be applied */
} KoprsTestPolicyItem;

typedef struct {
  KoprsTestCelArena *arena;
  GPtrArray *conditions;            /* each (element-type KoprsTestPolicyItem) */
  GPtrArray *variables;
  GPtrArray *validations;
  GPtrArray *annotations;
  GPtrArray *mutations;
} KoprsTestPolicy;

/* spec: as it is stored; nothing of it is kept. */
KoprsTestPolicy *koprs_test_policy_new      (JsonNode *spec);
void             koprs_test_policy_free     (KoprsTestPolicy *self);

/* What is wrong with an expression where objects and parameters have these types (of the arena): what a real server tells in the status of
 * a policy. NULL: nothing. The spec has the variables. */
char            *koprs_test_policy_find_flaw (KoprsTestCelArena *arena, JsonNode *spec, const char *expression,
                                              const KoprsTestCelType *object, const KoprsTestCelType *params);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestPolicy, koprs_test_policy_free)

G_END_DECLS
