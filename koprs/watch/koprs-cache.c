/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-cache-private.h"

#include <string.h>

#include "koprs/koprs-resource-private.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/watch/koprs-resource-version.h"

KoprsCache *
koprs_cache_new (KoprsKind *kind)
{
  KoprsCache *self = g_new0 (KoprsCache, 1);

  self->ref_count = 1;
  self->kind = g_object_ref (kind);
  self->views = g_ptr_array_new_with_free_func (g_free);
  koprs_cache_table_init (&self->table);
  return self;
}

KoprsCache *
koprs_cache_ref (KoprsCache *self)
{
  self->ref_count++;
  return self;
}

void
koprs_cache_unref (KoprsCache *self)
{
  if (--self->ref_count > 0)
    return;
  koprs_cache_stage_abort (self, NULL);
  koprs_cache_table_clear (&self->table);
  g_ptr_array_unref (self->views);
  g_object_unref (self->kind);
  g_free (self);
}

void
koprs_cache_set_partial (KoprsCache *self)
{
  self->partial = TRUE;
}

guint
koprs_cache_get_n_items (KoprsCache *self)
{
  return self->table.n_items;
}

KoprsResource *
koprs_cache_get_item (KoprsCache *self, guint position)
{
  return position < self->table.n_items ? self->table.items[position] : NULL;
}

KoprsResource *
koprs_cache_lookup (KoprsCache *self, const char *namespace_, const char *name)
{
  KoprsCacheKey key;
  guint position;

  koprs_cache_key_init (&key, namespace_, name);
  return koprs_cache_table_find (&self->table, &key, &position) ? self->table.items[position] : NULL;
}

/* ---------------------------------------------------------------- events */

/* How the scanned object's resourceVersion relates to that of a cached one. */
static KoprsVersionOrder
compare_versions (const KoprsJsonScan *scan, KoprsBlob *cached)
{
  KoprsJsonSlice version = koprs_json_scan_get (scan, KOPRS_JSON_RESOURCE_VERSION);
  const char *other = koprs_blob_get_resource_version (cached);

  if (version.length < 2 || version.data[0] != '"' || other == NULL)
    return KOPRS_VERSION_INCOMPARABLE;
  return koprs_resource_version_compare (version.data + 1, version.length - 2, other, strlen (other));
}

static KoprsResource *
make_resource (KoprsCache *self, const KoprsJsonScan *scan)
{
  return koprs_resource_new_take_blob (koprs_blob_new (scan), self->kind);
}

static guint
apply_unknown (KoprsCache *self, KoprsJsonEvent event, const KoprsJsonScan *scan, const KoprsCacheKey *key, guint position,
               KoprsChangeQueue *changes)
{
  KoprsChangeType type = self->partial && event == KOPRS_JSON_MODIFIED ? KOPRS_CHANGE_MODIFIED : KOPRS_CHANGE_ADDED;
  KoprsResource *resource;

  if (event == KOPRS_JSON_DELETED && !self->partial)
    return 0;
  resource = make_resource (self, scan);
  if (event == KOPRS_JSON_DELETED)
    {
      koprs_change_queue_push (changes, KOPRS_CHANGE_DELETED, resource, NULL);
      return 1;
    }
  koprs_cache_note_range (self, position, 0);
  koprs_cache_table_insert (&self->table, position, g_object_ref (resource), key);
  koprs_change_queue_push (changes, type, resource, NULL);
  return 1;
}

/* A known name with another uid: what was known is gone, and its end was not seen. */
static guint
apply_replacement (KoprsCache *self, const KoprsJsonScan *scan, guint position, gboolean same_object, KoprsChangeQueue *changes)
{
  KoprsResource *resource = make_resource (self, scan);
  KoprsResource *previous;

  koprs_cache_note_range (self, position, 1);
  previous = koprs_cache_table_replace (&self->table, position, g_object_ref (resource));
  if (same_object)
    {
      koprs_change_queue_push (changes, KOPRS_CHANGE_MODIFIED, resource, previous);
      return 1;
    }
  koprs_change_queue_push (changes, KOPRS_CHANGE_VANISHED, previous, NULL);
  koprs_change_queue_push (changes, KOPRS_CHANGE_ADDED, resource, NULL);
  return 2;
}

static guint
apply_deletion (KoprsCache *self, const KoprsJsonScan *scan, guint position, gboolean same_object, KoprsChangeQueue *changes)
{
  g_autoptr (KoprsResource) last = NULL;

  koprs_cache_note_range (self, position, 1);
  last = koprs_cache_table_remove (&self->table, position);
  if (same_object)
    koprs_change_queue_push (changes, KOPRS_CHANGE_DELETED, make_resource (self, scan), NULL);
  else
    koprs_change_queue_push (changes, KOPRS_CHANGE_VANISHED, g_steal_pointer (&last), NULL);
  return 1;
}

guint
koprs_cache_apply (KoprsCache *self, KoprsJsonEvent event, const KoprsJsonScan *scan, KoprsChangeQueue *changes)
{
  g_auto (KoprsCacheKey) key = { NULL };
  KoprsBlob *cached;
  KoprsVersionOrder order;
  gboolean same_object;
  guint position;

  koprs_cache_key_init_scan (&key, scan);
  if (!koprs_cache_table_find (&self->table, &key, &position))
    return apply_unknown (self, event, scan, &key, position, changes);
  cached = koprs_resource_get_blob (self->table.items[position]);
  same_object = koprs_json_scan_equals (scan, KOPRS_JSON_UID, koprs_blob_get_uid (cached));
  order = compare_versions (scan, cached);
  if (order == KOPRS_VERSION_OLDER)
    return 0;
  if (event == KOPRS_JSON_DELETED)
    return apply_deletion (self, scan, position, same_object, changes);
  if (same_object && order == KOPRS_VERSION_EQUAL)
    return 0;
  return apply_replacement (self, scan, position, same_object, changes);
}

/* ----------------------------------------------------------------- views */

void
koprs_cache_add_view (KoprsCache *self, KoprsCacheViewFunc func, gpointer data)
{
  KoprsCacheView *view = g_new0 (KoprsCacheView, 1);

  *view = (KoprsCacheView){ func, data, self->table.n_items, G_MAXUINT, G_MAXUINT };
  g_ptr_array_add (self->views, view);
}

static void
sweep_views (KoprsCache *self)
{
  for (guint i = self->views->len; i > 0; i--)
    if (((KoprsCacheView *) self->views->pdata[i - 1])->func == NULL)
      g_ptr_array_remove_index (self->views, i - 1);
}

void
koprs_cache_remove_view (KoprsCache *self, gpointer data)
{
  for (guint i = 0; i < self->views->len; i++)
    {
      KoprsCacheView *view = self->views->pdata[i];

      if (view->data == data)
        view->func = NULL;
    }
  if (self->publishing == 0)
    sweep_views (self);
}

void
koprs_cache_note_range (KoprsCache *self, guint position, guint removed)
{
  for (guint i = 0; i < self->views->len; i++)
    {
      KoprsCacheView *view = self->views->pdata[i];

      view->head = MIN (view->head, position);
      view->tail = MIN (view->tail, self->table.n_items - position - removed);
    }
}

/* The books are closed before the function runs: it may end in another publish (). */
static void
publish_to (KoprsCache *self, KoprsCacheView *view)
{
  guint n_known = view->n_known, n_items = self->table.n_items;
  guint head = view->head, tail = view->tail;

  if (head == G_MAXUINT)
    return;
  view->n_known = n_items;
  view->head = G_MAXUINT;
  view->tail = G_MAXUINT;
  if (n_known - head - tail > 0 || n_items - head - tail > 0)
    view->func (head, n_known - head - tail, n_items - head - tail, view->data);
}

void
koprs_cache_publish (KoprsCache *self)
{
  guint n_views = self->views->len;

  if (n_views == 0)
    return;
  koprs_cache_ref (self);
  self->publishing++;
  for (guint i = 0; i < n_views; i++)
    if (((KoprsCacheView *) self->views->pdata[i])->func != NULL)
      publish_to (self, self->views->pdata[i]);
  if (--self->publishing == 0)
    sweep_views (self);
  koprs_cache_unref (self);
}
