/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

static void
keeps_what_it_was_made_of (void)
{
  KoprsObjectRef *ref = koprs_object_ref_new (koprs_kind_pod (), "prod", "web", "u-1");
  g_autoptr (KoprsKind) kind = NULL;
  g_autofree char *name = NULL;
  g_autofree char *namespace_ = NULL;
  g_autofree char *uid = NULL;

  g_assert_true (koprs_object_ref_get_kind (ref) == koprs_kind_pod ());
  g_assert_cmpstr (koprs_object_ref_get_namespace (ref), ==, "prod");
  g_assert_cmpstr (koprs_object_ref_get_name (ref), ==, "web");
  g_assert_cmpstr (koprs_object_ref_get_uid (ref), ==, "u-1");
  g_object_get (ref, "kind", &kind, "namespace", &namespace_, "name", &name, "uid", &uid, NULL);
  g_assert_true (kind == koprs_kind_pod ());
  g_assert_cmpstr (namespace_, ==, "prod");
  g_assert_cmpstr (name, ==, "web");
  g_assert_cmpstr (uid, ==, "u-1");
  g_assert_finalize_object (ref);
}

static void
empty_is_absent (void)
{
  g_autoptr (KoprsObjectRef) ref = koprs_object_ref_new (NULL, "", "", "");
  g_autoptr (KoprsObjectRef) none = koprs_object_ref_new (NULL, NULL, NULL, NULL);

  g_assert_null (koprs_object_ref_get_kind (ref));
  g_assert_null (koprs_object_ref_get_namespace (ref));
  g_assert_null (koprs_object_ref_get_name (ref));
  g_assert_null (koprs_object_ref_get_uid (ref));
  g_assert_true (koprs_object_ref_equal (ref, none));
  g_assert_cmpuint (koprs_object_ref_hash (ref), ==, koprs_object_ref_hash (none));
}

static void
a_resource_is_named_by_its_metadata (void)
{
  KoprsResource *pod =
    koprs_resource_new_from_json ("{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"web\",\"namespace\":\"prod\",\"uid\":\"u\"}}", -1, NULL);
  g_autoptr (KoprsResource) widget =
    koprs_resource_new_from_json ("{\"apiVersion\":\"x.io/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"w\"}}", -1, NULL);
  g_autoptr (KoprsObjectRef) pod_ref = koprs_object_ref_new_from_resource (pod);
  g_autoptr (KoprsObjectRef) widget_ref = koprs_object_ref_new_from_resource (widget);

  g_assert_finalize_object (pod);
  g_assert_true (koprs_object_ref_get_kind (pod_ref) == koprs_kind_pod ());
  g_assert_cmpstr (koprs_object_ref_get_name (pod_ref), ==, "web");
  g_assert_cmpstr (koprs_object_ref_get_namespace (pod_ref), ==, "prod");
  g_assert_cmpstr (koprs_object_ref_get_uid (pod_ref), ==, "u");
  g_assert_null (koprs_object_ref_get_kind (widget_ref));
  g_assert_null (koprs_object_ref_get_namespace (widget_ref));
}

static void
the_uid_makes_no_difference (void)
{
  g_autoptr (KoprsKind) pods = koprs_kind_new ("", "v1", "Pod", "pods", TRUE);
  g_autoptr (KoprsObjectRef) a = koprs_object_ref_new (koprs_kind_pod (), "n", "x", "u-1");
  g_autoptr (KoprsObjectRef) b = koprs_object_ref_new (pods, "n", "x", NULL);

  g_assert_true (koprs_object_ref_equal (a, b));
  g_assert_cmpuint (koprs_object_ref_hash (a), ==, koprs_object_ref_hash (b));
}

static void
kind_namespace_and_name_do (void)
{
  const struct { KoprsKind *kind; const char *namespace_, *name; } others[] = {
    { koprs_kind_secret (), "n", "x" }, { NULL, "n", "x" }, { koprs_kind_pod (), "m", "x" },
    { koprs_kind_pod (), NULL, "x" }, { koprs_kind_pod (), "n", "y" },
  };
  g_autoptr (KoprsObjectRef) ref = koprs_object_ref_new (koprs_kind_pod (), "n", "x", "u");

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (KoprsObjectRef) other = koprs_object_ref_new (others[i].kind, others[i].namespace_, others[i].name, "u");

      g_assert_false (koprs_object_ref_equal (ref, other));
      g_assert_false (koprs_object_ref_equal (other, ref));
    }
}

static void
reads_like_an_error_message (void)
{
  const struct { KoprsKind *kind; const char *namespace_, *name, *text; } cases[] = {
    { koprs_kind_deployment (), "prod", "web", "deployments.apps prod/web" },
    { koprs_kind_node (), NULL, "worker-1", "nodes worker-1" },
    { NULL, "prod", "web", "prod/web" },
    { NULL, NULL, NULL, "?" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KoprsObjectRef) ref = koprs_object_ref_new (cases[i].kind, cases[i].namespace_, cases[i].name, NULL);
      g_autofree char *text = koprs_object_ref_to_string (ref);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/object-ref/keeps-what-it-was-made-of", keeps_what_it_was_made_of);
  g_test_add_func ("/object-ref/empty-is-absent", empty_is_absent);
  g_test_add_func ("/object-ref/a-resource-is-named-by-its-metadata", a_resource_is_named_by_its_metadata);
  g_test_add_func ("/object-ref/the-uid-makes-no-difference", the_uid_makes_no_difference);
  g_test_add_func ("/object-ref/kind-namespace-and-name-do", kind_namespace_and_name_do);
  g_test_add_func ("/object-ref/reads-like-an-error-message", reads_like_an_error_message);
  return g_test_run ();
}
