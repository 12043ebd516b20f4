/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-served-memory.h"

#include "koprs/client/koprs-kind-name.h"

typedef struct {
  KoprsServed *served;
  gint64 settled;
  gboolean outdated;
} Known;

struct _KoprsServedMemory {
  GMutex lock;
  GHashTable *known;     /* apiVersion or EVERYTHING → Known */
};

static void
known_free (Known *self)
{
  koprs_served_unref (self->served);
  g_free (self);
}

KoprsServedMemory *
koprs_served_memory_new (void)
{
  KoprsServedMemory *self = g_new0 (KoprsServedMemory, 1);

  g_mutex_init (&self->lock);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) known_free);
  return self;
}

void
koprs_served_memory_free (KoprsServedMemory *self)
{
  g_hash_table_unref (self->known);
  g_mutex_clear (&self->lock);
  g_free (self);
}

void
koprs_served_memory_put (KoprsServedMemory *self, const char *what, KoprsServed *served, gint64 settled)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Known *known = g_new0 (Known, 1);

  known->served = koprs_served_ref (served);
  known->settled = settled;
  g_hash_table_replace (self->known, g_strdup (what), known);
}

KoprsServed *
koprs_served_memory_get (KoprsServedMemory *self, const char *what)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Known *known = g_hash_table_lookup (self->known, what);

  return known != NULL ? koprs_served_ref (known->served) : NULL;
}

KoprsKind *
koprs_served_memory_find_in (KoprsServed *served, const char *what, const char *name)
{
  return g_str_equal (what, KOPRS_SERVED_EVERYTHING) ? koprs_kind_name_find (name, served) : koprs_served_get (served, what, name);
}

gboolean
koprs_served_memory_recall (KoprsServedMemory *self, const char *what, const char *name, gint64 now, KoprsKind **kind)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Known *known = g_hash_table_lookup (self->known, what);
  KoprsKind *found = known != NULL && !known->outdated ? koprs_served_memory_find_in (known->served, what, name) : NULL;

  *kind = found != NULL ? g_object_ref (found) : NULL;
  return found != NULL || (known != NULL && now < known->settled);
}

static void
outdate (Known *known)
{
  known->outdated = TRUE;
  known->settled = 0;
}

void
koprs_served_memory_outdate (KoprsServedMemory *self, const char *what)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Known *one = what != NULL ? g_hash_table_lookup (self->known, what) : NULL;
  GHashTableIter iter;
  gpointer known;

  if (one != NULL)
    outdate (one);
  if (what != NULL)
    return;
  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &known))
    outdate (known);
}
