/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "hook.h"

#include "support/server-probe.h"

#include <string.h>

#define PATCH "\"allowed\":true,\"patchType\":\"JSONPatch\",\"patch\":"

/* What is said to a request that comes to that path: the members of a response, or a whole answer. A patch is JSON after a "=". */
static const struct { const char *path, *response, *patch; } answers[] = {
  { "deny", "\"allowed\":false,\"warnings\":[\"careful now\"],\"status\":{\"code\":418,\"reason\":\"Teapot\",\"message\":\"not today\"}", NULL },
  { "deny-mutely", "\"allowed\":false", NULL },
  { "deny-with-reason", "\"allowed\":false,\"status\":{\"reason\":\"Because\"}", NULL },
  { "deny-with-success", "\"allowed\":false,\"status\":{\"status\":\"Success\",\"code\":200,\"message\":\"fine\"}", NULL },
  { "deny-with-details", "\"allowed\":false,\"status\":{\"message\":\"no\",\"details\":{\"name\":\"x\",\"causes\":[{\"field\":\"a\",\"message\":\"b\"}]}}", NULL },
  { "warn", "\"allowed\":true,\"warnings\":[\"one\",\"two\"]", NULL },
  { "label", PATCH, "[{'op':'add','path':'/metadata/labels/seen','value':'yes'}]" },
  { "no-change", PATCH, "[{'op':'test','path':'/metadata/labels/mode','value':'no-change'}]" },
  { "empty-patch", PATCH, "[]" },
  { "failing-test", PATCH, "[{'op':'test','path':'/metadata/labels/mode','value':'other'}]" },
  { "failing-replace", PATCH, "[{'op':'replace','path':'/data/a','value':'b'}]" },
  { "failing-remove", PATCH, "[{'op':'remove','path':'/data/a'}]" },
  { "failing-remove-key", PATCH, "[{'op':'remove','path':'/metadata/labels/none'}]" },
  { "failing-add", PATCH, "[{'op':'add','path':'/data/a','value':'b'}]" },
  { "failing-add-index", PATCH, "[{'op':'add','path':'/metadata/finalizers','value':[]},{'op':'add','path':'/metadata/finalizers/5','value':'a/b'}]" },
  { "failing-replace-key", PATCH, "[{'op':'replace','path':'/metadata/labels/none','value':'b'}]" },
  { "failing-move", PATCH, "[{'op':'move','from':'/data/a','path':'/metadata/labels/b'}]" },
  { "failing-move-key", PATCH, "[{'op':'move','from':'/metadata/labels/none','path':'/metadata/labels/b'}]" },
  { "failing-copy", PATCH, "[{'op':'copy','from':'/data/a','path':'/metadata/labels/b'}]" },
  { "failing-test-path", PATCH, "[{'op':'test','path':'/data/a','value':'b'}]" },
  { "unknown-operation", PATCH, "[{'op':'else','path':'/data','value':'b'}]" },
  { "no-path", PATCH, "[{'op':'add','value':'b'}]" },
  { "second-fails", PATCH, "[{'op':'add','path':'/data','value':{}},{'op':'test','path':'/data/a','value':'b'}]" },
  { "number", PATCH, "[{'op':'add','path':'/data','value':{'a':1}}]" },
  { "unknown-member", PATCH, "[{'op':'add','path':'/more','value':1}]" },
  { "bad-label", PATCH, "[{'op':'add','path':'/metadata/labels/a','value':'b c'}]" },
  { "members", PATCH, "[{'op':'add','path':'/one','value':'x'},{'op':'add','path':'/more','value':'y'}]" },
  { "init-container", PATCH, "[{'op':'add','path':'/spec/initContainers','value':[{'name':'first','image':'i'}]}]" },
  { "object-patch", PATCH, "{'op':'add'}" },
  { "text-patch", PATCH, "hello" },
  { "merge-patch", "\"allowed\":true,\"patchType\":\"MergePatch\",\"patch\":", "[{'op':'add','path':'/data','value':{}}]" },
  { "no-type", "\"allowed\":true,\"patch\":", "[]" },
  { "empty-type", "\"allowed\":true,\"patchType\":\"\",\"patch\":", "[]" },
  { "no-patch", "\"allowed\":true,\"patchType\":\"JSONPatch\"", NULL },
  { "no-response", "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\"}", NULL },
  { "no-uid", "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"response\":{\"allowed\":true}}", NULL },
  { "no-kind", "{\"response\":{\"allowed\":true}}", NULL },
  { "other-kind", "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"Else\",\"response\":{\"allowed\":true}}", NULL },
  { "other-version", "{\"apiVersion\":\"admission.k8s.io/v1beta1\",\"kind\":\"AdmissionReview\",\"response\":{\"allowed\":true}}", NULL },
};

/* One more in data, under that name. */
static char *
count (JsonObject *request, const char *name)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *path = g_strconcat ("object.data.", name, NULL);
  const char *text;

  json_node_set_object (node, request);
  text = probe_text (node, path);
  return g_strdup_printf ("[{'op':'add','path':'/data/%s','value':'%d'}]", name, text != NULL ? atoi (text) + 1 : 1);
}

static char *
encode (const char *response, const char *patch)
{
  g_autofree char *json = g_strdelimit (g_strdup (patch), "'", '"');
  g_autofree char *encoded = g_base64_encode ((const guchar *) json, strlen (json));

  return g_strdup_printf ("%s\"%s\"", response, encoded);
}

char *
conformance_hook_admit (const char *path, JsonObject *request)
{
  g_autofree char *patch = g_str_has_prefix (path, "count-") ? count (request, path + strlen ("count-")) : NULL;

  /* Longer than its webhook's time. */
  if (strcmp (path, "slow") == 0)
    g_usleep (G_USEC_PER_SEC * 3 / 2);
  if (patch != NULL)
    return encode (PATCH, patch);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (strcmp (answers[i].path, path) == 0)
      return answers[i].patch != NULL ? encode (answers[i].response, answers[i].patch) : g_strdup (answers[i].response);
  return g_strdup ("\"allowed\":true");
}
