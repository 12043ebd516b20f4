/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Runs a fuzz target over the files of a folder, once each, as part of the normal tests: fuzz-NAME FOLDER. */

#include <glib.h>

#include "fuzz.h"

static GPtrArray *paths;

static void
run_file (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;
  uint8_t *exact;

  g_assert_true (g_file_get_contents (data, &contents, &length, &error));
  /* Just its size, without the NUL that GLib adds. */
  exact = g_memdup2 (contents, length);
  g_free (contents);
  g_assert_cmpint (LLVMFuzzerTestOneInput (exact, length), ==, 0);
  g_free (exact);
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;
  int result;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, NULL);
  g_assert_nonnull (folder);
  paths = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test_path = g_strconcat ("/fuzz/takes/", name, NULL);

      g_ptr_array_add (paths, g_build_filename (argv[1], name, NULL));
      g_test_add_data_func (test_path, paths->pdata[paths->len - 1], run_file);
    }
  result = g_test_run ();
  g_ptr_array_unref (paths);
  return result;
}
