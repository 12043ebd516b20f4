/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Pods, and the kinds that make them: what a person is most likely to get wrong. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

static const char *const restart_policies[] = { "Always", "OnFailure", "Never", NULL };
static const char *const dns_policies[] = { "ClusterFirst", "ClusterFirstWithHostNet", "Default", "None", NULL };

void
koprs_test_validator_check_pod_spec (KoprsTestValidator *self, JsonNode *spec)
{
  gsize mark = koprs_test_validator_enter (self, "spec");
  g_autoptr (GHashTable) volumes = koprs_test_validator_check_sources (self, spec);

  koprs_test_validator_check_containers (self, spec, volumes);
  koprs_test_validator_one_of (self, spec, "restartPolicy", restart_policies);
  koprs_test_validator_one_of (self, spec, "dnsPolicy", dns_policies);
  koprs_test_validator_check_pod_parts (self, spec);
  koprs_test_validator_leave (self, mark);
}

static gboolean
has_labels (JsonNode *labels, JsonNode *wanted)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (wanted))
    return TRUE;
  json_object_iter_init (&iter, json_node_get_object (wanted));
  while (json_object_iter_next (&iter, &name, &value))
    if (!koprs_test_node_equal (value, koprs_test_node_get (labels, name)))
      return FALSE;
  return TRUE;
}

/* matchLabels alone decide here; expressions are taken for fulfilled. */
static gboolean
selects (JsonNode *selector, JsonNode *labels)
{
  return koprs_test_node_is_object (selector) && has_labels (labels, koprs_test_node_get (selector, "matchLabels"));
}

static void
check_selector (KoprsTestValidator *validator, JsonNode *object, JsonNode *selector, JsonNode *old)
{
  JsonNode *before = koprs_test_node_find (old, "spec", "selector", NULL);
  gsize mark = koprs_test_validator_enter (validator, "selector");

  if (!koprs_test_node_is_object (selector))
    koprs_test_validator_required (validator, "");
  else if (koprs_test_node_is_empty (selector))
    {
      g_autofree char *kind = g_ascii_strdown (koprs_test_node_get_string (object, "kind"), -1);

      koprs_test_validator_invalid (validator, selector, "empty selector is invalid for %s", kind);
    }
  else if (before != NULL && !koprs_test_node_equal (before, selector))
    koprs_test_validator_invalid (validator, selector, "field is immutable");
  koprs_test_validator_leave (validator, mark);
}

static void
check_template_labels (KoprsTestValidator *validator, JsonNode *selector, JsonNode *template)
{
  JsonNode *labels = koprs_test_node_find (template, "metadata", "labels", NULL);
  gsize mark = validator->path->len;

  koprs_test_validator_enter (validator, "template.metadata.labels");
  if (!(koprs_test_node_is_object (selector) && koprs_test_node_is_empty (selector)) && !selects (selector, labels))
    koprs_test_validator_invalid (validator, labels, "`selector` does not match template `labels`");
  koprs_test_validator_leave (validator, mark);
}

/* In the place of the template. */
static void
check_template (KoprsTestValidator *validator, JsonNode *template)
{
  JsonNode *spec = koprs_test_node_get (template, "spec"), *list = koprs_test_node_get (spec, "ephemeralContainers");

  koprs_test_validator_check_template_metadata (validator, koprs_test_node_get (template, "metadata"));
  koprs_test_validator_check_pod_spec (validator, spec);
  if (list != NULL && !koprs_test_node_is_empty (list))
    koprs_test_validator_forbidden_at (validator, "spec.ephemeralContainers", "ephemeral containers not allowed in pod template");
}

/* Deployments and their like run for ever, jobs to an end. */
static void
check_restart_policy (KoprsTestValidator *validator, JsonNode *template, const char *owner)
{
  static const char *const always[] = { "Always", NULL };
  JsonNode *spec = koprs_test_node_get (template, "spec");
  const char *policy = koprs_test_node_get_string (spec, "restartPolicy");
  gboolean job = g_strcmp0 (owner, "Job") == 0;
  gsize mark = koprs_test_validator_enter (validator, "template.spec");

  if (!job)
    {
      g_autofree char *detail = g_strdup_printf ("activeDeadlineSeconds in %s is not Supported", owner);

      koprs_test_validator_one_of (validator, spec, "restartPolicy", always);
      if (koprs_test_node_get (spec, "activeDeadlineSeconds") != NULL)
        koprs_test_validator_forbidden_at (validator, "activeDeadlineSeconds", detail);
    }
  else if (g_strcmp0 (policy, "Always") == 0)
    {
      koprs_test_validator_enter (validator, "restartPolicy");
      koprs_test_validator_required (validator, "valid values: \"OnFailure\", \"Never\"");
    }
  koprs_test_validator_leave (validator, mark);
}

/* The volume that a set makes of a claim's template. */
static JsonNode *
new_volume (const char *name)
{
  JsonNode *volume = koprs_test_node_new_object ();

  koprs_test_node_set_string (volume, "name", name);
  koprs_test_node_set_string (koprs_test_node_ensure (volume, "persistentVolumeClaim"), "claimName", name);
  return volume;
}

/* The template as the Pods of a set get it: with volumes for its claims, instead of its own of the same names, and called by the set. */
static JsonNode *
complete_template (JsonNode *template, JsonNode *claims)
{
  JsonNode *complete = koprs_test_node_copy (template), *spec = koprs_test_node_ensure (complete, "spec");
  JsonNode *own = koprs_test_node_find (template, "spec", "volumes", NULL), *volumes = koprs_test_node_new_array ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; koprs_test_node_is_array (claims) && i < json_array_get_length (json_node_get_array (claims)); i++)
    {
      JsonNode *metadata = koprs_test_node_get (json_array_get_element (json_node_get_array (claims), i), "metadata");

      if (g_hash_table_add (names, (gpointer) koprs_test_node_get_text (metadata, "name")))
        json_array_add_element (json_node_get_array (volumes), new_volume (koprs_test_node_get_text (metadata, "name")));
    }
  for (guint i = 0; koprs_test_node_is_array (own) && i < json_array_get_length (json_node_get_array (own)); i++)
    {
      JsonNode *volume = json_array_get_element (json_node_get_array (own), i);

      if (!g_hash_table_contains (names, koprs_test_node_get_text (volume, "name")))
        json_array_add_element (json_node_get_array (volumes), koprs_test_node_copy (volume));
    }
  koprs_test_node_set (spec, "volumes", volumes);
  koprs_test_node_set (spec, "hostname", NULL);
  koprs_test_node_set (spec, "subdomain", NULL);
  return complete;
}

void
koprs_test_validator_check_workload (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  JsonNode *template = koprs_test_node_get (spec, "template");
  JsonNode *selector = koprs_test_node_get (spec, "selector");
  const char *kind = koprs_test_node_get_string (object, "kind");
  gboolean job = g_strcmp0 (kind, "Job") == 0;
  g_autoptr (JsonNode) complete = NULL;
  gsize outer = koprs_test_validator_enter (self, "spec");
  gsize mark;

  if (g_strcmp0 (kind, "StatefulSet") == 0)
    complete = complete_template (template, koprs_test_node_get (spec, "volumeClaimTemplates"));
  if (job)
    koprs_test_validator_check_job_counts (self, spec);
  else
    {
      koprs_test_validator_check_rollout_head (self, spec, kind);
      check_selector (self, object, selector, old);
      check_template_labels (self, selector, template);
    }
  mark = koprs_test_validator_enter (self, "template");
  check_template (self, complete != NULL ? complete : template);
  koprs_test_validator_leave (self, mark);
  check_restart_policy (self, template, g_strcmp0 (kind, "Deployment") == 0 ? "ReplicaSet" : kind);
  koprs_test_validator_check_rollout_tail (self, spec, kind);
  koprs_test_validator_leave (self, outer);
}

void
koprs_test_validator_check_job_spec (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *template = koprs_test_node_get (spec, "template");
  gsize mark;

  koprs_test_validator_check_job_counts (self, spec);
  mark = koprs_test_validator_enter (self, "template");
  check_template (self, template);
  koprs_test_validator_leave (self, mark);
  check_restart_policy (self, template, "Job");
}

static void
check_replicated (KoprsTestValidator *self, JsonNode *spec, JsonNode *template)
{
  JsonNode *labels = koprs_test_node_find (template, "metadata", "labels", NULL);
  gsize mark;

  if (!has_labels (labels, koprs_test_node_get (spec, "selector")))
    koprs_test_validator_invalid_at (self, "template.metadata.labels", labels, "`selector` does not match template `labels`");
  mark = koprs_test_validator_enter (self, "template");
  check_template (self, template);
  koprs_test_validator_leave (self, mark);
  check_restart_policy (self, template, "ReplicationController");
}

void
koprs_test_validator_check_replication_controller (KoprsTestValidator *self, JsonNode *controller, JsonNode *old)
{
  static const char *const numbers[] = { "replicas", "minReadySeconds" };
  JsonNode *spec = koprs_test_node_get (controller, "spec"), *template = koprs_test_node_get (spec, "template");
  JsonNode *selector = koprs_test_node_get (spec, "selector");
  gsize mark = koprs_test_validator_enter (self, "spec");

  if (selector == NULL || koprs_test_node_is_empty (selector))
    koprs_test_validator_required_at (self, "selector", "");
  if (koprs_test_node_is_object (template))
    check_replicated (self, spec, template);
  else
    koprs_test_validator_required_at (self, "template", "");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    koprs_test_validator_at_least (self, spec, numbers[i], 0, "must be greater than or equal to 0");
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_pod_template (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  gsize mark = koprs_test_validator_enter (self, "template");

  check_template (self, koprs_test_node_get (object, "template"));
  koprs_test_validator_leave (self, mark);
}
