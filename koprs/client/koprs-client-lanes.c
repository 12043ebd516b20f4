/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-client-lanes.h"

/* Private lanes kept for the next synchronous call; more were only needed by a burst. */
#define MAX_IDLE 8
/* A lane of a caller's context that nobody used for so long goes when another comes: its thread may be gone. */
#define UNUSED_AFTER (60 * G_USEC_PER_SEC)
/* A private lane is deaf between calls; after so long its timers and closed connections are looked at first. */
#define DEAF_AFTER G_USEC_PER_SEC

typedef struct {
  GMainContext *context;
  KoprsTransport *transport;   /* made by the first call */
  gint64 last_used;            /* monotonic µs */
} Lane;

struct _KoprsClientLanes {
  KoprsConfig *config;
  gint64 (*clock) (void);
  GMutex lock;
  GHashTable *shared;          /* GMainContext → Lane: of callers */
  GHashTable *busy;            /* GMainContext → Lane: private, inside a call */
  GPtrArray *idle;             /* Lane: private, the last used one last */
};

static Lane *
lane_new (GMainContext *context, gint64 now)
{
  Lane *self = g_new0 (Lane, 1);

  self->context = context;
  self->last_used = now;
  return self;
}

static void
lane_free (Lane *self)
{
  g_clear_object (&self->transport);
  g_main_context_unref (self->context);
  g_free (self);
}

/* What is ready now, but never a loop without end. */
static void
run_what_is_due (GMainContext *context)
{
  for (guint i = 0; i < 64 && g_main_context_iteration (context, FALSE); i++)
    ;
}

/* A private lane: what its connections left behind is run in their own context, which nobody else will ever run again. */
static void
private_lane_free (Lane *self)
{
  g_main_context_push_thread_default (self->context);
  g_clear_object (&self->transport);
  run_what_is_due (self->context);
  g_main_context_pop_thread_default (self->context);
  lane_free (self);
}

KoprsClientLanes *
koprs_client_lanes_new (KoprsConfig *config)
{
  KoprsClientLanes *self = g_new0 (KoprsClientLanes, 1);

  self->config = g_object_ref (config);
  self->clock = g_get_monotonic_time;
  g_mutex_init (&self->lock);
  self->shared = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) lane_free);
  self->busy = g_hash_table_new (NULL, NULL);
  self->idle = g_ptr_array_new_with_free_func ((GDestroyNotify) private_lane_free);
  return self;
}

void
koprs_client_lanes_free (KoprsClientLanes *self)
{
  g_assert (g_hash_table_size (self->busy) == 0);
  g_hash_table_unref (self->shared);
  g_hash_table_unref (self->busy);
  g_ptr_array_unref (self->idle);
  g_mutex_clear (&self->lock);
  g_object_unref (self->config);
  g_free (self);
}

/* With the lock: lanes of contexts that seem to be gone leave the table. Freed by the caller, without the lock. */
static GPtrArray *
steal_unused (KoprsClientLanes *self, gint64 now)
{
  GPtrArray *unused = g_ptr_array_new_with_free_func ((GDestroyNotify) lane_free);
  GHashTableIter iter;
  Lane *lane;

  g_hash_table_iter_init (&iter, self->shared);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &lane))
    if (lane->context != g_main_context_default () && now - lane->last_used > UNUSED_AFTER)
      {
        g_hash_table_iter_steal (&iter);
        g_ptr_array_add (unused, lane);
      }
  return unused;
}

KoprsTransport *
koprs_client_lanes_get_transport (KoprsClientLanes *self)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();
  g_autoptr (GPtrArray) unused = NULL;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Lane *lane = g_hash_table_lookup (self->busy, context);

  if (lane == NULL)
    lane = g_hash_table_lookup (self->shared, context);
  if (lane == NULL)
    {
      lane = lane_new (g_main_context_ref (context), self->clock ());
      unused = steal_unused (self, lane->last_used);
      g_hash_table_insert (self->shared, context, lane);
    }
  lane->last_used = self->clock ();
  if (lane->transport == NULL)
    lane->transport = koprs_transport_new (self->config);
  return lane->transport;
}

GMainContext *
koprs_client_lanes_push (KoprsClientLanes *self)
{
  gboolean deaf = FALSE;
  Lane *lane;

  g_mutex_lock (&self->lock);
  if (self->idle->len > 0)
    {
      lane = g_ptr_array_steal_index (self->idle, self->idle->len - 1);
      deaf = self->clock () - lane->last_used > DEAF_AFTER;
    }
  else
    {
      lane = lane_new (g_main_context_new (), self->clock ());
    }
  g_hash_table_insert (self->busy, lane->context, lane);
  g_mutex_unlock (&self->lock);

  g_main_context_push_thread_default (lane->context);
  if (deaf)
    run_what_is_due (lane->context);
  return lane->context;
}

void
koprs_client_lanes_pop (KoprsClientLanes *self, GMainContext *context)
{
  Lane *lane;

  run_what_is_due (context);
  g_main_context_pop_thread_default (context);

  g_mutex_lock (&self->lock);
  g_hash_table_steal_extended (self->busy, context, NULL, (gpointer *) &lane);
  lane->last_used = self->clock ();
  if (self->idle->len < MAX_IDLE)
    {
      g_ptr_array_add (self->idle, g_steal_pointer (&lane));
    }
  g_mutex_unlock (&self->lock);

  g_clear_pointer (&lane, private_lane_free);
}

void
koprs_client_lanes_set_clock (KoprsClientLanes *self, gint64 (*clock) (void))
{
  self->clock = clock;
}

guint
koprs_client_lanes_get_n_shared (KoprsClientLanes *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_hash_table_size (self->shared);
}

guint
koprs_client_lanes_get_n_idle (KoprsClientLanes *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->idle->len;
}
