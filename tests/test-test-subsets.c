/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Subsets of Endpoints, as they come and as they are packed. */

#include "koprs/testing/controllers/koprs-test-subsets.h"
#include "koprs/testing/values/koprs-test-node.h"

typedef struct {
  const char *name;
  const char *given;
  const char *wanted;
} Row;

#define A(ip) "{'ip':'" ip "'}"
#define OF(uid) "{'ip':'1.1.1.1','targetRef':{'uid':'" uid "'}}"

static const Row rows[] = {
  { "/subsets/nothing-stays-nothing", "null", "[]" },
  { "/subsets/addresses-come-in-order",
    "[{'addresses':[" A ("1.1.1.2") "," A ("1.1.1.1") "],'ports':[{'port':80}]}]",
    "[{'addresses':[" A ("1.1.1.1") "," A ("1.1.1.2") "],'ports':[{'port':80}]}]" },
  { "/subsets/addresses-of-the-same-port-stand-together",
    "[{'addresses':[" A ("1.1.1.1") "],'ports':[{'port':80}]},{'notReadyAddresses':[" A ("1.1.1.2") "],'ports':[{'port':80}]}]",
    "[{'addresses':[" A ("1.1.1.1") "],'notReadyAddresses':[" A ("1.1.1.2") "],'ports':[{'port':80}]}]" },
  { "/subsets/ports-of-the-same-addresses-stand-together",
    "[{'addresses':[" A ("1.1.1.1") "],'ports':[{'port':80}]},{'addresses':[" A ("1.1.1.1") "],'ports':[{'port':81}]}]",
    "[{'addresses':[" A ("1.1.1.1") "],'ports':[{'port':80},{'port':81}]}]" },
  { "/subsets/who-is-not-ready-once-is-not-ready",
    "[{'addresses':[" A ("1.1.1.1") "],'notReadyAddresses':[" A ("1.1.1.1") "],'ports':[{'port':80}]}]",
    "[{'notReadyAddresses':[" A ("1.1.1.1") "],'ports':[{'port':80}]}]" },
  { "/subsets/the-same-address-of-two-pods-is-two",
    "[{'addresses':[" OF ("b") "," OF ("a") "],'ports':[{'port':80}]}]",
    "[{'addresses':[" OF ("a") "," OF ("b") "],'ports':[{'port':80}]}]" },
  { "/subsets/no-ports-are-a-subset-too", "[{'addresses':[" A ("1.1.1.1") "]}]", "[{'addresses':[" A ("1.1.1.1") "]}]" },
  { "/subsets/ports-that-differ-in-who-is-ready-stand-apart",
    "[{'addresses':[" A ("1.1.1.1") "],'ports':[{'port':80}]},{'notReadyAddresses':[" A ("1.1.1.1") "],'ports':[{'port':81}]}]",
    "[{'addresses':[" A ("1.1.1.1") "],'ports':[{'port':80}]},{'notReadyAddresses':[" A ("1.1.1.1") "],'ports':[{'port':81}]}]" },
};

static JsonNode *
parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) error = NULL;
  JsonNode *node = koprs_test_node_parse (json, -1, &error);

  g_assert_no_error (error);
  return node;
}

static void
check_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (JsonNode) given = parse (row->given);
  g_autoptr (JsonNode) wanted = parse (row->wanted);
  g_autoptr (JsonNode) packed = koprs_test_subsets_pack (given);
  g_autofree char *text = koprs_test_node_to_text (packed);
  g_autofree char *expected = koprs_test_node_to_text (wanted);

  g_assert_cmpstr (text, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].name, &rows[i], check_row);
  return g_test_run ();
}
