/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

static void
the_cluster_has_no_namespace (void)
{
  KoprsScope *scope = koprs_scope_new_cluster ();

  g_assert_true (koprs_scope_is_cluster (scope));
  g_assert_null (koprs_scope_get_namespace (scope));
  g_assert_finalize_object (scope);
}

static void
a_namespace_is_kept (void)
{
  KoprsScope *scope = koprs_scope_new_namespaced ("kube-system");
  g_autofree char *namespace_ = NULL;

  g_assert_false (koprs_scope_is_cluster (scope));
  g_assert_cmpstr (koprs_scope_get_namespace (scope), ==, "kube-system");
  g_object_get (scope, "namespace", &namespace_, NULL);
  g_assert_cmpstr (namespace_, ==, "kube-system");
  g_assert_finalize_object (scope);
}

static void
a_missing_name_never_widens_to_the_cluster (void)
{
  g_autoptr (KoprsScope) null = koprs_scope_new_namespaced (NULL);
  g_autoptr (KoprsScope) empty = koprs_scope_new_namespaced ("");

  g_assert_false (koprs_scope_is_cluster (null));
  g_assert_cmpstr (koprs_scope_get_namespace (null), ==, "");
  g_assert_false (koprs_scope_is_cluster (empty));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/scope/the-cluster-has-no-namespace", the_cluster_has_no_namespace);
  g_test_add_func ("/scope/a-namespace-is-kept", a_namespace_is_kept);
  g_test_add_func ("/scope/a-missing-name-never-widens-to-the-cluster", a_missing_name_never_widens_to_the_cluster);
  return g_test_run ();
}
