/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-log.h"

#include "koprs/testing/koprs-test-request-private.h"

#include <string.h>

/* What the log holds in all; it is there for tests to look at, not to keep all that a long run ever sent. */
#define MAX_SIZE (8 * 1024 * 1024)

typedef struct {
  GWeakRef list;
  GMainContext *context;
} Follower;

/* One step of a follower, on its way to its thread. request NULL: all is forgotten. */
typedef struct {
  GWeakRef list;
  KoprsTestRequest *request;
} Step;

/* Memory for bodies, freed with the last of them. */
#define CHUNK (256 * 1024)

struct _KoprsTestLog {
  GQueue requests;          /* the oldest first */
  gsize size;
  GBytes *chunk;            /* the bodies that come are written into it, behind those that are there; NULL: none yet */
  gsize used;
  GPtrArray *followers;
};

static void
follower_free (gpointer data)
{
  Follower *follower = data;

  g_weak_ref_clear (&follower->list);
  g_main_context_unref (follower->context);
  g_free (follower);
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_weak_ref_clear (&step->list);
  g_clear_object (&step->request);
  g_free (step);
}

KoprsTestLog *
koprs_test_log_new (void)
{
  KoprsTestLog *self = g_new0 (KoprsTestLog, 1);

  g_queue_init (&self->requests);
  self->followers = g_ptr_array_new_with_free_func (follower_free);
  return self;
}

void
koprs_test_log_free (KoprsTestLog *self)
{
  g_queue_clear_full (&self->requests, g_object_unref);
  g_clear_pointer (&self->chunk, g_bytes_unref);
  g_ptr_array_unref (self->followers);
  g_free (self);
}

static gboolean
on_step (gpointer data)
{
  Step *step = data;
  g_autoptr (GListStore) list = g_weak_ref_get (&step->list);

  if (list != NULL && step->request != NULL)
    g_list_store_append (list, step->request);
  else if (list != NULL && g_list_model_get_n_items (G_LIST_MODEL (list)) > 0)
    /* An empty one would tell of no change, and a handler that clears the log would be called for ever. */
    g_list_store_remove_all (list);
  return G_SOURCE_REMOVE;
}

/* FALSE: the list is gone. */
static gboolean
send_step (Follower *follower, KoprsTestRequest *request)
{
  g_autoptr (GObject) list = g_weak_ref_get (&follower->list);
  g_autoptr (GSource) source = NULL;
  Step *step;

  if (list == NULL)
    return FALSE;
  step = g_new0 (Step, 1);
  g_weak_ref_init (&step->list, list);
  step->request = request != NULL ? g_object_ref (request) : NULL;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_step, step, step_free);
  g_source_attach (source, follower->context);
  return TRUE;
}

static void
tell (KoprsTestLog *self, KoprsTestRequest *request)
{
  for (guint i = self->followers->len; i > 0; i--)
    if (!send_step (g_ptr_array_index (self->followers, i - 1), request))
      g_ptr_array_remove_index (self->followers, i - 1);
}

GBytes *
koprs_test_log_keep (KoprsTestLog *self, GBytes *body)
{
  gsize size = g_bytes_get_size (body);
  guint8 *free_part;

  if (size == 0 || size > CHUNK / 4)
    return g_bytes_ref (body);
  if (self->chunk == NULL || CHUNK - self->used < size)
    {
      g_clear_pointer (&self->chunk, g_bytes_unref);
      self->chunk = g_bytes_new_take (g_malloc (CHUNK), CHUNK);
      self->used = 0;
    }
  /* Nobody has seen this part of it yet. */
  free_part = (guint8 *) g_bytes_get_data (self->chunk, NULL) + self->used;
  memcpy (free_part, g_bytes_get_data (body, NULL), size);
  self->used += size;
  return g_bytes_new_from_bytes (self->chunk, self->used - size, size);
}

void
koprs_test_log_add (KoprsTestLog *self, KoprsTestRequest *request)
{
  g_queue_push_tail (&self->requests, g_object_ref (request));
  self->size += koprs_test_request_get_size (request);
  while (self->size > MAX_SIZE && self->requests.length > 1)
    {
      g_autoptr (KoprsTestRequest) oldest = g_queue_pop_head (&self->requests);

      self->size -= koprs_test_request_get_size (oldest);
    }
  tell (self, request);
}

void
koprs_test_log_clear (KoprsTestLog *self)
{
  g_queue_clear_full (&self->requests, g_object_unref);
  self->size = 0;
  tell (self, NULL);
}

guint
koprs_test_log_get_size (KoprsTestLog *self)
{
  return self->requests.length;
}

void
koprs_test_log_copy (KoprsTestLog *self, GListStore *out)
{
  g_autoptr (GPtrArray) all = g_ptr_array_sized_new (self->requests.length);

  for (GList *at = self->requests.head; at != NULL; at = at->next)
    g_ptr_array_add (all, at->data);
  g_list_store_splice (out, g_list_model_get_n_items (G_LIST_MODEL (out)), 0, all->pdata, all->len);
}

void
koprs_test_log_follow (KoprsTestLog *self, GListStore *list, GMainContext *context)
{
  Follower *follower = g_new0 (Follower, 1);

  koprs_test_log_copy (self, list);
  g_weak_ref_init (&follower->list, list);
  follower->context = g_main_context_ref (context);
  g_ptr_array_add (self->followers, follower);
}
