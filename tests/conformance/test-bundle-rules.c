/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of ClusterTrustBundles. */

#include "table.h"

/* For a hundred years. */
#define AUTHORITY \
  "-----BEGIN CERTIFICATE-----\\n" \
  "MIIBfTCCASOgAwIBAgIUZoHHfVbVGL1TKOb1vHX+ix2H0gswCgYIKoZIzj0EAwIw\\n" \
  "EzERMA8GA1UEAwwIa29wcnMtY2EwIBcNMjYxMTI5MDkyNDEzWhgPMjEyNjExMDUw\\n" \
  "OTI0MTNaMBMxETAPBgNVBAMMCGtvcHJzLWNhMFkwEwYHKoZIzj0CAQYIKoZIzj0D\\n" \
  "AQcDQgAEgyat8baQkSJ3xswM+Q2uLj/fNpSlRQIsJPQSf+3a5aGhOmR6jiPJYliV\\n" \
  "uCDUZhojhwJt9/UR7Suq27qAmjo4faNTMFEwHQYDVR0OBBYEFBLTsWDTKRlBG5OC\\n" \
  "2ToprM6BHCObMB8GA1UdIwQYMBaAFBLTsWDTKRlBG5OC2ToprM6BHCObMA8GA1Ud\\n" \
  "EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAOZ+tmrF2R266prnaIMKGQWt\\n" \
  "+whf6NSdITcY9GjmylJuAiAhv6eg75YrG6+N140nrO+QOUomtGzgqoEQpby4PIB1\\n" \
  "7w==\\n" \
  "-----END CERTIFICATE-----\\n"
#define LEAF \
  "-----BEGIN CERTIFICATE-----\\n" \
  "MIIBfjCCASSgAwIBAgIUD/y2x3tvgYd00y4IFZFn4b/UQSQwCgYIKoZIzj0EAwIw\\n" \
  "FTETMBEGA1UEAwwKa29wcnMtbGVhZjAgFw0yNjExMjkwOTI0MTNaGA8yMTI2MTEw\\n" \
  "NTA5MjQxM1owFTETMBEGA1UEAwwKa29wcnMtbGVhZjBZMBMGByqGSM49AgEGCCqG\\n" \
  "SM49AwEHA0IABHLGfna34ScxERdymZMyl56AhcZW6WZNTs3AdsgiHJ7icj/HR/8G\\n" \
  "Tjo/RDs+EIOY6WK3tKgu5nJQ1H+bMZmCFXGjUDBOMB0GA1UdDgQWBBTdMnUlafRt\\n" \
  "1JPecs8G2UwMlqzMhDAfBgNVHSMEGDAWgBTdMnUlafRt1JPecs8G2UwMlqzMhDAM\\n" \
  "BgNVHRMBAf8EAjAAMAoGCCqGSM49BAMCA0gAMEUCIQDYWsG/QbzjbyaV1L7LP1T6\\n" \
  "IpZNw+n3+JGyZnKqYFtQ6gIgOuo1B9hLmc5dLKJnD3nirxmsc+6EzspmbXJbM5zM\\n" \
  "+Kg=\\n" \
  "-----END CERTIFICATE-----\\n"

static const ConformanceRow bundles_hold_certificates_of_authorities[] = {
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'"  "'}}",
    "422 FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": at least one trust anchor must be provided" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'no block'}}",
    "422 FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": at least one trust anchor must be provided" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'-----BEGIN PRIVATE KEY-----\\neA==\\n-----END PRIVATE KEY-----\\n'}}",
    "422 FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": entry 0 has bad block type: PRIVATE KEY" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'-----BEGIN CERTIFICATE-----\\na: b\\n\\neA==\\n-----END CERTIFICATE-----\\n'}}",
    "422 FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": entry 0 has PEM block headers" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'-----BEGIN CERTIFICATE-----\\neA==\\n-----END CERTIFICATE-----\\n'}}",
    "422 FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": entry 0 does not parse as X.509" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'-----BEGIN CERTIFICATE-----\\n!!\\n-----END CERTIFICATE-----\\n'}}",
    "422 FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": at least one trust anchor must be provided" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'" LEAF "'}}",
    "422 FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": entry 0 does not have the CA bit set" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'text before\\n" AUTHORITY "'}}",
    "201 ClusterTrustBundle x" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'" AUTHORITY AUTHORITY "'}}",
    "422 FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": duplicate trust anchor (indices [0 1])" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'" AUTHORITY LEAF AUTHORITY "-----BEGIN X-----\\neA==\\n-----END X-----\\n'}}",
    "422 FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": entry 1 does not have the CA bit set; "
    "FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": entry 3 has bad block type: X" },
};

static const ConformanceRow bundles_of_a_signer_are_named_after_it[] = {
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'a:b'},'spec':{'trustBundle':'" AUTHORITY "'}}",
    "422 FieldValueInvalid metadata.name: Invalid value: \"a:b\": ClusterTrustBundle without signer name must not have \":\" in "
    "its name" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'A_'},'spec':{'trustBundle':'" AUTHORITY "'}}",
    "422 FieldValueInvalid metadata.name: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'trustBundle':'" AUTHORITY "','signerName':'a.b/c'}}",
    "422 FieldValueInvalid metadata.name: Invalid value: \"x\": ClusterTrustBundle for signerName a.b/c must be named with "
    "prefix a.b:c:" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'a.b:c:D'},'spec':{'trustBundle':'" AUTHORITY "','signerName':'a.b/c'}}",
    "422 FieldValueInvalid metadata.name: Invalid value: \"a.b:c:D\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All",
    "{'metadata':{'name':'a.b:c:d'},'spec':{'trustBundle':'" AUTHORITY "','signerName':'a.b/c'}}",
    "201 ClusterTrustBundle a.b:c:d" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x:y'},'spec':{'trustBundle':'" AUTHORITY "','signerName':'x'}}",
    "422 FieldValueInvalid spec.signerName: Invalid value: \"x\": must be a fully qualified domain and path of the form "
    "'example.com/signer-name'" },
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles?dryRun=All#first causes",
    "{'metadata':{'name':'x:y'},'spec':{'trustBundle':'" AUTHORITY "'}}",
    "422 FieldValueInvalid metadata.name: Invalid value: \"x:y\": ClusterTrustBundle without signer name must not have \":\" in "
    "its name" },
};

static const ConformanceRow signers_of_bundles_stay[] = {
  { "POST", "/apis/certificates.k8s.io/v1/clustertrustbundles",
    "{'metadata':{'name':'koprs.io:a:b'},'spec':{'trustBundle':'" AUTHORITY "','signerName':'koprs.io/a'}}",
    "201 ClusterTrustBundle koprs.io:a:b" },
  { "MERGE", "/apis/certificates.k8s.io/v1/clustertrustbundles/koprs.io:a:b?dryRun=All#first causes",
    "{'spec':{'signerName':'koprs.io/b'}}",
    "422 FieldValueInvalid metadata.name: Invalid value: \"koprs.io:a:b\": ClusterTrustBundle for signerName koprs.io/b must be "
    "named with prefix koprs.io:b:; FieldValueInvalid spec.signerName: Invalid value: \"koprs.io/b\": field is immutable" },
  { "MERGE", "/apis/certificates.k8s.io/v1/clustertrustbundles/koprs.io:a:b?dryRun=All#first causes",
    "{'spec':{'signerName':null}}",
    "422 FieldValueInvalid metadata.name: Invalid value: \"koprs.io:a:b\": ClusterTrustBundle without signer name must not have "
    "\":\" in its name; FieldValueInvalid spec.signerName: Invalid value: \"\": field is immutable" },
  { "MERGE", "/apis/certificates.k8s.io/v1/clustertrustbundles/koprs.io:a:b?dryRun=All#first causes",
    "{'spec':{'trustBundle':''}}",
    "422 FieldValueInvalid spec.trustBundle: Invalid value: \"<value omitted>\": at least one trust anchor must be provided" },
  { "MERGE", "/apis/certificates.k8s.io/v1/clustertrustbundles/koprs.io:a:b?dryRun=All", "{'metadata':{'labels':{'a':'b'}}}",
    "200 ClusterTrustBundle koprs.io:a:b" },
  { "DELETE", "/apis/certificates.k8s.io/v1/clustertrustbundles/koprs.io:a:b#status", NULL, "200 \"Success\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/bundle-rules/bundles-hold-certificates-of-authorities", bundles_hold_certificates_of_authorities);
  CONFORMANCE_TABLE ("/bundle-rules/bundles-of-a-signer-are-named-after-it", bundles_of_a_signer_are_named_after_it);
  CONFORMANCE_TABLE ("/bundle-rules/signers-of-bundles-stay", signers_of_bundles_stay);
  return g_test_run ();
}
