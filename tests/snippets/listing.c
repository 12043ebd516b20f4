/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsKind) website = koprs_kind_new ("example.com", "v1", "Website", "websites", TRUE);
  g_autoptr (KoprsResourceList) all = koprs_client_list_resources (client, website, NULL, error);
  g_autoptr (KoprsResourceList) labelled = NULL;
  g_autoptr (KoprsResourceList) in_namespace = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;

  if (all == NULL)
    return FALSE;
  labelled = koprs_client_list_resources_by_label (client, website, "app=my-operator", NULL, error);
  if (labelled == NULL)
    return FALSE;
  in_namespace = koprs_client_list_namespaced_resources (client, "my-namespace", website, NULL, error);
  if (in_namespace == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (in_namespace)); i++)
    {
      g_autoptr (KoprsResource) item = g_list_model_get_item (G_LIST_MODEL (in_namespace), i);

      g_print ("%s\n", koprs_resource_get_name (item));
    }
  names = koprs_client_list_resource_names (client, website, "app=my-operator", NULL, error);
  if (names == NULL)
    return FALSE;
  joined = g_strjoinv (" ", names);
  g_print ("%s\n", joined);
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
