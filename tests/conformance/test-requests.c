/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow what_the_path_and_the_deadline_say_comes_first[] = {
  { "GET", "/api/v1/watch", NULL,
    "500 Internal Server Error: \"/api/v1/watch\": failed to create RequestInfo: unable to determine kind and "
    "namespace from url, /api/v1/watch" },
  { "GET", "/api/v1/watch/", NULL,
    "500 Internal Server Error: \"/api/v1/watch/\": failed to create RequestInfo: unable to determine kind and "
    "namespace from url, /api/v1/watch/" },
  { "GET", "/apis/apps/v1/watch", NULL,
    "500 Internal Server Error: \"/apis/apps/v1/watch\": failed to create RequestInfo: unable to determine kind and "
    "namespace from url, /apis/apps/v1/watch" },
  { "POST", "/api/v1/proxy", "{}",
    "500 Internal Server Error: \"/api/v1/proxy\": failed to create RequestInfo: unable to determine kind and "
    "namespace from url, /api/v1/proxy" },
  { "GET", "/api/v1/watch/nope", NULL, "404 NotFound: the server could not find the requested resource {}" },
  { "GET", "~/configmaps?timeout=abc", NULL,
    "400 BadRequest: invalid timeout specified in the request URL - time: invalid duration \"abc\"" },
  { "GET", "/version?timeout=-", NULL,
    "400 BadRequest: invalid timeout specified in the request URL - time: invalid duration \"-\"" },
  { "GET", "/nope?timeout=x", NULL,
    "400 BadRequest: invalid timeout specified in the request URL - time: invalid duration \"x\"" },
  { "GET", "/readyz?timeout=1", NULL,
    "400 BadRequest: invalid timeout specified in the request URL - time: missing unit in duration \"1\"" },
};

static const ConformanceRow a_scale_of_nothing_says_nothing[] = {
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments#metadata.name",
    "{'metadata':{'name':'d'},'spec':{'replicas':0,'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels"
    "':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'i'}]}}}}",
    "201 \"d\"" },
  { "GET", "/apis/apps/v1/namespaces/$NS/deployments/d/scale#spec", NULL, "200 {}" },
  { "GET", "/apis/apps/v1/namespaces/$NS/deployments/d/scale#status", NULL, "200 {\"replicas\":0,\"selector\":\"a=b\"}" },
  { "MERGE", "/apis/apps/v1/namespaces/$NS/deployments/d/scale?dryRun=All#spec", "{'spec':{'replicas':3}}",
    "200 {\"replicas\":3}" },
  { "MERGE", "/apis/apps/v1/namespaces/$NS/deployments/d/scale?dryRun=All#spec", "{'spec':{'replicas':0}}", "200 {}" },
  { "MERGE", "/apis/apps/v1/namespaces/$NS/deployments/d/scale", "{'metadata':{'resourceVersion':'1'}}",
    "409 Conflict: Operation cannot be fulfilled on deployments.apps \"d\": the object has been modified; please apply "
    "your changes to the latest version and try again {\"name\":\"d\",\"group\":\"apps\",\"kind\":\"deployments\"}" },
  { "PUT", "/apis/apps/v1/namespaces/$NS/deployments/d/scale",
    "{'kind':'Scale','apiVersion':'autoscaling/v1','metadata':{'name':'d','namespace':'$NS','resourceVersion':'1'},'spe"
    "c':{'replicas':2}}",
    "409 Conflict: Operation cannot be fulfilled on deployments.apps \"d\": the object has been modified; please apply "
    "your changes to the latest version and try again {\"name\":\"d\",\"group\":\"apps\",\"kind\":\"deployments\"}" },
};

static const ConformanceRow a_patch_makes_no_other_kind[] = {
  { "POST", "~/configmaps", "{'metadata':{'name':'c'},'data':{'a':'b'}}", "201 ConfigMap c" },
  { "MERGE", "~/configmaps/c", "{'kind':'Pod'}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":{\\\"a\\\":\\\""
    "b\\\"},\\\"kind\\\":\\\"Pod\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\\""
    ":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":[{\\"
    "\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\"
    "\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:a\\\":{}}}}]}}\": "
    "converting (v1.Pod) to (core.ConfigMap): unknown conversion {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"messa"
    "ge\":\"Invalid value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"a\\\\\\\":"
    "\\\\\\\"b\\\\\\\"},\\\\\\\"kind\\\\\\\":\\\\\\\"Pod\\\\\\\",\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\"
    "\"c\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\",\\\\\\\"resource"
    "Version\\\\\\\":\\\\\\\"RV\\\\\\\",\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"managedFields\\"
    "\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\",\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"ap"
    "iVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"F"
    "ieldsV1\\\\\\\",\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:a\\\\\\\":{}}}}]}"
    "}\\\": converting (v1.Pod) to (core.ConfigMap): unknown conversion\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/configmaps/c", "{'kind':'Secret'}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":{\\\"a\\\":\\\""
    "b\\\"},\\\"kind\\\":\\\"Secret\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"uid"
    "\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":["
    "{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIM"
    "E\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:a\\\":{}}}}]}}\": "
    "illegal base64 data at input byte 0 {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\"
    "\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"a\\\\\\\":\\\\\\\"b\\\\\\\"},\\\\\\"
    "\"kind\\\\\\\":\\\\\\\"Secret\\\\\\\",\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\",\\\\\\\""
    "namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\"
    "\"RV\\\\\\\",\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manage"
    "r\\\\\\\":\\\\\\\"probe\\\\\\\",\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\"
    "\"v1\\\\\\\",\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\",\\\\\\"
    "\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:a\\\\\\\":{}}}}]}}\\\": illegal base64 "
    "data at input byte 0\",\"field\":\"patch\"}]}" },
  { "JSON", "~/configmaps/c", "[{'op':'replace','path':'/kind','value':'Service'}]",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":{\\\"a\\\":\\\""
    "b\\\"},\\\"kind\\\":\\\"Service\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"uid"
    "\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":["
    "{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIM"
    "E\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:a\\\":{}}}}]}}\": "
    "converting (v1.Service) to (core.ConfigMap): unknown conversion {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"m"
    "essage\":\"Invalid value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"a\\\\\\"
    "\":\\\\\\\"b\\\\\\\"},\\\\\\\"kind\\\\\\\":\\\\\\\"Service\\\\\\\",\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":"
    "\\\\\\\"c\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\",\\\\\\\"re"
    "sourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\",\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"managedFie"
    "lds\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\",\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\"
    "\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\"
    "\\\\\"FieldsV1\\\\\\\",\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:a\\\\\\\":"
    "{}}}}]}}\\\": converting (v1.Service) to (core.ConfigMap): unknown conversion\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/configmaps/c", "{'kind':'Deployment','apiVersion':'apps/v1'}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"apps/v1\\\",\\\"data\\\":{\\\"a\\\""
    ":\\\"b\\\"},\\\"kind\\\":\\\"Deployment\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\""
    ",\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFiel"
    "ds\\\":[{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\""
    ":\\\"TIME\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:a\\\":{}}}}"
    "]}}\": converting (v1.Deployment) to (core.ConfigMap): unknown conversion {\"causes\":[{\"reason\":\"FieldValueInv"
    "alid\",\"message\":\"Invalid value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"apps/v1\\\\\\\",\\\\\\\"data\\\\\\\":{"
    "\\\\\\\"a\\\\\\\":\\\\\\\"b\\\\\\\"},\\\\\\\"kind\\\\\\\":\\\\\\\"Deployment\\\\\\\",\\\\\\\"metadata\\\\\\\":{\\"
    "\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\\"UID"
    "\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\",\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\""
    ",\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\",\\\\\\\"operation\\\\\\\":\\\\\\\"U"
    "pdate\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\""
    "fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\",\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\"
    "\\\\\"f:a\\\\\\\":{}}}}]}}\\\": converting (v1.Deployment) to (core.ConfigMap): unknown "
    "conversion\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/configmaps/c", "{'kind':'Nope'}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":{\\\"a\\\":\\\""
    "b\\\"},\\\"kind\\\":\\\"Nope\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\"
    "\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":[{"
    "\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME"
    "\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:a\\\":{}}}}]}}\": "
    "no kind \"Nope\" is registered for version \"v1\" in scheme \"pkg/runtime/scheme.go:111\" {\"causes\":[{\"reason\""
    ":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"dat"
    "a\\\\\\\":{\\\\\\\"a\\\\\\\":\\\\\\\"b\\\\\\\"},\\\\\\\"kind\\\\\\\":\\\\\\\"Nope\\\\\\\",\\\\\\\"metadata\\\\\\\""
    ":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\"
    "\"UID\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\",\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\"
    "\\\\\",\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\",\\\\\\\"operation\\\\\\\":\\"
    "\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\"
    "\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\",\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\"
    "\":{},\\\\\\\"f:a\\\\\\\":{}}}}]}}\\\": no kind \\\"Nope\\\" is registered for version \\\"v1\\\" in scheme \\\"pk"
    "g/runtime/scheme.go:111\\\"\",\"field\":\"patch\"}]}" },
  { "STRATEGIC", "~/configmaps/c", "{'kind':'Pod'}", "200 ConfigMap c" },
  { "STRATEGIC", "~/configmaps/c", "{'kind':'Nope'}", "200 ConfigMap c" },
  { "STRATEGIC", "~/configmaps/c?dryRun=All#kind", "{'kind':'Nope','data':{'x':'y'}}", "200 \"ConfigMap\"" },
};

static const ConformanceRow an_apply_that_does_not_fit_is_a_failure[] = {
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v1','kind':'Secret','metadata':{'name':'s'},'data':{'a':'%%'}}",
    "500 Failure: failed to convert new object (/s; /v1, Kind=Secret) to proper version: unable to convert "
    "unstructured object to /v1, Kind=Secret: error decoding from json: illegal base64 data at input byte 0" },
  { "APPLY", "~/secrets/s?fieldManager=m",
    "{'apiVersion':'v1','kind':'Secret','metadata':{'name':'s','namespace':'$NS'},'data':{'a':'%%'}}",
    "500 Failure: failed to convert new object ($NS/s; /v1, Kind=Secret) to proper version: unable to convert "
    "unstructured object to /v1, Kind=Secret: error decoding from json: illegal base64 data at input byte 0" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v1','kind':'Secret','data':{'a':'YQ=='}}",
    "400 BadRequest: the name of the object (s based on URL) was undeterminable: name must be provided" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':",
    "400 BadRequest: error decoding patch: error converting YAML to JSON: yaml: line 1: did not find expected node "
    "content" },
  { "APPLY", "/api/v1/namespaces/$NS/pods/p?fieldManager=m",
    "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','resources':"
    "{'limits':{'cpu':'x'}}}]}}",
    "500 Failure: failed to convert new object (/p; /v1, Kind=Pod) to proper version: unable to convert unstructured "
    "object to /v1, Kind=Pod: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)"
    "$'" },
};

static const ConformanceRow health_is_told_check_by_check[] = {
  { "GET", "/readyz", NULL, "200 ok" },
  { "GET", "/readyz/ping", NULL, "200 ok" },
  { "GET", "/livez/poststarthook/rbac/bootstrap-roles", NULL, "200 ok" },
  { "GET", "/readyz/shutdown", NULL, "200 ok" },
  { "GET", "/livez/shutdown", NULL, "404 404 page not found" },
  { "GET", "/readyz/nothing", NULL, "404 404 page not found" },
  { "GET", "/healthz/", NULL, "404 404 page not found" },
  { "GET", "/healthzz", NULL, "404 404 page not found" },
  { "GET", "/livez/ping/", NULL, "404 404 page not found" },
};

static const ConformanceRow the_first_namespaces_are_owned_as_far_as_they_are_said[] = {
  { "GET", "/api/v1/namespaces/default#metadata.managedFields", NULL,
    "200 [{\"manager\":\"kube-apiserver\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType"
    "\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\".\":{},\"f:kubernetes.io/metadata.name\":{}}}}}]" },
  { "GET", "/api/v1/namespaces/kube-public#spec", NULL, "200 {\"finalizers\":[\"kubernetes\"]}" },
};

static const ConformanceRow a_path_is_read_as_go_reads_it[] = {
  { "POST", "~/configmaps", "{'metadata':{'name':'c'}}", "201 ConfigMap c" },
  { "GET", "~/configmaps/c//", NULL, "200 ConfigMap c" },
  { "GET", "~/configmaps/%63", NULL, "200 ConfigMap c" },
  { "GET", "~/configmaps///#kind", NULL, "200 \"ConfigMapList\"" },
  { "GET", "/apis/apps/v1//#kind", NULL, "200 \"APIResourceList\"" },
  { "GET", "/apis/apps//#kind", NULL, "200 \"APIGroup\"" },
  { "GET", "/apis//apps", NULL, "404 404 page not found" },
  { "GET", "/version/x", NULL, "404 NotFound: the server could not find the requested resource {}" },
  { "GET", "/version//#minor", NULL, "200 \"37\"" },
  { "GET", "/openid/v1/jwks/#keys.0.kty", NULL, "200 \"RSA\"" },
  { "GET", "/openid/v1/jwks/x", NULL, "404 NotFound: the server could not find the requested resource {}" },
  { "POST", "/openid/v1/jwks", "{}", "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "GET", "~/configmaps/c%2fx", NULL, "404 NotFound: the server could not find the requested resource {}" },
  { "GET", "~/configmaps/c%252fx", NULL, "400 BadRequest: Name parameter invalid: \"c%2fx\": may not contain '%'" },
  { "DELETE", "~/configmaps/c%25", NULL, "400 BadRequest: Name parameter invalid: \"c%\": may not contain '%'" },
  { "GET", "~/configmaps/c%09", NULL, "404 NotFound: configmaps \"c\\t\" not found {\"name\":\"c\\t\",\"kind\":\"configmaps\"}" },
  { "GET", "/#paths.0", NULL, "200 \"/.well-known/openid-configuration\"" },
  { "POST", "/index.html#paths.3", "{}", "200 \"/apis\"" },
  { "DELETE", "/metrics", NULL, "200 metrics reset" },
};

static const ConformanceRow a_content_type_is_read_as_go_reads_it[] = {
  { "POST application/json; charset=utf-8", "~/configmaps?dryRun=All", "{'metadata':{'name':'c'}}", "201 ConfigMap c" },
  { "POST APPLICATION/JSON;a=\"b;c\";", "~/configmaps?dryRun=All", "{'metadata':{'name':'c'}}", "201 ConfigMap c" },
  { "POST application/json;;", "~/configmaps?dryRun=All", "{'metadata':{'name':'c'}}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "POST application/json;x", "~/configmaps?dryRun=All", "{'metadata':{'name':'c'}}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "POST application/json;a=b;A=c", "~/configmaps?dryRun=All", "{'metadata':{'name':'c'}}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "POST application/json,application/yaml", "~/configmaps?dryRun=All", "{'metadata':{'name':'c'}}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "POST application/vnd.kubernetes.protobuf", "~/configmaps?dryRun=All", "{'metadata':{'name':'c'}}",
    "400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): provided data does not appear to "
    "be a protobuf message, expected prefix [107 56 115 0] ({\"metadata\":{\"name\":\"c\"}})" },
  { "POST", "~/configmaps", "{'metadata':{'name':'c'}}", "201 ConfigMap c" },
  { "PATCH application/merge-patch+json;;", "~/configmaps/c?dryRun=All", "{}", "200 ConfigMap c" },
  { "PATCH application/merge-patch+json;x", "~/configmaps/c?dryRun=All", "{}", "200 ConfigMap c" },
};

static const ConformanceRow a_token_comes_before_a_version[] = {
  { "GET", "~/configmaps?continue=x", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: illegal base64 data at input byte 0" },
  { "GET", "~/configmaps?continue=abcde", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: illegal base64 data at input byte 4" },
  { "GET", "~/configmaps?continue=a.b", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: illegal base64 data at input byte 1" },
  { "GET", "~/configmaps?continue=x&resourceVersion=y", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: illegal base64 data at input byte 0" },
  { "GET", "~/configmaps?continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MSwic3RhcnQiOiJhIn0&resourceVersion=y", NULL,
    "400 BadRequest: specifying resource version is not allowed when using continue" },
  { "GET", "~/configmaps?resourceVersion=y", NULL,
    "400 BadRequest: invalid resource version: resourceVersion: Invalid value: \"y\": strconv.ParseUint: parsing \"y\": "
    "invalid syntax" },
};

static const ConformanceRow what_is_applied_to_a_part_of_nothing_is_not_looked_at[] = {
  { "APPLY", "~/pods/none/status?fieldManager=m", "{'apiVersion':",
    "404 NotFound: pods \"none\" not found {\"name\":\"none\",\"kind\":\"pods\"}" },
  { "APPLY", "~/pods/none/status?fieldManager=m", "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'none'},'x':1}",
    "404 NotFound: pods \"none\" not found {\"name\":\"none\",\"kind\":\"pods\"}" },
  { "APPLY", "~/pods/none?fieldManager=m", "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'none'},'x':1}",
    "500 Failure: failed to create typed patch object (/none; /v1, Kind=Pod): .x: field not declared in schema" },
};

static const ConformanceRow a_body_is_read_before_anything_is_looked_up[] = {
  { "PUT", "~/configmaps/none", "{'metadata':{'name':'other'}}",
    "400 BadRequest: the name of the object (other) does not match the name on the URL (none)" },
  { "PUT", "~/configmaps/none", "{}",
    "400 BadRequest: the name of the object (none based on URL) was undeterminable: name must be provided" },
  { "PUT", "~/configmaps/none", "{'metadata':{'name':'none','namespace':'other'}}",
    "400 BadRequest: the namespace of the provided object does not match the namespace sent on the request" },
  { "PUT", "~/configmaps/none", "{'metadata':{'name':'none'}}",
    "404 NotFound: configmaps \"none\" not found {\"name\":\"none\",\"kind\":\"configmaps\"}" },
  { "PUT", "/api/v1/namespaces/none.$NS/finalize", "{}",
    "400 BadRequest: the name of the object (none.$NS based on URL) was undeterminable: name must be provided" },
  { "PUT", "~/services/none", "{'metadata':{'name':'other'}}",
    "400 BadRequest: the name of the object (other) does not match the name on the URL (none)" },
  { "POST", "~/configmaps", "{'metadata':{'name':'a'},'KIND':{}}",
    "400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind; json "
    "parse error: json: cannot unmarshal object into Go struct field .kind of type string "
    "({\"metadata\":{\"name\":\"a\"},\"KIND ...)" },
  { "POST", "~/configmaps", "{'metadata':{'name':'a'},'apiversion':1}",
    "400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind; json "
    "parse error: json: cannot unmarshal number into Go struct field .apiVersion of type string "
    "({\"metadata\":{\"name\":\"a\"},\"apiv ...)" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/requests/what-the-path-and-the-deadline-say-comes-first", what_the_path_and_the_deadline_say_comes_first);
  CONFORMANCE_TABLE ("/requests/a-scale-of-nothing-says-nothing", a_scale_of_nothing_says_nothing);
  CONFORMANCE_TABLE ("/requests/a-patch-makes-no-other-kind", a_patch_makes_no_other_kind);
  CONFORMANCE_TABLE ("/requests/an-apply-that-does-not-fit-is-a-failure", an_apply_that_does_not_fit_is_a_failure);
  CONFORMANCE_TABLE ("/requests/health-is-told-check-by-check", health_is_told_check_by_check);
  CONFORMANCE_TABLE ("/requests/the-first-namespaces-are-owned-as-far-as-they-are-said", the_first_namespaces_are_owned_as_far_as_they_are_said);
  CONFORMANCE_TABLE ("/requests/a-path-is-read-as-go-reads-it", a_path_is_read_as_go_reads_it);
  CONFORMANCE_TABLE ("/requests/a-content-type-is-read-as-go-reads-it", a_content_type_is_read_as_go_reads_it);
  CONFORMANCE_TABLE ("/requests/a-token-comes-before-a-version", a_token_comes_before_a_version);
  CONFORMANCE_TABLE ("/requests/what-is-applied-to-a-part-of-nothing-is-not-looked-at", what_is_applied_to_a_part_of_nothing_is_not_looked_at);
  CONFORMANCE_TABLE ("/requests/a-body-is-read-before-anything-is-looked-up", a_body_is_read_before_anything_is_looked_up);
  return g_test_run ();
}
