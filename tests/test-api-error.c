/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

#include "koprs/koprs-api-error-private.h"

static GError *
new_error (guint http_status, const char *status, gint64 retry_after)
{
  KoprsJsonSlice slice = { status, status != NULL ? strlen (status) : 0 };

  return koprs_api_error_new_from_status (http_status, slice, retry_after);
}

static void
the_code_follows_the_reason_then_the_http_status (void)
{
  static const struct {
    const char *reason;
    guint http_status;
    KoprsApiError code;
  } cases[] = {
    { "NotFound", 404, KOPRS_API_ERROR_NOT_FOUND },
    { "Forbidden", 403, KOPRS_API_ERROR_FORBIDDEN },
    { "Unauthorized", 401, KOPRS_API_ERROR_UNAUTHORIZED },
    { "Conflict", 409, KOPRS_API_ERROR_CONFLICT },
    { "AlreadyExists", 409, KOPRS_API_ERROR_ALREADY_EXISTS },
    { "Invalid", 422, KOPRS_API_ERROR_INVALID },
    { "BadRequest", 400, KOPRS_API_ERROR_BAD_REQUEST },
    { "Expired", 410, KOPRS_API_ERROR_EXPIRED },
    { "Gone", 410, KOPRS_API_ERROR_GONE },
    { "TooManyRequests", 429, KOPRS_API_ERROR_TOO_MANY_REQUESTS },
    { "Timeout", 504, KOPRS_API_ERROR_TIMEOUT },
    { "ServerTimeout", 500, KOPRS_API_ERROR_SERVER_TIMEOUT },
    { "InternalError", 500, KOPRS_API_ERROR_INTERNAL },
    { "ServiceUnavailable", 503, KOPRS_API_ERROR_SERVICE_UNAVAILABLE },
    { "MethodNotAllowed", 405, KOPRS_API_ERROR_METHOD_NOT_ALLOWED },
    { "NotAcceptable", 406, KOPRS_API_ERROR_NOT_ACCEPTABLE },
    { "UnsupportedMediaType", 415, KOPRS_API_ERROR_UNSUPPORTED_MEDIA_TYPE },
    { "RequestEntityTooLarge", 413, KOPRS_API_ERROR_REQUEST_TOO_LARGE },
    { "Expired", 200, KOPRS_API_ERROR_EXPIRED },
    { "Teapot", 404, KOPRS_API_ERROR_NOT_FOUND },
    { "StorageReadError", 500, KOPRS_API_ERROR_INTERNAL },
    { "notfound", 418, KOPRS_API_ERROR_UNKNOWN },
    { "", 409, KOPRS_API_ERROR_CONFLICT },
    { NULL, 400, KOPRS_API_ERROR_BAD_REQUEST },
    { NULL, 401, KOPRS_API_ERROR_UNAUTHORIZED },
    { NULL, 403, KOPRS_API_ERROR_FORBIDDEN },
    { NULL, 404, KOPRS_API_ERROR_NOT_FOUND },
    { NULL, 405, KOPRS_API_ERROR_METHOD_NOT_ALLOWED },
    { NULL, 406, KOPRS_API_ERROR_NOT_ACCEPTABLE },
    { NULL, 409, KOPRS_API_ERROR_CONFLICT },
    { NULL, 410, KOPRS_API_ERROR_EXPIRED },
    { NULL, 413, KOPRS_API_ERROR_REQUEST_TOO_LARGE },
    { NULL, 415, KOPRS_API_ERROR_UNSUPPORTED_MEDIA_TYPE },
    { NULL, 422, KOPRS_API_ERROR_INVALID },
    { NULL, 429, KOPRS_API_ERROR_TOO_MANY_REQUESTS },
    { NULL, 500, KOPRS_API_ERROR_INTERNAL },
    { NULL, 502, KOPRS_API_ERROR_SERVICE_UNAVAILABLE },
    { NULL, 503, KOPRS_API_ERROR_SERVICE_UNAVAILABLE },
    { NULL, 504, KOPRS_API_ERROR_TIMEOUT },
    { NULL, 599, KOPRS_API_ERROR_INTERNAL },
    { NULL, 302, KOPRS_API_ERROR_UNKNOWN },
    { NULL, 0, KOPRS_API_ERROR_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = cases[i].reason != NULL ? g_strdup_printf ("{\"message\":\"m\",\"reason\":\"%s\"}", cases[i].reason)
                                                      : g_strdup ("{\"message\":\"m\"}");
      g_autoptr (GError) error = new_error (cases[i].http_status, json, -1);

      g_test_message ("%s %u", cases[i].reason, cases[i].http_status);
      g_assert_error (error, KOPRS_API_ERROR, (int) cases[i].code);
    }
}

static const char conflict[] =
  "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\n"
  " \"message\":\"Apply failed with 2 conflicts\",\"reason\":\"Conflict\",\"code\":409,\"details\":{\"retryAfterSeconds\":3,\"causes\":["
  "{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict with \\\"kubectl\\\"\",\"field\":\".spec.replicas\"},{\"message\":\"bare\"},5]}}";

static void
the_whole_status_goes_along (void)
{
  g_autoptr (GError) error = new_error (409, conflict, -1);
  KoprsResource *status = koprs_api_error_get_status (error);
  g_autofree char *json = koprs_resource_to_json (status);

  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==, "Apply failed with 2 conflicts");
  g_assert_cmpstr (json, ==, conflict);
  g_assert_cmpstr (koprs_api_error_get_reason (error), ==, "Conflict");
  g_assert_cmpuint (koprs_api_error_get_http_status (error), ==, 409);
  g_assert_cmpint (koprs_api_error_get_retry_after (error), ==, 3);
  g_assert_cmpuint (koprs_api_error_get_n_causes (error), ==, 3);
  g_assert_cmpstr (koprs_api_error_get_cause_reason (error, 0), ==, "FieldManagerConflict");
  g_assert_cmpstr (koprs_api_error_get_cause_message (error, 0), ==, "conflict with \"kubectl\"");
  g_assert_cmpstr (koprs_api_error_get_cause_field (error, 0), ==, ".spec.replicas");
  g_assert_null (koprs_api_error_get_cause_reason (error, 1));
  g_assert_cmpstr (koprs_api_error_get_cause_message (error, 1), ==, "bare");
  g_assert_null (koprs_api_error_get_cause_message (error, 2));
  g_assert_null (koprs_api_error_get_cause_message (error, 3));
  g_assert_true (koprs_api_error_has_cause (error, "FieldManagerConflict"));
  g_assert_false (koprs_api_error_has_cause (error, "NamespaceTerminating"));
  g_assert_false (koprs_api_error_has_cause (error, NULL));
}

static void
copies_outlive_the_first (void)
{
  GError *error = new_error (409, conflict, -1);
  g_autoptr (GError) copy = g_error_copy (error);

  g_error_free (error);
  g_assert_cmpstr (koprs_api_error_get_reason (copy), ==, "Conflict");
  g_assert_cmpint (koprs_api_error_get_retry_after (copy), ==, 3);
  g_assert_true (koprs_api_error_has_cause (copy, "FieldManagerConflict"));
  g_assert_cmpuint (koprs_resource_get_int (koprs_api_error_get_status (copy), "code", 0), ==, 409);
}

static void
the_header_goes_before_the_details (void)
{
  static const struct {
    const char *status;
    gint64 header;
    gint64 retry_after;
  } cases[] = {
    { "{\"details\":{\"retryAfterSeconds\":3}}", 7, 7 },
    { "{\"details\":{\"retryAfterSeconds\":3}}", 0, 0 },
    { "{\"details\":{\"retryAfterSeconds\":3}}", -1, 3 },
    { "{\"details\":{\"retryAfterSeconds\":-9}}", -1, -1 },
    { "{\"details\":{}}", -1, -1 },
    { "{}", -5, -1 },
    { NULL, 7, 7 },
    { NULL, -1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = new_error (429, cases[i].status, cases[i].header);

      g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_TOO_MANY_REQUESTS);
      g_assert_cmpint (koprs_api_error_get_retry_after (error), ==, cases[i].retry_after);
    }
}

static void
an_error_event_brings_its_own_code (void)
{
  g_autoptr (GError) error = new_error (0, "{\"message\":\"too old\",\"code\":410}", -1);
  g_autoptr (GError) odd = new_error (0, "{\"message\":\"odd\",\"code\":-4}", -1);

  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_EXPIRED);
  g_assert_cmpuint (koprs_api_error_get_http_status (error), ==, 410);
  g_assert_error (odd, KOPRS_API_ERROR, KOPRS_API_ERROR_UNKNOWN);
  g_assert_cmpuint (koprs_api_error_get_http_status (odd), ==, 0);
}

static void
there_is_always_a_message (void)
{
  g_autoptr (GError) reason = new_error (403, "{\"reason\":\"Forbidden\"}", -1);
  g_autoptr (GError) nothing = new_error (500, "{}", -1);
  g_autoptr (GError) no_status = new_error (503, NULL, -1);
  g_autoptr (GError) blank = koprs_api_error_new_from_text (404, " \r\n", -1, -1);

  g_assert_cmpstr (reason->message, ==, "the server answered 403 Forbidden");
  g_assert_cmpstr (nothing->message, ==, "the server answered 500");
  g_assert_cmpstr (no_status->message, ==, "the server answered 503");
  g_assert_cmpstr (blank->message, ==, "the server answered 404");
}

static void
text_is_cut_and_made_valid (void)
{
  g_autoptr (GError) plain = koprs_api_error_new_from_text (404, "404 page not found\n", -1, -1);
  g_autoptr (GError) part = koprs_api_error_new_from_text (429, "Too many requests, please", 17, 1);
  g_autoptr (GError) binary = koprs_api_error_new_from_text (502, "a\0\xff" "b", 4, -1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) cut = NULL;

  g_assert_error (plain, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
  g_assert_cmpstr (plain->message, ==, "404 page not found");
  g_assert_null (koprs_api_error_get_status (plain));
  g_assert_null (koprs_api_error_get_reason (plain));
  g_assert_cmpuint (koprs_api_error_get_http_status (plain), ==, 404);
  g_assert_cmpstr (part->message, ==, "Too many requests");
  g_assert_cmpint (koprs_api_error_get_retry_after (part), ==, 1);
  g_assert_true (g_utf8_validate (binary->message, -1, NULL));

  while (text->len < 5000)
    g_string_append (text, "äöü");
  cut = koprs_api_error_new_from_text (500, text->str, text->len, -1);
  g_assert_true (g_utf8_validate (cut->message, -1, NULL));
  g_assert_cmpuint (strlen (cut->message), <=, 2052);
}

static void
other_errors_have_none_of_it (void)
{
  g_autoptr (GError) error = g_error_new_literal (KOPRS_ERROR, KOPRS_ERROR_CONFIG, "x");

  g_assert_null (koprs_api_error_get_status (error));
  g_assert_null (koprs_api_error_get_reason (error));
  g_assert_cmpuint (koprs_api_error_get_http_status (error), ==, 0);
  g_assert_cmpint (koprs_api_error_get_retry_after (error), ==, -1);
  g_assert_cmpuint (koprs_api_error_get_n_causes (error), ==, 0);
  g_assert_false (koprs_api_error_has_cause (error, "x"));
  g_assert_null (koprs_api_error_get_status (NULL));
}

static void
errors_made_by_others_are_plain (void)
{
  g_autoptr (GError) error = g_error_new_literal (KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT, "x");
  g_autoptr (GError) copy = g_error_copy (error);

  g_assert_null (koprs_api_error_get_status (copy));
  g_assert_cmpint (koprs_api_error_get_retry_after (copy), ==, -1);
}

static GError *
error_of_answer (JsonObject *row)
{
  guint http_status = json_object_get_int_member (row, "http");
  gint64 header = json_object_get_int_member (row, "header");
  JsonNode *answer = json_object_get_member (row, "answer");
  g_autofree char *text = NULL;

  if (JSON_NODE_HOLDS_VALUE (answer))
    return koprs_api_error_new_from_text (http_status, json_node_get_string (answer), -1, header);
  text = json_to_string (answer, TRUE);
  return new_error (http_status, text, header);
}

static void
check_row (JsonObject *row, GEnumClass *codes)
{
  g_autoptr (GError) error = error_of_answer (row);
  JsonArray *causes = json_object_get_array_member (row, "causes");
  JsonNode *answer = json_object_get_member (row, "answer");

  g_test_message ("%s", json_object_get_string_member (row, "name"));
  g_assert_true (error->domain == KOPRS_API_ERROR);
  g_assert_cmpstr (g_enum_get_value (codes, error->code)->value_nick, ==, json_object_get_string_member (row, "code"));
  g_assert_cmpuint (koprs_api_error_get_http_status (error), ==, json_object_get_int_member (row, "http"));
  g_assert_cmpint (koprs_api_error_get_retry_after (error), ==, json_object_get_int_member (row, "retryAfter"));
  g_assert_cmpuint (koprs_api_error_get_n_causes (error), ==, json_array_get_length (causes));
  for (guint i = 0; i < json_array_get_length (causes); i++)
    {
      const char *reason = koprs_api_error_get_cause_reason (error, i);

      g_assert_cmpstr (reason != NULL ? reason : "", ==, json_array_get_string_element (causes, i));
    }
  if (JSON_NODE_HOLDS_OBJECT (answer))
    {
      g_assert_cmpstr (error->message, ==, json_object_get_string_member (json_node_get_object (answer), "message"));
      g_assert_nonnull (koprs_api_error_get_status (error));
    }
}

/* The answers are a real API server's, v1.37. */
static void
real_answers_are_understood (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "api-errors.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GEnumClass) codes = g_type_class_ref (KOPRS_TYPE_API_ERROR);
  g_autoptr (GError) error = NULL;
  JsonArray *rows;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  rows = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (rows), >, 20);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    check_row (json_array_get_object_element (rows, i), codes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/api-error/the-code-follows-the-reason-then-the-http-status", the_code_follows_the_reason_then_the_http_status);
  g_test_add_func ("/api-error/the-whole-status-goes-along", the_whole_status_goes_along);
  g_test_add_func ("/api-error/copies-outlive-the-first", copies_outlive_the_first);
  g_test_add_func ("/api-error/the-header-goes-before-the-details", the_header_goes_before_the_details);
  g_test_add_func ("/api-error/an-error-event-brings-its-own-code", an_error_event_brings_its_own_code);
  g_test_add_func ("/api-error/there-is-always-a-message", there_is_always_a_message);
  g_test_add_func ("/api-error/text-is-cut-and-made-valid", text_is_cut_and_made_valid);
  g_test_add_func ("/api-error/other-errors-have-none-of-it", other_errors_have_none_of_it);
  g_test_add_func ("/api-error/ones-made-by-others-are-plain", errors_made_by_others_are_plain);
  g_test_add_func ("/api-error/real-answers-are-understood", real_answers_are_understood);
  return g_test_run ();
}
