/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-exec-run.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#define BLOCK 16384
#define MAX_SAID 8192
#define MAX_PIPE (1024 * 1024)     /* what a pipe can hold: no need to read on behind that */

typedef struct {
  KoprsExecRun *run;
  GSubprocess *process;
  gboolean grouped;
  gboolean over;
} Watch;

void
koprs_exec_run_clear (KoprsExecRun *run)
{
  if (run->output != NULL)
    {
      memset (run->output->str, 0, run->output->len);
      g_string_free (g_steal_pointer (&run->output), TRUE);
    }
  if (run->said != NULL)
    g_string_free (g_steal_pointer (&run->said), TRUE);
}

/* In the child, before the program: only what is safe after a fork. */
static void
leave_group (gpointer user_data)
{
  setpgid (0, 0);
}

/* With whatever it has started: that may hold its pipes, and wait for ever. */
static void
kill_all (Watch *watch, KoprsExecEnd end)
{
  const char *id = g_subprocess_get_identifier (watch->process);

  if (id == NULL || watch->run->end != KOPRS_EXEC_EXITED)
    return;
  watch->run->end = end;
  if (watch->grouped)
    kill (-(pid_t) g_ascii_strtoll (id, NULL, 10), SIGKILL);
  g_subprocess_force_exit (watch->process);
}

static gboolean
on_timeout (gpointer user_data)
{
  kill_all (user_data, KOPRS_EXEC_OVERDUE);
  return G_SOURCE_REMOVE;
}

/* What is there now, without waiting. FALSE: nothing more can come. */
static gboolean
read_some (Watch *watch, GPollableInputStream *stream, GString *text)
{
  char block[BLOCK];
  g_autoptr (GError) error = NULL;
  gssize length = g_pollable_input_stream_read_nonblocking (stream, block, sizeof block, NULL, &error);

  if (length > 0)
    g_string_append_len (text, block, length);
  memset (block, 0, sizeof block);
  if (text == watch->run->said && text->len > MAX_SAID)
    g_string_erase (text, 0, (gssize) (text->len - MAX_SAID / 2));
  if (text == watch->run->output && text->len > KOPRS_EXEC_MAX_OUTPUT)
    {
      kill_all (watch, KOPRS_EXEC_OVERFLOWN);
      return FALSE;
    }
  return length > 0;
}

static gboolean
on_output (GObject *stream, gpointer user_data)
{
  Watch *watch = user_data;

  return read_some (watch, G_POLLABLE_INPUT_STREAM (stream), watch->run->output);
}

static gboolean
on_said (GObject *stream, gpointer user_data)
{
  Watch *watch = user_data;

  return read_some (watch, G_POLLABLE_INPUT_STREAM (stream), watch->run->said);
}

static void
on_ended (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Watch *watch = user_data;

  g_subprocess_wait_finish (watch->process, result, NULL);
  watch->over = TRUE;
}

static GSource *
add_reader (Watch *watch, GMainContext *context, GInputStream *stream, GPollableSourceFunc func)
{
  GSource *source;

  if (stream == NULL)
    return NULL;
  source = g_pollable_input_stream_create_source (G_POLLABLE_INPUT_STREAM (stream), NULL);
  g_source_set_callback (source, G_SOURCE_FUNC (func), watch, NULL);
  g_source_attach (source, context);
  return source;
}

static void
drop_source (GSource *source)
{
  if (source == NULL)
    return;
  g_source_destroy (source);
  g_source_unref (source);
}

/* Until it has ended; what it wrote by then is in the pipes, and nobody else's writing is waited for. */
static void
watch_to_the_end (Watch *watch, GMainContext *context, guint timeout)
{
  GInputStream *output = g_subprocess_get_stdout_pipe (watch->process);
  GInputStream *said = g_subprocess_get_stderr_pipe (watch->process);
  GSource *clock = g_timeout_source_new (timeout);
  GSource *readers[] = { add_reader (watch, context, output, on_output), add_reader (watch, context, said, on_said) };

  g_source_set_callback (clock, on_timeout, watch, NULL);
  g_source_attach (clock, context);
  g_subprocess_wait_async (watch->process, NULL, on_ended, watch);
  while (!watch->over)
    g_main_context_iteration (context, TRUE);
  while (read_some (watch, G_POLLABLE_INPUT_STREAM (output), watch->run->output))
    ;
  for (int i = 0; said != NULL && i < MAX_PIPE / BLOCK; i++)
    if (!read_some (watch, G_POLLABLE_INPUT_STREAM (said), watch->run->said))
      break;
  drop_source (clock);
  drop_source (readers[0]);
  drop_source (readers[1]);
}

static GSubprocess *
start (char **arguments, char **environment, gboolean interactive, GError **error)
{
  GSubprocessFlags flags = interactive ? G_SUBPROCESS_FLAGS_STDIN_INHERIT : G_SUBPROCESS_FLAGS_STDERR_PIPE;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | flags);

  g_subprocess_launcher_set_environ (launcher, environment);
  if (!interactive)
    g_subprocess_launcher_set_child_setup (launcher, leave_group, NULL, NULL);
  return g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments, error);
}

static void
take_end (Watch *watch)
{
  KoprsExecRun *run = watch->run;

  if (run->end == KOPRS_EXEC_EXITED && run->output->len > KOPRS_EXEC_MAX_OUTPUT)
    run->end = KOPRS_EXEC_OVERFLOWN;
  if (run->end != KOPRS_EXEC_EXITED)
    return;
  if (g_subprocess_get_if_exited (watch->process))
    run->code = g_subprocess_get_exit_status (watch->process);
  else
    {
      run->end = KOPRS_EXEC_KILLED;
      run->code = g_subprocess_get_term_sig (watch->process);
    }
}

gboolean
koprs_exec_run (KoprsExecRun *run, char **arguments, char **environment, gboolean interactive, guint timeout, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  Watch watch = { run, NULL, !interactive, FALSE };

  run->end = KOPRS_EXEC_EXITED;
  run->output = g_string_new (NULL);
  run->said = g_string_new (NULL);
  g_main_context_push_thread_default (context);
  watch.process = start (arguments, environment, interactive, error);
  if (watch.process != NULL)
    {
      watch_to_the_end (&watch, context, timeout);
      take_end (&watch);
      g_object_unref (watch.process);
    }
  g_main_context_pop_thread_default (context);
  return watch.process != NULL;
}
