/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/merge/koprs-test-strategic-lists.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

static guint
get_length (JsonNode *array)
{
  return koprs_test_node_is_array (array) ? json_array_get_length (json_node_get_array (array)) : 0;
}

static JsonNode *
get_element (JsonNode *array, guint index)
{
  return json_array_get_element (json_node_get_array (array), index);
}

KoprsTestStrategicList *
koprs_test_strategic_list_new (JsonNode *array, const char *key)
{
  KoprsTestStrategicList *self = g_new (KoprsTestStrategicList, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  self->key = key;
  for (guint i = 0; i < get_length (array); i++)
    g_ptr_array_add (self->items, koprs_test_node_copy (get_element (array, i)));
  return self;
}

void
koprs_test_strategic_list_free (KoprsTestStrategicList *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* Objects are the same when their keys are; an object may also be given by a list that only holds keys. */
static gboolean
is_same (const char *key, JsonNode *a, JsonNode *b)
{
  if (key == NULL)
    return koprs_test_node_equal (a, b);
  a = koprs_test_node_get (a, key);
  return a != NULL && koprs_test_node_equal (a, koprs_test_node_get (b, key));
}

gint
koprs_test_strategic_list_find (const KoprsTestStrategicList *self, JsonNode *item)
{
  for (guint i = 0; i < self->items->len; i++)
    if (is_same (self->key, g_ptr_array_index (self->items, i), item))
      return (gint) i;
  return -1;
}

void
koprs_test_strategic_list_remove (KoprsTestStrategicList *self, JsonNode *item)
{
  for (guint i = self->items->len; i > 0; i--)
    if (is_same (self->key, g_ptr_array_index (self->items, i - 1), item))
      g_ptr_array_remove_index (self->items, i - 1);
}

void
koprs_test_strategic_list_unite (KoprsTestStrategicList *self, JsonNode *array)
{
  for (guint i = 0; i < get_length (array); i++)
    if (koprs_test_strategic_list_find (self, get_element (array, i)) < 0)
      g_ptr_array_add (self->items, koprs_test_node_copy (get_element (array, i)));
}

JsonNode *
koprs_test_strategic_list_to_node (const KoprsTestStrategicList *self)
{
  JsonNode *array = koprs_test_node_new_array ();

  for (guint i = 0; i < self->items->len; i++)
    json_array_add_element (json_node_get_array (array), json_node_ref (g_ptr_array_index (self->items, i)));
  return array;
}

/* Where the array has the item, or -1. */
static gint
find_in_array (const char *key, JsonNode *array, JsonNode *item)
{
  for (guint i = 0; i < get_length (array); i++)
    if (is_same (key, get_element (array, i), item))
      return (gint) i;
  return -1;
}

typedef struct {
  const char *key;
  JsonNode *order;
} Sorting;

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *sorting = data;
  gint x = find_in_array (sorting->key, sorting->order, *(JsonNode *const *) a);
  gint y = find_in_array (sorting->key, sorting->order, *(JsonNode *const *) b);

  return x < y ? -1 : x > y;
}

/* The items that the array has (or has not), in its order; what it does not have keeps its place at the front. */
static GPtrArray *
pick (const KoprsTestStrategicList *self, JsonNode *from, gboolean present, JsonNode *order)
{
  GPtrArray *picked = g_ptr_array_new ();
  Sorting sorting = { self->key, order };

  for (guint i = 0; i < self->items->len; i++)
    if ((find_in_array (self->key, from, g_ptr_array_index (self->items, i)) >= 0) == present)
      g_ptr_array_add (picked, g_ptr_array_index (self->items, i));
  g_ptr_array_sort_with_data (picked, compare_places, &sorting);
  return picked;
}

JsonNode *
koprs_test_strategic_list_to_ordered_node (const KoprsTestStrategicList *self, JsonNode *original, JsonNode *order)
{
  g_autoptr (GPtrArray) ordered = pick (self, order, TRUE, order);
  g_autoptr (GPtrArray) others = pick (self, order, FALSE, original);
  JsonNode *array = koprs_test_node_new_array ();
  guint i = 0, j = 0;

  while (i < others->len || j < ordered->len)
    {
      gboolean take_other = j >= ordered->len;

      if (i < others->len && j < ordered->len)
        {
          gint other = find_in_array (self->key, original, g_ptr_array_index (others, i));
          gint next = find_in_array (self->key, original, g_ptr_array_index (ordered, j));

          take_other = other >= 0 && next >= 0 && other < next;
        }
      json_array_add_element (json_node_get_array (array),
                              json_node_ref (take_other ? g_ptr_array_index (others, i++) : g_ptr_array_index (ordered, j++)));
    }
  return array;
}

static gboolean
has_class (JsonNode *array, const char *class, gboolean all)
{
  for (guint i = 0; i < get_length (array); i++)
    if (g_str_equal (koprs_test_node_get_go_class (get_element (array, i)), class) != all)
      return !all;
  return all;
}

char *
koprs_test_strategic_list_check (JsonNode *original, JsonNode *patch)
{
  JsonNode *first = get_length (original) > 0 ? get_element (original, 0) : get_length (patch) > 0 ? get_element (patch, 0) : NULL;
  g_autofree char *a = NULL, *b = NULL;

  if (koprs_test_node_is_array (first))
    return g_strdup ("lists of lists are not supported");
  if (first == NULL
      || (has_class (original, koprs_test_node_get_go_class (first), TRUE) && has_class (patch, koprs_test_node_get_go_class (first), TRUE)))
    return NULL;
  a = koprs_test_text_go_value (original, FALSE);
  b = koprs_test_text_go_value (patch, FALSE);
  return g_strdup_printf ("list element types are not identical: [%s %s]", a, b);
}

gboolean
koprs_test_strategic_list_has_objects (JsonNode *original, JsonNode *patch)
{
  return has_class (original, "object", FALSE) || has_class (patch, "object", FALSE);
}

char *
koprs_test_strategic_list_check_order (const char *key, JsonNode *patch, JsonNode *order)
{
  guint at = 0;
  g_autofree char *patch_text = NULL, *order_text = NULL;

  for (guint i = 0; i < get_length (patch); i++)
    {
      JsonNode *item = get_element (patch, i);

      if (koprs_test_node_get (item, "$patch") != NULL)
        continue;
      while (at < get_length (order) && !is_same (key, get_element (order, at), item))
        at++;
      if (at++ < get_length (order))
        continue;
      patch_text = koprs_test_text_go_value (patch, FALSE);
      order_text = koprs_test_text_go_value (order, FALSE);
      return g_strdup_printf ("The order in patch list:\n%s\n doesn't match $setElementOrder list:\n%s\n", patch_text, order_text);
    }
  return NULL;
}
