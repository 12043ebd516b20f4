/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of single built-in kinds. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_DATA (1024 * 1024)

typedef void (*Check) (KoprsTestValidator *self, JsonNode *object, JsonNode *old);

static gboolean
is_true (JsonNode *object, const char *name)
{
  JsonNode *value = koprs_test_node_get (object, name);

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

/* Of base64. */
static gsize
count_padding (JsonNode *value)
{
  const char *text = koprs_test_node_is_string (value) ? json_node_get_string (value) : "";

  return g_str_has_suffix (text, "==") ? 2 : g_str_has_suffix (text, "=");
}

/* Adds up the values: as they are, or decoded. */
static gsize
check_data_keys (KoprsTestValidator *self, JsonNode *object, const char *member, gboolean base64)
{
  JsonNode *data = koprs_test_node_get (object, member);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize outer = koprs_test_validator_enter (self, member);
  gsize total = 0;
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (koprs_test_node_is_object (data))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (data));
      while (json_object_iter_next_ordered (&iter, &key, &value))
        {
          gsize mark = koprs_test_validator_enter_key (self, key);
          gsize length = koprs_test_node_is_string (value) ? strlen (json_node_get_string (value)) : 0;

          koprs_test_names_check_data_key (key, problems);
          koprs_test_validator_take_problems (self, key, problems);
          koprs_test_validator_leave (self, mark);
          total += base64 ? length / 4 * 3 - count_padding (value) : length;
        }
    }
  koprs_test_validator_leave (self, outer);
  return total;
}

static void
check_frozen (KoprsTestValidator *self, JsonNode *object, JsonNode *old, const char *const *members)
{
  if (!is_true (old, "immutable"))
    return;
  for (guint i = 0; members[i] != NULL; i++)
    {
      gsize mark = koprs_test_validator_enter (self, members[i]);
      JsonNode *value = koprs_test_node_get (object, members[i]);

      if (g_str_equal (members[i], "immutable") ? !is_true (object, "immutable")
                                                : !koprs_test_node_equal (value, koprs_test_node_get (old, members[i])))
        koprs_test_validator_forbidden (self, "field is immutable when `immutable` is set");
      koprs_test_validator_leave (self, mark);
    }
}

static void
check_config_map (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  static const char *const members[] = { "immutable", "data", "binaryData", NULL };
  JsonNode *data = koprs_test_node_get (object, "data");
  JsonNode *binary = koprs_test_node_get (object, "binaryData");
  gsize total;
  JsonObjectIter iter;
  const char *key;

  if (koprs_test_node_is_object (data))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (data));
      while (json_object_iter_next_ordered (&iter, &key, NULL))
        if (koprs_test_node_get (binary, key) != NULL)
          {
            g_autoptr (JsonNode) value = koprs_test_node_new_string (key);
            gsize mark = koprs_test_validator_enter (self, "data");

            koprs_test_validator_enter_key (self, key);
            koprs_test_validator_invalid (self, value, "duplicate of key present in binaryData");
            koprs_test_validator_leave (self, mark);
          }
    }
  total = check_data_keys (self, object, "data", FALSE);
  total += check_data_keys (self, object, "binaryData", TRUE);
  if (total > MAX_DATA)
    {
      gsize mark = koprs_test_validator_enter_key (self, "");

      koprs_test_validator_too_long (self, MAX_DATA);
      koprs_test_validator_leave (self, mark);
    }
  check_frozen (self, object, old, members);
}

static void
check_secret (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  static const char *const members[] = { "immutable", "data", NULL };
  gsize total = check_data_keys (self, object, "data", TRUE);
  gsize mark = koprs_test_validator_enter (self, "data");

  if (total > MAX_DATA)
    koprs_test_validator_too_long (self, MAX_DATA);
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_check_secret_type (self, object);
  mark = koprs_test_validator_enter (self, "type");
  if (old != NULL && !koprs_test_node_equal (koprs_test_node_get (object, "type"), koprs_test_node_get (old, "type")))
    koprs_test_validator_invalid (self, koprs_test_node_get (object, "type"), "field is immutable");
  koprs_test_validator_leave (self, mark);
  check_frozen (self, object, old, members);
}

static guint
count_containers (JsonNode *object)
{
  JsonNode *list = koprs_test_node_find (object, "spec", "containers", NULL);

  return koprs_test_node_is_array (list) ? json_array_get_length (json_node_get_array (list)) : 0;
}

static void
check_pod (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  gsize outer, inner;

  if (old == NULL || !koprs_test_node_equal (spec, koprs_test_node_get (old, "spec")))
    {
      koprs_test_validator_check_pod_spec (self, spec);
      koprs_test_validator_check_pod_only (self, spec, old);
    }
  if (old == NULL || count_containers (object) == count_containers (old))
    return;
  outer = koprs_test_validator_enter (self, "spec");
  inner = koprs_test_validator_enter (self, "containers");
  koprs_test_validator_forbidden (self, "pod updates may not add or remove containers");
  koprs_test_validator_leave (self, inner);
  koprs_test_validator_leave (self, outer);
}

static void
check_lease (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  gsize mark = koprs_test_validator_enter (self, "spec");

  koprs_test_validator_at_least (self, koprs_test_node_get (object, "spec"), "leaseDurationSeconds", 1, "must be greater than 0");
  koprs_test_validator_at_least (self, koprs_test_node_get (object, "spec"), "leaseTransitions", 0,
                                 "must be greater than or equal to 0");
  koprs_test_validator_leave (self, mark);
}

/* The older view: only that the event lies beside what it is about. */
static void
check_core_event (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  const char *namespace_ = koprs_test_node_get_string (koprs_test_node_get (object, "metadata"), "namespace");
  const char *about = koprs_test_node_get_string (koprs_test_node_get (object, "involvedObject"), "namespace");
  gboolean cluster = about == NULL || *about == '\0';
  gsize mark = koprs_test_validator_enter (self, "involvedObject.namespace");

  if (cluster ? g_strcmp0 (namespace_, "default") != 0 : g_strcmp0 (about, namespace_) != 0)
    {
      g_autoptr (JsonNode) value = koprs_test_node_new_string (cluster ? "" : about);

      koprs_test_validator_invalid (self, value, "does not match event.namespace");
    }
  koprs_test_validator_leave (self, mark);
}

/* Complaints about lengths show no value, and limits are bytes. `shown`: the field's name in the complaint. */
static void
check_event_text (KoprsTestValidator *self, JsonNode *object, const char *name, const char *shown, gsize limit, gboolean required)
{
  const char *text = koprs_test_node_get_string (object, name);
  g_autoptr (JsonNode) nothing = koprs_test_node_new_string ("");
  gsize mark = koprs_test_validator_enter (self, shown);

  if (required && (text == NULL || *text == '\0'))
    koprs_test_validator_required (self, "");
  if (text != NULL && strlen (text) > limit)
    koprs_test_validator_invalid (self, nothing, "can have at most %" G_GSIZE_FORMAT " characters", limit);
  koprs_test_validator_leave (self, mark);
}

static void
check_event_controller (KoprsTestValidator *self, JsonNode *object)
{
  const char *controller = koprs_test_node_get_string (object, "reportingController");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "reportingController");

  if (controller == NULL)
    controller = "";
  if (*controller == '\0')
    koprs_test_validator_required (self, "");
  koprs_test_names_check_key (controller, problems);
  koprs_test_validator_take_problems (self, controller, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_event (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  const char *type = koprs_test_node_get_string (object, "type");
  gboolean timed = koprs_test_node_is_string (koprs_test_node_get (object, "eventTime"));
  JsonNode *series = koprs_test_node_get (object, "series");
  g_autoptr (JsonNode) nothing = koprs_test_node_new_string ("");
  gsize mark = koprs_test_validator_enter (self, "eventTime");

  if (!timed)
    koprs_test_validator_required (self, "");
  koprs_test_validator_leave (self, mark);
  if (timed)
    {
      check_event_controller (self, object);
      check_event_text (self, object, "reportingInstance", "reportingInstance", 128, TRUE);
      check_event_text (self, object, "action", "action", 128, TRUE);
      check_event_text (self, object, "reason", "reason", 128, TRUE);
      check_event_text (self, object, "note", "message", 1024, FALSE);
    }
  if (koprs_test_node_is_object (series))
    {
      JsonNode *count = koprs_test_node_get (series, "count");

      mark = koprs_test_validator_enter (self, "series.count");
      if (!koprs_test_node_is_number (count) || json_node_get_int (count) < 2)
        koprs_test_validator_invalid (self, nothing, "should be at least 2");
      koprs_test_validator_leave (self, mark);
      mark = koprs_test_validator_enter (self, "series");
      koprs_test_validator_need_text (self, series, "lastObservedTime", "");
      koprs_test_validator_leave (self, mark);
    }
  mark = koprs_test_validator_enter (self, "type");
  if (g_strcmp0 (type, "Normal") != 0 && g_strcmp0 (type, "Warning") != 0)
    koprs_test_validator_invalid (self, nothing, "has invalid value: %s", type != NULL ? type : "");
  koprs_test_validator_leave (self, mark);
}

static void
check_rule (KoprsTestValidator *self, JsonNode *rule)
{
  static const char *const members[] = { "apiGroups", "resources", "verbs" };
  static const char *const details[] = { "resource rules must supply at least one api group",
                                         "resource rules must supply at least one resource", "" };
  gboolean paths = koprs_test_node_get (rule, "nonResourceURLs") != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *list = koprs_test_node_get (rule, members[i]);
      gsize mark = koprs_test_validator_enter (self, members[i]);

      if ((list == NULL || koprs_test_node_is_empty (list)) && (!paths || i == 2))
        koprs_test_validator_required (self, details[i]);
      koprs_test_validator_leave (self, mark);
    }
}

static void
check_role (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  koprs_test_validator_for_each (self, object, "rules", check_rule);
}

static void
check_subject (KoprsTestValidator *self, JsonNode *subject)
{
  static const char *const kinds[] = { "ServiceAccount", "User", "Group", NULL };

  koprs_test_validator_one_of (self, subject, "kind", kinds);
  koprs_test_validator_need_text (self, subject, "name", "");
}

static void
check_binding (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  static const char *const kinds[] = { "Role", "ClusterRole", NULL };
  JsonNode *role = koprs_test_node_get (object, "roleRef");
  gboolean cluster = g_strcmp0 (koprs_test_node_get_string (object, "kind"), "ClusterRoleBinding") == 0;
  gsize mark = koprs_test_validator_enter (self, "roleRef");

  koprs_test_validator_one_of (self, role, "kind", cluster ? kinds + 1 : kinds);
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_for_each (self, object, "subjects", check_subject);
  mark = koprs_test_validator_enter (self, "roleRef");
  koprs_test_validator_need_text (self, role, "name", "");
  if (old != NULL && !koprs_test_node_equal (role, koprs_test_node_get (old, "roleRef")))
    koprs_test_validator_invalid (self, role, "cannot change roleRef");
  koprs_test_validator_leave (self, mark);
}

static const struct {
  const char *group;
  const char *kind;
  Check check;
} checks[] = {
  { "", "ConfigMap", check_config_map },
  { "", "Endpoints", koprs_test_validator_check_endpoints },
  { "", "Event", check_core_event },
  { "", "LimitRange", koprs_test_validator_check_limit_range },
  { "", "Namespace", koprs_test_validator_check_namespace },
  { "", "Node", koprs_test_validator_check_node },
  { "", "PersistentVolume", koprs_test_validator_check_volume },
  { "", "PersistentVolumeClaim", koprs_test_validator_check_claim },
  { "", "Pod", check_pod },
  { "", "PodTemplate", koprs_test_validator_check_pod_template },
  { "", "ReplicationController", koprs_test_validator_check_replication_controller },
  { "", "ResourceQuota", koprs_test_validator_check_quota },
  { "", "Secret", check_secret },
  { "", "Service", koprs_test_validator_check_service },
  { "admissionregistration.k8s.io", "MutatingAdmissionPolicy", koprs_test_validator_check_mutating_policy },
  { "admissionregistration.k8s.io", "MutatingAdmissionPolicyBinding", koprs_test_validator_check_mutating_policy_binding },
  { "admissionregistration.k8s.io", "MutatingWebhookConfiguration", koprs_test_validator_check_webhooks },
  { "admissionregistration.k8s.io", "ValidatingWebhookConfiguration", koprs_test_validator_check_webhooks },
  { "admissionregistration.k8s.io", "ValidatingAdmissionPolicy", koprs_test_validator_check_policy },
  { "admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding", koprs_test_validator_check_policy_binding },
  { "apiextensions.k8s.io", "CustomResourceDefinition", koprs_test_validator_check_definition },
  { "apiregistration.k8s.io", "APIService", koprs_test_validator_check_registration },
  { "apps", "DaemonSet", koprs_test_validator_check_workload },
  { "apps", "Deployment", koprs_test_validator_check_workload },
  { "apps", "ReplicaSet", koprs_test_validator_check_workload },
  { "apps", "StatefulSet", koprs_test_validator_check_workload },
  { "autoscaling", "HorizontalPodAutoscaler", koprs_test_validator_check_autoscaler },
  { "batch", "CronJob", koprs_test_validator_check_cron_job },
  { "batch", "Job", koprs_test_validator_check_workload },
  { "certificates.k8s.io", "CertificateSigningRequest", koprs_test_validator_check_signing_request },
  { "certificates.k8s.io", "ClusterTrustBundle", koprs_test_validator_check_trust_bundle },
  { "coordination.k8s.io", "Lease", check_lease },
  { "discovery.k8s.io", "EndpointSlice", koprs_test_validator_check_endpoint_slice },
  { "events.k8s.io", "Event", check_event },
  { "flowcontrol.apiserver.k8s.io", "FlowSchema", koprs_test_validator_check_flow_schema },
  { "flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration", koprs_test_validator_check_priority_level },
  { "networking.k8s.io", "Ingress", koprs_test_validator_check_ingress },
  { "networking.k8s.io", "IngressClass", koprs_test_validator_check_ingress_class },
  { "networking.k8s.io", "NetworkPolicy", koprs_test_validator_check_network_policy },
  { "node.k8s.io", "RuntimeClass", koprs_test_validator_check_runtime_class },
  { "policy", "PodDisruptionBudget", koprs_test_validator_check_disruption_budget },
  { "rbac.authorization.k8s.io", "ClusterRole", check_role },
  { "rbac.authorization.k8s.io", "ClusterRoleBinding", check_binding },
  { "rbac.authorization.k8s.io", "Role", check_role },
  { "rbac.authorization.k8s.io", "RoleBinding", check_binding },
  { "resource.k8s.io", "DeviceClass", koprs_test_validator_check_device_class },
  { "resource.k8s.io", "ResourceClaim", koprs_test_validator_check_device_claim },
  { "resource.k8s.io", "ResourceClaimTemplate", koprs_test_validator_check_device_template },
  { "resource.k8s.io", "ResourceSlice", koprs_test_validator_check_device_slice },
  { "scheduling.k8s.io", "PriorityClass", koprs_test_validator_check_priority_class },
  { "storage.k8s.io", "CSIDriver", koprs_test_validator_check_csi_driver },
  { "storage.k8s.io", "StorageClass", koprs_test_validator_check_storage_class },
  { "storage.k8s.io", "VolumeAttributesClass", koprs_test_validator_check_attributes_class },
};

void
koprs_test_validator_check_builtin (KoprsTestValidator *self, KoprsTestSchema *schema, JsonNode *object, JsonNode *old)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].group, koprs_test_schema_get_group (schema))
        && g_str_equal (checks[i].kind, koprs_test_schema_get_kind (schema)))
      checks[i].check (self, object, old);
}
