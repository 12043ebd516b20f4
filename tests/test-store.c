/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <string.h>

#include "koprs/koprs-enum-types.h"
#include "koprs/koprs-store.h"
#include "watcher-fixture.h"

/* "a@1 b@2", and that get_item and lookup agree. */
static char *
dump (KoprsStore *store)
{
  GListModel *model = G_LIST_MODEL (store);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (KoprsResource) resource = g_list_model_get_item (model, i);
      g_autoptr (KoprsResource) found = koprs_store_lookup (store, koprs_resource_get_namespace (resource),
                                                            koprs_resource_get_name (resource));

      g_assert_true (found == resource);
      g_string_append_printf (text, "%s%s@%s", i > 0 ? " " : "", koprs_resource_get_name (resource),
                              koprs_resource_get_resource_version (resource));
    }
  return g_string_free (text, FALSE);
}

#define assert_shows(store, expected) \
  G_STMT_START { \
    g_autofree char *_dump = dump (store); \
    g_assert_cmpstr (_dump, ==, expected); \
  } G_STMT_END

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%s[%u-%u+%u]", log->len > 0 ? " " : "", position, removed, added);
}

static KoprsStore *
make (Fixture *self)
{
  KoprsStore *store = koprs_store_new (fixture_make (self));

  g_signal_connect (store, "items-changed", G_CALLBACK (on_items_changed), self->log);
  return store;
}

static void
a_list_is_shown_whole_before_it_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) store = make (self);

  koprs_watcher_start (self->watcher);
  script_world_advance (&self->world, 0);
  script_request_answer (script_world_take (&self->world), script_list ("7", "c1", "a:u1:1", "b:u2:2", NULL));
  assert_shows (store, "");
  script_request_answer (script_world_take (&self->world), script_list ("7", NULL, "c:u3:3", NULL));
  assert_shows (store, "a@1 b@2 c@3");
  script_assert_said (self->log, "[0-0+3] added a@1! added b@2! added c@3! synced");
}

static void
a_relist_is_one_step_over_what_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) store = make (self);
  ScriptRequest *request = script_watcher_sync (self->watcher, &self->world,
                                                script_list ("7", NULL, "a:u1:1", "b:u2:2", "c:u3:3", "d:u4:4", NULL));

  script_request_end (request, script_error_status (410, "Expired", -1));
  g_string_truncate (self->log, 0);
  request = fixture_next (self, 800);
  assert_shows (store, "a@1 b@2 c@3 d@4");
  script_request_answer (request, script_list ("9", NULL, "a:u1:1", "bb:u5:8", "c:u3:9", "d:u4:4", NULL));
  assert_shows (store, "a@1 bb@8 c@9 d@4");
  script_assert_said (self->log, "[1-2+2] vanished b@2! added bb@8! modified c@9<3!");
  /* Nothing changed: nothing is said. */
  request = script_world_take (&self->world);
  script_request_end (request, script_error_status (410, "Expired", -1));
  g_string_truncate (self->log, 0);
  request = fixture_next (self, 1600);
  script_request_answer (request, script_list ("12", NULL, "a:u1:1", "bb:u5:8", "c:u3:9", "d:u4:4", NULL));
  script_assert_said (self->log, "");
}

static void
a_block_of_events_is_one_step (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) store = make (self);
  ScriptRequest *watch = script_watcher_sync (self->watcher, &self->world,
                                              script_list ("7", NULL, "a:u1:1", "b:u2:2", "c:u3:3", NULL));

  g_string_truncate (self->log, 0);
  g_assert_true (script_request_feed (watch, script_join (script_event ("MODIFIED", "b:u2:8"), script_event ("ADDED", "bb:u4:9"),
                                                          script_event ("DELETED", "c:u3:10"), NULL)));
  script_assert_said (self->log, "[1-2+2] modified b@8<2! added bb@9! deleted c@10!");
  assert_shows (store, "a@1 b@8 bb@9");
  g_assert_true (script_request_feed (watch, script_bookmark ("20")));
  script_assert_said (self->log, "");
}

typedef struct {
  KoprsStore *store;
  guint n_checked;
} Reader;

static void
on_added_read (KoprsWatcher *watcher, KoprsResource *resource, Reader *reader)
{
  g_autoptr (KoprsResource) found = koprs_store_lookup (reader->store, koprs_resource_get_namespace (resource),
                                                        koprs_resource_get_name (resource));

  g_assert_true (found == resource);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (reader->store)), ==, 3);
  reader->n_checked++;
}

static void
a_handler_sees_the_store_at_its_event (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) store = make (self);
  Reader reader = { store, 0 };

  g_signal_connect (self->watcher, "added", G_CALLBACK (on_added_read), &reader);
  script_watcher_sync (self->watcher, &self->world, script_list ("7", NULL, "a:u1:1", "b:u2:2", "c:u3:3", NULL));
  g_assert_cmpuint (reader.n_checked, ==, 3);
}

static void
on_notify (KoprsWatcher *watcher, GParamSpec *pspec, GString *log)
{
  g_string_append_printf (log, " %s", pspec->name);
}

/* Who looks when told of a new place has been told of the items before. */
static void
the_place_is_notified_after_the_items (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) store = make (self);
  ScriptRequest *watch = script_watcher_sync (self->watcher, &self->world, script_list ("7", NULL, "a:u1:1", NULL));

  g_string_truncate (self->log, 0);
  g_signal_connect (self->watcher, "notify", G_CALLBACK (on_notify), self->log);
  g_assert_true (script_request_feed (watch, script_event ("ADDED", "b:u2:8")));
  g_assert_true (g_str_has_prefix (self->log->str, "[1-0+1] "));
  g_assert_nonnull (strstr (self->log->str, " resource-version added b@8!"));
}

static void
a_late_store_has_everything (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) early = make (self);
  ScriptRequest *watch = script_watcher_sync (self->watcher, &self->world, script_list ("7", NULL, "a:u1:1", NULL));
  g_autoptr (KoprsStore) late = koprs_store_new (self->watcher);

  g_assert_true (koprs_store_get_synced (late));
  assert_shows (late, "a@1");
  g_string_truncate (self->log, 0);
  g_signal_connect (late, "items-changed", G_CALLBACK (on_items_changed), self->log);
  g_assert_true (script_request_feed (watch, script_event ("ADDED", "b:u2:8")));
  script_assert_said (self->log, "[1-0+1] [1-0+1] added b@8!");
  assert_shows (early, "a@1 b@8");
  assert_shows (late, "a@1 b@8");
}

static void
failures_leave_it_as_it_was (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) store = make (self);
  ScriptRequest *request = script_watcher_sync (self->watcher, &self->world, script_list ("7", NULL, "a:u1:1", NULL));

  script_request_end (request, script_error_status (410, "Expired", -1));
  script_request_end (fixture_next (self, 800), script_error_refused ());
  assert_shows (store, "a@1");
  g_assert_true (koprs_store_get_synced (store));
  koprs_watcher_stop (self->watcher);
  assert_shows (store, "a@1");
}

static void
it_holds_its_watcher (Fixture *self, gconstpointer data)
{
  KoprsStore *store = make (self);
  ScriptRequest *watch = script_watcher_sync (self->watcher, &self->world, script_list ("7", NULL, "a:u1:1", NULL));
  gpointer weak = self->watcher;

  g_assert_true (koprs_store_get_watcher (store) == self->watcher);
  g_object_add_weak_pointer (weak, &weak);
  g_object_unref (g_steal_pointer (&self->watcher));
  g_string_truncate (self->log, 0);
  g_assert_true (script_request_feed (watch, script_event ("ADDED", "b:u2:8")));
  script_assert_said (self->log, "[1-0+1] added b@8!");
  g_assert_finalize_object (store);
  g_assert_null (weak);
  g_assert_true (script_request_is_cancelled (watch));
}

static void
it_is_a_list_of_resources (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) store = make (self);
  g_autoptr (KoprsWatcher) watcher = NULL;
  gboolean synced = TRUE;

  g_object_get (store, "watcher", &watcher, "synced", &synced, NULL);
  g_assert_true (watcher == self->watcher);
  g_assert_false (synced);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (store)) == KOPRS_TYPE_RESOURCE);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (store), 0));
  g_assert_null (koprs_store_lookup (store, "default", "a"));
  g_assert_null (koprs_store_lookup (store, NULL, ""));
}

/* ------------------------------------------------------------- surprises */

static void
on_items_changed_drop (GListModel *model, guint position, guint removed, guint added, KoprsStore **store)
{
  g_clear_object (store);
}

static void
a_store_may_go_inside_its_own_signal (Fixture *self, gconstpointer data)
{
  KoprsStore *first = make (self);
  g_autoptr (KoprsStore) second = koprs_store_new (self->watcher);

  ScriptRequest *watch;

  g_signal_connect (first, "items-changed", G_CALLBACK (on_items_changed_drop), &first);
  watch = script_watcher_sync (self->watcher, &self->world, script_list ("7", NULL, "a:u1:1", NULL));
  g_assert_null (first);
  assert_shows (second, "a@1");
  script_assert_said (self->log, "[0-0+1] added a@1! synced");
  g_assert_true (script_request_feed (watch, script_event ("ADDED", "b:u2:8")));
  assert_shows (second, "a@1 b@8");
}

static void
the_last_store_may_take_the_watcher_with_it (Fixture *self, gconstpointer data)
{
  KoprsStore *store = make (self);

  g_signal_connect (store, "items-changed", G_CALLBACK (on_items_changed_drop), &store);
  koprs_watcher_start (self->watcher);
  g_object_unref (g_steal_pointer (&self->watcher));
  script_world_advance (&self->world, 0);
  script_request_answer (script_world_take (&self->world), script_list ("7", NULL, "a:u1:1", NULL));
  g_assert_null (store);
  script_assert_said (self->log, "[0-0+1]");
  g_assert_cmpint (script_world_next (&self->world), ==, -1);
}

/* ---------------------------------------------------------------- waiting */

static void
on_waited (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GString *log = user_data;
  g_autoptr (GError) error = NULL;

  if (koprs_store_wait_synced_finish (KOPRS_STORE (source), result, &error))
    g_string_append (log, " waited");
  else
    g_string_append_printf (log, " %s:%d", g_quark_to_string (error->domain), error->code);
}

static void
spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
on_synced_notified (KoprsStore *store, GParamSpec *pspec, GString *log)
{
  g_assert_true (koprs_store_get_synced (store));
  g_string_append (log, " notified");
}

static void
waiting_ends_with_the_first_list (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) store = make (self);

  g_signal_connect (store, "notify::synced", G_CALLBACK (on_synced_notified), self->log);
  koprs_store_wait_synced_async (store, NULL, on_waited, self->log);
  koprs_store_wait_synced_async (store, NULL, on_waited, self->log);
  script_watcher_sync (self->watcher, &self->world, script_list ("7", NULL, NULL));
  spin ();
  script_assert_said (self->log, "synced notified waited waited");
  koprs_store_wait_synced_async (store, NULL, on_waited, self->log);
  script_assert_said (self->log, "");
  spin ();
  script_assert_said (self->log, " waited");
}

static void
waiting_can_be_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) store = make (self);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  koprs_store_wait_synced_async (store, cancellable, on_waited, self->log);
  koprs_watcher_start (self->watcher);
  g_cancellable_cancel (cancellable);
  spin ();
  script_assert_said (self->log, " g-io-error-quark:19");
  koprs_store_wait_synced_async (store, cancellable, on_waited, self->log);
  spin ();
  script_assert_said (self->log, " g-io-error-quark:19");
}

static void
waiting_ends_when_the_watcher_stops (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsStore) store = make (self);

  koprs_store_wait_synced_async (store, NULL, on_waited, self->log);
  koprs_watcher_start (self->watcher);
  koprs_watcher_stop (self->watcher);
  spin ();
  script_assert_said (self->log, " g-io-error-quark:18");
  koprs_store_wait_synced_async (store, NULL, on_waited, self->log);
  spin ();
  script_assert_said (self->log, " g-io-error-quark:18");
}

#define add(name, func) fixture_add ("/store/" name, func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("a-list-is-shown-whole-before-it-is-told", a_list_is_shown_whole_before_it_is_told);
  add ("a-relist-is-one-step-over-what-changed", a_relist_is_one_step_over_what_changed);
  add ("a-block-of-events-is-one-step", a_block_of_events_is_one_step);
  add ("a-handler-sees-the-store-at-its-event", a_handler_sees_the_store_at_its_event);
  add ("the-place-is-notified-after-the-items", the_place_is_notified_after_the_items);
  add ("a-late-store-has-everything", a_late_store_has_everything);
  add ("failures-leave-it-as-it-was", failures_leave_it_as_it_was);
  add ("it-holds-its-watcher", it_holds_its_watcher);
  add ("it-is-a-list-of-resources", it_is_a_list_of_resources);
  add ("a-store-may-go-inside-its-own-signal", a_store_may_go_inside_its_own_signal);
  add ("the-last-store-may-take-the-watcher-with-it", the_last_store_may_take_the_watcher_with_it);
  add ("waiting-ends-with-the-first-list", waiting_ends_with_the_first_list);
  add ("waiting-can-be-cancelled", waiting_can_be_cancelled);
  add ("waiting-ends-when-the-watcher-stops", waiting_ends_when_the_watcher_stops);
  return g_test_run ();
}
