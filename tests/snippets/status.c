/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsKind) website = koprs_kind_new ("example.com", "v1", "Website", "websites", TRUE);
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("my-namespace");
  g_autoptr (JsonNode) status = json_from_string ("{\"ready\": false, \"message\": \"Starting\"}", error);
  g_autoptr (JsonNode) done = json_from_string ("{\"ready\": true, \"message\": \"Reconciled\"}", error);
  g_autoptr (KoprsResource) starting = NULL;
  g_autoptr (KoprsResource) ready = NULL;
  g_autofree char *message = NULL;

  if (status == NULL || done == NULL)
    return FALSE;
  starting = koprs_client_patch_status_namespaced (client, "my-namespace", website, "my-website", status, "my-operator", NULL, error);
  if (starting == NULL)
    return FALSE;
  ready = koprs_client_patch_status (client, scope, website, "my-website", done, "my-operator", NULL, error);
  if (ready == NULL)
    return FALSE;
  message = koprs_resource_dup_string (ready, "status.message");
  g_print ("%s: %s\n", koprs_resource_get_boolean (ready, "status.ready", FALSE) ? "ready" : "not ready", message);
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
