/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Cells of jobs. */

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static gboolean
is_true (JsonNode *object, const char *condition)
{
  return g_strcmp0 (koprs_test_node_get_string (koprs_test_conditions_find (object, condition), "status"), "True") == 0;
}

static JsonNode *
job_status (JsonNode *object, char **arguments, gint64 now)
{
  static const char *const conditions[][2] = {
    { "Complete", "Complete" }, { "Failed", "Failed" }, { "Suspended", "Suspended" },
    { "FailureTarget", "FailureTarget" }, { "SuccessCriteriaMet", "SuccessCriteriaMet" },
  };

  for (guint i = 0; i < 2; i++)
    if (is_true (object, conditions[i][0]))
      return koprs_test_cells_text (conditions[i][1]);
  if (koprs_test_cells_find (object, "metadata.deletionTimestamp") != NULL)
    return koprs_test_cells_text ("Terminating");
  for (guint i = 2; i < G_N_ELEMENTS (conditions); i++)
    if (is_true (object, conditions[i][0]))
      return koprs_test_cells_text (conditions[i][1]);
  return koprs_test_cells_text ("Running");
}

static JsonNode *
job_completions (JsonNode *object, char **arguments, gint64 now)
{
  gint64 done = koprs_test_cells_find_int (object, "status.succeeded", 0);
  gint64 parallelism = koprs_test_cells_find_int (object, "spec.parallelism", 0);

  if (koprs_test_cells_find (object, "spec.completions") != NULL)
    return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, done,
                                                   koprs_test_cells_find_int (object, "spec.completions", 0)));
  if (parallelism > 1)
    return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT "/1 of %" G_GINT64_FORMAT, done, parallelism));
  return koprs_test_cells_take (g_strdup_printf ("%" G_GINT64_FORMAT "/1", done));
}

static JsonNode *
job_duration (JsonNode *object, char **arguments, gint64 now)
{
  const char *start = koprs_test_cells_find_text (object, "status.startTime");
  const char *end = koprs_test_cells_find_text (object, "status.completionTime");
  g_autoptr (GDateTime) ended = end != NULL ? g_date_time_new_from_iso8601 (end, NULL) : NULL;

  if (start == NULL)
    return koprs_test_cells_text ("");
  return koprs_test_cells_take (koprs_test_cells_dup_age (start, ended != NULL ? g_date_time_to_unix (ended) : now));
}

const KoprsTestCell koprs_test_cells_workload[] = {
  { "job-status", job_status },
  { "job-completions", job_completions },
  { "job-duration", job_duration },
  { NULL },
};
