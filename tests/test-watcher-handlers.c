/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What handlers may do to a watcher, and when it ends. */

#include <string.h>

#include "koprs/koprs-enum-types.h"
#include "watcher-fixture.h"

static const char *const all_signals[] = { "added", "modified", "deleted", "changed", "synced", "failed", "notify::state",
                                           "notify::resource-version" };

/* ------------------------------------------------------------------- ends */

static void
a_watcher_stopped_before_its_first_turn_asks_nothing (Fixture *self, gconstpointer data)
{
  koprs_watcher_start (fixture_make (self));
  koprs_watcher_stop (self->watcher);
  g_assert_cmpint (script_world_next (&self->world), ==, -1);
  script_world_none (&self->world);
  script_assert_said (self->log, "");
}

static void
a_watcher_never_started_can_be_stopped (Fixture *self, gconstpointer data)
{
  koprs_watcher_stop (fixture_make (self));
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_STOPPED);
  g_assert_cmpstr (self->states->str, ==, "STOPPED");
}

static void
a_watcher_stopped_during_the_list_says_nothing (Fixture *self, gconstpointer data)
{
  ScriptRequest *request;

  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  script_request_answer (script_world_take (&self->world), script_list ("7", "c1", "a:u1:1", NULL));
  request = script_world_take (&self->world);
  koprs_watcher_stop (self->watcher);
  g_assert_true (script_request_is_cancelled (request));
  g_assert_cmpint (script_world_next (&self->world), ==, -1);
  script_assert_said (self->log, "");
}

static void
a_watcher_stopped_while_it_waits_says_nothing (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, NULL));

  script_request_end (watch, script_error_refused ());
  g_string_truncate (self->log, 0);
  koprs_watcher_stop (self->watcher);
  g_assert_cmpint (script_world_next (&self->world), ==, -1);
  script_assert_said (self->log, "");
}

static void
the_last_reference_ends_it_at_once (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, "a:u1:1", NULL));

  g_assert_finalize_object (g_steal_pointer (&self->watcher));
  g_assert_true (script_request_is_cancelled (watch));
  g_assert_cmpint (script_world_next (&self->world), ==, -1);
}

static void
the_last_reference_ends_it_before_the_first_turn (Fixture *self, gconstpointer data)
{
  koprs_watcher_start (fixture_make (self));
  g_assert_finalize_object (g_steal_pointer (&self->watcher));
  g_assert_cmpint (script_world_next (&self->world), ==, -1);
  script_world_none (&self->world);
}

/* --------------------------------------------------------------- handlers */

typedef struct {
  Fixture *fixture;
  const char *signal;
  guint n_calls;
  void (*act) (Fixture *fixture);
} Actor;

/* Acts once. */
static void
on_signal (Actor *actor)
{
  if (actor->n_calls++ == 0)
    actor->act (actor->fixture);
}

/* A life with one of each signal; `act` is done from inside each of them in turn. */
static void
live (Fixture *self, Actor *actor)
{
  ScriptRequest *request;

  koprs_watcher_start (self->watcher);
  script_world_advance (&self->world, 0);
  request = script_world_take (&self->world);
  if (actor->n_calls > 0)
    return;
  script_request_answer (request, script_list ("7", NULL, "a:u1:1", "b:u2:2", "c:u3:3", NULL));
  if (actor->n_calls > 0)
    return;
  request = script_world_take (&self->world);
  if (!script_request_feed (request, script_join (script_event ("MODIFIED", "a:u1:8"), script_event ("DELETED", "b:u2:9"),
                                                  script_event ("ADDED", "d:u4:10"), NULL)))
    return;
  if (actor->n_calls == 0)
    script_request_end (request, script_error_refused ());
}

static void
for_each_signal (Fixture *self, void (*act) (Fixture *), void (*check) (Fixture *))
{
  for (guint i = 0; i < G_N_ELEMENTS (all_signals); i++)
    {
      Actor actor = { self, all_signals[i], 0, act };

      g_signal_connect_swapped (fixture_make (self), all_signals[i], G_CALLBACK (on_signal), &actor);
      live (self, &actor);
      g_assert_cmpuint (actor.n_calls, >, 0);
      check (self);
      g_clear_object (&self->watcher);
      fixture_tear_down (self, NULL);
      fixture_set_up (self, NULL);
    }
}

static void
stop (Fixture *self)
{
  koprs_watcher_stop (self->watcher);
  g_string_truncate (self->log, 0);
}

static void
check_stopped (Fixture *self)
{
  script_assert_said (self->log, "");
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_STOPPED);
  g_assert_cmpint (script_world_next (&self->world), ==, -1);
}

static void
any_handler_may_stop_it (Fixture *self, gconstpointer data)
{
  for_each_signal (self, stop, check_stopped);
}

static void
drop (Fixture *self)
{
  KoprsWatcher *watcher = g_steal_pointer (&self->watcher);

  g_object_add_weak_pointer (G_OBJECT (watcher), (gpointer *) &self->watcher);
  self->watcher = watcher;
  g_object_unref (watcher);
  g_string_truncate (self->log, 0);
}

static void
check_dropped (Fixture *self)
{
  g_assert_null (self->watcher);
  script_assert_said (self->log, "");
  g_assert_cmpint (script_world_next (&self->world), ==, -1);
}

static void
any_handler_may_drop_it (Fixture *self, gconstpointer data)
{
  for_each_signal (self, drop, check_dropped);
}

static void
restart (Fixture *self)
{
  koprs_watcher_stop (self->watcher);
  koprs_watcher_start (self->watcher);
}

static void
check_restarted (Fixture *self)
{
  ScriptRequest *request;

  g_string_truncate (self->log, 0);
  script_world_advance (&self->world, 0);
  do
    request = script_world_take (&self->world);
  while (script_request_is_cancelled (request));
  script_request_answer (request, script_list ("20", NULL, "a:u1:8", "c:u3:3", "d:u4:19", NULL));
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_WATCHING);
  g_assert_nonnull (strstr (self->log->str, "d@19"));
  koprs_watcher_stop (self->watcher);
}

static void
any_handler_may_restart_it (Fixture *self, gconstpointer data)
{
  for_each_signal (self, restart, check_restarted);
}

static void
start_another (Fixture *self)
{
  g_autoptr (KoprsWatcher) other = script_watcher_new (&self->world, NULL);

  koprs_watcher_start (other);
  g_object_set_data_full (G_OBJECT (self->options), "other", g_steal_pointer (&other), g_object_unref);
}

static void
check_another (Fixture *self)
{
  g_assert_cmpint (koprs_watcher_get_state (g_object_get_data (G_OBJECT (self->options), "other")), ==, KOPRS_WATCHER_STATE_SYNCING);
  g_object_set_data (G_OBJECT (self->options), "other", NULL);
}

static void
any_handler_may_start_another (Fixture *self, gconstpointer data)
{
  for_each_signal (self, start_another, check_another);
}

/* ---------------------------------------------------------------- nesting */

typedef struct {
  Fixture *fixture;
  ScriptRequest *watch;
  gboolean done;
} Nest;

static void
on_added_nest (KoprsWatcher *watcher, KoprsResource *resource, Nest *nest)
{
  if (nest->done)
    return;
  nest->done = TRUE;
  g_string_append (nest->fixture->log, " (");
  script_world_advance (&nest->fixture->world, 0);
  if (nest->watch != NULL)
    g_assert_true (script_request_feed (nest->watch, script_event ("ADDED", "z:u9:50")));
  g_string_append (nest->fixture->log, " )");
}

static void
a_handler_may_run_the_loop (Fixture *self, gconstpointer data)
{
  Nest nest = { self, NULL, TRUE };

  g_signal_connect (fixture_make (self), "added", G_CALLBACK (on_added_nest), &nest);
  nest.watch = script_watcher_sync (self->watcher, &self->world, script_list ("7", NULL, "a:u1:1", NULL));
  script_assert_said (self->log, "added a@1! synced");
  nest.done = FALSE;
  g_assert_true (script_request_feed (nest.watch, script_join (script_event ("ADDED", "b:u2:8"), script_event ("ADDED", "c:u3:9"), NULL)));
  script_assert_said (self->log, "added b@8 ( added c@9! added z@50! )!");
  g_assert_cmpuint (koprs_cache_get_n_items (koprs_watcher_get_cache (self->watcher)), ==, 4);
}

static void
on_added_too_late (KoprsWatcher *watcher, KoprsResource *resource, Nest *nest)
{
  if (!nest->done)
    script_world_advance (&nest->fixture->world, 250000);
  nest->done = TRUE;
}

static void
a_deadline_may_pass_inside_a_handler (Fixture *self, gconstpointer data)
{
  Nest nest = { self, NULL, TRUE };

  g_signal_connect (fixture_make (self), "added", G_CALLBACK (on_added_too_late), &nest);
  nest.watch = script_watcher_sync (self->watcher, &self->world, script_list ("7", NULL, NULL));
  nest.done = FALSE;
  g_assert_false (script_request_feed (nest.watch, script_join (script_event ("ADDED", "b:u2:8"), script_event ("ADDED", "c:u2:9"), NULL)));
  g_assert_true (script_request_is_cancelled (nest.watch));
  script_assert_asked (script_world_take (&self->world), "watch rv=9");
}

/* ---------------------------------------------------------- slow handlers */

static char *
many (guint n)
{
  GString *text = g_string_new ("{\"kind\":\"ConfigMapList\",\"metadata\":{\"resourceVersion\":\"7\"},\"items\":[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"metadata\":{\"name\":\"o%05u\",\"namespace\":\"n\",\"uid\":\"u%u\",\"resourceVersion\":\"1\"}}",
                            i > 0 ? "," : "", i, i);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

typedef struct {
  ScriptWorld *world;
  guint n_added;
  guint n_synced_after;
} Slow;

static void
on_added_slowly (KoprsWatcher *watcher, KoprsResource *resource, Slow *slow)
{
  slow->n_added++;
  slow->world->now += 500;
}

static void
on_synced_count (KoprsWatcher *watcher, Slow *slow)
{
  slow->n_synced_after = slow->n_added;
}

static void
a_long_list_is_told_in_slices (Fixture *self, gconstpointer data)
{
  Slow slow = { &self->world, 0, 0 };
  guint n_slices = 1;

  fixture_make (self);
  g_signal_connect (self->watcher, "added", G_CALLBACK (on_added_slowly), &slow);
  g_signal_connect (self->watcher, "synced", G_CALLBACK (on_synced_count), &slow);
  koprs_watcher_start (self->watcher);
  script_world_advance (&self->world, 0);
  script_request_answer (script_world_take (&self->world), many (1000));
  g_assert_cmpuint (koprs_cache_get_n_items (koprs_watcher_get_cache (self->watcher)), ==, 1000);
  g_assert_cmpuint (slow.n_added, ==, 4);
  /* The watch does not wait for that. */
  script_assert_asked (script_world_take (&self->world), "watch rv=7");
  for (; slow.n_added < 1000; n_slices++)
    {
      guint before = slow.n_added;
      gint64 began = self->world.now;

      g_assert_cmpint (script_world_next (&self->world), ==, 0);
      script_world_advance (&self->world, 0);
      g_assert_cmpuint (slow.n_added, >, before);
      g_assert_cmpint (self->world.now - began, <=, 2500);
      g_string_truncate (self->log, 0);
    }
  g_assert_cmpuint (n_slices, >=, 250);
  script_world_advance (&self->world, 0);
  g_assert_cmpuint (slow.n_synced_after, ==, 1000);
}

static void
a_slow_handler_holds_the_reading_back (Fixture *self, gconstpointer data)
{
  Slow slow = { &self->world, 0, 0 };
  ScriptRequest *watch;
  guint n_told;

  fixture_make (self);
  g_signal_connect (self->watcher, "added", G_CALLBACK (on_added_slowly), &slow);
  g_signal_connect (self->watcher, "synced", G_CALLBACK (on_synced_count), &slow);
  koprs_watcher_start (self->watcher);
  script_world_advance (&self->world, 0);
  script_request_answer (script_world_take (&self->world), many (1000));
  watch = script_world_take (&self->world);
  n_told = slow.n_added;
  /* However fast events come, at least as many changes are told as each block brings: the queue does not grow. */
  for (guint block = 0; block < 50; block++)
    {
      GString *text = g_string_new (NULL);

      for (guint i = 0; i < 20; i++)
        g_string_append_printf (text, "{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\":\"p%u-%u\",\"namespace\":\"n\",\"uid\":\"u\","
                                      "\"resourceVersion\":\"%u\"}}}\n", block, i, 100 + block * 20 + i);
      g_assert_true (script_request_feed (watch, g_string_free (text, FALSE)));
      g_assert_cmpuint (slow.n_added - n_told + (slow.n_synced_after > 0), >=, 20);
      n_told = slow.n_added;
    }
  g_string_truncate (self->log, 0);
}

static void
a_block_of_a_watch_is_told_whole (Fixture *self, gconstpointer data)
{
  Slow slow = { &self->world, 0, 0 };
  ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, NULL));
  GString *text = g_string_new (NULL);

  g_signal_connect (self->watcher, "added", G_CALLBACK (on_added_slowly), &slow);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *spec = g_strdup_printf ("o%u:u:%u", i, 100 + i);
      g_autofree char *event = script_event ("ADDED", spec);

      g_string_append (text, event);
    }
  g_assert_true (script_request_feed (watch, g_string_free (text, FALSE)));
  g_assert_cmpuint (slow.n_added, ==, 100);
}

static void
what_was_not_told_is_told_after_a_restart (Fixture *self, gconstpointer data)
{
  Slow slow = { &self->world, 0, 0 };

  fixture_make (self);
  g_signal_connect (self->watcher, "added", G_CALLBACK (on_added_slowly), &slow);
  g_signal_connect (self->watcher, "synced", G_CALLBACK (on_synced_count), &slow);
  koprs_watcher_start (self->watcher);
  script_world_advance (&self->world, 0);
  script_request_answer (script_world_take (&self->world), many (10));
  g_assert_cmpuint (slow.n_added, ==, 4);
  koprs_watcher_stop (self->watcher);
  g_assert_cmpint (script_world_next (&self->world), ==, -1);
  koprs_watcher_start (self->watcher);
  while (slow.n_synced_after == 0)
    script_world_advance (&self->world, 0);
  g_assert_cmpuint (slow.n_added, ==, 10);
}

#define add(name, func) fixture_add ("/watcher-handlers/" name, func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("a-watcher-stopped-before-its-first-turn-asks-nothing", a_watcher_stopped_before_its_first_turn_asks_nothing);
  add ("a-watcher-never-started-can-be-stopped", a_watcher_never_started_can_be_stopped);
  add ("a-watcher-stopped-during-the-list-says-nothing", a_watcher_stopped_during_the_list_says_nothing);
  add ("a-watcher-stopped-while-it-waits-says-nothing", a_watcher_stopped_while_it_waits_says_nothing);
  add ("the-last-reference-ends-it-at-once", the_last_reference_ends_it_at_once);
  add ("the-last-reference-ends-it-before-the-first-turn", the_last_reference_ends_it_before_the_first_turn);
  add ("any-handler-may-stop-it", any_handler_may_stop_it);
  add ("any-handler-may-drop-it", any_handler_may_drop_it);
  add ("any-handler-may-restart-it", any_handler_may_restart_it);
  add ("any-handler-may-start-another", any_handler_may_start_another);
  add ("a-handler-may-run-the-loop", a_handler_may_run_the_loop);
  add ("a-deadline-may-pass-inside-a-handler", a_deadline_may_pass_inside_a_handler);
  add ("a-long-list-is-told-in-slices", a_long_list_is_told_in_slices);
  add ("a-slow-handler-holds-the-reading-back", a_slow_handler_holds_the_reading_back);
  add ("a-block-of-a-watch-is-told-whole", a_block_of_a_watch_is_told_whole);
  add ("what-was-not-told-is-told-after-a-restart", what_was_not_told_is_told_after_a_restart);
  return g_test_run ();
}
