/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* A watcher and a store against an API server that holds state: TLS, tokens, real lists, watches and histories. */

#include <koprs/testing/koprs-testing.h>
#include <string.h>

typedef struct {
  KoprsTestServer *server;
  KoprsClient *client;
  KoprsScope *scope;
  KoprsWatchOptions *options;
  KoprsWatcher *watcher;
  KoprsStore *store;
  GString *log;
} Fixture;

static void
say (Fixture *self, const char *what, KoprsResource *resource)
{
  const char *name = koprs_resource_get_name (resource);
  g_autofree char *value = koprs_resource_dup_string (resource, "data.k");

  /* Every namespace has this one. */
  if (g_str_has_prefix (name, "kube-"))
    return;
  g_string_append_printf (self->log, "%s%s %s=%s", self->log->len > 0 ? " " : "", what, name, value != NULL ? value : "");
}

static void
on_added (Fixture *self, KoprsResource *resource)
{
  say (self, "added", resource);
}

static void
on_modified (Fixture *self, KoprsResource *resource, KoprsResource *previous)
{
  say (self, "modified", resource);
}

static void
on_deleted (Fixture *self, KoprsResource *resource, gboolean final_state_unknown)
{
  say (self, final_state_unknown ? "vanished" : "deleted", resource);
}

static void
on_failed (Fixture *self, GError *error)
{
  g_test_message ("failed: %s", error->message);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  *self = (Fixture){ .options = koprs_watch_options_new (), .log = g_string_new (NULL) };
  self->scope = koprs_scope_new_namespaced ("default");
  self->server = koprs_test_server_new (&error);
  g_assert_no_error (error);
  self->client = koprs_test_server_create_client (self->server, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->store);
  g_assert_finalize_object (self->watcher);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->client);
  g_object_unref (self->options);
  g_object_unref (self->scope);
  g_object_unref (self->server);
  g_string_free (self->log, TRUE);
}

static void
begin (Fixture *self)
{
  self->watcher = koprs_watcher_new (self->client, self->scope, koprs_kind_config_map (), self->options);
  self->store = koprs_store_new (self->watcher);
  g_signal_connect_swapped (self->watcher, "added", G_CALLBACK (on_added), self);
  g_signal_connect_swapped (self->watcher, "modified", G_CALLBACK (on_modified), self);
  g_signal_connect_swapped (self->watcher, "deleted", G_CALLBACK (on_deleted), self);
  g_signal_connect_swapped (self->watcher, "failed", G_CALLBACK (on_failed), self);
  koprs_watcher_start (self->watcher);
}

static gboolean
on_too_late (gpointer user_data)
{
  g_error ("nothing more was said than: %s", ((GString *) user_data)->str);
  return G_SOURCE_REMOVE;
}

static void
expect (Fixture *self, const char *text)
{
  guint timeout = g_timeout_add_seconds (20, on_too_late, self->log);

  while (strlen (self->log->str) < strlen (text))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  g_assert_cmpstr (self->log->str, ==, text);
  g_string_truncate (self->log, 0);
}

static void
wait_synced (Fixture *self)
{
  guint timeout = g_timeout_add_seconds (20, on_too_late, self->log);

  while (!koprs_store_get_synced (self->store))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static KoprsResource *
make (const char *name, const char *value)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), name);
  g_autoptr (GError) error = NULL;
  KoprsResource *resource;

  koprs_resource_builder_set_string (builder, "data.k", value);
  koprs_resource_builder_set_label (builder, "app", value);
  resource = koprs_resource_builder_build (builder, &error);
  g_assert_no_error (error);
  return resource;
}

static void
create (Fixture *self, const char *name, const char *value)
{
  g_autoptr (KoprsResource) resource = make (name, value);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) created = koprs_client_create (self->client, self->scope, resource, NULL, NULL, &error);

  g_assert_no_error (error);
}

static void
replace (Fixture *self, const char *name, const char *value)
{
  g_autoptr (KoprsResource) resource = make (name, value);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) replaced = koprs_client_replace (self->client, self->scope, resource, NULL, NULL, &error);

  g_assert_no_error (error);
}

static void
delete_one (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_client_delete (self->client, self->scope, koprs_kind_config_map (), name, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_holds (Fixture *self, const char *name, const char *value)
{
  g_autoptr (KoprsResource) resource = koprs_store_lookup (self->store, "default", name);
  g_autofree char *held = resource != NULL ? koprs_resource_dup_string (resource, "data.k") : NULL;

  g_assert_cmpstr (held, ==, value);
}

static void
live (Fixture *self)
{
  create (self, "a", "1");
  begin (self);
  wait_synced (self);
  expect (self, "added a=1");
  create (self, "b", "2");
  expect (self, "added b=2");
  replace (self, "a", "3");
  expect (self, "modified a=3");
  assert_holds (self, "a", "3");
  delete_one (self, "b");
  expect (self, "deleted b=2");
  assert_holds (self, "b", NULL);
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_WATCHING);
}

static void
follows_what_happens (Fixture *self, gconstpointer data)
{
  live (self);
}

static void
follows_a_streaming_list_too (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) requests = NULL;
  guint n_streams = 0;

  koprs_watch_options_set_streaming_list (self->options, TRUE);
  live (self);
  requests = koprs_test_server_get_requests (self->server);
  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (KoprsTestRequest) request = g_list_model_get_item (requests, i);
      g_autofree char *initial = koprs_test_request_dup_parameter (request, "sendInitialEvents");
      g_autofree char *limit = koprs_test_request_dup_parameter (request, "limit");

      g_assert_null (limit);
      n_streams += g_strcmp0 (initial, "true") == 0;
    }
  g_assert_cmpuint (n_streams, ==, 1);
}

static void
pages_bring_everything (Fixture *self, gconstpointer data)
{
  koprs_watch_options_set_page_size (self->options, 3);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("o%u", i);

      create (self, name, "x");
    }
  begin (self);
  wait_synced (self);
  expect (self, "added o0=x added o1=x added o2=x added o3=x added o4=x added o5=x added o6=x added o7=x added o8=x added o9=x");
}

static void
selectors_choose (Fixture *self, gconstpointer data)
{
  koprs_watch_options_set_label_selector (self->options, "app=yes");
  create (self, "a", "yes");
  create (self, "b", "no");
  begin (self);
  wait_synced (self);
  expect (self, "added a=yes");
  replace (self, "b", "yes");
  expect (self, "added b=yes");
  replace (self, "a", "no");
  /* It leaves with its last state that matched. */
  expect (self, "deleted a=yes");
}

static void
a_lost_history_is_made_up_for (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsResource) before = NULL;
  g_autoptr (KoprsResource) after = NULL;

  create (self, "a", "1");
  create (self, "b", "1");
  create (self, "c", "1");
  begin (self);
  wait_synced (self);
  expect (self, "added a=1 added b=1 added c=1");
  before = koprs_store_lookup (self->store, "default", "c");
  koprs_watcher_stop (self->watcher);
  replace (self, "a", "2");
  delete_one (self, "b");
  create (self, "d", "1");
  koprs_test_server_compact_history (self->server);
  koprs_watcher_start (self->watcher);
  expect (self, "vanished b=1 modified a=2 added d=1");
  after = koprs_store_lookup (self->store, "default", "c");
  g_assert_true (before == after);
}

#define add(name, func) g_test_add ("/watcher-server/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("follows-what-happens", follows_what_happens);
  add ("follows-a-streaming-list-too", follows_a_streaming_list_too);
  add ("pages-bring-everything", pages_bring_everything);
  add ("selectors-choose", selectors_choose);
  add ("a-lost-history-is-made-up-for", a_lost_history_is_made_up_for);
  return g_test_run ();
}
