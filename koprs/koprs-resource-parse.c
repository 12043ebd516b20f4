/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resource-private.h"

#include "koprs/koprs-error.h"
#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/json/koprs-yaml.h"

#include <string.h>

/* Resources from the texts and trees that users have. Any form comes in; what is not JSON yet
 * becomes JSON text first, so that one scan is the only judge of what an object may be. */

static KoprsResource *
new_from_text (const char *text, gsize length, GError **error)
{
  KoprsBlob *blob = koprs_blob_new_from_json (text, length, error);

  return blob != NULL ? koprs_resource_new_take_blob (blob, NULL) : NULL;
}

static gboolean
check_text (const char *text, GError **error)
{
  if (text == NULL)
    g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT,
                         "there is no text to make a resource of");
  return text != NULL;
}

/**
 * koprs_resource_new_from_json:
 * @json: (nullable): one JSON object
 * @length: its length in bytes, or -1 if it ends with a zero byte
 * @error: where to put what went wrong
 *
 * Makes a resource from JSON text (RFC 8259). The text is kept as it is, without the blanks around
 * it.
 *
 * A resource needs no name yet: it may have a `generateName`. Which of the metadata must be there
 * is looked at by the calls that send it.
 *
 * What is not one JSON object in UTF-8, is nested deeper than 512 levels, is bigger than 16 MiB, or
 * says one of the metadata twice, is `KOPRS_ERROR_SERIALIZATION`; no text at all is
 * `KOPRS_ERROR_INVALID_ARGUMENT`.
 *
 * Returns: (transfer full): the new resource, or `NULL` with an error
 *
 * Since: 0.1
 */
KoprsResource *
koprs_resource_new_from_json (const char *json, gssize length, GError **error)
{
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_text (json, error))
    return NULL;
  return new_from_text (json, length >= 0 ? (gsize) length : strlen (json), error);
}

/**
 * koprs_resource_new_from_bytes:
 * @bytes: one JSON object
 * @error: where to put what went wrong
 *
 * Makes a resource from JSON text, as [ctor@Resource.new_from_json]. The bytes are copied.
 *
 * Returns: (transfer full): the new resource, or `NULL` with an error
 *
 * Since: 0.1
 */
KoprsResource *
koprs_resource_new_from_bytes (GBytes *bytes, GError **error)
{
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  return new_from_text (text != NULL ? text : "", length, error);
}

/**
 * koprs_resource_new_from_yaml:
 * @yaml: (nullable): one YAML document
 * @length: its length in bytes, or -1 if it ends with a zero byte
 * @error: where to put what went wrong
 *
 * Makes a resource from YAML text (YAML 1.2, core schema: `yes` and `on` are strings). Empty
 * documents do not count.
 *
 * What is not YAML, or not one mapping, is `KOPRS_ERROR_SERIALIZATION`. Several documents in one
 * text are `KOPRS_ERROR_INVALID_ARGUMENT`: they are a matter of [ctor@ResourceList.new_from_yaml].
 *
 * Returns: (transfer full): the new resource, or `NULL` with an error
 *
 * Since: 0.1
 */
KoprsResource *
koprs_resource_new_from_yaml (const char *yaml, gssize length, GError **error)
{
  g_autoptr (GPtrArray) documents = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_text (yaml, error))
    return NULL;
  documents = koprs_yaml_to_json (yaml, length >= 0 ? (gsize) length : strlen (yaml), error);
  if (documents == NULL)
    return NULL;

  if (documents->len == 0)
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION,
                           "the text holds no YAML document");
      return NULL;
    }
  if (documents->len > 1)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT,
                   "the text holds %u YAML documents; "
                   "koprs_resource_list_new_from_yaml() takes several",
                   documents->len);
      return NULL;
    }
  return koprs_resource_new_from_bytes (g_ptr_array_index (documents, 0), error);
}

/**
 * koprs_resource_new_from_node:
 * @node: a tree whose root is an object
 * @error: where to put what went wrong
 *
 * Makes a resource from a tree of json-glib.
 *
 * Such a tree holds integers of 64 bits and doubles; what was beyond them when it was made is lost
 * already.
 *
 * A tree that is not an object, or breaks one of the limits of [ctor@Resource.new_from_json], is
 * `KOPRS_ERROR_SERIALIZATION`.
 *
 * Returns: (transfer full): the new resource, or `NULL` with an error
 *
 * Since: 0.1
 */
KoprsResource *
koprs_resource_new_from_node (JsonNode *node, GError **error)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (node != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = g_string_new (NULL);
  koprs_json_write_node (text, node);
  return new_from_text (text->str, text->len, error);
}

/**
 * koprs_resource_new_from_variant:
 * @variant: a dictionary with strings as keys, such as an `a{sv}`
 * @error: where to put what went wrong
 *
 * Makes a resource from a [struct@GLib.Variant]: dictionaries become objects, arrays and tuples
 * arrays, `ay` becomes base64, and nothing becomes `null`. A floating reference is taken.
 *
 * A value that has no such form, that is not an object, or that breaks one of the limits of
 * [ctor@Resource.new_from_json], is `KOPRS_ERROR_SERIALIZATION`.
 *
 * Returns: (transfer full): the new resource, or `NULL` with an error
 *
 * Since: 0.1
 */
KoprsResource *
koprs_resource_new_from_variant (GVariant *variant, GError **error)
{
  g_autoptr (GVariant) owned = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (variant != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  owned = g_variant_ref_sink (variant);
  text = g_string_new (NULL);
  if (!koprs_json_write_variant (text, owned, error))
    return NULL;
  return new_from_text (text->str, text->len, error);
}
