/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* OpenAPI documents as protobuf messages, by tables of their fields. In: JSON. Out: bytes. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How a member of the JSON becomes a field. */
typedef enum {
  KOPRS_TEST_OPENAPI_TEXT,
  KOPRS_TEST_OPENAPI_TEXTS,              /* one field for each */
  KOPRS_TEST_OPENAPI_TRUTH,
  KOPRS_TEST_OPENAPI_NUMBER,             /* double */
  KOPRS_TEST_OPENAPI_COUNT,              /* int64 */
  KOPRS_TEST_OPENAPI_ANY,                /* a value of any type, as YAML */
  KOPRS_TEST_OPENAPI_ANIES,
  KOPRS_TEST_OPENAPI_SCALAR,             /* a message whose field says of which type the value is: 1 number, 2 boolean, 3 text */
  KOPRS_TEST_OPENAPI_MESSAGE,
  KOPRS_TEST_OPENAPI_MESSAGES,
  KOPRS_TEST_OPENAPI_OR_REFERENCE,       /* field 1 is the message, or 2 the reference that stands in its place */
  KOPRS_TEST_OPENAPI_WRAPPED,            /* a message whose only field, 1, is the message; a list in JSON where there are several */
  KOPRS_TEST_OPENAPI_MAP,                /* a message of fields 1: pairs of a name and the message */
  KOPRS_TEST_OPENAPI_PATHS,              /* the same, but of fields 2 */
  KOPRS_TEST_OPENAPI_TYPES,              /* a message whose fields 1 are texts */
  KOPRS_TEST_OPENAPI_SCHEMA_OR_TRUTH,
  KOPRS_TEST_OPENAPI_STRINGS_BY_NAME,    /* security requirements */
} KoprsTestOpenapiForm;

typedef struct _KoprsTestOpenapiField KoprsTestOpenapiField;

struct _KoprsTestOpenapiField {
  const char *name;                      /* "": it is the value itself; NULL: the last row, whose number extensions go to, or 0 */
  guint number;
  KoprsTestOpenapiForm form;
  const KoprsTestOpenapiField *message;
  const char *in;                        /* only of a parameter that is there; NULL: of any */
};

/* What the message has no place for is left out. */
void koprs_test_openapi_message_write (GString *out, const KoprsTestOpenapiField *message, JsonNode *value);

G_END_DECLS
