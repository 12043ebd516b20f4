/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The rules of a whole schema, each where its values are. In: an object, and what it was before. Out: causes. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/validation/koprs-test-rule.h"
#include "koprs/testing/validation/koprs-test-validator.h"

G_BEGIN_DECLS

typedef struct _KoprsTestRuleNode KoprsTestRuleNode;

struct _KoprsTestRuleNode {
  JsonNode *openapi;            /* what the values here are read by */
  GPtrArray *rules;             /* (element-type KoprsTestRule) */
  KoprsTestRuleNode *items;     /* or NULL */
  KoprsTestRuleNode *values;
  GHashTable *properties;       /* (element-type utf8 KoprsTestRuleNode) or NULL */
};

typedef struct {
  KoprsTestCelArena *arena;
  KoprsTestRuleNode *root;      /* NULL: the schema has no rules */
} KoprsTestRuleTree;

/* Compiles all of them. root: the schema is that of a whole object. */
KoprsTestRuleTree *koprs_test_rule_tree_new   (JsonNode *openapi, gboolean root);
void               koprs_test_rule_tree_free  (KoprsTestRuleTree *self);
/* old: NULL when the object is created. What an unchanged part breaks is no cause but a warning. */
void               koprs_test_rule_tree_check (const KoprsTestRuleTree *self, KoprsTestValidator *validator, JsonNode *object, JsonNode *old);
/* A default, which has to follow them as a new value and as one that stays. */
void               koprs_test_rule_tree_check_default (const KoprsTestRuleTree *self, KoprsTestValidator *validator, JsonNode *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestRuleTree, koprs_test_rule_tree_free)

G_END_DECLS
