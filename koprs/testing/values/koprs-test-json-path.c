/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-json-path.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static JsonNode *walk (const char *path, JsonNode *node);

/* Every element or member, until the rest of the path finds something below one. */
static JsonNode *
walk_all (const char *rest, JsonNode *node)
{
  JsonNode *found = NULL;

  if (koprs_test_node_is_array (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; found == NULL && i < json_array_get_length (array); i++)
        found = walk (rest, json_array_get_element (array, i));
    }
  else if (koprs_test_node_is_object (node))
    {
      JsonObjectIter iter;
      JsonNode *value;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (found == NULL && json_object_iter_next_ordered (&iter, NULL, &value))
        found = walk (rest, value);
    }
  return found;
}

/* "b", 'b', 3, true against a value. */
static gboolean
equals (JsonNode *value, const char *literal)
{
  g_autofree char *text = NULL;

  if (value == NULL)
    return FALSE;
  if (*literal == '"' || *literal == '\'')
    {
      gsize length = strlen (literal);

      return koprs_test_node_is_string (value) && length >= 2 &&
             strlen (json_node_get_string (value)) == length - 2 &&
             strncmp (json_node_get_string (value), literal + 1, length - 2) == 0;
    }
  text = koprs_test_node_to_text (value);
  return strcmp (text, literal) == 0;
}

/* ?(@.path==literal), without the brackets around. An element without operator passes when the path leads somewhere. */
static gboolean
passes (JsonNode *element, const char *filter)
{
  g_autofree char *inside = g_strndup (filter, strlen (filter) - 1);
  gboolean negated = strstr (inside, "==") == NULL && strstr (inside, "!=") != NULL;
  g_auto (GStrv) sides = g_strsplit (inside, negated ? "!=" : "==", 2);
  JsonNode *value;

  if (*g_strstrip (sides[0]) != '@')
    return FALSE;
  value = walk (sides[0] + 1, element);
  if (sides[1] == NULL)
    return value != NULL;
  return equals (value, g_strstrip (sides[1])) != negated && (value != NULL || negated);
}

static JsonNode *
walk_filter (const char *filter, const char *rest, JsonNode *node)
{
  JsonNode *found = NULL;

  if (!koprs_test_node_is_array (node) || !g_str_has_suffix (filter, ")"))
    return NULL;
  for (guint i = 0; found == NULL && i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (node), i);

      if (passes (element, filter))
        found = walk (rest, element);
    }
  return found;
}

static JsonNode *
walk_index (const char *text, const char *rest, JsonNode *node)
{
  gint64 length, index = g_ascii_strtoll (text, NULL, 10);

  if (!koprs_test_node_is_array (node))
    return NULL;
  length = json_array_get_length (json_node_get_array (node));
  if (index < 0)
    index += length;
  if (index < 0 || index >= length)
    return NULL;
  return walk (rest, json_array_get_element (json_node_get_array (node), index));
}

/* Where the bracket that opens at `path` closes; texts in quotes may hold brackets. NULL: nowhere. */
static const char *
find_close (const char *path)
{
  char quote = '\0';
  guint depth = 0;

  for (; *path != '\0'; path++)
    {
      if (quote != '\0')
        quote = *path == quote ? '\0' : quote;
      else if (*path == '"' || *path == '\'')
        quote = *path;
      else if (*path == '[')
        depth++;
      else if (*path == ']' && --depth == 0)
        return path;
    }
  return NULL;
}

static JsonNode *
walk_bracket (const char *path, JsonNode *node)
{
  const char *close = find_close (path);
  g_autofree char *inside = close != NULL ? g_strndup (path + 1, close - path - 1) : NULL;
  gsize length = inside != NULL ? strlen (inside) : 0;

  if (inside == NULL)
    return NULL;
  if (strcmp (inside, "*") == 0)
    return walk_all (close + 1, node);
  if (g_str_has_prefix (inside, "?("))
    return walk_filter (inside + 2, close + 1, node);
  if (length >= 2 && (*inside == '\'' || *inside == '"'))
    {
      inside[length - 1] = '\0';
      return walk (close + 1, koprs_test_node_get (node, inside + 1));
    }
  return walk_index (inside, close + 1, node);
}

/* path: ".name…" or "[…]…" or nothing more. */
static JsonNode *
walk (const char *path, JsonNode *node)
{
  g_autoptr (GString) name = NULL;

  if (node == NULL || *path == '\0')
    return node;
  if (*path == '[')
    return walk_bracket (path, node);
  if (*path != '.')
    return NULL;
  name = g_string_new (NULL);
  for (path++; *path != '\0' && *path != '.' && *path != '['; path++)
    {
      if (*path == '\\' && path[1] != '\0')
        path++;
      g_string_append_c (name, *path);
    }
  if (strcmp (name->str, "*") == 0)
    return walk_all (path, node);
  return walk (path, name->len > 0 ? koprs_test_node_get (node, name->str) : node);
}

JsonNode *
koprs_test_json_path_find (const char *path, JsonNode *root)
{
  return path != NULL ? walk (path, root) : NULL;
}
