/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/merge/koprs-test-scale-owners.h"

#include "koprs/testing/merge/koprs-test-owners.h"

#define SCALE_VERSION "autoscaling/v1"
#define SCALE_PATH "spec.replicas"

/* {"f:spec":{"f:replicas":{}}} for "spec.replicas". */
static KoprsTestFieldSet *
make_path (const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_test_field_step_unref);
  KoprsTestFieldSet *set = koprs_test_field_set_new ();

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (steps, koprs_test_field_step_new_name (names[i]));
  koprs_test_field_set_add_path (set, steps);
  return set;
}

static gboolean
owns (const KoprsTestOwner *owner, const KoprsTestFieldSet *path)
{
  g_autoptr (KoprsTestFieldSet) common = koprs_test_field_set_intersect (owner->fields, path);

  return !koprs_test_field_set_is_empty (common);
}

/* Whether there is an owner of the same identity or not. */
static void
add_owner (GPtrArray *owners, const KoprsTestOwner *owner, const char *api_version, KoprsTestFieldSet *fields, const char *time)
{
  g_autoptr (GPtrArray) alone = koprs_test_owners_new ();
  KoprsTestOwner *copy = koprs_test_owners_ensure (alone, owner->manager, owner->apply, api_version, owner->subresource);

  koprs_test_owner_set_fields (copy, fields);
  copy->time = g_strdup (time);
  g_ptr_array_add (owners, g_ptr_array_steal_index (alone, 0));
}

JsonNode *
koprs_test_scale_owners_of_object (JsonNode *managed_fields, const char *path)
{
  g_autoptr (GPtrArray) owners = koprs_test_owners_parse (managed_fields);
  g_autoptr (GPtrArray) result = koprs_test_owners_new ();
  g_autoptr (KoprsTestFieldSet) number = make_path (path);

  for (guint i = 0; owners != NULL && i < owners->len; i++)
    {
      const KoprsTestOwner *owner = g_ptr_array_index (owners, i);

      if (owns (owner, number))
        add_owner (result, owner, SCALE_VERSION, make_path (SCALE_PATH), owner->time);
    }
  return koprs_test_owners_to_node (result);
}

/* An updater's identity has its version in it: there is none of the object among those of the scale. */
static void
add_kept (GPtrArray *result, const KoprsTestOwner *owner, GPtrArray *scale, const KoprsTestFieldSet *number)
{
  KoprsTestOwner *same = koprs_test_owners_find (scale, owner->manager, owner->apply, owner->api_version, owner->subresource);
  KoprsTestFieldSet *rest;

  if (!owns (owner, number) || same != NULL)
    {
      add_owner (result, owner, owner->api_version, koprs_test_field_set_copy (owner->fields), owner->time);
      if (owns (owner, number))
        g_ptr_array_remove (scale, same);
      return;
    }
  rest = koprs_test_field_set_subtract (owner->fields, number);
  if (koprs_test_field_set_is_empty (rest))
    koprs_test_field_set_free (rest);
  else
    add_owner (result, owner, owner->api_version, rest, owner->time);
}

JsonNode *
koprs_test_scale_owners_to_object (JsonNode *managed_fields, JsonNode *of_scale, const char *path, const char *api_version)
{
  g_autoptr (GPtrArray) owners = koprs_test_owners_parse (managed_fields);
  g_autoptr (GPtrArray) scale = koprs_test_owners_parse (of_scale);
  g_autoptr (GPtrArray) result = koprs_test_owners_new ();
  g_autoptr (KoprsTestFieldSet) number = make_path (path);
  g_autoptr (KoprsTestFieldSet) replicas = make_path (SCALE_PATH);

  for (guint i = 0; owners != NULL && i < owners->len; i++)
    add_kept (result, g_ptr_array_index (owners, i), scale, number);
  for (guint i = 0; scale != NULL && i < scale->len; i++)
    {
      const KoprsTestOwner *owner = g_ptr_array_index (scale, i);

      if (owns (owner, replicas))
        add_owner (result, owner, api_version, make_path (path), NULL);
    }
  return koprs_test_owners_to_node (result);
}
