/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/kinds/koprs-test-kinds.h"

#include "koprs/testing/kinds/koprs-test-conversion.h"
#include "koprs/testing/kinds/koprs-test-kinds-builtin.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

struct _KoprsTestKinds {
  GPtrArray *all;            /* KoprsTestKind, in discovery order */
  GHashTable *by_path;       /* group/version/plural → KoprsTestKind */
  GHashTable *builtin_groups;
};

static void
kind_clear (gpointer data)
{
  KoprsTestKind *self = data;

  g_free (self->group);
  g_free (self->version);
  g_free (self->kind);
  g_free (self->list_kind);
  g_free (self->plural);
  g_free (self->singular);
  g_strfreev (self->short_names);
  g_strfreev (self->categories);
  g_free (self->api_version);
  g_free (self->resource);
  g_clear_pointer (&self->schema, koprs_test_schema_unref);
  g_clear_pointer (&self->converter, koprs_test_converter_unref);
  g_clear_pointer (&self->definition, json_node_unref);
  g_free (self->storage_version);
  g_free (self->deprecation);
}

KoprsTestKind *
koprs_test_kind_ref (KoprsTestKind *self)
{
  return g_rc_box_acquire (self);
}

void
koprs_test_kind_unref (KoprsTestKind *self)
{
  g_rc_box_release_full (self, kind_clear);
}

gboolean
koprs_test_kind_has (const KoprsTestKind *self, KoprsTestKindFlags flags)
{
  return (self->flags & flags) == flags;
}

char *
koprs_test_kind_dup_key (const KoprsTestKind *self, const char *namespace_, const char *name)
{
  if (koprs_test_kind_has (self, KOPRS_TEST_KIND_NAMESPACED))
    return g_strconcat (namespace_, "/", name, NULL);
  return g_strdup (name);
}

/* Some kinds are stored under the name that they had first. */
const char *
koprs_test_kind_get_folder (const KoprsTestKind *self)
{
  static const struct { const char *resource, *folder; } folders[] = {
    { "replicationcontrollers", "controllers" }, { "endpoints", "services/endpoints" }, { "nodes", "minions" },
    { "services", "services/specs" }, { "ingresses.networking.k8s.io", "ingress" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    if (strcmp (folders[i].resource, self->resource) == 0)
      return folders[i].folder;
  return self->plural;
}

static KoprsTestKind *
kind_new (const char *group, const char *version, const char *kind, const char *plural)
{
  KoprsTestKind *self = g_rc_box_new0 (KoprsTestKind);

  self->group = g_strdup (group);
  self->version = g_strdup (version);
  self->kind = g_strdup (kind);
  self->plural = g_strdup (plural);
  self->api_version = *group != '\0' ? g_strconcat (group, "/", version, NULL) : g_strdup (version);
  self->resource = *group != '\0' ? g_strconcat (plural, ".", group, NULL) : g_strdup (plural);
  return self;
}

static KoprsTestKind *
kind_new_builtin (const KoprsTestBuiltin *row)
{
  KoprsTestKind *self = kind_new (row->group, row->version, row->kind, row->plural);

  self->list_kind = g_strconcat (row->kind, "List", NULL);
  self->singular = g_ascii_strdown (row->kind, -1);
  self->short_names = g_strsplit (row->short_names != NULL ? row->short_names : "", " ", -1);
  self->categories = g_strsplit (row->categories != NULL ? row->categories : "", " ", -1);
  self->flags = row->flags;
  self->storage_version = g_strdup (row->version);
  self->deprecation = g_strdup (row->deprecation);
  return self;
}

/* Of "v", a number, and perhaps "alpha" or "beta" and another number: how stable, then the numbers. FALSE for other names. */
static gboolean
rank (const char *version, gint64 ranks[3])
{
  char *at;

  if (*version != 'v' || !g_ascii_isdigit (version[1]))
    return FALSE;
  ranks[0] = 2;
  ranks[1] = g_ascii_strtoll (version + 1, &at, 10);
  ranks[2] = 0;
  if (*at == '\0')
    return TRUE;
  if (!g_str_has_prefix (at, "alpha") && !g_str_has_prefix (at, "beta"))
    return FALSE;
  ranks[0] = *at == 'b';
  at += *at == 'b' ? strlen ("beta") : strlen ("alpha");
  ranks[2] = g_ascii_strtoll (at, &at, 10);
  return *at == '\0';
}

int
koprs_test_kinds_compare_versions (const char *a, const char *b)
{
  gint64 ranks_a[3], ranks_b[3];
  gboolean known_a = rank (a, ranks_a), known_b = rank (b, ranks_b);

  if (!known_a || !known_b)
    return known_a != known_b ? (known_a ? -1 : 1) : strcmp (a, b);
  for (guint i = 0; i < G_N_ELEMENTS (ranks_a); i++)
    if (ranks_a[i] != ranks_b[i])
      return ranks_a[i] > ranks_b[i] ? -1 : 1;
  return 0;
}

/* The best version that should be used instead, or NULL. */
static const char *
find_successor (JsonNode *spec, const char *than)
{
  JsonNode *list = koprs_test_node_get (spec, "versions");
  const char *best = NULL;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *version = json_array_get_element (json_node_get_array (list), i);
      const char *name = koprs_test_node_get_string (version, "name");

      if (koprs_test_object_get_boolean (version, "served", FALSE) &&
          !koprs_test_object_get_boolean (version, "deprecated", FALSE) &&
          koprs_test_kinds_compare_versions (name, best != NULL ? best : than) < 0)
        best = name;
    }
  return best;
}

/* The definition says that it is deprecated, and perhaps in what words. */
static char *
dup_deprecation (const KoprsTestKind *self, JsonNode *spec, JsonNode *version)
{
  const char *text = koprs_test_node_get_string (version, "deprecationWarning");
  const char *successor;

  if (!koprs_test_object_get_boolean (version, "deprecated", FALSE))
    return NULL;
  if (text != NULL)
    return g_strdup (text);
  successor = find_successor (spec, self->version);
  if (successor == NULL)
    return g_strdup_printf ("%s %s is deprecated", self->api_version, self->kind);
  return g_strdup_printf ("%s %s is deprecated; use %s/%s %s", self->api_version, self->kind, self->group, successor,
                          self->kind);
}

KoprsTestKind *
koprs_test_kind_new_custom (JsonNode *spec, JsonNode *version, const char *storage_version)
{
  JsonNode *names = koprs_test_node_get (spec, "names");
  JsonNode *subresources = koprs_test_node_get (version, "subresources");
  KoprsTestKind *self = kind_new (koprs_test_node_get_string (spec, "group"),
                                  koprs_test_node_get_string (version, "name"),
                                  koprs_test_node_get_string (names, "kind"),
                                  koprs_test_node_get_string (names, "plural"));

  self->list_kind = g_strdup (koprs_test_node_get_string (names, "listKind"));
  self->singular = g_strdup (koprs_test_node_get_string (names, "singular"));
  self->short_names = koprs_test_object_dup_strings (names, "shortNames");
  self->categories = koprs_test_object_dup_strings (names, "categories");
  self->flags = KOPRS_TEST_KIND_CUSTOM | KOPRS_TEST_KIND_GENERATION | KOPRS_TEST_KIND_NEEDS_VERSION;
  if (g_strcmp0 (koprs_test_node_get_string (spec, "scope"), "Namespaced") == 0)
    self->flags |= KOPRS_TEST_KIND_NAMESPACED;
  if (koprs_test_node_is_object (koprs_test_node_get (subresources, "status")))
    self->flags |= KOPRS_TEST_KIND_STATUS;
  if (koprs_test_node_is_object (koprs_test_node_get (subresources, "scale")))
    self->flags |= KOPRS_TEST_KIND_SCALE;
  self->storage_version = g_strdup (storage_version);
  self->deprecation = dup_deprecation (self, spec, version);
  self->definition = koprs_test_node_copy (version);
  return self;
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  return koprs_test_kinds_compare_versions ((*(KoprsTestKind *const *) a)->version, (*(KoprsTestKind *const *) b)->version);
}

static char *
path_key (const char *group, const char *version, const char *plural)
{
  return g_strconcat (group, "/", version, "/", plural, NULL);
}

/* Takes the kind over. */
static void
add (KoprsTestKinds *self, KoprsTestKind *kind)
{
  g_ptr_array_add (self->all, kind);
  g_hash_table_insert (self->by_path, path_key (kind->group, kind->version, kind->plural), kind);
}

/* Aliases lead to other rows. */
static void
link_aliases (KoprsTestKinds *self)
{
  const char *group, *version, *plural;

  for (guint i = 0; i < self->all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (self->all, i);

      g_autofree char *key = NULL;

      if (!koprs_test_conversion_find_stored (kind, &group, &version, &plural))
        continue;
      key = path_key (group, version, plural);
      kind->stored_as = g_hash_table_lookup (self->by_path, key);
    }
}

KoprsTestKinds *
koprs_test_kinds_new (void)
{
  KoprsTestKinds *self = g_new0 (KoprsTestKinds, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_test_kind_unref);
  self->by_path = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->builtin_groups = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; koprs_test_builtins[i].kind != NULL; i++)
    {
      add (self, kind_new_builtin (&koprs_test_builtins[i]));
      g_hash_table_add (self->builtin_groups, (gpointer) koprs_test_builtins[i].group);
    }
  link_aliases (self);
  return self;
}

void
koprs_test_kinds_free (KoprsTestKinds *self)
{
  g_hash_table_unref (self->builtin_groups);
  g_hash_table_unref (self->by_path);
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* Who looks for a kind needs its schema; most kinds nobody looks for. */
static KoprsTestKind *
with_schema (KoprsTestKind *kind)
{
  if (kind != NULL && kind->schema == NULL && !koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    kind->schema = koprs_test_schema_new_builtin (kind->group, kind->version, kind->kind);
  if (kind != NULL)
    with_schema (kind->stored_as);
  return kind;
}

KoprsTestKind *
koprs_test_kinds_find (KoprsTestKinds *self, const char *group, const char *version, const char *plural)
{
  g_autofree char *key = path_key (group, version, plural);

  return with_schema (g_hash_table_lookup (self->by_path, key));
}

KoprsTestTable *
koprs_test_kinds_find_table (KoprsTestKinds *self, const char *group, const char *version, const char *plural)
{
  g_autofree char *key = path_key (group, version, plural);
  KoprsTestKind *kind = g_hash_table_lookup (self->by_path, key);

  return kind->table;
}

KoprsTestKind *
koprs_test_kinds_find_kind (KoprsTestKinds *self, const char *group, const char *version, const char *kind)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      KoprsTestKind *candidate = g_ptr_array_index (self->all, i);

      if (g_str_equal (candidate->kind, kind) && g_str_equal (candidate->group, group) &&
          g_str_equal (candidate->version, version))
        return with_schema (candidate);
    }
  return NULL;
}

GPtrArray *
koprs_test_kinds_get_all (KoprsTestKinds *self)
{
  return self->all;
}

gboolean
koprs_test_kinds_is_builtin_group (KoprsTestKinds *self, const char *group)
{
  return g_hash_table_contains (self->builtin_groups, group);
}

void
koprs_test_kinds_set_custom (KoprsTestKinds *self, const char *group, const char *plural,
                             GPtrArray *versions)
{
  for (guint i = self->all->len; i > 0; i--)
    {
      KoprsTestKind *kind = g_ptr_array_index (self->all, i - 1);
      g_autofree char *key = NULL;

      if (!g_str_equal (kind->group, group) || !g_str_equal (kind->plural, plural))
        continue;
      kind->flags |= KOPRS_TEST_KIND_RETIRED;
      key = path_key (kind->group, kind->version, kind->plural);
      g_hash_table_remove (self->by_path, key);
      g_ptr_array_remove_index (self->all, i - 1);
    }
  g_ptr_array_sort (versions, compare_kinds);
  for (guint i = 0; i < versions->len; i++)
    add (self, koprs_test_kind_ref (g_ptr_array_index (versions, i)));
}
