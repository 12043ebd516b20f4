/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-refusal.h"

#include "koprs/testing/values/koprs-test-status.h"

#include <json-glib/json-glib.h>

static const struct { guint status; const char *reason, *message; } words[] = {
  { 400, "BadRequest", "the server rejected our request for an unknown reason" },
  { 401, "Unauthorized", "Unauthorized" },
  { 403, "Forbidden", "forbidden" },
  { 404, "NotFound", "the server could not find the requested resource" },
  { 409, "Conflict", "the server reported a conflict" },
  { 410, "Expired", "The resourceVersion for the provided list is too old." },
  { 429, "TooManyRequests", "Too many requests, please try again later." },
  { 500, "InternalError", "Internal error occurred: an error on the server has prevented the request from succeeding" },
  { 503, "ServiceUnavailable", "the server is currently unable to handle the request" },
  { 504, "Timeout", "Timeout: request did not complete within the allotted timeout" },
};

void
koprs_test_refusal_set_status (KoprsTestReply *reply, guint status, guint retry_after)
{
  const char *reason = NULL, *message = "an error on the server has prevented the request from succeeding";
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].status == status)
      {
        reason = words[i].reason;
        message = words[i].message;
      }
  koprs_test_status_set (&error, status, reason, NULL, "%s", message);
  koprs_test_status_set_retry_after (error, retry_after);
  koprs_test_reply_set_error (reply, error);
}

void
koprs_test_refusal_set_body (KoprsTestReply *reply, guint status, guint retry_after, const char *body)
{
  g_autoptr (JsonNode) node = json_from_string (body, NULL);

  koprs_test_reply_set_text (reply, status, body);
  if (node != NULL)
    reply->content_type = "application/json";
  reply->retry_after = retry_after;
}

void
koprs_test_refusal_set_expired (KoprsTestReply *reply, gboolean watch)
{
  g_autoptr (GError) error = NULL;

  koprs_test_status_set (&error, 410, "Expired", NULL, "%s",
                         watch ? "too old resource version: 1 (2)" :
                         "The resourceVersion for the provided list is too old.");
  if (!watch)
    {
      koprs_test_reply_set_error (reply, error);
      return;
    }
  g_string_append (reply->body, "{\"type\":\"ERROR\",\"object\":");
  koprs_test_status_write (reply->body, error);
  g_string_append (reply->body, "}\n");
}
