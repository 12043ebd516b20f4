/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-patch.h"

#include "koprs/testing/cel/koprs-test-cel-construction.h"
#include "koprs/testing/cel/koprs-test-cel-go.h"
#include "koprs/testing/cel/koprs-test-cel-text.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <math.h>
#include <string.h>

#define LARGEST_WHOLE G_GINT64_CONSTANT (9007199254740991)
#define NO_JSON "JSONPath valueExpression evaluated to a type that could not marshal to JSON: "

static gboolean
is_safe (gint64 number)
{
  return number >= -LARGEST_WHOLE && number <= LARGEST_WHOLE;
}

/* One value on its way. */
typedef struct {
  KoprsTestCelArena *arena;
  GString *path;            /* ".spec.template" */
  const KoprsTestType *type;        /* of what is to be there; NULL: anything */
  gboolean operation;       /* the value of an operation, not an object to be applied */
  char *problem;            /* the first */
} Way;

/* Types of objects are called after the fields that they are in. */
static void
check_names (const KoprsTestCelValue *value, GString *path, GString *problems)
{
  gsize length = path->len;

  if (value->kind == KOPRS_TEST_CEL_LIST && value->list.node == NULL)
    for (guint i = 0; i < value->list.n_items; i++)
      check_names (value->list.items[i], path, problems);
  if (value->kind != KOPRS_TEST_CEL_MAP || value->map.node != NULL || value->map.member != NULL)
    return;
  if (koprs_test_cel_value_is_constructed (value) && koprs_test_cel_construction_is_object (value->map.type))
    {
      if (strcmp (path->str, value->map.type->name) != 0)
        g_string_append_printf (problems, "%sunexpected type name \"%s\", expected \"%s\", which matches field name path from root "
                                "Object type", problems->len > 0 ? "\n" : "", value->map.type->name, path->str);
      for (guint i = 0; i < value->map.n_entries; i++)
        {
          g_string_append_printf (path, ".%s", value->map.entries[i].key->text.data);
          check_names (value->map.entries[i].value, path, problems);
          g_string_truncate (path, length);
        }
      return;
    }
  for (guint i = 0; i < value->map.n_entries; i++)
    check_names (value->map.entries[i].value, path, problems);
}

static char *
find_misnamed (const KoprsTestCelValue *object)
{
  GString *path = g_string_new (object->map.type->name);
  GString *problems = g_string_new (NULL);
  gboolean bad;

  check_names (object, path, problems);
  bad = problems->len > 0;
  g_string_free (path, TRUE);
  if (bad)
    g_string_prepend (problems, "type mismatch: ");
  return g_string_free (problems, !bad);
}

/* Go's numbers: those without a fraction are whole in JSON. */
static JsonNode *
make_number (double number)
{
  if (floor (number) == number && fabs (number) < 1e15)
    return koprs_test_node_new_int ((gint64) number);
  return json_node_init_double (json_node_alloc (), number);
}

static JsonNode *
fail (Way *self, char *problem)
{
  if (self->problem == NULL)
    self->problem = problem;
  else
    g_free (problem);
  return NULL;
}

static char *
show (const KoprsTestCelValue *value, void (*write) (const KoprsTestCelValue *value, GString *out))
{
  GString *shown = g_string_new (NULL);

  write (value, shown);
  return g_string_free (shown, FALSE);
}

/* What is expected in the value's place, as the check of the types says it. */
static char *
describe_misfit (const KoprsTestType *type, const KoprsTestCelValue *value)
{
  g_autofree char *plain = show (value, koprs_test_cel_go_print);
  g_autofree char *syntax = show (value, koprs_test_cel_go_write);

  if (type != NULL && (type->type_class == KOPRS_TEST_TYPE_MAP || type->type_class == KOPRS_TEST_TYPE_LIST))
    return g_strdup_printf ("expected %s, got &{%s}", type->type_class == KOPRS_TEST_TYPE_MAP ? "map" : "list", plain);
  if (type != NULL && (type->scalar == KOPRS_TEST_SCALAR_INTEGER || type->scalar == KOPRS_TEST_SCALAR_NUMBER))
    return g_strdup_printf ("expected numeric (int or float), got %s", koprs_test_cel_go_type (value));
  if (type != NULL && type->scalar == KOPRS_TEST_SCALAR_BOOLEAN)
    return g_strdup_printf ("expected boolean, got &{%s}", plain);
  if (type != NULL && type->scalar == KOPRS_TEST_SCALAR_STRING)
    return g_strdup_printf ("expected string, got &value.valueUnstructured{Value:%s}", syntax);
  return g_strdup_printf ("expected any scalar, got &{%s}", plain);
}

/* A value that stays what the language has it as, which nothing below it knows. */
static JsonNode *
refuse (Way *self, const KoprsTestCelValue *value)
{
  g_autofree char *misfit = NULL;

  if (self->operation)
    return fail (self, g_strdup_printf (NO_JSON "proto: invalid type: %s", koprs_test_cel_go_type (value)));
  misfit = describe_misfit (self->type, value);
  return fail (self, g_strdup_printf ("error applying patch: failed to convert patch object to typed object: %s: %s", self->path->str,
                                      misfit));
}

static JsonNode *convert_object (Way *self, const KoprsTestCelValue *value);

static JsonNode *
convert_scalar (Way *self, const KoprsTestCelValue *value)
{
  switch ((int) value->kind)
    {
    case KOPRS_TEST_CEL_BOOL:
      return json_node_init_boolean (json_node_alloc (), value->boolean);
    case KOPRS_TEST_CEL_INT:
      return self->operation && !is_safe (value->integer) ? make_number ((double) value->integer)
                                                          : koprs_test_node_new_int (value->integer);
    case KOPRS_TEST_CEL_UINT:
      return value->uinteger <= LARGEST_WHOLE ? koprs_test_node_new_int ((gint64) value->uinteger) : make_number ((double) value->uinteger);
    case KOPRS_TEST_CEL_DOUBLE:
      return make_number (value->real);
    case KOPRS_TEST_CEL_STRING:
      return koprs_test_node_new_string (value->text.data);
    case KOPRS_TEST_CEL_TYPE:
      return koprs_test_node_new_string (value->type->name);
    case KOPRS_TEST_CEL_BYTES:
      if (self->operation)
        {
          g_autofree char *text = g_base64_encode ((const guchar *) value->text.data, value->text.length);

          return koprs_test_node_new_string (text);
        }
      return refuse (self, value);
    default:
      return refuse (self, value);
    }
}

/* An item of a list or a map that the expression made: containers in it stay what they are. */
static JsonNode *
convert_item (Way *self, const KoprsTestCelValue *value)
{
  gboolean object = koprs_test_cel_value_is_constructed (value) && koprs_test_cel_construction_is_object (value->map.type);

  if (value->kind == KOPRS_TEST_CEL_OPTIONAL)
    return value->optional != NULL ? convert_item (self, value->optional) : json_node_new (JSON_NODE_NULL);
  if (object)
    return convert_object (self, value);
  if (value->kind == KOPRS_TEST_CEL_LIST)
    return value->list.node != NULL ? koprs_test_node_copy (value->list.node) : refuse (self, value);
  if (value->kind == KOPRS_TEST_CEL_MAP)
    return value->map.node != NULL ? koprs_test_node_copy (value->map.node) : refuse (self, value);
  return convert_scalar (self, value);
}

/* [name="a"] where items are known by keys, else [0]. */
static void
append_place (Way *self, const KoprsTestType *list, const KoprsTestCelValue *item, guint index)
{
  gboolean keyed = list != NULL && list->keys != NULL && item->kind == KOPRS_TEST_CEL_MAP;
  guint n = 0;

  for (guint i = 0; keyed && list->keys[i] != NULL; i++)
    {
      const KoprsTestCelValue *value = koprs_test_cel_map_get_member (self->arena, item, list->keys[i]);

      if (value == NULL)
        continue;
      g_string_append_printf (self->path, "%s%s=", n++ > 0 ? "," : "[", list->keys[i]);
      koprs_test_cel_value_format (self->arena, value, self->path);
    }
  if (n > 0)
    g_string_append_c (self->path, ']');
  else
    g_string_append_printf (self->path, "[%u]", index);
}

static JsonNode *
convert_list (Way *self, const KoprsTestCelValue *value)
{
  g_autoptr (JsonNode) list = koprs_test_node_new_array ();
  const KoprsTestType *type = self->type;
  gsize length = self->path->len;

  for (guint i = 0; i < value->list.n_items; i++)
    {
      JsonNode *item;

      append_place (self, type, value->list.items[i], i);
      self->type = type != NULL ? type->element : NULL;
      item = convert_item (self, value->list.items[i]);
      self->type = type;
      g_string_truncate (self->path, length);
      if (item == NULL)
        return NULL;
      json_array_add_element (json_node_get_array (list), item);
    }
  return g_steal_pointer (&list);
}

/* One member of a map or an object. */
static JsonNode *
convert_member (Way *self, const char *name, const KoprsTestCelValue *value, JsonNode *(*convert) (Way *self, const KoprsTestCelValue *value))
{
  const KoprsTestType *type = self->type;
  gsize length = self->path->len;
  JsonNode *member;

  g_string_append_printf (self->path, ".%s", name);
  self->type = type != NULL ? koprs_test_type_get_member (type, name) : NULL;
  member = convert (self, value);
  self->type = type;
  g_string_truncate (self->path, length);
  return member;
}

static JsonNode *
convert_map (Way *self, const KoprsTestCelValue *value)
{
  g_autoptr (JsonNode) map = koprs_test_node_new_object ();

  for (guint i = 0; i < value->map.n_entries; i++)
    {
      const KoprsTestCelMapEntry *entry = &value->map.entries[i];
      JsonNode *member;

      if (entry->key->kind != KOPRS_TEST_CEL_STRING)
        return self->operation ? fail (self, g_strdup_printf (NO_JSON "map key of type %s, not string", koprs_test_cel_go_type (entry->key)))
                               : fail (self, g_strdup ("invalid return type: *dynamic.ObjectVal"));
      member = convert_member (self, entry->key->text.data, entry->value, convert_item);
      if (member == NULL)
        return NULL;
      koprs_test_node_set (map, entry->key->text.data, member);
    }
  return g_steal_pointer (&map);
}

static JsonNode *
convert_field (Way *self, const KoprsTestCelValue *value)
{
  if (value->kind == KOPRS_TEST_CEL_OPTIONAL && value->optional != NULL)
    return convert_field (self, value->optional);
  if (value->kind == KOPRS_TEST_CEL_LIST && value->list.node == NULL)
    return convert_list (self, value);
  if (value->kind == KOPRS_TEST_CEL_MAP && value->map.node == NULL && value->map.type == NULL && value->map.member == NULL)
    return convert_map (self, value);
  return convert_item (self, value);
}

static JsonNode *
convert_object (Way *self, const KoprsTestCelValue *value)
{
  g_autoptr (JsonNode) object = koprs_test_node_new_object ();

  for (guint i = 0; i < value->map.n_entries; i++)
    {
      const char *name = value->map.entries[i].key->text.data;
      JsonNode *member = convert_member (self, name, value->map.entries[i].value, convert_field);

      if (member == NULL)
        return NULL;
      koprs_test_node_set (object, name, member);
    }
  return g_steal_pointer (&object);
}

JsonNode *
koprs_test_cel_patch_to_object (const KoprsTestCelValue *value, const KoprsTestType *type, char **problem)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  Way way = { arena, NULL, type, FALSE, find_misnamed (value) };
  JsonNode *object = NULL;

  way.path = g_string_new (NULL);
  if (way.problem == NULL)
    object = convert_object (&way, value);
  g_string_free (way.path, TRUE);
  *problem = way.problem;
  return object;
}

static JsonNode *convert_value (Way *self, const KoprsTestCelValue *value);

static JsonNode *
convert_values (Way *self, const KoprsTestCelValue *value)
{
  g_autoptr (JsonNode) list = koprs_test_node_new_array ();

  for (guint i = 0; i < value->list.n_items; i++)
    {
      JsonNode *item = convert_value (self, value->list.items[i]);

      if (item == NULL)
        return NULL;
      json_array_add_element (json_node_get_array (list), item);
    }
  return g_steal_pointer (&list);
}

static JsonNode *
convert_members (Way *self, const KoprsTestCelValue *value)
{
  g_autoptr (JsonNode) map = koprs_test_node_new_object ();

  for (guint i = 0; i < value->map.n_entries; i++)
    {
      const KoprsTestCelValue *key = value->map.entries[i].key;
      JsonNode *member;

      if (key->kind == KOPRS_TEST_CEL_BOOL)
        return fail (self, g_strdup (NO_JSON "type conversion error from bool to 'string'"));
      if (key->kind != KOPRS_TEST_CEL_STRING)
        return fail (self, g_strdup_printf (NO_JSON "unsupported type conversion from '%s' to string",
                                            koprs_test_cel_value_get_type (key)->name));
      member = convert_value (self, value->map.entries[i].value);
      if (member == NULL)
        return NULL;
      koprs_test_node_set (map, key->text.data, member);
    }
  return g_steal_pointer (&map);
}

/* Whole numbers that JSON's readers may not hold are texts. */
static JsonNode *
convert_whole (const KoprsTestCelValue *value)
{
  g_autofree char *text = NULL;

  if (value->kind == KOPRS_TEST_CEL_INT && is_safe (value->integer))
    return koprs_test_node_new_int (value->integer);
  if (value->kind == KOPRS_TEST_CEL_UINT && value->uinteger <= LARGEST_WHOLE)
    return koprs_test_node_new_int ((gint64) value->uinteger);
  text = value->kind == KOPRS_TEST_CEL_INT ? g_strdup_printf ("%" G_GINT64_FORMAT, value->integer)
                                           : g_strdup_printf ("%" G_GUINT64_FORMAT, value->uinteger);
  return koprs_test_node_new_string (text);
}

static JsonNode *
convert_time (const KoprsTestCelValue *value)
{
  GString *out = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (value->kind == KOPRS_TEST_CEL_TIMESTAMP)
    koprs_test_cel_text_append_time (out, value->timestamp.seconds, value->timestamp.nanos);
  else
    {
      koprs_test_cel_text_append_seconds (out, value->duration);
      g_string_append_c (out, 's');
    }
  text = g_string_free (out, FALSE);
  return koprs_test_node_new_string (text);
}

static JsonNode *
convert_double (Way *self, double number)
{
  if (isfinite (number))
    return make_number (number);
  return fail (self, g_strdup_printf (NO_JSON "json: error calling MarshalJSON for type *structpb.Value: proto: "
                                      "google.protobuf.Value.number_value: invalid %s value",
                                      isnan (number) ? "NaN" : number > 0 ? "+Inf" : "-Inf"));
}

static JsonNode *
refuse_value (Way *self, const KoprsTestCelValue *value)
{
  const char *name = koprs_test_cel_value_get_type (value)->name;
  const char *dot = strrchr (name, '.');

  if (value->kind == KOPRS_TEST_CEL_OPTIONAL)
    return fail (self, g_strdup (NO_JSON "optional.none() dereference"));
  if (value->kind == KOPRS_TEST_CEL_TYPE)
    return fail (self, g_strdup (NO_JSON "type conversion not supported for 'type'"));
  if (value->kind == KOPRS_TEST_CEL_MAP)
    return fail (self, g_strdup (NO_JSON "cannot convert to native type: *structpb.Value"));
  return fail (self, g_strdup_printf (NO_JSON "type conversion error from '%s' to '*structpb.Value'", dot != NULL ? dot + 1 : name));
}

static JsonNode *
convert_value (Way *self, const KoprsTestCelValue *value)
{
  switch ((int) value->kind)
    {
    case KOPRS_TEST_CEL_NULL:
      return json_node_new (JSON_NODE_NULL);
    case KOPRS_TEST_CEL_INT:
    case KOPRS_TEST_CEL_UINT:
      return convert_whole (value);
    case KOPRS_TEST_CEL_DOUBLE:
      return convert_double (self, value->real);
    case KOPRS_TEST_CEL_TIMESTAMP:
    case KOPRS_TEST_CEL_DURATION:
      return convert_time (value);
    case KOPRS_TEST_CEL_BOOL:
    case KOPRS_TEST_CEL_STRING:
    case KOPRS_TEST_CEL_BYTES:
      return convert_scalar (self, value);
    case KOPRS_TEST_CEL_LIST:
      return value->list.node != NULL ? koprs_test_node_copy (value->list.node) : convert_values (self, value);
    case KOPRS_TEST_CEL_MAP:
      if (value->map.node != NULL)
        return koprs_test_node_copy (value->map.node);
      if (koprs_test_cel_value_is_constructed (value))
        return koprs_test_cel_construction_is_object (value->map.type) ? convert_object (self, value) : refuse_value (self, value);
      return convert_members (self, value);
    case KOPRS_TEST_CEL_OPTIONAL:
      return value->optional != NULL ? convert_value (self, value->optional) : refuse_value (self, value);
    default:
      return refuse_value (self, value);
    }
}

/* op, path and from are there where they say something, but for the first two. */
static JsonNode *
convert_operation (Way *self, const KoprsTestCelValue *value)
{
  static const char *const names[] = { "op", "path", "from" };
  g_autoptr (JsonNode) operation = koprs_test_node_new_object ();
  const KoprsTestCelValue *given = koprs_test_cel_map_get_member (self->arena, value, "value");
  JsonNode *converted;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const KoprsTestCelValue *text = koprs_test_cel_map_get_member (self->arena, value, names[i]);

      if (i < 2 || (text != NULL && text->text.length > 0))
        koprs_test_node_set_string (operation, names[i], text != NULL ? text->text.data : "");
    }
  if (given == NULL)
    return g_steal_pointer (&operation);
  if (koprs_test_cel_value_is_constructed (given) && koprs_test_cel_construction_is_object (given->map.type))
    self->problem = find_misnamed (given);
  converted = self->problem == NULL ? convert_value (self, given) : NULL;
  if (converted == NULL)
    return NULL;
  koprs_test_node_set (operation, "value", converted);
  return g_steal_pointer (&operation);
}

JsonNode *
koprs_test_cel_patch_to_operations (const KoprsTestCelValue *value, char **problem)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  g_autoptr (JsonNode) list = koprs_test_node_new_array ();
  Way way = { arena, NULL, NULL, TRUE, NULL };

  way.path = g_string_new (NULL);
  for (guint i = 0; way.problem == NULL && i < koprs_test_cel_list_length (value); i++)
    {
      JsonNode *operation = convert_operation (&way, koprs_test_cel_list_get (arena, value, i));

      if (operation != NULL)
        json_array_add_element (json_node_get_array (list), operation);
    }
  g_string_free (way.path, TRUE);
  *problem = way.problem;
  return way.problem == NULL ? g_steal_pointer (&list) : NULL;
}
