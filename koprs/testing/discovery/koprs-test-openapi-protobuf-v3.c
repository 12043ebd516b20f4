/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-openapi-protobuf.h"

#include "koprs/testing/discovery/koprs-test-openapi-message.h"

static const KoprsTestOpenapiField schema[];

static const KoprsTestOpenapiField schema_value[] = {
  { "", 1, KOPRS_TEST_OPENAPI_OR_REFERENCE, schema, NULL },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField items[] = {
  { "", 1, KOPRS_TEST_OPENAPI_MESSAGE, schema_value, NULL },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField schema[] = {
  { "nullable", 1, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "readOnly", 3, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "writeOnly", 4, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "example", 7, KOPRS_TEST_OPENAPI_ANY, NULL, NULL },
  { "deprecated", 8, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "title", 9, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "multipleOf", 10, KOPRS_TEST_OPENAPI_NUMBER, NULL, NULL },
  { "maximum", 11, KOPRS_TEST_OPENAPI_NUMBER, NULL, NULL },
  { "exclusiveMaximum", 12, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "minimum", 13, KOPRS_TEST_OPENAPI_NUMBER, NULL, NULL },
  { "exclusiveMinimum", 14, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "maxLength", 15, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "minLength", 16, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "pattern", 17, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "maxItems", 18, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "minItems", 19, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "uniqueItems", 20, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "maxProperties", 21, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "minProperties", 22, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "required", 23, KOPRS_TEST_OPENAPI_TEXTS, NULL, NULL },
  { "enum", 24, KOPRS_TEST_OPENAPI_ANIES, NULL, NULL },
  { "type", 25, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "allOf", 26, KOPRS_TEST_OPENAPI_MESSAGES, schema_value, NULL },
  { "oneOf", 27, KOPRS_TEST_OPENAPI_MESSAGES, schema_value, NULL },
  { "anyOf", 28, KOPRS_TEST_OPENAPI_MESSAGES, schema_value, NULL },
  { "not", 29, KOPRS_TEST_OPENAPI_MESSAGE, schema, NULL },
  { "items", 30, KOPRS_TEST_OPENAPI_MESSAGE, items, NULL },
  { "properties", 31, KOPRS_TEST_OPENAPI_MAP, schema_value, NULL },
  { "additionalProperties", 32, KOPRS_TEST_OPENAPI_SCHEMA_OR_TRUTH, schema_value, NULL },
  { "default", 33, KOPRS_TEST_OPENAPI_SCALAR, NULL, NULL },
  { "description", 34, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "format", 35, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { NULL, 36, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField media_type[] = {
  { "schema", 1, KOPRS_TEST_OPENAPI_MESSAGE, schema_value, NULL },
  { NULL, 5, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField parameter[] = {
  { "name", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "in", 2, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "description", 3, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "required", 4, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "schema", 10, KOPRS_TEST_OPENAPI_MESSAGE, schema_value, NULL },
  { NULL, 14, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField parameter_value[] = {
  { "", 1, KOPRS_TEST_OPENAPI_OR_REFERENCE, parameter, NULL },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField request_body[] = {
  { "description", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "content", 2, KOPRS_TEST_OPENAPI_MAP, media_type, NULL },
  { "required", 3, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { NULL, 4, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField request_body_value[] = {
  { "", 1, KOPRS_TEST_OPENAPI_OR_REFERENCE, request_body, NULL },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField response[] = {
  { "description", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "content", 3, KOPRS_TEST_OPENAPI_MAP, media_type, NULL },
  { NULL, 5, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField response_value[] = {
  { "", 1, KOPRS_TEST_OPENAPI_OR_REFERENCE, response, NULL },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField operation[] = {
  { "tags", 1, KOPRS_TEST_OPENAPI_TEXTS, NULL, NULL },
  { "summary", 2, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "description", 3, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "operationId", 5, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "parameters", 6, KOPRS_TEST_OPENAPI_MESSAGES, parameter_value, NULL },
  { "requestBody", 7, KOPRS_TEST_OPENAPI_MESSAGE, request_body_value, NULL },
  { "responses", 8, KOPRS_TEST_OPENAPI_PATHS, response_value, NULL },
  { "deprecated", 10, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { NULL, 13, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField path_item[] = {
  { "get", 4, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "put", 5, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "post", 6, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "delete", 7, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "options", 8, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "head", 9, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "patch", 10, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "parameters", 13, KOPRS_TEST_OPENAPI_MESSAGES, parameter_value, NULL },
  { NULL, 14, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField info[] = {
  { "title", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "version", 6, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { NULL, 7, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField security_scheme[] = {
  { "type", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "description", 2, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "name", 3, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "in", 4, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { NULL, 9, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField security_scheme_value[] = {
  { "", 1, KOPRS_TEST_OPENAPI_OR_REFERENCE, security_scheme, NULL },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField components[] = {
  { "schemas", 1, KOPRS_TEST_OPENAPI_MAP, schema_value, NULL },
  { "securitySchemes", 7, KOPRS_TEST_OPENAPI_MAP, security_scheme_value, NULL },
  { NULL, 10, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField document[] = {
  { "openapi", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "info", 2, KOPRS_TEST_OPENAPI_MESSAGE, info, NULL },
  { "paths", 4, KOPRS_TEST_OPENAPI_MAP, path_item, NULL },
  { "components", 5, KOPRS_TEST_OPENAPI_MESSAGE, components, NULL },
  { NULL, 9, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

void
koprs_test_openapi_protobuf_write_v3 (GString *out, JsonNode *root)
{
  koprs_test_openapi_message_write (out, document, root);
}
