/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-create-options.h"

#include "koprs/koprs-enum-types.h"
#include "koprs/koprs-options-private.h"

/**
 * KoprsCreateOptions:
 *
 * What `koprs_client_create()` can be told beside where and what.
 *
 * `NULL` in its place means the defaults. Options are read once, when the call begins: later
 * changes do not matter to it, and one object serves any number of calls. Use it from one thread at
 * a time.
 *
 * Since: 0.1
 */
struct _KoprsCreateOptions
{
  GObject parent_instance;

  char *field_manager;
  gboolean dry_run;
  KoprsFieldValidation field_validation;
  char *subresource;
  guint timeout;
};

enum {
  PROP_FIELD_MANAGER = 1,
  PROP_DRY_RUN,
  PROP_FIELD_VALIDATION,
  PROP_SUBRESOURCE,
  PROP_TIMEOUT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsCreateOptions, koprs_create_options, G_TYPE_OBJECT)

static void
koprs_create_options_finalize (GObject *object)
{
  KoprsCreateOptions *self = KOPRS_CREATE_OPTIONS (object);

  g_free (self->field_manager);
  g_free (self->subresource);

  G_OBJECT_CLASS (koprs_create_options_parent_class)->finalize (object);
}

static void
koprs_create_options_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsCreateOptions *self = KOPRS_CREATE_OPTIONS (object);

  switch (id)
    {
    case PROP_FIELD_MANAGER:
      g_value_set_string (value, self->field_manager);
      break;
    case PROP_DRY_RUN:
      g_value_set_boolean (value, self->dry_run);
      break;
    case PROP_FIELD_VALIDATION:
      g_value_set_enum (value, self->field_validation);
      break;
    case PROP_SUBRESOURCE:
      g_value_set_string (value, self->subresource);
      break;
    case PROP_TIMEOUT:
      g_value_set_uint (value, self->timeout);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_create_options_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  KoprsCreateOptions *self = KOPRS_CREATE_OPTIONS (object);

  switch (id)
    {
    case PROP_FIELD_MANAGER:
      koprs_create_options_set_field_manager (self, g_value_get_string (value));
      break;
    case PROP_DRY_RUN:
      koprs_create_options_set_dry_run (self, g_value_get_boolean (value));
      break;
    case PROP_FIELD_VALIDATION:
      koprs_create_options_set_field_validation (self, g_value_get_enum (value));
      break;
    case PROP_SUBRESOURCE:
      koprs_create_options_set_subresource (self, g_value_get_string (value));
      break;
    case PROP_TIMEOUT:
      koprs_create_options_set_timeout (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_create_options_class_init (KoprsCreateOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_create_options_finalize;
  object_class->get_property = koprs_create_options_get_property;
  object_class->set_property = koprs_create_options_set_property;

  /**
   * KoprsCreateOptions:field-manager:
   *
   * Who writes: the name that the server keeps in `managedFields`, at most 128 printable
   * characters. `NULL` or empty: that of the configuration, by default the name of the program.
   *
   * Since: 0.1
   */
  properties[PROP_FIELD_MANAGER] =
    g_param_spec_string ("field-manager", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsCreateOptions:dry-run:
   *
   * Whether the server only checks and answers as if it had done it, and keeps nothing.
   *
   * Since: 0.1
   */
  properties[PROP_DRY_RUN] = g_param_spec_boolean ("dry-run", NULL, NULL, FALSE, KOPRS_OPTION);

  /**
   * KoprsCreateOptions:field-validation:
   *
   * What the server does about fields that it does not know and about fields given twice.
   *
   * Since: 0.1
   */
  properties[PROP_FIELD_VALIDATION] =
    g_param_spec_enum ("field-validation", NULL, NULL, KOPRS_TYPE_FIELD_VALIDATION,
                       KOPRS_FIELD_VALIDATION_DEFAULT, KOPRS_OPTION);

  /**
   * KoprsCreateOptions:subresource:
   *
   * Which subresource to post to, such as `eviction`, `binding` or `token`; the name of the object
   * is that of the posted one. `NULL` or empty: a new object.
   *
   * Since: 0.1
   */
  properties[PROP_SUBRESOURCE] =
    g_param_spec_string ("subresource", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsCreateOptions:timeout:
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
koprs_create_options_init (KoprsCreateOptions *self)
{
}

/**
 * koprs_create_options_new:
 *
 * Makes options with all defaults.
 *
 * Returns: (transfer full): the new options
 *
 * Since: 0.1
 */
KoprsCreateOptions *
koprs_create_options_new (void)
{
  return g_object_new (KOPRS_TYPE_CREATE_OPTIONS, NULL);
}

/**
 * koprs_create_options_get_field_manager:
 * @self: options
 *
 * Who writes; see [property@CreateOptions:field-manager].
 *
 * Returns: (transfer none) (nullable): the name, or `NULL` for that of the configuration
 *
 * Since: 0.1
 */
const char *
koprs_create_options_get_field_manager (KoprsCreateOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_CREATE_OPTIONS (self), NULL);

  return self->field_manager;
}

/**
 * koprs_create_options_set_field_manager:
 * @self: options
 * @field_manager: (nullable): the name, or `NULL` for that of the configuration
 *
 * Sets who writes; see [property@CreateOptions:field-manager].
 *
 * Since: 0.1
 */
void
koprs_create_options_set_field_manager (KoprsCreateOptions *self, const char *field_manager)
{
  g_return_if_fail (KOPRS_IS_CREATE_OPTIONS (self));

  koprs_options_set_string (self, &self->field_manager, field_manager,
                            properties[PROP_FIELD_MANAGER]);
}

/**
 * koprs_create_options_get_dry_run:
 * @self: options
 *
 * Whether the server only checks; see [property@CreateOptions:dry-run].
 *
 * Returns: whether to only check
 *
 * Since: 0.1
 */
gboolean
koprs_create_options_get_dry_run (KoprsCreateOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_CREATE_OPTIONS (self), FALSE);

  return self->dry_run;
}

/**
 * koprs_create_options_set_dry_run:
 * @self: options
 * @dry_run: whether to only check
 *
 * Sets whether the server only checks; see [property@CreateOptions:dry-run].
 *
 * Since: 0.1
 */
void
koprs_create_options_set_dry_run (KoprsCreateOptions *self, gboolean dry_run)
{
  g_return_if_fail (KOPRS_IS_CREATE_OPTIONS (self));

  koprs_options_set_boolean (self, &self->dry_run, dry_run, properties[PROP_DRY_RUN]);
}

/**
 * koprs_create_options_get_field_validation:
 * @self: options
 *
 * What the server does about unknown fields; see [property@CreateOptions:field-validation].
 *
 * Returns: what to do about unknown fields
 *
 * Since: 0.1
 */
KoprsFieldValidation
koprs_create_options_get_field_validation (KoprsCreateOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_CREATE_OPTIONS (self), KOPRS_FIELD_VALIDATION_DEFAULT);

  return self->field_validation;
}

/**
 * koprs_create_options_set_field_validation:
 * @self: options
 * @field_validation: what to do about unknown fields
 *
 * Sets what the server does about unknown fields; see [property@CreateOptions:field-validation].
 *
 * Since: 0.1
 */
void
koprs_create_options_set_field_validation (KoprsCreateOptions *self,
                                           KoprsFieldValidation field_validation)
{
  g_return_if_fail (KOPRS_IS_CREATE_OPTIONS (self));

  if (self->field_validation == field_validation)
    return;

  self->field_validation = field_validation;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIELD_VALIDATION]);
}

/**
 * koprs_create_options_get_subresource:
 * @self: options
 *
 * Which subresource to post to; see [property@CreateOptions:subresource].
 *
 * Returns: (transfer none) (nullable): the subresource, or `NULL` for a new object
 *
 * Since: 0.1
 */
const char *
koprs_create_options_get_subresource (KoprsCreateOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_CREATE_OPTIONS (self), NULL);

  return self->subresource;
}

/**
 * koprs_create_options_set_subresource:
 * @self: options
 * @subresource: (nullable): the subresource, or `NULL` for a new object
 *
 * Sets which subresource to post to; see [property@CreateOptions:subresource].
 *
 * Since: 0.1
 */
void
koprs_create_options_set_subresource (KoprsCreateOptions *self, const char *subresource)
{
  g_return_if_fail (KOPRS_IS_CREATE_OPTIONS (self));

  koprs_options_set_string (self, &self->subresource, subresource, properties[PROP_SUBRESOURCE]);
}

/**
 * koprs_create_options_get_timeout:
 * @self: options
 *
 * How long the whole call may take; see [property@CreateOptions:timeout].
 *
 * Returns: milliseconds, or 0 for that of the configuration
 *
 * Since: 0.1
 */
guint
koprs_create_options_get_timeout (KoprsCreateOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_CREATE_OPTIONS (self), 0);

  return self->timeout;
}

/**
 * koprs_create_options_set_timeout:
 * @self: options
 * @timeout: milliseconds, or 0 for that of the configuration
 *
 * Sets how long the whole call may take; see [property@CreateOptions:timeout].
 *
 * Since: 0.1
 */
void
koprs_create_options_set_timeout (KoprsCreateOptions *self, guint timeout)
{
  g_return_if_fail (KOPRS_IS_CREATE_OPTIONS (self));

  koprs_options_set_uint (self, &self->timeout, timeout, properties[PROP_TIMEOUT]);
}
