/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <string.h>

#include "koprs/koprs-enum-types.h"
#include "watcher-fixture.h"

static void
nothing_happens_from_inside_start (Fixture *self, gconstpointer data)
{
  fixture_make (self);
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_IDLE);
  koprs_watcher_start (self->watcher);
  koprs_watcher_start (self->watcher);
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_SYNCING);
  script_world_none (&self->world);
  g_assert_cmpstr (self->states->str, ==, "");
  script_world_advance (&self->world, 0);
  g_assert_cmpstr (self->states->str, ==, "SYNCING");
  script_world_take (&self->world);
  script_world_none (&self->world);
}

static void
the_first_list_is_paged_and_told_when_complete (Fixture *self, gconstpointer data)
{
  ScriptRequest *request;

  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  request = script_world_take (&self->world);
  script_assert_asked (request, "list limit=500");
  script_request_answer (request, script_list ("7", "c1", "a:u1:1", "b:u2:2", NULL));
  request = script_world_take (&self->world);
  script_assert_asked (request, "list limit=500 continue=c1");
  script_request_answer (request, script_list ("7", "c2", NULL));
  request = script_world_take (&self->world);
  script_assert_asked (request, "list limit=500 continue=c2");
  script_assert_said (self->log, "");
  g_assert_null (koprs_watcher_get_resource_version (self->watcher));
  script_request_answer (request, script_list ("7", NULL, "c:u3:3", NULL));
  script_assert_said (self->log, "added a@1! added b@2! added c@3! synced");
  g_assert_cmpstr (koprs_watcher_get_resource_version (self->watcher), ==, "7");
  request = script_world_take (&self->world);
  script_assert_asked (request, "watch rv=7");
  g_assert_cmpstr (self->states->str, ==, "SYNCING WATCHING");
}

static void
an_empty_list_is_in_sync_too (Fixture *self, gconstpointer data)
{
  fixture_sync (self, script_list ("7", NULL, NULL));
  script_assert_said (self->log, "synced");
}

static void
events_become_signals (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, "a:u1:1", NULL));

  script_assert_said (self->log, "added a@1! synced");
  g_assert_true (script_request_feed (watch, script_join (script_event ("ADDED", "b:u2:8"), script_event ("MODIFIED", "a:u1:9"), NULL)));
  script_assert_said (self->log, "added b@8! modified a@9<1!");
  g_assert_cmpstr (koprs_watcher_get_resource_version (self->watcher), ==, "9");
  g_assert_true (script_request_feed (watch, script_event ("DELETED", "b:u2:10")));
  script_assert_said (self->log, "deleted b@10!");
  g_assert_cmpstr (koprs_watcher_get_resource_version (self->watcher), ==, "10");
}

static void
old_and_repeated_events_say_nothing (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("10", NULL, "a:u1:10", NULL));

  g_string_truncate (self->log, 0);
  g_assert_true (script_request_feed (watch, script_event ("MODIFIED", "a:u1:9")));
  g_assert_true (script_request_feed (watch, script_event ("MODIFIED", "a:u1:10")));
  g_assert_true (script_request_feed (watch, script_event ("ADDED", "a:u1:10")));
  script_assert_said (self->log, "");
  g_assert_cmpstr (koprs_watcher_get_resource_version (self->watcher), ==, "10");
}

static void
bookmarks_move_the_place_and_say_nothing (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("100", NULL, NULL));

  script_assert_said (self->log, "synced");
  g_assert_true (script_request_feed (watch, script_bookmark ("500")));
  script_assert_said (self->log, "");
  script_request_end (watch, NULL);
  script_assert_asked (fixture_next (self, 0), "watch rv=500");
  script_assert_said (self->log, "");
  g_assert_cmpstr (self->states->str, ==, "SYNCING WATCHING");
}

static void
a_watch_that_ends_is_followed_by_the_next_at_once (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, NULL));

  script_assert_said (self->log, "synced");
  for (guint i = 0; i < 5; i++)
    {
      script_world_advance (&self->world, 240000);
      script_request_end (watch, NULL);
      watch = fixture_next (self, 0);
      script_assert_asked (watch, "watch rv=7");
    }
  script_assert_said (self->log, "");
}

static void
a_deletion_moves_the_place (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, "a:u1:1", NULL));

  g_assert_true (script_request_feed (watch, script_event ("DELETED", "a:u1:30")));
  script_request_end (watch, NULL);
  script_assert_asked (fixture_next (self, 0), "watch rv=30");
}

static void
events_may_be_cut_anywhere (Fixture *self, gconstpointer data)
{
  g_autofree char *text = script_join (script_event ("ADDED", "b:u2:8"), g_strdup ("\r\n\n"), script_event ("MODIFIED", "a:u1:9"),
                                       script_event ("DELETED", "b:u2:10"), NULL);
  ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, "a:u1:1", NULL));

  g_string_truncate (self->log, 0);
  for (gsize i = 0; text[i] != '\0'; i++)
    g_assert_true (script_request_feed (watch, g_strndup (text + i, 1)));
  script_assert_said (self->log, "added b@8! modified a@9<1! deleted b@10!");
}

/* A character of two, three and four bytes, and a surrogate pair. */
static void
characters_may_be_cut_anywhere (Fixture *self, gconstpointer data)
{
  static const char text[] = "{\"type\":\"ADDED\",\"object\":{\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"b\",\"namespace\":"
                             "\"default\",\"uid\":\"u\",\"resourceVersion\":\"8\"},\"data\":{\"k\":\"\303\251\342\202\254\360\237\230\200"
                             "\\ud83d\\ude00\"}}}\n";

  for (gsize cut = 1; cut < sizeof text - 1; cut++)
    {
      ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, NULL));
      g_autofree char *value = NULL;

      g_assert_true (script_request_feed (watch, g_strndup (text, cut)));
      g_assert_true (script_request_feed (watch, g_strdup (text + cut)));
      script_assert_said (self->log, "synced added b@8!");
      value = koprs_resource_dup_string (koprs_cache_lookup (koprs_watcher_get_cache (self->watcher), "default", "b"), "data.k");
      g_assert_cmpstr (value, ==, "\303\251\342\202\254\360\237\230\200\360\237\230\200");
      g_clear_object (&self->watcher);
    }
}

static void
a_large_object_is_one_event (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, NULL));
  g_autofree char *filling = g_strnfill (4 << 20, 'x');
  g_autofree char *text = g_strdup_printf ("{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\":\"b\",\"namespace\":\"default\","
                                           "\"uid\":\"u\",\"resourceVersion\":\"8\"},\"data\":{\"k\":\"%s\"}}}\n", filling);
  gsize length = strlen (text);

  g_string_truncate (self->log, 0);
  for (gsize at = 0; at < length; at += 65536)
    {
      script_assert_said (self->log, "");
      g_assert_true (script_request_feed (watch, g_strndup (text + at, 65536)));
    }
  script_assert_said (self->log, "added b@8!");
}

static void
a_list_may_be_cut_anywhere (Fixture *self, gconstpointer data)
{
  g_autofree char *text = script_list ("7", NULL, "a:u1:1", "b:u2:2", NULL);
  ScriptRequest *request;

  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  request = script_world_take (&self->world);
  for (gsize i = 0; text[i] != '\0'; i++)
    g_assert_true (script_request_feed (request, g_strndup (text + i, 1)));
  script_assert_said (self->log, "");
  script_request_end (request, NULL);
  script_assert_said (self->log, "added a@1! added b@2! synced");
}

static void
a_watch_asks_for_a_random_time (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch;

  self->world.jitter = 0.999;
  watch = fixture_sync (self, script_list ("7", NULL, NULL));
  g_assert_cmpuint (watch->query.timeout_seconds, ==, 290);
  g_assert_true (watch->query.bookmarks);
  self->world.jitter = 0;
  script_world_advance (&self->world, 5000);
  script_request_end (watch, NULL);
  watch = fixture_next (self, 0);
  g_assert_cmpuint (watch->query.timeout_seconds, ==, 240);
}

static void
options_say_how (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch;

  koprs_watch_options_set_page_size (self->options, 0);
  koprs_watch_options_set_bookmarks (self->options, FALSE);
  koprs_watch_options_set_timeout (self->options, 20001);
  koprs_watcher_start (fixture_make (self));
  koprs_watch_options_set_page_size (self->options, 10);
  script_world_advance (&self->world, 0);
  watch = script_world_take (&self->world);
  script_assert_asked (watch, "list");
  script_request_answer (watch, script_list ("7", NULL, NULL));
  watch = script_world_take (&self->world);
  script_assert_asked (watch, "watch rv=7 without bookmarks");
  g_assert_cmpuint (watch->query.timeout_seconds, ==, 21);
}

static void
a_given_place_needs_no_list (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch;

  koprs_watch_options_set_resource_version (self->options, "40");
  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  script_assert_said (self->log, "synced");
  watch = script_world_take (&self->world);
  script_assert_asked (watch, "watch rv=40");
  g_assert_true (script_request_feed (watch, script_join (script_event ("MODIFIED", "a:u1:41"), script_event ("DELETED", "b:u2:42"),
                                                          script_event ("MODIFIED", "a:u1:43"), NULL)));
  script_assert_said (self->log, "modified a@41<! deleted b@42! modified a@43<41!");
  g_assert_false (script_request_feed (watch, script_status_event (410, "Expired")));
  g_string_truncate (self->log, 0);
  watch = fixture_next (self, 0);
  script_assert_asked (watch, "list rv=43");
  script_request_answer (watch, script_list ("50", NULL, "a:u1:43", "c:u3:20", NULL));
  script_assert_said (self->log, "added c@20!");
}

static void
a_stopped_watcher_goes_on_where_it_was (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, "a:u1:1", "b:u2:2", "c:u3:3", NULL));

  g_string_truncate (self->log, 0);
  koprs_watcher_stop (self->watcher);
  g_assert_true (script_request_is_cancelled (watch));
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_STOPPED);
  g_assert_cmpstr (koprs_watcher_get_resource_version (self->watcher), ==, "7");
  koprs_watcher_stop (self->watcher);
  koprs_watcher_start (self->watcher);
  script_world_advance (&self->world, 0);
  watch = script_world_take (&self->world);
  script_assert_asked (watch, "list rv=7");
  script_request_answer (watch, script_list ("9", NULL, "a:u1:1", "c:u3:8", NULL));
  script_assert_said (self->log, "vanished b@2! modified c@8<3!");
  script_assert_asked (script_world_take (&self->world), "watch rv=9");
  g_assert_cmpstr (self->states->str, ==, "SYNCING WATCHING STOPPED SYNCING WATCHING");
}

static void
the_place_is_notified_once_per_block (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("7", NULL, NULL));
  guint n_notified = 0;

  g_signal_connect_swapped (self->watcher, "notify::resource-version", G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_assert_true (script_request_feed (watch, script_join (script_event ("ADDED", "a:u1:8"), script_event ("ADDED", "b:u2:9"),
                                                          script_bookmark ("10"), NULL)));
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpstr (koprs_watcher_get_resource_version (self->watcher), ==, "10");
}

static void
properties_say_what_it_was_made_of (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsScope) scope = NULL;
  g_autoptr (KoprsKind) kind = NULL;
  g_autofree char *version = NULL;
  KoprsWatcherState state;

  fixture_make (self);
  g_object_get (self->watcher, "scope", &scope, "kind", &kind, "resource-version", &version, "state", &state, NULL);
  g_assert_true (scope == koprs_watcher_get_scope (self->watcher));
  g_assert_true (kind == koprs_watcher_get_kind (self->watcher));
  g_assert_null (version);
  g_assert_null (koprs_watcher_get_client (self->watcher));
  g_assert_cmpint (state, ==, KOPRS_WATCHER_STATE_IDLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fixture_add ("/watcher/nothing-happens-from-inside-start", nothing_happens_from_inside_start);
  fixture_add ("/watcher/the-first-list-is-paged-and-told-when-complete", the_first_list_is_paged_and_told_when_complete);
  fixture_add ("/watcher/an-empty-list-is-in-sync-too", an_empty_list_is_in_sync_too);
  fixture_add ("/watcher/events-become-signals", events_become_signals);
  fixture_add ("/watcher/old-and-repeated-events-say-nothing", old_and_repeated_events_say_nothing);
  fixture_add ("/watcher/bookmarks-move-the-place-and-say-nothing", bookmarks_move_the_place_and_say_nothing);
  fixture_add ("/watcher/a-watch-that-ends-is-followed-by-the-next-at-once", a_watch_that_ends_is_followed_by_the_next_at_once);
  fixture_add ("/watcher/a-deletion-moves-the-place", a_deletion_moves_the_place);
  fixture_add ("/watcher/events-may-be-cut-anywhere", events_may_be_cut_anywhere);
  fixture_add ("/watcher/characters-may-be-cut-anywhere", characters_may_be_cut_anywhere);
  fixture_add ("/watcher/a-large-object-is-one-event", a_large_object_is_one_event);
  fixture_add ("/watcher/a-list-may-be-cut-anywhere", a_list_may_be_cut_anywhere);
  fixture_add ("/watcher/a-watch-asks-for-a-random-time", a_watch_asks_for_a_random_time);
  fixture_add ("/watcher/options-say-how", options_say_how);
  fixture_add ("/watcher/a-given-place-needs-no-list", a_given_place_needs_no_list);
  fixture_add ("/watcher/a-stopped-watcher-goes-on-where-it-was", a_stopped_watcher_goes_on_where_it_was);
  fixture_add ("/watcher/the-place-is-notified-once-per-block", the_place_is_notified_once_per_block);
  fixture_add ("/watcher/properties-say-what-it-was-made-of", properties_say_what_it_was_made_of);
  return g_test_run ();
}
