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

#define TYPES "application/json, application/yaml, application/vnd.kubernetes.protobuf"
#define DISCOVERY ";g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
#define NOT_ROUTED "406: Not Acceptable\n\nAvailable representations: "
#define NOT_ACCEPTED "only the following media types are accepted: "

static const Row by_quality[] = {
  { "application/json;q=0.1,application/yaml", "/api/v1/namespaces/default", "200 application/yaml" },
  { "application/yaml;q=0.1,application/json", "/api/v1/namespaces/default", "200 application/json" },
  { "*/*;q=0.1,application/yaml", "/api/v1/namespaces/default", "200 application/yaml" },
  { "*/*,application/yaml;q=0.1", "/api/v1/namespaces/default", "200 application/yaml" },
  { "application/json;q=0", "/api/v1/namespaces/default", "200 application/json" },
  { "application/json;q=x,application/yaml", "/api/v1/namespaces/default", "200 application/yaml" },
  { "application/json;q=2,application/yaml", "/api/v1/namespaces/default", "200 application/json" },
  { "application/json;q=0.5;as=Table,application/yaml", "/api/v1/namespaces/default", "200 application/yaml" },
  { "text/html,application/xml;q=0.9,*/*;q=0.8", "/api/v1/namespaces/default", "200 application/json" },
  { ",application/yaml,", "/api/v1/namespaces/default", "200 application/yaml" },
  { "application/yaml ;charset=utf-8", "/api/v1/namespaces/default", "200 application/yaml" },
  { "application/*", "/apis", "200 application/json" },
  { "*", "/apis/apps", "200 application/json" },
  { "application/json;q=0.1,application/yaml", "/version", "200 application/json" },
};

static const Row of_discovery[] = {
  { PROTOBUF, "/api", "200 " PROTOBUF },
  { PROTOBUF, "/apis", "200 " PROTOBUF },
  { PROTOBUF, "/apis/apps", "200 " PROTOBUF },
  { PROTOBUF, "/apis/apps/v1", "200 " PROTOBUF },
  { "application/yaml", "/apis/apps/v1", "200 application/yaml" },
  { PROTOBUF, "/version", "406 " PROTOBUF },
  { PROTOBUF DISCOVERY, "/apis", "200 " PROTOBUF DISCOVERY },
  { "application/yaml" DISCOVERY, "/api", "200 application/yaml" DISCOVERY },
  { "application/json" DISCOVERY ",application/json", "/apis", "200 application/json" DISCOVERY },
  { "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json", "/apis", "200 application/json" },
  { "application/json" DISCOVERY ",application/json", "/apis/apps", "200 application/json" },
};

/* What is wanted of these is the status, and the words, spread over lines as they are for people or not. */
static const Row of_refusals[] = {
  { "text/html", "/api/v1/namespaces/default", "406 spread: " NOT_ROUTED TYPES },
  { "application/*", "/api/v1/namespaces/default", "406: " NOT_ROUTED TYPES },
  { "APPLICATION/JSON", "/api/v1/namespaces/default", "406 spread: " NOT_ROUTED TYPES },
  { "text/html", "/api/v1/namespaces", "406 spread: " NOT_ROUTED TYPES ", application/json;stream=watch, " PROTOBUF ";stream=watch" },
  { "text/html", "/apis/apps/v1", "406 spread: " NOT_ROUTED TYPES },
  { "text/html", "/version", "406 spread: " NOT_ROUTED "application/json" },
  { "text/html", "/apis", "406 spread: " NOT_ACCEPTED TYPES },
  { "application/json;as=Table", "/apis/apps", "406 spread: " NOT_ACCEPTED TYPES },
  { "application/json;as=Nope;v=v1;g=meta.k8s.io", "/api/v1/namespaces/default", "406 spread: " NOT_ACCEPTED TYPES },
  { "application/yaml;stream=watch", "/api/v1/namespaces/default", "406 spread: " NOT_ACCEPTED TYPES },
  { "application/json" METADATA_LIST, "/api/v1/namespaces/default",
    "406 spread: you requested PartialObjectMetadataList, but the requested object is not a list (*core.Namespace)" },
  { "application/json" METADATA, "/apis/apps/v1/namespaces/default/deployments",
    "406 spread: you requested PartialObjectMetadata, but the requested object is a list (*apps.DeploymentList)" },
  { "application/json" METADATA, "/apis/events.k8s.io/v1/namespaces/default/events",
    "406 spread: you requested PartialObjectMetadata, but the requested object is a list (*core.EventList)" },
  { "application/json" TABLE, "/api/v1/namespaces/nobody", "404 spread: namespaces \"nobody\" not found" },
  { "application/json" TABLE ",application/json", "/api/v1/namespaces/nobody", "404: namespaces \"nobody\" not found" },
  { "application/json;pretty=1", "/api/v1/namespaces/nobody", "404 spread: namespaces \"nobody\" not found" },
};

/* The bytes, by their sum. */
static const Row in_bytes[] = {
  { PROTOBUF, "/apis/apps", "e758c2cbaae54dbbd5f88703d1cb62bfc5352a657252e9e7939625b39771da2f" },
  { PROTOBUF, "/apis/apps/v1", "d3f379c135289c181356e672c6d3297dc634cc0c2884bb1df9af9f58d6ecf153" },
  { PROTOBUF, "/api/v1", "70f5f5d13c560aa73e4ce6467f203237097de0257b93da5a597e4f4b24e1711b" },
  { PROTOBUF DISCOVERY, "/api", "5fc64347f0c13a10b7f9b9971181b74a63adcbda855a9fc15e2f5ea87bc1b5b9" },
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

static char *
tell_form (ServerProbe *probe, const char *body, guint status)
{
  return g_strdup_printf ("%u %s", status, server_probe_get_header (probe, "Content-Type"));
}

static char *
tell_words (ServerProbe *probe, const char *body, guint status)
{
  g_autoptr (JsonNode) node = json_from_string (body, NULL);

  return g_strdup_printf ("%u%s: %s", status, strchr (body, '\n') != strrchr (body, '\n') ? " spread" : "", probe_text (node, "message"));
}

static char *
tell_sum (ServerProbe *probe, const char *body, guint status)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, server_probe_get_body (probe));
}

static void
check_rows (Conformance *self, const Row *rows, guint n_rows, char *(*tell) (ServerProbe *, const char *, guint))
{
  g_autoptr (ServerProbe) probe = self->server != NULL ? server_probe_new (KOPRS_TEST_SERVER (self->server))
                                                       : server_probe_new_for_kubeconfig (g_getenv ("KOPRS_TEST_KUBECONFIG"));

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *body = NULL;
      g_autofree char *got = NULL;
      guint status;

      server_probe_set_header (probe, "Accept", rows[i].accept);
      body = server_probe_send (probe, "GET", rows[i].target, NULL, NULL, &status);
      got = tell (probe, body, status);
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
  check_rows (self, of_built_in_kinds, G_N_ELEMENTS (of_built_in_kinds), tell_form);
}

static void
the_best_that_there_is_comes (Conformance *self)
{
  check_rows (self, by_quality, G_N_ELEMENTS (by_quality), tell_form);
}

static void
discovery_comes_in_all_forms (Conformance *self)
{
  check_rows (self, of_discovery, G_N_ELEMENTS (of_discovery), tell_form);
}

static void
what_is_not_there_is_refused_in_words_for_people (Conformance *self)
{
  check_rows (self, of_refusals, G_N_ELEMENTS (of_refusals), tell_words);
}

static void
discovery_in_protobuf_is_the_same_to_the_byte (Conformance *self)
{
  check_rows (self, in_bytes, G_N_ELEMENTS (in_bytes), tell_sum);
}

static void
custom_kinds_are_no_protobuf_but_their_metadata_is (Conformance *self)
{
  g_autoptr (KoprsKind) kind = conformance_install_kind (self);

  check_rows (self, of_custom_kinds, G_N_ELEMENTS (of_custom_kinds), tell_form);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/media/built-in-kinds-come-as-they-are-wanted", built_in_kinds_come_as_they_are_wanted);
  conformance_add ("/media/custom-kinds-are-no-protobuf-but-their-metadata-is", custom_kinds_are_no_protobuf_but_their_metadata_is);
  conformance_add ("/media/the-best-that-there-is-comes", the_best_that_there_is_comes);
  conformance_add ("/media/discovery-comes-in-all-forms", discovery_comes_in_all_forms);
  conformance_add ("/media/what-is-not-there-is-refused-in-words-for-people", what_is_not_there_is_refused_in_words_for_people);
  conformance_add ("/media/discovery-in-protobuf-is-the-same-to-the-byte", discovery_in_protobuf_is_the_same_to_the_byte);
  return g_test_run ();
}
