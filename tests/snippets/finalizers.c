/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

#define FINALIZER "example.com/cleanup"

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsKind) website = koprs_kind_new ("example.com", "v1", "Website", "websites", TRUE);
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("my-namespace");
  g_autoptr (KoprsResource) held = NULL;
  g_autoptr (KoprsResource) waiting = NULL;
  g_autoptr (KoprsResource) released = NULL;

  held = koprs_client_add_finalizer_namespaced (client, "my-namespace", website, "my-website", FINALIZER, NULL, error);
  if (held == NULL)
    return FALSE;
  if (!koprs_client_delete_namespaced_resource (client, "my-namespace", website, "my-website", NULL, error))
    return FALSE;
  waiting = koprs_client_get (client, scope, website, "my-website", NULL, NULL, error);
  if (waiting == NULL)
    return FALSE;
  g_print ("%s\n", koprs_resource_is_being_deleted (waiting) ? "waits for its finalizer" : "is not being deleted");

  /* Clean up here, then let it go. */
  released = koprs_client_remove_finalizer (client, scope, website, "my-website", FINALIZER, NULL, error);
  if (released == NULL)
    return FALSE;
  if (!koprs_client_exists (client, scope, website, "my-website", NULL, NULL, error))
    g_print ("gone\n");
  return *error == NULL;
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
