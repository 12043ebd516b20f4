/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which kinds a server serves, remembered for a client's life: for objects asked one group-version at a time, for the names that people use
 * all at once. Comes in: apiVersion and kind, or a name. Goes out: a KoprsKind with its plural and whether it is namespaced. Usable from
 * any thread. Callers in one main context share a request; callers in another send their own, so that nobody ever waits for a context
 * that may be blocked. */

#include "koprs/koprs-kind.h"
#include "koprs/client/koprs-served.h"
#include "koprs/wire/koprs-transport.h"

G_BEGIN_DECLS

#define KOPRS_TYPE_DISCOVERY (koprs_discovery_get_type ())
G_DECLARE_FINAL_TYPE (KoprsDiscovery, koprs_discovery, KOPRS, DISCOVERY, GObject)

KoprsDiscovery *koprs_discovery_new          (void);

/* What is not there may be on its way, as after a definition was applied: it is asked for again until `patience` µs are over (1.5 s). Then
 * for `memory` µs (1 s) what is not in that answer is not there, so that many who ask for nothing cost few requests. */
void            koprs_discovery_set_patience (KoprsDiscovery *self, gint64 patience, gint64 memory);
/* For tests: another clock, in µs. The waits between requests stay what they are. */
void            koprs_discovery_set_clock    (KoprsDiscovery *self, gint64 (*clock) (void));

/* A definition was written: what was waited for in vain may come now, what was found may be gone. */
void            koprs_discovery_expect_more  (KoprsDiscovery *self);
/* Something of this group-version turned out not to be served: what was remembered of it does not count. */
void            koprs_discovery_forget       (KoprsDiscovery *self, const char *api_version);

/* KOPRS_ERROR_UNKNOWN_KIND: the server does not serve it. INVALID_ARGUMENT: no apiVersion can look like that. */
void            koprs_discovery_find_async   (KoprsDiscovery *self, KoprsTransport *transport, const char *api_version,
                                              const char *kind, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
/* "deploy", "pods.metrics.k8s.io", "apps/v1/Deployment": see koprs-kind-name.h. The same finish and the same errors. */
void            koprs_discovery_find_named_async (KoprsDiscovery *self, KoprsTransport *transport, const char *name,
                                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
KoprsKind      *koprs_discovery_find_finish  (KoprsDiscovery *self, GAsyncResult *result, GError **error);

/* Everything, asked anew each time: which costs little where nothing has changed. */
void            koprs_discovery_list_async   (KoprsDiscovery *self, KoprsTransport *transport, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
KoprsServed    *koprs_discovery_list_finish  (KoprsDiscovery *self, GAsyncResult *result, GError **error);

G_END_DECLS
