/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/access/koprs-test-flows.h"

#include "koprs/testing/access/koprs-test-flow-rule.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-apply.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs-testing-resources.h"

#include <stdlib.h>
#include <string.h>

#define GROUP "flowcontrol.apiserver.k8s.io"
#define DEFAULTS "/koprs/testing/flow-control.json"
#define PRODUCER "api-priority-and-fairness-config-producer-v1"
#define CONSUMER "api-priority-and-fairness-config-consumer-v1"
#define FIRST "exempt"
#define SEATS 600              /* that all levels share, if nobody says otherwise */

/* A FlowSchema that requests can belong to. */
typedef struct {
  gint64 precedence;
  char *name;
  char *uid;
  char *level_uid;
  JsonNode *rules;
} Flow;

struct _KoprsTestFlows {
  KoprsTestCluster *cluster;
  KoprsTestTable *schema_table, *level_table;
  guint64 schema_end, level_end;  /* what was seen of either */
  KoprsTestKind *schemas;         /* NULL: nobody has asked yet */
  KoprsTestKind *levels;
  char *first_uid;                /* of the schema that comes before all others, which its object will have */
  char *first_level_uid;
  GPtrArray *flows;               /* Flow, in their order */
};

static void
flow_free (gpointer data)
{
  Flow *flow = data;

  g_free (flow->name);
  g_free (flow->uid);
  g_free (flow->level_uid);
  json_node_unref (flow->rules);
  g_free (flow);
}

KoprsTestFlows *
koprs_test_flows_new (KoprsTestCluster *cluster)
{
  KoprsTestFlows *self = g_new0 (KoprsTestFlows, 1);
  KoprsTestStorage *storage = koprs_test_cluster_get_storage (cluster);

  self->cluster = cluster;
  self->schema_table = koprs_test_storage_get_table (storage, "flowschemas." GROUP);
  self->level_table = koprs_test_storage_get_table (storage, "prioritylevelconfigurations." GROUP);
  self->first_uid = g_uuid_string_random ();
  self->first_level_uid = g_uuid_string_random ();
  self->flows = g_ptr_array_new_with_free_func (flow_free);
  return self;
}

void
koprs_test_flows_free (KoprsTestFlows *self)
{
  g_ptr_array_unref (self->flows);
  g_free (self->first_uid);
  g_free (self->first_level_uid);
  g_free (self);
}

static void
put_default (KoprsTestFlows *self, KoprsTestKind *kind, JsonNode *given, const char *first_uid)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (given);
  JsonNode *metadata = koprs_test_object_metadata (object);
  const char *name = koprs_test_node_get_string (metadata, "name");
  gint64 now = koprs_test_cluster_get_time (self->cluster);
  KoprsTestWriter writer = { .manager = PRODUCER, .subresource = "", .now = now };
  g_autofree char *uid = strcmp (name, FIRST) == 0 ? g_strdup (first_uid) : g_uuid_string_random ();
  g_autofree char *time = koprs_test_object_format_time (now);

  if (koprs_test_table_lookup (kind->table, name) != NULL)
    return;
  koprs_test_managed_fields_update (kind->schema, &writer, NULL, object);
  koprs_test_node_set_string (metadata, "uid", uid);
  koprs_test_node_set_string (metadata, "creationTimestamp", time);
  koprs_test_object_set_int (metadata, "generation", 1);
  koprs_blob_unref (koprs_test_cluster_put (self->cluster, kind, object));
}

static void
put_defaults (KoprsTestFlows *self, KoprsTestKind *kind, JsonNode *list, const char *first_uid)
{
  JsonArray *array = json_node_get_array (list);

  for (guint i = 0; i < json_array_get_length (array); i++)
    put_default (self, kind, json_array_get_element (array, i), first_uid);
}

/* What a real server has from its start. */
static void
provide (KoprsTestFlows *self)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (self->cluster);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) defaults = NULL;
  gsize length;
  const char *text;

  if (self->schemas != NULL)
    return;
  bytes = g_resource_lookup_data (koprs_testing_get_resource (), DEFAULTS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  text = g_bytes_get_data (bytes, &length);
  defaults = koprs_test_node_parse (text, (gssize) length, NULL);
  self->schemas = koprs_test_kinds_find (kinds, GROUP, "v1", "flowschemas");
  self->levels = koprs_test_kinds_find (kinds, GROUP, "v1", "prioritylevelconfigurations");
  put_defaults (self, self->levels, koprs_test_node_get (defaults, "levels"), self->first_level_uid);
  put_defaults (self, self->schemas, koprs_test_node_get (defaults, "schemas"), self->first_uid);
}

static gboolean
is_told (JsonNode *schema, const char *status)
{
  JsonNode *conditions = koprs_test_node_find (schema, "status", "conditions", NULL);
  JsonArray *array = koprs_test_node_is_array (conditions) ? json_node_get_array (conditions) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *condition = json_array_get_element (array, i);

      if (g_strcmp0 (koprs_test_node_get_string (condition, "type"), "Dangling") == 0)
        return g_strcmp0 (koprs_test_node_get_string (condition, "status"), status) == 0;
    }
  return FALSE;
}

/* What the consumer applies to the status. */
static JsonNode *
make_condition (KoprsTestFlows *self, const char *name, const char *level, gboolean dangling)
{
  JsonNode *body = koprs_test_node_new_object (), *conditions = koprs_test_node_new_array ();
  JsonNode *condition = koprs_test_node_new_object ();
  g_autofree char *time = koprs_test_object_format_time (koprs_test_cluster_get_time (self->cluster));
  g_autofree char *message = g_strdup_printf ("This FlowSchema references the PriorityLevelConfiguration object named \"%s\" %s", level,
                                              dangling ? "but there is no such object" : "and it exists");

  koprs_test_node_set_string (body, "apiVersion", GROUP "/v1");
  koprs_test_node_set_string (body, "kind", "FlowSchema");
  koprs_test_node_set_string (koprs_test_object_metadata (body), "name", name);
  koprs_test_node_set_string (condition, "type", "Dangling");
  koprs_test_node_set_string (condition, "status", dangling ? "True" : "False");
  koprs_test_node_set_string (condition, "lastTransitionTime", time);
  koprs_test_node_set_string (condition, "reason", dangling ? "NotFound" : "Found");
  koprs_test_node_set_string (condition, "message", message);
  json_array_add_element (json_node_get_array (conditions), condition);
  koprs_test_node_set (koprs_test_node_ensure (body, "status"), "conditions", conditions);
  return body;
}

static void
tell (KoprsTestFlows *self, JsonNode *schema, const char *level, gboolean dangling)
{
  const char *name = koprs_test_object_get_name (schema);
  KoprsTestWriter writer = { .manager = CONSUMER, .subresource = "status", .now = koprs_test_cluster_get_time (self->cluster) };
  g_autoptr (JsonNode) body = NULL;
  g_autoptr (JsonNode) told = NULL;

  if (is_told (schema, dangling ? "True" : "False"))
    return;
  body = make_condition (self, name, level, dangling);
  told = koprs_test_apply (self->schemas->schema, &writer, schema, body, TRUE, NULL);
  if (told != NULL)
    koprs_blob_unref (koprs_test_cluster_put (self->cluster, self->schemas, told));
}

/* One whose level is not there takes no requests. */
static void
read_schema (KoprsTestFlows *self, KoprsBlob *blob)
{
  g_autoptr (JsonNode) schema = koprs_test_object_load (self->schemas, blob);
  JsonNode *spec = koprs_test_node_get (schema, "spec");
  const char *level = koprs_test_node_get_string (koprs_test_node_get (spec, "priorityLevelConfiguration"), "name");
  KoprsBlob *found = level != NULL ? koprs_test_table_lookup (self->level_table, level) : NULL;
  Flow *flow;

  tell (self, schema, level != NULL ? level : "", found == NULL);
  if (found == NULL || koprs_test_node_get (spec, "rules") == NULL)
    return;
  flow = g_new0 (Flow, 1);
  flow->precedence = koprs_test_object_get_int (spec, "matchingPrecedence", 0);
  flow->name = g_strdup (koprs_blob_get_name (blob));
  flow->uid = g_strdup (koprs_blob_get_uid (blob));
  flow->level_uid = g_strdup (koprs_blob_get_uid (found));
  flow->rules = json_node_ref (koprs_test_node_get (spec, "rules"));
  g_ptr_array_add (self->flows, flow);
}

static int
compare_flows (gconstpointer a, gconstpointer b)
{
  const Flow *x = *(Flow *const *) a, *y = *(Flow *const *) b;

  if (x->precedence != y->precedence)
    return x->precedence < y->precedence ? -1 : 1;
  return strcmp (x->name, y->name);
}

static gboolean
has_changed (KoprsTestFlows *self)
{
  return koprs_test_table_get_end_event (self->schema_table) != self->schema_end ||
         koprs_test_table_get_end_event (self->level_table) != self->level_end;
}

void
koprs_test_flows_settle (KoprsTestFlows *self)
{
  g_autoptr (GPtrArray) blobs = NULL;

  if (!has_changed (self))
    return;
  provide (self);
  g_ptr_array_set_size (self->flows, 0);
  blobs = koprs_test_table_snapshot (self->schema_table, "", NULL, G_MAXUINT64);
  for (guint i = 0; i < blobs->len; i++)
    read_schema (self, g_ptr_array_index (blobs, i));
  g_ptr_array_sort (self->flows, compare_flows);
  self->schema_end = koprs_test_table_get_end_event (self->schema_table);
  self->level_end = koprs_test_table_get_end_event (self->level_table);
}

static void
note (KoprsTestReply *reply, const char *schema, const char *level)
{
  g_strlcpy (reply->flow_schema, schema, sizeof reply->flow_schema);
  g_strlcpy (reply->priority_level, level, sizeof reply->priority_level);
}

/* Connections that stay are not counted, watches but at their beginning. */
static gboolean
is_exempted (const KoprsTestAttributes *attributes)
{
  static const char *const parts[] = { "attach", "exec", "log", "portforward", "proxy", NULL };

  return strcmp (attributes->verb, "proxy") == 0 ||
         (attributes->subresource != NULL && g_strv_contains (parts, attributes->subresource));
}

void
koprs_test_flows_classify (KoprsTestFlows *self, KoprsTestCall *call, const KoprsTestAttributes *attributes, KoprsTestReply *reply)
{
  gboolean asked = attributes->is_resource && strcmp (attributes->group, GROUP) == 0;

  if (is_exempted (attributes))
    return;
  /* Most requests of most tests: nothing can come before. */
  if (self->schemas == NULL && !asked && !has_changed (self) && koprs_test_identity_has_group (call->identity, KOPRS_TEST_MASTERS))
    {
      note (reply, self->first_uid, self->first_level_uid);
      return;
    }
  provide (self);
  koprs_test_flows_settle (self);
  for (guint i = 0; i < self->flows->len; i++)
    {
      Flow *flow = g_ptr_array_index (self->flows, i);

      if (!koprs_test_flow_rules_match (flow->rules, call->identity, attributes))
        continue;
      note (reply, flow->uid, flow->level_uid);
      return;
    }
}

/* The seats that the level asks for, in shares. */
static gint64
get_shares (KoprsTestFlows *self, KoprsBlob *blob)
{
  g_autoptr (JsonNode) level = koprs_test_object_load (self->levels, blob);
  JsonNode *spec = koprs_test_node_get (level, "spec");
  JsonNode *limited = koprs_test_node_get (spec, "limited");

  return koprs_test_object_get_int (limited != NULL ? limited : koprs_test_node_get (spec, "exempt"), "nominalConcurrencyShares", 0);
}

void
koprs_test_flows_append_metrics (KoprsTestFlows *self, KoprsTestExposition *out)
{
  g_autoptr (GPtrArray) levels = NULL;
  g_autofree gint64 *shares = NULL;
  gint64 sum = 0;

  provide (self);
  levels = koprs_test_table_snapshot (self->level_table, "", NULL, G_MAXUINT64);
  shares = g_new0 (gint64, levels->len + 1);
  for (guint i = 0; i < levels->len; i++)
    sum += shares[i] = get_shares (self, g_ptr_array_index (levels, i));
  koprs_test_exposition_begin_gauges (out, "apiserver_flowcontrol_nominal_limit_seats",
                                      "[BETA] Nominal number of execution seats configured for each priority level");
  for (guint i = 0; i < levels->len; i++)
    {
      const char *labels[] = { "priority_level", koprs_blob_get_name (g_ptr_array_index (levels, i)), NULL };

      koprs_test_exposition_add_gauge (out, labels, (double) (sum > 0 ? (SEATS * shares[i] + sum - 1) / sum : 0));
    }
}
