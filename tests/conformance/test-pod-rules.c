/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the parts of a Pod say of each other. */

#include "table.h"

static const ConformanceRow a_hosts_name_is_a_name_and_the_only_one[] = {
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'hostnameOverride':'Not_a_name','containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.hostnameOverride: Invalid value: \"Not_a_name\": a lowercase RFC 1123 "
    "subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"Not_a_name\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', "
    "and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"spec.hostnameOverride\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'hostnameOverride':'','containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.hostnameOverride: Invalid value: \"\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"spec.hostnameOverride\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'hostnameOverride':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaaaaaaaaaaaaaaa','containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.hostnameOverride: Too long: may not be more than 64 bytes "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueTooLong\",\"message\":\"Too long: may not be "
    "more than 64 bytes\",\"field\":\"spec.hostnameOverride\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'hostnameOverride':'n','hostNetwork':true,'containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.hostnameOverride: Forbidden: may not be specified when hostNetwork is true "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: may not "
    "be specified when hostNetwork is true\",\"field\":\"spec.hostnameOverride\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'hostnameOverride':'n','setHostnameAsFQDN':true,'containers':[{"
    "'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.hostnameOverride: Forbidden: may not be specified when setHostnameAsFQDN is "
    "true {\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: may "
    "not be specified when setHostnameAsFQDN is true\",\"field\":\"spec.hostnameOverride\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'hostnameOverride':'n.m','containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
};

static const ConformanceRow sysctls_have_names_of_their_own[] = {
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'securityContext':{'sysctls':[{'name':'foo-','value':'1'},{'name':"
    "'kernel.shmmax','value':'1'},{'name':'safe-and-unsafe','value':'1'},{'name':'bar..','value':'1'},{"
    "'name':'','value':'1'}]},'containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: [spec.securityContext.sysctls[0].name: Invalid value: \"foo-\": must have at "
    "most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$, "
    "spec.securityContext.sysctls[3].name: Invalid value: \"bar..\": must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$, spec.securityContext.sysctls[4].name: "
    "Required value] "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"foo-\\\": must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$\",\"field\":"
    "\"spec.securityContext.sysctls[0].name\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"bar..\\\": must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$\",\"field\":"
    "\"spec.securityContext.sysctls[3].name\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.securityContext.sysctls[4].name\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'securityContext':{'sysctls':[{'name':'a','value':'1'},{'name':'a',"
    "'value':'1'},{'name':'a/b.c','value':'1'},{'name':'_a','value':'1'},{'name':'a-.b','value':'1'},{"
    "'name':'A','value':'1'}]},'containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: [spec.securityContext.sysctls[1].name: Duplicate value: \"a\", "
    "spec.securityContext.sysctls[3].name: Invalid value: \"_a\": must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$, spec.securityContext.sysctls[4].name: "
    "Invalid value: \"a-.b\": must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$, spec.securityContext.sysctls[5].name: "
    "Invalid value: \"A\": must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$] "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueDuplicate\",\"message\":\"Duplicate value: "
    "\\\"a\\\"\",\"field\":\"spec.securityContext.sysctls[1].name\"},{\"reason\":\"FieldValueInvalid\",\"message\":"
    "\"Invalid value: \\\"_a\\\": must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$\",\"field\":"
    "\"spec.securityContext.sysctls[3].name\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a-.b\\\": must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$\",\"field\":"
    "\"spec.securityContext.sysctls[4].name\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"A\\\": "
    "must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$\",\"field\":"
    "\"spec.securityContext.sysctls[5].name\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'securityContext':{'sysctls':[{'name':"
    "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','value':'1'}]},'containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.securityContext.sysctls[0].name: Invalid value: "
    "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\": must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$ "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\\": must have at most 253 characters and match regex "
    "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$\",\"field\":"
    "\"spec.securityContext.sysctls[0].name\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'hostNetwork':true,'securityContext':{'sysctls':[{'name':"
    "'net.core.somaxconn','value':'1'},{'name':'net/core/x','value':'1'},{'name':'kernel.sem','value':'1'}"
    "]},'containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: [spec.securityContext.sysctls[0].name: Invalid value: \"net.core.somaxconn\": "
    "may not be specified when 'hostNetwork' is true, spec.securityContext.sysctls[1].name: Invalid value: "
    "\"net/core/x\": may not be specified when 'hostNetwork' is true] "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"net.core.somaxconn\\\": may not be specified when 'hostNetwork' is "
    "true\",\"field\":\"spec.securityContext.sysctls[0].name\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"net/core/x\\\": may not be specified when 'hostNetwork' is "
    "true\",\"field\":\"spec.securityContext.sysctls[1].name\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'hostIPC':true,'securityContext':{'sysctls':[{'name':'fs.mqueue.x',"
    "'value':'1'},{'name':'net.x','value':'1'},{'name':'kernel/msgmax','value':'1'},{'name':'kernel.msgx',"
    "'value':'1'}]},'containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: [spec.securityContext.sysctls[0].name: Invalid value: \"fs.mqueue.x\": may not "
    "be specified when 'hostIPC' is true, spec.securityContext.sysctls[2].name: Invalid value: \"kernel/msgmax\": may "
    "not be specified when 'hostIPC' is true] "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"fs.mqueue.x\\\": may not be specified when 'hostIPC' is "
    "true\",\"field\":\"spec.securityContext.sysctls[0].name\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"kernel/msgmax\\\": may not be specified when 'hostIPC' is "
    "true\",\"field\":\"spec.securityContext.sysctls[2].name\"}]}" },
};

static const ConformanceRow variables_are_read_from_files_of_empty_volumes[] = {
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','env':[{'name':'V',"
    "'valueFrom':{'fileKeyRef':{'volumeName':'v','path':'p','key':'k'}}}]}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName: Not found: \"v\" "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueNotFound\",\"message\":\"Not found: "
    "\\\"v\\\"\",\"field\":\"spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'volumes':[{'name':'v','configMap':{'name':'m'}}],'containers':[{"
    "'name':'c','image':'i','env':[{'name':'U','value':'u'},{'name':'V','valueFrom':{'fileKeyRef':{"
    "'volumeName':'v','path':'p','key':'k'}}}]}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.containers[0].env[1].valueFrom.fileKeyRef.volumeName: Invalid value: \"v\": "
    "referenced volume must be of type emptyDir "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"v\\\": referenced volume must be of type "
    "emptyDir\",\"field\":\"spec.containers[0].env[1].valueFrom.fileKeyRef.volumeName\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'volumes':[{'name':'v','emptyDir':{}}],'initContainers':[{'name':"
    "'d','image':'i','env':[{'name':'V','valueFrom':{'fileKeyRef':{'volumeName':'w','path':'p','key':'k'}}"
    "}]}],'containers':[{'name':'c','image':'i','env':[{'name':'V','valueFrom':{'fileKeyRef':{"
    "'volumeName':'v','path':'p','key':'k'}}}]}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.initContainers[0].env[0].valueFrom.fileKeyRef.volumeName: Not found: \"w\" "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueNotFound\",\"message\":\"Not found: "
    "\\\"w\\\"\",\"field\":\"spec.initContainers[0].env[0].valueFrom.fileKeyRef.volumeName\"}]}" },
};

static const ConformanceRow certificates_last_as_long_as_their_signer_signs[] = {
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'volumes':[{'name':'v','projected':{'sources':[{'podCertificate':{"
    "'signerName':'example.com/s','keyType':'ED25519','credentialBundlePath':'p','maxExpirationSeconds':"
    "3599}}]}}],'containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.volumes[0].projected.sources[0].podCertificate.maxExpirationSeconds: "
    "Invalid value: 3599: if provided, maxExpirationSeconds must be >= 3600 "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 3599: "
    "if provided, maxExpirationSeconds must be >= "
    "3600\",\"field\":\"spec.volumes[0].projected.sources[0].podCertificate.maxExpirationSeconds\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'volumes':[{'name':'v','projected':{'sources':[{'podCertificate':{"
    "'signerName':'example.com/s','keyType':'RSA4096','credentialBundlePath':'p','maxExpirationSeconds':"
    "7862400}}]}}],'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'volumes':[{'name':'v','projected':{'sources':[{'podCertificate':{"
    "'signerName':'example.com/s','keyType':'RSA4096','credentialBundlePath':'p','maxExpirationSeconds':"
    "7862401}}]}}],'containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.volumes[0].projected.sources[0].podCertificate.maxExpirationSeconds: "
    "Invalid value: 7862401: if provided, maxExpirationSeconds must be <= 7862400 "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "7862401: if provided, maxExpirationSeconds must be <= "
    "7862400\",\"field\":\"spec.volumes[0].projected.sources[0].podCertificate.maxExpirationSeconds\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'volumes':[{'name':'v','projected':{'sources':[{'podCertificate':{"
    "'signerName':'x.kubernetes.io/s','keyType':'ED25519','credentialBundlePath':'p',"
    "'maxExpirationSeconds':86401}}]}}],'containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.volumes[0].projected.sources[0].podCertificate.maxExpirationSeconds: "
    "Invalid value: 86401: if provided, maxExpirationSeconds must be <= 86400 "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 86401: "
    "if provided, maxExpirationSeconds must be <= "
    "86400\",\"field\":\"spec.volumes[0].projected.sources[0].podCertificate.maxExpirationSeconds\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'volumes':[{'name':'v','projected':{'sources':[{'podCertificate':{"
    "'signerName':'kubernetes.io/s','keyType':'ED25519','credentialBundlePath':'p','maxExpirationSeconds':"
    "86400}}]}}],'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'volumes':[{'name':'v','projected':{'sources':[{'podCertificate':{"
    "'signerName':'example.com/s','keyType':'RSA1','credentialBundlePath':'p','maxExpirationSeconds':3600}"
    "}]}}],'containers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.volumes[0].projected.sources[0].podCertificate.keyType: Unsupported value: "
    "\"RSA1\": supported values: \"RSA3072\", \"RSA4096\", \"ECDSAP256\", \"ECDSAP384\", \"ECDSAP521\", \"ED25519\" "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported "
    "value: \\\"RSA1\\\": supported values: \\\"RSA3072\\\", \\\"RSA4096\\\", \\\"ECDSAP256\\\", \\\"ECDSAP384\\\", "
    "\\\"ECDSAP521\\\", \\\"ED25519\\\"\",\"field\":\"spec.volumes[0].projected.sources[0].podCertificate.keyType\"}]}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/pod-rules/a-hosts-name-is-a-name-and-the-only-one", a_hosts_name_is_a_name_and_the_only_one);
  CONFORMANCE_TABLE ("/pod-rules/sysctls-have-names-of-their-own", sysctls_have_names_of_their_own);
  CONFORMANCE_TABLE ("/pod-rules/variables-are-read-from-files-of-empty-volumes", variables_are_read_from_files_of_empty_volumes);
  CONFORMANCE_TABLE ("/pod-rules/certificates-last-as-long-as-their-signer-signs", certificates_last_as_long_as_their_signer_signs);
  return g_test_run ();
}
