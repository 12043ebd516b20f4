/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-kind-private.h"

#include "koprs/koprs-error.h"

#include <string.h>

/**
 * KoprsKind:
 *
 * What sort of object: group, version, kind, the plural that its URL is made of, and whether it
 * lives in a namespace.
 *
 * The usual built-in kinds are ready-made ([func@Kind.pod], [func@Kind.deployment], …); any other
 * one, such as that of a custom resource, is said with [ctor@Kind.new]:
 *
 * ```c
 * g_autoptr (KoprsKind) widgets = koprs_kind_new ("example.com", "v1", "Widget", "widgets", TRUE);
 * ```
 *
 * Making a kind checks nothing and asks nobody. A kind that no request can be made of (an empty
 * version or plural, a slash in it) is refused with `KOPRS_ERROR_INVALID_ARGUMENT` by the call that
 * uses it.
 *
 * A kind never changes and may be used from any thread.
 *
 * Since: 0.1
 */
struct _KoprsKind
{
  GObject parent_instance;

  char *group;
  char *version;
  char *kind;
  char *plural;
  char *api_version;
  gboolean namespaced;
};

enum {
  PROP_GROUP = 1,
  PROP_VERSION,
  PROP_KIND,
  PROP_PLURAL,
  PROP_NAMESPACED,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsKind, koprs_kind, G_TYPE_OBJECT)

/* Absent text is kept as empty text, so that the getters never return NULL. */
static char *
dup_text (const GValue *value)
{
  const char *text = g_value_get_string (value);

  return g_strdup (text != NULL ? text : "");
}

static void
koprs_kind_constructed (GObject *object)
{
  KoprsKind *self = KOPRS_KIND (object);

  G_OBJECT_CLASS (koprs_kind_parent_class)->constructed (object);

  self->api_version = self->group[0] == '\0' ? g_strdup (self->version)
                                             : g_strconcat (self->group, "/", self->version, NULL);
}

static void
koprs_kind_finalize (GObject *object)
{
  KoprsKind *self = KOPRS_KIND (object);

  g_free (self->group);
  g_free (self->version);
  g_free (self->kind);
  g_free (self->plural);
  g_free (self->api_version);

  G_OBJECT_CLASS (koprs_kind_parent_class)->finalize (object);
}

static void
koprs_kind_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsKind *self = KOPRS_KIND (object);

  switch (id)
    {
    case PROP_GROUP:
      g_value_set_string (value, self->group);
      break;
    case PROP_VERSION:
      g_value_set_string (value, self->version);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_PLURAL:
      g_value_set_string (value, self->plural);
      break;
    case PROP_NAMESPACED:
      g_value_set_boolean (value, self->namespaced);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_kind_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsKind *self = KOPRS_KIND (object);

  switch (id)
    {
    case PROP_GROUP:
      self->group = dup_text (value);
      break;
    case PROP_VERSION:
      self->version = dup_text (value);
      break;
    case PROP_KIND:
      self->kind = dup_text (value);
      break;
    case PROP_PLURAL:
      self->plural = dup_text (value);
      break;
    case PROP_NAMESPACED:
      self->namespaced = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_kind_class_init (KoprsKindClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = koprs_kind_constructed;
  object_class->finalize = koprs_kind_finalize;
  object_class->get_property = koprs_kind_get_property;
  object_class->set_property = koprs_kind_set_property;

  /**
   * KoprsKind:group:
   *
   * The API group, such as `apps`; empty for the core group.
   *
   * Since: 0.1
   */
  properties[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "", flags);

  /**
   * KoprsKind:version:
   *
   * The version inside the group, such as `v1`.
   *
   * Since: 0.1
   */
  properties[PROP_VERSION] = g_param_spec_string ("version", NULL, NULL, "", flags);

  /**
   * KoprsKind:kind:
   *
   * The kind as objects say it, in the singular, such as `Deployment`.
   *
   * Since: 0.1
   */
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "", flags);

  /**
   * KoprsKind:plural:
   *
   * The plural in lower case as URLs say it, such as `deployments`.
   *
   * Since: 0.1
   */
  properties[PROP_PLURAL] = g_param_spec_string ("plural", NULL, NULL, "", flags);

  /**
   * KoprsKind:namespaced:
   *
   * Whether objects of this kind live in a namespace.
   *
   * Since: 0.1
   */
  properties[PROP_NAMESPACED] = g_param_spec_boolean ("namespaced", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_kind_init (KoprsKind *self)
{
}

/**
 * koprs_kind_new:
 * @group: (nullable): the API group, such as `apps`; empty for the core group
 * @version: (nullable): the version, such as `v1`
 * @kind: (nullable): the kind as objects say it, such as `Deployment`
 * @plural: (nullable): the plural in lower case as URLs say it, such as `deployments`
 * @namespaced: whether objects of this kind live in a namespace
 *
 * Makes a kind. Nothing is checked here; see the class for when it is.
 *
 * Returns: (transfer full): the new kind
 *
 * Since: 0.1
 */
KoprsKind *
koprs_kind_new (const char *group, const char *version, const char *kind, const char *plural,
                gboolean namespaced)
{
  return g_object_new (KOPRS_TYPE_KIND,
                       "group", group,
                       "version", version,
                       "kind", kind,
                       "plural", plural,
                       "namespaced", !!namespaced,
                       NULL);
}

/**
 * koprs_kind_get_group:
 * @self: a kind
 *
 * The API group.
 *
 * Returns: (transfer none): the group; empty for the core group
 *
 * Since: 0.1
 */
const char *
koprs_kind_get_group (KoprsKind *self)
{
  g_return_val_if_fail (KOPRS_IS_KIND (self), NULL);

  return self->group;
}

/**
 * koprs_kind_get_version:
 * @self: a kind
 *
 * The version inside the group.
 *
 * Returns: (transfer none): the version, such as `v1`
 *
 * Since: 0.1
 */
const char *
koprs_kind_get_version (KoprsKind *self)
{
  g_return_val_if_fail (KOPRS_IS_KIND (self), NULL);

  return self->version;
}

/**
 * koprs_kind_get_kind:
 * @self: a kind
 *
 * The kind as objects say it.
 *
 * Returns: (transfer none): the kind, such as `Deployment`
 *
 * Since: 0.1
 */
const char *
koprs_kind_get_kind (KoprsKind *self)
{
  g_return_val_if_fail (KOPRS_IS_KIND (self), NULL);

  return self->kind;
}

/**
 * koprs_kind_get_plural:
 * @self: a kind
 *
 * The plural as URLs say it.
 *
 * Returns: (transfer none): the plural, such as `deployments`
 *
 * Since: 0.1
 */
const char *
koprs_kind_get_plural (KoprsKind *self)
{
  g_return_val_if_fail (KOPRS_IS_KIND (self), NULL);

  return self->plural;
}

/**
 * koprs_kind_is_namespaced:
 * @self: a kind
 *
 * Whether objects of this kind live in a namespace.
 *
 * Returns: `TRUE` if they do, `FALSE` if there is one of each name in the whole cluster
 *
 * Since: 0.1
 */
gboolean
koprs_kind_is_namespaced (KoprsKind *self)
{
  g_return_val_if_fail (KOPRS_IS_KIND (self), FALSE);

  return self->namespaced;
}

/**
 * koprs_kind_dup_api_version:
 * @self: a kind
 *
 * Group and version as the `apiVersion` of objects has them: `apps/v1`, and `v1` in the core group.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
char *
koprs_kind_dup_api_version (KoprsKind *self)
{
  g_return_val_if_fail (KOPRS_IS_KIND (self), NULL);

  return g_strdup (self->api_version);
}

const char *
koprs_kind_peek_api_version (KoprsKind *self)
{
  return self->api_version;
}

/**
 * koprs_kind_equal:
 * @self: a kind
 * @other: another kind
 *
 * Whether two kinds agree in everything: group, version, kind, plural and where their objects live.
 *
 * Usable as a `GEqualFunc`.
 *
 * Returns: `TRUE` if they do
 *
 * Since: 0.1
 */
gboolean
koprs_kind_equal (KoprsKind *self, KoprsKind *other)
{
  g_return_val_if_fail (KOPRS_IS_KIND (self), FALSE);
  g_return_val_if_fail (KOPRS_IS_KIND (other), FALSE);

  return self == other ||
         (strcmp (self->kind, other->kind) == 0 &&
          strcmp (self->api_version, other->api_version) == 0 &&
          strcmp (self->plural, other->plural) == 0 &&
          self->namespaced == other->namespaced);
}

/**
 * koprs_kind_hash:
 * @self: a kind
 *
 * A hash that is the same for equal kinds.
 *
 * Usable as a `GHashFunc`. The value holds for this process alone.
 *
 * Returns: the hash
 *
 * Since: 0.1
 */
guint
koprs_kind_hash (KoprsKind *self)
{
  g_return_val_if_fail (KOPRS_IS_KIND (self), 0);

  return g_str_hash (self->api_version) * 31 + g_str_hash (self->kind);
}

/**
 * koprs_kind_to_string:
 * @self: a kind
 *
 * The kind for people to read: `apps/v1/Deployment`, `v1/Pod`.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
char *
koprs_kind_to_string (KoprsKind *self)
{
  g_return_val_if_fail (KOPRS_IS_KIND (self), NULL);

  return g_strconcat (self->api_version, "/", self->kind, NULL);
}

static gboolean
check_segment (const char *what, const char *text, GError **error)
{
  if (text[0] != '\0' && strpbrk (text, "/%") == NULL && strcmp (text, ".") != 0 &&
      strcmp (text, "..") != 0)
    return TRUE;

  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "\"%s\" can't be the %s of a kind",
               text, what);
  return FALSE;
}

gboolean
koprs_kind_check (KoprsKind *self, GError **error)
{
  return (self->group[0] == '\0' || check_segment ("group", self->group, error)) &&
         check_segment ("version", self->version, error) &&
         check_segment ("kind", self->kind, error) &&
         check_segment ("plural", self->plural, error);
}
