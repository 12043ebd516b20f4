/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-retry.h"

#define MAX_ATTEMPTS 10
#define MAX_TOTAL_MS 60000
#define MAX_AFTER_S 300
#define SLOWEST (64 * 1024) /* bytes for which a deadline moves by a second */
#define MIN_DELAY_MS 50     /* a server that says 0 is not asked ten times in one breath */

gint64
koprs_retry_parse_after (const char *header)
{
  gint64 seconds = 0;
  const char *cursor = header;

  if (!header)
    return -1;
  while (*cursor == ' ' || *cursor == '\t')
    cursor++;
  if (!g_ascii_isdigit (*cursor))
    return -1;
  for (; g_ascii_isdigit (*cursor); cursor++)
    seconds = MIN (seconds * 10 + (*cursor - '0'), MAX_AFTER_S);
  while (*cursor == ' ' || *cursor == '\t')
    cursor++;
  return *cursor == '\0' ? seconds : -1;
}

/* A gateway's timeout leaves open whether a write was done; the other two say that it was not. */
static gboolean
says_that_nothing_happened (const KoprsRetryFacts *facts)
{
  return facts->status == 429 || facts->status == 503 || (facts->status == 504 && !facts->write);
}

gint
koprs_retry_delay (const KoprsRetryFacts *facts, double jitter)
{
  gint64 delay;

  if (!says_that_nothing_happened (facts) || facts->retry_after < 0 || facts->attempt >= MAX_ATTEMPTS)
    return KOPRS_RETRY_GIVE_UP;

  delay = MAX (facts->retry_after * 1000, MIN_DELAY_MS);
  if (facts->elapsed_ms + delay > MAX_TOTAL_MS)
    return KOPRS_RETRY_GIVE_UP;
  delay += (gint64) ((double) delay * jitter / 5);
  /* Better the server's own words now than a deadline later. */
  if (facts->left_ms >= 0 && delay >= facts->left_ms)
    return KOPRS_RETRY_GIVE_UP;
  return (gint) delay;
}

gint64
koprs_retry_deadline (gint64 deadline, gsize received)
{
  return deadline == 0 ? 0 : deadline + (gint64) (received / SLOWEST) * G_USEC_PER_SEC;
}
