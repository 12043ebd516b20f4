/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The Accept header as a real server negotiates it. */

#include "koprs/testing/requests/koprs-test-accept.h"

#define PROTOBUF "application/vnd.kubernetes.protobuf"
#define TABLE ";as=Table;v=v1;g=meta.k8s.io"
#define METADATA ";as=PartialObjectMetadata;v=v1;g=meta.k8s.io"

typedef struct {
  const char *accept;
  KoprsTestOffer offer;
  const char *wanted;      /* form, view and whatever else is wanted; "" = nothing is acceptable */
} Row;

static const Row rows[] = {
  { NULL, KOPRS_TEST_OFFER_PLAIN, "json" },
  { "", KOPRS_TEST_OFFER_BUILTIN, "json" },
  { NULL, KOPRS_TEST_OFFER_AGGREGATED, "" },
  { " ", KOPRS_TEST_OFFER_PLAIN, "" },
  { "*/*", KOPRS_TEST_OFFER_PLAIN, "json" },
  { "*", KOPRS_TEST_OFFER_PLAIN, "json" },
  { "application/*", KOPRS_TEST_OFFER_PLAIN, "json" },
  { "text/*", KOPRS_TEST_OFFER_PLAIN, "" },
  { "*/json", KOPRS_TEST_OFFER_PLAIN, "" },
  { "application/json/x", KOPRS_TEST_OFFER_PLAIN, "" },
  { "APPLICATION/JSON", KOPRS_TEST_OFFER_PLAIN, "" },
  { "application/yaml;q=0.5,application/json;q=0.6", KOPRS_TEST_OFFER_PLAIN, "json" },
  { "application/json;q=0.5,application/yaml;q=0.6," PROTOBUF ";q=0.7", KOPRS_TEST_OFFER_PLAIN, "protobuf" },
  { "*/*,application/yaml;q=0.1", KOPRS_TEST_OFFER_PLAIN, "yaml" },
  { "application/json;q=,application/yaml", KOPRS_TEST_OFFER_PLAIN, "json" },
  { "application/json;q= 1,application/yaml;q=0.5", KOPRS_TEST_OFFER_PLAIN, "yaml" },
  { "application/json;q=1=2,application/yaml;q=0.5", KOPRS_TEST_OFFER_PLAIN, "json" },
  { "application/json;pretty=1", KOPRS_TEST_OFFER_PLAIN, "json pretty" },
  { "application/json;pretty=true", KOPRS_TEST_OFFER_PLAIN, "json" },
  { "application/json" TABLE, KOPRS_TEST_OFFER_PLAIN, "" },
  { "application/json" TABLE, KOPRS_TEST_OFFER_BUILTIN, "json Table" },
  { "application/json" TABLE, KOPRS_TEST_OFFER_CUSTOM, "json Table" },
  { "application/yaml" TABLE, KOPRS_TEST_OFFER_BUILTIN, "yaml Table" },
  { PROTOBUF TABLE, KOPRS_TEST_OFFER_BUILTIN, "" },
  { PROTOBUF METADATA, KOPRS_TEST_OFFER_BUILTIN, "protobuf PartialObjectMetadata" },
  { PROTOBUF METADATA, KOPRS_TEST_OFFER_CUSTOM, "protobuf PartialObjectMetadata" },
  { PROTOBUF, KOPRS_TEST_OFFER_BUILTIN, "protobuf" },
  { PROTOBUF, KOPRS_TEST_OFFER_CUSTOM, "" },
  { "application/json;as=Table;v=v1beta1;g=meta.k8s.io", KOPRS_TEST_OFFER_BUILTIN, "json Table beta" },
  { "application/json;as=Table;v=v2;g=meta.k8s.io", KOPRS_TEST_OFFER_BUILTIN, "" },
  { "application/json;as=Table;v=v1", KOPRS_TEST_OFFER_BUILTIN, "" },
  { "application/json;v=v1", KOPRS_TEST_OFFER_BUILTIN, "" },
  { "application/json;AS=Table;V=v1;G=meta.k8s.io", KOPRS_TEST_OFFER_BUILTIN, "json" },
  { "application/json;as=Table;as=PartialObjectMetadata;v=v1;g=meta.k8s.io", KOPRS_TEST_OFFER_BUILTIN, "json PartialObjectMetadata" },
  { "application/json; as = Table ; v=v1;g=meta.k8s.io", KOPRS_TEST_OFFER_BUILTIN, "json Table" },
  { "application/json;stream=watch", KOPRS_TEST_OFFER_PLAIN, "json" },
  { "application/json;stream=x", KOPRS_TEST_OFFER_PLAIN, "" },
  { "application/yaml;stream=watch", KOPRS_TEST_OFFER_PLAIN, "" },
  { "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList", KOPRS_TEST_OFFER_AGGREGATED, "json" },
  { "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList", KOPRS_TEST_OFFER_AGGREGATED, "" },
  { "application/json", KOPRS_TEST_OFFER_AGGREGATED, "" },
};

static char *
describe (const Row *row)
{
  static const char *const media[] = { "json", "yaml", "protobuf" };
  KoprsTestAccepted accepted;

  if (!koprs_test_accept_negotiate (row->accept, row->offer, &accepted))
    return g_strdup ("");
  return g_strconcat (media[accepted.media], accepted.view != NULL ? " " : "", accepted.view != NULL ? accepted.view : "",
                      accepted.beta ? " beta" : "", accepted.pretty ? " pretty" : "", NULL);
}

static void
the_best_clause_on_offer_is_taken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = describe (&rows[i]);

      g_test_message ("row %u: %s", i + 1, rows[i].accept);
      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
of_named_types_the_best_is_chosen (void)
{
  static const char *const types[] = { "application/json", "application/x", NULL };

  g_assert_cmpint (koprs_test_accept_choose (NULL, types), ==, 0);
  g_assert_cmpint (koprs_test_accept_choose ("application/json;q=0.5,application/x", types), ==, 1);
  g_assert_cmpint (koprs_test_accept_choose ("*/x", types), ==, 1);
  g_assert_cmpint (koprs_test_accept_choose ("application/j", types), ==, -1);
  g_assert_cmpint (koprs_test_accept_choose ("app/json", types), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/test-accept/the-best-clause-on-offer-is-taken", the_best_clause_on_offer_is_taken);
  g_test_add_func ("/test-accept/of-named-types-the-best-is-chosen", of_named_types_the_best_is_chosen);
  return g_test_run ();
}
