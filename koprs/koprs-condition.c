/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-condition.h"

/**
 * KoprsCondition:
 *
 * One entry of `status.conditions`: a named statement about an object that is true, false or
 * unknown.
 *
 * Read one with [method@Resource.find_condition], write one with
 * [method@ResourceBuilder.set_condition]. The shape is that of `metav1.Condition`, and the API
 * conventions hold: the type and the reason are words in CamelCase (`Ready`, `CopiesUpToDate`), the
 * message is a sentence for people. Servers refuse a `metav1.Condition` without a reason.
 *
 * What a condition says is fixed when it is made. Only the observed generation and the time of the
 * last change can be set afterwards; do so before it is shared between threads.
 *
 * Since: 0.1
 */
struct _KoprsCondition
{
  GObject parent_instance;

  char *condition_type;
  char *status;
  char *reason;
  char *message;
  gint64 observed_generation;
  GDateTime *last_transition_time;
};

enum {
  PROP_CONDITION_TYPE = 1,
  PROP_STATUS,
  PROP_REASON,
  PROP_MESSAGE,
  PROP_OBSERVED_GENERATION,
  PROP_LAST_TRANSITION_TIME,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsCondition, koprs_condition, G_TYPE_OBJECT)

static void
koprs_condition_finalize (GObject *object)
{
  KoprsCondition *self = KOPRS_CONDITION (object);

  g_free (self->condition_type);
  g_free (self->status);
  g_free (self->reason);
  g_free (self->message);
  g_clear_pointer (&self->last_transition_time, g_date_time_unref);

  G_OBJECT_CLASS (koprs_condition_parent_class)->finalize (object);
}

static void
koprs_condition_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsCondition *self = KOPRS_CONDITION (object);

  switch (id)
    {
    case PROP_CONDITION_TYPE:
      g_value_set_string (value, self->condition_type);
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_OBSERVED_GENERATION:
      g_value_set_int64 (value, self->observed_generation);
      break;
    case PROP_LAST_TRANSITION_TIME:
      g_value_set_boxed (value, self->last_transition_time);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_condition_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsCondition *self = KOPRS_CONDITION (object);

  switch (id)
    {
    case PROP_CONDITION_TYPE:
      self->condition_type = g_value_dup_string (value);
      break;
    case PROP_STATUS:
      self->status = g_value_dup_string (value);
      break;
    case PROP_REASON:
      self->reason = g_value_dup_string (value);
      break;
    case PROP_MESSAGE:
      self->message = g_value_dup_string (value);
      break;
    case PROP_OBSERVED_GENERATION:
      koprs_condition_set_observed_generation (self, g_value_get_int64 (value));
      break;
    case PROP_LAST_TRANSITION_TIME:
      koprs_condition_set_last_transition_time (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_condition_class_init (KoprsConditionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags open = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = koprs_condition_finalize;
  object_class->get_property = koprs_condition_get_property;
  object_class->set_property = koprs_condition_set_property;

  /**
   * KoprsCondition:condition-type:
   *
   * What is stated, such as `Ready`: the member `type`.
   *
   * Since: 0.1
   */
  properties[PROP_CONDITION_TYPE] = g_param_spec_string ("condition-type", NULL, NULL, NULL, fixed);

  /**
   * KoprsCondition:status:
   *
   * `True`, `False` or `Unknown`.
   *
   * Since: 0.1
   */
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, fixed);

  /**
   * KoprsCondition:reason:
   *
   * Why, as one word in CamelCase for programs to switch on.
   *
   * Since: 0.1
   */
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, fixed);

  /**
   * KoprsCondition:message:
   *
   * Why, as text for people.
   *
   * Since: 0.1
   */
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, fixed);

  /**
   * KoprsCondition:observed-generation:
   *
   * The `metadata.generation` of the object that the statement is about; 0 where not said.
   *
   * Since: 0.1
   */
  properties[PROP_OBSERVED_GENERATION] =
    g_param_spec_int64 ("observed-generation", NULL, NULL, 0, G_MAXINT64, 0, open);

  /**
   * KoprsCondition:last-transition-time:
   *
   * When the status last changed; `NULL` where not said.
   *
   * Since: 0.1
   */
  properties[PROP_LAST_TRANSITION_TIME] =
    g_param_spec_boxed ("last-transition-time", NULL, NULL, G_TYPE_DATE_TIME, open);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_condition_init (KoprsCondition *self)
{
}

/**
 * koprs_condition_new:
 * @condition_type: (nullable): what is stated, such as `Ready`
 * @status: (nullable): `True`, `False` or `Unknown`
 * @reason: (nullable): why, as one word in CamelCase
 * @message: (nullable): why, as text for people
 *
 * Makes a condition.
 *
 * Nothing is checked here: a missing type or another status is refused with
 * `KOPRS_ERROR_INVALID_ARGUMENT` when [method@ResourceBuilder.build] makes an object of it.
 *
 * Returns: (transfer full): the new condition
 *
 * Since: 0.1
 */
KoprsCondition *
koprs_condition_new (const char *condition_type, const char *status, const char *reason,
                     const char *message)
{
  return g_object_new (KOPRS_TYPE_CONDITION,
                       "condition-type", condition_type,
                       "status", status,
                       "reason", reason,
                       "message", message,
                       NULL);
}

/**
 * koprs_condition_get_condition_type:
 * @self: a condition
 *
 * What is stated, as one word in CamelCase.
 *
 * Returns: (transfer none) (nullable): the type, such as `Ready`
 *
 * Since: 0.1
 */
const char *
koprs_condition_get_condition_type (KoprsCondition *self)
{
  g_return_val_if_fail (KOPRS_IS_CONDITION (self), NULL);

  return self->condition_type;
}

/**
 * koprs_condition_get_status:
 * @self: a condition
 *
 * Whether it holds. `Unknown` says that nobody could find out yet.
 *
 * Returns: (transfer none) (nullable): `True`, `False`, `Unknown`, or whatever else a server sent
 *
 * Since: 0.1
 */
const char *
koprs_condition_get_status (KoprsCondition *self)
{
  g_return_val_if_fail (KOPRS_IS_CONDITION (self), NULL);

  return self->status;
}

/**
 * koprs_condition_is_true:
 * @self: a condition
 *
 * Whether the status is `True`.
 *
 * Returns: `TRUE` if it is; `FALSE` if it is false or unknown
 *
 * Since: 0.1
 */
gboolean
koprs_condition_is_true (KoprsCondition *self)
{
  g_return_val_if_fail (KOPRS_IS_CONDITION (self), FALSE);

  return g_strcmp0 (self->status, "True") == 0;
}

/**
 * koprs_condition_get_reason:
 * @self: a condition
 *
 * Why, as one word in CamelCase that programs may compare.
 *
 * Returns: (transfer none) (nullable): the reason
 *
 * Since: 0.1
 */
const char *
koprs_condition_get_reason (KoprsCondition *self)
{
  g_return_val_if_fail (KOPRS_IS_CONDITION (self), NULL);

  return self->reason;
}

/**
 * koprs_condition_get_message:
 * @self: a condition
 *
 * Why, as text for people.
 *
 * Returns: (transfer none) (nullable): the message
 *
 * Since: 0.1
 */
const char *
koprs_condition_get_message (KoprsCondition *self)
{
  g_return_val_if_fail (KOPRS_IS_CONDITION (self), NULL);

  return self->message;
}

/**
 * koprs_condition_get_observed_generation:
 * @self: a condition
 *
 * The generation of the object that the statement is about.
 *
 * Returns: the generation, 0 where not said
 *
 * Since: 0.1
 */
gint64
koprs_condition_get_observed_generation (KoprsCondition *self)
{
  g_return_val_if_fail (KOPRS_IS_CONDITION (self), 0);

  return self->observed_generation;
}

/**
 * koprs_condition_set_observed_generation:
 * @self: a condition
 * @observed_generation: the generation, or 0 to leave it unsaid
 *
 * Sets the generation of the object that the statement is about.
 *
 * Since: 0.1
 */
void
koprs_condition_set_observed_generation (KoprsCondition *self, gint64 observed_generation)
{
  g_return_if_fail (KOPRS_IS_CONDITION (self));
  g_return_if_fail (observed_generation >= 0);

  if (self->observed_generation == observed_generation)
    return;

  self->observed_generation = observed_generation;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OBSERVED_GENERATION]);
}

/**
 * koprs_condition_get_last_transition_time:
 * @self: a condition
 *
 * When the status last changed.
 *
 * Returns: (transfer none) (nullable): the time, or `NULL` where not said
 *
 * Since: 0.1
 */
GDateTime *
koprs_condition_get_last_transition_time (KoprsCondition *self)
{
  g_return_val_if_fail (KOPRS_IS_CONDITION (self), NULL);

  return self->last_transition_time;
}

/**
 * koprs_condition_set_last_transition_time:
 * @self: a condition
 * @last_transition_time: (nullable): the time, or `NULL` to leave it unsaid
 *
 * Sets when the status last changed.
 *
 * There is seldom a need: [method@ResourceBuilder.set_condition] keeps the time of an unchanged
 * status and takes the present for a changed one.
 *
 * Since: 0.1
 */
void
koprs_condition_set_last_transition_time (KoprsCondition *self, GDateTime *last_transition_time)
{
  g_return_if_fail (KOPRS_IS_CONDITION (self));

  if (self->last_transition_time == last_transition_time)
    return;

  g_clear_pointer (&self->last_transition_time, g_date_time_unref);
  if (last_transition_time != NULL)
    self->last_transition_time = g_date_time_ref (last_transition_time);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAST_TRANSITION_TIME]);
}
