/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

static void
on_added (KoprsWatcher *watcher, KoprsResource *resource, gpointer user_data)
{
  g_print ("added %s\n", koprs_resource_get_name (resource));
}

static void
on_synced (KoprsWatcher *watcher, GMainLoop *loop)
{
  g_print ("that was what is there; from now on comes what changes\n");
  g_main_loop_quit (loop);
}

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsKind) website = koprs_kind_new ("example.com", "v1", "Website", "websites", TRUE);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (KoprsWatcher) watcher = NULL;

  watcher = koprs_client_watch_namespaced_by_label (client, "my-namespace", website, "app=my-operator", error);
  if (watcher == NULL)
    return FALSE;
  g_signal_connect (watcher, "added", G_CALLBACK (on_added), NULL);
  g_signal_connect (watcher, "synced", G_CALLBACK (on_synced), loop);
  g_main_loop_run (loop);
  koprs_watcher_stop (watcher);
  return TRUE;
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsClient) client = koprs_client_new_default (&error);

  if (client == NULL || !run (client, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
