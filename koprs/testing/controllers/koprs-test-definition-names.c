/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-definition-names.h"

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

/* What the others have taken: names of resources, and of kinds; and what goes on with the object's own. */
typedef struct {
  GHashTable *resources;
  GHashTable *kinds;
  JsonNode *requested;
  JsonNode *accepted;
  const char *reason;      /* of the last conflict, or NULL */
  char *message;
} Names;

static void
take (GHashTable *taken, JsonNode *names, const char *name)
{
  const char *text = koprs_test_node_get_string (names, name);

  if (text != NULL)
    g_hash_table_add (taken, g_strdup (text));
}

static void
take_all (Names *self, GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      JsonNode *names = koprs_test_node_find (g_ptr_array_index (others, i), "status", "acceptedNames", NULL);
      g_auto (GStrv) short_names = koprs_test_object_dup_strings (names, "shortNames");

      take (self->resources, names, "plural");
      take (self->resources, names, "singular");
      take (self->kinds, names, "kind");
      take (self->kinds, names, "listKind");
      for (guint j = 0; short_names[j] != NULL; j++)
        g_hash_table_add (self->resources, g_strdup (short_names[j]));
    }
}

static void
settle (Names *self, const char *name, GHashTable *taken, const char *reason)
{
  const char *wanted = koprs_test_node_get_string (self->requested, name);
  const char *had = koprs_test_node_get_string (self->accepted, name);

  if (wanted == NULL || g_strcmp0 (wanted, had) == 0)
    return;
  if (!g_hash_table_contains (taken, wanted))
    {
      koprs_test_node_set_string (self->accepted, name, wanted);
      return;
    }
  self->reason = reason;
  g_free (self->message);
  self->message = g_strdup_printf ("\"%s\" is already in use", wanted);
}

/* All of them or none. */
static void
settle_short_names (Names *self)
{
  g_auto (GStrv) wanted = koprs_test_object_dup_strings (self->requested, "shortNames");
  g_auto (GStrv) had = koprs_test_object_dup_strings (self->accepted, "shortNames");
  g_autoptr (GString) conflicts = g_string_new (NULL);
  guint n_conflicts = 0;

  for (guint i = 0; wanted[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) had, wanted[i]) && g_hash_table_contains (self->resources, wanted[i]))
      g_string_append_printf (conflicts, "%s\"%s\" is already in use", n_conflicts++ > 0 ? ", " : "", wanted[i]);
  if (n_conflicts == 0)
    {
      JsonNode *names = koprs_test_node_get (self->requested, "shortNames");

      if (names != NULL)
        koprs_test_node_set (self->accepted, "shortNames", koprs_test_node_copy (names));
      else
        json_object_remove_member (json_node_get_object (self->accepted), "shortNames");
      return;
    }
  self->reason = "ShortNamesConflict";
  g_free (self->message);
  self->message = n_conflicts > 1 ? g_strdup_printf ("[%s]", conflicts->str) : g_strdup (conflicts->str);
}

static void
take_categories (Names *self)
{
  JsonNode *categories = koprs_test_node_get (self->requested, "categories");

  if (categories != NULL)
    koprs_test_node_set (self->accepted, "categories", koprs_test_node_copy (categories));
  else
    json_object_remove_member (json_node_get_object (self->accepted), "categories");
}

gboolean
koprs_test_definition_names_accept (JsonNode *object, GPtrArray *others, gint64 now)
{
  g_autoptr (GHashTable) resources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonNode *accepted = koprs_test_node_ensure (koprs_test_node_ensure (object, "status"), "acceptedNames");
  Names names = { resources, kinds, koprs_test_node_find (object, "spec", "names", NULL), accepted, NULL, NULL };

  take_all (&names, others);
  settle (&names, "plural", resources, "PluralConflict");
  settle (&names, "singular", resources, "SingularConflict");
  settle_short_names (&names);
  settle (&names, "kind", kinds, "KindConflict");
  settle (&names, "listKind", kinds, "ListKindConflict");
  take_categories (&names);
  koprs_test_conditions_set (object, "NamesAccepted", names.reason != NULL ? "False" : "True",
                             names.reason != NULL ? names.reason : "NoConflicts",
                             names.reason != NULL ? names.message : "no conflicts found", now);
  g_free (names.message);
  return names.reason == NULL;
}
