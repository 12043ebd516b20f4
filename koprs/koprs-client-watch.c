/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-client-watch.h"

#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/koprs-watch-options.h"
#include "koprs/koprs-watcher.h"
#include "koprs/wire/koprs-request.h"

static gboolean
check_selector (const char *label_selector, GError **error)
{
  if (label_selector != NULL && *label_selector != '\0')
    return TRUE;
  g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "a watch by label without a label selector");
  return FALSE;
}

/**
 * koprs_client_watch_with_options:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @options: (nullable): which of them, and how
 * @error: return location for an error
 *
 * Watches the objects of a kind, with options.
 *
 * Nothing is sent before the call returns; signals come later, in the main context that is the thread's default now.
 * Keep the watcher: a signal handler does not hold it, and the watch ends when the last reference goes.
 *
 * Fails with `KOPRS_ERROR_INVALID_SCOPE` for a cluster-wide kind in a namespace and `KOPRS_ERROR_INVALID_ARGUMENT`
 * for a namespace that no request can be made of. Everything that may go wrong later is told by
 * [signal@Watcher::failed], and the watcher recovers from it by itself.
 *
 * Returns: (transfer full): a watcher that is started
 *
 * Since: 0.1
 */
KoprsWatcher *
koprs_client_watch_with_options (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                 KoprsWatchOptions *options, GError **error)
{
  g_autoptr (KoprsWatcher) watcher = NULL;
  g_autoptr (KoprsRequest) request = NULL;

  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_WATCH_OPTIONS (options), NULL);

  /* The watcher will make such requests, and nobody could be told then. */
  request = koprs_request_new_for_kind ("GET", scope, kind, NULL, NULL, TRUE, error);
  if (request == NULL)
    return NULL;
  watcher = koprs_watcher_new (self, scope, kind, options);
  koprs_watcher_start (watcher);
  return g_steal_pointer (&watcher);
}

/**
 * koprs_client_watch:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @label_selector: (nullable): which labels they must have, such as `app=web,tier!=cache`; `NULL` or empty: any
 * @error: return location for an error
 *
 * Watches the objects of a kind: what is there now, and every change from then on.
 *
 * Nothing is sent before the call returns; signals come later, in the main context that is the thread's default now.
 * Keep the watcher: a signal handler does not hold it, and the watch ends when the last reference goes.
 *
 * [signal@Watcher::changed] says that anything has changed, [signal@Watcher::added], [signal@Watcher::modified] and
 * [signal@Watcher::deleted] say what. The errors are those of [method@Client.watch_with_options].
 *
 * Returns: (transfer full): a watcher that is started
 *
 * Since: 0.1
 */
KoprsWatcher *
koprs_client_watch (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                    const char *label_selector, GError **error)
{
  g_autoptr (KoprsWatchOptions) options = koprs_watch_options_new ();

  koprs_watch_options_set_label_selector (options, label_selector);
  return koprs_client_watch_with_options (self, scope, kind, options, error);
}

/**
 * koprs_client_watch_namespaced:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @error: return location for an error
 *
 * Watches the objects of a kind in one namespace.
 *
 * See [method@Client.watch].
 *
 * Returns: (transfer full): a watcher that is started
 *
 * Since: 0.1
 */
KoprsWatcher *
koprs_client_watch_namespaced (KoprsClient *self, const char *namespace_, KoprsKind *kind,
                               GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_watch (self, scope, kind, NULL, error);
}

/**
 * koprs_client_watch_namespaced_by_label:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @label_selector: which labels they must have, such as `app=web,tier!=cache`
 * @error: return location for an error
 *
 * Watches the objects of a kind that have certain labels, in one namespace.
 *
 * An empty selector is `KOPRS_ERROR_INVALID_ARGUMENT`. See [method@Client.watch].
 *
 * Returns: (transfer full): a watcher that is started
 *
 * Since: 0.1
 */
KoprsWatcher *
koprs_client_watch_namespaced_by_label (KoprsClient *self, const char *namespace_, KoprsKind *kind,
                                        const char *label_selector, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  if (!check_selector (label_selector, error))
    return NULL;
  return koprs_client_watch (self, scope, kind, label_selector, error);
}

/**
 * koprs_client_watch_cluster:
 * @self: a client
 * @kind: which kind
 * @error: return location for an error
 *
 * Watches the objects of a kind in the whole cluster, of a namespaced one those of all namespaces.
 *
 * See [method@Client.watch].
 *
 * Returns: (transfer full): a watcher that is started
 *
 * Since: 0.1
 */
KoprsWatcher *
koprs_client_watch_cluster (KoprsClient *self, KoprsKind *kind, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_watch (self, scope, kind, NULL, error);
}

/**
 * koprs_client_watch_cluster_by_label:
 * @self: a client
 * @kind: which kind
 * @label_selector: which labels they must have, such as `app=web,tier!=cache`
 * @error: return location for an error
 *
 * Watches the objects of a kind that have certain labels, in the whole cluster.
 *
 * An empty selector is `KOPRS_ERROR_INVALID_ARGUMENT`. See [method@Client.watch].
 *
 * Returns: (transfer full): a watcher that is started
 *
 * Since: 0.1
 */
KoprsWatcher *
koprs_client_watch_cluster_by_label (KoprsClient *self, KoprsKind *kind, const char *label_selector,
                                     GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  if (!check_selector (label_selector, error))
    return NULL;
  return koprs_client_watch (self, scope, kind, label_selector, error);
}
