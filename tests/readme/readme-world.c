/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "readme-world.h"

#include <koprs/testing/koprs-testing.h>

#define PATIENCE_SECONDS 30

/* One server for all rows. */
static KoprsTestServer *server;
static char *kubeconfig;

static KoprsClient *
new_client (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = koprs_config_new_from_data (kubeconfig, -1, NULL, NULL, &error);

  g_assert_no_error (error);
  return koprs_client_new (config);
}

static void
set_up (ReadmeWorld *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = NULL;

  self->client = new_client ();
  self->kubeconfig = kubeconfig;
  self->unique = g_strdup_printf ("%08x", g_random_int ());
  self->namespace_ = g_strconcat ("readme-", self->unique, NULL);
  self->selector = g_strconcat ("app=readme-", self->unique, NULL);
  self->here = koprs_scope_new_namespaced (self->namespace_);
  self->everywhere = koprs_scope_new_cluster ();
  self->readmelet = koprs_kind_new ("readme.koprs.example.com", "v1", "Readmelet", "readmelets", TRUE);
  self->clusterlet = koprs_kind_new ("readme.koprs.example.com", "v1", "Clusterlet", "clusterlets", FALSE);
  answer = koprs_client_ensure_namespace (self->client, self->namespace_, "readme", NULL, &error);
  g_assert_no_error (error);
}

/* Nothing that could hold the namespace or later rows stays. */
static void
remove_all (ReadmeWorld *self, KoprsKind *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = koprs_client_list_resources_by_label (self->client, kind, self->selector, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (KoprsResource) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      const char *name = koprs_resource_get_name (item);

      if (koprs_resource_has (item, "metadata.finalizers"))
        {
          g_autoptr (KoprsResource) answer =
            koprs_client_patch (self->client, readme_scope (self, kind), kind, name, KOPRS_PATCH_TYPE_MERGE,
                                "{\"metadata\":{\"finalizers\":null}}", -1, NULL, NULL, &error);
          g_assert_no_error (error);
        }
      koprs_client_delete_resource (self->client, readme_scope (self, kind), kind, name, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
tear_down (ReadmeWorld *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  remove_all (self, self->readmelet);
  remove_all (self, self->clusterlet);
  koprs_client_delete_cluster_resource (self->client, koprs_kind_namespace (), self->namespace_, NULL, &error);
  g_assert_no_error (error);
  g_free (self->unique);
  g_free (self->namespace_);
  g_free (self->selector);
  g_object_unref (self->here);
  g_object_unref (self->everywhere);
  g_object_unref (self->readmelet);
  g_object_unref (self->clusterlet);
  g_assert_finalize_object (self->client);
}

static void
run (ReadmeWorld *self, gconstpointer data)
{
  const ReadmeRow *row = data;

  (*row) (self);
}

void
readme_add (const char *function, ReadmeRow row)
{
  static ReadmeRow rows[60];   /* g_test_add keeps the pointer */
  static guint n_rows;
  g_autofree char *path = g_strconcat ("/readme/", function, NULL);

  g_assert_cmpuint (n_rows, <, G_N_ELEMENTS (rows));
  rows[n_rows] = row;
  g_test_add (path, ReadmeWorld, &rows[n_rows++], set_up, run, tear_down);
}

KoprsScope *
readme_scope (ReadmeWorld *self, KoprsKind *kind)
{
  return kind == self->clusterlet ? self->everywhere : self->here;
}

char *
readme_name (ReadmeWorld *self, KoprsKind *kind, const char *name)
{
  return kind == self->clusterlet ? g_strconcat (name, "-", self->unique, NULL) : g_strdup (name);
}

KoprsResource *
readme_object (ReadmeWorld *self, KoprsKind *kind, const char *name, const char *finalizer)
{
  g_autofree char *full_name = readme_name (self, kind, name);
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (kind, full_name);
  g_autoptr (GError) error = NULL;
  KoprsResource *object;

  koprs_resource_builder_set_label (builder, "app", self->selector + strlen ("app="));
  koprs_resource_builder_set_int (builder, "spec.size", 3);
  if (finalizer != NULL)
    koprs_resource_builder_add_finalizer (builder, finalizer);
  object = koprs_resource_builder_build (builder, &error);
  g_assert_no_error (error);
  return object;
}

char *
readme_make (ReadmeWorld *self, KoprsKind *kind, const char *name, const char *finalizer)
{
  g_autoptr (KoprsResource) object = readme_object (self, kind, name, finalizer);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) made = koprs_client_create (self->client, readme_scope (self, kind), object, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (koprs_resource_get_name (made));
}

KoprsResource *
readme_get (ReadmeWorld *self, KoprsKind *kind, const char *name)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *found = koprs_client_get (self->client, readme_scope (self, kind), kind, name, NULL, NULL, &error);

  g_assert_no_error (error);
  return found;
}

gboolean
readme_exists (ReadmeWorld *self, KoprsKind *kind, const char *name)
{
  g_autoptr (GError) error = NULL;
  gboolean answer = koprs_client_exists (self->client, readme_scope (self, kind), kind, name, NULL, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

static gboolean
on_patience_over (gpointer over)
{
  *(gboolean *) over = TRUE;
  return G_SOURCE_REMOVE;
}

void
readme_until (ReadmeCondition condition, gpointer user_data)
{
  gboolean over = FALSE;
  guint timer = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience_over, &over);

  while (!condition (user_data))
    {
      g_assert_false (over);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (timer);
}

static void
wait_until_served (KoprsClient *client, KoprsKind *kind)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsResourceList) list = koprs_client_list_resources (client, kind, NULL, &error);

      if (list != NULL)
        return;
      g_assert_true (g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND) ||
                     g_error_matches (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND));
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (20000);
    }
}

static void
install_kinds (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "definitions.yaml", NULL);
  g_autofree char *yaml = NULL;
  g_autoptr (KoprsClient) client = new_client ();
  g_autoptr (KoprsResourceList) definitions = NULL;
  g_autoptr (KoprsKind) readmelet = koprs_kind_new ("readme.koprs.example.com", "v1", "Readmelet", "readmelets", TRUE);
  g_autoptr (KoprsKind) clusterlet = koprs_kind_new ("readme.koprs.example.com", "v1", "Clusterlet", "clusterlets", FALSE);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &yaml, NULL, &error);
  g_assert_no_error (error);
  definitions = koprs_resource_list_new_from_yaml (yaml, -1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (definitions)); i++)
    {
      g_autoptr (KoprsResource) definition = g_list_model_get_item (G_LIST_MODEL (definitions), i);
      g_autoptr (KoprsResource) answer = koprs_client_apply_cluster_resource (client, definition, "readme", NULL, &error);

      g_assert_no_error (error);
    }
  wait_until_served (client, readmelet);
  wait_until_served (client, clusterlet);
}

int
main (int argc, char **argv)
{
  const char *path = g_getenv ("KOPRS_TEST_KUBECONFIG");
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (path != NULL)
    {
      g_file_get_contents (path, &kubeconfig, NULL, &error);
      g_assert_no_error (error);
    }
  else
    {
      server = koprs_test_server_new (&error);
      g_assert_no_error (error);
      kubeconfig = koprs_test_server_dup_kubeconfig (server);
    }
  install_kinds ();
  readme_add_objects ();
  readme_add_finalizers ();
  readme_add_lists ();
  readme_add_watchers ();
  status = g_test_run ();
  g_free (kubeconfig);
  if (server != NULL)
    {
      koprs_test_server_stop (server);
      g_assert_finalize_object (server);
    }
  return status;
}
