/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Watches read from the window of changes at the pace of their client, and keep nothing of their own. */

#include "koprs/testing/kinds/koprs-test-kinds-builtin.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/verbs/koprs-test-watch.h"

#include <string.h>

#define LARGE 100000     /* more than a piece */

typedef struct {
  KoprsTestClock *clock;
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  KoprsTestCall *call;
  KoprsTestReply *reply;
} Fixture;

static void
put (Fixture *self, const char *name, gsize size)
{
  g_autofree char *value = g_strnfill (size, 'x');
  g_autofree char *text = g_strdup_printf ("{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"%s\",\"namespace\":\"n\","
                                           "\"uid\":\"%s\"},\"data\":{\"x\":\"%s\"}}", name, name, value);
  g_autoptr (JsonNode) object = koprs_test_node_parse (text, -1, NULL);

  koprs_blob_unref (koprs_test_cluster_put (self->cluster, self->kind, object));
}

/* From the first change on. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *query = NULL;
  KoprsTestListOptions *options;

  self->clock = koprs_test_clock_new ();
  self->cluster = koprs_test_cluster_new (self->clock);
  self->kind = koprs_test_kind_ref (koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", "configmaps"));
  put (self, "first", 1);
  query = g_strdup_printf ("watch=true&resourceVersion=%" G_GUINT64_FORMAT, koprs_test_cluster_get_revision (self->cluster));
  self->call = koprs_test_call_new ("GET", "/api/v1/configmaps", query);
  self->call->kind = koprs_test_kind_ref (self->kind);
  self->reply = koprs_test_reply_new ();
  options = koprs_test_list_options_new (self->call, &error);
  g_assert_no_error (error);
  koprs_test_watch_start (self->cluster, self->call, options, self->reply, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_test_reply_free (self->reply);
  koprs_test_call_free (self->call);
  koprs_test_kind_unref (self->kind);
  koprs_test_cluster_free (self->cluster);
  koprs_test_clock_free (self->clock);
}

static KoprsTestSourceState
pull (Fixture *self, GString *out)
{
  g_string_truncate (out, 0);
  return self->reply->source->pull (self->reply->source, out);
}

static void
a_piece_ends_after_the_event_that_fills_it (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("c%u", i);

      put (self, name, LARGE);
    }
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (pull (self, out), ==, i < 4 ? KOPRS_TEST_SOURCE_MORE : KOPRS_TEST_SOURCE_WAIT);
      g_assert_cmpuint (out->len, >, LARGE);
      g_assert_cmpuint (out->len, <, LARGE + KOPRS_TEST_SOURCE_PIECE);
    }
  g_assert_cmpint (pull (self, out), ==, KOPRS_TEST_SOURCE_WAIT);
  g_assert_cmpuint (out->len, ==, 0);
}

static void
who_falls_out_of_the_window_is_dropped (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) out = g_string_new (NULL);

  put (self, "lost", 1);
  put (self, "kept", 1);
  koprs_test_table_compact (self->kind->table, koprs_test_cluster_get_revision (self->cluster) - 1);
  g_assert_cmpint (pull (self, out), ==, KOPRS_TEST_SOURCE_END);
  g_assert_cmpstr (out->str, ==, "");
}

static void
who_has_read_all_that_was_forgotten_stays (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) out = g_string_new (NULL);

  put (self, "told", 1);
  g_assert_cmpint (pull (self, out), ==, KOPRS_TEST_SOURCE_WAIT);
  koprs_test_table_compact (self->kind->table, koprs_test_cluster_get_revision (self->cluster));
  g_assert_cmpint (pull (self, out), ==, KOPRS_TEST_SOURCE_WAIT);
  put (self, "next", 1);
  g_assert_cmpint (pull (self, out), ==, KOPRS_TEST_SOURCE_WAIT);
  g_assert_nonnull (strstr (out->str, "\"name\":\"next\""));
}

#define add(name, test) g_test_add ("/test-watch-window/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("a-piece-ends-after-the-event-that-fills-it", a_piece_ends_after_the_event_that_fills_it);
  add ("who-falls-out-of-the-window-is-dropped", who_falls_out_of_the_window_is_dropped);
  add ("who-has-read-all-that-was-forgotten-stays", who_has_read_all_that_was_forgotten_stays);
  return g_test_run ();
}
