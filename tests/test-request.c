/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-error.h"
#include "koprs/wire/koprs-request.h"

static KoprsKind *
kind_of (const char *which)
{
  if (g_str_equal (which, "pod"))
    return g_object_ref (koprs_kind_pod ());
  if (g_str_equal (which, "namespace"))
    return g_object_ref (koprs_kind_namespace ());
  if (g_str_equal (which, "deployment"))
    return g_object_ref (koprs_kind_deployment ());
  if (g_str_equal (which, "role"))
    return g_object_ref (koprs_kind_cluster_role ());
  if (g_str_equal (which, "broken"))
    return koprs_kind_new ("example.com", "v1", "Thing", "a/b", TRUE);
  return koprs_kind_new ("stable.example.com", "v1beta2", "Thing", "things", TRUE);
}

typedef struct {
  const char *kind;
  const char *namespace_;
  const char *name;
  const char *subresource;
  gboolean all;
  const char *target;     /* or NULL and: */
  int code;
} Row;

static const Row rows[] = {
  { "pod", "default", NULL, NULL, FALSE, "/api/v1/namespaces/default/pods" },
  { "pod", "default", "web-0", NULL, FALSE, "/api/v1/namespaces/default/pods/web-0" },
  { "pod", "default", "web-0", "log", FALSE, "/api/v1/namespaces/default/pods/web-0/log" },
  { "pod", NULL, NULL, NULL, TRUE, "/api/v1/pods" },
  { "namespace", NULL, "default", NULL, FALSE, "/api/v1/namespaces/default" },
  { "namespace", NULL, NULL, NULL, FALSE, "/api/v1/namespaces" },
  { "deployment", "a", "b", "status", FALSE, "/apis/apps/v1/namespaces/a/deployments/b/status" },
  { "thing", "a", "b", NULL, FALSE, "/apis/stable.example.com/v1beta2/namespaces/a/things/b" },
  { "role", NULL, "system:node", NULL, FALSE, "/apis/rbac.authorization.k8s.io/v1/clusterroles/system:node" },
  { "role", NULL, "a b?c#d&e+f", NULL, FALSE, "/apis/rbac.authorization.k8s.io/v1/clusterroles/a%20b%3Fc%23d%26e%2Bf" },
  { "role", NULL, "größe", NULL, FALSE, "/apis/rbac.authorization.k8s.io/v1/clusterroles/gr%C3%B6%C3%9Fe" },
  { "role", NULL, "line\r\nbreak", NULL, FALSE, "/apis/rbac.authorization.k8s.io/v1/clusterroles/line%0D%0Abreak" },
  { "role", NULL, "...", NULL, FALSE, "/apis/rbac.authorization.k8s.io/v1/clusterroles/..." },

  { "pod", NULL, NULL, NULL, FALSE, NULL, KOPRS_ERROR_INVALID_SCOPE },
  { "pod", NULL, "web-0", NULL, FALSE, NULL, KOPRS_ERROR_INVALID_SCOPE },
  { "pod", NULL, "web-0", NULL, TRUE, NULL, KOPRS_ERROR_INVALID_SCOPE },
  { "namespace", "default", NULL, NULL, FALSE, NULL, KOPRS_ERROR_INVALID_SCOPE },
  { "namespace", "default", "x", NULL, TRUE, NULL, KOPRS_ERROR_INVALID_SCOPE },
  { "pod", "", NULL, NULL, FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "pod", "..", NULL, NULL, FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "pod", "a/b", NULL, NULL, FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "pod", "a", "", NULL, FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "pod", "a", ".", NULL, FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "pod", "a", "..", NULL, FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "pod", "a", "x/y", NULL, FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "pod", "a", "x%2Fy", NULL, FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "pod", "a", NULL, "status", FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "pod", "a", "x", "", FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "pod", "a", "x", "proxy/etc", FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
  { "broken", "a", "x", NULL, FALSE, NULL, KOPRS_ERROR_INVALID_ARGUMENT },
};

static void
a_kind_a_scope_and_a_name_make_a_path_or_an_error (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Row *row = &rows[i];
      g_autoptr (KoprsKind) kind = kind_of (row->kind);
      g_autoptr (KoprsScope) scope = row->namespace_ ? koprs_scope_new_namespaced (row->namespace_) : koprs_scope_new_cluster ();
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsRequest) request =
        koprs_request_new_for_kind ("GET", scope, kind, row->name, row->subresource, row->all, &error);

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      if (row->target)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (request->target->str, ==, row->target);
        }
      else
        {
          g_assert_null (request);
          g_assert_error (error, KOPRS_ERROR, row->code);
        }
    }
}

static void
queries_are_encoded_and_empty_ones_left_out (void)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", "/api/v1/pods");

  koprs_request_add_query (request, "labelSelector", NULL);
  koprs_request_add_query (request, "fieldSelector", "");
  g_assert_cmpstr (request->target->str, ==, "/api/v1/pods");
  koprs_request_add_query (request, "labelSelector", "a in (b,c),d!=e f&g=h/ü");
  koprs_request_add_query_int (request, "limit", 500);
  koprs_request_add_query_int (request, "x", G_MININT64);
  g_assert_cmpstr (request->target->str, ==,
                   "/api/v1/pods?labelSelector=a%20in%20%28b,c%29,d%21%3De%20f%26g%3Dh%2F%C3%BC&limit=500&x=-9223372036854775808");
}

static void
everything_but_a_get_is_a_write (void)
{
  static const char *const methods[] = { "POST", "PUT", "PATCH", "DELETE" };
  g_autoptr (KoprsRequest) get = koprs_request_new ("GET", "/version");

  g_assert_cmpint (get->flags, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autoptr (KoprsRequest) request = koprs_request_new (methods[i], "/version");

      g_assert_cmpint (request->flags, ==, KOPRS_REQUEST_WRITE);
    }
}

static void
a_second_body_replaces_the_first (void)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("POST", "/x");

  koprs_request_take_body (request, "application/json", g_bytes_new_static ("1", 1));
  koprs_request_take_body (request, "application/yaml", g_bytes_new_static ("22", 2));
  g_assert_cmpstr (request->content_type, ==, "application/yaml");
  g_assert_cmpuint (g_bytes_get_size (request->body), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/request/a-kind-a-scope-and-a-name-make-a-path-or-an-error", a_kind_a_scope_and_a_name_make_a_path_or_an_error);
  g_test_add_func ("/request/queries-are-encoded-and-empty-ones-left-out", queries_are_encoded_and_empty_ones_left_out);
  g_test_add_func ("/request/everything-but-a-get-is-a-write", everything_but_a_get_is_a_write);
  g_test_add_func ("/request/a-second-body-replaces-the-first", a_second_body_replaces_the_first);
  return g_test_run ();
}
