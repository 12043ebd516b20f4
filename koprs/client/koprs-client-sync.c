/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-client-sync.h"

#include "koprs/koprs-client-private.h"
#include "koprs/client/koprs-client-lanes.h"

KoprsClientSync
koprs_client_sync_begin (KoprsClient *client)
{
  KoprsClientSync self = { g_object_ref (client), koprs_client_lanes_push (koprs_client_get_lanes (client)), NULL };

  return self;
}

void
koprs_client_sync_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KoprsClientSync *self = user_data;

  self->result = g_object_ref (result);
}

GAsyncResult *
koprs_client_sync_wait (KoprsClientSync *self)
{
  while (self->result == NULL)
    g_main_context_iteration (self->context, TRUE);
  return self->result;
}

void
koprs_client_sync_clear (KoprsClientSync *self)
{
  g_clear_object (&self->result);
  koprs_client_lanes_pop (koprs_client_get_lanes (self->client), self->context);
  g_clear_object (&self->client);
}
