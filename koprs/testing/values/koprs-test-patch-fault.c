/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-patch-fault.h"

#include "koprs/testing/values/koprs-test-json-patch.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* What is meant to hold the last step of the path; NULL where there is nothing. */
static JsonNode *
find_holder (JsonNode *document, const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);

  for (guint i = 1; document != NULL && steps[0] != NULL && steps[i] != NULL && steps[i + 1] != NULL; i++)
    {
      JsonArray *array = koprs_test_node_is_array (document) ? json_node_get_array (document) : NULL;
      guint64 index;

      if (array == NULL)
        document = koprs_test_node_get (document, steps[i]);
      else if (g_ascii_string_to_unsigned (steps[i], 10, 0, G_MAXUINT, &index, NULL) && index < json_array_get_length (array))
        document = json_array_get_element (array, (guint) index);
      else
        document = NULL;
    }
  return koprs_test_node_is_object (document) || koprs_test_node_is_array (document) ? document : NULL;
}

static char *
describe_source (JsonNode *document, const char *word, const char *from)
{
  const char *key = from != NULL ? strrchr (from, '/') : NULL;

  if (from == NULL || find_holder (document, from) == NULL)
    return g_strdup_printf ("%s operation does not apply: doc is missing from path: %s: missing value", word, from != NULL ? from : "");
  return g_strdup_printf ("error in %s for path: '%s': Unable to remove nonexistent key: %s: missing value", word,
                          key != NULL ? key + 1 : from, key != NULL ? key + 1 : from);
}

static char *
describe (JsonNode *document, JsonNode *operation)
{
  const char *word = koprs_test_node_get_string (operation, "op");
  const char *path = koprs_test_node_get_string (operation, "path");
  const char *key = path != NULL ? strrchr (path, '/') : NULL;
  gboolean held = path != NULL && find_holder (document, path) != NULL;

  if (word == NULL)
    return g_strdup ("Unexpected kind: unknown");
  if (path == NULL)
    return g_strdup_printf ("%s operation failed to decode path: missing value", word);
  if (strcmp (word, "test") == 0)
    return g_strdup_printf (held ? "testing value %s failed: test failed" : "test operation does not apply: is missing path: %s: missing value",
                            path);
  if (strcmp (word, "add") == 0 || strcmp (word, "remove") == 0)
    {
      if (!held)
        return g_strdup_printf ("%s operation does not apply: doc is missing path: \"%s\": missing value", word, path);
      return g_strdup_printf ("error in %s for path: '%s': Unable to %s: %s: %s", word, path,
                              *word == 'a' ? "access invalid index" : "remove nonexistent key", key != NULL ? key + 1 : path,
                              *word == 'a' ? "invalid index referenced" : "missing value");
    }
  if (strcmp (word, "replace") == 0)
    return g_strdup_printf ("replace operation does not apply: doc is missing %s: %s: missing value", held ? "key" : "path", path);
  if (strcmp (word, "move") == 0 || strcmp (word, "copy") == 0)
    return describe_source (document, word, koprs_test_node_get_string (operation, "from"));
  return g_strdup_printf ("Unexpected kind: %s", word);
}

char *
koprs_test_patch_fault (JsonNode *document, JsonNode *patch)
{
  JsonArray *operations = json_node_get_array (patch);
  g_autoptr (JsonNode) current = koprs_test_node_copy (document);

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      g_autoptr (JsonNode) one = koprs_test_node_new_array ();
      JsonNode *operation = json_array_get_element (operations, i), *next;

      json_array_add_element (json_node_get_array (one), koprs_test_node_copy (operation));
      next = koprs_test_json_patch_apply (current, one, NULL);
      if (next == NULL)
        return describe (current, operation);
      json_node_unref (current);
      current = next;
    }
  return NULL;
}
