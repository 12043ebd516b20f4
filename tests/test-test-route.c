/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-route.h"
#include "koprs/testing/values/koprs-test-status.h"

typedef struct {
  const char *method;
  const char *path;
  const char *resource;      /* NULL: not served */
  const char *namespace_;
  const char *name;
  const char *subresource;
  guint code;                /* of the refusal */
  gboolean plain;
} Case;

static const Case cases[] = {
  { "GET", "/api/v1/namespaces/a/configmaps", "configmaps", "a", NULL, NULL },
  { "GET", "/api/v1/namespaces/a/configmaps/", "configmaps", "a", NULL, NULL },
  { "GET", "/api/v1/namespaces/a/configmaps/b", "configmaps", "a", "b", NULL },
  { "GET", "/api/v1/namespaces/a/configmaps/b%3Ac", "configmaps", "a", "b:c", NULL },
  { "PUT", "/api/v1/namespaces/a/pods/b/status", "pods", "a", "b", "status" },
  { "GET", "/api/v1/configmaps", "configmaps", NULL, NULL, NULL },
  { "GET", "/api/v1/namespaces//configmaps", "configmaps", NULL, NULL, NULL },
  { "GET", "/api/v1/namespaces", "namespaces", NULL, NULL, NULL },
  { "GET", "/api/v1/namespaces/a", "namespaces", NULL, "a", NULL },
  { "PUT", "/api/v1/namespaces/a/status", "namespaces", NULL, "a", "status" },
  { "GET", "/apis/apps/v1/namespaces/a/deployments/d/scale", "deployments.apps", "a", "d", "scale" },
  { "GET", "/api/v1/watch/namespaces/a/configmaps", "configmaps", "a", NULL, NULL },
  { "GET", "/apis/apps/v1/namespaces/status/deployments/finalize", "deployments.apps", "status", "finalize", NULL },
  { "GET", "/nope", .code = 404, .plain = TRUE },
  { "GET", "/api//v1/configmaps", .code = 404 },
  { "GET", "/apis/none.example.com/v1/widgets", .code = 404, .plain = TRUE },
  { "GET", "/api/v1/foos", .code = 404 },
  { "GET", "/apis/apps/v9/deployments", .code = 404 },
  { "GET", "/api/v1/namespaces/a/nodes", .code = 404 },
  { "GET", "/api/v1/namespaces/a/configmaps/b/c/d", .code = 404 },
  { "POST", "/api/v1/configmaps", .code = 405 },
  { "DELETE", "/api/v1/configmaps", .code = 405 },
  { "GET", "/api/v1/namespaces/a/configmaps/b%2Fc", "configmaps", "a", "b", "c" },
  { "GET", "/api/v1/namespaces/a/configmaps/b%252Fc", "configmaps", "a", "b%2Fc", NULL },
  { "GET", "/api/v1/namespaces/a/configmaps//", "configmaps", "a", NULL, NULL },
  { "GET", "/api/v1/namespaces/a/configmaps/b///", "configmaps", "a", "b", NULL },
  { "GET", "/version/b", .code = 404 },
  { "GET", "/apis//v1", .code = 404, .plain = TRUE },
};

static void
paths_name_kinds_and_objects (void)
{
  g_autoptr (KoprsTestKinds) kinds = koprs_test_kinds_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *row = &cases[i];
      g_autoptr (KoprsTestCall) call = koprs_test_call_new (row->method, row->path, NULL);
      g_autoptr (GError) error = NULL;
      gboolean found = koprs_test_route_resolve (kinds, call, &error);

      g_test_message ("%s %s", row->method, row->path);
      g_assert_cmpint (found, ==, row->resource != NULL);
      if (!found)
        {
          g_assert_cmpint (error->code, ==, row->code);
          g_assert_cmpint (koprs_test_status_is_plain (error), ==, row->plain);
          continue;
        }
      g_assert_cmpstr (call->kind->resource, ==, row->resource);
      g_assert_cmpstr (call->namespace_, ==, row->namespace_);
      g_assert_cmpstr (call->name, ==, row->name);
      g_assert_cmpstr (call->subresource, ==, row->subresource);
    }
}

static void
the_first_value_of_a_parameter_counts (void)
{
  g_autoptr (KoprsTestCall) call = koprs_test_call_new ("GET", "/", "a=1&a=2&b=%zz&c&d=x%20y+z&=e&f=0&g=false");

  g_assert_cmpstr (koprs_test_call_get (call, "a"), ==, "1");
  g_assert_null (koprs_test_call_get (call, "b"));
  g_assert_cmpstr (koprs_test_call_get (call, "c"), ==, "");
  g_assert_cmpstr (koprs_test_call_get (call, "d"), ==, "x y z");
  g_assert_true (koprs_test_call_is_set (call, "c"));
  g_assert_false (koprs_test_call_is_set (call, "f"));
  g_assert_false (koprs_test_call_is_set (call, "g"));
  g_assert_false (koprs_test_call_is_set (call, "none"));
}

static void
the_manager_is_the_program_unless_it_is_said (void)
{
  static const struct { const char *query, *agent, *manager; } rows[] = {
    { NULL, "koprs/0.1 (linux)", "koprs" },
    { NULL, "curl", "curl" },
    { NULL, "", "unknown" },
    { NULL, NULL, "unknown" },
    { NULL, "/x", "unknown" },
    { "fieldManager=me", "koprs/0.1", "me" },
    { "fieldManager=", "koprs/0.1", "koprs" },
  };
  g_autofree char *agent = g_strnfill (200, 'x');
  g_autoptr (KoprsTestCall) cut = koprs_test_call_new ("GET", "/", NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (KoprsTestCall) call = koprs_test_call_new ("GET", "/", rows[i].query);
      g_autofree char *manager = NULL;

      call->user_agent = g_strdup (rows[i].agent);
      manager = koprs_test_call_dup_manager (call);
      g_assert_cmpstr (manager, ==, rows[i].manager);
    }
  cut->user_agent = g_steal_pointer (&agent);
  name = koprs_test_call_dup_manager (cut);
  g_assert_cmpuint (strlen (name), ==, 128);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/test-route/paths-name-kinds-and-objects", paths_name_kinds_and_objects);
  g_test_add_func ("/test-call/the-first-value-of-a-parameter-counts", the_first_value_of_a_parameter_counts);
  g_test_add_func ("/test-call/the-manager-is-the-program-unless-it-is-said", the_manager_is_the_program_unless_it_is_said);
  return g_test_run ();
}
