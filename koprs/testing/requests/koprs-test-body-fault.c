/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-body-fault.h"

#include "koprs/json/koprs-json-number.h"
#include "koprs/testing/kinds/koprs-test-kinds-builtin.h"
#include "koprs/testing/values/koprs-test-json-fault.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SHOWN 30
#define META_TYPE "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }"

/* A member that is looked for in whatever case, and must be a text. */
static char *
find_member_fault (JsonNode *tree, const char *wanted)
{
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (tree));

  for (GList *at = names; at != NULL; at = at->next)
    {
      JsonNode *value = json_object_get_member (json_node_get_object (tree), at->data);

      if (g_ascii_strcasecmp (at->data, wanted) == 0 && !koprs_test_node_is_string (value) && !koprs_test_node_is_null (value))
        return g_strdup_printf ("json: cannot unmarshal %s into Go struct field .%s of type string",
                                koprs_test_node_get_go_class (value), wanted);
    }
  return NULL;
}

static char *
find_type_fault (JsonNode *tree)
{
  char *fault;

  if (koprs_test_node_is_null (tree))
    return NULL;
  if (!koprs_test_node_is_object (tree))
    return g_strdup_printf ("json: cannot unmarshal %s into Go value of type " META_TYPE, koprs_test_node_get_go_class (tree));
  fault = find_member_fault (tree, "apiVersion");
  return fault != NULL ? fault : find_member_fault (tree, "kind");
}

/* fault: of the text or the types; takes it over. */
static char *
explain (char *fault, JsonNode *tree)
{
  g_autofree char *why = fault;
  const char *version = koprs_test_node_get_string (tree, "apiVersion");
  const char *slash = version != NULL ? strchr (version, '/') : NULL;

  if (why != NULL)
    return g_strconcat ("couldn't get version/kind; json parse error: ", why, NULL);
  if (slash != NULL && strchr (slash + 1, '/') != NULL)
    return g_strconcat ("unexpected GroupVersion string: ", version, NULL);
  return NULL;
}

char *
koprs_test_body_fault_find (GBytes *body, JsonNode *tree)
{
  gsize length;
  const char *text = g_bytes_get_data (body, &length);

  return explain (tree != NULL ? find_type_fault (tree) : koprs_test_json_fault (text != NULL ? text : "", length), tree);
}

char *
koprs_test_body_fault_find_type (JsonNode *tree)
{
  return explain (find_type_fault (tree), tree);
}

char *
koprs_test_body_fault_find_untyped (JsonNode *tree)
{
  const char *kind = koprs_test_node_get_string (tree, "kind");
  g_autofree char *text = NULL;
  char *fault = koprs_test_body_fault_find_type (tree);

  if (fault != NULL)
    return fault;
  if (kind == NULL || *kind == '\0')
    {
      text = koprs_test_node_to_text (tree);
      return g_strdup_printf ("Object 'Kind' is missing in '%s'", text);
    }
  if (koprs_test_node_is_null (koprs_test_node_get (tree, "apiVersion")))
    return g_strdup (".apiVersion accessor error: <nil> is of the type <nil>, expected string");
  return NULL;
}

char *
koprs_test_body_fault_summarize (GBytes *body)
{
  gsize length;
  const char *text = g_bytes_get_data (body, &length);
  g_autoptr (GString) shown = g_string_new (NULL);

  if (length == 0)
    return g_strdup ("<empty>");
  for (gsize i = 0; i < MIN (length, SHOWN); i++)
    if (*text == '{')
      g_string_append_c (shown, text[i]);
    else
      g_string_append_printf (shown, "%02x", (guchar) text[i]);
  if (length > SHOWN)
    g_string_append (shown, " ...");
  return g_utf8_make_valid (shown->str, shown->len);
}

/* What is said in words of its own: of anchors, of numbers that JSON has not. NULL: nothing of that kind. */
static char *
find_own_words (const char *problem)
{
  static const struct { const char *before, *after, *own_before, *own_after; } words[] = {
    { "no anchor is called \"", "\"", "yaml: unknown anchor '", "' referenced" },
    { "the anchor \"", "\" would contain itself", "yaml: anchor '", "' value contains itself" },
  };
  static const char *const numbers[][2] = { { "-.inf", "-Inf" }, { ".inf", "+Inf" }, { ".nan", "NaN" } };
  g_autofree char *lower = g_ascii_strdown (problem, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (problem, words[i].before) && g_str_has_suffix (problem, words[i].after))
      {
        gsize skipped = strlen (words[i].before);

        return g_strdup_printf ("%s%.*s%s", words[i].own_before, (int) (strlen (problem) - skipped - strlen (words[i].after)),
                                problem + skipped, words[i].own_after);
      }
  if (!g_str_has_prefix (problem, "JSON has no number for "))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (strstr (lower, numbers[i][0]) != NULL)
      return g_strconcat ("json: unsupported value: ", numbers[i][1], NULL);
  return NULL;
}

/* Go counts lines from zero, names the next one where a token was wrong, and leaves out the first. */
char *
koprs_test_body_fault_yaml (const char *message)
{
  const char *colon = g_str_has_prefix (message, "line ") ? strstr (message, ": ") : NULL;
  gint line = colon != NULL ? atoi (message + strlen ("line ")) : 0;
  const char *problem = colon != NULL ? colon + 2 : message;
  char *own = find_own_words (problem);

  if (own != NULL)
    return own;
  if (line <= 1)
    return g_strconcat ("yaml: ", problem, NULL);
  return g_strdup_printf ("yaml: line %d: %s", g_str_has_prefix (problem, "did not find expected") ? line - 1 : line, problem);
}

gboolean
koprs_test_body_fault_knows (const char *api_version, const char *kind)
{
  static const char *const general[] = { "List", "Status", "DeleteOptions", "APIGroup", "APIVersions", NULL };
  gsize length = strlen (kind);

  if (strcmp (api_version, "v1") == 0 && g_strv_contains (general, kind))
    return TRUE;
  if (g_str_has_suffix (kind, "List"))
    length -= strlen ("List");
  for (const KoprsTestBuiltin *row = koprs_test_builtins; row->kind != NULL; row++)
    {
      g_autofree char *version = *row->group != '\0' ? g_strconcat (row->group, "/", row->version, NULL) : g_strdup (row->version);

      if (strcmp (version, api_version) == 0 && strlen (row->kind) == length && strncmp (row->kind, kind, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static const char *
skip_string (const char *at, const char *end)
{
  for (at++; at < end && *at != '"'; at++)
    at += *at == '\\';
  return at + 1;
}

static gboolean
is_of_number (char c)
{
  return g_ascii_isdigit (c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

char *
koprs_test_body_fault_find_number (GBytes *body)
{
  gsize length;
  const char *at = g_bytes_get_data (body, &length), *end = at + length, *begin;

  while (at < end)
    if (*at == '"')
      at = skip_string (at, end);
    else if (*at == '-' || g_ascii_isdigit (*at))
      {
        for (begin = at; at < end && is_of_number (*at);)
          at++;
        if (!isfinite (koprs_json_number_to_double ((KoprsJsonSlice) { begin, at - begin })))
          return g_strndup (begin, at - begin);
      }
    else
      at++;
  return NULL;
}
