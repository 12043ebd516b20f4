/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Where a webhook is, and which versions of a review it understands. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define FORM "; desired format: https://host[/path]"

static void
refuse (KoprsTestValidator *validator, const char *value, const char *detail)
{
  g_autoptr (JsonNode) node = koprs_test_node_new_string (value != NULL ? value : "");

  koprs_test_validator_invalid (validator, node, "%s", detail);
}

static void
check_url (KoprsTestValidator *validator, JsonNode *client)
{
  g_autoptr (GUri) uri = g_uri_parse (koprs_test_node_get_text (client, "url"), G_URI_FLAGS_ENCODED, NULL);
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
  const char *path = koprs_test_node_get_text (service, "path");
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

void
koprs_test_validator_check_client (KoprsTestValidator *validator, JsonNode *client, const char *name)
{
  gboolean url = koprs_test_node_get (client, "url") != NULL, service = koprs_test_node_get (client, "service") != NULL;
  gsize mark = koprs_test_validator_enter (validator, name);

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

void
koprs_test_validator_check_review_versions (KoprsTestValidator *validator, JsonNode *versions, const char *name, const char *demand)
{
  guint n = koprs_test_node_is_array (versions) ? json_array_get_length (json_node_get_array (versions)) : 0;
  gsize mark = koprs_test_validator_enter (validator, name);
  gboolean known = FALSE;

  if (n == 0)
    koprs_test_validator_required (validator, demand);
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
