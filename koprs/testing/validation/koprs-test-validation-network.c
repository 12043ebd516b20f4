/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The ports of NetworkPolicies. */

#include "koprs/testing/validation/koprs-test-validator.h"

#include "koprs/testing/values/koprs-test-node.h"

static void
check_number (KoprsTestValidator *self, JsonNode *number)
{
  gint64 value = json_node_get_int (number);

  if (value < 1 || value > 65535)
    koprs_test_validator_invalid (self, number, "must be between 1 and 65535, inclusive");
}

static void
check_end (KoprsTestValidator *self, JsonNode *port, JsonNode *end)
{
  if (port == NULL)
    koprs_test_validator_invalid (self, end, "may not be specified when `port` is not specified");
  else if (!koprs_test_node_is_number (port))
    koprs_test_validator_invalid (self, end, "may not be specified when `port` is non-numeric");
  else
    {
      if (json_node_get_int (end) < json_node_get_int (port))
        koprs_test_validator_invalid (self, end, "must be greater than or equal to `port`");
      check_number (self, end);
    }
}

static void
check_port (KoprsTestValidator *self, JsonNode *element)
{
  static const char *const protocols[] = { "TCP", "UDP", "SCTP", NULL };
  JsonNode *port = koprs_test_node_get (element, "port");
  JsonNode *end = koprs_test_node_get (element, "endPort");
  gsize mark;

  koprs_test_validator_one_of (self, element, "protocol", protocols);
  mark = koprs_test_validator_enter (self, "port");
  if (koprs_test_node_is_number (port))
    check_number (self, port);
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "endPort");
  if (koprs_test_node_is_number (end))
    check_end (self, port, end);
  koprs_test_validator_leave (self, mark);
}

static void
check_rule (KoprsTestValidator *self, JsonNode *rule)
{
  koprs_test_validator_for_each (self, rule, "ports", check_port);
}

void
koprs_test_validator_check_network_policy (KoprsTestValidator *self, JsonNode *policy, JsonNode *old)
{
  gsize mark = koprs_test_validator_enter (self, "spec");

  koprs_test_validator_for_each (self, koprs_test_node_get (policy, "spec"), "ingress", check_rule);
  koprs_test_validator_for_each (self, koprs_test_node_get (policy, "spec"), "egress", check_rule);
  koprs_test_validator_leave (self, mark);
}
