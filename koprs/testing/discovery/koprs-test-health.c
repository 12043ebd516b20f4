/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-health.h"

#include <string.h>

#define VERSION \
  "{\n  \"major\": \"1\",\n  \"minor\": \"37\",\n  \"emulationMajor\": \"1\",\n  \"emulationMinor\": \"37\",\n" \
  "  \"minCompatibilityMajor\": \"1\",\n  \"minCompatibilityMinor\": \"36\",\n" \
  "  \"gitVersion\": \"v1.37.2\",\n  \"gitCommit\": \"0000000000000000000000000000000000000000\",\n" \
  "  \"gitTreeState\": \"clean\",\n  \"buildDate\": \"2026-01-01T00:00:00Z\",\n  \"goVersion\": \"go1.26\",\n" \
  "  \"compiler\": \"gc\",\n  \"platform\": \"linux/amd64\"\n}"

typedef struct {
  const char *path;
  const char *name;
  const char *first[6];       /* checks that come before those that all have, and after them */
  const char *last[2];
} Endpoint;

static const Endpoint endpoints[] = {
  { "/healthz", "healthz", { "ping", "log", "loopback-serving-certificate", "etcd" }, { NULL } },
  { "/livez", "livez", { "ping", "log", "loopback-serving-certificate", "etcd" }, { NULL } },
  { "/readyz", "readyz", { "ping", "log", "etcd", "etcd-readiness", "informer-sync" }, { "shutdown" } },
};

/* What a server has to start before it is well, in the order of the real one. */
static const char *const common[] = {
  "poststarthook/start-apiserver-admission-initializer",
  "poststarthook/generic-apiserver-start-informers",
  "poststarthook/priority-and-fairness-config-consumer",
  "poststarthook/priority-and-fairness-filter",
  "poststarthook/storage-object-count-tracker-hook",
  "poststarthook/start-apiextensions-informers",
  "poststarthook/start-apiextensions-controllers",
  "poststarthook/crd-informer-synced",
  "poststarthook/start-system-namespaces-controller",
  "poststarthook/peer-endpoint-reconciler-controller",
  "poststarthook/start-cluster-authentication-info-controller",
  "poststarthook/start-kube-apiserver-identity-lease-controller",
  "poststarthook/start-kube-apiserver-identity-lease-garbage-collector",
  "poststarthook/storage-readiness",
  "poststarthook/start-legacy-token-tracking-controller",
  "poststarthook/start-service-ip-repair-controllers",
  "poststarthook/rbac/bootstrap-roles",
  "poststarthook/scheduling/bootstrap-system-priority-classes",
  "poststarthook/priority-and-fairness-config-producer",
  "poststarthook/bootstrap-controller",
  "poststarthook/start-kubernetes-service-cidr-controller",
  "poststarthook/start-kube-aggregator-informers",
  "poststarthook/apiservice-status-local-available-controller",
  "poststarthook/apiservice-status-remote-available-controller",
  "poststarthook/apiservice-registration-controller",
  "poststarthook/apiservice-discovery-controller",
  "poststarthook/kube-apiserver-autoregistration",
  "autoregister-completion",
  "poststarthook/apiservice-openapi-controller",
  "poststarthook/apiservice-openapiv3-controller",
  NULL,
};

static void
append_checks (GString *out, const char *const *names, const char *excluded)
{
  for (; *names != NULL; names++)
    g_string_append_printf (out, "[+]%s %sok\n", *names, g_strcmp0 (*names, excluded) == 0 ? "excluded: " : "");
}

static void
add_checks (GPtrArray *lines, const char *const *names, const char *type)
{
  for (; *names != NULL; names++)
    g_ptr_array_add (lines, g_strdup_printf ("kubernetes_healthcheck{name=\"%s\",type=\"%s\"} 1\n", *names, type));
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

void
koprs_test_health_append_metrics (GString *out)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (endpoints); i++)
    {
      add_checks (lines, endpoints[i].first, endpoints[i].name);
      add_checks (lines, common, endpoints[i].name);
      add_checks (lines, endpoints[i].last, endpoints[i].name);
    }
  g_ptr_array_sort (lines, compare_lines);
  g_string_append (out, "# HELP kubernetes_healthcheck [STABLE] This metric records the result of a single healthcheck.\n"
                        "# TYPE kubernetes_healthcheck gauge\n");
  for (guint i = 0; i < lines->len; i++)
    g_string_append (out, g_ptr_array_index (lines, i));
}

static void
answer_all (const Endpoint *endpoint, KoprsTestCall *call, KoprsTestReply *reply)
{
  const char *excluded = koprs_test_call_get (call, "exclude");
  g_autoptr (GString) text = g_string_new (NULL);

  if (koprs_test_call_get (call, "verbose") == NULL)
    {
      koprs_test_reply_set_text (reply, 200, "ok");
      return;
    }
  append_checks (text, endpoint->first, excluded);
  append_checks (text, common, excluded);
  append_checks (text, endpoint->last, excluded);
  g_string_append_printf (text, "%s check passed\n", endpoint->name);
  koprs_test_reply_set_text (reply, 200, text->str);
}

static gboolean
is_check (const Endpoint *endpoint, const char *name)
{
  return g_strv_contains (endpoint->first, name) || g_strv_contains (common, name) || g_strv_contains (endpoint->last, name);
}

/* All checks, or the one that the path names. */
static gboolean
answer (const Endpoint *endpoint, KoprsTestCall *call, KoprsTestReply *reply)
{
  const char *rest = call->path + strlen (endpoint->path);

  if (*rest == '\0')
    {
      answer_all (endpoint, call, reply);
      return TRUE;
    }
  if (*rest != '/' || !is_check (endpoint, rest + 1))
    return FALSE;
  koprs_test_reply_set_text (reply, 200, "ok");
  return TRUE;
}

gboolean
koprs_test_health_answer (KoprsTestCall *call, KoprsTestReply *reply)
{
  for (guint i = 0; i < G_N_ELEMENTS (endpoints); i++)
    if (g_str_has_prefix (call->path, endpoints[i].path) && answer (&endpoints[i], call, reply))
      return TRUE;
  if (strcmp (call->path, "/version") != 0 && strcmp (call->path, "/version/") != 0)
    return FALSE;
  g_string_append (reply->body, VERSION);
  return TRUE;
}
