/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-openapi-protobuf.h"

#include "koprs/testing/discovery/koprs-test-openapi-message.h"

static const KoprsTestOpenapiField schema[];

static const KoprsTestOpenapiField response[] = {
  { "description", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "schema", 2, KOPRS_TEST_OPENAPI_WRAPPED, schema, NULL },
  { NULL, 5, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

/* A response, where a reference could be. */
static const KoprsTestOpenapiField response_value[] = {
  { "", 1, KOPRS_TEST_OPENAPI_MESSAGE, response, NULL },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField body_parameter[] = {
  { "description", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "name", 2, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "in", 3, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "required", 4, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "schema", 5, KOPRS_TEST_OPENAPI_MESSAGE, schema, NULL },
  { NULL, 6, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField query_parameter[] = {
  { "required", 1, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "in", 2, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "description", 3, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "name", 4, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "type", 6, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "format", 7, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { NULL, 23, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField path_parameter[] = {
  { "required", 1, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "in", 2, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "description", 3, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "name", 4, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "type", 5, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "format", 6, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { NULL, 22, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

/* Where a parameter is decides what it may say. */
static const KoprsTestOpenapiField other_parameter[] = {
  { "", 3, KOPRS_TEST_OPENAPI_MESSAGE, query_parameter, "query" },
  { "", 4, KOPRS_TEST_OPENAPI_MESSAGE, path_parameter, "path" },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField parameter[] = {
  { "", 1, KOPRS_TEST_OPENAPI_MESSAGE, body_parameter, "body" },
  { "", 2, KOPRS_TEST_OPENAPI_MESSAGE, other_parameter, "query" },
  { "", 2, KOPRS_TEST_OPENAPI_MESSAGE, other_parameter, "path" },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField parameter_value[] = {
  { "", 1, KOPRS_TEST_OPENAPI_MESSAGE, parameter, NULL },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField operation[] = {
  { "tags", 1, KOPRS_TEST_OPENAPI_TEXTS, NULL, NULL },
  { "summary", 2, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "description", 3, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "operationId", 5, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "produces", 6, KOPRS_TEST_OPENAPI_TEXTS, NULL, NULL },
  { "consumes", 7, KOPRS_TEST_OPENAPI_TEXTS, NULL, NULL },
  { "parameters", 8, KOPRS_TEST_OPENAPI_MESSAGES, parameter_value, NULL },
  { "responses", 9, KOPRS_TEST_OPENAPI_MAP, response_value, NULL },
  { "schemes", 10, KOPRS_TEST_OPENAPI_TEXTS, NULL, NULL },
  { "deprecated", 11, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { NULL, 13, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField path_item[] = {
  { "get", 2, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "put", 3, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "post", 4, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "delete", 5, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "options", 6, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "head", 7, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "patch", 8, KOPRS_TEST_OPENAPI_MESSAGE, operation, NULL },
  { "parameters", 9, KOPRS_TEST_OPENAPI_MESSAGES, parameter_value, NULL },
  { NULL, 10, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField schema[] = {
  { "$ref", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "format", 2, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "title", 3, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "description", 4, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "default", 5, KOPRS_TEST_OPENAPI_ANY, NULL, NULL },
  { "multipleOf", 6, KOPRS_TEST_OPENAPI_NUMBER, NULL, NULL },
  { "maximum", 7, KOPRS_TEST_OPENAPI_NUMBER, NULL, NULL },
  { "exclusiveMaximum", 8, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "minimum", 9, KOPRS_TEST_OPENAPI_NUMBER, NULL, NULL },
  { "exclusiveMinimum", 10, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "maxLength", 11, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "minLength", 12, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "pattern", 13, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "maxItems", 14, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "minItems", 15, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "uniqueItems", 16, KOPRS_TEST_OPENAPI_TRUTH, NULL, NULL },
  { "maxProperties", 17, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "minProperties", 18, KOPRS_TEST_OPENAPI_COUNT, NULL, NULL },
  { "required", 19, KOPRS_TEST_OPENAPI_TEXTS, NULL, NULL },
  { "enum", 20, KOPRS_TEST_OPENAPI_ANIES, NULL, NULL },
  { "additionalProperties", 21, KOPRS_TEST_OPENAPI_SCHEMA_OR_TRUTH, schema, NULL },
  { "type", 22, KOPRS_TEST_OPENAPI_TYPES, NULL, NULL },
  { "items", 23, KOPRS_TEST_OPENAPI_WRAPPED, schema, NULL },
  { "allOf", 24, KOPRS_TEST_OPENAPI_MESSAGES, schema, NULL },
  { "properties", 25, KOPRS_TEST_OPENAPI_MAP, schema, NULL },
  { "example", 30, KOPRS_TEST_OPENAPI_ANY, NULL, NULL },
  { NULL, 31, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField info[] = {
  { "title", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "version", 2, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { NULL, 7, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField api_key[] = {
  { "type", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "name", 2, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "in", 3, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "description", 4, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { NULL, 5, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

/* Of the kinds of security, the one there is. */
static const KoprsTestOpenapiField security_definition[] = {
  { "", 2, KOPRS_TEST_OPENAPI_MESSAGE, api_key, NULL },
  { NULL, 0, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

static const KoprsTestOpenapiField document[] = {
  { "swagger", 1, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
  { "info", 2, KOPRS_TEST_OPENAPI_MESSAGE, info, NULL },
  { "consumes", 6, KOPRS_TEST_OPENAPI_TEXTS, NULL, NULL },
  { "produces", 7, KOPRS_TEST_OPENAPI_TEXTS, NULL, NULL },
  { "paths", 8, KOPRS_TEST_OPENAPI_PATHS, path_item, NULL },
  { "definitions", 9, KOPRS_TEST_OPENAPI_MAP, schema, NULL },
  { "security", 12, KOPRS_TEST_OPENAPI_STRINGS_BY_NAME, NULL, NULL },
  { "securityDefinitions", 13, KOPRS_TEST_OPENAPI_MAP, security_definition, NULL },
  { NULL, 16, KOPRS_TEST_OPENAPI_TEXT, NULL, NULL },
};

void
koprs_test_openapi_protobuf_write (GString *out, JsonNode *root)
{
  koprs_test_openapi_message_write (out, document, root);
}
