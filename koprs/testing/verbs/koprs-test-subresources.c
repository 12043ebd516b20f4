/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/verbs/koprs-test-subresources.h"

#include <string.h>

#define READ_WRITE "get,patch,update"
#define CONNECT "create,get"
#define PROXY "create,delete,get,patch,update"
#define N KOPRS_TEST_KIND_NAMESPACED
#define CSR "certificatesigningrequests.certificates.k8s.io"

/* By name, as a real server lists those of built-in kinds. */
/* clang-format off */
static const KoprsTestSubresource rows[] = {
  { "approval", CSR, 0, NULL, NULL, NULL, READ_WRITE, NULL },
  { "attach", "pods", N, NULL, NULL, "PodAttachOptions", CONNECT, koprs_test_verb_stream },
  { "binding", "pods", N, NULL, NULL, "Binding", "create", koprs_test_verb_bind },
  { "ephemeralcontainers", "pods", N, NULL, NULL, NULL, READ_WRITE, NULL },
  { "eviction", "pods", N, "policy", "v1", "Eviction", "create", koprs_test_verb_evict },
  { "exec", "pods", N, NULL, NULL, "PodExecOptions", CONNECT, koprs_test_verb_stream },
  { "finalize", "namespaces", 0, NULL, NULL, NULL, "update", NULL },
  { "log", "pods", N, NULL, NULL, NULL, "get", koprs_test_verb_log },
  { "portforward", "pods", N, NULL, NULL, "PodPortForwardOptions", CONNECT, koprs_test_verb_stream },
  { "proxy", "nodes", 0, NULL, NULL, "NodeProxyOptions", PROXY, koprs_test_verb_proxy },
  { "proxy", "pods", N, NULL, NULL, "PodProxyOptions", PROXY, koprs_test_verb_proxy },
  { "proxy", "services", N, NULL, NULL, "ServiceProxyOptions", PROXY, koprs_test_verb_proxy },
  { "resize", "pods", N, NULL, NULL, NULL, READ_WRITE, NULL },
  { "scale", NULL, KOPRS_TEST_KIND_SCALE, "autoscaling", "v1", "Scale", READ_WRITE, koprs_test_verb_scale },
  { "status", NULL, KOPRS_TEST_KIND_STATUS, NULL, NULL, NULL, READ_WRITE, NULL },
  { "token", "serviceaccounts", N, "authentication.k8s.io", "v1", "TokenRequest", "create", koprs_test_verb_token },
};
/* clang-format on */

static gboolean
fits (const KoprsTestSubresource *row, const KoprsTestKind *kind)
{
  return koprs_test_kind_has (kind, row->flag) && (row->resource == NULL || strcmp (row->resource, kind->resource) == 0);
}

GPtrArray *
koprs_test_subresources_list (const KoprsTestKind *kind)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (fits (&rows[i], kind))
      /* Those of custom resources have another order. */
      g_ptr_array_insert (list, koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) ? 0 : -1, (gpointer) &rows[i]);
  return list;
}

const KoprsTestSubresource *
koprs_test_subresources_find (const KoprsTestKind *kind, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].name, name) == 0 && fits (&rows[i], kind))
      return &rows[i];
  return NULL;
}

gboolean
koprs_test_subresource_allows (const KoprsTestSubresource *self, const char *method)
{
  static const struct { const char *method, *verb; } verbs[] = {
    { "GET", "get" }, { "PUT", "update" }, { "PATCH", "patch" }, { "POST", "create" }, { "DELETE", "delete" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].method, method) == 0)
      return strstr (self->verbs, verbs[i].verb) != NULL;
  return strcmp (self->name, "proxy") == 0 && (strcmp (method, "HEAD") == 0 || strcmp (method, "OPTIONS") == 0);
}
