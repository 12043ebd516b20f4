/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-warning.h"

#include <string.h>

static const char *
skip_blanks (const char *cursor)
{
  return cursor + strspn (cursor, " \t");
}

/* A quoted string at the cursor, without its quotes; NULL where there is none. */
static char *
take_quoted (const char **cursor)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *p = *cursor;

  if (*p++ != '"')
    return NULL;
  for (; *p != '"'; p++)
    {
      if (*p == '\\')
        p++;
      if (*p == '\0' || g_ascii_iscntrl (*p))
        return NULL;
      g_string_append_c (text, *p);
    }
  *cursor = p + 1;
  if (!g_utf8_validate (text->str, text->len, NULL))
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* code agent "text" ["date"] */
static char *
take_warning (const char **cursor, guint *code)
{
  const char *p = skip_blanks (*cursor);
  g_autofree char *text = NULL;
  gsize agent;

  if (!g_ascii_isdigit (p[0]) || !g_ascii_isdigit (p[1]) || !g_ascii_isdigit (p[2]) || p[3] != ' ')
    return NULL;
  *code = (guint) (p[0] - '0') * 100 + (guint) (p[1] - '0') * 10 + (guint) (p[2] - '0');
  p = skip_blanks (p + 3);
  agent = strcspn (p, " \t\",");
  if (agent == 0)
    return NULL;
  p = skip_blanks (p + agent);
  text = take_quoted (&p);
  if (!text)
    return NULL;
  p = skip_blanks (p);
  if (*p == '"')
    {
      g_autofree char *date = take_quoted (&p);

      if (!date)
        return NULL;
      p = skip_blanks (p);
    }
  *cursor = p;
  return g_steal_pointer (&text);
}

char **
koprs_warning_parse (const char *header)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *cursor = header;

  for (;;)
    {
      guint code = 0;
      g_autofree char *text = take_warning (&cursor, &code);

      if (!text || (*cursor != ',' && *cursor != '\0'))
        break;
      if (code == 299 && *text)
        g_strv_builder_add (builder, text);
      if (*cursor == '\0')
        break;
      cursor++;
    }
  return g_strv_builder_end (builder);
}
