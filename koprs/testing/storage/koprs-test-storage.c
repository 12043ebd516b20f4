/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/storage/koprs-test-storage.h"

struct _KoprsTestStorage {
  GHashTable *tables;    /* name → KoprsTestTable */
  guint64 revision;
  guint64 compacted;
  guint window;
};

KoprsTestStorage *
koprs_test_storage_new (guint window)
{
  KoprsTestStorage *self = g_new0 (KoprsTestStorage, 1);

  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) koprs_test_table_free);
  self->window = window;
  self->revision = 1;
  return self;
}

void
koprs_test_storage_free (KoprsTestStorage *self)
{
  g_hash_table_unref (self->tables);
  g_free (self);
}

KoprsTestTable *
koprs_test_storage_get_table (KoprsTestStorage *self, const char *name)
{
  KoprsTestTable *table = g_hash_table_lookup (self->tables, name);

  if (table == NULL)
    {
      table = koprs_test_table_new (self->window);
      koprs_test_table_compact (table, self->compacted);
      g_hash_table_insert (self->tables, g_strdup (name), table);
    }
  return table;
}

guint64
koprs_test_storage_get_revision (KoprsTestStorage *self)
{
  return self->revision;
}

void
koprs_test_storage_raise (KoprsTestStorage *self, guint64 revision)
{
  self->revision = MAX (self->revision, revision);
}

guint64
koprs_test_storage_advance (KoprsTestStorage *self)
{
  return ++self->revision;
}

void
koprs_test_storage_compact (KoprsTestStorage *self)
{
  GHashTableIter iter;
  gpointer table;

  self->compacted = self->revision;
  g_hash_table_iter_init (&iter, self->tables);
  while (g_hash_table_iter_next (&iter, NULL, &table))
    koprs_test_table_compact (table, self->revision);
}
