/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-scope.h"

/**
 * KoprsScope:
 *
 * Where: the whole cluster, or one namespace.
 *
 * Scope and kind have to fit. These are refused with `KOPRS_ERROR_INVALID_SCOPE` before anything is
 * sent: a cluster-wide kind in a namespace, and a single namespaced object without one. Listing or
 * watching a namespaced kind at cluster scope means all namespaces.
 *
 * A scope never changes and may be used from any thread.
 *
 * Since: 0.1
 */
struct _KoprsScope
{
  GObject parent_instance;

  char *namespace_;
};

enum {
  PROP_NAMESPACE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsScope, koprs_scope, G_TYPE_OBJECT)

static void
koprs_scope_finalize (GObject *object)
{
  KoprsScope *self = KOPRS_SCOPE (object);

  g_free (self->namespace_);

  G_OBJECT_CLASS (koprs_scope_parent_class)->finalize (object);
}

static void
koprs_scope_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsScope *self = KOPRS_SCOPE (object);

  switch (id)
    {
    case PROP_NAMESPACE:
      g_value_set_string (value, self->namespace_);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_scope_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsScope *self = KOPRS_SCOPE (object);

  switch (id)
    {
    case PROP_NAMESPACE:
      self->namespace_ = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_scope_class_init (KoprsScopeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_scope_finalize;
  object_class->get_property = koprs_scope_get_property;
  object_class->set_property = koprs_scope_set_property;

  /**
   * KoprsScope:namespace:
   *
   * The namespace, or `NULL` for the whole cluster.
   *
   * Since: 0.1
   */
  properties[PROP_NAMESPACE] =
    g_param_spec_string ("namespace", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_scope_init (KoprsScope *self)
{
}

/**
 * koprs_scope_new_cluster:
 *
 * Makes the scope of the whole cluster: cluster-wide kinds, or all namespaces.
 *
 * Returns: (transfer full): the new scope
 *
 * Since: 0.1
 */
KoprsScope *
koprs_scope_new_cluster (void)
{
  return g_object_new (KOPRS_TYPE_SCOPE, NULL);
}

/**
 * koprs_scope_new_namespaced:
 * @namespace_: (nullable): the namespace's name
 *
 * Makes the scope of one namespace.
 *
 * A name that no request can be made of (`NULL`, empty, with a slash) is refused with
 * `KOPRS_ERROR_INVALID_ARGUMENT` by the call that uses the scope. It never widens to the whole
 * cluster.
 *
 * Returns: (transfer full): the new scope
 *
 * Since: 0.1
 */
KoprsScope *
koprs_scope_new_namespaced (const char *namespace_)
{
  return g_object_new (KOPRS_TYPE_SCOPE, "namespace", namespace_ != NULL ? namespace_ : "", NULL);
}

/**
 * koprs_scope_get_namespace:
 * @self: a scope
 *
 * The namespace, as it was given: whether there is one of that name is not known here.
 *
 * Returns: (transfer none) (nullable): its name, or `NULL` for the whole cluster
 *
 * Since: 0.1
 */
const char *
koprs_scope_get_namespace (KoprsScope *self)
{
  g_return_val_if_fail (KOPRS_IS_SCOPE (self), NULL);

  return self->namespace_;
}

/**
 * koprs_scope_is_cluster:
 * @self: a scope
 *
 * Whether this is the whole cluster.
 *
 * Returns: `TRUE` for the cluster, `FALSE` for a namespace
 *
 * Since: 0.1
 */
gboolean
koprs_scope_is_cluster (KoprsScope *self)
{
  g_return_val_if_fail (KOPRS_IS_SCOPE (self), FALSE);

  return self->namespace_ == NULL;
}
