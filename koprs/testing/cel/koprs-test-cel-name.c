/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Names of members that are no identifiers, as expressions write them. */

#include "koprs/testing/cel/koprs-test-cel-value.h"

#include <string.h>

static const char *const reserved[] = {
  "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
  "namespace", "return", "var", "void", "while", NULL,
};

static const struct {
  const char *plain;
  const char *word;
} escapes[] = {
  { "__", "underscores" },
  { ".", "dot" },
  { "-", "dash" },
  { "/", "slash" },
};

char *
koprs_test_cel_name_escape (const char *name)
{
  GString *out;

  if (*name == '\0' || g_ascii_isdigit (*name))
    return NULL;
  if (g_strv_contains (reserved, name))
    return g_strdup_printf ("__%s__", name);
  out = g_string_new (NULL);
  while (*name != '\0')
    {
      guint i;

      for (i = 0; i < G_N_ELEMENTS (escapes) && !g_str_has_prefix (name, escapes[i].plain); i++)
        ;
      if (i < G_N_ELEMENTS (escapes))
        {
          g_string_append_printf (out, "__%s__", escapes[i].word);
          name += strlen (escapes[i].plain);
        }
      else if (g_ascii_isalnum (*name) || *name == '_')
        g_string_append_c (out, *name++);
      else
        {
          g_string_free (out, TRUE);
          return NULL;
        }
    }
  return g_string_free (out, FALSE);
}

/* The text between two pairs of underscores, in which there is none; NULL: there is no such thing here. */
static const char *
find_word_end (const char *at)
{
  const char *end;

  if (at[0] != '_' || at[1] != '_')
    return NULL;
  end = strchr (at + 2, '_');
  return end != NULL && end > at + 2 && end[1] == '_' ? end : NULL;
}

static const char *
translate (const char *word, gboolean whole)
{
  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
    if (g_str_equal (word, escapes[i].word))
      return escapes[i].plain;
  for (guint i = 0; reserved[i] != NULL; i++)
    if (whole && g_str_equal (word, reserved[i]))
      return reserved[i];
  return NULL;
}

char *
koprs_test_cel_name_unescape (const char *name)
{
  GString *out = g_string_new (NULL);

  for (const char *at = name; *at != '\0';)
    {
      const char *end = find_word_end (at);
      g_autofree char *word = NULL;
      const char *plain;

      if (end == NULL)
        {
          g_string_append_c (out, *at++);
          continue;
        }
      word = g_strndup (at + 2, (gsize) (end - at - 2));
      plain = translate (word, at == name && end[2] == '\0');
      if (plain == NULL)
        {
          g_string_free (out, TRUE);
          return NULL;
        }
      g_string_append (out, plain);
      at = end + 2;
    }
  return g_string_free (out, FALSE);
}
