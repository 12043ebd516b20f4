/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-health.h"

#include "koprs/testing/requests/koprs-test-accept.h"
#include "koprs/testing/values/koprs-test-text.h"

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

/* Those that are left out are taken from the names. */
static void
append_checks (GString *out, const char *const *names, GPtrArray *excluded)
{
  for (; *names != NULL; names++)
    {
      gboolean without = FALSE;

      for (guint i = excluded->len; i > 0; i--)
        if (strcmp (g_ptr_array_index (excluded, i - 1), *names) == 0)
          {
            g_ptr_array_remove_index (excluded, i - 1);
            without = TRUE;
          }
      g_string_append_printf (out, "[+]%s %sok\n", *names, without ? "excluded: " : "");
    }
}

typedef struct { const char *name, *endpoint; } Check;

static void
add_checks (GArray *checks, const char *const *names, const char *endpoint)
{
  for (; *names != NULL; names++)
    {
      Check check = { *names, endpoint };

      g_array_append_val (checks, check);
    }
}

static int
compare_checks (gconstpointer a, gconstpointer b)
{
  const Check *x = a, *y = b;
  int order = strcmp (x->name, y->name);

  return order != 0 ? order : strcmp (x->endpoint, y->endpoint);
}

void
koprs_test_health_append_metrics (KoprsTestExposition *out)
{
  g_autoptr (GArray) checks = g_array_new (FALSE, FALSE, sizeof (Check));

  for (guint i = 0; i < G_N_ELEMENTS (endpoints); i++)
    {
      add_checks (checks, endpoints[i].first, endpoints[i].name);
      add_checks (checks, common, endpoints[i].name);
      add_checks (checks, endpoints[i].last, endpoints[i].name);
    }
  g_array_sort (checks, compare_checks);
  koprs_test_exposition_begin_gauges (out, "kubernetes_healthcheck",
                                      "[STABLE] This metric records the result of a single healthcheck.");
  for (guint i = 0; i < checks->len; i++)
    {
      const Check *check = &g_array_index (checks, Check, i);
      const char *labels[] = { "name", check->name, "type", check->endpoint, NULL };

      koprs_test_exposition_add_gauge (out, labels, 1);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Each name once, in their order. */
static void
append_unknown (GString *out, GPtrArray *names)
{
  const char *last = NULL;

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *quoted = koprs_test_text_quote (name);

      if (g_strcmp0 (name, last) == 0)
        continue;
      g_string_append_printf (out, "%s%s", last == NULL ? "warn: some health checks cannot be excluded: no matches for " : ", ", quoted);
      last = name;
    }
  if (last != NULL)
    g_string_append_c (out, '\n');
}

static void
answer_all (const Endpoint *endpoint, KoprsTestCall *call, KoprsTestReply *reply)
{
  g_autoptr (GPtrArray) excluded = koprs_test_call_get_all (call, "exclude");
  g_autoptr (GString) text = g_string_new (NULL);

  if (koprs_test_call_get (call, "verbose") == NULL)
    {
      koprs_test_reply_set_text (reply, 200, "ok");
      return;
    }
  append_checks (text, endpoint->first, excluded);
  append_checks (text, common, excluded);
  append_checks (text, endpoint->last, excluded);
  append_unknown (text, excluded);
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
answer (const Endpoint *endpoint, const char *path, KoprsTestCall *call, KoprsTestReply *reply)
{
  const char *rest = path + strlen (endpoint->path);

  if (*rest == '\0')
    {
      answer_all (endpoint, call, reply);
      return TRUE;
    }
  if (*rest != '/' || !is_check (endpoint, rest + 1))
    return FALSE;
  koprs_test_reply_set_text (reply, 200, "ok");
  reply->refusal = FALSE;
  return TRUE;
}

static void
add_paths (GHashTable *paths, const char *path, const char *const *names)
{
  for (; *names != NULL; names++)
    g_hash_table_add (paths, g_strconcat (path, "/", *names, NULL));
}

void
koprs_test_health_add_paths (GHashTable *paths)
{
  for (guint i = 0; i < G_N_ELEMENTS (endpoints); i++)
    {
      g_hash_table_add (paths, g_strdup (endpoints[i].path));
      add_paths (paths, endpoints[i].path, endpoints[i].first);
      add_paths (paths, endpoints[i].path, common);
      add_paths (paths, endpoints[i].path, endpoints[i].last);
    }
}

static gboolean
answer_version (KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  static const char *const types[] = { "application/json", NULL };

  if (!koprs_test_accept_check_route (call, types, error))
    return FALSE;
  g_string_append (reply->body, VERSION);
  reply->as_it_is = TRUE;
  return TRUE;
}

gboolean
koprs_test_health_answer (KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autofree char *plain = strchr (call->path, '%') != NULL ? g_uri_unescape_string (call->path, NULL) : NULL;
  const char *path = plain != NULL ? plain : call->path;

  for (guint i = 0; i < G_N_ELEMENTS (endpoints); i++)
    if (g_str_has_prefix (path, endpoints[i].path) && answer (&endpoints[i], path, call, reply))
      return TRUE;
  return koprs_test_call_is_at (call, "/version") && answer_version (call, reply, error);
}
