/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-edit.h"

#include <string.h>

#include "koprs/json/koprs-json-path.h"
#include "koprs/json/koprs-json-skip.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/koprs-error.h"

static KoprsJsonSlice
whole (const GString *json)
{
  const char *end = json->str + json->len;
  const char *start = koprs_json_skip_blanks (json->str, end);

  return (KoprsJsonSlice) { start, (gsize) (koprs_json_skip_value (start, end) - start) };
}

/* Puts `text` in the place of `length` bytes at `position`. */
static void
splice (GString *json, gsize position, gsize length, const GString *text)
{
  gsize old = json->len;
  gsize tail = old - position - length;

  if (text->len > length)
    g_string_set_size (json, old + text->len - length);
  memmove (json->str + position + text->len, json->str + position + length, tail);
  memcpy (json->str + position, text->str, text->len);
  g_string_truncate (json, position + text->len + tail);
}

static void
replace (GString *json, KoprsJsonSlice old, const GString *text)
{
  gsize position = old.data != NULL ? (gsize) (old.data - json->str) : json->len;

  splice (json, position, old.length, text);
}

static gboolean
refuse (GError **error, const char *path, const char *reason)
{
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "Can't edit at path \"%s\": %s",
               path != NULL ? path : "", reason);
  return FALSE;
}

static const KoprsJsonStep *
get_step (const GArray *steps, guint i)
{
  return &g_array_index (steps, KoprsJsonStep, i);
}

/* The value inside new containers for the steps from `first`; FALSE if one asks for an element beyond the first of a new array. */
static gboolean
wrap (GString *out, const GArray *steps, guint first, KoprsJsonSlice value)
{
  for (guint i = first; i < steps->len; i++)
    {
      const KoprsJsonStep *step = get_step (steps, i);

      if (step->name == NULL && step->index != 0)
        return FALSE;
      g_string_append_c (out, step->name != NULL ? '{' : '[');
      if (step->name != NULL)
        {
          koprs_json_write_string (out, step->name, -1);
          g_string_append_c (out, ':');
        }
    }
  koprs_json_write_slice (out, value);
  for (guint i = steps->len; i > first; i--)
    g_string_append_c (out, get_step (steps, i - 1)->name != NULL ? '}' : ']');
  return TRUE;
}

/* Adds text as the container's last member or element. */
static void
add_last (GString *json, KoprsJsonSlice container, GString *text)
{
  const char *last = container.data + container.length - 1;    /* the closing bracket */

  while (strchr (" \n\r\t", last[-1]) != NULL)
    last--;
  if (last - 1 > container.data)
    g_string_prepend_c (text, ',');
  splice (json, (gsize) (last - json->str), 0, text);
}

static gboolean
is_absent (KoprsJsonSlice value)
{
  KoprsJsonType type = koprs_json_value_type (value);

  return type == KOPRS_JSON_NONE || type == KOPRS_JSON_NULL;
}

/* Follows the steps as far as there is something. Out: the last value reached, and the number of steps taken to it.
 * FALSE: the next step doesn't fit that value. */
static gboolean
descend (KoprsJsonSlice value, const GArray *steps, KoprsJsonSlice *reached, guint *taken)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const KoprsJsonStep *step = get_step (steps, i);
      KoprsJsonType wanted = step->name != NULL ? KOPRS_JSON_OBJECT : KOPRS_JSON_ARRAY;
      KoprsJsonSlice next;

      *reached = value;
      *taken = i;
      if (is_absent (value))
        return TRUE;
      if (koprs_json_value_type (value) != wanted)
        return FALSE;
      next = step->name != NULL ? koprs_json_value_member (value, step->name)
                                : koprs_json_value_element (value, step->index);
      if (next.length == 0)
        return TRUE;
      value = next;
    }
  *reached = value;
  *taken = steps->len;
  return TRUE;
}

static gboolean
set (GString *json, const GArray *steps, const char *path, KoprsJsonSlice value, GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (value.length + 64);
  KoprsJsonSlice reached;
  const KoprsJsonStep *step;
  guint taken;

  if (!descend (whole (json), steps, &reached, &taken))
    return refuse (error, path, "it runs through a value that has no such parts");
  if (taken == steps->len || is_absent (reached))
    {
      if (!wrap (text, steps, taken, value))
        return refuse (error, path, "there is no such element");
      replace (json, reached, text);
      return TRUE;
    }

  step = get_step (steps, taken);
  if (step->name != NULL)
    {
      koprs_json_write_string (text, step->name, -1);
      g_string_append_c (text, ':');
    }
  else if (step->index < 0 || (gsize) step->index != koprs_json_value_count (reached))
    return refuse (error, path, "there is no such element");
  if (!wrap (text, steps, taken + 1, value))
    return refuse (error, path, "there is no such element");
  add_last (json, reached, text);
  return TRUE;
}

gboolean
koprs_json_edit_set (GString *json, const char *path, KoprsJsonSlice value, GError **error)
{
  g_autoptr (GArray) steps = koprs_json_path_parse (path, error);

  return steps != NULL && set (json, steps, path, value, error);
}

gboolean
koprs_json_edit_append (GString *json, const char *path, KoprsJsonSlice value, GError **error)
{
  g_autoptr (GArray) steps = koprs_json_path_parse (path, error);
  g_autoptr (GString) text = NULL;
  KoprsJsonSlice target;

  if (steps == NULL)
    return FALSE;
  target = koprs_json_path_walk (whole (json), steps);
  text = g_string_sized_new (value.length + 64);
  if (koprs_json_value_type (target) == KOPRS_JSON_ARRAY)
    {
      koprs_json_write_slice (text, value);
      add_last (json, target, text);
      return TRUE;
    }
  if (!is_absent (target))
    return refuse (error, path, "it is not an array");
  g_string_append_c (text, '[');
  koprs_json_write_slice (text, value);
  g_string_append_c (text, ']');
  return set (json, steps, path, (KoprsJsonSlice) { text->str, text->len }, error);
}

/* Cuts what lies from `start` to `end` out of a container, with the one comma that goes with it. */
static void
cut (GString *json, const char *start, const char *end)
{
  const char *stop = json->str + json->len;
  const char *after = koprs_json_skip_blanks (end, stop);

  if (*after == ',')
    end = koprs_json_skip_blanks (after + 1, stop);
  else
    {
      const char *before = start - 1;

      while (strchr (" \n\r\t", *before) != NULL)
        before--;
      if (*before == ',')
        start = before;
    }
  g_string_erase (json, start - json->str, end - start);
}

/* All members of the name, from the last to the first, so that what is found keeps its place. */
static void
remove_members (GString *json, KoprsJsonSlice object, const char *name)
{
  gsize length = strlen (name);
  gsize position = (gsize) (object.data - json->str);

  for (;;)
    {
      const char *start = NULL, *end = NULL;
      KoprsJsonIter iter;
      KoprsJsonSlice key, value;

      koprs_json_iter_init (&iter, object);
      while (koprs_json_iter_next (&iter, &key, &value))
        {
          if (koprs_json_key_equals (key, name, length))
            {
              start = key.data;
              end = value.data + value.length;
            }
        }
      if (start == NULL)
        return;
      cut (json, start, end);
      object.data = json->str + position;
      object.length = (gsize) (koprs_json_skip_value (object.data, json->str + json->len) - object.data);
    }
}

gboolean
koprs_json_edit_remove (GString *json, const char *path, GError **error)
{
  g_autoptr (GArray) steps = koprs_json_path_parse (path, error);
  KoprsJsonSlice parent, element;
  KoprsJsonStep last;
  g_autofree char *name = NULL;

  if (steps == NULL)
    return FALSE;
  if (steps->len == 0)
    return refuse (error, path, "the whole can't be removed");
  last = *get_step (steps, steps->len - 1);
  name = g_strdup (last.name);
  g_array_set_size (steps, steps->len - 1);
  parent = koprs_json_path_walk (whole (json), steps);
  if (name != NULL)
    {
      if (koprs_json_value_type (parent) == KOPRS_JSON_OBJECT)
        remove_members (json, parent, name);
      return TRUE;
    }
  element = koprs_json_value_element (parent, last.index);
  if (element.length > 0)
    cut (json, element.data, element.data + element.length);
  return TRUE;
}
