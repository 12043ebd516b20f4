/* SPDX-License-Identifier: MIT */
#include <koprs/koprs.h>

/* What is wanted is kept. */
static gboolean
is_wanted (KoprsResource *resource, gpointer wanted)
{
  return g_hash_table_contains (wanted, koprs_resource_get_name (resource));
}

static gboolean
run (KoprsClient *client, GError **error)
{
  g_autoptr (KoprsKind) website = koprs_kind_new ("example.com", "v1", "Website", "websites", TRUE);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (KoprsGcResult) result = NULL;

  g_hash_table_add (wanted, (gpointer) "one");
  result = koprs_client_gc_namespaced_resources (client, "my-namespace", website, "app=my-operator",
                                                 is_wanted, wanted, NULL, NULL, error);
  if (result == NULL)
    return FALSE;
  g_print ("%u kept, %u deleted\n", koprs_gc_result_get_n_kept (result), koprs_gc_result_get_n_deleted (result));
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
