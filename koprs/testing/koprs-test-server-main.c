/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The command koprs-test-server: a test server for clients of any kind, until it is told to stop. */

#include <koprs/testing/koprs-testing.h>

#include <fcntl.h>
#include <glib-unix.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

/* Milliseconds. Clients that read what they wrote find it as they wrote it, as they mostly do on a real cluster. */
#define CONTROLLER_DELAY 50

typedef struct {
  int port;
  char *kubeconfig;
  char *token;
  char *data;
  gboolean plain_http;
  gint64 seed;
  int controller_delay;
  gboolean version;
  char **files;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_free (self->kubeconfig);
  g_free (self->token);
  g_free (self->data);
  g_strfreev (self->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
parse (Arguments *self, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "port", 0, 0, G_OPTION_ARG_INT, &self->port, "Listen on PORT instead of a free one", "PORT" },
    { "kubeconfig", 0, 0, G_OPTION_ARG_FILENAME, &self->kubeconfig, "Write a kubeconfig to FILE", "FILE" },
    { "http", 0, 0, G_OPTION_ARG_NONE, &self->plain_http, "Serve HTTP without TLS", NULL },
    { "token", 0, 0, G_OPTION_ARG_FILENAME, &self->token, "Use TOKEN instead of a random one", "TOKEN" },
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &self->data, "Keep objects, authority and token in the folder DIR", "DIR" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &self->seed, "Begin the dice of faults at NUMBER", "NUMBER" },
    { "controller-delay", 0, 0, G_OPTION_ARG_INT, &self->controller_delay,
      "Look at workloads MILLISECONDS after they changed instead of 50", "MILLISECONDS" },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, "Print the version and end", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, "[MANIFEST…]" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, "A Kubernetes API server to test against. Manifests are loaded at start.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (self->port < 0 || self->port > G_MAXUINT16)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%d is no port", self->port);
  else if (self->seed < 0 || self->seed > G_MAXUINT)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%" G_GINT64_FORMAT " is no seed", self->seed);
  else if (self->controller_delay < 0)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%d is no time to wait", self->controller_delay);
  else
    return TRUE;
  return FALSE;
}

static gboolean
load_files (KoprsTestServer *server, char **files, GError **error)
{
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      gsize length;

      if (!g_file_get_contents (files[i], &text, &length, error) ||
          !koprs_test_server_load (server, text, length, error))
        {
          g_prefix_error (error, "%s: ", files[i]);
          return FALSE;
        }
    }
  return TRUE;
}

/* The file holds a secret, so nobody else may read it. */
static gboolean
write_kubeconfig (KoprsTestServer *server, const char *path, GError **error)
{
  g_autofree char *text = koprs_test_server_dup_kubeconfig (server);

  return path == NULL || g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static KoprsTestServer *
start (const Arguments *arguments, GError **error)
{
  g_autoptr (KoprsTestServerOptions) options = koprs_test_server_options_new ();
  g_autoptr (KoprsTestServer) server = NULL;

  koprs_test_server_options_set_port (options, arguments->port);
  koprs_test_server_options_set_token (options, arguments->token);
  koprs_test_server_options_set_plain_http (options, arguments->plain_http);
  koprs_test_server_options_set_data_directory (options, arguments->data);
  koprs_test_server_options_set_seed (options, arguments->seed);
  koprs_test_server_options_set_control (options, TRUE);
  koprs_test_server_options_set_controller_delay (options, arguments->controller_delay);
  server = koprs_test_server_new_with_options (options, error);
  if (server == NULL || !load_files (server, arguments->files, error) ||
      !write_kubeconfig (server, arguments->kubeconfig, error))
    return NULL;
  return g_steal_pointer (&server);
}

static gboolean
on_signal (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_CONTINUE;
}

int
main (int argc, char **argv)
{
  g_auto (Arguments) arguments = { .controller_delay = CONTROLLER_DELAY };
  g_autoptr (KoprsTestServer) server = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;

  g_unix_signal_add (SIGTERM, on_signal, loop);
  g_unix_signal_add (SIGINT, on_signal, loop);
  /* For the help: names and messages stay what they are. */
  setlocale (LC_CTYPE, "");
  if (parse (&arguments, &argc, &argv, &error) && arguments.version)
    {
      printf ("koprs-test-server " KOPRS_VERSION_S "\n");
      return EXIT_SUCCESS;
    }
  if (error == NULL)
    server = start (&arguments, &error);
  if (server == NULL)
    {
      fprintf (stderr, "koprs-test-server: %s\n", error->message);
      return EXIT_FAILURE;
    }
  printf ("listening on %s\n", koprs_test_server_get_uri (server));
  /* Nobody could know it otherwise. */
  if (arguments.token == NULL && arguments.kubeconfig == NULL && arguments.data == NULL)
    printf ("the token is %s\n", koprs_test_server_get_token (server));
  fflush (stdout);
  g_main_loop_run (loop);
  return EXIT_SUCCESS;
}
