/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a watcher's cache costs: bytes held, allocations, instructions, and how long it keeps the main loop. Each measurement is
 * a process of its own.
 *
 *   bench-cache                     the table, with 50 000 Pods
 *   bench-cache COUNT               the table, with so many
 *   bench-cache --instructions      instructions per byte and per object, counted by callgrind
 *   bench-cache MODE COUNT          one measurement, as key=value pairs (what the table runs):
 *     list, list-small    a first list, then the same list again
 *     list-disordered     the same of Pods that do not come in the order of their names
 *     first, first-small  a first list alone; make, make-small: its text alone (for callgrind)
 *     updates             a list, then a million changes of random objects
 *     blocks              a list of that many through a watcher with handlers and a store, and how long the loop is kept */

#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "bench-pods.h"
#include "bench-world.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-store.h"
#include "koprs/json/koprs-blob.h"

#define CHUNK 65536
#define UPDATES 1000000

/* ----------------------------------------------------------- allocations */

extern void *__libc_malloc (size_t size);
extern void *__libc_calloc (size_t n, size_t size);
extern void *__libc_realloc (void *block, size_t size);

static guint64 n_allocations;

void *
malloc (size_t size)
{
  n_allocations++;
  return __libc_malloc (size);
}

void *
calloc (size_t n, size_t size)
{
  n_allocations++;
  return __libc_calloc (n, size);
}

void *
realloc (void *block, size_t size)
{
  n_allocations++;
  return __libc_realloc (block, size);
}

/* --------------------------------------------------------------- objects */

typedef void (*AppendFunc) (GString *out, guint index, guint64 resource_version);

/* A custom resource of 0.6 KB. */
static void
small_append (GString *out, guint index, guint64 resource_version)
{
  g_string_append_printf (out,
                          "{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"creationTimestamp\":\"2026-01-01T00:00:00Z\","
                          "\"generation\":1,\"labels\":{\"app\":\"app-%u\",\"tier\":\"backend\"},\"managedFields\":[{\"apiVersion\":"
                          "\"example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:spec\":{\"f:color\":{},\"f:size\":{}}},"
                          "\"manager\":\"bench\",\"operation\":\"Update\",\"time\":\"2026-01-01T00:00:00Z\"}],\"name\":\"widget-%06u\","
                          "\"namespace\":\"ns-%03u\",\"resourceVersion\":\"%" G_GUINT64_FORMAT "\",\"uid\":\"00000000-0000-4000-8000-%012u\"},"
                          "\"spec\":{\"color\":\"green\",\"size\":%u},\"status\":{\"phase\":\"Ready\",\"observedGeneration\":1}}",
                          index % 17, index, index / 400, resource_version, index, index % 100);
}

typedef struct {
  const char *text;      /* what precedes the items */
  AppendFunc append;
  KoprsKind *(*kind) (void);
  gboolean disordered;   /* as they are counted, not as a server's storage has them */
} Sort;

static KoprsKind *
widget (void)
{
  static KoprsKind *kind;

  if (kind == NULL)
    kind = koprs_kind_new ("example.com", "v1", "Widget", "widgets", TRUE);
  return kind;
}

#define POD_LIST "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"9999999\"},\"items\":["
#define WIDGET_LIST \
  "{\"apiVersion\":\"example.com/v1\",\"kind\":\"WidgetList\",\"metadata\":{\"continue\":\"\",\"resourceVersion\":\"9999999\"},\"items\":["

static const Sort pods = { POD_LIST, bench_pod_append, koprs_kind_pod, FALSE };
static const Sort disordered = { POD_LIST, bench_pod_append, koprs_kind_pod, TRUE };
static const Sort small = { WIDGET_LIST, small_append, widget, FALSE };

typedef struct {
  char *key;
  guint index;
} Ordered;

static int
compare_ordered (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Ordered *) a)->key, ((const Ordered *) b)->key);
}

/* Which object comes at which place. */
static guint *
make_order (const Sort *sort, guint count)
{
  g_autofree Ordered *ordered = g_new (Ordered, count);
  g_autoptr (GString) text = g_string_new (NULL);
  guint *order = g_new (guint, count);

  for (guint i = 0; i < count; i++)
    {
      g_autoptr (KoprsBlob) blob = NULL;

      g_string_truncate (text, 0);
      sort->append (text, i, 1);
      blob = koprs_blob_new_from_json (text->str, text->len, NULL);
      ordered[i] = (Ordered){ g_strdup_printf ("%s/%s", koprs_blob_get_namespace (blob), koprs_blob_get_name (blob)), i };
    }
  if (!sort->disordered)
    qsort (ordered, count, sizeof *ordered, compare_ordered);
  for (guint i = 0; i < count; i++)
    {
      order[i] = ordered[i].index;
      g_free (ordered[i].key);
    }
  return order;
}

/* Hands out the list in chunks, made as it goes, so that it is never there as a whole. The bytes of the objects. */
static guint64
send_list (const Sort *sort, const guint *order, guint count, void (*send) (gpointer data, const char *bytes, gsize length),
           gpointer data)
{
  g_autoptr (GString) buffer = g_string_new (sort->text);
  guint64 payload = 0;

  for (guint i = 0; i < count; i++)
    {
      gsize before = buffer->len;

      sort->append (buffer, order[i], 1000 + order[i]);
      payload += buffer->len - before;
      g_string_append (buffer, i + 1 < count ? "," : "]}\n");
      for (; buffer->len >= CHUNK; g_string_erase (buffer, 0, CHUNK))
        send (data, buffer->str, CHUNK);
    }
  send (data, buffer->str, buffer->len);
  return payload;
}

/* ------------------------------------------------------------------ cache */

typedef struct {
  KoprsCache *cache;
  KoprsChangeQueue changes;
  KoprsJsonStream *stream;
  double cpu;               /* of the decoding alone */
  guint64 n_allocations;    /* likewise */
} Target;

static double
cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static gint64
resident (void)
{
  g_autofree char *text = NULL;
  long pages = 0;

  malloc_trim (0);
  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*d %ld", &pages);
  return (gint64) pages * sysconf (_SC_PAGESIZE);
}

static gboolean
stage (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer data, GError **error)
{
  if (event == KOPRS_JSON_KNOWN)
    koprs_cache_stage_keep (((Target *) data)->cache);
  else
    koprs_cache_stage_add (((Target *) data)->cache, scan);
  return TRUE;
}

static KoprsJsonSlice
expect (gpointer data)
{
  return koprs_cache_stage_expect (((Target *) data)->cache);
}

static void
feed (gpointer data, const char *bytes, gsize length)
{
  Target *self = data;
  guint64 before = n_allocations;
  double began = cpu_time ();
  g_autoptr (GError) error = NULL;

  if (!koprs_json_stream_feed (self->stream, bytes, length, &error))
    g_error ("%s", error->message);
  self->cpu += cpu_time () - began;
  self->n_allocations += n_allocations - before;
}

static double
peak_mebibytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024;
}

static guint64
list (Target *self, const Sort *sort, const guint *order, guint count)
{
  guint64 payload;
  double began;

  self->cpu = 0;
  self->n_allocations = 0;
  self->stream = koprs_json_stream_new (KOPRS_JSON_STREAM_LIST, NULL, stage, self);
  koprs_json_stream_set_known (self->stream, expect);
  koprs_cache_stage_begin (self->cache);
  payload = send_list (sort, order, count, feed, self);
  began = cpu_time ();
  koprs_cache_stage_commit (self->cache, &self->changes);
  self->cpu += cpu_time () - began;
  koprs_json_stream_free (self->stream);
  koprs_change_queue_clear (&self->changes);
  return payload;
}

static int
run_list (const Sort *sort, guint count, gboolean again)
{
  Target target = { koprs_cache_new (sort->kind ()) };
  g_autofree guint *order = make_order (sort, count);
  gint64 before = resident ();
  guint64 payload = list (&target, sort, order, count);
  double first = target.cpu;
  double peak = peak_mebibytes ();
  gint64 held = resident () - before;

  g_assert_cmpuint (koprs_cache_get_n_items (target.cache), ==, count);
  printf ("bytes=%.1f held=%.1f over=%.1f peak=%.1f cpu=%.4f", (double) payload / count, (double) held / count,
          ((double) held - (double) payload) / count, peak, first);
  if (again)
    {
      list (&target, sort, order, count);
      printf (" relist=%.3f relist-allocations=%.6f relist-growth=%.4f", target.cpu / first,
              (double) target.n_allocations / count, (double) (resident () - before - held) / (double) held);
    }
  printf ("\n");
  /* Not freed: what that costs is another matter. */
  return 0;
}

static gboolean
apply (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer data, GError **error)
{
  Target *self = data;

  koprs_cache_apply (self->cache, event, scan, &self->changes);
  koprs_change_queue_clear (&self->changes);
  return TRUE;
}

static int
run_updates (guint count)
{
  Target target = { koprs_cache_new (koprs_kind_pod ()) };
  g_autoptr (GString) event = g_string_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree guint *order = make_order (&pods, count);
  gint64 before = resident (), held;
  guint64 payload = list (&target, &pods, order, count);

  held = resident () - before;
  target.cpu = 0;
  target.stream = koprs_json_stream_new (KOPRS_JSON_STREAM_WATCH, NULL, apply, &target);
  for (guint i = 0; i < UPDATES; i++)
    {
      g_string_assign (event, "{\"type\":\"MODIFIED\",\"object\":");
      bench_pod_append (event, (guint) g_rand_int_range (rand, 0, (gint32) count), 10000000 + i);
      g_string_append (event, "}\n");
      feed (&target, event->str, event->len);
    }
  printf ("grown=%.4f of-payload=%.4f us-per-event=%.2f\n", (double) (resident () - before) / (double) held,
          (double) (resident () - before) / (double) payload, target.cpu * 1e6 / UPDATES);
  return 0;
}

/* ------------------------------------------------------------ main loop */

static void
count_signal (guint *n)
{
  ++*n;
}

static void
feed_world (gpointer data, const char *bytes, gsize length)
{
  bench_world_feed (data, bytes, length);
}

static int
run_blocks (guint count)
{
  BenchWorld world;
  g_autoptr (KoprsWatcher) watcher = NULL;
  g_autoptr (KoprsStore) store = NULL;
  g_autofree guint *order = make_order (&pods, count);
  guint n_added = 0, n_changed = 0;
  gint64 longest_feed;
  guint64 payload;

  bench_world_init (&world);
  watcher = bench_world_watch (&world, koprs_kind_pod ());
  store = koprs_store_new (watcher);
  g_signal_connect_swapped (watcher, "added", G_CALLBACK (count_signal), &n_added);
  g_signal_connect_swapped (store, "items-changed", G_CALLBACK (count_signal), &n_changed);
  payload = send_list (&pods, order, count, feed_world, &world);
  longest_feed = world.longest;
  world.longest = 0;
  bench_world_end (&world);
  while (bench_world_turn (&world))
    ;
  g_assert_cmpuint (n_added, ==, count);
  g_assert_cmpuint (n_changed, ==, 1);
  printf ("megabytes=%.0f longest-feed-ms=%.3f longest-after-ms=%.3f\n", (double) payload / 1e6, (double) longest_feed / 1000,
          (double) world.longest / 1000);
  koprs_watcher_stop (watcher);
  g_clear_object (&store);
  g_clear_object (&watcher);
  bench_world_clear (&world);
  return 0;
}

/* ------------------------------------------------------------------ table */

static char *
run_self (const char *self, const char *mode, guint count, gboolean callgrind)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  const char *argv[] = { "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", self, mode, number, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  char *out = NULL, *messages = NULL;

  if (!g_spawn_sync (NULL, (char **) (callgrind ? argv : argv + 3), environment, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &messages,
                     NULL, &error))
    g_error ("%s", error->message);
  if (!callgrind)
    {
      g_free (messages);
      return g_strstrip (out);
    }
  g_free (out);
  return messages;
}

static int
run_table (const char *self, guint count)
{
  static const struct {
    const char *mode;
    guint divisor;
  } rows[] = { { "list", 1 }, { "list-disordered", 1 }, { "list-small", 1 }, { "updates", 1 }, { "blocks", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *out = run_self (self, rows[i].mode, count / rows[i].divisor, FALSE);

      printf ("%-15s %u: %s\n", rows[i].mode, count / rows[i].divisor, out);
      fflush (stdout);
    }
  return 0;
}

static double
count_instructions (const char *self, const char *mode, guint count)
{
  g_autofree char *messages = run_self (self, mode, count, TRUE);
  const char *found = strstr (messages, "Collected : ");

  if (found == NULL)
    g_error ("callgrind said: %s", messages);
  return g_ascii_strtod (found + strlen ("Collected : "), NULL);
}

static void
ignore (gpointer data, const char *bytes, gsize length)
{
}

static int
run_make (const Sort *sort, guint count)
{
  g_autofree guint *order = make_order (sort, count);

  printf ("%" G_GUINT64_FORMAT "\n", send_list (sort, order, count, ignore, NULL));
  return 0;
}

/* Of decoding and keeping one list of so many, beyond one of 100. */
static double
count_list (const char *self, const char *first, const char *make, guint count)
{
  double list = count_instructions (self, first, count) - count_instructions (self, first, 100);
  double text = count_instructions (self, make, count) - count_instructions (self, make, 100);

  return list - text;
}

static int
run_instructions (const char *self)
{
  static const guint counts[] = { 1000, 10000, 50000, 200000 };
  g_autofree char *few = run_self (self, "make", 100, FALSE);
  g_autofree char *many = run_self (self, "make", 5000, FALSE);
  double bytes = g_ascii_strtod (many, NULL) - g_ascii_strtod (few, NULL);

  printf ("Pods: %.2f instructions per byte\n", count_list (self, "first", "make", 5000) / bytes);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      printf ("small objects, %6u: %.0f instructions each\n", counts[i],
              count_list (self, "first-small", "make-small", counts[i]) / (counts[i] - 100));
      fflush (stdout);
    }
  return 0;
}

int
main (int argc, char **argv)
{
  const char *mode = argc > 1 ? argv[1] : "50000";
  guint count = (guint) g_ascii_strtoull (argc > 2 ? argv[2] : mode, NULL, 10);

  if (g_str_equal (mode, "--instructions"))
    return run_instructions (argv[0]);
  if (g_str_equal (mode, "list"))
    return run_list (&pods, count, TRUE);
  if (g_str_equal (mode, "list-disordered"))
    return run_list (&disordered, count, TRUE);
  if (g_str_equal (mode, "list-small"))
    return run_list (&small, count, TRUE);
  if (g_str_equal (mode, "first"))
    return run_list (&pods, count, FALSE);
  if (g_str_equal (mode, "first-small"))
    return run_list (&small, count, FALSE);
  if (g_str_equal (mode, "make"))
    return run_make (&pods, count);
  if (g_str_equal (mode, "make-small"))
    return run_make (&small, count);
  if (g_str_equal (mode, "updates"))
    return run_updates (count);
  if (g_str_equal (mode, "blocks"))
    return run_blocks (count);
  return run_table (argv[0], count);
}
