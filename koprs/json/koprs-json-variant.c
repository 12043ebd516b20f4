/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The GVariant half of koprs-json-node.h. */

#include "koprs/json/koprs-json-node.h"

#include <string.h>

#include "koprs/json/koprs-json-number.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/koprs-error.h"

/* A container that is being read: its parts so far. */
typedef struct {
  KoprsJsonIter iter;
  GPtrArray *parts;       /* GVariant; taken */
  GHashTable *places;     /* of an object: name → place in parts; later members of a name replace earlier ones */
  char *name;             /* the member that is being read */
} Level;

static void
clear_level (gpointer data)
{
  Level *level = data;

  g_clear_pointer (&level->parts, g_ptr_array_unref);
  g_clear_pointer (&level->places, g_hash_table_unref);
  g_clear_pointer (&level->name, g_free);
}

static GVariant *
scalar (KoprsJsonSlice value)
{
  gint64 number;

  switch (koprs_json_value_type (value))
    {
    case KOPRS_JSON_STRING:
      return g_variant_new_take_string (koprs_json_value_dup_string (value));
    case KOPRS_JSON_BOOLEAN:
      return g_variant_new_boolean (value.data[0] == 't');
    case KOPRS_JSON_NUMBER:
      if (koprs_json_value_get_int (value, &number))
        return g_variant_new_int64 (number);
      return g_variant_new_double (koprs_json_number_to_double (value));
    default:
      return g_variant_new_maybe (G_VARIANT_TYPE_VARIANT, NULL);
    }
}

/* A scalar's variant; NULL: a container, which is a new level. */
static GVariant *
begin (KoprsJsonSlice value, GArray *levels)
{
  KoprsJsonType type = koprs_json_value_type (value);
  Level level = { 0 };

  if (type != KOPRS_JSON_OBJECT && type != KOPRS_JSON_ARRAY)
    return scalar (value);
  koprs_json_iter_init (&level.iter, value);
  level.parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  if (type == KOPRS_JSON_OBJECT)
    level.places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_array_append_val (levels, level);
  return NULL;
}

/* The innermost container is complete. */
static GVariant *
finish (GArray *levels)
{
  Level *level = &g_array_index (levels, Level, levels->len - 1);
  const GVariantType *element = level->places != NULL ? G_VARIANT_TYPE ("{sv}") : G_VARIANT_TYPE_VARIANT;
  GVariant *whole = g_variant_new_array (element, (GVariant *const *) level->parts->pdata, level->parts->len);

  g_array_set_size (levels, levels->len - 1);
  return whole;
}

static void
add_part (Level *level, GVariant *value)
{
  gpointer place;
  GVariant *part = g_variant_new_variant (value);

  if (level->places == NULL)
    {
      g_ptr_array_add (level->parts, g_variant_ref_sink (part));
      return;
    }
  part = g_variant_ref_sink (g_variant_new_dict_entry (g_variant_new_string (level->name), part));
  if (g_hash_table_lookup_extended (level->places, level->name, NULL, &place))
    {
      g_variant_unref (level->parts->pdata[GPOINTER_TO_UINT (place)]);
      level->parts->pdata[GPOINTER_TO_UINT (place)] = part;
      return;
    }
  g_hash_table_insert (level->places, g_steal_pointer (&level->name), GUINT_TO_POINTER (level->parts->len));
  g_ptr_array_add (level->parts, part);
}

GVariant *
koprs_json_variant_new (KoprsJsonSlice value)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  GVariant *done;

  g_array_set_clear_func (levels, clear_level);
  done = begin (value, levels);
  while (levels->len > 0)
    {
      Level *level = &g_array_index (levels, Level, levels->len - 1);
      KoprsJsonSlice name, child;

      if (done != NULL)
        add_part (level, g_steal_pointer (&done));
      if (!koprs_json_iter_enter (&level->iter, &name, &child))
        {
          if (levels->len > 1)
            koprs_json_iter_leave (&level[-1].iter, &level->iter);
          done = finish (levels);
          continue;
        }
      g_clear_pointer (&level->name, g_free);
      level->name = koprs_json_value_dup_string (name);
      done = begin (child, levels);
    }
  return done;
}

/* A container that is being written. */
typedef struct {
  GVariant *container;
  gsize next;
  gsize length;
  gboolean object;
} Output;

static void
clear_output (gpointer data)
{
  Output *output = data;

  g_clear_pointer (&output->container, g_variant_unref);
}

static gboolean
refuse (GError **error, GVariant *variant)
{
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "A GVariant of type \"%s\" has no form in JSON",
               g_variant_get_type_string (variant));
  return FALSE;
}

static void
write_bytes (GString *out, GVariant *variant)
{
  gsize length;
  const guchar *bytes = g_variant_get_fixed_array (variant, &length, 1);
  g_autofree char *text = g_base64_encode (bytes, length);

  koprs_json_write_string (out, text, -1);
}

static gboolean
is_object (GVariant *variant)
{
  const GVariantType *type = g_variant_get_type (variant);
  char key;

  if (!g_variant_type_is_subtype_of (type, G_VARIANT_TYPE_DICTIONARY))
    return FALSE;
  key = g_variant_type_peek_string (g_variant_type_key (g_variant_type_element (type)))[0];
  return strchr ("sog", key) != NULL;
}

static void
open_output (GString *out, GArray *outputs, GVariant *variant)
{
  Output output = { g_variant_ref (variant), 0, g_variant_n_children (variant), is_object (variant) };

  g_string_append_c (out, output.object ? '{' : '[');
  g_array_append_val (outputs, output);
}

static void
write_uint (GString *out, guint64 value)
{
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, value);
}

/* Writes a value that is no maybe and no variant, or opens a container. */
static gboolean
write_one (GString *out, GArray *outputs, GVariant *variant, GError **error)
{
  switch (g_variant_classify (variant))
    {
    case G_VARIANT_CLASS_BOOLEAN:
      koprs_json_write_bool (out, g_variant_get_boolean (variant));
      return TRUE;
    case G_VARIANT_CLASS_BYTE:
      write_uint (out, g_variant_get_byte (variant));
      return TRUE;
    case G_VARIANT_CLASS_INT16:
      koprs_json_write_int (out, g_variant_get_int16 (variant));
      return TRUE;
    case G_VARIANT_CLASS_UINT16:
      write_uint (out, g_variant_get_uint16 (variant));
      return TRUE;
    case G_VARIANT_CLASS_INT32:
      koprs_json_write_int (out, g_variant_get_int32 (variant));
      return TRUE;
    case G_VARIANT_CLASS_UINT32:
      write_uint (out, g_variant_get_uint32 (variant));
      return TRUE;
    case G_VARIANT_CLASS_INT64:
      koprs_json_write_int (out, g_variant_get_int64 (variant));
      return TRUE;
    case G_VARIANT_CLASS_UINT64:
      write_uint (out, g_variant_get_uint64 (variant));
      return TRUE;
    case G_VARIANT_CLASS_DOUBLE:
      koprs_json_write_double (out, g_variant_get_double (variant));
      return TRUE;
    case G_VARIANT_CLASS_STRING:
    case G_VARIANT_CLASS_OBJECT_PATH:
    case G_VARIANT_CLASS_SIGNATURE:
      koprs_json_write_string (out, g_variant_get_string (variant, NULL), -1);
      return TRUE;
    case G_VARIANT_CLASS_ARRAY:
      if (g_variant_is_of_type (variant, G_VARIANT_TYPE_BYTESTRING))
        write_bytes (out, variant);
      else if (g_variant_is_of_type (variant, G_VARIANT_TYPE_DICTIONARY) && !is_object (variant))
        return refuse (error, variant);
      else
        open_output (out, outputs, variant);
      return TRUE;
    case G_VARIANT_CLASS_TUPLE:
      open_output (out, outputs, variant);
      return TRUE;
    default:
      return refuse (error, variant);    /* a handle, or a dictionary entry without its dictionary */
    }
}

/* The same for any value; takes it. */
static gboolean
write_begin (GString *out, GArray *outputs, GVariant *taken, GError **error)
{
  g_autoptr (GVariant) variant = taken;

  while (variant != NULL)
    {
      GVariant *inner;

      if (g_variant_is_of_type (variant, G_VARIANT_TYPE_VARIANT))
        inner = g_variant_get_variant (variant);
      else if (g_variant_is_of_type (variant, G_VARIANT_TYPE_MAYBE))
        inner = g_variant_get_maybe (variant);
      else
        return write_one (out, outputs, variant, error);
      g_variant_unref (variant);
      variant = inner;
    }
  g_string_append (out, "null");
  return TRUE;
}

/* Writes up to the next value in the innermost container; NULL: it is closed. */
static GVariant *
write_next (GString *out, GArray *outputs)
{
  Output *output = &g_array_index (outputs, Output, outputs->len - 1);
  g_autoptr (GVariant) entry = NULL;
  g_autoptr (GVariant) key = NULL;

  if (output->next == output->length)
    {
      g_string_append_c (out, output->object ? '}' : ']');
      g_array_set_size (outputs, outputs->len - 1);
      return NULL;
    }
  if (output->next > 0)
    g_string_append_c (out, ',');
  entry = g_variant_get_child_value (output->container, output->next++);
  if (!output->object)
    return g_steal_pointer (&entry);
  key = g_variant_get_child_value (entry, 0);
  koprs_json_write_string (out, g_variant_get_string (key, NULL), -1);
  g_string_append_c (out, ':');
  return g_variant_get_child_value (entry, 1);
}

gboolean
koprs_json_write_variant (GString *out, GVariant *variant, GError **error)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (variant);
  g_autoptr (GArray) outputs = g_array_new (FALSE, FALSE, sizeof (Output));
  gsize before = out->len;
  gboolean right;

  g_array_set_clear_func (outputs, clear_output);
  right = write_begin (out, outputs, g_variant_ref (owned), error);
  while (right && outputs->len > 0)
    {
      GVariant *next = write_next (out, outputs);

      if (next != NULL)
        right = write_begin (out, outputs, next, error);
    }
  if (!right)
    g_string_truncate (out, before);
  return right;
}
