/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-path.h"

#include <string.h>

#include "koprs/json/koprs-json-value.h"
#include "koprs/koprs-error.h"

/* One step as it stands in the path's text. */
typedef struct {
  const char *name;     /* NULL for an index */
  gsize length;
  gboolean escaped;     /* has backslashes before characters that stand for themselves */
  gssize index;
} Token;

typedef enum {
  TOKEN_STEP,
  TOKEN_END,
  TOKEN_BAD,
} TokenResult;

/* The end of a name: an unescaped byte of `stops`, of which the backslash is one, or the end. NULL: a backslash is last. */
static const char *
name_end (const char *p, const char *stops, gboolean *escaped)
{
  *escaped = FALSE;
  for (p += strcspn (p, stops); *p == '\\'; p += strcspn (p, stops))
    {
      *escaped = TRUE;
      if (p[1] == '\0')
        return NULL;
      p += 2;
    }
  return p;
}

static TokenResult
plain_token (const char **path, Token *token)
{
  const char *p = *path;
  const char *end = name_end (p, ".[]{}*\\", &token->escaped);

  if (end == NULL || end == p || (*end != '\0' && *end != '.' && *end != '['))
    return TOKEN_BAD;
  token->name = p;
  token->length = (gsize) (end - p);
  *path = end;
  return TOKEN_STEP;
}

static TokenResult
index_token (const char **path, Token *token)
{
  const char *p = *path;
  gboolean negative = *p == '-';
  gssize index = 0;

  p += negative;
  if (!g_ascii_isdigit (*p))
    return TOKEN_BAD;
  for (; g_ascii_isdigit (*p); p++)
    {
      if (index > G_MAXINT32)
        return TOKEN_BAD;
      index = index * 10 + (*p - '0');
    }
  if (*p != ']')
    return TOKEN_BAD;
  token->name = NULL;
  token->index = negative ? -index : index;
  *path = p + 1;
  return TOKEN_STEP;
}

static TokenResult
quoted_token (const char **path, Token *token)
{
  const char *p = *path + 1;
  const char stops[] = { **path, '\\', '\0' };
  const char *end = name_end (p, stops, &token->escaped);

  if (end == NULL || *end == '\0' || end[1] != ']')
    return TOKEN_BAD;
  token->name = p;
  token->length = (gsize) (end - p);
  *path = end + 2;
  return TOKEN_STEP;
}

/* The step at *path, which then is behind it. `start`: the whole path. */
static TokenResult
next_token (const char *start, const char **path, Token *token)
{
  const char *p = *path;

  if (p == start && *p == '$')
    p++;
  if (*p == '\0')
    return TOKEN_END;
  if (*p == '[')
    {
      *path = p + 1;
      return p[1] == '\'' || p[1] == '"' ? quoted_token (path, token) : index_token (path, token);
    }
  if (*p == '.')
    p++;
  else if (*path != start || p != start)
    return TOKEN_BAD;    /* a name right behind ']' or '$' */
  *path = p;
  return plain_token (path, token);
}

/* Text of a token with backslashes into `out`, which is as long as the token. */
static gsize
unescape (const Token *token, char *out)
{
  char *start = out;

  for (gsize i = 0; i < token->length; i++)
    {
      if (token->name[i] == '\\')
        i++;
      *out++ = token->name[i];
    }
  return (gsize) (out - start);
}

static void
clear_step (gpointer data)
{
  KoprsJsonStep *step = data;

  g_free ((char *) step->name);
}

GArray *
koprs_json_path_parse (const char *path, GError **error)
{
  g_autoptr (GArray) steps = g_array_sized_new (FALSE, FALSE, sizeof (KoprsJsonStep), 4);
  const char *p = path != NULL ? path : "";
  const char *start = p;
  Token token;
  TokenResult result;

  g_array_set_clear_func (steps, clear_step);
  while ((result = next_token (start, &p, &token)) == TOKEN_STEP)
    {
      KoprsJsonStep step = { NULL, token.index };

      if (token.name != NULL)
        {
          char *name = g_malloc (token.length + 1);

          name[unescape (&token, name)] = '\0';
          step = (KoprsJsonStep) { name, 0 };
        }
      g_array_append_val (steps, step);
    }
  if (result == TOKEN_BAD || !g_utf8_validate (start, -1, NULL))
    {
      g_autofree char *shown = g_utf8_make_valid (start, -1);

      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "Malformed path \"%s\" at byte %u", shown,
                   (guint) (p - start));
      return NULL;
    }
  return g_steal_pointer (&steps);
}

static KoprsJsonSlice
member (KoprsJsonSlice value, const Token *token)
{
  g_autofree char *name = NULL;

  if (!token->escaped)
    return koprs_json_value_member_n (value, token->name, token->length);
  name = g_malloc (token->length);
  return koprs_json_value_member_n (value, name, unescape (token, name));
}

KoprsJsonSlice
koprs_json_path_find (KoprsJsonSlice value, const char *path)
{
  const char *p = path != NULL ? path : "";
  const char *start = p;
  Token token;
  TokenResult result;

  while ((result = next_token (start, &p, &token)) == TOKEN_STEP)
    value = token.name != NULL ? member (value, &token) : koprs_json_value_element (value, token.index);
  if (result == TOKEN_BAD)
    {
      g_debug ("Malformed path \"%s\" at byte %u", start, (guint) (p - start));
      return (KoprsJsonSlice) { NULL, 0 };
    }
  return value;
}

KoprsJsonSlice
koprs_json_path_walk (KoprsJsonSlice value, const GArray *steps)
{
  for (guint i = 0; i < steps->len && value.length > 0; i++)
    {
      const KoprsJsonStep *step = &g_array_index (steps, KoprsJsonStep, i);

      if (step->name != NULL)
        value = koprs_json_value_member (value, step->name);
      else
        value = koprs_json_value_element (value, step->index);
    }
  return value;
}
