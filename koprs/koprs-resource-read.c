/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resource-private.h"

#include "koprs/koprs-condition.h"
#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-json-path.h"
#include "koprs/json/koprs-json-value.h"

#include <string.h>

/* What is read out of the bytes: metadata that everybody asks for, and anything by its path. */

static KoprsJsonSlice
get_field (KoprsResource *self, KoprsJsonField field)
{
  return koprs_blob_get (koprs_resource_get_blob (self), field);
}

/* Longest first. */
static const struct {
  const char *path;
  KoprsJsonField field;
} shortcuts[] = {
  { "metadata.annotations", KOPRS_JSON_ANNOTATIONS },
  { "metadata.labels", KOPRS_JSON_LABELS },
  { "metadata", KOPRS_JSON_METADATA },
  { "status", KOPRS_JSON_STATUS },
  { "spec", KOPRS_JSON_SPEC },
};

/* The value at the path. Where its first steps are fields whose place the scan has noted, the
 * search begins there. */
static KoprsJsonSlice
find (KoprsResource *self, const char *path)
{
  KoprsJsonSlice json = koprs_blob_get_json (koprs_resource_get_blob (self));

  for (gsize i = 0; path != NULL && i < G_N_ELEMENTS (shortcuts); i++)
    {
      gsize length = strlen (shortcuts[i].path);
      const char *rest = path + length;

      if (strncmp (path, shortcuts[i].path, length) != 0)
        continue;
      if (rest[0] == '.' && g_ascii_isalnum (rest[1]))
        return koprs_json_path_find (get_field (self, shortcuts[i].field), rest + 1);
      if (rest[0] == '[' || rest[0] == '\0')
        return koprs_json_path_find (get_field (self, shortcuts[i].field), rest);
    }
  return koprs_json_path_find (json, path);
}

static const char *
get_keyed (KoprsResource *self, KoprsJsonField field, const char *key)
{
  if (key == NULL)
    return NULL;
  return koprs_resource_keep_text (self, koprs_json_value_member (get_field (self, field), key));
}

/**
 * koprs_resource_get_label:
 * @self: a resource
 * @key: (nullable): the label's key, such as `app.kubernetes.io/name`
 *
 * The value of one label.
 *
 * A copy of the text is kept with the resource once it was asked for.
 *
 * Returns: (transfer none) (nullable): the value, valid as long as the resource; `NULL` where there
 *   is no such label
 *
 * Since: 0.1
 */
const char *
koprs_resource_get_label (KoprsResource *self, const char *key)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  return get_keyed (self, KOPRS_JSON_LABELS, key);
}

/**
 * koprs_resource_get_annotation:
 * @self: a resource
 * @key: (nullable): the annotation's key, such as `example.com/owner`
 *
 * The value of one annotation.
 *
 * A copy of the text is kept with the resource once it was asked for; read long ones of many
 * resources with [method@Resource.dup_string] instead.
 *
 * Returns: (transfer none) (nullable): the value, valid as long as the resource; `NULL` where there
 *   is no such annotation
 *
 * Since: 0.1
 */
const char *
koprs_resource_get_annotation (KoprsResource *self, const char *key)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  return get_keyed (self, KOPRS_JSON_ANNOTATIONS, key);
}

/**
 * koprs_resource_is_being_deleted:
 * @self: a resource
 *
 * Whether it is on its way out: somebody deleted it, and it waits for its finalizers
 * (`metadata.deletionTimestamp` is set).
 *
 * Returns: `TRUE` if it is
 *
 * Since: 0.1
 */
gboolean
koprs_resource_is_being_deleted (KoprsResource *self)
{
  KoprsJsonSlice time;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), FALSE);

  time = get_field (self, KOPRS_JSON_DELETION_TIMESTAMP);
  return koprs_json_value_type (time) == KOPRS_JSON_STRING;
}

/**
 * koprs_resource_has_finalizer:
 * @self: a resource
 * @name: (nullable): the finalizer, such as `example.com/cleanup`
 *
 * Whether one of `metadata.finalizers` is this one.
 *
 * Returns: `TRUE` if it is
 *
 * Since: 0.1
 */
gboolean
koprs_resource_has_finalizer (KoprsResource *self, const char *name)
{
  KoprsJsonIter iter;
  KoprsJsonSlice value;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), FALSE);

  if (name == NULL)
    return FALSE;
  koprs_json_iter_init (&iter, get_field (self, KOPRS_JSON_FINALIZERS));
  while (koprs_json_iter_next (&iter, NULL, &value))
    if (koprs_json_value_string_equals (value, name))
      return TRUE;
  return FALSE;
}

/**
 * koprs_resource_is_owned_by:
 * @self: a resource
 * @resource: the owner in question
 *
 * Whether one of `metadata.ownerReferences` is the other resource, by its uid: not an earlier one
 * of the same name.
 *
 * Returns: `TRUE` if it is; `FALSE` where the owner has no uid, because no server has seen it
 *
 * Since: 0.1
 */
gboolean
koprs_resource_is_owned_by (KoprsResource *self, KoprsResource *resource)
{
  const char *uid;
  KoprsJsonIter iter;
  KoprsJsonSlice value;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), FALSE);
  g_return_val_if_fail (KOPRS_IS_RESOURCE (resource), FALSE);

  uid = koprs_resource_get_uid (resource);
  if (uid == NULL || uid[0] == '\0')
    return FALSE;
  koprs_json_iter_init (&iter, get_field (self, KOPRS_JSON_OWNER_REFERENCES));
  while (koprs_json_iter_next (&iter, NULL, &value))
    if (koprs_json_value_string_equals (koprs_json_value_member (value, "uid"), uid))
      return TRUE;
  return FALSE;
}

static char *
dup_member (KoprsJsonSlice value, const char *name)
{
  return koprs_json_value_dup_string (koprs_json_value_member (value, name));
}

static KoprsCondition *
read_condition (KoprsJsonSlice value)
{
  g_autofree char *condition_type = dup_member (value, "type");
  g_autofree char *status = dup_member (value, "status");
  g_autofree char *reason = dup_member (value, "reason");
  g_autofree char *message = dup_member (value, "message");
  g_autofree char *time = dup_member (value, "lastTransitionTime");
  g_autoptr (GDateTime) parsed = time != NULL ? g_date_time_new_from_iso8601 (time, NULL) : NULL;
  KoprsJsonSlice generation = koprs_json_value_member (value, "observedGeneration");
  KoprsCondition *condition = koprs_condition_new (condition_type, status, reason, message);
  gint64 number;

  if (koprs_json_value_get_int (generation, &number) && number > 0)
    koprs_condition_set_observed_generation (condition, number);
  koprs_condition_set_last_transition_time (condition, parsed);
  return condition;
}

/**
 * koprs_resource_find_condition:
 * @self: a resource
 * @condition_type: (nullable): what is stated, such as `Ready`
 *
 * Reads one of `status.conditions`.
 *
 * Returns: (transfer full) (nullable): the condition, or `NULL` where there is none of this type
 *
 * Since: 0.1
 */
KoprsCondition *
koprs_resource_find_condition (KoprsResource *self, const char *condition_type)
{
  KoprsJsonIter iter;
  KoprsJsonSlice value;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  if (condition_type == NULL)
    return NULL;
  value = koprs_json_value_member (get_field (self, KOPRS_JSON_STATUS), "conditions");
  koprs_json_iter_init (&iter, value);
  while (koprs_json_iter_next (&iter, NULL, &value))
    if (koprs_json_value_string_equals (koprs_json_value_member (value, "type"), condition_type))
      return read_condition (value);
  return NULL;
}

/**
 * koprs_resource_has:
 * @self: a resource
 * @path: (nullable): where to look
 *
 * Whether there is anything at a path, be it `null`.
 *
 * Returns: `TRUE` if there is
 *
 * Since: 0.1
 */
gboolean
koprs_resource_has (KoprsResource *self, const char *path)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), FALSE);

  return find (self, path).data != NULL;
}

/**
 * koprs_resource_dup_string:
 * @self: a resource
 * @path: (nullable): where to look
 *
 * Reads the string at a path. Numbers and booleans are not strings; see [method@Resource.dup_json]
 * for any value as text.
 *
 * A string with an `U+0000` in it, which JSON allows, ends before that.
 *
 * Returns: (transfer full) (nullable): the string, or `NULL` where there is none
 *
 * Since: 0.1
 */
char *
koprs_resource_dup_string (KoprsResource *self, const char *path)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  return koprs_json_value_dup_string (find (self, path));
}

/**
 * koprs_resource_get_int:
 * @self: a resource
 * @path: (nullable): where to look
 * @fallback: what to return where there is no such number
 *
 * Reads the integer at a path: any number without a fraction that fits into 64 bits, however it is
 * written (`3`, `3.0`, `3e0`).
 *
 * Returns: the number, or @fallback
 *
 * Since: 0.1
 */
gint64
koprs_resource_get_int (KoprsResource *self, const char *path, gint64 fallback)
{
  gint64 number;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), fallback);

  return koprs_json_value_get_int (find (self, path), &number) ? number : fallback;
}

/**
 * koprs_resource_get_double:
 * @self: a resource
 * @path: (nullable): where to look
 * @fallback: what to return where there is no number
 *
 * Reads the number at a path, integers too.
 *
 * Returns: the number, or @fallback
 *
 * Since: 0.1
 */
double
koprs_resource_get_double (KoprsResource *self, const char *path, double fallback)
{
  double number;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), fallback);

  return koprs_json_value_get_double (find (self, path), &number) ? number : fallback;
}

/**
 * koprs_resource_get_boolean:
 * @self: a resource
 * @path: (nullable): where to look
 * @fallback: what to return where there is no boolean
 *
 * Reads the boolean at a path, such as `spec.paused`. A path that does not parse is absent, too.
 *
 * Returns: the boolean, or @fallback
 *
 * Since: 0.1
 */
gboolean
koprs_resource_get_boolean (KoprsResource *self, const char *path, gboolean fallback)
{
  gboolean truth;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), fallback);

  return koprs_json_value_get_boolean (find (self, path), &truth) ? truth : fallback;
}

/**
 * koprs_resource_count:
 * @self: a resource
 * @path: (nullable): where to look
 *
 * How many elements the array at a path has, or members the object.
 *
 * Returns: the number; 0 where there is neither
 *
 * Since: 0.1
 */
guint
koprs_resource_count (KoprsResource *self, const char *path)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), 0);

  return koprs_json_value_count (find (self, path));
}

/**
 * koprs_resource_dup_node:
 * @self: a resource
 * @path: (nullable): where to look, or `NULL` for all
 *
 * Makes a tree of the value at a path.
 *
 * A tree takes some fifteen times the memory of the text. It belongs to the caller; the resource
 * keeps nothing of it.
 *
 * Returns: (transfer full) (nullable): the tree, or `NULL` where there is nothing
 *
 * Since: 0.1
 */
JsonNode *
koprs_resource_dup_node (KoprsResource *self, const char *path)
{
  KoprsJsonSlice value;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  value = find (self, path);
  return value.data != NULL ? koprs_json_node_new (value) : NULL;
}

/**
 * koprs_resource_dup_variant:
 * @self: a resource
 * @path: (nullable): where to look, or `NULL` for all
 *
 * Makes a [struct@GLib.Variant] of the value at a path: `a{sv}` of an object, `av` of an array,
 * `s`, `x`, `d` or `b` of the rest, and `mv` of `null`.
 *
 * Returns: (transfer full) (nullable): the variant, or `NULL` where there is nothing
 *
 * Since: 0.1
 */
GVariant *
koprs_resource_dup_variant (KoprsResource *self, const char *path)
{
  KoprsJsonSlice value;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  value = find (self, path);
  return value.data != NULL ? g_variant_ref_sink (koprs_json_variant_new (value)) : NULL;
}

/**
 * koprs_resource_dup_json:
 * @self: a resource
 * @path: (nullable): where to look, or `NULL` for all
 *
 * The value at a path as the JSON text that stands there, whatever its type.
 *
 * Returns: (transfer full) (nullable): the text, or `NULL` where there is nothing
 *
 * Since: 0.1
 */
char *
koprs_resource_dup_json (KoprsResource *self, const char *path)
{
  KoprsJsonSlice value;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  value = find (self, path);
  return value.data != NULL ? g_strndup (value.data, value.length) : NULL;
}
