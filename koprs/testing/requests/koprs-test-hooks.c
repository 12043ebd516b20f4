/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-hooks.h"

#include <string.h>

KoprsTestHooks *
koprs_test_hooks_new (KoprsTestAsker *asker)
{
  KoprsTestHooks *self = g_new0 (KoprsTestHooks, 1);

  self->asker = asker;
  return self;
}

void
koprs_test_hooks_free (KoprsTestHooks *self)
{
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_clear_pointer (&self->settled, g_hash_table_unref);
  g_free (self->name);
  g_free (self->uid);
  g_free (self);
}

gboolean
koprs_test_hooks_wait (const KoprsTestHooks *self)
{
  return self->pending != NULL && self->pending->len > 0;
}

KoprsTestHook *
koprs_test_hooks_find (KoprsTestHooks *self, const char *key)
{
  return self->settled != NULL ? g_hash_table_lookup (self->settled, key) : NULL;
}

void
koprs_test_hooks_ask (KoprsTestHooks *self, KoprsTestHook *hook)
{
  if (self->pending == NULL)
    self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_test_hook_free);
  for (guint i = 0; i < self->pending->len; i++)
    if (strcmp (((KoprsTestHook *) g_ptr_array_index (self->pending, i))->key, hook->key) == 0)
      {
        koprs_test_hook_free (hook);
        return;
      }
  g_ptr_array_add (self->pending, hook);
}

void
koprs_test_hooks_settle (KoprsTestHooks *self)
{
  if (self->settled == NULL)
    self->settled = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) koprs_test_hook_free);
  while (koprs_test_hooks_wait (self))
    {
      KoprsTestHook *hook = g_ptr_array_steal_index (self->pending, self->pending->len - 1);

      g_hash_table_replace (self->settled, hook->key, hook);
    }
}

char *
koprs_test_hooks_keep (char **slot, char *text)
{
  if (*slot == NULL)
    *slot = text;
  else
    g_free (text);
  return g_strdup (*slot);
}
