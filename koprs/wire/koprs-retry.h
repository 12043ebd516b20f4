/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Whether a refused request is sent again, and when. Pure: what the server answered, the time that has passed and chance come in,
 * a delay or "give up" goes out. The rule is client-go's, bounded: only where the server says when. */

#include <glib.h>

G_BEGIN_DECLS

#define KOPRS_RETRY_GIVE_UP (-1)

typedef struct {
  guint status;           /* the HTTP status */
  gint64 retry_after;     /* seconds, as koprs_retry_parse_after () */
  gboolean write;         /* the request changes something */
  guint attempt;          /* how often it was sent again before */
  gint64 elapsed_ms;      /* since it was first sent */
  gint64 left_ms;         /* until the caller's deadline; -1 = none */
} KoprsRetryFacts;

/* Seconds from a Retry-After header, at most 300; -1 for NULL, a date or anything else that is not a plain integer. */
gint64 koprs_retry_parse_after (const char *header);

/* Milliseconds, or KOPRS_RETRY_GIVE_UP. jitter: 0 ≤ jitter < 1, adds up to a fifth. */
gint   koprs_retry_delay       (const KoprsRetryFacts *facts, double jitter);

/* The usual deadline (µs; 0 = none), moved on by the bytes that have come: a large list over a slow line is not a dead one. */
gint64 koprs_retry_deadline    (gint64 deadline, gsize received);

G_END_DECLS
