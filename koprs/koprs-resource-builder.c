/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resource-builder-private.h"

#include "koprs/koprs-error.h"
#include "koprs/koprs-kind-private.h"
#include "koprs/koprs-resource-private.h"
#include "koprs/json/koprs-json-path.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"

/**
 * KoprsResourceBuilder:
 *
 * Makes resources, from nothing or from an existing one.
 *
 * ```c
 * g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), "settings");
 *
 * koprs_resource_builder_set_label (builder, "app", "web");
 * koprs_resource_builder_set_string (builder, "data.colour", "green");
 * settings = koprs_resource_builder_build (builder, &error);
 * ```
 *
 * Values are set at paths as [class@Resource] reads them; objects that are missing on the way are
 * made. An index must be that of an element, or the number of elements, which appends. What is not
 * edited keeps its text byte for byte.
 *
 * No setter fails. The first thing that can't be done (a malformed path, a path through a string,
 * text that is not UTF-8 or JSON) makes [method@ResourceBuilder.build] fail, and everything after
 * it is left undone.
 *
 * Use a builder from one thread at a time.
 *
 * Since: 0.1
 */
struct _KoprsResourceBuilder
{
  GObject parent_instance;

  KoprsKind *kind;
  GString *json;
  char *owner_namespace;
  GError *error;
};

G_DEFINE_FINAL_TYPE (KoprsResourceBuilder, koprs_resource_builder, G_TYPE_OBJECT)

static void
koprs_resource_builder_finalize (GObject *object)
{
  KoprsResourceBuilder *self = KOPRS_RESOURCE_BUILDER (object);

  g_clear_object (&self->kind);
  g_string_free (self->json, TRUE);
  g_free (self->owner_namespace);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (koprs_resource_builder_parent_class)->finalize (object);
}

static void
koprs_resource_builder_class_init (KoprsResourceBuilderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koprs_resource_builder_finalize;
}

static void
koprs_resource_builder_init (KoprsResourceBuilder *self)
{
  self->json = g_string_sized_new (512);
}

gboolean
koprs_resource_builder_failed (KoprsResourceBuilder *self)
{
  return self->error != NULL;
}

void
koprs_resource_builder_take_error (KoprsResourceBuilder *self, GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
}

void
koprs_resource_builder_fail (KoprsResourceBuilder *self, int code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  koprs_resource_builder_take_error (self, g_error_new_valist (KOPRS_ERROR, code, format, args));
  va_end (args);
}

KoprsJsonSlice
koprs_resource_builder_find (KoprsResourceBuilder *self, const char *path)
{
  return koprs_json_path_find ((KoprsJsonSlice) { self->json->str, self->json->len }, path);
}

static gboolean
check_path (KoprsResourceBuilder *self, const char *path)
{
  if (path == NULL || path[0] == '\0')
    koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT,
                                 "an empty path can't be set or removed");
  return self->error == NULL;
}

void
koprs_resource_builder_edit (KoprsResourceBuilder *self, KoprsBuilderEdit how, const char *path,
                             GString *value)
{
  GError *error = NULL;

  if (value == NULL)
    return;
  if (check_path (self, path) &&
      !how (self->json, path, (KoprsJsonSlice) { value->str, value->len }, &error))
    koprs_resource_builder_take_error (self, error);
  g_string_free (value, TRUE);
}

GString *
koprs_resource_builder_quote (KoprsResourceBuilder *self, const char *what, const char *text)
{
  GString *quoted;

  if (text == NULL)
    {
      koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT, "there is no text for %s",
                                   what);
      return NULL;
    }
  if (!g_utf8_validate (text, -1, NULL))
    {
      koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT,
                                   "the text for %s is not UTF-8", what);
      return NULL;
    }
  quoted = g_string_sized_new (64);
  koprs_json_write_string (quoted, text, -1);
  return quoted;
}

void
koprs_resource_builder_note_owner_namespace (KoprsResourceBuilder *self, const char *namespace_)
{
  g_free (self->owner_namespace);
  self->owner_namespace = g_strdup (namespace_);
}

/**
 * koprs_resource_builder_new:
 * @kind: what sort of object to make
 * @name: (nullable): its name; `NULL` to set it later, or a prefix with
 *   [method@ResourceBuilder.set_generate_name]
 *
 * Begins a new object with `apiVersion`, `kind` and `metadata.name`.
 *
 * Returns: (transfer full): the new builder
 *
 * Since: 0.1
 */
KoprsResourceBuilder *
koprs_resource_builder_new (KoprsKind *kind, const char *name)
{
  KoprsResourceBuilder *self;

  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);

  self = g_object_new (KOPRS_TYPE_RESOURCE_BUILDER, NULL);
  self->kind = g_object_ref (kind);
  g_string_append (self->json, "{\"apiVersion\":");
  koprs_json_write_string (self->json, koprs_kind_peek_api_version (kind), -1);
  g_string_append (self->json, ",\"kind\":");
  koprs_json_write_string (self->json, koprs_kind_get_kind (kind), -1);
  g_string_append (self->json, ",\"metadata\":{}}");
  if (name != NULL)
    koprs_resource_builder_set_name (self, name);
  return self;
}

/**
 * koprs_resource_builder_new_from_resource:
 * @resource: an object to start from
 *
 * Begins with everything that an existing object has, byte for byte, its resource version too. The
 * object itself does not change.
 *
 * Returns: (transfer full): the new builder
 *
 * Since: 0.1
 */
KoprsResourceBuilder *
koprs_resource_builder_new_from_resource (KoprsResource *resource)
{
  KoprsResourceBuilder *self;
  KoprsJsonSlice json;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (resource), NULL);

  self = g_object_new (KOPRS_TYPE_RESOURCE_BUILDER, NULL);
  self->kind = koprs_resource_dup_resource_kind (resource);
  json = koprs_blob_get_json (koprs_resource_get_blob (resource));
  g_string_append_len (self->json, json.data, json.length);
  return self;
}

/* NULL removes. */
static void
set_or_remove (KoprsResourceBuilder *self, const char *path, const char *value)
{
  if (value == NULL)
    koprs_resource_builder_remove (self, path);
  else
    koprs_resource_builder_set_string (self, path, value);
}

/**
 * koprs_resource_builder_set_name:
 * @self: a builder
 * @name: (nullable): the name, or `NULL` for none
 *
 * Sets `metadata.name`. Whether a server takes the name is left to the server.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_name (KoprsResourceBuilder *self, const char *name)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  set_or_remove (self, "metadata.name", name);
}

/**
 * koprs_resource_builder_set_generate_name:
 * @self: a builder
 * @generate_name: (nullable): the beginning of a name, or `NULL` for none
 *
 * Sets `metadata.generateName`: the server makes the name of an object without one of this and five
 * more characters. It has no effect on an object that has a name.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_generate_name (KoprsResourceBuilder *self, const char *generate_name)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  set_or_remove (self, "metadata.generateName", generate_name);
}

/**
 * koprs_resource_builder_set_namespace:
 * @self: a builder
 * @namespace_: (nullable): the namespace, or `NULL` for none
 *
 * Sets `metadata.namespace`. An object of a namespaced kind that has none gets it from the scope of
 * the call that sends it.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_namespace (KoprsResourceBuilder *self, const char *namespace_)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  set_or_remove (self, "metadata.namespace", namespace_);
}

/* Keys may hold dots, slashes and, where nobody has checked them yet, anything else. */
static void
set_keyed (KoprsResourceBuilder *self, const char *map, const char *key, const char *value)
{
  g_autoptr (GString) path = NULL;

  if (key == NULL || key[0] == '\0')
    {
      koprs_resource_builder_fail (self, KOPRS_ERROR_INVALID_ARGUMENT, "%s need a key", map);
      return;
    }

  path = g_string_sized_new (64);
  g_string_append (path, map);
  g_string_append (path, "['");
  for (; *key != '\0'; key++)
    {
      if (*key == '\'' || *key == '\\')
        g_string_append_c (path, '\\');
      g_string_append_c (path, *key);
    }
  g_string_append (path, "']");
  set_or_remove (self, path->str, value);
}

/**
 * koprs_resource_builder_set_label:
 * @self: a builder
 * @key: (nullable): the label's key, such as `app.kubernetes.io/name`
 * @value: (nullable): its value, or `NULL` to remove the label
 *
 * Sets or removes one label. An empty key is an error of [method@ResourceBuilder.build]; whether
 * key and value are well-formed is for the server to say.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_label (KoprsResourceBuilder *self, const char *key, const char *value)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  set_keyed (self, "metadata.labels", key, value);
}

/**
 * koprs_resource_builder_set_annotation:
 * @self: a builder
 * @key: (nullable): the annotation's key, such as `example.com/owner`
 * @value: (nullable): its value, or `NULL` to remove the annotation
 *
 * Sets or removes one annotation. An empty key is an error of [method@ResourceBuilder.build];
 * whether the key is well-formed is for the server to say.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_set_annotation (KoprsResourceBuilder *self, const char *key,
                                       const char *value)
{
  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  set_keyed (self, "metadata.annotations", key, value);
}

/**
 * koprs_resource_builder_remove:
 * @self: a builder
 * @path: (nullable): where
 *
 * Removes the member or element at a path. It is fine if there is none.
 *
 * Since: 0.1
 */
void
koprs_resource_builder_remove (KoprsResourceBuilder *self, const char *path)
{
  GError *error = NULL;

  g_return_if_fail (KOPRS_IS_RESOURCE_BUILDER (self));

  if (check_path (self, path) && !koprs_json_edit_remove (self->json, path, &error))
    koprs_resource_builder_take_error (self, error);
}

static gboolean
check_name (KoprsResource *resource, GError **error)
{
  const char *name = koprs_resource_get_name (resource);
  g_autofree char *prefix = NULL;

  if (name != NULL && name[0] != '\0')
    return TRUE;
  prefix = koprs_resource_dup_string (resource, "metadata.generateName");
  if (prefix != NULL && prefix[0] != '\0')
    return TRUE;

  g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_MISSING_METADATA,
                       "neither metadata.name nor metadata.generateName is set");
  return FALSE;
}

/* The garbage collector deletes an object at once whose owner lives in another namespace. */
static gboolean
check_owner_namespace (KoprsResourceBuilder *self, KoprsResource *resource, GError **error)
{
  const char *namespace_ = koprs_resource_get_namespace (resource);
  KoprsKind *kind = koprs_resource_peek_kind (resource);

  if (self->owner_namespace == NULL)
    return TRUE;
  if (kind != NULL && !koprs_kind_is_namespaced (kind))
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE,
                   "an owner in namespace %s can't own an object outside of namespaces",
                   self->owner_namespace);
      return FALSE;
    }
  if (namespace_ == NULL || g_str_equal (namespace_, self->owner_namespace))
    return TRUE;

  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE,
               "an owner in namespace %s can't own an object in namespace %s",
               self->owner_namespace, namespace_);
  return FALSE;
}

/**
 * koprs_resource_builder_build:
 * @self: a builder
 * @error: where to put what went wrong
 *
 * Makes a resource of what was set so far. The builder can go on and make others.
 *
 * The errors are those of the edits before (`KOPRS_ERROR_INVALID_ARGUMENT`;
 * `KOPRS_ERROR_SERIALIZATION` for values that are not JSON), `KOPRS_ERROR_MISSING_METADATA` without
 * a name and without a beginning of one, `KOPRS_ERROR_INVALID_SCOPE` for an owner in another
 * namespace, and `KOPRS_ERROR_SERIALIZATION` for an object beyond the limits of
 * [ctor@Resource.new_from_json].
 *
 * Returns: (transfer full): the resource, or `NULL` with an error
 *
 * Since: 0.1
 */
KoprsResource *
koprs_resource_builder_build (KoprsResourceBuilder *self, GError **error)
{
  g_autoptr (KoprsResource) resource = NULL;
  KoprsBlob *blob;

  g_return_val_if_fail (KOPRS_IS_RESOURCE_BUILDER (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return NULL;
    }
  blob = koprs_blob_new_from_json (self->json->str, self->json->len, error);
  if (blob == NULL)
    return NULL;

  resource = koprs_resource_new_take_blob (blob, self->kind);
  if (!check_name (resource, error) || !check_owner_namespace (self, resource, error))
    return NULL;
  return g_steal_pointer (&resource);
}
