/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-message.h"

#include "koprs/testing/http/koprs-test-gzip.h"
#include "koprs/testing/http/koprs-test-warnings.h"
#include "koprs/testing/koprs-test-request-private.h"
#include "koprs/testing/requests/koprs-test-media-type.h"

#include <string.h>

#define MAX_PLAIN_LENGTH 2048        /* longer bodies are chunked */
#define MAX_UNCOMPRESSED 131072      /* longer ones are compressed for those who can read it */
#define MAX_KEPT_BODY 3145729        /* one byte more than what is allowed is enough to say so */
#define TOO_LONG "koprs-too-long"    /* set on a message whose body was not kept */

static void
on_got_chunk (SoupServerMessage *message, GBytes *chunk, gpointer data)
{
  SoupMessageBody *body = soup_server_message_get_request_body (message);

  if (body->length <= MAX_KEPT_BODY)
    return;
  g_object_set_data (G_OBJECT (message), TOO_LONG, GINT_TO_POINTER (TRUE));
  soup_message_body_set_accumulate (body, FALSE);
}

void
koprs_test_message_limit (SoupServerMessage *message)
{
  g_signal_connect (message, "got-chunk", G_CALLBACK (on_got_chunk), NULL);
}

static gboolean
takes_gzip (SoupMessageHeaders *headers)
{
  const char *value = soup_message_headers_get_list (headers, "Accept-Encoding");
  g_auto (GStrv) parts = g_strsplit (value != NULL ? value : "", ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *quality = strstr (parts[i], "q=");

      parts[i] = g_strstrip (parts[i]);
      if (g_ascii_strncasecmp (parts[i], "gzip", 4) == 0 && strchr ("; ", parts[i][4]) != NULL)
        return quality == NULL || g_ascii_strtod (quality + 2, NULL) > 0;
    }
  return FALSE;
}

/* Of several users, and of no name at all, nobody knows what is meant: the first name counts. */
static void
add_impersonation (KoprsTestCall *call, const char *name, const char *value)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (strcmp (lower, "impersonate-user") == 0 &&
      (*value == '\0' || (call->impersonation != NULL && g_ptr_array_find_with_equal_func (call->impersonation, lower, g_str_equal, NULL))))
    return;
  if (call->impersonation == NULL)
    call->impersonation = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (call->impersonation, g_steal_pointer (&lower));
  g_ptr_array_add (call->impersonation, g_strdup (value));
}

static void
keep_first (char **field, const char *value)
{
  if (*field == NULL)
    *field = g_strdup (value);
}

/* Of several headers with one name the first counts. */
static void
read_header (const char *name, const char *value, gpointer data)
{
  KoprsTestCall *call = data;

  if (g_ascii_strcasecmp (name, "Content-Type") == 0 && call->content_type == NULL && *value != '\0')
    call->content_type = koprs_test_media_type_parse (value, &call->content_type_flawed);
  else if (g_ascii_strcasecmp (name, "Accept") == 0)
    keep_first (&call->accept, value);
  else if (g_ascii_strcasecmp (name, "User-Agent") == 0)
    keep_first (&call->user_agent, value);
  else if (g_ascii_strcasecmp (name, "Authorization") == 0)
    keep_first (&call->authorization, value);
  else if (g_ascii_strcasecmp (name, "Host") == 0)
    keep_first (&call->host, value);
  else if (g_ascii_strncasecmp (name, "Impersonate-", strlen ("Impersonate-")) == 0)
    add_impersonation (call, name, value);
}

KoprsTestCall *
koprs_test_message_read_call (SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  GUri *uri = soup_server_message_get_uri (message);
  KoprsTestCall *call = koprs_test_call_new (soup_server_message_get_method (message), g_uri_get_path (uri),
                                             g_uri_get_query (uri));

  soup_message_headers_foreach (headers, read_header, call);
  call->gzip = takes_gzip (headers);
  call->too_long = g_object_get_data (G_OBJECT (message), TOO_LONG) != NULL;
  call->body = call->too_long ? g_bytes_new (NULL, 0) :
               soup_message_body_flatten (soup_server_message_get_request_body (message));
  return call;
}

typedef struct {
  SoupMessageHeaders *headers;
  GString *text;
} HeaderText;

static gboolean
has_header (const GString *text, const char *name)
{
  for (gsize at = 0; at < text->len;)
    {
      const char *header = text->str + at, *value = header + strlen (header) + 1;

      if (strcmp (header, name) == 0)
        return TRUE;
      at = (gsize) (value - text->str) + strlen (value) + 1;
    }
  return FALSE;
}

/* Of several with one name the first brings them all. */
static void
add_header (const char *name, const char *value, gpointer data)
{
  HeaderText *self = data;
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (has_header (self->text, lower))
    return;
  g_string_append_len (self->text, lower, strlen (lower) + 1);
  value = soup_message_headers_get_list (self->headers, name);
  g_string_append_len (self->text, value, strlen (value) + 1);
}

KoprsTestRequest *
koprs_test_message_make_entry (SoupServerMessage *message, KoprsTestCall *call, GBytes *body, guint status,
                               guint connection)
{
  g_autoptr (GString) text = g_string_sized_new (512);
  HeaderText headers = { soup_server_message_get_request_headers (message), text };

  soup_message_headers_foreach (headers.headers, add_header, &headers);
  return koprs_test_request_new (call->method, call->path, g_uri_get_query (soup_server_message_get_uri (message)), text,
                                 body, status, connection);
}

/* What a server of files says of one. */
static void
set_document_headers (SoupMessageHeaders *headers, KoprsTestReply *reply)
{
  if (reply->packed_document)
    soup_message_headers_append (headers, "Vary", "Accept-Encoding");
  if (reply->packed_document || reply->discovery || (reply->document && (reply->etag != NULL || reply->code == 406)))
    soup_message_headers_append (headers, "Vary", "Accept");
  if ((reply->packed_document || reply->document) && reply->code == 200)
    soup_message_headers_append (headers, "Accept-Ranges", "bytes");
  if (reply->immutable)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
      g_autoptr (GDateTime) later = g_date_time_add_years (now, 1);
      g_autofree char *text = g_date_time_format (later, "%a, %d %b %Y %H:%M:%S UTC");

      soup_message_headers_append (headers, "Expires", text);
    }
}

/* The name that the client gave the request, or a new one. */
static char *
dup_audit_id (SoupMessageHeaders *headers)
{
  SoupMessageHeadersIter iter;
  const char *name, *value;

  soup_message_headers_iter_init (&iter, headers);
  while (soup_message_headers_iter_next (&iter, &name, &value))
    if (g_ascii_strcasecmp (name, "Audit-Id") == 0 && *value != '\0')
      return g_strdup (value);
  return g_uuid_string_random ();
}

static void
set_headers (SoupServerMessage *message, KoprsTestReply *reply)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  SoupMessageHeaders *asked = soup_server_message_get_request_headers (message);
  g_autofree char *audit = dup_audit_id (asked);

  soup_message_headers_append (headers, "Audit-Id", audit);
  /* libsoup's own goes with "100 Continue". */
  if (soup_message_headers_get_one (headers, "Date") == NULL)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
      g_autofree char *date = soup_date_time_to_string (now, SOUP_DATE_HTTP);

      soup_message_headers_append (headers, "Date", date);
    }
  if (soup_message_headers_header_equals (asked, "Connection", "close"))
    soup_message_headers_append (headers, "Connection", "close");
  /* What the server can't make sense of at all it answers before anything else. */
  if (reply->code != 500 || !reply->refusal)
    soup_message_headers_append (headers, "Cache-Control", reply->immutable ? "public, immutable" :
                               reply->hourly ? "public, max-age=3600" : reply->discovery ? "public" : "no-cache, private");
  if (reply->content_type != NULL)
    soup_message_headers_append (headers, "Content-Type", reply->content_type);
  if (reply->code == 403 || (reply->refusal && reply->code != 504))
    soup_message_headers_append (headers, "X-Content-Type-Options", "nosniff");
  set_document_headers (headers, reply);
  if (reply->etag != NULL)
    {
      g_autofree char *quoted = g_strconcat ("\"", reply->etag, "\"", NULL);

      soup_message_headers_append (headers, "Etag", quoted);
    }
  if (reply->location != NULL)
    soup_message_headers_append (headers, "Location", reply->location);
  if (reply->retry_after > 0)
    {
      g_autofree char *seconds = g_strdup_printf ("%u", reply->retry_after);

      soup_message_headers_append (headers, "Retry-After", seconds);
    }
  if (reply->process_start > 0)
    {
      g_autofree char *seconds = g_strdup_printf ("%" G_GINT64_FORMAT, reply->process_start);

      soup_message_headers_append (headers, "Process-Start-Time-Unix", seconds);
    }
  /* Who gives up after its time says nothing of whose it was. */
  if (*reply->flow_schema != '\0' && !(reply->refusal && reply->code == 504))
    {
      soup_message_headers_append (headers, "X-Kubernetes-Pf-Flowschema-Uid", reply->flow_schema);
      soup_message_headers_append (headers, "X-Kubernetes-Pf-Prioritylevel-Uid", reply->priority_level);
    }
  koprs_test_warnings_write (reply->warnings, headers);
}

/* Of a list of tags any may be it, weak ones too. */
static gboolean
is_unchanged (SoupServerMessage *message, KoprsTestReply *reply)
{
  const char *known = soup_message_headers_get_one (soup_server_message_get_request_headers (message), "If-None-Match");
  g_autofree char *quoted = NULL;

  if (reply->etag == NULL || known == NULL || reply->code != 200)
    return FALSE;
  quoted = g_strconcat ("\"", reply->etag, "\"", NULL);
  return reply->exact_etag ? strcmp (known, quoted) == 0 : strcmp (known, "*") == 0 || strstr (known, quoted) != NULL;
}

void
koprs_test_message_write_head (SoupServerMessage *message, KoprsTestReply *reply)
{
  if (is_unchanged (message, reply))
    {
      reply->code = 304;
      reply->content_type = NULL;
      g_string_truncate (reply->body, 0);
    }
  if (reply->source != NULL && reply->source->size >= 0 && reply->source->size <= MAX_PLAIN_LENGTH)
    koprs_test_reply_gather (reply);
  soup_server_message_set_status (message, reply->code, NULL);
  set_headers (message, reply);
}

/* told: who keeps answers knows it already. */
static void
set_gzip_headers (SoupServerMessage *message, gboolean told)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  soup_message_headers_append (headers, "Content-Encoding", "gzip");
  if (!told)
    soup_message_headers_append (headers, "Vary", "Accept-Encoding");
}

void
koprs_test_message_write_body (SoupServerMessage *message, KoprsTestCall *call, KoprsTestReply *reply)
{
  SoupMessageBody *body = soup_server_message_get_response_body (message);
  gboolean packed = FALSE;

  if (reply->code == 304)
    return;
  if (call->gzip && reply->body->len > MAX_UNCOMPRESSED && !reply->document)
    {
      g_autoptr (KoprsTestGzip) gzip = koprs_test_gzip_new (FALSE);

      koprs_test_gzip_piece (gzip, reply->body, TRUE);
      set_gzip_headers (message, reply->packed_document);
      packed = TRUE;
    }
  if (soup_server_message_get_http_version (message) == SOUP_HTTP_1_0 && reply->body->len > MAX_PLAIN_LENGTH)
    soup_message_headers_set_encoding (soup_server_message_get_response_headers (message), SOUP_ENCODING_EOF);
  else if (reply->body->len > MAX_PLAIN_LENGTH && (packed || !(reply->document || reply->packed_document)))
    soup_message_headers_set_encoding (soup_server_message_get_response_headers (message), SOUP_ENCODING_CHUNKED);
  else
    soup_message_headers_set_content_length (soup_server_message_get_response_headers (message), reply->body->len);
  soup_message_body_append (body, SOUP_MEMORY_COPY, reply->body->str, reply->body->len);
  soup_message_body_complete (body);
}

gboolean
koprs_test_message_write_encoding (SoupServerMessage *message, KoprsTestCall *call, KoprsTestSource *source)
{
  gboolean gzip = call->gzip && source->compressible && (source->size < 0 || source->size > MAX_UNCOMPRESSED);

  if (gzip)
    set_gzip_headers (message, FALSE);
  return gzip;
}
