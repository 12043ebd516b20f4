/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A lane is a main context with a transport of its own, so that no connection is ever used from two threads. Owns every lane of
 * one client: those of callers' contexts, where asynchronous calls run, and private ones that a synchronous call borrows for its
 * duration and that keep their connections in between. Usable from any thread. */

#include "koprs/wire/koprs-transport.h"

G_BEGIN_DECLS

typedef struct _KoprsClientLanes KoprsClientLanes;

KoprsClientLanes *koprs_client_lanes_new           (KoprsConfig *config);
void              koprs_client_lanes_free          (KoprsClientLanes *self);

/* The transport of the calling thread's default context. No reference added: it stays for at least a minute. */
KoprsTransport   *koprs_client_lanes_get_transport (KoprsClientLanes *self);

/* Makes a private context the calling thread's default, and the way back. */
GMainContext     *koprs_client_lanes_push          (KoprsClientLanes *self);
void              koprs_client_lanes_pop           (KoprsClientLanes *self, GMainContext *context);

/* For tests: another clock, in µs. */
void              koprs_client_lanes_set_clock     (KoprsClientLanes *self, gint64 (*clock) (void));
/* How many there are: callers' contexts, and private ones that nobody uses at the moment. */
guint             koprs_client_lanes_get_n_shared  (KoprsClientLanes *self);
guint             koprs_client_lanes_get_n_idle    (KoprsClientLanes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsClientLanes, koprs_client_lanes_free)

G_END_DECLS
