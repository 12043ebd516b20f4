/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-json-read.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/koprs-error.h"

#include <string.h>

gboolean
koprs_json_read_set_error (GError **error, const char *where, const char *member, const char *what)
{
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "%s%s%s: %s", where, member != NULL ? "." : "", member != NULL ? member : "", what);
  return FALSE;
}

gboolean
koprs_json_read_is_set (KoprsJsonSlice value)
{
  KoprsJsonType type = koprs_json_value_type (value);

  return type != KOPRS_JSON_NONE && type != KOPRS_JSON_NULL;
}

/* The text of a value that is set; no C string can hold one with a NUL in it. */
static gboolean
read_text (KoprsJsonSlice value, const char *member, const char *where, char **out, GError **error)
{
  if (koprs_json_value_type (value) != KOPRS_JSON_STRING)
    return koprs_json_read_set_error (error, where, member, "not a string");
  if (memmem (value.data, value.length, "\\u0000", 6) != NULL)
    return koprs_json_read_set_error (error, where, member, "it holds a NUL character");
  *out = koprs_json_value_dup_string (value);
  return TRUE;
}

gboolean
koprs_json_read_string (KoprsJsonSlice object, const char *member, const char *where, char **out, GError **error)
{
  KoprsJsonSlice value = koprs_json_value_member (object, member);

  *out = NULL;
  if (!koprs_json_read_is_set (value))
    return TRUE;
  if (!read_text (value, member, where, out, error))
    return FALSE;
  if (**out == '\0')
    g_clear_pointer (out, g_free);
  return TRUE;
}

gboolean
koprs_json_read_strings (KoprsJsonSlice object, const char *member, const char *where, char ***out, GError **error)
{
  KoprsJsonSlice list = koprs_json_value_member (object, member);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  KoprsJsonSlice value;
  KoprsJsonIter iter;

  *out = NULL;
  if (!koprs_json_read_is_set (list))
    return TRUE;
  if (koprs_json_value_type (list) != KOPRS_JSON_ARRAY)
    return koprs_json_read_set_error (error, where, member, "not a list");
  koprs_json_iter_init (&iter, list);
  while (koprs_json_iter_next (&iter, NULL, &value))
    {
      g_autofree char *element = g_strdup_printf ("%s[%u]", member, texts->len);
      char *text;

      if (!read_text (value, element, where, &text, error))
        return FALSE;
      g_ptr_array_add (texts, text);
    }
  if (texts->len > 0)
    {
      g_ptr_array_add (texts, NULL);
      *out = (char **) g_ptr_array_steal (texts, NULL);
    }
  return TRUE;
}

gboolean
koprs_json_read_boolean (KoprsJsonSlice object, const char *member, const char *where, gboolean *out, GError **error)
{
  KoprsJsonSlice value = koprs_json_value_member (object, member);

  if (!koprs_json_read_is_set (value))
    return TRUE;
  if (koprs_json_value_type (value) != KOPRS_JSON_BOOLEAN)
    return koprs_json_read_set_error (error, where, member, "neither true nor false");
  koprs_json_value_get_boolean (value, out);
  return TRUE;
}
