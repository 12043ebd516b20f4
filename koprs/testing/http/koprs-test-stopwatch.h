/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How long a message has taken so far, by the clock of the machine, whatever clock the server has. */

#include <libsoup/soup.h>
#include "koprs/testing/values/koprs-test-histogram.h"

G_BEGIN_DECLS

/* For a message that comes in. */
void koprs_test_stopwatch_start (SoupServerMessage *message);
/* Adds its time to the histogram, NULL for none: now, or when the last byte of its answer is out. */
void koprs_test_stopwatch_stop  (SoupServerMessage *message, KoprsTestHistogram *histogram);
void koprs_test_stopwatch_stop_at_end (SoupServerMessage *message, KoprsTestHistogram *histogram);

G_END_DECLS
