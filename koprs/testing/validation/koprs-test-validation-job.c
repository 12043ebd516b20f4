/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* How many Pods a Job runs, at once and in all, and when it gives up. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_INDEXED 100000
#define NOT_NEGATIVE "must be greater than or equal to 0"
#define NOT_INDEXED "requires indexed completion mode"

static void
check_indexed (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *parallelism = koprs_test_node_get (spec, "parallelism"), *failed = koprs_test_node_get (spec, "maxFailedIndexes");
  JsonNode *completions = koprs_test_node_get (spec, "completions");

  if (completions == NULL)
    koprs_test_validator_required_at (self, "completions", "when completion mode is Indexed");
  if (koprs_test_node_is_number (parallelism) && json_node_get_int (parallelism) > MAX_INDEXED)
    koprs_test_validator_invalid_at (self, "parallelism", parallelism,
                                     "must be less than or equal to 100000 when completion mode is Indexed");
  if (koprs_test_node_is_number (failed) && koprs_test_node_is_number (completions) &&
      json_node_get_int (failed) > json_node_get_int (completions))
    koprs_test_validator_invalid_at (self, "maxFailedIndexes", failed, "must be less than or equal to completions");
}

void
koprs_test_validator_check_job_counts (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const numbers[] = { "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished",
                                         "backoffLimitPerIndex", "maxFailedIndexes" };
  static const char *const indexed[] = { "backoffLimitPerIndex", "maxFailedIndexes" };
  static const char *const modes[] = { "NonIndexed", "Indexed", NULL };
  static const char *const replacements[] = { "Failed", "TerminatingOrFailed", NULL }, *const single[] = { "Failed", NULL };
  gboolean choosy = koprs_test_node_is_object (koprs_test_node_get (spec, "podFailurePolicy"));
  const char *mode = koprs_test_node_get_text (spec, "completionMode");

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    koprs_test_validator_at_least (self, spec, numbers[i], 0, NOT_NEGATIVE);
  if (koprs_test_node_get (spec, "maxFailedIndexes") != NULL && koprs_test_node_get (spec, "backoffLimitPerIndex") == NULL)
    koprs_test_validator_required_at (self, "backoffLimitPerIndex", "when maxFailedIndexes is specified");
  if (*mode != '\0')
    koprs_test_validator_one_of (self, spec, "completionMode", modes);
  if (strcmp (mode, "Indexed") == 0)
    check_indexed (self, spec);
  for (guint i = 0; (*mode == '\0' || strcmp (mode, "NonIndexed") == 0) && i < G_N_ELEMENTS (indexed); i++)
    if (koprs_test_node_get (spec, indexed[i]) != NULL)
      koprs_test_validator_invalid_at (self, indexed[i], koprs_test_node_get (spec, indexed[i]), NOT_INDEXED);
  if (*koprs_test_node_get_text (spec, "podReplacementPolicy") != '\0')
    koprs_test_validator_one_of (self, spec, "podReplacementPolicy", choosy ? single : replacements);
}
