/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* A watcher with a client, over sockets: what a server sends byte for byte, and when it breaks off. */

#include <string.h>

#include "koprs/koprs-client.h"
#include "koprs/koprs-scope.h"
#include "koprs/koprs-watch-options.h"
#include "script-world.h"
#include "support/koprs-wire-outcome.h"

#define CHUNKED "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
#define PATH "GET /api/v1/namespaces/default/configmaps"

typedef struct {
  KoprsWireServer *server;
  KoprsClient *client;
  KoprsWatchOptions *options;
  KoprsWatcher *watcher;
  GString *log;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  *self = (Fixture){ .options = koprs_watch_options_new (), .log = g_string_new (NULL) };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->watcher != NULL)
    g_assert_finalize_object (self->watcher);
  koprs_wire_settle ();
  g_assert_finalize_object (self->client);
  koprs_wire_settle ();
  g_object_unref (self->options);
  g_clear_pointer (&self->server, koprs_wire_server_free);
  g_string_free (self->log, TRUE);
}

static void
serve (Fixture *self, KoprsWireHandler handler)
{
  g_autoptr (KoprsConfig) config = NULL;
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");

  self->server = koprs_wire_server_new (NULL, handler, self);
  config = koprs_wire_config_new (self->server, NULL);
  self->client = koprs_client_new (config);
  self->watcher = koprs_watcher_new (self->client, scope, koprs_kind_config_map (), self->options);
  script_record (self->watcher, self->log);
  koprs_watcher_start (self->watcher);
}

static gboolean
on_too_late (gpointer user_data)
{
  g_error ("nothing more was said than: %s", ((GString *) user_data)->str);
  return G_SOURCE_REMOVE;
}

/* Runs the loop until that has been said. */
static void
expect (Fixture *self, const char *text)
{
  guint timeout = g_timeout_add_seconds (20, on_too_late, self->log);

  while (strlen (self->log->str) < strlen (text))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  script_assert_said (self->log, text);
}

/* What the server was asked, without the random times. */
static void
assert_asked (Fixture *self, const char *const *targets)
{
  g_auto (GStrv) log = NULL;
  g_autoptr (GRegex) times = g_regex_new ("timeoutSeconds=2[4-9][0-9]$", 0, 0, NULL);
  guint i;

  koprs_wire_server_wait_requests (self->server, g_strv_length ((char **) targets));
  log = koprs_wire_server_dup_log (self->server);
  for (i = 0; targets[i] != NULL; i++)
    {
      g_autofree char *line = g_regex_replace_literal (times, log[i], -1, 0, "timeoutSeconds=T", 0, NULL);

      g_assert_true (g_str_has_prefix (line, PATH));
      g_assert_cmpstr (line + strlen (PATH), ==, targets[i]);
    }
  g_assert_null (log[i]);
}

static void
reply_json (KoprsWireCall *call, guint status, char *body)
{
  g_autofree char *owned = body;

  koprs_wire_call_reply (call, status, "Content-Type: application/json\r\n", owned);
}

static void
send_event (KoprsWireCall *call, char *text)
{
  g_autofree char *owned = text;

  koprs_wire_call_send_chunk (call, owned, -1);
}

#define WATCH_FROM(version) "?resourceVersion=" version "&watch=true&allowWatchBookmarks=true&timeoutSeconds=T"

/* ----------------------------------------------------------------- normal */

static void
two_pages_and_two_watches (KoprsWireCall *call, gpointer user_data)
{
  switch (koprs_wire_call_get_number (call))
    {
    case 1:
      reply_json (call, 200, script_list ("7", "next page", "a:u1:1", NULL));
      break;
    case 2:
      reply_json (call, 200, script_list ("7", NULL, "b:u2:2", NULL));
      break;
    case 3:
      g_assert_cmpstr (koprs_wire_call_get_header (call, "Accept-Encoding"), ==, "identity");
      koprs_wire_call_send (call, CHUNKED, -1);
      send_event (call, script_event ("MODIFIED", "a:u1:8"));
      koprs_wire_call_pause (call);
      send_event (call, script_event ("DELETED", "b:u2:9"));
      koprs_wire_call_send (call, "0\r\n\r\n", -1);
      break;
    default:
      koprs_wire_call_send (call, CHUNKED, -1);
      send_event (call, script_event ("ADDED", "c:u3:10"));
      koprs_wire_call_wait_gone (call);
    }
}

static void
lists_in_pages_then_watches (Fixture *self, gconstpointer data)
{
  static const char *const asked[] = { "?limit=500", "?limit=500&continue=next%20page", WATCH_FROM ("7"), WATCH_FROM ("9"), NULL };

  serve (self, two_pages_and_two_watches);
  expect (self, "added a@1! added b@2! synced modified a@8<1!");
  koprs_wire_server_release (self->server);
  expect (self, "deleted b@9! added c@10!");
  assert_asked (self, asked);
}

static void
the_last_reference_hangs_up (Fixture *self, gconstpointer data)
{
  serve (self, two_pages_and_two_watches);
  expect (self, "added a@1! added b@2! synced modified a@8<1!");
  koprs_wire_server_release (self->server);
  expect (self, "deleted b@9! added c@10!");
  g_assert_finalize_object (g_steal_pointer (&self->watcher));
  /* Two stay for the next call: that of the lists, and that of the watch which ended whole. */
  koprs_wire_server_wait_open (self->server, 2);
}

/* ------------------------------------------------------------------ breaks */

static void
break_inside_an_event (KoprsWireCall *call, gpointer user_data)
{
  gboolean reset = g_test_get_path () != NULL && strstr (g_test_get_path (), "reset") != NULL;
  g_autofree char *half = script_event ("ADDED", "c:u3:9");

  switch (koprs_wire_call_get_number (call))
    {
    case 1:
      reply_json (call, 200, script_list ("7", NULL, "a:u1:1", NULL));
      break;
    case 2:
      koprs_wire_call_send (call, CHUNKED, -1);
      send_event (call, script_event ("ADDED", "b:u2:8"));
      koprs_wire_call_send_chunk (call, half, (gssize) strlen (half) / 2);
      koprs_wire_call_pause (call);
      koprs_wire_call_close (call, reset);
      break;
    default:
      koprs_wire_call_send (call, CHUNKED, -1);
      send_event (call, script_event ("ADDED", "c:u3:9"));
      koprs_wire_call_wait_gone (call);
    }
}

static void
what_breaks_off_is_resumed (Fixture *self, gconstpointer data)
{
  static const char *const asked[] = { "?limit=500", WATCH_FROM ("7"), WATCH_FROM ("8"), NULL };

  serve (self, break_inside_an_event);
  expect (self, "added a@1! synced added b@8!");
  koprs_wire_server_release (self->server);
  assert_asked (self, asked);
  koprs_wire_settle ();
  g_assert_true (g_str_has_prefix (self->log->str, " failed ") || g_str_has_prefix (self->log->str, "failed "));
  while (strstr (self->log->str, "added c@9!") == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
cut_between_chunks (KoprsWireCall *call, gpointer user_data)
{
  switch (koprs_wire_call_get_number (call))
    {
    case 1:
      reply_json (call, 200, script_list ("7", NULL, NULL));
      break;
    case 2:
      koprs_wire_call_send (call, CHUNKED, -1);
      send_event (call, script_event ("ADDED", "b:u2:8"));
      koprs_wire_call_pause (call);
      koprs_wire_call_close (call, FALSE);
      break;
    default:
      koprs_wire_call_send (call, CHUNKED, -1);
      koprs_wire_call_wait_gone (call);
    }
}

static void
a_killed_server_is_resumed (Fixture *self, gconstpointer data)
{
  static const char *const asked[] = { "?limit=500", WATCH_FROM ("7"), WATCH_FROM ("8"), NULL };

  serve (self, cut_between_chunks);
  expect (self, "synced added b@8!");
  koprs_wire_server_release (self->server);
  assert_asked (self, asked);
}

static void
bookmark_and_silence (KoprsWireCall *call, gpointer user_data)
{
  switch (koprs_wire_call_get_number (call))
    {
    case 1:
      reply_json (call, 200, script_list ("7", NULL, NULL));
      break;
    case 2:
      koprs_wire_call_send (call, CHUNKED, -1);
      send_event (call, script_bookmark ("20"));
      koprs_wire_call_wait_gone (call);
      break;
    default:
      koprs_wire_call_send (call, CHUNKED, -1);
      send_event (call, script_event ("ADDED", "b:u2:21"));
      koprs_wire_call_wait_gone (call);
    }
}

static void
dead_air_is_noticed (Fixture *self, gconstpointer data)
{
  static const char *const asked[] = { "?limit=500", WATCH_FROM ("7"), WATCH_FROM ("20"), NULL };

  koprs_watch_options_set_idle_timeout (self->options, 100);
  serve (self, bookmark_and_silence);
  expect (self, "synced failed koprs-error-quark:8 added b@21!");
  assert_asked (self, asked);
}

/* ----------------------------------------------------------------- refusals */

static void
expired_and_pretty (KoprsWireCall *call, gpointer user_data)
{
  switch (koprs_wire_call_get_number (call))
    {
    case 1:
      reply_json (call, 200, script_list ("7", NULL, "a:u1:1", "b:u2:2", NULL));
      break;
    case 2:
      reply_json (call, 410, g_strdup ("{\n  \"kind\": \"Status\",\n  \"apiVersion\": \"v1\",\n  \"status\": \"Failure\",\n"
                                       "  \"message\": \"too old\",\n  \"reason\": \"Expired\",\n  \"code\": 410\n}\n"));
      break;
    case 3:
      reply_json (call, 410, g_strdup ("{\"status\":\"Failure\",\"reason\":\"Expired\",\"code\":410}"));
      break;
    case 4:
      reply_json (call, 200, script_list ("50", NULL, "a:u1:1", NULL));
      break;
    default:
      koprs_wire_call_send (call, CHUNKED, -1);
      koprs_wire_call_wait_gone (call);
    }
}

static void
an_expired_version_is_listed_anew (Fixture *self, gconstpointer data)
{
  /* The first watch ended so soon after the list that the next one waits: 0.8 to 1.6 s. */
  static const char *const asked[] = { "?limit=500", WATCH_FROM ("7"), "?resourceVersion=7", "", WATCH_FROM ("50"), NULL };

  serve (self, expired_and_pretty);
  assert_asked (self, asked);
  koprs_wire_settle ();
  g_assert_true (g_str_has_suffix (self->log->str, " vanished b@2!"));
}

static void
nothing_but_a_list (KoprsWireCall *call, gpointer user_data)
{
  reply_json (call, 200, script_list ("7", NULL, "a:u1:1", NULL));
  koprs_wire_call_close (call, FALSE);
}

static void
a_server_that_is_gone_is_told_and_nothing_forgotten (Fixture *self, gconstpointer data)
{
  serve (self, nothing_but_a_list);
  while (strstr (self->log->str, "synced") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_pointer (&self->server, koprs_wire_server_free);
  while (strstr (self->log->str, "failed") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_RECOVERING);
  g_assert_cmpuint (koprs_cache_get_n_items (koprs_watcher_get_cache (self->watcher)), ==, 1);
}

static void
an_unfit_scope_ends_it (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri ("http://127.0.0.1:1");
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");

  self->client = koprs_client_new (config);
  self->watcher = koprs_watcher_new (self->client, scope, koprs_kind_node (), NULL);
  script_record (self->watcher, self->log);
  koprs_watcher_start (self->watcher);
  expect (self, "failed koprs-error-quark:2");
  g_assert_cmpint (koprs_watcher_get_state (self->watcher), ==, KOPRS_WATCHER_STATE_STOPPED);
}

/* ----------------------------------------------------------------- contexts */

static void
it_lives_in_the_context_it_was_started_in (Fixture *self, gconstpointer data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();

  g_main_context_push_thread_default (context);
  serve (self, two_pages_and_two_watches);
  koprs_wire_settle ();
  while (strstr (self->log->str, "synced") == NULL)
    g_main_context_iteration (context, TRUE);
  koprs_wire_settle ();
  g_assert_finalize_object (g_steal_pointer (&self->watcher));
  while (g_main_context_iteration (context, FALSE))
    ;
  g_main_context_pop_thread_default (context);
}

#define add(name, func) g_test_add ("/watcher-wire/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("lists-in-pages-then-watches", lists_in_pages_then_watches);
  add ("the-last-reference-hangs-up", the_last_reference_hangs_up);
  add ("what-breaks-off-is-resumed", what_breaks_off_is_resumed);
  add ("what-is-reset-is-resumed", what_breaks_off_is_resumed);
  add ("a-killed-server-is-resumed", a_killed_server_is_resumed);
  add ("dead-air-is-noticed", dead_air_is_noticed);
  add ("an-expired-version-is-listed-anew", an_expired_version_is_listed_anew);
  add ("a-server-that-is-gone-is-told-and-nothing-forgotten", a_server_that_is_gone_is_told_and_nothing_forgotten);
  add ("an-unfit-scope-ends-it", an_unfit_scope_ends_it);
  add ("it-lives-in-the-context-it-was-started-in", it_lives_in_the_context_it_was_started_in);
  return g_test_run ();
}
