/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), "my-config");
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("my-namespace");
  g_autoptr (KoprsResource) role = NULL;
  g_autoptr (KoprsResource) config_map = NULL;
  g_autoptr (KoprsResource) applied = NULL;
  g_autoptr (KoprsResource) applied_role = NULL;
  g_autoptr (KoprsResource) again = NULL;

  koprs_resource_builder_set_string (builder, "data.colour", "green");
  config_map = koprs_resource_builder_build (builder, error);
  if (config_map == NULL)
    return FALSE;

  /* What lives in a namespace. */
  applied = koprs_client_apply_namespaced_resource (client, "my-namespace", config_map, "my-operator", NULL, error);
  if (applied == NULL)
    return FALSE;
  g_print ("applied %s/%s\n", koprs_resource_get_namespace (applied), koprs_resource_get_name (applied));

  /* What belongs to the cluster. */
  role = koprs_resource_new_from_yaml ("apiVersion: rbac.authorization.k8s.io/v1\n"
                                       "kind: ClusterRole\n"
                                       "metadata: {name: my-cluster-resource}\n", -1, error);
  if (role == NULL)
    return FALSE;
  applied_role = koprs_client_apply_cluster_resource (client, role, "my-operator", NULL, error);
  if (applied_role == NULL)
    return FALSE;
  g_print ("applied %s\n", koprs_resource_get_name (applied_role));

  /* Where is known at run time only. */
  again = koprs_client_apply_resource (client, scope, config_map, "my-operator", NULL, error);
  if (again == NULL)
    return FALSE;
  g_print ("%s\n", koprs_resource_equal (applied, again) ? "nothing changed" : "changed");
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
