/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a watcher does when something fails. */

#include <string.h>

#include "koprs/koprs-enum-types.h"
#include "koprs/koprs-api-error.h"
#include "koprs/koprs-error.h"
#include "watcher-fixture.h"

static char *
failed (GQuark domain, int code)
{
  return g_strdup_printf ("failed %s:%d", g_quark_to_string (domain), code);
}

#define assert_failed(self, domain, code) \
  G_STMT_START { \
    g_autofree char *_failed = failed (domain, code); \
    script_assert_said ((self)->log, _failed); \
  } G_STMT_END

/* A watch from 100 of a:u1:1 b:u2:2 c:u3:3, that has lasted a minute. */
static ScriptRequest *
watch_three (Fixture *self)
{
  ScriptRequest *watch = fixture_sync (self, script_list ("100", NULL, "a:u1:1", "b:u2:2", "c:u3:3", NULL));

  g_string_truncate (self->log, 0);
  script_world_advance (&self->world, 60000);
  return watch;
}

/* ------------------------------------------------------------------- 410 */

static void
expect_relist (Fixture *self)
{
  ScriptRequest *request;

  assert_failed (self, KOPRS_API_ERROR, KOPRS_API_ERROR_EXPIRED);
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_RECOVERING);
  request = fixture_next (self, 0);
  script_assert_asked (request, "list rv=100");
  script_request_answer (request, script_list ("200", NULL, "a:u1:1", "c:u3:150", NULL));
  script_assert_said (self->log, "vanished b@2! modified c@150<3!");
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_WATCHING);
  request = script_world_take (&self->world);
  script_assert_asked (request, "watch rv=200");
  g_assert_true (script_request_feed (request, script_event ("DELETED", "b:u2:201")));
  script_assert_said (self->log, "");
}

static void
an_expired_event_relists (Fixture *self, gconstpointer data)
{
  g_assert_false (script_request_feed (watch_three (self), script_status_event (410, "Expired")));
  expect_relist (self);
}

static void
a_gone_event_is_the_same (Fixture *self, gconstpointer data)
{
  g_assert_false (script_request_feed (watch_three (self), script_status_event (410, "")));
  expect_relist (self);
}

static void
an_expired_answer_relists (Fixture *self, gconstpointer data)
{
  script_request_end (watch_three (self), script_error_status (410, "Expired", -1));
  expect_relist (self);
}

static void
an_expired_relist_asks_without_a_version (Fixture *self, gconstpointer data)
{
  ScriptRequest *request;

  script_request_end (watch_three (self), script_error_status (410, "Expired", -1));
  request = fixture_next (self, 0);
  script_assert_asked (request, "list rv=100");
  script_request_end (request, script_error_status (410, "Expired", -1));
  request = fixture_next (self, 0);
  script_assert_asked (request, "list");
  script_request_answer (request, script_list ("50", NULL, "a:u1:1", "b:u2:2", "c:u3:3", NULL));
  script_assert_asked (script_world_take (&self->world), "watch rv=50");
}

static void
a_server_that_is_behind_is_asked_without_a_version (Fixture *self, gconstpointer data)
{
  ScriptRequest *request;

  script_request_end (watch_three (self), script_error_status (410, "Gone", -1));
  request = fixture_next (self, 0);
  script_assert_asked (request, "list rv=100");
  script_request_end (request, script_error_ahead ());
  request = fixture_next (self, 0);
  script_assert_asked (request, "list limit=500");
  script_request_end (request, script_error_ahead ());
  request = fixture_next (self, 1000);
  script_assert_asked (request, "list limit=500");
}

static void
an_expired_version_is_never_asked_for_again_and_again (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = watch_three (self);

  script_request_end (request, script_error_status (410, "Expired", -1));
  request = fixture_next (self, 0);
  script_assert_asked (request, "list rv=100");
  script_request_answer (request, script_list ("100", NULL, NULL));
  request = script_world_take (&self->world);
  script_assert_asked (request, "watch rv=100");
  script_request_end (request, script_error_status (410, "Expired", -1));
  request = fixture_next (self, 800);
  script_assert_asked (request, "list limit=500");
  script_request_answer (request, script_list ("101", NULL, NULL));
  request = script_world_take (&self->world);
  script_assert_asked (request, "watch rv=101");
  script_request_end (request, script_error_status (410, "Expired", -1));
  fixture_next (self, 1600);
}

static void
an_expired_page_begins_a_whole_list (Fixture *self, gconstpointer data)
{
  ScriptRequest *request;

  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  script_request_answer (script_world_take (&self->world), script_list ("7", "c1", "a:u1:1", "b:u2:2", NULL));
  request = script_world_take (&self->world);
  script_assert_asked (request, "list limit=500 continue=c1");
  script_request_end (request, script_error_status (410, "Expired", -1));
  assert_failed (self, KOPRS_API_ERROR, KOPRS_API_ERROR_EXPIRED);
  request = fixture_next (self, 0);
  script_assert_asked (request, "list");
  script_request_end (request, script_error_status (410, "Expired", -1));
  request = fixture_next (self, 800);
  script_assert_asked (request, "list");
  g_string_truncate (self->log, 0);
  script_request_answer (request, script_list ("9", NULL, "b:u2:2", NULL));
  script_assert_said (self->log, "added b@2! synced");
}

/* ------------------------------------------------------- later, and same */

static void
too_many_requests_resume_without_a_list (Fixture *self, gconstpointer data)
{
  script_request_end (watch_three (self), script_error_status (429, "TooManyRequests", 7));
  assert_failed (self, KOPRS_API_ERROR, KOPRS_API_ERROR_TOO_MANY_REQUESTS);
  script_assert_asked (fixture_next (self, 7000), "watch rv=100");
}

static void
errors_in_the_stream_resume_without_a_list (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = watch_three (self);

  g_assert_true (script_request_feed (watch, script_event ("MODIFIED", "a:u1:101")));
  g_assert_false (script_request_feed (watch, script_status_event (500, "InternalError")));
  g_assert_true (g_str_has_prefix (self->log->str, "modified a@101<1! "));
  g_string_erase (self->log, 0, strlen ("modified a@101<1! "));
  assert_failed (self, KOPRS_API_ERROR, KOPRS_API_ERROR_INTERNAL);
  watch = fixture_next (self, 800);
  script_assert_asked (watch, "watch rv=101");
  g_assert_false (script_request_feed (watch, script_status_event (429, "TooManyRequests")));
  script_assert_asked (fixture_next (self, 1600), "watch rv=101");
}

static void
a_server_that_only_fails_is_listed_in_the_end (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = watch_three (self);
  static const int delays[] = { 800, 1600, 3200, 6400 };

  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      script_request_end (watch, script_error_status (500, "", -1));
      watch = fixture_next (self, delays[i]);
      script_assert_asked (watch, "watch rv=100");
    }
  script_request_end (watch, script_error_status (500, "", -1));
  script_assert_asked (fixture_next (self, 12800), "list rv=100");
}

static void
refused_connections_back_off_up_to_a_cap (Fixture *self, gconstpointer data)
{
  static const int delays[] = { 800, 1600, 3200, 6400, 12800, 15000, 15000, 15000 };
  ScriptRequest *watch = watch_three (self);

  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      script_request_end (watch, script_error_refused ());
      assert_failed (self, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
      g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_RECOVERING);
      watch = fixture_next (self, delays[i]);
      script_assert_asked (watch, "watch rv=100");
    }
  g_assert_cmpstr (self->states->str, ==, "SYNCING WATCHING RECOVERING");
  script_world_advance (&self->world, 999);
  g_assert_cmpstr (self->states->str, ==, "SYNCING WATCHING RECOVERING");
  script_world_advance (&self->world, 1);
  g_assert_cmpstr (self->states->str, ==, "SYNCING WATCHING RECOVERING WATCHING");
  script_world_advance (&self->world, 120000);
  script_request_end (watch, script_error_refused ());
  fixture_next (self, 800);
}

static void
a_list_backs_off_too_with_jitter (Fixture *self, gconstpointer data)
{
  ScriptRequest *request;

  self->world.jitter = 0.5;
  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  request = script_world_take (&self->world);
  script_request_end (request, script_error_status (503, "ServiceUnavailable", -1));
  request = fixture_next (self, 1200);
  script_assert_asked (request, "list limit=500");
  script_request_end (request, script_error_refused ());
  request = fixture_next (self, 2400);
  script_assert_asked (request, "list limit=500");
  g_string_truncate (self->log, 0);
  script_request_answer (request, script_list ("5", NULL, "a:u1:1", NULL));
  script_assert_said (self->log, "added a@1! synced");
  g_assert_cmpstr (self->states->str, ==, "SYNCING RECOVERING WATCHING");
}

static void
what_is_forbidden_or_missing_is_tried_again (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = watch_three (self);

  script_request_end (request, script_error_status (403, "Forbidden", -1));
  assert_failed (self, KOPRS_API_ERROR, KOPRS_API_ERROR_FORBIDDEN);
  request = fixture_next (self, 800);
  script_assert_asked (request, "list rv=100");
  script_request_end (request, script_error_status (404, "NotFound", -1));
  assert_failed (self, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
  request = fixture_next (self, 1600);
  script_assert_asked (request, "list rv=100");
  script_request_answer (request, script_list ("120", NULL, "a:u1:1", "b:u2:2", "c:u3:3", NULL));
  script_assert_said (self->log, "");
  script_assert_asked (script_world_take (&self->world), "watch rv=120");
}

/* ------------------------------------------------------------- connection */

static void
a_broken_connection_resumes_after_the_last_whole_event (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = watch_three (self);
  g_autofree char *half = script_event ("ADDED", "d:u4:102");

  half[strlen (half) / 2] = '\0';
  g_assert_true (script_request_feed (watch, script_join (script_event ("MODIFIED", "a:u1:101"), g_strdup (half), NULL)));
  script_assert_said (self->log, "modified a@101<1!");
  script_request_end (watch, script_error_reset ());
  assert_failed (self, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED);
  watch = fixture_next (self, 0);
  script_assert_asked (watch, "watch rv=101");
  g_assert_true (script_request_feed (watch, script_event ("ADDED", "d:u4:102")));
  script_assert_said (self->log, "added d@102!");
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_WATCHING);
}

static void
half_an_event_at_the_end_is_a_broken_connection (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = watch_three (self);

  g_assert_true (script_request_feed (watch, script_join (script_bookmark ("110"), g_strdup ("{\"type\":\"ADDED\",\"obj"), NULL)));
  script_request_end (watch, NULL);
  assert_failed (self, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
  script_assert_asked (fixture_next (self, 0), "watch rv=110");
}

static void
a_half_list_shows_nothing_and_deletes_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *text = script_list ("200", NULL, "a:u1:9", "d:u4:8", NULL);
  ScriptRequest *request;

  script_request_end (watch_three (self), script_error_status (410, "Expired", -1));
  request = fixture_next (self, 0);
  text[strlen (text) - 20] = '\0';
  g_string_truncate (self->log, 0);
  script_request_answer (request, g_strdup (text));
  assert_failed (self, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_assert_cmpuint (koprs_cache_get_n_items (koprs_watcher_get_cache (self->watcher)), ==, 3);
  request = fixture_next (self, 800);
  script_assert_asked (request, "list rv=100");
}

static void
the_deadline_begins_the_watch_anew (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = watch_three (self);

  g_assert_cmpuint (watch->query.timeout_seconds, ==, 240);
  script_world_advance (&self->world, 250000 - 60000 - 1);
  script_world_none (&self->world);
  g_assert_false (script_request_is_cancelled (watch));
  script_world_advance (&self->world, 1);
  g_assert_true (script_request_is_cancelled (watch));
  assert_failed (self, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT);
  script_assert_asked (script_world_take (&self->world), "watch rv=100");
}

static void
data_resets_the_idle_timeout (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = watch_three (self);

  g_assert_true (script_request_feed (watch, script_bookmark ("110")));
  script_world_advance (&self->world, 100000);
  g_assert_true (script_request_feed (watch, script_event ("MODIFIED", "a:u1:111")));
  script_assert_said (self->log, "modified a@111<1!");
  script_world_advance (&self->world, 80000);
  script_world_none (&self->world);
}

static void
silence_after_bookmarks_begins_the_watch_anew (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch;

  koprs_watch_options_set_idle_timeout (self->options, 30000);
  watch = watch_three (self);
  g_assert_true (script_request_feed (watch, script_bookmark ("110")));
  script_world_advance (&self->world, 20000);
  g_assert_true (script_request_feed (watch, script_event ("MODIFIED", "a:u1:111")));
  script_assert_said (self->log, "modified a@111<1!");
  script_world_advance (&self->world, 29999);
  script_world_none (&self->world);
  script_world_advance (&self->world, 1);
  g_assert_true (script_request_is_cancelled (watch));
  assert_failed (self, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT);
  script_assert_asked (script_world_take (&self->world), "watch rv=111");
}

static void
without_bookmarks_silence_is_no_sign (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch;

  koprs_watch_options_set_idle_timeout (self->options, 30000);
  watch = watch_three (self);
  g_assert_true (script_request_feed (watch, script_event ("MODIFIED", "a:u1:111")));
  script_world_advance (&self->world, 180000);
  g_assert_false (script_request_is_cancelled (watch));
}

static void
an_idle_timeout_of_zero_is_none (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch;

  koprs_watch_options_set_idle_timeout (self->options, 0);
  watch = watch_three (self);
  g_assert_true (script_request_feed (watch, script_bookmark ("110")));
  script_world_advance (&self->world, 189999);
  g_assert_false (script_request_is_cancelled (watch));
  script_world_advance (&self->world, 1);
  g_assert_true (script_request_is_cancelled (watch));
  script_assert_asked (script_world_take (&self->world), "watch rv=110");
}

static void
two_watches_that_end_at_once_lead_to_a_list (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = watch_three (self);

  script_request_end (watch, NULL);
  watch = fixture_next (self, 0);
  script_request_end (watch, NULL);
  script_assert_said (self->log, "");
  watch = fixture_next (self, 0);
  script_assert_asked (watch, "watch rv=100");
  script_world_advance (&self->world, 1999);
  script_request_end (watch, NULL);
  assert_failed (self, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED);
  watch = fixture_next (self, 800);
  script_assert_asked (watch, "list rv=100");
}

static void
short_watches_with_events_are_no_loss (Fixture *self, gconstpointer data)
{
  ScriptRequest *watch = watch_three (self);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *spec = g_strdup_printf ("a:u1:10%u", i);
      g_autofree char *asked = g_strdup_printf ("watch rv=10%u", i);

      g_assert_true (script_request_feed (watch, script_event ("MODIFIED", spec)));
      script_request_end (watch, NULL);
      watch = fixture_next (self, 0);
      script_assert_asked (watch, asked);
    }
  /* But a server that does nothing else is not asked as fast as it answers. */
  g_assert_true (script_request_feed (watch, script_event ("MODIFIED", "a:u1:110")));
  script_request_end (watch, NULL);
  script_assert_asked (fixture_next (self, 800), "watch rv=110");
}

/* --------------------------------------------------------------- nonsense */

static void
malformed (Fixture *self, char *text)
{
  ScriptRequest *watch = watch_three (self);

  g_assert_false (script_request_feed (watch, script_join (script_event ("MODIFIED", "a:u1:101"), text, NULL)));
  g_assert_true (g_str_has_prefix (self->log->str, "modified a@101<1! "));
  g_string_erase (self->log, 0, strlen ("modified a@101<1! "));
  assert_failed (self, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  watch = fixture_next (self, 800);
  script_assert_asked (watch, "list rv=101");
  script_request_answer (watch, script_list ("120", NULL, "a:u1:101", "b:u2:2", "c:u3:110", NULL));
  script_assert_said (self->log, "modified c@110<3!");
  script_assert_asked (script_world_take (&self->world), "watch rv=120");
}

static void
bad_json_is_told_and_relisted (Fixture *self, gconstpointer data)
{
  malformed (self, g_strdup ("{\"type\":\"ADDED\",,}\n"));
}

static void
an_unknown_event_is_told_and_relisted (Fixture *self, gconstpointer data)
{
  malformed (self, script_event ("PATCHED", "a:u1:102"));
}

static void
another_kind_is_told_and_relisted (Fixture *self, gconstpointer data)
{
  malformed (self, g_strdup ("{\"type\":\"ADDED\",\"object\":{\"kind\":\"Secret\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"x\","
                             "\"namespace\":\"default\",\"uid\":\"u\",\"resourceVersion\":\"102\"}}}\n"));
}

static void
an_event_without_a_version_is_told_and_relisted (Fixture *self, gconstpointer data)
{
  malformed (self, g_strdup ("{\"type\":\"ADDED\",\"object\":{\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"x\",\"uid\":\"u\"}}}\n"));
}

static void
an_event_without_a_name_is_told_and_relisted (Fixture *self, gconstpointer data)
{
  malformed (self, g_strdup ("{\"type\":\"ADDED\",\"object\":{\"kind\":\"ConfigMap\",\"metadata\":{\"resourceVersion\":\"9\"}}}\n"));
}

static void
html_is_told_and_relisted (Fixture *self, gconstpointer data)
{
  malformed (self, g_strdup ("<html><body>502</body></html>"));
}

static void
an_object_too_large_is_told_and_relisted (Fixture *self, gconstpointer data)
{
  g_autofree char *text = g_strnfill (17 << 20, 'x');

  malformed (self, g_strdup_printf ("{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\":\"x\",\"uid\":\"u\",\"resourceVersion\":"
                                    "\"102\"},\"data\":{\"k\":\"%s\"}}}\n", text));
}

static void
a_list_of_something_else_is_told (Fixture *self, gconstpointer data)
{
  static const char *const answers[] = {
    "{\"kind\":\"Status\",\"status\":\"Success\",\"metadata\":{}}",
    "{\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\",\"resourceVersion\":\"5\"}}",
    "{\"kind\":\"ConfigMapList\",\"metadata\":{},\"items\":[]}",
    "{\"kind\":\"ConfigMapList\",\"metadata\":{\"resourceVersion\":\"\"},\"items\":[]}",
    "{\"kind\":\"ConfigMapList\",\"metadata\":{\"resourceVersion\":\"5\"},\"items\":[{\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\"}}]}",
    "<html>", "[]", "",
  };
  static const int delays[] = { 800, 1600, 3200, 6400, 12800, 15000, 15000, 15000 };
  ScriptRequest *request;

  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  request = script_world_take (&self->world);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      script_request_answer (request, g_strdup (answers[i]));
      assert_failed (self, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
      request = fixture_next (self, delays[i]);
      script_assert_asked (request, "list limit=500");
    }
}

static void
a_repeated_continue_token_is_told_and_not_followed (Fixture *self, gconstpointer data)
{
  ScriptRequest *request;

  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  script_request_answer (script_world_take (&self->world), script_list ("7", "c1", "a:u1:1", NULL));
  script_request_answer (script_world_take (&self->world), script_list ("7", "c2", "b:u1:1", NULL));
  script_request_answer (script_world_take (&self->world), script_list ("7", "c1", "c:u1:1", NULL));
  assert_failed (self, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  request = fixture_next (self, 800);
  script_assert_asked (request, "list limit=500");
  script_request_answer (request, script_list ("8", "c1", "a:u1:1", NULL));
  script_request_answer (script_world_take (&self->world), script_list ("8", NULL, "c:u3:3", NULL));
  script_assert_said (self->log, "added a@1! added c@3! synced");
}

/* -------------------------------------------------------------- the same? */

static void
a_successor_of_the_same_name_is_another_object (Fixture *self, gconstpointer data)
{
  ScriptRequest *request = watch_three (self);

  script_request_end (request, script_error_status (410, "Expired", -1));
  g_string_truncate (self->log, 0);
  request = fixture_next (self, 0);
  script_request_answer (request, script_list ("200", NULL, "a:u1:1", "b:u9:150", "c:u3:3", NULL));
  script_assert_said (self->log, "vanished b@2! added b@150!");
  request = script_world_take (&self->world);
  g_assert_true (script_request_feed (request, script_event ("ADDED", "c:u8:201")));
  script_assert_said (self->log, "vanished c@3! added c@201!");
}

static void
synced_is_said_once_even_if_the_first_object_went_first (Fixture *self, gconstpointer data)
{
  ScriptRequest *request;

  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  request = script_world_take (&self->world);
  script_request_answer (request, script_list ("5", "c1", "a:u1:1", NULL));
  script_request_end (script_world_take (&self->world), script_error_reset ());
  g_string_truncate (self->log, 0);
  request = fixture_next (self, 800);
  script_request_answer (request, script_list ("6", NULL, NULL));
  script_assert_said (self->log, "synced");
  request = script_world_take (&self->world);
  script_request_end (request, script_error_status (410, "Expired", -1));
  g_string_truncate (self->log, 0);
  request = fixture_next (self, 1600);
  script_request_answer (request, script_list ("9", NULL, "a:u1:8", NULL));
  script_assert_said (self->log, "added a@8!");
}

static void
a_scope_that_does_not_fit_ends_it (Fixture *self, gconstpointer data)
{
  koprs_watcher_start (fixture_make (self));
  script_world_advance (&self->world, 0);
  script_request_end (script_world_take (&self->world), g_error_new_literal (KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE, "no"));
  assert_failed (self, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE);
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_STOPPED);
  g_assert_cmpint (script_world_next (&self->world), ==, -1);
  koprs_watcher_start (self->watcher);
  script_world_advance (&self->world, 0);
  script_world_take (&self->world);
}

#define add(name, func) fixture_add ("/watcher-recovery/" name, func)

static void
add_tests (void)
{
  add ("an-expired-event-relists", an_expired_event_relists);
  add ("a-gone-event-is-the-same", a_gone_event_is_the_same);
  add ("an-expired-answer-relists", an_expired_answer_relists);
  add ("an-expired-relist-asks-without-a-version", an_expired_relist_asks_without_a_version);
  add ("a-server-that-is-behind-is-asked-without-a-version", a_server_that_is_behind_is_asked_without_a_version);
  add ("an-expired-version-is-never-asked-for-again-and-again", an_expired_version_is_never_asked_for_again_and_again);
  add ("an-expired-page-begins-a-whole-list", an_expired_page_begins_a_whole_list);
  add ("too-many-requests-resume-without-a-list", too_many_requests_resume_without_a_list);
  add ("errors-in-the-stream-resume-without-a-list", errors_in_the_stream_resume_without_a_list);
  add ("a-server-that-only-fails-is-listed-in-the-end", a_server_that_only_fails_is_listed_in_the_end);
  add ("refused-connections-back-off-up-to-a-cap", refused_connections_back_off_up_to_a_cap);
  add ("a-list-backs-off-too-with-jitter", a_list_backs_off_too_with_jitter);
  add ("what-is-forbidden-or-missing-is-tried-again", what_is_forbidden_or_missing_is_tried_again);
  add ("a-broken-connection-resumes-after-the-last-whole-event", a_broken_connection_resumes_after_the_last_whole_event);
  add ("half-an-event-at-the-end-is-a-broken-connection", half_an_event_at_the_end_is_a_broken_connection);
  add ("a-half-list-shows-nothing-and-deletes-nothing", a_half_list_shows_nothing_and_deletes_nothing);
  add ("the-deadline-begins-the-watch-anew", the_deadline_begins_the_watch_anew);
  add ("data-resets-the-idle-timeout", data_resets_the_idle_timeout);
  add ("silence-after-bookmarks-begins-the-watch-anew", silence_after_bookmarks_begins_the_watch_anew);
  add ("without-bookmarks-silence-is-no-sign", without_bookmarks_silence_is_no_sign);
  add ("an-idle-timeout-of-zero-is-none", an_idle_timeout_of_zero_is_none);
  add ("two-watches-that-end-at-once-lead-to-a-list", two_watches_that_end_at_once_lead_to_a_list);
  add ("short-watches-with-events-are-no-loss", short_watches_with_events_are_no_loss);
  add ("bad-json-is-told-and-relisted", bad_json_is_told_and_relisted);
  add ("an-unknown-event-is-told-and-relisted", an_unknown_event_is_told_and_relisted);
  add ("another-kind-is-told-and-relisted", another_kind_is_told_and_relisted);
  add ("an-event-without-a-version-is-told-and-relisted", an_event_without_a_version_is_told_and_relisted);
  add ("an-event-without-a-name-is-told-and-relisted", an_event_without_a_name_is_told_and_relisted);
  add ("html-is-told-and-relisted", html_is_told_and_relisted);
  add ("an-object-too-large-is-told-and-relisted", an_object_too_large_is_told_and_relisted);
  add ("a-list-of-something-else-is-told", a_list_of_something_else_is_told);
  add ("a-repeated-continue-token-is-told-and-not-followed", a_repeated_continue_token_is_told_and_not_followed);
  add ("a-successor-of-the-same-name-is-another-object", a_successor_of_the_same_name_is_another_object);
  add ("synced-is-said-once-even-if-the-first-object-went-first", synced_is_said_once_even_if_the_first_object_went_first);
  add ("a-scope-that-does-not-fit-ends-it", a_scope_that_does_not_fit_ends_it);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add_tests ();
  return g_test_run ();
}
