/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsClient) client = koprs_client_new_default (&error);
  gboolean existed;

  if (client == NULL)
    g_error ("%s", error->message);
  existed = koprs_client_delete_cluster_resource (client, koprs_kind_namespace (), "my-resource", NULL, &error);
  if (error == NULL)
    g_print ("%s\n", existed ? "deleted" : "already gone");
  else if (g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_FORBIDDEN))
    g_print ("permission denied\n");
  else
    g_error ("%s", error->message);

  /* An empty name is noticed here, before anything is sent. */
  koprs_client_delete_cluster_resource (client, koprs_kind_namespace (), "", NULL, &error);
  if (g_error_matches (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT))
    g_print ("no such name can be\n");
  return 0;
}
