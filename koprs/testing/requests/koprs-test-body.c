/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-body.h"

#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-yaml.h"
#include "koprs/koprs-error.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-body-fault.h"
#include "koprs/testing/requests/koprs-test-yaml-merge.h"
#include "koprs/testing/schema/koprs-test-protobuf.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define YAML "application/yaml"
#define JSON "application/json"
#define UNMERGED "map merge requires map or sequence of maps as the value"
#define UNSUPPORTED \
  "the body of the request was in an unknown format - accepted media types include: application/json, " \
  "application/yaml, " KOPRS_TEST_PROTOBUF

static gboolean
check_media_type (KoprsTestCall *call, GError **error)
{
  if (!call->content_type_flawed &&
      (call->content_type == NULL || strcmp (call->content_type, JSON) == 0 || strcmp (call->content_type, YAML) == 0 ||
       strcmp (call->content_type, KOPRS_TEST_PROTOBUF) == 0))
    return TRUE;
  koprs_test_status_set (error, 415, "UnsupportedMediaType", NULL, "%s", UNSUPPORTED);
  return FALSE;
}

/* The first document of YAML as JSON text; NULL with the reader's error. conflicts: keys that are there twice. */
static GBytes *
convert_yaml (GBytes *body, GPtrArray *conflicts, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (body, &length);

  return koprs_yaml_legacy_to_json (length > 0 ? text : "", length, conflicts, error);
}

static char *
dup_conflicts (GPtrArray *conflicts)
{
  GString *text = g_string_new ("yaml: unmarshal errors:");

  for (guint i = 0; i < conflicts->len; i++)
    g_string_append_printf (text, "\n  %s", (const char *) g_ptr_array_index (conflicts, i));
  return g_string_free (text, FALSE);
}

/* Who is warned hears of each, who wants an error of all at once. */
static void
add_conflicts (GPtrArray *problems, GPtrArray *conflicts, KoprsTestFieldValidation validation)
{
  if (validation == KOPRS_TEST_VALIDATE_STRICT && conflicts->len > 0)
    g_ptr_array_add (problems, dup_conflicts (conflicts));
  else
    while (conflicts->len > 0)
      g_ptr_array_add (problems, g_ptr_array_steal_index (conflicts, 0));
}

/* Text that is not UTF-8 is repaired silently, as Go's decoder does; a NUL makes it no JSON. */
static GBytes *
make_valid (GBytes *body)
{
  gsize length;
  const char *text = g_bytes_get_data (body, &length);
  char *valid;

  if (length == 0 || g_utf8_validate_len (text, length, NULL) || memchr (text, '\0', length) != NULL)
    return g_bytes_ref (body);
  valid = g_utf8_make_valid (text, length);
  return g_bytes_new_take (valid, strlen (valid));
}

/* The body as a tree of any type, or NULL without an error. */
static JsonNode *
parse_json (GBytes *body, GPtrArray *problems)
{
  g_autoptr (GBytes) valid = make_valid (body);
  KoprsJsonSlice value;
  gsize length;
  const char *text = g_bytes_get_data (valid, &length);

  if (length == 0 || !koprs_json_check (text, length, NULL, &value, NULL))
    return NULL;
  if (problems != NULL)
    koprs_test_decode_find_duplicates (value, problems);
  return koprs_json_node_new (value);
}

static gboolean
wrong_custom_kind (KoprsTestCall *call, JsonNode *object, GError **error)
{
  KoprsTestKind *kind = call->kind;
  const char *given_kind = koprs_test_node_get_string (object, "kind");
  const char *given_version = koprs_test_node_get_string (object, "apiVersion");
  const char *name = koprs_test_object_get_name (object);

  if (given_kind == NULL || *given_kind == '\0')
    {
      g_autofree char *text = koprs_test_node_to_text (object);

      koprs_test_status_set_bad_request (error, "the object provided is unrecognized (must be of type %s): "
                                                "Object 'Kind' is missing in '%s'", kind->kind, text);
      return TRUE;
    }
  if (g_strcmp0 (given_version, kind->api_version) != 0)
    {
      koprs_test_status_set_bad_request (
        error, "the API version in the data (%s) does not match the expected API version (%s)",
        given_version != NULL ? given_version : "", kind->api_version);
      return TRUE;
    }
  if (strcmp (given_kind, kind->kind) != 0)
    {
      g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

      koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, "kind", "Invalid value: \"%s\": must be %s",
                             given_kind, kind->kind);
      koprs_test_status_set_invalid (error, kind->group, given_kind, name, causes);
      return TRUE;
    }
  return FALSE;
}

/* Evictions may still come in the version that they had first. */
static gboolean
is_old_eviction (const KoprsTestKind *kind, const char *version, const char *given_kind)
{
  return strcmp (kind->kind, "Eviction") == 0 && g_strcmp0 (version, "policy/v1beta1") == 0 && g_strcmp0 (given_kind, "Eviction") == 0;
}

/* Built-in kinds may leave both out; the path says them. */
static gboolean
wrong_builtin_kind (KoprsTestCall *call, JsonNode *object, GError **error)
{
  KoprsTestKind *kind = call->kind;
  const char *given_kind = koprs_test_node_get_string (object, "kind");
  const char *given_version = koprs_test_node_get_string (object, "apiVersion");
  const char *version;
  g_autofree char *package = NULL;

  if (given_kind == NULL || *given_kind == '\0')
    koprs_test_node_set_string (object, "kind", kind->kind);
  if (given_version == NULL || *given_version == '\0' || is_old_eviction (kind, given_version, given_kind))
    koprs_test_node_set_string (object, "apiVersion", kind->api_version);
  given_kind = koprs_test_node_get_string (object, "kind");
  given_version = koprs_test_node_get_string (object, "apiVersion");
  if (strcmp (given_version, kind->api_version) == 0 && strcmp (given_kind, kind->kind) == 0)
    return FALSE;
  version = strrchr (given_version, '/') != NULL ? strrchr (given_version, '/') + 1 : given_version;
  package = *kind->group != '\0' ? g_strndup (kind->group, strcspn (kind->group, ".")) : g_strdup ("core");
  if (koprs_test_body_fault_knows (given_version, given_kind))
    koprs_test_status_set_bad_request (
      error, "%s in version \"%s\" cannot be handled as a %s: converting (%s.%s) to (%s.%s): unknown conversion",
      given_kind, version, kind->kind, version, given_kind, package, kind->kind);
  else
    koprs_test_status_set_bad_request (
      error, "%s in version \"%s\" cannot be handled as a %s: no kind \"%s\" is registered for version \"%s\" "
             "in scheme \"pkg/runtime/scheme.go:111\"",
      given_kind, version, kind->kind, given_kind, given_version);
  return TRUE;
}

static gboolean
wrong_kind (KoprsTestCall *call, JsonNode *object, GError **error)
{
  if (koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM))
    return wrong_custom_kind (call, object, error);
  return wrong_builtin_kind (call, object, error);
}

/* YAML as JSON text, or NULL with what its reader says. */
static GBytes *
dup_json (KoprsTestCall *call, KoprsTestFieldValidation validation, GPtrArray *problems, char **why)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) reason = NULL;
  GBytes *converted = convert_yaml (call->body, conflicts, &reason);

  if (converted == NULL)
    *why = koprs_test_body_fault_yaml (reason->message);
  else if (problems != NULL)
    add_conflicts (problems, conflicts, validation);
  return converted;
}

/* An object; NULL with the words for what is wrong. `null` is an empty one. */
static JsonNode *
parse_tree (KoprsTestCall *call, KoprsTestFieldValidation validation, GPtrArray *problems, char **why)
{
  gboolean yaml = g_strcmp0 (call->content_type, YAML) == 0;
  g_autoptr (GBytes) text = yaml ? dup_json (call, validation, problems, why) : g_bytes_ref (call->body);
  g_autoptr (JsonNode) object = text != NULL ? parse_json (text, yaml ? NULL : problems) : NULL;

  if (yaml && object != NULL && !koprs_test_yaml_merge (object))
    *why = g_strdup ("yaml: " UNMERGED);
  if (*why == NULL)
    *why = koprs_test_body_fault_find (text, object);
  if (*why != NULL)
    return NULL;
  if (koprs_test_node_is_object (object))
    return g_steal_pointer (&object);
  return koprs_test_node_new_object ();
}

static JsonNode *
parse_object_tree (KoprsTestCall *call, KoprsTestFieldValidation validation, GPtrArray *problems, GError **error)
{
  g_autofree char *why = NULL;
  g_autofree char *shown = NULL;
  JsonNode *object;

  if (g_strcmp0 (call->content_type, KOPRS_TEST_PROTOBUF) == 0 && koprs_test_protobuf_is (call->body))
    return koprs_test_protobuf_parse (call->body, call->kind->schema, error);
  object = g_strcmp0 (call->content_type, KOPRS_TEST_PROTOBUF) == 0 ? NULL : parse_tree (call, validation, problems, &why);
  if (object != NULL)
    return object;
  shown = koprs_test_body_fault_summarize (call->body);
  why = why != NULL ? why : g_strdup ("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
  koprs_test_status_set_bad_request (error, "the object provided is unrecognized (must be of type %s): %s (%s)", call->kind->kind,
                                     why, shown);
  return NULL;
}

/* What is an error in itself is no warning as well. */
static JsonNode *
decode (KoprsTestSchema *schema, JsonNode *object, KoprsTestFieldValidation validation, GPtrArray *problems,
        GError **error)
{
  JsonNode *decoded = koprs_test_decode_body (schema, object, validation, problems, error);

  if (decoded == NULL)
    g_ptr_array_set_size (problems, 0);
  return decoded;
}

/* What Go reads without a type it reads as a double; with one the type is what decoding complains of. */
static gboolean
has_number_beyond (KoprsTestCall *call, GError **error)
{
  KoprsTestKind *kind = call->kind;
  g_autofree char *number = NULL;

  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) && g_strcmp0 (call->content_type, JSON) == 0)
    number = koprs_test_body_fault_find_number (call->body);
  if (number != NULL)
    koprs_test_status_set_bad_request (error, "%s in version \"%s\" cannot be handled as a %s: json: cannot unmarshal number %s "
                                              "into Go value of type float64", kind->kind, kind->version, kind->kind, number);
  return number != NULL;
}

JsonNode *
koprs_test_body_parse_object (KoprsTestCall *call, KoprsTestFieldValidation validation, GPtrArray *problems,
                              GError **error)
{
  g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) object = NULL;

  if (!check_media_type (call, error))
    return NULL;
  if (validation == KOPRS_TEST_VALIDATE_IGNORE)
    problems = ignored;
  object = parse_object_tree (call, validation, problems, error);
  if (object == NULL || has_number_beyond (call, error) || wrong_kind (call, object, error))
    return NULL;
  if (call->kind->schema == NULL)
    return g_steal_pointer (&object);
  return decode (call->kind->schema, object, validation, problems, error);
}

JsonNode *
koprs_test_body_parse_other (KoprsTestCall *call, const char *group, const char *version, const char *kind,
                             KoprsTestFieldValidation validation, GPtrArray *problems, GError **error)
{
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin (group, version, kind);
  g_autofree char *api_version = *group != '\0' ? g_strconcat (group, "/", version, NULL) : g_strdup (version);
  KoprsTestKind other = {
    .group = (char *) group, .version = (char *) version, .kind = (char *) kind, .api_version = api_version, .schema = schema,
  };
  KoprsTestKind *own = call->kind;
  JsonNode *object;

  call->kind = &other;
  object = koprs_test_body_parse_object (call, validation, problems, error);
  call->kind = own;
  return object;
}

JsonNode *
koprs_test_body_parse_patch (KoprsTestCall *call, const char *message, GPtrArray *problems, GError **error)
{
  g_autoptr (JsonNode) patch = NULL;

  if (g_strcmp0 (call->content_type, KOPRS_TEST_PROTOBUF) == 0)
    return koprs_test_protobuf_parse (call->body, NULL, error);
  patch = parse_json (call->body, problems);
  if (patch != NULL)
    return g_steal_pointer (&patch);
  koprs_test_status_set_bad_request (error, "%s", message);
  return NULL;
}

static gboolean
wrong_applied_kind (const char *wanted_version, const char *wanted_kind, JsonNode *object, GError **error)
{
  const char *kind = koprs_test_node_get_string (object, "kind");
  const char *version = koprs_test_node_get_string (object, "apiVersion");
  const char *slash;
  g_autofree char *group = NULL;

  kind = kind != NULL ? kind : "";
  version = version != NULL ? version : "";
  if (strcmp (kind, wanted_kind) == 0 && strcmp (version, wanted_version) == 0)
    return FALSE;
  slash = strchr (version, '/');
  group = slash != NULL ? g_strndup (version, slash - version) : g_strdup ("");
  koprs_test_status_set_bad_request (error, "invalid object type: %s/%s, Kind=%s", group,
                                     slash != NULL ? slash + 1 : version, kind);
  return TRUE;
}

static gboolean
looks_like_json (GBytes *body)
{
  gsize length;
  const char *text = g_bytes_get_data (body, &length);

  while (length > 0 && strchr (" \t\r\n", *text) != NULL)
    text++, length--;
  return length > 0 && *text == '{';
}

/* object: what the body is instead of an object, or NULL with the YAML reader's reason. What looks like JSON comes further than
 * other text before somebody reads it as YAML. */
static void
refuse_applied (JsonNode *object, const GError *reason, gboolean json, GError **error)
{
  g_autofree char *why = koprs_test_body_fault_yaml (reason != NULL ? reason->message : "");

  if (object != NULL)
    koprs_test_status_set_bad_request (error, "error decoding patch: error unmarshaling JSON: while decoding JSON: json: cannot "
                                              "unmarshal %s into Go value of type map[string]interface {}",
                                       koprs_test_node_get_go_class (object));
  else
    koprs_test_status_set_bad_request (error, "%s: %s", json ? "error decoding patch: error converting YAML to JSON" :
                                                                "error encoding patch", why);
}

JsonNode *
koprs_test_body_parse_apply (KoprsTestCall *call, const char *api_version, const char *kind, GPtrArray *conflicts,
                             GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) converted = convert_yaml (call->body, conflicts, &reason);
  g_autoptr (JsonNode) object = converted != NULL ? parse_json (converted, NULL) : NULL;

  if (object != NULL && !koprs_test_yaml_merge (object))
    {
      g_set_error_literal (&reason, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, UNMERGED);
      g_clear_pointer (&object, json_node_unref);
    }
  if (koprs_test_node_is_null (object))
    {
      json_node_unref (object);
      object = koprs_test_node_new_object ();
    }
  if (!koprs_test_node_is_object (object))
    {
      refuse_applied (object, reason, looks_like_json (call->body), error);
      return NULL;
    }
  return wrong_applied_kind (api_version, kind, object, error) ? NULL : g_steal_pointer (&object);
}

gboolean
koprs_test_body_check_conflicts (GPtrArray *conflicts, KoprsTestFieldValidation validation, GPtrArray *problems, GError **error)
{
  g_autofree char *text = conflicts->len > 0 ? dup_conflicts (conflicts) : NULL;

  if (text == NULL || validation == KOPRS_TEST_VALIDATE_IGNORE)
    return TRUE;
  if (validation == KOPRS_TEST_VALIDATE_STRICT)
    koprs_test_status_set_bad_request (error, "error strict decoding patch: error converting YAML to JSON: %s", text);
  else
    add_conflicts (problems, conflicts, validation);
  return validation != KOPRS_TEST_VALIDATE_STRICT;
}

/* A member of another type than Go wants there: go_class is what is wanted of the value. */
static gboolean
check_option (JsonNode *options, const char *name, const char *go_class, const char *go_type, GError **error)
{
  JsonNode *value = koprs_test_node_get (options, name);
  const char *given = koprs_test_node_get_go_class (value);
  g_autofree char *text = NULL;

  if (value == NULL || koprs_test_node_is_null (value))
    return TRUE;
  if (strcmp (given, go_class) == 0 && (strcmp (given, "number") != 0 || json_node_get_value_type (value) == G_TYPE_INT64))
    return TRUE;
  text = strcmp (given, go_class) == 0 ? koprs_test_node_to_text (value) : NULL;
  koprs_test_status_set_bad_request (error, "json: cannot unmarshal %s%s%s into Go struct field DeleteOptions.%s of type %s", given,
                                     text != NULL ? " " : "", text != NULL ? text : "", name, go_type);
  return FALSE;
}

static gboolean
check_options (JsonNode *options, GError **error)
{
  const char *kind = koprs_test_node_get_string (options, "kind");
  const char *version = koprs_test_node_get_string (options, "apiVersion");

  if (kind != NULL && *kind != '\0' && strcmp (kind, "DeleteOptions") != 0)
    {
      koprs_test_status_set_bad_request (error, "no kind \"%s\" is registered for version \"%s\" in scheme "
                                                "\"pkg/runtime/scheme.go:111\"", kind,
                                         version != NULL && *version != '\0' ? version : "meta.k8s.io/v1");
      return FALSE;
    }
  return check_option (options, "gracePeriodSeconds", "number", "int64", error) &&
         check_option (options, "preconditions", "object", "v1.Preconditions", error) &&
         check_option (options, "orphanDependents", "bool", "bool", error) &&
         check_option (options, "propagationPolicy", "string", "v1.DeletionPropagation", error) &&
         check_option (options, "dryRun", "array", "[]string", error);
}

JsonNode *
koprs_test_body_parse_options (KoprsTestCall *call, GError **error)
{
  g_autoptr (JsonNode) options = NULL;
  g_autofree char *why = NULL;

  if (g_bytes_get_size (call->body) == 0)
    return koprs_test_node_new_object ();
  if (!check_media_type (call, error))
    return NULL;
  if (g_strcmp0 (call->content_type, KOPRS_TEST_PROTOBUF) == 0)
    options = koprs_test_protobuf_parse (call->body, call->kind->schema, error);
  else
    options = parse_tree (call, KOPRS_TEST_VALIDATE_IGNORE, NULL, &why);
  if (why != NULL)
    koprs_test_status_set_bad_request (error, "%s", why);
  return options != NULL && check_options (options, error) ? g_steal_pointer (&options) : NULL;
}
