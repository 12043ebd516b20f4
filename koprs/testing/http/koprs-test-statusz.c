/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-statusz.h"

#include "koprs/testing/http/koprs-test-render.h"
#include "koprs/testing/requests/koprs-test-accept.h"
#include "koprs/testing/requests/koprs-test-latencies.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define DEPRECATED "This version of the statusz endpoint is deprecated. Please use a newer version."

static const char *const paths[] = { "/healthz", "/livez", "/metrics", "/readyz", "/statusz", "/version", NULL };

/* A real server has one of four signs between name and value, so that nobody reads it by program. */
static void
write_text (GString *out, gint64 start, gint64 now)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (start);
  g_autofree char *started = g_date_time_format (time, "%a %b %e %H:%M:%S UTC %Y");
  g_autofree char *list = g_strjoinv (" ", (char **) paths);
  gint64 up = MAX (now - start, 0);

  g_string_append_printf (out, "\napiserver statusz\nWarning: This endpoint is not meant to be machine parseable, has no formatting "
                               "compatibility guarantees and is for debugging purposes only.\n\nStarted: %s\n", started);
  g_string_append_printf (out, "Up: %" G_GINT64_FORMAT " hr %02d min %02d sec\n", up / 3600, (int) (up / 60 % 60), (int) (up % 60));
  g_string_append_printf (out, "Go version: go1.26\nBinary version: 1.37.2\nEmulation version: 1.37\nPaths: %s\n", list);
}

static void
write_object (GString *out, const char *version, gint64 start, gint64 now)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (start);
  g_autofree char *started = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *list = g_strjoinv ("\",\"", (char **) paths);

  g_string_append_printf (out, "{\"kind\":\"Statusz\",\"apiVersion\":\"config.k8s.io/%s\",\"metadata\":{\"name\":\"apiserver\"},"
                               "\"startTime\":\"%s\",\"uptimeSeconds\":%" G_GINT64_FORMAT ",", version, started, MAX (now - start, 0));
  g_string_append_printf (out, "\"goVersion\":\"go1.26\",\"binaryVersion\":\"1.37.2\",\"emulationVersion\":\"1.37\",\"paths\":[\"%s\"]}\n",
                          list);
}

static void
answer_object (KoprsTestReply *reply, KoprsTestMedia media, const char *version, gint64 start, gint64 now)
{
  gboolean yaml = media == KOPRS_TEST_MEDIA_YAML;
  g_autofree char *type = g_strdup_printf ("application/%s;g=config.k8s.io;v=%s;as=Statusz", yaml ? "yaml" : "json", version);

  reply->content_type = g_intern_string (type);
  if (strcmp (version, "v1alpha1") == 0)
    koprs_test_reply_warn (reply, DEPRECATED);
  write_object (reply->body, version, start, now);
  if (yaml)
    koprs_test_render_yaml (reply->body);
}

gboolean
koprs_test_statusz_answer (KoprsTestCall *call, KoprsTestReply *reply, gint64 now, GError **error)
{
  gint64 start = call->latencies != NULL ? koprs_test_latencies_get_start (call->latencies) : now;
  const char *version;
  KoprsTestMedia media;

  if (!koprs_test_accept_choose_page (call->accept, "Statusz", &media, &version))
    {
      koprs_test_status_set (error, 406, "NotAcceptable", NULL, "only the following media types are accepted: application/json, "
                                                                "application/yaml, text/plain");
      return FALSE;
    }
  reply->as_it_is = TRUE;
  if (version != NULL)
    {
      answer_object (reply, media, version, start, now);
      return TRUE;
    }
  reply->content_type = "text/plain; charset=utf-8";
  write_text (reply->body, start, now);
  return TRUE;
}
