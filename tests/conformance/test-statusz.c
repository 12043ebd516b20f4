/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the server says of its own state: /statusz. */

#include "conformance.h"

#include "support/server-probe.h"

#include <string.h>

#define KIND(version) ";g=config.k8s.io;v=" version ";as=Statusz"
#define NEITHER "only the following media types are accepted: application/json, application/yaml, text/plain"
#define TEXT "text/plain; charset=utf-8"

static ServerProbe *
new_probe (Conformance *self)
{
  return self->server != NULL ? server_probe_new (KOPRS_TEST_SERVER (self->server))
                              : server_probe_new_for_kubeconfig (g_getenv ("KOPRS_TEST_KUBECONFIG"));
}

static void
it_comes_in_the_form_that_is_asked_for (Conformance *self)
{
  static const struct {
    const char *accept;
    guint status;
    const char *type;
    const char *has;        /* a part of the answer */
  } rows[] = {
    { NULL, 200, TEXT, "\napiserver statusz\nWarning: This endpoint is not meant to be machine parseable, " },
    { "*/*", 200, TEXT, "\nStarted" },
    { "text/*", 200, TEXT, "\nUp" },
    { "text/plain;q=0.1,image/png", 200, TEXT, " 1.37.2\n" },
    { "text/plain" KIND ("v1beta1"), 406, "application/json", NEITHER },
    { "application/json", 406, "application/json", NEITHER },
    { "application/yaml", 406, "application/yaml", "code: 406\n" },
    { "application/json" KIND ("v1"), 406, "application/json", NEITHER },
    { "application/json;g=config.k8s.io;v=v1beta1;as=Flagz", 406, "application/json", NEITHER },
    { "application/json;stream=watch" KIND ("v1beta1"), 406, "application/json", NEITHER },
    { "application/json" KIND ("v1beta1"), 200, "application/json" KIND ("v1beta1"),
      "{\"kind\":\"Statusz\",\"apiVersion\":\"config.k8s.io/v1beta1\",\"metadata\":{\"name\":\"apiserver\"},\"startTime\":\"20" },
    { "application/json" KIND ("v1alpha1"), 200, "application/json" KIND ("v1alpha1"), "\"binaryVersion\":\"1.37.2\",\"emulationVersion\":\"1.37\"," },
    { "application/yaml" KIND ("v1beta1"), 200, "application/yaml" KIND ("v1beta1"),
      "apiVersion: config.k8s.io/v1beta1\nbinaryVersion: 1.37.2\nemulationVersion: \"1.37\"\n" },
    { "*/*" KIND ("v1beta1"), 200, "application/json" KIND ("v1beta1"), "\"kind\":\"Statusz\"" },
    { "text/plain,application/json" KIND ("v1beta1"), 200, TEXT, "apiserver statusz" },
  };
  g_autoptr (ServerProbe) probe = new_probe (self);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *answer = NULL;
      guint status;

      server_probe_set_header (probe, "Accept", rows[i].accept);
      answer = server_probe_send (probe, "GET", "/statusz", NULL, NULL, &status);
      g_test_message ("%s: %s", rows[i].accept, answer);
      g_assert_cmpuint (status, ==, rows[i].status);
      g_assert_cmpstr (server_probe_get_header (probe, "Content-Type"), ==, rows[i].type);
      g_assert_nonnull (strstr (answer, rows[i].has));
    }
}

static void
the_older_version_is_warned_of (Conformance *self)
{
  g_autoptr (ServerProbe) probe = new_probe (self);
  g_autofree char *older = NULL;
  g_autofree char *newer = NULL;
  guint status;

  server_probe_set_header (probe, "Accept", "application/json" KIND ("v1alpha1"));
  older = server_probe_send (probe, "GET", "/statusz", NULL, NULL, &status);
  g_assert_cmpstr (server_probe_get_header (probe, "Warning"), ==,
                   "299 - \"This version of the statusz endpoint is deprecated. Please use a newer version.\"");
  server_probe_set_header (probe, "Accept", "application/json" KIND ("v1beta1"));
  newer = server_probe_send (probe, "GET", "/statusz", NULL, NULL, &status);
  g_assert_null (server_probe_get_header (probe, "Warning"));
}

static void
any_method_will_do_but_not_another_path (Conformance *self)
{
  static const struct { const char *method, *path; guint status; } rows[] = {
    { "POST", "/statusz", 200 }, { "DELETE", "/statusz", 200 }, { "GET", "/statusz/", 404 }, { "GET", "/statusz/x", 404 },
  };
  g_autoptr (ServerProbe) probe = new_probe (self);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *answer = NULL;
      guint status;

      answer = server_probe_send (probe, rows[i].method, rows[i].path, NULL, NULL, &status);
      g_assert_cmpuint (status, ==, rows[i].status);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/statusz/it-comes-in-the-form-that-is-asked-for", it_comes_in_the_form_that_is_asked_for);
  conformance_add ("/statusz/the-older-version-is-warned-of", the_older_version_is_warned_of);
  conformance_add ("/statusz/any-method-will-do-but-not-another-path", any_method_will_do_but_not_another_path);
  return g_test_run ();
}
