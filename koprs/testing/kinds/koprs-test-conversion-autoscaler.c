/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* autoscaling/v1 knows the use of the processor alone. Everything else of autoscaling/v2 is kept in annotations, as JSON: metrics
 * in v1's words, the behaviour in the words of Go's internal type. */

#include "koprs/testing/kinds/koprs-test-conversion.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define PREFIX "autoscaling.alpha.kubernetes.io/"
#define PERCENTAGE "targetCPUUtilizationPercentage"

/* Where a metric has its name and what is around it in either version. */
static const struct { const char *type, *member, *v1_name, *v1_object; gboolean selector; } metrics[] = {
  { "Resource", "resource", NULL, NULL, FALSE },
  { "ContainerResource", "containerResource", NULL, NULL, FALSE },
  { "Pods", "pods", "metricName", NULL, TRUE },
  { "Object", "object", "metricName", "target", TRUE },
  { "External", "external", "metricName", NULL, TRUE },
};

static void
move (JsonNode *to, const char *new_name, JsonNode *from, const char *name)
{
  JsonNode *value = koprs_test_node_get (from, name);

  if (value != NULL)
    koprs_test_node_set (to, new_name, koprs_test_node_copy (value));
}

static int
find_metric (JsonNode *metric)
{
  const char *type = koprs_test_node_get_string (metric, "type");

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    if (g_strcmp0 (metrics[i].type, type) == 0)
      return i;
  return -1;
}

/* The percentage, or 0 for anything but the use of the processor. */
static gint64
get_percentage (JsonNode *metric)
{
  JsonNode *resource = koprs_test_node_get (metric, "resource");
  JsonNode *target = koprs_test_node_get (resource, "target");

  if (g_strcmp0 (koprs_test_node_get_string (metric, "type"), "Resource") != 0 ||
      g_strcmp0 (koprs_test_node_get_string (resource, "name"), "cpu") != 0)
    return 0;
  return koprs_test_object_get_int (target, "averageUtilization", 0);
}

static JsonNode *
metric_to_v1 (JsonNode *metric)
{
  JsonNode *result = koprs_test_node_new_object (), *source, *target, *to;
  int i = find_metric (metric);

  move (result, "type", metric, "type");
  if (i < 0)
    return result;
  source = koprs_test_node_get (metric, metrics[i].member);
  target = koprs_test_node_get (source, "target");
  to = koprs_test_node_ensure (result, metrics[i].member);
  if (metrics[i].v1_object != NULL)
    move (to, metrics[i].v1_object, source, "describedObject");
  move (to, "name", source, "name");
  if (metrics[i].v1_name != NULL)
    move (to, metrics[i].v1_name, koprs_test_node_get (source, "metric"), "name");
  if (strcmp (metrics[i].type, "External") == 0)
    move (to, "metricSelector", koprs_test_node_get (source, "metric"), "selector");
  move (to, "targetValue", target, "value");
  move (to, "targetAverageUtilization", target, "averageUtilization");
  move (to, "targetAverageValue", target, "averageValue");
  move (to, "container", source, "container");
  if (metrics[i].selector && strcmp (metrics[i].type, "External") != 0)
    move (to, "selector", koprs_test_node_get (source, "metric"), "selector");
  return result;
}

static JsonNode *
metric_to_v2 (JsonNode *metric)
{
  static const struct { const char *v1, *v2, *type; } targets[] = {
    { "targetValue", "value", "Value" },
    { "targetAverageValue", "averageValue", "AverageValue" },
    { "targetAverageUtilization", "averageUtilization", "Utilization" },
  };
  JsonNode *result = koprs_test_node_new_object (), *source, *to;
  int i = find_metric (metric);

  move (result, "type", metric, "type");
  if (i < 0)
    return result;
  source = koprs_test_node_get (metric, metrics[i].member);
  to = koprs_test_node_ensure (result, metrics[i].member);
  move (to, "name", source, "name");
  move (to, "container", source, "container");
  if (metrics[i].v1_object != NULL)
    move (to, "describedObject", source, metrics[i].v1_object);
  if (metrics[i].v1_name != NULL)
    move (koprs_test_node_ensure (to, "metric"), "name", source, metrics[i].v1_name);
  move (koprs_test_node_ensure (to, "metric"), "selector", source,
        strcmp (metrics[i].type, "External") == 0 ? "metricSelector" : "selector");
  if (metrics[i].v1_name == NULL)
    koprs_test_node_set (to, "metric", NULL);
  for (guint j = 0; j < G_N_ELEMENTS (targets); j++)
    if (koprs_test_node_get (source, targets[j].v1) != NULL)
      {
        koprs_test_node_set_string (koprs_test_node_ensure (to, "target"), "type", targets[j].type);
        move (koprs_test_node_ensure (to, "target"), targets[j].v2, source, targets[j].v1);
      }
  return result;
}

/* Go's names begin with a capital. */
static JsonNode *
change_case (JsonNode *value, gboolean up)
{
  JsonNode *result;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (koprs_test_node_is_array (value))
    {
      result = koprs_test_node_new_array ();
      for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
        json_array_add_element (json_node_get_array (result),
                                change_case (json_array_get_element (json_node_get_array (value), i), up));
      return result;
    }
  if (!koprs_test_node_is_object (value))
    return koprs_test_node_copy (value);
  result = koprs_test_node_new_object ();
  json_object_iter_init_ordered (&iter, json_node_get_object (value));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autofree char *changed = g_strdup (name);

      *changed = up ? g_ascii_toupper (*changed) : g_ascii_tolower (*changed);
      if (up || !koprs_test_node_is_null (member))
        koprs_test_node_set (result, changed, change_case (member, up));
    }
  return result;
}

/* What Go writes of a pointer that is not set. */
static void
complete_rules (JsonNode *behavior, const char *name)
{
  static const char *const members[] = { "StabilizationWindowSeconds", "SelectPolicy", "Policies", "Tolerance" };
  JsonNode *rules = koprs_test_node_get (behavior, name);
  g_autoptr (JsonNode) ordered = koprs_test_node_new_object ();

  for (guint i = 0; koprs_test_node_is_object (rules) && i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *value = koprs_test_node_get (rules, members[i]);

      koprs_test_node_set (ordered, members[i], value != NULL ? koprs_test_node_copy (value) : json_node_new (JSON_NODE_NULL));
    }
  koprs_test_node_set (behavior, name, koprs_test_node_is_object (rules) ? koprs_test_node_copy (ordered) :
                       json_node_new (JSON_NODE_NULL));
}

static void
annotate (JsonNode *object, const char *name, JsonNode *value)
{
  g_autofree char *key = g_strconcat (PREFIX, name, NULL);
  g_autofree char *text = koprs_test_node_to_text (value);

  koprs_test_node_set_string (koprs_test_node_ensure (koprs_test_object_metadata (object), "annotations"), key, text);
}

/* The annotation's value, which goes out of the object; NULL where there is none. */
static JsonNode *
take (JsonNode *object, const char *name)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  JsonNode *annotations = koprs_test_node_get (metadata, "annotations");
  g_autofree char *key = g_strconcat (PREFIX, name, NULL);
  const char *text = koprs_test_node_get_string (annotations, key);
  JsonNode *value;

  if (text == NULL)
    return NULL;
  value = koprs_test_node_parse (text, strlen (text), NULL);
  koprs_test_node_set (annotations, key, NULL);
  if (koprs_test_object_count (metadata, "annotations") == 0)
    koprs_test_node_set (metadata, "annotations", NULL);
  return value;
}

static void
split_metrics (JsonNode *object, JsonNode *spec)
{
  JsonNode *list = koprs_test_node_get (spec, "metrics");
  g_autoptr (JsonNode) others = koprs_test_node_new_array ();

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *metric = json_array_get_element (json_node_get_array (list), i);

      if (get_percentage (metric) > 0)
        koprs_test_object_set_int (spec, PERCENTAGE, get_percentage (metric));
      else
        json_array_add_element (json_node_get_array (others), metric_to_v1 (metric));
    }
  koprs_test_node_set (spec, "metrics", NULL);
  if (json_array_get_length (json_node_get_array (others)) > 0)
    annotate (object, "metrics", others);
}

void
koprs_test_conversion_autoscaler_to_v1 (JsonNode *object)
{
  JsonNode *spec = koprs_test_node_ensure (object, "spec"), *status = koprs_test_node_ensure (object, "status");
  JsonNode *conditions = koprs_test_node_get (status, "conditions");
  g_autoptr (JsonNode) behavior = NULL;

  split_metrics (object, spec);
  if (koprs_test_node_is_object (koprs_test_node_get (spec, "behavior")))
    {
      behavior = change_case (koprs_test_node_get (spec, "behavior"), TRUE);
      complete_rules (behavior, "ScaleUp");
      complete_rules (behavior, "ScaleDown");
      annotate (object, "behavior", behavior);
    }
  if (koprs_test_node_is_array (conditions))
    annotate (object, "conditions", conditions);
}

static void
join_metrics (JsonNode *object, JsonNode *spec)
{
  g_autoptr (JsonNode) others = take (object, "metrics");
  gint64 percentage = koprs_test_object_get_int (spec, PERCENTAGE, 0);
  JsonNode *list = koprs_test_node_new_array (), *metric, *target;

  for (guint i = 0; koprs_test_node_is_array (others) && i < json_array_get_length (json_node_get_array (others)); i++)
    json_array_add_element (json_node_get_array (list),
                            metric_to_v2 (json_array_get_element (json_node_get_array (others), i)));
  if (percentage > 0)
    {
      metric = koprs_test_node_new_object ();
      koprs_test_node_set_string (metric, "type", "Resource");
      koprs_test_node_set_string (koprs_test_node_ensure (metric, "resource"), "name", "cpu");
      target = koprs_test_node_ensure (koprs_test_node_get (metric, "resource"), "target");
      koprs_test_node_set_string (target, "type", "Utilization");
      koprs_test_object_set_int (target, "averageUtilization", percentage);
      json_array_add_element (json_node_get_array (list), metric);
    }
  koprs_test_node_set (spec, "metrics", list);
}

void
koprs_test_conversion_autoscaler_to_v2 (JsonNode *object)
{
  JsonNode *spec = koprs_test_node_ensure (object, "spec");
  g_autoptr (JsonNode) behavior = take (object, "behavior");
  JsonNode *conditions = take (object, "conditions");

  join_metrics (object, spec);
  if (koprs_test_node_is_object (behavior))
    koprs_test_node_set (spec, "behavior", change_case (behavior, FALSE));
  if (conditions != NULL)
    koprs_test_node_set (koprs_test_node_ensure (object, "status"), "conditions", conditions);
}
