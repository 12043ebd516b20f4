/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-gc-judge.h"

#include "koprs/koprs-api-error.h"

/* µs of the real time; -1 for what is no time. */
static gint64
parse_time (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  return time != NULL ? g_date_time_to_unix (time) * G_USEC_PER_SEC + g_date_time_get_microsecond (time) : -1;
}

KoprsGcVerdict
koprs_gc_judge (KoprsResource *resource, gint64 stuck_after, gint64 now)
{
  g_autofree char *text = NULL;
  gint64 since;

  if (!koprs_resource_is_being_deleted (resource))
    return KOPRS_GC_DELETE;
  if (stuck_after < 0 || koprs_resource_count (resource, "metadata.finalizers") == 0)
    return KOPRS_GC_WAIT;
  text = koprs_resource_dup_string (resource, "metadata.deletionTimestamp");
  since = parse_time (text);
  return since >= 0 && since <= now && now - since >= stuck_after ? KOPRS_GC_RECOVER : KOPRS_GC_WAIT;
}

static gboolean
names_the_uid (const GError *error)
{
  for (guint i = 0; i < koprs_api_error_get_n_causes (error); i++)
    if (g_strcmp0 (koprs_api_error_get_cause_field (error, i), "metadata.uid") == 0)
      return TRUE;
  return FALSE;
}

KoprsGcOutcome
koprs_gc_explain (const GError *error)
{
  if (g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND)
      || g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT)
      || (g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INVALID) && names_the_uid (error)))
    return KOPRS_GC_GONE;
  return KOPRS_GC_FAILED;
}
