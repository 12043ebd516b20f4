/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-text.h"

#include <math.h>
#include <string.h>

static void
format_double (double value, GString *out)
{
  if (isnan (value))
    g_string_append (out, "double(\"NaN\")");
  else if (isinf (value))
    g_string_append (out, value < 0 ? "double(\"-Infinity\")" : "double(\"Infinity\")");
  else
    {
      gsize begin = out->len;

      koprs_test_cel_text_append_double (out, value, 'f', -1);
      if (strchr (out->str + begin, '.') == NULL)
        g_string_append (out, ".0");
    }
}

static void
format_list (KoprsTestCelArena *arena, const KoprsTestCelValue *self, GString *out)
{
  guint n = koprs_test_cel_list_length (self);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      koprs_test_cel_value_format (arena, koprs_test_cel_list_get (arena, self, i), out);
    }
  g_string_append_c (out, ']');
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Ordered by the texts of the keys. */
static void
format_map (KoprsTestCelArena *arena, const KoprsTestCelValue *self, GString *out)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  gboolean written = self->map.node == NULL && self->map.member == NULL;
  guint n;
  const KoprsTestCelValue *const *keys = koprs_test_cel_map_list_keys (arena, self, &n);

  for (guint i = 0; i < n; i++)
    {
      /* Written maps may have keys that nothing finds. */
      const KoprsTestCelValue *value = written ? self->map.entries[i].value : koprs_test_cel_map_get (arena, self, keys[i]);
      GString *line = g_string_new (NULL);

      koprs_test_cel_value_format (arena, keys[i], line);
      g_string_append (line, ": ");
      koprs_test_cel_value_format (arena, value != NULL ? value : koprs_test_cel_value_new_null (), line);
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_string_append_c (out, '{');
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", (char *) lines->pdata[i]);
  g_string_append_c (out, '}');
}

static void
format_bytes (const KoprsTestCelValue *self, GString *out)
{
  g_string_append (out, "b\"");
  for (gsize i = 0; i < self->text.length; i++)
    g_string_append_printf (out, "\\%03o", (guint) (guchar) self->text.data[i]);
  g_string_append_c (out, '"');
}

static void
format_opaque (const KoprsTestCelValue *self, GString *out)
{
  if (self->opaque.opaque_class->format != NULL)
    self->opaque.opaque_class->format (self->opaque.data, out);
  else
    g_string_append (out, self->opaque.opaque_class->type.name);
}

static void
format_optional (KoprsTestCelArena *arena, const KoprsTestCelValue *self, GString *out)
{
  if (self->optional == NULL)
    {
      g_string_append (out, "optional.none()");
      return;
    }
  g_string_append (out, "optional.of(");
  koprs_test_cel_value_format (arena, self->optional, out);
  g_string_append_c (out, ')');
}

void
koprs_test_cel_value_format (KoprsTestCelArena *arena, const KoprsTestCelValue *self, GString *out)
{
  switch (self->kind)
    {
    case KOPRS_TEST_CEL_ERROR:
      g_string_append (out, self->text.data);
      break;
    case KOPRS_TEST_CEL_NULL:
      g_string_append (out, "null");
      break;
    case KOPRS_TEST_CEL_BOOL:
      g_string_append (out, self->boolean ? "true" : "false");
      break;
    case KOPRS_TEST_CEL_INT:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, self->integer);
      break;
    case KOPRS_TEST_CEL_UINT:
      g_string_append_printf (out, "%" G_GUINT64_FORMAT "u", self->uinteger);
      break;
    case KOPRS_TEST_CEL_DOUBLE:
      format_double (self->real, out);
      break;
    case KOPRS_TEST_CEL_STRING:
      koprs_test_cel_text_append_quoted (out, self->text.data, self->text.length);
      break;
    case KOPRS_TEST_CEL_BYTES:
      format_bytes (self, out);
      break;
    case KOPRS_TEST_CEL_TIMESTAMP:
      g_string_append (out, "timestamp(\"");
      koprs_test_cel_text_append_time (out, self->timestamp.seconds, self->timestamp.nanos);
      g_string_append (out, "\")");
      break;
    case KOPRS_TEST_CEL_DURATION:
      g_string_append (out, "duration(\"");
      koprs_test_cel_text_append_seconds (out, self->duration);
      g_string_append (out, "s\")");
      break;
    case KOPRS_TEST_CEL_LIST:
      format_list (arena, self, out);
      break;
    case KOPRS_TEST_CEL_MAP:
      format_map (arena, self, out);
      break;
    case KOPRS_TEST_CEL_TYPE:
      g_string_append (out, self->type->name);
      break;
    case KOPRS_TEST_CEL_OPTIONAL:
      format_optional (arena, self, out);
      break;
    case KOPRS_TEST_CEL_OPAQUE:
      format_opaque (self, out);
      break;
    }
}

const char *
koprs_test_cel_value_show (KoprsTestCelArena *arena, const KoprsTestCelValue *self)
{
  GString *out;

  if (self->kind == KOPRS_TEST_CEL_STRING)
    return self->text.data;
  out = g_string_new (NULL);
  if (self->kind == KOPRS_TEST_CEL_UINT)
    g_string_append_printf (out, "%" G_GUINT64_FORMAT, self->uinteger);
  else if (self->kind == KOPRS_TEST_CEL_DOUBLE)
    koprs_test_cel_text_append_double (out, self->real, 'g', -1);
  else
    koprs_test_cel_value_format (arena, self, out);
  return koprs_test_cel_arena_take (arena, out);
}
