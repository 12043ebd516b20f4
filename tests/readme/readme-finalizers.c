/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "readme-world.h"

#define OTHERS "others.example.com/keep"

/* Takes the second answer to the same call: the finalizer was added once, and the other's is still there. */
static void
check_added (KoprsResource *first, KoprsResource *second, GError *error)
{
  g_autoptr (KoprsResource) owned_first = first;
  g_autoptr (KoprsResource) owned_second = second;

  g_assert_no_error (error);
  g_assert_true (koprs_resource_has_finalizer (second, OTHERS));
  g_assert_true (koprs_resource_has_finalizer (second, README_FINALIZER));
  g_assert_cmpint (koprs_resource_count (second, "metadata.finalizers"), ==, 2);
}

static void
add_finalizer (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", OTHERS);
  g_autoptr (GError) error = NULL;
  KoprsResource *first = koprs_client_add_finalizer (self->client, self->here, self->readmelet, name, README_FINALIZER, NULL, &error);
  KoprsResource *second = koprs_client_add_finalizer (self->client, self->here, self->readmelet, name, README_FINALIZER, NULL, &error);

  check_added (first, second, error);
  g_assert_null (koprs_client_add_finalizer (self->client, self->here, self->readmelet, name, "no-domain", NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

static void
add_finalizer_namespaced (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", OTHERS);
  g_autoptr (GError) error = NULL;
  KoprsResource *first =
    koprs_client_add_finalizer_namespaced (self->client, self->namespace_, self->readmelet, name, README_FINALIZER, NULL, &error);
  KoprsResource *second =
    koprs_client_add_finalizer_namespaced (self->client, self->namespace_, self->readmelet, name, README_FINALIZER, NULL, &error);

  check_added (first, second, error);
}

static void
add_finalizer_cluster (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->clusterlet, "a", OTHERS);
  g_autoptr (GError) error = NULL;
  KoprsResource *first = koprs_client_add_finalizer_cluster (self->client, self->clusterlet, name, README_FINALIZER, NULL, &error);
  KoprsResource *second = koprs_client_add_finalizer_cluster (self->client, self->clusterlet, name, README_FINALIZER, NULL, &error);

  check_added (first, second, error);
}

/* An object that waits for its finalizer to be removed. */
static char *
make_waiting (ReadmeWorld *self, KoprsKind *kind)
{
  char *name = readme_make (self, kind, "a", README_FINALIZER);
  g_autoptr (KoprsResource) waiting = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_client_delete_resource (self->client, readme_scope (self, kind), kind, name, NULL, &error));
  g_assert_no_error (error);
  waiting = readme_get (self, kind, name);
  g_assert_true (koprs_resource_is_being_deleted (waiting));
  return name;
}

static void
remove_finalizers (ReadmeWorld *self)
{
  g_autofree char *name = make_waiting (self, self->readmelet);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = koprs_client_remove_finalizers (self->client, self->here, self->readmelet, name, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (readme_exists (self, self->readmelet, name));
}

static void
remove_finalizers_namespaced (ReadmeWorld *self)
{
  g_autofree char *name = make_waiting (self, self->readmelet);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer =
    koprs_client_remove_finalizers_namespaced (self->client, self->namespace_, self->readmelet, name, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (readme_exists (self, self->readmelet, name));
}

static void
remove_finalizers_cluster (ReadmeWorld *self)
{
  g_autofree char *name = make_waiting (self, self->clusterlet);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = koprs_client_remove_finalizers_cluster (self->client, self->clusterlet, name, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (readme_exists (self, self->clusterlet, name));
}

static gboolean
has_the_name (KoprsResource *resource, gpointer name)
{
  return g_str_equal (koprs_resource_get_name (resource), name);
}

/* Takes the result of a collection that keeps one of two. */
static void
check_collected (ReadmeWorld *self, KoprsKind *kind, KoprsGcResult *result, GError *error)
{
  g_autoptr (KoprsGcResult) owned = result;
  g_autofree char *kept = readme_name (self, kind, "kept");
  g_autofree char *dropped = readme_name (self, kind, "dropped");

  g_assert_no_error (error);
  g_assert_cmpuint (koprs_gc_result_get_n_kept (result), ==, 1);
  g_assert_cmpuint (koprs_gc_result_get_n_deleted (result), ==, 1);
  g_assert_cmpuint (koprs_gc_result_get_n_failed (result), ==, 0);
  g_assert_true (readme_exists (self, kind, kept));
  g_assert_false (readme_exists (self, kind, dropped));
}

static void
gc_resources (ReadmeWorld *self)
{
  g_autofree char *kept = readme_make (self, self->readmelet, "kept", NULL);
  g_autofree char *dropped = readme_make (self, self->readmelet, "dropped", NULL);
  g_autoptr (GError) error = NULL;
  KoprsGcResult *result =
    koprs_client_gc_resources (self->client, self->here, self->readmelet, self->selector, has_the_name, kept, NULL, NULL, &error);

  check_collected (self, self->readmelet, result, error);
  g_assert_null (koprs_client_gc_resources (self->client, self->here, self->readmelet, "", has_the_name, kept, NULL, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

static void
gc_namespaced_resources (ReadmeWorld *self)
{
  g_autofree char *kept = readme_make (self, self->readmelet, "kept", NULL);
  g_autofree char *dropped = readme_make (self, self->readmelet, "dropped", NULL);
  g_autoptr (GError) error = NULL;
  KoprsGcResult *result = koprs_client_gc_namespaced_resources (self->client, self->namespace_, self->readmelet, self->selector,
                                                                has_the_name, kept, NULL, NULL, &error);

  check_collected (self, self->readmelet, result, error);
}

static void
gc_cluster_resources (ReadmeWorld *self)
{
  g_autofree char *kept = readme_make (self, self->clusterlet, "kept", NULL);
  g_autofree char *dropped = readme_make (self, self->clusterlet, "dropped", NULL);
  g_autoptr (GError) error = NULL;
  KoprsGcResult *result =
    koprs_client_gc_cluster_resources (self->client, self->clusterlet, self->selector, has_the_name, kept, NULL, NULL, &error);

  check_collected (self, self->clusterlet, result, error);
}

void
readme_add_finalizers (void)
{
  readme_add ("add_finalizer", add_finalizer);
  readme_add ("add_finalizer_namespaced", add_finalizer_namespaced);
  readme_add ("add_finalizer_cluster", add_finalizer_cluster);
  readme_add ("remove_finalizers", remove_finalizers);
  readme_add ("remove_finalizers_namespaced", remove_finalizers_namespaced);
  readme_add ("remove_finalizers_cluster", remove_finalizers_cluster);
  readme_add ("gc_resources", gc_resources);
  readme_add ("gc_namespaced_resources", gc_namespaced_resources);
  readme_add ("gc_cluster_resources", gc_cluster_resources);
}
