/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-fault-node.h"

#include "koprs/testing/koprs-test-fault-private.h"
#include "koprs/testing/koprs-testing-enum-types.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

typedef enum { TEXT, NUMBER, LIKELIHOOD } Form;

static const struct { const char *name, *property; Form form; } fields[] = {
  { "method", "method", TEXT },
  { "verb", "verb", TEXT },
  { "path", "path", TEXT },
  { "resource", "resource", TEXT },
  { "after", "after", NUMBER },
  { "count", "count", NUMBER },
  { "probability", "probability", LIKELIHOOD },
  { "delay", "delay", NUMBER },
  { "bytes", "bytes", NUMBER },
  { "status", "status", NUMBER },
  { "retryAfter", "retry-after", NUMBER },
  { "contentType", "content-type", TEXT },
  { "body", "body", TEXT },
};

static gboolean
set_text (KoprsTestFault *self, const char *property, JsonNode *value)
{
  if (!koprs_test_node_is_string (value))
    return FALSE;
  if (strcmp (property, "verb") == 0 && !koprs_test_fault_knows_verb (json_node_get_string (value)))
    return FALSE;
  g_object_set (self, property, json_node_get_string (value), NULL);
  return TRUE;
}

static gboolean
set_number (KoprsTestFault *self, const char *property, JsonNode *value)
{
  gint64 number = koprs_test_node_is_number (value) ? json_node_get_int (value) : -1;
  gboolean status = strcmp (property, "status") == 0;
  gint64 limit = strcmp (property, "bytes") == 0 ? G_MAXINT64 : status ? 999 : G_MAXINT;

  if (number < (status ? 200 : 0) || number > limit)
    return FALSE;
  if (strcmp (property, "bytes") == 0)
    g_object_set (self, property, (guint64) number, NULL);
  else
    g_object_set (self, property, (guint) number, NULL);
  return TRUE;
}

static gboolean
set_likelihood (KoprsTestFault *self, const char *property, JsonNode *value)
{
  double number = koprs_test_node_is_number (value) ? json_node_get_double (value) : -1;

  if (!(number >= 0 && number <= 1))
    return FALSE;
  g_object_set (self, property, number, NULL);
  return TRUE;
}

static gboolean
set_field (KoprsTestFault *self, const char *name, JsonNode *value, GError **error)
{
  gboolean taken = strcmp (name, "effect") == 0 || strcmp (name, "hits") == 0, known = taken;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (strcmp (fields[i].name, name) != 0)
        continue;
      known = TRUE;
      taken = fields[i].form == TEXT ? set_text (self, fields[i].property, value) :
              fields[i].form == NUMBER ? set_number (self, fields[i].property, value) :
              set_likelihood (self, fields[i].property, value);
    }
  if (!taken)
    koprs_test_status_set_bad_request (error, known ? "the value of \"%s\" is of no use" : "a fault has no \"%s\"", name);
  return taken;
}

KoprsTestFault *
koprs_test_fault_new_from_node (JsonNode *node, GError **error)
{
  g_autoptr (GEnumClass) effects = g_type_class_ref (KOPRS_TYPE_TEST_FAULT_EFFECT);
  const char *nick = koprs_test_node_get_string (node, "effect");
  GEnumValue *effect = nick != NULL ? g_enum_get_value_by_nick (effects, nick) : NULL;
  g_autoptr (KoprsTestFault) self = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (effect == NULL)
    {
      koprs_test_status_set_bad_request (error, "a fault has no effect \"%s\"", nick != NULL ? nick : "");
      return NULL;
    }
  self = koprs_test_fault_new (effect->value);
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    if (!set_field (self, name, value, error))
      return NULL;
  return g_steal_pointer (&self);
}

JsonNode *
koprs_test_fault_to_node (KoprsTestFault *self)
{
  g_autoptr (GEnumClass) effects = g_type_class_ref (KOPRS_TYPE_TEST_FAULT_EFFECT);
  JsonNode *node = koprs_test_node_new_object ();
  JsonObject *object = json_node_get_object (node);

  koprs_test_node_set_string (node, "effect", g_enum_get_value (effects, self->effect)->value_nick);
  json_object_set_int_member (object, "hits", koprs_test_fault_get_hits (self));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (self), fields[i].property, &value);
      if (G_VALUE_HOLDS_STRING (&value) && g_value_get_string (&value) != NULL)
        json_object_set_string_member (object, fields[i].name, g_value_get_string (&value));
      else if (G_VALUE_HOLDS_UINT (&value))
        json_object_set_int_member (object, fields[i].name, g_value_get_uint (&value));
      else if (G_VALUE_HOLDS_UINT64 (&value))
        json_object_set_int_member (object, fields[i].name, g_value_get_uint64 (&value));
      else if (G_VALUE_HOLDS_DOUBLE (&value))
        json_object_set_double_member (object, fields[i].name, g_value_get_double (&value));
    }
  return node;
}
