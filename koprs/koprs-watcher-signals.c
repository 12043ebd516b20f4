/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The signals of a watcher: what they mean, and how a change becomes one. */

#include "koprs/koprs-watcher-private.h"

#include "koprs/koprs-resource.h"

enum {
  CHANGED,
  ADDED,
  MODIFIED,
  DELETED,
  SYNCED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
make_signal (GType gtype, const char *name, guint n_arguments, GType first, GType second)
{
  return g_signal_new (name, gtype, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_arguments, first, second);
}

static void
install_change_signals (GType gtype)
{
  /**
   * KoprsWatcher::changed:
   * @self: the watcher
   *
   * Something is not as it was. Emitted once after each [signal@Watcher::added], [signal@Watcher::modified] and
   * [signal@Watcher::deleted], for those who look at everything anew whatever the change.
   *
   * Since: 0.1
   */
  signals[CHANGED] = make_signal (gtype, "changed", 0, G_TYPE_NONE, G_TYPE_NONE);

  /**
   * KoprsWatcher::added:
   * @self: the watcher
   * @resource: the object
   *
   * An object is there: it was listed, it was created, or it began to match the selectors.
   *
   * Since: 0.1
   */
  signals[ADDED] = make_signal (gtype, "added", 1, KOPRS_TYPE_RESOURCE, G_TYPE_NONE);

  /**
   * KoprsWatcher::modified:
   * @self: the watcher
   * @resource: the object as it is now
   * @previous: (nullable): the object as it was last told
   *
   * An object changed; after a gap, perhaps more than once.
   *
   * There always is a previous one, except with [property@WatchOptions:resource-version], where the first state is not
   * known.
   *
   * Since: 0.1
   */
  signals[MODIFIED] = make_signal (gtype, "modified", 2, KOPRS_TYPE_RESOURCE, KOPRS_TYPE_RESOURCE);

  /**
   * KoprsWatcher::deleted:
   * @self: the watcher
   * @resource: the object's last state; where that is unknown, the last one that was seen
   * @final_state_unknown: whether the deletion itself was missed, and found out from a list or a successor
   *
   * An object is gone, or no longer matches the selectors. In the latter case `resource` is its state before that.
   *
   * Since: 0.1
   */
  signals[DELETED] = make_signal (gtype, "deleted", 2, KOPRS_TYPE_RESOURCE, G_TYPE_BOOLEAN);
}

void
koprs_watcher_install_signals (GType gtype)
{
  install_change_signals (gtype);

  /**
   * KoprsWatcher::synced:
   * @self: the watcher
   *
   * The first list is complete, and all of it was told. Emitted once in a watcher's life, also if there was nothing to
   * list.
   *
   * Since: 0.1
   */
  signals[SYNCED] = make_signal (gtype, "synced", 0, G_TYPE_NONE, G_TYPE_NONE);

  /**
   * KoprsWatcher::failed:
   * @self: the watcher
   * @error: what went wrong: any error of [error@ApiError], [error@Error], or of GIO's I/O, TLS and name resolution
   *
   * Something failed, and the watcher is going to recover from it by itself. For logs and status displays; nothing needs to
   * be done. Only after `KOPRS_ERROR_INVALID_SCOPE` and `KOPRS_ERROR_INVALID_ARGUMENT` it is stopped.
   *
   * Since: 0.1
   */
  signals[FAILED] = make_signal (gtype, "failed", 1, G_TYPE_ERROR, G_TYPE_NONE);
}

/* Nothing follows an emission: the watcher may have gone with it. */
void
koprs_watcher_emit (gpointer self, const KoprsChange *change)
{
  switch (change->type)
    {
    case KOPRS_CHANGE_ADDED:
      g_signal_emit (self, signals[ADDED], 0, change->subject);
      break;
    case KOPRS_CHANGE_MODIFIED:
      g_signal_emit (self, signals[MODIFIED], 0, change->subject, change->previous);
      break;
    case KOPRS_CHANGE_DELETED:
    case KOPRS_CHANGE_VANISHED:
      g_signal_emit (self, signals[DELETED], 0, change->subject, change->type == KOPRS_CHANGE_VANISHED);
      break;
    case KOPRS_CHANGE_SYNCED:
      g_signal_emit (self, signals[SYNCED], 0);
      break;
    case KOPRS_CHANGE_FAILED:
      g_signal_emit (self, signals[FAILED], 0, change->subject);
      break;
    case KOPRS_CHANGE_DISCARDED:
    default:
      g_assert_not_reached ();
    }
}

void
koprs_watcher_emit_changed (gpointer self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}
