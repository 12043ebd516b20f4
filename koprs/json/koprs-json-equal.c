/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* koprs_json_value_equal (): a list of pairs still to compare instead of recursion. */

#include <math.h>
#include <string.h>

#include "koprs/json/koprs-json-number.h"
#include "koprs/json/koprs-json-value.h"

typedef struct {
  KoprsJsonSlice a;
  KoprsJsonSlice b;
} Pair;

static gboolean
numbers_equal (KoprsJsonSlice a, KoprsJsonSlice b)
{
  KoprsJsonDecimal da = koprs_json_decimal_new (a), db = koprs_json_decimal_new (b);
  double x, y;

  if (koprs_json_decimal_equal (&da, &db))
    return TRUE;
  if (da.exponent >= 0 && db.exponent >= 0)
    return FALSE;
  x = koprs_json_number_to_double (a);
  y = koprs_json_number_to_double (b);
  return isfinite (x) && x == y;
}

static gboolean
strings_equal (KoprsJsonSlice a, KoprsJsonSlice b)
{
  g_autoptr (GString) x = NULL;
  g_autoptr (GString) y = NULL;

  if (memchr (a.data, '\\', a.length) == NULL && memchr (b.data, '\\', b.length) == NULL)
    return a.length == b.length && memcmp (a.data, b.data, a.length) == 0;
  x = g_string_new (NULL);
  y = g_string_new (NULL);
  koprs_json_value_read_string (a, x);
  koprs_json_value_read_string (b, y);
  return g_string_equal (x, y);
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

/* Member name (GString) → value (KoprsJsonSlice), the last of each name. */
static GHashTable *
index_members (KoprsJsonSlice object)
{
  GHashTable *members = g_hash_table_new_full ((GHashFunc) g_string_hash, (GEqualFunc) g_string_equal,
                                               free_string, g_free);
  KoprsJsonIter iter;
  KoprsJsonSlice name, value;

  koprs_json_iter_init (&iter, object);
  while (koprs_json_iter_next (&iter, &name, &value))
    {
      GString *key = g_string_new (NULL);

      koprs_json_value_read_string (name, key);
      g_hash_table_replace (members, key, g_memdup2 (&value, sizeof value));
    }
  return members;
}

static gboolean
push_members (GArray *pairs, KoprsJsonSlice a, KoprsJsonSlice b)
{
  g_autoptr (GHashTable) left = index_members (a);
  g_autoptr (GHashTable) right = index_members (b);
  GHashTableIter iter;
  gpointer name, value;

  if (g_hash_table_size (left) != g_hash_table_size (right))
    return FALSE;
  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const KoprsJsonSlice *other = g_hash_table_lookup (right, name);
      Pair pair;

      if (other == NULL)
        return FALSE;
      pair = (Pair) { *(KoprsJsonSlice *) value, *other };
      g_array_append_val (pairs, pair);
    }
  return TRUE;
}

static gboolean
push_elements (GArray *pairs, KoprsJsonSlice a, KoprsJsonSlice b)
{
  KoprsJsonIter left, right;
  Pair pair;

  koprs_json_iter_init (&left, a);
  koprs_json_iter_init (&right, b);
  while (koprs_json_iter_next (&left, NULL, &pair.a))
    {
      if (!koprs_json_iter_next (&right, NULL, &pair.b))
        return FALSE;
      g_array_append_val (pairs, pair);
    }
  return !koprs_json_iter_next (&right, NULL, NULL);
}

static gboolean
compare (GArray *pairs, KoprsJsonSlice a, KoprsJsonSlice b)
{
  KoprsJsonType type = koprs_json_value_type (a);

  if (type != koprs_json_value_type (b))
    return FALSE;
  if (a.length == b.length && (a.length == 0 || memcmp (a.data, b.data, a.length) == 0))
    return TRUE;
  switch (type)
    {
    case KOPRS_JSON_NUMBER:
      return numbers_equal (a, b);
    case KOPRS_JSON_STRING:
      return strings_equal (a, b);
    case KOPRS_JSON_ARRAY:
      return push_elements (pairs, a, b);
    case KOPRS_JSON_OBJECT:
      return push_members (pairs, a, b);
    default:
      return FALSE;    /* true and false */
    }
}

gboolean
koprs_json_value_equal (KoprsJsonSlice a, KoprsJsonSlice b)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  Pair pair = { a, b };

  for (;;)
    {
      if (!compare (pairs, pair.a, pair.b))
        return FALSE;
      if (pairs->len == 0)
        return TRUE;
      pair = g_array_index (pairs, Pair, pairs->len - 1);
      g_array_set_size (pairs, pairs->len - 1);
    }
}
