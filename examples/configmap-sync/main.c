/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* configmap-sync: an operator for ConfigMapSync objects. The server is where kubectl would look; ends on SIGTERM or SIGINT. */

#include <glib-unix.h>

#include "sync-operator.h"

static gboolean
on_signal (gpointer user_data)
{
  g_main_loop_quit (user_data);
  return G_SOURCE_CONTINUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsClient) client = koprs_client_new_default (&error);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (SyncOperator) operator = NULL;

  if (client == NULL)
    {
      g_printerr ("configmap-sync: %s\n", error->message);
      return 1;
    }
  operator = sync_operator_new (client);
  g_unix_signal_add (SIGTERM, on_signal, loop);
  g_unix_signal_add (SIGINT, on_signal, loop);
  g_main_loop_run (loop);
  return 0;
}
