/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/schema/koprs-test-defaults-builtin.h"
#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef struct {
  const char *type;
  void (*fill) (JsonNode *object);
} Rule;

static gboolean
is_text (JsonNode *object, const char *name, const char *text)
{
  return g_strcmp0 (koprs_test_node_get_string (object, name), text) == 0;
}

/* Absent, null or empty text. */
static gboolean
lacks (JsonNode *object, const char *name)
{
  JsonNode *value = koprs_test_node_get (object, name);

  return value == NULL || koprs_test_node_is_null (value)
         || (koprs_test_node_is_string (value) && *json_node_get_string (value) == '\0');
}

static void
fill_text (JsonNode *object, const char *name, const char *text)
{
  if (lacks (object, name))
    koprs_test_node_set_string (object, name, text);
}

static void
fill_int (JsonNode *object, const char *name, gint64 value)
{
  if (lacks (object, name))
    koprs_test_node_set (object, name, koprs_test_node_new_int (value));
}

static void
fill_boolean (JsonNode *object, const char *name, gboolean value)
{
  if (lacks (object, name))
    koprs_test_node_set (object, name, json_node_init_boolean (json_node_alloc (), value));
}

static void
fill_object (JsonNode *object, const char *name)
{
  if (lacks (object, name))
    koprs_test_node_set (object, name, koprs_test_node_new_object ());
}

/* The elements of an array member that are objects; the callback may change them. */
static void
for_each (JsonNode *object, const char *name, void (*fill) (JsonNode *element))
{
  JsonNode *list = koprs_test_node_get (object, name);

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    if (koprs_test_node_is_object (json_array_get_element (json_node_get_array (list), i)))
      fill (json_array_get_element (json_node_get_array (list), i));
}

static void
copy_absent_members (JsonNode *to, JsonNode *from)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (from))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (from));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (koprs_test_node_get (to, name) == NULL)
      koprs_test_node_set (to, name, koprs_test_node_copy (value));
}

/* The tag of an image reference: "latest" when it has neither tag nor digest. */
static gboolean
is_latest (const char *image)
{
  const char *slash = strrchr (image, '/');
  const char *name = slash != NULL ? slash + 1 : image;
  const char *digest = strchr (name, '@');
  const char *colon = memchr (name, ':', digest != NULL ? (gsize) (digest - name) : strlen (name));
  gsize length;

  if (colon == NULL)
    return digest == NULL;
  colon++;
  length = digest != NULL ? (gsize) (digest - colon) : strlen (colon);
  return length == strlen ("latest") && strncmp (colon, "latest", length) == 0;
}

static void
fill_container (JsonNode *object)
{
  const char *image = koprs_test_node_get_string (object, "image");

  fill_text (object, "imagePullPolicy", is_latest (image != NULL ? image : "") ? "Always" : "IfNotPresent");
}

static void
fill_volume (JsonNode *object)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, json_node_get_object (object));
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_str_equal (name, "name") && !lacks (object, name))
      return;
  fill_object (object, "emptyDir");
}

static void
fill_requests (JsonNode *container)
{
  JsonNode *resources = koprs_test_node_get (container, "resources");
  JsonNode *limits = koprs_test_node_get (resources, "limits");

  if (koprs_test_node_is_object (limits) && !koprs_test_node_is_empty (limits))
    copy_absent_members (koprs_test_node_ensure (resources, "requests"), limits);
}

static void
fill_host_port (JsonNode *port)
{
  JsonNode *number = koprs_test_node_get (port, "containerPort");

  if (number != NULL)
    fill_int (port, "hostPort", json_node_get_int (number));
}

static void
fill_host_ports (JsonNode *container)
{
  for_each (container, "ports", fill_host_port);
}

static void
fill_pod (JsonNode *object)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  JsonNode *host_network = koprs_test_node_get (spec, "hostNetwork");

  if (!koprs_test_node_is_object (spec))
    return;
  for_each (spec, "containers", fill_requests);
  for_each (spec, "initContainers", fill_requests);
  fill_boolean (spec, "enableServiceLinks", TRUE);
  if (koprs_test_node_is_boolean (host_network) && json_node_get_boolean (host_network))
    {
      for_each (spec, "containers", fill_host_ports);
      for_each (spec, "initContainers", fill_host_ports);
    }
}

/* The old name of serviceAccountName is kept the same. */
static void
fill_pod_spec (JsonNode *object)
{
  const char *old = koprs_test_node_get_string (object, "serviceAccount");

  fill_text (object, "serviceAccountName", old);
  koprs_test_node_set_string (object, "serviceAccount", koprs_test_node_get_string (object, "serviceAccountName"));
}

/* podCIDR is the first of podCIDRs; where they differ, the older field counts. */
static void
fill_node_spec (JsonNode *object)
{
  const char *network = koprs_test_node_get_string (object, "podCIDR");
  JsonNode *list = koprs_test_node_get (object, "podCIDRs");
  JsonNode *first = koprs_test_node_is_texts (list) && !koprs_test_node_is_empty (list)
                      ? json_array_get_element (json_node_get_array (list), 0) : NULL;

  if (network == NULL || *network == '\0')
    koprs_test_node_set (object, "podCIDR", first != NULL ? koprs_test_node_copy (first) : NULL);
  else if (first == NULL || g_strcmp0 (json_node_get_string (first), network) != 0)
    {
      list = koprs_test_node_new_array ();
      json_array_add_string_element (json_node_get_array (list), network);
      koprs_test_node_set (object, "podCIDRs", list);
    }
}

static void
fill_pod_status (JsonNode *object)
{
  const char *ip = koprs_test_node_get_string (object, "podIP");
  JsonNode *ips, *first;

  if (ip == NULL || koprs_test_node_get (object, "podIPs") != NULL)
    return;
  ips = koprs_test_node_new_array ();
  first = koprs_test_node_new_object ();
  koprs_test_node_set_string (first, "ip", ip);
  json_array_add_element (json_node_get_array (ips), first);
  koprs_test_node_set (object, "podIPs", ips);
}

static void
fill_service_port (JsonNode *port)
{
  JsonNode *target = koprs_test_node_get (port, "targetPort");
  JsonNode *number = koprs_test_node_get (port, "port");

  if (number != NULL && (lacks (port, "targetPort") || (koprs_test_node_is_number (target) && json_node_get_int (target) == 0)))
    koprs_test_node_set (port, "targetPort", koprs_test_node_copy (number));
}

static void
fill_service_spec (JsonNode *object)
{
  gboolean balanced = is_text (object, "type", "LoadBalancer");
  gboolean node_port = is_text (object, "type", "NodePort");
  gboolean external = balanced || node_port
                      || (is_text (object, "type", "ClusterIP") && !lacks (object, "externalIPs"));

  if (is_text (object, "sessionAffinity", "None"))
    koprs_test_node_set (object, "sessionAffinityConfig", NULL);
  else if (is_text (object, "sessionAffinity", "ClientIP"))
    fill_int (koprs_test_node_ensure (koprs_test_node_ensure (object, "sessionAffinityConfig"), "clientIP"), "timeoutSeconds",
              10800);
  for_each (object, "ports", fill_service_port);
  if (external)
    fill_text (object, "externalTrafficPolicy", "Cluster");
  if (balanced || node_port || is_text (object, "type", "ClusterIP"))
    fill_text (object, "internalTrafficPolicy", "Cluster");
  if (balanced)
    fill_boolean (object, "allocateLoadBalancerNodePorts", TRUE);
}

static void
fill_namespace (JsonNode *object)
{
  JsonNode *metadata = koprs_test_node_get (object, "metadata");
  const char *name = koprs_test_node_get_string (metadata, "name");

  if (name != NULL && *name != '\0')
    koprs_test_node_set_string (koprs_test_node_ensure (metadata, "labels"), "kubernetes.io/metadata.name", name);
}

/* stringData is only another way to write data. */
static void
fill_secret (JsonNode *object)
{
  JsonNode *texts = koprs_test_node_get (object, "stringData");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (koprs_test_node_is_object (texts))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (texts));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        {
          const char *text = koprs_test_node_is_string (value) ? json_node_get_string (value) : "";
          g_autofree char *encoded = g_base64_encode ((const guchar *) text, strlen (text));

          koprs_test_node_set_string (koprs_test_node_ensure (object, "data"), name, encoded);
        }
    }
  koprs_test_node_set (object, "stringData", NULL);
}

static void
fill_node_status (JsonNode *object)
{
  if (lacks (object, "allocatable") && !lacks (object, "capacity"))
    koprs_test_node_set (object, "allocatable", koprs_test_node_copy (koprs_test_node_get (object, "capacity")));
}

static void
fill_controller_labels (JsonNode *object)
{
  JsonNode *labels = koprs_test_node_find (object, "spec", "template", "metadata", "labels", NULL);
  JsonNode *metadata = koprs_test_node_get (object, "metadata");

  if (koprs_test_node_is_object (labels) && koprs_test_node_is_object (metadata) && lacks (metadata, "labels"))
    koprs_test_node_set (metadata, "labels", koprs_test_node_copy (labels));
}

static void
fill_replication_controller (JsonNode *object)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  JsonNode *labels = koprs_test_node_find (spec, "template", "metadata", "labels", NULL);

  if (koprs_test_node_is_object (labels) && lacks (spec, "selector"))
    koprs_test_node_set (spec, "selector", koprs_test_node_copy (labels));
  fill_controller_labels (object);
}

static void
fill_limit_range_item (JsonNode *object)
{
  if (!is_text (object, "type", "Container"))
    return;
  copy_absent_members (koprs_test_node_ensure (object, "default"), koprs_test_node_get (object, "max"));
  copy_absent_members (koprs_test_node_ensure (object, "defaultRequest"), koprs_test_node_get (object, "default"));
  copy_absent_members (koprs_test_node_get (object, "defaultRequest"), koprs_test_node_get (object, "min"));
}

static void
fill_rolling_update (JsonNode *object)
{
  if (is_text (object, "type", "RollingUpdate"))
    fill_object (object, "rollingUpdate");
}

static void
fill_stateful_strategy (JsonNode *object)
{
  if (!lacks (object, "type"))
    return;
  koprs_test_node_set_string (object, "type", "RollingUpdate");
  fill_object (object, "rollingUpdate");
}

/* Claims inside of it say what they are. */
static void
fill_stateful_set (JsonNode *object)
{
  JsonNode *templates = koprs_test_node_get (object, "volumeClaimTemplates");

  for (guint i = 0; koprs_test_node_is_array (templates) && i < json_array_get_length (json_node_get_array (templates)); i++)
    {
      JsonNode *template = json_array_get_element (json_node_get_array (templates), i);

      if (!koprs_test_node_is_object (template))
        continue;
      koprs_test_node_set_string (template, "kind", "PersistentVolumeClaim");
      koprs_test_node_set_string (template, "apiVersion", "v1");
    }
}

static void
fill_job (JsonNode *object)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");

  if (!koprs_test_node_is_object (spec))
    return;
  if (lacks (spec, "parallelism"))
    fill_int (spec, "completions", 1);
  fill_int (spec, "parallelism", 1);
  fill_int (spec, "backoffLimit", lacks (spec, "backoffLimitPerIndex") ? 6 : G_MAXINT32);
  fill_text (spec, "completionMode", "NonIndexed");
  fill_boolean (spec, "suspend", FALSE);
  fill_text (spec, "podReplacementPolicy", lacks (spec, "podFailurePolicy") ? "TerminatingOrFailed" : "Failed");
  fill_boolean (spec, "manualSelector", FALSE);
  fill_controller_labels (object);
}

static void
add_text (JsonNode *list, const char *text)
{
  json_array_add_element (json_node_get_array (list), koprs_test_node_new_string (text));
}

static void
fill_network_policy_spec (JsonNode *object)
{
  JsonNode *types;

  if (!lacks (object, "policyTypes"))
    return;
  types = koprs_test_node_new_array ();
  add_text (types, "Ingress");
  if (!lacks (object, "egress"))
    add_text (types, "Egress");
  koprs_test_node_set (object, "policyTypes", types);
}

static void
fill_subject (JsonNode *object)
{
  if (is_text (object, "kind", "User") || is_text (object, "kind", "Group"))
    fill_text (object, "apiGroup", "rbac.authorization.k8s.io");
}

static void
fill_definition_names (JsonNode *object)
{
  const char *kind = koprs_test_node_get_string (object, "kind");
  g_autofree char *singular = kind != NULL ? g_ascii_strdown (kind, -1) : NULL;
  g_autofree char *list_kind = kind != NULL && *kind != '\0' ? g_strconcat (kind, "List", NULL) : NULL;

  fill_text (object, "singular", singular);
  fill_text (object, "listKind", list_kind);
}

static void
fill_definition (JsonNode *object)
{
  JsonNode *versions = koprs_test_node_find (object, "spec", "versions", NULL);
  JsonNode *status = koprs_test_node_ensure (object, "status");

  if (!koprs_test_node_is_array (versions) || !lacks (status, "storedVersions"))
    return;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (versions)); i++)
    {
      JsonNode *version = json_array_get_element (json_node_get_array (versions), i);
      JsonNode *storage = koprs_test_node_get (version, "storage");
      JsonNode *stored;

      if (!koprs_test_node_is_boolean (storage) || !json_node_get_boolean (storage))
        continue;
      stored = koprs_test_node_new_array ();
      add_text (stored, koprs_test_node_get_string (version, "name"));
      koprs_test_node_set (status, "storedVersions", stored);
      return;
    }
}

static void
fill_device_request (JsonNode *object)
{
  if (is_text (object, "allocationMode", "ExactCount"))
    fill_int (object, "count", 1);
}

#define PERCENT "{\"type\":\"Percent\",\"value\":100,\"periodSeconds\":15}"
#define PODS "{\"type\":\"Pods\",\"value\":4,\"periodSeconds\":15}"

static void
fill_scaling (JsonNode *behavior, const char *name, const char *json)
{
  g_autoptr (JsonNode) policies = koprs_test_node_parse (json, strlen (json), NULL);
  JsonNode *rules = koprs_test_node_ensure (behavior, name);

  if (lacks (rules, "selectPolicy"))
    koprs_test_node_set_string (rules, "selectPolicy", "Max");
  if (lacks (rules, "policies"))
    koprs_test_node_set (rules, "policies", g_steal_pointer (&policies));
}

/* Whoever says anything about how an autoscaler behaves gets the rest of it. */
static void
fill_autoscaler_behavior (JsonNode *value)
{
  if (lacks (value, "scaleUp"))
    fill_int (koprs_test_node_ensure (value, "scaleUp"), "stabilizationWindowSeconds", 0);
  fill_scaling (value, "scaleUp", "[" PODS "," PERCENT "]");
  fill_scaling (value, "scaleDown", "[" PERCENT "]");
}

/* Other metrics are kept in an annotation by this version. */
static void
fill_old_autoscaler (JsonNode *value)
{
  JsonNode *spec = koprs_test_node_get (value, "spec");
  JsonNode *annotations = koprs_test_node_find (value, "metadata", "annotations", NULL);

  if (koprs_test_node_is_object (spec) &&
      koprs_test_node_get (annotations, "autoscaling.alpha.kubernetes.io/metrics") == NULL)
    fill_int (spec, "targetCPUUtilizationPercentage", 80);
}

static const Rule rules[] = {
  { "apiextensions/v1.CustomResourceDefinition", fill_definition },
  { "apiextensions/v1.CustomResourceDefinitionNames", fill_definition_names },
  { "apps/v1.DaemonSetUpdateStrategy", fill_rolling_update },
  { "apps/v1.DeploymentStrategy", fill_rolling_update },
  { "apps/v1.StatefulSetSpec", fill_stateful_set },
  { "apps/v1.StatefulSetUpdateStrategy", fill_stateful_strategy },
  { "autoscaling/v1.HorizontalPodAutoscaler", fill_old_autoscaler },
  { "autoscaling/v2.HorizontalPodAutoscalerBehavior", fill_autoscaler_behavior },
  { "batch/v1.Job", fill_job },
  { "core/v1.Container", fill_container },
  { "core/v1.EphemeralContainer", fill_container },
  { "core/v1.LimitRangeItem", fill_limit_range_item },
  { "core/v1.Namespace", fill_namespace },
  { "core/v1.NodeSpec", fill_node_spec },
  { "core/v1.NodeStatus", fill_node_status },
  { "core/v1.Pod", fill_pod },
  { "core/v1.PodSpec", fill_pod_spec },
  { "core/v1.PodStatus", fill_pod_status },
  { "core/v1.ReplicationController", fill_replication_controller },
  { "core/v1.Secret", fill_secret },
  { "core/v1.ServiceSpec", fill_service_spec },
  { "core/v1.Volume", fill_volume },
  { "networking/v1.NetworkPolicySpec", fill_network_policy_spec },
  { "rbac/v1.Subject", fill_subject },
  { "resource/v1.DeviceSubRequest", fill_device_request },
  { "resource/v1.ExactDeviceRequest", fill_device_request },
};

/* A value that its Go type can't tell from none: lists and maps that are empty, and whatever is sent only when filled. */
static gboolean
is_unset (const KoprsTestField *field, JsonNode *value)
{
  if (value == NULL || koprs_test_node_is_null (value))
    return TRUE;
  if (field->pointer)
    return FALSE;
  if (koprs_test_node_is_string (value))
    return *json_node_get_string (value) == '\0';
  if (koprs_test_node_is_number (value))
    return json_node_get_double (value) == 0;
  return koprs_test_node_is_array (value) && koprs_test_node_is_empty (value);
}

static void fill (const KoprsTestType *type, JsonNode *value);

static void
fill_struct (const KoprsTestType *type, JsonNode *object)
{
  for (guint i = 0; i < type->fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);

      if (field->fill_value != NULL && is_unset (field, koprs_test_node_get (object, field->name)))
        koprs_test_node_set (object, field->name, koprs_test_node_copy (field->fill_value));
    }
  for (guint i = 0; type->name != NULL && i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].type, type->name))
      rules[i].fill (object);
  for (guint i = 0; i < type->fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);

      fill (field->type, koprs_test_node_get (object, field->name));
    }
}

static void
fill (const KoprsTestType *type, JsonNode *value)
{
  JsonObjectIter iter;
  JsonNode *member;

  if (type->type_class == KOPRS_TEST_TYPE_MAP && koprs_test_node_is_object (value))
    {
      if (type->fields != NULL)
        {
          fill_struct (type, value);
          return;
        }
      json_object_iter_init (&iter, json_node_get_object (value));
      while (type->element != NULL && json_object_iter_next (&iter, NULL, &member))
        fill (type->element, member);
    }
  else if (type->type_class == KOPRS_TEST_TYPE_LIST && koprs_test_node_is_array (value))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
        fill (type->element, json_array_get_element (json_node_get_array (value), i));
    }
}

void
koprs_test_defaults_fill_builtin (KoprsTestSchema *schema, JsonNode *object)
{
  fill (koprs_test_schema_get_root (schema), object);
}
