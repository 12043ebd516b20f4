/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a server keeps in its folder, and what it makes of a folder that was damaged: nothing is lost without a word. */

#include <koprs/testing/koprs-testing.h>

#include <glib/gstdio.h>
#include <string.h>

/* Flips and cuts, all over the file. */
#define TRIES 40

static const char *const names[] = { "state.jsonl", "authority.pem", "token", "lock" };

typedef struct {
  char *folder;
  char *path;           /* of the file that is damaged */
  char *text;
  gsize length;
} Fixture;

static KoprsTestServer *
start (Fixture *fixture, GError **error)
{
  g_autoptr (KoprsTestServerOptions) options = koprs_test_server_options_new ();

  koprs_test_server_options_set_data_directory (options, fixture->folder);
  return koprs_test_server_new_with_options (options, error);
}

/* Of a server that was stopped after it had written two objects. */
static void
set_up (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestServer) server = NULL;

  fixture->folder = g_dir_make_tmp ("koprs-data-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
  server = start (fixture, &error);
  g_assert_no_error (error);
  koprs_test_server_load (server, "{apiVersion: v1, kind: ConfigMap, metadata: {name: first}}", -1, &error);
  g_assert_no_error (error);
  koprs_test_server_load (server, "{apiVersion: v1, kind: ConfigMap, metadata: {name: last}}", -1, &error);
  g_assert_no_error (error);
  koprs_test_server_stop (server);
  g_file_get_contents (fixture->path, &fixture->text, &fixture->length, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->text);
}

static void
put (Fixture *fixture, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, text, length, &error);
  g_assert_no_error (error);
}

/* It is told of which file, and the file stays as it is. */
static void
assert_refused (Fixture *fixture, gsize place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestServer) server = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length, same;

  g_test_message ("at %" G_GSIZE_FORMAT, place);
  g_file_get_contents (fixture->path, &before, &length, NULL);
  server = start (fixture, &error);
  g_assert_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_BAD_DATA);
  g_assert_true (g_str_has_prefix (error->message, fixture->path));
  g_file_get_contents (fixture->path, &after, &same, NULL);
  g_assert_cmpmem (before, length, after, same);
}

static gboolean
has (KoprsTestServer *server, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsClient) client = koprs_test_server_create_client (server, &error);
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");
  gboolean there = koprs_client_exists (client, scope, koprs_kind_config_map (), name, NULL, NULL, &error);

  g_assert_no_error (error);
  return there;
}

static void
a_byte_that_differs_is_told (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < TRIES; i++)
    {
      gsize place = fixture->length * i / TRIES;
      g_autofree char *text = g_memdup2 (fixture->text, fixture->length);

      text[place] ^= 1 << i % 8;
      put (fixture, text, fixture->length);
      assert_refused (fixture, place);
    }
}

static void
a_file_that_is_cut_off_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestServer) server = NULL;

  /* What a server finds when it starts it writes anew, so the whole file was there at once. */
  server = start (fixture, &error);
  g_assert_no_error (error);
  g_clear_object (&server);
  g_clear_pointer (&fixture->text, g_free);
  g_file_get_contents (fixture->path, &fixture->text, &fixture->length, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < TRIES; i++)
    {
      put (fixture, fixture->text, (fixture->length - 1) * i / TRIES);
      assert_refused (fixture, (fixture->length - 1) * i / TRIES);
    }
}

static void
a_line_that_is_missing_is_told (Fixture *fixture, gconstpointer data)
{
  char *last = g_strrstr_len (fixture->text, fixture->length - 1, "\n");
  char *before;
  g_autofree char *text = NULL;

  before = g_strrstr_len (fixture->text, last - fixture->text, "\n");
  text = g_strdup_printf ("%.*s%s", (int) (before - fixture->text), fixture->text, last);
  put (fixture, text, strlen (text));
  assert_refused (fixture, before - fixture->text);
}

static void
a_change_that_was_not_written_to_its_end_is_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestServer) server = NULL;

  put (fixture, fixture->text, fixture->length - 5);
  server = start (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (has (server, "first"));
  g_assert_false (has (server, "last"));
}

static void
a_change_without_its_line_break_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestServer) server = NULL;

  put (fixture, fixture->text, fixture->length - 1);
  server = start (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (has (server, "last"));
}

static void
a_token_that_is_none_is_told (Fixture *fixture, gconstpointer data)
{
  put (fixture, "", 0);
  assert_refused (fixture, 0);
  put (fixture, "two words", strlen ("two words"));
  assert_refused (fixture, 1);
}

#define add(name, file, function) \
  g_test_add ("/test-data/" name, Fixture, file, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("a-byte-of-the-state-that-differs-is-told", "state.jsonl", a_byte_that_differs_is_told);
  add ("a-state-that-is-cut-off-is-told", "state.jsonl", a_file_that_is_cut_off_is_told);
  add ("a-line-that-is-missing-is-told", "state.jsonl", a_line_that_is_missing_is_told);
  add ("a-change-that-was-not-written-to-its-end-is-left-out", "state.jsonl",
       a_change_that_was_not_written_to_its_end_is_left_out);
  add ("a-change-without-its-line-break-is-kept", "state.jsonl", a_change_without_its_line_break_is_kept);
  add ("a-byte-of-the-authority-that-differs-is-told", "authority.pem", a_byte_that_differs_is_told);
  add ("an-authority-that-is-cut-off-is-told", "authority.pem", a_file_that_is_cut_off_is_told);
  add ("a-token-that-is-none-is-told", "token", a_token_that_is_none_is_told);
  return g_test_run ();
}
