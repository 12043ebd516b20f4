/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-cache-sorter.h"

#include <string.h>

#include "script-texts.h"

/* What is sent: a permutation of so many names, of which some come again, and some go again. */
typedef struct {
  const char *name;
  enum { ASCENDING, DESCENDING, SHUFFLED, NEARLY } order;
  guint n;
  gboolean repeats;
} Case;

static const Case cases[] = {
  { "nothing-stays-nothing", ASCENDING, 0, FALSE },
  { "one-is-in-order", ASCENDING, 1, FALSE },
  { "what-is-in-order-stays-so", ASCENDING, 3000, FALSE },
  { "two-turn-round", DESCENDING, 2, FALSE },
  { "just-below-a-run", DESCENDING, 255, FALSE },
  { "just-a-run", SHUFFLED, 256, FALSE },
  { "just-above-a-run", SHUFFLED, 257, FALSE },
  { "two-runs", DESCENDING, 512, FALSE },
  { "seven-runs-and-some", SHUFFLED, 1900, FALSE },
  { "many-runs", SHUFFLED, 6000, FALSE },
  { "one-out-of-place-late", NEARLY, 3000, FALSE },
  { "repeated-and-removed", SHUFFLED, 3000, TRUE },
  { "repeated-and-removed-in-order", ASCENDING, 700, TRUE },
};

static KoprsResource *
make (guint number, guint version)
{
  g_autofree char *spec = g_strdup_printf ("n%u/o%06u:u:%u", number % 7, number, version);
  g_autofree char *text = script_object (spec);

  return koprs_resource_new_from_json (text, -1, NULL);
}

static void
push (KoprsCacheSorter *sorter, GHashTable *model, guint number, guint version)
{
  KoprsResource *resource = make (number, version);
  KoprsCacheEntry entry = { resource, 0, version, 0 };
  KoprsCacheKey key;

  koprs_cache_key_init (&key, koprs_resource_get_namespace (resource), koprs_resource_get_name (resource));
  g_hash_table_insert (model, GUINT_TO_POINTER (number), GUINT_TO_POINTER (version));
  g_object_ref (resource);
  koprs_cache_sorter_add (sorter, &key, entry);
}

static void
take_back (KoprsCacheSorter *sorter, GHashTable *model, guint number)
{
  g_autoptr (KoprsResource) resource = make (number, 0);
  KoprsCacheEntry entry = { NULL };
  KoprsCacheKey key;

  koprs_cache_key_init (&key, koprs_resource_get_namespace (resource), koprs_resource_get_name (resource));
  g_hash_table_remove (model, GUINT_TO_POINTER (number));
  koprs_cache_sorter_add (sorter, &key, entry);
}

/* In the order of their keys: first by n % 7. */
static int
by_key (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  if (x % 7 != y % 7)
    return x % 7 < y % 7 ? -1 : 1;
  return (x > y) - (x < y);
}

static guint *
arrange (const Case *test)
{
  guint *numbers = g_new (guint, test->n + 1);

  for (guint i = 0; i < test->n; i++)
    numbers[i] = i;
  if (test->n > 1)
    qsort (numbers, test->n, sizeof *numbers, by_key);
  for (guint i = 0; i < test->n; i++)
    {
      guint other = test->order == SHUFFLED ? (guint) g_test_rand_int_range ((gint32) i, (gint32) test->n) : test->n - 1 - i;
      guint swapped = numbers[other];

      if (test->order == SHUFFLED || (test->order == DESCENDING && other > i) || (test->order == NEARLY && i == 3))
        {
          numbers[other] = numbers[i];
          numbers[i] = swapped;
        }
    }
  return numbers;
}

static void
sorts (gconstpointer data)
{
  const Case *test = data;
  KoprsCacheSorter sorter = { NULL };
  g_autoptr (GHashTable) model = g_hash_table_new (NULL, NULL);
  g_autofree guint *numbers = arrange (test);
  guint version = 1;

  for (guint i = 0; i < test->n; i++)
    {
      push (&sorter, model, numbers[i], version++);
      if (test->repeats && i % 5 == 0)
        push (&sorter, model, numbers[g_test_rand_int_range (0, (gint32) i + 1)], version++);
      if (test->repeats && i % 7 == 0)
        take_back (&sorter, model, numbers[g_test_rand_int_range (0, (gint32) i + 1)]);
    }
  koprs_cache_sorter_finish (&sorter);

  g_assert_cmpuint (sorter.n_entries, ==, g_hash_table_size (model));
  for (guint i = 0; i < sorter.n_entries; i++)
    {
      KoprsResource *resource = sorter.entries[i].resource;
      guint number = (guint) g_ascii_strtoull (koprs_resource_get_name (resource) + 1, NULL, 10);
      KoprsCacheKey key;

      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (model, GUINT_TO_POINTER (number))), ==, sorter.entries[i].place);
      koprs_cache_key_init (&key, koprs_resource_get_namespace (resource), koprs_resource_get_name (resource));
      if (i > 0)
        g_assert_cmpint (koprs_cache_key_compare (&key, sorter.entries[i - 1].resource), >, 0);
    }
  for (guint i = 0; i < sorter.n_entries; i++)
    {
      g_object_unref (sorter.entries[i].resource);
      g_assert_finalize_object (sorter.entries[i].resource);
    }
  koprs_cache_sorter_clear (&sorter);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cache-sorter/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], sorts);
    }
  return g_test_run ();
}
