/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "support/koprs-exec-script.h"

#include <glib/gstdio.h>
#include <string.h>

void
koprs_exec_script_init (KoprsExecScript *self)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("koprs-exec-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->directory, "plugin", NULL);
}

void
koprs_exec_script_clear (KoprsExecScript *self)
{
  GDir *directory = g_dir_open (self->directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->directory, name, NULL);

      g_unlink (path);
    }
  g_dir_close (directory);
  g_rmdir (self->directory);
  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->path, g_free);
}

/* A shell opens it, which runs no file that somebody has open for writing: another thread's fork may have that for a moment. */
void
koprs_exec_script_write (KoprsExecScript *self, const char *text)
{
  g_autofree char *whole = g_strdup_printf ("#!/bin/sh\ncd '%s' || exit 99\necho run >> runs\n%s\n", self->directory, text);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (self->path, whole, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0700, &error);
  g_assert_no_error (error);
}

void
koprs_exec_script_write_status (KoprsExecScript *self, const char *status)
{
  g_autofree char *text =
    g_strdup_printf ("cat <<'END'\n{\"kind\":\"ExecCredential\",\"apiVersion\":\"" KOPRS_EXEC_SCRIPT_API "\",\"status\":%s}\nEND", status);

  koprs_exec_script_write (self, text);
}

guint
koprs_exec_script_count_runs (KoprsExecScript *self)
{
  g_autofree char *text = koprs_exec_script_read (self, "runs");

  return text != NULL ? (guint) strlen (text) / 4 : 0;
}

char *
koprs_exec_script_read (KoprsExecScript *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->directory, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

void
koprs_exec_script_put (KoprsExecScript *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->directory, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

void
koprs_exec_script_wait_for (KoprsExecScript *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->directory, name, NULL);
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < deadline)
    g_thread_yield ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

KoprsExecPlugin *
koprs_exec_script_make_plugin (KoprsExecScript *self, const char *more, const char *cluster)
{
  g_autofree char *json =
    g_strdup_printf ("{\"apiVersion\":\"" KOPRS_EXEC_SCRIPT_API "\",\"command\":\"./plugin\",\"interactiveMode\":\"Never\"%s%s}",
                     more != NULL ? "," : "", more != NULL ? more : "");
  g_auto (GStrv) environment = g_get_environ ();
  KoprsJsonSlice slice = { json, strlen (json) };
  g_autoptr (GError) error = NULL;
  KoprsExecSpec *spec = koprs_exec_spec_read (slice, "exec", self->directory, &error);

  g_assert_no_error (error);
  return koprs_exec_plugin_new (spec, environment, cluster);
}
