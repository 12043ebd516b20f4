/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-discovery-load.h"

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-error.h"
#include "koprs/client/koprs-discovery-document.h"

#define AGGREGATED "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json"

/* Where a server says what it serves, in the order of preference: the core group goes first. */
static const char *const roots[] = { "/api", "/apis" };

/* One load. Its parts end in any order; the first failure is what the caller hears, once all have ended. */
typedef struct {
  KoprsTransport *transport;
  KoprsServed *previous;                     /* with a document for each root; or NULL */
  GPtrArray *parts[G_N_ELEMENTS (roots)];    /* of Part: what each root's document is made of */
  guint pending;
  GError *failure;
} Load;

/* One request. */
typedef struct {
  GTask *task;
  guint root;
  char *api_version;                         /* NULL: the root itself */
  KoprsServedDocument *document;             /* NULL until it is there */
} Part;

static void
part_free (Part *self)
{
  g_clear_pointer (&self->document, koprs_served_document_unref);
  g_free (self->api_version);
  g_free (self);
}

static void
load_free (Load *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    g_ptr_array_unref (self->parts[i]);
  g_object_unref (self->transport);
  g_clear_pointer (&self->previous, koprs_served_unref);
  g_clear_error (&self->failure);
  g_free (self);
}

/* One document of many, which are used up. */
static KoprsServedDocument *
merge (GPtrArray *parts)
{
  KoprsServedDocument *all = koprs_served_document_new ();

  for (guint i = 0; i < parts->len; i++)
    {
      KoprsServedDocument *document = ((Part *) g_ptr_array_index (parts, i))->document;

      if (document == NULL)
        continue;
      g_ptr_array_extend_and_steal (all->kinds, g_ptr_array_ref (document->kinds));
      g_ptr_array_extend_and_steal (all->failed, g_ptr_array_ref (document->failed));
    }
  return all;
}

static void
finish (GTask *task)
{
  Load *self = g_task_get_task_data (task);
  KoprsServed *served;

  if (self->failure != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&self->failure));
      return;
    }
  served = koprs_served_new ();
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      Part *first = self->parts[i]->len == 1 ? g_ptr_array_index (self->parts[i], 0) : NULL;

      koprs_served_take (served, first != NULL && first->document != NULL ? koprs_served_document_ref (first->document)
                                                                          : merge (self->parts[i]));
    }
  g_task_return_pointer (task, served, (GDestroyNotify) koprs_served_unref);
}

static Part *
add_part (GTask *task, guint root, const char *api_version)
{
  Load *self = g_task_get_task_data (task);
  Part *part = g_new0 (Part, 1);

  part->task = task;
  part->root = root;
  part->api_version = g_strdup (api_version);
  g_ptr_array_add (self->parts[root], part);
  return part;
}

static void on_part (GObject *source, GAsyncResult *result, gpointer user_data);

/* Each part under way holds the task. */
static void
send_part (Part *part, const char *path, const char *accept, const char *etag)
{
  Load *self = g_task_get_task_data (part->task);
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", path);

  request->accept = accept;
  request->if_none_match = g_strdup (etag);
  self->pending++;
  g_object_ref (part->task);
  koprs_transport_send_async (self->transport, request, g_task_get_cancellable (part->task), on_part, part);
}

static KoprsServedDocument *
get_previous (Load *self, guint root)
{
  return self->previous != NULL ? g_ptr_array_index (self->previous->documents, root) : NULL;
}

/* A server that says only which group-versions there are is asked for each. */
static void
split (Part *part, char **versions)
{
  for (char **version = versions; *version != NULL; version++)
    {
      g_autofree char *path = koprs_discovery_make_path (*version, NULL);

      if (path != NULL)
        send_part (add_part (part->task, part->root, *version), path, NULL, NULL);
    }
}

static gboolean
take_root (Load *self, Part *part, KoprsReply *reply, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (reply->body, &length);
  g_auto (GStrv) versions = NULL;

  if (reply->status == 304)
    {
      part->document = koprs_served_document_ref (get_previous (self, part->root));
      return TRUE;
    }
  if (!koprs_discovery_parse_root (data != NULL ? data : "", length, &part->document, &versions, error))
    return FALSE;
  if (part->document != NULL)
    part->document->etag = g_strdup (reply->etag);
  else
    split (part, versions);
  return TRUE;
}

static gboolean
take_version (Part *part, KoprsReply *reply, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (reply->body, &length);

  part->document = koprs_discovery_parse (part->api_version, data != NULL ? data : "", length, error);
  return part->document != NULL;
}

/* What the server says of one of many group-versions does not fail the rest; that it does not know who asks does, and so does the line. */
static gboolean
is_tolerable (Load *self, Part *part, const GError *error)
{
  guint parts = self->parts[0]->len + self->parts[1]->len;

  if (g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND))
    return TRUE;
  if (part->api_version == NULL || parts == 1 || g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNAUTHORIZED)
      || (error->domain != KOPRS_API_ERROR && !g_error_matches (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION)))
    return FALSE;
  part->document = koprs_served_document_new ();
  koprs_served_document_add_failed (part->document, part->api_version);
  return TRUE;
}

static void
on_part (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Part *part = user_data;
  g_autoptr (GTask) task = part->task;
  Load *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsReply) reply = koprs_transport_send_finish (KOPRS_TRANSPORT (source), result, &error);
  gboolean taken = FALSE;

  if (reply != NULL)
    taken = part->api_version != NULL ? take_version (part, reply, &error) : take_root (self, part, reply, &error);
  if (!taken && !is_tolerable (self, part, error) && self->failure == NULL)
    self->failure = g_steal_pointer (&error);
  if (--self->pending == 0)
    finish (task);
}

void
koprs_discovery_load_async (KoprsTransport *transport, const char *api_version, KoprsServed *previous,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Load *self = g_new0 (Load, 1);
  g_autofree char *path = NULL;
  GError *error = NULL;

  g_task_set_source_tag (task, koprs_discovery_load_async);
  self->transport = g_object_ref (transport);
  self->previous = previous != NULL ? koprs_served_ref (previous) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    self->parts[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  g_task_set_task_data (task, self, (GDestroyNotify) load_free);

  if (api_version == NULL)
    for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
      {
        KoprsServedDocument *known = get_previous (self, i);

        send_part (add_part (task, i, NULL), roots[i], AGGREGATED, known != NULL ? known->etag : NULL);
      }
  else if ((path = koprs_discovery_make_path (api_version, &error)) != NULL)
    send_part (add_part (task, 0, api_version), path, NULL, NULL);
  else
    g_task_return_error (task, error);
}

KoprsServed *
koprs_discovery_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
