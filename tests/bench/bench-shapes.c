/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "bench-shapes.h"

#include <stdio.h>
#include <time.h>

#include "bench-pods.h"
#include "koprs/json/koprs-blob.h"
#include "koprs/json/koprs-json-stream.h"

#define TOTAL (20 * 1024 * 1024)
#define CHUNK 16384

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e9 + (double) time.tv_nsec;
}

static gboolean
keep_one (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer user_data, GError **error)
{
  KoprsBlob **last = user_data;

  g_clear_pointer (last, koprs_blob_unref);
  *last = koprs_blob_new (scan);
  return TRUE;
}

static void
measure (const char *name, const GString *text)
{
  KoprsBlob *last = NULL;
  g_autoptr (KoprsJsonStream) stream = koprs_json_stream_new (KOPRS_JSON_STREAM_LIST, NULL, keep_one, &last);
  g_autoptr (GError) error = NULL;
  double start = now (), longest = 0;

  for (gsize at = 0; at < text->len; at += CHUNK)
    {
      double before = now ();

      if (!koprs_json_stream_feed (stream, text->str + at, MIN (CHUNK, text->len - at), &error))
        g_error ("%s: %s", name, error->message);
      longest = MAX (longest, now () - before);
    }
  printf ("| %-44s | %.2f | %.2f |\n", name, (double) text->len / (now () - start), longest / 1e6);
  g_clear_pointer (&last, koprs_blob_unref);
}

/* A list of objects of `size` bytes each, filled with one piece again and again. */
static void
measure_piece (const char *name, gsize size, const char *open, const char *piece, const char *close)
{
  g_autoptr (GString) text = g_string_new ("{\"items\":[");
  gboolean first = TRUE;

  while (text->len < TOTAL)
    {
      gsize start = text->len;

      g_string_append (text, first ? "" : ",");
      g_string_append_printf (text, "{\"metadata\":{\"name\":\"a\"},\"x\":%s", open);
      while (text->len - start < size)
        g_string_append (text, piece);
      g_string_append (text, close);
      g_string_append_c (text, '}');
      first = FALSE;
    }
  g_string_append (text, "]}");
  measure (name, text);
}

int
bench_shapes (void)
{
  const gsize mib = 1024 * 1024;
  g_autoptr (GString) pods = g_string_new (NULL);

  printf ("16 KiB chunks, every object made into a blob\n\n");
  printf ("| %-44s | GB/s | longest call, ms |\n| --- | --- | --- |\n", "");
  bench_pods_append (pods, 4000);
  measure ("Pods", pods);
  measure_piece ("1 MiB: a string of backslashes", mib - 100, "\"", "\\\\", "\"");
  measure_piece ("1 MiB: a string of \\u0041", mib - 100, "\"", "\\u0041", "\"");
  measure_piece ("1 MiB: a plain string", mib - 100, "\"", "plain text and no end ", "\"");
  measure_piece ("1 MiB: Chinese", mib - 100, "\"", "\xe6\x9d\xb1\xe4\xba\xac", "\"");
  measure_piece ("1 MiB: empty arrays", mib - 100, "[0", ",[]", "]");
  measure_piece ("1 MiB: empty strings", mib - 100, "[0", ",\"\"", "]");
  measure_piece ("1 MiB: digits", mib - 100, "[0", ",1234567890123456", "]");
  measure_piece ("1 MiB: blanks", mib - 100, "[0", " \n\t ", "]");
  measure_piece ("1 MiB: true", mib - 100, "[0", ",true", "]");
  measure_piece ("objects of 30 bytes", 30, "[", "", "]");
  measure_piece ("16 MiB: a plain string", 15 * mib, "\"", "plain text and no end ", "\"");
  measure_piece ("16 MiB: empty arrays", 15 * mib, "[0", ",[]", "]");
  return 0;
}
