/* SPDX-License-Identifier: MIT */
#include <koprs/testing/koprs-testing.h>

/* What is tested: gives a namespace its settings, and tells whether that worked. */
static gboolean
settle (KoprsClient *client, const char *namespace_, GError **error)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), "settings");
  g_autoptr (KoprsResource) settings = NULL;
  g_autoptr (KoprsResource) applied = NULL;

  koprs_resource_builder_set_string (builder, "data.colour", "green");
  settings = koprs_resource_builder_build (builder, error);
  if (settings != NULL)
    applied = koprs_client_apply_namespaced_resource (client, namespace_, settings, "my-operator", NULL, error);
  return applied != NULL;
}

static void
without_permission (KoprsTestServer *server)
{
  g_autoptr (KoprsTestUser) user = koprs_test_user_new ("my-operator");
  g_autoptr (KoprsClient) client = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_user_allow (user, "default", "get, list, watch", "", "configmaps");
  koprs_test_server_add_user (server, user);
  client = koprs_test_server_create_user_client (server, "my-operator", KOPRS_TEST_CREDENTIAL_TOKEN, &error);
  g_assert_no_error (error);
  g_assert_false (settle (client, "default", &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_FORBIDDEN);
  g_print ("forbidden\n");
}

static void
when_the_server_fails (KoprsTestServer *server, KoprsClient *client)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_STATUS);
  g_autoptr (GError) error = NULL;

  koprs_test_fault_set_verb (fault, "patch");
  koprs_test_fault_set_resource (fault, "configmaps");
  koprs_test_fault_set_status (fault, 500);
  koprs_test_server_add_fault (server, fault);
  g_assert_false (settle (client, "default", &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INTERNAL);
  g_clear_error (&error);
  /* The fault was for one request. */
  g_assert_true (settle (client, "default", &error));
  g_assert_no_error (error);
  g_print ("failed %u time\n", koprs_test_fault_get_hits (fault));
}

static void
when_time_passes (KoprsTestServer *server)
{
  g_autoptr (KoprsTestUser) user = koprs_test_user_new ("for-an-hour");
  const char *groups[] = { "system:masters", NULL };
  g_autoptr (KoprsClient) client = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_user_set_groups (user, groups);
  koprs_test_user_set_token_lifetime (user, 3600);
  koprs_test_server_add_user (server, user);
  client = koprs_test_server_create_user_client (server, "for-an-hour", KOPRS_TEST_CREDENTIAL_TOKEN, &error);
  g_assert_no_error (error);
  g_assert_true (settle (client, "default", &error));
  koprs_test_server_advance_time (server, 3600 * 1000);
  g_assert_false (settle (client, "default", &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNAUTHORIZED);
  g_print ("the token expired\n");
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestServer) server = koprs_test_server_new (&error);
  g_autoptr (KoprsClient) client = server != NULL ? koprs_test_server_create_client (server, &error) : NULL;

  g_assert_no_error (error);
  without_permission (server);
  when_the_server_fails (server, client);
  when_time_passes (server);
  return 0;
}
