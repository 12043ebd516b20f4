/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resource-builder-private.h"

#include "koprs/koprs-error.h"
#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-json-writer.h"

#include <math.h>
#include <string.h>

/* Values of all types, set at a path or appended to the array there. Each becomes JSON text first.
 * */

static void
put_string (KoprsResourceBuilder *self, KoprsBuilderEdit how, const char *path, const char *value)
{
  koprs_resource_builder_edit (self, how, path,
                               koprs_resource_builder_quote (self, path != NULL ? path : "a path",
                                                             value));
}

static void
put_int (KoprsResourceBuilder *self, KoprsBuilderEdit how, const char *path, gint64 value)
{
  GString *text = g_string_new (NULL);

  koprs_json_write_int (text, value);
  koprs_resource_builder_edit (self, how, path, text);
}

static void
put_double (KoprsResourceBuilder *self, KoprsBuilderEdit how, const char *path, double value)
{
  GString *text;

  if (!isfinite (value))
    {
      koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT, "JSON has no number %g",
                                   value);
      return;
    }
  text = g_string_new (NULL);
  koprs_json_write_double (text, value);
  koprs_resource_builder_edit (self, how, path, text);
}

static void
put_boolean (KoprsResourceBuilder *self, KoprsBuilderEdit how, const char *path, gboolean value)
{
  GString *text = g_string_new (NULL);

  koprs_json_write_bool (text, value);
  koprs_resource_builder_edit (self, how, path, text);
}

/* Text that comes from outside is looked at before it is spliced in. */
static void
put_text (KoprsResourceBuilder *self, KoprsBuilderEdit how, const char *path, const char *text,
          gsize length)
{
  KoprsJsonSlice value;
  GError *error = NULL;

  if (koprs_json_check (text, length, NULL, &value, &error))
    {
      koprs_resource_builder_edit (self, how, path, g_string_new_len (value.data, value.length));
      return;
    }
  g_prefix_error (&error, "%s: ", path != NULL ? path : "");
  koprs_resource_builder_take_error (self, error);
}

static void
put_node (KoprsResourceBuilder *self, KoprsBuilderEdit how, const char *path, JsonNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  koprs_json_write_node (text, node);
  put_text (self, how, path, text->str, text->len);
}

static void
put_variant (KoprsResourceBuilder *self, KoprsBuilderEdit how, const char *path, GVariant *variant)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (variant);
  g_autoptr (GString) text = g_string_new (NULL);
  GError *error = NULL;

  if (koprs_json_write_variant (text, owned, &error))
    {
      put_text (self, how, path, text->str, text->len);
      return;
    }
  g_prefix_error (&error, "%s: ", path != NULL ? path : "");
  koprs_resource_builder_take_error (self, error);
}

static void
put_json (KoprsResourceBuilder *self, KoprsBuilderEdit how, const char *path, const char *json)
{
  if (json == NULL)
    koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT, "there is no text for %s",
                                 path != NULL ? path : "a path");
  else
    put_text (self, how, path, json, strlen (json));
}

/**
 * koprs_resource_builder_set_string:
 * @self: a builder
 * @path: (nullable): where
 * @value: (nullable): the string; `NULL`, or text that is not UTF-8, is an error of
 *   [method@ResourceBuilder.build]
 *
 * Sets a string at a path, such as `data.colour`. Objects that are missing on the way are made; a path through a value that is
 * neither object nor array makes [method@ResourceBuilder.build] fail.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_string (KoprsResourceBuilder *self, const char *path, const char *value)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_string (self, koprs_json_edit_set, path, value);
}

/**
 * koprs_resource_builder_set_int:
 * @self: a builder
 * @path: (nullable): where
 * @value: the number
 *
 * Sets an integer at a path, such as `spec.replicas`, written in decimal digits. As for the path, see
 * [method@ResourceBuilder.set_string].
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_int (KoprsResourceBuilder *self, const char *path, gint64 value)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_int (self, koprs_json_edit_set, path, value);
}

/**
 * koprs_resource_builder_set_double:
 * @self: a builder
 * @path: (nullable): where
 * @value: the number; what JSON has no number for (NaN, infinity) is an error of
 *   [method@ResourceBuilder.build]
 *
 * Sets a number at a path. It is written as short as it can be read back.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_double (KoprsResourceBuilder *self, const char *path, double value)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_double (self, koprs_json_edit_set, path, value);
}

/**
 * koprs_resource_builder_set_boolean:
 * @self: a builder
 * @path: (nullable): where
 * @value: the boolean
 *
 * Sets a boolean at a path, such as `spec.paused`. As for the path, see [method@ResourceBuilder.set_string].
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_boolean (KoprsResourceBuilder *self, const char *path, gboolean value)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_boolean (self, koprs_json_edit_set, path, value);
}

/**
 * koprs_resource_builder_set_null:
 * @self: a builder
 * @path: (nullable): where
 *
 * Sets `null` at a path. To servers it mostly means the same as nothing; in a merge patch it
 * removes.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_null (KoprsResourceBuilder *self, const char *path)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_json (self, koprs_json_edit_set, path, "null");
}

/**
 * koprs_resource_builder_set_node:
 * @self: a builder
 * @path: (nullable): where
 * @node: the tree
 *
 * Sets a tree of json-glib at a path. It is copied as text at once: a later change of the tree changes nothing here.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_node (KoprsResourceBuilder *self, const char *path, JsonNode *node)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));
  g_return_if_fail (node != NULL);

  put_node (self, koprs_json_edit_set, path, node);
}

/**
 * koprs_resource_builder_set_variant:
 * @self: a builder
 * @path: (nullable): where
 * @variant: the variant; a floating reference is taken
 *
 * Sets a variant, as [ctor@Resource.new_from_variant] reads one, at a path.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_variant (KoprsResourceBuilder *self, const char *path, GVariant *variant)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));
  g_return_if_fail (variant != NULL);

  put_variant (self, koprs_json_edit_set, path, variant);
}

/**
 * koprs_resource_builder_set_json:
 * @self: a builder
 * @path: (nullable): where
 * @json: (nullable): one JSON value of any type; other text is an error of
 *   [method@ResourceBuilder.build]
 *
 * Sets any value, given as JSON text, at a path. The text is kept byte for byte, numbers of any size included.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_json (KoprsResourceBuilder *self, const char *path, const char *json)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_json (self, koprs_json_edit_set, path, json);
}

/**
 * koprs_resource_builder_append_string:
 * @self: a builder
 * @path: (nullable): where the array is
 * @value: (nullable): the string; `NULL`, or text that is not UTF-8, is an error of
 *   [method@ResourceBuilder.build]
 *
 * Appends a string to the array at a path. The array is made if there is none.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_append_string (KoprsResourceBuilder *self, const char *path,
                                      const char *value)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_string (self, koprs_json_edit_append, path, value);
}

/**
 * koprs_resource_builder_append_int:
 * @self: a builder
 * @path: (nullable): where the array is
 * @value: the number
 *
 * Appends an integer to the array at a path. The array is made if there is none.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_append_int (KoprsResourceBuilder *self, const char *path, gint64 value)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_int (self, koprs_json_edit_append, path, value);
}

/**
 * koprs_resource_builder_append_double:
 * @self: a builder
 * @path: (nullable): where the array is
 * @value: the number; what JSON has no number for (NaN, infinity) is an error of
 *   [method@ResourceBuilder.build]
 *
 * Appends a number to the array at a path. The array is made if there is none. It is written as
 * short as it can be read back.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_append_double (KoprsResourceBuilder *self, const char *path, double value)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_double (self, koprs_json_edit_append, path, value);
}

/**
 * koprs_resource_builder_append_boolean:
 * @self: a builder
 * @path: (nullable): where the array is
 * @value: the boolean
 *
 * Appends a boolean to the array at a path. The array is made if there is none.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_append_boolean (KoprsResourceBuilder *self, const char *path, gboolean value)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_boolean (self, koprs_json_edit_append, path, value);
}

/**
 * koprs_resource_builder_append_node:
 * @self: a builder
 * @path: (nullable): where the array is
 * @node: the tree
 *
 * Appends a tree of json-glib to the array at a path. The array is made if there is none.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_append_node (KoprsResourceBuilder *self, const char *path, JsonNode *node)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));
  g_return_if_fail (node != NULL);

  put_node (self, koprs_json_edit_append, path, node);
}

/**
 * koprs_resource_builder_append_variant:
 * @self: a builder
 * @path: (nullable): where the array is
 * @variant: the variant; a floating reference is taken
 *
 * Appends a variant, as [ctor@Resource.new_from_variant] reads one, to the array at a path. The
 * array is made if there is none.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_append_variant (KoprsResourceBuilder *self, const char *path,
                                       GVariant *variant)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));
  g_return_if_fail (variant != NULL);

  put_variant (self, koprs_json_edit_append, path, variant);
}

/**
 * koprs_resource_builder_append_json:
 * @self: a builder
 * @path: (nullable): where the array is
 * @json: (nullable): one JSON value of any type; other text is an error of
 *   [method@ResourceBuilder.build]
 *
 * Appends any value, given as JSON text, to the array at a path. The array is made if there is
 * none.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_append_json (KoprsResourceBuilder *self, const char *path, const char *json)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  put_json (self, koprs_json_edit_append, path, json);
}
