/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Which indexes of a Job have succeeded, as its status tells: "0-2,5". */

#include "koprs/testing/controllers/koprs-test-job.h"

/* More than that no job may have. */
#define MOST 100000

static gboolean
read_number (const char *text, guint64 *number)
{
  return g_ascii_string_to_unsigned (text, 10, 0, MOST, number, NULL);
}

GHashTable *
koprs_test_job_read_indexes (const char *text)
{
  GHashTable *indexes = g_hash_table_new (NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) ends = g_strsplit (parts[i], "-", 2);
      guint64 first, last;

      if (ends[0] == NULL || !read_number (ends[0], &first))
        continue;
      last = first;
      if (ends[1] != NULL && !read_number (ends[1], &last))
        continue;
      for (; first <= last; first++)
        g_hash_table_add (indexes, GINT_TO_POINTER ((int) first));
    }
  return indexes;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

char *
koprs_test_job_write_indexes (GHashTable *indexes)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (int));
  GString *text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, indexes);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      int number = GPOINTER_TO_INT (key);

      g_array_append_val (sorted, number);
    }
  g_array_sort (sorted, compare);
  for (guint i = 0; i < sorted->len;)
    {
      guint end = i;

      while (end + 1 < sorted->len && g_array_index (sorted, int, end + 1) == g_array_index (sorted, int, end) + 1)
        end++;
      g_string_append_printf (text, "%s%d", text->len > 0 ? "," : "", g_array_index (sorted, int, i));
      /* Two that follow each other are told one by one. */
      if (end > i)
        g_string_append_printf (text, "%c%d", end == i + 1 ? ',' : '-', g_array_index (sorted, int, end));
      i = end + 1;
    }
  return g_string_free (text, FALSE);
}
