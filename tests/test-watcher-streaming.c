/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* First states by streaming lists, and what happens where there are none. */

#include <string.h>

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-enum-types.h"
#include "koprs/koprs-error.h"
#include "watcher-fixture.h"

static ScriptRequest *
begin (Fixture *self)
{
  ScriptRequest *request;

  koprs_watch_options_set_streaming_list (self->options, TRUE);
  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  request = script_world_take (&self->world);
  script_assert_asked (request, "stream");
  return request;
}

static ScriptRequest *
synced (Fixture *self)
{
  ScriptRequest *request = begin (self);

  g_assert_true (script_request_feed (request, script_join (script_event ("ADDED", "a:u1:5"), script_event ("ADDED", "b:u2:3"),
                                                            script_end_marker ("9", "true"), NULL)));
  g_string_truncate (self->log, 0);
  return request;
}

static void
the_end_marker_shows_everything_at_once (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = begin (self);

  g_assert_true (script_request_feed (request, script_event ("ADDED", "a:u1:5")));
  g_assert_true (script_request_feed (request, script_event ("ADDED", "b:u2:3")));
  script_assert_said (self->log, "");
  g_assert_true (script_request_feed (request, script_join (script_event ("ADDED", "c:u3:1"), script_end_marker ("9", "true"),
                                                            script_event ("MODIFIED", "a:u1:10"), NULL)));
  script_assert_said (self->log, "added a@5! added b@3! added c@1! synced modified a@10<5!");
  g_assert_cmpstr (self->states->str, ==, "SYNCING WATCHING");
  script_world_none (&self->world);
  script_world_advance (&self->world, 60000);
  script_request_end (request, NULL);
  script_assert_asked (fixture_next (self, 0), "watch rv=10");
}

static void
an_empty_stream_is_in_sync_too (Fixture *self, gconstpointer data)
{
  g_assert_true (script_request_feed (begin (self), script_end_marker ("9", "true")));
  script_assert_said (self->log, "synced");
}

static void
a_marker_that_says_false_is_none (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = begin (self);

  g_assert_true (script_request_feed (request, script_join (script_event ("ADDED", "a:u1:5"), script_end_marker ("9", "false"),
                                                            script_bookmark ("9"), NULL)));
  script_assert_said (self->log, "");
  g_assert_true (script_request_feed (request, script_end_marker ("9", "true")));
  script_assert_said (self->log, "added a@5! synced");
}

static void
changes_before_the_marker_are_taken_in (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = begin (self);

  g_assert_true (script_request_feed (request, script_join (script_event ("ADDED", "a:u1:5"), script_event ("ADDED", "b:u2:3"),
                                                            script_event ("MODIFIED", "a:u1:6"), script_event ("DELETED", "b:u2:7"),
                                                            script_end_marker ("9", "true"), NULL)));
  script_assert_said (self->log, "added a@6! synced");
}

static void
a_stream_that_ends_early_shows_nothing (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = begin (self);

  g_assert_true (script_request_feed (request, script_event ("ADDED", "a:u1:5")));
  script_request_end (request, NULL);
  g_assert_cmpuint (koprs_cache_get_n_items (koprs_watcher_get_cache (self->watcher)), ==, 0);
  request = fixture_next (self, 800);
  /* Not from 5: the first objects come in no order of versions. */
  script_assert_asked (request, "stream");
  g_string_truncate (self->log, 0);
  g_assert_true (script_request_feed (request, script_join (script_event ("ADDED", "b:u2:8"), script_end_marker ("9", "true"), NULL)));
  script_assert_said (self->log, "added b@8! synced");
}

static void
an_expired_stream_shows_nothing (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = begin (self);

  g_assert_false (script_request_feed (request, script_join (script_event ("ADDED", "a:u1:5"), script_status_event (410, "Expired"),
                                                             NULL)));
  g_assert_cmpuint (koprs_cache_get_n_items (koprs_watcher_get_cache (self->watcher)), ==, 0);
  g_assert_null (strstr (self->log->str, "added"));
  script_assert_asked (fixture_next (self, 800), "stream");
  g_assert_false (self->world.streaming_broken);
}

static void
two_streams_without_a_marker_lead_to_a_list (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = begin (self);

  script_request_answer (request, script_event ("ADDED", "a:u1:5"));
  request = fixture_next (self, 800);
  g_assert_false (self->world.streaming_broken);
  script_request_answer (request, script_event ("ADDED", "a:u1:5"));
  g_assert_true (self->world.streaming_broken);
  request = fixture_next (self, 0);
  script_assert_asked (request, "list limit=500");
  g_string_truncate (self->log, 0);
  script_request_answer (request, script_list ("7", NULL, "b:u2:6", NULL));
  script_assert_said (self->log, "added b@6! synced");
}

static void
a_refused_stream_leads_to_a_list_at_once (Fixture *self, gconstpointer data)
{
  script_request_end (begin (self), script_error_status (422, "Invalid", -1));
  g_assert_true (self->world.streaming_broken);
  script_assert_asked (fixture_next (self, 0), "list limit=500");
}

static void
what_was_refused_once_is_not_asked_again (Fixture *self, gconstpointer data)
{
  self->world.streaming_broken = TRUE;
  koprs_watch_options_set_streaming_list (self->options, TRUE);
  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  script_assert_asked (script_world_take (&self->world), "list limit=500");
}

static void
a_silent_stream_leads_to_a_list (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = begin (self);

  script_world_advance (&self->world, 20000);
  g_assert_true (script_request_feed (request, script_event ("ADDED", "a:u1:5")));
  script_world_advance (&self->world, 29999);
  g_assert_false (script_request_is_cancelled (request));
  script_world_none (&self->world);
  script_world_advance (&self->world, 1);
  g_assert_true (script_request_is_cancelled (request));
  g_assert_true (self->world.streaming_broken);
  request = script_world_take (&self->world);
  script_assert_asked (request, "list limit=500");
}

static void
a_busy_server_is_asked_for_a_stream_again (Fixture *self, gconstpointer data)
{
  script_request_end (begin (self), script_error_status (429, "TooManyRequests", 3));
  script_request_end (fixture_next (self, 3000), script_error_refused ());
  script_request_end (fixture_next (self, 1600), script_error_status (403, "Forbidden", -1));
  script_assert_asked (fixture_next (self, 3200), "stream");
  g_assert_false (self->world.streaming_broken);
}

static void
after_a_gap_the_stream_is_compared (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = synced (self);
  KoprsResource *a = koprs_cache_lookup (koprs_watcher_get_cache (self->watcher), "default", "a");

  script_world_advance (&self->world, 60000);
  g_assert_false (script_request_feed (request, script_status_event (410, "Expired")));
  g_string_truncate (self->log, 0);
  request = fixture_next (self, 0);
  script_assert_asked (request, "stream rv=9");
  g_assert_true (script_request_feed (request, script_join (script_event ("ADDED", "a:u1:5"), script_event ("ADDED", "c:u3:12"),
                                                            script_end_marker ("20", "true"), NULL)));
  script_assert_said (self->log, "vanished b@3! added c@12!");
  g_assert_true (koprs_cache_lookup (koprs_watcher_get_cache (self->watcher), "default", "a") == a);
}

static void
a_stream_from_an_expired_version_is_asked_without (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = synced (self);

  script_world_advance (&self->world, 60000);
  g_assert_false (script_request_feed (request, script_status_event (410, "Expired")));
  request = fixture_next (self, 0);
  script_assert_asked (request, "stream rv=9");
  g_assert_false (script_request_feed (request, script_status_event (410, "Expired")));
  request = fixture_next (self, 0);
  script_assert_asked (request, "stream");
  script_request_end (request, script_error_ahead ());
  script_assert_asked (fixture_next (self, 1000), "stream");
  g_assert_false (self->world.streaming_broken);
}

static void
the_deadline_holds_after_the_marker_too (Fixture *self, gconstpointer data)
{
  ScriptRequest *request;

  koprs_watch_options_set_idle_timeout (self->options, 0);
  request = synced (self);
  script_world_advance (&self->world, 249999);
  g_assert_false (script_request_is_cancelled (request));
  script_world_advance (&self->world, 1);
  g_assert_true (script_request_is_cancelled (request));
  script_assert_asked (script_world_take (&self->world), "watch rv=9");
}

#define add(name, func) fixture_add ("/watcher-streaming/" name, func)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("the-end-marker-shows-everything-at-once", the_end_marker_shows_everything_at_once);
  add ("an-empty-stream-is-in-sync-too", an_empty_stream_is_in_sync_too);
  add ("a-marker-that-says-false-is-none", a_marker_that_says_false_is_none);
  add ("changes-before-the-marker-are-taken-in", changes_before_the_marker_are_taken_in);
  add ("a-stream-that-ends-early-shows-nothing", a_stream_that_ends_early_shows_nothing);
  add ("an-expired-stream-shows-nothing", an_expired_stream_shows_nothing);
  add ("two-streams-without-a-marker-lead-to-a-list", two_streams_without_a_marker_lead_to_a_list);
  add ("a-refused-stream-leads-to-a-list-at-once", a_refused_stream_leads_to_a_list_at_once);
  add ("what-was-refused-once-is-not-asked-again", what_was_refused_once_is_not_asked_again);
  add ("a-silent-stream-leads-to-a-list", a_silent_stream_leads_to_a_list);
  add ("a-busy-server-is-asked-for-a-stream-again", a_busy_server_is_asked_for_a_stream_again);
  add ("after-a-gap-the-stream-is-compared", after_a_gap_the_stream_is_compared);
  add ("a-stream-from-an-expired-version-is-asked-without", a_stream_from_an_expired_version_is_asked_without);
  add ("the-deadline-holds-after-the-marker-too", the_deadline_holds_after_the_marker_too);
  return g_test_run ();
}
