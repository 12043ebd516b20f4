/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a Job's policies say of pods that failed and of indexes that succeeded. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_JOB_ACTION_NONE,        /* no rule is about it: it counts */
  KOPRS_TEST_JOB_ACTION_COUNT,
  KOPRS_TEST_JOB_ACTION_IGNORE,
  KOPRS_TEST_JOB_ACTION_FAIL_INDEX,
  KOPRS_TEST_JOB_ACTION_FAIL_JOB,
} KoprsTestJobAction;

/* The action of the first of the rules that the pod matches. policy: NULL for none. message: gets why the job fails, or NULL. */
KoprsTestJobAction koprs_test_job_policies_judge (JsonNode *policy, JsonNode *pod, char **message);
/* Why so many successes are enough, or NULL. indexes: those that succeeded, a set of numbers. policy: NULL for none. */
char              *koprs_test_job_policies_match (JsonNode *policy, GHashTable *indexes, gint64 completions);

G_END_DECLS
