/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/merge/koprs-test-apply.h"
#include "koprs/testing/merge/koprs-test-last-applied.h"
#include "koprs/testing/merge/koprs-test-ownership.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#define FIRST "before-first-apply"

/* One owner's fields that the apply would change. */
typedef struct {
  const KoprsTestOwner *owner;
  GPtrArray *paths;         /* (element-type utf8) */
} Conflict;

static void
conflict_free (gpointer data)
{
  Conflict *conflict = data;

  g_ptr_array_unref (conflict->paths);
  g_free (conflict);
}

static char *
describe_kind (KoprsTestSchema *schema)
{
  return g_strdup_printf ("%s/%s, Kind=%s", koprs_test_schema_get_group (schema), koprs_test_schema_get_version (schema),
                          koprs_test_schema_get_kind (schema));
}

/* The body's own form: no managedFields, and every field declared and of the right type. */
static gboolean
check_body (KoprsTestSchema *schema, JsonNode *body, GError **error)
{
  JsonNode *metadata = koprs_test_node_get (body, "metadata");
  JsonNode *managed_fields = koprs_test_node_get (metadata, "managedFields");
  const char *name = koprs_test_node_get_string (metadata, "name");
  const char *namespace_ = koprs_test_node_get_string (metadata, "namespace");
  g_autofree char *problem = NULL;
  g_autofree char *kind = NULL;

  if (managed_fields != NULL && !koprs_test_node_is_null (managed_fields))
    {
      koprs_test_status_set_bad_request (error, "metadata.managedFields must be nil");
      return FALSE;
    }
  if (koprs_test_typed_check (koprs_test_schema_get_root (schema), body, FALSE, &problem))
    return TRUE;
  kind = describe_kind (schema);
  koprs_test_status_set_internal (error, "failed to create typed patch object (%s/%s; %s): %s",
                                  namespace_ != NULL ? namespace_ : "", name != NULL ? name : "", kind, problem);
  return FALSE;
}

/* Everything that any of the owners has. */
static KoprsTestFieldSet *
unite_fields (GPtrArray *owners)
{
  KoprsTestFieldSet *all = koprs_test_field_set_new ();

  for (guint i = 0; i < owners->len; i++)
    {
      const KoprsTestOwner *owner = g_ptr_array_index (owners, i);
      KoprsTestFieldSet *more = koprs_test_field_set_union (all, owner->fields);

      koprs_test_field_set_free (all);
      all = more;
    }
  return all;
}

static KoprsTestFieldSet *
list_with_fields (const KoprsTestType *root, JsonNode *object)
{
  g_autoptr (KoprsTestFieldSet) fields = koprs_test_typed_list_fields (root, object);

  return koprs_test_field_set_with_fields (fields, root);
}

/* Takes out of the merged object what the applier had before and nobody has now. What it never had stays, even when it lies
 * inside something that goes: first everything of the old set goes, then what is still owned comes back, then
 * only those missing that are in the old set are really removed. */
static JsonNode *
prune (KoprsTestSchema *schema, JsonNode *merged, GPtrArray *owners, const KoprsTestFieldSet *last)
{
  const KoprsTestType *root = koprs_test_schema_get_root (schema);
  g_autoptr (KoprsTestFieldSet) last_all = koprs_test_field_set_with_fields (last, root);
  g_autoptr (KoprsTestFieldSet) merged_all = list_with_fields (root, merged);
  g_autoptr (KoprsTestFieldSet) owned = unite_fields (owners);
  g_autoptr (KoprsTestFieldSet) owned_all = koprs_test_field_set_with_fields (owned, root);
  g_autoptr (JsonNode) bare = NULL, kept = NULL;
  g_autoptr (KoprsTestFieldSet) bare_all = NULL, stay = NULL, go = NULL, kept_all = NULL, missing = NULL, lost = NULL;

  bare = koprs_test_typed_remove (root, merged, last_all);
  bare_all = list_with_fields (root, bare);
  stay = koprs_test_field_set_union (bare_all, owned_all);
  go = koprs_test_field_set_subtract (merged_all, stay);
  kept = koprs_test_typed_remove (root, merged, go);
  kept_all = list_with_fields (root, kept);
  missing = koprs_test_field_set_subtract (merged_all, kept_all);
  lost = koprs_test_field_set_intersect (missing, last_all);
  return koprs_test_field_set_is_empty (lost) ? koprs_test_node_copy (merged) : koprs_test_typed_remove (root, merged, lost);
}

static int
compare_conflicts (gconstpointer a, gconstpointer b)
{
  const Conflict *x = *(Conflict *const *) a, *y = *(Conflict *const *) b;

  return koprs_test_owner_compare (x->owner, y->owner);
}

/* allowed: fields that may be taken without force. */
static GPtrArray *
find_conflicts (GPtrArray *owners, const KoprsTestOwner *applier, const KoprsTestComparison *comparison,
                const KoprsTestFieldSet *allowed)
{
  g_autoptr (KoprsTestFieldSet) all = koprs_test_field_set_union (comparison->added, comparison->modified);
  g_autoptr (KoprsTestFieldSet) changed = koprs_test_field_set_subtract (all, allowed);
  GPtrArray *conflicts = g_ptr_array_new_with_free_func (conflict_free);

  for (guint i = 0; i < owners->len; i++)
    {
      KoprsTestOwner *owner = g_ptr_array_index (owners, i);
      g_autoptr (KoprsTestFieldSet) touched = koprs_test_field_set_intersect (owner->fields, changed);
      Conflict *conflict;

      if (owner == applier || koprs_test_field_set_is_empty (touched))
        continue;
      conflict = g_new (Conflict, 1);
      conflict->owner = owner;
      conflict->paths = koprs_test_field_set_list_paths (touched);
      g_ptr_array_add (conflicts, conflict);
    }
  g_ptr_array_sort (conflicts, compare_conflicts);
  return conflicts;
}

/* One conflict in one line, more grouped by owner. */
static void
set_conflict (GError **error, GPtrArray *conflicts)
{
  JsonObject *details = json_object_new ();
  GString *text = g_string_new (NULL);
  guint count = 0;
  g_autofree char *single = NULL;

  for (guint i = 0; i < conflicts->len; i++)
    {
      const Conflict *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *who = koprs_test_owner_describe (conflict->owner);
      g_autofree char *message = g_strconcat ("conflict with ", who, NULL);

      g_string_append_printf (text, "%sconflicts with %s:", i > 0 ? "\n" : "", who);
      for (guint j = 0; j < conflict->paths->len; j++, count++)
        {
          const char *path = g_ptr_array_index (conflict->paths, j);

          koprs_test_status_details_add_cause (details, "FieldManagerConflict", message, path);
          g_string_append_printf (text, "\n- %s", path);
          if (single == NULL)
            single = g_strdup_printf ("%s: %s", message, path);
        }
    }
  if (count == 1)
    koprs_test_status_set (error, 409, "Conflict", details, "Apply failed with 1 conflict: %s", single);
  else
    koprs_test_status_set (error, 409, "Conflict", details, "Apply failed with %u conflicts: %s", count, text->str);
  g_string_free (text, TRUE);
}

/* The new object without managedFields; owners are changed accordingly. NULL with a conflict. */
static JsonNode *
merge_body (KoprsTestSchema *schema, const KoprsTestWriter *writer, GPtrArray *owners, JsonNode *live, JsonNode *body, gboolean force,
            GError **error)
{
  const KoprsTestType *root = koprs_test_schema_get_root (schema);
  const char *api_version = koprs_test_schema_get_api_version (schema);
  KoprsTestOwner *applier = koprs_test_owners_ensure (owners, writer->manager, TRUE, api_version, writer->subresource);
  g_autoptr (KoprsTestFieldSet) last = koprs_test_field_set_copy (applier->fields);
  g_autoptr (KoprsTestFieldSet) ignored = koprs_test_ownership_dup_ignored (schema, writer->subresource);
  g_autoptr (KoprsTestFieldSet) listed = koprs_test_typed_list_fields (root, body);
  g_autoptr (JsonNode) object = koprs_test_typed_merge (root, live, body);
  g_auto (KoprsTestComparison) comparison = { NULL };
  g_autoptr (KoprsTestFieldSet) allowed = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;

  koprs_test_owner_set_fields (applier, koprs_test_field_set_subtract_deep (listed, ignored));
  if (!koprs_test_field_set_is_empty (last))
    {
      JsonNode *pruned = prune (schema, object, owners, last);

      json_node_unref (object);
      object = pruned;
    }
  koprs_test_ownership_compare (schema, live, object, ignored, &comparison);
  if (g_str_equal (writer->manager, KOPRS_TEST_LAST_APPLIED_MANAGER))
    allowed = koprs_test_last_applied_list_fields (schema, live);
  conflicts = find_conflicts (owners, applier, &comparison, allowed);
  if (conflicts->len > 0 && !force)
    {
      set_conflict (error, conflicts);
      return NULL;
    }
  g_free (applier->api_version);
  applier->api_version = g_strdup (api_version);
  koprs_test_owner_set_fields (applier, koprs_test_ownership_strip (applier->fields));
  if (!koprs_test_node_equal (live, object))
    {
      g_free (applier->time);
      applier->time = koprs_test_ownership_format_time (writer->now);
    }
  koprs_test_ownership_take_away (owners, applier, &comparison);
  return g_steal_pointer (&object);
}

JsonNode *
koprs_test_apply (KoprsTestSchema *schema, const KoprsTestWriter *writer, JsonNode *live, JsonNode *body, gboolean force,
                  GError **error)
{
  KoprsTestWriter first = { FIRST, writer->subresource, writer->now };
  g_autoptr (GPtrArray) owners = koprs_test_owners_parse (koprs_test_node_find (live, "metadata", "managedFields", NULL));
  g_autoptr (JsonNode) bare = koprs_test_ownership_dup_bare (schema, live);
  g_autoptr (JsonNode) object = NULL;

  if (!check_body (schema, body, error))
    return NULL;
  if (owners == NULL)
    owners = koprs_test_owners_new ();
  if (owners->len == 0 && live != NULL)
    {
      g_autoptr (JsonNode) nothing = koprs_test_ownership_dup_bare (schema, NULL);

      koprs_test_ownership_track (schema, &first, owners, nothing, bare);
    }
  object = merge_body (schema, writer, owners, bare, body, force, error);
  if (object == NULL)
    return NULL;
  if (g_str_equal (writer->manager, KOPRS_TEST_LAST_APPLIED_MANAGER))
    koprs_test_last_applied_sync (object, body);
  koprs_test_ownership_store (object, owners);
  return g_steal_pointer (&object);
}
