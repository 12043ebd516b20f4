/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Values as JSON. */

#include "koprs/testing/cel/koprs-test-cel-value.h"

#include "koprs/koprs-error.h"
#include "koprs/testing/cel/koprs-test-cel-text.h"
#include "koprs/testing/values/koprs-test-node.h"

static JsonNode *
take_text (GString *text)
{
  g_autofree char *data = g_string_free (text, FALSE);

  return koprs_test_node_new_string (data);
}

static JsonNode *
take_base64 (const KoprsTestCelValue *bytes)
{
  g_autofree char *text = g_base64_encode ((const guchar *) bytes->text.data, bytes->text.length);

  return koprs_test_node_new_string (text);
}

static JsonNode *
list_to_json (KoprsTestCelArena *arena, const KoprsTestCelValue *self, GError **error);

static JsonNode *
map_to_json (KoprsTestCelArena *arena, const KoprsTestCelValue *self, GError **error);

static JsonNode *
to_json (KoprsTestCelArena *arena, const KoprsTestCelValue *self, GError **error)
{
  GString *text = NULL;

  switch ((int) self->kind)
    {
    case KOPRS_TEST_CEL_NULL:
      return json_node_new (JSON_NODE_NULL);
    case KOPRS_TEST_CEL_BOOL:
      return json_node_init_boolean (json_node_alloc (), self->boolean);
    case KOPRS_TEST_CEL_INT:
      return json_node_init_int (json_node_alloc (), self->integer);
    case KOPRS_TEST_CEL_UINT:
      if (self->uinteger <= G_MAXINT64)
        return json_node_init_int (json_node_alloc (), (gint64) self->uinteger);
      return json_node_init_double (json_node_alloc (), (double) self->uinteger);
    case KOPRS_TEST_CEL_DOUBLE:
      return json_node_init_double (json_node_alloc (), self->real);
    case KOPRS_TEST_CEL_STRING:
      return koprs_test_node_new_string (self->text.data);
    case KOPRS_TEST_CEL_BYTES:
      return take_base64 (self);
    case KOPRS_TEST_CEL_TIMESTAMP:
      text = g_string_new (NULL);
      koprs_test_cel_text_append_time (text, self->timestamp.seconds, self->timestamp.nanos);
      return take_text (text);
    case KOPRS_TEST_CEL_DURATION:
      text = g_string_new (NULL);
      koprs_test_cel_text_append_seconds (text, self->duration);
      return take_text (g_string_append_c (text, 's'));
    case KOPRS_TEST_CEL_LIST:
      return list_to_json (arena, self, error);
    case KOPRS_TEST_CEL_MAP:
      return map_to_json (arena, self, error);
    case KOPRS_TEST_CEL_OPTIONAL:
      if (self->optional != NULL)
        return to_json (arena, self->optional, error);
      break;
    default:
      break;
    }
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "a value of type %s has no form in JSON",
               koprs_test_cel_value_get_type (self)->name);
  return NULL;
}

static JsonNode *
list_to_json (KoprsTestCelArena *arena, const KoprsTestCelValue *self, GError **error)
{
  JsonNode *node = koprs_test_node_new_array ();
  guint n = koprs_test_cel_list_length (self);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *item = to_json (arena, koprs_test_cel_list_get (arena, self, i), error);

      if (item == NULL)
        {
          json_node_unref (node);
          return NULL;
        }
      json_array_add_element (json_node_get_array (node), item);
    }
  return node;
}

static JsonNode *
map_to_json (KoprsTestCelArena *arena, const KoprsTestCelValue *self, GError **error)
{
  JsonNode *node = koprs_test_node_new_object ();
  guint n;
  const KoprsTestCelValue *const *keys = koprs_test_cel_map_list_keys (arena, self, &n);

  for (guint i = 0; i < n; i++)
    {
      const KoprsTestCelValue *value = koprs_test_cel_map_get (arena, self, keys[i]);
      JsonNode *member = value != NULL ? to_json (arena, value, error) : NULL;

      if (value != NULL && member == NULL)
        {
          json_node_unref (node);
          return NULL;
        }
      if (member != NULL)
        koprs_test_node_set (node, koprs_test_cel_value_show (arena, keys[i]), member);
    }
  return node;
}

JsonNode *
koprs_test_cel_value_to_json (const KoprsTestCelValue *self, GError **error)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  JsonNode *whole = self->kind == KOPRS_TEST_CEL_MAP ? self->map.node : self->kind == KOPRS_TEST_CEL_LIST ? self->list.node : NULL;

  return whole != NULL ? koprs_test_node_copy (whole) : to_json (arena, self, error);
}
