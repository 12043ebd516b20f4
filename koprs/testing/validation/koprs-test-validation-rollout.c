/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* How the Pods of a Deployment, a DaemonSet or a StatefulSet are replaced by new ones. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-type-inside.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define NOT_NEGATIVE "must be greater than or equal to 0"
#define NO_PERCENT \
  "a valid percent string must be a numeric string followed by an ending '%%' (e.g. '1%%',  or '93%%', regex used for validation is " \
  "'[0-9]+%%')"

static gboolean
is_percent (JsonNode *value)
{
  const char *text = koprs_test_node_is_string (value) ? json_node_get_string (value) : "";
  gsize length = strspn (text, "0123456789");

  return length > 0 && strcmp (text + length, "%") == 0;
}

/* 0 where it is neither a number nor a share. */
static gint64
get_count (JsonNode *value)
{
  if (koprs_test_node_is_number (value))
    return json_node_get_int (value);
  return is_percent (value) ? g_ascii_strtoll (json_node_get_string (value), NULL, 10) : 0;
}

static void
check_count (KoprsTestValidator *self, JsonNode *update, const char *name)
{
  JsonNode *value = koprs_test_node_get (update, name);
  gsize mark = koprs_test_validator_enter (self, name);

  if (koprs_test_node_is_string (value) && !is_percent (value))
    koprs_test_validator_invalid (self, value, NO_PERCENT);
  if (koprs_test_node_is_number (value) && json_node_get_int (value) < 0)
    koprs_test_validator_invalid (self, value, NOT_NEGATIVE);
  koprs_test_validator_leave (self, mark);
}

static void
check_share (KoprsTestValidator *self, JsonNode *update, const char *name)
{
  JsonNode *value = koprs_test_node_get (update, name);

  if (is_percent (value) && get_count (value) > 100)
    koprs_test_validator_invalid_at (self, name, value, "must not be greater than 100%");
}

/* As a real server holds it, member `name` of the spec. */
static JsonNode *
show (KoprsTestValidator *self, JsonNode *spec, const char *name)
{
  const KoprsTestType *type = koprs_test_type_get_member (koprs_test_type_get_member (self->root, "spec"), name);

  return koprs_test_type_show_inside (type, koprs_test_node_get (spec, name));
}

static void
check_deployment_update (KoprsTestValidator *self, JsonNode *update)
{
  JsonNode *unavailable = koprs_test_node_get (update, "maxUnavailable");

  check_count (self, update, "maxUnavailable");
  check_count (self, update, "maxSurge");
  if (get_count (unavailable) == 0 && get_count (koprs_test_node_get (update, "maxSurge")) == 0)
    koprs_test_validator_invalid_at (self, "maxUnavailable", unavailable, "may not be 0 when `maxSurge` is 0");
  check_share (self, update, "maxUnavailable");
}

static void
check_deployment (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const types[] = { "Recreate", "RollingUpdate", NULL };
  JsonNode *strategy = koprs_test_node_get (spec, "strategy"), *update = koprs_test_node_get (strategy, "rollingUpdate");
  JsonNode *deadline = koprs_test_node_get (spec, "progressDeadlineSeconds");
  const char *type = koprs_test_node_get_text (strategy, "type");
  g_autoptr (JsonNode) shown = show (self, spec, "strategy");
  gsize mark = koprs_test_validator_enter (self, "strategy");

  if (strcmp (type, "Recreate") == 0 && koprs_test_node_is_object (update))
    koprs_test_validator_forbidden_at (self, "rollingUpdate", "may not be specified when strategy `type` is 'Recreate'");
  if (!g_strv_contains (types, type))
    koprs_test_validator_unsupported (self, shown, types);
  koprs_test_validator_enter (self, "rollingUpdate");
  if (strcmp (type, "RollingUpdate") == 0)
    check_deployment_update (self, update);
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_at_least (self, spec, "minReadySeconds", 0, NOT_NEGATIVE);
  koprs_test_validator_at_least (self, spec, "revisionHistoryLimit", 0, NOT_NEGATIVE);
  koprs_test_validator_at_least (self, spec, "progressDeadlineSeconds", 0, NOT_NEGATIVE);
  if (koprs_test_node_is_number (deadline) &&
      json_node_get_int (deadline) <= koprs_test_object_get_int (spec, "minReadySeconds", 0))
    koprs_test_validator_invalid_at (self, "progressDeadlineSeconds", deadline, "must be greater than minReadySeconds");
}

static void
check_daemon_update (KoprsTestValidator *self, JsonNode *update)
{
  JsonNode *surge = koprs_test_node_get (update, "maxSurge");
  gboolean missing = get_count (koprs_test_node_get (update, "maxUnavailable")) != 0, more = get_count (surge) != 0;

  check_count (self, update, "maxUnavailable");
  check_count (self, update, "maxSurge");
  check_share (self, update, "maxUnavailable");
  check_share (self, update, "maxSurge");
  if (missing && more)
    koprs_test_validator_invalid_at (self, "maxSurge", surge, "may not be set when maxUnavailable is non-zero");
  if (!missing && !more)
    koprs_test_validator_required_at (self, "maxUnavailable", "cannot be 0 when maxSurge is 0");
}

static void
check_daemon_set (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const types[] = { "RollingUpdate", "OnDelete", NULL };
  JsonNode *strategy = koprs_test_node_get (spec, "updateStrategy");
  const char *type = koprs_test_node_get_text (strategy, "type");
  g_autoptr (JsonNode) shown = show (self, spec, "updateStrategy");
  gsize mark;

  koprs_test_validator_at_least (self, spec, "minReadySeconds", 0, NOT_NEGATIVE);
  mark = koprs_test_validator_enter (self, "updateStrategy");
  if (!g_strv_contains (types, type))
    koprs_test_validator_unsupported (self, shown, types);
  koprs_test_validator_enter (self, "rollingUpdate");
  if (strcmp (type, "RollingUpdate") == 0)
    check_daemon_update (self, koprs_test_node_get (strategy, "rollingUpdate"));
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_at_least (self, spec, "revisionHistoryLimit", 0, NOT_NEGATIVE);
}

static void
check_set_update (KoprsTestValidator *self, JsonNode *update)
{
  JsonNode *unavailable = koprs_test_node_get (update, "maxUnavailable");

  koprs_test_validator_at_least (self, update, "partition", 0, NOT_NEGATIVE);
  if (unavailable == NULL)
    return;
  check_count (self, update, "maxUnavailable");
  if (get_count (unavailable) == 0)
    koprs_test_validator_invalid_at (self, "maxUnavailable", unavailable, "cannot be 0");
  check_share (self, update, "maxUnavailable");
}

static void
check_set_strategy (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *strategy = koprs_test_node_get (spec, "updateStrategy"), *update = koprs_test_node_get (strategy, "rollingUpdate");
  const char *type = koprs_test_node_get_text (strategy, "type");
  g_autoptr (JsonNode) shown = show (self, spec, "updateStrategy");
  gsize mark = koprs_test_validator_enter (self, "updateStrategy");

  if (strcmp (type, "OnDelete") == 0 && koprs_test_node_is_object (update))
    koprs_test_validator_invalid_at (self, "rollingUpdate", koprs_test_node_get (shown, "RollingUpdate"),
                                     "only allowed for updateStrategy 'RollingUpdate'");
  else if (strcmp (type, "RollingUpdate") != 0 && strcmp (type, "OnDelete") != 0)
    koprs_test_validator_invalid (self, shown, "must be 'RollingUpdate' or 'OnDelete'");
  koprs_test_validator_enter (self, "rollingUpdate");
  if (strcmp (type, "RollingUpdate") == 0 && koprs_test_node_is_object (update))
    check_set_update (self, update);
  koprs_test_validator_leave (self, mark);
}

static void
check_set (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const fates[] = { "Retain", "Delete", NULL };
  const char *policy = koprs_test_node_get_text (spec, "podManagementPolicy");
  JsonNode *retention = koprs_test_node_get (spec, "persistentVolumeClaimRetentionPolicy");
  gsize mark;

  if (strcmp (policy, "OrderedReady") != 0 && strcmp (policy, "Parallel") != 0)
    koprs_test_validator_invalid_at (self, "podManagementPolicy", koprs_test_node_get (spec, "podManagementPolicy"),
                                     "must be 'OrderedReady' or 'Parallel'");
  check_set_strategy (self, spec);
  mark = koprs_test_validator_enter (self, "persistentVolumeClaimRetentionPolicy");
  if (koprs_test_node_is_object (retention))
    {
      koprs_test_validator_one_of (self, retention, "whenDeleted", fates);
      koprs_test_validator_one_of (self, retention, "whenScaled", fates);
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_service (KoprsTestValidator *self, JsonNode *spec)
{
  const char *name = koprs_test_node_get_text (spec, "serviceName");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "ordinals");

  koprs_test_validator_at_least (self, koprs_test_node_get (spec, "ordinals"), "start", 0, NOT_NEGATIVE);
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "serviceName");
  if (*name != '\0')
    koprs_test_names_check_dns_label (name, FALSE, problems);
  koprs_test_validator_take_problems (self, name, problems);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_rollout_head (KoprsTestValidator *self, JsonNode *spec, const char *kind)
{
  gboolean set = strcmp (kind, "StatefulSet") == 0;

  if (set)
    check_set (self, spec);
  koprs_test_validator_at_least (self, spec, "replicas", 0, NOT_NEGATIVE);
  if (set || strcmp (kind, "ReplicaSet") == 0)
    koprs_test_validator_at_least (self, spec, "minReadySeconds", 0, NOT_NEGATIVE);
  if (set)
    check_service (self, spec);
}

void
koprs_test_validator_check_rollout_tail (KoprsTestValidator *self, JsonNode *spec, const char *kind)
{
  if (strcmp (kind, "Deployment") == 0)
    check_deployment (self, spec);
  if (strcmp (kind, "DaemonSet") == 0)
    check_daemon_set (self, spec);
}
