/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Questions that expressions ask about access: built up step by step, then checked by whoever evaluates. */

#include "koprs/testing/cel/koprs-test-cel-library.h"

G_BEGIN_DECLS

typedef struct {
  const char *service_account;          /* "system:serviceaccount:NAMESPACE:NAME"; NULL: who makes the request */
  const char *path;                     /* of a path; else NULL, and the rest counts */
  const char *group;
  const char *resource;
  const char *subresource;
  const char *namespace_;
  const char *name;
} KoprsTestCelQuestion;

/* Whether it may be done; why: gets the reason, or stays NULL. */
typedef gboolean (*KoprsTestCelAskFunc) (const KoprsTestCelQuestion *question, const char *verb, char **why, gpointer data);

/* What the bindings' user_data has to be where `authorizer` is a variable. */
typedef struct {
  KoprsTestCelAskFunc ask;
  gpointer data;
} KoprsTestCelAuthorizer;

/* The values of `authorizer` and `authorizer.requestResource`. The question is borrowed. */
const KoprsTestCelValue *koprs_test_cel_authorizer_new          (KoprsTestCelArena *arena);
const KoprsTestCelValue *koprs_test_cel_authorizer_new_resource (KoprsTestCelArena *arena, const KoprsTestCelQuestion *question);

G_END_DECLS
