/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

static void
every_resource_leads_to_the_same_list (void)
{
  GListStore *refs = g_list_store_new (KOPRS_TYPE_OBJECT_REF);
  g_autoptr (KoprsObjectRef) ref = koprs_object_ref_new (koprs_kind_pod (), "n", "x", NULL);
  g_autoptr (KoprsResource) resource = koprs_resource_new_from_json ("{}", -1, NULL);
  KoprsObjectRefMapper *mapper = koprs_object_ref_mapper_new (G_LIST_MODEL (refs));
  GListModel *mapped = koprs_object_ref_mapper_map (mapper, resource);

  g_assert_true (mapped == G_LIST_MODEL (refs));
  g_list_store_append (refs, ref);
  g_assert_cmpuint (g_list_model_get_n_items (mapped), ==, 1);
  g_object_unref (mapped);
  g_assert_finalize_object (mapper);
  g_assert_finalize_object (refs);
}

static void
a_mapper_of_nothing_leads_nowhere (void)
{
  g_autoptr (KoprsObjectRefMapper) mapper = g_object_new (KOPRS_TYPE_OBJECT_REF_MAPPER, NULL);
  g_autoptr (KoprsResource) resource = koprs_resource_new_from_json ("{}", -1, NULL);
  g_autoptr (GListModel) mapped = koprs_object_ref_mapper_map (mapper, resource);

  g_assert_cmpuint (g_list_model_get_n_items (mapped), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/object-ref-mapper/every-resource-leads-to-the-same-list", every_resource_leads_to_the_same_list);
  g_test_add_func ("/object-ref-mapper/one-of-nothing-leads-nowhere", a_mapper_of_nothing_leads_nowhere);
  return g_test_run ();
}
