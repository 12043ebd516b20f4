/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The command koprs-test-server, from outside. Its path is in KOPRS_TEST_SERVER. */

#include <koprs/testing/koprs-testing.h>

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

typedef struct {
  char *directory;
  char *kubeconfig;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("koprs-command-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->kubeconfig = g_build_filename (fixture->directory, "config", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->kubeconfig);
  g_rmdir (fixture->directory);
  g_free (fixture->kubeconfig);
  g_free (fixture->directory);
}

static GSubprocess *
spawn (GDataInputStream **lines, ...) G_GNUC_NULL_TERMINATED;

/* Starts the command with these arguments. */
static GSubprocess *
spawn (GDataInputStream **lines, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process;
  va_list arguments;
  const char *word;

  g_ptr_array_add (words, (gpointer) g_getenv ("KOPRS_TEST_SERVER"));
  va_start (arguments, lines);
  while ((word = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (words, (gpointer) word);
  va_end (arguments);
  g_ptr_array_add (words, NULL);
  process = g_subprocess_newv ((const char *const *) words->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error);
  g_assert_no_error (error);
  *lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  return process;
}

static char *
read_line (GDataInputStream *lines)
{
  g_autoptr (GError) error = NULL;
  char *line = g_data_input_stream_read_line (lines, NULL, NULL, &error);

  g_assert_no_error (error);
  return line;
}

static void
end (GSubprocess *process, int signal_number, int status)
{
  g_autoptr (GError) error = NULL;

  if (signal_number != 0)
    g_subprocess_send_signal (process, signal_number);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, status);
}

static void
says_where_it_listens_and_ends_when_told (Fixture *fixture, gconstpointer data)
{
  static const int signals[] = { SIGTERM, SIGINT };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autoptr (GDataInputStream) lines = NULL;
      g_autoptr (GSubprocess) process = spawn (&lines, NULL);
      g_autofree char *line = read_line (lines);

      g_assert_true (g_str_has_prefix (line, "listening on https://127.0.0.1:"));
      end (process, signals[i], 0);
    }
}

static void
writes_a_kubeconfig_that_works_and_nobody_else_may_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GSubprocess) process = spawn (&lines, "--kubeconfig", fixture->kubeconfig, "--token", "secret", NULL);
  g_autofree char *line = read_line (lines);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = koprs_config_new_from_file (fixture->kubeconfig, NULL, &error);
  g_autoptr (KoprsClient) client = NULL;
  g_autoptr (JsonNode) version = NULL;
  g_autofree char *text = NULL;
  GStatBuf info;

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (fixture->kubeconfig, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_file_get_contents (fixture->kubeconfig, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "secret"));
  g_assert_nonnull (strstr (text, line + strlen ("listening on ")));
  client = koprs_client_new (config);
  version = koprs_client_get_version (client, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (version);
  end (process, SIGTERM, 0);
}

static void
loads_manifests (Fixture *fixture, gconstpointer data)
{
  g_autofree char *manifest = g_build_filename (fixture->directory, "manifest.yaml", NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *line = NULL;
  g_autoptr (KoprsConfig) config = NULL;
  g_autoptr (KoprsClient) client = NULL;
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("fresh");
  g_autoptr (KoprsResource) resource = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (manifest, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: fresh}\n", -1, &error);
  g_assert_no_error (error);
  process = spawn (&lines, "--http", "--kubeconfig", fixture->kubeconfig, manifest, NULL);
  line = read_line (lines);
  g_assert_true (g_str_has_prefix (line, "listening on http://127.0.0.1:"));
  config = koprs_config_new_from_file (fixture->kubeconfig, NULL, &error);
  g_assert_no_error (error);
  client = koprs_client_new (config);
  resource = koprs_client_get (client, scope, koprs_kind_config_map (), "a", NULL, NULL, &error);
  g_assert_no_error (error);
  end (process, SIGTERM, 0);
  g_unlink (manifest);
}

static KoprsClient *
make_client (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = koprs_config_new_from_file (fixture->kubeconfig, NULL, &error);

  g_assert_no_error (error);
  return koprs_client_new (config);
}

static KoprsResource *
make_config_map (const char *name)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), name);

  return koprs_resource_builder_build (builder, NULL);
}

static void
remove_data (const char *folder)
{
  static const char *const names[] = { "state.jsonl", "lock", "token", "authority.pem" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* What there is of two starts, one killed. */
typedef struct {
  char *folder;
  char *kubeconfig;     /* of the first start */
  KoprsResource *kept;
  KoprsResource *widget;
} Killed;

static const char definition[] =
  "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: widgets.example.com}\n"
  "spec: {group: example.com, scope: Namespaced, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, "
  "storage: true, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}]}\n---\n"
  "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w, namespace: default}\nspec: {size: 3}\n";

static void
fill_and_kill (Fixture *fixture, Killed *killed)
{
  g_autofree char *manifest = g_build_filename (fixture->directory, "manifest.yaml", NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *line = NULL;
  g_autoptr (KoprsClient) client = NULL;
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");
  g_autoptr (KoprsResource) first = make_config_map ("kept");
  g_autoptr (KoprsResource) second = make_config_map ("deleted");
  g_autoptr (KoprsResource) made = NULL;
  g_autoptr (KoprsKind) widgets = koprs_kind_new ("example.com", "v1", "Widget", "widgets", TRUE);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (manifest, definition, -1, &error);
  g_assert_no_error (error);
  process = spawn (&lines, "--data", killed->folder, "--kubeconfig", fixture->kubeconfig, manifest, NULL);
  line = read_line (lines);
  g_assert_true (g_str_has_prefix (line, "listening on "));
  client = make_client (fixture);
  killed->kept = koprs_client_create (client, scope, first, NULL, NULL, &error);
  g_assert_no_error (error);
  made = koprs_client_create (client, scope, second, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (koprs_client_delete (client, scope, koprs_kind_config_map (), "deleted", NULL, NULL, &error));
  killed->widget = koprs_client_get (client, scope, widgets, "w", NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (fixture->kubeconfig, &killed->kubeconfig, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  g_unlink (manifest);
}

static void
assert_same (KoprsResource *a, KoprsResource *b)
{
  g_assert_cmpstr (koprs_resource_get_uid (a), ==, koprs_resource_get_uid (b));
  g_assert_cmpstr (koprs_resource_get_resource_version (a), ==, koprs_resource_get_resource_version (b));
}

static void
assert_all_is_there (Fixture *fixture, Killed *killed)
{
  g_autoptr (KoprsClient) client = make_client (fixture);
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");
  g_autoptr (KoprsKind) widgets = koprs_kind_new ("example.com", "v1", "Widget", "widgets", TRUE);
  g_autoptr (KoprsResource) kept = NULL;
  g_autoptr (KoprsResource) widget = NULL;
  g_autoptr (KoprsResource) deleted = NULL;
  g_autoptr (KoprsResource) fresh = make_config_map ("fresh");
  g_autoptr (KoprsResource) made = NULL;
  g_autoptr (GError) error = NULL;

  kept = koprs_client_get (client, scope, koprs_kind_config_map (), "kept", NULL, NULL, &error);
  g_assert_no_error (error);
  assert_same (kept, killed->kept);
  widget = koprs_client_get (client, scope, widgets, "w", NULL, NULL, &error);
  g_assert_no_error (error);
  assert_same (widget, killed->widget);
  g_assert_cmpint (koprs_resource_get_int (widget, "spec.size", 0), ==, 3);
  deleted = koprs_client_lookup (client, scope, koprs_kind_config_map (), "deleted", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (deleted);
  made = koprs_client_create (client, scope, fresh, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_ascii_strtoll (koprs_resource_get_resource_version (made), NULL, 10), >,
                   g_ascii_strtoll (koprs_resource_get_resource_version (kept), NULL, 10));
}

static char *
find_line (const char *text, const char *name)
{
  const char *at = strstr (text, name);

  g_assert_nonnull (at);
  return g_strndup (at, strcspn (at, "\n"));
}

static void
keeps_its_state_when_it_is_killed (Fixture *fixture, gconstpointer data)
{
  Killed killed = { .folder = g_build_filename (fixture->directory, "data", NULL) };
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *line = NULL;
  g_autofree char *kubeconfig = NULL;
  g_autofree char *state = NULL;
  g_autofree char *text = NULL;
  gsize length;

  fill_and_kill (fixture, &killed);
  /* It was about to write more. */
  state = g_build_filename (killed.folder, "state.jsonl", NULL);
  g_assert_true (g_file_get_contents (state, &text, &length, NULL));
  {
    g_autofree char *torn = g_strconcat (text, "{\"revision\":999,\"resour", NULL);

    g_assert_true (g_file_set_contents (state, torn, -1, NULL));
  }
  process = spawn (&lines, "--data", killed.folder, "--kubeconfig", fixture->kubeconfig, NULL);
  line = read_line (lines);
  g_assert_nonnull (strstr (line, "was not finished and is left out"));
  g_free (line);
  line = read_line (lines);
  g_assert_true (g_str_has_prefix (line, "listening on "));
  assert_all_is_there (fixture, &killed);
  g_assert_true (g_file_get_contents (fixture->kubeconfig, &kubeconfig, NULL, NULL));
  {
    g_autofree char *token = find_line (kubeconfig, "token:");
    g_autofree char *authority = find_line (kubeconfig, "certificate-authority-data:");

    g_assert_nonnull (strstr (killed.kubeconfig, token));
    g_assert_nonnull (strstr (killed.kubeconfig, authority));
  }
  end (process, SIGTERM, 0);
  remove_data (killed.folder);
  g_free (killed.folder);
  g_free (killed.kubeconfig);
  g_object_unref (killed.kept);
  g_object_unref (killed.widget);
}

static void
a_damaged_or_used_folder_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->directory, "data", NULL);
  g_autofree char *state = g_build_filename (folder, "state.jsonl", NULL);
  g_autofree char *used = g_strdup_printf ("koprs-test-server: %s is used by another server", folder);
  g_autofree char *damaged = g_strdup_printf ("koprs-test-server: %s: line 1 is damaged", state);
  g_autoptr (GDataInputStream) lines = NULL, other_lines = NULL, later_lines = NULL;
  g_autoptr (GSubprocess) process = spawn (&lines, "--data", folder, NULL);
  g_autofree char *line = read_line (lines);
  g_autoptr (GSubprocess) other = spawn (&other_lines, "--data", folder, NULL);
  g_autofree char *other_line = read_line (other_lines);
  g_autoptr (GSubprocess) later = NULL;
  g_autofree char *later_line = NULL;

  g_assert_cmpstr (other_line, ==, used);
  end (other, 0, 1);
  end (process, SIGTERM, 0);
  g_assert_true (g_file_set_contents (state, "{\"revision\":5}\nnonsense\n", -1, NULL));
  later = spawn (&later_lines, "--data", folder, NULL);
  later_line = read_line (later_lines);
  g_assert_cmpstr (later_line, ==, damaged);
  end (later, 0, 1);
  remove_data (folder);
}

/* A manifest has many documents, and its reader wants to know which one is meant. */
static void
a_document_that_is_refused_is_named (Fixture *fixture, gconstpointer data)
{
  g_autofree char *manifest = g_build_filename (fixture->directory, "manifest.yaml", NULL);
  g_autofree char *expected = g_strdup_printf ("koprs-test-server: %s: document 2: a ConfigMap has no metadata.name", manifest);
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *line = NULL;

  g_file_set_contents (manifest, "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n---\n{apiVersion: v1, kind: ConfigMap}\n",
                       -1, NULL);
  process = spawn (&lines, manifest, NULL);
  line = read_line (lines);
  g_assert_cmpstr (line, ==, expected);
  end (process, 0, 1);
  g_unlink (manifest);
}

static void
prints_its_version (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GSubprocess) process = spawn (&lines, "--version", NULL);
  g_autofree char *line = read_line (lines);

  g_assert_cmpstr (line, ==, "koprs-test-server " KOPRS_VERSION_S);
  end (process, 0, 0);
}

static void
says_a_token_that_nobody_could_know (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GSubprocess) process = spawn (&lines, NULL);
  g_autofree char *first = read_line (lines);
  g_autofree char *second = read_line (lines);

  g_assert_true (g_str_has_prefix (first, "listening on "));
  g_assert_true (g_str_has_prefix (second, "the token is "));
  end (process, SIGTERM, 0);
}

static void
mistakes_are_told_and_fail (Fixture *fixture, gconstpointer data)
{
  static const char *const arguments[] = {
    "--port=70000", "--nope", "/nonexistent/manifest.yaml", "--token=", "--token=a\nb", "--token=\xc3\xa4", "--seed=-1",
    "--seed=4294967296",
  };

  for (guint i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      g_autoptr (GDataInputStream) lines = NULL;
      g_autoptr (GSubprocess) process = spawn (&lines, arguments[i], NULL);
      g_autofree char *line = read_line (lines);

      g_assert_true (g_str_has_prefix (line, "koprs-test-server: "));
      end (process, 0, 1);
    }
}

#define add(name, function) \
  g_test_add ("/test-command/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("says-where-it-listens-and-ends-when-told", says_where_it_listens_and_ends_when_told);
  add ("writes-a-kubeconfig-that-works-and-nobody-else-may-read", writes_a_kubeconfig_that_works_and_nobody_else_may_read);
  add ("loads-manifests", loads_manifests);
  add ("keeps-its-state-when-it-is-killed", keeps_its_state_when_it_is_killed);
  add ("a-damaged-or-used-folder-is-told", a_damaged_or_used_folder_is_told);
  add ("a-document-that-is-refused-is-named", a_document_that_is_refused_is_named);
  add ("prints-its-version", prints_its_version);
  add ("says-a-token-that-nobody-could-know", says_a_token_that_nobody_could_know);
  add ("mistakes-are-told-and-fail", mistakes_are_told_and_fail);
  return g_test_run ();
}
