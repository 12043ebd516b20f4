/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-object-ref.h"

#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource.h"

#include <string.h>

/**
 * KoprsObjectRef:
 *
 * Which object: its kind, namespace and name, and where it is known its uid.
 *
 * Two references are equal when they name the same thing: the uid, which is another one after an
 * object was deleted and made anew, is carried along and not compared.
 *
 * A reference never changes and may be used from any thread.
 *
 * Since: 0.1
 */
struct _KoprsObjectRef
{
  GObject parent_instance;

  KoprsKind *kind;
  char *namespace_;
  char *name;
  char *uid;
};

enum {
  PROP_KIND = 1,
  PROP_NAMESPACE,
  PROP_NAME,
  PROP_UID,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsObjectRef, koprs_object_ref, G_TYPE_OBJECT)

/* Empty means absent, as in the objects themselves. */
static char *
dup_text (const GValue *value)
{
  const char *text = g_value_get_string (value);

  return text != NULL && text[0] != '\0' ? g_strdup (text) : NULL;
}

static void
koprs_object_ref_finalize (GObject *object)
{
  KoprsObjectRef *self = KOPRS_OBJECT_REF (object);

  g_clear_object (&self->kind);
  g_free (self->namespace_);
  g_free (self->name);
  g_free (self->uid);

  G_OBJECT_CLASS (koprs_object_ref_parent_class)->finalize (object);
}

static void
koprs_object_ref_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsObjectRef *self = KOPRS_OBJECT_REF (object);

  switch (id)
    {
    case PROP_KIND:
      g_value_set_object (value, self->kind);
      break;
    case PROP_NAMESPACE:
      g_value_set_string (value, self->namespace_);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_UID:
      g_value_set_string (value, self->uid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_object_ref_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsObjectRef *self = KOPRS_OBJECT_REF (object);

  switch (id)
    {
    case PROP_KIND:
      self->kind = g_value_dup_object (value);
      break;
    case PROP_NAMESPACE:
      self->namespace_ = dup_text (value);
      break;
    case PROP_NAME:
      self->name = dup_text (value);
      break;
    case PROP_UID:
      self->uid = dup_text (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_object_ref_class_init (KoprsObjectRefClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = koprs_object_ref_finalize;
  object_class->get_property = koprs_object_ref_get_property;
  object_class->set_property = koprs_object_ref_set_property;

  /**
   * KoprsObjectRef:kind:
   *
   * The object's kind; `NULL` where only its name is known.
   *
   * Since: 0.1
   */
  properties[PROP_KIND] = g_param_spec_object ("kind", NULL, NULL, KOPRS_TYPE_KIND, flags);

  /**
   * KoprsObjectRef:namespace:
   *
   * The object's namespace; `NULL` for a cluster-wide kind.
   *
   * Since: 0.1
   */
  properties[PROP_NAMESPACE] = g_param_spec_string ("namespace", NULL, NULL, NULL, flags);

  /**
   * KoprsObjectRef:name:
   *
   * The object's name.
   *
   * Since: 0.1
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);

  /**
   * KoprsObjectRef:uid:
   *
   * The object's uid, which tells it from others of the same name before and after it; `NULL` where
   * not known.
   *
   * Since: 0.1
   */
  properties[PROP_UID] = g_param_spec_string ("uid", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_object_ref_init (KoprsObjectRef *self)
{
}

/**
 * koprs_object_ref_new:
 * @kind: (nullable): the object's kind
 * @namespace_: (nullable): its namespace; `NULL` or empty for a cluster-wide kind
 * @name: (nullable): its name
 * @uid: (nullable): its uid; `NULL` or empty where not known
 *
 * Makes a reference. Whether there is such an object is not looked at.
 *
 * Returns: (transfer full): the new reference
 *
 * Since: 0.1
 */
KoprsObjectRef *
koprs_object_ref_new (KoprsKind *kind, const char *namespace_, const char *name, const char *uid)
{
  g_return_val_if_fail (kind == NULL || KOPRS_IS_KIND (kind), NULL);

  return g_object_new (KOPRS_TYPE_OBJECT_REF,
                       "kind", kind,
                       "namespace", namespace_,
                       "name", name,
                       "uid", uid,
                       NULL);
}

/**
 * koprs_object_ref_new_from_resource:
 * @resource: an object
 *
 * Makes a reference to an object. It keeps nothing of the object but its kind, namespace, name and
 * uid.
 *
 * Returns: (transfer full): the new reference
 *
 * Since: 0.1
 */
KoprsObjectRef *
koprs_object_ref_new_from_resource (KoprsResource *resource)
{
  g_autoptr (KoprsKind) kind = NULL;

  g_return_val_if_fail (KOPRS_IS_RESOURCE (resource), NULL);

  kind = koprs_resource_dup_resource_kind (resource);
  return koprs_object_ref_new (kind,
                               koprs_resource_get_namespace (resource),
                               koprs_resource_get_name (resource),
                               koprs_resource_get_uid (resource));
}

/**
 * koprs_object_ref_get_kind:
 * @self: a reference
 *
 * The object's kind, group and version included.
 *
 * Returns: (transfer none) (nullable): the kind, or `NULL` where it is not known
 *
 * Since: 0.1
 */
KoprsKind *
koprs_object_ref_get_kind (KoprsObjectRef *self)
{
  g_return_val_if_fail (KOPRS_IS_OBJECT_REF (self), NULL);

  return self->kind;
}

/**
 * koprs_object_ref_get_namespace:
 * @self: a reference
 *
 * The object's namespace.
 *
 * Returns: (transfer none) (nullable): the namespace, or `NULL` for a cluster-wide kind
 *
 * Since: 0.1
 */
const char *
koprs_object_ref_get_namespace (KoprsObjectRef *self)
{
  g_return_val_if_fail (KOPRS_IS_OBJECT_REF (self), NULL);

  return self->namespace_;
}

/**
 * koprs_object_ref_get_name:
 * @self: a reference
 *
 * The object's name.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 0.1
 */
const char *
koprs_object_ref_get_name (KoprsObjectRef *self)
{
  g_return_val_if_fail (KOPRS_IS_OBJECT_REF (self), NULL);

  return self->name;
}

/**
 * koprs_object_ref_get_uid:
 * @self: a reference
 *
 * The object's uid: the only thing that tells an object from its successor of the same name.
 *
 * Returns: (transfer none) (nullable): the uid, or `NULL` where it is not known
 *
 * Since: 0.1
 */
const char *
koprs_object_ref_get_uid (KoprsObjectRef *self)
{
  g_return_val_if_fail (KOPRS_IS_OBJECT_REF (self), NULL);

  return self->uid;
}

/**
 * koprs_object_ref_equal:
 * @self: a reference
 * @other: another reference
 *
 * Whether two references name the same thing: kind, namespace and name. The uid is not compared.
 *
 * Usable as a `GEqualFunc`.
 *
 * Returns: `TRUE` if they do
 *
 * Since: 0.1
 */
gboolean
koprs_object_ref_equal (KoprsObjectRef *self, KoprsObjectRef *other)
{
  g_return_val_if_fail (KOPRS_IS_OBJECT_REF (self), FALSE);
  g_return_val_if_fail (KOPRS_IS_OBJECT_REF (other), FALSE);

  if (self == other)
    return TRUE;
  if (g_strcmp0 (self->name, other->name) != 0 ||
      g_strcmp0 (self->namespace_, other->namespace_) != 0)
    return FALSE;
  if (self->kind == NULL || other->kind == NULL)
    return self->kind == other->kind;
  return koprs_kind_equal (self->kind, other->kind);
}

/**
 * koprs_object_ref_hash:
 * @self: a reference
 *
 * A hash that is the same for equal references.
 *
 * Usable as a `GHashFunc`. The value holds for this process alone.
 *
 * Returns: the hash
 *
 * Since: 0.1
 */
guint
koprs_object_ref_hash (KoprsObjectRef *self)
{
  guint hash;

  g_return_val_if_fail (KOPRS_IS_OBJECT_REF (self), 0);

  hash = self->kind != NULL ? koprs_kind_hash (self->kind) : 0;
  hash = hash * 31 + (self->namespace_ != NULL ? g_str_hash (self->namespace_) : 0);
  return hash * 31 + (self->name != NULL ? g_str_hash (self->name) : 0);
}

/**
 * koprs_object_ref_to_string:
 * @self: a reference
 *
 * The reference for people to read, as in logs and error messages: `deployments.apps prod/web`,
 * `nodes worker-1`.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
char *
koprs_object_ref_to_string (KoprsObjectRef *self)
{
  GString *text;

  g_return_val_if_fail (KOPRS_IS_OBJECT_REF (self), NULL);

  text = g_string_new (NULL);
  if (self->kind != NULL)
    {
      g_string_append (text, koprs_kind_get_plural (self->kind));
      if (koprs_kind_get_group (self->kind)[0] != '\0')
        g_string_append_printf (text, ".%s", koprs_kind_get_group (self->kind));
      g_string_append_c (text, ' ');
    }
  if (self->namespace_ != NULL)
    g_string_append_printf (text, "%s/", self->namespace_);
  g_string_append (text, self->name != NULL ? self->name : "?");
  return g_string_free (text, FALSE);
}
