/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

#include "koprs/koprs-resource-list-private.h"

static char *
describe (KoprsResourceList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (KoprsResource) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (text, "%s%s/%s/%s", i > 0 ? " " : "", koprs_resource_get_api_version (item),
                              koprs_resource_get_kind (item), koprs_resource_get_name (item));
    }
  return g_string_free (text, FALSE);
}

static void
is_a_list_model_of_resources (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (KoprsResource) item = koprs_resource_new_from_json ("{\"metadata\":{\"name\":\"a\"}}", -1, NULL);
  KoprsResourceList *list;
  g_autoptr (KoprsResource) got = NULL;

  g_ptr_array_add (items, g_object_ref (item));
  list = koprs_resource_list_new_take (items, "41", "token", 12);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == KOPRS_TYPE_RESOURCE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  got = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (got == item);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 1));
  g_assert_cmpstr (koprs_resource_list_get_resource_version (list), ==, "41");
  g_assert_cmpstr (koprs_resource_list_get_continue_token (list), ==, "token");
  g_assert_cmpint (koprs_resource_list_get_remaining (list), ==, 12);
  g_assert_finalize_object (list);
}

static void
an_empty_token_is_none (void)
{
  g_autoptr (KoprsResourceList) list = koprs_resource_list_new_take (g_ptr_array_new (), NULL, "", -1);
  g_autofree char *version = NULL;
  g_autofree char *token = NULL;
  gint64 remaining = 0;

  g_object_get (list, "resource-version", &version, "continue-token", &token, "remaining", &remaining, NULL);
  g_assert_null (version);
  g_assert_null (token);
  g_assert_cmpint (remaining, ==, -1);
}

static void
yaml_documents_become_items (void)
{
  static const struct {
    const char *yaml;
    const char *items;
  } cases[] = {
    { "", "" },
    { "---\n---\n# nothing\n", "" },
    { "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n---\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: b\n",
      "v1/Pod/a apps/v1/Deployment/b" },
    { "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\"}}", "v1/Pod/a" },
    { "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n"
      "- {apiVersion: v1, kind: Secret, metadata: {name: b}}\n---\n{apiVersion: v1, kind: Pod, metadata: {name: c}}\n",
      "v1/Pod/a v1/Secret/b v1/Pod/c" },
    { "apiVersion: v1\nkind: List\nitems: []\n", "" },
    { "apiVersion: v1\nkind: ConfigMapList\nitems:\n- metadata: {name: a}\n- {}\n", "v1/ConfigMap/a v1/ConfigMap/(null)" },
    { "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Pod, metadata: {name: a}}]}\n",
      "v1/Pod/a" },
    { "apiVersion: x.io/v1\nkind: Wishlist\nitems: [a]\nmetadata: {name: a}\n", "x.io/v1/Wishlist/a" },
    { "apiVersion: x.io/v1\nkind: ToDoList\nitems: none\nmetadata: {name: a}\n", "x.io/v1/ToDoList/a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      KoprsResourceList *list = koprs_resource_list_new_from_yaml (cases[i].yaml, -1, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = describe (list);
      g_assert_cmpstr (text, ==, cases[i].items);
      g_assert_null (koprs_resource_list_get_resource_version (list));
      g_assert_null (koprs_resource_list_get_continue_token (list));
      g_assert_cmpint (koprs_resource_list_get_remaining (list), ==, -1);
      g_assert_finalize_object (list);
    }
}

static void
one_bad_document_spoils_the_text (void)
{
  static const char *const texts[] = {
    "a: 1\n---\n- x\n", "a: 1\n---\ntext\n", "a: [\n", "kind: List\nitems: [1]\n", "kind: PodList\napiVersion: v1\nitems: [null]\n",
  };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_null (koprs_resource_list_new_from_yaml (texts[i], -1, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
      if (i < 2)
        g_assert_true (g_str_has_prefix (error->message, "document 2: "));
      g_clear_error (&error);
    }
  g_assert_null (koprs_resource_list_new_from_yaml (NULL, -1, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/resource-list/is-a-list-model-of-resources", is_a_list_model_of_resources);
  g_test_add_func ("/resource-list/an-empty-token-is-none", an_empty_token_is_none);
  g_test_add_func ("/resource-list/yaml-documents-become-items", yaml_documents_become_items);
  g_test_add_func ("/resource-list/one-bad-document-spoils-the-text", one_bad_document_spoils_the_text);
  return g_test_run ();
}
