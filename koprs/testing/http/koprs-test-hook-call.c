/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-hook-call.h"

#include <string.h>

#define END_OF_PEM "-----END CERTIFICATE-----"

struct _KoprsTestHookCall {
  KoprsTestHook *hook;        /* NULL once freed */
  KoprsTestHookCallFunc done;
  gpointer user_data;
  SoupMessage *message;
  GCancellable *cancellable;
  guint holds;                /* the owner's, and libsoup's */
};

static void
release (KoprsTestHookCall *self)
{
  if (--self->holds > 0)
    return;
  if (self->message != NULL)
    g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->message);
  g_object_unref (self->cancellable);
  g_free (self);
}

/* No media type counts as text. */
static gboolean
is_text (SoupMessage *message)
{
  const char *type = soup_message_headers_get_content_type (soup_message_get_response_headers (message), NULL);

  return type == NULL || g_str_has_prefix (type, "text/");
}

static void
take (KoprsTestHookCall *self, GBytes *body, const GError *error)
{
  gsize length = 0;
  const char *text = body != NULL ? g_bytes_get_data (body, &length) : NULL;

  if (error != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    koprs_test_hook_fail (self->hook, "Post \"%s\": context deadline exceeded", self->hook->url);
  else if (error != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED))
    koprs_test_hook_fail (self->hook, "Post \"%s\": dial tcp %s:%d: connect: connection refused", self->hook->url,
                          g_uri_get_host (soup_message_get_uri (self->message)), g_uri_get_port (soup_message_get_uri (self->message)));
  else if (error != NULL)
    koprs_test_hook_fail (self->hook, "Post \"%s\": %s", self->hook->url, error->message);
  else
    koprs_test_hook_settle (self->hook, soup_message_get_status (self->message), is_text (self->message), text != NULL ? text : "", length);
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KoprsTestHookCall *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) body = soup_session_send_and_read_finish (SOUP_SESSION (source), result, &error);

  if (self->hook != NULL)
    {
      take (self, body, error);
      self->done (self->user_data);
    }
  release (self);
}

static gboolean
on_misdirected (gpointer user_data)
{
  KoprsTestHookCall *self = user_data;

  if (self->hook != NULL)
    self->done (self->user_data);
  release (self);
  return G_SOURCE_REMOVE;
}

/* There is nowhere to go; but nobody is called back before new () has returned. */
static void
fail_later (KoprsTestHookCall *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  koprs_test_hook_fail (self->hook, "could not get REST client: \"%s\" is no URL", self->hook->url);
  g_source_set_callback (source, on_misdirected, self, NULL);
  g_source_attach (source, g_main_context_get_thread_default ());
}

/* By one of the webhook's authorities; GLib reads the first certificate of a text only. */
static gboolean
on_certificate (SoupMessage *message, GTlsCertificate *certificate, GTlsCertificateFlags errors, gpointer user_data)
{
  KoprsTestHookCall *self = user_data;
  g_auto (GStrv) texts = self->hook != NULL ? g_strsplit (self->hook->authorities, END_OF_PEM, -1) : NULL;
  g_autoptr (GSocketConnectable) identity = g_network_address_new (g_uri_get_host (soup_message_get_uri (message)), 0);

  for (char **text = texts; text != NULL && *text != NULL; text++)
    {
      g_autofree char *pem = g_strconcat (*text, END_OF_PEM "\n", NULL);
      g_autoptr (GTlsCertificate) authority = g_tls_certificate_new_from_pem (pem, -1, NULL);

      if (authority != NULL && g_tls_certificate_verify (certificate, identity, authority) == 0)
        return TRUE;
    }
  return FALSE;
}

KoprsTestHookCall *
koprs_test_hook_call_new (SoupSession *session, KoprsTestHook *hook, KoprsTestHookCallFunc done, gpointer user_data)
{
  KoprsTestHookCall *self = g_new0 (KoprsTestHookCall, 1);
  g_autoptr (GBytes) question = g_bytes_new (hook->question, strlen (hook->question));

  self->holds = 2;
  self->hook = hook;
  self->done = done;
  self->user_data = user_data;
  self->cancellable = g_cancellable_new ();
  self->message = soup_message_new (SOUP_METHOD_POST, hook->url);
  if (self->message == NULL)
    {
      fail_later (self);
      return self;
    }
  if (hook->authorities != NULL)
    g_signal_connect (self->message, "accept-certificate", G_CALLBACK (on_certificate), self);
  /* Else libsoup would take a new connection for each. */
  soup_message_add_flags (self->message, SOUP_MESSAGE_IDEMPOTENT);
  soup_message_headers_append (soup_message_get_request_headers (self->message), "Accept", "application/json, */*");
  soup_message_set_request_body_from_bytes (self->message, "application/json", question);
  soup_session_send_and_read_async (session, self->message, G_PRIORITY_DEFAULT, self->cancellable, on_answer, self);
  return self;
}

void
koprs_test_hook_call_free (KoprsTestHookCall *self)
{
  self->hook = NULL;
  g_cancellable_cancel (self->cancellable);
  release (self);
}
