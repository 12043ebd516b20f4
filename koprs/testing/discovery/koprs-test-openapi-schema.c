/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-openapi-schema.h"

#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define META "io.k8s.apimachinery.pkg.apis.meta.v1."

typedef struct {
  JsonObject *components;
  KoprsTestOpenapiFacts *facts;
  GPtrArray *wanted;            /* of KoprsTestType: referred to, and not written yet */
} Writer;

/* What the facts say of the field whose type is written. */
typedef struct {
  JsonNode *values;             /* of its innermost texts, or NULL */
  const char *component;        /* what takes anything in it, or NULL */
} Hint;

/* "core/v1.PodSpec" → "io.k8s.api.core.v1.PodSpec". */
static char *
name_type (const char *name)
{
  static const struct {
    const char *group;
    const char *package;
  } packages[] = {
    { "meta/", "io.k8s.apimachinery.pkg.apis." },
    { "apiextensions/", "io.k8s.apiextensions-apiserver.pkg.apis." },
    { "apiregistration/", "io.k8s.kube-aggregator.pkg.apis." },
    { "", "io.k8s.api." },
  };
  const char *slash = strchr (name, '/');

  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    if (g_str_has_prefix (name, packages[i].group))
      return g_strdup_printf ("%s%.*s.%s", packages[i].package, (int) (slash - name), name, slash + 1);
  return NULL;
}

static JsonNode *
refer (const char *component)
{
  g_autofree char *path = g_strconcat ("#/components/schemas/", component, NULL);
  JsonNode *node = koprs_test_node_new_object ();

  koprs_test_node_set_string (node, "$ref", path);
  return node;
}

static JsonNode *
refer_to_type (Writer *self, const KoprsTestType *type)
{
  g_autofree char *component = name_type (type->name);

  if (!json_object_has_member (self->components, component))
    g_ptr_array_add (self->wanted, (gpointer) type);
  return refer (component);
}

/* Scalars with a name of their own; their components are few and fixed. */
static JsonNode *
refer_to_scalar (Writer *self, const char *component, const char *json)
{
  if (!json_object_has_member (self->components, component))
    json_object_set_member (self->components, component, koprs_test_node_parse (json, -1, NULL));
  return refer (component);
}

static JsonNode *
refer_to_any (Writer *self, const char *component)
{
  if (component == NULL)
    component = "io.k8s.apimachinery.pkg.runtime.RawExtension";
  if (!json_object_has_member (self->components, component))
    json_object_set_member (self->components, component, koprs_test_openapi_facts_component (self->facts, component));
  return refer (component);
}

static JsonNode *
write_scalar (Writer *self, const KoprsTestType *type)
{
  static const char *const names[] = { "", "string", "integer", "number", "boolean" };
  JsonNode *node;

  switch (type->format)
    {
    case KOPRS_TEST_FORMAT_TIME:
      return refer_to_scalar (self, META "Time", "{\"type\":\"string\",\"format\":\"date-time\"}");
    case KOPRS_TEST_FORMAT_MICRO_TIME:
      return refer_to_scalar (self, META "MicroTime", "{\"type\":\"string\",\"format\":\"date-time\"}");
    case KOPRS_TEST_FORMAT_QUANTITY:
      return refer_to_scalar (self, "io.k8s.apimachinery.pkg.api.resource.Quantity",
                              "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"number\"}]}");
    case KOPRS_TEST_FORMAT_INT_OR_STRING:
      return refer_to_scalar (self, "io.k8s.apimachinery.pkg.util.intstr.IntOrString",
                              "{\"format\":\"int-or-string\",\"oneOf\":[{\"type\":\"integer\"},{\"type\":\"string\"}]}");
    case KOPRS_TEST_FORMAT_NONE:
    case KOPRS_TEST_FORMAT_INT32:
    case KOPRS_TEST_FORMAT_INT64:
    case KOPRS_TEST_FORMAT_BYTES:
    default:
      break;
    }
  node = koprs_test_node_new_object ();
  koprs_test_node_set_string (node, "type", names[type->scalar]);
  if (type->format == KOPRS_TEST_FORMAT_INT32 || type->format == KOPRS_TEST_FORMAT_INT64)
    koprs_test_node_set_string (node, "format", type->format == KOPRS_TEST_FORMAT_INT32 ? "int32" : "int64");
  else if (type->format == KOPRS_TEST_FORMAT_BYTES || type->scalar == KOPRS_TEST_SCALAR_NUMBER)
    koprs_test_node_set_string (node, "format", type->format == KOPRS_TEST_FORMAT_BYTES ? "byte" : "double");
  return node;
}

static void
write_list_type (JsonNode *node, const KoprsTestType *type)
{
  if (type->list_type == KOPRS_TEST_LIST_MAP)
    {
      JsonNode *keys = koprs_test_node_new_array ();

      for (char **key = type->keys; *key != NULL; key++)
        json_array_add_string_element (json_node_get_array (keys), *key);
      koprs_test_node_set (node, "x-kubernetes-list-map-keys", keys);
    }
  if (type->list_type != KOPRS_TEST_LIST_ATOMIC)
    koprs_test_node_set_string (node, "x-kubernetes-list-type", type->list_type == KOPRS_TEST_LIST_MAP ? "map" : "set");
}

static JsonNode *write_type (Writer *self, const KoprsTestType *type, const Hint *hint);

static JsonNode *
write_container (Writer *self, const KoprsTestType *type, const Hint *hint)
{
  gboolean is_list = type->type_class == KOPRS_TEST_TYPE_LIST;
  JsonNode *node = koprs_test_node_new_object ();

  koprs_test_node_set_string (node, "type", is_list ? "array" : "object");
  koprs_test_node_set (node, is_list ? "items" : "additionalProperties", write_type (self, type->element, hint));
  if (is_list)
    write_list_type (node, type);
  else if (type->atomic)
    koprs_test_node_set_string (node, "x-kubernetes-map-type", "atomic");
  return node;
}

static JsonNode *
write_type (Writer *self, const KoprsTestType *type, const Hint *hint)
{
  JsonNode *node;

  if (type->type_class == KOPRS_TEST_TYPE_ANY)
    return refer_to_any (self, hint->component);
  if (type->name != NULL)
    return refer_to_type (self, type);
  if (type->type_class != KOPRS_TEST_TYPE_SCALAR)
    return write_container (self, type, hint);
  node = write_scalar (self, type);
  if (hint->values != NULL)
    koprs_test_node_set (node, "enum", koprs_test_node_copy (hint->values));
  return node;
}

/* A reference stands alone, so that what is said beside it needs a frame around it. */
static JsonNode *
frame (JsonNode *node)
{
  JsonNode *framed;
  JsonNode *all;

  if (koprs_test_node_get (node, "$ref") == NULL)
    return node;
  framed = koprs_test_node_new_object ();
  all = koprs_test_node_new_array ();
  json_array_add_element (json_node_get_array (all), node);
  koprs_test_node_set (framed, "allOf", all);
  return framed;
}

static JsonNode *
write_field (Writer *self, const KoprsTestType *owner, const KoprsTestField *field)
{
  g_autoptr (JsonNode) values = koprs_test_openapi_facts_enum (self->facts, owner->name, field->name);
  Hint hint = { values, koprs_test_openapi_facts_refers (self->facts, owner->name, field->name) };
  JsonNode *node = frame (write_type (self, field->type, &hint));
  const char *strategy = field->merges ? (field->retains_keys ? "merge,retainKeys" : "merge") : field->retains_keys ? "retainKeys" : NULL;

  if (field->default_value != NULL)
    koprs_test_node_set (node, "default", koprs_test_node_copy (field->default_value));
  if (field->type->granular)
    koprs_test_node_set_string (node, "x-kubernetes-map-type", "granular");
  if (field->merge_key != NULL)
    koprs_test_node_set_string (node, "x-kubernetes-patch-merge-key", field->merge_key);
  if (strategy != NULL)
    koprs_test_node_set_string (node, "x-kubernetes-patch-strategy", strategy);
  return node;
}

static int
compare_fields (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const KoprsTestField *const *) a)->name, (*(const KoprsTestField *const *) b)->name);
}

static JsonNode *
write_properties (Writer *self, const KoprsTestType *type)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  JsonNode *properties = koprs_test_node_new_object ();

  if (type->fields != NULL)
    g_ptr_array_extend (fields, type->fields, NULL, NULL);
  g_ptr_array_sort (fields, compare_fields);
  for (guint i = 0; i < fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (fields, i);

      koprs_test_node_set (properties, field->name, write_field (self, type, field));
    }
  return properties;
}

static JsonNode *
write_component (Writer *self, const KoprsTestType *type)
{
  JsonNode *node = koprs_test_node_new_object ();
  JsonNode *required = koprs_test_openapi_facts_required (self->facts, type->name);

  koprs_test_node_set_string (node, "type", "object");
  if (required != NULL)
    koprs_test_node_set (node, "required", required);
  if (type->fields != NULL && type->fields->len > 0)
    koprs_test_node_set (node, "properties", write_properties (self, type));
  if (type->atomic || type->granular)
    koprs_test_node_set_string (node, "x-kubernetes-map-type", "atomic");
  return node;
}

static void
add_kind (JsonNode *component, KoprsTestSchema *schema)
{
  JsonNode *kinds = koprs_test_node_new_array ();
  JsonNode *kind = koprs_test_node_new_object ();

  koprs_test_node_set_string (kind, "group", koprs_test_schema_get_group (schema));
  koprs_test_node_set_string (kind, "kind", koprs_test_schema_get_kind (schema));
  koprs_test_node_set_string (kind, "version", koprs_test_schema_get_version (schema));
  json_array_add_element (json_node_get_array (kinds), kind);
  koprs_test_node_set (component, "x-kubernetes-group-version-kind", kinds);
}

/* Types are written until none is referred to that is not there. */
static void
write_wanted (Writer *self)
{
  while (self->wanted->len > 0)
    {
      const KoprsTestType *type = g_ptr_array_steal_index (self->wanted, self->wanted->len - 1);
      g_autofree char *component = name_type (type->name);

      if (!json_object_has_member (self->components, component))
        json_object_set_member (self->components, component, write_component (self, type));
    }
}

char *
koprs_test_openapi_name_component (KoprsTestSchema *schema)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) name = NULL;

  if (!koprs_test_schema_is_custom (schema))
    return name_type (koprs_test_schema_get_root (schema)->name);
  parts = g_strsplit (koprs_test_schema_get_group (schema), ".", -1);
  name = g_string_new (NULL);
  for (guint i = g_strv_length (parts); i > 0; i--)
    g_string_append_printf (name, "%s.", parts[i - 1]);
  g_string_append_printf (name, "%s.%s", koprs_test_schema_get_version (schema), koprs_test_schema_get_kind (schema));
  return g_string_free (g_steal_pointer (&name), FALSE);
}

void
koprs_test_openapi_add_builtin (JsonObject *components, KoprsTestOpenapiFacts *facts, KoprsTestSchema *schema)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autofree char *component = koprs_test_openapi_name_component (schema);
  Writer self = { components, facts, wanted };

  json_node_unref (refer_to_type (&self, koprs_test_schema_get_root (schema)));
  write_wanted (&self);
  add_kind (json_object_get_member (components, component), schema);
}

#define API_VERSION "{\"description\":\"APIVersion defines which version of the schema this object is written in.\",\"type\":\"string\"}"
#define KIND "{\"description\":\"Kind names what this object represents.\",\"type\":\"string\"}"

static const KoprsTestType *
find_metadata (KoprsTestSchema *schema)
{
  return koprs_test_type_get_member (koprs_test_schema_get_root (schema), "metadata");
}

/* kind, apiVersion and metadata are every object's, whatever its schema says of them. */
static void
add_object_properties (Writer *self, JsonNode *component, const KoprsTestType *metadata)
{
  JsonNode *properties = koprs_test_node_ensure (component, "properties");

  koprs_test_node_set (properties, "apiVersion", koprs_test_node_parse (API_VERSION, -1, NULL));
  koprs_test_node_set (properties, "kind", koprs_test_node_parse (KIND, -1, NULL));
  koprs_test_node_set (properties, "metadata", frame (refer_to_type (self, metadata)));
  write_wanted (self);
}

static void
require (JsonNode *schema, const char *name)
{
  JsonNode *required = koprs_test_node_get (schema, "required");

  if (!koprs_test_node_is_array (required))
    {
      required = koprs_test_node_new_array ();
      koprs_test_node_set (schema, "required", required);
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (required)); i++)
    if (g_strcmp0 (json_array_get_string_element (json_node_get_array (required), i), name) == 0)
      return;
  json_array_add_string_element (json_node_get_array (required), name);
}

static gboolean
is_set (JsonNode *schema, const char *name)
{
  JsonNode *member = koprs_test_node_get (schema, name);

  return koprs_test_node_is_boolean (member) && json_node_get_boolean (member);
}

/* Objects within the object have what every object has, and have to say what they are. */
static void
complete_embedded (Writer *self, JsonNode *schema, const KoprsTestType *metadata, gboolean v2)
{
  JsonNode *properties = koprs_test_node_get (schema, "properties");
  JsonObjectIter iter;
  JsonNode *member;

  if (!koprs_test_node_is_object (schema))
    return;
  if (koprs_test_node_is_object (properties))
    {
      json_object_iter_init (&iter, json_node_get_object (properties));
      while (json_object_iter_next (&iter, NULL, &member))
        complete_embedded (self, member, metadata, v2);
    }
  complete_embedded (self, koprs_test_node_get (schema, "items"), metadata, v2);
  complete_embedded (self, koprs_test_node_get (schema, "additionalProperties"), metadata, v2);
  if (!is_set (schema, "x-kubernetes-embedded-resource") || (v2 && is_set (schema, "x-kubernetes-preserve-unknown-fields")))
    return;
  add_object_properties (self, schema, metadata);
  require (schema, "kind");
  require (schema, "apiVersion");
}

void
koprs_test_openapi_add_custom (JsonObject *components, KoprsTestOpenapiFacts *facts, KoprsTestSchema *schema, JsonNode *version,
                               gboolean v2)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autofree char *name = koprs_test_openapi_name_component (schema);
  JsonNode *openapi = koprs_test_node_find (version, "schema", "openAPIV3Schema", NULL);
  JsonNode *component = koprs_test_node_is_object (openapi) ? koprs_test_node_copy (openapi) : koprs_test_node_new_object ();
  Writer self = { components, facts, wanted };

  koprs_test_node_set_string (component, "type", "object");
  complete_embedded (&self, component, find_metadata (schema), v2);
  add_object_properties (&self, component, find_metadata (schema));
  add_kind (component, schema);
  json_object_set_member (components, name, component);
}
