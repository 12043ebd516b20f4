/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-definition.h"

#include "koprs/koprs-client-private.h"
#include "koprs/koprs-client-read.h"
#include "koprs/koprs-condition.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-scope.h"

#define FIRST_WAIT_MS 25
#define LONGEST_WAIT_MS 400

typedef struct {
  KoprsResource *definition;    /* as it was seen last */
  gint64 deadline;              /* monotonic µs */
  guint wait;                   /* ms before the next look */
  guint version;                /* the next one to find */
} Wait;

static void
wait_free (Wait *self)
{
  g_object_unref (self->definition);
  g_free (self);
}

static gboolean
is_established (KoprsResource *definition)
{
  g_autoptr (KoprsCondition) established = koprs_resource_find_condition (definition, "Established");

  return established != NULL && koprs_condition_is_true (established);
}

/* Why it is not: what the server says of its names, if anything. */
static GError *
new_timeout (KoprsResource *definition)
{
  g_autoptr (KoprsCondition) accepted = koprs_resource_find_condition (definition, "NamesAccepted");
  const char *why = accepted != NULL && !koprs_condition_is_true (accepted) ? koprs_condition_get_message (accepted) : NULL;

  return g_error_new (KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT, "the definition \"%s\" is not established%s%s",
                      koprs_resource_get_name (definition), why != NULL ? ": " : "", why != NULL ? why : "");
}

static void find_next_version (GTask *task);
static void look (GTask *task);

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (KoprsKind) kind = koprs_discovery_find_finish (KOPRS_DISCOVERY (source), result, &error);

  if (kind != NULL)
    find_next_version (task);
  else
    g_task_return_error (task, error);
}

/* The apiVersion of the next version that is served, or NULL. */
static char *
take_version (Wait *self)
{
  guint n = koprs_resource_count (self->definition, "spec.versions");

  while (self->version < n)
    {
      g_autofree char *served = g_strdup_printf ("spec.versions[%u].served", self->version);
      g_autofree char *path = g_strdup_printf ("spec.versions[%u].name", self->version++);
      g_autofree char *version = koprs_resource_dup_string (self->definition, path);
      g_autofree char *group = koprs_resource_dup_string (self->definition, "spec.group");

      if (version != NULL && group != NULL && koprs_resource_get_boolean (self->definition, served, FALSE))
        return g_strconcat (group, "/", version, NULL);
    }
  return NULL;
}

static void
find_next_version (GTask *task)
{
  KoprsClient *client = g_task_get_source_object (task);
  Wait *self = g_task_get_task_data (task);
  g_autofree char *api_version = take_version (self);
  g_autofree char *kind = koprs_resource_dup_string (self->definition, "spec.names.kind");

  if (api_version == NULL || kind == NULL)
    g_task_return_boolean (task, TRUE);
  else
    koprs_discovery_find_async (koprs_client_get_discovery (client), koprs_client_get_transport (client), api_version, kind,
                                g_task_get_cancellable (task), on_found, g_object_ref (task));
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Wait *self = g_task_get_task_data (task);
  GError *error = NULL;
  KoprsResource *definition = koprs_client_get_finish (KOPRS_CLIENT (source), result, &error);

  if (definition == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_object_unref (self->definition);
  self->definition = definition;
  look (task);
}

/* When the wait is over, and at once when the call is cancelled: then the verb says so. */
static gboolean
on_waited (gpointer user_data)
{
  GTask *task = user_data;
  KoprsClient *client = g_task_get_source_object (task);
  Wait *self = g_task_get_task_data (task);
  g_autoptr (KoprsScope) everywhere = koprs_scope_new_cluster ();

  koprs_client_get_async (client, everywhere, koprs_kind_custom_resource_definition (), koprs_resource_get_name (self->definition), NULL,
                          g_task_get_cancellable (task), on_looked, g_object_ref (task));
  return G_SOURCE_REMOVE;
}

static void
wait_a_while (GTask *task)
{
  Wait *self = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GSource) timer = g_timeout_source_new (self->wait);

  if (cancellable != NULL)
    {
      g_autoptr (GSource) cancelled = g_cancellable_source_new (cancellable);

      g_source_set_dummy_callback (cancelled);
      g_source_add_child_source (timer, cancelled);
    }
  self->wait = MIN (2 * self->wait, LONGEST_WAIT_MS);
  g_source_set_callback (timer, on_waited, g_object_ref (task), g_object_unref);
  g_source_attach (timer, g_task_get_context (task));
}

static void
look (GTask *task)
{
  Wait *self = g_task_get_task_data (task);

  if (is_established (self->definition))
    find_next_version (task);
  else if (g_get_monotonic_time () >= self->deadline)
    g_task_return_error (task, new_timeout (self->definition));
  else
    wait_a_while (task);
}

void
koprs_definition_wait_async (KoprsClient *client, KoprsResource *definition, gint64 patience, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (client, cancellable, callback, user_data);
  Wait *self = g_new0 (Wait, 1);

  self->definition = g_object_ref (definition);
  self->deadline = g_get_monotonic_time () + patience;
  self->wait = FIRST_WAIT_MS;
  g_task_set_source_tag (task, koprs_definition_wait_async);
  g_task_set_task_data (task, self, (GDestroyNotify) wait_free);
  look (task);
}

gboolean
koprs_definition_wait_finish (KoprsClient *client, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
