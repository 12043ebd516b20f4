/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-gc-options.h"

#include "koprs/koprs-enum-types.h"
#include "koprs/koprs-options-private.h"

#define STUCK_AFTER (5 * 60 * 1000)
#define PAGE_SIZE 500

/**
 * KoprsGcOptions:
 *
 * What `koprs_client_gc_with_options()` can be told beside which objects.
 *
 * `NULL` in its place means the defaults. Options are read once, when the call begins: later
 * changes do not matter to it, and one object serves any number of calls. Use it from one thread at
 * a time.
 *
 * Since: 0.1
 */
struct _KoprsGcOptions
{
  GObject parent_instance;

  gint64 stuck_after;
  KoprsPropagation propagation;
  gboolean dry_run;
  guint page_size;
};

enum {
  PROP_STUCK_AFTER = 1,
  PROP_PROPAGATION,
  PROP_DRY_RUN,
  PROP_PAGE_SIZE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsGcOptions, koprs_gc_options, G_TYPE_OBJECT)

static void
koprs_gc_options_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsGcOptions *self = KOPRS_GC_OPTIONS (object);

  switch (id)
    {
    case PROP_STUCK_AFTER:
      g_value_set_int64 (value, self->stuck_after);
      break;
    case PROP_PROPAGATION:
      g_value_set_enum (value, self->propagation);
      break;
    case PROP_DRY_RUN:
      g_value_set_boolean (value, self->dry_run);
      break;
    case PROP_PAGE_SIZE:
      g_value_set_uint (value, self->page_size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_gc_options_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsGcOptions *self = KOPRS_GC_OPTIONS (object);

  switch (id)
    {
    case PROP_STUCK_AFTER:
      koprs_gc_options_set_stuck_after (self, g_value_get_int64 (value));
      break;
    case PROP_PROPAGATION:
      koprs_gc_options_set_propagation (self, g_value_get_enum (value));
      break;
    case PROP_DRY_RUN:
      koprs_gc_options_set_dry_run (self, g_value_get_boolean (value));
      break;
    case PROP_PAGE_SIZE:
      koprs_gc_options_set_page_size (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_gc_options_class_init (KoprsGcOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = koprs_gc_options_get_property;
  object_class->set_property = koprs_gc_options_set_property;

  /**
   * KoprsGcOptions:stuck-after:
   *
   * How long an object must have been terminating before its finalizers are cleared, in
   * milliseconds. By default five minutes. 0: at once, as soon as it is terminating. -1: never. The
   * time is that between the object's `deletionTimestamp` and this machine's clock.
   *
   * Since: 0.1
   */
  properties[PROP_STUCK_AFTER] =
    g_param_spec_int64 ("stuck-after", NULL, NULL, -1, G_MAXINT64, STUCK_AFTER, KOPRS_OPTION);

  /**
   * KoprsGcOptions:propagation:
   *
   * What becomes of the objects that a deleted one owns.
   *
   * Since: 0.1
   */
  properties[PROP_PROPAGATION] =
    g_param_spec_enum ("propagation", NULL, NULL, KOPRS_TYPE_PROPAGATION, KOPRS_PROPAGATION_DEFAULT, KOPRS_OPTION);

  /**
   * KoprsGcOptions:dry-run:
   *
   * Whether the server only checks and answers as if it had done it, and keeps nothing. All the
   * requests are sent, and the result counts what would have happened.
   *
   * Since: 0.1
   */
  properties[PROP_DRY_RUN] = g_param_spec_boolean ("dry-run", NULL, NULL, FALSE, KOPRS_OPTION);

  /**
   * KoprsGcOptions:page-size:
   *
   * How many objects are fetched, and held in memory, at a time. 0: as many as the server gives at
   * once.
   *
   * Since: 0.1
   */
  properties[PROP_PAGE_SIZE] =
    g_param_spec_uint ("page-size", NULL, NULL, 0, G_MAXUINT, PAGE_SIZE, KOPRS_OPTION);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_gc_options_init (KoprsGcOptions *self)
{
  self->stuck_after = STUCK_AFTER;
  self->page_size = PAGE_SIZE;
}

/**
 * koprs_gc_options_new:
 *
 * Makes options with all defaults.
 *
 * Returns: (transfer full): the new options
 *
 * Since: 0.1
 */
KoprsGcOptions *
koprs_gc_options_new (void)
{
  return g_object_new (KOPRS_TYPE_GC_OPTIONS, NULL);
}

/**
 * koprs_gc_options_get_stuck_after:
 * @self: options
 *
 * After which time an object counts as stuck; see [property@GcOptions:stuck-after].
 *
 * Returns: milliseconds, or -1 for never
 *
 * Since: 0.1
 */
gint64
koprs_gc_options_get_stuck_after (KoprsGcOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_OPTIONS (self), STUCK_AFTER);

  return self->stuck_after;
}

/**
 * koprs_gc_options_set_stuck_after:
 * @self: options
 * @stuck_after: milliseconds, or -1 for never
 *
 * Sets after which time an object counts as stuck; see [property@GcOptions:stuck-after].
 *
 * Since: 0.1
 */
void
koprs_gc_options_set_stuck_after (KoprsGcOptions *self, gint64 stuck_after)
{
  g_return_if_fail (KOPRS_IS_GC_OPTIONS (self));
  g_return_if_fail (stuck_after >= -1);

  if (self->stuck_after == stuck_after)
    return;

  self->stuck_after = stuck_after;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STUCK_AFTER]);
}

/**
 * koprs_gc_options_get_propagation:
 * @self: options
 *
 * What becomes of the objects that a deleted one owns; see [property@GcOptions:propagation].
 *
 * Returns: what becomes of owned objects
 *
 * Since: 0.1
 */
KoprsPropagation
koprs_gc_options_get_propagation (KoprsGcOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_OPTIONS (self), KOPRS_PROPAGATION_DEFAULT);

  return self->propagation;
}

/**
 * koprs_gc_options_set_propagation:
 * @self: options
 * @propagation: what becomes of owned objects
 *
 * Sets what becomes of the objects that a deleted one owns; see [property@GcOptions:propagation].
 *
 * Since: 0.1
 */
void
koprs_gc_options_set_propagation (KoprsGcOptions *self, KoprsPropagation propagation)
{
  g_return_if_fail (KOPRS_IS_GC_OPTIONS (self));

  if (self->propagation == propagation)
    return;

  self->propagation = propagation;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROPAGATION]);
}

/**
 * koprs_gc_options_get_dry_run:
 * @self: options
 *
 * Whether the server only checks; see [property@GcOptions:dry-run].
 *
 * Returns: whether to only check
 *
 * Since: 0.1
 */
gboolean
koprs_gc_options_get_dry_run (KoprsGcOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_OPTIONS (self), FALSE);

  return self->dry_run;
}

/**
 * koprs_gc_options_set_dry_run:
 * @self: options
 * @dry_run: whether to only check
 *
 * Sets whether the server only checks; see [property@GcOptions:dry-run].
 *
 * Since: 0.1
 */
void
koprs_gc_options_set_dry_run (KoprsGcOptions *self, gboolean dry_run)
{
  g_return_if_fail (KOPRS_IS_GC_OPTIONS (self));

  koprs_options_set_boolean (self, &self->dry_run, dry_run, properties[PROP_DRY_RUN]);
}

/**
 * koprs_gc_options_get_page_size:
 * @self: options
 *
 * How many objects are fetched at a time; see [property@GcOptions:page-size].
 *
 * Returns: objects in a page
 *
 * Since: 0.1
 */
guint
koprs_gc_options_get_page_size (KoprsGcOptions *self)
{
  g_return_val_if_fail (KOPRS_IS_GC_OPTIONS (self), 0);

  return self->page_size;
}

/**
 * koprs_gc_options_set_page_size:
 * @self: options
 * @page_size: objects in a page
 *
 * Sets how many objects are fetched at a time; see [property@GcOptions:page-size].
 *
 * Since: 0.1
 */
void
koprs_gc_options_set_page_size (KoprsGcOptions *self, guint page_size)
{
  g_return_if_fail (KOPRS_IS_GC_OPTIONS (self));

  koprs_options_set_uint (self, &self->page_size, page_size, properties[PROP_PAGE_SIZE]);
}
