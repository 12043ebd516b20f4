/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("my-namespace");
  GError *failure = NULL;
  gboolean existed;

  /* What lives in a namespace. FALSE says that there was none, or that it failed. */
  existed = koprs_client_delete_namespaced_resource (client, "my-namespace", koprs_kind_config_map (), "my-config", NULL, &failure);
  if (failure == NULL)
    {
      g_print ("%s\n", existed ? "deleted" : "already gone");

      /* Where is known at run time only. */
      existed = koprs_client_delete_resource (client, scope, koprs_kind_config_map (), "my-config", NULL, &failure);
    }
  if (failure == NULL)
    {
      g_print ("%s\n", existed ? "deleted" : "already gone");

      /* What belongs to the cluster. */
      existed = koprs_client_delete_cluster_resource (client, koprs_kind_cluster_role (), "my-cluster-resource", NULL, &failure);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_print ("%s\n", existed ? "deleted" : "already gone");
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
