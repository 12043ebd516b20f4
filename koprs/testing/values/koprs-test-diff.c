/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-diff.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_VALUE 200

static void
append_side (GString *out, char sign, const char *path, JsonNode *value)
{
  g_autofree char *text = NULL;

  if (value == NULL)
    return;
  text = koprs_test_node_to_text (value);
  if (strlen (text) > MAX_VALUE)
    {
      *(char *) g_utf8_find_prev_char (text, text + MAX_VALUE) = '\0';
      g_string_append_printf (out, "\n%c %s: %s…", sign, path, text);
      return;
    }
  g_string_append_printf (out, "\n%c %s: %s", sign, path, text);
}

static void diff (GString *out, const char *path, JsonNode *wanted, JsonNode *got);

static char *
join (const char *path, const char *name)
{
  gboolean plain = *name != '\0' && strpbrk (name, ".[]'/") == NULL;

  if (!plain)
    return g_strdup_printf ("%s['%s']", path, name);
  return g_strdup_printf ("%s%s%s", path, *path != '\0' ? "." : "", name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static GList *
list_names (JsonNode *wanted, JsonNode *got)
{
  GList *names = json_object_get_members (json_node_get_object (wanted));
  g_autoptr (GList) more = json_object_get_members (json_node_get_object (got));

  for (GList *at = more; at != NULL; at = at->next)
    if (koprs_test_node_get (wanted, at->data) == NULL)
      names = g_list_prepend (names, at->data);
  return g_list_sort (names, compare_names);
}

static void
diff_objects (GString *out, const char *path, JsonNode *wanted, JsonNode *got)
{
  g_autoptr (GList) names = list_names (wanted, got);

  for (GList *at = names; at != NULL; at = at->next)
    {
      g_autofree char *inner = join (path, at->data);

      diff (out, inner, koprs_test_node_get (wanted, at->data), koprs_test_node_get (got, at->data));
    }
}

static void
diff_arrays (GString *out, const char *path, JsonNode *wanted, JsonNode *got)
{
  JsonArray *a = json_node_get_array (wanted), *b = json_node_get_array (got);
  guint n = MAX (json_array_get_length (a), json_array_get_length (b));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *inner = g_strdup_printf ("%s[%u]", path, i);

      diff (out, inner, i < json_array_get_length (a) ? json_array_get_element (a, i) : NULL,
            i < json_array_get_length (b) ? json_array_get_element (b, i) : NULL);
    }
}

static void
diff (GString *out, const char *path, JsonNode *wanted, JsonNode *got)
{
  if (wanted != NULL && got != NULL && koprs_test_node_equal (wanted, got))
    return;
  if (koprs_test_node_is_object (wanted) && koprs_test_node_is_object (got))
    {
      diff_objects (out, path, wanted, got);
    }
  else if (koprs_test_node_is_array (wanted) && koprs_test_node_is_array (got))
    {
      diff_arrays (out, path, wanted, got);
    }
  else
    {
      append_side (out, '-', *path != '\0' ? path : "body", wanted);
      append_side (out, '+', *path != '\0' ? path : "body", got);
    }
}

gboolean
koprs_test_diff_append (GString *out, JsonNode *wanted, JsonNode *got)
{
  gsize before = out->len;

  diff (out, "", wanted, got);
  return out->len > before;
}
