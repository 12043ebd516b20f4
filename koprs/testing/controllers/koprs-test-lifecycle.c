/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-lifecycle.h"

#include "koprs/testing/controllers/koprs-test-account-tokens.h"
#include "koprs/testing/controllers/koprs-test-addresses.h"
#include "koprs/testing/controllers/koprs-test-aggregation.h"
#include "koprs/testing/controllers/koprs-test-batch.h"
#include "koprs/testing/controllers/koprs-test-binding.h"
#include "koprs/testing/controllers/koprs-test-definitions.h"
#include "koprs/testing/controllers/koprs-test-due.h"
#include "koprs/testing/controllers/koprs-test-endpoints.h"
#include "koprs/testing/controllers/koprs-test-garbage.h"
#include "koprs/testing/controllers/koprs-test-initial-roles.h"
#include "koprs/testing/controllers/koprs-test-namespaces.h"
#include "koprs/testing/controllers/koprs-test-nodes.h"
#include "koprs/testing/controllers/koprs-test-policy-status.h"
#include "koprs/testing/controllers/koprs-test-quota-status.h"
#include "koprs/testing/controllers/koprs-test-role-aggregation.h"
#include "koprs/testing/controllers/koprs-test-volumes.h"
#include "koprs/testing/controllers/koprs-test-workloads.h"
#include "koprs/testing/kinds/koprs-test-kinds-builtin.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/writes/koprs-test-write.h"

#include <string.h>

/* In a stream of changes, workloads are looked at after so many delays. */
#define MAX_DELAYS 40

struct _KoprsTestLifecycle {
  KoprsTestCluster *cluster;
  KoprsTestDefinitions *definitions;
  KoprsTestGarbage *garbage;
  KoprsTestWorkloads *workloads;
  KoprsTestBatch *batch;
  KoprsTestEndpoints *endpoints;
  KoprsTestAddresses *addresses;
  KoprsTestAccountTokens *tokens;
  KoprsTestVolumes *volumes;
  KoprsTestBinding *binding;
  KoprsTestRoleAggregation *roles;
  GHashTable *dirty_definitions;   /* names, a set */
  GHashTable *dirty_policies;      /* the same */
  GHashTable *dirty_namespaces;
  GHashTable *dirty_services;      /* APIServices */
  GHashTable *dirty_quotas;        /* namespaces */
  GHashTable *dirty_nodes;         /* names */
  KoprsTestKind *quotas;
  char *ca_pem;
  GSource *turn;                   /* NULL: nothing is due */
  gint64 delay;                    /* microseconds until workloads and nodes are looked at */
  KoprsTestTimer *later;           /* NULL: none of them waits */
  gint64 latest;                   /* when they have waited long enough, whatever else changes */
};

void
koprs_test_lifecycle_update (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *manager,
                             const char *subresource, JsonNode *live, JsonNode *object)
{
  KoprsTestWriter writer = {
    .manager = manager, .subresource = subresource, .now = koprs_test_cluster_get_time (cluster),
  };
  KoprsBlob *blob;

  if (kind->schema != NULL)
    koprs_test_managed_fields_update (kind->schema, &writer, live, object);
  blob = koprs_test_cluster_put (cluster, kind, object);
  koprs_blob_unref (blob);
}

void
koprs_test_lifecycle_delete (KoprsTestCluster *cluster, KoprsTestKind *kind, KoprsBlob *blob)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  KoprsTestWriteOptions options = { 0 };
  KoprsTestWrite write = { cluster, NULL, kind, &options, warnings, FALSE };
  g_autoptr (KoprsBlob) shown = NULL;
  gboolean gone;

  shown = koprs_test_write_delete (&write, blob, -1, "Background", &gone, NULL);
}

static gboolean
run_nodes (KoprsTestLifecycle *self)
{
  g_autofree char *name = koprs_test_due_pop (self->dirty_nodes);

  if (name != NULL)
    koprs_test_nodes_sync (self->cluster, name);
  return name != NULL;
}

/* What can be put off. */
static gboolean
run_later_ones (KoprsTestLifecycle *self)
{
  return run_nodes (self) || koprs_test_workloads_run (self->workloads) || koprs_test_batch_run (self->batch) ||
         koprs_test_endpoints_run (self->endpoints) || koprs_test_binding_run (self->binding);
}

/* The rest. */
static gboolean
run_once (KoprsTestLifecycle *self)
{
  g_autofree char *name = koprs_test_due_pop (self->dirty_definitions);

  if (name != NULL)
    {
      koprs_test_definitions_sync (self->definitions, name);
      return TRUE;
    }
  name = koprs_test_due_pop (self->dirty_services);
  if (name != NULL)
    {
      koprs_test_aggregation_sync (self->cluster, name);
      return TRUE;
    }
  name = koprs_test_due_pop (self->dirty_namespaces);
  if (name != NULL)
    {
      koprs_test_namespaces_sync (self->cluster, name, self->ca_pem);
      return TRUE;
    }
  if (koprs_test_garbage_run (self->garbage) || koprs_test_addresses_run (self->addresses) ||
      koprs_test_account_tokens_run (self->tokens) || koprs_test_volumes_run (self->volumes) || koprs_test_role_aggregation_run (self->roles))
    return TRUE;
  name = koprs_test_due_pop (self->dirty_policies);
  if (name != NULL)
    {
      koprs_test_policy_status_sync (self->cluster, name);
      return TRUE;
    }
  name = koprs_test_due_pop (self->dirty_quotas);
  if (name != NULL)
    koprs_test_quota_status_sync (self->cluster, name);
  return name != NULL;
}

static void
stop_turn (KoprsTestLifecycle *self)
{
  if (self->turn != NULL)
    g_source_destroy (self->turn);
  g_clear_pointer (&self->turn, g_source_unref);
}

void
koprs_test_lifecycle_run (KoprsTestLifecycle *self)
{
  while (run_once (self) || run_later_ones (self))
    continue;
  stop_turn (self);
  g_clear_pointer (&self->later, koprs_test_timer_free);
}

static gboolean
on_turn (gpointer data)
{
  KoprsTestLifecycle *self = data;

  while (run_once (self) || (self->delay == 0 && run_later_ones (self)))
    continue;
  stop_turn (self);
  return G_SOURCE_REMOVE;
}

static void
on_later (gpointer data)
{
  koprs_test_lifecycle_run (data);
}

static void
schedule (KoprsTestLifecycle *self)
{
  if (self->turn != NULL)
    return;
  self->turn = g_idle_source_new ();
  g_source_set_priority (self->turn, G_PRIORITY_HIGH);
  g_source_set_callback (self->turn, on_turn, self, NULL);
  g_source_attach (self->turn, g_main_context_get_thread_default ());
}

/* They wait until nothing of theirs changes any more, so that the second of two isn't looked at when the first is due. */
static void
schedule_workloads (KoprsTestLifecycle *self)
{
  KoprsTestClock *clock = koprs_test_cluster_get_clock (self->cluster);
  gint64 now = koprs_test_clock_get_time (clock);

  if (self->delay == 0)
    {
      schedule (self);
      return;
    }
  if (self->later == NULL)
    self->latest = now + MAX_DELAYS * self->delay;
  g_clear_pointer (&self->later, koprs_test_timer_free);
  self->later = koprs_test_clock_start_timer (clock, CLAMP (self->latest - now, 0, self->delay), on_later, self);
}

void
koprs_test_lifecycle_set_access (KoprsTestLifecycle *self, KoprsTestAccess *access)
{
  koprs_test_account_tokens_set_access (self->tokens, access);
}

void
koprs_test_lifecycle_set_delay (KoprsTestLifecycle *self, guint milliseconds)
{
  self->delay = milliseconds * (gint64) 1000;
}

static void
mark (KoprsTestLifecycle *self, GHashTable *set, const char *name)
{
  g_hash_table_add (set, g_strdup (name));
  schedule (self);
}

static void
on_change (KoprsTestCluster *cluster, KoprsTestKind *kind, const KoprsTestEvent *event, gpointer user_data)
{
  KoprsTestLifecycle *self = user_data;
  const char *namespace_ = koprs_blob_get_namespace (event->object);

  if (strcmp (kind->resource, KOPRS_TEST_DEFINITIONS) == 0)
    mark (self, self->dirty_definitions, event->key);
  if (strcmp (kind->resource, KOPRS_TEST_POLICIES) == 0)
    mark (self, self->dirty_policies, event->key);
  if (strcmp (kind->resource, KOPRS_TEST_API_SERVICES) == 0)
    mark (self, self->dirty_services, event->key);
  if (strcmp (kind->resource, "nodes") == 0 && event->change != KOPRS_TEST_DELETED)
    {
      g_hash_table_add (self->dirty_nodes, g_strdup (event->key));
      schedule_workloads (self);
    }
  if (strcmp (kind->resource, "namespaces") == 0 && event->change != KOPRS_TEST_DELETED)
    mark (self, self->dirty_namespaces, event->key);
  if (event->change == KOPRS_TEST_DELETED && koprs_test_kind_has (kind, KOPRS_TEST_KIND_TERMINATING))
    mark (self, self->dirty_definitions, kind->resource);
  /* What leaves a namespace may have been the last that held it; what was there from the start comes back. */
  if (event->change == KOPRS_TEST_DELETED && namespace_ != NULL &&
      koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED))
    mark (self, self->dirty_namespaces, namespace_);
  if (event->change == KOPRS_TEST_MODIFIED && strcmp (kind->resource, "configmaps") == 0 &&
      g_strcmp0 (koprs_blob_get_name (event->object), KOPRS_TEST_ROOT_CA) == 0)
    mark (self, self->dirty_namespaces, namespace_);
  if (namespace_ != NULL && koprs_test_table_get_size (self->quotas->table) > 0)
    mark (self, self->dirty_quotas, namespace_);
  if (koprs_test_garbage_note (self->garbage, kind, event))
    schedule (self);
  if (koprs_test_workloads_note (self->workloads, kind, event))
    schedule_workloads (self);
  if (koprs_test_batch_note (self->batch, kind, event))
    schedule_workloads (self);
  if (koprs_test_endpoints_note (self->endpoints, kind, event))
    schedule_workloads (self);
  if (koprs_test_binding_note (self->binding, kind, event))
    schedule_workloads (self);
  if (koprs_test_volumes_note (self->volumes, kind, event))
    schedule (self);
  if (koprs_test_addresses_note (self->addresses, kind, event))
    schedule (self);
  if (koprs_test_account_tokens_note (self->tokens, kind, event))
    schedule (self);
  if (koprs_test_role_aggregation_note (self->roles, kind))
    schedule (self);
}

KoprsTestLifecycle *
koprs_test_lifecycle_new (KoprsTestCluster *cluster, const char *ca_pem)
{
  KoprsTestLifecycle *self = g_new0 (KoprsTestLifecycle, 1);

  self->cluster = cluster;
  self->ca_pem = g_strdup (ca_pem);
  self->definitions = koprs_test_definitions_new (cluster);
  self->garbage = koprs_test_garbage_new (cluster);
  self->workloads = koprs_test_workloads_new (cluster, on_later, self);
  self->batch = koprs_test_batch_new (cluster, on_later, self);
  self->endpoints = koprs_test_endpoints_new (cluster);
  self->addresses = koprs_test_addresses_new (cluster);
  self->tokens = koprs_test_account_tokens_new (cluster, ca_pem);
  self->volumes = koprs_test_volumes_new (cluster);
  self->binding = koprs_test_binding_new (cluster);
  self->roles = koprs_test_role_aggregation_new (cluster);
  self->dirty_definitions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->dirty_policies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->dirty_namespaces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->dirty_services = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->dirty_nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->dirty_quotas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->quotas = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "resourcequotas");
  /* There is nothing left to be done about it. */
  koprs_test_address_range_make_initial (cluster);
  koprs_test_cluster_observe (cluster, on_change, self);
  koprs_test_namespaces_make_initial (cluster);
  koprs_test_initial_roles_defer (cluster);
  koprs_test_lifecycle_run (self);
  return self;
}

void
koprs_test_lifecycle_free (KoprsTestLifecycle *self)
{
  stop_turn (self);
  g_clear_pointer (&self->later, koprs_test_timer_free);
  koprs_test_role_aggregation_free (self->roles);
  koprs_test_binding_free (self->binding);
  koprs_test_volumes_free (self->volumes);
  koprs_test_account_tokens_free (self->tokens);
  koprs_test_addresses_free (self->addresses);
  koprs_test_endpoints_free (self->endpoints);
  koprs_test_batch_free (self->batch);
  koprs_test_workloads_free (self->workloads);
  koprs_test_garbage_free (self->garbage);
  koprs_test_definitions_free (self->definitions);
  g_hash_table_unref (self->dirty_definitions);
  g_hash_table_unref (self->dirty_policies);
  g_hash_table_unref (self->dirty_namespaces);
  g_hash_table_unref (self->dirty_services);
  g_hash_table_unref (self->dirty_quotas);
  g_hash_table_unref (self->dirty_nodes);
  g_free (self->ca_pem);
  g_free (self);
}
