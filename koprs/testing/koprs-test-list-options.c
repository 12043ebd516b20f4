/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-list-options.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/koprs-test-node.h"
#include "koprs/testing/koprs-test-object.h"
#include "koprs/testing/koprs-test-status.h"

#include <string.h>

#define OPTIONS "ListOptions"
#define FIELD_MATCH "resourceVersionMatch"
#define FIELD_INITIAL "sendInitialEvents"

static gboolean
parse_number (KoprsTestCall *call, const char *name, gint64 *value, GError **error)
{
  const char *text = koprs_test_call_get (call, name);

  *value = 0;
  if (text == NULL || *text == '\0' ||
      g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, value, NULL))
    return TRUE;
  koprs_test_status_set_bad_request (error, "strconv.ParseInt: parsing \"%s\": invalid syntax", text);
  return FALSE;
}

/* Lists answer 400 and name what is wrong twice; watches answer 500. */
static gboolean
parse_version (KoprsTestListOptions *self, KoprsTestCall *call, GError **error)
{
  const char *text = koprs_test_call_get (call, "resourceVersion");

  if (text == NULL || *text == '\0')
    return TRUE;
  self->has_version = TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &self->version, NULL))
    return TRUE;
  if (self->watch)
    koprs_test_status_set_internal (error, "resourceVersion: Invalid value: \"%s\": strconv.ParseUint: "
                                           "parsing \"%s\": invalid syntax", text, text);
  else
    koprs_test_status_set_bad_request (error, "invalid resource version: resourceVersion: Invalid value: "
                                              "\"%s\": strconv.ParseUint: parsing \"%s\": invalid syntax",
                                       text, text);
  return FALSE;
}

static gboolean
bad_token (GError **error, const char *why)
{
  koprs_test_status_set_bad_request (error, "invalid continue token: continue key is not valid: %s", why);
  return FALSE;
}

static gboolean
parse_token (KoprsTestListOptions *self, const char *token, GError **error)
{
  g_autofree char *base64 = g_strdelimit (g_strdup (token), "-", '+');
  g_autoptr (GString) padded = g_string_new (g_strdelimit (base64, "_", '/'));
  g_autofree guchar *text = NULL;
  KoprsJsonSlice json, start;
  gint64 version;
  gsize length;

  while (padded->len % 4 != 0)
    g_string_append_c (padded, '=');
  text = g_base64_decode (padded->str, &length);
  if (!koprs_json_check ((const char *) text, length, NULL, &json, NULL) ||
      koprs_json_value_type (json) != KOPRS_JSON_OBJECT)
    return bad_token (error, "illegal base64 data or JSON");
  if (!koprs_json_value_string_equals (koprs_json_value_member (json, "v"), "meta.k8s.io/v1"))
    return bad_token (error, "unrecognized version of the encoded token");
  start = koprs_json_value_member (json, "start");
  if (!koprs_json_value_get_int (koprs_json_value_member (json, "rv"), &version) || version == 0 ||
      koprs_json_value_type (start) != KOPRS_JSON_STRING)
    return bad_token (error, "incorrect encoded start resourceVersion (version meta.k8s.io/v1)");
  self->has_continue = TRUE;
  self->continue_version = MAX (version, -1);
  /* The text ends where the token has its U+0000. */
  self->continue_start = koprs_json_value_dup_string (start);
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
check_list (KoprsTestListOptions *self, KoprsTestCall *call, const char *match, GPtrArray *causes)
{
  const char *version = koprs_test_call_get (call, "resourceVersion");
  const char *token = koprs_test_call_get (call, "continue");

  if (self->has_initial)
    forbid (causes, FIELD_INITIAL, "sendInitialEvents is forbidden for list");
  if (match == NULL)
    return;
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
check_watch (KoprsTestListOptions *self, KoprsTestCall *call, const char *match, GPtrArray *causes)
{
  const char *token = koprs_test_call_get (call, "continue");

  if (self->has_initial && match == NULL)
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
  g_auto (GStrv) selectable = dup_selectable (call->kind);

  self->labels = koprs_test_selector_new_labels (koprs_test_call_get (call, "labelSelector"), error);
  if (self->labels == NULL)
    return FALSE;
  self->fields = koprs_test_selector_new_fields (koprs_test_call_get (call, "fieldSelector"),
                                                 call->kind->schema, selectable, error);
  return self->fields != NULL;
}

static gboolean
parse_continue (KoprsTestListOptions *self, KoprsTestCall *call, GError **error)
{
  const char *token = koprs_test_call_get (call, "continue");

  if (token == NULL || *token == '\0' || self->watch)
    return TRUE;
  if (self->has_version && self->version != 0)
    {
      koprs_test_status_set_bad_request (
        error, "specifying resource version is not allowed when using continue");
      return FALSE;
    }
  return parse_token (self, token, error);
}

KoprsTestListOptions *
koprs_test_list_options_new (KoprsTestCall *call, GError **error)
{
  g_autoptr (KoprsTestListOptions) self = g_new0 (KoprsTestListOptions, 1);

  self->watch = call->watch || koprs_test_call_is_set (call, "watch");
  self->bookmarks = koprs_test_call_is_set (call, "allowWatchBookmarks");
  if (!parse_number (call, "limit", &self->limit, error) ||
      !parse_number (call, "timeoutSeconds", &self->timeout, error) ||
      !parse_selectors (self, call, error) || !parse_combination (self, call, error) ||
      !parse_version (self, call, error) || !parse_continue (self, call, error))
    return NULL;
  self->limit = MAX (self->limit, 0);
  return g_steal_pointer (&self);
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
