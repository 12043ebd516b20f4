/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Metrics, as text and as messages. */

#include "table.h"

#include "support/server-probe.h"

#include <string.h>

#define MESSAGES "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited"
#define SERIES "apiserver_request_duration_seconds"

static ServerProbe *
new_probe (Conformance *self)
{
  return self->server != NULL ? server_probe_new (KOPRS_TEST_SERVER (self->server))
                              : server_probe_new_for_kubeconfig (g_getenv ("KOPRS_TEST_KUBECONFIG"));
}

typedef struct {
  const char *accept;
  const char *type;
} Form;

static void
each_form_is_told_to_those_who_take_it (Conformance *self)
{
  static const Form forms[] = {
    { NULL, "text/plain; version=0.0.4; charset=utf-8; escaping=underscores" },
    { "application/json", "text/plain; version=0.0.4; charset=utf-8; escaping=underscores" },
    { "text/plain;version=0.0.4;escaping=allow-utf-8", "text/plain; version=0.0.4; charset=utf-8; escaping=allow-utf-8" },
    { "text/plain;escaping=odd", "text/plain; version=0.0.4; charset=utf-8; escaping=underscores" },
    { MESSAGES, "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited; escaping=underscores" },
    { MESSAGES ";escaping=dots",
      "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited; escaping=dots" },
    { MESSAGES ";q=0.5,text/plain", "text/plain; version=0.0.4; charset=utf-8; escaping=underscores" },
    { "text/plain;version=1.0.0," MESSAGES ";q=0.1",
      "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited; escaping=underscores" },
    { "application/vnd.google.protobuf;encoding=delimited", "text/plain; version=0.0.4; charset=utf-8; escaping=underscores" },
  };
  g_autoptr (ServerProbe) probe = new_probe (self);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *answer = NULL;
      guint status;

      server_probe_set_header (probe, "Accept", forms[i].accept);
      answer = server_probe_send (probe, "GET", "/metrics/slis", NULL, NULL, &status);
      g_assert_cmpuint (status, ==, 200);
      g_assert_cmpstr (server_probe_get_header (probe, "Content-Type"), ==, forms[i].type);
    }
}

/* How many requests of that kind were counted. */
static guint64
count (ServerProbe *probe, const char *labels)
{
  g_autofree char *line = g_strconcat ("\n" SERIES "_count{", labels, "} ", NULL);
  g_autofree char *metrics = NULL;
  const char *at;
  guint status;

  metrics = server_probe_send (probe, "GET", "/metrics", NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 200);
  at = strstr (metrics, line);
  return at != NULL ? g_ascii_strtoull (at + strlen (line), NULL, 10) : 0;
}

typedef struct {
  const char *method;
  const char *path;       /* below the namespace's */
  const char *body;
  const char *labels;
} Counted;

static void
requests_are_counted_by_what_they_are_for (Conformance *self)
{
#define LABELS(dry_run, scope, subresource, verb) \
  "component=\"apiserver\",dry_run=\"" dry_run "\",group=\"\",resource=\"podtemplates\",scope=\"" scope "\",subresource=\"" subresource \
  "\",verb=\"" verb "\",version=\"v1\""
  static const Counted rows[] = {
    { "POST", "podtemplates", "{\"metadata\":{\"name\":\"a\"}}", LABELS ("", "resource", "", "POST") },
    { "POST", "podtemplates?dryRun=All", "{\"metadata\":{\"name\":\"b\"}}", LABELS ("All", "resource", "", "POST") },
    { "POST", "podtemplates?dryRun=Some", "{\"metadata\":{\"name\":\"b\"}}", LABELS ("invalid", "resource", "", "POST") },
    { "GET", "podtemplates/a", NULL, LABELS ("", "resource", "", "GET") },
    { "GET", "podtemplates/none", NULL, LABELS ("", "resource", "", "GET") },
    { "GET", "podtemplates", NULL, LABELS ("", "namespace", "", "LIST") },
    { "GET", "podtemplates?watch=1&timeoutSeconds=1&resourceVersion=0", NULL, LABELS ("", "namespace", "", "WATCH") },
    { "DELETE", "podtemplates/a", NULL, LABELS ("", "resource", "", "DELETE") },
    { "DELETE", "podtemplates", NULL, LABELS ("", "namespace", "", "DELETE") },
  };
  g_autoptr (ServerProbe) probe = new_probe (self);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/api/v1/namespaces/", self->namespace_, "/", rows[i].path, NULL);
      guint64 before = count (probe, rows[i].labels);
      g_autofree char *answer = NULL;
      guint status;

      answer = server_probe_send (probe, rows[i].method, path, rows[i].body != NULL ? PROBE_JSON : NULL, rows[i].body, &status);
      if (count (probe, rows[i].labels) <= before)
        g_error ("%s %s is not counted as %s", rows[i].method, rows[i].path, rows[i].labels);
    }
#undef LABELS
}

/* The family's message; its fields are numbered as in io.prometheus.client.MetricFamily. */
static GBytes *
find_family (GBytes *body, const char *name)
{
  gsize size, at = 0;
  const guint8 *data = g_bytes_get_data (body, &size);

  while (at < size)
    {
      gsize length = 0;

      for (guint shift = 0;; shift += 7)
        {
          length |= (gsize) (data[at] & 0x7f) << shift;
          if (data[at++] < 0x80)
            break;
        }
      g_assert_cmpuint (length, <=, size - at);
      if (data[at] == 0x0a && data[at + 1] == strlen (name) && memcmp (data + at + 2, name, strlen (name)) == 0)
        return g_bytes_new_from_bytes (body, at, length);
      at += length;
    }
  return NULL;
}

static gboolean
has_bytes (GBytes *bytes, const char *wanted, gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at + length <= size; at++)
    if (memcmp (data + at, wanted, length) == 0)
      return TRUE;
  return FALSE;
}

/* Of schema 3, with what is zero; and a bound of the others. */
static void
messages_have_native_histograms (Conformance *self)
{
  static const char native[] = "\x28\x06\x31\0\0\0\0\0\0\xf0\x37";
  static const char classic[] = "\x11\x7b\x14\xae\x47\xe1\x7a\x74\x3f";
  g_autoptr (ServerProbe) probe = new_probe (self);
  g_autofree char *listed = NULL;
  g_autofree char *metrics = NULL;
  g_autoptr (GBytes) family = NULL;
  guint status;

  listed = server_probe_send (probe, "GET", "/api/v1/namespaces", NULL, NULL, &status);
  server_probe_set_header (probe, "Accept", MESSAGES);
  metrics = server_probe_send (probe, "GET", "/metrics", NULL, NULL, &status);
  family = find_family (server_probe_get_body (probe), SERIES);
  g_assert_nonnull (family);
  g_assert_true (has_bytes (family, native, sizeof native - 1));
  g_assert_true (has_bytes (family, classic, sizeof classic - 1));
}

static void
a_check_is_found_by_an_escaped_path (Conformance *self)
{
  static const char *const paths[] = { "/livez%2Fping", "/livez/poststarthook%2Frbac%2Fbootstrap-roles", "/readyz/%70ing" };
  g_autoptr (ServerProbe) probe = new_probe (self);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *answer = NULL;
      guint status;

      answer = server_probe_send (probe, "GET", paths[i], NULL, NULL, &status);
      g_assert_cmpuint (status, ==, 200);
      g_assert_cmpstr (answer, ==, "ok");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/metrics/each-form-is-told-to-those-who-take-it", each_form_is_told_to_those_who_take_it);
  conformance_add ("/metrics/requests-are-counted-by-what-they-are-for", requests_are_counted_by_what_they_are_for);
  conformance_add ("/metrics/messages-have-native-histograms", messages_have_native_histograms);
  conformance_add ("/metrics/a-check-is-found-by-an-escaped-path", a_check_is_found_by_an_escaped_path);
  return g_test_run ();
}
