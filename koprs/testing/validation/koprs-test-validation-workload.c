/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Pods, and the kinds that make them: what a person is most likely to get wrong. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

static const char *const pull_policies[] = { "Always", "IfNotPresent", "Never", NULL };
static const char *const message_policies[] = { "File", "FallbackToLogsOnError", NULL };
static const char *const protocols[] = { "SCTP", "TCP", "UDP", NULL };
static const char *const restart_policies[] = { "Always", "OnFailure", "Never", NULL };
static const char *const dns_policies[] = { "ClusterFirst", "ClusterFirstWithHostNet", "Default", "None", NULL };

static void
check_dns_label (KoprsTestValidator *validator, JsonNode *object, const char *name)
{
  const char *text = koprs_test_node_get_string (object, name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (validator, name);

  if (text == NULL || *text == '\0')
    koprs_test_validator_required (validator, "");
  else
    {
      koprs_test_names_check_dns_label (text, FALSE, problems);
      koprs_test_validator_take_problems (validator, text, problems);
    }
  koprs_test_validator_leave (validator, mark);
}

/* The same name twice in a list of objects, or in one before. seen: the names so far. */
static void
check_names (KoprsTestValidator *validator, JsonNode *object, const char *list, GHashTable *seen)
{
  JsonNode *elements = koprs_test_node_get (object, list);
  gsize outer = koprs_test_validator_enter (validator, list);

  for (guint i = 0; koprs_test_node_is_array (elements) && i < json_array_get_length (json_node_get_array (elements)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (elements), i);
      const char *name = koprs_test_node_get_string (element, "name");
      gsize mark = koprs_test_validator_enter_index (validator, i);

      koprs_test_validator_enter (validator, "name");
      if (name != NULL && *name != '\0' && !g_hash_table_add (seen, (gpointer) name))
        koprs_test_validator_duplicate (validator, koprs_test_node_get (element, "name"));
      koprs_test_validator_leave (validator, mark);
    }
  koprs_test_validator_leave (validator, outer);
}

static void
check_unique_names (KoprsTestValidator *validator, JsonNode *object, const char *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  check_names (validator, object, list, seen);
}

/* Ephemeral containers share their names with no other. */
static void
check_ephemeral_names (KoprsTestValidator *validator, JsonNode *spec)
{
  static const char *const lists[] = { "containers", "initContainers" };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonNode *elements = koprs_test_node_get (spec, lists[i]);

      for (guint j = 0; koprs_test_node_is_array (elements) && j < json_array_get_length (json_node_get_array (elements)); j++)
        {
          const char *name = koprs_test_node_get_string (json_array_get_element (json_node_get_array (elements), j), "name");

          if (name != NULL)
            g_hash_table_add (seen, (gpointer) name);
        }
    }
  check_names (validator, spec, "ephemeralContainers", seen);
}

static void
check_port (KoprsTestValidator *validator, JsonNode *port)
{
  JsonNode *number = koprs_test_node_get (port, "containerPort");
  gint64 value = koprs_test_node_is_number (number) ? json_node_get_int (number) : 0;
  gsize mark = koprs_test_validator_enter (validator, "containerPort");

  if (value == 0)
    koprs_test_validator_required (validator, "");
  else if (value < 1 || value > 65535)
    koprs_test_validator_invalid (validator, number, "must be between 1 and 65535, inclusive");
  koprs_test_validator_leave (validator, mark);
  koprs_test_validator_one_of (validator, port, "protocol", protocols);
}

static void
check_env (KoprsTestValidator *validator, JsonNode *variable)
{
  koprs_test_validator_need_text (validator, variable, "name", "");
}

static void
check_mount (KoprsTestValidator *validator, JsonNode *mount)
{
  koprs_test_validator_need_text (validator, mount, "name", "");
  koprs_test_validator_need_text (validator, mount, "mountPath", "");
}

static void
check_container (KoprsTestValidator *validator, JsonNode *container)
{
  check_dns_label (validator, container, "name");
  koprs_test_validator_need_text (validator, container, "image", "");
  koprs_test_validator_one_of (validator, container, "terminationMessagePolicy", message_policies);
  koprs_test_validator_for_each (validator, container, "ports", check_port);
  koprs_test_validator_for_each (validator, container, "env", check_env);
  koprs_test_validator_for_each (validator, container, "volumeMounts", check_mount);
  koprs_test_validator_one_of (validator, container, "imagePullPolicy", pull_policies);
  koprs_test_validator_check_resources (validator, container);
}

static void
check_volume (KoprsTestValidator *validator, JsonNode *volume)
{
  check_dns_label (validator, volume, "name");
  koprs_test_validator_check_projected (validator, volume);
}

void
koprs_test_validator_check_pod_spec (KoprsTestValidator *self, JsonNode *spec)
{
  gsize mark = koprs_test_validator_enter (self, "spec");
  gsize inner;

  koprs_test_validator_for_each (self, spec, "volumes", check_volume);
  check_unique_names (self, spec, "volumes");
  if (koprs_test_node_get (spec, "containers") == NULL || koprs_test_node_is_empty (koprs_test_node_get (spec, "containers")))
    {
      inner = koprs_test_validator_enter (self, "containers");
      koprs_test_validator_required (self, "");
      koprs_test_validator_leave (self, inner);
    }
  koprs_test_validator_for_each (self, spec, "containers", check_container);
  check_unique_names (self, spec, "containers");
  koprs_test_validator_for_each (self, spec, "initContainers", check_container);
  if (koprs_test_node_get (spec, "ephemeralContainers") != NULL)
    check_ephemeral_names (self, spec);
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

void
koprs_test_validator_check_workload (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  JsonNode *template = koprs_test_node_get (spec, "template");
  JsonNode *selector = koprs_test_node_get (spec, "selector");
  const char *kind = koprs_test_node_get_string (object, "kind");
  gboolean job = g_strcmp0 (kind, "Job") == 0;
  gsize outer = koprs_test_validator_enter (self, "spec");
  gsize mark;

  koprs_test_validator_at_least (self, spec, "replicas", 0, "must be greater than or equal to 0");
  if (!job)
    {
      check_selector (self, object, selector, old);
      check_template_labels (self, selector, template);
    }
  mark = koprs_test_validator_enter (self, "template");
  check_template (self, template);
  koprs_test_validator_leave (self, mark);
  check_restart_policy (self, template, g_strcmp0 (kind, "Deployment") == 0 ? "ReplicaSet" : kind);
  koprs_test_validator_leave (self, outer);
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
