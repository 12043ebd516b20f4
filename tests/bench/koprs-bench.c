/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* koprs in a side-by-side run of Kubernetes clients:
 *
 *   koprs-bench list | list-dynamic | list-paged | list-stream | watch | apply N | idle | version
 *
 * KUBECONFIG names the server. Prints one line "RESULT key=value …" and ends with 0; 64 for a mode that it does not have. All
 * settings are the library's defaults; objects of koprs are untyped, so that list, list-dynamic and list-paged are one and the same. */

#include <koprs/koprs.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define EXIT_NO_SUCH_MODE 64
#define IDLE_SECONDS 5

typedef struct {
  const char *mode;
  GMainLoop *loop;
  KoprsClient *client;
  KoprsWatcher *watcher;
  KoprsStore *store;
  guint64 n_events;
  double cpu_list;
  gboolean ended;
} Bench;

static double
cpu_seconds (const struct rusage *usage)
{
  return usage->ru_utime.tv_sec + usage->ru_utime.tv_usec / 1e6 + usage->ru_stime.tv_sec + usage->ru_stime.tv_usec / 1e6;
}

static double
cpu_now (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return cpu_seconds (&usage);
}

static long
resident_kb (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line != NULL ? strtol (line + strlen ("VmRSS:"), NULL, 10) : 0;
}

static gsize
text_length (KoprsResource *resource, const char *path)
{
  g_autofree char *text = koprs_resource_dup_string (resource, path);

  return text != NULL ? strlen (text) : 0;
}

static gsize
pair_lengths (KoprsResource *resource, const char *list, const char *first, const char *second)
{
  guint n = koprs_resource_count (resource, list);
  gsize sum = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *a = g_strdup_printf ("%s[%u].%s", list, i, first);
      g_autofree char *b = g_strdup_printf ("%s[%u].%s", list, i, second);

      sum += text_length (resource, a) + text_length (resource, b);
    }
  return sum;
}

/* The proof that the whole object is held: some of each part of it. */
static guint64
object_check (KoprsResource *pod)
{
  guint n_managers = koprs_resource_count (pod, "metadata.managedFields");
  guint n_containers = koprs_resource_count (pod, "spec.containers");
  guint64 sum = strlen (koprs_resource_get_name (pod)) + text_length (pod, "spec.nodeName") + text_length (pod, "status.podIP");

  for (guint i = 0; i < n_managers; i++)
    {
      g_autofree char *path = g_strdup_printf ("metadata.managedFields[%u].fieldsV1", i);

      sum += koprs_resource_has (pod, path) ? 1000 : 0;
    }
  for (guint i = 0; i < n_containers; i++)
    {
      g_autofree char *env = g_strdup_printf ("spec.containers[%u].env", i);

      sum += pair_lengths (pod, env, "name", "value");
    }
  return sum + pair_lengths (pod, "status.conditions", "type", "status");
}

static guint64
store_check (KoprsStore *store)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint64 sum = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KoprsResource) pod = g_list_model_get_item (G_LIST_MODEL (store), i);

      sum += object_check (pod);
    }
  return sum;
}

static void
report (Bench *self, const struct rusage *usage, guint n_objects, guint64 check)
{
  g_print ("RESULT mode=%s objects=%u events=%" G_GUINT64_FORMAT " cpu_user=%.6f cpu_sys=%.6f maxrss_kb=%ld rss_kb=%ld check=%" G_GUINT64_FORMAT,
           self->mode, n_objects, self->n_events, usage->ru_utime.tv_sec + usage->ru_utime.tv_usec / 1e6,
           usage->ru_stime.tv_sec + usage->ru_stime.tv_usec / 1e6, usage->ru_maxrss, resident_kb (), check);
  if (self->cpu_list > 0)
    g_print (" cpu_list=%.6f cpu_watch=%.6f", self->cpu_list, cpu_seconds (usage) - self->cpu_list);
  g_print ("\n");
}

static void
on_change (Bench *self)
{
  if (self->n_events++ == 0)
    self->cpu_list = cpu_now ();
}

static void
on_modified (KoprsWatcher *watcher, KoprsResource *resource, KoprsResource *previous, gpointer user_data)
{
  on_change (user_data);
}

static void
on_deleted (KoprsWatcher *watcher, KoprsResource *resource, gboolean final_state_unknown, gpointer user_data)
{
  Bench *self = user_data;

  on_change (self);
  if (g_strcmp0 (koprs_resource_get_name (resource), "the-end") == 0)
    {
      self->ended = TRUE;
      g_main_loop_quit (self->loop);
    }
}

static void
on_failed (KoprsWatcher *watcher, GError *error, gpointer user_data)
{
  g_printerr ("koprs-bench: %s\n", error->message);
}

static void
watch_pods (Bench *self, gboolean streaming)
{
  g_autoptr (KoprsScope) everywhere = koprs_scope_new_cluster ();
  g_autoptr (KoprsWatchOptions) options = NULL;

  if (streaming)
    options = g_object_new (KOPRS_TYPE_WATCH_OPTIONS, "streaming-list", TRUE, NULL);
  self->watcher = koprs_watcher_new (self->client, everywhere, koprs_kind_pod (), options);
  self->store = koprs_store_new (self->watcher);
  g_signal_connect (self->watcher, "failed", G_CALLBACK (on_failed), self);
  koprs_watcher_start (self->watcher);
}

static int
run_list (Bench *self, gboolean streaming)
{
  struct rusage usage;

  watch_pods (self, streaming);
  g_signal_connect_swapped (self->watcher, "synced", G_CALLBACK (g_main_loop_quit), self->loop);
  g_main_loop_run (self->loop);
  getrusage (RUSAGE_SELF, &usage);
  report (self, &usage, g_list_model_get_n_items (G_LIST_MODEL (self->store)), store_check (self->store));
  return 0;
}

static int
run_watch (Bench *self)
{
  struct rusage usage;
  g_autoptr (KoprsResource) left = NULL;

  watch_pods (self, FALSE);
  g_signal_connect (self->watcher, "modified", G_CALLBACK (on_modified), self);
  g_signal_connect (self->watcher, "deleted", G_CALLBACK (on_deleted), self);
  g_main_loop_run (self->loop);
  getrusage (RUSAGE_SELF, &usage);
  left = koprs_store_lookup (self->store, "default", "the-end");
  report (self, &usage, g_list_model_get_n_items (G_LIST_MODEL (self->store)), store_check (self->store));
  return left == NULL && self->ended ? 0 : 1;
}

static gboolean
on_idle_over (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
on_idle_synced (KoprsWatcher *watcher, gpointer loop)
{
  g_timeout_add_seconds (IDLE_SECONDS, on_idle_over, loop);
}

static int
run_idle (Bench *self)
{
  struct rusage usage;

  watch_pods (self, FALSE);
  g_signal_connect (self->watcher, "synced", G_CALLBACK (on_idle_synced), self->loop);
  g_main_loop_run (self->loop);
  getrusage (RUSAGE_SELF, &usage);
  report (self, &usage, g_list_model_get_n_items (G_LIST_MODEL (self->store)), 0);
  return 0;
}

static KoprsResource *
build_config_map (guint number, GError **error)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), "bench");
  g_autofree char *text = g_strdup_printf ("%u", number);

  koprs_resource_builder_set_label (builder, "app", "bench");
  koprs_resource_builder_set_label (builder, "owner", "peers");
  koprs_resource_builder_set_string (builder, "data.colour", "green");
  koprs_resource_builder_set_string (builder, "data.size", "large");
  koprs_resource_builder_set_string (builder, "data['config.yaml']", "replicas: 3\nlevel: info\n");
  koprs_resource_builder_set_string (builder, "data.seq", text);
  return koprs_resource_builder_build (builder, error);
}

typedef struct {
  Bench *bench;
  KoprsScope *scope;
  guint n_wanted;
  guint n_done;
  guint64 check;
  GError *error;
} Applies;

static void on_applied (GObject *source, GAsyncResult *result, gpointer user_data);

static void
apply_next (Applies *self)
{
  g_autoptr (KoprsResource) resource = NULL;

  if (self->n_done < self->n_wanted)
    resource = build_config_map (self->n_done, &self->error);
  if (resource == NULL)
    {
      g_main_loop_quit (self->bench->loop);
      return;
    }
  koprs_client_apply_resource_async (self->bench->client, self->scope, resource, "bench", NULL, on_applied, self);
}

static void
on_applied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Applies *self = user_data;
  g_autoptr (KoprsResource) answer = koprs_client_apply_resource_finish (self->bench->client, result, &self->error);

  if (answer == NULL)
    {
      g_main_loop_quit (self->bench->loop);
      return;
    }
  self->check += koprs_resource_count (answer, "data");
  self->n_done++;
  apply_next (self);
}

static int
run_apply (Bench *self, guint n)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");
  Applies applies = { self, scope, n, 0, 0, NULL };
  struct rusage usage;

  apply_next (&applies);
  g_main_loop_run (self->loop);
  getrusage (RUSAGE_SELF, &usage);
  if (applies.error != NULL)
    {
      g_printerr ("koprs-bench: %s\n", applies.error->message);
      return 1;
    }
  report (self, &usage, applies.n_done, applies.check);
  return 0;
}

static int
run_mode (Bench *self, int argc, char **argv)
{
  if (g_str_equal (self->mode, "list") || g_str_equal (self->mode, "list-dynamic") || g_str_equal (self->mode, "list-paged"))
    return run_list (self, FALSE);
  if (g_str_equal (self->mode, "list-stream"))
    return run_list (self, TRUE);
  if (g_str_equal (self->mode, "watch"))
    return run_watch (self);
  if (g_str_equal (self->mode, "idle"))
    return run_idle (self);
  return run_apply (self, argc > 2 ? strtoul (argv[2], NULL, 10) : 1000);
}

int
main (int argc, char **argv)
{
  const char *modes[] = { "list", "list-dynamic", "list-paged", "list-stream", "watch", "idle", "apply", NULL };
  Bench self = { argc > 1 ? argv[1] : "" };
  g_autoptr (GError) error = NULL;

  if (g_str_equal (self.mode, "version"))
    {
      g_print ("koprs %s, GLib %u.%u.%u\n", KOPRS_VERSION_S, glib_major_version, glib_minor_version, glib_micro_version);
      return 0;
    }
  if (!g_strv_contains (modes, self.mode))
    return EXIT_NO_SUCH_MODE;
  self.client = koprs_client_new_default (&error);
  if (self.client == NULL)
    {
      g_printerr ("koprs-bench: %s\n", error->message);
      return 1;
    }
  self.loop = g_main_loop_new (NULL, FALSE);
  /* The process ends without freeing its cache, as the contract has it. */
  return run_mode (&self, argc, argv);
}
