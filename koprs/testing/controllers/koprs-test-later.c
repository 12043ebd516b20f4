/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-later.h"

struct _KoprsTestLater {
  KoprsTestCluster *cluster;
  GHashTable *times;           /* name → gint64 *, seconds since 1970 */
  GHashTable *due;
  KoprsTestTimer *timer;       /* for the first of them; NULL: none */
  void (*wake) (gpointer user_data);
  gpointer user_data;
};

KoprsTestLater *
koprs_test_later_new (KoprsTestCluster *cluster, GHashTable *due, void (*wake) (gpointer user_data), gpointer user_data)
{
  KoprsTestLater *self = g_new0 (KoprsTestLater, 1);

  self->cluster = cluster;
  self->times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->due = g_hash_table_ref (due);
  self->wake = wake;
  self->user_data = user_data;
  return self;
}

void
koprs_test_later_free (KoprsTestLater *self)
{
  g_clear_pointer (&self->timer, koprs_test_timer_free);
  g_hash_table_unref (self->times);
  g_hash_table_unref (self->due);
  g_free (self);
}

static void on_due (gpointer data);

static void
start_timer (KoprsTestLater *self)
{
  KoprsTestClock *clock = koprs_test_cluster_get_clock (self->cluster);
  gint64 now = koprs_test_clock_get_time (clock), first = 0;
  GHashTableIter iter;
  gpointer value;

  g_clear_pointer (&self->timer, koprs_test_timer_free);
  g_hash_table_iter_init (&iter, self->times);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (first == 0 || *(gint64 *) value < first)
      first = *(gint64 *) value;
  if (first != 0)
    self->timer = koprs_test_clock_start_timer (clock, MAX (first * G_USEC_PER_SEC - now, 0), on_due, self);
}

static void
on_due (gpointer data)
{
  KoprsTestLater *self = data;
  gint64 now = koprs_test_cluster_get_time (self->cluster);
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, self->times);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (*(gint64 *) value <= now)
      {
        g_hash_table_add (self->due, g_strdup (name));
        g_hash_table_iter_remove (&iter);
      }
  start_timer (self);
  self->wake (self->user_data);
}

void
koprs_test_later_set (KoprsTestLater *self, const char *name, gint64 time)
{
  if (time == 0 && !g_hash_table_remove (self->times, name))
    return;
  if (time != 0)
    g_hash_table_insert (self->times, g_strdup (name), g_memdup2 (&time, sizeof time));
  start_timer (self);
}
