/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-webhooks.h"

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/writes/koprs-test-form.h"
#include "koprs/testing/writes/koprs-test-mutations.h"
#include "koprs/testing/writes/koprs-test-policies.h"
#include "koprs/testing/writes/koprs-test-webhook-conditions.h"
#include "koprs/testing/writes/koprs-test-webhook-rules.h"

#include <string.h>

#define GROUP "admissionregistration.k8s.io"

/* One webhook and what it is asked. */
typedef struct {
  KoprsTestWrite *write;
  const KoprsTestReviewFacts *facts;
  JsonNode *webhook;
  gboolean mutating;
  KoprsTestKind *as;      /* in whose form it is told */
  char *key;
} Consultation;

static gboolean
selects (JsonNode *webhook, const char *member, JsonNode *object, JsonNode *other)
{
  JsonNode *given = koprs_test_node_get (webhook, member);
  g_autoptr (KoprsTestSelector) selector = NULL;

  if (koprs_test_object_count (given, "matchLabels") == 0 && koprs_test_object_count (given, "matchExpressions") == 0)
    return TRUE;
  selector = koprs_test_selector_new_object (given);
  return selector != NULL && ((object != NULL && koprs_test_selector_matches_node (selector, object)) ||
                              (other != NULL && koprs_test_selector_matches_node (selector, other)));
}

/* By its labels, and a namespace that is written by its own. Other objects without a namespace are always meant. */
static gboolean
selects_namespace (KoprsTestWrite *write, JsonNode *webhook, const KoprsTestReviewFacts *facts)
{
  KoprsTestKind *namespaces = koprs_test_kinds_find (koprs_test_cluster_get_kinds (write->cluster), "", "v1", "namespaces");
  gboolean itself = strcmp (write->kind->resource, "namespaces") == 0;
  const char *name = itself ? facts->name : write->call->namespace_;
  g_autoptr (JsonNode) namespace_ = NULL;
  KoprsBlob *blob;

  if (itself && facts->object != NULL && facts->subresource == NULL)
    return selects (webhook, "namespaceSelector", facts->object, NULL);
  if (name == NULL)
    return TRUE;
  blob = koprs_test_table_lookup (namespaces->table, name);
  namespace_ = blob != NULL ? koprs_test_object_load (namespaces, blob) : koprs_test_node_new_object ();
  return selects (webhook, "namespaceSelector", namespace_, NULL);
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

/* Asks, or applies what was said. changed: the object is another now. */
static gboolean
consult_in_form (Consultation *self, KoprsTestReviewFacts *told, gboolean *changed, GError **error)
{
  KoprsTestHooks *hooks = self->write->call->hooks;
  KoprsTestHook *hook = koprs_test_hooks_find (hooks, self->key);
  g_autoptr (JsonNode) before = NULL;

  if (hook == NULL)
    {
      koprs_test_hooks_ask (hooks, koprs_test_review_ask (self->key, self->webhook, self->write->call, self->as, told));
      koprs_test_status_set_internal (error, "a webhook is yet to be asked");
      return FALSE;
    }
  before = self->mutating && told->object != NULL ? koprs_test_node_copy (told->object) : NULL;
  if (!koprs_test_review_apply (hook, self->webhook, self->mutating, told->object, self->write->problems, error))
    return FALSE;
  *changed = before != NULL && !koprs_test_node_equal (before, told->object);
  return !*changed || self->facts->kind != NULL || koprs_test_form_settle (self->as, told->object, KOPRS_TEST_VALIDATE_IGNORE, error);
}

static gboolean
consult (Consultation *self, gboolean *changed, GError **error)
{
  KoprsTestWrite *write = self->write;
  g_auto (KoprsTestForm) form = { 0 };
  g_autoptr (JsonNode) back = NULL;

  if (!koprs_test_form_init (&form, write, self->facts, self->as, error) || !consult_in_form (self, &form.facts, changed, error))
    return FALSE;
  if (!*changed || form.object == NULL)
    return TRUE;
  back = koprs_test_form_convert (write, form.object, self->as, write->kind, error);
  if (back == NULL)
    return FALSE;
  json_node_set_object (self->facts->object, json_node_get_object (back));
  return TRUE;
}

/* All webhooks of all configurations, in the order in which they come: (element-type JsonNode), each with its configuration and its number
 * there. */
typedef struct {
  JsonNode *webhook;
  KoprsBlob *blob;
  guint number;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  json_node_unref (entry->webhook);
  koprs_blob_unref (entry->blob);
  g_free (entry);
}

static char *
make_key (const Entry *entry, gboolean mutating, guint round, const KoprsTestReviewFacts *facts)
{
  const char *subject = koprs_test_object_get_name (facts->object != NULL ? facts->object : facts->live);

  return g_strdup_printf ("%s %u %s %u %s %s", mutating ? "mutating" : "validating", round, koprs_blob_get_name (entry->blob),
                          entry->number, koprs_test_node_get_string (entry->webhook, "name"), subject != NULL ? subject : "");
}

/* FALSE where the request is not its business, or with an error. Its key is the caller's to free. */
static gboolean
prepare (Consultation *self, KoprsTestWrite *write, const Entry *entry, gboolean mutating, const KoprsTestReviewFacts *facts, GError **error)
{
  JsonNode *webhook = entry->webhook;
  gboolean namespaced = write->call->namespace_ != NULL;

  *self = (Consultation) { .write = write, .facts = facts, .webhook = webhook, .mutating = mutating };
  if (!selects_namespace (write, webhook, facts) || !selects (webhook, "objectSelector", facts->object, facts->live))
    return FALSE;
  self->as = koprs_test_webhook_rules_match (koprs_test_cluster_get_kinds (write->cluster), webhook, write->kind, namespaced, facts);
  return self->as != NULL &&
         koprs_test_webhook_conditions_match (write, entry->blob, entry->number, webhook, facts, self->as, error);
}

static KoprsTestKind *
find_kind (KoprsTestWrite *write, gboolean mutating)
{
  const char *plural = mutating ? "mutatingwebhookconfigurations" : "validatingwebhookconfigurations";

  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (write->cluster), GROUP, "v1", plural);
}

static void
add_entries (GPtrArray *entries, KoprsTestKind *kind, KoprsBlob *blob)
{
  g_autoptr (JsonNode) configuration = koprs_test_object_load (kind, blob);
  JsonNode *webhooks = koprs_test_node_get (configuration, "webhooks");
  guint n = koprs_test_node_is_array (webhooks) ? json_array_get_length (json_node_get_array (webhooks)) : 0;

  for (guint i = 0; i < n; i++)
    {
      Entry *entry = g_new (Entry, 1);

      entry->webhook = json_node_ref (json_array_get_element (json_node_get_array (webhooks), i));
      entry->blob = koprs_blob_ref (blob);
      entry->number = i;
      g_ptr_array_add (entries, entry);
    }
}

static gboolean
has_webhooks (KoprsTestWrite *write)
{
  KoprsTestStorage *storage = koprs_test_cluster_get_storage (write->cluster);

  return write->call->hooks != NULL &&
         (koprs_test_table_get_size (koprs_test_storage_get_table (storage, "mutatingwebhookconfigurations." GROUP)) > 0 ||
          koprs_test_table_get_size (koprs_test_storage_get_table (storage, "validatingwebhookconfigurations." GROUP)) > 0);
}

/* NULL: none concerns anybody here. Nobody can lock everybody out of the configurations themselves. */
static GPtrArray *
list_entries (KoprsTestWrite *write, gboolean mutating)
{
  KoprsTestKind *kind;
  g_autoptr (GPtrArray) configurations = NULL;
  GPtrArray *entries;

  if (!has_webhooks (write) || strcmp (write->kind->group, GROUP) == 0)
    return NULL;
  kind = find_kind (write, mutating);
  entries = g_ptr_array_new_with_free_func (entry_free);
  configurations = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  for (guint i = 0; i < configurations->len; i++)
    add_entries (entries, kind, g_ptr_array_index (configurations, i));
  return entries;
}

static void
note_round (KoprsTestReinvocation *again, const Entry *entry, const char *name, gboolean changed)
{
  if (changed)
    koprs_test_reinvocation_change (again, &again->webhooks);
  if (g_strcmp0 (koprs_test_node_get_string (entry->webhook, "reinvocationPolicy"), "IfNeeded") == 0)
    koprs_test_reinvocation_add (again, &again->webhooks, name);
}

static gboolean
mutate (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, KoprsTestReinvocation *again, GPtrArray *entries, GError **error)
{
  koprs_test_reinvocation_enter (again, &again->webhooks, facts->object);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);
      g_autofree char *name = make_key (entry, TRUE, 0, facts);
      g_autoptr (GError) problem = NULL;
      Consultation consultation;
      g_autofree char *key = NULL;
      gboolean changed = FALSE;

      if (!prepare (&consultation, write, entry, TRUE, facts, &problem) || !koprs_test_reinvocation_asks (again, &again->webhooks, name))
        {
          if (problem == NULL)
            continue;
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      key = make_key (entry, TRUE, again->round, facts);
      consultation.key = key;
      if (!allows_dry_run (entry->webhook, facts, error) || !consult (&consultation, &changed, error))
        return FALSE;
      note_round (again, entry, name, changed);
    }
  koprs_test_reinvocation_leave (again, &again->webhooks, facts->object);
  return TRUE;
}

gboolean
koprs_test_webhooks_mutate (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, KoprsTestReinvocation *again, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (!koprs_test_mutations_apply (write, facts, again, error))
    return FALSE;
  entries = list_entries (write, TRUE);
  return entries == NULL || mutate (write, facts, again, entries, error);
}

static void
clear_consultation (gpointer data)
{
  g_free (((Consultation *) data)->key);
}

/* All whose business it is (element-type Consultation); NULL with an error, before anybody is asked. */
static GArray *
list_consultations (KoprsTestWrite *write, GPtrArray *entries, const KoprsTestReviewFacts *facts, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Consultation));

  g_array_set_clear_func (list, clear_consultation);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GError) problem = NULL;
      Consultation consultation;

      if (prepare (&consultation, write, entry, FALSE, facts, &problem))
        {
          g_array_append_val (list, consultation);
          g_array_index (list, Consultation, list->len - 1).key = make_key (entry, FALSE, 0, facts);
        }
      else if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }
  return g_steal_pointer (&list);
}

gboolean
koprs_test_webhooks_validate (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GArray) list = NULL;
  g_autoptr (GError) first = NULL;

  if (!koprs_test_policies_admit (write, facts, error))
    return FALSE;
  entries = list_entries (write, FALSE);
  list = entries != NULL ? list_consultations (write, entries, facts, error) : NULL;
  if (list == NULL)
    return entries == NULL;
  for (guint i = 0; i < list->len; i++)
    {
      Consultation *consultation = &g_array_index (list, Consultation, i);
      g_autoptr (GError) own = NULL;
      gboolean changed = FALSE;

      if (allows_dry_run (consultation->webhook, facts, &own))
        consult (consultation, &changed, &own);
      if (own != NULL && first == NULL)
        first = g_steal_pointer (&own);
    }
  if (first == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

/* Every write asks this, so nothing is made for it. */
gboolean
koprs_test_webhooks_exist (KoprsTestWrite *write)
{
  return has_webhooks (write) || koprs_test_policies_exist (write) || koprs_test_mutations_exist (write);
}

gboolean
koprs_test_webhooks_admit (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, GError **error)
{
  g_auto (KoprsTestReinvocation) again = { 0 };

  do
    if (!koprs_test_webhooks_mutate (write, facts, &again, error))
      return FALSE;
  while (koprs_test_reinvocation_next (&again));
  return koprs_test_webhooks_validate (write, facts, error);
}
