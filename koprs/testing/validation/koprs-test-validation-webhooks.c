/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Configurations of admission webhooks. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define FORM "; desired format: https://host[/path]"

static const char *const effects[] = { "None", "NoneOnDryRun", NULL };
static const char *const failures[] = { "Fail", "Ignore", NULL };
static const char *const matches[] = { "Equivalent", "Exact", NULL };
static const char *const reinvocations[] = { "IfNeeded", "Never", NULL };

static const char *
get_text (JsonNode *object, const char *name)
{
  const char *text = koprs_test_node_get_string (object, name);

  return text != NULL ? text : "";
}

/* A domain of three parts. */
static void
check_name (KoprsTestValidator *validator, JsonNode *webhook)
{
  const char *name = get_text (webhook, "name");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);
  g_autofree char *joined = NULL;
  gsize mark = koprs_test_validator_enter (validator, "name");

  koprs_test_names_check_subdomain (name, FALSE, problems);
  g_ptr_array_add (problems, NULL);
  joined = g_strjoinv (",", (char **) problems->pdata);
  if (*name == '\0')
    koprs_test_validator_required (validator, "");
  else if (*joined != '\0')
    koprs_test_validator_invalid (validator, koprs_test_node_get (webhook, "name"), "%s", joined);
  else if (g_strv_length (parts) < 3)
    koprs_test_validator_invalid (validator, koprs_test_node_get (webhook, "name"),
                                  "should be a domain with at least three segments separated by dots");
  koprs_test_validator_leave (validator, mark);
}

static void
check_effects (KoprsTestValidator *validator, JsonNode *webhook)
{
  gsize mark;

  if (koprs_test_node_is_string (koprs_test_node_get (webhook, "sideEffects")))
    {
      koprs_test_validator_one_of (validator, webhook, "sideEffects", effects);
      return;
    }
  mark = koprs_test_validator_enter (validator, "sideEffects");
  koprs_test_validator_required (validator, "must specify one of None, NoneOnDryRun");
  koprs_test_validator_leave (validator, mark);
}

static void
check_timeout (KoprsTestValidator *validator, JsonNode *webhook)
{
  JsonNode *timeout = koprs_test_node_get (webhook, "timeoutSeconds");
  gsize mark = koprs_test_validator_enter (validator, "timeoutSeconds");

  if (koprs_test_node_is_number (timeout) && (json_node_get_int (timeout) < 1 || json_node_get_int (timeout) > 30))
    koprs_test_validator_invalid (validator, timeout, "the timeout value must be between 1 and 30 seconds");
  koprs_test_validator_leave (validator, mark);
}

static void
refuse (KoprsTestValidator *validator, const char *value, const char *detail)
{
  g_autoptr (JsonNode) node = koprs_test_node_new_string (value != NULL ? value : "");

  koprs_test_validator_invalid (validator, node, "%s", detail);
}

static void
check_url (KoprsTestValidator *validator, JsonNode *client)
{
  g_autoptr (GUri) uri = g_uri_parse (get_text (client, "url"), G_URI_FLAGS_ENCODED, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  gsize mark = koprs_test_validator_enter (validator, "url");

  if (strcmp (scheme, "https") != 0)
    refuse (validator, scheme, "'https' is the only allowed URL scheme" FORM);
  if (host == NULL || *host == '\0')
    refuse (validator, host, "host must be specified" FORM);
  if (uri != NULL && g_uri_get_userinfo (uri) != NULL)
    refuse (validator, g_uri_get_userinfo (uri), "user information is not permitted in the URL");
  if (uri != NULL && g_uri_get_fragment (uri) != NULL && *g_uri_get_fragment (uri) != '\0')
    refuse (validator, g_uri_get_fragment (uri), "fragments are not permitted in the URL");
  if (uri != NULL && g_uri_get_query (uri) != NULL && *g_uri_get_query (uri) != '\0')
    refuse (validator, g_uri_get_query (uri), "query parameters are not permitted in the URL");
  koprs_test_validator_leave (validator, mark);
}

static void
check_step (KoprsTestValidator *validator, const char *path, const char *step, guint i)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *empty = g_strdup_printf ("segment[%u] may not be empty", i);

  if (*step == '\0')
    {
      refuse (validator, path, empty);
      return;
    }
  koprs_test_names_check_subdomain (step, FALSE, problems);
  for (guint j = 0; j < problems->len; j++)
    {
      g_autofree char *detail = g_strdup_printf ("segment[%u]: %s", i, (char *) g_ptr_array_index (problems, j));

      refuse (validator, path, detail);
    }
}

/* The first letter is taken for the slash, whatever it is. */
static void
check_path (KoprsTestValidator *validator, JsonNode *service)
{
  const char *path = get_text (service, "path");
  gsize mark = koprs_test_validator_enter (validator, "path");
  g_autofree char *rest = *path != '\0' ? g_strdup (path + 1) : g_strdup ("");
  g_auto (GStrv) steps = NULL;

  if (strcmp (path, "//") == 0)
    refuse (validator, path, "segment[0] may not be empty");
  else if (*path != '\0' && strcmp (path, "/") != 0)
    {
      if (*path != '/')
        refuse (validator, path, "must start with a '/'");
      if (g_str_has_suffix (rest, "/"))
        rest[strlen (rest) - 1] = '\0';
      steps = *rest != '\0' ? g_strsplit (rest, "/", -1) : g_new0 (char *, 2);
      if (steps[0] == NULL)
        steps[0] = g_strdup ("");
      for (guint i = 0; steps[i] != NULL; i++)
        check_step (validator, path, steps[i], i);
    }
  koprs_test_validator_leave (validator, mark);
}

static void
check_service (KoprsTestValidator *validator, JsonNode *client)
{
  JsonNode *service = koprs_test_node_get (client, "service");
  JsonNode *port = koprs_test_node_get (service, "port");
  gsize outer = koprs_test_validator_enter (validator, "service"), mark;

  koprs_test_validator_need_text (validator, service, "name", "");
  koprs_test_validator_need_text (validator, service, "namespace", "");
  mark = koprs_test_validator_enter (validator, "port");
  if (koprs_test_node_is_number (port) && (json_node_get_int (port) < 1 || json_node_get_int (port) > 65535))
    koprs_test_validator_invalid (validator, port, "port is not valid: must be between 1 and 65535, inclusive");
  koprs_test_validator_leave (validator, mark);
  check_path (validator, service);
  koprs_test_validator_leave (validator, outer);
}

static void
check_client (KoprsTestValidator *validator, JsonNode *webhook)
{
  JsonNode *client = koprs_test_node_get (webhook, "clientConfig");
  gboolean url = koprs_test_node_get (client, "url") != NULL, service = koprs_test_node_get (client, "service") != NULL;
  gsize mark = koprs_test_validator_enter (validator, "clientConfig");

  if (url == service)
    koprs_test_validator_required (validator, "exactly one of url or service is required");
  else if (url)
    check_url (validator, client);
  else
    check_service (validator, client);
  koprs_test_validator_leave (validator, mark);
}

static void
check_review_version (KoprsTestValidator *validator, JsonArray *versions, guint i)
{
  JsonNode *version = json_array_get_element (versions, i);
  const char *text = koprs_test_node_is_string (version) ? json_node_get_string (version) : "";
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter_index (validator, i);
  gboolean seen = FALSE;

  for (guint j = 0; j < i; j++)
    seen |= koprs_test_node_equal (json_array_get_element (versions, j), version);
  if (seen)
    koprs_test_validator_invalid (validator, version, "duplicate version");
  else
    {
      koprs_test_names_check_dns_1035 (text, problems);
      koprs_test_validator_take_problems (validator, text, problems);
    }
  koprs_test_validator_leave (validator, mark);
}

static void
check_review_versions (KoprsTestValidator *validator, JsonNode *webhook)
{
  JsonNode *versions = koprs_test_node_get (webhook, "admissionReviewVersions");
  guint n = koprs_test_node_is_array (versions) ? json_array_get_length (json_node_get_array (versions)) : 0;
  gsize mark = koprs_test_validator_enter (validator, "admissionReviewVersions");
  gboolean known = FALSE;

  if (n == 0)
    koprs_test_validator_required (validator, "must specify one of v1, v1beta1");
  for (guint i = 0; i < n; i++)
    {
      JsonNode *version = json_array_get_element (json_node_get_array (versions), i);
      const char *text = koprs_test_node_is_string (version) ? json_node_get_string (version) : "";

      known |= strcmp (text, "v1") == 0 || strcmp (text, "v1beta1") == 0;
      check_review_version (validator, json_node_get_array (versions), i);
    }
  if (n > 0 && !known)
    koprs_test_validator_invalid (validator, versions, "must include at least one of v1, v1beta1");
  koprs_test_validator_leave (validator, mark);
}

static void
check_webhook (KoprsTestValidator *validator, JsonNode *webhook)
{
  check_name (validator, webhook);
  koprs_test_validator_for_each (validator, webhook, "rules", koprs_test_validator_check_rule);
  koprs_test_validator_one_of (validator, webhook, "failurePolicy", failures);
  koprs_test_validator_one_of (validator, webhook, "matchPolicy", matches);
  check_effects (validator, webhook);
  check_timeout (validator, webhook);
  koprs_test_validator_check_selector (validator, webhook, "namespaceSelector");
  koprs_test_validator_check_selector (validator, webhook, "objectSelector");
  if (koprs_test_node_get (webhook, "reinvocationPolicy") != NULL)
    koprs_test_validator_one_of (validator, webhook, "reinvocationPolicy", reinvocations);
  check_client (validator, webhook);
  check_review_versions (validator, webhook);
}

static void
check_unique (KoprsTestValidator *validator, JsonArray *webhooks, guint i)
{
  JsonNode *name = koprs_test_node_get (json_array_get_element (webhooks, i), "name");
  gboolean seen = FALSE;
  gsize mark = koprs_test_validator_enter_index (validator, i);

  koprs_test_validator_enter (validator, "name");
  for (guint j = 0; j < i; j++)
    seen |= koprs_test_node_equal (koprs_test_node_get (json_array_get_element (webhooks, j), "name"), name);
  if (seen && koprs_test_node_is_string (name) && *json_node_get_string (name) != '\0')
    koprs_test_validator_duplicate (validator, name);
  koprs_test_validator_leave (validator, mark);
}

void
koprs_test_validator_check_webhooks (KoprsTestValidator *self, JsonNode *configuration, JsonNode *old)
{
  JsonNode *webhooks = koprs_test_node_get (configuration, "webhooks");
  gsize outer = koprs_test_validator_enter (self, "webhooks");

  for (guint i = 0; koprs_test_node_is_array (webhooks) && i < json_array_get_length (json_node_get_array (webhooks)); i++)
    {
      JsonNode *webhook = json_array_get_element (json_node_get_array (webhooks), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (koprs_test_node_is_object (webhook))
        check_webhook (self, webhook);
      koprs_test_validator_leave (self, mark);
      check_unique (self, json_node_get_array (webhooks), i);
    }
  koprs_test_validator_leave (self, outer);
}
