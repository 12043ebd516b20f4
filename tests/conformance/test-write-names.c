/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow names_follow_rules[] = {
  { "POST", "~/secrets", "{}",
    "422 Invalid: Secret \"\" is invalid: metadata.name: Required value: name or generateName is required "
    "{\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: name or "
    "generateName is required\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{}}",
    "422 Invalid: Secret \"\" is invalid: metadata.name: Required value: name or generateName is required "
    "{\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: name or "
    "generateName is required\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{'name':''}}",
    "422 Invalid: Secret \"\" is invalid: metadata.name: Required value: name or generateName is required "
    "{\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: name or "
    "generateName is required\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{'name':'A'}}",
    "422 Invalid: Secret \"A\" is invalid: metadata.name: Invalid value: \"A\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"A\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"A\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{'name':'a_b'}}",
    "422 Invalid: Secret \"a_b\" is invalid: metadata.name: Invalid value: \"a_b\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"a_b\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a_b\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{'name':'a..b'}}",
    "422 Invalid: Secret \"a..b\" is invalid: metadata.name: Invalid value: \"a..b\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"a..b\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a..b\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{'name':'-a'}}",
    "422 Invalid: Secret \"-a\" is invalid: metadata.name: Invalid value: \"-a\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"-a\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"-a\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{'name':'a-'}}",
    "422 Invalid: Secret \"a-\" is invalid: metadata.name: Invalid value: \"a-\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"a-\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a-\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{'name':'a/b'}}",
    "422 Invalid: Secret \"a/b\" is invalid: metadata.name: Invalid value: \"a/b\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"a/b\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a/b\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{'name':'..'}}",
    "422 Invalid: Secret \"..\" is invalid: metadata.name: Invalid value: \"..\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"..\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"..\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{'name':'a%b'}}",
    "422 Invalid: Secret \"a%b\" is invalid: metadata.name: Invalid value: \"a%b\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"a%b\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a%b\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets", "{'metadata':{'name':'ä'}}",
    "422 Invalid: Secret \"ä\" is invalid: metadata.name: Invalid value: \"ä\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"ä\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"ä\\\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':{'name':'1.a-b.c'}}", "201 Secret 1.a-b.c" },
  { "POST", "~/secrets",
    "{'metadata':{'name':'a23456789b123456789c123456789d123456789e123456789f123456789g123456789h123456789i123456789j1234567"
    "89k123456789l123456789m123456789n123456789o123456789p123456789q123456789r123456789s123456789t123456789u123456789v12345"
    "6789w123456789x123456789y123456789z1234'}}",
    "422 Invalid: Secret \"a23456789b123456789c123456789d123456789e123456789f123456789g123456789h123456789i123456789j123456"
    "789k123456789l123456789m123456789n123456789o123456789p123456789q123456789r123456789s123456789t123456789u123456789v1234"
    "56789w123456789x123456789y123456789z1234\" is invalid: metadata.name: Invalid value: "
    "\"a23456789b123456789c123456789d123456789e123456789f123456789g123456789h123456789i123456789j123456789k123456789l123456"
    "789m123456789n123456789o123456789p123456789q123456789r123456789s123456789t123456789u123456789v123456789w123456789x1234"
    "56789y123456789z1234\": must be no more than 253 characters {\"name\":\"a23456789b123456789c123456789d123456789e123456"
    "789f123456789g123456789h123456789i123456789j123456789k123456789l123456789m123456789n123456789o123456789p123456789q1234"
    "56789r123456789s123456789t123456789u123456789v123456789w123456789x123456789y123456789z1234\",\"kind\":\"Secret\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a23456789b123456789c123456789d123456789e123456789f123456789g123456789h123456789i123456789j123456789k123456789l1234"
    "56789m123456789n123456789o123456789p123456789q123456789r123456789s123456789t123456789u123456789v123456789w123456789x12"
    "3456789y123456789z1234\\\": must be no more than 253 characters\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/secrets?dryRun=All#metadata.generateName", "{'metadata':{'generateName':'gen-'}}", "201 \"gen-\"" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':{'generateName':'gen-','name':'given'}}", "201 Secret given" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':{'name':5}}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal number into Go struct "
    "field ObjectMeta.metadata.name of type string" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':{'generateName':5}}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal number into Go struct "
    "field ObjectMeta.metadata.generateName of type string" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':5}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: json: cannot unmarshal number into Go struct "
    "field Secret.metadata of type v1.ObjectMeta" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':null}",
    "422 Invalid: Secret \"\" is invalid: metadata.name: Required value: name or generateName is required "
    "{\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: name or "
    "generateName is required\",\"field\":\"metadata.name\"}]}" },
  { "POST", "~/services", "{'metadata':{'name':'1a'},'spec':{'ports':[{'port':80}]}}", "201 Service 1a" },
  { "POST", "~/services", "{'metadata':{'name':'a.b'},'spec':{'ports':[{'port':80}]}}",
    "422 Invalid: Service \"a.b\" is invalid: metadata.name: Invalid value: \"a.b\": must not contain dots "
    "{\"name\":\"a.b\",\"kind\":\"Service\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a.b\\\": must not contain dots\",\"field\":\"metadata.name\"}]}" },
  { "POST", "/api/v1/namespaces", "{'metadata':{'name':'A.b'}}",
    "422 Invalid: Namespace \"A.b\" is invalid: metadata.name: Invalid value: \"A.b\": a lowercase RFC 1123 label must "
    "consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. "
    "'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?') {\"name\":\"A.b\","
    "\"kind\":\"Namespace\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"A.b\\\": a "
    "lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an "
    "alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?')\",\"field\":\"metadata.name\"}]}" },
  { "POST", "/api/v1/namespaces", "{'metadata':{'name':'a.b'}}",
    "422 Invalid: Namespace \"a.b\" is invalid: metadata.name: Invalid value: \"a.b\": must not contain dots "
    "{\"name\":\"a.b\",\"kind\":\"Namespace\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a.b\\\": must not contain dots\",\"field\":\"metadata.name\"}]}" },
  { "POST", "/apis/rbac.authorization.k8s.io/v1/namespaces/$NS/roles?dryRun=All",
    "{'metadata':{'name':'System:Anything_Goes'}}",
    "201 Role System:Anything_Goes" },
  { "POST", "/apis/rbac.authorization.k8s.io/v1/namespaces/$NS/roles?dryRun=All", "{'metadata':{'name':'a/b%'}}",
    "422 Invalid: Role.rbac.authorization.k8s.io \"a/b%\" is invalid: [metadata.name: Invalid value: \"a/b%\": may not "
    "contain '/', metadata.name: Invalid value: \"a/b%\": may not contain '%'] {\"name\":\"a/b%\","
    "\"group\":\"rbac.authorization.k8s.io\",\"kind\":\"Role\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"a/b%\\\": may not contain '/'\",\"field\":\"metadata.name\"},"
    "{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a/b%\\\": may not contain '%'\","
    "\"field\":\"metadata.name\"}]}" },
  { "POST", "/apis/rbac.authorization.k8s.io/v1/namespaces/$NS/roles?dryRun=All", "{'metadata':{'name':'.'}}",
    "422 Invalid: Role.rbac.authorization.k8s.io \".\" is invalid: metadata.name: Invalid value: \".\": may not be '.' "
    "{\"name\":\".\",\"group\":\"rbac.authorization.k8s.io\",\"kind\":\"Role\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\".\\\": may not be '.'\","
    "\"field\":\"metadata.name\"}]}" },
  { "GET", "~/secrets/A_B", NULL, "404 NotFound: secrets \"A_B\" not found {\"name\":\"A_B\",\"kind\":\"secrets\"}" },
  { "GET", "~/secrets/..", NULL, "200 Namespace $NS" },
  { "DELETE", "~/secrets/A_B", NULL, "404 NotFound: secrets \"A_B\" not found {\"name\":\"A_B\",\"kind\":\"secrets\"}" },
  { "PUT", "~/secrets/A_B", "{'metadata':{'name':'A_B'}}",
    "404 NotFound: secrets \"A_B\" not found {\"name\":\"A_B\",\"kind\":\"secrets\"}" },
  { "POST", "~/secrets/name", "{'metadata':{'name':'name'}}",
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "POST", "~/secrets", "{'metadata':{'name':'s','namespace':'other'}}",
    "400 BadRequest: the namespace of the provided object does not match the namespace sent on the request" },
  { "POST", "~/secrets", "{'metadata':{'name':'s','namespace':'$NS'}}", "201 Secret s" },
  { "POST", "~/secrets", "{'metadata':{'name':'s','namespace':'$NS'}}",
    "409 AlreadyExists: secrets \"s\" already exists {\"name\":\"s\",\"kind\":\"secrets\"}" },
  { "POST", "/api/v1/secrets", "{'metadata':{'name':'s','namespace':'$NS'}}",
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "POST", "/api/v1/namespaces/no-such-namespace-here/secrets", "{'metadata':{'name':'s'}}",
    "404 NotFound: namespaces \"no-such-namespace-here\" not found {\"name\":\"no-such-namespace-here\","
    "\"kind\":\"namespaces\"}" },
  { "POST", "/api/v1/namespaces/no-such-namespace-here/secrets?dryRun=All", "{'metadata':{'name':'A'}}",
    "404 NotFound: namespaces \"no-such-namespace-here\" not found {\"name\":\"no-such-namespace-here\","
    "\"kind\":\"namespaces\"}" },
  { "PUT", "~/secrets/s", "{'metadata':{'name':'other'}}",
    "400 BadRequest: the name of the object (other) does not match the name on the URL (s)" },
  { "PUT", "~/secrets/s", "{'metadata':{}}",
    "400 BadRequest: the name of the object (s based on URL) was undeterminable: name must be provided" },
  { "PUT", "~/secrets/s", "{}",
    "400 BadRequest: the name of the object (s based on URL) was undeterminable: name must be provided" },
  { "PUT", "~/secrets/s", "{'metadata':{'name':'s','namespace':'other'}}",
    "400 BadRequest: the namespace of the provided object does not match the namespace sent on the request" },
  { "PUT", "~/secrets/s", "{'metadata':{'generateName':'s'}}",
    "400 BadRequest: the name of the object (s based on URL) was undeterminable: name must be provided" },
  { "PUT", "~/secrets/none", "{'metadata':{'name':'none'}}",
    "404 NotFound: secrets \"none\" not found {\"name\":\"none\",\"kind\":\"secrets\"}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'name':'other'}}",
    "400 BadRequest: the name of the object (other) does not match the name on the URL (s)" },
  { "MERGE", "~/secrets/s", "{'metadata':{'name':null}}",
    "400 BadRequest: the name of the object (s based on URL) was undeterminable: name must be provided" },
  { "MERGE", "~/secrets/s", "{'metadata':{'namespace':'other'}}",
    "400 BadRequest: the namespace of the provided object does not match the namespace sent on the request" },
  { "MERGE", "~/secrets/s", "{'metadata':{'namespace':null}}", "200 Secret s" },
  { "MERGE", "~/secrets/s", "{'metadata':null}",
    "400 BadRequest: the name of the object (s based on URL) was undeterminable: name must be provided" },
  { "MERGE", "~/secrets/s", "{'metadata':{'generateName':'x'}}", "200 Secret s" },
  { "MERGE", "~/secrets/none", "{'metadata':{'name':'none'}}",
    "404 NotFound: secrets \"none\" not found {\"name\":\"none\",\"kind\":\"secrets\"}" },
};

static const ConformanceRow kinds_and_versions_have_to_fit[] = {
  { "POST", "~/secrets?dryRun=All", "{'kind':'Secret','metadata':{'name':'s'}}", "201 Secret s" },
  { "POST", "~/secrets?dryRun=All", "{'apiVersion':'v1','metadata':{'name':'s'}}", "201 Secret s" },
  { "POST", "~/secrets?dryRun=All", "{'apiVersion':'','kind':'','metadata':{'name':'s'}}", "201 Secret s" },
  { "POST", "~/secrets", "{'apiVersion':'v2','metadata':{'name':'s'}}",
    "400 BadRequest: Secret in version \"v2\" cannot be handled as a Secret: no kind \"Secret\" is registered for version "
    "\"v2\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "POST", "~/secrets", "{'apiVersion':'v2','kind':'Secret','metadata':{'name':'s'}}",
    "400 BadRequest: Secret in version \"v2\" cannot be handled as a Secret: no kind \"Secret\" is registered for version "
    "\"v2\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "POST", "~/secrets", "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'s'}}",
    "400 BadRequest: ConfigMap in version \"v1\" cannot be handled as a Secret: converting (v1.ConfigMap) to "
    "(core.Secret): unknown conversion" },
  { "POST", "~/secrets", "{'apiVersion':'v1','kind':'Nothing','metadata':{'name':'s'}}",
    "400 BadRequest: Nothing in version \"v1\" cannot be handled as a Secret: no kind \"Nothing\" is registered for "
    "version \"v1\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "POST", "~/secrets", "{'apiVersion':'apps/v1','kind':'Secret','metadata':{'name':'s'}}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: no kind \"Secret\" is registered for version "
    "\"apps/v1\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "POST", "~/secrets", "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'s'}}",
    "400 BadRequest: Deployment in version \"v1\" cannot be handled as a Secret: converting (v1.Deployment) to "
    "(core.Secret): unknown conversion" },
  { "POST", "~/secrets", "{'apiVersion':'a/b/c','kind':'Secret','metadata':{'name':'s'}}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): unexpected GroupVersion string: a/b/c "
    "({\"apiVersion\":\"a/b/c\",\"kind\":\" ...)" },
  { "POST", "~/secrets", "{'apiVersion':5,'kind':'Secret','metadata':{'name':'s'}}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: json: cannot unmarshal number into Go struct field .apiVersion of type string ({\"apiVersion\":5,"
    "\"kind\":\"Secret ...)" },
  { "POST", "~/secrets", "{'apiVersion':'v1','kind':5,'metadata':{'name':'s'}}",
    "400 BadRequest: the object provided is unrecognized (must be of type Secret): couldn't get version/kind; json parse "
    "error: json: cannot unmarshal number into Go struct field .kind of type string ({\"apiVersion\":\"v1\",\"kind\":5,\"m "
    "...)" },
  { "POST", "~/secrets", "{'apiVersion':'v1','kind':'SecretList','items':[]}",
    "400 BadRequest: SecretList in version \"v1\" cannot be handled as a Secret: converting (v1.SecretList) to "
    "(core.Secret): unknown conversion" },
  { "POST", "~/secrets", "{'apiVersion':'v1','kind':'List','items':[]}",
    "400 BadRequest: List in version \"v1\" cannot be handled as a Secret: converting (v1.List) to (core.Secret): unknown "
    "conversion" },
  { "POST", "~/secrets", "{'apiVersion':'v1','kind':'Status'}",
    "400 BadRequest: Status in version \"v1\" cannot be handled as a Secret: converting (v1.Status) to (core.Secret): "
    "unknown conversion" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/write-names/names-follow-rules", names_follow_rules);
  CONFORMANCE_TABLE ("/write-names/kinds-and-versions-have-to-fit", kinds_and_versions_have_to_fit);
  return g_test_run ();
}
