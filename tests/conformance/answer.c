/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "answer.h"

#include "support/server-probe.h"

#include <string.h>

static JsonNode *
parse (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  return json_parser_load_from_data (parser, text, -1, NULL) ? json_parser_steal_root (parser) : NULL;
}

/* Owners are sorted by times that no run repeats, causes of conflicts come in no order. */
static int
compare_elements (gconstpointer a, gconstpointer b)
{
  g_autofree char *x = json_to_string (*(JsonNode *const *) a, FALSE);
  g_autofree char *y = json_to_string (*(JsonNode *const *) b, FALSE);

  return strcmp (x, y);
}

static void
sort_array (JsonNode *node)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return;
  while (json_array_get_length (array) > 0)
    {
      g_ptr_array_add (elements, json_array_dup_element (array, 0));
      json_array_remove_element (array, 0);
    }
  g_ptr_array_sort (elements, compare_elements);
  for (guint i = 0; i < elements->len; i++)
    json_array_add_element (array, json_node_ref (g_ptr_array_index (elements, i)));
}

static void
append_part (GString *brief, JsonNode *root, const char *part)
{
  g_autofree char *text = NULL;
  JsonNode *found;

  sort_array (probe_find (root, "metadata.managedFields"));
  sort_array (probe_find (root, "object.metadata.managedFields"));
  found = *part != '\0' ? probe_find (root, part) : root;
  if (found == NULL)
    {
      g_string_append (brief, " nothing");
      return;
    }
  text = json_to_string (found, FALSE);
  g_string_append_printf (brief, " %s", text);
}

static void
append_status (GString *brief, JsonNode *root)
{
  const char *reason = probe_text (root, "reason");
  const char *message = probe_text (root, "message");
  JsonNode *details = probe_find (root, "details");

  if (probe_int (root, "code") == 409)
    sort_array (probe_find (root, "details.causes"));
  g_string_append_printf (brief, " %s", reason != NULL ? reason : probe_text (root, "status"));
  if (message != NULL)
    g_string_append_printf (brief, ": %s", message);
  if (details != NULL)
    append_part (brief, details, "");
}

/* What is wrong, field by field; where a map's random order shows in it, sorted; where differences are listed, the first line. */
static void
append_causes (GString *brief, JsonNode *root, const char *part)
{
  JsonNode *causes = probe_find (root, "details.causes");

  if (strcmp (part, "sorted causes") == 0)
    sort_array (causes);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (causes)); i++)
    {
      JsonNode *cause = json_array_get_element (json_node_get_array (causes), i);

      const char *message = probe_text (cause, "message");
      int length = strcmp (part, "first causes") == 0 ? (int) strcspn (message, "\n") : -1;

      g_string_append_printf (brief, "%s %s %s: %.*s", i > 0 ? ";" : "", probe_text (cause, "reason"), probe_text (cause, "field"),
                              length, message);
    }
}

static void
append_list (GString *brief, JsonNode *root, JsonArray *items)
{
  const char *next = probe_text (root, "metadata.continue");

  g_string_append_printf (brief, " %s:", probe_text (root, "kind"));
  for (guint i = 0; i < json_array_get_length (items); i++)
    g_string_append_printf (brief, " %s", probe_text (json_array_get_element (items, i), "metadata.name"));
  if (next != NULL && *next != '\0')
    g_string_append (brief, ", more");
  if (probe_find (root, "metadata.remainingItemCount") != NULL)
    g_string_append_printf (brief, " of %" G_GINT64_FORMAT, probe_int (root, "metadata.remainingItemCount"));
}

static void
append_whole (GString *brief, JsonNode *root)
{
  JsonNode *items = probe_find (root, "items");
  const char *name = probe_text (root, "metadata.name");

  if (probe_text (root, "status") != NULL && probe_find (root, "metadata.name") == NULL)
    append_status (brief, root);
  else if (items != NULL && JSON_NODE_HOLDS_ARRAY (items))
    append_list (brief, root, json_node_get_array (items));
  else
    g_string_append_printf (brief, " %s %s", probe_text (root, "kind"), name != NULL ? name : "without a name");
}

char *
conformance_answer_brief (guint status, const char *body, const char *part, const char *warnings)
{
  g_autoptr (GString) brief = g_string_new (NULL);
  g_autoptr (JsonNode) root = parse (body);

  g_string_append_printf (brief, "%u", status);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    g_string_append_printf (brief, " %s", body);
  else if (part != NULL && g_str_has_suffix (part, "causes") && probe_find (root, "details.causes") != NULL)
    append_causes (brief, root, part);
  else if (part != NULL && status < 300 && !g_str_has_suffix (part, "causes"))
    append_part (brief, root, part);
  else
    append_whole (brief, root);
  g_strchomp (brief->str);
  brief->len = strlen (brief->str);
  if (warnings != NULL)
    g_string_append_printf (brief, " Warning: %s", warnings);
  return g_string_free (g_steal_pointer (&brief), FALSE);
}

char *
conformance_event_brief (const char *line, const char *part)
{
  g_autoptr (GString) brief = g_string_new (NULL);
  g_autoptr (JsonNode) event = parse (line);
  JsonNode *object = event != NULL ? probe_find (event, "object") : NULL;
  const char *name = object != NULL ? probe_text (object, "metadata.name") : NULL;

  if (object == NULL)
    return g_strdup (line);
  if (strcmp (probe_text (event, "type"), "BOOKMARK") == 0)
    return g_strdup (probe_find (object, "metadata.annotations") != NULL ? "end" : "");
  g_string_append (brief, probe_text (event, "type"));
  if (name != NULL)
    g_string_append_printf (brief, " %s", name);
  if (strcmp (probe_text (event, "type"), "ERROR") == 0)
    append_status (brief, object);
  else if (part != NULL)
    append_part (brief, object, part);
  return g_string_free (g_steal_pointer (&brief), FALSE);
}

char *
conformance_answer_blur (const char *text, const char *namespace_)
{
  static const struct { const char *pattern, *by; } rules[] = {
    { "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UID" },
    { "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME" },
    { "\"[0-9]+y([0-9]+d)?\"", "\"YEARS\"" },
    { "resourceVersion(\\\\*\":\\\\*\")[0-9]+", "resourceVersion\\1RV" },
    { "current: [0-9]+", "current: RV" },
    { "ResourceVersion: [0-9]+", "ResourceVersion: RV" },
    { "ResourceVersion in object meta: [0-9]+", "ResourceVersion in object meta: RV" },
    { "revision=[0-9]+", "revision=RV" },
    { "127\\.0\\.0\\.1:[0-9]{2,}", "127.0.0.1:PORT" },
    { "in record \\([0-9]+\\)", "in record (RV)" },
    { "0xc[0-9a-f]{9}", "POINTER" },
  };
  g_autoptr (GString) blurred = g_string_new (text);
  char *result;

  g_string_replace (blurred, namespace_, "$NS", 0);
  result = g_string_free (g_steal_pointer (&blurred), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (rules[i].pattern, 0, 0, NULL);
      char *next = g_regex_replace (regex, result, -1, 0, rules[i].by, 0, NULL);

      g_free (result);
      result = next;
    }
  return result;
}
