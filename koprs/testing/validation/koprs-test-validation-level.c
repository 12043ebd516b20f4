/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* PriorityLevelConfigurations: how many requests of a level are served at a time, and what becomes of the others. Causes that come
 * from the types themselves follow those that were thought of for the kind. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <math.h>
#include <string.h>

#define MAX_QUEUES 10000000
#define HASH_BITS 60
#define EXEMPT_IS_NAMED "must be 'Exempt' if and only if `name` is 'exempt'"
#define NOT_NEGATIVE "must be a non-negative integer"
#define PERCENT "must be between 0 and 100, inclusive"
#define ZERO_SHARES "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares"

static void
check_shares (KoprsTestValidator *self, JsonNode *level)
{
  koprs_test_validator_at_least (self, level, "nominalConcurrencyShares", 0, NOT_NEGATIVE);
}

static void
check_percent (KoprsTestValidator *self, JsonNode *level)
{
  gint64 percent = koprs_test_object_get_int (level, "lendablePercent", 0);

  if (percent < 0 || percent > 100)
    koprs_test_validator_invalid_at (self, "lendablePercent", koprs_test_node_get (level, "lendablePercent"), PERCENT);
}

/* FALSE: it is not. */
static gboolean
check_positive (KoprsTestValidator *self, JsonNode *queuing, const char *name)
{
  gint64 number = koprs_test_object_get_int (queuing, name, 0);
  g_autoptr (JsonNode) value = koprs_test_node_new_int (number);

  if (number <= 0)
    koprs_test_validator_invalid_at (self, name, value, "must be positive");
  return number > 0;
}

/* Requests are dealt to a hand of queues by a hash, whose bits must suffice. */
static void
check_queuing (KoprsTestValidator *self, JsonNode *queuing)
{
  gint64 queues = koprs_test_object_get_int (queuing, "queues", 0), hand = koprs_test_object_get_int (queuing, "handSize", 0);
  gsize outer = koprs_test_validator_enter (self, "queuing"), mark;

  check_positive (self, queuing, "queueLengthLimit");
  if (check_positive (self, queuing, "queues") && queues > MAX_QUEUES)
    koprs_test_validator_invalid_at (self, "queues", koprs_test_node_get (queuing, "queues"), "must not be greater than 10000000");
  if (check_positive (self, queuing, "handSize"))
    {
      JsonNode *value = koprs_test_node_get (queuing, "handSize");

      mark = koprs_test_validator_enter (self, "handSize");
      if (hand > queues)
        koprs_test_validator_invalid (self, value, "should not be greater than queues (%" G_GINT64_FORMAT ")", queues);
      else if (ceil (log2 ((double) queues) * (double) hand) > HASH_BITS)
        koprs_test_validator_invalid (self, value,
                                      "required entropy bits of deckSize %" G_GINT64_FORMAT " and handSize %" G_GINT64_FORMAT
                                      " should not be greater than %d", queues, hand, HASH_BITS);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_response (KoprsTestValidator *self, JsonNode *response)
{
  static const char *const types[] = { "Queue", "Reject", NULL };
  JsonNode *queuing = koprs_test_node_get (response, "queuing");
  const char *type = koprs_test_node_get_text (response, "type");
  gsize mark = koprs_test_validator_enter (self, "limitResponse");

  if (strcmp (type, "Queue") == 0 && koprs_test_node_is_object (queuing))
    check_queuing (self, queuing);
  else if (*type != '\0')
    koprs_test_validator_one_of (self, response, "type", types);
  koprs_test_validator_leave (self, mark);
}

static void
check_limited (KoprsTestValidator *self, JsonNode *limited)
{
  gsize mark = koprs_test_validator_enter (self, "limited");

  check_shares (self, limited);
  check_response (self, koprs_test_node_get (limited, "limitResponse"));
  check_percent (self, limited);
  koprs_test_validator_at_least (self, limited, "borrowingLimitPercent", 0, "if specified, must be a non-negative integer");
  koprs_test_validator_leave (self, mark);
}

static void
check_exempt (KoprsTestValidator *self, JsonNode *exempt)
{
  gsize mark = koprs_test_validator_enter (self, "exempt");

  check_shares (self, exempt);
  check_percent (self, exempt);
  koprs_test_validator_leave (self, mark);
}

static void
check_kind (KoprsTestValidator *self, JsonNode *spec, const char *name)
{
  static const char *const types[] = { "Exempt", "Limited", NULL };
  const char *type = koprs_test_node_get_text (spec, "type");
  g_autoptr (JsonNode) value = koprs_test_node_new_string (type);

  if ((strcmp (name, "exempt") == 0) != (strcmp (type, "Exempt") == 0))
    koprs_test_validator_invalid_at (self, "type", value, EXEMPT_IS_NAMED);
  if (strcmp (type, "Exempt") == 0 && koprs_test_node_is_object (koprs_test_node_get (spec, "exempt")))
    check_exempt (self, koprs_test_node_get (spec, "exempt"));
  else if (strcmp (type, "Limited") == 0 && koprs_test_node_is_object (koprs_test_node_get (spec, "limited")))
    check_limited (self, koprs_test_node_get (spec, "limited"));
  else if (*type != '\0')
    koprs_test_validator_one_of (self, spec, "type", types);
}

/* A member that only one type has, and whether that type can't be without it. */
static void
check_member (KoprsTestValidator *self, JsonNode *object, const char *name, const char *type, gboolean needed)
{
  gboolean has = koprs_test_node_is_object (koprs_test_node_get (object, name));
  gboolean fits = strcmp (koprs_test_node_get_text (object, "type"), type) == 0;
  gsize mark = koprs_test_validator_enter (self, name);

  if (has && !fits)
    koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_FORBIDDEN, self->path->str, "Forbidden");
  if (!has && fits && needed)
    koprs_test_validator_required (self, "");
  koprs_test_validator_leave (self, mark);
}

/* What did not change since is not looked at again. */
static void
check_types (KoprsTestValidator *self, JsonNode *spec, JsonNode *old)
{
  JsonNode *limited = koprs_test_node_get (spec, "limited"), *response = koprs_test_node_get (limited, "limitResponse");
  gsize mark;

  if (old != NULL && koprs_test_node_equal (spec, old))
    return;
  check_member (self, spec, "exempt", "Exempt", FALSE);
  check_member (self, spec, "limited", "Limited", TRUE);
  koprs_test_validator_need_text (self, spec, "type", "");
  if (!koprs_test_node_is_object (limited))
    return;
  mark = koprs_test_validator_enter (self, "limited.limitResponse");
  check_member (self, response, "queuing", "Queue", TRUE);
  koprs_test_validator_need_text (self, response, "type", "");
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_priority_level (KoprsTestValidator *self, JsonNode *level, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (level, "spec");
  const char *name = koprs_test_object_get_name (level);
  gsize mark;

  if (koprs_test_node_find (level, "metadata", "annotations", ZERO_SHARES, NULL) != NULL)
    {
      mark = koprs_test_validator_enter (self, "metadata");
      koprs_test_validator_forbidden_at (self, "annotations", "annotation '" ZERO_SHARES "' is forbidden");
      koprs_test_validator_leave (self, mark);
    }
  mark = koprs_test_validator_enter (self, "spec");
  check_kind (self, spec, name);
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_check_fixed_spec (self, level, "levels", strcmp (name, "exempt") == 0 ? "exempt" : NULL);
  koprs_test_validator_check_typed_conditions (self, level);
  mark = koprs_test_validator_enter (self, "spec");
  check_types (self, spec, koprs_test_node_get (old, "spec"));
  koprs_test_validator_leave (self, mark);
}
