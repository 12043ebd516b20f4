/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-exec-plugin.h"

#include "koprs/config/koprs-exec-protocol.h"
#include "koprs/config/koprs-exec-run.h"
#include "koprs/config/koprs-pem.h"
#include "koprs/koprs-error.h"

#include <string.h>
#include <unistd.h>

#define TIMEOUT 60000
#define PATIENCE 10         /* times the timeout, for a person at a terminal */
#define MAX_HINT 500
#define MAX_SAID 1000

struct _KoprsExecPlugin
{
  gatomicrefcount count;
  KoprsExecSpec *spec;
  char **environment;
  char *cluster;
  guint timeout;
};

KoprsExecPlugin *
koprs_exec_plugin_new (KoprsExecSpec *spec, char **environment, const char *cluster)
{
  KoprsExecPlugin *self = g_new0 (KoprsExecPlugin, 1);

  g_atomic_ref_count_init (&self->count);
  self->spec = spec;
  self->environment = g_strdupv (environment);
  self->cluster = g_strdup (cluster);
  self->timeout = TIMEOUT;
  return self;
}

KoprsExecPlugin *
koprs_exec_plugin_ref (KoprsExecPlugin *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

void
koprs_exec_plugin_unref (KoprsExecPlugin *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;
  koprs_exec_spec_free (self->spec);
  g_strfreev (self->environment);
  g_free (self->cluster);
  g_free (self);
}

void
koprs_exec_plugin_set_timeout (KoprsExecPlugin *self, guint timeout)
{
  self->timeout = timeout;
}

void
koprs_exec_answer_clear (KoprsExecAnswer *answer)
{
  g_clear_pointer (&answer->token, g_free);
  g_clear_object (&answer->certificate);
}

static gboolean
is_program (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_EXECUTABLE) && !g_file_test (path, G_FILE_TEST_IS_DIR);
}

/* The command's file, or NULL. Only whole directories count: what lies in the working directory is not to be run by accident. */
static char *
find_program (KoprsExecPlugin *self)
{
  const char *command = self->spec->command;
  const char *path = g_environ_getenv (self->environment, "PATH");
  g_auto (GStrv) directories = NULL;

  if (g_path_is_absolute (command))
    return is_program (command) ? g_strdup (command) : NULL;
  directories = g_strsplit (path != NULL ? path : "/usr/local/bin:/usr/bin:/bin", G_SEARCHPATH_SEPARATOR_S, -1);
  for (char **directory = directories; *directory != NULL; directory++)
    {
      g_autofree char *file = g_build_filename (*directory, command, NULL);

      if (g_path_is_absolute (*directory) && is_program (file))
        return g_steal_pointer (&file);
    }
  return NULL;
}

/* The place, the command, what is wrong, what it said, and how to come by it. */
static void
set_error (KoprsExecPlugin *self, GError **error, KoprsError code, const char *what, const char *said, gboolean hint)
{
  const KoprsExecSpec *spec = self->spec;
  const char *text = hint && spec->install_hint != NULL ? spec->install_hint : "";
  g_autofree char *clean = koprs_exec_clean (text, strlen (text), MAX_HINT);
  gboolean speaks = said != NULL && *said != '\0';

  g_set_error (error, KOPRS_ERROR, code, "%s: the command \"%s\" %s%s%s%s%s", spec->where, spec->command, what, speaks ? ": " : "",
               speaks ? said : "", *clean != '\0' ? "; " : "", clean);
}

static char **
make_environment (KoprsExecPlugin *self, gboolean interactive)
{
  char **environment = g_strdupv (self->environment);
  g_autofree char *info = koprs_exec_info_build (self->spec->api_version, interactive, self->cluster);

  for (char **pair = self->spec->env; pair != NULL && *pair != NULL; pair++)
    {
      const char *equals = strchr (*pair, '=');
      g_autofree char *name = g_strndup (*pair, (gsize) (equals - *pair));

      environment = g_environ_setenv (environment, name, equals + 1, TRUE);
    }
  return g_environ_setenv (environment, "KUBERNETES_EXEC_INFO", info, TRUE);
}

static char **
make_arguments (KoprsExecPlugin *self, const char *program)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

  g_ptr_array_add (arguments, g_strdup (program));
  for (char **arg = self->spec->args; arg != NULL && *arg != NULL; arg++)
    g_ptr_array_add (arguments, g_strdup (*arg));
  g_ptr_array_add (arguments, NULL);
  return (char **) g_ptr_array_steal (arguments, NULL);
}

static gboolean
take_credential (KoprsExecCredential *credential, KoprsExecAnswer *answer, GError **error)
{
  gint64 now = g_get_real_time ();

  answer->use = -1;
  answer->lifetime = -1;
  if (credential->expires_at != 0)
    {
      answer->lifetime = credential->expires_at - now;
      answer->use = koprs_exec_get_use (now, credential->expires_at);
      if (answer->lifetime <= 0)
        {
          g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "its credential had expired %" G_GINT64_FORMAT " s before it came",
                       -answer->lifetime / G_USEC_PER_SEC);
          return FALSE;
        }
    }
  if (credential->certificate != NULL)
    {
      answer->certificate = koprs_pem_new_identity (credential->certificate, strlen (credential->certificate),
                                                    credential->key, strlen (credential->key), error);
      if (answer->certificate == NULL)
        {
          g_prefix_error (error, "its answer.status.clientCertificateData: ");
          return FALSE;
        }
    }
  answer->token = g_steal_pointer (&credential->token);
  return TRUE;
}

static gboolean
read_answer (KoprsExecPlugin *self, const KoprsExecRun *run, KoprsExecAnswer *answer, const char *said, GError **error)
{
  g_autoptr (GError) found = NULL;
  g_autoptr (KoprsExecCredential) credential = NULL;
  g_autofree char *what = NULL;

  credential = koprs_exec_credential_parse (run->output->str, run->output->len, self->spec->api_version, &found);
  if (credential != NULL && take_credential (credential, answer, &found))
    return TRUE;
  what = g_strdup_printf ("gave no credential: %s", found->message);
  set_error (self, error, KOPRS_ERROR_CONFIG, what, said, FALSE);
  return FALSE;
}

static gboolean
judge (KoprsExecPlugin *self, const KoprsExecRun *run, guint timeout, KoprsExecAnswer *answer, GError **error)
{
  g_autofree char *said = koprs_exec_clean (run->said->str, run->said->len, MAX_SAID);
  g_autofree char *what = NULL;

  switch (run->end)
    {
    case KOPRS_EXEC_EXITED:
      if (run->code == 0)
        return read_answer (self, run, answer, said, error);
      what = g_strdup_printf ("ended with exit code %d", run->code);
      break;
    case KOPRS_EXEC_KILLED:
      what = g_strdup_printf ("was ended by signal %d", run->code);
      break;
    case KOPRS_EXEC_OVERFLOWN:
      what = g_strdup_printf ("wrote more than %d bytes", KOPRS_EXEC_MAX_OUTPUT);
      break;
    case KOPRS_EXEC_OVERDUE:
    default:
      what = g_strdup_printf ("did not end within %.1f s", timeout / 1000.0);
      break;
    }
  set_error (self, error, run->end == KOPRS_EXEC_OVERDUE ? KOPRS_ERROR_TIMED_OUT : KOPRS_ERROR_CONFIG, what, said, FALSE);
  return FALSE;
}

gboolean
koprs_exec_plugin_run (KoprsExecPlugin *self, KoprsExecAnswer *answer, GError **error)
{
  gint64 started = g_get_monotonic_time ();
  g_autofree char *program = find_program (self);
  g_auto (GStrv) arguments = NULL;
  g_auto (GStrv) environment = NULL;
  g_auto (KoprsExecRun) run = { 0 };
  g_autoptr (GError) found = NULL;
  gboolean interactive;
  guint timeout;

  memset (answer, 0, sizeof *answer);
  if (!koprs_exec_spec_choose (self->spec, isatty (STDIN_FILENO), &interactive, error))
    return FALSE;
  if (program == NULL)
    {
      set_error (self, error, KOPRS_ERROR_CONFIG, g_path_is_absolute (self->spec->command) ? "is not there" : "is not in PATH", NULL, TRUE);
      return FALSE;
    }
  arguments = make_arguments (self, program);
  environment = make_environment (self, interactive);
  timeout = interactive ? self->timeout * PATIENCE : self->timeout;
  if (!koprs_exec_run (&run, arguments, environment, interactive, timeout, &found))
    {
      set_error (self, error, KOPRS_ERROR_CONFIG, "can't be run", found->message, TRUE);
      return FALSE;
    }
  g_debug ("%s: the command \"%s\" ran for %.1f ms", self->spec->where, self->spec->command,
           (double) (g_get_monotonic_time () - started) / 1000.0);
  return judge (self, &run, timeout, answer, error);
}
