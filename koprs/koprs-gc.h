/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-client.h>
#include <koprs/koprs-gc-options.h>
#include <koprs/koprs-gc-result.h>

G_BEGIN_DECLS

/**
 * KoprsKeepFunc:
 * @resource: an object that the selector matches
 * @user_data: what was given with the function
 *
 * Says whether an object is wanted.
 *
 * Called once for each object, in the main context of the call.
 *
 * Returns: `TRUE` to keep it, `FALSE` to have it deleted
 *
 * Since: 0.1
 */
typedef gboolean (*KoprsKeepFunc) (KoprsResource *resource, gpointer user_data);

KOPRS_API
KoprsGcResult *koprs_client_gc_resources (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                          const char *label_selector, KoprsKeepFunc keep_func,
                                          gpointer keep_data, GDestroyNotify keep_data_destroy,
                                          GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_gc_resources_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                      const char *label_selector, KoprsKeepFunc keep_func,
                                      gpointer keep_data, GDestroyNotify keep_data_destroy,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
KOPRS_API
KoprsGcResult *koprs_client_gc_resources_with_closure (KoprsClient *self, KoprsScope *scope,
                                                       KoprsKind *kind, const char *label_selector,
                                                       GClosure *keep, GCancellable *cancellable,
                                                       GError **error);
KOPRS_API
void koprs_client_gc_resources_async_with_closure (KoprsClient *self, KoprsScope *scope,
                                                   KoprsKind *kind, const char *label_selector,
                                                   GClosure *keep, GCancellable *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer user_data);
KOPRS_API
KoprsGcResult *koprs_client_gc_resources_finish (KoprsClient *self, GAsyncResult *result,
                                                 GError **error);

KOPRS_API
KoprsGcResult *koprs_client_gc_with_options (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                             const char *label_selector, KoprsKeepFunc keep_func,
                                             gpointer keep_data, GDestroyNotify keep_data_destroy,
                                             KoprsGcOptions *options, GCancellable *cancellable,
                                             GError **error);
KOPRS_API
void koprs_client_gc_with_options_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                         const char *label_selector, KoprsKeepFunc keep_func,
                                         gpointer keep_data, GDestroyNotify keep_data_destroy,
                                         KoprsGcOptions *options, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsGcResult *koprs_client_gc_with_options_with_closure (KoprsClient *self, KoprsScope *scope,
                                                          KoprsKind *kind,
                                                          const char *label_selector,
                                                          GClosure *keep, KoprsGcOptions *options,
                                                          GCancellable *cancellable,
                                                          GError **error);
KOPRS_API
void koprs_client_gc_with_options_async_with_closure (KoprsClient *self, KoprsScope *scope,
                                                      KoprsKind *kind, const char *label_selector,
                                                      GClosure *keep, KoprsGcOptions *options,
                                                      GCancellable *cancellable,
                                                      GAsyncReadyCallback callback,
                                                      gpointer user_data);
KOPRS_API
KoprsGcResult *koprs_client_gc_with_options_finish (KoprsClient *self, GAsyncResult *result,
                                                    GError **error);

G_END_DECLS
