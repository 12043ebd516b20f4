/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* From a parsed body to an object as the server holds it: unknown fields dropped and named, JSON types checked, members in
 * the order in which they are sent out, nulls and (built-in kinds) empty optional values left out. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/json/koprs-json-scan.h"
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_VALIDATE_WARN,      /* the default */
  KOPRS_TEST_VALIDATE_IGNORE,
  KOPRS_TEST_VALIDATE_STRICT,
} KoprsTestFieldValidation;

/* Names twice in one object, as `duplicate field "data.a"`: added to `problems` (strings). The tree can't show them. */
void      koprs_test_decode_find_duplicates (KoprsJsonSlice json, GPtrArray *problems);

/* The body of create and replace. problems (element-type utf8, may hold duplicates already): what is dropped is added as
 * `unknown field "spec.x"`; WARN leaves them to the caller as warnings, STRICT turns them into the error. Errors: 400 with
 * the whole message of a real server. A new tree. Defaults are not filled in. */
JsonNode *koprs_test_decode_body    (KoprsTestSchema *schema, JsonNode *body, KoprsTestFieldValidation validation,
                                     GPtrArray *problems, GError **error);
/* The same for what a JSON, merge or strategic patch made of an object: errors are 422 with field `patch`. patch: what strict
 * errors show instead of the object, or NULL. */
JsonNode *koprs_test_decode_patched (KoprsTestSchema *schema, JsonNode *object, JsonNode *patch,
                                     KoprsTestFieldValidation validation, GPtrArray *problems, GError **error);
/* The same for what an apply made of an object: what does not fit is 500, and nothing is too much. */
JsonNode *koprs_test_decode_applied (KoprsTestSchema *schema, JsonNode *object, GError **error);
/* The error that quotes the object and says that of it. */
void      koprs_test_decode_refuse_patched (KoprsTestSchema *schema, JsonNode *object, const char *complaint, GError **error);
/* Only the order of the members and what is left out when empty, for objects that the server itself edited. */
JsonNode *koprs_test_decode_arrange (KoprsTestSchema *schema, JsonNode *object);

G_END_DECLS
