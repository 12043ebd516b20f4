/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/storage/koprs-test-table.h"

static KoprsBlob *
blob (const char *name, const char *text)
{
  g_autofree char *json = g_strdup_printf ("{\"metadata\":{\"name\":\"%s\"},\"text\":\"%s\"}", name, text);
  g_autoptr (GError) error = NULL;
  KoprsBlob *made = koprs_blob_new_from_json (json, strlen (json), &error);

  g_assert_no_error (error);
  return made;
}

static void
put (KoprsTestTable *table, const char *key, const char *text, guint64 revision)
{
  g_autoptr (KoprsBlob) object = blob (key, text);

  koprs_test_table_put (table, key, object, revision);
}

static void
drop (KoprsTestTable *table, const char *key, guint64 revision)
{
  g_autoptr (KoprsBlob) last = koprs_blob_ref (koprs_test_table_lookup (table, key));

  koprs_test_table_remove (table, key, last, revision);
}

/* "name=text name=text" of a snapshot. */
static char *
show (KoprsTestTable *table, const char *prefix, const char *start, guint64 revision)
{
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (table, prefix, start, revision);
  g_autoptr (GString) text = g_string_new (NULL);

  if (blobs == NULL)
    return g_strdup ("forgotten");
  for (guint i = 0; i < blobs->len; i++)
    {
      KoprsJsonSlice json = koprs_blob_get_json (g_ptr_array_index (blobs, i));
      const char *value = strstr (json.data, "text\":\"") + 7;

      g_string_append_printf (text, "%s%s=%.1s", i > 0 ? " " : "", koprs_blob_get_name (g_ptr_array_index (blobs, i)),
                              value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_shows(table, prefix, start, revision, expected) \
  G_STMT_START { \
    g_autofree char *shown_ = show (table, prefix, start, revision); \
    g_assert_cmpstr (shown_, ==, expected); \
  } G_STMT_END

static void
lists_in_byte_order_of_whole_keys (void)
{
  g_autoptr (KoprsTestTable) table = koprs_test_table_new (16);

  put (table, "a/x", "1", 2);
  put (table, "a-b/x", "2", 3);
  put (table, "a/b", "3", 4);
  assert_shows (table, "", NULL, G_MAXUINT64, "a-b/x=2 a/b=3 a/x=1");
  assert_shows (table, "a/", NULL, G_MAXUINT64, "a/b=3 a/x=1");
  assert_shows (table, "a/", "a/b\x01", G_MAXUINT64, "a/x=1");
  assert_shows (table, "c/", NULL, G_MAXUINT64, "");
}

static void
shows_what_was_there_at_a_revision (void)
{
  g_autoptr (KoprsTestTable) table = koprs_test_table_new (16);

  put (table, "a", "1", 2);
  put (table, "b", "1", 3);
  put (table, "a", "2", 5);
  drop (table, "b", 6);
  put (table, "c", "1", 7);
  put (table, "b", "2", 9);
  assert_shows (table, "", NULL, 1, "");
  assert_shows (table, "", NULL, 2, "a=1");
  assert_shows (table, "", NULL, 3, "a=1 b=1");
  assert_shows (table, "", NULL, 4, "a=1 b=1");
  assert_shows (table, "", NULL, 5, "a=2 b=1");
  assert_shows (table, "", NULL, 6, "a=2");
  assert_shows (table, "", NULL, 8, "a=2 c=1");
  assert_shows (table, "", NULL, 9, "a=2 b=2 c=1");
  assert_shows (table, "", "b", 3, "b=1");
}

static void
forgets_what_leaves_the_window (void)
{
  g_autoptr (KoprsTestTable) table = koprs_test_table_new (3);
  guint64 number;

  for (guint i = 2; i < 8; i++)
    put (table, "a", "x", i);
  g_assert_cmpuint (koprs_test_table_get_first_event (table), ==, 3);
  g_assert_cmpuint (koprs_test_table_get_end_event (table), ==, 6);
  g_assert_cmpuint (koprs_test_table_get_oldest (table), ==, 4);
  g_assert_false (koprs_test_table_find_event (table, 3, &number));
  g_assert_true (koprs_test_table_find_event (table, 4, &number));
  g_assert_cmpuint (koprs_test_table_get_event (table, number)->revision, ==, 5);
  assert_shows (table, "", NULL, 3, "forgotten");
  assert_shows (table, "", NULL, 4, "a=x");
}

static void
finds_the_first_event_after_a_revision (void)
{
  g_autoptr (KoprsTestTable) table = koprs_test_table_new (16);
  guint64 number;

  put (table, "a", "1", 3);
  put (table, "a", "2", 7);
  g_assert_true (koprs_test_table_find_event (table, 0, &number));
  g_assert_cmpuint (number, ==, 0);
  g_assert_true (koprs_test_table_find_event (table, 3, &number));
  g_assert_cmpuint (number, ==, 1);
  g_assert_true (koprs_test_table_find_event (table, 7, &number));
  g_assert_cmpuint (number, ==, 2);
  g_assert_true (koprs_test_table_find_event (table, 99, &number));
  g_assert_cmpuint (number, ==, 2);
}

static void
events_say_what_changed (void)
{
  g_autoptr (KoprsTestTable) table = koprs_test_table_new (16);
  const KoprsTestEvent *event;

  put (table, "a", "1", 2);
  put (table, "a", "2", 3);
  drop (table, "a", 4);
  event = koprs_test_table_get_event (table, 0);
  g_assert_cmpint (event->change, ==, KOPRS_TEST_ADDED);
  g_assert_null (event->previous);
  event = koprs_test_table_get_event (table, 1);
  g_assert_cmpint (event->change, ==, KOPRS_TEST_MODIFIED);
  g_assert_nonnull (strstr (koprs_blob_get_json (event->previous).data, "\"1\""));
  event = koprs_test_table_get_event (table, 2);
  g_assert_cmpint (event->change, ==, KOPRS_TEST_DELETED);
  g_assert_cmpstr (event->key, ==, "a");
  g_assert_null (koprs_test_table_lookup (table, "a"));
  g_assert_cmpuint (koprs_test_table_get_size (table), ==, 0);
}

static void
compaction_forgets_all_up_to_a_revision (void)
{
  g_autoptr (KoprsTestTable) table = koprs_test_table_new (16);
  guint64 number;

  put (table, "a", "1", 2);
  put (table, "a", "2", 4);
  koprs_test_table_compact (table, 3);
  g_assert_cmpuint (koprs_test_table_get_oldest (table), ==, 3);
  g_assert_false (koprs_test_table_find_event (table, 2, &number));
  assert_shows (table, "", NULL, 3, "a=1");
  koprs_test_table_compact (table, 9);
  assert_shows (table, "", NULL, 8, "forgotten");
  assert_shows (table, "", NULL, 9, "a=2");
}

/* A list of the past is what the list of the present was then, whatever happened since. */
static void
every_moment_can_be_shown_again (void)
{
  g_autoptr (KoprsTestTable) table = koprs_test_table_new (512);
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint64 revision = 0; revision < 400; revision++)
    {
      g_autofree char *key = g_strdup_printf ("k%u", g_rand_int_range (rand, 0, 12));
      g_autofree char *text = g_strdup_printf ("%u", g_rand_int_range (rand, 0, 10));

      if (koprs_test_table_lookup (table, key) != NULL && g_rand_boolean (rand))
        drop (table, key, revision);
      else
        put (table, key, text, revision);
      g_ptr_array_add (moments, show (table, "", NULL, G_MAXUINT64));
    }
  for (guint64 revision = 0; revision < 400; revision++)
    assert_shows (table, "", NULL, revision, g_ptr_array_index (moments, revision));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/test-table/lists-in-byte-order-of-whole-keys", lists_in_byte_order_of_whole_keys);
  g_test_add_func ("/test-table/shows-what-was-there-at-a-revision", shows_what_was_there_at_a_revision);
  g_test_add_func ("/test-table/forgets-what-leaves-the-window", forgets_what_leaves_the_window);
  g_test_add_func ("/test-table/finds-the-first-event-after-a-revision", finds_the_first_event_after_a_revision);
  g_test_add_func ("/test-table/events-say-what-changed", events_say_what_changed);
  g_test_add_func ("/test-table/compaction-forgets-all-up-to-a-revision", compaction_forgets_all_up_to_a_revision);
  g_test_add_func ("/test-table/every-moment-can-be-shown-again", every_moment_can_be_shown_again);
  return g_test_run ();
}
