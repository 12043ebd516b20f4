/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/storage/koprs-test-table.h"

#include <string.h>

struct _KoprsTestTable {
  GTree *objects;           /* key → KoprsBlob; keys in byte order, as etcd keeps them */
  KoprsTestEvent *ring;
  guint window;             /* capacity of the ring */
  guint64 first;
  guint64 end;
  guint64 oldest;           /* the revision before the first event that is still known */
};

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer unused)
{
  return strcmp (a, b);
}

static void
event_clear (KoprsTestEvent *event)
{
  g_free (event->key);
  g_clear_pointer (&event->object, koprs_blob_unref);
  g_clear_pointer (&event->previous, koprs_blob_unref);
}

KoprsTestTable *
koprs_test_table_new (guint window)
{
  KoprsTestTable *self = g_new0 (KoprsTestTable, 1);

  self->objects = g_tree_new_full (compare_keys, NULL, g_free, (GDestroyNotify) koprs_blob_unref);
  self->window = window;
  return self;
}

static KoprsTestEvent *
slot (KoprsTestTable *self, guint64 number)
{
  return &self->ring[number % self->window];
}

static void
forget_first (KoprsTestTable *self)
{
  KoprsTestEvent *event = slot (self, self->first++);

  self->oldest = event->revision;
  event_clear (event);
}

void
koprs_test_table_free (KoprsTestTable *self)
{
  while (self->first < self->end)
    forget_first (self);
  g_free (self->ring);
  g_tree_unref (self->objects);
  g_free (self);
}

KoprsBlob *
koprs_test_table_lookup (KoprsTestTable *self, const char *key)
{
  return g_tree_lookup (self->objects, key);
}

guint
koprs_test_table_get_size (KoprsTestTable *self)
{
  return g_tree_nnodes (self->objects);
}

static const KoprsTestEvent *
record (KoprsTestTable *self, KoprsTestChange change, const char *key, KoprsBlob *object,
        KoprsBlob *previous, guint64 revision)
{
  KoprsTestEvent *event;

  if (self->ring == NULL)
    self->ring = g_new0 (KoprsTestEvent, self->window);
  if (self->end - self->first == self->window)
    forget_first (self);
  event = slot (self, self->end++);
  event->change = change;
  event->revision = revision;
  event->key = g_strdup (key);
  event->object = koprs_blob_ref (object);
  event->previous = previous != NULL ? koprs_blob_ref (previous) : NULL;
  return event;
}

const KoprsTestEvent *
koprs_test_table_put (KoprsTestTable *self, const char *key, KoprsBlob *object, guint64 revision)
{
  KoprsBlob *previous = g_tree_lookup (self->objects, key);
  const KoprsTestEvent *event;

  event = record (self, previous != NULL ? KOPRS_TEST_MODIFIED : KOPRS_TEST_ADDED, key, object, previous,
                  revision);
  g_tree_insert (self->objects, g_strdup (key), koprs_blob_ref (object));
  return event;
}

const KoprsTestEvent *
koprs_test_table_remove (KoprsTestTable *self, const char *key, KoprsBlob *last, guint64 revision)
{
  KoprsBlob *previous = g_tree_lookup (self->objects, key);
  const KoprsTestEvent *event;

  event = record (self, KOPRS_TEST_DELETED, key, last, previous, revision);
  g_tree_remove (self->objects, key);
  return event;
}

void
koprs_test_table_show (KoprsTestTable *self, const char *key, KoprsBlob *object)
{
  g_tree_insert (self->objects, g_strdup (key), koprs_blob_ref (object));
}

/* The state of every key that changed after the revision, as it was at the revision: absent keys are stored as NULL. */
static GTree *
undo_changes (KoprsTestTable *self, guint64 number)
{
  GTree *past = g_tree_new_full (compare_keys, NULL, NULL, NULL);

  for (; number < self->end; number++)
    {
      KoprsTestEvent *event = slot (self, number);

      if (!g_tree_lookup_extended (past, event->key, NULL, NULL))
        g_tree_insert (past, event->key, event->previous);
    }
  return past;
}

static gboolean
in_range (GTreeNode *node, const char *prefix)
{
  return node != NULL && g_str_has_prefix (g_tree_node_key (node), prefix);
}

/* Merges the present with the past: both in key order, the past wins. */
static GPtrArray *
collect (GTree *present, GTree *past, const char *prefix, const char *start)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_blob_unref);
  GTreeNode *now = g_tree_lower_bound (present, start);
  GTreeNode *then = past != NULL ? g_tree_lower_bound (past, start) : NULL;

  while (in_range (now, prefix) || in_range (then, prefix))
    {
      int order = !in_range (now, prefix) ? 1 : !in_range (then, prefix) ? -1 :
                  strcmp (g_tree_node_key (now), g_tree_node_key (then));
      KoprsBlob *blob = g_tree_node_value (order < 0 ? now : then);

      if (blob != NULL)
        g_ptr_array_add (found, koprs_blob_ref (blob));
      if (order <= 0)
        now = g_tree_node_next (now);
      if (order >= 0)
        then = g_tree_node_next (then);
    }
  return found;
}

GPtrArray *
koprs_test_table_snapshot (KoprsTestTable *self, const char *prefix, const char *start, guint64 revision)
{
  g_autoptr (GTree) past = NULL;
  guint64 number;

  if (start == NULL || strcmp (start, prefix) < 0)
    start = prefix;
  if (revision != G_MAXUINT64)
    {
      if (!koprs_test_table_find_event (self, revision, &number))
        return NULL;
      if (number < self->end)
        past = undo_changes (self, number);
    }
  return collect (self->objects, past, prefix, start);
}

guint64
koprs_test_table_get_first_event (KoprsTestTable *self)
{
  return self->first;
}

guint64
koprs_test_table_get_end_event (KoprsTestTable *self)
{
  return self->end;
}

const KoprsTestEvent *
koprs_test_table_get_event (KoprsTestTable *self, guint64 number)
{
  return slot (self, number);
}

gboolean
koprs_test_table_find_event (KoprsTestTable *self, guint64 revision, guint64 *number)
{
  guint64 low = self->first, high = self->end;

  if (revision < self->oldest)
    return FALSE;
  while (low < high)
    {
      guint64 middle = low + (high - low) / 2;

      if (slot (self, middle)->revision > revision)
        high = middle;
      else
        low = middle + 1;
    }
  *number = low;
  return TRUE;
}

void
koprs_test_table_compact (KoprsTestTable *self, guint64 revision)
{
  while (self->first < self->end && slot (self, self->first)->revision <= revision)
    forget_first (self);
  self->oldest = MAX (self->oldest, revision);
}

guint64
koprs_test_table_get_oldest (KoprsTestTable *self)
{
  return self->oldest;
}
