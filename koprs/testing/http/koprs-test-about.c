/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-about.h"

#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/discovery/koprs-test-health.h"
#include "koprs/testing/http/koprs-test-statusz.h"
#include "koprs/testing/requests/koprs-test-accept.h"
#include "koprs/testing/requests/koprs-test-latencies.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define METRICS "text/plain; version=0.0.4; charset=utf-8"
#define MESSAGES "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited"
#define JWKS "/openid/v1/jwks"

static void
answer_configuration (KoprsTestCall *call, KoprsTestReply *reply, gint64 now)
{
  const char *host = koprs_test_call_get_host (call);

  g_string_append_printf (reply->body,
                          "{\"issuer\":\"" KOPRS_TEST_AUDIENCE "\",\"jwks_uri\":\"https://%s" JWKS "\",\"response_types_supported\":"
                          "[\"id_token\"],\"subject_types_supported\":[\"public\"],\"id_token_signing_alg_values_supported\":"
                          "[\"RS256\"]}", host != NULL ? host : "kubernetes.default.svc");
  reply->hourly = TRUE;
}

static void
answer_keys (KoprsTestCall *call, KoprsTestReply *reply, gint64 now)
{
  g_string_append (reply->body, "{\"keys\":[");
  koprs_test_signer_append_key (koprs_test_access_get_signer (call->access), reply->body);
  g_string_append (reply->body, "]}");
  reply->content_type = "application/jwk-set+json";
  reply->hourly = TRUE;
}

static KoprsTestExposition *
begin_metrics (KoprsTestCall *call, KoprsTestReply *reply)
{
  const char *escaping;
  gboolean messages = koprs_test_accept_wants_messages (call->accept, &escaping);
  g_autofree char *type = g_strconcat (messages ? MESSAGES : METRICS, "; escaping=", escaping, NULL);

  if (call->latencies != NULL)
    reply->process_start = koprs_test_latencies_get_start (call->latencies);
  /* There are eight of them. */
  reply->content_type = g_intern_string (type);
  return koprs_test_exposition_new (reply->body, messages);
}

/* FALSE: they are not to be forgotten but told. */
static gboolean
is_reset (KoprsTestCall *call, KoprsTestReply *reply)
{
  if (strcmp (call->method, "DELETE") != 0)
    return FALSE;
  koprs_test_reply_set_text (reply, 200, "metrics reset\n");
  reply->refusal = FALSE;
  return TRUE;
}

/* Of all that a real server counts those that are true of this one. */
static void
answer_metrics (KoprsTestCall *call, KoprsTestReply *reply, gint64 now)
{
  g_autoptr (KoprsTestExposition) out = NULL;

  if (is_reset (call, reply))
    {
      if (call->latencies != NULL)
        koprs_test_latencies_reset (call->latencies, now);
      return;
    }
  out = begin_metrics (call, reply);
  koprs_test_flows_append_metrics (koprs_test_access_get_flows (call->access), out);
  if (call->latencies != NULL)
    koprs_test_latencies_append (call->latencies, out);
}

static void
answer_indicators (KoprsTestCall *call, KoprsTestReply *reply, gint64 now)
{
  g_autoptr (KoprsTestExposition) out = NULL;

  if (is_reset (call, reply))
    return;
  out = begin_metrics (call, reply);
  koprs_test_health_append_metrics (out);
}

/* What the router of built-in paths answers, and who only wants to read JSON may see. */
static gboolean
check_routed (KoprsTestCall *call, const char *path, const char *type, GError **error)
{
  const char *const types[] = { type, NULL };

  if (koprs_test_call_is_below (call, path))
    koprs_test_status_set (error, 404, "NotFound", json_object_new (), "the server could not find the requested resource");
  else if (strcmp (call->method, "GET") != 0)
    koprs_test_status_set (error, 405, "MethodNotAllowed", json_object_new (),
                           "the server does not allow this method on the requested resource");
  else
    return koprs_test_accept_check_route (call, types, error);
  return FALSE;
}

gboolean
koprs_test_about_answer (KoprsTestCall *call, KoprsTestReply *reply, gint64 now, GError **error)
{
  static const struct {
    const char *path, *type;    /* type NULL: not by the router */
    void (*answer) (KoprsTestCall *call, KoprsTestReply *reply, gint64 now);
  } rows[] = {
    { "/.well-known/openid-configuration", "application/json", answer_configuration },
    { JWKS, "application/jwk-set+json", answer_keys },
    { "/metrics", NULL, answer_metrics },
    { "/metrics/slis", NULL, answer_indicators },
  };

  if (call->access != NULL && strcmp (call->path, "/statusz") == 0)
    return koprs_test_statusz_answer (call, reply, now, error);
  for (guint i = 0; call->access != NULL && i < G_N_ELEMENTS (rows); i++)
    {
      gboolean routed = rows[i].type != NULL;

      if (routed ? !koprs_test_call_is_at (call, rows[i].path) && !koprs_test_call_is_below (call, rows[i].path)
                 : strcmp (call->path, rows[i].path) != 0)
        continue;
      if (routed && !check_routed (call, rows[i].path, rows[i].type, error))
        return FALSE;
      rows[i].answer (call, reply, now);
      reply->as_it_is = TRUE;
      return TRUE;
    }
  return FALSE;
}
