/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/merge/koprs-test-field-set.h"
#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/values/koprs-test-node.h"

typedef struct {
  KoprsTestFieldStep *step;
  KoprsTestFieldSet *below;     /* NULL: nothing */
  gboolean member;
} Entry;

/* Levels below are shared between the sets that were made from one another, and copied by who changes one. */
struct _KoprsTestFieldSet {
  gatomicrefcount references;
  GPtrArray *entries;           /* (element-type Entry), by step */
};

static Entry *
entry_new (KoprsTestFieldStep *step, gboolean member, KoprsTestFieldSet *below)
{
  Entry *entry = g_new (Entry, 1);

  entry->step = koprs_test_field_step_ref (step);
  entry->member = member;
  entry->below = below;
  return entry;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  koprs_test_field_step_unref (entry->step);
  g_clear_pointer (&entry->below, koprs_test_field_set_free);
  g_free (entry);
}

KoprsTestFieldSet *
koprs_test_field_set_new (void)
{
  KoprsTestFieldSet *self = g_new (KoprsTestFieldSet, 1);

  g_atomic_ref_count_init (&self->references);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

void
koprs_test_field_set_free (KoprsTestFieldSet *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* The level itself where there is nothing to be combined with it. */
static KoprsTestFieldSet *
share (const KoprsTestFieldSet *self)
{
  KoprsTestFieldSet *shared = (KoprsTestFieldSet *) self;

  if (self != NULL)
    g_atomic_ref_count_inc (&shared->references);
  return shared;
}

static const Entry *
get_entry (const KoprsTestFieldSet *self, guint position)
{
  return self != NULL && position < self->entries->len ? g_ptr_array_index (self->entries, position) : NULL;
}

/* Where the step is, or belongs. */
static gboolean
find_entry (const KoprsTestFieldSet *self, const KoprsTestFieldStep *step, guint *position)
{
  guint low = 0, high = self->entries->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = koprs_test_field_step_compare (get_entry (self, middle)->step, step);

      if (order == 0)
        {
          *position = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  return FALSE;
}

static Entry *
ensure_entry (KoprsTestFieldSet *self, KoprsTestFieldStep *step)
{
  guint position;

  if (!find_entry (self, step, &position))
    g_ptr_array_insert (self->entries, (int) position, entry_new (step, FALSE, NULL));
  return g_ptr_array_index (self->entries, position);
}

void
koprs_test_field_set_add (KoprsTestFieldSet *self, KoprsTestFieldStep *step)
{
  ensure_entry (self, step)->member = TRUE;
}

KoprsTestFieldSet *
koprs_test_field_set_enter (KoprsTestFieldSet *self, KoprsTestFieldStep *step)
{
  Entry *entry = ensure_entry (self, step);

  if (entry->below == NULL)
    entry->below = koprs_test_field_set_new ();
  else if (!g_atomic_ref_count_compare (&entry->below->references, 1))
    {
      KoprsTestFieldSet *own = koprs_test_field_set_copy (entry->below);

      koprs_test_field_set_free (entry->below);
      entry->below = own;
    }
  return entry->below;
}

void
koprs_test_field_set_add_path (KoprsTestFieldSet *self, GPtrArray *steps)
{
  for (guint i = 0; i + 1 < steps->len; i++)
    self = koprs_test_field_set_enter (self, g_ptr_array_index (steps, i));
  koprs_test_field_set_add (self, g_ptr_array_index (steps, steps->len - 1));
}

gboolean
koprs_test_field_set_has (const KoprsTestFieldSet *self, const KoprsTestFieldStep *step)
{
  guint position;

  return self != NULL && find_entry (self, step, &position) && get_entry (self, position)->member;
}

const KoprsTestFieldSet *
koprs_test_field_set_get_below (const KoprsTestFieldSet *self, const KoprsTestFieldStep *step)
{
  guint position;

  return self != NULL && find_entry (self, step, &position) ? get_entry (self, position)->below : NULL;
}

gboolean
koprs_test_field_set_is_empty (const KoprsTestFieldSet *self)
{
  const Entry *entry;

  for (guint i = 0; (entry = get_entry (self, i)) != NULL; i++)
    if (entry->member || !koprs_test_field_set_is_empty (entry->below))
      return FALSE;
  return TRUE;
}

guint
koprs_test_field_set_count (const KoprsTestFieldSet *self)
{
  const Entry *entry;
  guint count = 0;

  for (guint i = 0; (entry = get_entry (self, i)) != NULL; i++)
    count += (entry->member ? 1 : 0) + koprs_test_field_set_count (entry->below);
  return count;
}

/* How two sets become one: what a step is in the result, given what it is in both. */
typedef struct {
  gboolean (*is_member) (gboolean a, gboolean b);
  gboolean only_in_both;    /* steps of one set alone lead nowhere */
  gboolean keeps_b;         /* steps of b alone count too */
  gboolean deep;            /* a member of b ends all that is below it in a */
} Operation;

static gboolean
either (gboolean a, gboolean b)
{
  return a || b;
}

static gboolean
both (gboolean a, gboolean b)
{
  return a && b;
}

static gboolean
first_alone (gboolean a, gboolean b)
{
  return a && !b;
}

static const Operation union_operation = { either, FALSE, TRUE, FALSE };
static const Operation intersect_operation = { both, TRUE, FALSE, FALSE };
static const Operation subtract_operation = { first_alone, FALSE, FALSE, FALSE };
static const Operation subtract_deep_operation = { first_alone, FALSE, FALSE, TRUE };

static KoprsTestFieldSet *combine (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b, const Operation *operation);

/* What is below a step of one set, of the other, or of both; NULL where that is nothing. */
static KoprsTestFieldSet *
combine_below (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b, const Operation *operation)
{
  g_autoptr (KoprsTestFieldSet) below = NULL;

  if (b == NULL)
    below = operation->only_in_both ? NULL : share (a);
  else if (a == NULL)
    below = operation->keeps_b ? share (b) : NULL;
  else
    below = combine (a, b, operation);
  return below != NULL && below->entries->len > 0 ? g_steal_pointer (&below) : NULL;
}

/* Either may be NULL, not both. */
static void
combine_entries (KoprsTestFieldSet *result, const Entry *a, const Entry *b, const Operation *operation)
{
  gboolean member;
  g_autoptr (KoprsTestFieldSet) below = NULL;

  if ((a == NULL && !operation->keeps_b) || (b == NULL && operation->only_in_both))
    return;
  if (operation->deep && b != NULL && b->member)
    return;
  member = operation->is_member (a != NULL && a->member, b != NULL && b->member);
  below = combine_below (a != NULL ? a->below : NULL, b != NULL ? b->below : NULL, operation);
  if (member || below != NULL)
    g_ptr_array_add (result->entries, entry_new ((a != NULL ? a : b)->step, member, g_steal_pointer (&below)));
}

static KoprsTestFieldSet *
combine (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b, const Operation *operation)
{
  KoprsTestFieldSet *result = koprs_test_field_set_new ();
  guint i = 0, j = 0;

  for (;;)
    {
      const Entry *x = get_entry (a, i), *y = get_entry (b, j);
      int order = x == NULL ? 1 : y == NULL ? -1 : koprs_test_field_step_compare (x->step, y->step);

      if (x == NULL && y == NULL)
        return result;
      combine_entries (result, order <= 0 ? x : NULL, order >= 0 ? y : NULL, operation);
      i += order <= 0;
      j += order >= 0;
    }
}

KoprsTestFieldSet *
koprs_test_field_set_copy (const KoprsTestFieldSet *self)
{
  return combine (self, NULL, &union_operation);
}

KoprsTestFieldSet *
koprs_test_field_set_union (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b)
{
  return combine (a, b, &union_operation);
}

KoprsTestFieldSet *
koprs_test_field_set_intersect (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b)
{
  return combine (a, b, &intersect_operation);
}

KoprsTestFieldSet *
koprs_test_field_set_subtract (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b)
{
  return combine (a, b, &subtract_operation);
}

KoprsTestFieldSet *
koprs_test_field_set_subtract_deep (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b)
{
  return combine (a, b, &subtract_deep_operation);
}

gboolean
koprs_test_field_set_equal (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b)
{
  g_autoptr (KoprsTestFieldSet) common = koprs_test_field_set_intersect (a, b);
  guint count = koprs_test_field_set_count (common);

  return count == koprs_test_field_set_count (a) && count == koprs_test_field_set_count (b);
}

/* The type below a step; NULL where nothing is known. */
static const KoprsTestType *
type_below (const KoprsTestType *type, const KoprsTestFieldStep *step)
{
  const char *name = koprs_test_field_step_get_name (step);

  if (type == NULL)
    return NULL;
  if (name != NULL)
    return type->type_class == KOPRS_TEST_TYPE_MAP ? koprs_test_type_get_member (type, name) : NULL;
  return koprs_test_field_step_is_keys (step) && type->type_class == KOPRS_TEST_TYPE_LIST ? type->element : NULL;
}

KoprsTestFieldSet *
koprs_test_field_set_with_fields (const KoprsTestFieldSet *self, const KoprsTestType *type)
{
  KoprsTestFieldSet *result = koprs_test_field_set_new ();
  const Entry *entry;

  for (guint i = 0; (entry = get_entry (self, i)) != NULL; i++)
    {
      const char *name = koprs_test_field_step_get_name (entry->step);
      gboolean declared = name != NULL && koprs_test_type_find_field (type, name) != NULL;
      g_autoptr (KoprsTestFieldSet) below = NULL;
      gboolean member = entry->member;

      if (!koprs_test_field_set_is_empty (entry->below))
        {
          below = koprs_test_field_set_with_fields (entry->below, type_below (type, entry->step));
          member |= declared;
        }
      if (member || below != NULL)
        g_ptr_array_add (result->entries, entry_new (entry->step, member, g_steal_pointer (&below)));
    }
  return result;
}

/* FALSE where a step is malformed. */
static gboolean
parse_level (KoprsTestFieldSet *self, JsonNode *node)
{
  JsonObjectIter iter;
  const char *text;
  JsonNode *value;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &text, &value))
    {
      g_autoptr (KoprsTestFieldStep) step = NULL;

      if (!koprs_test_node_is_object (value))
        return FALSE;
      if (g_str_equal (text, "."))
        continue;
      step = koprs_test_field_step_parse (text);
      if (step == NULL)
        return FALSE;
      if (koprs_test_node_is_empty (value) || koprs_test_node_get (value, ".") != NULL)
        koprs_test_field_set_add (self, step);
      if (!koprs_test_node_is_empty (value) && !parse_level (koprs_test_field_set_enter (self, step), value))
        return FALSE;
    }
  return TRUE;
}

KoprsTestFieldSet *
koprs_test_field_set_parse (JsonNode *fields_v1)
{
  g_autoptr (KoprsTestFieldSet) self = koprs_test_field_set_new ();

  if (fields_v1 != NULL && !koprs_test_node_is_object (fields_v1))
    return NULL;
  if (fields_v1 != NULL && !parse_level (self, fields_v1))
    return NULL;
  return g_steal_pointer (&self);
}

KoprsTestFieldSet *
koprs_test_field_set_new_from_text (const char *fields_v1)
{
  g_autoptr (JsonNode) node = koprs_test_node_parse (fields_v1, -1, NULL);

  return koprs_test_field_set_parse (node);
}

/* empty: the one {} that stands behind every last step; nobody changes it. */
static void
add_level (const KoprsTestFieldSet *self, JsonNode *node, JsonNode *empty)
{
  const Entry *entry;

  for (guint i = 0; (entry = get_entry (self, i)) != NULL; i++)
    {
      gboolean leads_on = !koprs_test_field_set_is_empty (entry->below);
      g_autofree char *text = NULL;
      JsonNode *value;

      if (!entry->member && !leads_on)
        continue;
      text = koprs_test_field_step_to_text (entry->step);
      value = leads_on ? koprs_test_node_new_object () : json_node_ref (empty);
      if (leads_on && entry->member)
        koprs_test_node_add (value, ".", json_node_ref (empty));
      if (leads_on)
        add_level (entry->below, value, empty);
      koprs_test_node_add (node, text, value);
    }
}

JsonNode *
koprs_test_field_set_to_node (const KoprsTestFieldSet *self)
{
  JsonNode *result = koprs_test_node_new_object ();
  g_autoptr (JsonNode) empty = koprs_test_node_new_object ();

  add_level (self, result, empty);
  return result;
}

static void
list_paths (const KoprsTestFieldSet *self, GString *path, GPtrArray *paths)
{
  gsize length = path->len;
  const Entry *entry;

  for (guint i = 0; (entry = get_entry (self, i)) != NULL; i++)
    if (entry->member)
      {
        koprs_test_field_step_append_path (entry->step, path);
        g_ptr_array_add (paths, g_strdup (path->str));
        g_string_truncate (path, length);
      }
  for (guint i = 0; (entry = get_entry (self, i)) != NULL; i++)
    {
      koprs_test_field_step_append_path (entry->step, path);
      list_paths (entry->below, path, paths);
      g_string_truncate (path, length);
    }
}

GPtrArray *
koprs_test_field_set_list_paths (const KoprsTestFieldSet *self)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  GString *path = g_string_new (NULL);

  list_paths (self, path, paths);
  g_string_free (path, TRUE);
  return paths;
}
