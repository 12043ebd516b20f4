/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Waits until what a CustomResourceDefinition defines can be used. Comes in: the definition as the server answered it. Goes out: that its
 * kind is established and served in every version, or why not. Runs in the caller's thread-default context. */

#include "koprs/koprs-client.h"

G_BEGIN_DECLS

/* Asks for the definition again, after waits that double, until it is established or `patience` µs are over (KOPRS_ERROR_TIMED_OUT). */
void     koprs_definition_wait_async  (KoprsClient *client, KoprsResource *definition, gint64 patience, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
gboolean koprs_definition_wait_finish (KoprsClient *client, GAsyncResult *result, GError **error);

G_END_DECLS
