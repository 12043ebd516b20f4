/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-review-call.h"

#include <libsoup/soup.h>
#include <string.h>

#define END_OF_PEM "-----END CERTIFICATE-----"

struct _KoprsTestReviewCall {
  KoprsTestReview *review;    /* NULL once freed */
  KoprsTestReviewCallFunc done;
  gpointer user_data;
  SoupSession *session;
  SoupMessage *message;
  GCancellable *cancellable;
  guint holds;                /* the owner's, and libsoup's */
};

static gboolean
on_abandoned (gpointer user_data)
{
  soup_session_abort (user_data);
  return G_SOURCE_REMOVE;
}

/* libsoup still has its connection when it calls back. */
static void
abandon_later (SoupSession *session)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_callback (source, on_abandoned, session, g_object_unref);
  g_source_attach (source, g_main_context_get_thread_default ());
}

static void
release (KoprsTestReviewCall *self)
{
  if (--self->holds > 0)
    return;
  if (self->message != NULL)
    g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->message);
  if (self->session != NULL)
    abandon_later (self->session);
  g_object_unref (self->cancellable);
  g_free (self);
}

static void
take (KoprsTestReviewCall *self, GBytes *body, const GError *error)
{
  guint status = self->message != NULL ? soup_message_get_status (self->message) : 0;
  gsize length;
  const char *text;

  if (error != NULL)
    koprs_test_review_fail (self->review, "failed to call webhook: Post \"%s\": %s", self->review->url, error->message);
  else if (!SOUP_STATUS_IS_SUCCESSFUL (status))
    koprs_test_review_fail (self->review, "failed to call webhook: an error on the server (\"%s\") has prevented the request from succeeding",
                            soup_status_get_phrase (status));
  else
    {
      text = g_bytes_get_data (body, &length);
      koprs_test_review_settle (self->review, text != NULL ? text : "", length);
    }
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KoprsTestReviewCall *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) body = soup_session_send_and_read_finish (SOUP_SESSION (source), result, &error);

  if (self->review != NULL)
    {
      take (self, body, error);
      self->done (self->user_data);
    }
  release (self);
}

static gboolean
on_misdirected (gpointer user_data)
{
  KoprsTestReviewCall *self = user_data;

  if (self->review != NULL)
    self->done (self->user_data);
  release (self);
  return G_SOURCE_REMOVE;
}

/* There is nowhere to go; but nobody is called back before new () has returned. */
static void
fail_later (KoprsTestReviewCall *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  koprs_test_review_fail (self->review, "could not get REST client: \"%s\" is no URL", self->review->url);
  g_source_set_callback (source, on_misdirected, self, NULL);
  g_source_attach (source, g_main_context_get_thread_default ());
}

/* By one of the webhook's authorities; GLib reads the first certificate of a text only. */
static gboolean
on_certificate (SoupMessage *message, GTlsCertificate *certificate, GTlsCertificateFlags errors, gpointer user_data)
{
  KoprsTestReviewCall *self = user_data;
  g_auto (GStrv) texts = self->review != NULL ? g_strsplit (self->review->authorities, END_OF_PEM, -1) : NULL;
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

KoprsTestReviewCall *
koprs_test_review_call_new (KoprsTestReview *review, KoprsTestReviewCallFunc done, gpointer user_data)
{
  KoprsTestReviewCall *self = g_new0 (KoprsTestReviewCall, 1);
  g_autoptr (GBytes) question = g_bytes_new (review->question, strlen (review->question));

  self->holds = 2;
  self->review = review;
  self->done = done;
  self->user_data = user_data;
  self->cancellable = g_cancellable_new ();
  self->message = soup_message_new (SOUP_METHOD_POST, review->url);
  if (self->message == NULL)
    {
      fail_later (self);
      return self;
    }
  self->session = soup_session_new_with_options ("timeout", review->timeout, "user-agent", "kube-apiserver-admission", NULL);
  /* Nothing of the desktop's stands between a server and its webhooks. */
  soup_session_set_proxy_resolver (self->session, NULL);
  if (review->authorities != NULL)
    {
      soup_session_set_tls_database (self->session, NULL);
      g_signal_connect (self->message, "accept-certificate", G_CALLBACK (on_certificate), self);
    }
  soup_message_headers_append (soup_message_get_request_headers (self->message), "Accept", "application/json, */*");
  soup_message_set_request_body_from_bytes (self->message, "application/json", question);
  soup_session_send_and_read_async (self->session, self->message, G_PRIORITY_DEFAULT, self->cancellable, on_answer, self);
  return self;
}

void
koprs_test_review_call_free (KoprsTestReviewCall *self)
{
  self->review = NULL;
  g_cancellable_cancel (self->cancellable);
  release (self);
}
