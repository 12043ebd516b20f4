/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Drives an asynchronous verb to its end from a synchronous one: the call runs in a private main context, and nothing of the
 * caller's runs meanwhile. Usage: begin, start the _async with koprs_client_sync_done, then _finish on what wait returns.
 *
 *   g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self); */

#include "koprs/koprs-client.h"

G_BEGIN_DECLS

typedef struct {
  KoprsClient *client;
  GMainContext *context;
  GAsyncResult *result;
} KoprsClientSync;

KoprsClientSync koprs_client_sync_begin (KoprsClient *client);
void            koprs_client_sync_done  (GObject *source, GAsyncResult *result, gpointer user_data);
GAsyncResult   *koprs_client_sync_wait  (KoprsClientSync *self);
void            koprs_client_sync_clear (KoprsClientSync *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsClientSync, koprs_client_sync_clear)

G_END_DECLS
