/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-discovery.h"

#include <string.h>

#include "koprs/koprs-error.h"
#include "koprs/client/koprs-discovery-document.h"
#include "koprs/client/koprs-discovery-load.h"
#include "koprs/client/koprs-kind-name.h"
#include "koprs/client/koprs-served-memory.h"

/* A definition that was applied a moment ago is in discovery some tens of ms later, on a busy server later still: what is missing is
 * asked for again after waits that double. */
#define FIRST_WAIT (50 * G_TIME_SPAN_MILLISECOND)
#define LONGEST_WAIT (400 * G_TIME_SPAN_MILLISECOND)
#define PATIENCE (1500 * G_TIME_SPAN_MILLISECOND)
/* How long it counts that somebody waited in vain. */
#define MEMORY G_TIME_SPAN_SECOND

/* The requests for one group-version, or for everything, until everybody who waits has an answer. Belongs to its context; only the list of
 * them is under the lock. Either a request is under way or `again` is set. */
typedef struct {
  KoprsDiscovery *discovery;
  KoprsTransport *transport;
  GMainContext *context;
  char *what;
  GCancellable *cancellable;
  GPtrArray *waiters;    /* of Waiter */
  GSource *again;
  gint64 wait;           /* µs before the next request */
} Fetch;

typedef struct {
  Fetch *fetch;
  GTask *task;           /* its data is the name that is looked for */
  GSource *cancelled;    /* NULL without a cancellable */
  gint64 deadline;       /* monotonic µs: an answer without the kind after that is the last one */
  KoprsKind *kind;       /* NULL until it is found */
} Waiter;

struct _KoprsDiscovery {
  GObject parent_instance;
  gint64 patience;
  gint64 vain;
  gint64 (*clock) (void);
  KoprsServedMemory *memory;
  GMutex lock;
  GPtrArray *fetches;    /* of Fetch, not owned: each frees itself at its end */
};

G_DEFINE_FINAL_TYPE (KoprsDiscovery, koprs_discovery, G_TYPE_OBJECT)

static void fetch_send (Fetch *fetch);

static void
waiter_free (Waiter *self)
{
  if (self->cancelled != NULL)
    {
      g_source_destroy (self->cancelled);
      g_source_unref (self->cancelled);
    }
  g_clear_object (&self->kind);
  g_object_unref (self->task);
  g_free (self);
}

static void
fetch_free (Fetch *self)
{
  g_ptr_array_unref (self->waiters);
  if (self->again != NULL)
    {
      g_source_destroy (self->again);
      g_source_unref (self->again);
    }
  g_main_context_unref (self->context);
  g_object_unref (self->cancellable);
  g_object_unref (self->transport);
  g_object_unref (self->discovery);
  g_free (self->what);
  g_free (self);
}

/* Served may be NULL. */
static void
answer_unknown (GTask *task, const char *what, KoprsServed *served)
{
  const char *name = g_task_get_task_data (task);
  g_autofree char *failed = served != NULL ? koprs_served_dup_failed (served) : NULL;

  if (!g_str_equal (what, KOPRS_SERVED_EVERYTHING))
    g_task_return_new_error (task, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND, "the server serves no kind %s in %s", name, what);
  else
    g_task_return_new_error (task, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND, "the server serves no kind that is called \"%s\"%s%s", name,
                             failed != NULL ? "; not known is what there is in " : "", failed != NULL ? failed : "");
}

/* With the lock. */
static Fetch *
find_fetch (KoprsDiscovery *self, GMainContext *context, const char *what)
{
  for (guint i = 0; i < self->fetches->len; i++)
    {
      Fetch *fetch = g_ptr_array_index (self->fetches, i);

      if (fetch->context == context && g_str_equal (fetch->what, what))
        return fetch;
    }
  return NULL;
}

static void
forget_fetch (Fetch *fetch)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fetch->discovery->lock);

  g_ptr_array_remove_fast (fetch->discovery->fetches, fetch);
}

static gboolean
on_waiter_cancelled (GCancellable *cancellable, gpointer user_data)
{
  Waiter *waiter = user_data;
  Fetch *fetch = waiter->fetch;
  g_autoptr (GTask) task = g_object_ref (waiter->task);

  g_ptr_array_remove_fast (fetch->waiters, waiter);
  if (fetch->waiters->len == 0)
    {
      forget_fetch (fetch);
      if (fetch->again != NULL)
        fetch_free (fetch);
      else
        g_cancellable_cancel (fetch->cancellable);
    }
  g_task_return_error_if_cancelled (task);
  return G_SOURCE_REMOVE;
}

/* Definitions are of groups with a dot in their names; the others are the server's own and there from the beginning. */
static gboolean
may_be_defined (const char *what, const char *name)
{
  const char *slash = strchr (what, '/');

  if (g_str_equal (what, KOPRS_SERVED_EVERYTHING))
    return koprs_kind_name_may_be_defined (name);
  return slash != NULL && memchr (what, '.', slash - what) != NULL;
}

static void
fetch_add_waiter (Fetch *fetch, GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Waiter *waiter = g_new0 (Waiter, 1);

  waiter->fetch = fetch;
  waiter->task = g_object_ref (task);
  waiter->deadline = fetch->discovery->clock ();
  if (may_be_defined (fetch->what, g_task_get_task_data (task)))
    waiter->deadline += fetch->discovery->patience;
  if (cancellable != NULL)
    {
      waiter->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_callback (waiter->cancelled, G_SOURCE_FUNC (on_waiter_cancelled), waiter, NULL);
      g_source_attach (waiter->cancelled, fetch->context);
    }
  g_ptr_array_add (fetch->waiters, waiter);
}

/* A callback may do anything, so the waiters have left the fetch before they hear. */
static void
answer (const char *what, GPtrArray *waiters, KoprsServed *served, const GError *error)
{
  for (guint i = 0; i < waiters->len; i++)
    {
      Waiter *waiter = g_ptr_array_index (waiters, i);

      if (error != NULL)
        g_task_return_error (waiter->task, g_error_copy (error));
      else if (waiter->kind != NULL)
        g_task_return_pointer (waiter->task, g_steal_pointer (&waiter->kind), g_object_unref);
      else
        answer_unknown (waiter->task, what, served);
    }
}

/* Takes those out who have an answer now; the others have some patience left. */
static GPtrArray *
take_answered (Fetch *fetch, KoprsServed *served, gint64 now)
{
  GPtrArray *answered = g_ptr_array_new_with_free_func ((GDestroyNotify) waiter_free);

  for (guint i = 0; i < fetch->waiters->len;)
    {
      Waiter *waiter = g_ptr_array_index (fetch->waiters, i);
      KoprsKind *kind = served != NULL ? koprs_served_memory_find_in (served, fetch->what, g_task_get_task_data (waiter->task)) : NULL;

      if (kind != NULL)
        waiter->kind = g_object_ref (kind);
      if (served != NULL && kind == NULL && now < waiter->deadline)
        i++;
      else
        g_ptr_array_add (answered, g_ptr_array_steal_index (fetch->waiters, i));
    }
  return answered;
}

static gboolean
any_in_vain (GPtrArray *answered)
{
  for (guint i = 0; i < answered->len; i++)
    if (((Waiter *) g_ptr_array_index (answered, i))->kind == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
on_again (gpointer user_data)
{
  Fetch *fetch = user_data;

  g_clear_pointer (&fetch->again, g_source_unref);
  fetch_send (fetch);
  return G_SOURCE_REMOVE;
}

/* The next request, not later than the end of the longest patience. */
static void
fetch_wait (Fetch *fetch, gint64 now)
{
  gint64 left = 0;

  for (guint i = 0; i < fetch->waiters->len; i++)
    left = MAX (left, ((Waiter *) g_ptr_array_index (fetch->waiters, i))->deadline - now);
  fetch->again = g_timeout_source_new ((MIN (fetch->wait, left) + 999) / 1000);
  fetch->wait = MIN (2 * fetch->wait, LONGEST_WAIT);
  g_source_set_callback (fetch->again, on_again, fetch, NULL);
  g_source_attach (fetch->again, fetch->context);
}

static void
on_fetched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fetch *fetch = user_data;
  KoprsDiscovery *self = fetch->discovery;
  g_autofree char *what = g_strdup (fetch->what);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsServed) served = koprs_discovery_load_finish (result, &error);
  gint64 now = self->clock ();
  g_autoptr (GPtrArray) answered = take_answered (fetch, served, now);

  if (served != NULL)
    koprs_served_memory_put (self->memory, what, served, any_in_vain (answered) ? now + self->vain : 0);
  if (fetch->waiters->len > 0)
    {
      fetch_wait (fetch, now);
    }
  else
    {
      forget_fetch (fetch);
      fetch_free (fetch);
    }
  answer (what, answered, served, error);
}

static void
fetch_send (Fetch *fetch)
{
  g_autoptr (KoprsServed) known = koprs_served_memory_get (fetch->discovery->memory, fetch->what);
  const char *api_version = g_str_equal (fetch->what, KOPRS_SERVED_EVERYTHING) ? NULL : fetch->what;

  koprs_discovery_load_async (fetch->transport, api_version, known, fetch->cancellable, on_fetched, fetch);
}

static void
fetch_start (KoprsDiscovery *self, KoprsTransport *transport, const char *what, GTask *task)
{
  Fetch *fetch = g_new0 (Fetch, 1);

  fetch->discovery = g_object_ref (self);
  fetch->transport = g_object_ref (transport);
  fetch->context = g_main_context_ref_thread_default ();
  fetch->what = g_strdup (what);
  fetch->cancellable = g_cancellable_new ();
  fetch->waiters = g_ptr_array_new_with_free_func ((GDestroyNotify) waiter_free);
  fetch->wait = FIRST_WAIT;
  fetch_add_waiter (fetch, task);

  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->fetches, fetch);
  g_mutex_unlock (&self->lock);
  fetch_send (fetch);
}

/* From memory, with those who wait already, or by asking. */
static void
find (KoprsDiscovery *self, KoprsTransport *transport, const char *what, GTask *task)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();
  KoprsKind *kind = NULL;
  g_autoptr (KoprsServed) known = NULL;
  gboolean recalled;
  Fetch *fetch;

  recalled = koprs_served_memory_recall (self->memory, what, g_task_get_task_data (task), self->clock (), &kind);
  g_mutex_lock (&self->lock);
  fetch = find_fetch (self, context, what);
  g_mutex_unlock (&self->lock);

  if (kind != NULL)
    g_task_return_pointer (task, kind, g_object_unref);
  else if (recalled)
    {
      known = koprs_served_memory_get (self->memory, what);
      answer_unknown (task, what, known);
    }
  else if (fetch != NULL)
    fetch_add_waiter (fetch, task);
  else
    fetch_start (self, transport, what, task);
}

void
koprs_discovery_find_async (KoprsDiscovery *self, KoprsTransport *transport, const char *api_version, const char *kind,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *path = NULL;
  GError *error = NULL;

  g_task_set_source_tag (task, koprs_discovery_find_async);
  g_task_set_task_data (task, g_strdup (kind), g_free);
  if (g_task_return_error_if_cancelled (task))
    return;
  path = koprs_discovery_make_path (api_version, &error);
  if (path != NULL)
    find (self, transport, api_version, task);
  else
    g_task_return_error (task, error);
}

void
koprs_discovery_find_named_async (KoprsDiscovery *self, KoprsTransport *transport, const char *name,
                                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;

  g_task_set_source_tag (task, koprs_discovery_find_named_async);
  g_task_set_task_data (task, g_strdup (name), g_free);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (koprs_kind_name_check (name, &error))
    find (self, transport, KOPRS_SERVED_EVERYTHING, task);
  else
    g_task_return_error (task, error);
}

KoprsKind *
koprs_discovery_find_finish (KoprsDiscovery *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KoprsDiscovery *self = g_task_get_source_object (task);
  GError *error = NULL;
  KoprsServed *served = koprs_discovery_load_finish (result, &error);

  if (served == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  koprs_served_memory_put (self->memory, KOPRS_SERVED_EVERYTHING, served, 0);
  g_task_return_pointer (task, served, (GDestroyNotify) koprs_served_unref);
}

void
koprs_discovery_list_async (KoprsDiscovery *self, KoprsTransport *transport, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (KoprsServed) known = koprs_served_memory_get (self->memory, KOPRS_SERVED_EVERYTHING);

  g_task_set_source_tag (task, koprs_discovery_list_async);
  koprs_discovery_load_async (transport, NULL, known, cancellable, on_listed, task);
}

KoprsServed *
koprs_discovery_list_finish (KoprsDiscovery *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
koprs_discovery_expect_more (KoprsDiscovery *self)
{
  koprs_served_memory_outdate (self->memory, NULL);
}

void
koprs_discovery_forget (KoprsDiscovery *self, const char *api_version)
{
  koprs_served_memory_outdate (self->memory, api_version);
  koprs_served_memory_outdate (self->memory, KOPRS_SERVED_EVERYTHING);
}

void
koprs_discovery_set_patience (KoprsDiscovery *self, gint64 patience, gint64 memory)
{
  self->patience = patience;
  self->vain = memory;
}

void
koprs_discovery_set_clock (KoprsDiscovery *self, gint64 (*clock) (void))
{
  self->clock = clock;
}

static void
koprs_discovery_finalize (GObject *object)
{
  KoprsDiscovery *self = KOPRS_DISCOVERY (object);

  g_assert (self->fetches->len == 0);
  g_ptr_array_unref (self->fetches);
  koprs_served_memory_free (self->memory);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (koprs_discovery_parent_class)->finalize (object);
}

static void
koprs_discovery_class_init (KoprsDiscoveryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koprs_discovery_finalize;
}

static void
koprs_discovery_init (KoprsDiscovery *self)
{
  self->patience = PATIENCE;
  self->vain = MEMORY;
  self->clock = g_get_monotonic_time;
  g_mutex_init (&self->lock);
  self->memory = koprs_served_memory_new ();
  self->fetches = g_ptr_array_new ();
}

KoprsDiscovery *
koprs_discovery_new (void)
{
  return g_object_new (KOPRS_TYPE_DISCOVERY, NULL);
}
