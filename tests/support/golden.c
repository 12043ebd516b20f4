/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "support/golden.h"

#include <stdlib.h>
#include <string.h>

static void
exchange_free (gpointer data)
{
  GoldenExchange *self = data;

  g_free (self->method);
  g_free (self->target);
  g_hash_table_unref (self->headers);
  g_free (self->body);
  g_hash_table_unref (self->answer_headers);
  g_free (self->answer);
  g_free (self);
}

/* Header lines after the first; the part after the empty line is the body. */
static GHashTable *
parse_part (const char *text, char **first_line, char **body)
{
  GHashTable *headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *gap = strstr (text, "\n\n");
  g_autofree char *head = gap != NULL ? g_strndup (text, gap - text) : g_strdup (text);
  g_auto (GStrv) lines = g_strsplit (head, "\n", -1);

  *first_line = g_strdup (lines[0]);
  *body = g_strchomp (g_strdup (gap != NULL ? gap + 2 : ""));
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    {
      g_auto (GStrv) halves = g_strsplit (lines[i], ": ", 2);
      const char *before;

      if (g_strv_length (halves) != 2)
        continue;
      before = g_hash_table_lookup (headers, halves[0]);
      g_hash_table_replace (headers, g_strdup (halves[0]),
                            before != NULL ? g_strconcat (before, ", ", halves[1], NULL) : g_strdup (halves[1]));
    }
  return headers;
}

static GoldenExchange *
parse_exchange (const char *text)
{
  GoldenExchange *self = g_new0 (GoldenExchange, 1);
  g_auto (GStrv) halves = g_strsplit (text, "\n<<<\n", 2);
  g_autofree char *request_line = NULL;
  g_autofree char *status_line = NULL;
  g_auto (GStrv) words = NULL;

  g_assert_cmpuint (g_strv_length (halves), ==, 2);
  self->headers = parse_part (halves[0], &request_line, &self->body);
  self->answer_headers = parse_part (halves[1], &status_line, &self->answer);
  words = g_strsplit (request_line, " ", 3);
  self->method = g_strdup (words[0]);
  self->target = g_strdup (words[1]);
  self->status = strtoul (status_line + strlen ("HTTP/1.1 "), NULL, 10);
  return self;
}

GPtrArray *
golden_load (const char *path)
{
  GPtrArray *exchanges = g_ptr_array_new_with_free_func (exchange_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  parts = g_strsplit (text, ">>>\n", -1);
  for (guint i = 1; parts[i] != NULL; i++)
    g_ptr_array_add (exchanges, parse_exchange (parts[i]));
  return exchanges;
}

/* What differs from run to run, made the same: uids, times, ages, numbers of more than one digit, generated names. */
static char *
blur (const char *text)
{
  static const struct { const char *pattern, *by; } rules[] = {
    { "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UID" },
    { "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME" },
    { "^(gen|kube-api-access)-[a-z0-9]{5}$", "\\1-" },
    { "^[0-9]+[smhd]$", "AGE" },
    { "-[bcdfghjklmnpqrstvwxz2456789]{8,10}\"", "-HASH\"" },
    { "[0-9]{2,}", "#" },
  };
  char *result = g_strdup (text);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (rules[i].pattern, 0, 0, NULL);
      char *next = g_regex_replace (regex, result, -1, 0, rules[i].by, 0, NULL);

      g_free (result);
      result = next;
    }
  return result;
}

static const char *
peek_text (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

/* In the recorded text: something long and secret, or a number that only has to be there. */
static gboolean
is_free (const char *name, const char *expected)
{
  static const char *const names[] = { "resourceVersion", "continue", "uid", "serverAddress", NULL };

  return strcmp (expected, "<pem>") == 0 || strcmp (expected, "<jwt>") == 0 ||
         (g_strv_contains (names, name) && *expected != '\0');
}

static char *
compare_scalars (JsonNode *expected, JsonNode *got, const char *name, const char *path)
{
  const char *wanted = peek_text (expected), *had = peek_text (got);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (wanted != NULL && had != NULL)
    {
      if (is_free (name, wanted))
        return *had != '\0' ? NULL : g_strdup_printf ("%s is empty", path);
      a = blur (wanted);
      b = blur (had);
      return strcmp (a, b) == 0 ? NULL : g_strdup_printf ("%s: \"%s\" instead of \"%s\"", path, had, wanted);
    }
  if (json_node_equal (expected, got))
    return NULL;
  a = json_to_string (expected, FALSE);
  b = json_to_string (got, FALSE);
  return g_strdup_printf ("%s: %s instead of %s", path, b, a);
}

static char *compare (JsonNode *expected, JsonNode *got, const char *name, const char *path);

/* "a b c" of an object's members, in their order. */
static char *
list_names (JsonObject *object)
{
  g_autoptr (GList) names = json_object_get_members (object);
  g_autoptr (GString) text = g_string_new (NULL);

  for (GList *at = names; at != NULL; at = at->next)
    g_string_append_printf (text, " %s", (char *) at->data);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
compare_objects (JsonObject *expected, JsonObject *got, const char *path)
{
  g_autoptr (GList) names = json_object_get_members (expected);
  g_autofree char *wanted = list_names (expected);
  g_autofree char *had = list_names (got);

  for (GList *at = names; at != NULL; at = at->next)
    {
      g_autofree char *below = g_strconcat (path, ".", at->data, NULL);
      JsonNode *other = json_object_get_member (got, at->data);
      char *difference;

      if (other == NULL)
        return g_strdup_printf ("%s is missing", below);
      difference = compare (json_object_get_member (expected, at->data), other, at->data, below);
      if (difference != NULL)
        return difference;
    }
  if (strcmp (wanted, had) != 0)
    return g_strdup_printf ("%s has the members%s instead of%s", path, had, wanted);
  return NULL;
}

/* Owners are sorted by time first, and causes of conflicts have no order at all. */
static int
compare_elements (gconstpointer a, gconstpointer b)
{
  static const char *const keys[] = { "operation", "manager", "subresource", "message", "field", NULL };
  JsonObject *x = json_node_get_object (*(JsonNode *const *) a), *y = json_node_get_object (*(JsonNode *const *) b);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      int order = g_strcmp0 (json_object_get_string_member_with_default (x, keys[i], NULL),
                             json_object_get_string_member_with_default (y, keys[i], NULL));

      if (order != 0)
        return order;
    }
  return 0;
}

static GPtrArray *
copy_elements (JsonArray *array, const char *name)
{
  GPtrArray *elements = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (elements, json_array_get_element (array, i));
  if (strcmp (name, "managedFields") == 0 || strcmp (name, "causes") == 0)
    g_ptr_array_sort (elements, compare_elements);
  return elements;
}

static char *
compare_arrays (JsonArray *expected, JsonArray *got, const char *name, const char *path)
{
  g_autoptr (GPtrArray) wanted = copy_elements (expected, name);
  g_autoptr (GPtrArray) had = copy_elements (got, name);

  if (wanted->len != had->len)
    return g_strdup_printf ("%s has %u elements instead of %u", path, had->len, wanted->len);
  for (guint i = 0; i < wanted->len; i++)
    {
      g_autofree char *below = g_strdup_printf ("%s[%u]", path, i);
      char *difference = compare (g_ptr_array_index (wanted, i), g_ptr_array_index (had, i), "", below);

      if (difference != NULL)
        return difference;
    }
  return NULL;
}

static char *
compare (JsonNode *expected, JsonNode *got, const char *name, const char *path)
{
  if (json_node_get_node_type (expected) != json_node_get_node_type (got))
    return g_strdup_printf ("%s is of another type", path);
  if (JSON_NODE_HOLDS_OBJECT (expected))
    return compare_objects (json_node_get_object (expected), json_node_get_object (got), path);
  if (JSON_NODE_HOLDS_ARRAY (expected))
    return compare_arrays (json_node_get_array (expected), json_node_get_array (got), name, path);
  return compare_scalars (expected, got, name, path);
}

char *
golden_compare (JsonNode *expected, JsonNode *got)
{
  if (expected == NULL || got == NULL)
    return expected == got ? NULL : g_strdup ("no JSON");
  return compare (expected, got, "", "");
}

/* What tells an element of discovery from others: its group, or its resource. */
static const char *
name_of (JsonNode *element)
{
  JsonObject *object = json_node_get_object (element);
  JsonNode *metadata = json_object_get_member (object, "metadata");

  if (metadata != NULL)
    return json_object_get_string_member_with_default (json_node_get_object (metadata), "name", "");
  return json_object_get_string_member_with_default (object, "resource", "");
}

static JsonNode *
find_named (JsonArray *array, const char *name)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (strcmp (name_of (json_array_get_element (array, i)), name) == 0)
      return json_array_get_element (array, i);
  return NULL;
}

static void
trim_array (JsonArray *expected, JsonArray *got)
{
  for (guint i = json_array_get_length (got); i > 0; i--)
    {
      JsonNode *element = json_array_get_element (got, i - 1);
      JsonNode *wanted = find_named (expected, name_of (element));

      if (wanted != NULL)
        golden_trim (wanted, element);
      else
        json_array_remove_element (got, i - 1);
    }
}

void
golden_trim (JsonNode *expected, JsonNode *got)
{
  static const char *const lists[] = { "items", "resources" };
  JsonNode *versions = json_object_get_member (json_node_get_object (expected), "versions");
  JsonNode *others = json_object_get_member (json_node_get_object (got), "versions");

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonNode *a = json_object_get_member (json_node_get_object (expected), lists[i]);
      JsonNode *b = json_object_get_member (json_node_get_object (got), lists[i]);

      if (a != NULL && b != NULL)
        trim_array (json_node_get_array (a), json_node_get_array (b));
    }
  for (guint i = 0; versions != NULL && others != NULL && i < json_array_get_length (json_node_get_array (versions)); i++)
    golden_trim (json_array_get_element (json_node_get_array (versions), i),
                 json_array_get_element (json_node_get_array (others), i));
}
