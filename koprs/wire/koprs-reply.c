/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-reply.h"

#include "koprs/json/koprs-json-scan.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/koprs-api-error-private.h"

void
koprs_reply_free (KoprsReply *self)
{
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->content_type);
  g_free (self->etag);
  g_free (self);
}

/* Errors of a gateway are no Status at all, and some of the API server's have neither kind nor the Content-Type of one. */
static gboolean
looks_like_a_status (KoprsJsonSlice value)
{
  gint64 code;

  return koprs_json_value_type (value) == KOPRS_JSON_OBJECT &&
         (koprs_json_value_string_equals (koprs_json_value_member (value, "status"), "Failure") ||
          koprs_json_value_get_int (koprs_json_value_member (value, "code"), &code) ||
          koprs_json_value_type (koprs_json_value_member (value, "reason")) == KOPRS_JSON_STRING);
}

GError *
koprs_reply_error (guint status, const char *body, gsize length, gint64 retry_after)
{
  KoprsJsonSlice value = { NULL, 0 };

  if (length > 0 && koprs_json_check (body, length, NULL, &value, NULL) && looks_like_a_status (value))
    return koprs_api_error_new_from_status (status, value, retry_after);
  return koprs_api_error_new_from_text (status, body, (gssize) length, retry_after);
}
