/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Configurations of admission webhooks. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static const char *const effects[] = { "None", "NoneOnDryRun", NULL };
static const char *const failures[] = { "Fail", "Ignore", NULL };
static const char *const matches[] = { "Equivalent", "Exact", NULL };
static const char *const reinvocations[] = { "IfNeeded", "Never", NULL };

/* A domain of three parts. */
static void
check_name (KoprsTestValidator *validator, JsonNode *webhook)
{
  const char *name = koprs_test_node_get_text (webhook, "name");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);
  g_autofree char *joined = NULL;
  gsize mark = koprs_test_validator_enter (validator, "name");

  koprs_test_names_check_subdomain (name, FALSE, problems);
  g_ptr_array_add (problems, NULL);
  joined = g_strjoinv (",", (char **) problems->pdata);
  if (*name == '\0')
    koprs_test_validator_required (validator, "");
  else if (*joined != '\0')
    koprs_test_validator_invalid (validator, koprs_test_node_get (webhook, "name"), "%s", joined);
  else if (g_strv_length (parts) < 3)
    koprs_test_validator_invalid (validator, koprs_test_node_get (webhook, "name"),
                                  "should be a domain with at least three segments separated by dots");
  koprs_test_validator_leave (validator, mark);
}

static void
check_effects (KoprsTestValidator *validator, JsonNode *webhook)
{
  gsize mark;

  if (koprs_test_node_is_string (koprs_test_node_get (webhook, "sideEffects")))
    {
      koprs_test_validator_one_of (validator, webhook, "sideEffects", effects);
      return;
    }
  mark = koprs_test_validator_enter (validator, "sideEffects");
  koprs_test_validator_required (validator, "must specify one of None, NoneOnDryRun");
  koprs_test_validator_leave (validator, mark);
}

static void
check_timeout (KoprsTestValidator *validator, JsonNode *webhook)
{
  JsonNode *timeout = koprs_test_node_get (webhook, "timeoutSeconds");
  gsize mark = koprs_test_validator_enter (validator, "timeoutSeconds");

  if (koprs_test_node_is_number (timeout) && (json_node_get_int (timeout) < 1 || json_node_get_int (timeout) > 30))
    koprs_test_validator_invalid (validator, timeout, "the timeout value must be between 1 and 30 seconds");
  koprs_test_validator_leave (validator, mark);
}

static void
check_webhook (KoprsTestValidator *validator, JsonNode *webhook)
{
  check_name (validator, webhook);
  koprs_test_validator_for_each (validator, webhook, "rules", koprs_test_validator_check_rule);
  koprs_test_validator_one_of (validator, webhook, "failurePolicy", failures);
  koprs_test_validator_one_of (validator, webhook, "matchPolicy", matches);
  check_effects (validator, webhook);
  check_timeout (validator, webhook);
  koprs_test_validator_check_selector (validator, webhook, "namespaceSelector");
  koprs_test_validator_check_selector (validator, webhook, "objectSelector");
  if (koprs_test_node_get (webhook, "reinvocationPolicy") != NULL)
    koprs_test_validator_one_of (validator, webhook, "reinvocationPolicy", reinvocations);
  koprs_test_validator_check_client (validator, koprs_test_node_get (webhook, "clientConfig"), "clientConfig");
  koprs_test_validator_check_match_conditions (validator, webhook);
  koprs_test_validator_check_review_versions (validator, koprs_test_node_get (webhook, "admissionReviewVersions"), "admissionReviewVersions",
                                              "must specify one of v1, v1beta1");
}

static void
check_unique (KoprsTestValidator *validator, JsonArray *webhooks, guint i)
{
  JsonNode *name = koprs_test_node_get (json_array_get_element (webhooks, i), "name");
  gboolean seen = FALSE;
  gsize mark = koprs_test_validator_enter_index (validator, i);

  koprs_test_validator_enter (validator, "name");
  for (guint j = 0; j < i; j++)
    seen |= koprs_test_node_equal (koprs_test_node_get (json_array_get_element (webhooks, j), "name"), name);
  if (seen && koprs_test_node_is_string (name) && *json_node_get_string (name) != '\0')
    koprs_test_validator_duplicate (validator, name);
  koprs_test_validator_leave (validator, mark);
}

void
koprs_test_validator_check_webhooks (KoprsTestValidator *self, JsonNode *configuration, JsonNode *old)
{
  JsonNode *webhooks = koprs_test_node_get (configuration, "webhooks");
  gsize outer = koprs_test_validator_enter (self, "webhooks");

  for (guint i = 0; koprs_test_node_is_array (webhooks) && i < json_array_get_length (json_node_get_array (webhooks)); i++)
    {
      JsonNode *webhook = json_array_get_element (json_node_get_array (webhooks), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (koprs_test_node_is_object (webhook))
        check_webhook (self, webhook);
      koprs_test_validator_leave (self, mark);
      check_unique (self, json_node_get_array (webhooks), i);
    }
  koprs_test_validator_leave (self, outer);
}
