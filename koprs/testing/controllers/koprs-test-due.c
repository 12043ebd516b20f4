/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-due.h"

char *
koprs_test_due_pop (GHashTable *set)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, set);
  if (!g_hash_table_iter_next (&iter, &key, NULL))
    return NULL;
  g_hash_table_iter_steal (&iter);
  return key;
}
