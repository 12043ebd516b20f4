/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resource-private.h"

#include "koprs/koprs-kind-private.h"
#include "koprs/json/koprs-json-value.h"

#include <string.h>

/**
 * KoprsResource:
 *
 * One object of a cluster: a Pod, a ConfigMap, a custom resource of any kind.
 *
 * It keeps the JSON text that it was made of, byte for byte, so nothing that a newer server wrote
 * is lost, and reads what it is asked for out of that text. The usual metadata have getters of
 * their own; everything else is read by path, in `kubectl`'s JSONPath without the braces:
 *
 * ```c
 * g_autofree char *image = koprs_resource_dup_string (pod, "spec.containers[0].image");
 * g_autofree char *owner = koprs_resource_dup_string (pod, "metadata.annotations['example.com/owner']");
 * gint64 replicas = koprs_resource_get_int (deployment, "spec.replicas", 1);
 * ```
 *
 * Negative indices count from the end; there are no filters and no wildcards. Readers by path do
 * not fail: what is absent, or of another type than asked for, is the fallback or `NULL`, quietly.
 *
 * A resource never changes and may be read from any thread. [class@ResourceBuilder] makes new ones,
 * also from existing ones.
 *
 * Since: 0.1
 */
struct _KoprsResource
{
  GObject parent_instance;

  KoprsBlob *blob;
  KoprsKind *kind;
};

enum {
  PROP_NAME = 1,
  PROP_NAMESPACE,
  PROP_UID,
  PROP_RESOURCE_VERSION,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsResource, koprs_resource, G_TYPE_OBJECT)

/* A string that was decoded because somebody asked for it as one that the resource owns. They hang
 * on the object's data list, newest first, so that resources of which nobody asks this pay nothing.
 * */
typedef struct _Text Text;
struct _Text
{
  Text *next;
  gsize offset;    /* of the string in the bytes */
  char text[];
};

static void
texts_free (gpointer data)
{
  Text *text = data;

  while (text != NULL)
    {
      Text *next = text->next;

      g_free (text);
      text = next;
    }
}

static const char *
find_text (const Text *text, gsize offset)
{
  for (; text != NULL; text = text->next)
    if (text->offset == offset)
      return text->text;
  return NULL;
}

const char *
koprs_resource_keep_text (KoprsResource *self, KoprsJsonSlice value)
{
  const GQuark quark = g_quark_from_static_string ("koprs-resource-texts");
  const gsize offset = value.data - koprs_blob_get_json (self->blob).data;
  g_autofree char *decoded = NULL;
  Text *head = g_object_get_qdata (G_OBJECT (self), quark);
  const char *kept = find_text (head, offset);
  Text *text;
  gsize size;

  if (kept != NULL)
    return kept;
  decoded = koprs_json_value_dup_string (value);
  if (decoded == NULL)
    return NULL;

  size = strlen (decoded) + 1;
  text = g_malloc (sizeof *text + size);
  text->offset = offset;
  memcpy (text->text, decoded, size);
  text->next = head;
  while (!g_object_replace_qdata (G_OBJECT (self), quark, head, text, texts_free, NULL))
    {
      head = g_object_get_qdata (G_OBJECT (self), quark);
      kept = find_text (head, offset);
      if (kept != NULL)
        {
          g_free (text);
          return kept;
        }
      text->next = head;
    }
  return text->text;
}

static void
koprs_resource_finalize (GObject *object)
{
  KoprsResource *self = KOPRS_RESOURCE (object);

  g_clear_pointer (&self->blob, koprs_blob_unref);
  g_clear_object (&self->kind);

  G_OBJECT_CLASS (koprs_resource_parent_class)->finalize (object);
}

static void
koprs_resource_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsResource *self = KOPRS_RESOURCE (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, koprs_resource_get_name (self));
      break;
    case PROP_NAMESPACE:
      g_value_set_string (value, koprs_resource_get_namespace (self));
      break;
    case PROP_UID:
      g_value_set_string (value, koprs_resource_get_uid (self));
      break;
    case PROP_RESOURCE_VERSION:
      g_value_set_string (value, koprs_resource_get_resource_version (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_resource_class_init (KoprsResourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = koprs_resource_finalize;
  object_class->get_property = koprs_resource_get_property;

  /* For expressions in user interfaces. None is set at construction: that would make it several
   * times as dear. */

  /**
   * KoprsResource:name:
   *
   * `metadata.name`, or `NULL`.
   *
   * Since: 0.1
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);

  /**
   * KoprsResource:namespace:
   *
   * `metadata.namespace`, or `NULL`.
   *
   * Since: 0.1
   */
  properties[PROP_NAMESPACE] = g_param_spec_string ("namespace", NULL, NULL, NULL, flags);

  /**
   * KoprsResource:uid:
   *
   * `metadata.uid`, or `NULL`.
   *
   * Since: 0.1
   */
  properties[PROP_UID] = g_param_spec_string ("uid", NULL, NULL, NULL, flags);

  /**
   * KoprsResource:resource-version:
   *
   * `metadata.resourceVersion`, or `NULL`.
   *
   * Since: 0.1
   */
  properties[PROP_RESOURCE_VERSION] =
    g_param_spec_string ("resource-version", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_resource_init (KoprsResource *self)
{
}

/* Absent, null and "" leave the question open. */
static gboolean
is_open (KoprsJsonSlice value)
{
  return koprs_json_value_type (value) != KOPRS_JSON_STRING || value.length == 2;
}

static gboolean
agrees (KoprsBlob *blob, KoprsJsonField field, const char *text)
{
  KoprsJsonSlice value = koprs_blob_get (blob, field);

  return is_open (value) || koprs_json_value_string_equals (value, text);
}

static KoprsKind *
find_builtin (KoprsBlob *blob)
{
  KoprsJsonSlice version = koprs_blob_get (blob, KOPRS_JSON_API_VERSION);
  g_autofree char *api_version = koprs_json_value_dup_string (version);
  g_autofree char *kind = koprs_json_value_dup_string (koprs_blob_get (blob, KOPRS_JSON_KIND));

  return koprs_kind_lookup_builtin (api_version, kind);
}

KoprsResource *
koprs_resource_new_take_blob (KoprsBlob *blob, KoprsKind *kind)
{
  KoprsResource *self = g_object_new (KOPRS_TYPE_RESOURCE, NULL);

  if (kind == NULL || !agrees (blob, KOPRS_JSON_KIND, koprs_kind_get_kind (kind)) ||
      !agrees (blob, KOPRS_JSON_API_VERSION, koprs_kind_peek_api_version (kind)))
    kind = find_builtin (blob);

  self->blob = blob;
  self->kind = kind != NULL ? g_object_ref (kind) : NULL;
  return self;
}

KoprsBlob *
koprs_resource_get_blob (KoprsResource *self)
{
  return self->blob;
}

KoprsKind *
koprs_resource_peek_kind (KoprsResource *self)
{
  return self->kind;
}

/**
 * koprs_resource_get_name:
 * @self: a resource
 *
 * Its name, `metadata.name`. The text lives as long as the resource.
 *
 * Returns: (transfer none) (nullable): the name, or `NULL` where it has none (yet)
 *
 * Since: 0.1
 */
const char *
koprs_resource_get_name (KoprsResource *self)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  return koprs_blob_get_name (self->blob);
}

/**
 * koprs_resource_get_namespace:
 * @self: a resource
 *
 * Its namespace, `metadata.namespace`. The text lives as long as the resource.
 *
 * Returns: (transfer none) (nullable): the namespace, or `NULL` where it has none
 *
 * Since: 0.1
 */
const char *
koprs_resource_get_namespace (KoprsResource *self)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  return koprs_blob_get_namespace (self->blob);
}

/**
 * koprs_resource_get_uid:
 * @self: a resource
 *
 * Its uid, `metadata.uid`: another one if it is deleted and made anew under the same name.
 *
 * Returns: (transfer none) (nullable): the uid, or `NULL` where no server gave it one
 *
 * Since: 0.1
 */
const char *
koprs_resource_get_uid (KoprsResource *self)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  return koprs_blob_get_uid (self->blob);
}

/**
 * koprs_resource_get_resource_version:
 * @self: a resource
 *
 * Its version, `metadata.resourceVersion`: opaque text, another one after each change.
 *
 * Returns: (transfer none) (nullable): the version, or `NULL` where no server gave it one
 *
 * Since: 0.1
 */
const char *
koprs_resource_get_resource_version (KoprsResource *self)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  return koprs_blob_get_resource_version (self->blob);
}

/**
 * koprs_resource_get_generation:
 * @self: a resource
 *
 * Its generation, `metadata.generation`: grows with each change of what is wanted, not with changes
 * of status or metadata.
 *
 * Returns: the generation, 0 for kinds that count none
 *
 * Since: 0.1
 */
gint64
koprs_resource_get_generation (KoprsResource *self)
{
  KoprsJsonSlice value;
  gint64 generation;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), 0);

  value = koprs_blob_get (self->blob, KOPRS_JSON_GENERATION);
  return koprs_json_value_get_int (value, &generation) ? generation : 0;
}

/* The first time a text is asked for that is in the bytes alone, a copy is kept. */
static const char *
get_said (KoprsResource *self, KoprsJsonField field)
{
  KoprsJsonSlice value = koprs_blob_get (self->blob, field);

  return is_open (value) ? NULL : koprs_resource_keep_text (self, value);
}

/**
 * koprs_resource_get_kind:
 * @self: a resource
 *
 * What it says to be, such as `Deployment`; for an item of a list, whose text does not say it, the
 * kind that was listed.
 *
 * Returns: (transfer none) (nullable): the kind, or `NULL` where it is neither said nor known
 *
 * Since: 0.1
 */
const char *
koprs_resource_get_kind (KoprsResource *self)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  if (self->kind != NULL)
    return koprs_kind_get_kind (self->kind);
  return get_said (self, KOPRS_JSON_KIND);
}

/**
 * koprs_resource_get_api_version:
 * @self: a resource
 *
 * Group and version of its kind, such as `apps/v1`; for an item of a list, whose text does not say
 * it, those of the kind that was listed.
 *
 * Returns: (transfer none) (nullable): the text, or `NULL` where it is neither said nor known
 *
 * Since: 0.1
 */
const char *
koprs_resource_get_api_version (KoprsResource *self)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  if (self->kind != NULL)
    return koprs_kind_peek_api_version (self->kind);
  return get_said (self, KOPRS_JSON_API_VERSION);
}

/**
 * koprs_resource_dup_resource_kind:
 * @self: a resource
 *
 * Its kind with everything that a request needs: known if it came from a builder or a server, and
 * where `apiVersion` and `kind` are those of a ready-made kind. A call that sends a resource of any
 * other kind asks the server about it.
 *
 * Returns: (transfer full) (nullable): the kind, or `NULL` where it takes a server to know it
 *
 * Since: 0.1
 */
KoprsKind *
koprs_resource_dup_resource_kind (KoprsResource *self)
{
  g_return_val_if_fail (KOPRS_IS_RESOURCE (self), NULL);

  return self->kind != NULL ? g_object_ref (self->kind) : NULL;
}
