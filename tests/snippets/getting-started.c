/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsClient) client = koprs_client_new_default (&error);
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("my-namespace");
  g_autoptr (KoprsResource) config_map = NULL;
  g_autofree char *colour = NULL;

  if (client != NULL)
    config_map = koprs_client_get (client, scope, koprs_kind_config_map (), "my-config", NULL, NULL, &error);
  if (config_map == NULL)
    g_error ("%s", error->message);
  colour = koprs_resource_dup_string (config_map, "data.colour");
  g_print ("the colour is %s\n", colour);
  return 0;
}
