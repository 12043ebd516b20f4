/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is done to a container while it lives: probes, and hooks at its start and end. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define NOT_NEGATIVE "must be greater than or equal to 0"

static void
check_http (KoprsTestValidator *self, JsonNode *http)
{
  static const char *const schemes[] = { "HTTP", "HTTPS", NULL };

  koprs_test_validator_need_text (self, http, "path", "");
  koprs_test_validator_check_port_reference (self, http, "port");
  koprs_test_validator_one_of (self, http, "scheme", schemes);
}

static void
check_sleep (KoprsTestValidator *self, JsonNode *sleep, gint64 grace)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_int (koprs_test_object_get_int (sleep, "seconds", 0));

  if (json_node_get_int (value) < 0 || json_node_get_int (value) > grace)
    koprs_test_validator_invalid (self, value,
                                  "must be non-negative and less than terminationGracePeriodSeconds (%" G_GINT64_FORMAT ")", grace);
}

static void
check_action (KoprsTestValidator *self, const char *name, JsonNode *action, gint64 grace)
{
  if (strcmp (name, "exec") == 0 && koprs_test_object_count (action, "command") == 0)
    koprs_test_validator_required_at (self, "command", "");
  if (strcmp (name, "httpGet") == 0)
    check_http (self, action);
  if (strcmp (name, "tcpSocket") == 0 || strcmp (name, "grpc") == 0)
    koprs_test_validator_check_port_reference (self, action, "port");
  if (strcmp (name, "sleep") == 0)
    check_sleep (self, action, grace);
}

/* There is just one. */
static void
check_handler (KoprsTestValidator *self, JsonNode *handler, gint64 grace)
{
  static const char *const names[] = { "exec", "httpGet", "tcpSocket", "grpc", "sleep" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JsonNode *action = koprs_test_node_get (handler, names[i]);
      gsize mark = koprs_test_validator_enter (self, names[i]);

      if (koprs_test_node_is_object (action) && n++ > 0)
        koprs_test_validator_forbidden (self, "may not specify more than 1 handler type");
      else if (koprs_test_node_is_object (action))
        check_action (self, names[i], action, grace);
      koprs_test_validator_leave (self, mark);
    }
  if (n == 0)
    koprs_test_validator_required (self, "must specify a handler type");
}

static void
check_probe (KoprsTestValidator *self, JsonNode *container, const char *name, gint64 grace)
{
  static const char *const numbers[] = { "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold" };
  JsonNode *probe = koprs_test_node_get (container, name);
  JsonNode *ending = koprs_test_node_get (probe, "terminationGracePeriodSeconds");
  gboolean readiness = strcmp (name, "readinessProbe") == 0;
  gsize mark = koprs_test_validator_enter (self, name);

  if (koprs_test_node_is_object (probe))
    {
      check_handler (self, probe, grace);
      for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
        koprs_test_validator_at_least (self, probe, numbers[i], 0, NOT_NEGATIVE);
      koprs_test_validator_at_least (self, probe, "terminationGracePeriodSeconds", 1, "must be greater than 0");
      if (readiness && ending != NULL)
        koprs_test_validator_invalid_at (self, "terminationGracePeriodSeconds", ending, "must not be set for readinessProbes");
      if (!readiness && koprs_test_object_get_int (probe, "successThreshold", 1) != 1)
        koprs_test_validator_invalid_at (self, "successThreshold", koprs_test_node_get (probe, "successThreshold"), "must be 1");
    }
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_probes (KoprsTestValidator *self, JsonNode *container, gint64 grace)
{
  static const char *const hooks[] = { "postStart", "preStop" };
  JsonNode *lifecycle = koprs_test_node_get (container, "lifecycle");
  gsize outer = koprs_test_validator_enter (self, "lifecycle");

  for (guint i = 0; i < G_N_ELEMENTS (hooks); i++)
    {
      gsize mark = koprs_test_validator_enter (self, hooks[i]);

      if (koprs_test_node_is_object (koprs_test_node_get (lifecycle, hooks[i])))
        check_handler (self, koprs_test_node_get (lifecycle, hooks[i]), grace);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
  check_probe (self, container, "livenessProbe", grace);
  check_probe (self, container, "readinessProbe", grace);
  check_probe (self, container, "startupProbe", grace);
}
