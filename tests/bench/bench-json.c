/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What decoding a list costs beside json-glib's tree of the same list. Each measurement is a process of its own, so that memory and CPU
 * are those of one thing:
 *
 *   bench-json                    the table, with 10 000 Pods
 *   bench-json COUNT              the table, with so many
 *   bench-json --instructions     instructions per byte, counted by callgrind
 *   bench-json --getters          one object: paths, trees, splices
 *   bench-json --shapes           the least pleasant texts, and the longest single call
 *   bench-json MODE FILE [CHUNK]  one measurement: store, scan or tree of a file (what the table runs) */

#include <json-glib/json-glib.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench-getters.h"
#include "bench-pods.h"
#include "bench-shapes.h"
#include "koprs/json/koprs-blob.h"
#include "koprs/json/koprs-json-stream.h"

#define RUNS 5

static gsize allocations;

/* Counting needs a C library that can be asked under another name, and no sanitizer in between. */
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
extern void *__libc_malloc (size_t size);
extern void *__libc_calloc (size_t n, size_t size);
extern void *__libc_realloc (void *memory, size_t size);

void *
malloc (size_t size)
{
  allocations++;
  return __libc_malloc (size);
}

void *
calloc (size_t n, size_t size)
{
  allocations++;
  return __libc_calloc (n, size);
}

void *
realloc (void *memory, size_t size)
{
  allocations++;
  return __libc_realloc (memory, size);
}
#endif

/* What one process used for its work. */
typedef struct {
  double cpu;             /* seconds, user and system */
  double user;
  glong peak;             /* KiB */
  glong held;             /* KiB, after the work, above before it */
  guint objects;
  gsize allocations;
} Usage;

static glong
resident (void)
{
  g_autofree char *text = NULL;
  glong pages = 0;

  malloc_trim (0);
  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*d %ld", &pages);
  return pages * (sysconf (_SC_PAGESIZE) / 1024);
}

static double
seconds (struct timeval time)
{
  return (double) time.tv_sec + (double) time.tv_usec / 1e6;
}

static void
report (guint objects, glong before, gsize allocations_before)
{
  struct rusage usage;
  gsize count = allocations - allocations_before;

  getrusage (RUSAGE_SELF, &usage);
  printf ("%.6f %.6f %ld %ld %u %" G_GSIZE_FORMAT "\n", seconds (usage.ru_utime) + seconds (usage.ru_stime),
          seconds (usage.ru_utime), usage.ru_maxrss, resident () - before, objects, count);
}

static gboolean
keep (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer user_data, GError **error)
{
  g_ptr_array_add (user_data, koprs_blob_new (scan));
  return TRUE;
}

static gboolean
drop (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer user_data, GError **error)
{
  GPtrArray *objects = user_data;

  objects->len++;
  return TRUE;
}

/* From the file a block at a time, fed in chunks. */
static int
run_stream (const char *path, gsize chunk, KoprsJsonStreamFunc func)
{
  GPtrArray *objects = g_ptr_array_new ();
  g_autoptr (KoprsJsonStream) stream = koprs_json_stream_new (KOPRS_JSON_STREAM_LIST, NULL, func, objects);
  g_autoptr (GError) error = NULL;
  gsize block = chunk * MAX (1, 65536 / chunk);
  g_autofree char *buffer = g_malloc (block);
  FILE *file = fopen (path, "rb");
  glong before = resident ();
  gsize allocations_before = allocations;
  gsize n;

  setvbuf (file, NULL, _IONBF, 0);
  while ((n = fread (buffer, 1, block, file)) > 0)
    {
      for (gsize at = 0; at < n; at += chunk)
        {
          if (!koprs_json_stream_feed (stream, buffer + at, MIN (chunk, n - at), &error))
            g_error ("%s", error->message);
        }
    }
  if (!koprs_json_stream_end (stream, &error))
    g_error ("%s", error->message);
  report (objects->len, before, allocations_before);
  fclose (file);
  return 0;
}

static int
run_tree (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  glong before = resident ();
  gsize allocations_before = allocations;
  char *text;
  gsize length;
  JsonNode *root;

  if (!g_file_get_contents (path, &text, &length, &error) || !json_parser_load_from_data (parser, text, (gssize) length, &error))
    g_error ("%s", error->message);
  g_free (text);
  root = json_parser_steal_root (parser);
  report (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "items")), before,
          allocations_before);
  return 0;
}

static Usage
measure_once (const char *self, const char *mode, const char *path, const char *chunk)
{
  const char *argv[] = { self, mode, path, chunk, NULL };
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  Usage usage = { 0 };

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error))
    g_error ("%s", error->message);
  sscanf (out, "%lf %lf %ld %ld %u %" G_GSIZE_FORMAT, &usage.cpu, &usage.user, &usage.peak, &usage.held, &usage.objects,
          &usage.allocations);
  return usage;
}

static int
compare_usage (gconstpointer a, gconstpointer b)
{
  double x = ((const Usage *) a)->cpu, y = ((const Usage *) b)->cpu;

  return (x > y) - (x < y);
}

/* The run in the middle, by CPU. */
static Usage
measure (const char *self, const char *mode, const char *path, const char *chunk)
{
  Usage runs[RUNS];

  for (guint i = 0; i < RUNS; i++)
    runs[i] = measure_once (self, mode, path, chunk);
  qsort (runs, RUNS, sizeof *runs, compare_usage);
  return runs[RUNS / 2];
}

static char *
write_pods (guint count, gsize *length)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("bench-json-XXXXXX", &path, &error);

  if (fd < 0)
    g_error ("%s", error->message);
  close (fd);
  bench_pods_append (text, count);
  *length = text->len;
  if (!g_file_set_contents (path, text->str, (gssize) text->len, &error))
    g_error ("%s", error->message);
  return path;
}

static int
run_table (const char *self, guint count)
{
  static const struct {
    const char *name;
    const char *mode;
    const char *chunk;
  } rows[] = {
    { "json-glib tree", "tree", NULL },      { "scan, 64 KiB chunks", "scan", "65536" },
    { "store, 1 MiB chunks", "store", "1048576" }, { "store, 64 KiB chunks", "store", "65536" },
    { "store, 16 KiB chunks", "store", "16384" },  { "store, 4 KiB chunks", "store", "4096" },
  };
  gsize length;
  g_autofree char *path = write_pods (count, &length);
  Usage tree = { 0 };

  printf ("%u Pods, %.1f MiB of JSON, %.0f bytes each; CPU: median of %d runs\n\n", count, (double) length / (1 << 20),
          (double) length / count, RUNS);
  printf ("| %-22s | CPU s | of tree | user s | peak MiB | of tree | held B/object | over payload | mallocs/object |\n", "");
  printf ("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Usage usage = measure (self, rows[i].mode, path, rows[i].chunk);
      double held = (double) usage.held * 1024 / count;

      if (i == 0)
        tree = usage;
      printf ("| %-22s | %.3f | %.4f | %.3f | %.1f | %.3f | %.0f | %.0f | %.2f |\n", rows[i].name, usage.cpu, usage.cpu / tree.cpu,
              usage.user, (double) usage.peak / 1024, (double) usage.peak / (double) tree.peak, held,
              held - (double) length / count, (double) usage.allocations / count);
      g_assert_cmpuint (usage.objects, ==, count);
    }
  unlink (path);
  return 0;
}

/* Instructions of one run under callgrind. */
static double
count_instructions (const char *self, const char *mode, const char *path, const char *chunk)
{
  const char *argv[] = { "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", self, mode, path, chunk, NULL };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *found;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &text,
                     NULL, &error))
    g_error ("%s", error->message);
  found = strstr (text, "Collected : ");
  if (found == NULL)
    g_error ("callgrind said: %s", text);
  return g_ascii_strtod (found + strlen ("Collected : "), NULL);
}

static int
run_instructions (const char *self)
{
  static const struct {
    const char *name;
    const char *mode;
    const char *chunk;
  } rows[] = {
    { "scan, one chunk", "scan", "33554432" },   { "store, one chunk", "store", "33554432" },
    { "store, 64 KiB chunks", "store", "65536" }, { "store, 16 KiB chunks", "store", "16384" },
    { "store, 100 byte chunks", "store", "100" }, { "store, 1 byte chunks", "store", "1" },
    { "json-glib tree", "tree", NULL },
  };
  gsize small, large;
  g_autofree char *few = write_pods (100, &small);
  g_autofree char *many = write_pods (1100, &large);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double start = count_instructions (self, rows[i].mode, few, rows[i].chunk);
      double whole = count_instructions (self, rows[i].mode, many, rows[i].chunk);

      printf ("%-24s %8.2f instructions per byte\n", rows[i].name, (whole - start) / (double) (large - small));
    }
  unlink (few);
  unlink (many);
  return 0;
}

int
main (int argc, char **argv)
{
  gsize chunk = argc > 3 ? (gsize) g_ascii_strtoull (argv[3], NULL, 10) : 65536;

  if (argc > 2 && g_str_equal (argv[1], "store"))
    return run_stream (argv[2], chunk, keep);
  if (argc > 2 && g_str_equal (argv[1], "scan"))
    return run_stream (argv[2], chunk, drop);
  if (argc > 2 && g_str_equal (argv[1], "tree"))
    return run_tree (argv[2]);
  if (argc > 1 && g_str_equal (argv[1], "--instructions"))
    return run_instructions (argv[0]);
  if (argc > 1 && g_str_equal (argv[1], "--getters"))
    return bench_getters ();
  if (argc > 1 && g_str_equal (argv[1], "--shapes"))
    return bench_shapes ();
  return run_table (argv[0], argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 10000);
}
