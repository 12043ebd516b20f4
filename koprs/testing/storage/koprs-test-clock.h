/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The time of one server, which a test can move: it runs with the system's clock, shifted, or it stands still. In: moves.
 * Out: the time, and timers that follow every move in the order in which they are due. Belongs to the server's thread. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KoprsTestClock KoprsTestClock;
typedef struct _KoprsTestTimer KoprsTestTimer;
typedef void (*KoprsTestTimerFunc) (gpointer user_data);

KoprsTestClock *koprs_test_clock_new         (void);
/* Every timer must be gone before. */
void            koprs_test_clock_free        (KoprsTestClock *self);

/* Microseconds since 1970. */
gint64          koprs_test_clock_get_time    (KoprsTestClock *self);
/* Moves forward; what becomes due happens before it returns, each at its own time. */
void            koprs_test_clock_advance     (KoprsTestClock *self, gint64 microseconds);
/* From now on it is this time, until it is moved again. Timers follow a move forward; a move backward leaves each the wait
 * that it had. */
void            koprs_test_clock_stop_at     (KoprsTestClock *self, gint64 time);
/* Back to the system's clock. */
void            koprs_test_clock_run         (KoprsTestClock *self);

/* Calls the function once, in the thread's default context or from a move. The timer stays the caller's. */
KoprsTestTimer *koprs_test_clock_start_timer (KoprsTestClock *self, gint64 microseconds, KoprsTestTimerFunc function,
                                              gpointer user_data);
gint64          koprs_test_timer_get_due     (KoprsTestTimer *self);
void            koprs_test_timer_free        (KoprsTestTimer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestClock, koprs_test_clock_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestTimer, koprs_test_timer_free)

G_END_DECLS
