/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "readme-world.h"

static void
apply_resource (ReadmeWorld *self)
{
  g_autoptr (KoprsResource) object = readme_object (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) made = koprs_client_apply_resource (self->client, self->here, object, "readme", NULL, &error);
  g_autoptr (KoprsResource) again = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (koprs_resource_get_uid (made));
  g_assert_cmpint (koprs_resource_get_int (made, "spec.size", -1), ==, 3);
  again = koprs_client_apply_resource (self->client, self->here, made, "readme", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_resource_version (again), ==, koprs_resource_get_resource_version (made));
  g_assert_null (koprs_client_apply_resource (self->client, self->everywhere, object, "readme", NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE);
}

static void
apply_namespaced_resource (ReadmeWorld *self)
{
  g_autoptr (KoprsResource) object = readme_object (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) made = koprs_client_apply_namespaced_resource (self->client, self->namespace_, object, "readme", NULL, &error);
  g_autofree char *manager = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_namespace (made), ==, self->namespace_);
  manager = koprs_resource_dup_string (made, "metadata.managedFields[0].manager");
  g_assert_cmpstr (manager, ==, "readme");
}

static void
apply_cluster_resource (ReadmeWorld *self)
{
  g_autoptr (KoprsResource) object = readme_object (self, self->clusterlet, "a", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) made = koprs_client_apply_cluster_resource (self->client, object, "readme", NULL, &error);

  g_assert_no_error (error);
  g_assert_null (koprs_resource_get_namespace (made));
  g_assert_true (readme_exists (self, self->clusterlet, koprs_resource_get_name (made)));
}

static void
delete_resource (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_client_delete_resource (self->client, self->here, self->readmelet, name, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (koprs_client_delete_resource (self->client, self->here, self->readmelet, name, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (koprs_client_delete_resource (self->client, self->here, self->readmelet, "", NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

static void
delete_namespaced_resource (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_client_delete_namespaced_resource (self->client, self->namespace_, self->readmelet, name, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (readme_exists (self, self->readmelet, name));
}

static void
delete_cluster_resource (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->clusterlet, "a", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_client_delete_cluster_resource (self->client, self->clusterlet, name, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (koprs_client_delete_cluster_resource (self->client, self->clusterlet, name, NULL, &error));
  g_assert_no_error (error);
}

static void
ensure_namespace (ReadmeWorld *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = koprs_client_ensure_namespace (self->client, self->namespace_, "readme", NULL, &error);
  g_autofree char *phase = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_name (answer), ==, self->namespace_);
  phase = koprs_resource_dup_string (answer, "status.phase");
  g_assert_cmpstr (phase, ==, "Active");
}

static JsonNode *
new_status (void)
{
  return json_from_string ("{\"ready\":true,\"message\":\"Reconciled\"}", NULL);
}

/* Takes the answer of a patch of the status, and its error. */
static void
check_status (ReadmeWorld *self, KoprsKind *kind, const char *name, KoprsResource *answer, GError *error)
{
  g_autoptr (KoprsResource) owned = answer;
  g_autoptr (KoprsResource) now = NULL;
  g_autofree char *message = NULL;

  g_assert_no_error (error);
  g_assert_true (koprs_resource_get_boolean (answer, "status.ready", FALSE));
  now = readme_get (self, kind, name);
  message = koprs_resource_dup_string (now, "status.message");
  g_assert_cmpstr (message, ==, "Reconciled");
  g_assert_cmpint (koprs_resource_get_int (now, "spec.size", -1), ==, 3);
}

static void
patch_status (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (JsonNode) status = new_status ();
  g_autoptr (JsonNode) no_status = json_from_string ("[1]", NULL);
  g_autoptr (GError) error = NULL;
  KoprsResource *answer = koprs_client_patch_status (self->client, self->here, self->readmelet, name, status, "readme", NULL, &error);

  check_status (self, self->readmelet, name, answer, error);
  g_assert_null (koprs_client_patch_status (self->client, self->here, self->readmelet, name, no_status, "readme", NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

static void
patch_status_namespaced (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->readmelet, "a", NULL);
  g_autoptr (JsonNode) status = new_status ();
  g_autoptr (GError) error = NULL;
  KoprsResource *answer =
    koprs_client_patch_status_namespaced (self->client, self->namespace_, self->readmelet, name, status, "readme", NULL, &error);

  check_status (self, self->readmelet, name, answer, error);
}

static void
patch_status_cluster (ReadmeWorld *self)
{
  g_autofree char *name = readme_make (self, self->clusterlet, "a", NULL);
  g_autoptr (JsonNode) status = new_status ();
  g_autoptr (GError) error = NULL;
  KoprsResource *answer = koprs_client_patch_status_cluster (self->client, self->clusterlet, name, status, "readme", NULL, &error);

  check_status (self, self->clusterlet, name, answer, error);
}

void
readme_add_objects (void)
{
  readme_add ("apply_resource", apply_resource);
  readme_add ("apply_namespaced_resource", apply_namespaced_resource);
  readme_add ("apply_cluster_resource", apply_cluster_resource);
  readme_add ("delete_resource", delete_resource);
  readme_add ("delete_namespaced_resource", delete_namespaced_resource);
  readme_add ("delete_cluster_resource", delete_cluster_resource);
  readme_add ("ensure_namespace", ensure_namespace);
  readme_add ("patch_status", patch_status);
  readme_add ("patch_status_namespaced", patch_status_namespaced);
  readme_add ("patch_status_cluster", patch_status_cluster);
}
