/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "readme-world.h"

#include <glib/gstdio.h>

static gboolean
has_item (KoprsResourceList *list, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (KoprsResource) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (koprs_resource_get_name (item), name))
        return TRUE;
    }
  return FALSE;
}

static void
list_resources (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->clusterlet, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = koprs_client_list_resources (self->client, self->clusterlet, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (has_item (list, name));
}

static void
list_resources_by_label (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list =
    koprs_client_list_resources_by_label (self->client, self->readmelet, self->selector, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_true (has_item (list, name));
}

static void
list_namespaced_resources (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list =
    koprs_client_list_namespaced_resources (self->client, self->namespace_, self->readmelet, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_true (has_item (list, name));
  g_assert_nonnull (koprs_resource_list_get_resource_version (list));
}

static void
list_resource_names (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autofree char *cluster_name = readme_make (self, self->clusterlet, "a", NULL);
  g_autofree char *wanted = g_strconcat (self->namespace_, "/", name, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = koprs_client_list_resource_names (self->client, self->readmelet, self->selector, NULL, &error);
  g_auto (GStrv) cluster_names = koprs_client_list_resource_names (self->client, self->clusterlet, self->selector, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, wanted);
  g_assert_cmpstr (cluster_names[0], ==, cluster_name);
}

static void
wait_for_resources (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = koprs_client_wait_for_resources (self->client, self->here, self->readmelet, 50, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (has_item (list, name));
}

static void
wait_for_resources_namespaced (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list =
    koprs_client_wait_for_resources_namespaced (self->client, self->namespace_, self->readmelet, 50, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (has_item (list, name));
}

static void
wait_for_resources_cluster (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->clusterlet, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = koprs_client_wait_for_resources_cluster (self->client, self->clusterlet, 50, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (has_item (list, name));
}

/* Takes the references: one is to the object of that name, with its namespace and UID. */
static void
check_references (ReadmeWorld *self, KoprsKind *kind, const char *name, GListModel *references, GError *error)
{
  g_autoptr (GListModel) owned = references;
  g_autoptr (KoprsResource) object = readme_get (self, kind, name);
  guint n_found = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (KoprsObjectRef) reference = g_list_model_get_item (references, i);

      if (!g_str_equal (koprs_object_ref_get_name (reference), name))
        continue;
      n_found++;
      g_assert_true (koprs_kind_equal (koprs_object_ref_get_kind (reference), kind));
      g_assert_cmpstr (koprs_object_ref_get_namespace (reference), ==, koprs_resource_get_namespace (object));
      g_assert_cmpstr (koprs_object_ref_get_uid (reference), ==, koprs_resource_get_uid (object));
    }
  g_assert_cmpuint (n_found, ==, 1);
}

static void
make_object_refs (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;
  GListModel *references = koprs_client_make_object_refs (self->client, self->here, self->readmelet, NULL, &error);

  check_references (self, self->readmelet, name, references, error);
}

static void
make_object_refs_namespaced (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;
  GListModel *references = koprs_client_make_object_refs_namespaced (self->client, self->namespace_, self->readmelet, NULL, &error);

  check_references (self, self->readmelet, name, references, error);
}

static void
make_object_refs_cluster (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->clusterlet, "a", NULL);
  g_autoptr (GError) error = NULL;
  GListModel *references = koprs_client_make_object_refs_cluster (self->client, self->clusterlet, NULL, &error);

  check_references (self, self->clusterlet, name, references, error);
}

static void
make_object_ref_mapper (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) references = koprs_client_make_object_refs (self->client, self->here, self->readmelet, NULL, &error);
  g_autoptr (KoprsObjectRefMapper) mapper = koprs_object_ref_mapper_new (references);
  g_autoptr (KoprsResource) trigger = readme_object (self, self->readmelet, "anything", NULL);
  g_autoptr (GListModel) mapped = koprs_object_ref_mapper_map (mapper, trigger);
  g_autoptr (KoprsObjectRef) reference = g_list_model_get_item (mapped, 0);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (mapped), ==, 1);
  g_assert_cmpstr (koprs_object_ref_get_name (reference), ==, name);
}

/* Whether the file is an array with an object of that name in the row's namespace. */
static gboolean
is_written (ReadmeWorld *self, const char *path, const char *name)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *metadata = json_object_get_object_member (json_array_get_object_element (array, i), "metadata");

      if (g_str_equal (json_object_get_string_member (metadata, "namespace"), self->namespace_) &&
          g_str_equal (json_object_get_string_member (metadata, "name"), name))
        return TRUE;
    }
  return FALSE;
}

static void
fetch_and_write_to_file (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autofree char *folder = g_dir_make_tmp ("readme-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "readmelets.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_client_fetch_and_write_to_file (self->client, self->readmelet, folder, "readmelets.json", NULL, &error));
  g_assert_no_error (error);
  g_assert_true (is_written (self, path, name));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_false (koprs_client_fetch_and_write_to_file (self->client, self->readmelet, folder, "readmelets.json", NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_FILE);
}

void
readme_add_lists (void)
{
  readme_add ("list_resources", list_resources);
  readme_add ("list_resources_by_label", list_resources_by_label);
  readme_add ("list_namespaced_resources", list_namespaced_resources);
  readme_add ("list_resource_names", list_resource_names);
  readme_add ("wait_for_resources", wait_for_resources);
  readme_add ("wait_for_resources_namespaced", wait_for_resources_namespaced);
  readme_add ("wait_for_resources_cluster", wait_for_resources_cluster);
  readme_add ("make_object_refs", make_object_refs);
  readme_add ("make_object_refs_namespaced", make_object_refs_namespaced);
  readme_add ("make_object_refs_cluster", make_object_refs_cluster);
  readme_add ("make_object_ref_mapper", make_object_ref_mapper);
  readme_add ("fetch_and_write_to_file", fetch_and_write_to_file);
}
