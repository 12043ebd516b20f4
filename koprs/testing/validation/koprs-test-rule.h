/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One of the x-kubernetes-validations of a schema, compiled for the values that the schema describes. In: the schema. Out: what is wrong
 * with the rule, what it may cost, and what it says of a value. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cel/koprs-test-cel-program.h"
#include "koprs/testing/cel/koprs-test-cel-shape.h"

G_BEGIN_DECLS

/* What the rules of one object may cost together when they are evaluated. */
#define KOPRS_TEST_RULE_BUDGET 10000000

typedef struct {
  char *text;                       /* the rule */
  char *message;                    /* or NULL */
  char *message_text;               /* the expression that makes the message, or NULL */
  char *reason;                     /* FieldValueForbidden, …, or NULL */
  char *field;                      /* ".spec.name" below the value, as paths are written, or NULL */
  gboolean optional_old;            /* oldSelf is an optional */
  gboolean uses_old;
  KoprsTestCelProgram *program;     /* NULL with `error` */
  char *error;                      /* what is wrong with it, behind "Invalid value: …: " */
  KoprsTestCelProgram *maker;       /* of the message; NULL where there is none, or with `message_error` */
  char *message_error;
  guint64 cost;                     /* at most, for one value */
  guint64 message_cost;
} KoprsTestRule;

/* All of a schema's (element-type KoprsTestRule). root: of a whole object. The types are the arena's; most gets how many such values a
 * request can hold, where the schemas around don't bound them. */
GPtrArray *koprs_test_rules_compile      (KoprsTestCelArena *arena, JsonNode *openapi, gboolean root, guint64 *most);

/* The place below the schema's values that a rule names: ".spec['a'].b" as it is written in causes, or NULL where there is no such. */
char      *koprs_test_rule_resolve_field (JsonNode *openapi, const char *field);
/* What messages call the rule by. */
char      *koprs_test_rule_dup_name      (const KoprsTestRule *self);

G_END_DECLS
