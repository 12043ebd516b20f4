/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsResource) answer = koprs_client_ensure_namespace (client, "my-namespace", "my-operator", NULL, error);

  if (answer == NULL)
    return FALSE;
  g_print ("%s is there\n", koprs_resource_get_name (answer));
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
