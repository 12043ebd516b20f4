/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/merge/koprs-test-owners.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define MAX_UPDATERS 10
#define ANCIENT "ancient-changes"

static void
owner_free (gpointer data)
{
  KoprsTestOwner *self = data;

  g_free (self->manager);
  g_free (self->api_version);
  g_free (self->subresource);
  g_free (self->time);
  koprs_test_field_set_free (self->fields);
  g_free (self);
}

GPtrArray *
koprs_test_owners_new (void)
{
  return g_ptr_array_new_with_free_func (owner_free);
}

static const char *
text_of (JsonNode *entry, const char *name)
{
  const char *text = koprs_test_node_get_string (entry, name);

  return text != NULL ? text : "";
}

static gboolean
parse_entry (GPtrArray *owners, JsonNode *entry)
{
  const char *operation = text_of (entry, "operation");
  gboolean apply = g_str_equal (operation, "Apply");
  KoprsTestFieldSet *fields;
  KoprsTestOwner *owner;

  if ((!apply && !g_str_equal (operation, "Update")) || *text_of (entry, "apiVersion") == '\0'
      || !g_str_equal (text_of (entry, "fieldsType"), "FieldsV1"))
    return FALSE;
  fields = koprs_test_field_set_parse (koprs_test_node_get (entry, "fieldsV1"));
  if (fields == NULL)
    return FALSE;
  owner = koprs_test_owners_ensure (owners, text_of (entry, "manager"), apply, text_of (entry, "apiVersion"),
                                    text_of (entry, "subresource"));
  koprs_test_owner_set_fields (owner, fields);
  g_free (owner->time);
  owner->time = g_strdup (koprs_test_node_get_string (entry, "time"));
  return TRUE;
}

GPtrArray *
koprs_test_owners_parse (JsonNode *managed_fields)
{
  g_autoptr (GPtrArray) owners = koprs_test_owners_new ();

  if (!koprs_test_node_is_array (managed_fields))
    return g_steal_pointer (&owners);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (managed_fields)); i++)
    if (!parse_entry (owners, json_array_get_element (json_node_get_array (managed_fields), i)))
      return NULL;
  return g_steal_pointer (&owners);
}

int
koprs_test_owner_compare (const KoprsTestOwner *a, const KoprsTestOwner *b)
{
  int order = strcmp (a->manager, b->manager);

  if (order == 0)
    order = (int) b->apply - (int) a->apply;
  if (order == 0)
    order = strcmp (a->api_version, b->api_version);
  return order != 0 ? order : strcmp (a->subresource, b->subresource);
}

/* Appliers first, then by time, none being the oldest. */
static int
compare_for_list (gconstpointer a, gconstpointer b)
{
  const KoprsTestOwner *x = *(KoprsTestOwner *const *) a, *y = *(KoprsTestOwner *const *) b;
  int order = (int) y->apply - (int) x->apply;

  if (order == 0)
    order = g_strcmp0 (x->time, y->time);
  return order != 0 ? order : koprs_test_owner_compare (x, y);
}

static JsonNode *
entry_to_node (const KoprsTestOwner *owner)
{
  JsonNode *entry = koprs_test_node_new_object ();

  koprs_test_node_set_string (entry, "manager", owner->manager);
  koprs_test_node_set_string (entry, "operation", owner->apply ? "Apply" : "Update");
  koprs_test_node_set_string (entry, "apiVersion", owner->api_version);
  koprs_test_node_set_string (entry, "time", owner->time);
  koprs_test_node_set_string (entry, "fieldsType", "FieldsV1");
  koprs_test_node_add (entry, "fieldsV1", koprs_test_field_set_to_node (owner->fields));
  koprs_test_node_set_string (entry, "subresource", *owner->subresource != '\0' ? owner->subresource : NULL);
  return entry;
}

JsonNode *
koprs_test_owners_to_node (GPtrArray *owners)
{
  JsonNode *list;

  if (owners->len == 0)
    return NULL;
  g_ptr_array_sort (owners, compare_for_list);
  list = koprs_test_node_new_array ();
  for (guint i = 0; i < owners->len; i++)
    json_array_add_element (json_node_get_array (list), entry_to_node (g_ptr_array_index (owners, i)));
  return list;
}

KoprsTestOwner *
koprs_test_owners_find (GPtrArray *owners, const char *manager, gboolean apply, const char *api_version, const char *subresource)
{
  for (guint i = 0; i < owners->len; i++)
    {
      KoprsTestOwner *owner = g_ptr_array_index (owners, i);

      if (owner->apply == apply && g_str_equal (owner->manager, manager) && g_str_equal (owner->subresource, subresource)
          && (apply || g_str_equal (owner->api_version, api_version)))
        return owner;
    }
  return NULL;
}

KoprsTestOwner *
koprs_test_owners_ensure (GPtrArray *owners, const char *manager, gboolean apply, const char *api_version, const char *subresource)
{
  KoprsTestOwner *owner = koprs_test_owners_find (owners, manager, apply, api_version, subresource);

  if (owner == NULL)
    {
      owner = g_new0 (KoprsTestOwner, 1);
      owner->manager = g_strdup (manager);
      owner->apply = apply;
      owner->api_version = g_strdup (api_version);
      owner->subresource = g_strdup (subresource);
      owner->fields = koprs_test_field_set_new ();
      g_ptr_array_add (owners, owner);
    }
  return owner;
}

void
koprs_test_owner_set_fields (KoprsTestOwner *self, KoprsTestFieldSet *fields)
{
  koprs_test_field_set_free (self->fields);
  self->fields = fields;
}

void
koprs_test_owners_drop_empty (GPtrArray *owners)
{
  for (guint i = owners->len; i > 0; i--)
    {
      KoprsTestOwner *owner = g_ptr_array_index (owners, i - 1);

      if (koprs_test_field_set_is_empty (owner->fields))
        g_ptr_array_remove_index (owners, i - 1);
    }
}

static int
compare_by_age (gconstpointer a, gconstpointer b)
{
  const KoprsTestOwner *x = *(KoprsTestOwner *const *) a, *y = *(KoprsTestOwner *const *) b;
  int order = g_strcmp0 (x->time, y->time);

  return order != 0 ? order : koprs_test_owner_compare (x, y);
}

/* Where updaters of that version melt together: the entry of that name, else the elder under it. */
static KoprsTestOwner *
make_ancient (GPtrArray *owners, KoprsTestOwner *elder)
{
  KoprsTestOwner *ancient = koprs_test_owners_find (owners, ANCIENT, FALSE, elder->api_version, "");

  if (ancient != NULL)
    return ancient;
  g_free (elder->manager);
  elder->manager = g_strdup (ANCIENT);
  g_free (elder->subresource);
  elder->subresource = g_strdup ("");
  return elder;
}

/* Into the ancient entry, which is as old as the youngest in it. */
static void
melt (GPtrArray *owners, KoprsTestOwner *elder, KoprsTestOwner *owner)
{
  KoprsTestOwner *ancient = make_ancient (owners, elder);

  if (ancient == owner)
    return;
  koprs_test_owner_set_fields (ancient, koprs_test_field_set_union (ancient->fields, owner->fields));
  g_free (ancient->time);
  ancient->time = g_strdup (owner->time);
  g_ptr_array_remove (owners, owner);
}

void
koprs_test_owners_cap (GPtrArray *owners)
{
  g_autoptr (GPtrArray) updaters = g_ptr_array_new ();
  g_autoptr (GHashTable) elders = NULL;
  guint n_kept;

  if (owners->len <= MAX_UPDATERS)
    return;
  elders = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < owners->len; i++)
    if (!((KoprsTestOwner *) g_ptr_array_index (owners, i))->apply)
      g_ptr_array_add (updaters, g_ptr_array_index (owners, i));
  g_ptr_array_sort (updaters, compare_by_age);
  n_kept = owners->len - updaters->len + MAX_UPDATERS;
  for (guint i = 0; i < updaters->len && owners->len > n_kept; i++)
    {
      KoprsTestOwner *owner = g_ptr_array_index (updaters, i);
      KoprsTestOwner *elder = g_hash_table_lookup (elders, owner->api_version);

      if (elder != NULL)
        melt (owners, elder, owner);
      else
        g_hash_table_insert (elders, owner->api_version, owner);
    }
}

char *
koprs_test_owner_describe (const KoprsTestOwner *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *manager = koprs_test_text_quote (self->manager);

  g_string_append (text, manager);
  if (*self->subresource != '\0')
    {
      g_autofree char *subresource = koprs_test_text_quote (self->subresource);

      g_string_append_printf (text, " with subresource %s", subresource);
    }
  if (!self->apply)
    g_string_append_printf (text, " using %s", self->api_version);
  return g_string_free (text, FALSE);
}
