/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* One run of a plugin: what it gets, what is made of its answer, and every way in which it can fail. */

#include "koprs/config/koprs-credentials.h"
#include "koprs/koprs-error.h"
#include "support/koprs-exec-script.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

static void
set_up (KoprsExecScript *script, gconstpointer data)
{
  koprs_exec_script_init (script);
}

static void
tear_down (KoprsExecScript *script, gconstpointer data)
{
  koprs_exec_script_clear (script);
}

static gboolean
run (KoprsExecScript *script, const char *more, guint timeout, KoprsExecAnswer *answer, GError **error)
{
  g_autoptr (KoprsExecPlugin) plugin = koprs_exec_script_make_plugin (script, more, NULL);

  if (timeout > 0)
    koprs_exec_plugin_set_timeout (plugin, timeout);
  return koprs_exec_plugin_run (plugin, answer, error);
}

/* Nothing of ours is left behind, dead or alive. */
static void
assert_no_children (void)
{
  errno = 0;
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
  g_assert_cmpint (errno, ==, ECHILD);
}

static void
assert_fails (KoprsExecScript *script, const char *more, guint timeout, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_auto (KoprsExecAnswer) answer = { NULL };
  g_autofree char *expected = g_strdup_printf ("exec: the command \"%s\" %s", script->path, message);

  g_assert_false (run (script, more, timeout, &answer, &error));
  g_assert_error (error, KOPRS_ERROR, code);
  if (!g_str_has_prefix (error->message, expected))
    g_assert_cmpstr (error->message, ==, expected);
  assert_no_children ();
}

static void
its_token_holds_for_as_long_as_it_says (KoprsExecScript *script, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) then = g_date_time_add_seconds (now, 1000);
  g_autofree char *time = g_date_time_format_iso8601 (then);
  g_autofree char *status = g_strdup_printf ("{\"token\":\"t\",\"expirationTimestamp\":\"%s\"}", time);
  g_autoptr (GError) error = NULL;
  g_auto (KoprsExecAnswer) answer = { NULL };

  koprs_exec_script_write_status (script, status);
  g_assert_true (run (script, NULL, 0, &answer, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (answer.token, ==, "t");
  g_assert_null (answer.certificate);
  g_assert_cmpint (answer.lifetime, >, 970 * G_USEC_PER_SEC);
  g_assert_cmpint (answer.lifetime, <=, 1000 * G_USEC_PER_SEC);
  g_assert_cmpint (answer.use, ==, answer.lifetime - 60 * G_USEC_PER_SEC);
  koprs_exec_answer_clear (&answer);

  koprs_exec_script_write_status (script, "{\"token\":\"u\"}");
  g_assert_true (run (script, NULL, 0, &answer, &error));
  g_assert_cmpstr (answer.token, ==, "u");
  g_assert_cmpint (answer.use, ==, -1);
  assert_no_children ();
}

static void
it_gets_its_arguments_and_environment_and_no_shell (KoprsExecScript *script, gconstpointer data)
{
  g_autoptr (KoprsExecPlugin) plugin =
    koprs_exec_script_make_plugin (script, "\"args\":[\"a b\",\"\",\"$HOME;`x`\"],\"env\":[{\"name\":\"A\",\"value\":\"b c\"},{\"name\":\"HOME\",\"value\":\"/h\"}]",
                                   "{\"server\":\"https://h\"}");
  g_autoptr (GError) error = NULL;
  g_auto (KoprsExecAnswer) answer = { NULL };
  g_autofree char *said = NULL;

  koprs_exec_script_write (script, "{ for a; do echo \"[$a]\"; done; echo \"$A\"; echo \"$HOME\"; echo \"$KUBERNETES_EXEC_INFO\"; wc -c; } > out");
  g_assert_false (koprs_exec_plugin_run (plugin, &answer, &error));
  g_assert_nonnull (strstr (error->message, "gave no credential: its answer is empty"));
  said = koprs_exec_script_read (script, "out");
  g_assert_cmpstr (said, ==,
                   "[a b]\n[]\n[$HOME;`x`]\nb c\n/h\n"
                   "{\"kind\":\"ExecCredential\",\"apiVersion\":\"" KOPRS_EXEC_SCRIPT_API "\",\"spec\":{\"interactive\":false,"
                   "\"cluster\":{\"server\":\"https://h\"}}}\n0\n");
}

static void
it_can_bring_a_certificate (KoprsExecScript *script, gconstpointer data)
{
  g_autofree char *pki = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "pki", NULL);
  g_autofree char *text = g_strdup_printf ("esc () { awk '{printf \"%%s\\\\n\", $0}' '%s/'\"$1\"; }\n"
                                           "printf '{\"kind\":\"ExecCredential\",\"apiVersion\":\"" KOPRS_EXEC_SCRIPT_API "\",\"status\":"
                                           "{\"clientCertificateData\":\"%%s\",\"clientKeyData\":\"%%s\"}}' \"$(esc $1)\" \"$(esc $2)\"",
                                           pki);
  g_autoptr (GError) error = NULL;
  g_auto (KoprsExecAnswer) answer = { NULL };

  koprs_exec_script_write (script, text);
  g_assert_true (run (script, "\"args\":[\"ec-cert.pem\",\"ec-test-key-pkcs8.pem\"]", 0, &answer, &error));
  g_assert_no_error (error);
  g_assert_null (answer.token);
  g_assert_true (G_IS_TLS_CERTIFICATE (answer.certificate));
  assert_fails (script, "\"args\":[\"ec-cert.pem\",\"rsa-test-key-pkcs1.pem\"]", 0, KOPRS_ERROR_CONFIG,
                "gave no credential: its answer.status.clientCertificateData: the private key does not match the certificate");
}

static void
a_plugin_that_fails_says_why (KoprsExecScript *script, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *message;
  } rows[] = {
    { "exit 3", "ended with exit code 3" },
    { "echo 'please log in' >&2; exit 1", "ended with exit code 1: please log in" },
    { "printf '\\033[31mred\\033[0m\\n\\tagain\\n' >&2; exit 1", "ended with exit code 1: red again" },
    { "printf 'x%.0s' $(seq 3000) >&2; echo end >&2; exit 1", "ended with exit code 1: \xe2\x80\xa6xxx" },
    { "kill -9 $$", "was ended by signal 9" },
    { "echo garbage; echo 'by the way' >&2", "gave no credential: its answer is not a JSON object: " },
    { "echo '{}'", "gave no credential: its answer.kind: \"\" instead of \"ExecCredential\"" },
    { "echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1beta1\",\"status\":{\"token\":\"t\"}}'",
      "gave no credential: its answer.apiVersion: \"client.authentication.k8s.io/v1beta1\" instead of \"client.authentication.k8s.io/v1\"" },
    { "head -c 10485760 /dev/zero; sleep 60", "wrote more than 1048576 bytes" },
    { "head -c 1048577 /dev/zero", "wrote more than 1048576 bytes" },
    { "yes x >&2 & sleep 60 & head -c 2000000 /dev/zero", "wrote more than 1048576 bytes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      koprs_exec_script_write (script, rows[i].text);
      assert_fails (script, NULL, 0, KOPRS_ERROR_CONFIG, rows[i].message);
    }
  koprs_exec_script_write_status (script, "{\"token\":\"t\",\"expirationTimestamp\":\"2020-01-01T00:00:00Z\"}");
  assert_fails (script, NULL, 0, KOPRS_ERROR_CONFIG, "gave no credential: its credential had expired ");
  koprs_exec_script_write_status (script, "{\"clientCertificateData\":\"x\"}");
  assert_fails (script, NULL, 0, KOPRS_ERROR_CONFIG,
                "gave no credential: its answer.status.clientCertificateData: there is no clientKeyData");
}

/* Gone is what no signal reaches any more; init may take a moment to bury it. */
static void
assert_gone (pid_t pid)
{
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", (int) pid);
  gboolean alive = TRUE;

  while (alive && g_get_monotonic_time () < deadline)
    {
      g_autofree char *stat = NULL;

      alive = g_file_get_contents (path, &stat, NULL, NULL) && strstr (stat, ") Z ") == NULL;
      g_thread_yield ();
    }
  g_assert_false (alive);
}

static void
one_that_hangs_is_killed_with_what_it_started (KoprsExecScript *script, gconstpointer data)
{
  g_autofree char *pids = NULL;
  g_auto (GStrv) lines = NULL;

  koprs_exec_script_write (script, "trap '' TERM\nsleep 600 &\necho $! > child\necho $$ >> child\necho waiting >&2\nwait");
  assert_fails (script, NULL, 300, KOPRS_ERROR_TIMED_OUT, "did not end within 0.3 s: waiting");
  pids = koprs_exec_script_read (script, "child");
  lines = g_strsplit (g_strstrip (pids), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  for (char **line = lines; *line != NULL; line++)
    assert_gone ((pid_t) g_ascii_strtoll (*line, NULL, 10));
}

static void
nobody_waits_for_what_it_leaves_running (KoprsExecScript *script, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (KoprsExecAnswer) answer = { NULL };
  g_autofree char *pid = NULL;

  koprs_exec_script_write (script, "sleep 600 &\necho $! > child\n"
                                   "echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"" KOPRS_EXEC_SCRIPT_API "\",\"status\":{\"token\":\"t\"}}'");
  g_assert_true (run (script, NULL, 0, &answer, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (answer.token, ==, "t");
  pid = koprs_exec_script_read (script, "child");
  g_assert_cmpint (kill ((pid_t) g_ascii_strtoll (pid, NULL, 10), SIGKILL), ==, 0);
}

static void
a_missing_program_comes_with_the_hint (KoprsExecScript *script, gconstpointer data)
{
  assert_fails (script, NULL, 0, KOPRS_ERROR_CONFIG, "is not there");
  assert_fails (script, "\"installHint\":\"get it\\nfrom \\u001b[1mthere\"", 0, KOPRS_ERROR_CONFIG, "is not there; get it from there");
  koprs_exec_script_write (script, "exit 0");
  g_chmod (script->path, 0600);
  assert_fails (script, NULL, 0, KOPRS_ERROR_CONFIG, "is not there");
  g_chmod (script->path, 0700);
  koprs_exec_script_put (script, "plugin", "no program");
  g_chmod (script->path, 0700);
  assert_fails (script, "\"installHint\":\"hint\"", 0, KOPRS_ERROR_CONFIG, "");
}

static void
a_bare_name_is_looked_for_in_path (KoprsExecScript *script, gconstpointer data)
{
  static const char json[] = "{\"apiVersion\":\"" KOPRS_EXEC_SCRIPT_API "\",\"command\":\"plugin\",\"interactiveMode\":\"Never\"}";
  const KoprsJsonSlice slice = { json, sizeof json - 1 };
  g_autofree char *cwd = g_get_current_dir ();
  g_autofree char *found = g_strdup_printf ("PATH=/nonexistent:%s:/usr/bin:/bin", script->directory);
  const char *const environments[][2] = { { found, NULL }, { "PATH=/nonexistent::.", NULL } };

  koprs_exec_script_write_status (script, "{\"token\":\"t\"}");
  g_assert_cmpint (g_chdir (script->directory), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (environments); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (KoprsExecAnswer) answer = { NULL };
      g_autoptr (KoprsExecPlugin) plugin =
        koprs_exec_plugin_new (koprs_exec_spec_read (slice, "exec", "/elsewhere", &error), (char **) environments[i], NULL);

      g_assert_cmpint (koprs_exec_plugin_run (plugin, &answer, &error), ==, i == 0);
      if (i == 0)
        g_assert_cmpstr (answer.token, ==, "t");
      else
        g_assert_cmpstr (error->message, ==, "exec: the command \"plugin\" is not in PATH");
    }
  g_assert_cmpint (g_chdir (cwd), ==, 0);
}

static void
on_fetched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static KoprsCredential *
fetch (KoprsCredentials *credentials, KoprsCredential *rejected, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  koprs_credentials_fetch_async (credentials, rejected, NULL, on_fetched, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return koprs_credentials_fetch_finish (credentials, result, error);
}

/* What was refused would be refused again: the failure to replace it is the news. To others what they have still serves. */
static void
its_failure_is_told_to_those_who_were_refused (KoprsExecScript *script, gconstpointer data)
{
  g_autoptr (KoprsCredentials) credentials = koprs_credentials_new (NULL, NULL, NULL, NULL, NULL);
  g_autoptr (KoprsExecPlugin) plugin = koprs_exec_script_make_plugin (script, NULL, NULL);
  g_autoptr (KoprsCredential) first = NULL;
  g_autoptr (KoprsCredential) none = NULL;
  g_autoptr (KoprsCredential) second = NULL;
  g_autoptr (GError) error = NULL;

  koprs_credentials_set_plugin (credentials, plugin);
  koprs_exec_script_write_status (script, "{\"token\":\"t\"}");
  first = fetch (credentials, NULL, &error);
  g_assert_no_error (error);
  koprs_exec_script_write (script, "exit 3");
  none = fetch (credentials, first, &error);
  g_assert_null (none);
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
  g_clear_error (&error);
  second = fetch (credentials, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_credential_get_authorization (second), ==, "Bearer t");
}

#define ADD(path, function) g_test_add (path, KoprsExecScript, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/exec-plugin/its-token-holds-for-as-long-as-it-says", its_token_holds_for_as_long_as_it_says);
  ADD ("/exec-plugin/it-gets-its-arguments-and-environment-and-no-shell", it_gets_its_arguments_and_environment_and_no_shell);
  ADD ("/exec-plugin/it-can-bring-a-certificate", it_can_bring_a_certificate);
  ADD ("/exec-plugin/a-plugin-that-fails-says-why", a_plugin_that_fails_says_why);
  ADD ("/exec-plugin/one-that-hangs-is-killed-with-what-it-started", one_that_hangs_is_killed_with_what_it_started);
  ADD ("/exec-plugin/nobody-waits-for-what-it-leaves-running", nobody_waits_for_what_it_leaves_running);
  ADD ("/exec-plugin/a-missing-program-comes-with-the-hint", a_missing_program_comes_with_the_hint);
  ADD ("/exec-plugin/a-bare-name-is-looked-for-in-path", a_bare_name_is_looked_for_in_path);
  ADD ("/exec-plugin/its-failure-is-told-to-those-who-were-refused", its_failure_is_told_to_those_who_were_refused);
  return g_test_run ();
}
