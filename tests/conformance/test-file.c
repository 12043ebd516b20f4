/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is written to files, and references. */

#include "conformance.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("koprs-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
remove_folder (const char *folder, const char *file_name)
{
  g_autofree char *path = g_build_filename (folder, file_name, NULL);

  g_remove (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
a_file_is_an_array_of_whole_objects (Conformance *self)
{
  g_autoptr (KoprsResource) one = conformance_create (self, "one", "red");
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "all.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_true (koprs_client_fetch_and_write_to_file (self->client, koprs_kind_config_map (), folder, "all.json", NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  root = json_from_string (text, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (root)); i++)
    {
      JsonObject *object = json_array_get_object_element (json_node_get_array (root), i);
      JsonObject *metadata = json_object_get_object_member (object, "metadata");

      g_assert_cmpstr (json_object_get_string_member (object, "kind"), ==, "ConfigMap");
      g_assert_cmpstr (json_object_get_string_member (object, "apiVersion"), ==, "v1");
      found = found || g_strcmp0 (json_object_get_string_member (metadata, "uid"), koprs_resource_get_uid (one)) == 0;
    }
  g_assert_true (found);
  g_assert_cmpuint (count_entries (folder), ==, 1);
  remove_folder (folder, "all.json");
}

static void
secrets_are_for_their_owner_alone (Conformance *self)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "secrets.json", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  g_assert_true (koprs_client_fetch_and_write_to_file (self->client, koprs_kind_secret (), folder, "secrets.json", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  remove_folder (folder, "secrets.json");
}

static void
what_can_not_be_written_leaves_nothing (Conformance *self)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "taken", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_false (koprs_client_fetch_and_write_to_file (self->client, koprs_kind_config_map (), folder, "taken", NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_FILE);
  g_assert_cmpuint (count_entries (folder), ==, 1);
  remove_folder (folder, "taken");
}

static void
no_file_is_named_like_that (Conformance *self)
{
  const char *names[] = { "", ".", "..", "a/b", "/etc/passwd" };
  g_autofree char *folder = make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (koprs_client_fetch_and_write_to_file (self->client, koprs_kind_config_map (), folder, names[i], NULL, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
    }
  g_assert_cmpuint (count_entries (folder), ==, 0);
  remove_folder (folder, "none");
}

static void
references_have_namespace_and_uid (Conformance *self)
{
  g_autoptr (KoprsResource) one = conformance_create (self, "one", "red");
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) references = koprs_client_make_object_refs (self->client, self->everywhere, koprs_kind_config_map (), NULL, &error);
  guint n_found = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (KoprsObjectRef) reference = g_list_model_get_item (references, i);

      if (g_strcmp0 (koprs_object_ref_get_uid (reference), koprs_resource_get_uid (one)) != 0)
        continue;
      n_found++;
      g_assert_cmpstr (koprs_object_ref_get_namespace (reference), ==, self->namespace_);
      g_assert_cmpstr (koprs_object_ref_get_name (reference), ==, "one");
      g_assert_true (koprs_kind_equal (koprs_object_ref_get_kind (reference), koprs_kind_config_map ()));
    }
  g_assert_cmpuint (n_found, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/file/a-file-is-an-array-of-whole-objects", a_file_is_an_array_of_whole_objects);
  conformance_add ("/file/secrets-are-for-their-owner-alone", secrets_are_for_their_owner_alone);
  conformance_add ("/file/what-can-not-be-written-leaves-nothing", what_can_not_be_written_leaves_nothing);
  conformance_add ("/file/no-file-is-named-like-that", no_file_is_named_like_that);
  conformance_add ("/file/references-have-namespace-and-uid", references_have_namespace_and_uid);
  return g_test_run ();
}
