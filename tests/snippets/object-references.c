/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsKind) website = koprs_kind_new ("example.com", "v1", "Website", "websites", TRUE);
  g_autoptr (GListModel) references = koprs_client_make_object_refs_namespaced (client, "my-namespace", website, NULL, error);
  g_autoptr (KoprsObjectRefMapper) mapper = NULL;
  g_autoptr (KoprsResource) trigger = NULL;
  g_autoptr (GListModel) mapped = NULL;

  if (references == NULL)
    return FALSE;
  trigger = koprs_resource_new_from_yaml ("{apiVersion: v1, kind: ConfigMap, metadata: {name: my-config}}", -1, error);
  if (trigger == NULL)
    return FALSE;

  /* Whatever changes, these are to be looked at. */
  mapper = koprs_object_ref_mapper_new (references);
  mapped = koprs_object_ref_mapper_map (mapper, trigger);
  for (guint i = 0; i < g_list_model_get_n_items (mapped); i++)
    {
      g_autoptr (KoprsObjectRef) reference = g_list_model_get_item (mapped, i);
      g_autofree char *text = koprs_object_ref_to_string (reference);

      g_print ("%s\n", text);
    }
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
