/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What addresses may hold, and what can be done where. */

#include "table.h"

#include "support/server-probe.h"

#include <string.h>

static const ConformanceRow characters_that_are_none_are_taken_for_what_they_are[] = {
  { "GET", "~/configmaps?continue=%00#reason", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: illegal base64 data at input byte 0" },
  { "GET", "~/configmaps?fieldSelector=metadata.name%3Da%00b#items", NULL, "200 []" },
  { "GET", "~/configmaps?a%00b=c&fieldSelector=metadata.name%3Dx#items", NULL, "200 []" },
  { "GET", "~/configmaps/a%20b", NULL,
    "404 NotFound: configmaps \"a b\" not found {\"name\":\"a b\",\"kind\":\"configmaps\"}" },
};

static const ConformanceRow a_version_that_is_not_there_is_told_where_the_group_is[] = {
  { "GET", "/api/v2", NULL, "404 NotFound: the server could not find the requested resource {}" },
  { "GET", "/apis/apps/v9", NULL, "404 NotFound: the server could not find the requested resource {}" },
  { "GET", "/apis/apiextensions.k8s.io/v9", NULL,
    "404 NotFound: the server could not find the requested resource {}" },
  { "GET", "/apis/nope/v1", NULL, "404 404 page not found" },
  { "GET", "/apis/nope", NULL, "404 404 page not found" },
};

static const ConformanceRow lists_of_kinds_are_to_be_read[] = {
  { "DELETE", "/api", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "POST", "/api/v1", "{}",
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "POST", "/apis/apps/v1", "{}",
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "PUT", "/version", "{}",
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "DELETE", "/version/", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "POST", "/apis/apps#preferredVersion", "{}", "200 {\"groupVersion\":\"apps/v1\",\"version\":\"v1\"}" },
  { "DELETE", "/apis#kind", NULL, "200 \"APIGroupList\"" },
  { "PUT", "/openapi/v2#info", "{}", "200 {\"title\":\"Kubernetes\",\"version\":\"1.37\"}" },
};

static ServerProbe *
new_probe (Conformance *self)
{
  return self->server != NULL ? server_probe_new (KOPRS_TEST_SERVER (self->server))
                              : server_probe_new_for_kubeconfig (g_getenv ("KOPRS_TEST_KUBECONFIG"));
}

/* What is said of them is not the same on both servers: none of it can be shown. */
static void
zeros_are_refused (Conformance *self)
{
  static const struct { const char *target; guint status; } rows[] = {
    { "configmaps?limit=%00", 400 },
    { "configmaps?resourceVersion=%00", 400 },
    { "configmaps?labelSelector=a%00b", 400 },
    { "configmaps/a%00b", 404 },
  };
  g_autoptr (ServerProbe) probe = new_probe (self);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/api/v1/namespaces/", self->namespace_, "/", rows[i].target, NULL);
      g_autofree char *answer = NULL;
      guint status;

      answer = server_probe_send (probe, "GET", path, NULL, NULL, &status);
      g_assert_cmpuint (status, ==, rows[i].status);
      g_assert_nonnull (strstr (answer, "\"kind\":\"Status\""));
    }
}

static void
each_check_is_an_indicator (Conformance *self)
{
  g_autoptr (ServerProbe) probe = new_probe (self);
  g_autofree char *metrics = NULL;
  guint status;

  metrics = server_probe_send (probe, "GET", "/metrics/slis", NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 200);
  g_assert_cmpstr (server_probe_get_header (probe, "Content-Type"), ==, "text/plain; version=0.0.4; charset=utf-8; escaping=underscores");
  g_assert_nonnull (strstr (metrics, "# TYPE kubernetes_healthcheck gauge\n"
                                     "kubernetes_healthcheck{name=\"autoregister-completion\",type=\"healthz\"} 1\n"));
  g_assert_nonnull (strstr (metrics, "\nkubernetes_healthcheck{name=\"shutdown\",type=\"readyz\"} 1\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/addresses/characters-that-are-none-are-taken-for-what-they-are", characters_that_are_none_are_taken_for_what_they_are);
  CONFORMANCE_TABLE ("/addresses/a-version-that-is-not-there-is-told-where-the-group-is", a_version_that_is_not_there_is_told_where_the_group_is);
  CONFORMANCE_TABLE ("/addresses/lists-of-kinds-are-to-be-read", lists_of_kinds_are_to_be_read);
  conformance_add ("/addresses/zeros-are-refused", zeros_are_refused);
  conformance_add ("/addresses/each-check-is-an-indicator", each_check_is_an_indicator);
  return g_test_run ();
}
