/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-wait-options.h"

#include "koprs/koprs-options-private.h"

#define INTERVAL 5000

/**
 * KoprsWaitOptions:
 *
 * How [method@Client.wait_with_options] waits, and for which objects.
 *
 * `NULL` in its place means the defaults. Options are read once, when the call begins: later
 * changes do not matter to it, and one object serves any number of calls. Use it from one thread at
 * a time.
 *
 * Since: 0.1
 */
struct _KoprsWaitOptions
{
  GObject parent_instance;

  char *label_selector;
  guint interval;
  guint timeout;
  gboolean give_up_on_forbidden;
};

enum {
  PROP_LABEL_SELECTOR = 1,
  PROP_INTERVAL,
  PROP_TIMEOUT,
  PROP_GIVE_UP_ON_FORBIDDEN,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsWaitOptions, koprs_wait_options, G_TYPE_OBJECT)

static void
koprs_wait_options_finalize (GObject *object)
{
  KoprsWaitOptions *self = KOPRS_WAIT_OPTIONS (object);

  g_free (self->label_selector);

  G_OBJECT_CLASS (koprs_wait_options_parent_class)->finalize (object);
}

static void
koprs_wait_options_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsWaitOptions *self = KOPRS_WAIT_OPTIONS (object);

  switch (id)
    {
    case PROP_LABEL_SELECTOR:
      g_value_set_string (value, self->label_selector);
      break;
    case PROP_INTERVAL:
      g_value_set_uint (value, self->interval);
      break;
    case PROP_TIMEOUT:
      g_value_set_uint (value, self->timeout);
      break;
    case PROP_GIVE_UP_ON_FORBIDDEN:
      g_value_set_boolean (value, self->give_up_on_forbidden);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_wait_options_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsWaitOptions *self = KOPRS_WAIT_OPTIONS (object);

  switch (id)
    {
    case PROP_LABEL_SELECTOR:
      koprs_wait_options_set_label_selector (self, g_value_get_string (value));
      break;
    case PROP_INTERVAL:
      koprs_wait_options_set_interval (self, g_value_get_uint (value));
      break;
    case PROP_TIMEOUT:
      koprs_wait_options_set_timeout (self, g_value_get_uint (value));
      break;
    case PROP_GIVE_UP_ON_FORBIDDEN:
      koprs_wait_options_set_give_up_on_forbidden (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_wait_options_class_init (KoprsWaitOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = koprs_wait_options_finalize;
  object_class->get_property = koprs_wait_options_get_property;
  object_class->set_property = koprs_wait_options_set_property;

  /**
   * KoprsWaitOptions:label-selector:
   *
   * Which labels an object must have to be waited for, such as `app=web,tier!=cache`. `NULL` or
   * empty: any.
   *
   * Since: 0.1
   */
  properties[PROP_LABEL_SELECTOR] =
    g_param_spec_string ("label-selector", NULL, NULL, NULL, KOPRS_OPTION);

  /**
   * KoprsWaitOptions:interval:
   *
   * How often the server is asked while it can not be watched, in milliseconds. While a watch is
   * open, nothing is asked: the server tells.
   *
   * Since: 0.1
   */
  properties[PROP_INTERVAL] =
    g_param_spec_uint ("interval", NULL, NULL, 1, G_MAXUINT, INTERVAL, KOPRS_OPTION);

  /**
   * KoprsWaitOptions:timeout:
   *
   * After how many milliseconds the call fails with `KOPRS_ERROR_TIMED_OUT`. 0: never.
   *
   * Since: 0.1
   */
  properties[PROP_TIMEOUT] =
    g_param_spec_uint ("timeout", NULL, NULL, 0, G_MAXUINT, 0, KOPRS_OPTION);

  /**
   * KoprsWaitOptions:give-up-on-forbidden:
   *
   * Whether the call fails as soon as the server refuses to answer who asks
   * (`KOPRS_API_ERROR_UNAUTHORIZED`, `KOPRS_API_ERROR_FORBIDDEN`). `FALSE`: it asks again, for who
   * waits until a role has been granted.
   *
   * Since: 0.1
   */
  properties[PROP_GIVE_UP_ON_FORBIDDEN] =
    g_param_spec_boolean ("give-up-on-forbidden", NULL, NULL, TRUE, KOPRS_OPTION);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_wait_options_init (KoprsWaitOptions *self)
{
  self->interval = INTERVAL;
  self->give_up_on_forbidden = TRUE;
}

/**
 * koprs_wait_options_new:
 *
 * Makes options with all defaults.
 *
 * Returns: (transfer full): the new options
 *
 * Since: 0.1
 */
KoprsWaitOptions *
koprs_wait_options_new (void)
{
  return g_object_new (KOPRS_TYPE_WAIT_OPTIONS, NULL);
}

/**
 * koprs_wait_options_get_label_selector:
 * @self: options
 *
 * Which labels an object must have; see [property@WaitOptions:label-selector].
 *
 * Returns: (transfer none) (nullable): the selector, or `NULL` for any labels
 *
 * Since: 0.1
 */
const char *
koprs_wait_options_get_label_selector (KoprsWaitOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WAIT_OPTIONS (self), NULL);

  return self->label_selector;
}

/**
 * koprs_wait_options_set_label_selector:
 * @self: options
 * @label_selector: (nullable): the selector, or `NULL` for any labels
 *
 * Sets which labels an object must have; see [property@WaitOptions:label-selector].
 *
 * Since: 0.1
 */
void
koprs_wait_options_set_label_selector (KoprsWaitOptions *self, const char *label_selector)
{
  g_return_if_fail (KOPRS_IS_WAIT_OPTIONS (self));

  koprs_options_set_string (self, &self->label_selector, label_selector, properties[PROP_LABEL_SELECTOR]);
}

/**
 * koprs_wait_options_get_interval:
 * @self: options
 *
 * How often the server is asked where it can not be watched; see [property@WaitOptions:interval].
 *
 * Returns: milliseconds
 *
 * Since: 0.1
 */
guint
koprs_wait_options_get_interval (KoprsWaitOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WAIT_OPTIONS (self), 0);

  return self->interval;
}

/**
 * koprs_wait_options_set_interval:
 * @self: options
 * @interval: milliseconds, at least 1
 *
 * Sets how often the server is asked where it can not be watched; see [property@WaitOptions:interval].
 *
 * Since: 0.1
 */
void
koprs_wait_options_set_interval (KoprsWaitOptions *self, guint interval)
{
  g_return_if_fail (KOPRS_IS_WAIT_OPTIONS (self));
  g_return_if_fail (interval > 0);

  koprs_options_set_uint (self, &self->interval, interval, properties[PROP_INTERVAL]);
}

/**
 * koprs_wait_options_get_timeout:
 * @self: options
 *
 * For how long to wait; see [property@WaitOptions:timeout].
 *
 * Returns: milliseconds; 0: without end
 *
 * Since: 0.1
 */
guint
koprs_wait_options_get_timeout (KoprsWaitOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WAIT_OPTIONS (self), 0);

  return self->timeout;
}

/**
 * koprs_wait_options_set_timeout:
 * @self: options
 * @timeout: milliseconds; 0: without end
 *
 * Sets for how long to wait; see [property@WaitOptions:timeout].
 *
 * Since: 0.1
 */
void
koprs_wait_options_set_timeout (KoprsWaitOptions *self, guint timeout)
{
  g_return_if_fail (KOPRS_IS_WAIT_OPTIONS (self));

  koprs_options_set_uint (self, &self->timeout, timeout, properties[PROP_TIMEOUT]);
}

/**
 * koprs_wait_options_get_give_up_on_forbidden:
 * @self: options
 *
 * Whether a refusal ends the waiting; see [property@WaitOptions:give-up-on-forbidden].
 *
 * Returns: `TRUE` if it does
 *
 * Since: 0.1
 */
gboolean
koprs_wait_options_get_give_up_on_forbidden (KoprsWaitOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_WAIT_OPTIONS (self), FALSE);

  return self->give_up_on_forbidden;
}

/**
 * koprs_wait_options_set_give_up_on_forbidden:
 * @self: options
 * @give_up_on_forbidden: `TRUE` to give up then
 *
 * Sets whether a refusal ends the waiting; see [property@WaitOptions:give-up-on-forbidden].
 *
 * Since: 0.1
 */
void
koprs_wait_options_set_give_up_on_forbidden (KoprsWaitOptions *self, gboolean give_up_on_forbidden)
{
  g_return_if_fail (KOPRS_IS_WAIT_OPTIONS (self));

  koprs_options_set_boolean (self, &self->give_up_on_forbidden, give_up_on_forbidden, properties[PROP_GIVE_UP_ON_FORBIDDEN]);
}
