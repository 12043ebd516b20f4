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

/* Everything that any of the owners in that version has. all: in whatever version. */
static KoprsTestFieldSet *
unite_fields (GPtrArray *owners, const char *api_version, gboolean all)
{
  KoprsTestFieldSet *united = koprs_test_field_set_new ();

  for (guint i = 0; i < owners->len; i++)
    {
      const KoprsTestOwner *owner = g_ptr_array_index (owners, i);
      KoprsTestFieldSet *more;

      if (!all && !g_str_equal (owner->api_version, api_version))
        continue;
      more = koprs_test_field_set_union (united, owner->fields);
      koprs_test_field_set_free (united);
      united = more;
    }
  return united;
}

static KoprsTestFieldSet *
list_with_fields (const KoprsTestType *root, JsonNode *object)
{
  g_autoptr (KoprsTestFieldSet) fields = koprs_test_typed_list_fields (root, object);

  return koprs_test_field_set_with_fields (fields, root);
}

typedef struct {
  KoprsTestSchema *schema;
  const KoprsTestVersions *versions;
  GPtrArray *owners;
  JsonNode *merged;           /* both in the version that was looked at last */
  JsonNode *pruned;
} Pruning;

static gboolean
move (Pruning *self, JsonNode **object, const char *what, const char *api_version, char **problem)
{
  g_autofree char *why = NULL;
  JsonNode *moved = koprs_test_versions_convert (self->versions, self->schema, *object, api_version, &why);

  if (moved == NULL)
    {
      if (why != NULL)
        *problem = g_strdup_printf ("failed add back owned items: failed to convert %s object at version %s: %s", what, api_version, why);
      return FALSE;
    }
  json_node_unref (*object);
  *object = moved;
  return TRUE;
}

/* What owners in that version still have comes back. */
static gboolean
add_back (Pruning *self, const char *api_version, char **problem)
{
  KoprsTestSchema *schema = koprs_test_versions_find_schema (self->versions, self->schema, api_version);
  const KoprsTestType *root = schema != NULL ? koprs_test_schema_get_root (schema) : NULL;
  g_autoptr (KoprsTestFieldSet) owned = unite_fields (self->owners, api_version, self->versions == NULL);
  g_autoptr (KoprsTestFieldSet) merged_all = NULL, pruned_all = NULL, owned_all = NULL, stay = NULL, go = NULL;

  if (!move (self, &self->merged, "merged", api_version, problem) || !move (self, &self->pruned, "pruned", api_version, problem))
    return FALSE;
  merged_all = list_with_fields (root, self->merged);
  pruned_all = list_with_fields (root, self->pruned);
  owned_all = koprs_test_field_set_with_fields (owned, root);
  stay = koprs_test_field_set_union (pruned_all, owned_all);
  go = koprs_test_field_set_subtract (merged_all, stay);
  json_node_unref (self->pruned);
  self->pruned = koprs_test_typed_remove (root, self->merged, go);
  return TRUE;
}

/* The version that the applier had before comes first. */
static gboolean
add_back_all (Pruning *self, const char *first, char **problem)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (seen, (gpointer) first);
  if (!add_back (self, first, problem))
    return FALSE;
  for (guint i = 0; self->versions != NULL && i < self->owners->len; i++)
    {
      const KoprsTestOwner *owner = g_ptr_array_index (self->owners, i);

      if (g_hash_table_add (seen, owner->api_version) && !add_back (self, owner->api_version, problem))
        return FALSE;
    }
  return TRUE;
}

/* Takes out of the merged object what the applier had before, in that version, and nobody has now. What it never had stays, even when it
 * lies inside something that goes: first everything of the old set goes, then what is still owned comes back, then only those missing
 * that are in the old set are really removed. NULL with a problem, or without. */
static JsonNode *
prune (Pruning *self, JsonNode *merged, const KoprsTestFieldSet *last, const char *version, char **problem)
{
  KoprsTestSchema *schema = koprs_test_versions_find_schema (self->versions, self->schema, version);
  const KoprsTestType *root = schema != NULL ? koprs_test_schema_get_root (schema) : NULL;
  g_autofree char *why = NULL;
  g_autoptr (JsonNode) converted = koprs_test_versions_convert (self->versions, self->schema, merged, version, &why);
  g_autoptr (JsonNode) result = NULL;
  g_autoptr (KoprsTestFieldSet) last_all = NULL, merged_all = NULL, kept_all = NULL, missing = NULL, lost = NULL;

  if (converted == NULL)
    {
      if (why != NULL)
        *problem = g_strdup_printf ("failed to convert merged object to last applied version: %s", why);
      return NULL;
    }
  last_all = koprs_test_field_set_with_fields (last, root);
  self->merged = json_node_ref (converted);
  self->pruned = koprs_test_typed_remove (root, converted, last_all);
  if (!add_back_all (self, version, problem) || !move (self, &self->pruned, "pruned", version, problem))
    return NULL;
  merged_all = list_with_fields (root, converted);
  kept_all = list_with_fields (root, self->pruned);
  missing = koprs_test_field_set_subtract (merged_all, kept_all);
  lost = koprs_test_field_set_intersect (missing, last_all);
  result = koprs_test_field_set_is_empty (lost) ? koprs_test_node_copy (converted) : koprs_test_typed_remove (root, converted, lost);
  return koprs_test_versions_convert (self->versions, self->schema, result, koprs_test_schema_get_api_version (self->schema), problem);
}

static int
compare_conflicts (gconstpointer a, gconstpointer b)
{
  const Conflict *x = *(Conflict *const *) a, *y = *(Conflict *const *) b;

  return koprs_test_owner_compare (x->owner, y->owner);
}

/* allowed: fields that may be taken without force. NULL where it can't be said what changed for one of them. */
static GPtrArray *
find_conflicts (GPtrArray *owners, const KoprsTestOwner *applier, KoprsTestChanges *changes, const KoprsTestFieldSet *allowed,
                char **problem)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (conflict_free);

  for (guint i = 0; i < owners->len; i++)
    {
      KoprsTestOwner *owner = g_ptr_array_index (owners, i);
      const KoprsTestComparison *comparison = koprs_test_changes_get (changes, owner->api_version, problem);
      g_autoptr (KoprsTestFieldSet) all = NULL, changed = NULL, touched = NULL;
      Conflict *conflict;

      if (comparison == NULL)
        return NULL;
      all = koprs_test_field_set_union (comparison->added, comparison->modified);
      changed = koprs_test_field_set_subtract (all, allowed);
      touched = koprs_test_field_set_intersect (owner->fields, changed);
      if (owner == applier || koprs_test_field_set_is_empty (touched))
        continue;
      conflict = g_new (Conflict, 1);
      conflict->owner = owner;
      conflict->paths = koprs_test_field_set_list_paths (touched);
      g_ptr_array_add (conflicts, conflict);
    }
  g_ptr_array_sort (conflicts, compare_conflicts);
  return g_steal_pointer (&conflicts);
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

/* Why something can't be brought into a version; nothing where that is not known yet. */
static void
set_problem (GError **error, const char *preface, const char *problem)
{
  koprs_test_status_set_internal (error, "%s%s", problem != NULL ? preface : "", problem != NULL ? problem : "a webhook is yet to be asked");
}

/* The applier has what the body lists now, in this version. NULL with an error. */
static JsonNode *
merge_fields (KoprsTestSchema *schema, const KoprsTestVersions *versions, GPtrArray *owners, KoprsTestOwner *applier, JsonNode *live,
              JsonNode *body, const KoprsTestFieldSet *ignored, GError **error)
{
  const KoprsTestType *root = koprs_test_schema_get_root (schema);
  g_autoptr (KoprsTestFieldSet) last = koprs_test_field_set_copy (applier->fields);
  g_autoptr (KoprsTestFieldSet) listed = koprs_test_typed_list_fields (root, body);
  g_autofree char *last_version = applier->api_version;
  g_autoptr (JsonNode) merged = koprs_test_typed_merge (root, live, body);
  Pruning pruning = { schema, versions, owners, NULL, NULL };
  g_autofree char *problem = NULL;
  JsonNode *pruned;

  applier->api_version = g_strdup (koprs_test_schema_get_api_version (schema));
  koprs_test_owner_set_fields (applier, koprs_test_field_set_subtract_deep (listed, ignored));
  if (koprs_test_field_set_is_empty (last))
    return g_steal_pointer (&merged);
  pruned = prune (&pruning, merged, last, last_version, &problem);
  g_clear_pointer (&pruning.merged, json_node_unref);
  g_clear_pointer (&pruning.pruned, json_node_unref);
  if (pruned == NULL)
    set_problem (error, "failed to prune fields: ", problem);
  return pruned;
}

/* The new object without managedFields; owners are changed accordingly. NULL with a conflict. */
static JsonNode *
merge_body (KoprsTestSchema *schema, const KoprsTestWriter *writer, GPtrArray *owners, JsonNode *live, JsonNode *body, gboolean force,
            GError **error)
{
  const char *api_version = koprs_test_schema_get_api_version (schema);
  KoprsTestOwner *applier = koprs_test_owners_ensure (owners, writer->manager, TRUE, api_version, writer->subresource);
  g_autoptr (KoprsTestFieldSet) ignored = koprs_test_ownership_dup_ignored (schema, writer->subresource);
  g_autoptr (JsonNode) object = merge_fields (schema, writer->versions, owners, applier, live, body, ignored, error);
  g_auto (KoprsTestChanges) changes = { NULL };
  g_autoptr (KoprsTestFieldSet) allowed = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autofree char *problem = NULL;

  if (object == NULL)
    return NULL;
  koprs_test_changes_init (&changes, writer->versions, schema, live, object, ignored);
  if (g_str_equal (writer->manager, KOPRS_TEST_LAST_APPLIED_MANAGER))
    allowed = koprs_test_last_applied_list_fields (schema, live);
  conflicts = find_conflicts (owners, applier, &changes, allowed, &problem);
  if (conflicts == NULL || (conflicts->len > 0 && !force))
    {
      if (conflicts != NULL)
        set_conflict (error, conflicts);
      else
        set_problem (error, "", problem);
      return NULL;
    }
  koprs_test_owner_set_fields (applier, koprs_test_ownership_strip (applier->fields));
  if (!koprs_test_node_equal (live, object))
    {
      g_free (applier->time);
      applier->time = koprs_test_ownership_format_time (writer->now);
    }
  koprs_test_ownership_take_away (owners, applier, &changes, &problem);
  return g_steal_pointer (&object);
}

JsonNode *
koprs_test_apply (KoprsTestSchema *schema, const KoprsTestWriter *writer, JsonNode *live, JsonNode *body, gboolean force,
                  GError **error)
{
  KoprsTestWriter first = { FIRST, writer->subresource, writer->now, NULL };
  g_autofree char *problem = NULL;
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

      koprs_test_ownership_track (schema, &first, owners, nothing, bare, &problem);
    }
  if (!koprs_test_ownership_reconcile (schema, writer->versions, owners, bare, &problem))
    {
      set_problem (error, "", problem);
      return NULL;
    }
  object = merge_body (schema, writer, owners, bare, body, force, error);
  if (object == NULL)
    return NULL;
  if (g_str_equal (writer->manager, KOPRS_TEST_LAST_APPLIED_MANAGER))
    koprs_test_last_applied_sync (object, body);
  koprs_test_ownership_store (object, owners);
  return g_steal_pointer (&object);
}
