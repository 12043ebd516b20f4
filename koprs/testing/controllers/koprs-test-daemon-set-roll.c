/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Which pods of a DaemonSet are there and which are replaced. */

#include "koprs/testing/controllers/koprs-test-backends.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-daemon-set.h"
#include "koprs/testing/controllers/koprs-test-placement.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

/* What of a Node's pods stays: one of the present revision, one of a revision before. */
typedef struct {
  JsonNode *fresh;
  JsonNode *old;
  gboolean many;             /* there are more */
} Pair;

static KoprsTestPlacement
judge (const KoprsTestDaemonSet *self, JsonNode *node)
{
  return koprs_test_placement_judge (node, koprs_test_node_get (self->template, "spec"));
}

static Pair
find_pair (const KoprsTestDaemonSet *self, GPtrArray *pods)
{
  Pair pair = { NULL };

  for (guint i = 0; pods != NULL && i < pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (pods, i);
      JsonNode **place = koprs_test_daemon_set_is_updated (self, pod) ? &pair.fresh : &pair.old;

      if (koprs_test_children_is_leaving (pod))
        continue;
      if (*place != NULL)
        pair.many = TRUE;
      else
        *place = pod;
    }
  return pair;
}

/* Those that go on; what has ended goes. */
static GPtrArray *
find_running (const KoprsTestDaemonSet *self, GPtrArray *pods)
{
  GPtrArray *running = g_ptr_array_new ();

  for (guint i = 0; pods != NULL && i < pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (pods, i);
      const char *phase = koprs_test_cells_find_text (pod, "status.phase");

      if (koprs_test_children_is_leaving (pod))
        continue;
      if (g_strcmp0 (phase, "Failed") == 0 || g_strcmp0 (phase, "Succeeded") == 0)
        koprs_test_daemon_set_delete_pod (self, pod);
      else
        g_ptr_array_add (running, pod);
    }
  return running;
}

/* The old one stays until the new one works, if it works itself. */
static void
keep_pair (const KoprsTestDaemonSet *self, GPtrArray *running)
{
  Pair pair = find_pair (self, running);

  for (guint i = 0; i < running->len; i++)
    if (g_ptr_array_index (running, i) != pair.fresh && g_ptr_array_index (running, i) != pair.old)
      koprs_test_daemon_set_delete_pod (self, g_ptr_array_index (running, i));
  if (pair.fresh != NULL && pair.old != NULL &&
      (!koprs_test_backends_is_ready (pair.old) || koprs_test_daemon_set_is_available (self, pair.fresh)))
    koprs_test_daemon_set_delete_pod (self, pair.old);
}

static void
tidy (const KoprsTestDaemonSet *self, JsonNode *node, GPtrArray *pods, gboolean fits)
{
  g_autoptr (GPtrArray) running = find_running (self, pods);

  if (self->surge > 0 && running->len > 1)
    keep_pair (self, running);
  else if (self->surge > 0 && running->len == 0 && fits)
    koprs_test_daemon_set_make_pod (self, koprs_test_object_get_name (node));
  else
    for (guint i = 1; i < running->len; i++)
      koprs_test_daemon_set_delete_pod (self, g_ptr_array_index (running, i));
}

static void
delete_all (const KoprsTestDaemonSet *self, GPtrArray *pods)
{
  for (guint i = 0; pods != NULL && i < pods->len; i++)
    if (!koprs_test_children_is_leaving (g_ptr_array_index (pods, i)))
      koprs_test_daemon_set_delete_pod (self, g_ptr_array_index (pods, i));
}

static void
manage_node (const KoprsTestDaemonSet *self, JsonNode *node)
{
  const char *name = koprs_test_object_get_name (node);
  GPtrArray *pods = koprs_test_daemon_set_get_pods (self, name);
  KoprsTestPlacement placement = judge (self, node);

  if (placement == KOPRS_TEST_PLACEMENT_NO)
    delete_all (self, pods);
  else if (pods != NULL)
    tidy (self, node, pods, placement == KOPRS_TEST_PLACEMENT_FITS);
  else if (placement == KOPRS_TEST_PLACEMENT_FITS)
    koprs_test_daemon_set_make_pod (self, name);
}

/* Pods that have never come to a Node that is gone. */
static void
delete_lost (const KoprsTestDaemonSet *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer name, pods;

  for (guint i = 0; i < self->nodes->len; i++)
    g_hash_table_add (names, (gpointer) koprs_test_object_get_name (g_ptr_array_index (self->nodes, i)));
  g_hash_table_iter_init (&iter, self->pods);
  while (g_hash_table_iter_next (&iter, &name, &pods))
    for (guint i = 0; !g_hash_table_contains (names, name) && i < ((GPtrArray *) pods)->len; i++)
      {
        JsonNode *pod = g_ptr_array_index ((GPtrArray *) pods, i);

        if (koprs_test_cells_find_text (pod, "spec.nodeName") == NULL && !koprs_test_children_is_leaving (pod))
          koprs_test_daemon_set_delete_pod (self, pod);
      }
}

void
koprs_test_daemon_set_manage (KoprsTestDaemonSet *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    manage_node (self, g_ptr_array_index (self->nodes, i));
  delete_lost (self);
}

/* Old pods that don't work go at once; of those that do, as many as may be missing. */
static void
replace (const KoprsTestDaemonSet *self)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  gint64 many = self->unavailable;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      JsonNode *node = g_ptr_array_index (self->nodes, i);
      GPtrArray *pods = koprs_test_daemon_set_get_pods (self, koprs_test_object_get_name (node));
      Pair pair = find_pair (self, pods);

      if (pods == NULL && judge (self, node) != KOPRS_TEST_PLACEMENT_FITS)
        continue;
      if (!pair.many && pair.old != NULL && pair.fresh == NULL && koprs_test_daemon_set_is_available (self, pair.old))
        {
          g_ptr_array_add (candidates, pair.old);
          continue;
        }
      if (pair.many || pair.fresh == NULL || pair.old != NULL || !koprs_test_daemon_set_is_available (self, pair.fresh))
        many--;
      if (!pair.many && pair.old != NULL && pair.fresh == NULL)
        koprs_test_daemon_set_delete_pod (self, pair.old);
    }
  for (guint i = 0; i < candidates->len && many > 0; i++, many--)
    koprs_test_daemon_set_delete_pod (self, g_ptr_array_index (candidates, i));
}

/* New pods come beside those old ones that work, on as many Nodes as may have two; and beside all that don't. */
static void
surge (const KoprsTestDaemonSet *self)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  gint64 many = self->surge;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      JsonNode *node = g_ptr_array_index (self->nodes, i);
      Pair pair = find_pair (self, koprs_test_daemon_set_get_pods (self, koprs_test_object_get_name (node)));
      gboolean available = pair.old != NULL && koprs_test_daemon_set_is_available (self, pair.old);

      if (pair.many || (pair.old != NULL && pair.fresh != NULL && !koprs_test_daemon_set_is_available (self, pair.fresh)))
        many--;
      else if (pair.old != NULL && pair.fresh != NULL)
        koprs_test_daemon_set_delete_pod (self, pair.old);
      else if (pair.old != NULL && judge (self, node) != KOPRS_TEST_PLACEMENT_FITS && !available)
        koprs_test_daemon_set_delete_pod (self, pair.old);
      else if (pair.old != NULL && judge (self, node) == KOPRS_TEST_PLACEMENT_FITS && available)
        g_ptr_array_add (candidates, node);
      else if (pair.old != NULL && judge (self, node) == KOPRS_TEST_PLACEMENT_FITS)
        koprs_test_daemon_set_make_pod (self, koprs_test_object_get_name (node));
    }
  for (guint i = 0; i < candidates->len && many > 0; i++, many--)
    koprs_test_daemon_set_make_pod (self, koprs_test_object_get_name (g_ptr_array_index (candidates, i)));
}

void
koprs_test_daemon_set_roll (KoprsTestDaemonSet *self)
{
  if (self->surge > 0)
    surge (self);
  else
    replace (self);
}
