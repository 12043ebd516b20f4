/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-cache-private.h"

#include <string.h>

#include "script-texts.h"

typedef struct {
  KoprsCache *cache;
  KoprsChangeQueue changes;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  *self = (Fixture){ koprs_cache_new (koprs_kind_config_map ()) };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_change_queue_clear (&self->changes);
  koprs_cache_unref (self->cache);
}

static void
scan_text (const char *text, KoprsJsonScan *scan)
{
  g_autoptr (GError) error = NULL;

  koprs_json_scan (text, strlen (text), NULL, scan, &error);
  g_assert_no_error (error);
}

static void
stage (Fixture *self, const char *spec)
{
  g_autofree char *text = script_object (spec);
  KoprsJsonScan scan;

  scan_text (text, &scan);
  koprs_cache_stage_add (self->cache, &scan);
}

static void
apply (Fixture *self, KoprsJsonEvent event, const char *spec)
{
  g_autofree char *text = script_object (spec);
  KoprsJsonScan scan;

  scan_text (text, &scan);
  koprs_cache_apply (self->cache, event, &scan, &self->changes);
}

static void
list (Fixture *self, const char *specs)
{
  g_auto (GStrv) parts = g_strsplit (specs, " ", -1);

  koprs_cache_stage_begin (self->cache);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      stage (self, parts[i]);
  koprs_cache_stage_commit (self->cache, &self->changes);
  koprs_cache_publish (self->cache);
}

static void
describe (GString *text, KoprsResource *resource)
{
  g_string_append_printf (text, "%s/%s@%s", koprs_resource_get_namespace (resource), koprs_resource_get_name (resource),
                          koprs_resource_get_resource_version (resource));
}

/* The queued changes, and the queue emptied. */
static char *
take_changes (Fixture *self)
{
  static const char *const words[] = { "+", "~", "-", "?" };
  GString *text = g_string_new (NULL);
  KoprsChange change;

  while (koprs_change_queue_pop (&self->changes, &change))
    {
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[change.type]);
      describe (text, change.subject);
      if (change.previous != NULL)
        g_string_append_printf (text, "<%s", koprs_resource_get_resource_version (change.previous));
      koprs_change_clear (&change);
    }
  return g_string_free (text, FALSE);
}

static char *
dump (Fixture *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < koprs_cache_get_n_items (self->cache); i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      describe (text, koprs_cache_get_item (self->cache, i));
    }
  return g_string_free (text, FALSE);
}

#define assert_changes(self, expected) \
  G_STMT_START { \
    g_autofree char *_changes = take_changes (self); \
    g_assert_cmpstr (_changes, ==, expected); \
  } G_STMT_END

#define assert_holds(self, expected) \
  G_STMT_START { \
    g_autofree char *_dump = dump (self); \
    g_assert_cmpstr (_dump, ==, expected); \
  } G_STMT_END

/* ------------------------------------------------------ lists and events */

typedef struct {
  const char *name;
  const char *before, *after;      /* lists; an after that begins with A, M, D: an event */
  const char *changes;
  const char *holds;
} Case;

static const Case cases[] = {
  { "a-first-list-adds-everything", "", "n/a:u:1 n/b:u:2", "+n/a@1 +n/b@2", "n/a@1 n/b@2" },
  { "an-empty-list-is-fine", "", "", "", "" },
  { "the-same-list-again-changes-nothing", "n/a:u:1 n/b:u:2", "n/a:u:1 n/b:u:2", "", "n/a@1 n/b@2" },
  { "a-list-changes-what-it-shows-changed", "n/a:u:1 n/b:u:2 n/c:u:3", "n/a:u:1 n/b:u:9 n/c:u:3", "~n/b@9<2", "n/a@1 n/b@9 n/c@3" },
  { "what-a-list-lacks-has-vanished", "n/a:u:1 n/b:u:2 n/c:u:3", "n/b:u:2", "?n/a@1 ?n/c@3", "n/b@2" },
  { "a-list-adds-before-between-and-after", "n/b:u:1 n/d:u:1", "n/a:u:2 n/b:u:1 n/c:u:2 n/d:u:1 n/e:u:2", "+n/a@2 +n/c@2 +n/e@2",
    "n/a@2 n/b@1 n/c@2 n/d@1 n/e@2" },
  { "a-new-uid-is-another-object", "n/a:u:1 n/b:u:2", "n/a:v:5 n/b:u:2", "?n/a@1 +n/a@5", "n/a@5 n/b@2" },
  { "everything-at-once", "n/a:u:1 n/b:u:2 n/c:u:3 n/d:u:4", "n/aa:w:9 n/b:u:8 n/c:v:7 n/d:u:4", "?n/a@1 ?n/c@3 +n/aa@9 ~n/b@8<2 +n/c@7",
    "n/aa@9 n/b@8 n/c@7 n/d@4" },
  { "a-list-may-come-in-any-order", "n/a:u:1 n/c:u:1", "n/d:u:2 n/c:u:1 n/b:u:2 n/a:u:3", "~n/a@3<1 +n/b@2 +n/d@2",
    "n/a@3 n/b@2 n/c@1 n/d@2" },
  { "a-first-list-may-come-in-any-order", "", "n/d:u:2 n/c:u:1 n/b:u:2 n/a:u:3", "+n/a@3 +n/b@2 +n/c@1 +n/d@2",
    "n/a@3 n/b@2 n/c@1 n/d@2" },
  { "a-list-that-names-an-object-twice-means-the-later", "", "n/a:u:1 n/b:u:1 n/a:u:2", "+n/a@2 +n/b@1", "n/a@2 n/b@1" },
  { "twice-changed-in-a-relist-too", "n/a:u:1", "n/a:u:2 n/b:u:1 n/a:u:3", "~n/a@3<1 +n/b@1", "n/a@3 n/b@1" },
  { "unchanged-then-changed-in-one-list-is-changed", "n/a:u:1 n/b:u:1", "n/a:u:1 n/a:u:4 n/b:u:1", "~n/a@4<1", "n/a@4 n/b@1" },
  { "a-namespace-sorts-before-the-longer-one-only-by-its-slash", "", "a/z:u:1 a-b/a:u:1 ab/a:u:1",
    "+a-b/a@1 +a/z@1 +ab/a@1", "a-b/a@1 a/z@1 ab/a@1" },
  { "an-older-list-is-believed", "n/a:u:5", "n/a:u:3", "~n/a@3<5", "n/a@3" },
  { "an-added-object-finds-its-place", "n/a:u:1 n/c:u:1", "A n/b:u:2", "+n/b@2", "n/a@1 n/b@2 n/c@1" },
  { "an-added-one-that-is-known-is-modified", "n/a:u:1", "A n/a:u:2", "~n/a@2<1", "n/a@2" },
  { "an-added-one-that-is-the-same-is-nothing", "n/a:u:1", "A n/a:u:1", "", "n/a@1" },
  { "a-modified-object-is-replaced", "n/a:u:1 n/b:u:1", "M n/a:u:2", "~n/a@2<1", "n/a@2 n/b@1" },
  { "a-modified-one-that-is-unknown-is-added", "n/a:u:1", "M n/b:u:2", "+n/b@2", "n/a@1 n/b@2" },
  { "an-older-event-is-dropped", "n/a:u:10", "M n/a:u:9", "", "n/a@10" },
  { "a-longer-number-is-newer", "n/a:u:9", "M n/a:u:10", "~n/a@10<9", "n/a@10" },
  { "incomparable-versions-are-believed", "n/a:u:abc", "M n/a:u:abb", "~n/a@abb<abc", "n/a@abb" },
  { "a-modified-one-with-a-new-uid-is-another-object", "n/a:u:1", "M n/a:v:2", "?n/a@1 +n/a@2", "n/a@2" },
  { "an-older-event-of-a-predecessor-is-dropped", "n/a:v:7", "M n/a:u:5", "", "n/a@7" },
  { "a-deleted-object-goes-with-its-last-state", "n/a:u:1 n/b:u:1", "D n/a:u:5", "-n/a@5", "n/b@1" },
  { "a-deletion-may-carry-the-known-version", "n/a:u:1", "D n/a:u:1", "-n/a@1", "" },
  { "a-deletion-of-the-unknown-is-nothing", "n/a:u:1", "D n/b:u:5", "", "n/a@1" },
  { "a-late-deletion-of-a-predecessor-is-nothing", "n/a:v:7", "D n/a:u:5", "", "n/a@7" },
  { "a-deletion-of-a-successor-takes-the-predecessor", "n/a:u:1", "D n/a:v:9", "?n/a@1", "" },
};

static void
follows (Fixture *self, gconstpointer data)
{
  const Case *test = data;
  g_autofree char *before = NULL;

  list (self, test->before);
  before = take_changes (self);
  if (g_str_has_prefix (test->after, "A "))
    apply (self, KOPRS_JSON_ADDED, test->after + 2);
  else if (g_str_has_prefix (test->after, "M "))
    apply (self, KOPRS_JSON_MODIFIED, test->after + 2);
  else if (g_str_has_prefix (test->after, "D "))
    apply (self, KOPRS_JSON_DELETED, test->after + 2);
  else
    list (self, test->after);
  assert_changes (self, test->changes);
  assert_holds (self, test->holds);
}

static void
unchanged_objects_keep_their_identity (Fixture *self, gconstpointer data)
{
  KoprsResource *a, *b;

  list (self, "n/a:u:1 n/b:u:2");
  a = koprs_cache_lookup (self->cache, "n", "a");
  b = koprs_cache_lookup (self->cache, "n", "b");
  list (self, "n/a:u:1 n/b:u:3 n/c:u:4");
  g_assert_true (koprs_cache_lookup (self->cache, "n", "a") == a);
  g_assert_true (koprs_cache_lookup (self->cache, "n", "b") != b);
}

static void
an_aborted_list_changes_nothing (Fixture *self, gconstpointer data)
{
  list (self, "n/a:u:1 n/b:u:2");
  assert_changes (self, "+n/a@1 +n/b@2");
  koprs_cache_stage_begin (self->cache);
  stage (self, "n/a:u:5");
  stage (self, "n/c:u:6");
  koprs_cache_stage_abort (self->cache, &self->changes);
  g_assert_cmpuint (self->changes.length, ==, 2);
  koprs_change_queue_clear (&self->changes);
  assert_holds (self, "n/a@1 n/b@2");
  list (self, "n/a:u:1 n/b:u:2");
  assert_changes (self, "");
}

static void
what_a_list_takes_back_is_not_staged (Fixture *self, gconstpointer data)
{
  static const char *const taken[] = { "n/a:u:9", "n/c:u:9" };

  list (self, "n/a:u:1 n/b:u:2");
  assert_changes (self, "+n/a@1 +n/b@2");
  koprs_cache_stage_begin (self->cache);
  stage (self, "n/a:u:1");
  stage (self, "n/b:u:2");
  stage (self, "n/c:u:3");
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_autofree char *text = script_object (taken[i]);
      KoprsJsonScan scan;

      scan_text (text, &scan);
      koprs_cache_stage_remove (self->cache, &scan);
    }
  koprs_cache_stage_commit (self->cache, &self->changes);
  assert_changes (self, "?n/a@1");
  assert_holds (self, "n/b@2");
}

static void
names_are_found_however_they_are_written (Fixture *self, gconstpointer data)
{
  const char *text = "{\"metadata\":{\"name\":\"\\u0061b\",\"namespace\":\"n\\u002dx\",\"uid\":\"u\",\"resourceVersion\":\"2\"}}";
  KoprsJsonScan scan;

  list (self, "n-x/ab:u:1");
  scan_text (text, &scan);
  koprs_cache_apply (self->cache, KOPRS_JSON_MODIFIED, &scan, &self->changes);
  assert_changes (self, "+n-x/ab@1 ~n-x/ab@2<1");
}

static void
cluster_wide_objects_need_no_namespace (Fixture *self, gconstpointer data)
{
  const char *text = "{\"metadata\":{\"name\":\"one\",\"uid\":\"u\",\"resourceVersion\":\"2\"}}";
  KoprsJsonScan scan;

  scan_text (text, &scan);
  koprs_cache_apply (self->cache, KOPRS_JSON_ADDED, &scan, &self->changes);
  g_assert_nonnull (koprs_cache_lookup (self->cache, NULL, "one"));
  g_assert_nonnull (koprs_cache_lookup (self->cache, "", "one"));
  g_assert_null (koprs_cache_lookup (self->cache, "n", "one"));
  g_assert_null (koprs_cache_lookup (self->cache, NULL, NULL));
}

static void
a_watch_without_a_first_list_tells_of_the_unknown (Fixture *self, gconstpointer data)
{
  koprs_cache_set_partial (self->cache);
  apply (self, KOPRS_JSON_MODIFIED, "n/a:u:5");
  apply (self, KOPRS_JSON_DELETED, "n/b:u:6");
  apply (self, KOPRS_JSON_MODIFIED, "n/a:u:7");
  assert_changes (self, "~n/a@5 -n/b@6 ~n/a@7<5");
  list (self, "n/a:u:7");
  apply (self, KOPRS_JSON_DELETED, "n/b:u:8");
  assert_changes (self, "");
}

/* ----------------------------------------------------------------- views */

typedef struct {
  Fixture *fixture;
  GPtrArray *items;        /* what a reader knows who believes what it is told */
  guint n_calls;
  gboolean reenter, leave;
} Replica;

static void
on_range (guint position, guint removed, guint added, gpointer data)
{
  Replica *self = data;
  KoprsCache *cache = self->fixture->cache;

  self->n_calls++;
  g_assert_cmpuint (position + removed, <=, self->items->len);
  if (removed > 0)
    g_ptr_array_remove_range (self->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->items, position + i, koprs_cache_get_item (cache, position + i));
  g_assert_cmpuint (self->items->len, ==, koprs_cache_get_n_items (cache));
  for (guint i = 0; i < self->items->len; i++)
    g_assert_true (self->items->pdata[i] == koprs_cache_get_item (cache, i));
  if (self->leave)
    koprs_cache_remove_view (cache, self);
  if (self->reenter)
    {
      self->reenter = FALSE;
      apply (self->fixture, KOPRS_JSON_ADDED, "n/zz:u:99");
      apply (self->fixture, KOPRS_JSON_DELETED, "n/a:u:99");
      koprs_cache_publish (cache);
    }
}

static void
replica_init (Replica *self, Fixture *fixture)
{
  *self = (Replica){ fixture, g_ptr_array_new () };
  for (guint i = 0; i < koprs_cache_get_n_items (fixture->cache); i++)
    g_ptr_array_add (self->items, koprs_cache_get_item (fixture->cache, i));
  koprs_cache_add_view (fixture->cache, on_range, self);
}

static void
replica_clear (Replica *self)
{
  koprs_cache_remove_view (self->fixture->cache, self);
  g_ptr_array_unref (self->items);
}

static void
a_view_hears_of_one_range_per_publish (Fixture *self, gconstpointer data)
{
  Replica replica;

  list (self, "n/a:u:1 n/b:u:1 n/c:u:1 n/d:u:1");
  replica_init (&replica, self);
  koprs_cache_publish (self->cache);
  g_assert_cmpuint (replica.n_calls, ==, 0);
  apply (self, KOPRS_JSON_MODIFIED, "n/b:u:2");
  apply (self, KOPRS_JSON_ADDED, "n/bb:u:3");
  apply (self, KOPRS_JSON_DELETED, "n/c:u:4");
  koprs_cache_publish (self->cache);
  koprs_cache_publish (self->cache);
  g_assert_cmpuint (replica.n_calls, ==, 1);
  list (self, "n/b:u:2 n/bb:u:3 n/d:u:9");
  g_assert_cmpuint (replica.n_calls, ==, 2);
  list (self, "n/b:u:2 n/bb:u:3 n/d:u:9");
  g_assert_cmpuint (replica.n_calls, ==, 2);
  replica_clear (&replica);
}

static void
what_comes_and_goes_between_two_publishes_is_not_told (Fixture *self, gconstpointer data)
{
  Replica replica;

  list (self, "n/a:u:1 n/c:u:1");
  replica_init (&replica, self);
  apply (self, KOPRS_JSON_ADDED, "n/b:u:2");
  apply (self, KOPRS_JSON_DELETED, "n/b:u:3");
  koprs_cache_publish (self->cache);
  g_assert_cmpuint (replica.n_calls, ==, 0);
  replica_clear (&replica);
}

static void
views_agree_though_one_changes_the_cache_from_inside (Fixture *self, gconstpointer data)
{
  Replica first, second, third;

  list (self, "n/a:u:1 n/b:u:1");
  replica_init (&first, self);
  replica_init (&second, self);
  replica_init (&third, self);
  first.reenter = TRUE;
  second.leave = TRUE;
  apply (self, KOPRS_JSON_MODIFIED, "n/b:u:2");
  koprs_cache_publish (self->cache);
  g_assert_cmpuint (first.n_calls, ==, 2);
  g_assert_cmpuint (second.n_calls, ==, 1);
  g_assert_cmpuint (third.n_calls, ==, 1);
  apply (self, KOPRS_JSON_MODIFIED, "n/b:u:3");
  koprs_cache_publish (self->cache);
  g_assert_cmpuint (first.n_calls, ==, 3);
  g_assert_cmpuint (second.n_calls, ==, 1);
  g_assert_cmpuint (self->cache->views->len, ==, 2);
  replica_clear (&first);
  replica_clear (&second);
  replica_clear (&third);
  g_assert_cmpuint (self->cache->views->len, ==, 0);
}

/* ---------------------------------------------------------------- random */

typedef struct {
  GHashTable *uids;        /* "ns/name" → uid, of what must be there */
  GHashTable *versions;
  guint clock;
} Model;

static char *
random_key (void)
{
  return g_strdup_printf ("n%d%s/o%d", g_test_rand_int_range (0, 3), g_test_rand_bit () ? "-x" : "", g_test_rand_int_range (0, 60));
}

static void
random_event (Fixture *self, Model *model)
{
  g_autofree char *key = random_key ();
  guint version = ++model->clock;
  gboolean known = g_hash_table_contains (model->uids, key);
  gboolean deleted = known && g_test_rand_int_range (0, 3) == 0;
  guint uid = known ? GPOINTER_TO_UINT (g_hash_table_lookup (model->uids, key)) : version;
  g_autofree char *spec = g_strdup_printf ("%s:%u:%u", key, uid, version);

  if (deleted)
    {
      apply (self, KOPRS_JSON_DELETED, spec);
      g_hash_table_remove (model->uids, key);
      g_hash_table_remove (model->versions, key);
      return;
    }
  apply (self, known ? KOPRS_JSON_MODIFIED : KOPRS_JSON_ADDED, spec);
  g_hash_table_insert (model->uids, g_strdup (key), GUINT_TO_POINTER (uid));
  g_hash_table_insert (model->versions, g_strdup (key), GUINT_TO_POINTER (version));
}

/* Something happens unseen, then a list, in no order. */
static void
random_list (Fixture *self, Model *model)
{
  GHashTableIter iter;
  gpointer key, uid;

  for (guint i = g_test_rand_int_range (0, 30); i > 0; i--)
    {
      g_autofree char *changed = random_key ();
      guint version = ++model->clock;

      if (g_test_rand_bit ())
        {
          g_hash_table_remove (model->uids, changed);
          g_hash_table_remove (model->versions, changed);
          continue;
        }
      g_hash_table_insert (model->uids, g_strdup (changed), GUINT_TO_POINTER (version));
      g_hash_table_insert (model->versions, g_strdup (changed), GUINT_TO_POINTER (version));
    }
  koprs_cache_stage_begin (self->cache);
  g_hash_table_iter_init (&iter, model->uids);
  while (g_hash_table_iter_next (&iter, &key, &uid))
    {
      guint version = GPOINTER_TO_UINT (g_hash_table_lookup (model->versions, key));
      g_autofree char *spec = g_strdup_printf ("%s:%u:%u", (const char *) key, GPOINTER_TO_UINT (uid), version);

      stage (self, spec);
    }
  koprs_cache_stage_commit (self->cache, &self->changes);
}

static void
check_against_model (Fixture *self, Model *model)
{
  guint n_items = koprs_cache_get_n_items (self->cache);
  g_autofree char *last = g_strdup ("");

  g_assert_cmpuint (n_items, ==, g_hash_table_size (model->uids));
  for (guint i = 0; i < n_items; i++)
    {
      KoprsResource *resource = koprs_cache_get_item (self->cache, i);
      g_autofree char *key = g_strdup_printf ("%s/%s", koprs_resource_get_namespace (resource), koprs_resource_get_name (resource));
      g_autofree char *version = g_strdup_printf ("%u", GPOINTER_TO_UINT (g_hash_table_lookup (model->versions, key)));

      g_assert_cmpint (strcmp (last, key), <, 0);
      g_assert_cmpstr (koprs_resource_get_resource_version (resource), ==, version);
      g_assert_true (koprs_cache_lookup (self->cache, koprs_resource_get_namespace (resource), koprs_resource_get_name (resource))
                     == resource);
      g_free (last);
      last = g_steal_pointer (&key);
    }
}

/* What the changes say must lead from the one state to the other. */
static void
check_changes (Fixture *self, GHashTable *told)
{
  KoprsChange change;

  while (koprs_change_queue_pop (&self->changes, &change))
    {
      g_autofree char *key = g_strdup_printf ("%s/%s", koprs_resource_get_namespace (change.subject),
                                              koprs_resource_get_name (change.subject));

      if (change.type == KOPRS_CHANGE_ADDED)
        g_assert_false (g_hash_table_contains (told, key));
      else
        g_assert_true (g_hash_table_contains (told, key));
      if (change.type == KOPRS_CHANGE_MODIFIED)
        g_assert_true (g_hash_table_lookup (told, key) == change.previous);
      if (change.type == KOPRS_CHANGE_VANISHED)
        g_assert_true (g_hash_table_lookup (told, key) == change.subject);
      if (change.type == KOPRS_CHANGE_ADDED || change.type == KOPRS_CHANGE_MODIFIED)
        g_hash_table_insert (told, g_strdup (key), g_object_ref (change.subject));
      else
        g_hash_table_remove (told, key);
      koprs_change_clear (&change);
    }
  g_assert_cmpuint (g_hash_table_size (told), ==, koprs_cache_get_n_items (self->cache));
}

static void
any_sequence_of_lists_and_events_ends_as_a_model_says (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  Model model = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                  g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0 };
  Replica replica;

  replica_init (&replica, self);
  for (guint round = 0; round < 400; round++)
    {
      for (guint i = g_test_rand_int_range (0, 20); i > 0; i--)
        random_event (self, &model);
      if (g_test_rand_int_range (0, 4) == 0)
        random_list (self, &model);
      koprs_cache_publish (self->cache);
      check_changes (self, told);
      check_against_model (self, &model);
    }
  replica_clear (&replica);
  g_hash_table_unref (model.uids);
  g_hash_table_unref (model.versions);
}

#define add(name, func) g_test_add ("/cache/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cache/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, follows, tear_down);
    }
  add ("unchanged-objects-keep-their-identity", unchanged_objects_keep_their_identity);
  add ("an-aborted-list-changes-nothing", an_aborted_list_changes_nothing);
  add ("what-a-list-takes-back-is-not-staged", what_a_list_takes_back_is_not_staged);
  add ("names-are-found-however-they-are-written", names_are_found_however_they_are_written);
  add ("cluster-wide-objects-need-no-namespace", cluster_wide_objects_need_no_namespace);
  add ("a-watch-without-a-first-list-tells-of-the-unknown", a_watch_without_a_first_list_tells_of_the_unknown);
  add ("a-view-hears-of-one-range-per-publish", a_view_hears_of_one_range_per_publish);
  add ("what-comes-and-goes-between-two-publishes-is-not-told", what_comes_and_goes_between_two_publishes_is_not_told);
  add ("views-agree-though-one-changes-the-cache-from-inside", views_agree_though_one_changes_the_cache_from_inside);
  add ("any-sequence-of-lists-and-events-ends-as-a-model-says", any_sequence_of_lists_and_events_ends_as_a_model_says);
  return g_test_run ();
}
