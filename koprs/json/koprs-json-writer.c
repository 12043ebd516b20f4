/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-writer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "koprs/json/koprs-json-string.h"

/* 0: as it is; 'u': \u00XX; else the letter behind the backslash. */
static char
escape_letter (guchar c)
{
  switch (c)
    {
    case '"':
    case '\\':
      return (char) c;
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return c < 0x20 ? 'u' : '\0';
    }
}

void
koprs_json_write_string (GString *out, const char *text, gssize length)
{
  const guchar *p = (const guchar *) text, *run = p;
  const guchar *end = p + (length < 0 ? (gssize) strlen (text) : length);

  g_string_append_c (out, '"');
  while (p < end)
    {
      char letter;

      p = koprs_json_plain_end (p, end);
      while (p < end && *p >= 0x80)
        p++;
      if (p == end)
        break;
      letter = escape_letter (*p);
      if (letter == '\0')
        continue;    /* plain again */
      g_string_append_len (out, (const char *) run, p - run);
      if (letter == 'u')
        g_string_append_printf (out, "\\u%04x", *p);
      else
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, letter);
        }
      run = ++p;
    }
  g_string_append_len (out, (const char *) run, end - run);
  g_string_append_c (out, '"');
}

void
koprs_json_write_int (GString *out, gint64 value)
{
  char digits[24];
  char *p = digits + sizeof digits;
  guint64 rest = value < 0 ? 0 - (guint64) value : (guint64) value;

  do
    *--p = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (value < 0)
    *--p = '-';
  g_string_append_len (out, p, digits + sizeof digits - p);
}

/* The fewest digits that read back as `value` (positive, finite, not 0). Returns the exponent of the first one. */
static int
shortest (double value, char *digits, gsize *n_digits)
{
  char text[40];
  const char *e;
  /* Fifteen digits are never too many, except where a double has fewer bits than usual. */
  int precision = fpclassify (value) == FP_SUBNORMAL ? 1 : 15;

  do
    g_snprintf (text, sizeof text, "%.*e", precision - 1, value);
  while (strtod (text, NULL) != value && ++precision <= 17);

  *n_digits = 0;
  e = strchr (text, 'e');
  /* Whatever the locale puts for the point is no digit. */
  for (const char *p = text; p < e; p++)
    {
      if (g_ascii_isdigit (*p))
        digits[(*n_digits)++] = *p;
    }
  while (*n_digits > 1 && digits[*n_digits - 1] == '0')
    --*n_digits;
  return atoi (e + 1);
}

static void
write_zeros (GString *out, int count)
{
  for (int i = 0; i < count; i++)
    g_string_append_c (out, '0');
}

static void
write_plain (GString *out, const char *digits, int n_digits, int exponent)
{
  if (exponent < 0)
    {
      g_string_append (out, "0.");
      write_zeros (out, -exponent - 1);
      g_string_append_len (out, digits, n_digits);
      return;
    }
  if (n_digits <= exponent + 1)
    {
      g_string_append_len (out, digits, n_digits);
      write_zeros (out, exponent + 1 - n_digits);
      return;
    }
  g_string_append_len (out, digits, exponent + 1);
  g_string_append_c (out, '.');
  g_string_append_len (out, digits + exponent + 1, n_digits - exponent - 1);
}

static void
write_exponent (GString *out, const char *digits, int n_digits, int exponent)
{
  g_string_append_c (out, digits[0]);
  if (n_digits > 1)
    {
      g_string_append_c (out, '.');
      g_string_append_len (out, digits + 1, n_digits - 1);
    }
  g_string_append_printf (out, "e%c%d", exponent < 0 ? '-' : '+', ABS (exponent));
}

void
koprs_json_write_double (GString *out, double value)
{
  char digits[40];
  gsize n_digits;
  int exponent;

  if (!isfinite (value))
    {
      g_string_append (out, "null");
      return;
    }
  if (signbit (value))
    g_string_append_c (out, '-');
  value = fabs (value);
  if (value == 0)
    {
      g_string_append_c (out, '0');
      return;
    }
  exponent = shortest (value, digits, &n_digits);
  if (exponent < -6 || exponent >= 21)
    write_exponent (out, digits, (int) n_digits, exponent);
  else
    write_plain (out, digits, (int) n_digits, exponent);
}

void
koprs_json_write_bool (GString *out, gboolean value)
{
  g_string_append (out, value ? "true" : "false");
}

void
koprs_json_write_slice (GString *out, KoprsJsonSlice value)
{
  if (value.length == 0)
    g_string_append (out, "null");
  else
    g_string_append_len (out, value.data, (gssize) value.length);
}

/* A container that is being written. */
typedef struct {
  JsonArray *array;     /* NULL for an object */
  guint next;
  guint length;
  JsonObjectIter members;
} Level;

static void
write_scalar (GString *out, JsonNode *node)
{
  GType type;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    {
      g_string_append (out, "null");
      return;
    }
  type = json_node_get_value_type (node);
  if (type == G_TYPE_STRING)
    koprs_json_write_string (out, json_node_get_string (node), -1);
  else if (type == G_TYPE_INT64)
    koprs_json_write_int (out, json_node_get_int (node));
  else if (type == G_TYPE_DOUBLE)
    koprs_json_write_double (out, json_node_get_double (node));
  else if (type == G_TYPE_BOOLEAN)
    koprs_json_write_bool (out, json_node_get_boolean (node));
  else
    g_string_append (out, "null");
}

/* Writes a scalar, or opens a container. */
static void
write_begin (GString *out, GArray *levels, JsonNode *node)
{
  Level level = { 0 };

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node) && json_node_get_object (node) != NULL)
    {
      JsonObject *object = json_node_get_object (node);

      g_string_append_c (out, '{');
      level.length = json_object_get_size (object);
      json_object_iter_init_ordered (&level.members, object);
      g_array_append_val (levels, level);
    }
  else if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) && json_node_get_array (node) != NULL)
    {
      g_string_append_c (out, '[');
      level.array = json_node_get_array (node);
      level.length = json_array_get_length (level.array);
      g_array_append_val (levels, level);
    }
  else
    write_scalar (out, node);
}

/* Writes up to the next value in the innermost container; NULL: it is closed. */
static JsonNode *
write_next (GString *out, GArray *levels)
{
  Level *level = &g_array_index (levels, Level, levels->len - 1);
  const char *name;
  JsonNode *node = NULL;

  if (level->next == level->length)
    {
      g_string_append_c (out, level->array != NULL ? ']' : '}');
      g_array_set_size (levels, levels->len - 1);
      return NULL;
    }
  if (level->next++ > 0)
    g_string_append_c (out, ',');
  if (level->array != NULL)
    return json_array_get_element (level->array, level->next - 1);
  json_object_iter_next_ordered (&level->members, &name, &node);
  koprs_json_write_string (out, name, -1);
  g_string_append_c (out, ':');
  return node;
}

void
koprs_json_write_node (GString *out, JsonNode *node)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));

  write_begin (out, levels, node);
  while (levels->len > 0)
    {
      JsonNode *next = write_next (out, levels);

      if (next != NULL)
        write_begin (out, levels, next);
    }
}
