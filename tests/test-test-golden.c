/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Replays what a real API server was recorded to answer. golden/scenarios.txt brings a fresh server into the state of each
 * recording; see its head for the steps. */

#include "conformance/hook.h"
#include "support/golden.h"
#include "support/server-probe.h"

#include <stdio.h>
#include <string.h>

typedef struct {
  KoprsTestServer *server;
  ServerProbe *probe;
  GHashTable *values;       /* what `let` has read */
  GPtrArray *swaps;         /* pairs: text, value */
  const char *directory;
  gboolean trimmed;         /* of lists, the recording has only some elements */
} Replay;

static const struct { const char *word, *method, *content_type; } methods[] = {
  { "GET", "GET", NULL },
  { "POST", "POST", PROBE_JSON },
  { "PUT", "PUT", PROBE_JSON },
  { "DELETE", "DELETE", PROBE_JSON },
  { "APPLY", "PATCH", PROBE_APPLY_PATCH },
  { "MERGE", "PATCH", PROBE_MERGE_PATCH },
  { "JSON", "PATCH", PROBE_JSON_PATCH },
};

static JsonNode *
parse (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  return json_parser_load_from_data (parser, text, -1, NULL) ? json_parser_steal_root (parser) : NULL;
}

/* {NAME} in a path or a body is what was read under that name. */
static char *
fill_in (Replay *self, const char *path)
{
  g_autoptr (GString) filled = g_string_new (path);
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      g_autofree char *braced = g_strconcat ("{", name, "}", NULL);

      g_string_replace (filled, braced, value, 0);
    }
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

/* A request that brings the server where the recording began. */
static void
prepare (Replay *self, char **words)
{
  g_autofree char *body = words[1] != NULL && words[2] != NULL ? fill_in (self, words[2]) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      guint status;
      g_autofree char *answer = NULL;

      if (strcmp (words[0], methods[i].word) != 0)
        continue;
      answer = server_probe_send (self->probe, methods[i].method, words[1], methods[i].content_type, body, &status);
      if (status >= 300)
        g_error ("%s %s %s: %u %s", words[0], words[1], body != NULL ? body : "", status, answer);
      return;
    }
  g_error ("scenarios.txt: no step is called %s", words[0]);
}

static void
let (Replay *self, char **words)
{
  g_auto (GStrv) rest = g_strsplit (words[2], " ", 2);
  g_autofree char *path = fill_in (self, rest[0]);
  g_autoptr (JsonNode) object = server_probe_demand (self->probe, 200, "GET", path, NULL, NULL);
  const char *value = probe_text (object, rest[1]);

  g_assert_nonnull (value);
  g_hash_table_replace (self->values, g_strdup (words[1]), g_strdup (value));
}

static void
swap (Replay *self, char **words)
{
  const char *value = g_hash_table_lookup (self->values, words[2]);

  g_assert_nonnull (value);
  g_ptr_array_add (self->swaps, g_strdup (words[1]));
  g_ptr_array_add (self->swaps, *words[1] == '"' ? g_strconcat ("\"", value, "\"", NULL) : g_strdup (value));
}

static char *
put_in (Replay *self, const char *text)
{
  g_autoptr (GString) result = g_string_new (text);

  for (guint i = 0; i < self->swaps->len; i += 2)
    g_string_replace (result, g_ptr_array_index (self->swaps, i), g_ptr_array_index (self->swaps, i + 1), 0);
  return g_string_free (g_steal_pointer (&result), FALSE);
}

static void
check (const char *name, char *difference)
{
  g_autofree char *owned = difference;

  if (owned != NULL)
    {
      g_test_message ("%s: %s", name, owned);
      g_test_fail ();
    }
}

/* Until the watch's time is over. */
static void
expect_silence (Replay *self, const char *name, ServerProbeWatch *watch, const char *target)
{
  const char *timeout = strstr (target, "timeoutSeconds=");
  g_autofree char *line = NULL;

  g_assert_nonnull (timeout);
  koprs_test_server_advance_time (self->server, g_ascii_strtoll (timeout + strlen ("timeoutSeconds="), NULL, 10) * 1000);
  line = server_probe_watch_next_line (watch);
  if (line != NULL)
    check (name, g_strdup_printf ("\"%s\" instead of nothing", line));
}

static void
replay_watch (Replay *self, const char *name, GoldenExchange *exchange, const char *target)
{
  g_autoptr (ServerProbeWatch) watch = server_probe_watch (self->probe, target);
  g_auto (GStrv) lines = NULL;

  /* The recording has one event in a line, except for a single one that was written with more. */
  lines = g_strsplit (exchange->answer, "\n{\"type\"", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autofree char *text = i > 0 ? g_strconcat ("{\"type\"", lines[i], NULL) : g_strdup (lines[i]);
      g_autoptr (JsonNode) expected = parse (text);
      g_autoptr (JsonNode) got = server_probe_watch_next (watch);

      check (name, golden_compare (expected, got));
    }
  if (*exchange->answer == '\0')
    expect_silence (self, name, watch, target);
}

static void
check_headers (Replay *self, const char *name, GoldenExchange *exchange)
{
  static const char *const compared[] = { "Content-Type", "Warning", "Retry-After", "Vary", NULL };

  for (guint i = 0; compared[i] != NULL; i++)
    {
      const char *expected = g_hash_table_lookup (exchange->answer_headers, compared[i]);
      const char *got = server_probe_get_header (self->probe, compared[i]);

      if (g_strcmp0 (expected, got) != 0)
        check (name, g_strdup_printf ("%s: %s instead of %s", compared[i], got, expected));
    }
}

static void
set_headers (Replay *self, GoldenExchange *exchange, gboolean on)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, exchange->headers);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (strcmp (name, "Content-Type") != 0)
      server_probe_set_header (self->probe, name, on ? value : NULL);
}

/* A body that was too large to be recorded is given by its size. */
static char *
fill_up (char *recorded)
{
  g_autofree char *owned = recorded;
  guint64 size;
  int end = 0;

  if (sscanf (recorded, "(%" G_GUINT64_FORMAT " bytes)%n", &size, &end) < 1 || end == 0)
    return g_steal_pointer (&owned);
  return g_strnfill (size, ' ');
}

static void
replay_exchange (Replay *self, const char *name, GoldenExchange *exchange)
{
  g_autofree char *target = put_in (self, exchange->target);
  g_autofree char *body = fill_up (put_in (self, exchange->body));
  g_autofree char *wanted = put_in (self, exchange->answer);
  g_autofree char *answer = NULL;
  g_autoptr (JsonNode) expected = NULL;
  g_autoptr (JsonNode) got = NULL;
  const char *content_type = g_hash_table_lookup (exchange->headers, "Content-Type");
  guint status;

  if (strstr (target, "watch=true") != NULL && exchange->status == 200)
    {
      replay_watch (self, name, exchange, target);
      return;
    }
  set_headers (self, exchange, TRUE);
  answer = server_probe_send (self->probe, exchange->method, target, content_type, *body != '\0' ? body : NULL, &status);
  set_headers (self, exchange, FALSE);
  if (status != exchange->status)
    check (name, g_strdup_printf ("%u instead of %u: %s", status, exchange->status, answer));
  check_headers (self, name, exchange);
  expected = parse (wanted);
  got = parse (answer);
  if (self->trimmed && expected != NULL && got != NULL)
    golden_trim (expected, got);
  if (expected != NULL)
    check (name, golden_compare (expected, got));
  else if (strcmp (g_strchomp (answer), wanted) != 0)
    check (name, g_strdup_printf ("\"%s\" instead of \"%s\"", answer, wanted));
}

static void
replay (Replay *self, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".http", NULL);
  g_autofree char *path = g_build_filename (self->directory, file, NULL);
  g_autoptr (GPtrArray) exchanges = golden_load (path);

  for (guint i = 0; i < exchanges->len; i++)
    replay_exchange (self, name, g_ptr_array_index (exchanges, i));
  g_ptr_array_set_size (self->swaps, 0);
}

/* A user who may do nothing, and whose requests the next ones are. */
static void
become (Replay *self, const char *name)
{
  g_autoptr (KoprsTestUser) user = koprs_test_user_new (name);
  g_autofree char *authorization = g_strconcat ("Bearer ", koprs_test_user_get_token (user), NULL);

  koprs_test_server_add_user (self->server, user);
  server_probe_set_header (self->probe, "Authorization", authorization);
}

static void
run_step (Replay *self, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);

  self->trimmed = strcmp (words[0], "~") == 0;
  if (strcmp (words[0], "=") == 0 || self->trimmed)
    replay (self, words[1]);
  else if (strcmp (words[0], "let") == 0)
    let (self, words);
  else if (strcmp (words[0], "swap") == 0)
    swap (self, words);
  else if (strcmp (words[0], "compact") == 0)
    koprs_test_server_compact_history (self->server);
  else if (strcmp (words[0], "hook") == 0)
    conformance_hook_prepare (self->values);
  else if (strcmp (words[0], "agent") == 0)
    server_probe_set_header (self->probe, "User-Agent", words[1]);
  else if (strcmp (words[0], "user") == 0)
    become (self, words[1]);
  else if (strcmp (words[0], "token") == 0)
    server_probe_set_header (self->probe, "Authorization", words[1] != NULL ? line + strlen ("token ") : NULL);
  else
    prepare (self, words);
}

static void
run_scenario (gconstpointer data)
{
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  g_autoptr (KoprsTestServerOptions) options = koprs_test_server_options_new ();
  g_autoptr (GError) error = NULL;
  Replay self = { 0 };

  koprs_test_server_options_set_control (options, TRUE);
  self.server = koprs_test_server_new_with_options (options, &error);
  g_assert_no_error (error);
  self.probe = server_probe_new (self.server);
  self.values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.swaps = g_ptr_array_new_with_free_func (g_free);
  self.directory = g_getenv ("KOPRS_TEST_GOLDEN");
  for (guint i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      run_step (&self, lines[i]);
  g_ptr_array_unref (self.swaps);
  g_hash_table_unref (self.values);
  server_probe_free (self.probe);
  g_assert_finalize_object (self.server);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) scenarios = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  path = g_build_filename (g_getenv ("KOPRS_TEST_GOLDEN"), "scenarios.txt", NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  scenarios = g_strsplit (text, "\n[", -1);
  for (guint i = 1; scenarios[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (scenarios[i], strcspn (scenarios[i], "]"));
      g_autofree char *case_path = g_strconcat ("/test-golden/", name, NULL);

      g_test_add_data_func_full (case_path, g_strdup (scenarios[i]), (GTestDataFunc) run_scenario, g_free);
    }
  return g_test_run ();
}
