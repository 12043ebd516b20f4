/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-about.h"

#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/discovery/koprs-test-health.h"

#include <string.h>

#define JWKS "/openid/v1/jwks"

static void
answer_configuration (KoprsTestCall *call, KoprsTestReply *reply)
{
  g_string_append_printf (reply->body,
                          "{\"issuer\":\"" KOPRS_TEST_AUDIENCE "\",\"jwks_uri\":\"https://%s" JWKS "\",\"response_types_supported\":"
                          "[\"id_token\"],\"subject_types_supported\":[\"public\"],\"id_token_signing_alg_values_supported\":"
                          "[\"RS256\"]}", call->host != NULL ? call->host : "kubernetes.default.svc");
  reply->hourly = TRUE;
}

static void
answer_keys (KoprsTestCall *call, KoprsTestReply *reply)
{
  g_string_append (reply->body, "{\"keys\":[");
  koprs_test_signer_append_key (koprs_test_access_get_signer (call->access), reply->body);
  g_string_append (reply->body, "]}");
  reply->content_type = "application/jwk-set+json";
  reply->hourly = TRUE;
}

/* Of all that a real server counts those that are true of this one. */
static void
answer_metrics (KoprsTestCall *call, KoprsTestReply *reply)
{
  koprs_test_flows_append_metrics (koprs_test_access_get_flows (call->access), reply->body);
  reply->content_type = "text/plain; version=0.0.4; charset=utf-8; escaping=underscores";
}

static void
answer_indicators (KoprsTestCall *call, KoprsTestReply *reply)
{
  koprs_test_health_append_metrics (reply->body);
  reply->content_type = "text/plain; version=0.0.4; charset=utf-8; escaping=underscores";
}

gboolean
koprs_test_about_answer (KoprsTestCall *call, KoprsTestReply *reply)
{
  static const struct {
    const char *path;
    void (*answer) (KoprsTestCall *call, KoprsTestReply *reply);
  } rows[] = {
    { "/.well-known/openid-configuration", answer_configuration },
    { JWKS, answer_keys },
    { "/metrics", answer_metrics },
    { "/metrics/slis", answer_indicators },
  };

  if (call->access == NULL || strcmp (call->method, "GET") != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (call->path, rows[i].path) == 0)
      {
        rows[i].answer (call, reply);
        return TRUE;
      }
  return FALSE;
}
