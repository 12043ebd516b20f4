/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Shows configmap-sync at work and checks every step by the server's own state:
 *
 *   configmap-sync-demo MANIFESTS [--keep]
 *
 * MANIFESTS is the folder of crd.yaml and sample.yaml; the operator runs beside this program, on the same server. Exit status 0: every
 * copy was right, then wrong on purpose, then right again, then gone. */

#include <koprs/koprs.h>
#include <stdlib.h>

#define PATIENCE_MS 60000
#define PAUSE_MS 20
#define NAME "team-settings"

typedef struct {
  KoprsClient *client;
  KoprsKind *kind;
  const char *manifests;
  char *source;        /* the namespace of the source */
  char *teams[3];      /* blue, blue, not blue at first */
  gboolean keep;
  guint step;
} Demo;

/* What a step waits for: TRUE once the server's state is as it should be. */
typedef gboolean (*DemoCheck) (Demo *self, const char *namespace_, const char *wanted, GError **error);

static void
tell (Demo *self, const char *text)
{
  g_print ("%2u. %s\n", ++self->step, text);
}

static void
show (const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_print ("      %s\n", text);
}

static KoprsResource *
lookup_copy (Demo *self, const char *namespace_, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_lookup (self->client, scope, koprs_kind_config_map (), NAME, NULL, NULL, error);
}

static KoprsResource *
get_sync (Demo *self, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (self->source);

  return koprs_client_lookup (self->client, scope, self->kind, NAME, NULL, NULL, error);
}

static gboolean
copy_has_colour (Demo *self, const char *namespace_, const char *wanted, GError **error)
{
  g_autoptr (KoprsResource) copy = lookup_copy (self, namespace_, error);
  g_autofree char *colour = copy != NULL ? koprs_resource_dup_string (copy, "data.colour") : NULL;

  return copy != NULL && g_strcmp0 (colour, wanted) == 0 && koprs_resource_count (copy, "data") == 2;
}

static gboolean
copy_is_absent (Demo *self, const char *namespace_, const char *wanted, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KoprsResource) copy = lookup_copy (self, namespace_, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return copy == NULL && *error == NULL;
}

static gboolean
status_is_ready (Demo *self, const char *namespace_, const char *wanted, GError **error)
{
  g_autoptr (KoprsResource) sync = get_sync (self, error);
  g_autoptr (KoprsCondition) ready = sync != NULL ? koprs_resource_find_condition (sync, "Ready") : NULL;

  return ready != NULL && g_strcmp0 (koprs_condition_get_status (ready), "True") == 0 &&
         koprs_resource_get_int (sync, "status.copies", -1) == g_ascii_strtoll (wanted, NULL, 10) &&
         koprs_resource_get_int (sync, "status.observedGeneration", -1) == koprs_resource_get_generation (sync);
}

static gboolean
sync_is_absent (Demo *self, const char *namespace_, const char *wanted, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KoprsResource) sync = get_sync (self, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return sync == NULL && *error == NULL;
}

/* Asks until it is so. A refused connection is patience too: the server may be starting again. */
static void
expect (Demo *self, DemoCheck check, const char *namespace_, const char *wanted, const char *what)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  do
    {
      g_clear_error (&error);
      if (check (self, namespace_, wanted, &error))
        {
          show ("%s, after %.0f ms", what, (g_get_monotonic_time () - start) / 1000.0);
          return;
        }
      g_usleep (PAUSE_MS * 1000);
    }
  while (g_get_monotonic_time () - start < PATIENCE_MS * (gint64) 1000);
  g_printerr ("WRONG: %s did not come true in %d s%s%s\n", what, PATIENCE_MS / 1000, error != NULL ? ": " : "",
              error != NULL ? error->message : "");
  exit (1);
}

static void
must (gboolean done, GError *error, const char *what)
{
  if (done)
    return;
  g_printerr ("WRONG: %s: %s\n", what, error != NULL ? error->message : "no");
  exit (1);
}

static void
apply (Demo *self, KoprsResource *resource, const char *namespace_)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = NULL;
  g_autoptr (KoprsScope) scope = namespace_ != NULL ? koprs_scope_new_namespaced (namespace_) : koprs_scope_new_cluster ();

  answer = koprs_client_apply_resource (self->client, scope, resource, "demo", NULL, &error);
  must (answer != NULL, error, "apply");
}

static void
apply_file (Demo *self, const char *file, const char *namespace_)
{
  g_autofree char *path = g_build_filename (self->manifests, file, NULL);
  g_autofree char *yaml = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = NULL;

  must (g_file_get_contents (path, &yaml, NULL, &error), error, file);
  list = koprs_resource_list_new_from_yaml (yaml, -1, &error);
  must (list != NULL, error, file);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (KoprsResource) resource = g_list_model_get_item (G_LIST_MODEL (list), i);

      apply (self, resource, namespace_);
    }
}

static void
apply_namespace (Demo *self, const char *name, const char *team)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_namespace (), name);
  g_autoptr (KoprsResource) namespace_ = NULL;
  g_autoptr (GError) error = NULL;

  if (team != NULL)
    koprs_resource_builder_set_label (builder, "team", team);
  namespace_ = koprs_resource_builder_build (builder, &error);
  must (namespace_ != NULL, error, name);
  apply (self, namespace_, NULL);
}

static void
patch_colour (Demo *self, const char *namespace_, const char *colour)
{
  g_autofree char *body = g_strdup_printf ("{\"data\":{\"colour\":\"%s\"}}", colour);
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = koprs_client_patch (self->client, scope, koprs_kind_config_map (), NAME,
                                                         KOPRS_PATCH_TYPE_MERGE, body, -1, NULL, NULL, &error);
  g_autofree char *now = answer != NULL ? koprs_resource_dup_string (answer, "data.colour") : NULL;

  must (g_strcmp0 (now, colour) == 0, error, "patch");
  show ("the server has %s/%s with colour %s", namespace_, NAME, now);
}

static void
install_kind (Demo *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * (gint64) 1000;
  g_autoptr (KoprsScope) everywhere = koprs_scope_new_cluster ();

  tell (self, "The kind ConfigMapSync is made known to the server");
  apply_file (self, "crd.yaml", NULL);
  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsResourceList) list = koprs_client_list (self->client, everywhere, self->kind, NULL, NULL, &error);

      if (list != NULL)
        break;
      must (g_get_monotonic_time () < end, error, "list ConfigMapSyncs");
      g_usleep (PAUSE_MS * 1000);
    }
  show ("the server serves configmapsyncs.sync.koprs.dev");
}

static void
install_sample (Demo *self)
{
  tell (self, "A source, a ConfigMapSync, and three namespaces: two of team blue, one of nobody");
  apply_namespace (self, self->source, NULL);
  apply_namespace (self, self->teams[0], "blue");
  apply_namespace (self, self->teams[1], "blue");
  apply_namespace (self, self->teams[2], NULL);
  apply_file (self, "sample.yaml", self->source);
  expect (self, copy_has_colour, self->teams[0], "green", "the first blue namespace has its copy");
  expect (self, copy_has_colour, self->teams[1], "green", "the second has it too");
  expect (self, copy_is_absent, self->teams[2], NULL, "the third has none");
  expect (self, status_is_ready, NULL, "2", "the status says Ready, 2 copies, for this generation");
}

static void
delete_copy (Demo *self, const char *namespace_)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);
  g_autoptr (GError) error = NULL;

  must (koprs_client_delete_resource (self->client, scope, koprs_kind_config_map (), NAME, NULL, &error), error, "delete");
}

/* Until the file says that the server was started once more. */
static void
wait_for_restart (const char *file, const char *before)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * (gint64) 1000;

  while (g_get_monotonic_time () < end)
    {
      g_autofree char *now = NULL;

      if (g_file_get_contents (file, &now, NULL, NULL) && g_strcmp0 (now, before) != 0)
        {
          show ("it answers again");
          return;
        }
      g_usleep (PAUSE_MS * 1000);
    }
  must (FALSE, NULL, "the server did not come back");
}

/* What changed in the last moment, the operator may have seen or not. */
static void
restart_server (Demo *self)
{
  const char *command = g_getenv ("KOPRS_DEMO_RESTART");
  const char *done = g_getenv ("KOPRS_DEMO_RESTARTED");
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  if (command == NULL || done == NULL)
    return;
  tell (self, "The source changes, a copy is deleted, and that moment the API server is killed");
  g_file_get_contents (done, &before, NULL, NULL);
  patch_colour (self, self->source, "violet");
  delete_copy (self, self->teams[1]);
  must (g_spawn_command_line_sync (command, NULL, NULL, NULL, &error), error, command);
  wait_for_restart (done, before);
  expect (self, copy_has_colour, self->teams[0], "violet", "the first copy has followed");
  expect (self, copy_has_colour, self->teams[1], "violet", "the second copy is back, and has followed");
  expect (self, copy_is_absent, self->teams[2], NULL, "the third namespace still has none");
}

static void
disturb (Demo *self)
{
  tell (self, "The source changes");
  patch_colour (self, self->source, "blue");
  expect (self, copy_has_colour, self->teams[0], "blue", "the first copy follows");
  expect (self, copy_has_colour, self->teams[1], "blue", "the second copy follows");

  tell (self, "A copy is made wrong on purpose");
  patch_colour (self, self->teams[0], "wrong");
  expect (self, copy_has_colour, self->teams[0], "blue", "it is right again");

  tell (self, "A copy is deleted");
  delete_copy (self, self->teams[1]);
  expect (self, copy_has_colour, self->teams[1], "blue", "it is back");

  tell (self, "The third namespace joins team blue");
  apply_namespace (self, self->teams[2], "blue");
  expect (self, copy_has_colour, self->teams[2], "blue", "it gets its copy");
  expect (self, status_is_ready, NULL, "3", "the status says 3 copies");

  tell (self, "The third namespace leaves it again");
  apply_namespace (self, self->teams[2], NULL);
  expect (self, copy_is_absent, self->teams[2], NULL, "its copy is gone");
}

static void
remove_sample (Demo *self)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (self->source);
  g_autoptr (GError) error = NULL;

  if (self->keep)
    return;
  tell (self, "The ConfigMapSync is deleted");
  must (koprs_client_delete_resource (self->client, scope, self->kind, NAME, NULL, &error), error, "delete");
  expect (self, sync_is_absent, NULL, NULL, "its finalizer let it go");
  for (guint i = 0; i < G_N_ELEMENTS (self->teams); i++)
    expect (self, copy_is_absent, self->teams[i], NULL, "no copy is left behind");
}

static void
remove_namespaces (Demo *self)
{
  const char *names[] = { self->source, self->teams[0], self->teams[1], self->teams[2] };

  for (guint i = 0; i < G_N_ELEMENTS (names) && !self->keep; i++)
    {
      g_autoptr (GError) error = NULL;

      koprs_client_delete_cluster_resource (self->client, koprs_kind_namespace (), names[i], NULL, &error);
      must (error == NULL, error, "delete a namespace");
    }
}

int
main (int argc, char **argv)
{
  Demo self = { 0 };
  g_autoptr (GError) error = NULL;
  guint32 run = g_random_int () & 0xffffff;

  if (argc < 2)
    {
      g_printerr ("usage: configmap-sync-demo MANIFESTS [--keep]\n");
      return 2;
    }
  self.client = koprs_client_new_default (&error);
  must (self.client != NULL, error, "a server");
  self.kind = koprs_kind_new ("sync.koprs.dev", "v1", "ConfigMapSync", "configmapsyncs", TRUE);
  self.manifests = argv[1];
  self.keep = argc > 2 && g_str_equal (argv[2], "--keep");
  self.source = g_strdup_printf ("demo-%06x-source", run);
  for (guint i = 0; i < G_N_ELEMENTS (self.teams); i++)
    self.teams[i] = g_strdup_printf ("demo-%06x-%c", run, 'a' + i);

  install_kind (&self);
  install_sample (&self);
  restart_server (&self);
  disturb (&self);
  remove_sample (&self);
  remove_namespaces (&self);
  g_print ("Every copy was right, then wrong on purpose, then right again%s.\n", self.keep ? "" : ", then gone");

  g_object_unref (self.client);
  g_object_unref (self.kind);
  g_free (self.source);
  for (guint i = 0; i < G_N_ELEMENTS (self.teams); i++)
    g_free (self.teams[i]);
  return 0;
}
