/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a refusal says. A Status is known by its shape: servers send it as text/plain, without kind and apiVersion, and over several
 * lines; and what answers in their place sends anything. */

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-resource.h"
#include "koprs/wire/koprs-reply.h"

#include <string.h>

typedef struct {
  const char *name;
  guint http_status;
  const char *body;
  KoprsApiError code;
  const char *message;
  gboolean is_status;
} Row;

static const Row rows[] = {
  { "as-the-api-has-it", 404,
    "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"gone\",\"reason\":\"NotFound\",\"code\":404}",
    KOPRS_API_ERROR_NOT_FOUND, "gone", TRUE },
  { "without-a-kind", 504,
    "{\"metadata\":{},\"status\":\"Failure\",\"message\":\"too late\",\"reason\":\"Timeout\",\"details\":{},\"code\":504}",
    KOPRS_API_ERROR_TIMEOUT, "too late", TRUE },
  { "over-several-lines", 406, "{\n  \"status\": \"Failure\",\n  \"message\": \"no\",\n  \"reason\": \"NotAcceptable\"\n}\n",
    KOPRS_API_ERROR_NOT_ACCEPTABLE, "no", TRUE },
  { "nothing-but-a-failure", 500, "{\"status\":\"Failure\",\"message\":\"a rule of etcd\"}", KOPRS_API_ERROR_INTERNAL, "a rule of etcd",
    TRUE },
  { "nothing-but-a-code", 409, "{\"code\":409,\"message\":\"taken\"}", KOPRS_API_ERROR_CONFLICT, "taken", TRUE },
  { "nothing-but-a-reason", 409, "{\"reason\":\"AlreadyExists\",\"message\":\"taken\"}", KOPRS_API_ERROR_ALREADY_EXISTS, "taken", TRUE },
  { "the-reason-goes-before-the-code", 403, "{\"status\":\"Failure\",\"reason\":\"Expired\",\"message\":\"old\"}", KOPRS_API_ERROR_EXPIRED,
    "old", TRUE },
  { "an-unknown-reason-leaves-it-to-the-code", 403, "{\"status\":\"Failure\",\"reason\":\"Tired\",\"message\":\"later\"}",
    KOPRS_API_ERROR_FORBIDDEN, "later", TRUE },
  { "another-object", 502, "{\"error\":\"upstream\"}", KOPRS_API_ERROR_SERVICE_UNAVAILABLE, "{\"error\":\"upstream\"}", FALSE },
  { "a-list", 502, "[\"status\"]", KOPRS_API_ERROR_SERVICE_UNAVAILABLE, "[\"status\"]", FALSE },
  { "half-a-status", 404, "{\"status\":\"Failure\",\"message\":\"go", KOPRS_API_ERROR_NOT_FOUND,
    "{\"status\":\"Failure\",\"message\":\"go", FALSE },
  { "plain-text", 404, "404 page not found\n", KOPRS_API_ERROR_NOT_FOUND, "404 page not found", FALSE },
  { "html", 502, "<html>bad gateway</html>", KOPRS_API_ERROR_SERVICE_UNAVAILABLE, "<html>bad gateway</html>", FALSE },
  { "nothing", 429, "", KOPRS_API_ERROR_TOO_MANY_REQUESTS, "the server answered 429", FALSE },
};

static void
a_refusal_is_read (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = koprs_reply_error (row->http_status, row->body, strlen (row->body), 7);

  g_assert_error (error, KOPRS_API_ERROR, (int) row->code);
  g_assert_cmpstr (error->message, ==, row->message);
  g_assert_cmpuint (koprs_api_error_get_http_status (error), ==, row->http_status);
  g_assert_cmpint (koprs_api_error_get_retry_after (error), ==, 7);
  g_assert_true ((koprs_api_error_get_status (error) != NULL) == row->is_status);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/reply/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], a_refusal_is_read);
    }
  return g_test_run ();
}
