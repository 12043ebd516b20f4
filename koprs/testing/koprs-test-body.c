/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-body.h"

#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-yaml.h"
#include "koprs/testing/koprs-test-node.h"
#include "koprs/testing/koprs-test-object.h"
#include "koprs/testing/koprs-test-protobuf.h"
#include "koprs/testing/koprs-test-status.h"

#include <string.h>

#define YAML "application/yaml"
#define JSON "application/json"
#define UNSUPPORTED \
  "the body of the request was in an unknown format - accepted media types include: application/json, " \
  "application/yaml, " KOPRS_TEST_PROTOBUF

static gboolean
check_media_type (KoprsTestCall *call, GError **error)
{
  if (call->content_type == NULL || strcmp (call->content_type, JSON) == 0 ||
      strcmp (call->content_type, YAML) == 0 || strcmp (call->content_type, KOPRS_TEST_PROTOBUF) == 0)
    return TRUE;
  koprs_test_status_set (error, 415, "UnsupportedMediaType", NULL, "%s", UNSUPPORTED);
  return FALSE;
}

/* The first document of YAML as JSON text; NULL with the reader's error. */
static GBytes *
convert_yaml (GBytes *body, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (body, &length);
  g_autoptr (GPtrArray) documents = koprs_yaml_legacy_to_json (length > 0 ? text : "", length, error);

  if (documents == NULL)
    return NULL;
  if (documents->len == 0)
    return g_bytes_new_static ("null", 4);
  return g_bytes_ref (g_ptr_array_index (documents, 0));
}

/* Text that is not UTF-8 is repaired silently, as Go's decoder does. */
static GBytes *
make_valid (GBytes *body)
{
  gsize length;
  const char *text = g_bytes_get_data (body, &length);
  char *valid;

  if (length == 0 || g_utf8_validate_len (text, length, NULL))
    return g_bytes_ref (body);
  valid = g_utf8_make_valid (text, length);
  return g_bytes_new_take (valid, strlen (valid));
}

/* How the error shows the body: its beginning as text where it could be an object, else as hexadecimal digits. */
static char *
show (const char *text, gsize length, gboolean object)
{
  gsize n = MIN (length, 30);
  GString *out = g_string_new (NULL);

  if (object)
    g_string_append_len (out, text, (gssize) n);
  for (gsize i = 0; !object && i < n; i++)
    g_string_append_printf (out, "%02x", (guchar) text[i]);
  if (length > n)
    g_string_append (out, " ...");
  return g_string_free (out, FALSE);
}

/* Go's words for the commonest ways in which text is not JSON. */
static char *
explain (GBytes *body)
{
  gsize length;
  const char *text = g_bytes_get_data (body, &length);
  g_autofree char *shown = NULL;
  const char *first = text;

  while (first != NULL && first < text + length && strchr (" \t\r\n", *first) != NULL)
    first++;
  if (length == 0 || first == text + length)
    return g_strdup ("unexpected end of JSON input (<empty>)");
  shown = show (text, length, *first == '{');
  if (strchr ("{[\"-0123456789tfn", *first) == NULL)
    return g_strdup_printf ("invalid character '%c' looking for beginning of value (%s)", *first, shown);
  return g_strdup_printf ("unexpected end of JSON input (%s)", shown);
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

/* Built-in kinds may leave both out; the path says them. */
static gboolean
wrong_builtin_kind (KoprsTestCall *call, JsonNode *object, GError **error)
{
  KoprsTestKind *kind = call->kind;
  const char *given_kind = koprs_test_node_get_string (object, "kind");
  const char *given_version = koprs_test_node_get_string (object, "apiVersion");

  if (given_kind == NULL || *given_kind == '\0')
    koprs_test_node_set_string (object, "kind", kind->kind);
  if (given_version == NULL || *given_version == '\0')
    koprs_test_node_set_string (object, "apiVersion", kind->api_version);
  given_kind = koprs_test_node_get_string (object, "kind");
  given_version = koprs_test_node_get_string (object, "apiVersion");
  if (strcmp (given_version, kind->api_version) == 0 && strcmp (given_kind, kind->kind) == 0)
    return FALSE;
  if (strcmp (given_version, kind->api_version) == 0)
    koprs_test_status_set_bad_request (
      error, "%s in version \"%s\" cannot be handled as a %s: converting (%s.%s) to (core.%s): unknown conversion",
      given_kind, kind->version, kind->kind, kind->version, given_kind, kind->kind);
  else
    koprs_test_status_set_bad_request (
      error, "%s in version \"%s\" cannot be handled as a %s: no kind \"%s\" is registered for version \"%s\" "
             "in scheme \"pkg/runtime/scheme.go:111\"",
      given_kind, strrchr (given_version, '/') != NULL ? strrchr (given_version, '/') + 1 : given_version,
      kind->kind, given_kind, given_version);
  return TRUE;
}

static gboolean
wrong_kind (KoprsTestCall *call, JsonNode *object, GError **error)
{
  if (koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_CUSTOM))
    return wrong_custom_kind (call, object, error);
  return wrong_builtin_kind (call, object, error);
}

static JsonNode *
parse_tree (KoprsTestCall *call, GPtrArray *problems, GError **error)
{
  g_autoptr (GBytes) converted = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) object = NULL;
  g_autofree char *why = NULL;

  if (g_strcmp0 (call->content_type, KOPRS_TEST_PROTOBUF) == 0)
    return koprs_test_protobuf_parse (call->body, call->kind->schema, error);
  if (g_strcmp0 (call->content_type, YAML) == 0)
    {
      converted = convert_yaml (call->body, &reason);
      if (converted == NULL)
        {
          koprs_test_status_set_bad_request (error, "error converting YAML to JSON: yaml: %s", reason->message);
          return NULL;
        }
    }
  object = parse_json (converted != NULL ? converted : call->body, problems);
  if (koprs_test_node_is_null (object))
    return koprs_test_node_new_object ();
  if (koprs_test_node_is_object (object))
    return g_steal_pointer (&object);
  why = explain (call->body);
  koprs_test_status_set_bad_request (error, "the object provided is unrecognized (must be of type %s): "
                                            "couldn't get version/kind; json parse error: %s",
                                     call->kind->kind, why);
  return NULL;
}

/* What is an error in itself is no warning as well. */
static JsonNode *
decode (KoprsTestSchema *schema, JsonNode *object, KoprsTestFieldValidation validation, GPtrArray *problems,
        GError **error)
{
  JsonNode *decoded = koprs_test_decode_body (schema, object, validation, problems, error);

  if (decoded == NULL && validation == KOPRS_TEST_VALIDATE_STRICT)
    g_ptr_array_set_size (problems, 0);
  return decoded;
}

JsonNode *
koprs_test_body_parse_object (KoprsTestCall *call, KoprsTestFieldValidation validation, GPtrArray *problems,
                              GError **error)
{
  g_autoptr (JsonNode) object = NULL;

  if (!check_media_type (call, error))
    return NULL;
  object = parse_tree (call, validation != KOPRS_TEST_VALIDATE_IGNORE ? problems : NULL, error);
  if (object == NULL || wrong_kind (call, object, error))
    return NULL;
  if (call->kind->schema == NULL)
    return g_steal_pointer (&object);
  return decode (call->kind->schema, object, validation, problems, error);
}

JsonNode *
koprs_test_body_parse_patch (KoprsTestCall *call, const char *message, GPtrArray *problems, GError **error)
{
  g_autoptr (JsonNode) patch = NULL;

  if (g_strcmp0 (call->content_type, KOPRS_TEST_PROTOBUF) == 0)
    return koprs_test_protobuf_parse (call->body, NULL, error);
  patch = parse_json (call->body, problems);
  if (patch != NULL && !koprs_test_node_is_null (patch))
    return g_steal_pointer (&patch);
  koprs_test_status_set_bad_request (error, "%s", message);
  return NULL;
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

JsonNode *
koprs_test_body_parse_apply (KoprsTestCall *call, const char *api_version, const char *kind, GPtrArray *problems,
                             GError **error)
{
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (GBytes) converted = NULL;
  g_autoptr (GError) reason = NULL;

  if (looks_like_json (call->body))
    object = parse_json (call->body, problems);
  if (object == NULL)
    {
      converted = convert_yaml (call->body, &reason);
      object = converted != NULL ? parse_json (converted, NULL) : NULL;
    }
  if (!koprs_test_node_is_object (object))
    {
      koprs_test_status_set_bad_request (error, "error decoding patch: error converting YAML to JSON: yaml: %s",
                                         reason != NULL ? reason->message : "not an object");
      return NULL;
    }
  return wrong_applied_kind (api_version, kind, object, error) ? NULL : g_steal_pointer (&object);
}

JsonNode *
koprs_test_body_parse_options (KoprsTestCall *call, GError **error)
{
  g_autoptr (JsonNode) options = NULL;
  const char *kind;

  if (g_bytes_get_size (call->body) == 0)
    return koprs_test_node_new_object ();
  if (!check_media_type (call, error))
    return NULL;
  options = parse_tree (call, NULL, error);
  if (options == NULL)
    return NULL;
  kind = koprs_test_node_get_string (options, "kind");
  if (kind == NULL || *kind == '\0' || strcmp (kind, "DeleteOptions") == 0)
    return g_steal_pointer (&options);
  koprs_test_status_set_bad_request (error, "%s in version \"v1\" cannot be handled as a DeleteOptions: converting "
                                            "to (meta.DeleteOptions): unknown conversion", kind);
  return NULL;
}
