/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-cache-table.h"

#include <string.h>

#include "koprs/koprs-resource-private.h"
#include "koprs/json/koprs-json-value.h"

/* Below this a binary search is as quick as a hint. */
#define HINTS_FROM 64
/* Hints of one hash's neighbourhood: 32 bytes, half a cache line. */
#define WAYS 4

/* ------------------------------------------------------------------ keys */

void
koprs_cache_key_init (KoprsCacheKey *self, const char *namespace_, const char *name)
{
  self->namespace_ = namespace_ != NULL ? namespace_ : "";
  self->namespace_length = strlen (self->namespace_);
  self->name = name != NULL ? name : "";
  self->name_length = strlen (self->name);
  self->decoded[0] = NULL;
  self->decoded[1] = NULL;
}

/* The text of a JSON string: between the quotes where it has no escapes, else decoded into `decoded`. */
static const char *
read_string (KoprsJsonSlice value, gsize *length, char **decoded)
{
  *decoded = NULL;
  *length = 0;
  if (value.length < 2 || value.data[0] != '"')
    return "";
  if (memchr (value.data, '\\', value.length) == NULL)
    {
      *length = value.length - 2;
      return value.data + 1;
    }
  *decoded = koprs_json_value_dup_string (value);
  *length = strlen (*decoded);
  return *decoded;
}

void
koprs_cache_key_init_scan (KoprsCacheKey *self, const KoprsJsonScan *scan)
{
  self->namespace_ = read_string (koprs_json_scan_get (scan, KOPRS_JSON_NAMESPACE), &self->namespace_length, &self->decoded[0]);
  self->name = read_string (koprs_json_scan_get (scan, KOPRS_JSON_NAME), &self->name_length, &self->decoded[1]);
}

void
koprs_cache_key_clear (KoprsCacheKey *self)
{
  g_clear_pointer (&self->decoded[0], g_free);
  g_clear_pointer (&self->decoded[1], g_free);
}

/* By bytes, `end` standing behind the last one: the namespace is followed by '/', so "a/x" comes after "a-b/x". */
static int
compare_text (const char *text, gsize length, const char *other, int end)
{
  gsize other_length = other != NULL ? strlen (other) : 0;
  int order = memcmp (text, other != NULL ? other : "", MIN (length, other_length));

  if (order != 0 || length == other_length)
    return order;
  if (length < other_length)
    return end - (guchar) other[length];
  return (guchar) text[other_length] - end;
}

int
koprs_cache_key_compare (const KoprsCacheKey *self, KoprsResource *resource)
{
  KoprsBlob *blob = koprs_resource_get_blob (resource);
  int order = compare_text (self->namespace_, self->namespace_length, koprs_blob_get_namespace (blob), '/');

  return order != 0 ? order : compare_text (self->name, self->name_length, koprs_blob_get_name (blob), '\0');
}

static guint64
mix_text (guint64 hash, const char *text, gsize length)
{
  guint64 word;

  for (; length >= sizeof word; text += sizeof word, length -= sizeof word)
    {
      memcpy (&word, text, sizeof word);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
      hash ^= hash >> 32;
    }
  word = length;
  for (gsize i = 0; i < length; i++)
    word = word << 8 | (guchar) text[i];
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
  return hash ^ hash >> 32;
}

guint32
koprs_cache_table_hash (const KoprsCacheTable *self, const KoprsCacheKey *key)
{
  guint64 hash = mix_text (self->seed, key->namespace_, key->namespace_length);

  return (guint32) mix_text (hash, key->name, key->name_length);
}

/* ----------------------------------------------------------------- hints */

static void
add_hint (KoprsCacheTable *self, guint32 hash, guint position)
{
  KoprsCacheHint *way = self->hints + (hash & (self->n_hints - WAYS));
  KoprsCacheHint *victim = way + (hash >> 30);

  for (guint i = 0; i < WAYS; i++)
    if (way[i].position == G_MAXUINT32 || way[i].hash == hash)
      {
        victim = way + i;
        break;
      }
  *victim = (KoprsCacheHint){ hash, position };
}

/* The old hints find their new place by their hashes; no object is touched. */
static void
grow_hints (KoprsCacheTable *self, guint n_items)
{
  guint n_old = self->n_hints;
  g_autofree KoprsCacheHint *old = NULL;

  if (n_items < HINTS_FROM || n_items <= self->n_hints)
    return;
  old = g_steal_pointer (&self->hints);
  for (self->n_hints = MAX (self->n_hints, HINTS_FROM); self->n_hints < n_items; self->n_hints *= 2)
    ;
  self->hints = g_new (KoprsCacheHint, self->n_hints);
  memset (self->hints, 0xff, self->n_hints * sizeof (KoprsCacheHint));
  for (guint i = 0; i < n_old; i++)
    if (old[i].position != G_MAXUINT32)
      add_hint (self, old[i].hash, old[i].position);
}

void
koprs_cache_table_add_hint (KoprsCacheTable *self, guint32 hash, guint position)
{
  grow_hints (self, MAX (self->n_items, position + 1));
  if (self->hints != NULL)
    add_hint (self, hash, position);
}

/* From a guess outward in doubling steps, then between the last two: a stale hint costs the logarithm of its drift. A step
 * of the table's size is a plain bisection. */
static gboolean
search_from (KoprsCacheTable *self, const KoprsCacheKey *key, guint guess, guint step, guint *position)
{
  guint low = 0, high = self->n_items;      /* what is before low is smaller, what is from high on is greater */
  guint probe = guess < high ? guess : high - 1;

  while (low < high)
    {
      int order = koprs_cache_key_compare (key, self->items[probe]);

      if (order == 0)
        {
          *position = probe;
          return TRUE;
        }
      if (order < 0)
        high = probe;
      else
        low = probe + 1;
      if (step >= high - low)
        probe = low + (high - low) / 2;
      else
        {
          probe = order < 0 ? high - step : low + step - 1;
          step *= 2;
        }
    }
  *position = low;
  return FALSE;
}

/* ----------------------------------------------------------------- table */

void
koprs_cache_table_init (KoprsCacheTable *self)
{
  memset (self, 0, sizeof *self);
  self->seed = (guint64) g_random_int () << 32 | g_random_int ();
}

void
koprs_cache_table_clear (KoprsCacheTable *self)
{
  for (guint i = 0; i < self->n_items; i++)
    g_object_unref (self->items[i]);
  self->n_items = 0;
  self->n_allocated = 0;
  self->n_hints = 0;
  g_clear_pointer (&self->items, g_free);
  g_clear_pointer (&self->hints, g_free);
}

void
koprs_cache_table_reserve (KoprsCacheTable *self, guint n_items)
{
  if (n_items > self->n_allocated)
    {
      self->n_allocated = n_items;
      self->items = g_renew (KoprsResource *, self->items, n_items);
    }
  grow_hints (self, n_items);
}

void
koprs_cache_table_trim (KoprsCacheTable *self)
{
  if (self->n_allocated - self->n_items <= self->n_items / 8)
    return;
  self->n_allocated = self->n_items;
  self->items = g_renew (KoprsResource *, self->items, self->n_items);
}

gboolean
koprs_cache_table_find (KoprsCacheTable *self, const KoprsCacheKey *key, guint *position)
{
  guint middle = self->n_items / 2, step = self->n_items;
  guint32 hash;
  KoprsCacheHint *way;
  gboolean found;

  if (self->hints == NULL || self->n_items == 0)
    return search_from (self, key, middle, step, position);
  hash = koprs_cache_table_hash (self, key);
  way = self->hints + (hash & (self->n_hints - WAYS));
  for (guint i = 0; i < WAYS; i++)
    if (way[i].hash == hash && way[i].position != G_MAXUINT32)
      {
        found = search_from (self, key, way[i].position, 1, position);
        if (found)
          way[i].position = *position;
        return found;
      }
  found = search_from (self, key, middle, step, position);
  if (found)
    add_hint (self, hash, *position);
  return found;
}

gboolean
koprs_cache_table_find_at (KoprsCacheTable *self, const KoprsCacheKey *key, guint expected, guint *position)
{
  int order = expected < self->n_items ? koprs_cache_key_compare (key, self->items[expected]) : -1;

  *position = expected;
  if (order == 0)
    return TRUE;
  if (order < 0 && (expected == 0 || koprs_cache_key_compare (key, self->items[expected - 1]) > 0))
    return FALSE;
  return koprs_cache_table_find (self, key, position);
}

void
koprs_cache_table_insert (KoprsCacheTable *self, guint position, KoprsResource *resource, const KoprsCacheKey *key)
{
  if (self->n_items == self->n_allocated)
    {
      self->n_allocated = self->n_allocated + self->n_allocated / 2 + 16;
      self->items = g_renew (KoprsResource *, self->items, self->n_allocated);
    }
  if (position < self->n_items)
    memmove (self->items + position + 1, self->items + position, (self->n_items - position) * sizeof (KoprsResource *));
  self->items[position] = resource;
  self->n_items++;
  koprs_cache_table_add_hint (self, koprs_cache_table_hash (self, key), position);
}

KoprsResource *
koprs_cache_table_replace (KoprsCacheTable *self, guint position, KoprsResource *resource)
{
  KoprsResource *previous = self->items[position];

  self->items[position] = resource;
  return previous;
}

KoprsResource *
koprs_cache_table_remove (KoprsCacheTable *self, guint position)
{
  KoprsResource *removed = self->items[position];

  self->n_items--;
  memmove (self->items + position, self->items + position + 1, (self->n_items - position) * sizeof (KoprsResource *));
  return removed;
}
