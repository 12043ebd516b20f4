/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-reply.h"

#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/cluster/koprs-test-form.h"
#include "koprs/testing/values/koprs-test-status.h"

KoprsTestReply *
koprs_test_reply_new (void)
{
  KoprsTestReply *self = g_new0 (KoprsTestReply, 1);

  self->code = 200;
  self->content_type = "application/json";
  self->body = g_string_new (NULL);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
koprs_test_reply_free (KoprsTestReply *self)
{
  g_string_free (self->body, TRUE);
  g_clear_pointer (&self->source, koprs_test_source_free);
  g_ptr_array_unref (self->warnings);
  g_free (self->etag);
  g_free (self->location);
  g_free (self);
}

static GString *
start (KoprsTestReply *self, guint code)
{
  g_clear_pointer (&self->source, koprs_test_source_free);
  g_string_truncate (self->body, 0);
  self->code = code;
  self->content_type = "application/json";
  return self->body;
}

void
koprs_test_reply_set_error (KoprsTestReply *self, const GError *error)
{
  if (koprs_test_status_is_plain (error))
    {
      koprs_test_reply_set_text (self, koprs_test_status_get_code (error), error->message);
      return;
    }
  start (self, koprs_test_status_get_code (error));
  koprs_test_status_write (self->body, error);
  koprs_test_form_escape (self->body, 0);
  g_string_append_c (self->body, '\n');
  self->retry_after = koprs_test_status_get_retry_after (error);
}

void
koprs_test_reply_set_text (KoprsTestReply *self, guint code, const char *text)
{
  g_string_append (start (self, code), text);
  self->content_type = "text/plain; charset=utf-8";
  self->refusal = TRUE;
}

void
koprs_test_reply_set_object (KoprsTestReply *self, guint code, const KoprsTestKind *kind, KoprsBlob *blob)
{
  koprs_test_view_append_object (&self->view, start (self, code), kind, blob, TRUE);
  g_string_append_c (self->body, '\n');
}

void
koprs_test_reply_set_success (KoprsTestReply *self, guint code, const KoprsTestKind *kind, const char *name,
                              const char *uid)
{
  GString *out = start (self, code);

  g_string_append (out, "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\"");
  if (name != NULL)
    {
      g_string_append (out, ",\"details\":{\"name\":");
      koprs_json_write_string (out, name, -1);
      if (*kind->group != '\0')
        g_string_append_printf (out, ",\"group\":\"%s\"", kind->group);
      g_string_append_printf (out, ",\"kind\":\"%s\",\"uid\":", kind->plural);
      koprs_json_write_string (out, uid, -1);
      g_string_append_c (out, '}');
    }
  if (code != 200)
    g_string_append_printf (out, ",\"code\":%u", code);
  g_string_append (out, "}\n");
}

void
koprs_test_reply_set_node (KoprsTestReply *self, guint code, JsonNode *node)
{
  koprs_json_write_node (start (self, code), node);
  koprs_test_form_escape (self->body, 0);
  g_string_append_c (self->body, '\n');
}

void
koprs_test_reply_set_source (KoprsTestReply *self, KoprsTestSource *source)
{
  start (self, 200);
  self->source = source;
}

void
koprs_test_reply_gather (KoprsTestReply *self)
{
  g_autoptr (GString) piece = g_string_new (NULL);
  KoprsTestSourceState state;

  do
    {
      g_string_truncate (piece, 0);
      state = self->source->pull (self->source, piece);
      g_string_append_len (self->body, piece->str, piece->len);
    }
  while (state == KOPRS_TEST_SOURCE_MORE);
  g_clear_pointer (&self->source, koprs_test_source_free);
}

void
koprs_test_reply_warn (KoprsTestReply *self, const char *text)
{
  g_ptr_array_add (self->warnings, g_strdup (text));
}
