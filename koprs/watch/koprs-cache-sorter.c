/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-cache-sorter.h"

#include <stdlib.h>
#include <string.h>

#include "koprs/koprs-resource-private.h"

/* Entries that are sorted at a time; runs of one length are merged as soon as there are two. */
#define RUN 256u

void
koprs_cache_sorter_clear (KoprsCacheSorter *self)
{
  g_free (self->entries);
  g_free (self->spare);
  if (self->keys != NULL)
    g_string_free (self->keys, TRUE);
  memset (self, 0, sizeof *self);
}

void
koprs_cache_sorter_reserve (KoprsCacheSorter *self, guint n_entries)
{
  if (n_entries <= self->n_allocated)
    return;
  self->n_allocated = n_entries;
  self->entries = g_renew (KoprsCacheEntry, self->entries, n_entries);
}

/* --------------------------------------------------------------- sorting */

/* Among equals the earlier one first. */
static int
compare (const char *keys, const KoprsCacheEntry *a, const KoprsCacheEntry *b)
{
  int order = strcmp (keys + a->key, keys + b->key);

  return order != 0 ? order : (a->key > b->key) - (a->key < b->key);
}

static int
compare_with_data (gconstpointer a, gconstpointer b, gpointer keys)
{
  return compare (keys, a, b);
}

/* Two sorted neighbours, [first, second) and [second, end). */
static void
merge (KoprsCacheSorter *self, guint first, guint second, guint end)
{
  KoprsCacheEntry *entries = self->entries;
  guint left = 0, right = second, n_left = second - first;
  const char *keys = self->keys->str;

  if (n_left == 0 || second == end || compare (keys, &entries[second - 1], &entries[second]) < 0)
    return;
  self->spare = g_renew (KoprsCacheEntry, self->spare, n_left);
  memcpy (self->spare, entries + first, n_left * sizeof *entries);
  for (guint to = first; left < n_left; to++)
    if (right < end && compare (keys, &entries[right], &self->spare[left]) < 0)
      entries[to] = entries[right++];
    else
      entries[to] = self->spare[left++];
}

static void
sort_run (KoprsCacheSorter *self, guint first, guint end)
{
  qsort_r (self->entries + first, end - first, sizeof *self->entries, compare_with_data, self->keys->str);
}

/* A run is full: as in a binary counter, each carry is a merge. */
static void
end_run (KoprsCacheSorter *self)
{
  guint end = self->n_entries;

  sort_run (self, end - RUN, end);
  for (guint length = RUN, n_runs = end / RUN; n_runs % 2 == 0; n_runs /= 2, length *= 2)
    merge (self, end - 2 * length, end - length, end);
}

/* ------------------------------------------------------------------ keys */

static guint32
add_key (KoprsCacheSorter *self, const KoprsCacheKey *key)
{
  gsize offset = self->keys->len;

  g_string_append_len (self->keys, key->namespace_, (gssize) key->namespace_length);
  g_string_append_c (self->keys, '/');
  g_string_append_len (self->keys, key->name, (gssize) key->name_length);
  g_string_append_c (self->keys, '\0');
  return (guint32) offset;
}

/* What came so far was in order: any cut of it is a sorted run. */
static void
begin_disorder (KoprsCacheSorter *self)
{
  self->disordered = TRUE;
  self->keys = g_string_sized_new (4096);
  for (guint i = 0; i < self->n_entries; i++)
    {
      KoprsBlob *blob = koprs_resource_get_blob (self->entries[i].resource);
      KoprsCacheKey key;

      koprs_cache_key_init (&key, koprs_blob_get_namespace (blob), koprs_blob_get_name (blob));
      self->entries[i].key = add_key (self, &key);
    }
}

void
koprs_cache_sorter_add (KoprsCacheSorter *self, const KoprsCacheKey *key, KoprsCacheEntry entry)
{
  const KoprsCacheEntry *last = self->n_entries > 0 ? &self->entries[self->n_entries - 1] : NULL;

  if (!self->disordered && (entry.resource == NULL || (last != NULL && koprs_cache_key_compare (key, last->resource) <= 0)))
    begin_disorder (self);
  if (self->disordered)
    entry.key = add_key (self, key);
  if (self->n_entries == self->n_allocated)
    koprs_cache_sorter_reserve (self, self->n_allocated + self->n_allocated / 2 + 16);
  self->entries[self->n_entries++] = entry;
  if (self->disordered && self->n_entries % RUN == 0)
    end_run (self);
}

/* -------------------------------------------------------------------- end */

static void
drop_repeated (KoprsCacheSorter *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_entries; i++)
    {
      KoprsCacheEntry *entry = &self->entries[i];
      gboolean repeated = i + 1 < self->n_entries && strcmp (self->keys->str + entry->key, self->keys->str + entry[1].key) == 0;

      if (!repeated && entry->resource != NULL)
        self->entries[n++] = *entry;
      else if (entry->resource != NULL)
        {
          g_object_unref (entry->resource);
          g_object_unref (entry->resource);
        }
    }
  self->n_entries = n;
}

void
koprs_cache_sorter_finish (KoprsCacheSorter *self)
{
  guint sorted = self->n_entries - self->n_entries % RUN;

  if (!self->disordered)
    return;
  sort_run (self, sorted, self->n_entries);
  /* The runs of the counter, from the shortest on. */
  for (guint end = self->n_entries; sorted > 0;)
    {
      guint length = sorted & -sorted;

      merge (self, sorted - length, sorted, end);
      sorted -= length;
    }
  drop_repeated (self);
}
