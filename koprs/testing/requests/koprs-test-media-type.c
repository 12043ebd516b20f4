/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-media-type.h"

#include <string.h>

static void
skip_space (const char **at)
{
  while (g_ascii_isspace (**at))
    ++*at;
}

/* The length of a word of HTTP. */
static gsize
measure_token (const char *text)
{
  gsize length = 0;

  while (g_ascii_isalnum (text[length]) || (text[length] != '\0' && strchr ("!#$%&'*+-.^_`|~", text[length]) != NULL))
    length++;
  return length;
}

/* Of a text in quotes; 0: it has no end. */
static gsize
measure_quoted (const char *text)
{
  for (gsize i = 1; text[i] != '\0' && text[i] != '\r' && text[i] != '\n'; i++)
    {
      if (text[i] == '"')
        return i + 1;
      if (text[i] == '\\' && text[i + 1] != '\0')
        i++;
    }
  return 0;
}

/* ;NAME=VALUE. FALSE: there is none at that place, which it leaves alone then. */
static gboolean
take_parameter (const char **at, char **name)
{
  const char *here = *at;
  gsize length;

  if (*here != ';')
    return FALSE;
  here++;
  skip_space (&here);
  length = measure_token (here);
  *name = g_ascii_strdown (here, length);
  here += length;
  skip_space (&here);
  if (length == 0 || *here != '=')
    return FALSE;
  here++;
  skip_space (&here);
  length = *here == '"' ? measure_quoted (here) : measure_token (here);
  if (length == 0)
    return FALSE;
  *at = here + length;
  return TRUE;
}

/* Each name once; a semicolon at the end does no harm. */
static gboolean
check_parameters (const char *at)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (skip_space (&at); *at != '\0'; skip_space (&at))
    {
      g_autofree char *name = NULL;

      if (!take_parameter (&at, &name))
        return *at == ';' && at[1 + strspn (at + 1, " \t\r\n")] == '\0';
      if (!g_hash_table_add (seen, g_steal_pointer (&name)))
        return FALSE;
    }
  return TRUE;
}

char *
koprs_test_media_type_parse (const char *value, gboolean *flawed)
{
  gsize length = strcspn (value, ";");

  *flawed = value[length] != '\0' && !check_parameters (value + length);
  return g_strstrip (g_ascii_strdown (value, length));
}
