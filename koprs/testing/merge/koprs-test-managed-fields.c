/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/merge/koprs-test-ownership.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/values/koprs-test-node.h"

/* What nobody owns, whoever sets it. */
#define STRIPPED \
  "{\"f:apiVersion\":{},\"f:kind\":{},\"f:metadata\":{\".\":{},\"f:name\":{},\"f:namespace\":{},\"f:creationTimestamp\":{}," \
  "\"f:selfLink\":{},\"f:uid\":{},\"f:clusterName\":{},\"f:generation\":{},\"f:managedFields\":{},\"f:resourceVersion\":{}}}"

/* Which fields a write through the main resource or a subresource can't change, so that it never owns them. */
static const struct {
  const char *group;        /* NULL: any */
  const char *kind;         /* NULL: any */
  gboolean custom;
  const char *subresource;
  const char *fields;
} ignored_fields[] = {
  { NULL, NULL, TRUE, "", "{\"f:status\":{}}" },
  { NULL, NULL, TRUE, "status", "{\"f:spec\":{},\"f:metadata\":{}}" },
  { "apps", "Deployment", FALSE, "status", "{\"f:spec\":{},\"f:metadata\":{\"f:labels\":{}}}" },
  { "", "Pod", FALSE, "status", "{\"f:spec\":{},\"f:metadata\":{\"f:deletionTimestamp\":{},\"f:ownerReferences\":{}}}" },
  { "apiextensions.k8s.io", NULL, FALSE, "status", "{\"f:spec\":{},\"f:metadata\":{}}" },
  { NULL, NULL, FALSE, "", "{\"f:status\":{}}" },
  { NULL, NULL, FALSE, "status", "{\"f:spec\":{}}" },
};

KoprsTestFieldSet *
koprs_test_ownership_dup_ignored (KoprsTestSchema *schema, const char *subresource)
{
  gboolean custom = koprs_test_schema_is_custom (schema);

  for (guint i = 0; koprs_test_schema_has_status_subresource (schema) && i < G_N_ELEMENTS (ignored_fields); i++)
    if (ignored_fields[i].custom == custom && g_str_equal (ignored_fields[i].subresource, subresource)
        && (ignored_fields[i].group == NULL || g_str_equal (ignored_fields[i].group, koprs_test_schema_get_group (schema)))
        && (ignored_fields[i].kind == NULL || g_str_equal (ignored_fields[i].kind, koprs_test_schema_get_kind (schema))))
      return koprs_test_field_set_new_from_text (ignored_fields[i].fields);
  return koprs_test_field_set_new ();
}

KoprsTestFieldSet *
koprs_test_ownership_strip (const KoprsTestFieldSet *fields)
{
  static gsize stripped;

  if (g_once_init_enter (&stripped))
    g_once_init_leave (&stripped, (gsize) koprs_test_field_set_new_from_text (STRIPPED));
  return koprs_test_field_set_subtract (fields, (const KoprsTestFieldSet *) stripped);
}

char *
koprs_test_ownership_format_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

/* An object of its own with the same members. */
static JsonNode *
dup_shallow (JsonNode *object)
{
  JsonNode *copy = koprs_test_node_new_object ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, json_node_get_object (object));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    koprs_test_node_add (copy, name, json_node_ref (value));
  return copy;
}

static JsonNode *
find_nothing (KoprsTestSchema *schema)
{
  JsonNode *nothing = koprs_test_schema_get_nothing (schema);
  g_autoptr (JsonNode) empty = NULL;

  if (nothing != NULL)
    return nothing;
  empty = koprs_test_node_new_object ();
  return koprs_test_schema_keep_nothing (schema, koprs_test_schema_is_custom (schema) ? g_steal_pointer (&empty)
                                                                                      : koprs_test_decode_arrange (schema, empty));
}

JsonNode *
koprs_test_ownership_dup_bare (KoprsTestSchema *schema, JsonNode *object)
{
  JsonNode *bare, *metadata;

  if (object == NULL)
    return json_node_ref (find_nothing (schema));
  if (!koprs_test_node_is_object (object))
    return koprs_test_node_copy (object);
  bare = dup_shallow (object);
  metadata = koprs_test_node_get (object, "metadata");
  if (koprs_test_node_is_object (metadata))
    {
      koprs_test_node_set (bare, "metadata", dup_shallow (metadata));
      koprs_test_node_set (koprs_test_node_get (bare, "metadata"), "managedFields", NULL);
    }
  return bare;
}

void
koprs_test_ownership_compare (KoprsTestSchema *schema, JsonNode *from, JsonNode *to, const KoprsTestFieldSet *ignored,
                              KoprsTestComparison *comparison)
{
  KoprsTestFieldSet **sets[] = { &comparison->added, &comparison->modified, &comparison->removed };

  koprs_test_typed_compare (koprs_test_schema_get_root (schema), from, to, comparison);
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      KoprsTestFieldSet *counted = koprs_test_field_set_subtract_deep (*sets[i], ignored);

      koprs_test_field_set_free (*sets[i]);
      *sets[i] = counted;
    }
}

gboolean
koprs_test_ownership_reconcile (KoprsTestSchema *schema, const KoprsTestVersions *versions, GPtrArray *owners, JsonNode *object,
                                char **problem)
{
  for (guint i = 0; versions != NULL && i < owners->len; i++)
    {
      const KoprsTestOwner *owner = g_ptr_array_index (owners, i);
      g_autoptr (JsonNode) converted = koprs_test_versions_convert (versions, schema, object, owner->api_version, problem);

      if (converted == NULL)
        return FALSE;
    }
  return TRUE;
}

gboolean
koprs_test_ownership_take_away (GPtrArray *owners, const KoprsTestOwner *taker, KoprsTestChanges *changes, char **problem)
{
  for (guint i = 0; i < owners->len; i++)
    if (koprs_test_changes_get (changes, ((KoprsTestOwner *) g_ptr_array_index (owners, i))->api_version, problem) == NULL)
      return FALSE;
  for (guint i = 0; i < owners->len; i++)
    {
      KoprsTestOwner *owner = g_ptr_array_index (owners, i);
      const KoprsTestComparison *comparison = koprs_test_changes_get (changes, owner->api_version, problem);
      g_autoptr (KoprsTestFieldSet) changed = NULL;
      g_autoptr (KoprsTestFieldSet) gone = NULL;

      if (owner == taker)
        continue;
      changed = koprs_test_field_set_union (comparison->added, comparison->modified);
      gone = koprs_test_field_set_union (changed, comparison->removed);
      koprs_test_owner_set_fields (owner, koprs_test_field_set_subtract (owner->fields, gone));
    }
  koprs_test_owners_drop_empty (owners);
  return TRUE;
}

gboolean
koprs_test_ownership_track (KoprsTestSchema *schema, const KoprsTestWriter *writer, GPtrArray *owners, JsonNode *from,
                            JsonNode *to, char **problem)
{
  const char *api_version = koprs_test_schema_get_api_version (schema);
  const char *manager = writer->manager != NULL && *writer->manager != '\0' ? writer->manager : "unknown";
  g_autoptr (KoprsTestFieldSet) ignored = koprs_test_ownership_dup_ignored (schema, writer->subresource);
  g_auto (KoprsTestChanges) changes = { NULL };
  g_autoptr (KoprsTestFieldSet) changed = NULL;
  g_autoptr (KoprsTestFieldSet) own = NULL;
  KoprsTestOwner *owner;

  koprs_test_changes_init (&changes, writer->versions, schema, from, to, ignored);
  if (!koprs_test_ownership_take_away (owners, NULL, &changes, problem))
    return FALSE;
  changed = koprs_test_field_set_union (changes.here.added, changes.here.modified);
  own = koprs_test_ownership_strip (changed);
  if (!koprs_test_field_set_is_empty (own))
    {
      owner = koprs_test_owners_ensure (owners, manager, FALSE, api_version, writer->subresource);
      koprs_test_owner_set_fields (owner, koprs_test_field_set_union (owner->fields, own));
      g_free (owner->time);
      owner->time = koprs_test_ownership_format_time (writer->now);
    }
  koprs_test_owners_cap (owners);
  return TRUE;
}

/* [] and [{}] wipe the list. */
static gboolean
is_reset (JsonNode *managed_fields)
{
  JsonArray *list;

  if (!koprs_test_node_is_array (managed_fields))
    return FALSE;
  list = json_node_get_array (managed_fields);
  return json_array_get_length (list) == 0
         || (json_array_get_length (list) == 1 && koprs_test_node_is_empty (json_array_get_element (list, 0)));
}

/* The list that came with the object, unless it says nothing; through a subresource only the live one counts. */
static GPtrArray *
find_owners (JsonNode *live, JsonNode *object, const char *subresource)
{
  JsonNode *given = koprs_test_node_find (object, "metadata", "managedFields", NULL);
  GPtrArray *owners = NULL;

  if (*subresource == '\0')
    {
      if (is_reset (given))
        return koprs_test_owners_new ();
      owners = koprs_test_owners_parse (given);
    }
  if (owners == NULL || owners->len == 0)
    {
      g_clear_pointer (&owners, g_ptr_array_unref);
      owners = koprs_test_owners_parse (koprs_test_node_find (live, "metadata", "managedFields", NULL));
    }
  return owners != NULL ? owners : koprs_test_owners_new ();
}

void
koprs_test_managed_fields_update (KoprsTestSchema *schema, const KoprsTestWriter *writer, JsonNode *live, JsonNode *object)
{
  g_autoptr (GPtrArray) owners = find_owners (live, object, writer->subresource);
  g_autoptr (JsonNode) from = koprs_test_ownership_dup_bare (schema, live);
  g_autoptr (JsonNode) to = koprs_test_ownership_dup_bare (schema, object);
  g_autofree char *problem = NULL;
  gboolean settled = TRUE;

  if (owners->len > 0 || live == NULL)
    settled = koprs_test_ownership_reconcile (schema, writer->versions, owners, from, &problem) &&
              koprs_test_ownership_track (schema, writer, owners, from, to, &problem);
  if (!settled)
    {
      g_ptr_array_unref (owners);
      owners = find_owners (live, NULL, "");
    }
  koprs_test_ownership_store (object, owners);
}

void
koprs_test_ownership_store (JsonNode *object, GPtrArray *owners)
{
  JsonNode *list = koprs_test_owners_to_node (owners);

  if (list != NULL || koprs_test_node_is_object (koprs_test_node_get (object, "metadata")))
    koprs_test_node_set (koprs_test_node_ensure (object, "metadata"), "managedFields", list);
}

/* The list without its times. */
static JsonNode *
dup_timeless (JsonNode *managed_fields)
{
  JsonNode *copy = koprs_test_node_copy (managed_fields);

  for (guint i = 0; koprs_test_node_is_array (copy) && i < json_array_get_length (json_node_get_array (copy)); i++)
    {
      JsonNode *entry = json_array_get_element (json_node_get_array (copy), i);

      if (koprs_test_node_is_object (entry))
        koprs_test_node_set (entry, "time", NULL);
    }
  return copy;
}

gboolean
koprs_test_managed_fields_settle (JsonNode *live, JsonNode *object)
{
  JsonNode *old_list = koprs_test_node_find (live, "metadata", "managedFields", NULL);
  JsonNode *new_list = koprs_test_node_find (object, "metadata", "managedFields", NULL);
  g_autoptr (JsonNode) old_timeless = dup_timeless (old_list);
  g_autoptr (JsonNode) new_timeless = dup_timeless (new_list);
  JsonObject *metadata;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (koprs_test_node_get (live, "metadata"))
      || !koprs_test_node_is_object (koprs_test_node_get (object, "metadata"))
      || !koprs_test_node_equal (old_timeless, new_timeless))
    return FALSE;
  metadata = json_node_get_object (koprs_test_node_get (object, "metadata"));
  json_object_iter_init (&iter, json_node_get_object (koprs_test_node_get (live, "metadata")));
  while (json_object_iter_next (&iter, &name, &value))
    if (!g_str_equal (name, "managedFields") && !g_str_equal (name, "resourceVersion")
        && !koprs_test_node_equal (value, koprs_test_node_get (koprs_test_node_get (object, "metadata"), name)))
      return FALSE;
  json_object_iter_init (&iter, metadata);
  while (json_object_iter_next (&iter, &name, &value))
    if (!g_str_equal (name, "managedFields") && !g_str_equal (name, "resourceVersion")
        && koprs_test_node_get (koprs_test_node_get (live, "metadata"), name) == NULL)
      return FALSE;
  if (json_object_get_size (json_node_get_object (live)) != json_object_get_size (json_node_get_object (object)))
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (live));
  while (json_object_iter_next (&iter, &name, &value))
    if (!g_str_equal (name, "metadata") && !koprs_test_node_equal (value, koprs_test_node_get (object, name)))
      return FALSE;
  if (old_list != NULL)
    json_object_set_member (metadata, "managedFields", koprs_test_node_copy (old_list));
  return TRUE;
}
