/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How long requests took, by what they were for, as apiserver_request_duration_seconds tells it. Pure: others look at the clock. */

#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-exposition.h"

G_BEGIN_DECLS

typedef struct _KoprsTestLatencies KoprsTestLatencies;

/* now: seconds since 1970, here and below. */
KoprsTestLatencies *koprs_test_latencies_new    (gint64 now);
void                koprs_test_latencies_free   (KoprsTestLatencies *self);

/* Where the time of a call belongs that was routed, and answered with that code; it is there as long as all of them. NULL: a real server
 * doesn't measure it. */
KoprsTestHistogram *koprs_test_latencies_find   (KoprsTestLatencies *self, KoprsTestCall *call, guint code, gint64 now);
void                koprs_test_latencies_reset  (KoprsTestLatencies *self, gint64 now);
/* When measuring began. */
gint64              koprs_test_latencies_get_start (KoprsTestLatencies *self);
/* The family of all in which there is something. */
void                koprs_test_latencies_append (KoprsTestLatencies *self, KoprsTestExposition *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestLatencies, koprs_test_latencies_free)

G_END_DECLS
