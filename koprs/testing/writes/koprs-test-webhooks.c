/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-webhooks.h"

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define GROUP "admissionregistration.k8s.io"

static gboolean
has (JsonNode *rule, const char *member, const char *text)
{
  return koprs_test_object_has_string (rule, member, "*") || koprs_test_object_has_string (rule, member, text);
}

/* pods, pods/status, an asterisk for either half. */
static gboolean
names_resource (JsonNode *rule, const KoprsTestCall *call)
{
  g_auto (GStrv) resources = koprs_test_object_dup_strings (rule, "resources");

  for (char **entry = resources; *entry != NULL; entry++)
    {
      const char *slash = strchr (*entry, '/');
      g_autofree char *resource = slash != NULL ? g_strndup (*entry, slash - *entry) : g_strdup (*entry);
      gboolean named = strcmp (resource, "*") == 0 || strcmp (resource, call->kind->plural) == 0;

      if (named && slash == NULL && call->subresource == NULL)
        return TRUE;
      if (named && slash != NULL && (strcmp (slash, "/*") == 0 || g_strcmp0 (slash + 1, call->subresource) == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_scope (JsonNode *rule, const KoprsTestCall *call)
{
  const char *scope = koprs_test_node_get_string (rule, "scope");

  if (scope == NULL || strcmp (scope, "*") == 0)
    return TRUE;
  return koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_NAMESPACED) == (strcmp (scope, "Namespaced") == 0);
}

static gboolean
has_rule (JsonNode *webhook, const KoprsTestCall *call, const char *operation)
{
  JsonNode *rules = koprs_test_node_get (webhook, "rules");
  JsonArray *array = koprs_test_node_is_array (rules) ? json_node_get_array (rules) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *rule = json_array_get_element (array, i);

      if (has (rule, "operations", operation) && has (rule, "apiGroups", call->kind->group) &&
          has (rule, "apiVersions", call->kind->version) && names_resource (rule, call) && is_in_scope (rule, call))
        return TRUE;
    }
  return FALSE;
}

static gboolean
selects (JsonNode *webhook, const char *member, JsonNode *object)
{
  JsonNode *given = koprs_test_node_get (webhook, member);
  g_autoptr (KoprsTestSelector) selector = koprs_test_selector_new_object (given);

  return given == NULL || (selector != NULL && object != NULL && koprs_test_selector_matches_node (selector, object));
}

/* By its labels, and a namespace by its own. Other objects without a namespace are always meant. */
static gboolean
selects_namespace (KoprsTestWrite *write, JsonNode *webhook, const KoprsTestReviewFacts *facts)
{
  KoprsTestKind *namespaces = koprs_test_kinds_find (koprs_test_cluster_get_kinds (write->cluster), "", "v1", "namespaces");
  KoprsBlob *blob;
  g_autoptr (JsonNode) namespace_ = NULL;

  if (strcmp (write->kind->resource, "namespaces") == 0)
    return selects (webhook, "namespaceSelector", facts->object != NULL ? facts->object : facts->live);
  if (write->call->namespace_ == NULL)
    return TRUE;
  blob = koprs_test_table_lookup (namespaces->table, write->call->namespace_);
  namespace_ = blob != NULL ? koprs_test_object_load (namespaces, blob) : koprs_test_node_new_object ();
  return selects (webhook, "namespaceSelector", namespace_);
}

static gboolean
selects_object (JsonNode *webhook, const KoprsTestReviewFacts *facts)
{
  return selects (webhook, "objectSelector", facts->object) || (facts->live != NULL && selects (webhook, "objectSelector", facts->live));
}

static gboolean
allows_dry_run (JsonNode *webhook, const KoprsTestReviewFacts *facts, GError **error)
{
  const char *effects = koprs_test_node_get_string (webhook, "sideEffects");

  if (!facts->dry_run || g_strcmp0 (effects, "None") == 0 || g_strcmp0 (effects, "NoneOnDryRun") == 0)
    return TRUE;
  koprs_test_status_set_bad_request (error, "admission webhook \"%s\" does not support dry run",
                                     koprs_test_node_get_string (webhook, "name"));
  return FALSE;
}

/* What a patch made is an object of its kind again. */
static gboolean
settle_object (KoprsTestWrite *write, JsonNode *object, GError **error)
{
  g_autoptr (JsonNode) decoded = NULL;

  if (write->kind->schema == NULL)
    return TRUE;
  decoded = koprs_test_decode_patched (write->kind->schema, object, NULL, KOPRS_TEST_VALIDATE_IGNORE, write->problems, error);
  if (decoded == NULL)
    return FALSE;
  koprs_test_defaults_fill (write->kind->schema, decoded);
  json_node_set_object (object, json_node_get_object (decoded));
  return TRUE;
}

static gboolean
consult (KoprsTestWrite *write, const char *configuration, JsonNode *webhook, gboolean mutating, const KoprsTestReviewFacts *facts,
         GError **error)
{
  KoprsTestHooks *hooks = write->call->hooks;
  const char *subject = koprs_test_object_get_name (facts->object != NULL ? facts->object : facts->live);
  g_autofree char *key = g_strdup_printf ("%s %s %s %s", mutating ? "mutating" : "validating", configuration,
                                          koprs_test_node_get_string (webhook, "name"), subject != NULL ? subject : "");
  KoprsTestHook *hook;

  if (!has_rule (webhook, write->call, facts->operation) || !selects_namespace (write, webhook, facts) ||
      !selects_object (webhook, facts))
    return TRUE;
  if (!allows_dry_run (webhook, facts, error))
    return FALSE;
  hook = koprs_test_hooks_find (hooks, key);
  if (hook != NULL)
    return koprs_test_review_apply (hook, webhook, mutating, facts->object, write->problems, error) &&
           (facts->object == NULL || !mutating || settle_object (write, facts->object, error));
  koprs_test_hooks_ask (hooks, koprs_test_review_ask (key, webhook, write->call, write->kind, facts));
  koprs_test_status_set_internal (error, "a webhook is yet to be asked");
  return FALSE;
}

static gboolean
consult_all (KoprsTestWrite *write, KoprsTestKind *kind, KoprsBlob *blob, gboolean mutating, const KoprsTestReviewFacts *facts,
             GError **error)
{
  g_autoptr (JsonNode) configuration = koprs_test_object_load (kind, blob);
  JsonNode *webhooks = koprs_test_node_get (configuration, "webhooks");
  JsonArray *array = koprs_test_node_is_array (webhooks) ? json_node_get_array (webhooks) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (!consult (write, koprs_blob_get_name (blob), json_array_get_element (array, i), mutating, facts, error))
      return FALSE;
  return TRUE;
}

static KoprsTestKind *
find_kind (KoprsTestWrite *write, gboolean mutating)
{
  const char *plural = mutating ? "mutatingwebhookconfigurations" : "validatingwebhookconfigurations";

  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (write->cluster), GROUP, "v1", plural);
}

gboolean
koprs_test_webhooks_exist (KoprsTestWrite *write)
{
  return write->call->hooks != NULL && (koprs_test_table_get_size (find_kind (write, TRUE)->table) > 0 ||
                                          koprs_test_table_get_size (find_kind (write, FALSE)->table) > 0);
}

gboolean
koprs_test_webhooks_admit (KoprsTestWrite *write, gboolean mutating, const KoprsTestReviewFacts *facts, GError **error)
{
  KoprsTestKind *kind = find_kind (write, mutating);
  g_autoptr (GPtrArray) configurations = NULL;

  /* Nobody can lock everybody out of the configurations themselves. */
  if (write->call->hooks == NULL || koprs_test_table_get_size (kind->table) == 0 || strcmp (write->kind->group, GROUP) == 0)
    return TRUE;
  configurations = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  for (guint i = 0; i < configurations->len; i++)
    if (!consult_all (write, kind, g_ptr_array_index (configurations, i), mutating, facts, error))
      return FALSE;
  return TRUE;
}
