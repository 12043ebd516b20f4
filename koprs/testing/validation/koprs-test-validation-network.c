/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The ports and the peers of NetworkPolicies. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <gio/gio.h>

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

/* Within the network, and smaller. */
static gboolean
is_part (GInetAddressMask *whole, GInetAddressMask *part)
{
  return g_inet_address_mask_matches (whole, g_inet_address_mask_get_address (part)) &&
         g_inet_address_mask_get_length (part) > g_inet_address_mask_get_length (whole);
}

static void
check_block (KoprsTestValidator *self, JsonNode *block)
{
  const char *network = koprs_test_node_get_text (block, "cidr");
  g_auto (GStrv) holes = koprs_test_object_dup_strings (block, "except");
  g_autoptr (GInetAddressMask) whole = g_inet_address_mask_new_from_string (network, NULL);
  gsize outer = koprs_test_validator_enter (self, "cidr");

  if (*network == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_validator_check_network (self, network);
  koprs_test_validator_leave (self, outer);
  koprs_test_validator_enter (self, "except");
  for (guint i = 0; whole != NULL && holes[i] != NULL; i++)
    {
      g_autoptr (GInetAddressMask) part = g_inet_address_mask_new_from_string (holes[i], NULL);
      g_autoptr (JsonNode) value = koprs_test_node_new_string (holes[i]);
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_validator_check_network (self, holes[i]);
      if (part != NULL && !is_part (whole, part))
        koprs_test_validator_invalid (self, value, "must be a strict subset of `cidr`");
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_peer (KoprsTestValidator *self, JsonNode *peer)
{
  JsonNode *block = koprs_test_node_get (peer, "ipBlock");
  gboolean selected = koprs_test_node_is_object (koprs_test_node_get (peer, "podSelector")) ||
                      koprs_test_node_is_object (koprs_test_node_get (peer, "namespaceSelector"));
  gsize mark = self->path->len;

  koprs_test_validator_check_selector (self, peer, "podSelector");
  koprs_test_validator_check_selector (self, peer, "namespaceSelector");
  koprs_test_validator_enter (self, "ipBlock");
  if (koprs_test_node_is_object (block))
    check_block (self, block);
  koprs_test_validator_leave (self, mark);
  if (!selected && !koprs_test_node_is_object (block))
    koprs_test_validator_required (self, "must specify a peer");
  if (selected && koprs_test_node_is_object (block))
    koprs_test_validator_forbidden (self, "may not specify both ipBlock and another peer");
}

static void
check_rule (KoprsTestValidator *self, JsonNode *rule)
{
  koprs_test_validator_for_each (self, rule, "ports", check_port);
  koprs_test_validator_for_each (self, rule, "from", check_peer);
  koprs_test_validator_for_each (self, rule, "to", check_peer);
}

void
koprs_test_validator_check_network_policy (KoprsTestValidator *self, JsonNode *policy, JsonNode *old)
{
  static const char *const types[] = { "Ingress", "Egress", NULL };
  JsonNode *spec = koprs_test_node_get (policy, "spec"), *chosen = koprs_test_node_get (spec, "policyTypes");
  gsize outer = koprs_test_validator_enter (self, "spec"), list, mark;

  koprs_test_validator_check_selector (self, spec, "podSelector");
  koprs_test_validator_for_each (self, spec, "ingress", check_rule);
  koprs_test_validator_for_each (self, spec, "egress", check_rule);
  list = koprs_test_validator_enter (self, "policyTypes");
  if (koprs_test_object_count (spec, "policyTypes") > 2)
    koprs_test_validator_invalid (self, chosen, "may not specify more than two policyTypes");
  for (guint i = 0; koprs_test_object_count (spec, "policyTypes") <= 2 && i < koprs_test_object_count (spec, "policyTypes"); i++)
    {
      JsonNode *type = json_array_get_element (json_node_get_array (chosen), i);

      mark = koprs_test_validator_enter_index (self, i);
      if (koprs_test_node_is_string (type) && !g_strv_contains (types, json_node_get_string (type)))
        koprs_test_validator_unsupported (self, type, types);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, list);
  koprs_test_validator_leave (self, outer);
}
