/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

typedef struct {
  KoprsWatcher *watcher;
  KoprsStore *store;
  GString *events;      /* "+name " "~name " "-name " */
  gboolean synced;
  gboolean may_expire;
  const char *wanted;
} Watch;

static void
on_added (Watch *watch, KoprsResource *resource)
{
  g_string_append_printf (watch->events, "+%s ", koprs_resource_get_name (resource));
}

static void
on_modified (Watch *watch, KoprsResource *resource, KoprsResource *previous)
{
  g_assert_nonnull (previous);
  g_string_append_printf (watch->events, "~%s ", koprs_resource_get_name (resource));
}

static void
on_deleted (Watch *watch, KoprsResource *resource, gboolean final_state_unknown)
{
  g_assert_false (final_state_unknown);
  g_string_append_printf (watch->events, "-%s ", koprs_resource_get_name (resource));
}

static void
on_synced (Watch *watch)
{
  watch->synced = TRUE;
}

static void
on_failed (Watch *watch, GError *error)
{
  if (!watch->may_expire || !g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_EXPIRED))
    g_error ("the watcher failed: %s", error->message);
}

static gboolean
is_synced (gpointer watch)
{
  return ((Watch *) watch)->synced;
}

static gboolean
has_events (gpointer data)
{
  Watch *watch = data;

  return g_str_has_suffix (watch->events->str, watch->wanted);
}

static void
watch_kind (Conformance *self, Watch *watch, KoprsKind *kind, const char *label_selector, gboolean streaming)
{
  g_autoptr (KoprsWatchOptions) options = g_object_new (KOPRS_TYPE_WATCH_OPTIONS, "label-selector", label_selector,
                                                        "field-selector", "metadata.name!=kube-root-ca.crt",
                                                        "streaming-list", streaming, NULL);

  watch->events = g_string_new (NULL);
  watch->watcher = koprs_watcher_new (self->client, self->scope, kind, options);
  watch->store = koprs_store_new (watch->watcher);
  g_signal_connect_swapped (watch->watcher, "added", G_CALLBACK (on_added), watch);
  g_signal_connect_swapped (watch->watcher, "modified", G_CALLBACK (on_modified), watch);
  g_signal_connect_swapped (watch->watcher, "deleted", G_CALLBACK (on_deleted), watch);
  g_signal_connect_swapped (watch->watcher, "synced", G_CALLBACK (on_synced), watch);
  g_signal_connect_swapped (watch->watcher, "failed", G_CALLBACK (on_failed), watch);
  koprs_watcher_start (watch->watcher);
  conformance_wait (is_synced, watch);
}

static void
watch_up (Conformance *self, Watch *watch, const char *label_selector, gboolean streaming)
{
  watch_kind (self, watch, koprs_kind_config_map (), label_selector, streaming);
}

static void
watch_down (Watch *watch)
{
  g_assert_finalize_object (watch->store);
  g_assert_finalize_object (watch->watcher);
  g_string_free (watch->events, TRUE);
}

static void
expect_events (Watch *watch, const char *wanted)
{
  watch->wanted = wanted;
  conformance_wait (has_events, watch);
  g_assert_cmpstr (watch->events->str, ==, wanted);
}

static void
live_a_life (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "second", "green");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) changed = koprs_client_patch (self->client, self->scope, koprs_kind_config_map (), "second",
                                                          KOPRS_PATCH_TYPE_MERGE, "{\"data\":{\"colour\":\"red\"}}", -1,
                                                          NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), "second", NULL, &error));
}

static void
tells_what_is_there_and_what_happens (Conformance *self)
{
  Watch watch = { 0 };
  g_autoptr (KoprsResource) first = conformance_create (self, "first", "green");
  g_autoptr (KoprsResource) held = NULL;

  watch_up (self, &watch, NULL, FALSE);
  g_assert_cmpstr (watch.events->str, ==, "+first ");
  live_a_life (self);
  expect_events (&watch, "+first +second ~second -second ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (watch.store)), ==, 1);
  held = koprs_store_lookup (watch.store, self->namespace_, "first");
  g_assert_true (koprs_resource_equal (held, first));
  watch_down (&watch);
}

static void
tells_the_same_by_a_streaming_list (Conformance *self)
{
  Watch watch = { 0 };
  g_autoptr (KoprsResource) first = conformance_create (self, "first", "green");

  watch_up (self, &watch, NULL, TRUE);
  g_assert_cmpstr (watch.events->str, ==, "+first ");
  live_a_life (self);
  expect_events (&watch, "+first +second ~second -second ");
  watch_down (&watch);
}

static void
syncs_with_nothing_there (Conformance *self)
{
  Watch watch = { 0 };

  watch_up (self, &watch, "no=such", FALSE);
  g_assert_cmpstr (watch.events->str, ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (watch.store)), ==, 0);
  watch_down (&watch);
}

static void
set_team (Conformance *self, const char *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = koprs_client_patch (self->client, self->scope, koprs_kind_config_map (), "one",
                                                         KOPRS_PATCH_TYPE_MERGE, body, -1, NULL, NULL, &error);

  g_assert_no_error (error);
}

static void
by_a_selector_tells_who_enters_and_leaves (Conformance *self)
{
  Watch watch = { 0 };
  g_autoptr (KoprsResource) one = conformance_create (self, "one", "green");

  watch_up (self, &watch, "team=blue", FALSE);
  g_assert_cmpstr (watch.events->str, ==, "");
  set_team (self, "{\"metadata\":{\"labels\":{\"team\":\"blue\"}}}");
  expect_events (&watch, "+one ");
  set_team (self, "{\"metadata\":{\"labels\":{\"team\":\"red\"}}}");
  expect_events (&watch, "+one -one ");
  watch_down (&watch);
}

/* The answer to the last change may be older than the deletion that it causes. */
static void
tells_of_a_deletion_that_waited_for_a_finalizer (Conformance *self)
{
  Watch watch = { 0 };
  g_autoptr (KoprsResource) one = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) gone = NULL;
  g_autoptr (GError) error = NULL;

  watch_up (self, &watch, NULL, FALSE);
  set_team (self, "{\"metadata\":{\"finalizers\":[\"koprs.dev/test\"]}}");
  g_assert_true (koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), "one", NULL, &error));
  g_assert_no_error (error);
  expect_events (&watch, "+one ~one ~one ");
  set_team (self, "{\"metadata\":{\"finalizers\":null}}");
  expect_events (&watch, "+one ~one ~one -one ");
  gone = koprs_store_lookup (watch.store, self->namespace_, "one");
  g_assert_null (gone);
  watch_down (&watch);
}

static gboolean
on_pause_over (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_over (gpointer data)
{
  return *(gboolean *) data;
}

static void
create_widget (Conformance *self, const char *name)
{
  g_autofree char *json = g_strdup_printf ("{\"apiVersion\":\"koprs-test.example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"%s\"}}", name);
  g_autoptr (KoprsResource) widget = conformance_from_json (json);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) created = koprs_client_create (self->client, self->scope, widget, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_name (created), ==, name);
}

/* A server ends all watches of a kind, cleanly and about a second later, when its definition changes, and may have forgotten what was before:
 * whatever happens meanwhile is told once. */
static void
goes_on_when_the_definition_changes (Conformance *self)
{
  Watch watch = { .may_expire = TRUE };
  g_autoptr (KoprsKind) kind = conformance_install_kind (self);
  g_autofree char *change = g_strdup_printf ("{\"spec\":{\"names\":{\"categories\":[\"%s\"]}}}", self->namespace_);
  g_autoptr (KoprsResource) changed = NULL;
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  watch_kind (self, &watch, kind, NULL, FALSE);
  changed = koprs_client_patch (self->client, self->everywhere, koprs_kind_custom_resource_definition (), "widgets.koprs-test.example.com",
                                KOPRS_PATCH_TYPE_MERGE, change, -1, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *name = g_strdup_printf ("w%02u", i);
      gboolean over = FALSE;

      create_widget (self, name);
      g_string_append_printf (wanted, "+%s ", name);
      g_timeout_add (100, on_pause_over, &over);
      conformance_wait (is_over, &over);
    }
  expect_events (&watch, wanted->str);
  watch_down (&watch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/watch/tells-what-is-there-and-what-happens", tells_what_is_there_and_what_happens);
  conformance_add ("/watch/tells-the-same-by-a-streaming-list", tells_the_same_by_a_streaming_list);
  conformance_add ("/watch/syncs-with-nothing-there", syncs_with_nothing_there);
  conformance_add ("/watch/by-a-selector-tells-who-enters-and-leaves", by_a_selector_tells_who_enters_and_leaves);
  conformance_add ("/watch/tells-of-a-deletion-that-waited-for-a-finalizer", tells_of_a_deletion_that_waited_for_a_finalizer);
  conformance_add ("/watch/goes-on-when-the-definition-changes", goes_on_when_the_definition_changes);
  return g_test_run ();
}
