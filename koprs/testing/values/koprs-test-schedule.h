/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* When a CronJob is due: five fields (minute, hour, day of the month, month, day of the week), "@hourly" and its like, or
 * "@every 1h30m". A zone may stand before it ("TZ=Europe/Berlin …"). Pure. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KoprsTestSchedule KoprsTestSchedule;

/* zone: a name of the time zone database, NULL for UTC; one in the text wins. NULL: the text is no schedule, or the zone is none.
 * problem (may be NULL) tells why, in the words of a real server. */
KoprsTestSchedule *koprs_test_schedule_new  (const char *text, const char *zone, char **problem);
void               koprs_test_schedule_free (KoprsTestSchedule *self);

/* The first time after that one, both in seconds since 1970. 0: there is none within five years. */
gint64             koprs_test_schedule_next (const KoprsTestSchedule *self, gint64 time);
/* The time in the zone of the schedule, as RFC 3339. */
char              *koprs_test_schedule_format (const KoprsTestSchedule *self, gint64 time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestSchedule, koprs_test_schedule_free)

G_END_DECLS
