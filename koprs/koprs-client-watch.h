/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-client.h>

G_BEGIN_DECLS

KOPRS_API
KoprsWatcher *koprs_client_watch_with_options (KoprsClient *self, KoprsScope *scope,
                                               KoprsKind *kind, KoprsWatchOptions *options,
                                               GError **error);

KOPRS_API
KoprsWatcher *koprs_client_watch (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                  const char *label_selector, GError **error);

KOPRS_API
KoprsWatcher *koprs_client_watch_namespaced (KoprsClient *self, const char *namespace_,
                                             KoprsKind *kind, GError **error);

KOPRS_API
KoprsWatcher *koprs_client_watch_namespaced_by_label (KoprsClient *self, const char *namespace_,
                                                      KoprsKind *kind, const char *label_selector,
                                                      GError **error);

KOPRS_API
KoprsWatcher *koprs_client_watch_cluster (KoprsClient *self, KoprsKind *kind, GError **error);

KOPRS_API
KoprsWatcher *koprs_client_watch_cluster_by_label (KoprsClient *self, KoprsKind *kind,
                                                   const char *label_selector, GError **error);

G_END_DECLS
