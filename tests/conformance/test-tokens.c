/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Tokens of service accounts, as somebody sees them who has but the published keys. */

#include "support/server-probe.h"
#include "table.h"

#include <gnutls/abstract.h>
#include <gnutls/gnutls.h>
#include <string.h>

#define CONFIGURATION "/.well-known/openid-configuration"
#define KEYS "/openid/v1/jwks"

static ServerProbe *
make_probe (Conformance *self)
{
  return self->server != NULL ? server_probe_new (KOPRS_TEST_SERVER (self->server))
                              : server_probe_new_for_kubeconfig (g_getenv ("KOPRS_TEST_KUBECONFIG"));
}

/* Text in the alphabet of URLs, without padding. */
static guchar *
decode (const char *text, gsize *length)
{
  g_autoptr (GString) padded = g_string_new (text);

  g_strdelimit (g_strdelimit (padded->str, "-", '+'), "_", '/');
  while (padded->len % 4 != 0)
    g_string_append_c (padded, '=');
  return g_base64_decode (padded->str, length);
}

static JsonNode *
decode_node (const char *text)
{
  gsize length;
  g_autofree guchar *json = decode (text, &length);
  g_autoptr (GError) error = NULL;
  JsonParser *parser = json_parser_new ();
  JsonNode *node;

  json_parser_load_from_data (parser, (const char *) json, (gssize) length, &error);
  g_assert_no_error (error);
  node = json_parser_steal_root (parser);
  g_object_unref (parser);
  return node;
}

static char *
request_token (Conformance *self, ServerProbe *probe)
{
  g_autofree char *path = g_strdup_printf ("/api/v1/namespaces/%s/serviceaccounts", self->namespace_);
  g_autofree char *token_path = g_strconcat (path, "/signed/token", NULL);
  g_autoptr (JsonNode) account = server_probe_demand (probe, 201, "POST", path, PROBE_JSON, "{\"metadata\":{\"name\":\"signed\"}}");
  g_autoptr (JsonNode) request = server_probe_demand (probe, 201, "POST", token_path, PROBE_JSON, "{\"spec\":{}}");

  return g_strdup (probe_text (request, "status.token"));
}

/* The published key of that name. */
static gnutls_pubkey_t
read_key (ServerProbe *probe, const char *id)
{
  g_autoptr (JsonNode) set = server_probe_demand (probe, 200, "GET", KEYS, NULL, NULL);
  JsonArray *keys = json_node_get_array (probe_find (set, "keys"));
  gnutls_pubkey_t result = NULL;

  g_assert_cmpstr (server_probe_get_header (probe, "Content-Type"), ==, "application/jwk-set+json");
  for (guint i = 0; i < json_array_get_length (keys); i++)
    {
      JsonNode *key = json_array_get_element (keys, i);
      gsize n_length, e_length;
      g_autofree guchar *n = decode (probe_text (key, "n"), &n_length);
      g_autofree guchar *e = decode (probe_text (key, "e"), &e_length);
      const gnutls_datum_t modulus = { n, n_length }, exponent = { e, e_length };

      if (g_strcmp0 (probe_text (key, "kid"), id) != 0)
        continue;
      g_assert_cmpint (gnutls_pubkey_init (&result), ==, 0);
      g_assert_cmpint (gnutls_pubkey_import_rsa_raw (result, &modulus, &exponent), ==, 0);
    }
  g_assert_nonnull (result);
  return result;
}

static void
a_token_is_signed_with_a_published_key (Conformance *self)
{
  g_autoptr (ServerProbe) probe = make_probe (self);
  g_autofree char *token = request_token (self, probe);
  char *last = strrchr (token, '.');
  g_auto (GStrv) parts = g_strsplit (token, ".", -1);
  g_autoptr (JsonNode) header = decode_node (parts[0]);
  gnutls_pubkey_t key = read_key (probe, probe_text (header, "kid"));
  gsize length;
  g_autofree guchar *bytes = decode (parts[2], &length);
  const gnutls_datum_t signature = { bytes, length };
  gnutls_datum_t data = { (guchar *) token, last - token };

  assert_text (header, "alg", "RS256");
  g_assert_cmpint (gnutls_pubkey_verify_data2 (key, GNUTLS_SIGN_RSA_SHA256, 0, &data, &signature), >=, 0);
  token[last - token - 1] ^= 1;
  g_assert_cmpint (gnutls_pubkey_verify_data2 (key, GNUTLS_SIGN_RSA_SHA256, 0, &data, &signature), ==,
                   GNUTLS_E_PK_SIG_VERIFY_FAILED);
  gnutls_pubkey_deinit (key);
}

static void
the_issuer_tells_where_its_keys_are (Conformance *self)
{
  g_autoptr (ServerProbe) probe = make_probe (self);
  g_autofree char *token = request_token (self, probe);
  g_auto (GStrv) parts = g_strsplit (token, ".", -1);
  g_autoptr (JsonNode) claims = decode_node (parts[1]);
  g_autoptr (JsonNode) configuration = server_probe_demand (probe, 200, "GET", CONFIGURATION, NULL, NULL);

  g_assert_cmpstr (server_probe_get_header (probe, "Cache-Control"), ==, "public, max-age=3600");
  assert_text (configuration, "issuer", probe_text (claims, "iss"));
  assert_text (configuration, "id_token_signing_alg_values_supported.0", "RS256");
  g_assert_true (g_str_has_prefix (probe_text (configuration, "jwks_uri"), "https://127.0.0.1:"));
  g_assert_true (g_str_has_suffix (probe_text (configuration, "jwks_uri"), KEYS));
}

#define SECRET(account) \
  "{'type':'kubernetes.io/service-account-token','metadata':{'name':'t','annotations':{'kubernetes.io/service-account.name':'" account "'}}}"
#define GONE "404 NotFound: secrets \"t\" not found {\"name\":\"t\",\"kind\":\"secrets\"}"

static const ConformanceRow a_secret_gets_a_token_of_its_account[] = {
  { "POST", "~/serviceaccounts", "{'metadata':{'name':'a'}}", "201 ServiceAccount a" },
  { "POST", "~/secrets", SECRET ("a"), "201 Secret t" },
  { "UNTIL", "~/secrets/t#metadata.annotations", NULL,
    "200 {\"kubernetes.io/service-account.name\":\"a\",\"kubernetes.io/service-account.uid\":\"UID\"}" },
  { "GET", "~/secrets/t#metadata.managedFields", NULL,
    "200 [{\"manager\":\"kube-controller-manager\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:data\":{\".\":{},\"f:ca.crt\":{},\"f:namespace\":{},\"f:token\":{}},\"f:metadata\":{\"f:annotations\":{"
    "\"f:kubernetes.io/service-account.uid\":{}}}}},{\"manager\":\"probe\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\","
    "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:annotations\":{\".\":{},\"f:kubernetes.io/service-account.name\":{}}},"
    "\"f:type\":{}}}]" },
  { "DELETE", "~/serviceaccounts/a#kind", NULL, "200 \"ServiceAccount\"" },
  { "UNTIL", "~/secrets/t", NULL, GONE },
};

static const ConformanceRow a_token_of_nobody_goes[] = {
  { "POST", "~/secrets", SECRET ("nobody"), "201 Secret t" },
  { "UNTIL", "~/secrets/t", NULL, GONE },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/tokens/a-token-is-signed-with-a-published-key", a_token_is_signed_with_a_published_key);
  conformance_add ("/tokens/the-issuer-tells-where-its-keys-are", the_issuer_tells_where_its_keys_are);
  CONFORMANCE_TABLE ("/tokens/a-secret-gets-a-token-of-its-account", a_secret_gets_a_token_of_its_account);
  CONFORMANCE_TABLE ("/tokens/a-token-of-nobody-goes", a_token_of_nobody_goes);
  return g_test_run ();
}
