/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resource-private.h"

#include "koprs/koprs-kind-private.h"
#include "koprs/json/koprs-json-edit.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/json/koprs-yaml.h"

/* A resource as text again: verbatim, or with the apiVersion and kind that items of a list come
 * without. */

/* A known kind that the bytes do not say. Servers leave out both, but "" and null mean the same. */
static gboolean
lacks (KoprsResource *self, KoprsJsonField field)
{
  KoprsJsonSlice value = koprs_blob_get (koprs_resource_get_blob (self), field);

  return koprs_resource_peek_kind (self) != NULL &&
         (koprs_json_value_type (value) != KOPRS_JSON_STRING || value.length == 2);
}

static gboolean
is_complete (KoprsResource *self)
{
  return !lacks (self, KOPRS_JSON_KIND) && !lacks (self, KOPRS_JSON_API_VERSION);
}

static void
write_member (GString *out, const char *name, const char *value)
{
  koprs_json_write_string (out, name, -1);
  g_string_append_c (out, ':');
  koprs_json_write_string (out, value, -1);
}

static void
set_member (GString *json, const char *name, const char *value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  koprs_json_write_string (text, value, -1);
  koprs_json_edit_set (json, name, (KoprsJsonSlice) { text->str, text->len }, NULL);
}

/* Absent ones go in front, as servers write them; empty ones are replaced where they are. */
static GString *
complete (KoprsResource *self)
{
  KoprsKind *kind = koprs_resource_peek_kind (self);
  KoprsJsonSlice json = koprs_blob_get_json (koprs_resource_get_blob (self));
  GString *text = g_string_sized_new (json.length + 96);
  gboolean no_version = koprs_json_value_member (json, "apiVersion").data == NULL;
  gboolean no_kind = koprs_json_value_member (json, "kind").data == NULL;

  g_string_append_c (text, '{');
  if (no_version)
    write_member (text, "apiVersion", koprs_kind_peek_api_version (kind));
  if (no_version && no_kind)
    g_string_append_c (text, ',');
  if (no_kind)
    write_member (text, "kind", koprs_kind_get_kind (kind));
  if ((no_version || no_kind) && koprs_json_value_count (json) > 0)
    g_string_append_c (text, ',');
  g_string_append_len (text, json.data + 1, json.length - 1);

  if (!no_version && lacks (self, KOPRS_JSON_API_VERSION))
    set_member (text, "apiVersion", koprs_kind_peek_api_version (kind));
  if (!no_kind && lacks (self, KOPRS_JSON_KIND))
    set_member (text, "kind", koprs_kind_get_kind (kind));
  return text;
}

static void
unref_blob (gpointer data)
{
  koprs_blob_unref (data);
}

/**
 * koprs_resource_get_bytes:
 * @self: a resource
 *
 * The JSON text that it was made of, byte for byte, without a copy. An item of a list may lack
 * `apiVersion` and `kind`, which [method@Resource.to_json] adds.
 *
 * Returns: (transfer full): the text; it stays valid when the resource is gone
 *
 * Since: 0.1
 */
GBytes *
koprs_resource_get_bytes (KoprsResource *self)
{
  KoprsJsonSlice json;
  KoprsBlob *blob;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  blob = koprs_resource_get_blob (self);
  json = koprs_blob_get_json (blob);
  return g_bytes_new_with_free_func (json.data, json.length, unref_blob, koprs_blob_ref (blob));
}

GBytes *
koprs_resource_dup_complete (KoprsResource *self)
{
  if (is_complete (self))
    return koprs_resource_get_bytes (self);
  return g_string_free_to_bytes (complete (self));
}

/**
 * koprs_resource_to_json:
 * @self: a resource
 *
 * The resource as JSON text: what it was made of, with `apiVersion` and `kind` also where an item
 * of a list came without them.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
char *
koprs_resource_to_json (KoprsResource *self)
{
  KoprsJsonSlice json;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  if (!is_complete (self))
    return g_string_free (complete (self), FALSE);
  json = koprs_blob_get_json (koprs_resource_get_blob (self));
  return g_strndup (json.data, json.length);
}

/**
 * koprs_resource_to_yaml:
 * @self: a resource
 *
 * The resource as one YAML document in block style, with `apiVersion` and `kind` also where an item
 * of a list came without them. Strings that would read as something else are quoted.
 *
 * Returns: (transfer full): the text, which ends with a newline
 *
 * Since: 0.1
 */
char *
koprs_resource_to_yaml (KoprsResource *self)
{
  g_autoptr (GBytes) bytes = NULL;
  KoprsJsonSlice json;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  bytes = koprs_resource_dup_complete (self);
  json.data = g_bytes_get_data (bytes, &json.length);
  return koprs_yaml_from_json (json);
}

/**
 * koprs_resource_equal:
 * @self: a resource
 * @other: another resource
 *
 * Whether two resources are the same JSON value: blanks, the order of members and the way in which
 * a number is written make no difference. `apiVersion` and `kind` count as
 * [method@Resource.to_json] writes them, and where both kinds are known they must be equal.
 *
 * Returns: `TRUE` if they are
 *
 * Since: 0.1
 */
gboolean
koprs_resource_equal (KoprsResource *self, KoprsResource *other)
{
  g_autoptr (GBytes) mine = NULL;
  g_autoptr (GBytes) theirs = NULL;
  KoprsKind *my_kind;
  KoprsKind *their_kind;
  KoprsJsonSlice a;
  KoprsJsonSlice b;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), FALSE);
  g_return_val_if_fail (KOPRS_IS_RESOURCE (other), FALSE);

  if (self == other)
    return TRUE;
  my_kind = koprs_resource_peek_kind (self);
  their_kind = koprs_resource_peek_kind (other);
  if (my_kind != NULL && their_kind != NULL && !koprs_kind_equal (my_kind, their_kind))
    return FALSE;

  mine = koprs_resource_dup_complete (self);
  theirs = koprs_resource_dup_complete (other);
  a.data = g_bytes_get_data (mine, &a.length);
  b.data = g_bytes_get_data (theirs, &b.length);
  return koprs_json_value_equal (a, b);
}
