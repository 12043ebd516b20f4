/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The schedule of a CronJob, and the Jobs that it makes. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-schedule.h"

#include <string.h>

#define NOT_NEGATIVE "must be greater than or equal to 0"

static void
check_schedule (KoprsTestValidator *self, JsonNode *value)
{
  const char *text = koprs_test_node_is_string (value) ? json_node_get_string (value) : "";
  g_autofree char *problem = NULL;
  g_autoptr (KoprsTestSchedule) schedule = NULL;
  gsize mark = koprs_test_validator_enter (self, "schedule");

  if (*text == '\0')
    koprs_test_validator_required (self, "");
  else if (strstr (text, "TZ") != NULL)
    koprs_test_validator_invalid (self, value, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
  else
    {
      schedule = koprs_test_schedule_new (text, NULL, &problem);
      if (schedule == NULL)
        koprs_test_validator_invalid (self, value, "%s", problem);
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_zone (KoprsTestValidator *self, JsonNode *value)
{
  const char *text = json_node_get_string (value);
  gsize mark = koprs_test_validator_enter (self, "timeZone");

  if (*text == '\0')
    koprs_test_validator_invalid (self, value, "timeZone must be nil or non-empty string");
  else if (g_ascii_strcasecmp (text, "Local") == 0)
    koprs_test_validator_invalid (self, value, "timeZone must be an explicit time zone as defined in "
                                               "https://www.iana.org/time-zones");
  else
    {
      g_autofree char *problem = NULL;
      g_autoptr (KoprsTestSchedule) schedule = koprs_test_schedule_new ("@daily", text, &problem);

      if (schedule == NULL)
        koprs_test_validator_invalid (self, value, "%s", problem);
    }
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_cron_job (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  JsonNode *before = koprs_test_node_get (old, "spec");
  static const char *const policies[] = { "Allow", "Forbid", "Replace", NULL };
  JsonNode *zone = koprs_test_node_get (spec, "timeZone");
  gsize mark = koprs_test_validator_enter (self, "spec"), inner;

  /* What was let in once stays. */
  if (old == NULL || !koprs_test_node_equal (koprs_test_node_get (spec, "schedule"), koprs_test_node_get (before, "schedule")))
    check_schedule (self, koprs_test_node_get (spec, "schedule"));
  koprs_test_validator_at_least (self, spec, "startingDeadlineSeconds", 0, NOT_NEGATIVE);
  if (koprs_test_node_is_string (zone) && !koprs_test_node_equal (zone, koprs_test_node_get (before, "timeZone")))
    check_zone (self, zone);
  koprs_test_validator_one_of (self, spec, "concurrencyPolicy", policies);
  inner = koprs_test_validator_enter (self, "jobTemplate.spec");
  koprs_test_validator_check_job_spec (self, koprs_test_node_find (spec, "jobTemplate", "spec", NULL));
  koprs_test_validator_leave (self, inner);
  koprs_test_validator_at_least (self, spec, "successfulJobsHistoryLimit", 0, NOT_NEGATIVE);
  koprs_test_validator_at_least (self, spec, "failedJobsHistoryLimit", 0, NOT_NEGATIVE);
  koprs_test_validator_leave (self, mark);
}
