/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-reinvocation.h"

#include "koprs/testing/values/koprs-test-node.h"

static void
invoked_clear (KoprsTestInvoked *self)
{
  g_clear_pointer (&self->invoked, g_hash_table_unref);
  g_clear_pointer (&self->due, g_hash_table_unref);
  g_clear_pointer (&self->left, json_node_unref);
}

void
koprs_test_reinvocation_clear (KoprsTestReinvocation *self)
{
  invoked_clear (&self->policies);
  invoked_clear (&self->webhooks);
}

gboolean
koprs_test_reinvocation_next (KoprsTestReinvocation *self)
{
  if (self->round > 0 || !self->changed)
    return FALSE;
  self->round++;
  return TRUE;
}

static void
require_all (KoprsTestInvoked *who)
{
  GHashTableIter iter;
  gpointer key;

  if (who->invoked == NULL)
    return;
  g_hash_table_iter_init (&iter, who->invoked);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (who->due, g_strdup (key));
  g_hash_table_remove_all (who->invoked);
}

void
koprs_test_reinvocation_enter (KoprsTestReinvocation *self, KoprsTestInvoked *who, JsonNode *object)
{
  if (self->round > 0 && object != NULL && (who->left == NULL || !koprs_test_node_equal (who->left, object)))
    require_all (who);
}

void
koprs_test_reinvocation_leave (KoprsTestReinvocation *self, KoprsTestInvoked *who, JsonNode *object)
{
  g_clear_pointer (&who->left, json_node_unref);
  if (self->round == 0 && object != NULL && who->invoked != NULL)
    who->left = koprs_test_node_copy (object);
}

gboolean
koprs_test_reinvocation_asks (KoprsTestReinvocation *self, KoprsTestInvoked *who, const char *key)
{
  return self->round == 0 || (who->due != NULL && g_hash_table_contains (who->due, key));
}

void
koprs_test_reinvocation_change (KoprsTestReinvocation *self, KoprsTestInvoked *who)
{
  self->changed = TRUE;
  require_all (who);
}

void
koprs_test_reinvocation_add (KoprsTestReinvocation *self, KoprsTestInvoked *who, const char *key)
{
  if (who->invoked == NULL)
    {
      who->invoked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      who->due = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  g_hash_table_add (who->invoked, g_strdup (key));
}
