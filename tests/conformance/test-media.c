/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* In what form an answer comes, by what the client takes and what there is. */

#include "conformance.h"
#include "support/server-probe.h"

#define PROTOBUF "application/vnd.kubernetes.protobuf"
#define METADATA ";as=PartialObjectMetadata;g=meta.k8s.io;v=v1"
#define METADATA_LIST ";as=PartialObjectMetadataList;g=meta.k8s.io;v=v1"
#define TABLE ";as=Table;g=meta.k8s.io;v=v1"
#define WATCH "?watch=1&timeoutSeconds=1&fieldSelector=metadata.name=nobody"
#define WIDGETS "/apis/koprs-test.example.com/v1/namespaces/default/widgets"

typedef struct {
  const char *accept;
  const char *target;
  const char *wanted;      /* the status and the form */
} Row;

static const Row of_built_in_kinds[] = {
  { PROTOBUF, "/api/v1/namespaces/default", "200 " PROTOBUF },
  { PROTOBUF, "/api/v1/namespaces?limit=1", "200 " PROTOBUF },
  { PROTOBUF, "/api/v1/namespaces/nobody", "404 " PROTOBUF },
  { PROTOBUF, "/api/v1/nothings", "404 " PROTOBUF },
  { PROTOBUF, "/nothing", "404 text/plain; charset=utf-8" },
  { PROTOBUF, "/livez", "200 text/plain; charset=utf-8" },
  { PROTOBUF, "/api/v1/namespaces?limit=x", "400 " PROTOBUF },
  { PROTOBUF, "/api/v1/namespaces?timeout=x", "400 " PROTOBUF },
  { PROTOBUF ",application/json", "/api/v1/namespaces/default", "200 " PROTOBUF },
  { "application/json," PROTOBUF, "/api/v1/namespaces/default", "200 application/json" },
  { "application/json;q=0.5," PROTOBUF, "/api/v1/namespaces/default", "200 " PROTOBUF },
  { "*/*," PROTOBUF, "/api/v1/namespaces/default", "200 " PROTOBUF },
  { PROTOBUF ",application/yaml", "/api/v1/namespaces/default", "200 " PROTOBUF },
  { "application/yaml," PROTOBUF, "/api/v1/namespaces/default", "200 application/yaml" },
  { PROTOBUF METADATA, "/api/v1/namespaces/default", "200 " PROTOBUF },
  { PROTOBUF METADATA_LIST, "/api/v1/namespaces", "200 " PROTOBUF },
  { PROTOBUF METADATA, "/api/v1/namespaces/nobody", "404 application/json" },
  { PROTOBUF METADATA "," PROTOBUF, "/api/v1/namespaces/nobody", "404 " PROTOBUF },
  { PROTOBUF TABLE ",application/json" TABLE, "/api/v1/namespaces/default", "200 application/json" },
  { PROTOBUF TABLE "," PROTOBUF, "/api/v1/namespaces/default", "200 " PROTOBUF },
  { PROTOBUF, "/api/v1/namespaces" WATCH, "200 " PROTOBUF ";stream=watch" },
  { PROTOBUF METADATA, "/api/v1/namespaces" WATCH, "200 " PROTOBUF ";stream=watch" },
};

static const Row of_custom_kinds[] = {
  { PROTOBUF, WIDGETS "/nobody", "406 " PROTOBUF },
  { PROTOBUF, WIDGETS, "406 " PROTOBUF },
  { PROTOBUF ",application/json", WIDGETS "/nobody", "404 " PROTOBUF },
  { PROTOBUF ",application/json", WIDGETS, "200 application/json" },
  { PROTOBUF METADATA_LIST, WIDGETS, "200 " PROTOBUF },
  { PROTOBUF METADATA ",application/json" METADATA, WIDGETS WATCH, "200 " PROTOBUF ";stream=watch" },
  { PROTOBUF ",application/json", WIDGETS WATCH, "200 application/json" },
  { "text/html", WIDGETS, "406 application/json" },
};

static void
check_rows (Conformance *self, const Row *rows, guint n_rows)
{
  g_autoptr (ServerProbe) probe = self->server != NULL ? server_probe_new (KOPRS_TEST_SERVER (self->server))
                                                       : server_probe_new_for_kubeconfig (g_getenv ("KOPRS_TEST_KUBECONFIG"));

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *got = NULL;
      guint status;

      server_probe_set_header (probe, "Accept", rows[i].accept);
      g_free (server_probe_send (probe, "GET", rows[i].target, NULL, NULL, &status));
      got = g_strdup_printf ("%u %s", status, server_probe_get_header (probe, "Content-Type"));
      if (g_str_equal (got, rows[i].wanted))
        continue;
      g_test_message ("row %u: %s, accepting %s\n  wanted: %s\n  got:    %s", i + 1, rows[i].target, rows[i].accept, rows[i].wanted,
                      got);
      g_test_fail ();
    }
}

static void
built_in_kinds_come_as_they_are_wanted (Conformance *self)
{
  check_rows (self, of_built_in_kinds, G_N_ELEMENTS (of_built_in_kinds));
}

static void
custom_kinds_are_no_protobuf_but_their_metadata_is (Conformance *self)
{
  g_autoptr (KoprsKind) kind = conformance_install_kind (self);

  check_rows (self, of_custom_kinds, G_N_ELEMENTS (of_custom_kinds));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/media/built-in-kinds-come-as-they-are-wanted", built_in_kinds_come_as_they_are_wanted);
  conformance_add ("/media/custom-kinds-are-no-protobuf-but-their-metadata-is", custom_kinds_are_no_protobuf_but_their_metadata_is);
  return g_test_run ();
}
