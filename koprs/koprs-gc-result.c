/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-gc-result-private.h"

/**
 * KoprsGcResult:
 *
 * What a garbage collection did: how many objects of each fate.
 *
 * The numbers add up to all objects that matched the selector while it ran.
 *
 * Since: 0.1
 */
struct _KoprsGcResult
{
  GObject parent_instance;

  guint counts[KOPRS_GC_N_OUTCOMES];
  GError *first_error;
};

/* In the order of KoprsGcOutcome, one on. */
enum {
  PROP_N_KEPT = KOPRS_GC_KEPT + 1,
  PROP_N_DELETED,
  PROP_N_RECOVERED,
  PROP_N_WAITING,
  PROP_N_GONE,
  PROP_N_FAILED,
  PROP_FIRST_ERROR,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsGcResult, koprs_gc_result, G_TYPE_OBJECT)

static void
koprs_gc_result_finalize (GObject *object)
{
  KoprsGcResult *self = KOPRS_GC_RESULT (object);

  g_clear_error (&self->first_error);

  G_OBJECT_CLASS (koprs_gc_result_parent_class)->finalize (object);
}

static void
koprs_gc_result_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsGcResult *self = KOPRS_GC_RESULT (object);

  if (id == PROP_FIRST_ERROR)
    g_value_set_boxed (value, self->first_error);
  else if (id >= PROP_N_KEPT && id <= PROP_N_FAILED)
    g_value_set_uint (value, self->counts[id - PROP_N_KEPT]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
koprs_gc_result_class_init (KoprsGcResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_gc_result_finalize;
  object_class->get_property = koprs_gc_result_get_property;

  /**
   * KoprsGcResult:n-kept:
   *
   * How many objects are wanted: the function said so.
   *
   * Since: 0.1
   */
  properties[PROP_N_KEPT] =
    g_param_spec_uint ("n-kept", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsGcResult:n-deleted:
   *
   * How many objects were deleted. One with finalizers stays until they are gone.
   *
   * Since: 0.1
   */
  properties[PROP_N_DELETED] =
    g_param_spec_uint ("n-deleted", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsGcResult:n-recovered:
   *
   * How many objects had been terminating for so long that their finalizers were cleared.
   *
   * Since: 0.1
   */
  properties[PROP_N_RECOVERED] =
    g_param_spec_uint ("n-recovered", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsGcResult:n-waiting:
   *
   * How many objects are not wanted and being deleted already, but do not count as stuck; nothing
   * was done about them.
   *
   * Since: 0.1
   */
  properties[PROP_N_WAITING] =
    g_param_spec_uint ("n-waiting", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsGcResult:n-gone:
   *
   * How many objects were gone by the time they were to be deleted, or had been replaced by others
   * of their name.
   *
   * Since: 0.1
   */
  properties[PROP_N_GONE] =
    g_param_spec_uint ("n-gone", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsGcResult:n-failed:
   *
   * How many objects could be neither judged nor deleted; they are as they were.
   *
   * Since: 0.1
   */
  properties[PROP_N_FAILED] =
    g_param_spec_uint ("n-failed", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsGcResult:first-error:
   *
   * What the first one that failed failed of; `NULL` if none did.
   *
   * Since: 0.1
   */
  properties[PROP_FIRST_ERROR] =
    g_param_spec_boxed ("first-error", NULL, NULL, G_TYPE_ERROR, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_gc_result_init (KoprsGcResult *self)
{
}

KoprsGcResult *
koprs_gc_result_new (void)
{
  return g_object_new (KOPRS_TYPE_GC_RESULT, NULL);
}

void
koprs_gc_result_count (KoprsGcResult *self, KoprsGcOutcome outcome)
{
  self->counts[outcome]++;
}

void
koprs_gc_result_take_error (KoprsGcResult *self, GError *error)
{
  if (self->first_error == NULL)
    self->first_error = error;
  else
    g_error_free (error);
}

/**
 * koprs_gc_result_get_n_kept:
 * @self: a result
 *
 * How many objects are wanted: the function said so.
 *
 * Returns: objects that are wanted
 *
 * Since: 0.1
 */
guint
koprs_gc_result_get_n_kept (KoprsGcResult *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_RESULT (self), 0);

  return self->counts[KOPRS_GC_KEPT];
}

/**
 * koprs_gc_result_get_n_deleted:
 * @self: a result
 *
 * How many objects were deleted. One with finalizers stays until they are gone.
 *
 * Returns: objects deleted
 *
 * Since: 0.1
 */
guint
koprs_gc_result_get_n_deleted (KoprsGcResult *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_RESULT (self), 0);

  return self->counts[KOPRS_GC_DELETED];
}

/**
 * koprs_gc_result_get_n_recovered:
 * @self: a result
 *
 * How many objects had been terminating for so long that their finalizers were cleared.
 *
 * Returns: objects whose finalizers were cleared
 *
 * Since: 0.1
 */
guint
koprs_gc_result_get_n_recovered (KoprsGcResult *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_RESULT (self), 0);

  return self->counts[KOPRS_GC_RECOVERED];
}

/**
 * koprs_gc_result_get_n_waiting:
 * @self: a result
 *
 * How many objects are not wanted and being deleted already, but do not count as stuck; nothing was
 * done about them.
 *
 * Returns: objects being deleted already
 *
 * Since: 0.1
 */
guint
koprs_gc_result_get_n_waiting (KoprsGcResult *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_RESULT (self), 0);

  return self->counts[KOPRS_GC_WAITING];
}

/**
 * koprs_gc_result_get_n_gone:
 * @self: a result
 *
 * How many objects were gone by the time they were to be deleted, or had been replaced by others of
 * their name.
 *
 * Returns: objects gone by themselves
 *
 * Since: 0.1
 */
guint
koprs_gc_result_get_n_gone (KoprsGcResult *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_RESULT (self), 0);

  return self->counts[KOPRS_GC_GONE];
}

/**
 * koprs_gc_result_get_n_failed:
 * @self: a result
 *
 * How many objects could be neither judged nor deleted; they are as they were.
 *
 * Returns: objects that failed
 *
 * Since: 0.1
 */
guint
koprs_gc_result_get_n_failed (KoprsGcResult *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_RESULT (self), 0);

  return self->counts[KOPRS_GC_FAILED];
}

/**
 * koprs_gc_result_get_first_error:
 * @self: a result
 *
 * What the first one that failed failed of.
 *
 * Returns: (transfer none) (nullable): the error; `NULL` if none failed
 *
 * Since: 0.1
 */
const GError *
koprs_gc_result_get_first_error (KoprsGcResult *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_RESULT (self), NULL);

  return self->first_error;
}
