/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-conversion-review.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define TIMEOUT 30     /* seconds */

KoprsTestHook *
koprs_test_conversion_review_ask (KoprsTestConverter *converter, const char *key, JsonNode *object, const char *api_version, char **failure)
{
  g_autoptr (JsonNode) review = NULL;
  JsonNode *request, *objects;
  KoprsTestHook *hook;

  if (converter->review == NULL)
    {
      *failure = g_strdup ("no supported conversion review versions");
      return NULL;
    }
  hook = koprs_test_hook_new (key, converter->client, TIMEOUT);
  review = koprs_test_node_new_object ();
  request = koprs_test_node_new_object ();
  objects = koprs_test_node_new_array ();
  koprs_test_node_set_string (review, "kind", "ConversionReview");
  koprs_test_node_set_string (review, "apiVersion", converter->review);
  koprs_test_node_set (review, "request", request);
  koprs_test_node_set_string (request, "uid", hook->uid);
  koprs_test_node_set_string (request, "desiredAPIVersion", api_version);
  json_array_add_element (json_node_get_array (objects), koprs_test_node_copy (object));
  koprs_test_node_set (request, "objects", objects);
  hook->question = koprs_test_node_to_text (review);
  return hook;
}

/* Why the answer counts for nothing, or NULL. */
static char *
check_response (const KoprsTestHook *hook, JsonNode *review, const char *api_version)
{
  gboolean strict = g_str_has_suffix (api_version, "/v1");
  JsonNode *response = koprs_test_node_get (review, "response");
  JsonNode *result = koprs_test_node_get (response, "result");
  const char *uid = koprs_test_node_get_string (response, "uid");
  const char *status = koprs_test_node_get_string (result, "status");
  const char *message = koprs_test_node_get_string (result, "message");
  g_autofree char *other = strict ? koprs_test_hook_check (review, api_version, "ConversionReview") : NULL;

  if (other != NULL)
    return g_steal_pointer (&other);
  if (!koprs_test_node_is_object (response))
    return g_strdup ("no response provided");
  if (strict && g_strcmp0 (uid, hook->uid) != 0)
    return g_strdup_printf ("expected response.uid=\"%s\", got \"%s\"", hook->uid, uid != NULL ? uid : "");
  if (g_strcmp0 (status, "Success") == 0)
    return NULL;
  if (message != NULL && *message != '\0')
    return g_strdup (message);
  return g_strdup_printf ("response.result.status was '%s', not 'Success'", status != NULL ? status : "");
}

/* The only object of the answer, borrowed. */
static JsonNode *
find_converted (JsonNode *response, char **failure)
{
  JsonNode *list = koprs_test_node_get (response, "convertedObjects");
  guint n = koprs_test_node_is_array (list) ? json_array_get_length (json_node_get_array (list)) : 0;

  if (n == 1)
    return json_array_get_element (json_node_get_array (list), 0);
  *failure = g_strdup_printf ("returned %u objects, expected 1", n);
  return NULL;
}

static char *
check_form (KoprsTestConverter *converter, JsonNode *converted, const char *api_version)
{
  const char *version = koprs_test_node_get_string (converted, "apiVersion");
  const char *kind = koprs_test_node_get_string (converted, "kind");

  if (g_strcmp0 (version, api_version) != 0)
    return g_strdup_printf ("returned invalid object at index 0: invalid groupVersion (expected %s, received %s)", api_version,
                            version != NULL ? version : "");
  if (g_strcmp0 (kind, converter->kind) != 0)
    return g_strdup_printf ("returned invalid object at index 0: invalid kind (expected %s, received %s)", converter->kind, kind);
  return NULL;
}

static char *
check_identity (JsonNode *object, JsonNode *converted)
{
  static const struct { const char *member, *name; } rows[] = { { "name", "name" }, { "namespace", "namespace" }, { "uid", "UID" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *expected = koprs_test_node_get_string (koprs_test_node_get (object, "metadata"), rows[i].member);
      const char *got = koprs_test_node_get_string (koprs_test_node_get (converted, "metadata"), rows[i].member);

      if (g_strcmp0 (expected != NULL ? expected : "", got != NULL ? got : "") != 0)
        return g_strdup_printf ("returned invalid object: must have the same %s: %s != %s", rows[i].name, expected != NULL ? expected : "",
                                got != NULL ? got : "");
    }
  return NULL;
}

static const char *
get_go_type (JsonNode *value)
{
  if (koprs_test_node_is_array (value))
    return "[]interface {}";
  if (koprs_test_node_is_object (value))
    return "map[string]interface {}";
  if (koprs_test_node_is_boolean (value))
    return "bool";
  if (koprs_test_node_is_null (value))
    return "<nil>";
  if (koprs_test_node_is_string (value))
    return "string";
  return json_node_get_value_type (value) == G_TYPE_INT64 ? "int64" : "float64";
}

/* One cause for each problem (element-type utf8), which are emptied. */
static void
add_causes (GPtrArray *causes, const char *path, const char *text, GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    g_ptr_array_add (causes, g_strdup_printf ("%s: Invalid value: \"%s\": %s", path, text, (char *) g_ptr_array_index (problems, i)));
  g_ptr_array_set_size (problems, 0);
}

/* As Go joins several errors. */
static char *
join_causes (GPtrArray *causes)
{
  g_autofree char *joined = NULL;

  if (causes->len == 0)
    return NULL;
  if (causes->len == 1)
    return g_strdup (g_ptr_array_index (causes, 0));
  g_ptr_array_add (causes, NULL);
  joined = g_strjoinv (", ", (char **) causes->pdata);
  return g_strdup_printf ("[%s]", joined);
}

static char *
check_words (JsonNode *texts, gboolean labels)
{
  g_autoptr (GPtrArray) causes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  const char *path = labels ? "metadata.labels" : "metadata.annotation";
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, json_node_get_object (texts));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_autofree char *lower = g_ascii_strdown (name, -1);

      koprs_test_names_check_key (labels ? name : lower, problems);
      add_causes (causes, path, name, problems);
      if (!labels)
        continue;
      koprs_test_names_check_label (json_node_get_string (value), problems);
      add_causes (causes, path, json_node_get_string (value), problems);
    }
  return join_causes (causes);
}

/* The labels or annotations that the webhook chose: what is wrong with them, or NULL. */
static char *
check_texts (JsonNode *texts, JsonNode *before, const char *member)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (texts))
    return g_strdup_printf ("invalid metadata.%s of type %s in converted object", member, get_go_type (texts));
  json_object_iter_init (&iter, json_node_get_object (texts));
  while (json_object_iter_next (&iter, &name, &value))
    if (!koprs_test_node_is_string (value))
      return g_strdup_printf ("metadata.%s[%s] must be a string, but is %s in converted object", member, name, get_go_type (value));
  return koprs_test_node_equal (texts, before) ? NULL : check_words (texts, strcmp (member, "labels") == 0);
}

/* All of the metadata stays, but for what a webhook may change. */
static char *
restore_metadata (JsonNode *object, JsonNode *converted)
{
  static const char *const members[] = { "labels", "annotations" };
  JsonNode *before = koprs_test_node_get (object, "metadata");
  g_autoptr (JsonNode) metadata = koprs_test_node_copy (before);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *given = koprs_test_node_get (koprs_test_node_get (converted, "metadata"), members[i]);
      g_autofree char *problem = NULL;

      if (given != NULL && koprs_test_node_is_null (given))
        given = NULL;
      problem = given != NULL ? check_texts (given, koprs_test_node_get (before, members[i]), members[i]) : NULL;
      if (problem != NULL)
        return g_strconcat ("returned invalid metadata: ", problem, NULL);
      koprs_test_node_set (metadata, members[i], given != NULL ? koprs_test_node_copy (given) : NULL);
    }
  koprs_test_node_set (converted, "metadata", g_steal_pointer (&metadata));
  return NULL;
}

/* What the server can't even read is told without a preface. */
static char *
check_readable (JsonNode *converted)
{
  const char *kind = koprs_test_node_get_string (converted, "kind");
  g_autofree char *text = NULL;

  if (!koprs_test_node_is_object (converted))
    return g_strdup_printf ("json: cannot unmarshal %s into Go value of type map[string]interface {}",
                            koprs_test_node_get_go_class (converted));
  if (kind != NULL && *kind != '\0')
    return NULL;
  text = koprs_test_node_to_text (converted);
  return g_strdup_printf ("Object 'Kind' is missing in '%s'", text);
}

static char *
describe (JsonNode *object, const char *what)
{
  return g_strdup_printf ("conversion webhook for %s, Kind=%s %s", koprs_test_node_get_string (object, "apiVersion"),
                          koprs_test_node_get_string (object, "kind"), what);
}

JsonNode *
koprs_test_conversion_review_read (KoprsTestConverter *converter, const KoprsTestHook *hook, JsonNode *object, const char *api_version,
                                   char **failure)
{
  g_autofree char *said = NULL;
  g_autofree char *problem = NULL;
  g_autoptr (JsonNode) review = koprs_test_hook_decode (hook, converter->review, "ConversionReview", &said);
  JsonNode *response = koprs_test_node_get (review, "response");
  JsonNode *converted = NULL;

  if (said == NULL)
    said = check_response (hook, review, converter->review);
  if (said != NULL)
    problem = g_strconcat ("failed: ", said, NULL);
  else
    converted = find_converted (response, &problem);
  if (converted != NULL)
    {
      *failure = check_readable (converted);
      if (*failure != NULL)
        return NULL;
      problem = check_form (converter, converted, api_version);
    }
  if (problem == NULL)
    problem = check_identity (object, converted);
  if (problem == NULL)
    problem = restore_metadata (object, converted);
  if (problem == NULL)
    return json_node_ref (converted);
  *failure = describe (object, problem);
  return NULL;
}
