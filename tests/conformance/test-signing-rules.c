/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of CertificateSigningRequests. */

#include "table.h"

static const ConformanceRow requests_name_what_is_signed_by_whom_and_what_for[] = {
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes", "{'metadata':{'name':'x'}}",
    "422 FieldValueInvalid spec.request: Invalid value: null: PEM block type must be CERTIFICATE REQUEST; FieldValueRequired "
    "spec.usages: Required value; FieldValueRequired spec.signerName: Required value" },
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':['client auth'],'signerName':'a.b/c'}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST" },
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':['x','client auth','client auth'],"
    "'signerName':'a.b/c','expirationSeconds':1}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST; "
    "FieldValueNotSupported spec.usages[0]: Unsupported value: \"x\": supported values: \"any\", \"cert sign\", \"client "
    "auth\", \"code signing\", \"content commitment\", \"crl sign\", \"data encipherment\", \"decipher only\", \"digital "
    "signature\", \"email protection\", \"encipher only\", \"ipsec end system\", \"ipsec tunnel\", \"ipsec user\", \"key "
    "agreement\", \"key encipherment\", \"microsoft sgc\", \"netscape sgc\", \"ocsp signing\", \"s/mime\", \"server auth\", "
    "\"signing\", \"timestamping\"; FieldValueDuplicate spec.usages[2]: Duplicate value: \"client auth\"; FieldValueInvalid "
    "spec.expirationSeconds: Invalid value: 1: may not specify a duration less than 600 seconds (10 minutes)" },
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':[],'signerName':'a.b/c','expirationSeconds':600}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST; "
    "FieldValueRequired spec.usages: Required value" },
};

static const ConformanceRow signers_are_a_domain_and_a_path[] = {
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':['client auth'],'signerName':'a'}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST; FieldValueInvalid "
    "spec.signerName: Invalid value: \"a\": must be a fully qualified domain and path of the form 'example.com/signer-name'" },
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':['client auth'],'signerName':'a.b/c/d'}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST; FieldValueInvalid "
    "spec.signerName: Invalid value: \"a.b/c/d\": must be a fully qualified domain and path of the form "
    "'example.com/signer-name'" },
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':['client auth'],'signerName':'A_/c'}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST; FieldValueInvalid "
    "spec.signerName: Invalid value: \"A_\": validating label \"A_\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid spec.signerName: Invalid value: \"A_\": "
    "should be a domain with at least two segments separated by dots" },
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':['client auth'],'signerName':'a/c'}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST; FieldValueInvalid "
    "spec.signerName: Invalid value: \"a\": should be a domain with at least two segments separated by dots" },
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':['client auth'],'signerName':'a.b/'}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST; FieldValueInvalid "
    "spec.signerName: Invalid value: \"\": validating label \"\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':['client auth'],'signerName':'a.b/C.d'}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST; FieldValueInvalid "
    "spec.signerName: Invalid value: \"C.d\": validating label \"C\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':['client auth'],'signerName':'.b/c'}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST; FieldValueInvalid "
    "spec.signerName: Invalid value: \".b\": validating label \"\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "/apis/certificates.k8s.io/v1/certificatesigningrequests?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'request':'eA==','usages':['client auth'],"
    "'signerName':'kubernetes.io/legacy-unknown'}}",
    "422 FieldValueInvalid spec.request: Invalid value: \"eA==\": PEM block type must be CERTIFICATE REQUEST; FieldValueInvalid "
    "spec.signerName: Invalid value: \"kubernetes.io/legacy-unknown\": the legacy signerName is not allowed via "
    "this API version" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/signing-rules/requests-name-what-is-signed-by-whom-and-what-for",
                     requests_name_what_is_signed_by_whom_and_what_for);
  CONFORMANCE_TABLE ("/signing-rules/signers-are-a-domain-and-a-path", signers_are_a_domain_and_a_path);
  return g_test_run ();
}
