/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-delete-options.h"

#include "koprs/koprs-enum-types.h"
#include "koprs/koprs-options-private.h"

/**
 * KoprsDeleteOptions:
 *
 * What `koprs_client_delete()` and `koprs_client_delete_collection()` can be told beside where and
 * what.
 *
 * `NULL` in its place means the defaults. Options are read once, when the call begins: later
 * changes do not matter to it, and one object serves any number of calls. Use it from one thread at
 * a time.
 *
 * Since: 0.1
 */
struct _KoprsDeleteOptions
{
  GObject parent_instance;

  gint64 grace_period;
  KoprsPropagation propagation;
  char *preconditions_uid;
  char *preconditions_resource_version;
  gboolean dry_run;
  guint timeout;
};

enum {
  PROP_GRACE_PERIOD = 1,
  PROP_PROPAGATION,
  PROP_PRECONDITIONS_UID,
  PROP_PRECONDITIONS_RESOURCE_VERSION,
  PROP_DRY_RUN,
  PROP_TIMEOUT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsDeleteOptions, koprs_delete_options, G_TYPE_OBJECT)

static void
koprs_delete_options_finalize (GObject *object)
{
  KoprsDeleteOptions *self = KOPRS_DELETE_OPTIONS (object);

  g_free (self->preconditions_uid);
  g_free (self->preconditions_resource_version);

  G_OBJECT_CLASS (koprs_delete_options_parent_class)->finalize (object);
}

static void
koprs_delete_options_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsDeleteOptions *self = KOPRS_DELETE_OPTIONS (object);

  switch (id)
    {
    case PROP_GRACE_PERIOD:
      g_value_set_int64 (value, self->grace_period);
      break;
    case PROP_PROPAGATION:
      g_value_set_enum (value, self->propagation);
      break;
    case PROP_PRECONDITIONS_UID:
      g_value_set_string (value, self->preconditions_uid);
      break;
    case PROP_PRECONDITIONS_RESOURCE_VERSION:
      g_value_set_string (value, self->preconditions_resource_version);
      break;
    case PROP_DRY_RUN:
      g_value_set_boolean (value, self->dry_run);
      break;
    case PROP_TIMEOUT:
      g_value_set_uint (value, self->timeout);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_delete_options_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  KoprsDeleteOptions *self = KOPRS_DELETE_OPTIONS (object);

  switch (id)
    {
    case PROP_GRACE_PERIOD:
      koprs_delete_options_set_grace_period (self, g_value_get_int64 (value));
      break;
    case PROP_PROPAGATION:
      koprs_delete_options_set_propagation (self, g_value_get_enum (value));
      break;
    case PROP_PRECONDITIONS_UID:
      koprs_delete_options_set_preconditions_uid (self, g_value_get_string (value));
      break;
    case PROP_PRECONDITIONS_RESOURCE_VERSION:
      koprs_delete_options_set_preconditions_resource_version (self, g_value_get_string (value));
      break;
    case PROP_DRY_RUN:
      koprs_delete_options_set_dry_run (self, g_value_get_boolean (value));
      break;
    case PROP_TIMEOUT:
      koprs_delete_options_set_timeout (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_delete_options_class_init (KoprsDeleteOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_delete_options_finalize;
  object_class->get_property = koprs_delete_options_get_property;
  object_class->set_property = koprs_delete_options_set_property;

  /**
   * KoprsDeleteOptions:grace-period:
   *
   * How many seconds the object gets to end in order, for kinds that know such a time (Pods). 0: at
   * once. -1, the default: as the object or its kind says.
   *
   * Since: 0.1
   */
  properties[PROP_GRACE_PERIOD] =
    g_param_spec_int64 ("grace-period", NULL, NULL, -1, G_MAXINT64, -1, KOPRS_OPTION);

  /**
   * KoprsDeleteOptions:propagation:
   *
   * What becomes of the objects that the deleted one owns.
   *
   * Since: 0.1
   */
  properties[PROP_PROPAGATION] =
    g_param_spec_enum ("propagation", NULL, NULL, KOPRS_TYPE_PROPAGATION,
                       KOPRS_PROPAGATION_DEFAULT, KOPRS_OPTION);

  /**
   * KoprsDeleteOptions:preconditions-uid:
   *
   * Delete only an object with this uid, not one that was made anew under its name. If it has
   * another one, the call fails with `KOPRS_API_ERROR_CONFLICT`. `NULL` or empty: any.
   *
   * Since: 0.1
   */
  properties[PROP_PRECONDITIONS_UID] =
    g_param_spec_string ("preconditions-uid", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsDeleteOptions:preconditions-resource-version:
   *
   * Delete only an object with this resource version, one that nobody has changed since it was
   * read. If it has another one, the call fails with `KOPRS_API_ERROR_CONFLICT`. `NULL` or empty:
   * any.
   *
   * Since: 0.1
   */
  properties[PROP_PRECONDITIONS_RESOURCE_VERSION] =
    g_param_spec_string ("preconditions-resource-version", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsDeleteOptions:dry-run:
   *
   * Whether the server only checks and answers as if it had done it, and keeps nothing.
   *
   * Since: 0.1
   */
  properties[PROP_DRY_RUN] = g_param_spec_boolean ("dry-run", NULL, NULL, FALSE, KOPRS_OPTION);

  /**
   * KoprsDeleteOptions:timeout:
   *
   * How long the whole call may take, in milliseconds. 0: as long as the configuration says. When
   * the time is over the call fails with `KOPRS_ERROR_TIMED_OUT`. What the server has done by then
   * stays done.
   *
   * Since: 0.1
   */
  properties[PROP_TIMEOUT] =
    g_param_spec_uint ("timeout", NULL, NULL, 0, G_MAXUINT, 0, KOPRS_OPTION);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_delete_options_init (KoprsDeleteOptions *self)
{
  self->grace_period = -1;
}

/**
 * koprs_delete_options_new:
 *
 * Makes options with all defaults.
 *
 * Returns: (transfer full): the new options
 *
 * Since: 0.1
 */
KoprsDeleteOptions *
koprs_delete_options_new (void)
{
  return g_object_new (KOPRS_TYPE_DELETE_OPTIONS, NULL);
}

/**
 * koprs_delete_options_get_grace_period:
 * @self: options
 *
 * How many seconds the object gets to end in order; see [property@DeleteOptions:grace-period].
 *
 * Returns: seconds, or -1 for the default of the object
 *
 * Since: 0.1
 */
gint64
koprs_delete_options_get_grace_period (KoprsDeleteOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_DELETE_OPTIONS (self), -1);

  return self->grace_period;
}

/**
 * koprs_delete_options_set_grace_period:
 * @self: options
 * @grace_period: seconds, or -1 for the default of the object
 *
 * Sets how many seconds the object gets to end in order; see [property@DeleteOptions:grace-period].
 *
 * Since: 0.1
 */
void
koprs_delete_options_set_grace_period (KoprsDeleteOptions *self, gint64 grace_period)
{
  g_return_if_fail (KOPRS_IS_DELETE_OPTIONS (self));
  g_return_if_fail (grace_period >= -1);

  if (self->grace_period == grace_period)
    return;

  self->grace_period = grace_period;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GRACE_PERIOD]);
}

/**
 * koprs_delete_options_get_propagation:
 * @self: options
 *
 * What becomes of the objects that the deleted one owns; see [property@DeleteOptions:propagation].
 *
 * Returns: what becomes of owned objects
 *
 * Since: 0.1
 */
KoprsPropagation
koprs_delete_options_get_propagation (KoprsDeleteOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_DELETE_OPTIONS (self), KOPRS_PROPAGATION_DEFAULT);

  return self->propagation;
}

/**
 * koprs_delete_options_set_propagation:
 * @self: options
 * @propagation: what becomes of owned objects
 *
 * Sets what becomes of the objects that the deleted one owns; see
 * [property@DeleteOptions:propagation].
 *
 * Since: 0.1
 */
void
koprs_delete_options_set_propagation (KoprsDeleteOptions *self, KoprsPropagation propagation)
{
  g_return_if_fail (KOPRS_IS_DELETE_OPTIONS (self));

  if (self->propagation == propagation)
    return;

  self->propagation = propagation;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROPAGATION]);
}

/**
 * koprs_delete_options_get_preconditions_uid:
 * @self: options
 *
 * Which uid the object must have; see [property@DeleteOptions:preconditions-uid].
 *
 * Returns: (transfer none) (nullable): the uid, or `NULL` for any
 *
 * Since: 0.1
 */
const char *
koprs_delete_options_get_preconditions_uid (KoprsDeleteOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_DELETE_OPTIONS (self), NULL);

  return self->preconditions_uid;
}

/**
 * koprs_delete_options_set_preconditions_uid:
 * @self: options
 * @preconditions_uid: (nullable): the uid, or `NULL` for any
 *
 * Sets which uid the object must have; see [property@DeleteOptions:preconditions-uid].
 *
 * Since: 0.1
 */
void
koprs_delete_options_set_preconditions_uid (KoprsDeleteOptions *self, const char *preconditions_uid)
{
  g_return_if_fail (KOPRS_IS_DELETE_OPTIONS (self));

  koprs_options_set_string (self, &self->preconditions_uid, preconditions_uid,
                            properties[PROP_PRECONDITIONS_UID]);
}

/**
 * koprs_delete_options_get_preconditions_resource_version:
 * @self: options
 *
 * Which resource version the object must have; see
 * [property@DeleteOptions:preconditions-resource-version].
 *
 * Returns: (transfer none) (nullable): the resource version, or `NULL` for any
 *
 * Since: 0.1
 */
const char *
koprs_delete_options_get_preconditions_resource_version (KoprsDeleteOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_DELETE_OPTIONS (self), NULL);

  return self->preconditions_resource_version;
}

/**
 * koprs_delete_options_set_preconditions_resource_version:
 * @self: options
 * @preconditions_resource_version: (nullable): the resource version, or `NULL` for any
 *
 * Sets which resource version the object must have; see
 * [property@DeleteOptions:preconditions-resource-version].
 *
 * Since: 0.1
 */
void
koprs_delete_options_set_preconditions_resource_version (KoprsDeleteOptions *self,
                                                         const char *preconditions_resource_version)
{
  g_return_if_fail (KOPRS_IS_DELETE_OPTIONS (self));

  koprs_options_set_string (self, &self->preconditions_resource_version,
                            preconditions_resource_version,
                            properties[PROP_PRECONDITIONS_RESOURCE_VERSION]);
}

/**
 * koprs_delete_options_get_dry_run:
 * @self: options
 *
 * Whether the server only checks; see [property@DeleteOptions:dry-run].
 *
 * Returns: whether to only check
 *
 * Since: 0.1
 */
gboolean
koprs_delete_options_get_dry_run (KoprsDeleteOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_DELETE_OPTIONS (self), FALSE);

  return self->dry_run;
}

/**
 * koprs_delete_options_set_dry_run:
 * @self: options
 * @dry_run: whether to only check
 *
 * Sets whether the server only checks; see [property@DeleteOptions:dry-run].
 *
 * Since: 0.1
 */
void
koprs_delete_options_set_dry_run (KoprsDeleteOptions *self, gboolean dry_run)
{
  g_return_if_fail (KOPRS_IS_DELETE_OPTIONS (self));

  koprs_options_set_boolean (self, &self->dry_run, dry_run, properties[PROP_DRY_RUN]);
}

/**
 * koprs_delete_options_get_timeout:
 * @self: options
 *
 * How long the whole call may take; see [property@DeleteOptions:timeout].
 *
 * Returns: milliseconds, or 0 for that of the configuration
 *
 * Since: 0.1
 */
guint
koprs_delete_options_get_timeout (KoprsDeleteOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_DELETE_OPTIONS (self), 0);

  return self->timeout;
}

/**
 * koprs_delete_options_set_timeout:
 * @self: options
 * @timeout: milliseconds, or 0 for that of the configuration
 *
 * Sets how long the whole call may take; see [property@DeleteOptions:timeout].
 *
 * Since: 0.1
 */
void
koprs_delete_options_set_timeout (KoprsDeleteOptions *self, guint timeout)
{
  g_return_if_fail (KOPRS_IS_DELETE_OPTIONS (self));

  koprs_options_set_uint (self, &self->timeout, timeout, properties[PROP_TIMEOUT]);
}
