/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

#include <koprs/testing/koprs-testing.h>

#define PATIENCE_SECONDS 30

static void
set_up (Conformance *self, gconstpointer data)
{
  const char *kubeconfig = g_getenv ("KOPRS_TEST_KUBECONFIG");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = NULL;

  if (kubeconfig != NULL)
    {
      g_autoptr (KoprsConfig) config = koprs_config_new_from_file (kubeconfig, NULL, &error);

      g_assert_no_error (error);
      self->client = koprs_client_new (config);
    }
  else
    {
      KoprsTestServer *server = koprs_test_server_new (&error);

      g_assert_no_error (error);
      self->client = koprs_test_server_create_client (server, &error);
      g_assert_no_error (error);
      self->server = G_OBJECT (server);
    }
  self->namespace_ = g_strdup_printf ("conformance-%08x", g_random_int ());
  self->scope = koprs_scope_new_namespaced (self->namespace_);
  self->everywhere = koprs_scope_new_cluster ();
  answer = koprs_client_ensure_namespace (self->client, self->namespace_, "conformance", NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Conformance *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  koprs_client_delete_cluster_resource (self->client, koprs_kind_namespace (), self->namespace_, NULL, &error);
  g_assert_no_error (error);
  g_object_unref (self->scope);
  g_object_unref (self->everywhere);
  g_free (self->namespace_);
  g_assert_finalize_object (self->client);
  if (self->server != NULL)
    {
      koprs_test_server_stop (KOPRS_TEST_SERVER (self->server));
      g_assert_finalize_object (self->server);
    }
}

typedef struct {
  ConformanceTest test;
  ConformanceDataTest data_test;
  gconstpointer data;
} Entry;

static void
run (Conformance *self, gconstpointer data)
{
  const Entry *entry = data;

  if (entry->test != NULL)
    entry->test (self);
  else
    entry->data_test (self, entry->data);
}

static void
add (const char *path, Entry entry)
{
  g_autofree char *full = g_strconcat ("/conformance", path, NULL);
  static Entry entries[100];   /* g_test_add keeps the pointer */
  static guint n_entries;

  g_assert_cmpuint (n_entries, <, G_N_ELEMENTS (entries));
  entries[n_entries] = entry;
  g_test_add (full, Conformance, &entries[n_entries++], set_up, run, tear_down);
}

void
conformance_add (const char *path, ConformanceTest test)
{
  add (path, (Entry) { .test = test });
}

void
conformance_add_data (const char *path, ConformanceDataTest test, gconstpointer data)
{
  add (path, (Entry) { .data_test = test, .data = data });
}

KoprsResource *
conformance_config_map (Conformance *self, const char *name, const char *colour)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), name);
  g_autoptr (GError) error = NULL;
  KoprsResource *resource;

  koprs_resource_builder_set_string (builder, "data.colour", colour);
  resource = koprs_resource_builder_build (builder, &error);
  g_assert_no_error (error);
  return resource;
}

KoprsResource *
conformance_create (Conformance *self, const char *name, const char *colour)
{
  g_autoptr (KoprsResource) resource = conformance_config_map (self, name, colour);
  g_autoptr (GError) error = NULL;
  KoprsResource *created = koprs_client_create (self->client, self->scope, resource, NULL, NULL, &error);

  g_assert_no_error (error);
  return created;
}

KoprsResource *
conformance_from_json (const char *json)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = koprs_resource_new_from_json (json, -1, &error);

  g_assert_no_error (error);
  return resource;
}

static gboolean
on_patience_over (gpointer over)
{
  *(gboolean *) over = TRUE;
  return G_SOURCE_REMOVE;
}

void
conformance_wait (ConformanceCheck check, gpointer user_data)
{
  gboolean over = FALSE;
  guint timer = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience_over, &over);

  while (!check (user_data))
    {
      g_assert_false (over);
      g_main_context_iteration (NULL, TRUE);
    }
  if (!over)
    g_source_remove (timer);
}

static const char *WIDGETS =
  "{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\","
  "\"metadata\":{\"name\":\"widgets.koprs-test.example.com\"},"
  "\"spec\":{\"group\":\"koprs-test.example.com\",\"scope\":\"Namespaced\","
  "\"names\":{\"plural\":\"widgets\",\"singular\":\"widget\",\"kind\":\"Widget\",\"listKind\":\"WidgetList\"},"
  "\"versions\":[{\"name\":\"v1\",\"served\":true,\"storage\":true,\"subresources\":{\"status\":{}},"
  "\"schema\":{\"openAPIV3Schema\":{\"type\":\"object\",\"properties\":{"
  "\"spec\":{\"type\":\"object\",\"properties\":{\"size\":{\"type\":\"integer\"},\"name\":{\"type\":\"string\"},"
  "\"ports\":{\"type\":\"array\",\"x-kubernetes-list-type\":\"map\",\"x-kubernetes-list-map-keys\":[\"port\"],"
  "\"items\":{\"type\":\"object\",\"required\":[\"port\"],\"properties\":{\"port\":{\"type\":\"integer\"},\"name\":{\"type\":\"string\"}}}},"
  "\"tags\":{\"type\":\"array\",\"x-kubernetes-list-type\":\"set\",\"items\":{\"type\":\"string\"}},"
  "\"free\":{\"type\":\"object\",\"x-kubernetes-preserve-unknown-fields\":true}}},"
  "\"status\":{\"type\":\"object\",\"properties\":{\"phase\":{\"type\":\"string\"},"
  "\"conditions\":{\"type\":\"array\",\"x-kubernetes-list-type\":\"map\",\"x-kubernetes-list-map-keys\":[\"type\"],"
  "\"items\":{\"type\":\"object\",\"required\":[\"type\",\"status\"],\"properties\":{\"type\":{\"type\":\"string\"},\"status\":{\"type\":\"string\"},"
  "\"reason\":{\"type\":\"string\"},\"message\":{\"type\":\"string\"},\"observedGeneration\":{\"type\":\"integer\"},"
  "\"lastTransitionTime\":{\"type\":\"string\"}}}}}}}}}}]}}";

KoprsKind *
conformance_install_kind (Conformance *self)
{
  KoprsKind *kind = koprs_kind_new ("koprs-test.example.com", "v1", "Widget", "widgets", TRUE);
  g_autoptr (KoprsResource) definition = conformance_from_json (WIDGETS);
  g_autoptr (KoprsResource) answer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  answer = koprs_client_apply_resource (self->client, self->everywhere, definition, "conformance", NULL, &error);
  g_assert_no_error (error);
  for (;;)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (KoprsResourceList) list = koprs_client_list (self->client, self->scope, kind, NULL, NULL, &failure);

      if (list != NULL)
        return kind;
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (10000);
    }
}
