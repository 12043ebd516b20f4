/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-apply-result-private.h"

#include "koprs/koprs-resource.h"

/**
 * KoprsApplyResult:
 *
 * What became of one object of a manifest: [method@Client.apply_all] gives a list of these.
 *
 * It holds the object as it was given, and either the object as the server has it now, or the error that kept it from being applied. It
 * holds both for a definition or a namespace that was applied but can not be used.
 *
 * A result never changes and may be read from any thread.
 *
 * Since: 0.1
 */
struct _KoprsApplyResult {
  GObject parent_instance;
  KoprsResource *resource;
  KoprsResource *applied;
  GError *error;
};

typedef enum {
  PROP_RESOURCE = 1,
  PROP_APPLIED,
  PROP_ERROR,
} KoprsApplyResultProperty;

static GParamSpec *properties[PROP_ERROR + 1];

G_DEFINE_FINAL_TYPE (KoprsApplyResult, koprs_apply_result, G_TYPE_OBJECT)

static void
koprs_apply_result_finalize (GObject *object)
{
  KoprsApplyResult *self = KOPRS_APPLY_RESULT (object);

  g_clear_object (&self->resource);
  g_clear_object (&self->applied);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (koprs_apply_result_parent_class)->finalize (object);
}

static void
koprs_apply_result_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsApplyResult *self = KOPRS_APPLY_RESULT (object);

  switch ((KoprsApplyResultProperty) id)
    {
    case PROP_RESOURCE:
      g_value_set_object (value, self->resource);
      break;
    case PROP_APPLIED:
      g_value_set_object (value, self->applied);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_apply_result_class_init (KoprsApplyResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_apply_result_finalize;
  object_class->get_property = koprs_apply_result_get_property;

  /**
   * KoprsApplyResult:resource: (getter get_resource)
   *
   * The object as it was given.
   *
   * Since: 0.1
   */
  properties[PROP_RESOURCE] = g_param_spec_object ("resource", NULL, NULL, KOPRS_TYPE_RESOURCE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsApplyResult:applied: (getter get_applied)
   *
   * The whole object as the server has it now, or `NULL` if it was not applied.
   *
   * Since: 0.1
   */
  properties[PROP_APPLIED] = g_param_spec_object ("applied", NULL, NULL, KOPRS_TYPE_RESOURCE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsApplyResult:error: (getter get_error)
   *
   * What went wrong, or `NULL`.
   *
   * Since: 0.1
   */
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
koprs_apply_result_init (KoprsApplyResult *self)
{
}

KoprsApplyResult *
koprs_apply_result_new (KoprsResource *resource)
{
  KoprsApplyResult *self = g_object_new (KOPRS_TYPE_APPLY_RESULT, NULL);

  self->resource = g_object_ref (resource);
  return self;
}

void
koprs_apply_result_take_applied (KoprsApplyResult *self, KoprsResource *applied)
{
  g_clear_object (&self->applied);
  self->applied = applied;
}

void
koprs_apply_result_take_error (KoprsApplyResult *self, GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
}

/**
 * koprs_apply_result_get_resource:
 * @self: a result
 *
 * The object as it was given to [method@Client.apply_all].
 *
 * Returns: (transfer none): the object
 *
 * Since: 0.1
 */
KoprsResource *
koprs_apply_result_get_resource (KoprsApplyResult *self)
{
  g_return_val_if_fail (KOPRS_IS_APPLY_RESULT (self), NULL);

  return self->resource;
}

/**
 * koprs_apply_result_get_applied:
 * @self: a result
 *
 * The whole object as the server has it now.
 *
 * Returns: (transfer none) (nullable): the object, or `NULL` if it was not applied
 *
 * Since: 0.1
 */
KoprsResource *
koprs_apply_result_get_applied (KoprsApplyResult *self)
{
  g_return_val_if_fail (KOPRS_IS_APPLY_RESULT (self), NULL);

  return self->applied;
}

/**
 * koprs_apply_result_get_error:
 * @self: a result
 *
 * What went wrong with this object.
 *
 * The errors are those of [method@Client.apply_resource]; and where the object was applied all the same,
 * `KOPRS_ERROR_NAMESPACE_TERMINATING` for a namespace that is being deleted, `KOPRS_ERROR_TIMED_OUT` for a definition that the server did
 * not establish.
 *
 * Returns: (transfer none) (nullable): the error, or `NULL` if all is well
 *
 * Since: 0.1
 */
const GError *
koprs_apply_result_get_error (KoprsApplyResult *self)
{
  g_return_val_if_fail (KOPRS_IS_APPLY_RESULT (self), NULL);

  return self->error;
}
