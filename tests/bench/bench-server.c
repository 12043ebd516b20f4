/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* How fast an API server is, whichever KUBECONFIG names; and how fast KoprsTestServer starts.
 *
 *   bench-server start N              N servers in turn: created, first answer, stopped
 *   bench-server create N             N ConfigMaps, 32 creates at a time over TLS
 *   bench-server pods N               N Pods, the same way; prints their JSON's size as the server gives it back
 *   bench-server watch N W            W watches while N ConfigMaps are created: every watch sees every event
 *   bench-server hold N               N Pods in a server of this process: its memory beside their JSON, with and without the log of requests
 *   bench-server idle N               N servers in turn, created and stopped: what a test pays that uses one
 *
 * Prints wall and own CPU time; that of the server is for the caller to read, from /proc. */

#include "bench-pods.h"

#include <koprs/testing/koprs-testing.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define AT_ONCE 32

typedef struct {
  KoprsClient *client;
  KoprsScope *scope;
  GMainLoop *loop;
  gboolean pods;
  guint n_wanted, n_begun, n_done, n_failed, n_synced;
  guint64 bytes;
  guint64 n_events, n_events_wanted;
} Bench;

static double
cpu_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6 + usage.ru_stime.tv_sec + usage.ru_stime.tv_usec / 1e6;
}

static KoprsResource *
make_object (Bench *self, guint number)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  KoprsResource *object;

  if (self->pods)
    {
      bench_pod_append (text, number, 0);
      g_string_insert (text, 1, "\"kind\":\"Pod\",\"apiVersion\":\"v1\",");
    }
  else
    g_string_printf (text, "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"bench-%d-%u\",\"namespace\":\"default\","
                     "\"labels\":{\"app\":\"bench\"}},\"data\":{\"colour\":\"green\",\"size\":\"large\",\"seq\":\"%u\"}}",
                     (int) (g_get_real_time () % 1000000000), number, number);
  object = koprs_resource_new_from_json (text->str, text->len, &error);
  if (object != NULL && self->pods)
    {
      g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new_from_resource (object);

      koprs_resource_builder_set_string (builder, "metadata.namespace", "default");
      koprs_resource_builder_remove (builder, "metadata.managedFields");
      /* The owners are not there: their Pods would go at once. Nor are the service accounts. */
      koprs_resource_builder_remove (builder, "metadata.ownerReferences");
      koprs_resource_builder_remove (builder, "spec.serviceAccountName");
      koprs_resource_builder_remove (builder, "spec.serviceAccount");
      g_clear_object (&object);
      object = koprs_resource_builder_build (builder, &error);
    }
  if (object == NULL)
    g_error ("%s", error->message);
  return object;
}

static void begin (Bench *self);

static void
on_created (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) object = koprs_client_create_finish (self->client, result, &error);

  if (object != NULL)
    {
      g_autofree char *json = koprs_resource_to_json (object);

      self->bytes += self->pods ? strlen (json) : 0;
    }
  else if (self->n_failed++ == 0)
    g_printerr ("bench-server: %s\n", error->message);
  self->n_done++;
  begin (self);
}

static void
begin (Bench *self)
{
  if (self->n_begun < self->n_wanted)
    {
      g_autoptr (KoprsResource) object = make_object (self, self->n_begun++);

      koprs_client_create_async (self->client, self->scope, object, NULL, NULL, on_created, self);
    }
  if (self->n_done == self->n_wanted && self->n_events >= self->n_events_wanted)
    g_main_loop_quit (self->loop);
}

static void
run_creates (Bench *self, const char *mode)
{
  gint64 started = g_get_monotonic_time ();
  double cpu = cpu_seconds (), seconds;

  for (guint i = 0; i < AT_ONCE; i++)
    begin (self);
  g_main_loop_run (self->loop);
  seconds = (g_get_monotonic_time () - started) / 1e6;
  g_print ("RESULT mode=%s objects=%u failed=%u seconds=%.3f per_second=%.0f client_cpu=%.3f json_bytes=%" G_GUINT64_FORMAT
           " events=%" G_GUINT64_FORMAT " events_per_second=%.0f\n", mode, self->n_done, self->n_failed, seconds,
           self->n_done / seconds, cpu_seconds () - cpu, self->bytes, self->n_events, self->n_events / seconds);
}

static void
on_added (KoprsWatcher *watcher, KoprsResource *object, gpointer user_data)
{
  Bench *self = user_data;

  self->n_events++;
  if (self->n_done == self->n_wanted && self->n_events >= self->n_events_wanted)
    g_main_loop_quit (self->loop);
}

static void
on_synced (KoprsWatcher *watcher, gpointer user_data)
{
  Bench *self = user_data;

  self->n_synced++;
}

static void
run_watches (Bench *self, guint n_watches)
{
  g_autoptr (GPtrArray) watchers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_watches; i++)
    {
      KoprsWatcher *watcher = koprs_watcher_new (self->client, self->scope, koprs_kind_config_map (), NULL);

      g_ptr_array_add (watchers, watcher);
      g_signal_connect (watcher, "added", G_CALLBACK (on_added), self);
      g_signal_connect (watcher, "synced", G_CALLBACK (on_synced), self);
      koprs_watcher_start (watcher);
    }
  while (self->n_synced < n_watches)
    g_main_context_iteration (NULL, TRUE);
  self->n_events = 0;
  self->n_events_wanted = (guint64) self->n_wanted * n_watches;
  run_creates (self, "watch");
}

/* The first answer is that to a question about a namespace. */
static void
run_starts (guint n, gboolean asks)
{
  gint64 started = g_get_monotonic_time (), best = G_MAXINT64;
  double cpu = cpu_seconds ();

  for (guint i = 0; i < n; i++)
    {
      gint64 begun = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsTestServer) server = koprs_test_server_new (&error);

      if (asks)
        {
          g_autoptr (KoprsClient) client = koprs_test_server_create_client (server, &error);
          g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();
          g_autoptr (KoprsResource) found = koprs_client_get (client, scope, koprs_kind_namespace (), "default", NULL, NULL, &error);

          g_assert_nonnull (found);
        }
      koprs_test_server_stop (server);
      g_clear_object (&server);
      best = MIN (best, g_get_monotonic_time () - begun);
    }
  g_print ("RESULT mode=%s servers=%u ms_each=%.2f best_ms=%.2f cpu_ms_each=%.2f\n", asks ? "start" : "idle", n,
           (g_get_monotonic_time () - started) / 1e3 / n, best / 1e3, (cpu_seconds () - cpu) * 1e3 / n);
}

static glong
resident_kb (void)
{
  g_autofree char *status = NULL;
  const char *line;

  malloc_trim (0);
  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line != NULL ? strtol (line + strlen ("VmRSS:"), NULL, 10) : 0;
}

/* What a test's own log of requests holds is its own to clear. */
static void
run_hold (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestServer) server = koprs_test_server_new (&error);
  guint n = self->n_wanted;
  glong before, logged, after;

  self->client = koprs_test_server_create_client (server, &error);
  self->pods = TRUE;
  self->n_wanted = AT_ONCE;
  run_creates (self, "warm");
  koprs_test_server_clear_requests (server);
  self->bytes = 0;
  before = resident_kb ();
  self->n_wanted += n;
  run_creates (self, "hold");
  logged = resident_kb ();
  koprs_test_server_clear_requests (server);
  after = resident_kb ();
  g_print ("RESULT mode=hold objects=%u json_kb=%" G_GUINT64_FORMAT " memory_kb=%ld ratio=%.3f with_log_kb=%ld ratio_with_log=%.3f\n", n,
           self->bytes / 1024, after - before, (after - before) * 1024.0 / self->bytes, logged - before,
           (logged - before) * 1024.0 / self->bytes);
  koprs_test_server_stop (server);
}

int
main (int argc, char **argv)
{
  const char *mode = argc > 2 ? argv[1] : "";
  guint n = argc > 2 ? strtoul (argv[2], NULL, 10) : 0;
  g_autoptr (GError) error = NULL;
  Bench self = { 0 };

  if (g_str_equal (mode, "start") || g_str_equal (mode, "idle"))
    {
      run_starts (n, g_str_equal (mode, "start"));
      return 0;
    }
  self.scope = koprs_scope_new_namespaced ("default");
  self.loop = g_main_loop_new (NULL, FALSE);
  self.n_wanted = n;
  if (g_str_equal (mode, "hold"))
    {
      run_hold (&self);
      return 0;
    }
  self.client = koprs_client_new_default (&error);
  if (self.client == NULL || n == 0)
    {
      g_printerr ("bench-server: %s\n", error != NULL ? error->message : "start, idle, create, pods, watch; and how many");
      return 1;
    }
  self.pods = g_str_equal (mode, "pods");
  if (g_str_equal (mode, "watch"))
    run_watches (&self, argc > 3 ? strtoul (argv[3], NULL, 10) : 200);
  else
    run_creates (&self, mode);
  g_object_unref (self.scope);
  g_object_unref (self.client);
  g_main_loop_unref (self.loop);
  return self.n_failed > 0;
}
