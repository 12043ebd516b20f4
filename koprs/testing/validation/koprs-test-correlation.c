/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-correlation.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static const KoprsTestCorrelated none = { NULL, NULL, NULL };

KoprsTestCorrelation
koprs_test_correlation_new (JsonNode *value, JsonNode *old, JsonNode *openapi)
{
  return (KoprsTestCorrelation) { { value, old, openapi }, none };
}

static JsonNode *
find_schema (JsonNode *openapi, const char *name)
{
  JsonNode *values = koprs_test_node_get (openapi, "additionalProperties");
  JsonNode *schema = koprs_test_node_get (koprs_test_node_get (openapi, "properties"), name);

  return schema == NULL && koprs_test_node_is_object (values) ? values : schema;
}

KoprsTestCorrelated
koprs_test_correlated_get_member (const KoprsTestCorrelated *self, const char *name)
{
  KoprsTestCorrelated member = {
    koprs_test_node_get (self->value, name), koprs_test_node_get (self->old, name), find_schema (self->openapi, name),
  };

  return member.value != NULL && member.old != NULL && member.openapi != NULL ? member : none;
}

KoprsTestCorrelated
koprs_test_correlated_get_item (const KoprsTestCorrelated *self, guint index)
{
  KoprsTestCorrelated item = { NULL, NULL, koprs_test_node_get (self->openapi, "items") };

  if (!koprs_test_node_is_array (self->value) || !koprs_test_node_is_array (self->old) || item.openapi == NULL)
    return none;
  item.value = json_array_get_element (json_node_get_array (self->value), index);
  item.old = koprs_test_correlation_find_item (self->openapi, self->old, item.value);
  return item.old != NULL ? item : none;
}

/* The version of an object is the one it is asked for in, then and now. */
static gboolean
is_version (const KoprsTestCorrelation *self, const char *name)
{
  return self->around.value == NULL && (strcmp (name, "apiVersion") == 0 || strcmp (name, "kind") == 0);
}

KoprsTestCorrelation
koprs_test_correlation_enter (const KoprsTestCorrelation *self, const char *name)
{
  if (self->current.old == NULL)
    return *self;
  if (is_version (self, name))
    return (KoprsTestCorrelation) { none, none };
  return (KoprsTestCorrelation) { koprs_test_correlated_get_member (&self->current, name), self->current };
}

KoprsTestCorrelation
koprs_test_correlation_enter_item (const KoprsTestCorrelation *self, guint index)
{
  if (self->current.old == NULL)
    return *self;
  return (KoprsTestCorrelation) { koprs_test_correlated_get_item (&self->current, index), self->current };
}

static gboolean
is_same_object (const KoprsTestCorrelated *self)
{
  JsonObject *object = json_node_get_object (self->value);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (json_object_get_size (object) != json_object_get_size (json_node_get_object (self->old)))
    return FALSE;
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    {
      KoprsTestCorrelated member = koprs_test_correlated_get_member (self, name);

      if (!koprs_test_correlated_is_same (&member))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same_list (const KoprsTestCorrelated *self)
{
  guint n = json_array_get_length (json_node_get_array (self->value));

  if (n != json_array_get_length (json_node_get_array (self->old)))
    return FALSE;
  if (g_strcmp0 (koprs_test_node_get_string (self->openapi, "x-kubernetes-list-type"), "map") != 0)
    return koprs_test_node_equal (self->value, self->old);
  for (guint i = 0; i < n; i++)
    {
      KoprsTestCorrelated item = koprs_test_correlated_get_item (self, i);

      if (!koprs_test_correlated_is_same (&item))
        return FALSE;
    }
  return TRUE;
}

gboolean
koprs_test_correlated_is_same (const KoprsTestCorrelated *self)
{
  if (self->value == NULL || self->old == NULL)
    return FALSE;
  if (koprs_test_node_is_object (self->value) && koprs_test_node_is_object (self->old))
    return is_same_object (self);
  if (koprs_test_node_is_array (self->value) && koprs_test_node_is_array (self->old))
    return is_same_list (self);
  return koprs_test_node_equal (self->value, self->old);
}

gboolean
koprs_test_correlation_is_unchanged (const KoprsTestCorrelation *self)
{
  return koprs_test_correlated_is_same (self->current.old != NULL ? &self->current : &self->around);
}

static gboolean
has_same_keys (JsonNode *keys, JsonNode *a, JsonNode *b)
{
  for (guint i = 0; i < json_array_get_length (json_node_get_array (keys)); i++)
    {
      JsonNode *key = json_array_get_element (json_node_get_array (keys), i);
      const char *name = koprs_test_node_is_string (key) ? json_node_get_string (key) : "";

      if (!koprs_test_node_equal (koprs_test_node_get (a, name), koprs_test_node_get (b, name)))
        return FALSE;
    }
  return TRUE;
}

JsonNode *
koprs_test_correlation_find_item (JsonNode *openapi, JsonNode *old, JsonNode *item)
{
  JsonNode *keys = koprs_test_node_get (openapi, "x-kubernetes-list-map-keys");

  if (g_strcmp0 (koprs_test_node_get_string (openapi, "x-kubernetes-list-type"), "map") != 0 || !koprs_test_node_is_array (keys) ||
      !koprs_test_node_is_array (old) || !koprs_test_node_is_object (item))
    return NULL;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (old)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (old), i);

      if (koprs_test_node_is_object (element) && has_same_keys (keys, item, element))
        return element;
    }
  return NULL;
}
