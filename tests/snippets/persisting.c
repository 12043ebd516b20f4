/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsKind) website = koprs_kind_new ("example.com", "v1", "Website", "websites", TRUE);
  g_autofree char *directory = g_get_current_dir ();

  if (!koprs_client_fetch_and_write_to_file (client, website, directory, "websites.json", NULL, error))
    return FALSE;
  g_print ("written\n");
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
