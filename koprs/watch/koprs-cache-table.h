/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Resources in the order of "namespace/name", bytewise, which is the order in which a server lists them: so a list is
 * appended, and a list is compared with the last one by walking along. Beside the sorted array lies a table of hints,
 * hash of the key → position. A hint may be stale or missing; it is only where the search begins. So nothing has to be
 * kept up when positions shift, and keys chosen to collide cost no more than a binary search. */

#include "koprs/koprs-resource.h"
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

/* Where an object is kept. Strings need no NUL; a missing namespace is "". */
typedef struct {
  const char *namespace_;
  gsize namespace_length;
  const char *name;
  gsize name_length;
  char *decoded[2];      /* owned: strings that were written with escapes */
} KoprsCacheKey;

void     koprs_cache_key_init      (KoprsCacheKey *self, const char *namespace_, const char *name);
void     koprs_cache_key_init_scan (KoprsCacheKey *self, const KoprsJsonScan *scan);
void     koprs_cache_key_clear     (KoprsCacheKey *self);
int      koprs_cache_key_compare   (const KoprsCacheKey *self, KoprsResource *resource);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsCacheKey, koprs_cache_key_clear)

typedef struct {
  guint32 hash;
  guint32 position;
} KoprsCacheHint;

typedef struct {
  KoprsResource **items;
  guint n_items;
  guint n_allocated;
  KoprsCacheHint *hints;      /* NULL while the table is small */
  guint n_hints;              /* a power of two */
  guint64 seed;
} KoprsCacheTable;

void     koprs_cache_table_init    (KoprsCacheTable *self);
void     koprs_cache_table_clear   (KoprsCacheTable *self);     /* drops its references */
void     koprs_cache_table_reserve (KoprsCacheTable *self, guint n_items);
void     koprs_cache_table_trim    (KoprsCacheTable *self);

/* Whether the key is there; its position, or the one where it would be. */
gboolean koprs_cache_table_find    (KoprsCacheTable *self, const KoprsCacheKey *key, guint *position);
/* The same, where it is expected at a position, or just before: what a list brings is mostly the next one. */
gboolean koprs_cache_table_find_at (KoprsCacheTable *self, const KoprsCacheKey *key, guint expected, guint *position);

/* A hint for what is, or will be, at the position. */
guint32  koprs_cache_table_hash    (const KoprsCacheTable *self, const KoprsCacheKey *key);
void     koprs_cache_table_add_hint (KoprsCacheTable *self, guint32 hash, guint position);

/* Takes the reference. The key is the resource's. */
void     koprs_cache_table_insert  (KoprsCacheTable *self, guint position, KoprsResource *resource, const KoprsCacheKey *key);
/* Hands the references over. */
KoprsResource *koprs_cache_table_replace (KoprsCacheTable *self, guint position, KoprsResource *resource);
KoprsResource *koprs_cache_table_remove  (KoprsCacheTable *self, guint position);

G_END_DECLS
