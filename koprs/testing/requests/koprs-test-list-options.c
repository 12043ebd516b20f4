/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-list-options.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-duration.h"
#include "koprs/testing/values/koprs-test-json-fault.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define OPTIONS "ListOptions"
#define FIELD_MATCH "resourceVersionMatch"
#define FIELD_INITIAL "sendInitialEvents"

static const char *
explain_number (const GError *problem)
{
  return g_error_matches (problem, G_NUMBER_PARSER_ERROR, G_NUMBER_PARSER_ERROR_OUT_OF_BOUNDS) ? "value out of range" :
                                                                                               "invalid syntax";
}

static gboolean
parse_number (KoprsTestCall *call, const char *name, gint64 *value, GError **error)
{
  const char *text = koprs_test_call_get (call, name);

  g_autoptr (GError) problem = NULL;

  *value = 0;
  if (text == NULL || g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, value, &problem))
    return TRUE;
  koprs_test_status_set_bad_request (error, "strconv.ParseInt: parsing \"%s\": %s", text, explain_number (problem));
  return FALSE;
}

/* Lists answer 400 and name what is wrong twice; watches answer 500. */
static gboolean
parse_version (KoprsTestListOptions *self, KoprsTestCall *call, GError **error)
{
  const char *text = koprs_test_call_get (call, "resourceVersion");
  g_autoptr (GError) problem = NULL;
  g_autofree char *why = NULL;

  if (text == NULL || *text == '\0')
    return TRUE;
  self->has_version = TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, &self->version, &problem))
    return TRUE;
  why = g_strdup_printf ("resourceVersion: Invalid value: \"%s\": strconv.ParseUint: parsing \"%s\": %s", text, text,
                         explain_number (problem));
  if (self->watch)
    koprs_test_status_set_internal (error, "%s", why);
  else
    koprs_test_status_set_bad_request (error, "invalid resource version: %s", why);
  return FALSE;
}

static gboolean
bad_token (GError **error, const char *why)
{
  koprs_test_status_set_bad_request (error, "invalid continue token: continue key is not valid: %s", why);
  return FALSE;
}

/* The JSON of a token, base64 without padding; NULL with what is wrong about it. */
static char *
decode_token (const char *token, gsize *length, char **problem)
{
  gsize flaw = strspn (token, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
  g_autofree char *base64 = g_strdelimit (g_strdup (token), "-", '+');
  g_autoptr (GString) padded = g_string_new (g_strdelimit (base64, "_", '/'));
  g_autofree char *text = NULL;

  if (token[flaw] != '\0' || padded->len % 4 == 1)
    {
      *problem = g_strdup_printf ("illegal base64 data at input byte %" G_GSIZE_FORMAT, token[flaw] != '\0' ? flaw : padded->len - 1);
      return NULL;
    }
  while (padded->len % 4 != 0)
    g_string_append_c (padded, '=');
  text = (char *) g_base64_decode (padded->str, length);
  *problem = koprs_test_json_fault (text, *length);
  return *problem == NULL ? g_steal_pointer (&text) : NULL;
}

/* As Go finds it, which does not mind the case; of several the last. */
static KoprsJsonSlice
find_member (KoprsJsonSlice json, const char *name)
{
  KoprsJsonSlice found = { 0 }, key, value;
  KoprsJsonIter iter;

  koprs_json_iter_init (&iter, json);
  while (koprs_json_iter_next (&iter, &key, &value))
    if (key.length == strlen (name) + 2 && g_ascii_strncasecmp (key.data + 1, name, key.length - 2) == 0)
      found = value;
  return found;
}

/* What Go says of a member of another type; NULL where it is of that one, or is absent. */
static char *
check_member (KoprsJsonSlice json, const char *name, KoprsJsonType type, const char *go_type)
{
  static const struct { KoprsJsonType type; const char *go_name; } names[] = {
    { KOPRS_JSON_OBJECT, "object" }, { KOPRS_JSON_ARRAY, "array" }, { KOPRS_JSON_STRING, "string" },
    { KOPRS_JSON_NUMBER, "number" }, { KOPRS_JSON_BOOLEAN, "bool" },
  };
  KoprsJsonSlice value = *name != '\0' ? find_member (json, name) : json;

  if (koprs_json_value_type (value) == type)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (koprs_json_value_type (value) == names[i].type)
      return g_strdup_printf ("json: cannot unmarshal %s into Go %s%s of type %s", names[i].go_name,
                              *name != '\0' ? "struct field continueToken." : "value", name, go_type);
  return NULL;
}

static char *
check_number (KoprsJsonSlice value)
{
  gint64 number;

  if (koprs_json_value_type (value) != KOPRS_JSON_NUMBER || koprs_json_value_get_int (value, &number))
    return NULL;
  return g_strdup_printf ("json: cannot unmarshal number %.*s into Go struct field continueToken.rv of type int64", (int) value.length,
                          value.data);
}

static char *
check_token (KoprsJsonSlice json)
{
  char *problem = check_member (json, "", KOPRS_JSON_OBJECT, "storage.continueToken");

  if (problem == NULL)
    problem = check_member (json, "v", KOPRS_JSON_STRING, "string");
  if (problem == NULL)
    problem = check_member (json, "rv", KOPRS_JSON_NUMBER, "int64");
  if (problem == NULL)
    problem = check_number (find_member (json, "rv"));
  if (problem == NULL)
    problem = check_member (json, "start", KOPRS_JSON_STRING, "string");
  return problem;
}

static gboolean
parse_token (KoprsTestListOptions *self, const char *token, GError **error)
{
  gsize length = 0;
  g_autofree char *problem = NULL;
  g_autofree char *text = decode_token (token, &length, &problem);
  g_autofree char *version_text = NULL;
  KoprsJsonSlice json = { 0 }, start;
  gint64 version;

  if (problem == NULL && koprs_json_check (text, length, NULL, &json, NULL))
    problem = check_token (json);
  if (problem != NULL)
    return bad_token (error, problem);
  version_text = koprs_json_value_dup_string (find_member (json, "v"));
  if (g_strcmp0 (version_text, "meta.k8s.io/v1") != 0)
    {
      problem = g_strconcat ("server does not recognize this encoded version ", version_text, NULL);
      return bad_token (error, g_strchomp (problem));
    }
  if (!koprs_json_value_get_int (find_member (json, "rv"), &version) || version == 0)
    return bad_token (error, "incorrect encoded start resourceVersion (version meta.k8s.io/v1)");
  start = find_member (json, "start");
  /* The text ends where the token has its U+0000, which says that what is before it was shown. */
  g_free (self->continue_start);
  self->continue_start = koprs_json_value_dup_string (start);
  if (self->continue_start == NULL || start.length <= strlen ("\"\""))
    return bad_token (error, "encoded start key empty (version meta.k8s.io/v1)");
  if (strstr (self->continue_start, "..") != NULL)
    return bad_token (error, self->continue_start);
  self->continue_with_start = g_strstr_len (start.data, start.length, "\\u0000") == NULL;
  self->has_continue = TRUE;
  self->continue_version = MAX (version, -1);
  if (*self->continue_start == '/')
    memmove (self->continue_start, self->continue_start + 1, strlen (self->continue_start));
  return TRUE;
}

char *
koprs_test_list_options_make_token (gint64 version, const char *last)
{
  g_autofree char *text = g_strdup_printf ("{\"v\":\"meta.k8s.io/v1\",\"rv\":%" G_GINT64_FORMAT
                                           ",\"start\":\"%s%s\\u0000\"}\n",
                                           version, version >= 0 ? "/" : "", last);
  g_autofree char *token = g_base64_encode ((const guchar *) text, strlen (text) - 1);

  g_strdelimit (token, "+", '-');
  g_strdelimit (token, "/", '_');
  token[strcspn (token, "=")] = '\0';
  return g_steal_pointer (&token);
}

static void
forbid (GPtrArray *causes, const char *field, const char *message)
{
  koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_FORBIDDEN, field, "Forbidden: %s", message);
}

static KoprsTestMatch
parse_match (const char *text)
{
  if (g_strcmp0 (text, "Exact") == 0)
    return KOPRS_TEST_MATCH_EXACT;
  return g_strcmp0 (text, "NotOlderThan") == 0 ? KOPRS_TEST_MATCH_NOT_OLDER : KOPRS_TEST_MATCH_NONE;
}

static void
check_list_match (KoprsTestListOptions *self, KoprsTestCall *call, const char *match, GPtrArray *causes)
{
  const char *version = koprs_test_call_get (call, "resourceVersion");
  const char *token = koprs_test_call_get (call, "continue");

  if (version == NULL || *version == '\0')
    forbid (causes, FIELD_MATCH, "resourceVersionMatch is forbidden unless resourceVersion is provided");
  if (token != NULL && *token != '\0')
    forbid (causes, FIELD_MATCH, "resourceVersionMatch is forbidden when continue is provided");
  if (self->match == KOPRS_TEST_MATCH_NONE)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_UNSUPPORTED, FIELD_MATCH,
                           "Unsupported value: \"%s\": supported values: \"Exact\", \"NotOlderThan\", \"\"",
                           match);
  if (self->match == KOPRS_TEST_MATCH_EXACT && g_strcmp0 (version, "0") == 0)
    forbid (causes, FIELD_MATCH, "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
}

static void
check_list (KoprsTestListOptions *self, KoprsTestCall *call, const char *match, GPtrArray *causes)
{
  if (match != NULL)
    check_list_match (self, call, match, causes);
  if (self->has_initial)
    forbid (causes, FIELD_INITIAL, "sendInitialEvents is forbidden for list");
}

static void
check_watch (KoprsTestListOptions *self, KoprsTestCall *call, const char *match, GPtrArray *causes)
{
  const char *token = koprs_test_call_get (call, "continue");

  if (self->has_initial && self->match != KOPRS_TEST_MATCH_NOT_OLDER)
    forbid (causes, FIELD_MATCH, "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
  if (!self->has_initial && match != NULL)
    forbid (causes, FIELD_MATCH,
            "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
  if (token != NULL && *token != '\0' && (self->has_initial || self->bookmarks))
    forbid (causes, FIELD_MATCH, "resourceVersionMatch is forbidden when continue is provided");
  if (match != NULL && self->match != KOPRS_TEST_MATCH_NOT_OLDER)
    koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_UNSUPPORTED, FIELD_MATCH,
                           "Unsupported value: \"%s\": supported values: \"NotOlderThan\"", match);
}

static gboolean
parse_combination (KoprsTestListOptions *self, KoprsTestCall *call, GError **error)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  const char *match = koprs_test_call_get (call, FIELD_MATCH);

  if (match != NULL && *match == '\0')
    match = NULL;
  self->match = parse_match (match);
  self->has_initial = koprs_test_call_get (call, FIELD_INITIAL) != NULL;
  self->initial = koprs_test_call_is_set (call, FIELD_INITIAL);
  if (self->watch)
    check_watch (self, call, match, causes);
  else
    check_list (self, call, match, causes);
  if (causes->len == 0)
    return TRUE;
  koprs_test_status_set_invalid (error, "meta.k8s.io", OPTIONS, "", causes);
  return FALSE;
}

/* ".spec.color" of each selectable field of a custom resource. */
static char **
dup_selectable (KoprsTestKind *kind)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  JsonNode *fields = koprs_test_node_get (kind->definition, "selectableFields");
  guint n = koprs_test_object_count (kind->definition, "selectableFields");

  for (guint i = 0; i < n; i++)
    {
      const char *path = koprs_test_node_get_string (
        json_array_get_element (json_node_get_array (fields), i), "jsonPath");

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

static gboolean
parse_selectors (KoprsTestListOptions *self, KoprsTestCall *call, GError **error)
{
  self->labels = koprs_test_selector_new_labels (koprs_test_call_get (call, "labelSelector"), error);
  if (self->labels == NULL)
    return FALSE;
  self->fields = koprs_test_selector_new_terms (koprs_test_call_get (call, "fieldSelector"), error);
  return self->fields != NULL;
}

/* Whether the kind knows the fields is asked of options that are right otherwise. */
static gboolean
place_fields (KoprsTestListOptions *self, KoprsTestCall *call, GError **error)
{
  g_auto (GStrv) selectable = dup_selectable (call->kind);

  return koprs_test_selector_place_fields (self->fields, call->kind->schema, selectable, error);
}

static gboolean
parse_continue (KoprsTestListOptions *self, KoprsTestCall *call, GError **error)
{
  const char *token = koprs_test_call_get (call, "continue");
  const char *version = koprs_test_call_get (call, "resourceVersion");

  if (token == NULL || *token == '\0' || self->watch)
    return TRUE;
  if (!parse_token (self, token, error))
    return FALSE;
  if (version == NULL || *version == '\0' || strcmp (version, "0") == 0)
    return TRUE;
  koprs_test_status_set_bad_request (error, "specifying resource version is not allowed when using continue");
  return FALSE;
}

KoprsTestListOptions *
koprs_test_list_options_new_choice (KoprsTestCall *call, GError **error)
{
  g_autoptr (KoprsTestListOptions) self = g_new0 (KoprsTestListOptions, 1);

  self->watch = call->watch || koprs_test_call_is_set (call, "watch");
  self->bookmarks = koprs_test_call_is_set (call, "allowWatchBookmarks");
  if (!parse_number (call, "limit", &self->limit, error) ||
      !parse_number (call, "timeoutSeconds", &self->timeout, error) ||
      !parse_selectors (self, call, error) || !parse_combination (self, call, error) ||
      !place_fields (self, call, error))
    return NULL;
  self->limit = MAX (self->limit, 0);
  return g_steal_pointer (&self);
}

gboolean
koprs_test_list_options_find_place (KoprsTestListOptions *self, KoprsTestCall *call, GError **error)
{
  if (!parse_continue (self, call, error) || !parse_version (self, call, error))
    return FALSE;
  /* One object is looked up, of which there are no pages. */
  if (!self->has_continue && koprs_test_selector_names_one (self->fields) &&
      (call->namespace_ != NULL || !koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_NAMESPACED)))
    self->limit = 0;
  return TRUE;
}

KoprsTestListOptions *
koprs_test_list_options_new (KoprsTestCall *call, GError **error)
{
  g_autoptr (KoprsTestListOptions) self = koprs_test_list_options_new_choice (call, error);

  return self != NULL && koprs_test_list_options_find_place (self, call, error) ? g_steal_pointer (&self) : NULL;
}

void
koprs_test_list_options_free (KoprsTestListOptions *self)
{
  g_free (self->continue_start);
  g_clear_pointer (&self->labels, koprs_test_selector_free);
  g_clear_pointer (&self->fields, koprs_test_selector_free);
  g_free (self);
}

gboolean
koprs_test_list_options_has_selector (const KoprsTestListOptions *self)
{
  return !koprs_test_selector_is_empty (self->labels) || !koprs_test_selector_is_empty (self->fields);
}

gboolean
koprs_test_list_options_match (const KoprsTestListOptions *self, KoprsBlob *blob)
{
  KoprsJsonSlice json = koprs_blob_get_json (blob);

  return (koprs_test_selector_is_empty (self->labels) ||
          koprs_test_selector_matches (self->labels, json)) &&
         (koprs_test_selector_is_empty (self->fields) ||
          koprs_test_selector_matches (self->fields, json));
}

/* From a layer of a real server that knows no types, unlike that of all other errors. */
#define EXCEEDED \
  "{\"metadata\":{},\"status\":\"Failure\",\"message\":\"Timeout: request did not complete within the allotted timeout\"," \
  "\"reason\":\"Timeout\",\"details\":{},\"code\":504}\n"

gboolean
koprs_test_list_options_check_time (KoprsTestCall *call, guint needed, GError **error)
{
  const char *text = koprs_test_call_get (call, "timeout");
  double given = text != NULL ? koprs_test_duration_read (text) : 0;

  if (given <= 0 || given >= needed || koprs_test_call_is_set (call, "watch"))
    return TRUE;
  koprs_test_status_set_plain (error, 504, EXCEEDED);
  return FALSE;
}

void
koprs_test_list_options_set_future (GError **error, guint64 asked, guint64 current)
{
  JsonObject *details = json_object_new ();

  koprs_test_status_details_add_cause (details, "ResourceVersionTooLarge", "Too large resource version",
                                       NULL);
  koprs_test_status_set (error, 504, "Timeout", details,
                         "Timeout: Too large resource version: %" G_GUINT64_FORMAT
                         ", current: %" G_GUINT64_FORMAT, asked, current);
  if (error != NULL)
    koprs_test_status_set_retry_after (*error, 1);
}
