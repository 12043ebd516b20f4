/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* A list beside the old state: what it leaves as it was is marked, what it brings is staged, and what it lacks has gone. */

#include "koprs/watch/koprs-cache-private.h"

#include <string.h>

#include "koprs/koprs-resource-private.h"

/* How a staged object goes into the old table; the low bits are the position. */
#define PLACE_BEFORE 0u                  /* new: in front of that object */
#define PLACE_MODIFIES (1u << 30)        /* the same object, changed */
#define PLACE_SUCCEEDS (2u << 30)        /* another object of that name */
#define PLACE_KIND (3u << 30)

/* After so many objects in a row that were not the expected ones, it is not worth looking any more. */
#define MAX_SURPRISES 32

void
koprs_cache_stage_begin (KoprsCache *self)
{
  KoprsCacheStage *stage = &self->stage;

  koprs_cache_stage_abort (self, NULL);
  stage->open = TRUE;
  stage->kept = g_new0 (guint64, (self->table.n_items + 63) / 64);
}

void
koprs_cache_stage_reserve (KoprsCache *self, gint64 expected)
{
  /* The number comes from a server: it saves growing, and is believed up to a point. */
  if (self->stage.open && self->table.n_items == 0 && expected > 0)
    koprs_cache_sorter_reserve (&self->stage.fresh, self->stage.fresh.n_entries + MIN (expected, 1 << 20));
}

static gboolean
is_kept (const KoprsCacheStage *stage, guint position)
{
  return (stage->kept[position / 64] >> position % 64 & 1) != 0;
}

static void
set_kept (KoprsCacheStage *stage, guint position, gboolean kept)
{
  guint64 bit = (guint64) 1 << position % 64;

  if (kept)
    stage->kept[position / 64] |= bit;
  else
    stage->kept[position / 64] &= ~bit;
}

static void
stage_fresh (KoprsCache *self, const KoprsJsonScan *scan, const KoprsCacheKey *key, guint32 place)
{
  KoprsCacheSorter *fresh = &self->stage.fresh;
  KoprsCacheEntry entry = { NULL, 0, place, 0 };

  entry.resource = g_object_ref (koprs_resource_new_take_blob (koprs_blob_new (scan), self->kind));
  if (self->table.n_items == 0)
    {
      entry.hash = koprs_cache_table_hash (&self->table, key);
      if (!fresh->disordered)
        koprs_cache_table_add_hint (&self->table, entry.hash, fresh->n_entries);
    }
  koprs_cache_sorter_add (fresh, key, entry);
}

void
koprs_cache_stage_add (KoprsCache *self, const KoprsJsonScan *scan)
{
  KoprsCacheStage *stage = &self->stage;
  g_auto (KoprsCacheKey) key = { NULL };
  KoprsBlob *cached;
  gboolean same_object;
  guint position;

  stage->n_surprises++;
  koprs_cache_key_init_scan (&key, scan);
  if (!koprs_cache_table_find_at (&self->table, &key, stage->cursor, &position))
    {
      stage->cursor = position;
      stage_fresh (self, scan, &key, PLACE_BEFORE | position);
      return;
    }
  stage->cursor = position + 1;
  cached = koprs_resource_get_blob (self->table.items[position]);
  same_object = koprs_json_scan_equals (scan, KOPRS_JSON_UID, koprs_blob_get_uid (cached));
  if (same_object && koprs_json_scan_equals (scan, KOPRS_JSON_RESOURCE_VERSION, koprs_blob_get_resource_version (cached)))
    {
      set_kept (stage, position, TRUE);
      return;
    }
  set_kept (stage, position, FALSE);
  stage_fresh (self, scan, &key, (same_object ? PLACE_MODIFIES : PLACE_SUCCEEDS) | position);
}

KoprsJsonSlice
koprs_cache_stage_expect (KoprsCache *self)
{
  KoprsCacheStage *stage = &self->stage;

  if (!stage->open || stage->cursor >= self->table.n_items || stage->n_surprises > MAX_SURPRISES)
    return (KoprsJsonSlice) { NULL, 0 };
  return koprs_blob_get_json (koprs_resource_get_blob (self->table.items[stage->cursor]));
}

void
koprs_cache_stage_keep (KoprsCache *self)
{
  self->stage.n_surprises = 0;
  set_kept (&self->stage, self->stage.cursor++, TRUE);
}

void
koprs_cache_stage_remove (KoprsCache *self, const KoprsJsonScan *scan)
{
  KoprsCacheStage *stage = &self->stage;
  KoprsCacheEntry nothing = { NULL };
  g_auto (KoprsCacheKey) key = { NULL };
  guint position;

  koprs_cache_key_init_scan (&key, scan);
  if (koprs_cache_table_find (&self->table, &key, &position))
    set_kept (stage, position, FALSE);
  koprs_cache_sorter_add (&stage->fresh, &key, nothing);
}

static void
close_stage (KoprsCacheStage *stage)
{
  g_clear_pointer (&stage->kept, g_free);
  koprs_cache_sorter_clear (&stage->fresh);
  memset (stage, 0, sizeof *stage);
}

void
koprs_cache_stage_abort (KoprsCache *self, KoprsChangeQueue *changes)
{
  KoprsCacheStage *stage = &self->stage;
  KoprsChangeQueue now = { NULL };

  if (!stage->open)
    return;
  if (changes == NULL)
    changes = &now;
  for (guint i = 0; i < stage->fresh.n_entries; i++)
    if (stage->fresh.entries[i].resource != NULL)
      koprs_change_queue_push (changes, KOPRS_CHANGE_DISCARDED, stage->fresh.entries[i].resource, stage->fresh.entries[i].resource);
  close_stage (stage);
  koprs_change_queue_clear (&now);
}

/* The first list: the staged objects become the cache. */
static guint
commit_whole (KoprsCache *self, KoprsChangeQueue *changes)
{
  KoprsCacheSorter *fresh = &self->stage.fresh;

  koprs_cache_note_range (self, 0, 0);
  koprs_cache_table_reserve (&self->table, fresh->n_entries);
  for (guint i = 0; i < fresh->n_entries; i++)
    {
      const KoprsCacheEntry *entry = &fresh->entries[i];

      self->table.items[i] = entry->resource;
      if (fresh->disordered)
        koprs_cache_table_add_hint (&self->table, entry->hash, i);
      koprs_change_queue_push (changes, KOPRS_CHANGE_ADDED, entry->resource, NULL);
    }
  self->table.n_items = fresh->n_entries;
  return fresh->n_entries;
}

/* What is neither kept nor followed by a changed state has gone. Old references pass from the table to the changes. */
static void
queue_deletions (KoprsCache *self, KoprsChangeQueue *changes)
{
  KoprsCacheStage *stage = &self->stage;
  const KoprsCacheEntry *entries = stage->fresh.entries;
  guint n_entries = stage->fresh.n_entries, next = 0;

  for (guint i = 0; i < self->table.n_items; i++)
    {
      gboolean stays = is_kept (stage, i);

      while (next < n_entries
             && ((entries[next].place & PLACE_KIND) == PLACE_BEFORE || (entries[next].place & ~PLACE_KIND) < i))
        next++;
      if (next < n_entries && (entries[next].place & ~PLACE_KIND) == i)
        stays = (entries[next].place & PLACE_KIND) == PLACE_MODIFIES;
      if (!stays)
        koprs_change_queue_push (changes, KOPRS_CHANGE_VANISHED, self->table.items[i], NULL);
    }
}

/* Both are in order, and the places say how they mesh: no key is compared, no object touched. */
static KoprsResource **
merge (KoprsCache *self, KoprsChangeQueue *changes, guint *n_merged)
{
  KoprsCacheStage *stage = &self->stage;
  guint n_entries = stage->fresh.n_entries;
  KoprsResource **merged = g_new (KoprsResource *, self->table.n_items + n_entries + 1);
  guint n = 0, old = 0;

  for (guint i = 0; i <= n_entries; i++)
    {
      const KoprsCacheEntry *entry = i < n_entries ? &stage->fresh.entries[i] : NULL;
      guint place = entry != NULL ? entry->place & ~PLACE_KIND : self->table.n_items;
      guint32 kind = entry != NULL ? entry->place & PLACE_KIND : PLACE_BEFORE;

      for (; old < place; old++)
        if (is_kept (stage, old))
          merged[n++] = self->table.items[old];
      if (entry == NULL)
        break;
      merged[n++] = entry->resource;
      koprs_change_queue_push (changes, kind == PLACE_MODIFIES ? KOPRS_CHANGE_MODIFIED : KOPRS_CHANGE_ADDED, entry->resource,
                               kind == PLACE_MODIFIES ? self->table.items[place] : NULL);
      if (kind != PLACE_BEFORE)
        old = place + 1;
    }
  *n_merged = n;
  return merged;
}

/* The range in which old and new differ, and the new items in place of the old ones. */
static void
swap_items (KoprsCache *self, KoprsResource **merged, guint n_merged)
{
  KoprsCacheTable *table = &self->table;
  guint shorter = MIN (table->n_items, n_merged);
  guint head = 0, tail = 0;

  while (head < shorter && table->items[head] == merged[head])
    head++;
  while (tail < shorter - head && table->items[table->n_items - 1 - tail] == merged[n_merged - 1 - tail])
    tail++;
  koprs_cache_note_range (self, head, table->n_items - head - tail);
  g_free (table->items);
  table->items = merged;
  table->n_allocated = table->n_items + self->stage.fresh.n_entries + 1;
  table->n_items = n_merged;
  koprs_cache_table_trim (table);
}

static guint
commit_merged (KoprsCache *self, KoprsChangeQueue *changes)
{
  guint before = changes->length;
  KoprsResource **merged;
  guint n_merged;

  queue_deletions (self, changes);
  merged = merge (self, changes, &n_merged);
  if (changes->length == before)
    g_free (merged);
  else
    swap_items (self, merged, n_merged);
  return changes->length - before;
}

guint
koprs_cache_stage_commit (KoprsCache *self, KoprsChangeQueue *changes)
{
  guint n_changes;

  koprs_cache_sorter_finish (&self->stage.fresh);
  n_changes = self->table.n_items == 0 ? commit_whole (self, changes) : commit_merged (self, changes);
  self->partial = FALSE;
  close_stage (&self->stage);
  return n_changes;
}
