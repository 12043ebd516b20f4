/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* How the versions of a CustomResourceDefinition become one another. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* The names are those of the form in which a real server holds it. */
#define CLIENT "webhookClientConfig"
#define VERSIONS "conversionReviewVersions"

static void
check_webhook (KoprsTestValidator *validator, JsonNode *client, JsonNode *versions)
{
  gsize mark;

  if (koprs_test_node_is_object (client))
    koprs_test_validator_check_client (validator, client, CLIENT);
  else
    {
      mark = koprs_test_validator_enter (validator, CLIENT);
      koprs_test_validator_required (validator, "required when strategy is set to Webhook");
      koprs_test_validator_leave (validator, mark);
    }
  koprs_test_validator_check_review_versions (validator, versions, VERSIONS, "");
}

static void
forbid (KoprsTestValidator *validator, JsonNode *value, const char *name)
{
  gsize mark = koprs_test_validator_enter (validator, name);

  if (value != NULL && !koprs_test_node_is_null (value) && (koprs_test_node_is_object (value) || !koprs_test_node_is_empty (value)))
    koprs_test_validator_forbidden (validator, "should not be set when strategy is not set to Webhook");
  koprs_test_validator_leave (validator, mark);
}

void
koprs_test_validator_check_conversion (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const strategies[] = { "None", "Webhook", NULL };
  JsonNode *conversion = koprs_test_node_get (spec, "conversion");
  JsonNode *webhook = koprs_test_node_get (conversion, "webhook");
  const char *strategy = koprs_test_node_get_string (conversion, "strategy");
  gsize mark = koprs_test_validator_enter (self, "conversion");

  if (strategy == NULL || *strategy == '\0')
    koprs_test_validator_need_text (self, conversion, "strategy", "");
  else
    koprs_test_validator_one_of (self, conversion, "strategy", strategies);
  if (g_strcmp0 (strategy, "Webhook") == 0)
    check_webhook (self, koprs_test_node_get (webhook, "clientConfig"), koprs_test_node_get (webhook, VERSIONS));
  else
    {
      forbid (self, koprs_test_node_get (webhook, "clientConfig"), CLIENT);
      forbid (self, koprs_test_node_get (webhook, VERSIONS), VERSIONS);
    }
  koprs_test_validator_leave (self, mark);
}
