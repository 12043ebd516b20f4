/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "readme-world.h"

#include <koprs/testing/koprs-testing.h>

typedef struct {
  const char *name;
  gboolean added;
  gboolean deleted;
  guint n_changes;
} Heard;

static void
on_added (KoprsWatcher *watcher, KoprsResource *resource, Heard *heard)
{
  heard->added |= g_strcmp0 (koprs_resource_get_name (resource), heard->name) == 0;
}

static void
on_deleted (KoprsWatcher *watcher, KoprsResource *resource, gboolean final_state_unknown, Heard *heard)
{
  heard->deleted |= g_strcmp0 (koprs_resource_get_name (resource), heard->name) == 0;
}

static void
on_changed (KoprsWatcher *watcher, Heard *heard)
{
  heard->n_changes++;
}

static gboolean
is_added (gpointer heard)
{
  return ((Heard *) heard)->added;
}

static gboolean
is_deleted (gpointer heard)
{
  return ((Heard *) heard)->deleted;
}

/* Takes a watcher that was just started: it tells of an object that comes and of the same that goes. */
static void
check_watched (ReadmeWorld *self, KoprsKind *kind, KoprsWatcher *watcher, GError *error)
{
  g_autofree char *expected = readme_name (self, kind, "watched");
  g_autofree char *name = NULL;
  g_autoptr (GError) failure = NULL;
  Heard heard = { expected };

  g_assert_no_error (error);
  g_signal_connect (watcher, "added", G_CALLBACK (on_added), &heard);
  g_signal_connect (watcher, "deleted", G_CALLBACK (on_deleted), &heard);
  g_signal_connect (watcher, "changed", G_CALLBACK (on_changed), &heard);
  name = readme_make (self, kind, "watched", NULL);
  readme_until (is_added, &heard);
  koprs_client_delete_resource (self->client, readme_scope (self, kind), kind, name, NULL, &failure);
  g_assert_no_error (failure);
  readme_until (is_deleted, &heard);
  g_assert_cmpuint (heard.n_changes, >=, 2);
  koprs_watcher_stop (watcher);
  g_assert_finalize_object (watcher);
}

static void
watch (ReadmeWorld *self)
{
  g_autoptr (GError) error = NULL;
  KoprsWatcher *watcher = koprs_client_watch (self->client, self->here, self->readmelet, self->selector, &error);

  check_watched (self, self->readmelet, watcher, error);
  watcher = koprs_client_watch (self->client, self->everywhere, self->clusterlet, NULL, &error);
  check_watched (self, self->clusterlet, watcher, error);
}

static void
watch_namespaced (ReadmeWorld *self)
{
  g_autoptr (GError) error = NULL;
  KoprsWatcher *watcher = koprs_client_watch_namespaced (self->client, self->namespace_, self->readmelet, &error);

  check_watched (self, self->readmelet, watcher, error);
}

static void
watch_namespaced_by_label (ReadmeWorld *self)
{
  g_autoptr (GError) error = NULL;
  KoprsWatcher *watcher =
    koprs_client_watch_namespaced_by_label (self->client, self->namespace_, self->readmelet, self->selector, &error);

  check_watched (self, self->readmelet, watcher, error);
}

static void
watch_cluster (ReadmeWorld *self)
{
  g_autoptr (GError) error = NULL;
  KoprsWatcher *watcher = koprs_client_watch_cluster (self->client, self->clusterlet, &error);

  check_watched (self, self->clusterlet, watcher, error);
}

static void
watch_cluster_by_label (ReadmeWorld *self)
{
  g_autoptr (GError) error = NULL;
  KoprsWatcher *watcher = koprs_client_watch_cluster_by_label (self->client, self->clusterlet, self->selector, &error);

  check_watched (self, self->clusterlet, watcher, error);
}

/* Who shows a token that the server does not know. */
static KoprsClient *
new_stranger (ReadmeWorld *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) kubeconfig = koprs_resource_new_from_yaml (self->kubeconfig, -1, &error);
  g_autofree char *uri = koprs_resource_dup_string (kubeconfig, "clusters[0].cluster.server");
  g_autofree char *encoded = koprs_resource_dup_string (kubeconfig, "clusters[0].cluster['certificate-authority-data']");
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (uri);
  gsize length;
  g_autofree char *pem = (char *) g_base64_decode (encoded, &length);

  g_assert_true (koprs_config_set_certificate_authority (config, pem, length, &error));
  g_assert_no_error (error);
  koprs_config_set_token (config, "not-the-token");
  return koprs_client_new (config);
}

static void
errors_say_what_to_do (ReadmeWorld *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsClient) stranger = new_stranger (self);

  g_assert_null (koprs_client_get (self->client, self->here, self->readmelet, "none", NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (koprs_client_delete_cluster_resource (stranger, koprs_kind_namespace (), "my-resource", NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNAUTHORIZED);
  g_clear_error (&error);
  g_assert_null (koprs_resource_new_from_yaml ("{", -1, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
}

static void
mock (ReadmeWorld *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestServer) server = koprs_test_server_new (&error);
  g_autoptr (KoprsClient) client = koprs_test_server_create_client (server, &error);
  g_autoptr (KoprsResourceList) list = NULL;

  koprs_test_server_expect (server, "GET", "/api/v1/configmaps", 200,
                            "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMapList\",\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[]}");
  list = koprs_client_list_resources (client, koprs_kind_config_map (), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_true (koprs_test_server_verify (server, &error));
  koprs_test_server_stop (server);
}

void
readme_add_watchers (void)
{
  readme_add ("watch", watch);
  readme_add ("watch_namespaced", watch_namespaced);
  readme_add ("watch_namespaced_by_label", watch_namespaced_by_label);
  readme_add ("watch_cluster", watch_cluster);
  readme_add ("watch_cluster_by_label", watch_cluster_by_label);
  readme_add ("KubeGenericError", errors_say_what_to_do);
  readme_add ("mock", mock);
}
