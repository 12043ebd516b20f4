/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsKind) website = koprs_kind_new ("example.com", "v1", "Website", "websites", TRUE);
  g_autoptr (KoprsResourceList) found = NULL;

  /* Until there is at least one; a list every 10 s where it can't watch. */
  found = koprs_client_wait_for_resources_namespaced (client, "my-namespace", website, 10000, NULL, error);
  if (found == NULL)
    return FALSE;
  g_print ("%u found\n", g_list_model_get_n_items (G_LIST_MODEL (found)));
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
