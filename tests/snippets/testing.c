/* SPDX-License-Identifier: MIT */
#include <koprs/testing/koprs-testing.h>

static const char *NONE = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMapList\",\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[]}";

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestServer) server = koprs_test_server_new (&error);
  g_autoptr (KoprsClient) client = server != NULL ? koprs_test_server_create_client (server, &error) : NULL;
  g_autoptr (KoprsResource) namespace_ = NULL;
  g_autoptr (KoprsResourceList) list = NULL;

  if (client == NULL)
    g_error ("%s", error->message);

  /* It holds what it is given, as an API server does. */
  namespace_ = koprs_client_ensure_namespace (client, "my-namespace", "my-operator", NULL, &error);
  if (namespace_ == NULL)
    g_error ("%s", error->message);
  g_print ("%s is there\n", koprs_resource_get_name (namespace_));

  /* Or it answers by a script, and says what was not asked for as the script has it. */
  koprs_test_server_expect (server, "GET", "/api/v1/configmaps", 200, NONE);
  list = koprs_client_list_resources (client, koprs_kind_config_map (), NULL, &error);
  if (list == NULL || !koprs_test_server_verify (server, &error))
    g_error ("%s", error->message);
  g_print ("%u items\n", g_list_model_get_n_items (G_LIST_MODEL (list)));
  koprs_test_server_stop (server);
  return 0;
}
