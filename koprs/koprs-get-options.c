/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-get-options.h"

#include "koprs/koprs-options-private.h"

/**
 * KoprsGetOptions:
 *
 * What `koprs_client_get()` and its kin can be told beside which object.
 *
 * `NULL` in its place means the defaults. Options are read once, when the call begins: later
 * changes do not matter to it, and one object serves any number of calls. Use it from one thread at
 * a time.
 *
 * Since: 0.1
 */
struct _KoprsGetOptions
{
  GObject parent_instance;

  char *resource_version;
  char *subresource;
  guint timeout;
};

enum {
  PROP_RESOURCE_VERSION = 1,
  PROP_SUBRESOURCE,
  PROP_TIMEOUT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsGetOptions, koprs_get_options, G_TYPE_OBJECT)

static void
koprs_get_options_finalize (GObject *object)
{
  KoprsGetOptions *self = KOPRS_GET_OPTIONS (object);

  g_free (self->resource_version);
  g_free (self->subresource);

  G_OBJECT_CLASS (koprs_get_options_parent_class)->finalize (object);
}

static void
koprs_get_options_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsGetOptions *self = KOPRS_GET_OPTIONS (object);

  switch (id)
    {
    case PROP_RESOURCE_VERSION:
      g_value_set_string (value, self->resource_version);
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
koprs_get_options_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsGetOptions *self = KOPRS_GET_OPTIONS (object);

  switch (id)
    {
    case PROP_RESOURCE_VERSION:
      koprs_get_options_set_resource_version (self, g_value_get_string (value));
      break;
    case PROP_SUBRESOURCE:
      koprs_get_options_set_subresource (self, g_value_get_string (value));
      break;
    case PROP_TIMEOUT:
      koprs_get_options_set_timeout (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_get_options_class_init (KoprsGetOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_get_options_finalize;
  object_class->get_property = koprs_get_options_get_property;
  object_class->set_property = koprs_get_options_set_property;

  /**
   * KoprsGetOptions:resource-version:
   *
   * How old the answer may be. `NULL` or empty, the default: the most recent state. `0`: any state
   * that the server has at hand, which may be older than one that was already seen. Any other one:
   * not older than that.
   *
   * One that the server has not reached within 3 s is `KOPRS_API_ERROR_TIMEOUT`. Versions are
   * opaque: take them from an object or a list.
   *
   * Since: 0.1
   */
  properties[PROP_RESOURCE_VERSION] =
    g_param_spec_string ("resource-version", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsGetOptions:subresource:
   *
   * Which part of the object to read.
   *
   * Such as `status` or `scale`. `NULL` or empty: the object itself.
   *
   * Since: 0.1
   */
  properties[PROP_SUBRESOURCE] =
    g_param_spec_string ("subresource", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsGetOptions:timeout:
   *
   * How long the whole call may take, in milliseconds. 0: as long as the configuration says. When
   * the time is over the call fails with `KOPRS_ERROR_TIMED_OUT`.
   *
   * Since: 0.1
   */
  properties[PROP_TIMEOUT] =
    g_param_spec_uint ("timeout", NULL, NULL, 0, G_MAXUINT, 0, KOPRS_OPTION);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_get_options_init (KoprsGetOptions *self)
{
}

/**
 * koprs_get_options_new:
 *
 * Makes options with all defaults.
 *
 * Returns: (transfer full): the new options
 *
 * Since: 0.1
 */
KoprsGetOptions *
koprs_get_options_new (void)
{
  return g_object_new (KOPRS_TYPE_GET_OPTIONS, NULL);
}

/**
 * koprs_get_options_get_resource_version:
 * @self: options
 *
 * How old the answer may be; see [property@GetOptions:resource-version].
 *
 * Returns: (transfer none) (nullable): the version, or `NULL` for the most recent state
 *
 * Since: 0.1
 */
const char *
koprs_get_options_get_resource_version (KoprsGetOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_GET_OPTIONS (self), NULL);

  return self->resource_version;
}

/**
 * koprs_get_options_set_resource_version:
 * @self: options
 * @resource_version: (nullable): the version, or `NULL` for the most recent state
 *
 * Sets how old the answer may be; see [property@GetOptions:resource-version].
 *
 * Since: 0.1
 */
void
koprs_get_options_set_resource_version (KoprsGetOptions *self, const char *resource_version)
{
  g_return_if_fail (KOPRS_IS_GET_OPTIONS (self));

  koprs_options_set_string (self, &self->resource_version, resource_version,
                            properties[PROP_RESOURCE_VERSION]);
}

/**
 * koprs_get_options_get_subresource:
 * @self: options
 *
 * Which part of the object to read; see [property@GetOptions:subresource].
 *
 * Returns: (transfer none) (nullable): the subresource, or `NULL` for the object
 *
 * Since: 0.1
 */
const char *
koprs_get_options_get_subresource (KoprsGetOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_GET_OPTIONS (self), NULL);

  return self->subresource;
}

/**
 * koprs_get_options_set_subresource:
 * @self: options
 * @subresource: (nullable): the subresource, or `NULL` for the object
 *
 * Sets which part of the object to read; see [property@GetOptions:subresource].
 *
 * Since: 0.1
 */
void
koprs_get_options_set_subresource (KoprsGetOptions *self, const char *subresource)
{
  g_return_if_fail (KOPRS_IS_GET_OPTIONS (self));

  koprs_options_set_string (self, &self->subresource, subresource, properties[PROP_SUBRESOURCE]);
}

/**
 * koprs_get_options_get_timeout:
 * @self: options
 *
 * How long the whole call may take; see [property@GetOptions:timeout].
 *
 * Returns: milliseconds, or 0 for that of the configuration
 *
 * Since: 0.1
 */
guint
koprs_get_options_get_timeout (KoprsGetOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_GET_OPTIONS (self), 0);

  return self->timeout;
}

/**
 * koprs_get_options_set_timeout:
 * @self: options
 * @timeout: milliseconds, or 0 for that of the configuration
 *
 * Sets how long the whole call may take; see [property@GetOptions:timeout].
 *
 * Since: 0.1
 */
void
koprs_get_options_set_timeout (KoprsGetOptions *self, guint timeout)
{
  g_return_if_fail (KOPRS_IS_GET_OPTIONS (self));

  koprs_options_set_uint (self, &self->timeout, timeout, properties[PROP_TIMEOUT]);
}
