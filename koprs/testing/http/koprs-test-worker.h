/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A thread with a main loop. In: functions to be run there. It knows nothing of what they do. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KoprsTestWorker KoprsTestWorker;
typedef void (*KoprsTestWorkerFunc) (gpointer user_data);

/* The thread's context is its thread-default one. */
KoprsTestWorker *koprs_test_worker_new  (const char *name);
/* Whether the thread is one of this process: after a fork it is the parent's alone. */
gboolean         koprs_test_worker_is_here (KoprsTestWorker *self);
/* Ends the loop and waits for the thread. */
void             koprs_test_worker_free (KoprsTestWorker *self);
/* Runs the function there and waits until it returned. Never call it from that thread. */
void             koprs_test_worker_call (KoprsTestWorker *self, KoprsTestWorkerFunc function, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestWorker, koprs_test_worker_free)

G_END_DECLS
