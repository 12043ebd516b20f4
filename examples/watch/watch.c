/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

static void
on_added (KoprsWatcher *watcher, KoprsResource *resource, gpointer user_data)
{
  g_print ("%s/%s\n", koprs_resource_get_namespace (resource), koprs_resource_get_name (resource));
}

int
main (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsClient) client = koprs_client_new_default (&error);
  g_autoptr (KoprsWatcher) watcher = NULL;

  if (client != NULL)
    watcher = koprs_client_watch_namespaced (client, "default", koprs_kind_config_map (), &error);
  if (watcher == NULL)
    g_error ("%s", error->message);
  g_signal_connect (watcher, "added", G_CALLBACK (on_added), NULL);
  g_main_loop_run (loop);
}
